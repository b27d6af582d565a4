/* The numbers are the rules of the header. */

#define G_LOG_DOMAIN "beakta-store"

#include "beakta-journal-part.h"

#include "beakta-chain.h"
#include "beakta-json.h"
#include "beakta-payload.h"
#include "beakta-store-private.h"

#define COLUMNS "sequence, actor, entered_by, time, act, undoes, payload, salt, digest, previous, hash"

static void
add_blob (JsonBuilder *builder,
          const char  *name,
          BeaktaRows  *rows,
          int          column)
{
  g_autoptr(GBytes) bytes = beakta_rows_is_null (rows, column) ? NULL : beakta_rows_dup_blob (rows, column);
  g_autofree char *hex = NULL;

  json_builder_set_member_name (builder, name);
  if (bytes == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }

  hex = beakta_chain_to_hex (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  json_builder_add_string_value (builder, hex);
}

static void
add_text (JsonBuilder *builder,
          const char  *name,
          BeaktaRows  *rows,
          int          column)
{
  json_builder_set_member_name (builder, name);
  if (beakta_rows_is_null (rows, column))
    json_builder_add_null_value (builder);
  else
    json_builder_add_string_value (builder, beakta_rows_get_text (rows, column));
}

static void
add_number (JsonBuilder *builder,
            const char  *name,
            BeaktaRows  *rows,
            int          column)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, beakta_rows_get_int (rows, column));
}

/* Columns as in COLUMNS. */
static void
add_row (JsonBuilder *builder,
         BeaktaRows  *rows)
{
  json_builder_begin_object (builder);
  add_number (builder, "sequence", rows, 0);
  add_text (builder, "actor", rows, 1);
  add_text (builder, "entered_by", rows, 2);
  add_text (builder, "time", rows, 3);
  add_text (builder, "act", rows, 4);
  add_number (builder, "undoes", rows, 5);
  add_text (builder, "payload", rows, 6);
  add_blob (builder, "salt", rows, 7);
  add_blob (builder, "digest", rows, 8);
  add_blob (builder, "previous", rows, 9);
  add_blob (builder, "hash", rows, 10);
  json_builder_end_object (builder);
}

static gpointer
load_part (BeaktaStore   *self,
           BeaktaDriver  *db,
           gpointer       case_id,
           GError       **error)
{
  g_autoptr(BeaktaRows) rows = NULL;
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(JsonNode) root = NULL;
  gboolean has_row;
  char *text;

  if (!beakta_store_check_case_open (self, db, case_id, error))
    return NULL;

  rows = beakta_driver_select (db, error, "SELECT " COLUMNS " FROM journal WHERE case_id = $1 ORDER BY sequence", "s", case_id);
  json_builder_begin_array (builder);
  while (rows != NULL && beakta_rows_next (rows, &has_row, error))
    {
      if (has_row)
        {
          add_row (builder, rows);
          continue;
        }

      json_builder_end_array (builder);
      root = json_builder_get_root (builder);
      text = json_to_string (root, FALSE);

      return g_bytes_new_take (text, strlen (text));
    }

  return NULL;
}

GBytes *
beakta_store_load_journal_part_sync (BeaktaStore  *self,
                                     const char   *case_id,
                                     GError      **error)
{
  g_return_val_if_fail (BEAKTA_IS_STORE (self), NULL);
  g_return_val_if_fail (case_id != NULL, NULL);

  return beakta_worker_call (self->reader, self, load_part, (gpointer) case_id, error);
}

/* Reading */

static gboolean
refuse (gint64       sequence,
        const char  *why,
        GError     **error)
{
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "entry %" G_GINT64_FORMAT ": %s", sequence, why);

  return FALSE;
}

/* (nullable): NULL also for what is no string. */
static const char *
get_text (JsonObject *object,
          const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING
         ? json_node_get_string (node) : NULL;
}

static gint64
get_number (JsonObject *object,
            const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64
         ? json_node_get_int (node) : -1;
}

/* (transfer full) (nullable): the bytes of @hex, of any length. */
static GBytes *
read_hex (const char *hex)
{
  gsize size = hex != NULL ? strlen (hex) / 2 : 0;
  g_autofree guint8 *bytes = g_malloc0 (MAX (size, 1));

  for (gsize i = 0; i < 2 * size; i++)
    {
      int digit = g_ascii_xdigit_value (hex[i]);

      if (digit < 0)
        return NULL;
      bytes[i / 2] = (guint8) (bytes[i / 2] << 4 | digit);
    }

  return hex != NULL ? g_bytes_new (bytes, size) : NULL;
}

static GBytes *
get_bytes (JsonObject *object,
           const char *name)
{
  return read_hex (get_text (object, name));
}

/* (transfer full) (nullable): NULL also for what is too short or too long. */
static GBytes *
get_hash (JsonObject *object,
          const char *name)
{
  g_autoptr(GBytes) hash = get_bytes (object, name);

  return hash != NULL && g_bytes_get_size (hash) == BEAKTA_CHAIN_HASH ? g_steal_pointer (&hash) : NULL;
}

static gboolean
is_hash (GBytes       *bytes,
         const guint8  hash[BEAKTA_CHAIN_HASH])
{
  return memcmp (g_bytes_get_data (bytes, NULL), hash, BEAKTA_CHAIN_HASH) == 0;
}

static gboolean
check_payload (JsonObject  *object,
               gint64       sequence,
               const char  *payload,
               GBytes      *digest,
               GError     **error)
{
  g_autoptr(GBytes) salt = get_bytes (object, "salt");
  guint8 own[BEAKTA_CHAIN_HASH];

  if (payload == NULL)
    return salt == NULL || refuse (sequence, "it has a salt and no contents", error);
  if (salt == NULL)
    return refuse (sequence, "it has no salt", error);

  beakta_chain_digest (g_bytes_get_data (salt, NULL), g_bytes_get_size (salt), payload, strlen (payload), own);

  return is_hash (digest, own) || refuse (sequence, "its contents are changed", error);
}

/* Rule 1. @link: without its sums */
static gboolean
check_hash (JsonObject  *object,
            BeaktaLink  *link,
            GError     **error)
{
  g_autoptr(GBytes) digest = get_hash (object, "digest");
  g_autoptr(GBytes) previous = get_hash (object, "previous");
  g_autoptr(GBytes) hash = get_hash (object, "hash");
  guint8 own[BEAKTA_CHAIN_HASH];

  if (digest == NULL || previous == NULL || hash == NULL || link->actor == NULL || link->entered_by == NULL ||
      link->time == NULL || link->act == NULL)
    return refuse (link->sequence, "something of it is missing", error);

  link->digest = g_bytes_get_data (digest, NULL);
  link->previous = g_bytes_get_data (previous, NULL);
  beakta_chain_hash (link, own);

  return (is_hash (hash, own) || refuse (link->sequence, "its hash is another", error)) &&
         check_payload (object, link->sequence, get_text (object, "payload"), digest, error);
}

static gboolean
fill_in (BeaktaEntry  *entry,
         const char   *payload,
         GError      **error)
{
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(JsonNode) node = NULL;

  entry->erased = payload == NULL;
  if (entry->erased)
    return TRUE;

  bytes = g_bytes_new_static (payload, strlen (payload));
  node = beakta_json_parse_foreign (bytes, error);

  return node != NULL && beakta_payload_read (entry, payload, error);
}

static BeaktaEntry *
read_entry (JsonNode    *node,
            const char  *case_id,
            gint64       after,
            GError     **error)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  gint64 sequence = object != NULL ? get_number (object, "sequence") : -1;
  BeaktaLink link = { sequence, case_id };
  g_autoptr(BeaktaEntry) entry = NULL;
  int act;

  if (object == NULL || sequence <= after || get_number (object, "undoes") < 0)
    {
      refuse (MAX (after + 1, sequence), "it is no entry, or not in its place", error);
      return NULL;
    }

  link.actor = get_text (object, "actor");
  link.entered_by = get_text (object, "entered_by");
  link.time = get_text (object, "time");
  link.act = get_text (object, "act");
  link.undoes = get_number (object, "undoes");
  if (!check_hash (object, &link, error))
    return NULL;
  if (!beakta_words_from_nick (BEAKTA_WORDS_ACT, link.act, &act))
    {
      refuse (sequence, "it is of a sort that this version does not know", error);
      return NULL;
    }

  entry = beakta_entry_new (case_id, link.actor, link.entered_by, link.time, act, "", get_number (object, "undoes"),
                            g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_edit_free));
  entry->sequence = sequence;
  beakta_record_set (&entry->hash, get_text (object, "hash"));

  return fill_in (entry, get_text (object, "payload"), error) ? g_steal_pointer (&entry) : NULL;
}

GPtrArray *
beakta_journal_part_read (GBytes      *bytes,
                          const char  *case_id,
                          GError     **error)
{
  g_autoptr(JsonNode) root = NULL;
  g_autoptr(GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_entry_unref);
  JsonArray *array;
  gint64 after = 0;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (case_id != NULL, NULL);

  root = beakta_json_parse_foreign (bytes, error);
  if (root == NULL)
    return NULL;

  array = JSON_NODE_HOLDS_ARRAY (root) ? json_node_get_array (root) : NULL;
  if (array == NULL || json_array_get_length (array) == 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "it holds no entries");
      return NULL;
    }

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      BeaktaEntry *entry = read_entry (json_array_get_element (array, i), case_id, after, error);

      if (entry == NULL)
        return NULL;
      after = entry->sequence;
      g_ptr_array_add (entries, entry);
    }

  return g_steal_pointer (&entries);
}
