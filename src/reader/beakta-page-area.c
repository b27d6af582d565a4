/* A part of a page that is asked for as pixels, and where it lies. */

#include "beakta-page-area.h"

void
beakta_page_area_transform (const BeaktaPagesDraw *draw,
                            double                 width,
                            double                 height,
                            cairo_matrix_t        *matrix)
{
  double across, down;

  width = MAX (width, 1);
  height = MAX (height, 1);
  across = draw->full_width / (draw->rotation % 2 == 0 ? width : height);
  down = draw->full_height / (draw->rotation % 2 == 0 ? height : width);

  switch (draw->rotation)
    {
    case 1:
      cairo_matrix_init (matrix, 0, down, -across, 0, draw->full_width, 0);
      break;
    case 2:
      cairo_matrix_init (matrix, -across, 0, 0, -down, draw->full_width, draw->full_height);
      break;
    case 3:
      cairo_matrix_init (matrix, 0, -down, across, 0, 0, draw->full_height);
      break;
    default:
      cairo_matrix_init (matrix, across, 0, 0, down, 0, 0);
      break;
    }

  matrix->x0 -= draw->x;
  matrix->y0 -= draw->y;
}

cairo_surface_t *
beakta_page_area_lay_paper (const BeaktaPagesDraw *draw,
                            guint8                *pixels)
{
  cairo_surface_t *surface = cairo_image_surface_create_for_data (pixels, CAIRO_FORMAT_ARGB32, (int) draw->width,
                                                                  (int) draw->height, (int) draw->width * 4);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_destroy (cr);

  return surface;
}
