/* Where a checklist is written.
 *
 * (1) There is one truth, the draft: every part follows its "changed", whoever made the change, and undo is no exception.
 * (2) What is wrong is told at once, with its place; it is in nobody's way before publishing.
 * (3) The preview follows a moment later, and never takes the keyboard.
 */

#define G_LOG_DOMAIN "beakta-editor"

#include "beakta-editor-window-private.h"

#include <glib/gi18n-lib.h>

#include "beakta-editor-words.h"

G_DEFINE_FINAL_TYPE (BeaktaEditorWindow, beakta_editor_window, ADW_TYPE_WINDOW)

void
beakta_editor_window_tell (BeaktaEditorWindow *self,
                           const char         *words)
{
  g_autofree char *escaped = g_markup_escape_text (words, -1);

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (escaped));
}

static void
show_translation (BeaktaEditorWindow *self)
{
  gboolean is_translating = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->translate));
  g_autoptr(GArray) missing = NULL;
  g_autofree char *words = NULL;

  gtk_widget_set_visible (self->translation, is_translating);
  if (!is_translating || self->draft == NULL)
    return;

  missing = beakta_draft_translation_list_missing (self->draft);
  words = g_strdup_printf (ngettext ("%u text is not in English", "%u texts are not in English", missing->len), missing->len);
  gtk_label_set_label (self->translation_words, missing->len > 0 ? words : _("Everything is in English."));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "draft.next-missing", missing->len > 0);
}

static void
problem_activated_cb (BeaktaEditorWindow *self,
                      guint               item,
                      guint               field,
                      const char         *language)
{
  if (self->draft != NULL && beakta_checklist_draft_has_item (self->draft, item))
    beakta_editor_window_go_to (self, item, field, language);
}

static void
problems_toggled_cb (BeaktaEditorWindow *self)
{
  gtk_revealer_set_reveal_child (self->problems_revealer, gtk_toggle_button_get_active (self->problems_toggle));
}

/* The draft */

static void
show_title (BeaktaEditorWindow *self)
{
  g_autofree char *title = beakta_checklist_draft_dup_text (self->draft, BEAKTA_DRAFT_ROOT, BEAKTA_DRAFT_FIELD_TITLE, "sv");
  g_autofree char *version = beakta_checklist_draft_dup_text (self->draft, BEAKTA_DRAFT_ROOT, BEAKTA_DRAFT_FIELD_VERSION, NULL);
  g_autofree char *words = g_strdup_printf (_("%1$s, version %2$s"), *title != '\0' ? title : _("A checklist without a title"),
                                            version);

  adw_window_title_set_title (self->title, words);
  gtk_window_set_title (GTK_WINDOW (self), words);
}

static void
show_draft (BeaktaEditorWindow *self)
{
  show_title (self);
  beakta_editor_window_check (self);
  show_translation (self);
  beakta_editor_window_queue_trial (self);
  beakta_editor_window_update_actions (self);
}

/* Invariant (1). */
static void
draft_changed_cb (BeaktaEditorWindow *self,
                  guint               item,
                  guint               field)
{
  beakta_draft_outline_update (self->outline, item, field);
  beakta_draft_form_update (self->form, item, field);
  beakta_editor_window_queue_save (self);
  show_draft (self);
}

void
beakta_editor_window_take_draft (BeaktaEditorWindow   *self,
                                 BeaktaChecklistDraft *draft)
{
  if (self->draft != NULL)
    g_signal_handlers_disconnect_by_data (self->draft, self);
  g_set_object (&self->draft, draft);
  g_signal_connect_object (draft, "changed", G_CALLBACK (draft_changed_cb), self, G_CONNECT_SWAPPED);

  gtk_stack_set_visible_child_name (self->stack, "draft");
  beakta_draft_outline_show (self->outline, draft);
  show_draft (self);
  adw_window_title_set_subtitle (self->title, _("Draft"));
}

void
beakta_editor_window_go_to (BeaktaEditorWindow *self,
                            BeaktaDraftItem     item,
                            BeaktaDraftField    field,
                            const char         *language)
{
  BeaktaDraftItem shown = item;

  if (beakta_checklist_draft_get_kind (self->draft, item) == BEAKTA_DRAFT_OPTION)
    shown = beakta_checklist_draft_get_parent (self->draft, item);
  if (g_strcmp0 (language, "en") == 0)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->translate), TRUE);

  beakta_draft_outline_choose (self->outline, shown);
  beakta_draft_form_show (self->form, self->draft, shown);
  adw_leaflet_set_visible_child_name (self->leaflet, "form");
  beakta_draft_form_focus (self->form, item, field, language);
}

static void
item_chosen_cb (BeaktaEditorWindow *self,
                guint               item)
{
  gboolean is_other = beakta_draft_form_get_item (self->form) != item;

  beakta_checklist_draft_end_step (self->draft);
  beakta_draft_form_show (self->form, self->draft, item);
  if (is_other)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->form_scrolled), 0);
  beakta_editor_window_go_to_in_trial (self);
  beakta_editor_window_update_actions (self);
}

static void
outline_problem_cb (BeaktaEditorWindow *self,
                    const char         *words)
{
  beakta_editor_window_tell (self, words);
}

static void
translate_toggled_cb (BeaktaEditorWindow *self)
{
  self->missing_at = 0;
  self->missing.item = 0;
  beakta_draft_form_set_translating (self->form, gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->translate)));
  show_translation (self);
}

static void
reveal_changed_cb (BeaktaEditorWindow *self)
{
  if (self->draft != NULL)
    beakta_editor_window_queue_trial (self);
}

/* Narrow: the outline and the form take turns, and what is seldom done again has its key only. */
static void
folded_cb (BeaktaEditorWindow *self)
{
  gboolean is_folded = adw_leaflet_get_folded (self->leaflet);
  gboolean shows_form = g_strcmp0 (adw_leaflet_get_visible_child_name (self->leaflet), "form") == 0;

  gtk_widget_set_visible (self->to_outline, is_folded && shows_form);
  gtk_widget_set_visible (self->to_form, is_folded);
  gtk_widget_set_visible (self->redo, !is_folded);
  gtk_widget_set_visible (GTK_WIDGET (self->title), !is_folded || !shows_form);
}

static void
item_activated_cb (BeaktaEditorWindow *self)
{
  if (adw_leaflet_get_folded (self->leaflet))
    adw_leaflet_set_visible_child_name (self->leaflet, "form");
}

static void
to_outline_cb (BeaktaEditorWindow *self)
{
  adw_leaflet_set_visible_child_name (self->leaflet, "outline");
}

static void
to_form_cb (BeaktaEditorWindow *self)
{
  adw_leaflet_set_visible_child_name (self->leaflet, "form");
}

static void
trouble_clicked_cb (BeaktaEditorWindow *self)
{
  if (self->is_stale)
    beakta_editor_window_load (self);
  else
    beakta_editor_window_save (self);
}

/* The window goes when what was written is in the store; a failure keeps it, and says why. */
static gboolean
beakta_editor_window_close_request (GtkWindow *window)
{
  BeaktaEditorWindow *self = BEAKTA_EDITOR_WINDOW (window);

  beakta_draft_form_flush (self->form);
  if (beakta_editor_window_is_saved (self) || self->is_stale)
    return GTK_WINDOW_CLASS (beakta_editor_window_parent_class)->close_request (window);

  self->is_closing = TRUE;
  beakta_editor_window_save (self);

  return GDK_EVENT_STOP;
}

static void
beakta_editor_window_dispose (GObject *object)
{
  BeaktaEditorWindow *self = BEAKTA_EDITOR_WINDOW (object);

  g_clear_handle_id (&self->save_source, g_source_remove);
  g_clear_handle_id (&self->trial_source, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  if (self->draft != NULL)
    g_signal_handlers_disconnect_by_data (self->draft, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), BEAKTA_TYPE_EDITOR_WINDOW);
  g_clear_object (&self->draft);
  g_clear_object (&self->previous);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (beakta_editor_window_parent_class)->dispose (object);
}

static void
beakta_editor_window_finalize (GObject *object)
{
  BeaktaEditorWindow *self = BEAKTA_EDITOR_WINDOW (object);

  g_object_unref (self->cancellable);
  g_free (self->key);

  G_OBJECT_CLASS (beakta_editor_window_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, BeaktaEditorWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, BeaktaEditorWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, BeaktaEditorWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, BeaktaEditorWindow, title);
  gtk_widget_class_bind_template_child (widget_class, BeaktaEditorWindow, undo);
  gtk_widget_class_bind_template_child (widget_class, BeaktaEditorWindow, redo);
  gtk_widget_class_bind_template_child (widget_class, BeaktaEditorWindow, publish);
  gtk_widget_class_bind_template_child (widget_class, BeaktaEditorWindow, trouble);
  gtk_widget_class_bind_template_child (widget_class, BeaktaEditorWindow, trouble_words);
  gtk_widget_class_bind_template_child (widget_class, BeaktaEditorWindow, trouble_button);
  gtk_widget_class_bind_template_child (widget_class, BeaktaEditorWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, BeaktaEditorWindow, to_outline);
  gtk_widget_class_bind_template_child (widget_class, BeaktaEditorWindow, to_form);
  gtk_widget_class_bind_template_child (widget_class, BeaktaEditorWindow, flap);
  gtk_widget_class_bind_template_child (widget_class, BeaktaEditorWindow, outline);
  gtk_widget_class_bind_template_child (widget_class, BeaktaEditorWindow, form_scrolled);
  gtk_widget_class_bind_template_child (widget_class, BeaktaEditorWindow, form);
  gtk_widget_class_bind_template_child (widget_class, BeaktaEditorWindow, translation);
  gtk_widget_class_bind_template_child (widget_class, BeaktaEditorWindow, translation_words);
  gtk_widget_class_bind_template_child (widget_class, BeaktaEditorWindow, translate);
  gtk_widget_class_bind_template_child (widget_class, BeaktaEditorWindow, trial);
  gtk_widget_class_bind_template_child (widget_class, BeaktaEditorWindow, problems_words);
  gtk_widget_class_bind_template_child (widget_class, BeaktaEditorWindow, problems_toggle);
  gtk_widget_class_bind_template_child (widget_class, BeaktaEditorWindow, problems_revealer);
  gtk_widget_class_bind_template_child (widget_class, BeaktaEditorWindow, problems);
}

static void
bind_callbacks (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, problem_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, problems_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, item_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, item_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, outline_problem_cb);
  gtk_widget_class_bind_template_callback (widget_class, translate_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, reveal_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, folded_cb);
  gtk_widget_class_bind_template_callback (widget_class, to_outline_cb);
  gtk_widget_class_bind_template_callback (widget_class, to_form_cb);
  gtk_widget_class_bind_template_callback (widget_class, trouble_clicked_cb);
}

static void
beakta_editor_window_class_init (BeaktaEditorWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = beakta_editor_window_dispose;
  object_class->finalize = beakta_editor_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = beakta_editor_window_close_request;

  g_type_ensure (BEAKTA_TYPE_DRAFT_OUTLINE);
  g_type_ensure (BEAKTA_TYPE_DRAFT_FORM);
  g_type_ensure (BEAKTA_TYPE_TRIAL_VIEW);
  g_type_ensure (BEAKTA_TYPE_PROBLEM_LIST);
  beakta_editor_window_class_add_actions (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/editor/beakta-editor-window.ui");
  bind_children (widget_class);
  bind_callbacks (widget_class);
}

static void
beakta_editor_window_init (BeaktaEditorWindow *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  folded_cb (self);
}

GtkWidget *
beakta_editor_window_new (GtkWindow   *parent,
                          BeaktaStore *store,
                          const char  *draft)
{
  BeaktaEditorWindow *self;

  g_return_val_if_fail (BEAKTA_IS_STORE (store), NULL);
  g_return_val_if_fail (draft != NULL, NULL);

  self = g_object_new (BEAKTA_TYPE_EDITOR_WINDOW, "transient-for", parent, "modal", TRUE, NULL);
  self->store = g_object_ref (store);
  self->key = g_strdup (draft);
  beakta_editor_window_load (self);

  return GTK_WIDGET (self);
}
