/* An SVG as one page, drawn by librsvg: a drawing may be asked for at any size.
 *
 * (1) Nothing outside the file is read: librsvg is told of no place that the file came from, and the walls stand besides.
 * (2) Letters are not drawn. Pango finds fonts in a thread of its own, which cannot start inside the walls and would stand
 *     outside them if it had started before; and whoever draws a logotype makes its letters into shapes.
 */

#include "beakta-page-area.h"
#include "beakta-pages-format.h"
#include "beakta-refusal.h"

#include <librsvg/rsvg.h>

#include <string.h>

#define POINTS_PER_PIXEL 0.75
#define MOST_POINTS      20000.0
#define SQUARE           100.0       /* of a drawing that does not say how large it is */

static gpointer
open_drawing (const guint8  *bytes,
              gsize          size,
              const char    *password,
              guint         *n_pages,
              GError       **error)
{
  g_autoptr(GError) problem = NULL;
  RsvgHandle *handle;

  if (memmem (bytes, size, "<text", 5) != NULL)
    {
      beakta_refuse (error, BEAKTA_INTAKE_ERROR_UNSUPPORTED, "The drawing has text in it: text is to be made into shapes first");
      return NULL;
    }

  handle = rsvg_handle_new_from_data (bytes, size, &problem);
  if (handle == NULL)
    {
      beakta_refuse (error, BEAKTA_INTAKE_ERROR_DAMAGED, "%s", problem->message);
      return NULL;
    }

  *n_pages = 1;

  return handle;
}

/* What it says of its size, else of its proportions. */
static void
measure (gpointer  document,
         guint     page,
         double   *width,
         double   *height)
{
  RsvgRectangle box = { 0, 0, 0, 0 };
  RsvgLength across, down;
  gboolean has_width, has_height, has_box;

  rsvg_handle_get_intrinsic_dimensions (document, &has_width, &across, &has_height, &down, &has_box, &box);
  if (!rsvg_handle_get_intrinsic_size_in_pixels (document, width, height))
    {
      *width = has_box ? box.width : SQUARE;
      *height = has_box ? box.height : SQUARE;
    }
  *width = CLAMP (*width * POINTS_PER_PIXEL, 1.0, MOST_POINTS);
  *height = CLAMP (*height * POINTS_PER_PIXEL, 1.0, MOST_POINTS);
}

static gboolean
draw (gpointer               document,
      const BeaktaPagesDraw *request,
      guint8                *pixels)
{
  cairo_surface_t *surface = beakta_page_area_lay_paper (request, pixels);
  cairo_t *cr = cairo_create (surface);
  RsvgRectangle viewport = { 0, 0, 0, 0 };
  cairo_matrix_t matrix;
  gboolean is_drawn;

  measure (document, request->page, &viewport.width, &viewport.height);
  beakta_page_area_transform (request, viewport.width, viewport.height, &matrix);
  cairo_set_matrix (cr, &matrix);
  is_drawn = rsvg_handle_render_document (document, cr, &viewport, NULL) && cairo_status (cr) == CAIRO_STATUS_SUCCESS;
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);

  return is_drawn;
}

extern const BeaktaPagesFormat beakta_svg_pages;

const BeaktaPagesFormat beakta_svg_pages = { open_drawing, measure, draw, NULL, NULL };
