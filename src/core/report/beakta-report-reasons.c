/* The reasons on paper: the sentences as they are written, the parts under headings, a paragraph for each thing they are about. */

#define G_LOG_DOMAIN "beakta-report"

#include "beakta-reasons.h"
#include "beakta-report-writer.h"

static const BeaktaSays headings[BEAKTA_N_REASONS] = {
  [BEAKTA_REASON_SOUGHT] = BEAKTA_SAYS_REASON_SOUGHT,
  [BEAKTA_REASON_FOR] = BEAKTA_SAYS_REASON_FOR,
  [BEAKTA_REASON_AGAINST] = BEAKTA_SAYS_REASON_AGAINST,
  [BEAKTA_REASON_FOUND] = BEAKTA_SAYS_REASON_FOUND,
  [BEAKTA_REASON_UNKNOWN] = BEAKTA_SAYS_REASON_UNKNOWN,
  [BEAKTA_REASON_EFFECTS] = BEAKTA_SAYS_REASON_EFFECTS,
  [BEAKTA_REASON_CONCLUSION] = BEAKTA_SAYS_REASON_CONCLUSION,
};

static void
add_heading (BeaktaReportWriter *writer,
             guint               level,
             BeaktaSays          heading)
{
  beakta_writer_add_heading (writer, level, beakta_tongue_get (writer->tongue, heading));
}

/* Nothing is said where no reasons are written. A sentence without support is told of in the review, not in the annex. */
void
beakta_writer_add_reasons (BeaktaReportWriter *writer)
{
  g_autoptr(GPtrArray) sentences = beakta_case_list (writer->case_, BEAKTA_ITEM_SENTENCE);
  const BeaktaSentence *before = NULL;
  const BeaktaSentence *ground = NULL;
  BeaktaBlock *block = NULL;

  for (guint i = 0; i < sentences->len; i++)
    {
      const BeaktaSentence *sentence = g_ptr_array_index (sentences, i);
      g_autofree char *text = beakta_report_dup_one_line (sentence->text);
      gboolean begins_part = before == NULL || before->part != sentence->part;
      guint first = writer->blocks->len;

      if (sentence->removed || *text == '\0')
        continue;

      if (before == NULL)
        add_heading (writer, 1, BEAKTA_SAYS_REASONS);
      if (begins_part)
        add_heading (writer, 2, headings[sentence->part]);
      if (begins_part || beakta_reasons_begins_paragraph (ground, sentence))
        block = beakta_writer_add_text (writer, BEAKTA_BLOCK_PARAGRAPH, BEAKTA_SPAN_PLAIN, text);
      else
        {
          beakta_block_say (block, BEAKTA_SPAN_PLAIN, " ");
          beakta_block_say (block, BEAKTA_SPAN_PLAIN, text);
        }
      beakta_writer_tie (writer, first, BEAKTA_ITEM_SENTENCE, sentence->record.id);
      before = sentence;
      ground = begins_part || sentence->ties != NULL ? sentence : ground;
    }
}
