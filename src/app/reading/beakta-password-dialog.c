/* Asks for the password of a document that is locked. */

#include "beakta-password-dialog.h"

#include <glib/gi18n.h>

#include "beakta-frames.h"

struct _BeaktaPasswordDialog
{
  AdwMessageDialog  parent_instance;

  GtkEntry         *password;
};

enum
{
  GIVEN,
  DECLINED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BeaktaPasswordDialog, beakta_password_dialog, ADW_TYPE_MESSAGE_DIALOG)

static void
password_changed_cb (BeaktaPasswordDialog *self)
{
  gsize n = strlen (gtk_editable_get_text (GTK_EDITABLE (self->password)));

  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self), "open", n > 0 && n <= BEAKTA_FRAMES_MAX_PASSWORD);
}

static void
beakta_password_dialog_response (AdwMessageDialog *dialog,
                                 const char       *response)
{
  BeaktaPasswordDialog *self = BEAKTA_PASSWORD_DIALOG (dialog);
  const char *password = gtk_editable_get_text (GTK_EDITABLE (self->password));

  if (g_strcmp0 (response, "open") == 0 && *password != '\0')
    g_signal_emit (self, signals[GIVEN], 0, password);
  else
    g_signal_emit (self, signals[DECLINED], 0);
}

static void
beakta_password_dialog_class_init (BeaktaPasswordDialogClass *klass)
{
  ADW_MESSAGE_DIALOG_CLASS (klass)->response = beakta_password_dialog_response;

  signals[GIVEN] = g_signal_new ("given", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
  signals[DECLINED] = g_signal_new ("declined", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);
}

/* The eye: what was typed is shown, or hidden again. */
static void
eye_pressed_cb (GtkEntry             *entry,
                GtkEntryIconPosition  position,
                BeaktaPasswordDialog *self)
{
  gboolean shows = !gtk_entry_get_visibility (entry);

  gtk_entry_set_visibility (entry, shows);
  gtk_entry_set_icon_from_icon_name (entry, GTK_ENTRY_ICON_SECONDARY, shows ? "view-conceal-symbolic" : "view-reveal-symbolic");
}

/* Not a GtkPasswordEntry: that of GTK 4.8 listens to the Caps Lock of the keyboard after it is gone. */
static void
beakta_password_dialog_init (BeaktaPasswordDialog *self)
{
  self->password = GTK_ENTRY (gtk_entry_new ());
  gtk_entry_set_visibility (self->password, FALSE);
  gtk_entry_set_input_purpose (self->password, GTK_INPUT_PURPOSE_PASSWORD);
  gtk_entry_set_activates_default (self->password, TRUE);
  gtk_entry_set_icon_from_icon_name (self->password, GTK_ENTRY_ICON_SECONDARY, "view-reveal-symbolic");
  gtk_entry_set_icon_tooltip_text (self->password, GTK_ENTRY_ICON_SECONDARY, _("Show or hide the password"));
  g_signal_connect_object (self->password, "icon-press", G_CALLBACK (eye_pressed_cb), self, 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->password), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Password"), -1);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (self), GTK_WIDGET (self->password));
  g_signal_connect_object (self->password, "changed", G_CALLBACK (password_changed_cb), self, G_CONNECT_SWAPPED);
}

/* Translators: %s is a file name. */
static char *
dup_body (BeaktaPasswordPurpose  purpose,
          const char            *name,
          gboolean               is_wrong)
{
  if (purpose == BEAKTA_PASSWORD_FOR_PAGES)
    return g_strdup_printf (is_wrong ? _("That password does not open “%s”. Try again, or read its text.")
                                     : _("The pages of “%s” are locked with a password, which Beakta does not keep. "
                                         "Without it you can read the text."), name);

  return g_strdup_printf (is_wrong ? _("That password does not open “%s”. Try again, or keep the file without reading it.")
                                   : _("“%s” is locked with a password. Beakta does not keep the password."), name);
}

GtkWidget *
beakta_password_dialog_new (GtkWindow             *parent,
                            BeaktaPasswordPurpose  purpose,
                            const char            *name,
                            gboolean               is_wrong)
{
  BeaktaPasswordDialog *self;
  AdwMessageDialog *dialog;
  g_autofree char *body = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  body = dup_body (purpose, name, is_wrong);
  self = g_object_new (BEAKTA_TYPE_PASSWORD_DIALOG,
                       "transient-for", parent,
                       "modal", TRUE,
                       "heading", is_wrong ? _("Wrong Password") : _("Password Needed"),
                       "body", body,
                       NULL);
  dialog = ADW_MESSAGE_DIALOG (self);
  adw_message_dialog_add_responses (dialog, "keep", purpose == BEAKTA_PASSWORD_FOR_PAGES ? _("Read the _Text")
                                                                                        : _("_Keep Without Reading"),
                                    "open", _("_Open"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "open", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_response_enabled (dialog, "open", FALSE);
  adw_message_dialog_set_default_response (dialog, "open");
  adw_message_dialog_set_close_response (dialog, "keep");
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->password));

  return GTK_WIDGET (self);
}
