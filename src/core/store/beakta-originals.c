/* (1) Bytes are written once, and come out only when they still match their sum.
 * (2) A text belongs to its original and to the version of the extractor that made it; it is written once.
 * (3) The structure is a GVariant of type "v", little-endian, compressed when it is large.
 * (4) A text of which no document says the sum, from before they did, is replaced when the document is read anew and says something
 *     else: the sum that comes into the chain then is of what was read, not of what somebody may have made of it.
 */

#include "beakta-originals.h"

#include "beakta-chain.h"
#include "beakta-store-private.h"

#define COMPRESS_FROM (16 * 1024)

static gboolean
sum_matches (GBytes     *bytes,
             const char *sha256)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (bytes, &size);

  return beakta_chain_sum_matches (data, size, sha256);
}

gboolean
beakta_originals_has (BeaktaDriver  *db,
                      const char    *sha256,
                      gboolean      *has,
                      GError       **error)
{
  gint64 found;

  if (!beakta_driver_select_int (db, &found, 0, error, "SELECT 1 FROM blob WHERE sha256 = $1", "s", sha256))
    return FALSE;

  *has = found != 0;

  return TRUE;
}

static GBytes *
convert (GConverter  *converter,
         GBytes      *bytes,
         GError     **error)
{
  g_autoptr(GInputStream) source = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr(GInputStream) stream = g_converter_input_stream_new (source, converter);
  g_autoptr(GOutputStream) result = g_memory_output_stream_new_resizable ();

  if (g_output_stream_splice (result, stream, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, error) < 0)
    return NULL;

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (result));
}

static GBytes *
flatten_structure (GVariant *structure)
{
  g_autoptr(GVariant) boxed = g_variant_ref_sink (g_variant_new_variant (structure));
  g_autoptr(GVariant) portable = G_BYTE_ORDER == G_LITTLE_ENDIAN ? g_variant_ref (boxed) : g_variant_byteswap (boxed);

  return g_variant_get_data_as_bytes (portable);
}

/* (transfer full) (nullable): @bytes are of flatten_structure () */
static GBytes *
pack_structure (GBytes    *bytes,
                gboolean  *is_compressed,
                GError   **error)
{
  g_autoptr(GZlibCompressor) compressor = NULL;

  *is_compressed = g_bytes_get_size (bytes) >= COMPRESS_FROM;
  if (!*is_compressed)
    return g_bytes_ref (bytes);

  compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 1);

  return convert (G_CONVERTER (compressor), bytes, error);
}

/* (transfer full) (nullable) */
static GBytes *
decompress (GBytes    *bytes,
            gboolean   is_compressed,
            GError   **error)
{
  g_autoptr(GZlibDecompressor) decompressor = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB);

  return is_compressed ? convert (G_CONVERTER (decompressor), bytes, error) : g_bytes_ref (bytes);
}

static GVariant *
unpack_structure (GBytes    *bytes,
                  gboolean   is_compressed,
                  GError   **error)
{
  g_autoptr(GBytes) plain = decompress (bytes, is_compressed, error);
  g_autoptr(GVariant) boxed = NULL;
  g_autoptr(GVariant) native = NULL;

  if (plain == NULL)
    return NULL;

  boxed = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE_VARIANT, plain, FALSE));
  native = G_BYTE_ORDER == G_LITTLE_ENDIAN ? g_variant_ref (boxed) : g_variant_byteswap (boxed);

  return g_variant_get_variant (native);
}

static gboolean
write_bytes (BeaktaDriver          *db,
             const BeaktaOriginal  *original,
             GError               **error)
{
  if (!sum_matches (original->bytes, original->sha256))
    {
      g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_FAILED,
                   "The bytes of an original are not those of its sum %s", original->sha256);
      return FALSE;
    }

  return beakta_driver_run (db, error,
                            "INSERT INTO blob (sha256, size, bytes) VALUES ($1, $2, $3) ON CONFLICT (sha256) DO NOTHING",
                            "sib", original->sha256, (gint64) g_bytes_get_size (original->bytes), original->bytes);
}

static gboolean
replace_text (BeaktaDriver          *db,
              gint64                 id,
              const BeaktaOriginal  *original,
              GBytes                *flat,
              GError               **error)
{
  gboolean is_compressed;
  g_autoptr(GBytes) structure = pack_structure (flat, &is_compressed, error);

  return structure != NULL && db->methods->index_text (db, id, TRUE, error) &&
         beakta_driver_run (db, error, "UPDATE text SET stream = $2, structure = $3, is_compressed = $4 WHERE id = $1", "isbi", id,
                            original->text, structure, (gint64) is_compressed) &&
         db->methods->index_text (db, id, FALSE, error);
}

/* Rule 4. */
static gboolean
settle_text (BeaktaDriver          *db,
             gint64                 id,
             const BeaktaOriginal  *original,
             GBytes                *flat,
             GError               **error)
{
  g_autofree char *stored = beakta_originals_sum_text (db, original->sha256, original->extractor, error);
  g_autofree char *own = NULL;
  gconstpointer bytes;
  gint64 n_documents;
  gsize size;

  if (stored == NULL)
    return FALSE;

  bytes = g_bytes_get_data (flat, &size);
  own = beakta_chain_sum_both (original->text, strlen (original->text), bytes, size);
  if (g_str_equal (own, stored))
    return TRUE;

  if (!beakta_driver_select_int (db, &n_documents, 0, error,
                                 "SELECT count (*) FROM document AS d JOIN item AS i ON i.case_id = d.case_id AND i.kind = $2 "
                                 "WHERE d.text_id = $1 AND i.value LIKE '%' || $3 || '%'", "iss", id,
                                 beakta_item_kind_get_nick (BEAKTA_ITEM_DOCUMENT), stored))
    return FALSE;

  return n_documents > 0 || replace_text (db, id, original, flat, error);
}

static gboolean
write_text (BeaktaDriver          *db,
            const BeaktaOriginal  *original,
            gboolean               is_read_anew,
            GError               **error)
{
  g_autoptr(GBytes) flat = flatten_structure (original->structure);
  g_autoptr(GBytes) structure = NULL;
  gboolean is_compressed;
  gint64 id;

  if (!beakta_driver_select_int (db, &id, 0, error, "SELECT id FROM text WHERE sha256 = $1 AND extractor = $2", "ss",
                                 original->sha256, original->extractor))
    return FALSE;
  if (id != 0)
    return !is_read_anew || settle_text (db, id, original, flat, error);

  structure = pack_structure (flat, &is_compressed, error);
  if (structure == NULL ||
      !beakta_driver_select_int (db, &id, 1, error, "SELECT max (id) + 1 FROM text", "") ||
      !beakta_driver_run (db, error,
                          "INSERT INTO text (id, sha256, extractor, stream, structure, is_compressed) "
                          "VALUES ($1, $2, $3, $4, $5, $6)", "isssbi", id, original->sha256, original->extractor,
                          original->text, structure, (gint64) is_compressed))
    return FALSE;

  return db->methods->index_text (db, id, FALSE, error);
}

gboolean
beakta_originals_write (BeaktaDriver  *db,
                        GPtrArray     *originals,
                        gboolean       are_read_anew,
                        GError       **error)
{
  for (guint i = 0; i < originals->len; i++)
    {
      const BeaktaOriginal *original = g_ptr_array_index (originals, i);

      if (!write_bytes (db, original, error))
        return FALSE;
      if (original->text == NULL || original->structure == NULL || original->extractor == NULL)
        continue;
      if (!write_text (db, original, are_read_anew, error))
        return FALSE;
    }

  return TRUE;
}

static gpointer
load_bytes (BeaktaStore   *store,
            BeaktaDriver  *db,
            gpointer       sha256,
            GError       **error)
{
  g_autoptr(BeaktaRows) rows = NULL;
  g_autoptr(GBytes) bytes = NULL;
  gboolean has_row;

  if (!beakta_store_check_may_open (store, db, sha256, error))
    return NULL;

  rows = beakta_driver_select (db, error, "SELECT bytes FROM blob WHERE sha256 = $1", "s", sha256);
  if (rows == NULL || !beakta_rows_next (rows, &has_row, error))
    return NULL;

  if (!has_row)
    {
      g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOT_FOUND, "There is no original %s", (char *) sha256);
      return NULL;
    }

  bytes = beakta_rows_dup_blob (rows, 0);
  if (bytes != NULL && sum_matches (bytes, sha256))
    return g_steal_pointer (&bytes);

  g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_DAMAGED, "The original %s is no longer what it was",
               (char *) sha256);
  return NULL;
}

GBytes *
beakta_store_load_original_sync (BeaktaStore  *self,
                                 const char   *sha256,
                                 GError      **error)
{
  g_return_val_if_fail (BEAKTA_IS_STORE (self), NULL);
  g_return_val_if_fail (sha256 != NULL, NULL);

  return beakta_worker_call (self->reader, self, load_bytes, (gpointer) sha256, error);
}

static void
queue_load (BeaktaStore         *self,
            BeaktaWork           load,
            gpointer             tag,
            const char          *sha256,
            GCancellable        *cancellable,
            GAsyncReadyCallback  callback,
            gpointer             user_data,
            GDestroyNotify       destroy)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, g_strdup (sha256), g_free);
  beakta_worker_queue (self->reader, load, task, destroy);
}

void
beakta_store_load_original_async (BeaktaStore         *self,
                                  const char          *sha256,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  g_return_if_fail (BEAKTA_IS_STORE (self));
  g_return_if_fail (sha256 != NULL);

  queue_load (self, load_bytes, beakta_store_load_original_async, sha256, cancellable, callback, user_data,
              (GDestroyNotify) g_bytes_unref);
}

GBytes *
beakta_store_load_original_finish (BeaktaStore   *self,
                                   GAsyncResult  *result,
                                   GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

gboolean
beakta_originals_find_text (BeaktaDriver  *db,
                            const char    *sha256,
                            gint64        *id,
                            GError       **error)
{
  return beakta_driver_select_int (db, id, 0, error, "SELECT max (id) FROM text WHERE sha256 = $1", "s", sha256);
}

char *
beakta_originals_sum_text (BeaktaDriver  *db,
                           const char    *sha256,
                           const char    *extractor,
                           GError       **error)
{
  g_autoptr(BeaktaRows) rows = NULL;
  g_autoptr(GBytes) packed = NULL;
  g_autoptr(GBytes) structure = NULL;
  const char *stream;
  gconstpointer bytes;
  gboolean has_row;
  gsize size;

  rows = beakta_driver_select (db, error, "SELECT stream, structure, is_compressed FROM text WHERE sha256 = $1 AND extractor = $2",
                               "ss", sha256, extractor);
  if (rows == NULL || !beakta_rows_next (rows, &has_row, error))
    return NULL;
  if (!has_row)
    return g_strdup ("");

  packed = beakta_rows_dup_blob (rows, 1);
  structure = decompress (packed, beakta_rows_get_int (rows, 2) != 0, error);
  if (structure == NULL)
    return NULL;

  stream = beakta_rows_get_text (rows, 0);
  bytes = g_bytes_get_data (structure, &size);

  return beakta_chain_sum_both (stream, strlen (stream), bytes, size);
}

BeaktaText *
beakta_originals_load_text (BeaktaDriver  *db,
                            gint64         id,
                            GError       **error)
{
  g_autoptr(BeaktaRows) rows = NULL;
  g_autoptr(GBytes) packed = NULL;
  g_autoptr(GVariant) structure = NULL;
  gboolean has_row;

  rows = beakta_driver_select (db, error, "SELECT structure, is_compressed, stream FROM text WHERE id = $1", "i", id);
  if (rows == NULL || !beakta_rows_next (rows, &has_row, error))
    return NULL;

  if (!has_row)
    {
      g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOT_FOUND, "There is no text %" G_GINT64_FORMAT, id);
      return NULL;
    }

  packed = beakta_rows_dup_blob (rows, 0);
  structure = unpack_structure (packed, beakta_rows_get_int (rows, 1) != 0, error);
  if (structure == NULL)
    return NULL;

  return beakta_text_from_variant (beakta_rows_get_text (rows, 2), structure, error);
}

/* The text of the newest extractor. */
static gpointer
load_text (BeaktaStore   *store,
           BeaktaDriver  *db,
           gpointer       sha256,
           GError       **error)
{
  gint64 id;

  if (!beakta_store_check_may_open (store, db, sha256, error) || !beakta_originals_find_text (db, sha256, &id, error))
    return NULL;
  if (id != 0)
    return beakta_originals_load_text (db, id, error);

  g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOT_FOUND, "There is no text of the original %s",
               (char *) sha256);
  return NULL;
}

BeaktaText *
beakta_store_load_text_sync (BeaktaStore  *self,
                             const char   *sha256,
                             GError      **error)
{
  g_return_val_if_fail (BEAKTA_IS_STORE (self), NULL);
  g_return_val_if_fail (sha256 != NULL, NULL);

  return beakta_worker_call (self->reader, self, load_text, (gpointer) sha256, error);
}

void
beakta_store_load_text_async (BeaktaStore         *self,
                              const char          *sha256,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_return_if_fail (BEAKTA_IS_STORE (self));
  g_return_if_fail (sha256 != NULL);

  queue_load (self, load_text, beakta_store_load_text_async, sha256, cancellable, callback, user_data, g_object_unref);
}

BeaktaText *
beakta_store_load_text_finish (BeaktaStore   *self,
                               GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

gboolean
beakta_originals_verify (BeaktaDriver  *db,
                         gint64        *n_originals,
                         GError       **error)
{
  g_autoptr(BeaktaRows) rows = beakta_driver_select (db, error, "SELECT sha256, bytes, size FROM blob", "");
  gboolean has_row;

  *n_originals = 0;
  while (rows != NULL && beakta_rows_next (rows, &has_row, error))
    {
      const guint8 *bytes;
      gsize size;

      if (!has_row)
        return TRUE;

      bytes = beakta_rows_peek_blob (rows, 1, &size);
      if (!beakta_chain_sum_matches (bytes, size, beakta_rows_get_text (rows, 0)) ||
          (gint64) size != beakta_rows_get_int (rows, 2))
        {
          g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_DAMAGED,
                       "The original %s is no longer what it was", beakta_rows_get_text (rows, 0));
          return FALSE;
        }
      ++*n_originals;
    }

  return FALSE;
}
