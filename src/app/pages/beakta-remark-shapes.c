#include "beakta-remark-shapes.h"

#include <math.h>

#include "beakta-line-frame.h"

#define OUTSET   2.0f                /* pixels, of the frame around the words */
#define ROUNDING 3.0f

/* A speech bubble with two lines in it. */
void
beakta_remark_shapes_append_bubble (GtkSnapshot           *snapshot,
                                    const graphene_rect_t *sign,
                                    const GdkRGBA         *line,
                                    const GdkRGBA         *ground)
{
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, sign);
  double left = sign->origin.x + 1.5, right = sign->origin.x + sign->size.width - 1.5, top = sign->origin.y + 1.5;
  double bottom = sign->origin.y + sign->size.height * 0.74;
  double tail = sign->size.height * 0.2;

  cairo_move_to (cr, left, top);
  cairo_line_to (cr, right, top);
  cairo_line_to (cr, right, bottom);
  cairo_line_to (cr, left + 2.2 * tail, bottom);
  cairo_line_to (cr, left + tail, bottom + tail);
  cairo_line_to (cr, left + tail, bottom);
  cairo_line_to (cr, left, bottom);
  cairo_close_path (cr);
  gdk_cairo_set_source_rgba (cr, ground);
  cairo_fill_preserve (cr);
  for (int i = 1; i <= 2; i++)
    {
      double y = top + i * (bottom - top) / 3;

      cairo_move_to (cr, left + 2.5, y);
      cairo_line_to (cr, right - (i == 1 ? 2.5 : 5), y);
    }
  gdk_cairo_set_source_rgba (cr, line);
  cairo_set_line_width (cr, 1.25);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

/* From the middle of the edge before it, rounded, to that of the edge after it. */
static void
round_corner (cairo_t                *cr,
              const graphene_point_t *before,
              const graphene_point_t *corner,
              const graphene_point_t *after)
{
  float in = MAX (ABS (corner->x - before->x), ABS (corner->y - before->y));
  float out = MAX (ABS (after->x - corner->x), ABS (after->y - corner->y));
  float from = MIN (ROUNDING / MAX (in, 1), 0.5f), to = MIN (ROUNDING / MAX (out, 1), 0.5f);
  graphene_point_t first, last;

  graphene_point_interpolate (corner, before, from, &first);
  graphene_point_interpolate (corner, after, to, &last);
  cairo_line_to (cr, first.x, first.y);
  cairo_curve_to (cr, corner->x, corner->y, corner->x, corner->y, last.x, last.y);
}

/* On the middle of a pixel, so that the line is sharp. */
static void
place_corners (BeaktaPageLayout *layout,
               guint             page,
               GArray           *corners)
{
  for (guint i = 0; i < corners->len; i++)
    {
      graphene_point_t *corner = &g_array_index (corners, graphene_point_t, i);
      BeaktaBox spot = { corner->x, corner->y, corner->x, corner->y };
      graphene_rect_t placed;

      beakta_page_layout_from_points (layout, page, &spot, &placed);
      *corner = GRAPHENE_POINT_INIT (floorf (placed.origin.x) + 0.5f, floorf (placed.origin.y) + 0.5f);
    }
}

static void
draw_outline (cairo_t      *cr,
              const GArray *corners)
{
  guint n = corners->len;

  cairo_new_sub_path (cr);
  for (guint i = 0; i < n; i++)
    round_corner (cr, &g_array_index (corners, graphene_point_t, (i + n - 1) % n), &g_array_index (corners, graphene_point_t, i),
                  &g_array_index (corners, graphene_point_t, (i + 1) % n));
  cairo_close_path (cr);
}

/* Pixels a point. */
static float
get_scale (BeaktaPageLayout *layout,
           guint             page)
{
  BeaktaBox square = { 0, 0, 100, 100 };
  graphene_rect_t placed;

  beakta_page_layout_from_points (layout, page, &square, &placed);

  return MAX (placed.size.width / 100, 0.01f);
}

static void
get_bounds (BeaktaPageLayout *layout,
            guint             page,
            const GArray     *lines,
            graphene_rect_t  *bounds)
{
  for (guint i = 0; i < lines->len; i++)
    {
      graphene_rect_t line;

      beakta_page_layout_from_points (layout, page, &g_array_index (lines, BeaktaBox, i), &line);
      if (i == 0)
        *bounds = line;
      else
        graphene_rect_union (bounds, &line, bounds);
    }
  graphene_rect_inset (bounds, -2 * OUTSET, -2 * OUTSET);
}

void
beakta_remark_shapes_append_frame (GtkSnapshot      *snapshot,
                                   BeaktaPageLayout *layout,
                                   guint             page,
                                   const GArray     *lines,
                                   const GdkRGBA    *color,
                                   float             width)
{
  g_autoptr(GPtrArray) outlines = beakta_line_frame_trace (lines, OUTSET / get_scale (layout, page));
  graphene_rect_t bounds;
  cairo_t *cr;

  if (lines->len == 0)
    return;

  get_bounds (layout, page, lines, &bounds);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  for (guint i = 0; i < outlines->len; i++)
    {
      place_corners (layout, page, g_ptr_array_index (outlines, i));
      draw_outline (cr, g_ptr_array_index (outlines, i));
    }
  gdk_cairo_set_source_rgba (cr, color);
  cairo_set_line_width (cr, width);
  cairo_stroke (cr);
  cairo_destroy (cr);
}
