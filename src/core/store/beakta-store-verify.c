/* Verification: that nothing was altered but through the door.
 *
 * (1) The chain of hashes holds, from the first entry to the last.
 * (2) The replay of each case's journal is its state, byte for byte. (A case with erased entries cannot be replayed.)
 * (3) Every original still has its sum, and every document of a case has its original.
 * (4) Queue, counts, documents and full text agree with the state.
 */

#include "beakta-store-lists-private.h"

#include "beakta-journal.h"
#include "beakta-originals.h"
#include "beakta-payload.h"
#include "beakta-projection.h"
#include "beakta-state.h"

typedef struct
{
  gint64  revision;
  char   *value;
} Replayed;

static void
replayed_free (gpointer data)
{
  Replayed *replayed = data;

  g_free (replayed->value);
  g_free (replayed);
}

static char *
make_key (const char *kind,
          const char *id)
{
  return g_strconcat (kind, " ", id, NULL);
}

static gboolean
report_damage (const char  *case_id,
               const char  *what,
               const char  *item,
               GError     **error)
{
  g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_DAMAGED, "Case %s does not verify: %s “%s”", case_id, what, item);
  return FALSE;
}

static void
replay_entry (GHashTable        *items,
              const BeaktaEntry *entry)
{
  for (guint i = 0; i < entry->edits->len; i++)
    {
      const BeaktaEdit *edit = g_ptr_array_index (entry->edits, i);
      char *key = make_key (beakta_item_kind_get_nick (edit->kind), edit->id);
      Replayed *replayed;

      if (edit->after == NULL)
        {
          g_hash_table_remove (items, key);
          g_free (key);
          continue;
        }

      replayed = g_new0 (Replayed, 1);
      replayed->revision = entry->sequence;
      replayed->value = beakta_json_to_text (edit->after);
      g_hash_table_replace (items, key, replayed);
    }
}

/* @items: (out) (nullable): NULL when something of the case has been erased. */
static gboolean
replay_case (BeaktaDriver  *db,
             const char    *case_id,
             GHashTable   **items,
             GError       **error)
{
  g_autoptr(GHashTable) replay = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, replayed_free);
  g_autoptr(GPtrArray) entries = beakta_journal_list (db, case_id, 0, 0, error);

  *items = NULL;
  if (entries == NULL)
    return FALSE;

  for (guint i = 0; i < entries->len; i++)
    {
      const BeaktaEntry *entry = g_ptr_array_index (entries, i);

      if (entry->erased)
        return TRUE;
      replay_entry (replay, entry);
    }

  *items = g_steal_pointer (&replay);

  return TRUE;
}

static gboolean
compare_state (BeaktaDriver  *db,
               const char    *case_id,
               GHashTable    *items,
               GError       **error)
{
  g_autoptr(BeaktaRows) rows = NULL;
  guint n_found = 0;
  gboolean has_row;

  rows = beakta_driver_select (db, error, "SELECT kind, id, revision, value FROM item WHERE case_id = $1", "s", case_id);
  while (rows != NULL && beakta_rows_next (rows, &has_row, error))
    {
      g_autofree char *key = NULL;
      const Replayed *replayed;

      if (!has_row)
        return n_found == g_hash_table_size (items) || report_damage (case_id, "items are missing", "*", error);

      key = make_key (beakta_rows_get_text (rows, 0), beakta_rows_get_text (rows, 1));
      replayed = g_hash_table_lookup (items, key);
      if (replayed == NULL || replayed->revision != beakta_rows_get_int (rows, 2) ||
          !g_str_equal (replayed->value, beakta_rows_get_text (rows, 3)))
        return report_damage (case_id, "the journal says something else of", key, error);
      n_found++;
    }

  return FALSE;
}

static gboolean
verify_case (BeaktaDriver  *db,
             const char    *case_id,
             GError       **error)
{
  g_autoptr(GHashTable) items = NULL;
  g_autoptr(BeaktaCase) case_ = NULL;

  if (!replay_case (db, case_id, &items, error) || (items != NULL && !compare_state (db, case_id, items, error)))
    return FALSE;

  case_ = beakta_state_load_case (db, case_id, error);

  return case_ != NULL && beakta_projection_verify (db, case_, error);
}

static gboolean
verify_cases (BeaktaDriver  *db,
              gint64        *n_cases,
              GError       **error)
{
  g_autoptr(BeaktaRows) rows = beakta_driver_select (db, error, "SELECT DISTINCT case_id FROM journal", "");
  gint64 n_strays;
  gboolean has_row;

  *n_cases = 0;
  while (rows != NULL)
    {
      if (!beakta_rows_next (rows, &has_row, error))
        return FALSE;
      if (!has_row)
        break;
      if (!verify_case (db, beakta_rows_get_text (rows, 0), error))
        return FALSE;
      ++*n_cases;
    }

  if (rows == NULL ||
      !beakta_driver_select_int (db, &n_strays, 0, error,
                                 "SELECT (SELECT count (*) FROM item WHERE case_id NOT IN (SELECT case_id FROM journal)) + "
                                 "(SELECT count (*) FROM case_line WHERE case_id NOT IN (SELECT case_id FROM journal)) + "
                                 "(SELECT count (*) FROM document WHERE case_id NOT IN (SELECT case_id FROM journal))", ""))
    return FALSE;

  return n_strays == 0 || report_damage ("*", "the journal knows nothing of some", "items", error);
}

static gboolean
verify_checklists (BeaktaDriver  *db,
                   GError       **error)
{
  g_autoptr(BeaktaRows) rows = beakta_driver_select (db, error, "SELECT id, version, sha256, xml FROM checklist", "");
  gboolean has_row;

  while (rows != NULL && beakta_rows_next (rows, &has_row, error))
    {
      g_autoptr(GBytes) xml = NULL;
      g_autofree char *sum = NULL;

      if (!has_row)
        return TRUE;

      xml = beakta_rows_dup_blob (rows, 3);
      sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, xml);
      if (g_str_equal (sum, beakta_rows_get_text (rows, 2)))
        continue;

      g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_DAMAGED, "The checklist “%s” of version %s was altered",
                   beakta_rows_get_text (rows, 0), beakta_rows_get_text (rows, 1));
      return FALSE;
    }

  return FALSE;
}

/* In the reading thread; all of it sees the same moment. */
static gpointer
verify (BeaktaStore   *self,
        BeaktaDriver  *db,
        gpointer       data,
        GError       **error)
{
  BeaktaVerification *verification = data;
  gboolean fine;

  if (!db->methods->begin_reading (db, error))
    return NULL;

  fine = db->methods->check (db, error) &&
         beakta_journal_verify (db, &verification->n_entries, &verification->head, error) &&
         verify_cases (db, &verification->n_cases, error) &&
         beakta_projection_verify_counts (db, error) &&
         beakta_originals_verify (db, &verification->n_originals, error) &&
         verify_checklists (db, error) && beakta_list_events_verify (db, error);
  db->methods->rollback (db);

  return fine ? GINT_TO_POINTER (TRUE) : NULL;
}

/* SQLite asks for the index to be checked by a write that writes nothing. */
static gpointer
verify_full_text (BeaktaStore   *self,
                  BeaktaDriver  *db,
                  gpointer       data,
                  GError       **error)
{
  return db->methods->check_full_text (db, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

gboolean
beakta_store_verify_sync (BeaktaStore         *self,
                          BeaktaVerification  *verification,
                          GError             **error)
{
  BeaktaVerification found = { 0 };
  gboolean fine;

  g_return_val_if_fail (BEAKTA_IS_STORE (self), FALSE);

  fine = beakta_worker_call (self->reader, self, verify, &found, error) != NULL &&
         (self->writer == NULL || beakta_worker_call (self->writer, self, verify_full_text, NULL, error) != NULL);

  if (fine && verification != NULL)
    *verification = found;
  else
    beakta_verification_clear (&found);

  return fine;
}

typedef struct
{
  const char *head;
  gint64      sequence;
} HeadCall;

static gpointer
find_head (BeaktaStore   *self,
           BeaktaDriver  *db,
           gpointer       data,
           GError       **error)
{
  HeadCall *call = data;

  if (!beakta_journal_find (db, call->head, &call->sequence, error))
    return NULL;
  if (call->sequence > 0)
    return GINT_TO_POINTER (TRUE);

  g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_DAMAGED, "The journal holds no entry with the hash %s", call->head);
  return NULL;
}

gboolean
beakta_store_find_head_sync (BeaktaStore  *self,
                             const char   *head,
                             gint64       *sequence,
                             GError      **error)
{
  HeadCall call = { head, 0 };

  g_return_val_if_fail (BEAKTA_IS_STORE (self), FALSE);
  g_return_val_if_fail (head != NULL, FALSE);

  if (beakta_worker_call (self->reader, self, find_head, &call, error) == NULL)
    return FALSE;
  if (sequence != NULL)
    *sequence = call.sequence;

  return TRUE;
}

void
beakta_verification_clear (BeaktaVerification *verification)
{
  g_return_if_fail (verification != NULL);

  g_clear_pointer (&verification->head, g_free);
}
