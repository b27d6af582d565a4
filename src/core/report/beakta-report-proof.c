/* What proves an annex: the head of the journal that it was written at, and a checksum of its own words. */

#define G_LOG_DOMAIN "beakta-report"

#include "beakta-report-writer.h"

static void
hash_spans (GChecksum *checksum,
            GPtrArray *spans)
{
  for (guint i = 0; i < spans->len; i++)
    {
      const BeaktaSpan *span = g_ptr_array_index (spans, i);

      g_checksum_update (checksum, (const guint8 *) span->text, -1);
    }
  g_checksum_update (checksum, (const guint8 *) "\n", 1);
}

static void
hash_text (char     **text,
           gpointer   checksum)
{
  g_checksum_update (checksum, (const guint8 *) *text, -1);
  g_checksum_update (checksum, (const guint8 *) "\n", 1);
}

/* (transfer full): SHA-256 of the words so far, a line for each block and cell, whatever they look like. */
static char *
dup_checksum (BeaktaReportWriter *writer)
{
  g_autoptr(GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint i = 0; i < writer->blocks->len; i++)
    {
      const BeaktaBlock *block = g_ptr_array_index (writer->blocks, i);

      hash_spans (checksum, block->spans);
      if (block->figure != NULL)
        beakta_figure_visit (block->figure, hash_text, checksum);
      for (guint j = 0; j < block->rows->len; j++)
        {
          GPtrArray *row = g_ptr_array_index (block->rows, j);

          for (guint k = 0; k < row->len; k++)
            hash_spans (checksum, ((const BeaktaReportCell *) g_ptr_array_index (row, k))->spans);
        }
    }

  return g_strdup (g_checksum_get_string (checksum));
}

/* Last of all: the checksum is of everything before it. Nothing for a case that no journal tells of. */
void
beakta_writer_add_proof (BeaktaReportWriter *writer)
{
  const char *hash = beakta_case_get_head_hash (writer->case_);
  g_autofree char *checksum = NULL;
  g_autofree char *number = NULL;
  g_autofree char *head = NULL;
  BeaktaBlock *block;

  if (hash == NULL || *hash == '\0')
    return;

  beakta_writer_add_heading (writer, 1, beakta_tongue_get (writer->tongue, BEAKTA_SAYS_PROOF));
  block = beakta_writer_add_text (writer, BEAKTA_BLOCK_PARAGRAPH, BEAKTA_SPAN_PLAIN,
                                  beakta_tongue_get (writer->tongue, BEAKTA_SAYS_PROOF_WHAT));
  block->keep_with_next = TRUE;
  checksum = dup_checksum (writer);
  number = beakta_tongue_dup_count (writer->tongue, beakta_case_get_head (writer->case_));
  head = beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_PROOF_ENTRY, number, hash, NULL);
  block = beakta_writer_add (writer, BEAKTA_BLOCK_FACTS);
  beakta_block_add_fact (block, beakta_tongue_get (writer->tongue, BEAKTA_SAYS_PROOF_HEAD), head);
  beakta_block_add_fact (block, beakta_tongue_get (writer->tongue, BEAKTA_SAYS_PROOF_CHECKSUM), checksum);
}
