/* Pieces on pages.
 *
 * What could not be drawn is told in a note after everything else, so that nothing before it moves.
 */

#define G_LOG_DOMAIN "beakta-output"

#include "beakta-pages-private.h"

#define MARGIN_SIDE    68.03         /* 24 mm */
#define MARGIN_TOP     88.0          /* and more below a head of many lines */
#define HEAD_GAP       15.0
#define MARGIN_BOTTOM  76.0
#define SMALLEST_AREA 144.0          /* points: a text area is never less, whatever the paper */

G_DEFINE_FINAL_TYPE (BeaktaPages, beakta_pages, G_TYPE_OBJECT)

/* Where all of it cannot stay together, a table leaves its figure rather than its own header. */
static gboolean
parts_figure (BeaktaSheet *sheet,
              guint        at)
{
  return beakta_sheet_get_piece (sheet, at)->row->role == BEAKTA_ROW_HEADER &&
         beakta_sheet_get_piece (sheet, at - 1)->row->role == BEAKTA_ROW_FIGURE;
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
  for (at = end; at > first; at--)
    if (parts_figure (self->sheet, at))
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

  g_array_set_size (self->starts, 0);
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
clear (BeaktaPages *self)
{
  g_clear_pointer (&self->sheet, beakta_sheet_free);
  g_clear_pointer (&self->head_left, beakta_paragraph_unref);
  g_clear_pointer (&self->head_right, beakta_paragraph_unref);
  g_clear_pointer (&self->secrecy, beakta_paragraph_unref);
  g_clear_pointer (&self->foot_left, beakta_paragraph_unref);
  g_clear_object (&self->context);
}

static gboolean
lacks (BeaktaParagraph *line)
{
  return line != NULL && beakta_paragraph_is_lacking (line);
}

static gboolean
is_lacking (BeaktaPages *self)
{
  return beakta_sheet_is_lacking (self->sheet) || lacks (self->head_left) || lacks (self->head_right) ||
         lacks (self->secrecy) || lacks (self->foot_left);
}

static void
set (BeaktaPages     *self,
     BeaktaFontRange  range)
{
  double below_head;

  self->context = beakta_fonts_create_context (range);
  below_head = beakta_pages_set_margins (self) + HEAD_GAP;
  self->top = MAX (MARGIN_TOP, below_head);
  self->area_height = MAX (self->height - self->top - MARGIN_BOTTOM, SMALLEST_AREA);
  self->sheet = beakta_sheet_new (self->blocks, self->type, range, self->area_width, self->area_height);
}

static void
add_note (BeaktaPages *self)
{
  self->note = beakta_report_dup_lacking_note (self->report, self->lacking);
  g_ptr_array_add (self->blocks, self->note);
  beakta_sheet_go_on (self->sheet, G_MAXINT64);
  paginate (self);
}

static void
lend_blocks (BeaktaPages *self)
{
  GPtrArray *blocks = beakta_report_get_blocks (self->report);

  self->blocks = g_ptr_array_sized_new (blocks->len + 1);
  for (guint i = 0; i < blocks->len; i++)
    g_ptr_array_add (self->blocks, g_ptr_array_index (blocks, i));
}

static void
beakta_pages_finalize (GObject *object)
{
  BeaktaPages *self = BEAKTA_PAGES (object);

  clear (self);
  g_clear_pointer (&self->starts, g_array_unref);
  g_clear_pointer (&self->blocks, g_ptr_array_unref);
  g_clear_pointer (&self->note, beakta_block_free);
  g_clear_pointer (&self->lacking, g_free);
  g_clear_pointer (&self->type, beakta_standing_type_unref);
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
  self->starts = g_array_new (FALSE, FALSE, sizeof (guint));
}

/**
 * beakta_pages_begin:
 * @report: a report
 * @width: of the paper, in points
 * @height: of the paper, in points
 * @type: (nullable): what stands of the paper as it was laid out before, so that only what is new is set
 *
 * Begins to lay the report out. Pages belong to the thread that made them, and to that of @type.
 *
 * Returns: (transfer full): one page of nothing yet; see beakta_pages_go_on ()
 */
BeaktaPages *
beakta_pages_begin (BeaktaReport       *report,
                    double              width,
                    double              height,
                    BeaktaStandingType *type)
{
  BeaktaPages *self;

  g_return_val_if_fail (BEAKTA_IS_REPORT (report), NULL);

  self = g_object_new (BEAKTA_TYPE_PAGES, NULL);
  self->report = g_object_ref (report);
  self->width = width;
  self->height = height;
  self->left = MIN (MARGIN_SIDE, width / 8.0);
  self->area_width = MAX (width - 2.0 * self->left, SMALLEST_AREA);
  if (type != NULL)
    {
      self->type = beakta_standing_type_ref (type);
      beakta_standing_type_begin (type);
    }
  lend_blocks (self);
  set (self, beakta_pages_find_range (self));
  paginate (self);

  return self;
}

static void
finish (BeaktaPages *self)
{
  self->lacking = beakta_pages_list_lacking (self);
  if (self->lacking != NULL)
    add_note (self);
  if (self->type != NULL)
    beakta_standing_type_end (self->type);
}

/**
 * beakta_pages_go_on:
 * @self: pages
 * @until: a monotonic time, in microseconds
 *
 * Lays out blocks until it is @until, and at least one. There may be more pages then, and the last ones may have altered. Setting
 * again takes less time than finding out what fonts the system has, and most papers need none of them: one that does is begun
 * anew when that is found.
 *
 * Returns: whether all of the report is laid out
 */
gboolean
beakta_pages_go_on (BeaktaPages *self,
                    gint64       until)
{
  BeaktaFontRange range;

  g_return_val_if_fail (BEAKTA_IS_PAGES (self), TRUE);

  if (self->is_whole)
    return TRUE;

  self->is_whole = beakta_sheet_go_on (self->sheet, until);
  for (range = beakta_sheet_get_range (self->sheet) + 1; range < BEAKTA_N_FONT_RANGES && is_lacking (self); range++)
    {
      clear (self);
      set (self, range);
      self->is_whole = beakta_sheet_go_on (self->sheet, until);
    }
  paginate (self);
  if (self->is_whole)
    finish (self);

  return self->is_whole;
}

gboolean
beakta_pages_is_whole (BeaktaPages *self)
{
  g_return_val_if_fail (BEAKTA_IS_PAGES (self), FALSE);

  return self->is_whole;
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
  BeaktaPages *self = beakta_pages_begin (report, width, height, NULL);

  if (self != NULL)
    beakta_pages_go_on (self, G_MAXINT64);

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

const BeaktaBlock *
beakta_pages_get_block (BeaktaPages *self,
                        BeaktaPiece *piece)
{
  return g_ptr_array_index (self->blocks, piece->row->block);
}

const char *
beakta_pages_get_lacking (BeaktaPages *self)
{
  g_return_val_if_fail (BEAKTA_IS_PAGES (self), NULL);

  return self->lacking;
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
