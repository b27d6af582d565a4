/* One page of a PDF, or a part of it, as pixels. */

#include "beakta-pdf-picture.h"

gboolean
beakta_pdf_picture_check (const BeaktaPagesDraw *draw)
{
  return draw->rotation < 4 && draw->width > 0 && draw->height > 0 &&
         draw->full_width <= BEAKTA_PAGES_MAX_EDGE && draw->full_height <= BEAKTA_PAGES_MAX_EDGE &&
         draw->x < draw->full_width && draw->width <= draw->full_width - draw->x &&
         draw->y < draw->full_height && draw->height <= draw->full_height - draw->y &&
         (guint64) draw->width * draw->height <= BEAKTA_PAGES_MAX_PIXELS;
}

void
beakta_pdf_picture_transform (PopplerPage           *page,
                              const BeaktaPagesDraw *draw,
                              cairo_matrix_t        *matrix)
{
  double width, height, across, down;

  poppler_page_get_size (page, &width, &height);
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

gboolean
beakta_pdf_picture_draw (PopplerPage           *page,
                         const BeaktaPagesDraw *draw,
                         guint8                *pixels)
{
  cairo_surface_t *surface = cairo_image_surface_create_for_data (pixels, CAIRO_FORMAT_ARGB32, (int) draw->width,
                                                                  (int) draw->height, (int) draw->width * 4);
  cairo_t *cr = cairo_create (surface);
  cairo_matrix_t matrix;
  gboolean is_drawn;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);

  beakta_pdf_picture_transform (page, draw, &matrix);
  cairo_set_matrix (cr, &matrix);
  poppler_page_render (page, cr);

  is_drawn = cairo_status (cr) == CAIRO_STATUS_SUCCESS;
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);

  return is_drawn;
}
