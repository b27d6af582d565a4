/* Pixels without their colours. */

#include "beakta-gray.h"

guint8 *
beakta_gray_make (cairo_surface_t *surface)
{
  const guint8 *pixels = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  guint8 *gray = g_malloc ((gsize) width * height);

  for (int y = 0; y < height; y++)
    {
      const guint32 *row = (const guint32 *) (gconstpointer) (pixels + (gsize) y * stride);

      for (int x = 0; x < width; x++)
        gray[(gsize) y * width + x] = (guint8) (((row[x] >> 16 & 0xff) * 77 + (row[x] >> 8 & 0xff) * 150 +
                                                 (row[x] & 0xff) * 29) >> 8);
    }

  return gray;
}
