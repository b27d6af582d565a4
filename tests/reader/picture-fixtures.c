/* Pictures for tests. */

#include "picture-fixtures.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <jpeglib.h>
#include <png.h>
#include <tiffio.h>

#define EXIF_MARKER  (JPEG_APP0 + 1)
#define INCHES_METRE 39.37

static guint32
get_pixel (const PictureFixture *picture,
           guint                 x,
           guint                 y)
{
  gboolean is_left = x < picture->width / 2;
  gboolean is_above = y < picture->height / 2;

  if (picture->color != 0)
    return picture->color;
  if (is_above)
    return is_left ? PICTURE_RED : PICTURE_GREEN;

  return is_left ? PICTURE_BLUE : PICTURE_WHITE;
}

/* (transfer full): red, green and blue of row @y; with inks what is missing of each, and no black */
static guint8 *
make_row (const PictureFixture *picture,
          guint                 y)
{
  guint n = picture->has_inks ? 4 : 3;
  guint8 *row = g_malloc ((gsize) picture->width * n);

  memset (row, 255, (gsize) picture->width * n);
  for (guint x = 0; x < picture->width; x++)
    {
      guint32 pixel = get_pixel (picture, x, y);

      row[x * n] = pixel >> 16 & 0xff;
      row[x * n + 1] = pixel >> 8 & 0xff;
      row[x * n + 2] = pixel & 0xff;
    }

  return row;
}

static void
write_cb (png_structp png,
          png_bytep   bytes,
          png_size_t  n)
{
  g_byte_array_append (png_get_io_ptr (png), bytes, n);
}

static void
flush_cb (png_structp png)
{
}

GBytes *
picture_make_png (const PictureFixture *picture)
{
  GByteArray *bytes = g_byte_array_new ();
  png_structp png = png_create_write_struct (PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
  png_infop info = png_create_info_struct (png);

  png_set_write_fn (png, bytes, write_cb, flush_cb);
  png_set_IHDR (png, info, picture->width, picture->height, 8, PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE,
                PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  if (picture->dpi > 0)
    png_set_pHYs (png, info, (png_uint_32) (picture->dpi * INCHES_METRE + 0.5), (png_uint_32) (picture->dpi * INCHES_METRE + 0.5),
                  PNG_RESOLUTION_METER);
  png_write_info (png, info);
  for (guint y = 0; y < picture->height; y++)
    {
      g_autofree guint8 *row = make_row (picture, y);

      png_write_row (png, row);
    }
  png_write_end (png, info);
  png_destroy_write_struct (&png, &info);

  return g_byte_array_free_to_bytes (bytes);
}

/* As a camera writes it: a TIFF without pictures, with one entry. */
static void
note_turn (struct jpeg_compress_struct *compress,
           guint                        turn)
{
  guint8 block[] = {
    'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, '*', 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (guint8) turn, 0, 0, 0, 0, 0, 0,
  };

  jpeg_write_marker (compress, EXIF_MARKER, block, sizeof block);
}

static void
begin_jpeg (struct jpeg_compress_struct *compress,
            const PictureFixture        *picture)
{
  compress->image_width = picture->width;
  compress->image_height = picture->height;
  compress->input_components = picture->has_inks ? 4 : 3;
  compress->in_color_space = picture->has_inks ? JCS_CMYK : JCS_RGB;
  jpeg_set_defaults (compress);
  jpeg_set_quality (compress, 95, TRUE);
  if (picture->dpi > 0)
    {
      compress->density_unit = 1;
      compress->X_density = compress->Y_density = (UINT16) picture->dpi;
    }
  jpeg_start_compress (compress, TRUE);
  if (picture->turn > 0)
    note_turn (compress, picture->turn);
}

GBytes *
picture_make_jpeg (const PictureFixture *picture)
{
  struct jpeg_compress_struct compress = { 0 };
  struct jpeg_error_mgr errors;
  unsigned char *bytes = NULL;
  unsigned long n_bytes = 0;
  GBytes *made;

  compress.err = jpeg_std_error (&errors);
  jpeg_create_compress (&compress);
  jpeg_mem_dest (&compress, &bytes, &n_bytes);
  begin_jpeg (&compress, picture);
  for (guint y = 0; y < picture->height; y++)
    {
      g_autofree guint8 *row = make_row (picture, y);
      JSAMPROW rows[] = { row };

      jpeg_write_scanlines (&compress, rows, 1);
    }
  jpeg_finish_compress (&compress);
  jpeg_destroy_compress (&compress);
  made = g_bytes_new (bytes, n_bytes);
  free (bytes);

  return made;
}

static void
write_page (TIFF                 *tiff,
            const PictureFixture *picture)
{
  TIFFSetField (tiff, TIFFTAG_IMAGEWIDTH, picture->width);
  TIFFSetField (tiff, TIFFTAG_IMAGELENGTH, picture->height);
  TIFFSetField (tiff, TIFFTAG_BITSPERSAMPLE, 8);
  TIFFSetField (tiff, TIFFTAG_SAMPLESPERPIXEL, 3);
  TIFFSetField (tiff, TIFFTAG_PLANARCONFIG, PLANARCONFIG_CONTIG);
  TIFFSetField (tiff, TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_RGB);
  TIFFSetField (tiff, TIFFTAG_COMPRESSION, COMPRESSION_LZW);
  TIFFSetField (tiff, TIFFTAG_ROWSPERSTRIP, 16);
  if (picture->turn > 0)
    TIFFSetField (tiff, TIFFTAG_ORIENTATION, picture->turn);
  if (picture->dpi > 0)
    {
      TIFFSetField (tiff, TIFFTAG_XRESOLUTION, (double) picture->dpi);
      TIFFSetField (tiff, TIFFTAG_YRESOLUTION, (double) picture->dpi);
    }
  for (guint y = 0; y < picture->height; y++)
    {
      g_autofree guint8 *row = make_row (picture, y);

      TIFFWriteScanline (tiff, row, y, 0);
    }
  TIFFWriteDirectory (tiff);
}

GBytes *
picture_make_tiff (const PictureFixture *pages,
                   guint                 n_pages)
{
  g_autofree char *path = NULL;
  int fd = g_file_open_tmp ("beakta-test-XXXXXX.tif", &path, NULL);
  TIFF *tiff = TIFFOpen (path, "w");
  char *content = NULL;
  gsize size = 0;

  for (guint i = 0; i < n_pages; i++)
    write_page (tiff, &pages[i]);
  TIFFClose (tiff);
  close (fd);
  g_assert_true (g_file_get_contents (path, &content, &size, NULL));
  g_unlink (path);

  return g_bytes_new_take (content, size);
}
