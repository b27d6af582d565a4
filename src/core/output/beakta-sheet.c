/* Setting blocks: typefaces, columns, and what may part from what.
 *
 * (1) A heading and a question stay with what follows, a table's header with its first row.
 * (2) A quote's source stays with the quote; a quote of some lines is never parted at all.
 * (3) No paragraph leaves or begins a page with a single line.
 * (4) A row of a table never parts, unless no page could hold it. A short table never parts at all.
 * (5) A figure never parts, neither from its caption nor in itself: one that is higher than a page is made smaller. One that
 *     leaves room on its page stays with its table too.
 */

#define G_LOG_DOMAIN "beakta-output"

#include "beakta-sheet-private.h"

/* A line of text of about 75 characters; tables and facts take the whole width. */
#define MEASURE         424.0
#define QUOTE_INDENT     14.0
#define TALL_FIGURE       0.6        /* of a page */
#define WHOLE_QUOTE      12          /* lines; a longer one may part inside */

static const BeaktaTypeface title_face = { .size = 20.0, .leading = 25.0, .strong = TRUE };
static const BeaktaTypeface subtitle_face = { .size = 10.5, .leading = 16.0, .dim = TRUE };
static const BeaktaTypeface heading_faces[] = {
  { .size = 13.5, .leading = 18.0, .strong = TRUE },
  { .size = 11.5, .leading = 16.0, .strong = TRUE },
  { .size = 10.5, .leading = 15.0, .strong = TRUE },
};
const BeaktaTypeface beakta_body_face = { .size = 10.0, .leading = 15.0 };
static const BeaktaTypeface source_face = { .size = 9.5, .leading = 13.0 };

static void
set_text (BeaktaSetter         *setter,
          guint                 index,
          const BeaktaTypeface *face,
          double                x,
          double                width,
          double                before,
          const char           *tag)
{
  BeaktaBlock *block = g_ptr_array_index (setter->blocks, index);
  BeaktaRow *row = beakta_setter_add_row (setter, BEAKTA_ROW_TEXT, index, 0.0);

  beakta_setter_add_box (setter, row, tag, x, width, face, block->spans, block->spans->len);
  beakta_setter_cut_into_lines (setter, row, before, block->kind == BEAKTA_BLOCK_HEADING);
}

static void
set_quote (BeaktaSetter *setter,
           guint         index)
{
  BeaktaBlock *block = g_ptr_array_index (setter->blocks, index);
  guint n_words = block->spans->len > 1 ? block->spans->len - 1 : block->spans->len;
  double width = setter->measure - QUOTE_INDENT;
  BeaktaRow *row = beakta_setter_add_row (setter, BEAKTA_ROW_QUOTED, index, 0.0);
  guint n_lines;

  beakta_setter_add_box (setter, row, "P", QUOTE_INDENT, width, &beakta_body_face, block->spans, n_words);
  n_lines = beakta_paragraph_get_n_lines (row->boxes[0].paragraph);
  beakta_setter_cut_into_lines (setter, row, 7.0, n_lines <= WHOLE_QUOTE);
  if (n_words == block->spans->len)
    return;

  row = beakta_setter_add_row (setter, BEAKTA_ROW_SOURCE, index, 0.0);
  row->boxes[row->n_boxes++] = (BeaktaBox) {
    .paragraph = beakta_standing_type_set (setter->type, setter->range, setter->context, block->spans, n_words, 1,
                                           &source_face, width),
    .x = QUOTE_INDENT,
    .tag = "P",
  };
  setter->keep = TRUE;
  beakta_setter_cut_into_lines (setter, row, 0.0, TRUE);
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

/* A figure that fills most of a page leaves no room for what it should stay with. */
static gboolean
may_keep (BeaktaSetter *setter)
{
  GArray *pieces = setter->sheet->pieces;
  const BeaktaPiece *last = pieces->len > 0 ? &g_array_index (pieces, BeaktaPiece, pieces->len - 1) : NULL;

  return last == NULL || last->row->role != BEAKTA_ROW_FIGURE || last->height < setter->height * TALL_FIGURE;
}

static void
set_block (BeaktaSetter *setter,
           guint         index)
{
  static const double above[] = { 26.0, 18.0, 14.0 };
  BeaktaBlock *block = g_ptr_array_index (setter->blocks, index);
  guint deep;

  switch (block->kind)
    {
    case BEAKTA_BLOCK_TITLE:
      set_text (setter, index, &title_face, 0.0, setter->width, 16.0, "H1");
      break;
    case BEAKTA_BLOCK_SUBTITLE:
      set_text (setter, index, &subtitle_face, 0.0, setter->width, 4.0, "P");
      break;
    case BEAKTA_BLOCK_HEADING:
      deep = MIN (get_heading_level (block), setter->level + 1);
      setter->level = deep;
      set_text (setter, index, &heading_faces[get_heading_level (block) - 1], 0.0, setter->width,
                above[get_heading_level (block) - 1], get_heading_tag (deep));
      break;
    case BEAKTA_BLOCK_QUESTION:
      set_text (setter, index, &beakta_body_face, 0.0, setter->measure, 15.0, get_heading_tag (setter->level + 1));
      break;
    case BEAKTA_BLOCK_ANSWER:
      set_text (setter, index, &beakta_body_face, 0.0, setter->measure, 3.0, "P");
      break;
    case BEAKTA_BLOCK_QUOTE:
      set_quote (setter, index);
      break;
    case BEAKTA_BLOCK_NOTE:
      set_text (setter, index, &beakta_body_face, QUOTE_INDENT, setter->measure - QUOTE_INDENT, 7.0, "P");
      break;
    case BEAKTA_BLOCK_FACTS:
      beakta_setter_set_facts (setter, index);
      break;
    case BEAKTA_BLOCK_TABLE:
      beakta_setter_set_table (setter, index);
      break;
    case BEAKTA_BLOCK_LIST:
      beakta_setter_set_list (setter, index);
      break;
    case BEAKTA_BLOCK_FIGURE:
      beakta_setter_set_figure (setter, index);
      break;
    case BEAKTA_BLOCK_PARAGRAPH:
    default:
      set_text (setter, index, &beakta_body_face, 0.0, setter->measure,
                beakta_setter_follows (setter, index, BEAKTA_BLOCK_FACTS) ? 14.0 : 6.0, "P");
      break;
    }

  setter->keep = block->keep_with_next && may_keep (setter);
}

static gboolean
is_lacking (BeaktaRow *row)
{
  gboolean lacks = row->chart != NULL && beakta_chart_is_lacking (row->chart);

  for (guint i = 0; i < row->n_boxes; i++)
    lacks |= beakta_paragraph_is_lacking (row->boxes[i].paragraph);

  return lacks;
}

/**
 * beakta_sheet_new:
 * @blocks: (element-type BeaktaBlock): the blocks of a report; more may be added
 * @type: (nullable): where paragraphs are found that have been set before
 * @range: the fonts to set them in
 * @width: of the text area, in points
 * @height: of the text area, in points
 *
 * Returns: (transfer full): a sheet of nothing yet; see beakta_sheet_go_on ()
 */
BeaktaSheet *
beakta_sheet_new (GPtrArray          *blocks,
                  BeaktaStandingType *type,
                  BeaktaFontRange     range,
                  double              width,
                  double              height)
{
  BeaktaSheet *self = g_new0 (BeaktaSheet, 1);
  BeaktaSetter *setter = g_new0 (BeaktaSetter, 1);

  *setter = (BeaktaSetter) {
    .sheet = self,
    .blocks = g_ptr_array_ref (blocks),
    .context = beakta_fonts_create_context (range),
    .type = type != NULL ? beakta_standing_type_ref (type) : NULL,
    .range = range,
    .width = width,
    .measure = MIN (width, MEASURE),
    .height = height,
  };
  self->rows = g_ptr_array_new_with_free_func (beakta_row_free);
  self->pieces = g_array_new (FALSE, FALSE, sizeof (BeaktaPiece));
  self->setter = setter;

  return self;
}

void
beakta_sheet_free (BeaktaSheet *self)
{
  g_ptr_array_unref (self->setter->blocks);
  g_object_unref (self->setter->context);
  g_clear_pointer (&self->setter->type, beakta_standing_type_unref);
  g_free (self->setter);
  g_ptr_array_unref (self->rows);
  g_array_unref (self->pieces);
  g_free (self);
}

gboolean
beakta_sheet_go_on (BeaktaSheet *self,
                    gint64       until)
{
  BeaktaSetter *setter = self->setter;

  while (setter->next < setter->blocks->len && !setter->is_lacking)
    {
      guint row = self->rows->len;

      set_block (setter, setter->next++);
      for (; row < self->rows->len; row++)
        setter->is_lacking |= setter->range < BEAKTA_FONTS_ALL && is_lacking (g_ptr_array_index (self->rows, row));
      if (until < G_MAXINT64 && g_get_monotonic_time () >= until)
        break;
    }

  return setter->next == setter->blocks->len;
}

gboolean
beakta_sheet_is_lacking (BeaktaSheet *self)
{
  return self->setter->is_lacking;
}

BeaktaFontRange
beakta_sheet_get_range (BeaktaSheet *self)
{
  return self->setter->range;
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
