/* The queue of an open case: its changes on their way to the store.
 *
 * (1) They are sent one after the other, in the order in which they were made; widgets never wait.
 * (2) "saved-at" moves only when the store has acknowledged.
 * (3) One that was made before an earlier one was acknowledged is rebased when its turn comes: beakta-pending-act.c.
 * (4) One that the store cannot write now (no room, another program writing, the file gone or damaged) is not given
 *     up: it waits with all that come after it, "trouble" says why, and it is tried again until it has been written.
 * (5) One that is refused is told, and what was typed in it is kept as a clash. Words whose place in the case has been removed are
 *     handed back: "words-left".
 */

#define G_LOG_DOMAIN "beakta-case-editor"

#include "beakta-case-editor-private.h"

#include "beakta-wording.h"

#define MAX_ATTEMPTS 20
#define TROUBLE_WAIT_MS 2000

static void send_next (BeaktaCaseEditor *self);
static void send_act (BeaktaCaseEditor *self);

static void
set_saved_at (BeaktaCaseEditor *self,
              GDateTime        *saved_at)
{
  g_clear_pointer (&self->saved_at, g_date_time_unref);
  self->saved_at = g_date_time_ref (saved_at);
  beakta_case_editor_notify_saved_at (self);
}

static void
set_trouble (BeaktaCaseEditor *self,
             const char       *trouble)
{
  if (g_strcmp0 (self->trouble, trouble) == 0)
    return;

  g_free (self->trouble);
  self->trouble = g_strdup (trouble);
  beakta_case_editor_notify_trouble (self);
}

static void
finish_sending (BeaktaCaseEditor *self)
{
  set_trouble (self, NULL);
  g_clear_pointer (&self->sending, beakta_pending_act_free);
  send_next (self);

  if (self->sending == NULL)
    beakta_case_editor_notify_is_saving (self);
}

static void
accept_entry (BeaktaCaseEditor *self,
              BeaktaEntry      *entry)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  gint64 *sequence = g_new (gint64, 1);

  *sequence = entry->sequence;
  g_hash_table_add (self->own_entries, sequence);

  beakta_case_editor_take_entry (self, entry);
  set_saved_at (self, now);
  beakta_case_editor_peek_undo (self);
  finish_sending (self);
}

static gboolean
retry_cb (gpointer user_data)
{
  BeaktaCaseEditor *self = user_data;

  self->retry_source = 0;
  send_act (self);

  return G_SOURCE_REMOVE;
}

/* Whether what failed can be written later, without anybody doing it again. */
static gboolean
may_pass (const GError *error)
{
  return g_error_matches (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_BUSY)
         || g_error_matches (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_FULL)
         || g_error_matches (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_READ_ONLY)
         || g_error_matches (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_GONE)
         || g_error_matches (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_DAMAGED);
}

/* Invariant (4); FALSE when there is no use in waiting. */
static gboolean
wait_for_store (BeaktaCaseEditor *self,
                const GError     *error)
{
  g_autofree char *words = NULL;

  if (!may_pass (error))
    return FALSE;

  if (self->trouble == NULL)
    g_message ("%s", error->message);

  words = beakta_wording_dup_problem (error);
  self->retry_source = g_timeout_add_full (G_PRIORITY_DEFAULT, TROUBLE_WAIT_MS, retry_cb, g_object_ref (self),
                                           g_object_unref);
  set_trouble (self, words);

  return TRUE;
}

/* Whether the act can go to the store once more after @error. */
static gboolean
prepare_retry (BeaktaCaseEditor   *self,
               const GError       *error,
               const BeaktaRecord *current)
{
  if (!g_error_matches (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_STALE)
      || ++self->sending->attempts >= MAX_ATTEMPTS || !beakta_pending_act_rebase_on (self->sending, self, current))
    return FALSE;

  if (beakta_change_is_empty (self->sending->change))
    finish_sending (self);
  else
    send_act (self);

  return TRUE;
}

/* Invariant (5). */
static void
tell_refusal (BeaktaCaseEditor *self,
              const GError     *error)
{
  const BeaktaEdit *edit;
  const char *words = beakta_pending_act_get_typed (self->sending, &edit);

  if (words != NULL && g_error_matches (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_REMOVED))
    beakta_case_editor_tell_words_left (self, edit, words);
  else
    {
      beakta_case_editor_keep_refused (self, self->sending, error);
      beakta_case_editor_tell_problem (self, error);
    }
}

static void
change_applied_cb (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(BeaktaCaseEditor) self = user_data;
  g_autoptr(BeaktaRecord) stored = NULL;
  g_autoptr(BeaktaRecord) current = NULL;
  g_autoptr(BeaktaEntry) entry = NULL;
  g_autoptr(GError) error = NULL;

  entry = beakta_store_apply_finish (BEAKTA_STORE (object), result, &stored, &error);
  current = beakta_case_dup_seen (self->case_, stored);

  if (entry != NULL)
    {
      accept_entry (self, entry);
      return;
    }

  if (wait_for_store (self, error) || prepare_retry (self, error, current))
    return;

  tell_refusal (self, error);
  finish_sending (self);
}

static void
undone_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(BeaktaCaseEditor) self = user_data;
  g_autoptr(BeaktaEntry) entry = NULL;
  g_autoptr(GError) error = NULL;

  entry = beakta_store_undo_finish (BEAKTA_STORE (object), result, &error);

  if (entry != NULL)
    {
      accept_entry (self, entry);
      return;
    }

  if (wait_for_store (self, error))
    return;

  beakta_case_editor_tell_problem (self, error);
  beakta_case_editor_peek_undo (self);
  finish_sending (self);
}

static void
send_act (BeaktaCaseEditor *self)
{
  BeaktaPendingAct *act = self->sending;

  if (act->change != NULL)
    {
      g_autoptr(BeaktaChange) whole = beakta_case_dup_change_of_whole (self->case_, act->change);

      beakta_store_apply_async (self->store, whole, NULL, change_applied_cb, g_object_ref (self));
    }
  else
    beakta_store_undo_async (self->store, beakta_case_get_id (self->case_), act->redo, NULL, undone_cb,
                             g_object_ref (self));
}

static void
tell_stale (BeaktaCaseEditor *self)
{
  g_autoptr(GError) error = g_error_new_literal (BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_STALE,
                                                 "both sides changed the same member");

  beakta_case_editor_tell_problem (self, error);
}

static void
send_next (BeaktaCaseEditor *self)
{
  while (self->sending == NULL && !g_queue_is_empty (&self->waiting))
    {
      BeaktaPendingAct *act = g_queue_pop_head (&self->waiting);

      if (act->make != NULL && !beakta_pending_act_make_change (act, self))
        beakta_pending_act_free (act);
      else if (act->change != NULL && !beakta_pending_act_rebase (act, self))
        {
          tell_stale (self);
          beakta_pending_act_free (act);
        }
      else if (act->change != NULL && beakta_change_is_empty (act->change))
        beakta_pending_act_free (act);
      else
        {
          self->sending = act;
          send_act (self);
        }
    }
}

/* Whether @entry is what is being sent, told before it was acknowledged. */
static gboolean
is_being_sent (BeaktaCaseEditor  *self,
               const BeaktaEntry *entry)
{
  GPtrArray *edits;

  if (self->sending == NULL || !g_str_equal (entry->actor, beakta_store_get_user (self->store)))
    return FALSE;

  if (self->sending->change == NULL)
    return entry->undoes != 0;

  edits = beakta_change_get_edits (self->sending->change);

  return entry->act == beakta_change_get_act (self->sending->change) && entry->edits->len == edits->len;
}

/* What somebody else writes is not seen yet by who typed the words that wait here. */
void
beakta_case_editor_overtake (BeaktaCaseEditor *self,
                             BeaktaEntry      *entry)
{
  if (g_hash_table_contains (self->own_entries, &entry->sequence) || is_being_sent (self, entry))
    return;

  beakta_case_editor_want_flush (self);
  for (GList *l = self->waiting.head; l != NULL; l = l->next)
    beakta_pending_act_overtake (l->data, entry);
}

void
beakta_case_editor_enqueue (BeaktaCaseEditor *self,
                            BeaktaPendingAct *act)
{
  gboolean was_idle = self->sending == NULL;

  g_queue_push_tail (&self->waiting, act);
  send_next (self);

  if (was_idle && self->sending != NULL)
    beakta_case_editor_notify_is_saving (self);
}

void
beakta_case_editor_clear_queue (BeaktaCaseEditor *self)
{
  g_clear_handle_id (&self->retry_source, g_source_remove);
  g_queue_clear_full (&self->waiting, (GDestroyNotify) beakta_pending_act_free);
  g_clear_pointer (&self->sending, beakta_pending_act_free);
  g_clear_pointer (&self->trouble, g_free);
}

void
beakta_case_editor_try_again (BeaktaCaseEditor *self)
{
  g_return_if_fail (BEAKTA_IS_CASE_EDITOR (self));

  if (self->retry_source == 0)
    return;

  g_clear_handle_id (&self->retry_source, g_source_remove);
  send_act (self);
}
