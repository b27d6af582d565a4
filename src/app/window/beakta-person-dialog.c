/* Who acts. An administrator of the store may work in another person's name; it is logged. */

#define G_LOG_DOMAIN "beakta-person-dialog"

#include "beakta-person-dialog.h"

#include <glib/gi18n.h>

struct _BeaktaPersonDialog
{
  AdwMessageDialog  parent_instance;

  GtkEntry         *name;            /* nullable: only for administrators */
};

enum
{
  USER_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BeaktaPersonDialog, beakta_person_dialog, ADW_TYPE_MESSAGE_DIALOG)

static void
name_changed_cb (BeaktaPersonDialog *self)
{
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self), "change",
                                           *gtk_editable_get_text (GTK_EDITABLE (self->name)) != '\0');
}

static void
beakta_person_dialog_response (AdwMessageDialog *dialog,
                               const char       *response)
{
  BeaktaPersonDialog *self = BEAKTA_PERSON_DIALOG (dialog);
  g_autofree char *name = NULL;

  if (g_strcmp0 (response, "myself") == 0)
    g_signal_emit (self, signals[USER_CHOSEN], 0, "");

  if (g_strcmp0 (response, "change") != 0)
    return;

  name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));
  g_signal_emit (self, signals[USER_CHOSEN], 0, name);
}

static void
beakta_person_dialog_class_init (BeaktaPersonDialogClass *klass)
{
  ADW_MESSAGE_DIALOG_CLASS (klass)->response = beakta_person_dialog_response;

  signals[USER_CHOSEN] = g_signal_new ("user-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
beakta_person_dialog_init (BeaktaPersonDialog *self)
{
}

static char *
dup_body (BeaktaStore *store)
{
  const char *user = beakta_store_get_user (store);
  const char *entered_by = beakta_store_get_entered_by (store);

  if (*entered_by != '\0')
    /* Translators: the first is the person in whose name things are done, the second who does them */
    return g_strdup_printf (_("You work in the name of %1$s. The history says “%1$s, entered by %2$s”."), user, entered_by);

  if ((beakta_store_get_roles (store) & BEAKTA_ROLE_ADMINISTRATOR) == 0)
    /* Translators: %s is a person */
    return g_strdup_printf (_("You are %s. Everything that you do is written in the history under that name."), user);

  /* Translators: %s is a person */
  return g_strdup_printf (_("You are %s. As an administrator of this case store you may work in another person’s name; "
                            "the history says so."), user);
}

static void
add_choice (BeaktaPersonDialog *self)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (self);

  self->name = GTK_ENTRY (gtk_entry_new ());
  gtk_entry_set_placeholder_text (self->name, _("User name"));
  gtk_entry_set_activates_default (self->name, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->name), GTK_ACCESSIBLE_PROPERTY_LABEL, _("User name"), -1);
  g_signal_connect_object (self->name, "changed", G_CALLBACK (name_changed_cb), self, G_CONNECT_SWAPPED);
  adw_message_dialog_set_extra_child (dialog, GTK_WIDGET (self->name));
  adw_message_dialog_add_response (dialog, "change", _("_Work in This Name"));
  adw_message_dialog_set_response_enabled (dialog, "change", FALSE);
  adw_message_dialog_set_default_response (dialog, "change");
}

GtkWidget *
beakta_person_dialog_new (GtkWindow   *parent,
                          BeaktaStore *store)
{
  g_autofree char *body = NULL;
  BeaktaPersonDialog *self;
  gboolean is_other;

  g_return_val_if_fail (BEAKTA_IS_STORE (store), NULL);

  body = dup_body (store);
  self = g_object_new (BEAKTA_TYPE_PERSON_DIALOG, "transient-for", parent, "modal", TRUE,
                       "heading", _("Who Are You?"), "body", body, NULL);
  is_other = *beakta_store_get_entered_by (store) != '\0';
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (self), "close", _("_Close"));
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (self), "close");

  if (is_other)
    adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (self), "myself", _("_Be Myself Again"));

  if (is_other || (beakta_store_get_roles (store) & BEAKTA_ROLE_ADMINISTRATOR) != 0)
    add_choice (self);

  return GTK_WIDGET (self);
}
