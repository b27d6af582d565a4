/* The reasons on paper: the sentences as they are written, a paragraph for each part. */

#define G_LOG_DOMAIN "beakta-report"

#include "beakta-report-writer.h"

/* Nothing is said where no reasons are written. A sentence without support is told of in the review, not in the annex. */
void
beakta_writer_add_reasons (BeaktaReportWriter *writer)
{
  g_autoptr(GPtrArray) sentences = beakta_case_list (writer->case_, BEAKTA_ITEM_SENTENCE);
  const BeaktaSentence *before = NULL;
  BeaktaBlock *block = NULL;

  for (guint i = 0; i < sentences->len; i++)
    {
      const BeaktaSentence *sentence = g_ptr_array_index (sentences, i);
      g_autofree char *text = beakta_report_dup_one_line (sentence->text);

      if (sentence->removed || *text == '\0')
        continue;

      if (before == NULL)
        beakta_writer_add_heading (writer, 1, beakta_tongue_get (writer->tongue, BEAKTA_SAYS_REASONS));
      if (before == NULL || before->part != sentence->part)
        {
          block = beakta_writer_add_text (writer, BEAKTA_BLOCK_PARAGRAPH, BEAKTA_SPAN_PLAIN, text);
          beakta_block_set_source (block, BEAKTA_ITEM_SENTENCE, sentence->record.id);
        }
      else
        {
          beakta_block_say (block, BEAKTA_SPAN_PLAIN, " ");
          beakta_block_say (block, BEAKTA_SPAN_PLAIN, text);
        }
      before = sentence;
    }
}
