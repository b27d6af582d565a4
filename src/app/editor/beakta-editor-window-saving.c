/* A draft comes from the store and goes back to it.
 *
 * (1) What is written is in the store a moment later; the title says so only when the store has answered.
 * (2) What cannot be saved stays in the window, which says why, and is tried again by hand and by the next word.
 * (3) Somebody else's text is never written over: whoever saves last is told, and nothing more is saved until the draft is
 *     opened anew.
 */

#define G_LOG_DOMAIN "beakta-editor"

#include "beakta-editor-window-private.h"

#include <glib/gi18n-lib.h>

#include "beakta-editor-words.h"
#include "beakta-store-uses.h"
#include "beakta-wording.h"

#define SAVE_DELAY_MS 500

static void
show_trouble (BeaktaEditorWindow *self,
              const GError       *error)
{
  g_autofree char *words = error != NULL ? beakta_editor_words_dup_error (error) : NULL;

  gtk_label_set_label (self->trouble_words, words != NULL ? words : "");
  gtk_button_set_label (self->trouble_button, self->is_stale ? _("Open It _Anew") : _("_Try Again"));
  gtk_widget_set_visible (self->trouble, error != NULL);
}

void
beakta_editor_window_show_saved (BeaktaEditorWindow *self)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *clock = beakta_wording_dup_clock (now);
  /* Translators: a time of day: "Saved 14:02" */
  g_autofree char *saved = g_strdup_printf (_("Draft · saved %s"), clock);

  adw_window_title_set_subtitle (self->title, beakta_editor_window_is_saved (self) ? saved : _("Draft · being saved"));
}

gboolean
beakta_editor_window_is_saved (BeaktaEditorWindow *self)
{
  return self->draft == NULL || (!self->is_saving && !beakta_checklist_draft_is_modified (self->draft));
}

static void
saved_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(BeaktaEditorWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaListVersion) version = beakta_store_act_on_list_finish (BEAKTA_STORE (object), result, &error);

  self->is_saving = FALSE;
  if (self->title == NULL)
    return;

  if (version == NULL)
    {
      g_message ("%s", error->message);
      self->is_stale = g_error_matches (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_STALE);
      self->is_closing = FALSE;
      show_trouble (self, error);
      adw_window_title_set_subtitle (self->title, _("Draft · not saved"));
      return;
    }

  self->revision = version->revision;
  show_trouble (self, NULL);
  if (self->save_source != 0)
    beakta_editor_window_save (self);
  beakta_editor_window_show_saved (self);
  beakta_editor_window_update_actions (self);
  if (self->is_closing && beakta_editor_window_is_saved (self))
    gtk_window_destroy (GTK_WINDOW (self));
}

/* The draft counts as saved from the moment that its text goes to the store; what is written after that makes it modified. */
void
beakta_editor_window_save (BeaktaEditorWindow *self)
{
  g_autoptr(GBytes) xml = NULL;

  if (self->draft == NULL || self->is_stale)
    return;
  if (self->is_saving)
    {
      beakta_editor_window_queue_save (self);
      return;
    }

  g_clear_handle_id (&self->save_source, g_source_remove);
  xml = beakta_checklist_draft_to_xml (self->draft);
  self->is_saving = TRUE;
  beakta_checklist_draft_set_saved (self->draft);
  beakta_store_act_on_list_async (self->store, beakta_list_act_new_save (self->key, self->revision, xml, NULL), NULL, saved_cb,
                                  g_object_ref (self));
}

static gboolean
save_due_cb (gpointer user_data)
{
  BeaktaEditorWindow *self = user_data;

  self->save_source = 0;
  beakta_editor_window_save (self);

  return G_SOURCE_REMOVE;
}

void
beakta_editor_window_queue_save (BeaktaEditorWindow *self)
{
  if (self->save_source == 0 && !self->is_stale)
    self->save_source = g_timeout_add (SAVE_DELAY_MS, save_due_cb, self);
  beakta_editor_window_show_saved (self);
}

/* Loading */

static void
show_problem (BeaktaEditorWindow *self,
              const GError       *error)
{
  g_autofree char *words = beakta_editor_words_dup_error (error);
  g_autofree char *escaped = g_markup_escape_text (words, -1);

  g_message ("%s", error->message);
  adw_status_page_set_description (self->problem, escaped);
  gtk_stack_set_visible_child_name (self->stack, "problem");
}

static void
counted_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(BeaktaEditorWindow) self = user_data;
  g_autoptr(GHashTable) uses = beakta_store_count_uses_finish (BEAKTA_STORE (object), result, NULL);
  g_autofree char *id = NULL;

  if (uses == NULL || self->draft == NULL)
    return;

  id = beakta_checklist_draft_dup_text (self->draft, BEAKTA_DRAFT_ROOT, BEAKTA_DRAFT_FIELD_ID, NULL);
  self->is_used = g_hash_table_contains (uses, id);
  beakta_editor_window_update_actions (self);
}

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(BeaktaEditorWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) xml = NULL;
  g_autoptr(BeaktaChecklistDraft) draft = NULL;
  g_autofree char *id = NULL;
  gint64 revision = 0;

  xml = beakta_store_load_draft_finish (BEAKTA_STORE (object), result, &revision, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (xml != NULL)
    draft = beakta_checklist_draft_new_from_xml (xml, "draft", &error);
  if (draft == NULL)
    {
      show_problem (self, error);
      return;
    }

  self->revision = revision;
  self->is_stale = FALSE;
  show_trouble (self, NULL);
  g_clear_object (&self->previous);
  id = beakta_checklist_draft_dup_text (draft, BEAKTA_DRAFT_ROOT, BEAKTA_DRAFT_FIELD_ID, NULL);
  self->previous = beakta_store_load_checklist (self->store, id, NULL, NULL);
  beakta_editor_window_take_draft (self, draft);
  beakta_store_count_uses_async (self->store, self->cancellable, counted_cb, g_object_ref (self));
}

void
beakta_editor_window_load (BeaktaEditorWindow *self)
{
  beakta_store_load_draft_async (self->store, self->key, self->cancellable, loaded_cb, g_object_ref (self));
}
