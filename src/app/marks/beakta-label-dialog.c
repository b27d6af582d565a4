/* Asks what a mark is about. */

#define G_LOG_DOMAIN "beakta-label-dialog"

#include "beakta-label-dialog.h"

#include <glib/gi18n-lib.h>

#include "beakta-spelled-entry.h"

struct _BeaktaLabelDialog
{
  AdwMessageDialog  parent_instance;

  GtkWidget        *label;           /* a child */
};

G_DEFINE_FINAL_TYPE (BeaktaLabelDialog, beakta_label_dialog, ADW_TYPE_MESSAGE_DIALOG)

enum
{
  GIVEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
beakta_label_dialog_response (AdwMessageDialog *dialog,
                              const char       *response)
{
  BeaktaLabelDialog *self = BEAKTA_LABEL_DIALOG (dialog);
  g_autofree char *label = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->label))));

  if (g_strcmp0 (response, "name") == 0)
    g_signal_emit (self, signals[GIVEN], 0, label);
}

static void
beakta_label_dialog_class_init (BeaktaLabelDialogClass *klass)
{
  ADW_MESSAGE_DIALOG_CLASS (klass)->response = beakta_label_dialog_response;

  signals[GIVEN] = g_signal_new ("given", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
beakta_label_dialog_init (BeaktaLabelDialog *self)
{
  g_autoptr(BeaktaSpeller) speller = beakta_speller_ref_shared ();

  self->label = gtk_entry_new ();
  beakta_spelled_entry_attach (GTK_EDITABLE (self->label), speller);
  gtk_entry_set_activates_default (GTK_ENTRY (self->label), TRUE);
  gtk_entry_set_max_length (GTK_ENTRY (self->label), 200);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->label), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Name of the mark"), -1);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (self), self->label);
}

GtkWidget *
beakta_label_dialog_new (GtkWindow  *parent,
                         const char *quotation,
                         const char *label)
{
  BeaktaLabelDialog *self = g_object_new (BEAKTA_TYPE_LABEL_DIALOG,
                                          "transient-for", parent,
                                          "modal", TRUE,
                                          "heading", _("What Is the Mark About?"),
                                          "body", quotation,
                                          NULL);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (self);

  adw_message_dialog_add_responses (dialog, "cancel", _("_Cancel"), "name", _("_Name"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "name", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "name");
  adw_message_dialog_set_close_response (dialog, "cancel");
  gtk_editable_set_text (GTK_EDITABLE (self->label), label);
  gtk_widget_grab_focus (self->label);

  return GTK_WIDGET (self);
}
