/* Pictures of a paper, drawn and packed. */

#define G_LOG_DOMAIN "beakta-output"

#include "beakta-paper-picture.h"

#include <math.h>

#include "beakta-chart.h"

/* A logotype is printed with so many of its pixels to a point: 400 to an inch. */
#define PIXELS_A_POINT (400.0 / 72.0)

/* Charts that are no part of a page are drawn as on one. */
#define CHART_WIDTH 459.0
#define CHART_SIZE  9.0

double
beakta_paper_picture_get_width (BeaktaLogotype *logotype)
{
  return beakta_logotype_get_width (logotype) / PIXELS_A_POINT;
}

double
beakta_paper_picture_get_height (BeaktaLogotype *logotype)
{
  return beakta_logotype_get_height (logotype) / PIXELS_A_POINT;
}

/* (transfer full) */
static cairo_surface_t *
create_surface (BeaktaLogotype *logotype)
{
  int width = (int) beakta_logotype_get_width (logotype), height = (int) beakta_logotype_get_height (logotype);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  const guint32 *pixels = g_bytes_get_data (beakta_logotype_get_pixels (logotype), NULL);
  guint8 *data = cairo_image_surface_get_data (surface);

  for (int y = 0; y < height && data != NULL; y++)
    memcpy (data + (gsize) y * (gsize) cairo_image_surface_get_stride (surface), pixels + (gsize) y * (gsize) width,
            (gsize) width * sizeof *pixels);
  cairo_surface_mark_dirty (surface);

  return surface;
}

/* In a PDF the viewer scales it: the archive's standard has no other way (ISO 19005-2, 6.2.8.2). */
void
beakta_paper_picture_draw (BeaktaLogotype *logotype,
                           cairo_t        *cr)
{
  gboolean is_pdf = cairo_surface_get_type (cairo_get_target (cr)) == CAIRO_SURFACE_TYPE_PDF;
  cairo_surface_t *surface = create_surface (logotype);

  cairo_save (cr);
  cairo_scale (cr, 1.0 / PIXELS_A_POINT, 1.0 / PIXELS_A_POINT);
  cairo_set_source_surface (cr, surface, 0.0, 0.0);
  cairo_pattern_set_filter (cairo_get_source (cr), is_pdf ? CAIRO_FILTER_NEAREST : CAIRO_FILTER_GOOD);
  cairo_paint (cr);
  cairo_restore (cr);
  cairo_surface_destroy (surface);
}

static cairo_status_t
bytes_written_cb (void                *closure,
                  const unsigned char *data,
                  unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

/* (transfer full) */
static cairo_surface_t *
draw_chart (BeaktaFigure *figure,
            double        scale,
            double       *width,
            double       *height)
{
  const BeaktaChartStyle style = { .size = CHART_SIZE };
  g_autoptr(BeaktaChart) chart = beakta_chart_new (figure, NULL, CHART_WIDTH, &style);
  cairo_surface_t *surface;
  cairo_t *cr;

  *width = beakta_chart_get_width (chart);
  *height = beakta_chart_get_height (chart);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (*width * scale), (int) ceil (*height * scale));
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  beakta_chart_draw (chart, cr, 0.0, 0.0);
  cairo_destroy (cr);

  return surface;
}

GBytes *
beakta_paper_picture_to_png (const BeaktaBlock *block,
                             double             scale,
                             double            *width,
                             double            *height)
{
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface;

  if (block->logotype != NULL)
    {
      surface = create_surface (block->logotype);
      *width = beakta_paper_picture_get_width (block->logotype);
      *height = beakta_paper_picture_get_height (block->logotype);
    }
  else
    surface = draw_chart (block->figure, scale, width, height);

  cairo_surface_write_to_png_stream (surface, bytes_written_cb, bytes);
  cairo_surface_destroy (surface);

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
