/* Which checklists a case is assessed with. A switch takes effect at once; taking a list away can be undone. */

#define G_LOG_DOMAIN "beakta-checklists-dialog"

#include "beakta-checklists-dialog.h"

#include <glib/gi18n.h>

#include "beakta-wording.h"

struct _BeaktaChecklistsDialog
{
  AdwWindow            parent_instance;

  BeaktaCaseEditor    *editor;       /* owned */

  /* Template children */
  AdwPreferencesGroup *group;
};

G_DEFINE_FINAL_TYPE (BeaktaChecklistsDialog, beakta_checklists_dialog, ADW_TYPE_WINDOW)

static void
switched_cb (GtkSwitch              *toggle,
             GParamSpec             *pspec,
             BeaktaChecklistsDialog *self)
{
  const char *id = gtk_widget_get_name (GTK_WIDGET (toggle));
  BeaktaCase *case_ = beakta_case_editor_get_case (self->editor);
  g_autoptr(BeaktaChecklist) checklist = NULL;
  g_autoptr(BeaktaChange) change = NULL;
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();

  if (gtk_switch_get_active (toggle) == (beakta_case_lookup (case_, BEAKTA_ITEM_CHECKLIST, id) != NULL))
    return;

  if (!gtk_switch_get_active (toggle))
    change = beakta_acts_detach_checklist (case_, id);
  else
    {
      checklist = beakta_store_load_checklist (beakta_case_editor_get_store (self->editor), id, NULL, NULL);

      if (checklist != NULL)
        change = beakta_acts_attach_checklist (case_, id, beakta_checklist_get_version (checklist), "normal", now);
    }

  if (change != NULL)
    beakta_case_editor_apply (self->editor, change);
}

static void
add_checklist (BeaktaChecklistsDialog *self,
               BeaktaChecklist        *checklist)
{
  const char *language = beakta_wording_get_language ();
  const char *id = beakta_checklist_get_id (checklist);
  const char *title = beakta_checklist_get_title (checklist, language);
  BeaktaCase *case_ = beakta_case_editor_get_case (self->editor);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *toggle = gtk_switch_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), beakta_checklist_get_summary (checklist, language));

  gtk_widget_set_name (toggle, id);
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  gtk_switch_set_active (GTK_SWITCH (toggle), beakta_case_lookup (case_, BEAKTA_ITEM_CHECKLIST, id) != NULL);
  g_signal_connect_object (toggle, "notify::active", G_CALLBACK (switched_cb), self, 0);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  adw_preferences_group_add (self->group, row);
}

static void
beakta_checklists_dialog_dispose (GObject *object)
{
  g_clear_object (&BEAKTA_CHECKLISTS_DIALOG (object)->editor);

  G_OBJECT_CLASS (beakta_checklists_dialog_parent_class)->dispose (object);
}

static void
beakta_checklists_dialog_class_init (BeaktaChecklistsDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = beakta_checklists_dialog_dispose;

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/case/beakta-checklists-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaChecklistsDialog, group);
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
  g_autoptr(GListModel) checklists = NULL;

  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (editor), NULL);

  self = g_object_new (BEAKTA_TYPE_CHECKLISTS_DIALOG, "transient-for", parent, NULL);
  self->editor = g_object_ref (editor);
  checklists = beakta_store_list_checklists (beakta_case_editor_get_store (editor));

  for (guint i = 0; i < g_list_model_get_n_items (checklists); i++)
    {
      g_autoptr(BeaktaChecklist) checklist = g_list_model_get_item (checklists, i);

      add_checklist (self, checklist);
    }

  return GTK_WIDGET (self);
}
