#include "beakta-journal.h"

#include <errno.h>
#include <sys/random.h>

#include "beakta-chain.h"
#include "beakta-payload.h"
#include "beakta-store.h"

#define N_HASH BEAKTA_CHAIN_HASH
#define N_SALT 16

#define COLUMNS "sequence, case_id, actor, entered_by, time, act, undoes, payload, hash"

static char *
bytes_to_hex (GBytes *bytes)
{
  gsize size = 0;
  gconstpointer data = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;

  return beakta_chain_to_hex (data, size);
}

/* (transfer full) (nullable): NULL for what is no hash. */
static GBytes *
bytes_from_hex (const char *hex)
{
  guint8 bytes[N_HASH];

  if (strlen (hex) != 2 * N_HASH)
    return NULL;

  for (guint i = 0; i < N_HASH; i++)
    {
      int high = g_ascii_xdigit_value (hex[2 * i]);
      int low = g_ascii_xdigit_value (hex[2 * i + 1]);

      if (high < 0 || low < 0)
        return NULL;
      bytes[i] = (guint8) (16 * high + low);
    }

  return g_bytes_new (bytes, sizeof bytes);
}

/* Columns as in COLUMNS. */
static BeaktaEntry *
read_entry (BeaktaRows  *rows,
            GError     **error)
{
  g_autoptr(GBytes) hash = beakta_rows_dup_blob (rows, 8);
  g_autoptr(BeaktaEntry) entry = NULL;
  int act;

  if (!beakta_words_from_nick (BEAKTA_WORDS_ACT, beakta_rows_get_text (rows, 5), &act))
    {
      g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_DAMAGED,
                   "Entry %" G_GINT64_FORMAT " of the journal is of an unknown sort, “%s”",
                   beakta_rows_get_int (rows, 0), beakta_rows_get_text (rows, 5));
      return NULL;
    }

  entry = beakta_entry_new (beakta_rows_get_text (rows, 1), beakta_rows_get_text (rows, 2),
                            beakta_rows_get_text (rows, 3), beakta_rows_get_text (rows, 4), act, "",
                            beakta_rows_get_int (rows, 6),
                            g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_edit_free));
  entry->sequence = beakta_rows_get_int (rows, 0);
  entry->erased = beakta_rows_is_null (rows, 7);
  g_free (entry->hash);
  entry->hash = bytes_to_hex (hash);

  if (!entry->erased && !beakta_payload_read (entry, beakta_rows_get_text (rows, 7), error))
    return NULL;

  return g_steal_pointer (&entry);
}

static GBytes *
hash_entry (const BeaktaEntry *entry,
            GBytes            *digest,
            GBytes            *previous)
{
  const BeaktaLink link = { entry->sequence, entry->case_id, entry->actor, entry->entered_by, entry->time,
                            beakta_words_get_nick (BEAKTA_WORDS_ACT, entry->act), entry->undoes,
                            g_bytes_get_data (digest, NULL), g_bytes_get_data (previous, NULL) };
  guint8 hash[N_HASH];

  beakta_chain_hash (&link, hash);

  return g_bytes_new (hash, sizeof hash);
}

static GBytes *
digest_payload (GBytes     *salt,
                const char *payload)
{
  guint8 digest[N_HASH];
  gsize n_salt;
  gconstpointer grains = g_bytes_get_data (salt, &n_salt);

  beakta_chain_digest (grains, n_salt, payload, strlen (payload), digest);

  return g_bytes_new (digest, sizeof digest);
}

static GBytes *
make_salt (GError **error)
{
  guint8 salt[N_SALT];

  if (getrandom (salt, sizeof salt, 0) == sizeof salt)
    return g_bytes_new (salt, sizeof salt);

  g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_FAILED, "The system gave no random numbers: %s",
               g_strerror (errno));
  return NULL;
}

static GBytes *
make_zeros (void)
{
  return g_bytes_new_take (g_malloc0 (N_HASH), N_HASH);
}

static gboolean
find_last (BeaktaDriver  *db,
           gint64        *sequence,
           GBytes       **hash,
           GError       **error)
{
  g_autoptr(BeaktaRows) rows = NULL;
  gboolean has_row;

  rows = beakta_driver_select (db, error, "SELECT sequence, hash FROM journal ORDER BY sequence DESC LIMIT 1", "");
  if (rows == NULL || !beakta_rows_next (rows, &has_row, error))
    return FALSE;

  *sequence = has_row ? beakta_rows_get_int (rows, 0) : 0;
  *hash = has_row ? beakta_rows_dup_blob (rows, 1) : make_zeros ();

  return TRUE;
}

gboolean
beakta_journal_append (BeaktaDriver  *db,
                       BeaktaEntry   *entry,
                       GError       **error)
{
  g_autofree char *payload = beakta_payload_make (entry);
  g_autoptr(GBytes) previous = NULL;
  g_autoptr(GBytes) digest = NULL;
  g_autoptr(GBytes) hash = NULL;
  g_autoptr(GBytes) salt = NULL;

  if (!g_utf8_validate (payload, -1, NULL))
    {
      g_set_error_literal (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_FAILED, "The change holds text that is not UTF-8");
      return FALSE;
    }

  salt = make_salt (error);
  if (salt == NULL || !find_last (db, &entry->sequence, &previous, error))
    return FALSE;

  entry->sequence++;
  digest = digest_payload (salt, payload);
  hash = hash_entry (entry, digest, previous);
  g_free (entry->hash);
  entry->hash = bytes_to_hex (hash);

  return beakta_driver_run (db, error,
                            "INSERT INTO journal (sequence, case_id, actor, entered_by, time, act, undoes, payload, salt, "
                            "digest, previous, hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
                            "isssssisbbbb", entry->sequence, entry->case_id, entry->actor, entry->entered_by, entry->time,
                            beakta_words_get_nick (BEAKTA_WORDS_ACT, entry->act), entry->undoes, payload, salt, digest, previous, hash);
}

BeaktaEntry *
beakta_journal_load (BeaktaDriver  *db,
                     gint64         sequence,
                     GError       **error)
{
  g_autoptr(BeaktaRows) rows = NULL;
  gboolean has_row;

  rows = beakta_driver_select (db, error, "SELECT " COLUMNS " FROM journal WHERE sequence = $1", "i", sequence);
  if (rows == NULL || !beakta_rows_next (rows, &has_row, error))
    return NULL;

  if (has_row)
    return read_entry (rows, error);

  g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOT_FOUND,
               "There is no entry %" G_GINT64_FORMAT " in the journal", sequence);
  return NULL;
}

gboolean
beakta_journal_load_head (BeaktaDriver  *db,
                          const char    *case_id,
                          gint64        *sequence,
                          char         **hash,
                          char         **time,
                          GError       **error)
{
  g_autoptr(BeaktaRows) rows = NULL;
  g_autoptr(GBytes) bytes = NULL;
  gboolean has_row;

  rows = beakta_driver_select (db, error, "SELECT sequence, hash, time FROM journal WHERE case_id = $1 "
                               "ORDER BY sequence DESC LIMIT 1", "s", case_id);
  if (rows == NULL || !beakta_rows_next (rows, &has_row, error))
    return FALSE;

  *sequence = has_row ? beakta_rows_get_int (rows, 0) : 0;
  if (!has_row)
    return TRUE;

  bytes = beakta_rows_dup_blob (rows, 1);
  *hash = bytes_to_hex (bytes);
  *time = g_strdup (beakta_rows_get_text (rows, 2));

  return TRUE;
}

GPtrArray *
beakta_journal_list (BeaktaDriver  *db,
                     const char    *case_id,
                     gint64         after,
                     guint          limit,
                     GError       **error)
{
  g_autoptr(GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_entry_unref);
  g_autoptr(BeaktaRows) rows = NULL;
  gint64 n_rows = limit > 0 ? limit : G_MAXINT64;
  gboolean has_row;

  if (case_id != NULL)
    rows = beakta_driver_select (db, error, "SELECT " COLUMNS " FROM journal WHERE sequence > $1 AND case_id = $2 "
                                 "ORDER BY sequence LIMIT $3", "isi", after, case_id, n_rows);
  else
    rows = beakta_driver_select (db, error, "SELECT " COLUMNS " FROM journal WHERE sequence > $1 "
                                 "ORDER BY sequence LIMIT $2", "ii", after, n_rows);
  if (rows == NULL)
    return NULL;

  while (TRUE)
    {
      BeaktaEntry *entry;

      if (!beakta_rows_next (rows, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&entries);

      entry = read_entry (rows, error);
      if (entry == NULL)
        return NULL;
      g_ptr_array_add (entries, entry);
    }
}

gboolean
beakta_journal_find (BeaktaDriver  *db,
                     const char    *hash,
                     gint64        *sequence,
                     GError       **error)
{
  g_autoptr(GBytes) bytes = bytes_from_hex (hash);

  *sequence = 0;

  return bytes == NULL ||
         beakta_driver_select_int (db, sequence, 0, error, "SELECT sequence FROM journal WHERE hash = $1", "b", bytes);
}
