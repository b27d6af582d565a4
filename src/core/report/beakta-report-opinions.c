/* Opinions of experts, as papers tell of them: what was asked, by whom, and what was said, with the passages that it stands on.
 *
 * What an expert has written without giving it is working material, and is never printed.
 */

#define G_LOG_DOMAIN "beakta-report"

#include "beakta-report-writer.h"

#include "beakta-acts-opinions.h"

static const char *
say (BeaktaReportWriter *writer,
     BeaktaSays          word)
{
  return beakta_tongue_get (writer->tongue, word);
}

static void
add_title (BeaktaReportWriter  *writer,
           const BeaktaOpinion *opinion,
           BeaktaOpinionState   state)
{
  g_autofree char *day = beakta_tongue_dup_day (writer->tongue, opinion->given);
  g_autofree char *title = NULL;

  if (state == BEAKTA_OPINION_GIVEN)
    title = beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_OPINION_OF, opinion->person, day, NULL);
  else
    title = beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_OPINION_ASKED_OF, opinion->person, NULL);
  beakta_writer_add_heading (writer, 2, title);
}

/* "1.1, 2.3"; a question of a list that is not at hand by its own name. */
static char *
dup_questions (BeaktaReportWriter  *writer,
               const BeaktaOpinion *opinion)
{
  g_autoptr(GString) numbers = g_string_new (NULL);

  for (guint i = 0; opinion->questions[i] != NULL; i++)
    {
      g_auto(GStrv) parts = g_strsplit (opinion->questions[i], "/", 2);
      BeaktaChecklist *checklist = beakta_writer_find_checklist (writer, parts[0]);
      const BeaktaQuestion *question = checklist != NULL && parts[1] != NULL ? beakta_checklist_get_question (checklist, parts[1])
                                                                            : NULL;

      g_string_append_printf (numbers, "%s%s", numbers->len > 0 ? ", " : "",
                              question != NULL ? beakta_question_get_number (question) : opinion->questions[i]);
    }

  return g_string_free (g_steal_pointer (&numbers), FALSE);
}

static void
add_asked (BeaktaReportWriter  *writer,
           const BeaktaOpinion *opinion)
{
  g_autofree char *day = beakta_tongue_dup_day (writer->tongue, opinion->asked);
  g_autofree char *head = beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_OPINION_ASKED, opinion->asked_by, day, NULL);
  g_autofree char *numbers = dup_questions (writer, opinion);
  BeaktaBlock *block = beakta_writer_add_text (writer, BEAKTA_BLOCK_PARAGRAPH, BEAKTA_SPAN_DIM, head);

  beakta_block_say (block, BEAKTA_SPAN_DIM, opinion->matter);
  if (*numbers != '\0')
    {
      g_autofree char *line = beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_OPINION_QUESTIONS, numbers, NULL);

      beakta_block_say (block, BEAKTA_SPAN_DIM, line);
    }
}

static void
add_waits (BeaktaReportWriter  *writer,
           const BeaktaOpinion *opinion)
{
  g_autofree char *day = beakta_tongue_dup_day (writer->tongue, opinion->due);
  g_autofree char *line = beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_OPINION_WAITS, day, NULL);

  beakta_writer_add_text (writer, BEAKTA_BLOCK_NOTE, BEAKTA_SPAN_PLAIN,
                          *day != '\0' ? line : say (writer, BEAKTA_SAYS_OPINION_WAITS_NO_DAY));
}

static void
add_withdrawn (BeaktaReportWriter  *writer,
               const BeaktaOpinion *opinion)
{
  g_autofree char *day = beakta_tongue_dup_day (writer->tongue, opinion->withdrawn);
  g_autofree char *line = beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_OPINION_WITHDRAWN, day, NULL);

  beakta_writer_add_text (writer, BEAKTA_BLOCK_PARAGRAPH, BEAKTA_SPAN_PLAIN, line);
}

static void
add_opinion (BeaktaReportWriter  *writer,
             const BeaktaOpinion *opinion)
{
  BeaktaOpinionState state = beakta_opinion_get_state (opinion);
  guint first = writer->blocks->len;

  add_title (writer, opinion, state);
  add_asked (writer, opinion);
  if (state == BEAKTA_OPINION_GIVEN)
    {
      beakta_writer_add_text (writer, BEAKTA_BLOCK_PARAGRAPH, BEAKTA_SPAN_PLAIN, opinion->text);
      beakta_writer_add_quotes (writer, (const char * const *) opinion->evidence);
    }
  else if (state == BEAKTA_OPINION_OPEN)
    add_waits (writer, opinion);
  else
    add_withdrawn (writer, opinion);
  beakta_writer_tie (writer, first, BEAKTA_ITEM_OPINION, opinion->record.id);
}

void
beakta_writer_add_opinions (BeaktaReportWriter *writer)
{
  g_autoptr(GPtrArray) opinions = beakta_case_list (writer->case_, BEAKTA_ITEM_OPINION);

  if (opinions->len == 0)
    return;

  beakta_writer_add_heading (writer, 1, say (writer, BEAKTA_SAYS_OPINIONS));
  for (guint i = 0; i < opinions->len; i++)
    add_opinion (writer, g_ptr_array_index (opinions, i));
}
