/* The store as a file: going back to a backup of it, opening another, keeping a copy elsewhere; and erasing a case. */

#define G_LOG_DOMAIN "beakta-window"

#include "beakta-window-private.h"

#include <glib/gi18n.h>

#include "beakta-erase-dialog.h"
#include "beakta-restore-dialog.h"
#include "beakta-restore.h"
#include "beakta-wording.h"
#include "beakta-workflow.h"

static BeaktaApplication *
get_application (BeaktaWindow *self)
{
  return BEAKTA_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
}

typedef struct
{
  char *store;
  char *backup;
} RestoreCall;

static void
restore_call_free (gpointer data)
{
  RestoreCall *call = data;

  g_free (call->store);
  g_free (call->backup);
  g_free (call);
}

static void
restore_in_thread (GTask        *task,
                   gpointer      source,
                   gpointer      data,
                   GCancellable *cancellable)
{
  const RestoreCall *call = data;
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  GError *error = NULL;
  char *aside = beakta_restore_sync (call->store, call->backup, now, &error);

  if (aside != NULL)
    g_task_return_pointer (task, aside, g_free);
  else
    g_task_return_error (task, error);
}

/* Whatever came of it, there is a store to open: the backup, or the one that was there. */
static void
restored_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  BeaktaWindow *self = BEAKTA_WINDOW (object);
  g_autoptr(GError) error = NULL;
  g_autofree char *aside = g_task_propagate_pointer (G_TASK (result), &error);
  g_autofree char *words = NULL;

  if (aside == NULL)
    words = beakta_wording_dup_problem (error);
  else if (*aside == '\0')
    words = g_strdup (_("The backup is restored."));
  else
    words = g_strdup_printf (_("The backup is restored. The case store that was there is kept as %s."), aside);

  beakta_window_toast (self, words);
  beakta_application_open_store (get_application (self), NULL);
}

static void
restore_chosen_cb (BeaktaWindow *self,
                   const char   *backup)
{
  g_autoptr(GTask) task = NULL;
  RestoreCall *call = g_new0 (RestoreCall, 1);

  call->store = beakta_application_dup_store_path (get_application (self));
  call->backup = g_strdup (backup);
  beakta_window_let_store_go (self);
  beakta_application_close_store (get_application (self));

  task = g_task_new (self, NULL, restored_cb, NULL);
  g_task_set_source_tag (task, restore_chosen_cb);
  g_task_set_task_data (task, call, restore_call_free);
  g_task_run_in_thread (task, restore_in_thread);
}

void
beakta_window_restore_cb (GtkWidget  *widget,
                          const char *action,
                          GVariant   *parameter)
{
  BeaktaWindow *self = BEAKTA_WINDOW (widget);
  g_autofree char *path = beakta_application_dup_store_path (get_application (self));
  GtkWidget *dialog;

  if (beakta_window_is_saving (self))
    {
      beakta_window_toast (self, _("Your latest changes must be saved first."));
      return;
    }

  dialog = beakta_restore_dialog_new (GTK_WINDOW (self), beakta_window_get_settings (self), path);
  g_signal_connect_object (dialog, "restore", G_CALLBACK (restore_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
other_chosen_cb (GtkNativeDialog *dialog,
                 int              response,
                 BeaktaWindow    *self)
{
  g_autoptr(GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL)
    {
      beakta_application_set_store_path (get_application (self), path);
      beakta_application_open_store (get_application (self), NULL);
    }
  g_object_unref (dialog);
}

void
beakta_window_open_other_cb (GtkWidget  *widget,
                             const char *action,
                             GVariant   *parameter)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_("Open Another Case Store"), GTK_WINDOW (widget),
                                                              GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"), _("_Cancel"));

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (other_chosen_cb), widget, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
copied_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(BeaktaWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *name = g_file_get_parse_name (G_FILE (object));
  g_autofree char *words = NULL;

  if (g_file_copy_finish (G_FILE (object), result, &error))
    words = g_strdup_printf (_("A copy of the case store file %s is saved."), name);
  else
    words = g_strdup_printf (_("No copy was saved: %s"), error->message);
  beakta_window_toast (self, words);
}

/* The file as it lies there, as far as it can be read. */
static void
copy_chosen_cb (GtkNativeDialog *dialog,
                int              response,
                BeaktaWindow    *self)
{
  g_autoptr(GFile) target = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;
  g_autofree char *path = beakta_application_dup_store_path (get_application (self));
  g_autoptr(GFile) source = g_file_new_for_path (path);

  if (target != NULL)
    g_file_copy_async (source, target, G_FILE_COPY_OVERWRITE, G_PRIORITY_DEFAULT, NULL, NULL, NULL, copied_cb,
                       g_object_ref (self));
  g_object_unref (dialog);
}

void
beakta_window_copy_store_cb (GtkWidget  *widget,
                             const char *action,
                             GVariant   *parameter)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_("Save a Copy Elsewhere"), GTK_WINDOW (widget),
                                                              GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), _("_Cancel"));
  g_autofree char *path = beakta_application_dup_store_path (get_application (BEAKTA_WINDOW (widget)));
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = g_strconcat (_("Copy of "), base, NULL);

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (copy_chosen_cb), widget, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
erased_cb (BeaktaWindow *self,
           const char   *words)
{
  beakta_window_close_case (self);
  beakta_window_toast (self, words);
}

static void
erase_failed_cb (BeaktaWindow *self,
                 const char   *words)
{
  beakta_window_toast (self, words);
}

void
beakta_window_erase_cb (GtkWidget  *widget,
                        const char *action,
                        GVariant   *parameter)
{
  BeaktaWindow *self = BEAKTA_WINDOW (widget);
  BeaktaCaseEditor *editor = beakta_window_get_editor (self);
  g_autofree char *words = NULL;
  g_autoptr(GError) error = NULL;
  BeaktaCase *case_;
  GtkWidget *dialog;

  if (editor == NULL)
    return;

  case_ = beakta_case_editor_get_case (editor);
  if (!beakta_workflow_check (case_, beakta_store_get_user (self->store), beakta_store_get_roles (self->store),
                              BEAKTA_ACT_CLEAR_DRAFTS, &error))
    {
      words = beakta_wording_dup_problem (error);
      beakta_window_toast (self, words);
      return;
    }

  dialog = beakta_erase_dialog_new (GTK_WINDOW (self), self->store, case_);
  g_signal_connect_object (dialog, "erased", G_CALLBACK (erased_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "failed", G_CALLBACK (erase_failed_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}
