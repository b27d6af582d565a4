#define G_LOG_DOMAIN "beakta-editor"

#include "beakta-list-name-dialog.h"

#include <glib/gi18n-lib.h>

#include "beakta-spelled-entry.h"

struct _BeaktaListNameDialog
{
  AdwMessageDialog   parent_instance;

  BeaktaListIsTaken  is_taken;
  gpointer           user_data;
  GtkEditable       *title;          /* a child */
};

enum
{
  NAMED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BeaktaListNameDialog, beakta_list_name_dialog, ADW_TYPE_MESSAGE_DIALOG)

static char *
dup_title (BeaktaListNameDialog *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (self->title)));
}

static void
title_changed_cb (BeaktaListNameDialog *self)
{
  g_autofree char *title = dup_title (self);

  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self), "write", *title != '\0');
}

/* "lokaler", and when there is one already "lokaler-2". */
static char *
dup_free_id (BeaktaListNameDialog *self,
             const char           *title)
{
  g_autofree char *wanted = beakta_list_name_dup_id (title);
  g_autofree char *id = g_strdup (wanted);

  for (guint i = 2; self->is_taken (id, self->user_data); i++)
    {
      g_free (id);
      id = g_strdup_printf ("%s-%u", wanted, i);
    }

  return g_steal_pointer (&id);
}

static void
beakta_list_name_dialog_response (AdwMessageDialog *dialog,
                                  const char       *response)
{
  BeaktaListNameDialog *self = BEAKTA_LIST_NAME_DIALOG (dialog);
  g_autofree char *title = dup_title (self);
  g_autofree char *id = NULL;

  if (g_strcmp0 (response, "write") != 0 || *title == '\0')
    return;

  id = dup_free_id (self, title);
  g_signal_emit (self, signals[NAMED], 0, id, title);
}

static void
beakta_list_name_dialog_class_init (BeaktaListNameDialogClass *klass)
{
  ADW_MESSAGE_DIALOG_CLASS (klass)->response = beakta_list_name_dialog_response;

  signals[NAMED] = g_signal_new ("named", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
}

static void
beakta_list_name_dialog_init (BeaktaListNameDialog *self)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (self);
  g_autoptr(BeaktaSpeller) speller = beakta_speller_ref_shared ();
  GtkWidget *entry = gtk_entry_new ();

  beakta_spelled_entry_attach (GTK_EDITABLE (entry), speller);
  self->title = GTK_EDITABLE (entry);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Title of the checklist"), -1);
  g_signal_connect_object (entry, "changed", G_CALLBACK (title_changed_cb), self, G_CONNECT_SWAPPED);

  adw_message_dialog_set_extra_child (dialog, entry);
  adw_message_dialog_add_responses (dialog, "cancel", _("_Cancel"), "write", _("_Write It"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "write", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_response_enabled (dialog, "write", FALSE);
  adw_message_dialog_set_default_response (dialog, "write");
  adw_message_dialog_set_close_response (dialog, "cancel");
}

GtkWidget *
beakta_list_name_dialog_new (GtkWindow         *parent,
                             BeaktaListIsTaken  is_taken,
                             gpointer           user_data)
{
  BeaktaListNameDialog *self;

  g_return_val_if_fail (is_taken != NULL, NULL);

  self = g_object_new (BEAKTA_TYPE_LIST_NAME_DIALOG,
                       "transient-for", parent,
                       "modal", TRUE,
                       "heading", _("What Is the New Checklist Called?"),
                       "body", _("It is a draft until you publish it. The title can be changed until then."),
                       NULL);
  self->is_taken = is_taken;
  self->user_data = user_data;

  return GTK_WIDGET (self);
}

char *
beakta_list_name_dup_id (const char *title)
{
  g_autofree char *ascii = g_str_to_ascii (title, "sv");
  g_autofree char *lower = g_ascii_strdown (ascii, -1);
  GString *id = g_string_new (NULL);

  for (const char *c = lower; *c != '\0'; c++)
    if (g_ascii_isalnum (*c))
      g_string_append_c (id, *c);
    else if (id->len > 0 && id->str[id->len - 1] != '-')
      g_string_append_c (id, '-');

  while (id->len > 0 && id->str[id->len - 1] == '-')
    g_string_truncate (id, id->len - 1);
  if (id->len == 0)
    g_string_assign (id, "checklista");

  return g_string_free (id, FALSE);
}
