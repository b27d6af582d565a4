/* TIFF, through libtiff: one page or many, as scanners and fax machines make them. */

#include "beakta-page-frames.h"
#include "beakta-picture-codec.h"

#include <string.h>

#include <tiffio.h>

#define CM_PER_INCH 2.54

typedef struct
{
  const guint8 *bytes;
  gsize         size;
  gsize         at;
} Cursor;

static tmsize_t
read_cb (thandle_t handle,
         void     *buffer,
         tmsize_t  n)
{
  Cursor *cursor = handle;
  gsize left = cursor->at < cursor->size ? cursor->size - cursor->at : 0;
  gsize got = MIN ((gsize) n, left);

  memcpy (buffer, cursor->bytes + cursor->at, got);
  cursor->at += got;

  return (tmsize_t) got;
}

static tmsize_t
write_cb (thandle_t handle,
          void     *buffer,
          tmsize_t  n)
{
  return 0;
}

/* Past the end it may go: there is nothing to be read there. */
static toff_t
seek_cb (thandle_t handle,
         toff_t    offset,
         int       whence)
{
  Cursor *cursor = handle;

  if (whence == SEEK_SET)
    cursor->at = offset;
  else if (whence == SEEK_CUR)
    cursor->at += offset;
  else
    cursor->at = cursor->size + offset;

  return cursor->at;
}

static int
close_cb (thandle_t handle)
{
  return 0;
}

static toff_t
size_cb (thandle_t handle)
{
  return ((Cursor *) handle)->size;
}

static TIFF *
open_tiff (Cursor *cursor)
{
  TIFFSetErrorHandler (NULL);
  TIFFSetWarningHandler (NULL);

  return TIFFClientOpen ("picture", "rm", cursor, read_cb, write_cb, seek_cb, close_cb, size_cb, NULL, NULL);
}

static double
get_dpi (TIFF *tiff)
{
  float resolution = 0;
  guint16 unit = RESUNIT_INCH;

  TIFFGetFieldDefaulted (tiff, TIFFTAG_RESOLUTIONUNIT, &unit);
  if (!TIFFGetField (tiff, TIFFTAG_XRESOLUTION, &resolution) || unit == RESUNIT_NONE)
    return 0;

  return (double) resolution * (unit == RESUNIT_CENTIMETER ? CM_PER_INCH : 1);
}

/* FALSE of what is no page: a small copy of one, or a mask. */
static gboolean
take_head (TIFF              *tiff,
           BeaktaPictureLeaf *leaf)
{
  guint32 kind = 0, width = 0, height = 0;
  guint16 turn = ORIENTATION_TOPLEFT;

  TIFFGetField (tiff, TIFFTAG_SUBFILETYPE, &kind);
  TIFFGetField (tiff, TIFFTAG_IMAGEWIDTH, &width);
  TIFFGetField (tiff, TIFFTAG_IMAGELENGTH, &height);
  TIFFGetFieldDefaulted (tiff, TIFFTAG_ORIENTATION, &turn);

  leaf->place = TIFFCurrentDirOffset (tiff);
  leaf->width = width;
  leaf->height = height;
  leaf->turn = turn >= 1 && turn <= 8 ? turn : 1;
  leaf->dpi = get_dpi (tiff);

  return width > 0 && height > 0 && (kind & (FILETYPE_REDUCEDIMAGE | FILETYPE_MASK)) == 0;
}

static void
list (const guint8 *bytes,
      gsize         size,
      GArray       *leaves)
{
  Cursor cursor = { bytes, size, 0 };
  TIFF *tiff = open_tiff (&cursor);
  gboolean has_more = tiff != NULL;

  while (has_more && leaves->len < BEAKTA_PAGES_MAX_PAGES)
    {
      BeaktaPictureLeaf leaf = { 0 };

      if (take_head (tiff, &leaf))
        g_array_append_val (leaves, leaf);
      has_more = TIFFReadDirectory (tiff) != 0;
    }
  if (tiff != NULL)
    TIFFClose (tiff);
}

/* libtiff gives red, green, blue and alpha, the colours already lessened by it. */
static void
lay_on_white (guint32 *row,
              guint    width)
{
  for (guint x = 0; x < width; x++)
    {
      guint white = 255 - TIFFGetA (row[x]);

      row[x] = MIN (TIFFGetR (row[x]) + white, 255u) << 16 | MIN (TIFFGetG (row[x]) + white, 255u) << 8 |
               MIN (TIFFGetB (row[x]) + white, 255u);
    }
}

/* As it is stored: libtiff knows how to mirror it, and not how to turn it. */
static gboolean
read_pixels (TIFF                    *tiff,
             const BeaktaPictureLeaf *leaf,
             guint32                 *pixels)
{
  TIFFRGBAImage image;
  char message[1024];
  gboolean is_read;

  if (!TIFFRGBAImageOK (tiff, message) || !TIFFRGBAImageBegin (&image, tiff, TRUE, message))
    return FALSE;

  image.orientation = image.req_orientation = ORIENTATION_TOPLEFT;
  is_read = image.width == leaf->width && image.height == leaf->height &&
            TIFFRGBAImageGet (&image, pixels, leaf->width, leaf->height) != 0;
  TIFFRGBAImageEnd (&image);

  return is_read;
}

static gboolean
unpack (const guint8            *bytes,
        gsize                    size,
        const BeaktaPictureLeaf *leaf,
        guint32                 *pixels,
        guint                    stride)
{
  Cursor cursor = { bytes, size, 0 };
  TIFF *tiff = open_tiff (&cursor);
  gboolean is_unpacked;

  if (tiff == NULL)
    return FALSE;

  /* Rows of four bytes a pixel have no padding in cairo. */
  g_assert (stride == leaf->width);
  is_unpacked = TIFFSetSubDirectory (tiff, leaf->place) && read_pixels (tiff, leaf, pixels);
  TIFFClose (tiff);

  for (guint y = 0; y < leaf->height && is_unpacked; y++)
    lay_on_white (pixels + (gsize) y * stride, leaf->width);

  return is_unpacked;
}

const BeaktaPictureCodec beakta_picture_tiff = { list, unpack };
