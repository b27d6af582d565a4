/* Verification of the journal: its chain, what was erased from it, and that the state is what it leads to.
 *
 * (1) The entries are looked at in their order, in two halves at the same time when there is a second connection. The first
 *     that is wrong is named: by its number, its case and what was done.
 * (2) Contents are gone from exactly those entries that a later erasure of the same case names.
 * (3) An item of the state has the revision and the value that the last entry about it says. For each edit its item is looked
 *     up: it is newer, or it is the same byte for byte, or it is not there, and then a later edit or erasure took it away.
 *     When as many items were found to be the same as there are, there is none that the journal does not know.
 */

#include "beakta-journal.h"

#include "beakta-chain.h"
#include "beakta-payload-scan.h"
#include "beakta-payload.h"
#include "beakta-store.h"

#define ENTRY_COLUMNS "sequence, case_id, actor, entered_by, time, act, undoes, payload, salt, digest, previous, hash"

#define SELECT_ITEM "SELECT revision, value FROM item WHERE case_id = $1 AND kind = $2 AND id = $3"

/* How an entry lost its contents. */
typedef struct
{
  gint64  by;                        /* the last entry that names it */
  char   *case_id;
} Erased;

typedef struct
{
  gint64  sequence;                  /* 0: none */
  char   *case_id;                   /* nullable */
  char   *what;
} Damage;

/* One half of the journal. */
typedef struct
{
  BeaktaDriver *db;
  gint64        first;
  gint64        last;
  GHashTable   *erased;              /* gint64 -> Erased; not owned, only read */
  gboolean      replays;
  guint8        previous[BEAKTA_CHAIN_HASH];

  gint64        n_same;              /* items that are as an entry says */
  GHashTable   *missing;             /* char * (case, kind, id) -> gint64: put in by that entry, and not there */
  GHashTable   *removed;             /* the same keys: taken out by that entry, the first in this half */
  Damage        damage;
  GError       *error;               /* of the database */
} Half;

static void
erased_free (gpointer data)
{
  Erased *erased = data;

  g_free (erased->case_id);
  g_free (erased);
}

static gint64 *
number_new (gint64 number)
{
  gint64 *boxed = g_new (gint64, 1);

  *boxed = number;

  return boxed;
}

static void
damage_clear (Damage *damage)
{
  g_free (damage->case_id);
  g_free (damage->what);
}

/* Returns: FALSE. The first that is told is kept, unless a later one is about an earlier entry. */
static gboolean
tell_damage (Damage     *damage,
             gint64      sequence,
             const char *case_id,
             const char *what)
{
  if (damage->sequence != 0 && damage->sequence <= sequence)
    return FALSE;

  damage_clear (damage);
  damage->sequence = sequence;
  damage->case_id = g_strdup (case_id);
  damage->what = g_strdup (what);

  return FALSE;
}

static char *
make_key (const char *case_id,
          const char *kind,
          const char *id)
{
  return g_strjoin ("\n", case_id, kind, id, NULL);
}

/* What an erasure takes is not missing. */
static void
forget_case (Half       *half,
             const char *case_id)
{
  g_autofree char *prefix = make_key (case_id, "", "");
  GHashTableIter iter;
  gpointer key;

  prefix[strlen (case_id) + 1] = '\0';
  g_hash_table_iter_init (&iter, half->missing);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (g_str_has_prefix (key, prefix))
      g_hash_table_iter_remove (&iter);
}

/* Written by the same function as the item; a value that is told in another way, by another version perhaps, is compared as it
 * would be written now. */
static gboolean
is_same_value (const BeaktaScannedEdit *edit,
               const char              *value)
{
  g_autofree char *after = NULL;
  g_autofree char *own = NULL;
  g_autoptr(JsonObject) object = NULL;

  if (strlen (value) == edit->n_after && memcmp (value, edit->after, edit->n_after) == 0)
    return TRUE;

  after = g_strndup (edit->after, edit->n_after);
  object = beakta_json_from_text (after, NULL);
  own = object != NULL ? beakta_json_to_text (object) : NULL;

  return g_strcmp0 (own, value) == 0;
}

static gboolean
tell_item (Half                    *half,
           gint64                   sequence,
           const char              *case_id,
           const BeaktaScannedEdit *edit,
           const char              *what)
{
  g_autofree char *words = g_strdup_printf ("%s: %s “%s”", what, edit->kind, edit->id);

  return tell_damage (&half->damage, sequence, case_id, words);
}

/* There is no such item: then it went later. */
static void
note_absence (Half                    *half,
              gint64                   sequence,
              const char              *case_id,
              const BeaktaScannedEdit *edit)
{
  char *key = make_key (case_id, edit->kind, edit->id);

  if (edit->after != NULL)
    {
      g_hash_table_replace (half->missing, key, number_new (sequence));
      return;
    }

  g_hash_table_remove (half->missing, key);
  if (g_hash_table_contains (half->removed, key))
    g_free (key);
  else
    g_hash_table_insert (half->removed, key, number_new (sequence));
}

/* Rule 3. */
static gboolean
replay_edit (Half                     *half,
             gint64                    sequence,
             const char               *case_id,
             const BeaktaScannedEdit  *edit)
{
  g_autoptr(BeaktaRows) rows = beakta_driver_select (half->db, &half->error, SELECT_ITEM, "sss", case_id, edit->kind, edit->id);
  gboolean has_row;
  gint64 revision;

  if (rows == NULL || !beakta_rows_next (rows, &has_row, &half->error))
    return FALSE;
  if (!has_row)
    {
      note_absence (half, sequence, case_id, edit);
      return TRUE;
    }

  revision = beakta_rows_get_int (rows, 0);
  if (revision > sequence)
    return TRUE;
  if (edit->after == NULL || revision < sequence)
    return tell_item (half, sequence, case_id, edit, "what it did has not come into the case, or was taken back out of it");
  if (!is_same_value (edit, beakta_rows_get_text (rows, 1)))
    return tell_item (half, sequence, case_id, edit, "the case says something else");

  half->n_same++;

  return TRUE;
}

static gboolean
replay_entry (Half       *half,
              gint64      sequence,
              const char *case_id,
              const char *payload)
{
  g_auto(BeaktaPayloadScan) scan = { 0 };
  gboolean has_edit = TRUE;

  if (!beakta_payload_scan_begin (&scan, payload))
    return tell_damage (&half->damage, sequence, case_id, "it cannot be read");

  while (has_edit)
    {
      if (!beakta_payload_scan_next (&scan, &has_edit))
        return tell_damage (&half->damage, sequence, case_id, "it holds an edit that makes no sense");
      if (has_edit && !replay_edit (half, sequence, case_id, &scan.edit))
        return FALSE;
    }

  return TRUE;
}

/* Rule 2. */
static gboolean
check_erased (Half       *half,
              gint64      sequence,
              const char *case_id,
              gboolean    is_empty)
{
  const Erased *erased = g_hash_table_lookup (half->erased, &sequence);
  gboolean is_named = erased != NULL && erased->by > sequence && g_str_equal (erased->case_id, case_id);

  if (is_named == is_empty)
    return TRUE;

  return tell_damage (&half->damage, sequence, case_id,
                      is_empty ? "its contents are gone, and no erasure names it" : "it was erased, and has contents");
}

/* (nullable): what a column of the row holds when it has the size of a hash. */
static const guint8 *
peek_hash (BeaktaRows *rows,
           int         column)
{
  gsize size;
  const guint8 *hash = beakta_rows_peek_blob (rows, column, &size);

  return size == BEAKTA_CHAIN_HASH ? hash : NULL;
}

static gboolean
check_link (Half        *half,
            BeaktaRows  *rows,
            gint64       sequence)
{
  const char *case_id = beakta_rows_get_text (rows, 1);
  const guint8 *digest = peek_hash (rows, 9), *previous = peek_hash (rows, 10), *stored = peek_hash (rows, 11);
  const BeaktaLink link = { sequence, case_id, beakta_rows_get_text (rows, 2), beakta_rows_get_text (rows, 3),
                            beakta_rows_get_text (rows, 4), beakta_rows_get_text (rows, 5), beakta_rows_get_int (rows, 6),
                            digest, previous };
  guint8 hash[BEAKTA_CHAIN_HASH];

  if (digest == NULL || previous == NULL || stored == NULL)
    return tell_damage (&half->damage, sequence, case_id, "a hash of it is none");
  if (memcmp (previous, half->previous, BEAKTA_CHAIN_HASH) != 0)
    return tell_damage (&half->damage, sequence, case_id, "it does not follow the entry before it");

  beakta_chain_hash (&link, hash);
  if (memcmp (hash, stored, BEAKTA_CHAIN_HASH) != 0)
    return tell_damage (&half->damage, sequence, case_id, "its hash is another");
  memcpy (half->previous, hash, BEAKTA_CHAIN_HASH);

  return TRUE;
}

static gboolean
check_contents (Half        *half,
                BeaktaRows  *rows,
                gint64       sequence)
{
  const char *case_id = beakta_rows_get_text (rows, 1);
  const char *payload = beakta_rows_get_text (rows, 7);
  gboolean is_empty = beakta_rows_is_null (rows, 7);
  guint8 own[BEAKTA_CHAIN_HASH];
  const guint8 *salt;
  gsize n_salt;

  salt = beakta_rows_peek_blob (rows, 8, &n_salt);
  if (is_empty != (salt == NULL))
    return tell_damage (&half->damage, sequence, case_id, "it is half erased");
  if (!check_erased (half, sequence, case_id, is_empty))
    return FALSE;
  if (is_empty)
    return TRUE;

  beakta_chain_digest (salt, n_salt, payload, strlen (payload), own);
  if (memcmp (own, peek_hash (rows, 9), BEAKTA_CHAIN_HASH) != 0)
    return tell_damage (&half->damage, sequence, case_id, "its contents are changed");
  if (!half->replays)
    return TRUE;

  if (g_str_equal (beakta_rows_get_text (rows, 5), beakta_words_get_nick (BEAKTA_WORDS_ACT, BEAKTA_ACT_ERASE)))
    {
      forget_case (half, case_id);
      g_hash_table_replace (half->removed, make_key (case_id, "", ""), number_new (sequence));
    }

  return replay_entry (half, sequence, case_id, payload);
}

/* Ends when something is wrong, which is told in @half. */
static gpointer
verify_half (gpointer data)
{
  Half *half = data;
  g_autoptr(BeaktaRows) rows = NULL;
  gint64 sequence = half->first;
  gboolean has_row;

  beakta_driver_claim (half->db);
  rows = beakta_driver_select (half->db, &half->error, "SELECT " ENTRY_COLUMNS " FROM journal WHERE sequence >= $1 AND "
                               "sequence <= $2 ORDER BY sequence", "ii", half->first, half->last);

  while (rows != NULL && beakta_rows_next (rows, &has_row, &half->error) && (has_row || sequence <= half->last))
    {
      gint64 found = has_row ? beakta_rows_get_int (rows, 0) : 0;

      if (found != sequence)
        {
          tell_damage (&half->damage, sequence, NULL, "it is missing");
          break;
        }
      if (!check_link (half, rows, sequence) || !check_contents (half, rows, sequence))
        break;
      sequence++;
    }

  return NULL;
}

static gboolean
take_erasure (GHashTable  *erased,
              BeaktaRows  *rows,
              GError     **error)
{
  gint64 by = beakta_rows_get_int (rows, 0);
  g_autoptr(BeaktaEntry) entry = beakta_entry_new (beakta_rows_get_text (rows, 1), "", "", "", BEAKTA_ACT_ERASE, "", 0,
                                                   g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_edit_free));

  entry->sequence = by;
  if (beakta_rows_is_null (rows, 2))
    return TRUE;
  if (!beakta_payload_read (entry, beakta_rows_get_text (rows, 2), error))
    return FALSE;

  for (guint i = 0; entry->erases != NULL && i < entry->erases->len; i++)
    {
      Erased *value = g_new0 (Erased, 1);

      value->by = by;
      value->case_id = g_strdup (entry->case_id);
      g_hash_table_replace (erased, number_new (g_array_index (entry->erases, gint64, i)), value);
    }

  return TRUE;
}

/* (transfer full) (nullable): what the erasures name. They are of the chain themselves, and looked at in their turn. */
static GHashTable *
read_erasures (BeaktaDriver  *db,
               GError       **error)
{
  g_autoptr(GHashTable) erased = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, erased_free);
  g_autoptr(BeaktaRows) rows = NULL;
  gboolean has_row;

  rows = beakta_driver_select (db, error, "SELECT sequence, case_id, payload FROM journal "
                               "WHERE act IN ('erase', 'clear-drafts') ORDER BY sequence", "");
  while (rows != NULL && beakta_rows_next (rows, &has_row, error))
    {
      if (!has_row)
        return g_steal_pointer (&erased);
      if (!take_erasure (erased, rows, error))
        return NULL;
    }

  return NULL;
}

/* Puts in what the second half did to what the first one missed. */
static void
join_missing (Half *first,
              Half *second)
{
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, first->missing);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      g_auto(GStrv) parts = g_strsplit (key, "\n", 3);
      g_autofree char *whole = make_key (parts[0], "", "");

      if (g_hash_table_contains (second->removed, key) || g_hash_table_contains (second->removed, whole))
        g_hash_table_iter_remove (&iter);
    }

  g_hash_table_iter_init (&iter, second->missing);
  while (g_hash_table_iter_next (&iter, &key, &value))
    g_hash_table_replace (first->missing, g_strdup (key), number_new (*(const gint64 *) value));
}

static void
tell_missing (Half *half)
{
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, half->missing);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      g_auto(GStrv) parts = g_strsplit (key, "\n", 3);
      g_autofree char *words = g_strdup_printf ("the case does not have what it put there: %s “%s”", parts[1], parts[2]);

      tell_damage (&half->damage, *(const gint64 *) value, parts[0], words);
    }
}

/* (transfer full): "(403-1201-2026, answer by anna, 2026-03-02T10:04:11Z)"; what is known of the entry. */
static char *
describe_entry (BeaktaDriver *db,
                const Damage *damage)
{
  g_autoptr(BeaktaRows) rows = NULL;
  gboolean has_row;

  rows = beakta_driver_select (db, NULL, "SELECT coalesce ((SELECT number FROM case_line WHERE case_line.case_id = journal.case_id), "
                               "case_id), act, actor, time FROM journal WHERE sequence = $1", "i", damage->sequence);
  if (rows == NULL || !beakta_rows_next (rows, &has_row, NULL) || !has_row)
    return g_strdup (damage->case_id != NULL ? damage->case_id : "");

  return g_strdup_printf (" (case %s, “%s” by %s, %s)", beakta_rows_get_text (rows, 0), beakta_rows_get_text (rows, 1),
                          beakta_rows_get_text (rows, 2), beakta_rows_get_text (rows, 3));
}

static gboolean
report_damage (BeaktaDriver  *db,
               const Damage  *damage,
               GError       **error)
{
  g_autofree char *entry = describe_entry (db, damage);

  g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_DAMAGED,
               "Entry %" G_GINT64_FORMAT " of the journal%s does not verify: %s", damage->sequence, entry, damage->what);
  return FALSE;
}

/* Items of which no entry says that they are so: the one that was put there earliest, as it says itself. */
static gboolean
report_strays (BeaktaDriver  *db,
               GError       **error)
{
  g_autoptr(BeaktaRows) rows = NULL;
  gboolean has_row;

  rows = beakta_driver_select (db, error, "SELECT case_id, kind, id, revision FROM item ORDER BY revision", "");
  while (rows != NULL && beakta_rows_next (rows, &has_row, error))
    {
      gint64 revision = has_row ? beakta_rows_get_int (rows, 3) : 0;
      g_autoptr(BeaktaEntry) entry = has_row ? beakta_journal_load (db, revision, NULL) : NULL;
      g_autofree char *words = NULL;
      Damage damage = { revision, NULL, NULL };
      gboolean is_told = FALSE;

      if (!has_row)
        break;
      for (guint i = 0; entry != NULL && i < entry->edits->len; i++)
        {
          const BeaktaEdit *edit = g_ptr_array_index (entry->edits, i);

          is_told |= g_str_equal (entry->case_id, beakta_rows_get_text (rows, 0)) &&
                     g_str_equal (beakta_item_kind_get_nick (edit->kind), beakta_rows_get_text (rows, 1)) &&
                     g_str_equal (edit->id, beakta_rows_get_text (rows, 2));
        }
      if (is_told)
        continue;

      words = g_strdup_printf ("the case has something that it does not say: %s “%s”", beakta_rows_get_text (rows, 1),
                               beakta_rows_get_text (rows, 2));
      damage.what = words;
      return report_damage (db, &damage, error);
    }

  if (error != NULL && *error == NULL)
    g_set_error_literal (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_DAMAGED,
                         "The state does not verify: the journal does not say all that there is in it");

  return FALSE;
}

static void
half_set_up (Half         *half,
             BeaktaDriver *db,
             GHashTable   *erased,
             gint64        first,
             gint64        last,
             gboolean      replays)
{
  half->db = db;
  half->erased = erased;
  half->first = first;
  half->last = last;
  half->replays = replays;
  half->missing = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  half->removed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

static void
half_clear (Half *half)
{
  g_clear_pointer (&half->missing, g_hash_table_unref);
  g_clear_pointer (&half->removed, g_hash_table_unref);
  damage_clear (&half->damage);
  g_clear_error (&half->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Half, half_clear)

/* The hash that the second half begins from is compared with what the first one came to. */
static gboolean
read_previous (Half    *half,
               GError **error)
{
  g_autoptr(BeaktaRows) rows = beakta_driver_select (half->db, error, "SELECT hash FROM journal WHERE sequence = $1", "i",
                                                     half->first - 1);
  const guint8 *hash;
  gboolean has_row;

  if (rows == NULL || !beakta_rows_next (rows, &has_row, error))
    return FALSE;

  hash = has_row ? peek_hash (rows, 0) : NULL;
  if (hash != NULL)
    memcpy (half->previous, hash, BEAKTA_CHAIN_HASH);

  return TRUE;
}

/* Both have what they found; the first that is wrong is told. */
static gboolean
judge (Half    *first,
       Half    *second,
       GError **error)
{
  gint64 n_items = 0;
  Half *bad = first->damage.sequence != 0 ? first : second->damage.sequence != 0 ? second : NULL;

  if (first->error != NULL || second->error != NULL)
    {
      g_propagate_error (error, g_error_copy (first->error != NULL ? first->error : second->error));
      return FALSE;
    }
  if (bad != NULL)
    return report_damage (first->db, &bad->damage, error);
  if (!first->replays)
    return TRUE;

  join_missing (first, second);
  tell_missing (first);
  if (first->damage.sequence != 0)
    return report_damage (first->db, &first->damage, error);
  if (!beakta_driver_select_int (first->db, &n_items, 0, error, "SELECT count (*) FROM item", ""))
    return FALSE;

  return n_items == first->n_same + second->n_same || report_strays (first->db, error);
}

gboolean
beakta_journal_verify (BeaktaDriver  *db,
                       BeaktaDriver  *other,
                       gboolean       replays,
                       gint64        *n_entries,
                       char         **head,
                       GError       **error)
{
  g_auto(Half) first = { 0 };
  g_auto(Half) second = { 0 };
  g_autoptr(GHashTable) erased = NULL;
  g_autofree char *found = NULL;
  GThread *thread = NULL;
  gint64 last, middle;

  *n_entries = 0;
  erased = read_erasures (db, error);
  if (erased == NULL || !beakta_driver_select_int (db, &last, 0, error, "SELECT max (sequence) FROM journal", ""))
    return FALSE;

  middle = other != NULL ? last / 2 : last;
  half_set_up (&first, db, erased, 1, middle, replays);
  half_set_up (&second, other != NULL ? other : db, erased, middle + 1, last, replays);
  if (other != NULL && !read_previous (&second, error))
    return FALSE;

  if (other != NULL)
    thread = g_thread_new ("store-verify", verify_half, &second);
  verify_half (&first);
  if (thread != NULL)
    {
      g_thread_join (thread);
      beakta_driver_claim (other);
    }

  if (!judge (&first, &second, error))
    return FALSE;

  *n_entries = last;
  *head = last > 0 ? beakta_chain_to_hex (other != NULL ? second.previous : first.previous, BEAKTA_CHAIN_HASH) : g_strdup ("");

  return TRUE;
}
