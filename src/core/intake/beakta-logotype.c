/* A logotype: from a file by way of the reader, and to and from the text that it is kept as. */

#define G_LOG_DOMAIN "beakta-intake"

#include "beakta-logotype.h"

#include "beakta-intake.h"
#include "beakta-page-asker.h"

#include <string.h>

/* "1 WIDTH HEIGHT PIXELS": bytes of red, green and blue, packed by zlib, in base 64. */
#define FORMAT      "1"
#define MOST_TEXT   (4u << 20)
#define MOST_SLIM   20.0             /* so many times as wide as high, or as high as wide */
#define SVG_HEAD    4096

struct _BeaktaLogotype
{
  gatomicrefcount  n_refs;
  guint            width;
  guint            height;
  GBytes          *pixels;
  char            *checksum;
};

static gboolean
refuse (GError            **error,
        BeaktaIntakeError   code,
        const char         *message)
{
  g_set_error_literal (error, BEAKTA_INTAKE_ERROR, code, message);

  return FALSE;
}

/* (transfer full): @rgb: three bytes a pixel */
static BeaktaLogotype *
create (guint         width,
        guint         height,
        const guint8 *rgb)
{
  BeaktaLogotype *self = g_new0 (BeaktaLogotype, 1);
  g_autoptr(GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *size = g_strdup_printf ("%ux%u:", width, height);
  gsize n_pixels = (gsize) width * height;
  guint32 *pixels = g_new (guint32, n_pixels);

  for (gsize i = 0; i < n_pixels; i++)
    pixels[i] = (guint32) rgb[3 * i] << 16 | (guint32) rgb[3 * i + 1] << 8 | rgb[3 * i + 2];
  g_checksum_update (checksum, (const guint8 *) size, -1);
  g_checksum_update (checksum, rgb, (gssize) (3 * n_pixels));

  g_atomic_ref_count_init (&self->n_refs);
  self->width = width;
  self->height = height;
  self->pixels = g_bytes_new_take (pixels, n_pixels * sizeof *pixels);
  self->checksum = g_strdup (g_checksum_get_string (checksum));

  return self;
}

/* Three bytes a pixel, whatever the machine's order is. */
static GByteArray *
list_rgb (gconstpointer pixels,
          gsize         n_pixels)
{
  GByteArray *rgb = g_byte_array_sized_new ((guint) (3 * n_pixels));

  for (gsize i = 0; i < n_pixels; i++)
    {
      guint32 pixel;
      guint8 bytes[3];

      memcpy (&pixel, (const guint8 *) pixels + i * sizeof pixel, sizeof pixel);
      bytes[0] = (guint8) (pixel >> 16);
      bytes[1] = (guint8) (pixel >> 8);
      bytes[2] = (guint8) pixel;
      g_byte_array_append (rgb, bytes, sizeof bytes);
    }

  return rgb;
}

static gboolean
is_png (const guint8 *data,
        gsize         size)
{
  return size > 8 && memcmp (data, "\211PNG\r\n\032\n", 8) == 0;
}

static gboolean
is_slim (double width,
         double height)
{
  return width > MOST_SLIM * height || height > MOST_SLIM * width;
}

/* By the two numbers that every PNG has in the same place: the reader takes what is thinner than a point to be a sheet of paper. */
static gboolean
is_slim_png (const guint8 *data,
             gsize         size)
{
  guint32 edges[2];

  if (!is_png (data, size) || size < 16 + sizeof edges)
    return FALSE;

  memcpy (edges, data + 16, sizeof edges);

  return is_slim (GUINT32_FROM_BE (edges[0]), GUINT32_FROM_BE (edges[1]));
}

static gboolean
refuse_slim (GError **error)
{
  return refuse (error, BEAKTA_INTAKE_ERROR_UNSUPPORTED, "The picture is more than 20 times as wide as high, or as high as wide");
}

/* The reader's walls keep fonts out, so that letters cannot be drawn (beakta-svg-pages.c, 2). Told before it is asked, so that
 * whoever chose the file learns what to do. */
static gboolean
has_letters (const guint8 *data,
             gsize         size)
{
  static const char * const elements[] = { "<text", ":text ", ":text>" };

  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    if (memmem (data, size, elements[i], strlen (elements[i])) != NULL)
      return TRUE;

  return FALSE;
}

/* What the reader also draws is no logotype: a scanned page, a PDF. Only the first bytes are looked at. */
static gboolean
check_file (GBytes  *file,
            GError **error)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (file, &size);

  if (size == 0)
    return refuse (error, BEAKTA_INTAKE_ERROR_EMPTY, "The file is empty");
  if (size > BEAKTA_LOGOTYPE_MAX_FILE)
    return refuse (error, BEAKTA_INTAKE_ERROR_TOO_LARGE, "The file is larger than 2 MB");
  if (is_slim_png (data, size))
    return refuse_slim (error);
  if (is_png (data, size))
    return TRUE;
  if (memmem (data, MIN (size, SVG_HEAD), "<svg", 4) != NULL)
    {
      if (has_letters (data, size))
        g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "The drawing has letters that are not shapes");
      return !has_letters (data, size);
    }

  return refuse (error, BEAKTA_INTAKE_ERROR_UNSUPPORTED, "The file is neither a PNG nor an SVG");
}

/* As large as it may be printed, in its own proportions. */
static gboolean
choose_size (BeaktaPageAsker  *asker,
             BeaktaPageArea   *area,
             GCancellable     *cancellable,
             GError          **error)
{
  g_autoptr(GArray) sizes = beakta_page_asker_ask (asker, BEAKTA_PAGES_SIZES, area, cancellable, error);
  const BeaktaPageSize *size;
  double scale;

  if (sizes == NULL)
    return FALSE;

  size = &g_array_index (sizes, BeaktaPageSize, 0);
  if (sizes->len != 1 || is_slim (size->width, size->height))
    return refuse_slim (error);

  scale = MIN (BEAKTA_LOGOTYPE_MAX_WIDTH / (double) size->width, BEAKTA_LOGOTYPE_MAX_HEIGHT / (double) size->height);
  area->width = area->full_width = CLAMP ((guint) (size->width * scale + 0.5), 1, BEAKTA_LOGOTYPE_MAX_WIDTH);
  area->height = area->full_height = CLAMP ((guint) (size->height * scale + 0.5), 1, BEAKTA_LOGOTYPE_MAX_HEIGHT);

  return TRUE;
}

static BeaktaLogotype *
draw (BeaktaPageAsker  *asker,
      GCancellable     *cancellable,
      GError          **error)
{
  BeaktaPageArea area = { 0 };
  g_autoptr(GBytes) pixels = NULL;
  g_autoptr(GByteArray) rgb = NULL;

  if (!choose_size (asker, &area, cancellable, error))
    return NULL;

  pixels = beakta_page_asker_ask (asker, BEAKTA_PAGES_DRAW, &area, cancellable, error);
  if (pixels == NULL)
    {
      if (error != NULL && g_error_matches (*error, BEAKTA_INTAKE_ERROR, BEAKTA_INTAKE_ERROR_FAILED))
        (*error)->code = BEAKTA_INTAKE_ERROR_DAMAGED;
      return NULL;
    }

  rgb = list_rgb (g_bytes_get_data (pixels, NULL), (gsize) area.width * area.height);

  return create (area.width, area.height, rgb->data);
}

BeaktaLogotype *
beakta_logotype_read_sync (GBytes        *file,
                           GCancellable  *cancellable,
                           GError       **error)
{
  BeaktaPageAsker *asker;
  BeaktaLogotype *self;

  g_return_val_if_fail (file != NULL, NULL);

  if (!check_file (file, error))
    return NULL;

  asker = beakta_page_asker_new (file, NULL);
  self = draw (asker, cancellable, error);
  beakta_page_asker_rest (asker);
  beakta_page_asker_free (asker);

  return self;
}

BeaktaLogotype *
beakta_logotype_ref (BeaktaLogotype *self)
{
  g_atomic_ref_count_inc (&self->n_refs);

  return self;
}

void
beakta_logotype_unref (BeaktaLogotype *self)
{
  if (!g_atomic_ref_count_dec (&self->n_refs))
    return;

  g_bytes_unref (self->pixels);
  g_free (self->checksum);
  g_free (self);
}

guint
beakta_logotype_get_width (BeaktaLogotype *self)
{
  return self->width;
}

guint
beakta_logotype_get_height (BeaktaLogotype *self)
{
  return self->height;
}

GBytes *
beakta_logotype_get_pixels (BeaktaLogotype *self)
{
  return self->pixels;
}

const char *
beakta_logotype_get_checksum (BeaktaLogotype *self)
{
  return self->checksum;
}

/* (transfer full) (nullable): all that @converter makes of the bytes, as long as it is not more than @most. */
static GByteArray *
convert (GConverter   *converter,
         const guint8 *bytes,
         gsize         n,
         gsize         most,
         GError      **error)
{
  g_autoptr(GByteArray) made = g_byte_array_new ();
  GConverterResult result = G_CONVERTER_CONVERTED;

  while (result != G_CONVERTER_FINISHED)
    {
      guint8 buffer[16384];
      gsize n_read, n_written;

      result = g_converter_convert (converter, bytes, n, buffer, sizeof buffer, G_CONVERTER_INPUT_AT_END, &n_read, &n_written, error);
      if (result == G_CONVERTER_ERROR)
        return NULL;

      g_byte_array_append (made, buffer, (guint) n_written);
      bytes += n_read;
      n -= n_read;
      if (made->len > most)
        {
          refuse (error, BEAKTA_INTAKE_ERROR_TOO_LARGE, "The logotype holds more than it says");
          return NULL;
        }
    }

  return g_steal_pointer (&made);
}

char *
beakta_logotype_to_text (BeaktaLogotype *self)
{
  g_autoptr(GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 9);
  g_autoptr(GByteArray) rgb = list_rgb (g_bytes_get_data (self->pixels, NULL), (gsize) self->width * self->height);
  g_autoptr(GByteArray) packed = convert (G_CONVERTER (compressor), rgb->data, rgb->len, G_MAXUINT, NULL);
  g_autofree char *encoded = g_base64_encode (packed->data, packed->len);

  return g_strdup_printf (FORMAT " %u %u %s", self->width, self->height, encoded);
}

/* Rule (2). */
BeaktaLogotype *
beakta_logotype_from_text (const char  *text,
                           GError     **error)
{
  g_auto(GStrv) parts = strlen (text) <= MOST_TEXT ? g_strsplit (text, " ", 4) : NULL;
  g_autoptr(GZlibDecompressor) decompressor = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB);
  g_autoptr(GByteArray) rgb = NULL;
  g_autofree guint8 *packed = NULL;
  guint64 width, height;
  gsize n;

  if (parts == NULL || g_strv_length (parts) != 4 || strcmp (parts[0], FORMAT) != 0 ||
      !g_ascii_string_to_unsigned (parts[1], 10, 1, BEAKTA_LOGOTYPE_MAX_WIDTH, &width, NULL) ||
      !g_ascii_string_to_unsigned (parts[2], 10, 1, BEAKTA_LOGOTYPE_MAX_HEIGHT, &height, NULL))
    {
      refuse (error, BEAKTA_INTAKE_ERROR_DAMAGED, "The logotype of the store is damaged");
      return NULL;
    }

  packed = g_base64_decode (parts[3], &n);
  rgb = convert (G_CONVERTER (decompressor), packed, n, 3 * width * height, error);
  if (rgb == NULL)
    return NULL;
  if (rgb->len != 3 * width * height)
    {
      refuse (error, BEAKTA_INTAKE_ERROR_DAMAGED, "The logotype of the store is damaged");
      return NULL;
    }

  return create ((guint) width, (guint) height, rgb->data);
}
