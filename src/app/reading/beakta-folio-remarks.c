/* What an author wrote beside the text, as the folio shows it: a pin in the text where it belongs, and a sign in the margin
 * beside the line. The caseworker's own marks are grounds under the words; these are outlines beside them, and their
 * words are never in the text.
 */

#include "beakta-folio-drawing.h"

#include "beakta-tint.h"

#define SIGN_SIZE  1.0               /* em */
#define SIGN_GAP   0.7               /* em from the text */
#define PIN_SIZE   0.42              /* em */
#define PIN_REACH  5                 /* pixels around a pin that are it too */

/* The remarks of one line of the screen. */
typedef struct
{
  guint        first;                /* index */
  guint        n;
  GdkRectangle sign;                 /* buffer coordinates */
} Sign;

static int
get_sign_size (BeaktaFolio *self)
{
  int room = gtk_text_view_get_right_margin (GTK_TEXT_VIEW (self)) - 10;

  return MAX (MIN ((int) (SIGN_SIZE * self->metrics.em), room), 8);
}

static void
get_place (BeaktaFolio  *self,
           guint         position,
           GdkRectangle *place)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (self->buffer, &iter, (int) MIN (position, self->filled));
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), &iter, place);
}

static void
get_sign_area (BeaktaFolio        *self,
               guint               position,
               const GdkRectangle *place,
               GdkRectangle       *area)
{
  int size = get_sign_size (self);
  int end = beakta_folio_get_line_end (self, position);

  *area = (GdkRectangle) { MIN (end + (int) (SIGN_GAP * self->metrics.em), self->width - size - 3),
                           place->y + (place->height - size) / 2, size, size };
}

/* (transfer full) (element-type Sign): those of remarks between @start and @end. */
static GArray *
list_signs (BeaktaFolio *self,
            guint        start,
            guint        end)
{
  GArray *signs = g_array_new (FALSE, FALSE, sizeof (Sign));
  guint n = self->remarks != NULL ? beakta_remarks_get_n (self->remarks) : 0;

  for (guint i = n > 0 ? beakta_remarks_find (self->remarks, start) : 0; i < n; i++)
    {
      const BeaktaRemark *remark = beakta_remarks_get (self->remarks, i);
      Sign *last = signs->len > 0 ? &g_array_index (signs, Sign, signs->len - 1) : NULL;
      Sign sign = { i, 1 };
      GdkRectangle place;

      if (remark->position > MIN (end, self->filled))
        break;

      get_place (self, remark->position, &place);
      get_sign_area (self, remark->position, &place, &sign.sign);
      if (last != NULL && ABS (last->sign.y - sign.sign.y) < sign.sign.height)
        last->n++;
      else
        g_array_append_val (signs, sign);
    }

  return signs;
}

/* A speech bubble; with a number in it where one is not enough. */
static void
draw_sign (BeaktaDrawing *drawing,
           const Sign    *sign)
{
  const GdkRectangle *area = &sign->sign;
  GdkRGBA color = beakta_tint_fade (&drawing->text, 0.65);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (area->x - 1, area->y - 1, area->width + 2, area->height + 2);
  cairo_t *cr = gtk_snapshot_append_cairo (drawing->snapshot, &bounds);
  double tail = area->height * 0.22;
  double bottom = area->y + area->height - tail - 0.5;
  double left = area->x + 0.5, right = area->x + area->width - 0.5, top = area->y + 0.5;

  gdk_cairo_set_source_rgba (cr, &color);
  cairo_set_line_width (cr, 1.25);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_move_to (cr, left, top);
  cairo_line_to (cr, right, top);
  cairo_line_to (cr, right, bottom);
  cairo_line_to (cr, left + 2.2 * tail, bottom);
  cairo_line_to (cr, left + tail, bottom + tail);
  cairo_line_to (cr, left + tail, bottom);
  cairo_line_to (cr, left, bottom);
  cairo_close_path (cr);
  for (int i = 1; sign->n == 1 && i <= 2; i++)
    {
      double y = top + i * (bottom - top) / 3;

      cairo_move_to (cr, left + 0.22 * area->width, y);
      cairo_line_to (cr, right - (i == 1 ? 0.22 : 0.4) * area->width, y);
    }
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
draw_count (BeaktaDrawing *drawing,
            const Sign    *sign)
{
  g_autofree char *count = g_strdup_printf ("%u", sign->n);
  g_autoptr(PangoLayout) layout = beakta_drawing_create_small_layout (drawing, count, 0.55);
  GdkRGBA color = beakta_tint_fade (&drawing->text, 0.8);
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  beakta_drawing_show_layout (drawing, layout, &color, sign->sign.x + (sign->sign.width - width) / 2.0,
                              sign->sign.y + (sign->sign.height * 0.8 - height) / 2);
}

/* A small wedge below the line, between the two characters that it stands between. */
static void
draw_pin (BeaktaDrawing *drawing,
          guint          position)
{
  double size = PIN_SIZE * drawing->folio->metrics.em;
  GdkRGBA color = beakta_tint_fade (&drawing->text, 0.75);
  GdkRectangle place;
  double bottom;
  cairo_t *cr;

  get_place (drawing->folio, position, &place);
  bottom = place.y + place.height + 1;
  cr = gtk_snapshot_append_cairo (drawing->snapshot,
                                  &GRAPHENE_RECT_INIT ((float) (place.x - size), (float) (bottom - 2 * size),
                                                       (float) (2 * size), (float) (2 * size)));
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_move_to (cr, place.x, bottom - size);
  cairo_line_to (cr, place.x + size / 2, bottom);
  cairo_line_to (cr, place.x - size / 2, bottom);
  cairo_close_path (cr);
  cairo_fill (cr);
  cairo_destroy (cr);
}

void
beakta_drawing_show_remarks (BeaktaDrawing *drawing)
{
  g_autoptr(GArray) signs = list_signs (drawing->folio, drawing->start, drawing->end);

  for (guint i = 0; i < signs->len; i++)
    {
      const Sign *sign = &g_array_index (signs, Sign, i);

      draw_sign (drawing, sign);
      if (sign->n > 1)
        draw_count (drawing, sign);
      for (guint k = 0; k < sign->n; k++)
        draw_pin (drawing, beakta_remarks_get (drawing->folio->remarks, sign->first + k)->position);
    }
}

static gboolean
is_at_pin (BeaktaFolio *self,
           guint        index,
           int          x,
           int          y)
{
  GdkRectangle place;

  get_place (self, beakta_remarks_get (self->remarks, index)->position, &place);

  return ABS (x - place.x) <= PIN_REACH &&
         y >= place.y + place.height / 2 && y <= place.y + place.height + PIN_REACH;
}

/**
 * beakta_folio_find_remark_at:
 * @x: in the folio's own coordinates, as @y
 * @n: (out): how many there are at that place
 *
 * Returns: the index of the first remark that is shown there, or -1
 */
int
beakta_folio_find_remark_at (BeaktaFolio *self,
                             double       x,
                             double       y,
                             guint       *n)
{
  g_autoptr(GArray) signs = NULL;
  guint start, end;
  int at_x, at_y;

  if (self->remarks == NULL || beakta_remarks_get_n (self->remarks) == 0)
    return -1;

  gtk_text_view_window_to_buffer_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &at_x, &at_y);
  beakta_folio_get_visible (self, &start, &end);
  signs = list_signs (self, start, end);
  for (guint i = 0; i < signs->len; i++)
    {
      const Sign *sign = &g_array_index (signs, Sign, i);

      *n = sign->n;
      if (gdk_rectangle_contains_point (&sign->sign, at_x, at_y))
        return (int) sign->first;

      *n = 1;
      for (guint k = 0; k < sign->n; k++)
        {
          if (is_at_pin (self, sign->first + k, at_x, at_y))
            return (int) (sign->first + k);
        }
    }

  return -1;
}

/* (transfer full): what the pointer, or the caret, is told. */
char *
beakta_folio_dup_remark_tip (BeaktaFolio *self,
                             guint        index,
                             guint        n)
{
  g_autofree char *words = beakta_remarks_dup_words (self->remarks, index, n);

  return beakta_remarks_dup_tip (words, n);
}
