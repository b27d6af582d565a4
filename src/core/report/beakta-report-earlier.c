/* What was answered to another version of a list: the words that it was given to, and what no question asks for any more. */

#define G_LOG_DOMAIN "beakta-report"

#include "beakta-report-writer.h"

#include <string.h>

void
beakta_writer_add_earlier_words (BeaktaReportWriter *writer,
                                 const BeaktaAnswer *answer)
{
  g_autofree char *asked = beakta_tongue_dup_quoted (writer->tongue, answer->asked);
  g_autofree char *said = beakta_tongue_dup_quoted (writer->tongue, answer->said);
  g_autofree char *line = NULL;

  if (*answer->asked == '\0')
    return;

  line = *answer->said == '\0' ?
         beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_ASKED_EARLIER, answer->asked_in, asked, NULL) :
         beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_SAID_EARLIER, answer->asked_in, asked, said, NULL);
  beakta_writer_add_text (writer, BEAKTA_BLOCK_NOTE, BEAKTA_SPAN_PLAIN, line);
}

static void
add_answer (BeaktaReportWriter *writer,
            const BeaktaAnswer *answer)
{
  guint first = writer->blocks->len;
  BeaktaBlock *block = beakta_writer_add (writer, BEAKTA_BLOCK_QUESTION);

  beakta_block_say (block, BEAKTA_SPAN_DIM, answer->question);
  beakta_block_say (block, BEAKTA_SPAN_PLAIN, "  ");
  beakta_block_say (block, BEAKTA_SPAN_STRONG, answer->asked);

  block = beakta_writer_add_text (writer, BEAKTA_BLOCK_ANSWER, BEAKTA_SPAN_STRONG,
                                  *answer->said != '\0' ? answer->said : answer->value);
  if (*answer->reason != '\0')
    {
      beakta_block_say (block, BEAKTA_SPAN_PLAIN, "\n");
      beakta_block_say (block, BEAKTA_SPAN_PLAIN, answer->reason);
    }
  beakta_writer_add_quotes (writer, (const char * const *) answer->evidence);
  beakta_writer_tie (writer, first, BEAKTA_ITEM_ANSWER, answer->record.id);
}

/* They count for nothing; but nothing that was said is left out. */
void
beakta_writer_add_earlier_answers (BeaktaReportWriter *writer,
                                   BeaktaChecklist    *checklist)
{
  g_autoptr(GPtrArray) answers = beakta_writer_list_answers (writer);
  gboolean first = TRUE;

  for (guint i = 0; i < answers->len; i++)
    {
      const BeaktaAnswer *answer = g_ptr_array_index (answers, i);

      if (strcmp (answer->checklist, beakta_checklist_get_id (checklist)) != 0 ||
          beakta_checklist_get_question (checklist, answer->question) != NULL)
        continue;
      if (first)
        beakta_writer_add_heading (writer, 2, beakta_tongue_get (writer->tongue, BEAKTA_SAYS_EARLIER_ANSWERS));
      first = FALSE;
      add_answer (writer, answer);
    }
}
