/* Text cut into lines.
 *
 * Pango 1.50 shapes whatever it fits into a width twice, and again where a line turns, which is most of the time of
 * setting a paper. So a text that runs one way is shaped by it once, as one long line, and cut here:
 * (1) A line ends where Pango allows it to (PangoLogAttr), as late as the width lets it; inside a word only when the
 *     word alone is wider than the line.
 * (2) The space that a line ends with takes no room.
 * (3) A line is drawn in the order in which its text is read.
 */

#define G_LOG_DOMAIN "beakta-output"

#include "beakta-lines.h"

#include "beakta-glyphs.h"

typedef struct
{
  const char         *text;
  const PangoLogAttr *breaks;        /* from the first character of the piece on */
  GArray             *widths;        /* of int: of each character of the piece */
  GQueue              runs;          /* of PangoGlyphItem, owned: what no line has taken yet */
  int                 width;         /* of a line */
  gboolean            to_the_right;
  GPtrArray          *lines;
} Cutter;

static void
line_free (gpointer data)
{
  BeaktaLine *self = data;

  g_ptr_array_unref (self->runs);
  g_free (self);
}

static BeaktaLine *
append_line (GPtrArray *lines)
{
  BeaktaLine *line = g_new0 (BeaktaLine, 1);

  line->runs = g_ptr_array_new_with_free_func ((GDestroyNotify) pango_glyph_item_free);
  g_ptr_array_add (lines, line);

  return line;
}

static void
set_height (BeaktaLine           *line,
            const PangoRectangle *logical)
{
  line->baseline = (double) -logical->y / PANGO_SCALE;
  line->height = (double) logical->height / PANGO_SCALE;
}

GPtrArray *
beakta_lines_read (PangoLayout *layout)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (line_free);
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  do
    {
      BeaktaLine *line = append_line (lines);
      PangoRectangle logical;

      for (GSList *run = pango_layout_iter_get_line_readonly (iter)->runs; run != NULL; run = run->next)
        g_ptr_array_add (line->runs, pango_glyph_item_copy (run->data));
      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      line->x = (double) logical.x / PANGO_SCALE;
      logical.y -= pango_layout_iter_get_baseline (iter);
      set_height (line, &logical);
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);

  return lines;
}

/* Whether @last would be the space that a line ends with: nothing but the end of the text is wider for its space. */
static gboolean
is_dropped (Cutter *cutter,
            guint   last)
{
  return last + 1 < cutter->widths->len && cutter->breaks[last].is_white;
}

/* Returns: where the line that begins with character @from ends */
static guint
find_end (Cutter *cutter,
          guint   from)
{
  guint after_word = from, after_character = from + 1;
  int width = 0;

  for (guint i = from; i < cutter->widths->len; i++)
    {
      width += g_array_index (cutter->widths, int, i);
      if (width > cutter->width && !is_dropped (cutter, i))
        return after_word > from ? after_word : after_character;

      if (cutter->breaks[i + 1].is_line_break)
        after_word = i + 1;
      if (cutter->breaks[i + 1].is_char_break)
        after_character = i + 1;
    }

  return cutter->widths->len;
}

/* (transfer full): the first run, or as much of it as there is in @n_characters. */
static PangoGlyphItem *
take_run (Cutter *cutter,
          guint   n_characters)
{
  PangoGlyphItem *run = g_queue_peek_head (&cutter->runs);
  const char *start = cutter->text + run->item->offset;
  PangoGlyphItem *head = NULL;

  if ((guint) run->item->num_chars > n_characters)
    head = pango_glyph_item_split (run, cutter->text, (int) (g_utf8_offset_to_pointer (start, n_characters) - start));

  return head != NULL ? head : g_queue_pop_head (&cutter->runs);
}

/* As high as the highest of its fonts. */
static void
measure_height (BeaktaLine *line)
{
  PangoRectangle all = { 0, 0, 0, 0 };

  for (guint i = 0; i < line->runs->len; i++)
    {
      PangoGlyphItem *run = g_ptr_array_index (line->runs, i);
      PangoRectangle one;
      int bottom;

      pango_font_get_glyph_extents (run->item->analysis.font, run->glyphs->glyphs[0].glyph, NULL, &one);
      bottom = MAX (all.y + all.height, one.y + one.height);
      all.y = MIN (all.y, one.y);
      all.height = bottom - all.y;
    }

  set_height (line, &all);
}

/* Returns: where the next line begins */
static guint
cut_line (Cutter *cutter,
          guint   from)
{
  guint end = find_end (cutter, from), at = from;
  BeaktaLine *line = append_line (cutter->lines);
  int width = 0;

  while (at < end)
    {
      PangoGlyphItem *run = take_run (cutter, end - at);

      at += (guint) run->item->num_chars;
      g_ptr_array_add (line->runs, run);
    }

  for (guint i = from; i < at; i++)
    width += i + 1 == at && is_dropped (cutter, i) ? 0 : g_array_index (cutter->widths, int, i);
  line->x = cutter->to_the_right ? (double) (cutter->width - width) / PANGO_SCALE : 0.0;
  measure_height (line);

  return at;
}

/* One piece of the text, from one new line to the next. */
static void
cut_piece (Cutter          *cutter,
           PangoLayoutLine *piece)
{
  guint at = 0;

  g_array_set_size (cutter->widths, (guint) g_utf8_strlen (cutter->text + piece->start_index, piece->length));
  for (GSList *each = piece->runs; each != NULL; each = each->next)
    {
      PangoGlyphItem *run = each->data;

      pango_glyph_item_get_logical_widths (run, cutter->text, &g_array_index (cutter->widths, int, at));
      at += (guint) run->item->num_chars;
      g_queue_push_tail (&cutter->runs, pango_glyph_item_copy (run));
    }

  at = 0;
  while (at < cutter->widths->len)
    at = cut_line (cutter, at);
}

static void
append_empty_line (Cutter          *cutter,
                   PangoLayoutLine *piece)
{
  BeaktaLine *line = append_line (cutter->lines);
  PangoRectangle logical;

  pango_layout_line_get_extents (piece, NULL, &logical);
  line->x = cutter->to_the_right ? (double) cutter->width / PANGO_SCALE : 0.0;
  set_height (line, &logical);
}

GPtrArray *
beakta_lines_cut (PangoLayout *layout,
                  double       width)
{
  g_autoptr(GArray) widths = g_array_new (FALSE, FALSE, sizeof (int));
  int n_breaks, at = 0;
  const PangoLogAttr *breaks = pango_layout_get_log_attrs_readonly (layout, &n_breaks);
  Cutter cutter = { pango_layout_get_text (layout), breaks, widths, G_QUEUE_INIT, (int) (width * PANGO_SCALE),
                    pango_layout_get_alignment (layout) == PANGO_ALIGN_RIGHT,
                    g_ptr_array_new_with_free_func (line_free) };

  for (GSList *each = pango_layout_get_lines_readonly (layout); each != NULL; each = each->next)
    {
      PangoLayoutLine *piece = each->data;

      cutter.breaks += g_utf8_strlen (cutter.text + at, piece->start_index - at);
      at = piece->start_index;
      if (piece->length > 0)
        cut_piece (&cutter, piece);
      else
        append_empty_line (&cutter, piece);
    }

  return cutter.lines;
}

static void
set_colour (cairo_t        *cr,
            PangoLayoutRun *run)
{
  for (GSList *attribute = run->item->analysis.extra_attrs; attribute != NULL; attribute = attribute->next)
    {
      PangoAttribute *one = attribute->data;

      if (one->klass->type == PANGO_ATTR_FOREGROUND)
        {
          PangoColor *colour = &((PangoAttrColor *) one)->color;

          cairo_set_source_rgb (cr, colour->red / 65535.0, colour->green / 65535.0, colour->blue / 65535.0);
          return;
        }
    }

  cairo_set_source_rgb (cr, 0.12, 0.12, 0.13);
}

typedef struct
{
  PangoGlyphItem *run;
  double          x;
} PlacedRun;

static int
compare_offsets (gconstpointer a,
                 gconstpointer b)
{
  return ((const PlacedRun *) a)->run->item->offset - ((const PlacedRun *) b)->run->item->offset;
}

/* Run by run, so that the text of each travels with its glyphs into the file; in the order in which the text is read, which
 * is the order that a screen reader finds it in, and not always that of the places: see rule (3). */
void
beakta_line_draw (BeaktaLine *self,
                  const char *text,
                  cairo_t    *cr,
                  double      x,
                  double      y)
{
  g_autoptr(GArray) placed = g_array_sized_new (FALSE, FALSE, sizeof (PlacedRun), self->runs->len);

  x += self->x;
  for (guint i = 0; i < self->runs->len; i++)
    {
      PlacedRun one = { g_ptr_array_index (self->runs, i), x };

      g_array_append_val (placed, one);
      x += (double) pango_glyph_string_get_width (one.run->glyphs) / PANGO_SCALE;
    }
  g_array_sort (placed, compare_offsets);

  for (guint i = 0; i < placed->len; i++)
    {
      const PlacedRun *one = &g_array_index (placed, PlacedRun, i);

      set_colour (cr, one->run);
      beakta_glyphs_show (cr, text, one->run, one->x, y + self->baseline);
    }
}
