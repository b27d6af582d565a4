/* TIFF, JPEG and PNG: what we read of them ourselves, and how we hold the libraries. Those are not instrumented. */

#include "beakta-picture.h"

#include "fuzz-reader.h"

/* A page larger than this is only measured: the libraries take their time, and it is not them that are tried. */
#define MOST_POINTS 400.0

int
LLVMFuzzerTestOneInput (const guint8 *bytes,
                        gsize         size)
{
  g_autoptr(BeaktaPicture) picture = beakta_picture_open (bytes, size, NULL);
  guint n_pages = picture != NULL ? MIN (beakta_picture_get_n_pages (picture), 4) : 0;

  for (guint i = 0; i < n_pages; i++)
    {
      cairo_surface_t *surface = NULL;
      cairo_matrix_t matrix;
      double width, height;

      beakta_picture_measure (picture, i, &width, &height);
      beakta_picture_transform (picture, i, &matrix);
      if (width <= MOST_POINTS && height <= MOST_POINTS)
        surface = beakta_picture_unpack (picture, i, NULL);
      g_clear_pointer (&surface, cairo_surface_destroy);
    }

  return 0;
}
