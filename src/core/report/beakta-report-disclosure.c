/* A copy for disclosure: the same paper without what was masked, and a list of that at its end. */

#define G_LOG_DOMAIN "beakta-report"

#include "beakta-report-writer.h"

typedef struct
{
  GPtrArray  *masks;
  const char *sign;
} Masking;

static void
mask_text (char     **text,
           gpointer   user_data)
{
  const Masking *masking = user_data;
  g_autofree char *whole = *text;

  *text = beakta_masks_apply (masking->masks, masking->sign, whole);
}

static void
mask_block (BeaktaReportWriter *writer,
            BeaktaBlock        *block,
            const char         *sign)
{
  Masking masking = { writer->masks, sign };

  beakta_masks_apply_to_spans (writer->masks, sign, block->spans);
  if (block->figure != NULL)
    beakta_figure_visit (block->figure, mask_text, &masking);
  if (block->alternative != NULL)
    mask_text (&block->alternative, &masking);
  for (guint i = 0; i < block->rows->len; i++)
    {
      GPtrArray *row = g_ptr_array_index (block->rows, i);

      for (guint j = 0; j < row->len; j++)
        beakta_masks_apply_to_spans (writer->masks, sign, ((BeaktaReportCell *) g_ptr_array_index (row, j))->spans);
    }
}

static void
add_row (BeaktaReportWriter *writer,
         BeaktaBlock        *table,
         const BeaktaMask   *mask,
         guint               number)
{
  GPtrArray *row = beakta_block_add_row (table);
  g_autofree char *digits = g_strdup_printf ("%u", number);
  g_autofree char *places = beakta_tongue_dup_count (writer->tongue, mask->n_places);

  beakta_row_say (row, BEAKTA_SPAN_PLAIN, digits);
  beakta_row_say (row, BEAKTA_SPAN_PLAIN, mask->ground);
  beakta_row_say (row, BEAKTA_SPAN_PLAIN, places);
}

static guint
count_hidden (GPtrArray *masks)
{
  guint n = 0;

  for (guint i = 0; i < masks->len; i++)
    n += ((const BeaktaMask *) g_ptr_array_index (masks, i))->n_places > 0;

  return n;
}

/* A mask of the case that is nowhere in this paper is not told of: nothing is hidden here on its ground. */
static void
add_list (BeaktaReportWriter *writer)
{
  static const double widths[] = { 0.08, 0.77, 0.15 };
  static const BeaktaSays headers[] = { BEAKTA_SAYS_NUMBER, BEAKTA_SAYS_MASK_GROUND, BEAKTA_SAYS_MASK_PLACES };
  BeaktaBlock *table;
  gboolean hides = count_hidden (writer->masks) > 0;

  beakta_writer_add_heading (writer, 1, beakta_tongue_get (writer->tongue, BEAKTA_SAYS_MASKS));
  beakta_writer_add_text (writer, BEAKTA_BLOCK_PARAGRAPH, BEAKTA_SPAN_PLAIN,
                          beakta_tongue_get (writer->tongue, hides ? BEAKTA_SAYS_MASKS_WHAT : BEAKTA_SAYS_MASKS_NONE));
  if (!hides)
    return;

  table = beakta_writer_add_table (writer, widths, G_N_ELEMENTS (widths), headers);
  table->numeric = 1u << 2;
  for (guint i = 0; i < writer->masks->len; i++)
    {
      const BeaktaMask *mask = g_ptr_array_index (writer->masks, i);

      if (mask->n_places > 0)
        add_row (writer, table, mask, i + 1);
    }
}

/* After all else is written, but before the checksum: one of words that are hidden could be found again by guessing. */
void
beakta_writer_mask (BeaktaReportWriter *writer)
{
  const char *sign = beakta_tongue_get (writer->tongue, BEAKTA_SAYS_MASKED);

  if (writer->masks == NULL)
    return;

  for (guint i = 0; i < writer->blocks->len; i++)
    mask_block (writer, g_ptr_array_index (writer->blocks, i), sign);
  add_list (writer);
}

/* (transfer full): a line of the page's head or foot, or the title of the file; @text is taken over. */
char *
beakta_writer_mask_line (BeaktaReportWriter *writer,
                         char               *text)
{
  g_autofree char *own = text;

  if (writer->masks == NULL)
    return g_steal_pointer (&own);

  return beakta_masks_apply (writer->masks, beakta_tongue_get (writer->tongue, BEAKTA_SAYS_MASKED), own);
}
