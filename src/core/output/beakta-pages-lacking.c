/* What the pages ask of fonts, and what they could not draw, and where. */

#define G_LOG_DOMAIN "beakta-output"

#include "beakta-pages-private.h"

static void
widen (const char      *text,
       BeaktaFontRange *range)
{
  *range = beakta_fonts_find_range (text, *range);
}

static void
widen_by_spans (GPtrArray       *spans,
                BeaktaFontRange *range)
{
  for (guint i = 0; i < spans->len; i++)
    widen (((const BeaktaSpan *) g_ptr_array_index (spans, i))->text, range);
}

static void
figure_text_cb (char     **text,
                gpointer   range)
{
  widen (*text, range);
}

static void
widen_by_block (const BeaktaBlock *block,
                BeaktaFontRange   *range)
{
  widen_by_spans (block->spans, range);
  if (block->figure != NULL)
    beakta_figure_visit (block->figure, figure_text_cb, range);
  for (guint i = 0; i < block->rows->len; i++)
    {
      GPtrArray *row = g_ptr_array_index (block->rows, i);

      for (guint j = 0; j < row->len; j++)
        widen_by_spans (((const BeaktaReportCell *) g_ptr_array_index (row, j))->spans, range);
    }
}

BeaktaFontRange
beakta_pages_find_range (BeaktaPages *self)
{
  BeaktaFontRange range = BEAKTA_FONTS_LATIN;

  widen (beakta_report_get_head_left (self->report), &range);
  widen (beakta_report_get_head_right (self->report), &range);
  widen (beakta_report_get_foot_left (self->report), &range);
  for (guint i = 0; i < self->blocks->len && range < BEAKTA_FONTS_ALL; i++)
    widen_by_block (g_ptr_array_index (self->blocks, i), &range);

  return range;
}

typedef struct
{
  gunichar character;
  guint    page;                     /* from 0 */
} Lack;

/* @to: the line after the last that stands on the page */
static void
note_lines (GArray          *lacks,
            BeaktaParagraph *paragraph,
            guint            from,
            guint            to,
            guint            page)
{
  GArray *missing = paragraph != NULL ? beakta_paragraph_get_missing (paragraph) : NULL;

  for (guint i = 0; missing != NULL && i < missing->len; i++)
    {
      const BeaktaMissing *one = &g_array_index (missing, BeaktaMissing, i);
      const Lack lack = { one->character, page };

      if (one->line >= from && one->line < to)
        g_array_append_val (lacks, lack);
    }
}

static void
note_piece (GArray            *lacks,
            const BeaktaPiece *piece)
{
  GPtrArray *parts = piece->row->chart != NULL ? beakta_chart_get_parts (piece->row->chart) : NULL;

  for (guint i = 0; i < piece->row->n_boxes; i++)
    note_lines (lacks, piece->row->boxes[i].paragraph, piece->from[i], piece->to[i], piece->page);
  for (guint i = 0; parts != NULL && i < parts->len; i++)
    note_lines (lacks, ((const BeaktaChartPart *) g_ptr_array_index (parts, i))->text, 0, G_MAXUINT, piece->page);
}

static int
compare_lacks (gconstpointer a,
               gconstpointer b)
{
  const Lack *one = a, *other = b;

  if (one->character != other->character)
    return one->character < other->character ? -1 : 1;

  return one->page < other->page ? -1 : one->page > other->page;
}

/* (transfer full) (element-type Lack): by character, then by page. The margins count on the first page only. */
static GArray *
collect (BeaktaPages *self)
{
  GArray *lacks = g_array_new (FALSE, FALSE, sizeof (Lack));
  BeaktaParagraph *margins[] = { self->head_left, self->head_right, self->secrecy, self->foot_left };

  for (guint i = 0; i < G_N_ELEMENTS (margins); i++)
    note_lines (lacks, margins[i], 0, G_MAXUINT, 0);
  for (guint i = 0; i < self->sheet->pieces->len; i++)
    note_piece (lacks, beakta_sheet_get_piece (self->sheet, i));
  g_array_sort (lacks, compare_lacks);

  return lacks;
}

char *
beakta_pages_list_lacking (BeaktaPages *self)
{
  g_autoptr(GArray) lacks = collect (self);
  GString *list = g_string_new (NULL);
  const Lack *last = NULL;

  if (lacks->len == 0)
    return g_string_free (list, TRUE);

  for (guint i = 0; i < lacks->len; i++)
    {
      const Lack *lack = &g_array_index (lacks, Lack, i);

      if (last == NULL || last->character != lack->character)
        g_string_append_printf (list, "%sU+%04X (%u", last != NULL ? "), " : "", lack->character, lack->page + 1);
      else if (last->page != lack->page)
        g_string_append_printf (list, ", %u", lack->page + 1);
      last = lack;
    }
  g_string_append_c (list, ')');

  return g_string_free (list, FALSE);
}
