/* Local headers as entries come, the directory of them at the end (PKWARE's APPNOTE, 4.3). */

#define G_LOG_DOMAIN "beakta-output"

#include "beakta-zip-writer.h"

#define LOCAL_HEADER     0x04034b50u
#define DIRECTORY_HEADER 0x02014b50u
#define DIRECTORY_END    0x06054b50u
#define VERSION_NEEDED   20
#define STORED           0
#define DEFLATED         8
#define FIRST_OF_1980    0x0021      /* 1 January 1980, the day on which zip's calendar begins */

struct _BeaktaZipWriter
{
  GByteArray *bytes;
  GByteArray *directory;
  guint       n_entries;
};

static void
put16 (GByteArray *bytes,
       guint       value)
{
  guint8 pair[] = { value & 0xff, value >> 8 & 0xff };

  g_byte_array_append (bytes, pair, sizeof pair);
}

static void
put32 (GByteArray *bytes,
       guint32     value)
{
  put16 (bytes, value & 0xffff);
  put16 (bytes, value >> 16);
}

/* CRC-32 of ISO 3309, half a byte at a time. */
guint32
beakta_zip_get_crc (gconstpointer content,
                    gsize         size)
{
  static const guint32 steps[] = {
    0x00000000, 0x1db71064, 0x3b6e20c8, 0x26d930ac, 0x76dc4190, 0x6b6b51f4, 0x4db26158, 0x5005713c,
    0xedb88320, 0xf00f9344, 0xd6d6a3e8, 0xcb61b38c, 0x9b64c2b0, 0x86d3d2d4, 0xa00ae278, 0xbdbdf21c,
  };
  const guint8 *bytes = content;
  guint32 crc = 0xffffffffu;

  for (gsize i = 0; i < size; i++)
    {
      crc = crc >> 4 ^ steps[(crc ^ bytes[i]) & 0xf];
      crc = crc >> 4 ^ steps[(crc ^ bytes[i] >> 4) & 0xf];
    }

  return ~crc;
}

/* (transfer full): raw deflate. */
static GBytes *
deflate (const char  *content,
         gsize        size,
         GError     **error)
{
  g_autoptr(GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW, 9);
  g_autoptr(GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr(GOutputStream) stream = g_converter_output_stream_new (memory, G_CONVERTER (compressor));

  if (!g_output_stream_write_all (stream, content, size, NULL, NULL, error) ||
      !g_output_stream_close (stream, NULL, error))
    return NULL;

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

/* The part of a header that the entry and the directory share. */
static void
put_entry (GByteArray *bytes,
           guint       method,
           guint32     crc,
           gsize       stored,
           gsize       size,
           const char *name)
{
  put16 (bytes, VERSION_NEEDED);
  put16 (bytes, 0);
  put16 (bytes, method);
  put16 (bytes, 0);
  put16 (bytes, FIRST_OF_1980);
  put32 (bytes, crc);
  put32 (bytes, (guint32) stored);
  put32 (bytes, (guint32) size);
  put16 (bytes, (guint) strlen (name));
  put16 (bytes, 0);
}

BeaktaZipWriter *
beakta_zip_writer_new (void)
{
  BeaktaZipWriter *self = g_new0 (BeaktaZipWriter, 1);

  self->bytes = g_byte_array_new ();
  self->directory = g_byte_array_new ();

  return self;
}

void
beakta_zip_writer_free (BeaktaZipWriter *self)
{
  g_byte_array_unref (self->bytes);
  g_byte_array_unref (self->directory);
  g_free (self);
}

gboolean
beakta_zip_writer_add (BeaktaZipWriter  *self,
                       const char       *name,
                       const char       *content,
                       gboolean          compress,
                       GError          **error)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (content, strlen (content));

  return beakta_zip_writer_add_bytes (self, name, bytes, compress, error);
}

gboolean
beakta_zip_writer_add_bytes (BeaktaZipWriter  *self,
                             const char       *name,
                             GBytes           *bytes,
                             gboolean          compress,
                             GError          **error)
{
  gsize size, stored;
  const char *content = g_bytes_get_data (bytes, &size);
  guint32 crc = beakta_zip_get_crc (content, size);
  guint method = compress ? DEFLATED : STORED;
  guint32 offset = self->bytes->len;
  g_autoptr(GBytes) data = compress ? deflate (content, size, error) : g_bytes_ref (bytes);

  if (data == NULL)
    return FALSE;

  stored = g_bytes_get_size (data);
  put32 (self->bytes, LOCAL_HEADER);
  put_entry (self->bytes, method, crc, stored, size, name);
  g_byte_array_append (self->bytes, (const guint8 *) name, (guint) strlen (name));
  g_byte_array_append (self->bytes, g_bytes_get_data (data, NULL), (guint) stored);

  put32 (self->directory, DIRECTORY_HEADER);
  put16 (self->directory, VERSION_NEEDED);
  put_entry (self->directory, method, crc, stored, size, name);
  put16 (self->directory, 0);        /* no comment */
  put16 (self->directory, 0);        /* the first disk */
  put16 (self->directory, 0);
  put32 (self->directory, 0);        /* no attributes */
  put32 (self->directory, offset);
  g_byte_array_append (self->directory, (const guint8 *) name, (guint) strlen (name));
  self->n_entries++;

  return TRUE;
}

/* (transfer full): the archive. Nothing may be added after this. */
GBytes *
beakta_zip_writer_finish (BeaktaZipWriter *self)
{
  guint32 start = self->bytes->len;

  g_byte_array_append (self->bytes, self->directory->data, self->directory->len);
  put32 (self->bytes, DIRECTORY_END);
  put16 (self->bytes, 0);
  put16 (self->bytes, 0);
  put16 (self->bytes, self->n_entries);
  put16 (self->bytes, self->n_entries);
  put32 (self->bytes, self->directory->len);
  put32 (self->bytes, start);
  put16 (self->bytes, 0);

  return g_bytes_new (self->bytes->data, self->bytes->len);
}
