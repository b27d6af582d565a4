/* A page on a cairo context.
 *
 * (1) A page is drawn without regard to the others: in any order, any number of times.
 * (2) On a PDF surface everything that is drawn lies in a tag: text in its own, lines and page heads in artifacts.
 *     What goes on from the page before is tagged as going on; beakta-pdf-tree.c joins it to its beginning.
 */

#define G_LOG_DOMAIN "beakta-output"

#include "beakta-pages-private.h"
#include "beakta-paper-picture.h"

#define RULE_X 4.0                   /* of the line beside a quote */

typedef struct
{
  double red, green, blue;
} Colour;

typedef struct
{
  double x1, y1, x2, y2;
  double width;
  Colour colour;
} Line;

/* A drawing in progress. */
typedef struct
{
  BeaktaPages *pages;
  cairo_t     *cr;
  gboolean     tagged;
  GArray      *lines;                /* of Line: to be drawn when the text is */
} Pen;

static void
begin_tag (Pen        *pen,
           const char *tag)
{
  if (pen->tagged && tag != NULL)
    cairo_tag_begin (pen->cr, tag, NULL);
}

static void
end_tag (Pen        *pen,
         const char *tag)
{
  if (pen->tagged && tag != NULL)
    cairo_tag_end (pen->cr, tag);
}

static const char *
or_continues (const char *tag,
              gboolean    continues)
{
  return continues && tag != NULL ? BEAKTA_TAG_CONTINUES : tag;
}

/* Lines wait until the page's text is drawn: then one artifact holds them all. */
static void
add_line (Pen    *pen,
          double  x1,
          double  y1,
          double  x2,
          double  y2,
          double  width,
          Colour  colour)
{
  Line line = { x1, y1, x2, y2, width, colour };

  g_array_append_val (pen->lines, line);
}

static void
add_line_below (Pen    *pen,
                double  y,
                double  width,
                double  grey)
{
  BeaktaPages *pages = pen->pages;

  add_line (pen, pages->left, y, pages->left + pages->area_width, y, width, (Colour) { grey, grey, grey });
}

/* The line beside a quote is blue, the one beside a note amber: what is said by the applicant, and what is lacking. */
static void
add_rule (Pen      *pen,
          double    top,
          double    bottom,
          gboolean  is_quote)
{
  double x = pen->pages->left + RULE_X;

  add_line (pen, x, top + 1.5, x, bottom - 1.5, 1.5,
            is_quote ? (Colour) { 0.60, 0.76, 0.95 } : (Colour) { 0.90, 0.68, 0.26 });
}

static void
draw_lines (Pen *pen)
{
  if (pen->lines->len == 0)
    return;

  begin_tag (pen, BEAKTA_TAG_ARTIFACT);
  for (guint i = 0; i < pen->lines->len; i++)
    {
      Line *line = &g_array_index (pen->lines, Line, i);

      cairo_set_source_rgb (pen->cr, line->colour.red, line->colour.green, line->colour.blue);
      cairo_set_line_width (pen->cr, line->width);
      cairo_move_to (pen->cr, line->x1, line->y1);
      cairo_line_to (pen->cr, line->x2, line->y2);
      cairo_stroke (pen->cr);
    }
  end_tag (pen, BEAKTA_TAG_ARTIFACT);
}

static const char *
get_row_tag (BeaktaRow *row)
{
  switch (row->role)
    {
    case BEAKTA_ROW_HEADER:
    case BEAKTA_ROW_CELLS:
    case BEAKTA_ROW_FACT:
      return "TR";
    case BEAKTA_ROW_ITEM:
      return "LI";
    case BEAKTA_ROW_FIGURE:
      return "Figure";
    case BEAKTA_ROW_CAPTION:
    case BEAKTA_ROW_TEXT:
    case BEAKTA_ROW_QUOTED:
    case BEAKTA_ROW_SOURCE:
    default:
      return NULL;
    }
}

static const char *
get_block_tag (BeaktaRow *row)
{
  switch (row->role)
    {
    case BEAKTA_ROW_HEADER:
    case BEAKTA_ROW_CELLS:
    case BEAKTA_ROW_FACT:
      return "Table";
    case BEAKTA_ROW_ITEM:
      return "L";
    case BEAKTA_ROW_QUOTED:
    case BEAKTA_ROW_SOURCE:
      return "BlockQuote";
    case BEAKTA_ROW_CAPTION:
    case BEAKTA_ROW_FIGURE:
    case BEAKTA_ROW_TEXT:
    default:
      return NULL;
    }
}

/* The lines of one box that stand on this page, from the first of the row's pieces to the last. Pieces without padding
 * follow each other line by line, and are drawn at once. */
static void
draw_box (Pen         *pen,
          BeaktaPiece *first,
          BeaktaPiece *last,
          guint        box,
          const char  *tag)
{
  BeaktaPages *pages = pen->pages;
  BeaktaBox *one = &first->row->boxes[box];

  begin_tag (pen, tag);
  for (BeaktaPiece *piece = first; piece <= last; piece++)
    {
      BeaktaPiece *end = first->row->pad > 0.0 ? piece : last;

      if (end->to[box] > piece->from[box])
        beakta_paragraph_draw (one->paragraph, pen->cr, pages->left + one->x, pages->top + piece->y + piece->row->pad,
                               piece->from[box], end->to[box] - piece->from[box]);
      piece = end;
    }
  end_tag (pen, tag);
}

static void
draw_picture (Pen         *pen,
              BeaktaPiece *piece)
{
  BeaktaPages *pages = pen->pages;

  cairo_save (pen->cr);
  cairo_translate (pen->cr, pages->left, pages->top + piece->y + piece->row->pad);
  cairo_scale (pen->cr, piece->row->scale, piece->row->scale);
  if (piece->row->chart != NULL)
    beakta_chart_draw (piece->row->chart, pen->cr, 0.0, 0.0);
  else
    beakta_paper_picture_draw (piece->row->logotype, pen->cr);
  cairo_restore (pen->cr);
}

static void
draw_row (Pen         *pen,
          BeaktaPiece *first,
          BeaktaPiece *last)
{
  BeaktaPages *pages = pen->pages;
  BeaktaRow *row = first->row;
  gboolean continues = !first->starts_row;
  const char *tag = or_continues (get_row_tag (row), continues);
  double bottom = pages->top + last->y + last->height;

  begin_tag (pen, tag);
  if (row->role == BEAKTA_ROW_FIGURE)
    draw_picture (pen, first);
  for (guint i = 0; i < row->n_boxes; i++)
    draw_box (pen, first, last, i, or_continues (row->boxes[i].tag, continues));
  end_tag (pen, tag);

  if (row->role == BEAKTA_ROW_HEADER)
    add_line_below (pen, bottom, 0.9, 0.15);
  else if (row->role == BEAKTA_ROW_CELLS)
    add_line_below (pen, bottom, 0.5, 0.80);
}

/* The header row once more, above what a table has left on this page: an artifact, for it is read already. */
static void
draw_header_again (Pen         *pen,
                   BeaktaPiece *header)
{
  BeaktaPages *pages = pen->pages;
  double bottom = pages->top + header->height;

  begin_tag (pen, BEAKTA_TAG_ARTIFACT);
  for (guint i = 0; i < header->row->n_boxes; i++)
    beakta_paragraph_draw (header->row->boxes[i].paragraph, pen->cr, pages->left + header->row->boxes[i].x,
                           pages->top + header->row->pad, header->from[i], header->to[i] - header->from[i]);
  end_tag (pen, BEAKTA_TAG_ARTIFACT);
  add_line_below (pen, bottom, 0.9, 0.15);
}

static guint
find_end_of_row (BeaktaPages *self,
                 guint        first,
                 guint        end)
{
  BeaktaRow *row = beakta_sheet_get_piece (self->sheet, first)->row;

  while (first < end && beakta_sheet_get_piece (self->sheet, first)->row == row)
    first++;

  return first;
}

/* All of one block that stands on this page. */
static guint
draw_block (Pen   *pen,
            guint  first,
            guint  end)
{
  BeaktaPages *pages = pen->pages;
  BeaktaPiece *start = beakta_sheet_get_piece (pages->sheet, first);
  BeaktaPiece *header = beakta_sheet_find_header (pages->sheet, first);
  const BeaktaBlock *block = beakta_pages_get_block (pages, start);
  const char *tag = or_continues (get_block_tag (start->row), !start->starts_block);
  guint at = first;

  begin_tag (pen, tag);
  if (header != NULL && header != start)
    draw_header_again (pen, header);
  while (at < end && beakta_sheet_get_piece (pages->sheet, at)->row->block == start->row->block)
    {
      guint next = find_end_of_row (pages, at, end);

      draw_row (pen, beakta_sheet_get_piece (pages->sheet, at), beakta_sheet_get_piece (pages->sheet, next - 1));
      at = next;
    }
  end_tag (pen, tag);

  if (block->kind == BEAKTA_BLOCK_QUOTE || block->kind == BEAKTA_BLOCK_NOTE)
    {
      BeaktaPiece *last = beakta_sheet_get_piece (pages->sheet, at - 1);

      add_rule (pen, pages->top + start->y, pages->top + last->y + last->height, block->kind == BEAKTA_BLOCK_QUOTE);
    }

  return at;
}

/**
 * beakta_pages_draw:
 * @self: pages
 * @index: which page, from 0
 * @cr: a context in points, its origin at the upper left corner of the paper
 */
void
beakta_pages_draw (BeaktaPages *self,
                   guint        index,
                   cairo_t     *cr)
{
  g_autoptr(GArray) lines = g_array_new (FALSE, FALSE, sizeof (Line));
  Pen pen = { self, cr, cairo_surface_get_type (cairo_get_target (cr)) == CAIRO_SURFACE_TYPE_PDF, lines };
  guint first, end;

  g_return_if_fail (BEAKTA_IS_PAGES (self));
  g_return_if_fail (index < beakta_pages_get_n_pages (self));

  beakta_pages_get_pieces (self, index, &first, &end);
  begin_tag (&pen, BEAKTA_TAG_ARTIFACT);
  beakta_pages_draw_margins (self, index, cr);
  end_tag (&pen, BEAKTA_TAG_ARTIFACT);

  begin_tag (&pen, "Document");
  while (first < end)
    first = draw_block (&pen, first, end);
  end_tag (&pen, "Document");
  draw_lines (&pen);
}
