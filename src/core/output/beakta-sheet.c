/* Setting blocks: typefaces, columns, and what may part from what.
 *
 * (1) A heading and a question stay with what follows, a table's header with its first row.
 * (2) A quote's source stays with the quote; a quote of some lines is never parted at all.
 * (3) No paragraph leaves or begins a page with a single line.
 * (4) A row of a table never parts, unless no page could hold it. A short table never parts at all.
 */

#define G_LOG_DOMAIN "beakta-output"

#include "beakta-sheet.h"

/* A line of text of about 75 characters; tables and facts take the whole width. */
#define MEASURE         424.0
#define QUOTE_INDENT     14.0
#define GOAL_INDENT      14.0
#define LABEL_WIDTH     116.0
#define COLUMN_GAP       12.0
#define BULLET_WIDTH     14.0
#define WHOLE_QUOTE      12          /* lines; a longer one may part inside */
#define WHOLE_TABLE     150.0        /* points; likewise */

static const BeaktaTypeface title_face = { .size = 20.0, .leading = 25.0, .strong = TRUE };
static const BeaktaTypeface subtitle_face = { .size = 10.5, .leading = 16.0, .dim = TRUE };
static const BeaktaTypeface heading_faces[] = {
  { .size = 13.5, .leading = 18.0, .strong = TRUE },
  { .size = 11.5, .leading = 16.0, .strong = TRUE },
  { .size = 10.5, .leading = 15.0, .strong = TRUE },
};
static const BeaktaTypeface body_face = { .size = 10.0, .leading = 15.0 };
static const BeaktaTypeface source_face = { .size = 9.5, .leading = 13.0 };
static const BeaktaTypeface cell_face = { .size = 9.0, .leading = 13.0, .tabular = TRUE };
static const BeaktaTypeface number_face = { .size = 9.0, .leading = 13.0, .tabular = TRUE,
                                            .alignment = PANGO_ALIGN_RIGHT };

typedef struct
{
  BeaktaSheet  *sheet;
  GPtrArray    *blocks;
  PangoContext *context;
  double        width;
  double        measure;             /* width of running text */
  double        height;
  gboolean      keep;                /* the next piece stays with the last one */
} Setter;

static void
row_free (gpointer data)
{
  BeaktaRow *row = data;

  for (guint i = 0; i < row->n_boxes; i++)
    beakta_paragraph_free (row->boxes[i].paragraph);
  g_free (row);
}

static BeaktaRow *
add_row (Setter        *setter,
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

static void
add_box (Setter               *setter,
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
    .paragraph = beakta_paragraph_new (setter->context, spans, 0, n_spans, face, MAX (width, 24.0)),
    .x = x,
    .tag = tag,
  };
}

static void
add_label (Setter               *setter,
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
  double height = 0.0;

  for (guint i = 0; i < piece->row->n_boxes; i++)
    height = MAX (height, beakta_paragraph_get_height (piece->row->boxes[i].paragraph, piece->from[i],
                                                       piece->to[i] - piece->from[i]));

  return height + 2.0 * piece->row->pad;
}

static void
append_piece (Setter      *setter,
              BeaktaPiece *piece,
              double       before,
              gboolean     break_before)
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
static void
cut_into_lines (Setter    *setter,
                BeaktaRow *row,
                double     before,
                gboolean   whole)
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
static void
cut_row (Setter    *setter,
         BeaktaRow *row,
         double     before,
         double     room)
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

static void
set_text (Setter               *setter,
          guint                 index,
          const BeaktaTypeface *face,
          double                x,
          double                width,
          double                before,
          const char           *tag)
{
  BeaktaBlock *block = g_ptr_array_index (setter->blocks, index);
  BeaktaRow *row = add_row (setter, BEAKTA_ROW_TEXT, index, 0.0);

  add_box (setter, row, tag, x, width, face, block->spans, block->spans->len);
  cut_into_lines (setter, row, before, block->kind == BEAKTA_BLOCK_HEADING);
}

static void
set_quote (Setter *setter,
           guint   index)
{
  BeaktaBlock *block = g_ptr_array_index (setter->blocks, index);
  guint n_words = block->spans->len > 1 ? block->spans->len - 1 : block->spans->len;
  double width = setter->measure - QUOTE_INDENT;
  BeaktaRow *row = add_row (setter, BEAKTA_ROW_QUOTED, index, 0.0);
  guint n_lines;

  add_box (setter, row, "P", QUOTE_INDENT, width, &body_face, block->spans, n_words);
  n_lines = beakta_paragraph_get_n_lines (row->boxes[0].paragraph);
  cut_into_lines (setter, row, 7.0, n_lines <= WHOLE_QUOTE);
  if (n_words == block->spans->len)
    return;

  row = add_row (setter, BEAKTA_ROW_SOURCE, index, 0.0);
  row->boxes[row->n_boxes++] = (BeaktaBox) {
    .paragraph = beakta_paragraph_new (setter->context, block->spans, n_words, 1, &source_face, width),
    .x = QUOTE_INDENT,
    .tag = "P",
  };
  setter->keep = TRUE;
  cut_into_lines (setter, row, 0.0, TRUE);
}

static double
get_share (BeaktaBlock *block,
           guint        column,
           guint        n_columns)
{
  return block->widths != NULL ? block->widths[column] : 1.0 / n_columns;
}

static void
set_cells (Setter    *setter,
           guint      index,
           BeaktaRow *row,
           GPtrArray *cells)
{
  BeaktaBlock *block = g_ptr_array_index (setter->blocks, index);
  guint n_columns = MIN (cells->len, BEAKTA_MAX_COLUMNS);
  double x = 0.0;

  for (guint i = 0; i < n_columns; i++)
    {
      BeaktaReportCell *cell = g_ptr_array_index (cells, i);
      double width = get_share (block, i, n_columns) * setter->width;
      gboolean is_header = row->role == BEAKTA_ROW_HEADER || i == 0;

      add_box (setter, row, is_header ? "TH" : "TD", x, width - (i + 1 < n_columns ? COLUMN_GAP : 0.0),
               block->numeric & (1u << i) ? &number_face : &cell_face, cell->spans, cell->spans->len);
      x += width;
    }
}

/* The pieces from @first on are one table: as one where it is short, and never a lonely row at either end. */
static void
keep_table (Setter *setter,
            guint   first)
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

static void
set_table (Setter *setter,
           guint   index)
{
  BeaktaBlock *block = g_ptr_array_index (setter->blocks, index);
  double room = setter->height;
  guint first = setter->sheet->pieces->len;

  for (guint i = 0; i < block->rows->len; i++)
    {
      BeaktaRow *row = add_row (setter, i == 0 ? BEAKTA_ROW_HEADER : BEAKTA_ROW_CELLS, index, i == 0 ? 5.0 : 6.0);

      set_cells (setter, index, row, g_ptr_array_index (block->rows, i));
      cut_row (setter, row, i == 0 ? 8.0 : 0.0, room);
      if (i == 0)
        {
          room -= g_array_index (setter->sheet->pieces, BeaktaPiece, setter->sheet->pieces->len - 1).height;
          setter->keep = TRUE;
        }
    }
  keep_table (setter, first);
}

static gboolean
follows (Setter          *setter,
         guint            index,
         BeaktaBlockKind  kind)
{
  return index > 0 && ((BeaktaBlock *) g_ptr_array_index (setter->blocks, index - 1))->kind == kind;
}

static void
set_facts (Setter *setter,
           guint   index)
{
  BeaktaBlock *block = g_ptr_array_index (setter->blocks, index);
  gboolean is_goal = block->level > 0;
  const BeaktaTypeface *face = is_goal ? &cell_face : &body_face;
  double x = is_goal ? GOAL_INDENT : 0.0;
  double above = is_goal ? 5.0 : follows (setter, index, BEAKTA_BLOCK_HEADING) ? 4.0 : 14.0;
  double label_width = is_goal ? LABEL_WIDTH - GOAL_INDENT : LABEL_WIDTH;

  for (guint i = 0; i < block->rows->len; i++)
    {
      GPtrArray *cells = g_ptr_array_index (block->rows, i);
      BeaktaRow *row = add_row (setter, BEAKTA_ROW_FACT, index, is_goal ? 1.0 : 2.5);
      BeaktaReportCell *label = g_ptr_array_index (cells, 0);
      BeaktaReportCell *value = g_ptr_array_index (cells, 1);

      add_box (setter, row, "TH", x, label_width - COLUMN_GAP, face, label->spans, label->spans->len);
      add_box (setter, row, "TD", x + label_width, setter->width - x - label_width, face, value->spans, value->spans->len);
      cut_row (setter, row, i == 0 ? above : 0.0, setter->height);
    }
}

static void
set_list (Setter *setter,
          guint   index)
{
  BeaktaBlock *block = g_ptr_array_index (setter->blocks, index);

  for (guint i = 0; i < block->rows->len; i++)
    {
      GPtrArray *cells = g_ptr_array_index (block->rows, i);
      BeaktaReportCell *cell = g_ptr_array_index (cells, 0);
      BeaktaRow *row = add_row (setter, BEAKTA_ROW_ITEM, index, 1.0);

      add_label (setter, row, "Lbl", 2.0, BULLET_WIDTH, &body_face, "\342\200\242");
      add_box (setter, row, "LBody", BULLET_WIDTH, setter->measure - BULLET_WIDTH, &body_face, cell->spans, cell->spans->len);
      cut_row (setter, row, i == 0 ? 5.0 : 0.0, setter->height);
    }
}

/* Tags of headings never skip a level: the title is H1, and a question stands one below the heading that it is under. */
static const char *
get_heading_tag (guint level)
{
  static const char * const tags[] = { "H1", "H2", "H3", "H4", "H5", "H6" };

  return tags[MIN (level, G_N_ELEMENTS (tags) - 1)];
}

static guint
get_heading_level (BeaktaBlock *block)
{
  return CLAMP (block->level, 1, G_N_ELEMENTS (heading_faces));
}

static void
set_block (Setter *setter,
           guint   index,
           guint  *level)
{
  static const double above[] = { 26.0, 18.0, 14.0 };
  BeaktaBlock *block = g_ptr_array_index (setter->blocks, index);
  guint deep;

  switch (block->kind)
    {
    case BEAKTA_BLOCK_TITLE:
      set_text (setter, index, &title_face, 0.0, setter->width, 0.0, "H1");
      break;
    case BEAKTA_BLOCK_SUBTITLE:
      set_text (setter, index, &subtitle_face, 0.0, setter->width, 4.0, "P");
      break;
    case BEAKTA_BLOCK_HEADING:
      deep = MIN (get_heading_level (block), *level + 1);
      *level = deep;
      set_text (setter, index, &heading_faces[get_heading_level (block) - 1], 0.0, setter->width,
                above[get_heading_level (block) - 1], get_heading_tag (deep));
      break;
    case BEAKTA_BLOCK_QUESTION:
      set_text (setter, index, &body_face, 0.0, setter->measure, 15.0, get_heading_tag (*level + 1));
      break;
    case BEAKTA_BLOCK_ANSWER:
      set_text (setter, index, &body_face, 0.0, setter->measure, 3.0, "P");
      break;
    case BEAKTA_BLOCK_QUOTE:
      set_quote (setter, index);
      break;
    case BEAKTA_BLOCK_NOTE:
      set_text (setter, index, &body_face, QUOTE_INDENT, setter->measure - QUOTE_INDENT, 7.0, "P");
      break;
    case BEAKTA_BLOCK_FACTS:
      set_facts (setter, index);
      break;
    case BEAKTA_BLOCK_TABLE:
      set_table (setter, index);
      break;
    case BEAKTA_BLOCK_LIST:
      set_list (setter, index);
      break;
    case BEAKTA_BLOCK_PARAGRAPH:
    default:
      set_text (setter, index, &body_face, 0.0, setter->measure,
                follows (setter, index, BEAKTA_BLOCK_FACTS) ? 14.0 : 6.0, "P");
      break;
    }

  setter->keep = block->keep_with_next;
}

/**
 * beakta_sheet_new:
 * @blocks: (element-type BeaktaBlock): the blocks of a report; read now, not kept
 * @context: from beakta_fonts_create_context ()
 * @width: of the text area, in points
 * @height: of the text area, in points
 *
 * Returns: (transfer full): the blocks as pieces
 */
BeaktaSheet *
beakta_sheet_new (GPtrArray    *blocks,
                  PangoContext *context,
                  double        width,
                  double        height)
{
  BeaktaSheet *self = g_new0 (BeaktaSheet, 1);
  Setter setter = { self, blocks, context, width, MIN (width, MEASURE), height, FALSE };
  guint level = 0;

  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->pieces = g_array_new (FALSE, FALSE, sizeof (BeaktaPiece));
  for (guint i = 0; i < blocks->len; i++)
    set_block (&setter, i, &level);

  return self;
}

void
beakta_sheet_free (BeaktaSheet *self)
{
  g_ptr_array_unref (self->rows);
  g_array_unref (self->pieces);
  g_free (self);
}

gboolean
beakta_sheet_is_lacking (BeaktaSheet *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      BeaktaRow *row = g_ptr_array_index (self->rows, i);

      for (guint j = 0; j < row->n_boxes; j++)
        if (beakta_paragraph_is_lacking (row->boxes[j].paragraph))
          return TRUE;
    }

  return FALSE;
}

BeaktaPiece *
beakta_sheet_get_piece (BeaktaSheet *self,
                        guint        index)
{
  g_assert (index < self->pieces->len);

  return &g_array_index (self->pieces, BeaktaPiece, index);
}

BeaktaPiece *
beakta_sheet_find_header (BeaktaSheet *self,
                          guint        index)
{
  if (beakta_sheet_get_piece (self, index)->row->role != BEAKTA_ROW_CELLS)
    return NULL;

  while (!beakta_sheet_get_piece (self, index)->starts_block)
    index--;

  return beakta_sheet_get_piece (self, index);
}
