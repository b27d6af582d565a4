/* In one transaction, in the writing thread: the entry that names what goes, the state as it is left, the contents taken out of
 * the journal, the originals, and what the indexes held. Then the log is cut, so that nothing is left beside the file. */

#include "beakta-store-erase.h"

#include "beakta-erasable.h"
#include "beakta-erased-case.h"
#include "beakta-journal.h"
#include "beakta-projection.h"
#include "beakta-state.h"
#include "beakta-store-private.h"
#include "beakta-workflow.h"

typedef struct
{
  char          *case_;
  gboolean       drafts;
  char          *ground;             /* nullable: a preview */
  char          *title;              /* nullable */
  BeaktaErasure  erasure;
} EraseCall;

static void
erase_call_free (gpointer data)
{
  EraseCall *call = data;

  g_free (call->case_);
  g_free (call->ground);
  g_free (call->title);
  g_free (call);
}

static BeaktaAct
get_act (const EraseCall *call)
{
  return call->drafts ? BEAKTA_ACT_CLEAR_DRAFTS : BEAKTA_ACT_ERASE;
}

static BeaktaCase *
load_case (BeaktaDriver  *db,
           const char    *name,
           GError       **error)
{
  g_autofree char *id = beakta_state_find_case (db, name, error);

  return id != NULL ? beakta_state_load_case (db, id, error) : NULL;
}

static gboolean
is_blank (const char *text)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));

  return *trimmed == '\0';
}

static gboolean
check_ground (const EraseCall  *call,
              GError          **error)
{
  if (call->ground == NULL || !is_blank (call->ground))
    return TRUE;

  g_set_error_literal (error, BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_REASON, "An erasure needs the ground that it rests on");
  return FALSE;
}

/* An erased case has nothing but the entry that erased it. */
static gboolean
check_contents (const EraseCall  *call,
                BeaktaErasable   *found,
                BeaktaDriver     *db,
                GError          **error)
{
  gint64 n_acts = found->sequences->len;

  if (!call->drafts && found->sequences->len > 0 &&
      !beakta_driver_select_int (db, &n_acts, 0, error, "SELECT act <> $2 FROM journal WHERE sequence = $1", "is",
                                 g_array_index (found->sequences, gint64, found->sequences->len - 1),
                                 beakta_words_get_nick (BEAKTA_WORDS_ACT, BEAKTA_ACT_ERASE)))
    return FALSE;
  if (n_acts > 0)
    return TRUE;

  g_set_error_literal (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOTHING,
                       call->drafts ? "There are no drafts to clear" : "The case has been erased already");
  return FALSE;
}

static void
tell (BeaktaErasure        *erasure,
      const BeaktaErasable *found)
{
  erasure->n_entries = found->sequences->len;
  erasure->n_items = found->n_items;
  erasure->n_originals = found->originals->len;
  erasure->n_shared = found->n_shared;
}

static gboolean
find (BeaktaStore     *self,
      BeaktaDriver    *db,
      BeaktaCase      *case_,
      EraseCall       *call,
      BeaktaErasable  *found,
      GError         **error)
{
  BeaktaRoles roles;

  if (!beakta_store_read_roles (self, db, &roles, error) || !check_ground (call, error) ||
      !beakta_workflow_check (case_, self->user, roles, get_act (call), error) ||
      !beakta_erasable_find (found, db, case_, call->drafts, error) || !check_contents (call, found, db, error))
    return FALSE;

  tell (&call->erasure, found);

  return TRUE;
}

/* The state and what is made of it; the entry itself brings only what is left. */
static gboolean
write_state (BeaktaStore        *self,
             BeaktaDriver       *db,
             BeaktaCase         *case_,
             const BeaktaEntry  *entry,
             GError            **error)
{
  g_autoptr(BeaktaEntry) passage = NULL;
  GPtrArray *edits = entry->act == BEAKTA_ACT_ERASE ? beakta_erased_case_reach (case_, entry->edits) : g_ptr_array_ref (entry->edits);

  passage = beakta_entry_new (entry->case_id, entry->actor, entry->entered_by, entry->time, entry->act, "", 0, edits);
  passage->sequence = entry->sequence;
  beakta_record_set (&passage->hash, entry->hash);

  return beakta_case_apply (case_, (BeaktaEntry *) entry, error) && beakta_state_write (db, passage, error) &&
         beakta_projection_update (self, db, case_, passage, error);
}

static gboolean
empty_entries (BeaktaDriver          *db,
               const BeaktaErasable  *found,
               GError               **error)
{
  for (guint i = 0; i < found->sequences->len; i++)
    {
      gint64 sequence = g_array_index (found->sequences, gint64, i);

      if (!beakta_driver_run (db, error, "UPDATE journal SET payload = NULL, salt = NULL WHERE sequence = $1", "i", sequence) ||
          !beakta_driver_run (db, error, "DELETE FROM batch WHERE sequence = $1", "i", sequence))
        return FALSE;
    }

  return TRUE;
}

/* (transfer full) (nullable): of gint64 */
static GArray *
list_texts (BeaktaDriver  *db,
            const char    *sha256,
            GError       **error)
{
  g_autoptr(BeaktaRows) rows = beakta_driver_select (db, error, "SELECT id FROM text WHERE sha256 = $1", "s", sha256);
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gboolean has_row;

  while (rows != NULL && beakta_rows_next (rows, &has_row, error))
    {
      gint64 id;

      if (!has_row)
        return g_steal_pointer (&ids);
      id = beakta_rows_get_int (rows, 0);
      g_array_append_val (ids, id);
    }

  return NULL;
}

static gboolean
remove_original (BeaktaDriver  *db,
                 const char    *sha256,
                 GError       **error)
{
  g_autoptr(GArray) ids = list_texts (db, sha256, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);

      if (!db->methods->index_text (db, id, TRUE, error) ||
          !beakta_driver_run (db, error, "DELETE FROM shown WHERE text_id = $1", "i", id) ||
          !beakta_driver_run (db, error, "DELETE FROM text WHERE id = $1", "i", id))
        return FALSE;
    }

  return ids != NULL && beakta_driver_run (db, error, "DELETE FROM blob WHERE sha256 = $1", "s", sha256);
}

static gboolean
remove_originals (BeaktaDriver          *db,
                  const BeaktaErasable  *found,
                  GError               **error)
{
  for (guint i = 0; i < found->originals->len; i++)
    if (!remove_original (db, g_ptr_array_index (found->originals, i), error))
      return FALSE;

  return TRUE;
}

/* (transfer full) (nullable) */
static BeaktaEntry *
write_erasure (BeaktaStore   *self,
               BeaktaDriver  *db,
               BeaktaCase    *case_,
               EraseCall     *call,
               GError       **error)
{
  g_auto(BeaktaErasable) found = { 0 };
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *time = g_date_time_format (now, "%Y-%m-%dT%H:%M:%S.%fZ");
  g_autofree char *since = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
  g_autoptr(BeaktaEntry) entry = NULL;

  if (!find (self, db, case_, call, &found, error))
    return NULL;

  entry = beakta_entry_new (beakta_case_get_id (case_), self->user, self->entered_by, time, get_act (call), call->ground, 0,
                            call->drafts ? beakta_erased_case_keep (case_, &found)
                                         : beakta_erased_case_leave (case_, self->user, call->ground, call->title, since));
  entry->erases = g_array_ref (found.sequences);

  if (!beakta_journal_append (db, entry, error) || !write_state (self, db, case_, entry, error) ||
      !empty_entries (db, &found, error) || !remove_originals (db, &found, error) ||
      !beakta_driver_run (db, error, "DELETE FROM clash WHERE case_id = $1", "s", entry->case_id) ||
      !db->methods->scrub_indexes (db, error))
    return NULL;

  return g_steal_pointer (&entry);
}

static gpointer
erase (BeaktaStore   *self,
       BeaktaDriver  *db,
       gpointer       data,
       GError       **error)
{
  EraseCall *call = data;
  g_autoptr(BeaktaCase) case_ = NULL;
  g_autoptr(BeaktaEntry) entry = NULL;

  if (!beakta_driver_begin (db, error))
    return NULL;

  case_ = load_case (db, call->case_, error);
  if (case_ != NULL)
    entry = write_erasure (self, db, case_, call, error);
  if (!beakta_driver_end (db, entry != NULL, error))
    g_clear_pointer (&entry, beakta_entry_unref);
  beakta_store_written (self, case_, entry);

  /* What has been erased is erased, whatever becomes of the log. */
  call->erasure.is_clean = FALSE;
  if (entry != NULL)
    db->methods->scrub_files (db, &call->erasure.is_clean, NULL);

  return g_steal_pointer (&entry);
}

/* In the reading thread. */
static gpointer
preview (BeaktaStore   *self,
         BeaktaDriver  *db,
         gpointer       data,
         GError       **error)
{
  EraseCall *call = data;
  g_auto(BeaktaErasable) found = { 0 };
  g_autoptr(BeaktaCase) case_ = NULL;
  gboolean fine;

  if (!db->methods->begin_reading (db, error))
    return NULL;

  case_ = load_case (db, call->case_, error);
  fine = case_ != NULL && find (self, db, case_, call, &found, error);
  db->methods->rollback (db);

  return fine ? GINT_TO_POINTER (TRUE) : NULL;
}

static EraseCall *
erase_call_new (const char *case_,
                gboolean    drafts,
                const char *ground,
                const char *title)
{
  EraseCall *call = g_new0 (EraseCall, 1);

  call->case_ = g_strdup (case_);
  call->drafts = drafts;
  call->ground = g_strdup (ground);
  call->title = g_strdup (title);

  return call;
}

gboolean
beakta_store_preview_erase_sync (BeaktaStore    *self,
                                 const char     *case_,
                                 gboolean        drafts,
                                 BeaktaErasure  *erasure,
                                 GError        **error)
{
  EraseCall call = { (char *) case_, drafts, NULL, NULL, { 0 } };

  g_return_val_if_fail (BEAKTA_IS_STORE (self), FALSE);
  g_return_val_if_fail (case_ != NULL, FALSE);
  g_return_val_if_fail (erasure != NULL, FALSE);

  if (beakta_worker_call (self->reader, self, preview, &call, error) == NULL)
    return FALSE;

  *erasure = call.erasure;

  return TRUE;
}

void
beakta_store_preview_erase_async (BeaktaStore         *self,
                                  const char          *case_,
                                  gboolean             drafts,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (BEAKTA_IS_STORE (self));
  g_return_if_fail (case_ != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, beakta_store_preview_erase_async);
  g_task_set_task_data (task, erase_call_new (case_, drafts, NULL, NULL), erase_call_free);
  beakta_worker_queue (self->reader, preview, task, NULL);
}

gboolean
beakta_store_preview_erase_finish (BeaktaStore    *self,
                                   GAsyncResult   *result,
                                   BeaktaErasure  *erasure,
                                   GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  *erasure = ((EraseCall *) g_task_get_task_data (G_TASK (result)))->erasure;

  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}

BeaktaEntry *
beakta_store_erase_sync (BeaktaStore    *self,
                         const char     *case_,
                         gboolean        drafts,
                         const char     *ground,
                         const char     *title,
                         BeaktaErasure  *erasure,
                         GError        **error)
{
  EraseCall call = { (char *) case_, drafts, (char *) ground, (char *) title, { 0 } };
  BeaktaWorker *writer;
  BeaktaEntry *entry;

  g_return_val_if_fail (BEAKTA_IS_STORE (self), NULL);
  g_return_val_if_fail (case_ != NULL, NULL);
  g_return_val_if_fail (ground != NULL, NULL);

  writer = beakta_store_get_writer (self, error);
  entry = writer != NULL ? beakta_worker_call (writer, self, erase, &call, error) : NULL;
  if (erasure != NULL)
    *erasure = call.erasure;

  return entry;
}

/* What has been erased is never told as cancelled. */
void
beakta_store_erase_async (BeaktaStore         *self,
                          const char          *case_,
                          gboolean             drafts,
                          const char          *ground,
                          const char          *title,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (BEAKTA_IS_STORE (self));
  g_return_if_fail (case_ != NULL);
  g_return_if_fail (ground != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, beakta_store_erase_async);
  g_task_set_task_data (task, erase_call_new (case_, drafts, ground, title), erase_call_free);
  beakta_store_queue_write (self, erase, task, (GDestroyNotify) beakta_entry_unref);
}

BeaktaEntry *
beakta_store_erase_finish (BeaktaStore    *self,
                           GAsyncResult   *result,
                           BeaktaErasure  *erasure,
                           GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  if (erasure != NULL)
    *erasure = ((EraseCall *) g_task_get_task_data (G_TASK (result)))->erasure;

  return g_task_propagate_pointer (G_TASK (result), error);
}
