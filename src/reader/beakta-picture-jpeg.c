/* JPEG, through libjpeg.
 *
 * (1) What libjpeg calls an error ends the work by a jump; between setjmp () and the end of a function nothing is owned but
 *     what jpeg_destroy_decompress () lets go of.
 * (2) A file that breaks off is shown as far as it goes: libjpeg warns, and fills the rest with gray.
 */

#include "beakta-exif.h"
#include "beakta-picture-codec.h"

#include <setjmp.h>
#include <stdio.h>
#include <string.h>

#include <jpeglib.h>

/* A picture that comes in layers has some ten of them; with thousands it would never be done. */
#define MOST_SCANS  200
#define EXIF_MARKER (JPEG_APP0 + 1)
#define EXIF_HEAD   "Exif\0"
#define CM_PER_INCH 2.54

#if G_BYTE_ORDER == G_LITTLE_ENDIAN
#define COLORS_OF_CAIRO JCS_EXT_BGRX
#else
#define COLORS_OF_CAIRO JCS_EXT_XRGB
#endif

typedef struct
{
  struct jpeg_decompress_struct decompress;
  struct jpeg_error_mgr         errors;
  struct jpeg_progress_mgr      progress;
  jmp_buf                       out;
} Jpeg;

static void
give_up (j_common_ptr common)
{
  longjmp (((Jpeg *) common->client_data)->out, 1);
}

static void
say_nothing (j_common_ptr common)
{
}

static void
count_scans (j_common_ptr common)
{
  if (((j_decompress_ptr) common)->input_scan_number > MOST_SCANS)
    give_up (common);
}

static void
prepare (Jpeg         *jpeg,
         const guint8 *bytes,
         gsize         size)
{
  jpeg->decompress.err = jpeg_std_error (&jpeg->errors);
  jpeg->decompress.client_data = jpeg;
  jpeg->errors.error_exit = give_up;
  jpeg->errors.output_message = say_nothing;
  jpeg->progress.progress_monitor = count_scans;

  jpeg_create_decompress (&jpeg->decompress);
  jpeg->decompress.progress = &jpeg->progress;
  jpeg_mem_src (&jpeg->decompress, bytes, size);
}

static double
get_dpi (const struct jpeg_decompress_struct *decompress)
{
  if (!decompress->saw_JFIF_marker || decompress->density_unit == 0)
    return 0;

  return decompress->X_density * (decompress->density_unit == 2 ? CM_PER_INCH : 1);
}

static guint
get_turn (const struct jpeg_decompress_struct *decompress)
{
  for (jpeg_saved_marker_ptr marker = decompress->marker_list; marker != NULL; marker = marker->next)
    {
      if (marker->marker == EXIF_MARKER && marker->data_length > sizeof EXIF_HEAD &&
          memcmp (marker->data, EXIF_HEAD, sizeof EXIF_HEAD) == 0)
        return beakta_exif_get_turn (marker->data + sizeof EXIF_HEAD, marker->data_length - sizeof EXIF_HEAD);
    }

  return 1;
}

static void
list (const guint8 *bytes,
      gsize         size,
      GArray       *leaves)
{
  Jpeg jpeg = { 0 };

  if (setjmp (jpeg.out) == 0)
    {
      BeaktaPictureLeaf leaf = { 0 };

      prepare (&jpeg, bytes, size);
      jpeg_save_markers (&jpeg.decompress, EXIF_MARKER, 0xffff);
      jpeg_read_header (&jpeg.decompress, TRUE);
      leaf.width = jpeg.decompress.image_width;
      leaf.height = jpeg.decompress.image_height;
      leaf.dpi = get_dpi (&jpeg.decompress);
      leaf.turn = get_turn (&jpeg.decompress);
      g_array_append_val (leaves, leaf);
    }
  jpeg_destroy_decompress (&jpeg.decompress);
}

/* Four inks, in place. Adobe's programs write how much of each is missing. */
static void
mix_inks (guint32  *row,
          guint     width,
          gboolean  is_missing)
{
  for (guint x = 0; x < width; x++)
    {
      guint8 inks[4];

      memcpy (inks, &row[x], sizeof inks);
      for (guint i = 0; i < G_N_ELEMENTS (inks) && !is_missing; i++)
        inks[i] = 255 - inks[i];
      row[x] = (guint32) (inks[0] * inks[3] / 255) << 16 | (guint32) (inks[1] * inks[3] / 255) << 8 |
               (guint32) (inks[2] * inks[3] / 255);
    }
}

static gboolean
unpack (const guint8            *bytes,
        gsize                    size,
        const BeaktaPictureLeaf *leaf,
        guint32                 *pixels,
        guint                    stride)
{
  Jpeg jpeg = { 0 };
  volatile gboolean is_unpacked = FALSE;

  if (setjmp (jpeg.out) == 0)
    {
      gboolean has_inks;

      prepare (&jpeg, bytes, size);
      jpeg_read_header (&jpeg.decompress, TRUE);
      has_inks = jpeg.decompress.num_components == 4;
      jpeg.decompress.out_color_space = has_inks ? JCS_CMYK : COLORS_OF_CAIRO;
      jpeg_start_decompress (&jpeg.decompress);
      if (jpeg.decompress.output_width != leaf->width || jpeg.decompress.output_height != leaf->height)
        give_up ((j_common_ptr) &jpeg.decompress);

      while (jpeg.decompress.output_scanline < jpeg.decompress.output_height)
        {
          guint32 *row = pixels + (gsize) jpeg.decompress.output_scanline * stride;
          JSAMPROW rows[] = { (JSAMPROW) row };

          jpeg_read_scanlines (&jpeg.decompress, rows, 1);
          if (has_inks)
            mix_inks (row, leaf->width, jpeg.decompress.saw_Adobe_marker);
        }
      is_unpacked = TRUE;
    }
  jpeg_destroy_decompress (&jpeg.decompress);

  return is_unpacked;
}

const BeaktaPictureCodec beakta_picture_jpeg = { list, unpack };
