/* The open case, and the only way the window alters it.
 *
 * (1) Changes are sent to the store one after the other, in the order in which they were made; widgets never wait.
 * (2) "saved-at" moves only when the store has acknowledged.
 * (3) A change that fails is told through "problem", in words for a person, and the case is as the store has it.
 * (4) A change that was made before an earlier one was acknowledged is rebased on what that one left. Against one's
 *     own earlier change the later wins; against somebody else's only what they did not touch is written.
 */

#define G_LOG_DOMAIN "beakta-case-editor"

#include "beakta-case-editor.h"

#include <glib/gi18n.h>

#include "beakta-rebase.h"
#include "beakta-wording.h"

#define MAX_ATTEMPTS 20
#define BUSY_WAIT_MS 500

/* One act that waits its turn. */
typedef struct
{
  BeaktaChange *change;              /* nullable: undo or redo */
  GPtrArray    *bases;               /* of JsonObject, nullable: per edit, the value it was made from */
  gboolean      redo;
  guint         attempts;

  /* Of a change that is made when its turn comes; else NULL. */
  BeaktaMakeChange make;
  gpointer         make_data;
  GDestroyNotify   make_destroy;
} PendingAct;

struct _BeaktaCaseEditor
{
  GObject       parent_instance;

  BeaktaStore  *store;               /* owned */
  BeaktaCase   *case_;               /* owned */

  GQueue        waiting;             /* of PendingAct */
  PendingAct   *sending;             /* owned, nullable */
  guint         retry_source;
  GHashTable   *own_entries;         /* set of gint64: sequences that this editor wrote */

  GHashTable   *findings;            /* char * -> BeaktaFindings; emptied when the case changes */
  GHashTable   *checklists;          /* "id version" -> BeaktaChecklist */

  GDateTime    *saved_at;            /* nullable */
  char         *undo_name;           /* nullable */
  char         *redo_name;           /* nullable */
  GCancellable *peeking;             /* nullable: a question about undo under way */
};

enum
{
  PROP_0,
  PROP_SAVED_AT,
  PROP_IS_SAVING,
  PROP_UNDO_NAME,
  PROP_REDO_NAME,
  N_PROPS
};

enum
{
  PROBLEM,
  ACCESS_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BeaktaCaseEditor, beakta_case_editor, G_TYPE_OBJECT)

static void send_next (BeaktaCaseEditor *self);

static void
unref_base (gpointer base)
{
  g_clear_pointer (&base, json_object_unref);
}

static void
pending_act_free (PendingAct *act)
{
  g_clear_pointer (&act->change, beakta_change_unref);
  g_clear_pointer (&act->bases, g_ptr_array_unref);
  if (act->make_destroy != NULL)
    act->make_destroy (act->make_data);
  g_free (act);
}

/* Remembers what every edit was made from, so that it can be rebased later. */
static void
set_change (BeaktaCaseEditor *self,
            PendingAct       *act,
            BeaktaChange     *change)
{
  GPtrArray *edits = beakta_change_get_edits (change);

  act->change = beakta_change_ref (change);
  act->bases = g_ptr_array_new_with_free_func (unref_base);

  for (guint i = 0; i < edits->len; i++)
    {
      BeaktaEdit *edit = g_ptr_array_index (edits, i);
      gconstpointer record = beakta_case_lookup (self->case_, edit->kind, edit->id);

      g_ptr_array_add (act->bases, record != NULL ? beakta_record_to_json (record) : NULL);
    }
}

/* Makes the change of an act whose turn has come; FALSE when there is nothing to change after all. */
static gboolean
make_change (BeaktaCaseEditor *self,
             PendingAct       *act)
{
  g_autoptr(BeaktaChange) change = act->make (self->case_, act->make_data);

  if (change != NULL)
    set_change (self, act, change);

  return change != NULL;
}

static void
tell_problem (BeaktaCaseEditor *self,
              const GError     *error)
{
  g_autofree char *words = beakta_wording_dup_problem (error);

  g_message ("%s", error->message);
  g_signal_emit (self, signals[PROBLEM], 0, words);
}

static void
take_entry (BeaktaCaseEditor *self,
            BeaktaEntry      *entry)
{
  g_autoptr(GError) error = NULL;

  if (entry->sequence <= beakta_case_get_head (self->case_))
    return;

  if (!beakta_case_apply (self->case_, entry, &error))
    tell_problem (self, error);
}

static gboolean
was_written_here (BeaktaCaseEditor *self,
                  gint64            revision)
{
  return g_hash_table_contains (self->own_entries, &revision);
}

static void
drop_edit (PendingAct *act,
           guint       index)
{
  g_ptr_array_remove_index (beakta_change_get_edits (act->change), index);
  g_ptr_array_remove_index (act->bases, index);
}

/* The first answer of a case starts it. One that was given before the start was acknowledged does not start it again. */
static gboolean
has_started (PendingAct         *act,
             const BeaktaEdit   *edit,
             const BeaktaRecord *current)
{
  return edit->kind == BEAKTA_ITEM_STAGE && beakta_change_get_act (act->change) == BEAKTA_ACT_ANSWER
         && current != NULL && ((const BeaktaStageRecord *) current)->stage != BEAKTA_STAGE_RECEIVED;
}

/* Brings one edit onto @current, and its base with it. */
static gboolean
rebase_onto (BeaktaCaseEditor   *self,
             PendingAct         *act,
             guint               index,
             const BeaktaRecord *current)
{
  BeaktaEdit *edit = g_ptr_array_index (beakta_change_get_edits (act->change), index);
  JsonObject **base = (JsonObject **) &g_ptr_array_index (act->bases, index);
  gboolean mine_wins = current == NULL || was_written_here (self, current->revision);

  if (!beakta_rebase_edit (edit, *base, current, mine_wins))
    return FALSE;

  g_clear_pointer (base, json_object_unref);
  *base = current != NULL ? beakta_record_to_json (current) : NULL;

  return TRUE;
}

/* Invariant (4), for every edit of the act. */
static gboolean
rebase_act (BeaktaCaseEditor *self,
            PendingAct       *act)
{
  GPtrArray *edits = beakta_change_get_edits (act->change);

  for (guint i = edits->len; i > 0; i--)
    {
      BeaktaEdit *edit = g_ptr_array_index (edits, i - 1);
      const BeaktaRecord *current = beakta_case_lookup (self->case_, edit->kind, edit->id);

      if (edit->base_revision == (current != NULL ? current->revision : 0))
        continue;

      if ((current == NULL && edit->after == NULL) || has_started (act, edit, current))
        drop_edit (act, i - 1);
      else if (!rebase_onto (self, act, i - 1, current))
        return FALSE;
    }

  return TRUE;
}

static void
set_saved_at (BeaktaCaseEditor *self,
              GDateTime        *saved_at)
{
  g_clear_pointer (&self->saved_at, g_date_time_unref);
  self->saved_at = g_date_time_ref (saved_at);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAVED_AT]);
}

static void
set_step_name (BeaktaCaseEditor  *self,
               char             **name,
               BeaktaEntry       *entry,
               guint              property)
{
  g_autofree char *value = entry != NULL ? beakta_wording_dup_step (entry) : NULL;

  if (g_strcmp0 (*name, value) == 0)
    return;

  g_free (*name);
  *name = g_steal_pointer (&value);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
undo_peeked_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(BeaktaCaseEditor) self = user_data;
  g_autoptr(GError) error = NULL;
  BeaktaUndoState state = { NULL, NULL };

  if (beakta_store_peek_undo_finish (BEAKTA_STORE (object), result, &state, &error))
    {
      set_step_name (self, &self->undo_name, state.undo, PROP_UNDO_NAME);
      set_step_name (self, &self->redo_name, state.redo, PROP_REDO_NAME);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_message ("%s", error->message);

  g_clear_pointer (&state.undo, beakta_entry_unref);
  g_clear_pointer (&state.redo, beakta_entry_unref);
}

static void
peek_undo (BeaktaCaseEditor *self)
{
  g_cancellable_cancel (self->peeking);
  g_clear_object (&self->peeking);
  self->peeking = g_cancellable_new ();

  beakta_store_peek_undo_async (self->store, beakta_case_get_id (self->case_), self->peeking,
                                undo_peeked_cb, g_object_ref (self));
}

static void
finish_sending (BeaktaCaseEditor *self)
{
  g_clear_pointer (&self->sending, pending_act_free);
  send_next (self);

  if (self->sending == NULL)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_SAVING]);
}

static void
accept_entry (BeaktaCaseEditor *self,
              BeaktaEntry      *entry)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  gint64 *sequence = g_new (gint64, 1);

  *sequence = entry->sequence;
  g_hash_table_add (self->own_entries, sequence);

  take_entry (self, entry);
  set_saved_at (self, now);
  peek_undo (self);
  finish_sending (self);
}

static void
send_change (BeaktaCaseEditor *self);

static gboolean
retry_cb (gpointer user_data)
{
  BeaktaCaseEditor *self = user_data;

  self->retry_source = 0;
  send_change (self);

  return G_SOURCE_REMOVE;
}

/* Whether the act can go to the store once more after @error. */
static gboolean
prepare_retry (BeaktaCaseEditor   *self,
               const GError       *error,
               const BeaktaRecord *current)
{
  GPtrArray *edits = beakta_change_get_edits (self->sending->change);

  if (++self->sending->attempts >= MAX_ATTEMPTS)
    return FALSE;

  if (g_error_matches (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_BUSY))
    {
      self->retry_source = g_timeout_add (BUSY_WAIT_MS, retry_cb, self);
      return TRUE;
    }

  if (!g_error_matches (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_STALE) || current == NULL)
    return FALSE;

  for (guint i = 0; i < edits->len; i++)
    {
      BeaktaEdit *edit = g_ptr_array_index (edits, i);

      if (edit->kind != current->kind || g_strcmp0 (edit->id, current->id) != 0)
        continue;

      if (!rebase_onto (self, self->sending, i, current))
        return FALSE;

      send_change (self);
      return TRUE;
    }

  return FALSE;
}

static void
change_applied_cb (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(BeaktaCaseEditor) self = user_data;
  g_autoptr(BeaktaRecord) current = NULL;
  g_autoptr(BeaktaEntry) entry = NULL;
  g_autoptr(GError) error = NULL;

  entry = beakta_store_apply_finish (BEAKTA_STORE (object), result, &current, &error);

  if (entry != NULL)
    {
      accept_entry (self, entry);
      return;
    }

  if (prepare_retry (self, error, current))
    return;

  tell_problem (self, error);
  finish_sending (self);
}

static void
send_change (BeaktaCaseEditor *self)
{
  beakta_store_apply_async (self->store, self->sending->change, NULL, change_applied_cb, g_object_ref (self));
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

  tell_problem (self, error);
  peek_undo (self);
  finish_sending (self);
}

static void
tell_stale (BeaktaCaseEditor *self)
{
  g_autoptr(GError) error = g_error_new_literal (BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_STALE,
                                                 "both sides changed the same member");

  tell_problem (self, error);
}

static void
send_next (BeaktaCaseEditor *self)
{
  while (self->sending == NULL && !g_queue_is_empty (&self->waiting))
    {
      PendingAct *act = g_queue_pop_head (&self->waiting);

      if (act->make != NULL && !make_change (self, act))
        pending_act_free (act);
      else if (act->change == NULL)
        {
          self->sending = act;
          beakta_store_undo_async (self->store, beakta_case_get_id (self->case_), act->redo, NULL,
                                   undone_cb, g_object_ref (self));
        }
      else if (!rebase_act (self, act))
        {
          tell_stale (self);
          pending_act_free (act);
        }
      else if (beakta_change_is_empty (act->change))
        pending_act_free (act);
      else
        {
          self->sending = act;
          send_change (self);
        }
    }
}

static void
enqueue (BeaktaCaseEditor *self,
         PendingAct       *act)
{
  gboolean was_idle = self->sending == NULL;

  g_queue_push_tail (&self->waiting, act);
  send_next (self);

  if (was_idle && self->sending != NULL)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_SAVING]);
}

static void
store_entry_cb (BeaktaStore      *store,
                BeaktaEntry      *entry,
                BeaktaCaseEditor *self)
{
  if (g_strcmp0 (entry->case_id, beakta_case_get_id (self->case_)) != 0)
    return;

  take_entry (self, entry);
}

static void
item_changed_cb (BeaktaCase       *case_,
                 BeaktaItemKind    kind,
                 const char       *id,
                 BeaktaCaseEditor *self)
{
  g_hash_table_remove_all (self->findings);

  if (kind == BEAKTA_ITEM_STAGE || kind == BEAKTA_ITEM_CONFLICT || kind == BEAKTA_ITEM_FACTS)
    g_signal_emit (self, signals[ACCESS_CHANGED], 0);
}

static BeaktaDepth
parse_depth (const char *depth)
{
  if (g_strcmp0 (depth, "short") == 0)
    return BEAKTA_DEPTH_SHORT;

  return g_strcmp0 (depth, "deep") == 0 ? BEAKTA_DEPTH_DEEP : BEAKTA_DEPTH_NORMAL;
}

static void
beakta_case_editor_dispose (GObject *object)
{
  BeaktaCaseEditor *self = BEAKTA_CASE_EDITOR (object);

  g_clear_handle_id (&self->retry_source, g_source_remove);
  g_cancellable_cancel (self->peeking);
  g_clear_object (&self->peeking);
  g_queue_clear_full (&self->waiting, (GDestroyNotify) pending_act_free);
  g_clear_pointer (&self->sending, pending_act_free);

  g_clear_pointer (&self->findings, g_hash_table_unref);
  g_clear_pointer (&self->checklists, g_hash_table_unref);
  g_clear_pointer (&self->own_entries, g_hash_table_unref);
  g_clear_pointer (&self->saved_at, g_date_time_unref);
  g_clear_pointer (&self->undo_name, g_free);
  g_clear_pointer (&self->redo_name, g_free);
  g_clear_object (&self->case_);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (beakta_case_editor_parent_class)->dispose (object);
}

static void
beakta_case_editor_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  BeaktaCaseEditor *self = BEAKTA_CASE_EDITOR (object);

  switch (property_id)
    {
    case PROP_SAVED_AT:
      g_value_set_boxed (value, self->saved_at);
      break;
    case PROP_IS_SAVING:
      g_value_set_boolean (value, self->sending != NULL);
      break;
    case PROP_UNDO_NAME:
      g_value_set_string (value, self->undo_name);
      break;
    case PROP_REDO_NAME:
      g_value_set_string (value, self->redo_name);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
beakta_case_editor_class_init (BeaktaCaseEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = beakta_case_editor_dispose;
  object_class->get_property = beakta_case_editor_get_property;

  properties[PROP_SAVED_AT] = g_param_spec_boxed ("saved-at", NULL, NULL, G_TYPE_DATE_TIME, flags);
  properties[PROP_IS_SAVING] = g_param_spec_boolean ("is-saving", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_NAME] = g_param_spec_string ("undo-name", NULL, NULL, NULL, flags);
  properties[PROP_REDO_NAME] = g_param_spec_string ("redo-name", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[PROBLEM] = g_signal_new ("problem", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[ACCESS_CHANGED] = g_signal_new ("access-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
beakta_case_editor_init (BeaktaCaseEditor *self)
{
  g_queue_init (&self->waiting);
  self->own_entries = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->findings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) beakta_findings_free);
  self->checklists = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
}

BeaktaCaseEditor *
beakta_case_editor_new (BeaktaStore *store,
                        BeaktaCase  *case_)
{
  BeaktaCaseEditor *self;

  g_return_val_if_fail (BEAKTA_IS_STORE (store), NULL);
  g_return_val_if_fail (BEAKTA_IS_CASE (case_), NULL);

  self = g_object_new (BEAKTA_TYPE_CASE_EDITOR, NULL);
  self->store = g_object_ref (store);
  self->case_ = g_object_ref (case_);
  self->saved_at = beakta_wording_parse_time (beakta_case_get_head_time (case_));

  g_signal_connect_object (store, "entry", G_CALLBACK (store_entry_cb), self, 0);
  g_signal_connect_object (case_, "item-changed", G_CALLBACK (item_changed_cb), self, 0);
  peek_undo (self);

  return self;
}

BeaktaStore *
beakta_case_editor_get_store (BeaktaCaseEditor *self)
{
  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (self), NULL);

  return self->store;
}

BeaktaCase *
beakta_case_editor_get_case (BeaktaCaseEditor *self)
{
  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (self), NULL);

  return self->case_;
}

const char *
beakta_case_editor_get_user (BeaktaCaseEditor *self)
{
  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (self), NULL);

  return beakta_store_get_user (self->store);
}

void
beakta_case_editor_apply (BeaktaCaseEditor *self,
                          BeaktaChange     *change)
{
  g_return_if_fail (BEAKTA_IS_CASE_EDITOR (self));
  g_return_if_fail (change != NULL);

  if (!beakta_change_is_empty (change))
    {
      PendingAct *act = g_new0 (PendingAct, 1);

      set_change (self, act, change);
      enqueue (self, act);
    }
}

void
beakta_case_editor_apply_in_turn (BeaktaCaseEditor *self,
                                  BeaktaMakeChange  make,
                                  gpointer          user_data,
                                  GDestroyNotify    destroy)
{
  PendingAct *act;

  g_return_if_fail (BEAKTA_IS_CASE_EDITOR (self));
  g_return_if_fail (make != NULL);

  act = g_new0 (PendingAct, 1);
  act->make = make;
  act->make_data = user_data;
  act->make_destroy = destroy;
  enqueue (self, act);
}

static void
enqueue_undo (BeaktaCaseEditor *self,
              gboolean          redo)
{
  PendingAct *act = g_new0 (PendingAct, 1);

  act->redo = redo;
  enqueue (self, act);
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

gboolean
beakta_case_editor_may (BeaktaCaseEditor  *self,
                        BeaktaAct          act,
                        char             **why)
{
  g_autoptr(GError) error = NULL;

  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (self), FALSE);

  if (beakta_store_is_read_only (self->store))
    g_set_error_literal (&error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_READ_ONLY, "the store is read-only");
  else if (beakta_workflow_check (self->case_, beakta_store_get_user (self->store),
                                  beakta_store_get_roles (self->store), act, &error))
    return TRUE;

  if (why != NULL)
    *why = beakta_wording_dup_problem (error);

  return FALSE;
}

BeaktaChecklist *
beakta_case_editor_get_checklist (BeaktaCaseEditor *self,
                                  const char       *id)
{
  const BeaktaCaseChecklist *used;
  g_autofree char *key = NULL;
  g_autoptr(GError) error = NULL;
  BeaktaChecklist *checklist;

  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  used = beakta_case_lookup (self->case_, BEAKTA_ITEM_CHECKLIST, id);

  if (used == NULL)
    return NULL;

  key = g_strdup_printf ("%s %s", id, used->version);
  checklist = g_hash_table_lookup (self->checklists, key);

  if (checklist != NULL)
    return checklist;

  checklist = beakta_store_load_checklist (self->store, id, used->version, &error);

  if (checklist == NULL)
    g_message ("Checklist %s: %s", key, error->message);
  else
    g_hash_table_insert (self->checklists, g_steal_pointer (&key), checklist);

  return checklist;
}

const BeaktaFindings *
beakta_case_editor_get_findings (BeaktaCaseEditor *self,
                                 const char       *checklist)
{
  BeaktaChecklist *template_;
  const BeaktaCaseChecklist *used;
  BeaktaFindings *findings;

  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (self), NULL);
  g_return_val_if_fail (checklist != NULL, NULL);

  findings = g_hash_table_lookup (self->findings, checklist);

  if (findings != NULL)
    return findings;

  template_ = beakta_case_editor_get_checklist (self, checklist);

  if (template_ == NULL)
    return NULL;

  used = beakta_case_lookup (self->case_, BEAKTA_ITEM_CHECKLIST, checklist);
  findings = beakta_findings_new (template_, self->case_, parse_depth (used->depth), beakta_wording_get_language ());
  g_hash_table_insert (self->findings, g_strdup (checklist), findings);

  return findings;
}
