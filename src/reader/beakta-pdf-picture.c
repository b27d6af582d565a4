/* One page of a PDF, or a part of it, as pixels. */

#include "beakta-pdf-picture.h"

#include "beakta-page-area.h"

void
beakta_pdf_picture_transform (PopplerPage           *page,
                              const BeaktaPagesDraw *draw,
                              cairo_matrix_t        *matrix)
{
  double width, height;

  poppler_page_get_size (page, &width, &height);
  beakta_page_area_transform (draw, width, height, matrix);
}

gboolean
beakta_pdf_picture_draw (PopplerPage           *page,
                         const BeaktaPagesDraw *draw,
                         guint8                *pixels)
{
  cairo_surface_t *surface = beakta_page_area_lay_paper (draw, pixels);
  cairo_t *cr = cairo_create (surface);
  cairo_matrix_t matrix;
  gboolean is_drawn;

  beakta_pdf_picture_transform (page, draw, &matrix);
  cairo_set_matrix (cr, &matrix);
  poppler_page_render (page, cr);

  is_drawn = cairo_status (cr) == CAIRO_STATUS_SUCCESS;
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);

  return is_drawn;
}
