/* Declares a conflict of interest in a case, or that there is none. A conflict needs its ground. */

#define G_LOG_DOMAIN "beakta-conflict-dialog"

#include "beakta-conflict-dialog.h"

#include <glib/gi18n.h>

#include "beakta-spelled-entry.h"

struct _BeaktaConflictDialog
{
  AdwMessageDialog  parent_instance;

  BeaktaCaseEditor *editor;          /* owned */
  GtkCheckButton   *none;
  GtkCheckButton   *conflicted;
  GtkEntry         *ground;
};

G_DEFINE_FINAL_TYPE (BeaktaConflictDialog, beakta_conflict_dialog, ADW_TYPE_MESSAGE_DIALOG)

static void
update (BeaktaConflictDialog *self)
{
  gboolean conflicted = gtk_check_button_get_active (self->conflicted);
  gboolean has_ground = *gtk_editable_get_text (GTK_EDITABLE (self->ground)) != '\0';

  gtk_widget_set_sensitive (GTK_WIDGET (self->ground), conflicted);
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self), "declare",
                                           conflicted ? has_ground : gtk_check_button_get_active (self->none));
}

static void
beakta_conflict_dialog_response (AdwMessageDialog *dialog,
                                 const char       *response)
{
  BeaktaConflictDialog *self = BEAKTA_CONFLICT_DIALOG (dialog);
  g_autoptr(BeaktaChange) change = NULL;
  g_autoptr(GDateTime) now = NULL;
  gboolean conflicted;

  if (g_strcmp0 (response, "declare") != 0)
    return;

  now = g_date_time_new_now_utc ();
  conflicted = gtk_check_button_get_active (self->conflicted);
  change = beakta_acts_declare_conflict (beakta_case_editor_get_case (self->editor),
                                         beakta_case_editor_get_user (self->editor), conflicted,
                                         conflicted ? gtk_editable_get_text (GTK_EDITABLE (self->ground)) : "", now);
  beakta_case_editor_apply (self->editor, change);
}

static void
beakta_conflict_dialog_dispose (GObject *object)
{
  g_clear_object (&BEAKTA_CONFLICT_DIALOG (object)->editor);

  G_OBJECT_CLASS (beakta_conflict_dialog_parent_class)->dispose (object);
}

static void
beakta_conflict_dialog_class_init (BeaktaConflictDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = beakta_conflict_dialog_dispose;
  ADW_MESSAGE_DIALOG_CLASS (klass)->response = beakta_conflict_dialog_response;
}

static void
beakta_conflict_dialog_init (BeaktaConflictDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  g_autoptr(BeaktaSpeller) speller = beakta_speller_ref_shared ();

  self->none = GTK_CHECK_BUTTON (gtk_check_button_new_with_label (_("I have no conflict of interest")));
  self->conflicted = GTK_CHECK_BUTTON (gtk_check_button_new_with_label (_("I have a conflict of interest")));
  self->ground = GTK_ENTRY (gtk_entry_new ());
  beakta_spelled_entry_attach (GTK_EDITABLE (self->ground), speller);
  gtk_check_button_set_group (self->conflicted, self->none);
  gtk_entry_set_placeholder_text (self->ground, _("Ground: for instance a close person’s interest"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->ground), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Ground"), -1);

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->none));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->conflicted));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->ground));
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (self), box);

  g_signal_connect_object (self->none, "toggled", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->conflicted, "toggled", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->ground, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}

GtkWidget *
beakta_conflict_dialog_new (GtkWindow        *parent,
                            BeaktaCaseEditor *editor)
{
  BeaktaConflictDialog *self;
  const BeaktaConflict *declared;

  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (editor), NULL);

  self = g_object_new (BEAKTA_TYPE_CONFLICT_DIALOG,
                       "transient-for", parent,
                       "modal", TRUE,
                       /* Translators: conflict of interest is jäv (förvaltningslagen 16–18 §§) */
                       "heading", _("Conflict of Interest"),
                       "body", _("Somebody with a conflict of interest takes no part in the case and reports it at once. "
                                 "The declaration is printed in the annex."),
                       NULL);
  self->editor = g_object_ref (editor);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (self), "cancel", _("_Cancel"), "declare", _("_Declare"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (self), "declare", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (self), "cancel");

  declared = beakta_case_lookup (beakta_case_editor_get_case (editor), BEAKTA_ITEM_CONFLICT,
                                 beakta_case_editor_get_user (editor));

  if (declared != NULL)
    {
      gtk_check_button_set_active (declared->conflicted ? self->conflicted : self->none, TRUE);
      gtk_editable_set_text (GTK_EDITABLE (self->ground), declared->ground);
    }

  update (self);

  return GTK_WIDGET (self);
}
