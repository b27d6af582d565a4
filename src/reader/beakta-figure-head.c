/* How large a picture is, by its first bytes: what its library is too heavy to be asked for. */

#include "beakta-exif.h"
#include "beakta-figures.h"
#include "beakta-recognise.h"

#include <string.h>

#define PNG_HEAD_BYTES 24
#define JPEG_SIZE_BYTES 9            /* of a frame header, as far as its width */
#define JPEG_MAX_NOTES  (4u << 20)   /* more stands before no picture */

#define TIFF_WIDTH  0x0100
#define TIFF_HEIGHT 0x0101

static guint
read_big_endian (const guint8 *bytes,
                 guint         n_bytes)
{
  guint number = 0;

  for (guint i = 0; i < n_bytes; i++)
    number = number << 8 | bytes[i];

  return number;
}

static BeaktaFigureHead
look_at_png (const guint8 *bytes,
             gsize         size,
             guint        *width,
             guint        *height)
{
  if (size < PNG_HEAD_BYTES)
    return BEAKTA_FIGURE_GOES_ON;
  if (memcmp (bytes + 12, "IHDR", 4) != 0)
    return BEAKTA_FIGURE_OTHER;

  *width = read_big_endian (bytes + 16, 4);
  *height = read_big_endian (bytes + 20, 4);

  return BEAKTA_FIGURE_MEASURED;
}

/* Start of frame, of whichever sort; C4, C8 and CC are something else. */
static gboolean
begins_frame (guint8 marker)
{
  return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

/* From marker to marker: the notes of cameras, small copies of the picture too, stand before its size. */
static BeaktaFigureHead
look_at_jpeg (const guint8 *bytes,
              gsize         size,
              guint        *width,
              guint        *height)
{
  gsize at = 2;

  while (at + JPEG_SIZE_BYTES <= size)
    {
      guint8 marker = bytes[at + 1];

      if (bytes[at] != 0xff)
        return BEAKTA_FIGURE_OTHER;
      if (marker == 0xff)
        at++;
      else if (begins_frame (marker))
        {
          *height = read_big_endian (bytes + at + 5, 2);
          *width = read_big_endian (bytes + at + 7, 2);
          return BEAKTA_FIGURE_MEASURED;
        }
      else
        at += 2 + read_big_endian (bytes + at + 2, 2);
    }

  return size > JPEG_MAX_NOTES ? BEAKTA_FIGURE_OTHER : BEAKTA_FIGURE_GOES_ON;
}

/* Its directory may stand anywhere, and often stands last. */
static BeaktaFigureHead
look_at_tiff (const guint8 *bytes,
              gsize         size,
              guint        *width,
              guint        *height)
{
  gboolean has_both = beakta_exif_find_number (bytes, size, TIFF_WIDTH, width) &&
                      beakta_exif_find_number (bytes, size, TIFF_HEIGHT, height);

  return has_both && *width > 0 && *height > 0 ? BEAKTA_FIGURE_MEASURED : BEAKTA_FIGURE_GOES_ON;
}

BeaktaFigureHead
beakta_figure_look (const guint8 *bytes,
                    gsize         size,
                    guint        *width,
                    guint        *height)
{
  const char *nick = beakta_recognise_get_picture (bytes, size);

  if (nick == NULL)
    return BEAKTA_FIGURE_OTHER;
  if (strcmp (nick, "png") == 0)
    return look_at_png (bytes, size, width, height);
  if (strcmp (nick, "jpeg") == 0)
    return look_at_jpeg (bytes, size, width, height);

  return look_at_tiff (bytes, size, width, height);
}
