/* PNG, through libpng. What it calls an error ends the work by a jump, as in libjpeg. */

#include "beakta-exif.h"
#include "beakta-picture-codec.h"

#include <png.h>

#include <string.h>

#define METRES_PER_INCH 0.0254

typedef struct
{
  const guint8 *next;
  gsize         left;
} Cursor;

static void
read_cb (png_structp png,
         png_bytep   bytes,
         png_size_t  n)
{
  Cursor *cursor = png_get_io_ptr (png);

  if (n > cursor->left)
    png_error (png, "the file ends");

  memcpy (bytes, cursor->next, n);
  cursor->next += n;
  cursor->left -= n;
}

static void
error_cb (png_structp     png,
          png_const_charp message)
{
  png_longjmp (png, 1);
}

static void
warning_cb (png_structp     png,
            png_const_charp message)
{
}

static void
take_head (png_structp        png,
           png_infop          info,
           BeaktaPictureLeaf *leaf)
{
  png_bytep exif = NULL;
  png_uint_32 n_exif = 0;

  leaf->width = png_get_image_width (png, info);
  leaf->height = png_get_image_height (png, info);
  leaf->dpi = png_get_x_pixels_per_meter (png, info) * METRES_PER_INCH;
  leaf->turn = 1;
#ifdef PNG_eXIf_SUPPORTED
  if (png_get_eXIf_1 (png, info, &n_exif, &exif) != 0)
    leaf->turn = beakta_exif_get_turn (exif, n_exif);
#endif
}

static void
list (const guint8 *bytes,
      gsize         size,
      GArray       *leaves)
{
  Cursor cursor = { bytes, size };
  png_structp png = png_create_read_struct (PNG_LIBPNG_VER_STRING, NULL, error_cb, warning_cb);
  png_infop info = png != NULL ? png_create_info_struct (png) : NULL;

  if (info != NULL && setjmp (png_jmpbuf (png)) == 0)
    {
      BeaktaPictureLeaf leaf = { 0 };

      png_set_read_fn (png, &cursor, read_cb);
      png_read_info (png, info);
      take_head (png, info, &leaf);
      g_array_append_val (leaves, leaf);
    }
  png_destroy_read_struct (&png, &info, NULL);
}

static guint
show_white (guint color,
            guint alpha)
{
  return (color * alpha + 255 * (255 - alpha)) / 255;
}

static void
lay_on_white (guint32 *row,
              guint    width)
{
  for (guint x = 0; x < width; x++)
    {
      guint8 rgba[4];

      memcpy (rgba, &row[x], sizeof rgba);
      row[x] = show_white (rgba[0], rgba[3]) << 16 | show_white (rgba[1], rgba[3]) << 8 | show_white (rgba[2], rgba[3]);
    }
}

static gboolean
unpack (const guint8            *bytes,
        gsize                    size,
        const BeaktaPictureLeaf *leaf,
        guint32                 *pixels,
        guint                    stride)
{
  png_image image = { .version = PNG_IMAGE_VERSION };
  gboolean is_unpacked;

  is_unpacked = png_image_begin_read_from_memory (&image, bytes, size) != 0 &&
                image.width == leaf->width && image.height == leaf->height;
  if (is_unpacked)
    {
      image.format = PNG_FORMAT_RGBA;
      is_unpacked = png_image_finish_read (&image, NULL, pixels, (png_int_32) (stride * sizeof *pixels), NULL) != 0;
    }
  png_image_free (&image);

  for (guint y = 0; y < leaf->height && is_unpacked; y++)
    lay_on_white (pixels + (gsize) y * stride, leaf->width);

  return is_unpacked;
}

const BeaktaPictureCodec beakta_picture_png = { list, unpack };
