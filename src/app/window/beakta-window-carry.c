/* Cases that come and go as files, lists of cases, and a case without a document. */

#define G_LOG_DOMAIN "beakta-window"

#include "beakta-window-private.h"

#include <glib/gi18n.h>

#include "beakta-carry.h"
#include "beakta-case-list-dialog.h"
#include "beakta-case-list-work.h"
#include "beakta-merge-dialog.h"
#include "beakta-wording.h"

gboolean
beakta_window_is_case_file (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *lower = name != NULL ? g_utf8_strdown (name, -1) : NULL;

  return lower != NULL && g_str_has_suffix (lower, ".beakta");
}

static void
tell (BeaktaWindow *self,
      const GError *error)
{
  g_autofree char *words = NULL;
  GtkWidget *dialog;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_message ("%s", error->message);
  words = beakta_wording_dup_problem (error);
  dialog = adw_message_dialog_new (GTK_WINDOW (self), _("The Case Was Not Taken In"), words);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* What is under way with a file. */
typedef struct
{
  BeaktaWindow    *window;           /* owned */
  BeaktaCarryPlan *plan;             /* owned, nullable */
  GtkWindow       *dialog;           /* weak, nullable */
} Carrying;

static Carrying *
carrying_new (BeaktaWindow    *window,
              BeaktaCarryPlan *plan,
              GtkWindow       *dialog)
{
  Carrying *carrying = g_new0 (Carrying, 1);

  carrying->window = g_object_ref (window);
  carrying->plan = plan != NULL ? beakta_carry_plan_ref (plan) : NULL;
  g_set_weak_pointer (&carrying->dialog, dialog);

  return carrying;
}

static void
carrying_free (Carrying *carrying)
{
  g_object_unref (carrying->window);
  g_clear_pointer (&carrying->plan, beakta_carry_plan_unref);
  g_clear_weak_pointer (&carrying->dialog);
  g_free (carrying);
}

static void
carried_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  Carrying *carrying = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaEntry) entry = beakta_carry_apply_finish (result, &error);

  if (carrying->dialog != NULL)
    gtk_window_destroy (carrying->dialog);
  if (entry == NULL)
    tell (carrying->window, error);
  else
    {
      beakta_window_open_case (carrying->window, entry->case_id);
      beakta_window_toast (carrying->window, carrying->plan->state == BEAKTA_CARRY_NEW
                           ? _("The case was taken in. Its history tells what was done before.")
                           : _("What was done there is in the case now. Undo takes all of it back."));
    }
  carrying_free (carrying);
}

static void
carry_in (BeaktaWindow    *self,
          BeaktaCarryPlan *plan,
          GtkWindow       *dialog)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();

  beakta_carry_apply_async (self->store, plan, now, NULL, carried_cb, carrying_new (self, plan, dialog));
}

static void
merge_accepted_cb (BeaktaMergeDialog *dialog,
                   BeaktaWindow      *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (dialog), FALSE);
  carry_in (self, beakta_merge_dialog_get_plan (dialog), GTK_WINDOW (dialog));
}

static void
ask_about_merge (BeaktaWindow    *self,
                 BeaktaCarryPlan *plan)
{
  GtkWidget *dialog = beakta_merge_dialog_new (GTK_WINDOW (self), plan);

  g_signal_connect_object (dialog, "accepted", G_CALLBACK (merge_accepted_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
planned_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(BeaktaWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaCarryPlan) plan = beakta_carry_open_finish (result, &error);

  if (plan == NULL)
    {
      tell (self, error);
      return;
    }

  switch (plan->state)
    {
    case BEAKTA_CARRY_NEW:
      carry_in (self, plan, NULL);
      break;
    case BEAKTA_CARRY_MERGE:
      ask_about_merge (self, plan);
      break;
    case BEAKTA_CARRY_NOTHING:
    default:
      beakta_window_open_case (self, beakta_case_get_id (plan->ours));
      beakta_window_toast (self, _("The file brings nothing that is not in the case already."));
      break;
    }
}

void
beakta_window_carry_in (BeaktaWindow *self,
                        GFile        *file)
{
  beakta_carry_open_async (self->store, file, NULL, planned_cb, g_object_ref (self));
}

/* Saving */

static void
saved_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(BeaktaWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *words = NULL;

  if (beakta_carry_save_finish (result, &error))
    {
      beakta_window_toast (self, _("The case was saved as a file. Open it in Beakta on another computer, and bring it home the same way."));
      return;
    }

  words = beakta_wording_dup_problem (error);
  beakta_window_toast (self, words);
}

static void
place_chosen_cb (GtkNativeDialog *dialog,
                 int              response,
                 BeaktaWindow    *self)
{
  BeaktaCaseEditor *editor = beakta_window_get_editor (self);
  g_autoptr(GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;

  if (file != NULL && editor != NULL)
    beakta_carry_save_async (self->store, beakta_case_get_id (beakta_case_editor_get_case (editor)), file, NULL, saved_cb,
                             g_object_ref (self));

  g_object_unref (dialog);
}

/* (transfer full): the case number as a file can be called. */
static char *
dup_file_name (BeaktaWindow *self)
{
  BeaktaCase *case_ = beakta_case_editor_get_case (beakta_window_get_editor (self));
  g_autofree char *number = g_strdelimit (g_strdup (beakta_case_get_facts (case_)->number), "/\\ :", '-');

  return g_strconcat (number, ".beakta", NULL);
}

void
beakta_window_save_case (BeaktaWindow *self)
{
  GtkFileChooserNative *dialog;
  g_autofree char *name = NULL;

  if (beakta_window_get_editor (self) == NULL)
    return;

  name = dup_file_name (self);
  dialog = gtk_file_chooser_native_new (_("Save the Case as a File"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"),
                                        _("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  g_signal_connect_object (dialog, "response", G_CALLBACK (place_chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/* Lists of cases */

typedef struct
{
  BeaktaWindow *window;              /* owned */
  char         *name;
} ListCall;

static void
list_told_cb (BeaktaCaseListDialog *dialog,
              const char           *words,
              BeaktaWindow         *self)
{
  beakta_window_toast (self, words);
}

static void
list_read_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  ListCall *call = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaCaseTable) table = beakta_case_list_read_finish (result, &error);
  g_autofree char *words = NULL;
  GtkWidget *dialog;

  if (table == NULL)
    {
      words = g_error_matches (error, BEAKTA_CASE_TABLE_ERROR, BEAKTA_CASE_TABLE_ERROR_NO_TABLE)
              ? g_strdup (_("There is no table in the file, with a row of headings and rows under it. Nothing was taken in."))
              : beakta_wording_dup_problem (error);
      beakta_window_toast (call->window, words);
    }
  else
    {
      dialog = beakta_case_list_dialog_new (GTK_WINDOW (call->window), call->window->store, table, call->name);
      g_signal_connect_object (dialog, "told", G_CALLBACK (list_told_cb), call->window, 0);
      gtk_window_present (GTK_WINDOW (dialog));
    }

  g_object_unref (call->window);
  g_free (call->name);
  g_free (call);
}

static void
list_chosen_cb (GtkNativeDialog *dialog,
                int              response,
                BeaktaWindow    *self)
{
  g_autoptr(GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;
  ListCall *call;

  if (file != NULL && self->store != NULL)
    {
      call = g_new0 (ListCall, 1);
      call->window = g_object_ref (self);
      call->name = g_file_get_basename (file);
      beakta_case_list_read_async (file, NULL, list_read_cb, call);
    }

  g_object_unref (dialog);
}

void
beakta_window_choose_list (BeaktaWindow *self)
{
  GtkFileChooserNative *dialog;
  g_autoptr(GtkFileFilter) lists = gtk_file_filter_new ();

  dialog = gtk_file_chooser_native_new (_("Import a List of Cases"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"),
                                        _("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_file_filter_set_name (lists, _("Lists (CSV, Excel, OpenDocument)"));
  gtk_file_filter_add_suffix (lists, "csv");
  gtk_file_filter_add_suffix (lists, "tsv");
  gtk_file_filter_add_suffix (lists, "xlsx");
  gtk_file_filter_add_suffix (lists, "ods");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), lists);
  g_signal_connect_object (dialog, "response", G_CALLBACK (list_chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
