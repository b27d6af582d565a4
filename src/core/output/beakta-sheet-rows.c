/* Rows of boxes, and the pieces that they are cut into: what may part from what (beakta-sheet.c, 1 to 4). */

#define G_LOG_DOMAIN "beakta-output"

#include "beakta-sheet-private.h"

#include <string.h>

void
beakta_row_free (gpointer data)
{
  BeaktaRow *row = data;

  for (guint i = 0; i < row->n_boxes; i++)
    beakta_paragraph_unref (row->boxes[i].paragraph);
  g_clear_pointer (&row->chart, beakta_chart_free);
  g_clear_pointer (&row->logotype, beakta_logotype_unref);
  g_free (row);
}

BeaktaRow *
beakta_setter_add_row (BeaktaSetter  *setter,
                       BeaktaRowRole  role,
                       guint          block,
                       double         pad)
{
  BeaktaRow *row = g_new0 (BeaktaRow, 1);

  row->role = role;
  row->block = block;
  row->pad = pad;
  g_ptr_array_add (setter->sheet->rows, row);

  return row;
}

void
beakta_setter_add_box (BeaktaSetter         *setter,
                       BeaktaRow            *row,
                       const char           *tag,
                       double                x,
                       double                width,
                       const BeaktaTypeface *face,
                       GPtrArray            *spans,
                       guint                 n_spans)
{
  g_return_if_fail (row->n_boxes < BEAKTA_MAX_COLUMNS);

  row->boxes[row->n_boxes++] = (BeaktaBox) {
    .paragraph = beakta_standing_type_set (setter->type, setter->range, setter->context, spans, 0, n_spans, face,
                                           MAX (width, 24.0)),
    .x = x,
    .tag = tag,
  };
}

void
beakta_setter_add_label (BeaktaSetter         *setter,
                         BeaktaRow            *row,
                         const char           *tag,
                         double                x,
                         double                width,
                         const BeaktaTypeface *face,
                         const char           *text)
{
  row->boxes[row->n_boxes++] = (BeaktaBox) {
    .paragraph = beakta_paragraph_new_for_text (setter->context, text, face, width),
    .x = x,
    .tag = tag,
  };
}

static double
get_piece_height (const BeaktaPiece *piece)
{
  double height = piece->row->height;

  for (guint i = 0; i < piece->row->n_boxes; i++)
    height = MAX (height, beakta_paragraph_get_height (piece->row->boxes[i].paragraph, piece->from[i],
                                                       piece->to[i] - piece->from[i]));

  return height + 2.0 * piece->row->pad;
}

static void
append_piece (BeaktaSetter *setter,
              BeaktaPiece  *piece,
              double        before,
              gboolean      break_before)
{
  GArray *pieces = setter->sheet->pieces;
  BeaktaPiece *last = pieces->len > 0 ? &g_array_index (pieces, BeaktaPiece, pieces->len - 1) : NULL;

  piece->height = get_piece_height (piece);
  piece->before = before;
  piece->break_before = break_before && !setter->keep;
  piece->starts_row = last == NULL || last->row != piece->row;
  piece->starts_block = last == NULL || last->row->block != piece->row->block;
  piece->ends_block = TRUE;
  if (!piece->starts_block)
    last->ends_block = FALSE;
  setter->keep = FALSE;
  g_array_append_val (pieces, *piece);
}

/* One piece a line. Whether @whole or not, no single line is left behind. */
void
beakta_setter_cut_into_lines (BeaktaSetter *setter,
                              BeaktaRow    *row,
                              double        before,
                              gboolean      whole)
{
  guint n_lines = beakta_paragraph_get_n_lines (row->boxes[0].paragraph);

  for (guint i = 0; i < n_lines; i++)
    {
      BeaktaPiece piece = { .row = row };
      gboolean inside = i > 1 && i + 1 < n_lines && !whole;

      piece.from[0] = i;
      piece.to[0] = i + 1;
      append_piece (setter, &piece, i == 0 ? before : 0.0, i == 0 || inside);
    }
}

/* From where the boxes of a piece begin, as many lines of each as @height holds, and at least one.
 * Returns: whether there are more. */
static gboolean
fill_piece (BeaktaPiece *piece,
            double       height)
{
  gboolean more = FALSE;

  for (guint i = 0; i < piece->row->n_boxes; i++)
    {
      BeaktaParagraph *paragraph = piece->row->boxes[i].paragraph;
      guint n_lines = beakta_paragraph_get_n_lines (paragraph);

      piece->to[i] = piece->from[i];
      while (piece->to[i] < n_lines &&
             (piece->to[i] == piece->from[i] ||
              beakta_paragraph_get_height (paragraph, piece->from[i], piece->to[i] + 1 - piece->from[i]) <= height))
        piece->to[i]++;
      more |= piece->to[i] < n_lines;
    }

  return more;
}

/* One piece, or several where not even an empty page holds the row. */
void
beakta_setter_cut_row (BeaktaSetter *setter,
                       BeaktaRow    *row,
                       double        before,
                       double        room)
{
  BeaktaPiece piece = { .row = row };
  gboolean more = fill_piece (&piece, G_MAXDOUBLE);
  gboolean first = TRUE;

  g_assert (!more);
  if (get_piece_height (&piece) <= room)
    {
      append_piece (setter, &piece, before, TRUE);
      return;
    }

  do
    {
      more = fill_piece (&piece, MIN (room, setter->height / 4.0) - 2.0 * row->pad);
      append_piece (setter, &piece, first ? before : 0.0, TRUE);
      memcpy (piece.from, piece.to, sizeof piece.from);
      first = FALSE;
    }
  while (more);
}
