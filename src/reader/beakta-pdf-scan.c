/* A page of a PDF that is a picture. */

#include "beakta-pdf-scan.h"

#include "beakta-gray.h"

#include <math.h>

#define POINTS_PER_INCH 72.0
#define DPI             300.0

/* (transfer full) (nullable): as it is seen, on white. */
static cairo_surface_t *
draw (PopplerPage *page,
      int          width,
      int          height,
      double       factor)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);
  gboolean is_drawn;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, factor, factor);
  poppler_page_render (page, cr);
  is_drawn = cairo_status (cr) == CAIRO_STATUS_SUCCESS;
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  if (!is_drawn)
    g_clear_pointer (&surface, cairo_surface_destroy);

  return surface;
}

BeaktaPdfPage *
beakta_pdf_scan_read (PopplerPage     *page,
                      const BeaktaOcr *ocr)
{
  double width = 0, height = 0, factor = DPI / POINTS_PER_INCH;
  cairo_surface_t *surface;
  g_autofree guint8 *gray = NULL;
  g_autoptr(BeaktaOcrPage) recognised = NULL;

  poppler_page_get_size (page, &width, &height);
  if (!isfinite (width) || !isfinite (height) || width < 1 || height < 1)
    return NULL;

  factor = MIN (factor, sqrt (BEAKTA_OCR_MAX_PIXELS / (width * height)));
  surface = draw (page, (int) ceil (width * factor), (int) ceil (height * factor), factor);
  if (surface == NULL)
    return NULL;

  gray = beakta_gray_make (surface);
  recognised = ocr->module->recognise (ocr->handle, gray, cairo_image_surface_get_width (surface),
                                       cairo_image_surface_get_height (surface), cairo_image_surface_get_width (surface),
                                       1 / factor);
  cairo_surface_destroy (surface);

  return recognised != NULL && recognised->length > 0
         ? beakta_pdf_page_new_recognised ((float) width, (float) height, recognised) : NULL;
}
