/* Setting what stands in columns: tables, facts and lists. */

#define G_LOG_DOMAIN "beakta-output"

#include "beakta-sheet-private.h"

#define GOAL_INDENT      14.0
#define LABEL_WIDTH     116.0
#define COLUMN_GAP       12.0
#define BULLET_WIDTH     14.0
#define WHOLE_TABLE     150.0        /* points; what is longer may part inside */

static const BeaktaTypeface cell_face = { .size = 9.0, .leading = 13.0, .tabular = TRUE, .in_column = TRUE };
static const BeaktaTypeface fact_face = { .size = 10.0, .leading = 15.0, .in_column = TRUE };
static const BeaktaTypeface number_face = { .size = 9.0, .leading = 13.0, .tabular = TRUE,
                                            .alignment = PANGO_ALIGN_RIGHT };

static double
get_share (BeaktaBlock *block,
           guint        column,
           guint        n_columns)
{
  return block->widths != NULL ? block->widths[column] : 1.0 / n_columns;
}

static void
set_cells (BeaktaSetter *setter,
           guint         index,
           BeaktaRow    *row,
           GPtrArray    *cells)
{
  BeaktaBlock *block = g_ptr_array_index (setter->blocks, index);
  guint n_columns = MIN (cells->len, BEAKTA_MAX_COLUMNS);
  double x = 0.0;

  for (guint i = 0; i < n_columns; i++)
    {
      BeaktaReportCell *cell = g_ptr_array_index (cells, i);
      double width = get_share (block, i, n_columns) * setter->width;
      gboolean is_header = row->role == BEAKTA_ROW_HEADER || i == 0;

      beakta_setter_add_box (setter, row, is_header ? "TH" : "TD", x, width - (i + 1 < n_columns ? COLUMN_GAP : 0.0),
               block->numeric & (1u << i) ? &number_face : &cell_face, cell->spans, cell->spans->len);
      x += width;
    }
}

/* The pieces from @first on are one table or the facts of one thing: as one where they are short, and never a lonely row at
 * either end. */
static void
keep_rows (BeaktaSetter *setter,
            guint         first)
{
  GArray *pieces = setter->sheet->pieces;
  double height = 0.0;

  for (guint i = first; i < pieces->len; i++)
    height += g_array_index (pieces, BeaktaPiece, i).height;

  for (guint i = first + 1; i < pieces->len; i++)
    {
      BeaktaPiece *piece = &g_array_index (pieces, BeaktaPiece, i);
      gboolean is_whole_row = piece->starts_row && (i + 1 == pieces->len || piece[1].starts_row);

      if (height <= WHOLE_TABLE || (is_whole_row && i + 1 == pieces->len && piece->height < WHOLE_TABLE / 3.0))
        piece->break_before = FALSE;
    }
}

void
beakta_setter_set_table (BeaktaSetter *setter,
                         guint         index)
{
  BeaktaBlock *block = g_ptr_array_index (setter->blocks, index);
  double room = setter->height;
  guint first = setter->sheet->pieces->len;

  for (guint i = 0; i < block->rows->len; i++)
    {
      BeaktaRow *row = beakta_setter_add_row (setter, i == 0 ? BEAKTA_ROW_HEADER : BEAKTA_ROW_CELLS, index, i == 0 ? 5.0 : 6.0);

      row->index = i;
      set_cells (setter, index, row, g_ptr_array_index (block->rows, i));
      beakta_setter_cut_row (setter, row, i == 0 ? 8.0 : 0.0, room);
      if (i == 0)
        {
          room -= g_array_index (setter->sheet->pieces, BeaktaPiece, setter->sheet->pieces->len - 1).height;
          setter->keep = TRUE;
        }
    }
  keep_rows (setter, first);
}

gboolean
beakta_setter_follows (BeaktaSetter    *setter,
                       guint            index,
                       BeaktaBlockKind  kind)
{
  return index > 0 && ((BeaktaBlock *) g_ptr_array_index (setter->blocks, index - 1))->kind == kind;
}

void
beakta_setter_set_facts (BeaktaSetter *setter,
                         guint         index)
{
  BeaktaBlock *block = g_ptr_array_index (setter->blocks, index);
  gboolean is_goal = block->level > 0;
  const BeaktaTypeface *face = is_goal ? &cell_face : &fact_face;
  double x = is_goal ? GOAL_INDENT : 0.0;
  double above = is_goal ? 5.0 : beakta_setter_follows (setter, index, BEAKTA_BLOCK_HEADING) ? 4.0 : 14.0;
  double label_width = is_goal ? LABEL_WIDTH - GOAL_INDENT : LABEL_WIDTH;
  guint first = setter->sheet->pieces->len;

  for (guint i = 0; i < block->rows->len; i++)
    {
      GPtrArray *cells = g_ptr_array_index (block->rows, i);
      BeaktaRow *row = beakta_setter_add_row (setter, BEAKTA_ROW_FACT, index, is_goal ? 1.0 : 2.5);
      BeaktaReportCell *label = g_ptr_array_index (cells, 0);
      BeaktaReportCell *value = g_ptr_array_index (cells, 1);

      row->index = i;
      beakta_setter_add_box (setter, row, "TH", x, label_width - COLUMN_GAP, face, label->spans, label->spans->len);
      beakta_setter_add_box (setter, row, "TD", x + label_width, setter->width - x - label_width, face, value->spans, value->spans->len);
      beakta_setter_cut_row (setter, row, i == 0 ? above : 0.0, setter->height);
    }
  keep_rows (setter, first);
}

void
beakta_setter_set_list (BeaktaSetter *setter,
                        guint         index)
{
  BeaktaBlock *block = g_ptr_array_index (setter->blocks, index);

  for (guint i = 0; i < block->rows->len; i++)
    {
      GPtrArray *cells = g_ptr_array_index (block->rows, i);
      BeaktaReportCell *cell = g_ptr_array_index (cells, 0);
      BeaktaRow *row = beakta_setter_add_row (setter, BEAKTA_ROW_ITEM, index, 1.0);

      row->index = i;
      beakta_setter_add_label (setter, row, "Lbl", 2.0, BULLET_WIDTH, &beakta_body_face, "\342\200\242");
      beakta_setter_add_box (setter, row, "LBody", BULLET_WIDTH, setter->measure - BULLET_WIDTH, &beakta_body_face, cell->spans, cell->spans->len);
      beakta_setter_cut_row (setter, row, i == 0 ? 5.0 : 0.0, setter->height);
    }
}
