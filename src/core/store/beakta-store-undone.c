/* What is known of them stands in the journal alone: the state has nothing of a case that is not there. */

#include "beakta-store-undone.h"

#include "beakta-journal.h"
#include "beakta-store-private.h"

/* The last entry of each case that has no line in the queue. */
#define SELECT_GONE \
  "SELECT case_id, max (sequence) AS last FROM journal WHERE case_id NOT IN (SELECT case_id FROM case_line) GROUP BY case_id"

/* Of an erased one there is nothing left to bring back. */
#define FROM_UNDONE "FROM (" SELECT_GONE ") AS gone JOIN journal AS j ON j.sequence = gone.last WHERE j.act <> 'erase'"

void
beakta_undone_free (BeaktaUndone *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->id);
  g_free (self->number);
  g_free (self->title);
  g_free (self->by);
  g_free (self->time);
  g_free (self);
}

gboolean
beakta_undone_count (BeaktaDriver  *db,
                     gint64        *n_undone,
                     GError       **error)
{
  return beakta_driver_select_int (db, n_undone, 0, error, "SELECT count (*) " FROM_UNDONE, "");
}

/* What was erased names nothing. */
gboolean
beakta_undone_count_original (BeaktaDriver  *db,
                              const char    *case_id,
                              const char    *sha256,
                              gint64        *n_found,
                              GError       **error)
{
  return beakta_driver_select_int (db, n_found, 0, error,
                                   "SELECT count (*) FROM journal WHERE case_id IN (SELECT case_id FROM (" SELECT_GONE ")) AND "
                                   "case_id <> $1 AND payload LIKE '%' || $2 || '%'", "ss", case_id, sha256);
}

/* What the last of the edits says of the case, and which originals they bring. */
static void
take_edit (BeaktaUndone     *undone,
           GHashTable       *originals,
           const BeaktaEdit *edit)
{
  if (edit->after == NULL)
    return;

  if (edit->kind == BEAKTA_ITEM_FACTS)
    {
      beakta_record_set (&undone->number, json_object_get_string_member_with_default (edit->after, "number", ""));
      beakta_record_set (&undone->title, json_object_get_string_member_with_default (edit->after, "title", ""));
    }
  if (edit->kind == BEAKTA_ITEM_DOCUMENT)
    g_hash_table_add (originals, g_strdup (json_object_get_string_member_with_default (edit->after, "sha256", "")));
}

static gboolean
read_entries (BeaktaDriver  *db,
              BeaktaUndone  *undone,
              GError       **error)
{
  g_autoptr(GPtrArray) entries = beakta_journal_list (db, undone->id, 0, 0, error);
  g_autoptr(GHashTable) originals = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const BeaktaEntry *entry = g_ptr_array_index (entries, i);

      for (guint j = 0; j < entry->edits->len; j++)
        take_edit (undone, originals, g_ptr_array_index (entry->edits, j));
    }
  undone->n_originals = g_hash_table_size (originals);

  return entries != NULL;
}

/* (transfer full) (nullable): without what stands in their entries */
static GPtrArray *
list_ids (BeaktaDriver  *db,
          GError       **error)
{
  g_autoptr(BeaktaRows) rows = beakta_driver_select (db, error, "SELECT j.case_id, j.actor, j.time " FROM_UNDONE
                                                     " ORDER BY j.sequence", "");
  g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_undone_free);
  gboolean has_row;

  while (rows != NULL && beakta_rows_next (rows, &has_row, error))
    {
      BeaktaUndone *undone;

      if (!has_row)
        return g_steal_pointer (&found);

      undone = g_new0 (BeaktaUndone, 1);
      undone->id = g_strdup (beakta_rows_get_text (rows, 0));
      undone->number = g_strdup ("");
      undone->title = g_strdup ("");
      undone->by = g_strdup (beakta_rows_get_text (rows, 1));
      undone->time = g_strdup (beakta_rows_get_text (rows, 2));
      g_ptr_array_add (found, undone);
    }

  return NULL;
}

/* In the reading thread. */
static gpointer
list (BeaktaStore   *self,
      BeaktaDriver  *db,
      gpointer       data,
      GError       **error)
{
  g_autoptr(GPtrArray) found = NULL;
  gboolean fine;

  if (!db->methods->begin_reading (db, error))
    return NULL;

  found = list_ids (db, error);
  fine = found != NULL;
  for (guint i = 0; fine && i < found->len; i++)
    fine = read_entries (db, g_ptr_array_index (found, i), error);
  db->methods->rollback (db);

  return fine ? g_steal_pointer (&found) : NULL;
}

GPtrArray *
beakta_store_list_undone_sync (BeaktaStore  *self,
                               GError      **error)
{
  g_return_val_if_fail (BEAKTA_IS_STORE (self), NULL);

  return beakta_worker_call (self->reader, self, list, NULL, error);
}

gboolean
beakta_store_find_undone_sync (BeaktaStore   *self,
                               const char    *case_id,
                               BeaktaUndone **undone,
                               GError       **error)
{
  g_autoptr(GPtrArray) found = NULL;

  g_return_val_if_fail (BEAKTA_IS_STORE (self), FALSE);
  g_return_val_if_fail (case_id != NULL, FALSE);
  g_return_val_if_fail (undone != NULL, FALSE);

  *undone = NULL;
  found = beakta_store_list_undone_sync (self, error);
  for (guint i = 0; found != NULL && i < found->len && *undone == NULL; i++)
    if (g_str_equal (((const BeaktaUndone *) g_ptr_array_index (found, i))->id, case_id))
      *undone = g_ptr_array_steal_index (found, i);

  return found != NULL;
}
