/* The steps of an open case that can be taken back and done again, by name. */

#define G_LOG_DOMAIN "beakta-case-editor"

#include "beakta-case-editor-private.h"

#include "beakta-wording.h"

static void
set_step_name (BeaktaCaseEditor  *self,
               char             **name,
               BeaktaEntry       *entry,
               void             (*notify) (BeaktaCaseEditor *self))
{
  g_autofree char *value = entry != NULL ? beakta_wording_dup_step (entry) : NULL;

  if (g_strcmp0 (*name, value) == 0)
    return;

  g_free (*name);
  *name = g_steal_pointer (&value);
  notify (self);
}

/* Told with the name: who shows one shows both. */
static gboolean
set_undo_problem (BeaktaCaseEditor *self,
                  const GError     *error)
{
  g_autofree char *words = error != NULL ? beakta_wording_dup_problem (error) : NULL;

  if (g_strcmp0 (self->undo_problem, words) == 0)
    return FALSE;

  g_free (self->undo_problem);
  self->undo_problem = g_steal_pointer (&words);

  return TRUE;
}

static void
undo_peeked_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(BeaktaCaseEditor) self = user_data;
  g_autoptr(GError) error = NULL;
  g_auto(BeaktaUndoState) state = { NULL };

  if (beakta_store_peek_undo_finish (BEAKTA_STORE (object), result, &state, &error))
    {
      if (set_undo_problem (self, state.undo_problem))
        beakta_case_editor_notify_undo_name (self);
      set_step_name (self, &self->undo_name, state.undo, beakta_case_editor_notify_undo_name);
      set_step_name (self, &self->redo_name, state.redo, beakta_case_editor_notify_redo_name);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_message ("%s", error->message);
}

void
beakta_case_editor_peek_undo (BeaktaCaseEditor *self)
{
  g_clear_handle_id (&self->peek_source, g_source_remove);
  g_cancellable_cancel (self->peeking);
  g_clear_object (&self->peeking);
  self->peeking = g_cancellable_new ();

  beakta_store_peek_undo_async (self->store, beakta_case_get_id (self->case_), self->peeking,
                                undo_peeked_cb, g_object_ref (self));
}

static gboolean
peek_cb (gpointer user_data)
{
  BeaktaCaseEditor *self = user_data;

  self->peek_source = 0;
  beakta_case_editor_peek_undo (self);

  return G_SOURCE_REMOVE;
}

/* In the next turn of the main loop: what a case is opened for, its text, is asked for in this one, and does not wait for the
 * store to read what may be a very large step. */
void
beakta_case_editor_peek_undo_later (BeaktaCaseEditor *self)
{
  self->peek_source = g_idle_add_full (G_PRIORITY_DEFAULT, peek_cb, self, NULL);
}

void
beakta_case_editor_clear_steps (BeaktaCaseEditor *self)
{
  g_clear_handle_id (&self->peek_source, g_source_remove);
  g_cancellable_cancel (self->peeking);
  g_clear_object (&self->peeking);
  g_clear_pointer (&self->undo_name, g_free);
  g_clear_pointer (&self->undo_problem, g_free);
  g_clear_pointer (&self->redo_name, g_free);
}

static void
enqueue_undo (BeaktaCaseEditor *self,
              gboolean          redo)
{
  BeaktaPendingAct *act = g_new0 (BeaktaPendingAct, 1);

  act->redo = redo;
  beakta_case_editor_enqueue (self, act);
}

void
beakta_case_editor_undo (BeaktaCaseEditor *self)
{
  g_return_if_fail (BEAKTA_IS_CASE_EDITOR (self));

  enqueue_undo (self, FALSE);
}

void
beakta_case_editor_redo (BeaktaCaseEditor *self)
{
  g_return_if_fail (BEAKTA_IS_CASE_EDITOR (self));

  enqueue_undo (self, TRUE);
}

const char *
beakta_case_editor_get_undo_problem (BeaktaCaseEditor *self)
{
  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (self), NULL);

  return self->undo_problem;
}
