/* Undo and redo, for each person in each case. Which steps there are is read out of the journal: beakta-undo-steps.h. What can be taken
 * back, and why not, is in beakta-undo-rules.h.
 *
 * (1) Undo is a change like any other: the inverse of a step, under the rules of the act that it undoes.
 * (2) It is STALE when an item is no longer as the step left it. To undo something restores the revision before it,
 *     so that one's own steps can be taken back one after the other.
 * (3) Who undoes as somebody's deputy signs it: the entry says for whom.
 * (4) An answer that began the assessment leaves it begun: only what moves a case moves it back.
 */

#include "beakta-store-private.h"

#include "beakta-journal.h"
#include "beakta-state.h"
#include "beakta-undo-rules.h"
#include "beakta-undo-steps.h"
#include "beakta-workflow.h"

/* Rule 2. */
static gboolean
check_fits (BeaktaDriver        *db,
            BeaktaCase          *case_,
            const BeaktaEntry   *entry,
            const BeaktaEdit    *edit,
            gboolean             redo,
            GError             **error)
{
  gboolean fits;

  if (!beakta_undo_fits (db, case_, entry, edit, redo, &fits, error))
    return FALSE;
  if (fits)
    return TRUE;

  g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_STALE, "The %s “%s” has been changed since",
               beakta_item_kind_get_nick (edit->kind), edit->id);
  return FALSE;
}

/* (transfer full) (nullable): what undoes @entry, or does it again, on top of @case_. */
static BeaktaChange *
make_inverse (BeaktaDriver       *db,
              BeaktaCase         *case_,
              const BeaktaEntry  *entry,
              gboolean            redo,
              GError            **error)
{
  g_autoptr(BeaktaChange) change = beakta_change_new (redo ? BEAKTA_ACT_REDO : BEAKTA_ACT_UNDO, entry->case_id);

  for (guint i = 0; i < entry->edits->len; i++)
    {
      const BeaktaEdit *edit = g_ptr_array_index (entry->edits, i);
      const BeaktaRecord *current = beakta_case_lookup (case_, edit->kind, edit->id);

      if (edit->kind == BEAKTA_ITEM_STAGE && !beakta_undo_writes_stage (entry->act))
        continue;                    /* rule 4 */
      if (!check_fits (db, case_, entry, edit, redo, error))
        return NULL;

      g_ptr_array_add (beakta_change_get_edits (change),
                       beakta_edit_new (edit->kind, edit->id, current != NULL ? current->revision : 0, NULL,
                                        redo ? edit->after : edit->before));
    }

  return g_steal_pointer (&change);
}

/* A move that is made again is checked whole, as when it was made: who may undo it has not said that it may be. (transfer full) */
static BeaktaChange *
make_again (BeaktaCase         *case_,
            const BeaktaEntry  *entry)
{
  BeaktaChange *change = beakta_change_new (entry->act, entry->case_id);

  beakta_change_set_reason (change, entry->reason);
  for (guint i = 0; i < entry->edits->len; i++)
    {
      const BeaktaEdit *edit = g_ptr_array_index (entry->edits, i);
      const BeaktaRecord *current = beakta_case_lookup (case_, edit->kind, edit->id);

      g_ptr_array_add (beakta_change_get_edits (change),
                       beakta_edit_new (edit->kind, edit->id, current != NULL ? current->revision : 0, NULL, edit->after));
    }

  return change;
}

static gboolean
check_rights (BeaktaStore        *self,
              BeaktaDriver       *db,
              BeaktaCase         *case_,
              const BeaktaEntry  *entry,
              gboolean            redo,
              char              **deputy_for,
              GError            **error)
{
  BeaktaAct act = beakta_undo_get_ruling_act (case_, entry, redo);
  g_autoptr(BeaktaChange) again = redo && beakta_workflow_act_moves (act) ? make_again (case_, entry) : NULL;

  return beakta_store_check_rights (self, db, case_, act, again, deputy_for, error) &&
         beakta_store_check_complete (self, db, case_, act, error);
}

/* A case that was taken out of the queue is only put back. */
static gboolean
check_there (BeaktaCase         *case_,
             const BeaktaEntry  *entry,
             GError            **error)
{
  if (beakta_case_is_there (case_) || entry->act == BEAKTA_ACT_REGISTER)
    return TRUE;

  g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOT_FOUND, "There is no case “%s”", entry->case_id);
  return FALSE;
}

/* (transfer full) (nullable): all of an undo but that it is written. */
static BeaktaChange *
prepare (BeaktaStore        *self,
         BeaktaDriver       *db,
         BeaktaCase         *case_,
         const BeaktaEntry  *entry,
         gboolean            redo,
         GError            **error)
{
  g_autofree char *deputy_for = NULL;
  BeaktaChange *change;

  if (!check_there (case_, entry, error) || !beakta_store_check_entered_by (self, case_, error) ||
      !beakta_undo_check (db, case_, entry, redo, error) || !check_rights (self, db, case_, entry, redo, &deputy_for, error))
    return NULL;

  change = make_inverse (db, case_, entry, redo, error);
  if (change != NULL)
    beakta_change_set_deputy_for (change, deputy_for);

  return change;
}

BeaktaEntry *
beakta_store_undo_entry (BeaktaStore        *self,
                         BeaktaDriver       *db,
                         BeaktaCase         *case_,
                         const BeaktaEntry  *entry,
                         gint64              names,
                         gboolean            redo,
                         const char         *batch,
                         GError            **error)
{
  g_autoptr(BeaktaChange) change = prepare (self, db, case_, entry, redo, error);

  if (change == NULL)
    return NULL;

  beakta_change_set_batch (change, batch);

  return beakta_store_write_change (self, db, case_, change, beakta_change_get_act (change), names, NULL, error);
}

typedef struct
{
  char     *case_id;
  gboolean  redo;
} UndoCall;

static void
undo_call_free (gpointer data)
{
  UndoCall *call = data;

  g_free (call->case_id);
  g_free (call);
}

/* @target: (out): empty when there is nothing. A step that another move has passed is passed over. */
static gboolean
find_next (BeaktaDriver     *db,
           BeaktaCase       *case_,
           const char       *user,
           gboolean          redo,
           BeaktaUndoStep   *target,
           GError          **error)
{
  g_auto(BeaktaUndoSteps) steps = { NULL };
  gboolean is_passed = TRUE;

  if (!beakta_undo_steps_load (&steps, db, beakta_case_get_id (case_), user, error))
    return FALSE;

  while (is_passed)
    {
      beakta_undo_step_clear (target);
      if (!beakta_undo_steps_load_next (&steps, db, redo, target, error))
        return FALSE;
      if (target->entry == NULL)
        return TRUE;
      if (!beakta_undo_check_passed (db, case_, target->entry, redo, &is_passed, error))
        return FALSE;
      if (is_passed)
        beakta_undo_steps_drop (&steps, redo);
    }

  return TRUE;
}

static BeaktaEntry *
invert_and_write (BeaktaStore     *self,
                  BeaktaDriver    *db,
                  BeaktaCase      *case_,
                  const UndoCall  *call,
                  GError         **error)
{
  g_auto(BeaktaUndoStep) target = { NULL };

  if (!find_next (db, case_, self->user, call->redo, &target, error))
    return NULL;

  if (target.entry == NULL)
    {
      g_set_error_literal (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOTHING,
                           call->redo ? "There is nothing to redo" : "There is nothing to undo");
      return NULL;
    }

  return beakta_store_undo_entry (self, db, case_, target.entry, target.names, call->redo, "", error);
}

static gpointer
undo (BeaktaStore   *self,
      BeaktaDriver  *db,
      gpointer       data,
      GError       **error)
{
  const UndoCall *call = data;
  g_autoptr(BeaktaCase) case_ = NULL;
  g_autoptr(BeaktaEntry) entry = NULL;

  if (!beakta_driver_begin (db, error))
    return NULL;

  case_ = beakta_store_get_case_to_write (self, db, call->case_id, error);
  if (case_ != NULL)
    entry = invert_and_write (self, db, case_, call, error);
  if (!beakta_driver_end (db, entry != NULL, error))
    g_clear_pointer (&entry, beakta_entry_unref);

  beakta_store_written (self, case_, entry);

  return g_steal_pointer (&entry);
}

static BeaktaEntry *
undo_sync (BeaktaStore  *self,
           const char   *case_id,
           gboolean      redo,
           GError      **error)
{
  UndoCall call = { (char *) case_id, redo };
  BeaktaWorker *writer = beakta_store_get_writer (self, error);

  return writer != NULL ? beakta_worker_call (writer, self, undo, &call, error) : NULL;
}

BeaktaEntry *
beakta_store_undo_sync (BeaktaStore  *self,
                        const char   *case_id,
                        GError      **error)
{
  g_return_val_if_fail (BEAKTA_IS_STORE (self), NULL);
  g_return_val_if_fail (case_id != NULL, NULL);

  return undo_sync (self, case_id, FALSE, error);
}

BeaktaEntry *
beakta_store_redo_sync (BeaktaStore  *self,
                        const char   *case_id,
                        GError      **error)
{
  g_return_val_if_fail (BEAKTA_IS_STORE (self), NULL);
  g_return_val_if_fail (case_id != NULL, NULL);

  return undo_sync (self, case_id, TRUE, error);
}

void
beakta_store_undo_async (BeaktaStore         *self,
                         const char          *case_id,
                         gboolean             redo,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  UndoCall *call;
  GTask *task;

  g_return_if_fail (BEAKTA_IS_STORE (self));
  g_return_if_fail (case_id != NULL);

  call = g_new0 (UndoCall, 1);
  call->case_id = g_strdup (case_id);
  call->redo = redo;
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, beakta_store_undo_async);
  g_task_set_task_data (task, call, undo_call_free);
  beakta_store_queue_write (self, undo, task, (GDestroyNotify) beakta_entry_unref);
}

BeaktaEntry *
beakta_store_undo_finish (BeaktaStore   *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
beakta_undo_state_clear (BeaktaUndoState *state)
{
  g_clear_pointer (&state->undo, beakta_entry_unref);
  g_clear_pointer (&state->redo, beakta_entry_unref);
  g_clear_error (&state->undo_problem);
}

static void
undo_state_free (gpointer data)
{
  beakta_undo_state_clear (data);
  g_free (data);
}

typedef struct
{
  BeaktaStore  *store;
  BeaktaDriver *db;
  const char   *case_id;
  BeaktaCase   *case_;               /* nullable: few steps need it to be read */
} Peeking;

static gboolean
read_case (Peeking  *peeking,
           GError  **error)
{
  if (peeking->case_ == NULL)
    peeking->case_ = beakta_state_load_case (peeking->db, peeking->case_id, error);

  return peeking->case_ != NULL;
}

/* As find_next (), but one entry is enough to name a run. */
static gboolean
peek_step (Peeking          *peeking,
           BeaktaUndoSteps  *steps,
           gboolean          redo,
           BeaktaEntry     **entry,
           GError          **error)
{
  gboolean is_passed = TRUE;
  gint64 sequence;

  while (is_passed && (sequence = beakta_undo_steps_peek (steps, redo)) != 0)
    {
      g_autoptr(BeaktaEntry) found = beakta_journal_load (peeking->db, sequence, error);

      if (found == NULL)
        return FALSE;

      is_passed = FALSE;
      if (beakta_undo_writes_stage (found->act) &&
          (!read_case (peeking, error) ||
           !beakta_undo_check_passed (peeking->db, peeking->case_, found, redo, &is_passed, error)))
        return FALSE;

      if (is_passed)
        beakta_undo_steps_drop (steps, redo);
      else
        *entry = g_steal_pointer (&found);
    }

  return TRUE;
}

/* What is refused is found out before only of the few acts whose undo asks for more than that nothing has been changed since. */
static gboolean
find_problem (Peeking          *peeking,
              BeaktaUndoState  *state,
              GError          **error)
{
  g_autoptr(BeaktaChange) change = NULL;

  if (state->undo == NULL || !beakta_undo_asks_more (state->undo->act))
    return TRUE;
  if (!read_case (peeking, error))
    return FALSE;

  change = prepare (peeking->store, peeking->db, peeking->case_, state->undo, FALSE, &state->undo_problem);

  return TRUE;
}

/* A step is named by what it wrote: of a case that is closed to the person, that is their own declaration alone. */
static gboolean
hide_closed (Peeking          *peeking,
             BeaktaUndoState  *state,
             GError          **error)
{
  g_autoptr(GHashTable) closed = NULL;

  if (!beakta_store_list_conflicted (peeking->store, peeking->db, &closed, error))
    return FALSE;

  if (g_hash_table_contains (closed, peeking->case_id))
    {
      g_clear_pointer (&state->redo, beakta_entry_unref);
      if (state->undo != NULL && state->undo->act != BEAKTA_ACT_DECLARE_CONFLICT)
        g_clear_pointer (&state->undo, beakta_entry_unref);
    }

  return TRUE;
}

static BeaktaUndoState *
peek (Peeking  *peeking,
      GError  **error)
{
  g_auto(BeaktaUndoSteps) steps = { NULL };
  BeaktaUndoState *state;

  if (!beakta_undo_steps_load (&steps, peeking->db, peeking->case_id, peeking->store->user, error))
    return NULL;

  state = g_new0 (BeaktaUndoState, 1);
  if (peek_step (peeking, &steps, FALSE, &state->undo, error) && peek_step (peeking, &steps, TRUE, &state->redo, error) &&
      hide_closed (peeking, state, error) && find_problem (peeking, state, error))
    return state;

  undo_state_free (state);

  return NULL;
}

static gpointer
peek_undo (BeaktaStore   *self,
           BeaktaDriver  *db,
           gpointer       case_id,
           GError       **error)
{
  Peeking peeking = { self, db, case_id, NULL };
  BeaktaUndoState *state;

  if (!db->methods->begin_reading (db, error))
    return NULL;

  state = peek (&peeking, error);
  g_clear_object (&peeking.case_);
  db->methods->rollback (db);

  return state;
}

void
beakta_store_peek_undo_async (BeaktaStore         *self,
                              const char          *case_id,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (BEAKTA_IS_STORE (self));
  g_return_if_fail (case_id != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, beakta_store_peek_undo_async);
  g_task_set_task_data (task, g_strdup (case_id), g_free);
  beakta_worker_queue (self->reader, peek_undo, task, undo_state_free);
}

gboolean
beakta_store_peek_undo_finish (BeaktaStore      *self,
                               GAsyncResult     *result,
                               BeaktaUndoState  *state,
                               GError          **error)
{
  BeaktaUndoState *found;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (state != NULL, FALSE);

  found = g_task_propagate_pointer (G_TASK (result), error);
  if (found == NULL)
    return FALSE;

  *state = *found;
  g_free (found);

  return TRUE;
}
