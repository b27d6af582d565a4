/* The open case, and the only way the window alters it.
 *
 * (1) Changes are sent to the store one after the other, in the order in which they were made; widgets never wait.
 * (2) "saved-at" moves only when the store has acknowledged.
 * (3) A change that is refused is told through "problem", in words for a person, and the case is as the store has it.
 * (4) A change that the store cannot write now is not given up: beakta-case-editor-queue.c.
 */

#define G_LOG_DOMAIN "beakta-case-editor"

#include "beakta-case-editor-private.h"

#include "beakta-store-users.h"
#include "beakta-wording.h"

enum
{
  PROP_0,
  PROP_SAVED_AT,
  PROP_IS_SAVING,
  PROP_TROUBLE,
  PROP_UNDO_NAME,
  PROP_REDO_NAME,
  N_PROPS
};

enum
{
  PROBLEM,
  ACCESS_CHANGED,
  ANSWER_WANTED,
  CLAIMS_CHANGED,
  CLASHES_CHANGED,
  FLUSH_WANTED,
  WORDS_LEFT,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BeaktaCaseEditor, beakta_case_editor, G_TYPE_OBJECT)

void
beakta_case_editor_notify_saved_at (BeaktaCaseEditor *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAVED_AT]);
}

void
beakta_case_editor_notify_is_saving (BeaktaCaseEditor *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_SAVING]);
}

void
beakta_case_editor_notify_trouble (BeaktaCaseEditor *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TROUBLE]);
}

void
beakta_case_editor_notify_undo_name (BeaktaCaseEditor *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNDO_NAME]);
}

void
beakta_case_editor_notify_redo_name (BeaktaCaseEditor *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REDO_NAME]);
}

void
beakta_case_editor_tell_problem (BeaktaCaseEditor *self,
                                 const GError     *error)
{
  g_autofree char *words = beakta_wording_dup_problem (error);

  g_message ("%s", error->message);
  g_signal_emit (self, signals[PROBLEM], 0, words);
}

void
beakta_case_editor_tell_words_left (BeaktaCaseEditor *self,
                                    const BeaktaEdit *edit,
                                    const char       *words)
{
  g_signal_emit (self, signals[WORDS_LEFT], 0, (int) edit->kind, edit->id, words);
}

void
beakta_case_editor_notify_clashes (BeaktaCaseEditor *self,
                                   BeaktaItemKind    kind,
                                   const char       *id)
{
  g_signal_emit (self, signals[CLASHES_CHANGED], 0, (int) kind, id);
}

void
beakta_case_editor_want_flush (BeaktaCaseEditor *self)
{
  g_signal_emit (self, signals[FLUSH_WANTED], 0);
}

void
beakta_case_editor_tell_claims_changed (BeaktaCaseEditor *self)
{
  g_signal_emit (self, signals[CLAIMS_CHANGED], 0);
}

void
beakta_case_editor_take_entry (BeaktaCaseEditor *self,
                               BeaktaEntry      *entry)
{
  g_autoptr(GError) error = NULL;

  if (entry->sequence <= beakta_case_get_head (self->case_))
    return;

  if (!beakta_case_apply (self->case_, entry, &error))
    beakta_case_editor_tell_problem (self, error);
}

/* Invariant (5). */
static void
take_late_entry (BeaktaCaseEditor *self,
                 BeaktaEntry      *entry)
{
  g_autoptr(GError) error = NULL;

  if (!beakta_case_apply_late (self->case_, entry, &error))
    beakta_case_editor_tell_problem (self, error);
}

static void
store_entry_cb (BeaktaStore      *store,
                BeaktaEntry      *entry,
                BeaktaCaseEditor *self)
{
  if (g_strcmp0 (entry->case_id, beakta_case_get_id (self->case_)) != 0 || entry->sequence <= self->followed)
    return;

  self->followed = entry->sequence;
  beakta_case_editor_overtake (self, entry);
  if (entry->sequence > beakta_case_get_head (self->case_))
    beakta_case_editor_take_entry (self, entry);
  else if (!g_hash_table_contains (self->own_entries, &entry->sequence))
    take_late_entry (self, entry);
}

static void
item_changed_cb (BeaktaCase       *case_,
                 BeaktaItemKind    kind,
                 const char       *id,
                 BeaktaCaseEditor *self)
{
  g_hash_table_remove_all (self->findings);
  g_hash_table_remove_all (self->whole_findings);
  g_clear_object (&self->whole);

  if (kind == BEAKTA_ITEM_STAGE || kind == BEAKTA_ITEM_CONFLICT || kind == BEAKTA_ITEM_FACTS || kind == BEAKTA_ITEM_ASSESSOR)
    g_signal_emit (self, signals[ACCESS_CHANGED], 0);
}

static void
beakta_case_editor_dispose (GObject *object)
{
  BeaktaCaseEditor *self = BEAKTA_CASE_EDITOR (object);

  beakta_case_editor_clear_queue (self);
  beakta_case_editor_clear_steps (self);
  beakta_case_editor_clear_clashes (self);

  g_clear_pointer (&self->findings, g_hash_table_unref);
  g_clear_pointer (&self->whole_findings, g_hash_table_unref);
  g_clear_pointer (&self->claims, g_hash_table_unref);
  g_clear_pointer (&self->stated, g_ptr_array_unref);
  g_clear_pointer (&self->checklists, g_hash_table_unref);
  g_clear_pointer (&self->names, g_hash_table_unref);
  g_clear_pointer (&self->own_entries, g_hash_table_unref);
  g_clear_pointer (&self->saved_at, g_date_time_unref);
  g_clear_object (&self->case_);
  g_clear_object (&self->whole);
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
    case PROP_TROUBLE:
      g_value_set_string (value, self->trouble);
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
  properties[PROP_TROUBLE] = g_param_spec_string ("trouble", NULL, NULL, NULL, flags);
  properties[PROP_UNDO_NAME] = g_param_spec_string ("undo-name", NULL, NULL, NULL, flags);
  properties[PROP_REDO_NAME] = g_param_spec_string ("redo-name", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[PROBLEM] = g_signal_new ("problem", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[ACCESS_CHANGED] = g_signal_new ("access-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ANSWER_WANTED] = g_signal_new ("answer-wanted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[CLAIMS_CHANGED] = g_signal_new ("claims-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CLASHES_CHANGED] = g_signal_new ("clashes-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_STRING);
  signals[FLUSH_WANTED] = g_signal_new ("flush-wanted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[WORDS_LEFT] = g_signal_new ("words-left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                      NULL, NULL, NULL, G_TYPE_NONE, 3, G_TYPE_INT, G_TYPE_STRING, G_TYPE_STRING);
}

static void
beakta_case_editor_init (BeaktaCaseEditor *self)
{
  g_queue_init (&self->waiting);
  self->clashes = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_clash_unref);
  self->own_entries = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->findings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) beakta_findings_free);
  self->whole_findings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) beakta_findings_free);
  self->checklists = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->claims = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
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
  self->followed = beakta_case_get_head (case_);
  beakta_case_set_viewer (case_, beakta_store_get_user (store));
  self->saved_at = beakta_wording_parse_time (beakta_case_get_head_time (case_));

  g_signal_connect_object (store, "entry", G_CALLBACK (store_entry_cb), self, 0);
  g_signal_connect_object (case_, "item-changed", G_CALLBACK (item_changed_cb), self, 0);
  beakta_case_editor_peek_undo_later (self);
  beakta_case_editor_list_own_clashes (self);

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

BeaktaCase *
beakta_case_editor_get_whole (BeaktaCaseEditor *self)
{
  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (self), NULL);

  if (self->whole == NULL)
    self->whole = beakta_case_get_viewer (self->case_) != NULL ? beakta_case_dup_whole (self->case_)
                                                               : g_object_ref (self->case_);

  return self->whole;
}

const char *
beakta_case_editor_get_user (BeaktaCaseEditor *self)
{
  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (self), NULL);

  return beakta_store_get_user (self->store);
}

const char *
beakta_case_editor_get_name (BeaktaCaseEditor *self,
                             const char       *user)
{
  const char *name;

  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (self), NULL);
  g_return_val_if_fail (user != NULL, NULL);

  if (self->names == NULL)
    {
      g_autoptr(GError) error = NULL;

      self->names = beakta_store_dup_names_sync (self->store, &error);
      if (self->names == NULL)
        {
          g_message ("%s", error->message);
          self->names = g_hash_table_new (g_str_hash, g_str_equal);
        }
    }

  name = g_hash_table_lookup (self->names, user);

  return name != NULL ? name : user;
}

void
beakta_case_editor_want_answer (BeaktaCaseEditor *self,
                                const char       *answer)
{
  g_return_if_fail (BEAKTA_IS_CASE_EDITOR (self));
  g_return_if_fail (answer != NULL);

  g_signal_emit (self, signals[ANSWER_WANTED], 0, answer);
}

void
beakta_case_editor_apply (BeaktaCaseEditor *self,
                          BeaktaChange     *change)
{
  g_return_if_fail (BEAKTA_IS_CASE_EDITOR (self));
  g_return_if_fail (change != NULL);

  if (!beakta_change_is_empty (change))
    {
      BeaktaPendingAct *act = g_new0 (BeaktaPendingAct, 1);

      beakta_pending_act_set_change (act, self, change);
      beakta_case_editor_enqueue (self, act);
    }
}

/* Seeing is its own inverse, so that what is of the whole is of what is seen. */
void
beakta_case_editor_apply_to_whole (BeaktaCaseEditor *self,
                                   BeaktaChange     *change)
{
  g_autoptr(BeaktaChange) seen = NULL;

  g_return_if_fail (BEAKTA_IS_CASE_EDITOR (self));
  g_return_if_fail (change != NULL);

  seen = beakta_case_dup_change_of_whole (self->case_, change);
  beakta_case_editor_apply (self, seen);
}

void
beakta_case_editor_apply_in_turn (BeaktaCaseEditor *self,
                                  BeaktaMakeChange  make,
                                  gpointer          user_data,
                                  GDestroyNotify    destroy)
{
  BeaktaPendingAct *act;

  g_return_if_fail (BEAKTA_IS_CASE_EDITOR (self));
  g_return_if_fail (make != NULL);

  act = g_new0 (BeaktaPendingAct, 1);
  act->make = make;
  act->make_data = user_data;
  act->make_destroy = destroy;
  beakta_case_editor_enqueue (self, act);
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
