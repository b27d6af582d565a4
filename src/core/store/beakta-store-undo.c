/* Undo and redo, for each person in each case. Which steps there are is read out of the journal: beakta-undo-steps.h.
 *
 * (1) Undo is a change like any other: the inverse of a step, under the rules of the act that it undoes.
 * (2) It is STALE when an item is no longer as the step left it. To undo something restores the revision before it,
 *     so that one's own steps can be taken back one after the other.
 * (3) A document goes only with what the same entry put in it: once somebody has marked it, or replaced it, it stays.
 * (4) The stage of a case is not undone: a step back, with a reason, is the way.
 */

#include "beakta-store-private.h"

#include "beakta-journal.h"
#include "beakta-undo-steps.h"
#include "beakta-workflow.h"

static const BeaktaEdit *
find_edit (const BeaktaEntry *entry,
           BeaktaItemKind     kind,
           const char        *id)
{
  for (guint i = 0; i < entry->edits->len; i++)
    {
      const BeaktaEdit *edit = g_ptr_array_index (entry->edits, i);

      if (edit->kind == kind && g_str_equal (edit->id, id))
        return edit;
    }

  return NULL;
}

/* Rule 2: which revision an item was brought back to, when @revision is an undo or a redo. */
static gboolean
resolve_revision (BeaktaDriver      *db,
                  const BeaktaEdit  *edit,
                  gint64            *revision,
                  GError           **error)
{
  while (*revision != 0)
    {
      g_autoptr(BeaktaEntry) entry = beakta_journal_load (db, *revision, error);
      g_autoptr(BeaktaEntry) undone = NULL;
      const BeaktaEdit *earlier;

      if (entry == NULL)
        return FALSE;
      if (entry->undoes == 0)
        return TRUE;
      if (entry->act == BEAKTA_ACT_REDO)
        {
          *revision = entry->undoes;
          return TRUE;
        }

      undone = beakta_journal_load (db, entry->undoes, error);
      if (undone == NULL)
        return FALSE;
      earlier = find_edit (undone, edit->kind, edit->id);
      *revision = earlier != NULL ? earlier->base_revision : 0;
    }

  return TRUE;
}

static gboolean
check_fits (BeaktaDriver        *db,
            const BeaktaEntry   *entry,
            const BeaktaEdit    *edit,
            gboolean             redo,
            const BeaktaRecord  *current,
            GError             **error)
{
  const JsonObject *left = redo ? edit->before : edit->after;
  gint64 expected = left == NULL ? 0 : redo ? edit->base_revision : entry->sequence;
  gint64 found = current != NULL ? current->revision : 0;

  if (!resolve_revision (db, edit, &found, error) || !resolve_revision (db, edit, &expected, error))
    return FALSE;
  if (found == expected)
    return TRUE;

  g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_STALE, "The %s “%s” has been changed since",
               beakta_item_kind_get_nick (edit->kind), edit->id);
  return FALSE;
}

/* Rule 3. */
static gboolean
check_document_is_free (BeaktaCase         *case_,
                        const BeaktaEntry  *entry,
                        const BeaktaEdit   *document,
                        GError            **error)
{
  g_autoptr(GPtrArray) passages = beakta_case_list (case_, BEAKTA_ITEM_PASSAGE);
  guint number = (guint) g_ascii_strtoull (document->id, NULL, 10);
  gboolean is_free = beakta_case_get_newest_version (case_, number, TRUE) == number;

  for (guint i = 0; i < passages->len && is_free; i++)
    {
      const BeaktaPassage *passage = g_ptr_array_index (passages, i);

      is_free = passage->document != number || find_edit (entry, BEAKTA_ITEM_PASSAGE, passage->record.id) != NULL;
    }

  if (!is_free)
    g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_STALE,
                 "The document “%s” has been marked or replaced since", document->id);

  return is_free;
}

BeaktaChange *
beakta_store_make_inverse (BeaktaDriver       *db,
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

      if (edit->kind == BEAKTA_ITEM_STAGE)
        continue;                    /* rule 4 */
      if (!check_fits (db, entry, edit, redo, current, error))
        return NULL;
      if (edit->kind == BEAKTA_ITEM_DOCUMENT && !redo && !check_document_is_free (case_, entry, edit, error))
        return NULL;

      g_ptr_array_add (beakta_change_get_edits (change),
                       beakta_edit_new (edit->kind, edit->id, current != NULL ? current->revision : 0, NULL,
                                        redo ? edit->after : edit->before));
    }

  return g_steal_pointer (&change);
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

static gboolean
find_target (BeaktaStore     *self,
             BeaktaDriver    *db,
             const UndoCall  *call,
             BeaktaUndoStep  *target,
             GError         **error)
{
  g_auto(BeaktaUndoSteps) steps = { NULL };

  if (!beakta_undo_steps_load (&steps, db, call->case_id, self->user, error) ||
      !beakta_undo_steps_load_next (&steps, db, call->redo, target, error))
    return FALSE;

  if (target->entry != NULL && !target->entry->erased)
    return TRUE;

  g_set_error_literal (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOTHING,
                       target->entry != NULL ? "The step has been erased" :
                       call->redo ? "There is nothing to redo" : "There is nothing to undo");
  return FALSE;
}

static BeaktaEntry *
invert_and_write (BeaktaStore     *self,
                  BeaktaDriver    *db,
                  BeaktaCase      *case_,
                  const UndoCall  *call,
                  GError         **error)
{
  g_auto(BeaktaUndoStep) target = { NULL };
  g_autoptr(BeaktaChange) change = NULL;
  BeaktaRoles roles;

  if (!find_target (self, db, call, &target, error) || !beakta_store_read_roles (self, db, &roles, error) ||
      !beakta_workflow_check (case_, self->user, roles, target.entry->act, error))
    return NULL;

  change = beakta_store_make_inverse (db, case_, target.entry, call->redo, error);
  if (change == NULL)
    return NULL;

  return beakta_store_write_change (self, db, case_, change, beakta_change_get_act (change), target.names, NULL, error);
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
  BeaktaWorker *writer;
  UndoCall *call;
  GError *error = NULL;
  GTask *task;

  g_return_if_fail (BEAKTA_IS_STORE (self));
  g_return_if_fail (case_id != NULL);

  call = g_new0 (UndoCall, 1);
  call->case_id = g_strdup (case_id);
  call->redo = redo;
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, beakta_store_undo_async);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, call, undo_call_free);

  writer = beakta_store_get_writer (self, &error);
  if (writer != NULL)
    {
      beakta_worker_queue (writer, undo, task, (GDestroyNotify) beakta_entry_unref);
      return;
    }

  g_task_return_error (task, error);
  g_object_unref (task);
}

BeaktaEntry *
beakta_store_undo_finish (BeaktaStore   *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
undo_state_free (gpointer data)
{
  BeaktaUndoState *state = data;

  g_clear_pointer (&state->undo, beakta_entry_unref);
  g_clear_pointer (&state->redo, beakta_entry_unref);
  g_free (state);
}

static gboolean
load_entry (BeaktaDriver  *db,
            gint64         sequence,
            BeaktaEntry  **entry,
            GError       **error)
{
  if (sequence == 0)
    return TRUE;

  *entry = beakta_journal_load (db, sequence, error);

  return *entry != NULL;
}

static gpointer
peek_undo (BeaktaStore   *self,
           BeaktaDriver  *db,
           gpointer       case_id,
           GError       **error)
{
  g_auto(BeaktaUndoSteps) steps = { NULL };
  g_autoptr(GHashTable) closed = NULL;
  BeaktaUndoState *state;

  if (!beakta_store_list_conflicted (self, db, &closed, error) ||
      !beakta_undo_steps_load (&steps, db, case_id, self->user, error))
    return NULL;

  /* A step is named by what it wrote. */
  state = g_new0 (BeaktaUndoState, 1);
  if (g_hash_table_contains (closed, case_id))
    return state;
  if (load_entry (db, beakta_undo_steps_peek (&steps, FALSE), &state->undo, error) &&
      load_entry (db, beakta_undo_steps_peek (&steps, TRUE), &state->redo, error))
    return state;

  undo_state_free (state);

  return NULL;
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
