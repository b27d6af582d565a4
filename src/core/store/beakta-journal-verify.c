/* Verification of the journal: its chain, what was erased from it, and that the state is what it leads to.
 *
 * (1) The entries are looked at in their order, in two halves at the same time when there is a second connection. The first
 *     that is wrong is named: by its number, its case and what was done.
 * (2) Contents are gone from exactly those entries that a later erasure of the same case names.
 * (3) The state is what the entries lead to: beakta-journal-replay.c.
 */

#include "beakta-journal.h"

#include "beakta-chain.h"
#include "beakta-journal-damage.h"
#include "beakta-journal-replay.h"
#include "beakta-payload.h"
#include "beakta-revisions.h"
#include "beakta-store.h"

#define ENTRY_COLUMNS "sequence, case_id, actor, entered_by, time, act, undoes, payload, salt, digest, previous, hash"

/* How an entry lost its contents. */
typedef struct
{
  gint64  by;                        /* the last entry that names it */
  char   *case_id;
} Erased;

/* One half of the journal. */
typedef struct
{
  BeaktaDriver *db;
  gint64        first;
  gint64        last;
  GHashTable   *erased;              /* gint64 -> Erased; not owned, only read */
  gboolean      replays;
  guint8        previous[BEAKTA_CHAIN_HASH];

  BeaktaReplay  replay;
  BeaktaDamage  damage;
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

  return beakta_damage_tell (&half->damage, sequence, case_id,
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
    return beakta_damage_tell (&half->damage, sequence, case_id, "a hash of it is none");
  if (memcmp (previous, half->previous, BEAKTA_CHAIN_HASH) != 0)
    return beakta_damage_tell (&half->damage, sequence, case_id, "it does not follow the entry before it");

  beakta_chain_hash (&link, hash);
  if (memcmp (hash, stored, BEAKTA_CHAIN_HASH) != 0)
    return beakta_damage_tell (&half->damage, sequence, case_id, "its hash is another");
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
  gboolean erases;
  const guint8 *salt;
  gsize n_salt;

  salt = beakta_rows_peek_blob (rows, 8, &n_salt);
  if (is_empty != (salt == NULL))
    return beakta_damage_tell (&half->damage, sequence, case_id, "it is half erased");
  if (!check_erased (half, sequence, case_id, is_empty))
    return FALSE;
  if (is_empty)
    return TRUE;

  beakta_chain_digest (salt, n_salt, payload, strlen (payload), own);
  if (memcmp (own, peek_hash (rows, 9), BEAKTA_CHAIN_HASH) != 0)
    return beakta_damage_tell (&half->damage, sequence, case_id, "its contents are changed");
  if (!half->replays)
    return TRUE;

  erases = g_str_equal (beakta_rows_get_text (rows, 5), beakta_words_get_nick (BEAKTA_WORDS_ACT, BEAKTA_ACT_ERASE));

  return beakta_replay_entry (&half->replay, sequence, case_id, erases, payload);
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
          beakta_damage_tell (&half->damage, sequence, NULL, "it is missing");
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

static void
half_set_up (Half                  *half,
             BeaktaDriver          *db,
             GHashTable            *erased,
             gint64                 first,
             gint64                 last,
             const BeaktaRevisions *revisions)
{
  half->db = db;
  half->erased = erased;
  half->first = first;
  half->last = last;
  beakta_replay_init (&half->replay, db, revisions, &half->damage);
}

static void
half_clear (Half *half)
{
  beakta_replay_clear (&half->replay);
  beakta_damage_clear (&half->damage);
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
       gint64   n_items,
       GError **error)
{
  const GError *errors[] = { first->error, first->replay.error, second->error, second->replay.error };
  Half *bad = first->damage.sequence != 0 ? first : second->damage.sequence != 0 ? second : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (errors); i++)
    if (errors[i] != NULL)
      {
        g_propagate_error (error, g_error_copy (errors[i]));
        return FALSE;
      }
  if (bad != NULL)
    return beakta_damage_report (&bad->damage, first->db, error);

  return !first->replays || beakta_replay_judge (&first->replay, &second->replay, n_items, error);
}

/* Runs both halves, each with its own connection. */
static void
verify_halves (Half *first,
               Half *second)
{
  GThread *thread = second->db != first->db ? g_thread_new ("store-verify", verify_half, second) : NULL;

  verify_half (first);
  if (thread == NULL)
    return;

  g_thread_join (thread);
  beakta_driver_claim (second->db);
}

gboolean
beakta_journal_verify (BeaktaDriver  *db,
                       BeaktaDriver  *other,
                       gboolean       replays,
                       gint64        *n_entries,
                       char         **head,
                       GError       **error)
{
  g_autoptr(BeaktaRevisions) revisions = NULL;
  g_autoptr(GHashTable) erased = NULL;
  g_auto(Half) first = { .replays = replays };
  g_auto(Half) second = { .replays = replays };
  gint64 last, middle, n_items = 0;

  *n_entries = 0;
  erased = read_erasures (db, error);
  if (erased == NULL || !beakta_driver_select_int (db, &last, 0, error, "SELECT max (sequence) FROM journal", "") ||
      (replays && !beakta_driver_select_int (db, &n_items, 0, error, "SELECT count (*) FROM item", "")))
    return FALSE;

  /* To read them all first is worth it where most edits are of items that were written again. */
  if (replays && n_items <= last / 2)
    {
      revisions = beakta_revisions_read (db, n_items, error);
      if (revisions == NULL)
        return FALSE;
    }

  middle = other != NULL ? last / 2 : last;
  half_set_up (&first, db, erased, 1, middle, revisions);
  half_set_up (&second, other != NULL ? other : db, erased, middle + 1, last, revisions);
  if (other != NULL && !read_previous (&second, error))
    return FALSE;

  verify_halves (&first, &second);
  if (!judge (&first, &second, n_items, error))
    return FALSE;

  *n_entries = last;
  *head = last > 0 ? beakta_chain_to_hex (other != NULL ? second.previous : first.previous, BEAKTA_CHAIN_HASH) : g_strdup ("");

  return TRUE;
}
