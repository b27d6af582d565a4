/* Pieces on pages, and a page on a cairo context.
 *
 * (1) A page is drawn without regard to the others: in any order, any number of times.
 * (2) On a PDF surface everything that is drawn lies in a tag: text in its own, lines and page heads in artifacts.
 *     What goes on from the page before is tagged as going on; beakta-pdf-tree.c joins it to its beginning.
 */

#define G_LOG_DOMAIN "beakta-output"

#include "beakta-pages-private.h"

#include <math.h>

#include "beakta-fonts.h"

#define MARGIN_SIDE    68.03         /* 24 mm */
#define MARGIN_TOP     88.0
#define MARGIN_BOTTOM  76.0
#define HEAD_Y         44.0          /* upper edge of the page's head */
#define FOOT_RISE      50.0          /* upper edge of its foot above the paper's */
#define WIDE_SHARE     0.58
#define MARGIN_GAP     12.0
#define RULE_X          4.0          /* of the line beside a quote */
#define SMALLEST_AREA 144.0          /* points: a text area is never less, whatever the paper */

static const BeaktaTypeface head_face = { .size = 8.5, .leading = 12.0, .dim = TRUE, .tabular = TRUE };
static const BeaktaTypeface head_strong_face = { .size = 8.5, .leading = 12.0, .strong = TRUE };
static const BeaktaTypeface head_right_face = { .size = 8.5, .leading = 12.0, .dim = TRUE, .tabular = TRUE,
                                                .alignment = PANGO_ALIGN_RIGHT };

struct _BeaktaPages
{
  GObject          parent_instance;

  BeaktaReport    *report;
  double           width;
  double           height;
  double           left;
  double           top;
  double           area_width;
  double           area_height;

  PangoContext    *context;
  BeaktaSheet     *sheet;
  BeaktaParagraph *head_left;        /* nullable, as the next two */
  BeaktaParagraph *head_right;
  BeaktaParagraph *foot_left;
  GArray          *starts;           /* of guint: first piece of each page, and the number of pieces */
};

G_DEFINE_FINAL_TYPE (BeaktaPages, beakta_pages, G_TYPE_OBJECT)

/* Of the two lines at the top of a page, and the two at its foot, one is wide and one narrow. */
static double
get_wide_width (BeaktaPages *self)
{
  return self->area_width * WIDE_SHARE;
}

static double
get_narrow_width (BeaktaPages *self)
{
  return self->area_width - get_wide_width (self) - MARGIN_GAP;
}

/* (transfer full) (nullable): nothing of nothing. */
static BeaktaParagraph *
set_margin_line (BeaktaPages          *self,
                 const char           *text,
                 const BeaktaTypeface *face,
                 double                width)
{
  return text != NULL && *text != '\0' ? beakta_paragraph_new_on_line (self->context, text, face, width) : NULL;
}

/* The piece that the next page begins with, when this one begins with @first. */
static guint
find_break (BeaktaPages *self,
            guint        first)
{
  guint n_pieces = self->sheet->pieces->len;
  BeaktaPiece *header = beakta_sheet_find_header (self->sheet, first);
  double y = header != NULL ? header->height : 0.0;
  guint end = first, at;

  for (; end < n_pieces; end++)
    {
      BeaktaPiece *piece = beakta_sheet_get_piece (self->sheet, end);
      double before = end > first ? piece->before : 0.0;

      if (y + before + piece->height > self->area_height && end > first)
        break;
      y += before + piece->height;
    }
  if (end == n_pieces)
    return end;

  for (at = end; at > first; at--)
    if (beakta_sheet_get_piece (self->sheet, at)->break_before)
      return at;

  return end;
}

static void
place_pieces (BeaktaPages *self,
              guint        page,
              guint        first,
              guint        end)
{
  BeaktaPiece *header = beakta_sheet_find_header (self->sheet, first);
  double y = header != NULL ? header->height : 0.0;

  for (guint i = first; i < end; i++)
    {
      BeaktaPiece *piece = beakta_sheet_get_piece (self->sheet, i);

      y += i > first ? piece->before : 0.0;
      piece->page = page;
      piece->y = y;
      y += piece->height;
    }
}

static void
paginate (BeaktaPages *self)
{
  guint first = 0;

  do
    {
      guint end = self->sheet->pieces->len > 0 ? find_break (self, first) : 0;

      if (end > first)
        place_pieces (self, self->starts->len, first, end);
      g_array_append_val (self->starts, first);
      first = end;
    }
  while (first < self->sheet->pieces->len);

  g_array_append_val (self->starts, first);
}

static void
beakta_pages_finalize (GObject *object)
{
  BeaktaPages *self = BEAKTA_PAGES (object);

  g_clear_pointer (&self->sheet, beakta_sheet_free);
  g_clear_pointer (&self->head_left, beakta_paragraph_free);
  g_clear_pointer (&self->head_right, beakta_paragraph_free);
  g_clear_pointer (&self->foot_left, beakta_paragraph_free);
  g_clear_pointer (&self->starts, g_array_unref);
  g_clear_object (&self->context);
  g_clear_object (&self->report);

  G_OBJECT_CLASS (beakta_pages_parent_class)->finalize (object);
}

static void
beakta_pages_class_init (BeaktaPagesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = beakta_pages_finalize;
}

static void
beakta_pages_init (BeaktaPages *self)
{
  self->context = beakta_fonts_create_context ();
  self->starts = g_array_new (FALSE, FALSE, sizeof (guint));
}

/**
 * beakta_pages_new:
 * @report: a report
 * @width: of the paper, in points
 * @height: of the paper, in points
 *
 * Lays the report out. Pages belong to the thread that made them.
 *
 * Returns: (transfer full): at least one page, even of an empty report
 */
BeaktaPages *
beakta_pages_new (BeaktaReport *report,
                  double        width,
                  double        height)
{
  BeaktaPages *self;

  g_return_val_if_fail (BEAKTA_IS_REPORT (report), NULL);

  self = g_object_new (BEAKTA_TYPE_PAGES, NULL);
  self->report = g_object_ref (report);
  self->width = width;
  self->height = height;
  self->left = MIN (MARGIN_SIDE, width / 8.0);
  self->top = MARGIN_TOP;
  self->area_width = MAX (width - 2.0 * self->left, SMALLEST_AREA);
  self->area_height = MAX (height - MARGIN_TOP - MARGIN_BOTTOM, SMALLEST_AREA);
  self->sheet = beakta_sheet_new (beakta_report_get_blocks (report), self->context, self->area_width, self->area_height);
  self->head_left = set_margin_line (self, beakta_report_get_head_left (report), &head_strong_face, get_narrow_width (self));
  self->head_right = set_margin_line (self, beakta_report_get_head_right (report), &head_right_face, get_wide_width (self));
  self->foot_left = set_margin_line (self, beakta_report_get_foot_left (report), &head_face, get_wide_width (self));
  paginate (self);

  return self;
}

guint
beakta_pages_get_n_pages (BeaktaPages *self)
{
  g_return_val_if_fail (BEAKTA_IS_PAGES (self), 0);

  return self->starts->len - 1;
}

double
beakta_pages_get_width (BeaktaPages *self)
{
  g_return_val_if_fail (BEAKTA_IS_PAGES (self), 0.0);

  return self->width;
}

double
beakta_pages_get_height (BeaktaPages *self)
{
  g_return_val_if_fail (BEAKTA_IS_PAGES (self), 0.0);

  return self->height;
}

BeaktaSheet *
beakta_pages_get_sheet (BeaktaPages *self)
{
  return self->sheet;
}

BeaktaReport *
beakta_pages_get_report (BeaktaPages *self)
{
  return self->report;
}

void
beakta_pages_get_pieces (BeaktaPages *self,
                         guint        index,
                         guint       *first,
                         guint       *end)
{
  g_assert (index + 1 < self->starts->len);

  *first = g_array_index (self->starts, guint, index);
  *end = g_array_index (self->starts, guint, index + 1);
}

double
beakta_pages_get_left (BeaktaPages *self)
{
  return self->left;
}

double
beakta_pages_get_top (BeaktaPages *self)
{
  return self->top;
}

double
beakta_pages_get_room (BeaktaPages *self)
{
  return self->area_height;
}

/* A drawing in progress. */
typedef struct
{
  BeaktaPages *pages;
  cairo_t     *cr;
  gboolean     tagged;
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

static void
draw_line_across (Pen    *pen,
                  double  x1,
                  double  y1,
                  double  x2,
                  double  y2,
                  double  line_width,
                  double  grey)
{
  begin_tag (pen, BEAKTA_TAG_ARTIFACT);
  cairo_set_source_rgb (pen->cr, grey, grey, grey);
  cairo_set_line_width (pen->cr, line_width);
  cairo_move_to (pen->cr, x1, y1);
  cairo_line_to (pen->cr, x2, y2);
  cairo_stroke (pen->cr);
  end_tag (pen, BEAKTA_TAG_ARTIFACT);
}

/* The line beside a quote is blue, the one beside a note amber: what is said by the applicant, and what is lacking. */
static void
draw_rule (Pen    *pen,
           double  top,
           double  bottom,
           gboolean is_quote)
{
  double x = pen->pages->left + RULE_X;

  begin_tag (pen, BEAKTA_TAG_ARTIFACT);
  if (is_quote)
    cairo_set_source_rgb (pen->cr, 0.60, 0.76, 0.95);
  else
    cairo_set_source_rgb (pen->cr, 0.90, 0.68, 0.26);
  cairo_set_line_width (pen->cr, 1.5);
  cairo_move_to (pen->cr, x, top + 1.5);
  cairo_line_to (pen->cr, x, bottom - 1.5);
  cairo_stroke (pen->cr);
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
  for (guint i = 0; i < row->n_boxes; i++)
    draw_box (pen, first, last, i, or_continues (row->boxes[i].tag, continues));
  end_tag (pen, tag);

  if (row->role == BEAKTA_ROW_HEADER)
    draw_line_across (pen, pages->left, bottom, pages->left + pages->area_width, bottom, 0.9, 0.15);
  else if (row->role == BEAKTA_ROW_CELLS)
    draw_line_across (pen, pages->left, bottom, pages->left + pages->area_width, bottom, 0.5, 0.80);
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
  draw_line_across (pen, pages->left, bottom, pages->left + pages->area_width, bottom, 0.9, 0.15);
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
  const BeaktaBlock *block = g_ptr_array_index (beakta_report_get_blocks (pages->report), start->row->block);
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

      draw_rule (pen, pages->top + start->y, pages->top + last->y + last->height, block->kind == BEAKTA_BLOCK_QUOTE);
    }

  return at;
}

static void
draw_margin_line (Pen             *pen,
                  BeaktaParagraph *line,
                  double           x,
                  double           y)
{
  if (line == NULL)
    return;

  begin_tag (pen, BEAKTA_TAG_ARTIFACT);
  beakta_paragraph_draw (line, pen->cr, x, y, 0, 1);
  end_tag (pen, BEAKTA_TAG_ARTIFACT);
}

static void
draw_margins (Pen   *pen,
              guint  index)
{
  BeaktaPages *self = pen->pages;
  g_autofree char *number = g_strdup_printf ("%u (%u)", index + 1, beakta_pages_get_n_pages (self));
  g_autoptr(BeaktaParagraph) page = set_margin_line (self, number, &head_right_face, get_narrow_width (self));
  double foot = self->height - FOOT_RISE;

  draw_margin_line (pen, self->head_left, self->left, HEAD_Y);
  draw_margin_line (pen, self->head_right, self->left + self->area_width - get_wide_width (self), HEAD_Y);
  draw_margin_line (pen, self->foot_left, self->left, foot);
  draw_margin_line (pen, page, self->left + self->area_width - get_narrow_width (self), foot);
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
  Pen pen = { self, cr, cairo_surface_get_type (cairo_get_target (cr)) == CAIRO_SURFACE_TYPE_PDF };
  guint first, end;

  g_return_if_fail (BEAKTA_IS_PAGES (self));
  g_return_if_fail (index < beakta_pages_get_n_pages (self));

  beakta_pages_get_pieces (self, index, &first, &end);
  draw_margins (&pen, index);

  begin_tag (&pen, "Document");
  while (first < end)
    first = draw_block (&pen, first, end);
  end_tag (&pen, "Document");
}

const BeaktaBlock *
beakta_pages_pick (BeaktaPages *self,
                   guint        index,
                   double       x,
                   double       y)
{
  guint first, end;

  g_return_val_if_fail (BEAKTA_IS_PAGES (self), NULL);
  g_return_val_if_fail (index < beakta_pages_get_n_pages (self), NULL);

  if (x < self->left || x > self->left + self->area_width)
    return NULL;

  beakta_pages_get_pieces (self, index, &first, &end);
  for (; first < end; first++)
    {
      BeaktaPiece *piece = beakta_sheet_get_piece (self->sheet, first);

      if (y >= self->top + piece->y && y < self->top + piece->y + piece->height)
        return g_ptr_array_index (beakta_report_get_blocks (self->report), piece->row->block);
    }

  return NULL;
}
