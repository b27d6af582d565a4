/* What the keys and the menus of the editor do. */

#define G_LOG_DOMAIN "beakta-editor"

#include "beakta-editor-window-private.h"

#include <glib/gi18n-lib.h>

#include "beakta-editor-words.h"
#include "beakta-heard-name.h"
#include "beakta-publish-dialog.h"

/* What a new part of the list is, and what of it is written first. */
static const struct
{
  const char       *action;
  BeaktaDraftKind   kind;
  BeaktaDraftField  field;
  const char       *language;        /* nullable: the field has none */
} parts[] =
{
  { "draft.add-question", BEAKTA_DRAFT_QUESTION, BEAKTA_DRAFT_FIELD_TEXT, "sv" },
  { "draft.add-section", BEAKTA_DRAFT_SECTION, BEAKTA_DRAFT_FIELD_TITLE, "sv" },
  { "draft.add-class", BEAKTA_DRAFT_CLASS, BEAKTA_DRAFT_FIELD_WHEN, NULL },
  { "draft.add-score", BEAKTA_DRAFT_SCORE, BEAKTA_DRAFT_FIELD_POINTS, NULL },
};

static void
add_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  BeaktaEditorWindow *self = BEAKTA_EDITOR_WINDOW (widget);
  gsize i = 0;

  while (!g_str_equal (parts[i].action, action))
    i++;

  beakta_draft_outline_add (self->outline, parts[i].kind);
  beakta_editor_window_go_to (self, beakta_draft_outline_get_item (self->outline), parts[i].field, parts[i].language);
}

static void
duplicate_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  beakta_draft_outline_duplicate (BEAKTA_EDITOR_WINDOW (widget)->outline);
}

static void
remove_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  beakta_draft_outline_remove (BEAKTA_EDITOR_WINDOW (widget)->outline);
}

static void
move_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  beakta_draft_outline_step (BEAKTA_EDITOR_WINDOW (widget)->outline, g_str_equal (action, "draft.move-up") ? -1 : 1);
}

static void
renumber_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  beakta_checklist_draft_renumber (BEAKTA_EDITOR_WINDOW (widget)->draft);
}

/* What is being typed is a part of what is undone. */
static void
undo_or_redo_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  BeaktaEditorWindow *self = BEAKTA_EDITOR_WINDOW (widget);
  gboolean redoes = g_str_equal (action, "draft.redo");

  beakta_draft_form_flush (self->form);
  if (!(redoes ? beakta_checklist_draft_redo (self->draft) : beakta_checklist_draft_undo (self->draft)))
    gtk_widget_error_bell (widget);
}

static void
preview_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  BeaktaEditorWindow *self = BEAKTA_EDITOR_WINDOW (widget);

  adw_flap_set_reveal_flap (self->flap, !adw_flap_get_reveal_flap (self->flap));
}

static void
problems_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  BeaktaEditorWindow *self = BEAKTA_EDITOR_WINDOW (widget);

  gtk_toggle_button_set_active (self->problems_toggle, TRUE);
  beakta_problem_list_focus (self->problems);
}

static gboolean
is_at (BeaktaEditorWindow       *self,
       const BeaktaUntranslated *missing)
{
  return missing->item == self->missing.item && missing->field == self->missing.field;
}

/* What has been translated since is gone from the list, and the next one stands in its place. */
static void
next_missing_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  BeaktaEditorWindow *self = BEAKTA_EDITOR_WINDOW (widget);
  g_autoptr(GArray) missing = NULL;
  const BeaktaUntranslated *next;
  guint at = self->missing_at;

  beakta_draft_form_flush (self->form);
  missing = beakta_draft_translation_list_missing (self->draft);
  if (missing->len == 0)
    {
      beakta_editor_window_tell (self, _("Everything is in English."));
      return;
    }

  if (at < missing->len && is_at (self, &g_array_index (missing, BeaktaUntranslated, at)))
    at++;
  if (at >= missing->len)
    at = 0;
  next = &g_array_index (missing, BeaktaUntranslated, at);
  beakta_editor_window_go_to (self, next->item, next->field, "en");
  self->missing_at = at;
  self->missing = *next;
}

static void
published_cb (BeaktaEditorWindow *self)
{
  g_clear_handle_id (&self->save_source, g_source_remove);
  g_clear_object (&self->draft);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
publish_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  BeaktaEditorWindow *self = BEAKTA_EDITOR_WINDOW (widget);
  g_autoptr(BeaktaChecklist) list = NULL;
  g_autoptr(GError) error = NULL;
  GtkWidget *dialog;

  list = beakta_checklist_draft_to_checklist (self->draft, &error);
  if (list == NULL)
    {
      g_autofree char *words = beakta_editor_words_dup_error (error);

      beakta_editor_window_tell (self, words);
      return;
    }

  dialog = beakta_publish_dialog_new (GTK_WINDOW (self), self->store, self->key, self->revision, list, self->previous);
  g_signal_connect_object (dialog, "published", G_CALLBACK (published_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
add_bindings (GtkWidgetClass *klass)
{
  const GdkModifierType control = GDK_CONTROL_MASK;

  gtk_widget_class_add_binding_action (klass, GDK_KEY_n, control, "draft.add-question", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_n, control | GDK_SHIFT_MASK, "draft.add-section", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_d, control, "draft.duplicate", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_z, control, "draft.undo", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_z, control | GDK_SHIFT_MASK, "draft.redo", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F9, 0, "draft.preview", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F8, 0, "draft.problems", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_m, control, "draft.next-missing", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Return, control | GDK_SHIFT_MASK, "draft.publish", NULL);
}

void
beakta_editor_window_class_add_actions (GtkWidgetClass *klass)
{
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    gtk_widget_class_install_action (klass, parts[i].action, NULL, add_cb);
  gtk_widget_class_install_action (klass, "draft.duplicate", NULL, duplicate_cb);
  gtk_widget_class_install_action (klass, "draft.remove", NULL, remove_cb);
  gtk_widget_class_install_action (klass, "draft.move-up", NULL, move_cb);
  gtk_widget_class_install_action (klass, "draft.move-down", NULL, move_cb);
  gtk_widget_class_install_action (klass, "draft.renumber", NULL, renumber_cb);
  gtk_widget_class_install_action (klass, "draft.undo", NULL, undo_or_redo_cb);
  gtk_widget_class_install_action (klass, "draft.redo", NULL, undo_or_redo_cb);
  gtk_widget_class_install_action (klass, "draft.preview", NULL, preview_cb);
  gtk_widget_class_install_action (klass, "draft.problems", NULL, problems_cb);
  gtk_widget_class_install_action (klass, "draft.next-missing", NULL, next_missing_cb);
  gtk_widget_class_install_action (klass, "draft.publish", NULL, publish_cb);
  add_bindings (klass);
}

/* "Undo: Question 1.2: Why it is asked". @step: (nullable): there is none. */
static void
name_step (BeaktaEditorWindow    *self,
           GtkWidget             *button,
           const char            *word,
           const BeaktaDraftStep *step)
{
  g_autofree char *words = step != NULL ? beakta_editor_words_dup_step (self->draft, step) : NULL;
  g_autofree char *name = words != NULL ? g_strdup_printf ("%s: %s", word, words) : g_strdup (word);

  gtk_widget_set_tooltip_text (button, name);
  beakta_heard_name_set (button, name);
}

/* Why it cannot be published now; NULL when it can. */
static const char *
get_obstacle (BeaktaEditorWindow *self)
{
  if (self->counts[BEAKTA_SEVERITY_ERROR] > 0)
    return _("There are errors left: mend them first (F8)");
  if (self->counts[BEAKTA_SEVERITY_TO_WRITE] > 0)
    return _("Something is still to be written (F8)");
  if (!self->is_checked)
    return _("It is being checked");
  if (beakta_draft_form_is_broken (self->form))
    return _("Something that is written here cannot be read: mend it first");
  if (self->is_stale)
    return _("Somebody else has changed the draft: open it anew first");
  if (!beakta_editor_window_is_saved (self))
    return _("It is being saved");

  return NULL;
}

void
beakta_editor_window_update_actions (BeaktaEditorWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  BeaktaDraftStep step;
  gboolean has_undo, has_redo;
  const char *obstacle;
  gboolean is_item;

  if (self->draft == NULL)
    return;

  has_undo = beakta_checklist_draft_peek_undo (self->draft, &step);
  name_step (self, self->undo, _("Undo"), has_undo ? &step : NULL);
  has_redo = beakta_checklist_draft_peek_redo (self->draft, &step);
  name_step (self, self->redo, _("Redo"), has_redo ? &step : NULL);
  gtk_widget_action_set_enabled (widget, "draft.undo", has_undo);
  gtk_widget_action_set_enabled (widget, "draft.redo", has_redo);

  is_item = beakta_draft_outline_get_item (self->outline) != BEAKTA_DRAFT_ROOT;
  gtk_widget_action_set_enabled (widget, "draft.duplicate", is_item);
  gtk_widget_action_set_enabled (widget, "draft.remove", is_item);
  gtk_widget_action_set_enabled (widget, "draft.move-up", is_item);
  gtk_widget_action_set_enabled (widget, "draft.move-down", is_item);
  gtk_widget_action_set_enabled (widget, "draft.renumber", !self->is_used);

  obstacle = get_obstacle (self);
  gtk_widget_action_set_enabled (widget, "draft.publish", obstacle == NULL);
  gtk_widget_set_tooltip_text (self->publish, obstacle != NULL ? obstacle : _("Ctrl+Shift+Enter"));
}
