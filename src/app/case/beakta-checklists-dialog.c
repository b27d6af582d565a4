/* Which checklists a case is assessed with, in a window of its own. Everything takes effect at once, and can be undone. */

#define G_LOG_DOMAIN "beakta-checklists-dialog"

#include "beakta-checklists-dialog.h"

#include "beakta-checklist-picker.h"

struct _BeaktaChecklistsDialog
{
  AdwWindow              parent_instance;

  BeaktaCaseEditor      *editor;     /* owned */

  /* Template children */
  AdwToastOverlay       *toasts;
  BeaktaChecklistPicker *picker;
};

G_DEFINE_FINAL_TYPE (BeaktaChecklistsDialog, beakta_checklists_dialog, ADW_TYPE_WINDOW)

static void
item_changed_cb (BeaktaCase             *case_,
                 BeaktaItemKind          kind,
                 const char             *id,
                 BeaktaChecklistsDialog *self)
{
  if (kind == BEAKTA_ITEM_CHECKLIST || kind == BEAKTA_ITEM_ANSWER)
    beakta_checklist_picker_update (self->picker, self->editor);
}

static void
access_changed_cb (BeaktaChecklistsDialog *self)
{
  beakta_checklist_picker_update (self->picker, self->editor);
}

/* The window behind shows it too, but is covered. */
static void
problem_cb (BeaktaCaseEditor       *editor,
            const char             *words,
            BeaktaChecklistsDialog *self)
{
  AdwToast *toast = adw_toast_new ("");
  g_autofree char *escaped = g_markup_escape_text (words, -1);

  adw_toast_set_title (toast, escaped);
  adw_toast_overlay_add_toast (self->toasts, toast);
  beakta_checklist_picker_update (self->picker, self->editor);
}

static void
beakta_checklists_dialog_dispose (GObject *object)
{
  BeaktaChecklistsDialog *self = BEAKTA_CHECKLISTS_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BEAKTA_TYPE_CHECKLISTS_DIALOG);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (beakta_checklists_dialog_parent_class)->dispose (object);
}

static void
beakta_checklists_dialog_class_init (BeaktaChecklistsDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = beakta_checklists_dialog_dispose;

  g_type_ensure (BEAKTA_TYPE_CHECKLIST_PICKER);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/case/beakta-checklists-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaChecklistsDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, BeaktaChecklistsDialog, picker);
}

static void
beakta_checklists_dialog_init (BeaktaChecklistsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
beakta_checklists_dialog_new (GtkWindow        *parent,
                              BeaktaCaseEditor *editor)
{
  BeaktaChecklistsDialog *self;

  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (editor), NULL);

  self = g_object_new (BEAKTA_TYPE_CHECKLISTS_DIALOG, "transient-for", parent, NULL);
  self->editor = g_object_ref (editor);
  beakta_checklist_picker_update (self->picker, editor);

  g_signal_connect_object (beakta_case_editor_get_case (editor), "item-changed", G_CALLBACK (item_changed_cb), self, 0);
  g_signal_connect_object (editor, "access-changed", G_CALLBACK (access_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "problem", G_CALLBACK (problem_cb), self, 0);

  return GTK_WIDGET (self);
}
