/* A backup is chosen in a list, newest first; each is looked into when it is chosen, and only then it can be restored. */

#define G_LOG_DOMAIN "beakta-restore-dialog"

#include "beakta-restore-dialog.h"

#include <glib/gi18n.h>

#include "beakta-backup-folder.h"
#include "beakta-backups.h"
#include "beakta-restore.h"
#include "beakta-wording.h"

/* Of what would change: the dialog has its size before that is known. */
#define PREVIEW_HEIGHT 170

struct _BeaktaRestoreDialog
{
  AdwMessageDialog  parent_instance;

  char             *store;           /* path */
  GPtrArray        *backups;         /* owned, of BeaktaBackup */
  GCancellable     *looking;         /* owned, nullable */

  GtkDropDown      *choice;
  GtkLabel         *preview;
};

enum
{
  RESTORE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BeaktaRestoreDialog, beakta_restore_dialog, ADW_TYPE_MESSAGE_DIALOG)

static const BeaktaBackup *
get_chosen (BeaktaRestoreDialog *self)
{
  guint position = gtk_drop_down_get_selected (self->choice);

  return position < self->backups->len ? g_ptr_array_index (self->backups, position) : NULL;
}

/* (transfer full) */
static char *
describe_backup (const BeaktaBackup *backup)
{
  g_autoptr(GDateTime) local = g_date_time_to_local (backup->made);
  g_autofree char *time = g_date_time_format (local, "%Y-%m-%d %H:%M");

  if (backup->kind == BEAKTA_BACKUP_BEFORE_MIGRATION)
    return g_strdup_printf (_("%s, before an update of Beakta"), time);
  if (backup->kind == BEAKTA_BACKUP_SET_ASIDE)
    return g_strdup_printf (_("%s, set aside when a backup was restored"), time);

  return g_steal_pointer (&time);
}

static void
append_case (GString             *text,
             const BeaktaSetback *setback)
{
  g_string_append_printf (text, "\n%s  %s\n", setback->number, setback->title);
  if (setback->is_erased)
    g_string_append (text, _("    Erased since: what was erased would be there again."));
  else if (setback->is_new)
    g_string_append (text, _("    Registered since: the case would not be there."));
  else
    g_string_append_printf (text, ngettext ("    %u change less", "    %u changes less", (guint) setback->n_entries),
                            (guint) setback->n_entries);
}

/* (transfer full) */
static char *
describe_preview (const BeaktaRestorePreview *preview)
{
  GString *text = g_string_new (NULL);

  if (!preview->is_known)
    g_string_append (text, _("What would change cannot be told: the present case store cannot be read, or it does not go on from this "
                             "backup."));
  else if (preview->cases->len == 0)
    g_string_append (text, _("Nothing would change: the case store is as it was then."));
  else
    g_string_append_printf (text, ngettext ("%u case would go back:", "%u cases would go back:", preview->cases->len),
                            preview->cases->len);

  for (guint i = 0; i < preview->cases->len; i++)
    append_case (text, g_ptr_array_index (preview->cases, i));

  return g_string_free (text, FALSE);
}

static void
preview_made_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  BeaktaRestoreDialog *self = BEAKTA_RESTORE_DIALOG (object);
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaRestorePreview) preview = g_task_propagate_pointer (G_TASK (result), &error);
  g_autofree char *words = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  words = preview != NULL ? describe_preview (preview) : beakta_wording_dup_problem (error);
  gtk_label_set_text (self->preview, words);
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self), "restore", preview != NULL);
}

typedef struct
{
  char *store;
  char *backup;
} PreviewCall;

static void
preview_call_free (gpointer data)
{
  PreviewCall *call = data;

  g_free (call->store);
  g_free (call->backup);
  g_free (call);
}

static void
preview_in_thread (GTask        *task,
                   gpointer      source,
                   gpointer      data,
                   GCancellable *cancellable)
{
  const PreviewCall *call = data;
  GError *error = NULL;
  BeaktaRestorePreview *preview = beakta_restore_preview_sync (call->store, call->backup, &error);

  if (preview != NULL)
    g_task_return_pointer (task, preview, (GDestroyNotify) beakta_restore_preview_free);
  else
    g_task_return_error (task, error);
}

static void
look_into (BeaktaRestoreDialog *self)
{
  const BeaktaBackup *backup = get_chosen (self);
  g_autoptr(GTask) task = NULL;
  PreviewCall *call;

  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self), "restore", FALSE);
  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  if (backup == NULL)
    return;

  gtk_label_set_text (self->preview, _("Looking into the backup…"));
  self->looking = g_cancellable_new ();
  call = g_new0 (PreviewCall, 1);
  call->store = g_strdup (self->store);
  call->backup = g_strdup (backup->path);
  task = g_task_new (self, self->looking, preview_made_cb, NULL);
  g_task_set_source_tag (task, look_into);
  g_task_set_task_data (task, call, preview_call_free);
  g_task_run_in_thread (task, preview_in_thread);
}

static void
beakta_restore_dialog_response (AdwMessageDialog *dialog,
                                const char       *response)
{
  BeaktaRestoreDialog *self = BEAKTA_RESTORE_DIALOG (dialog);
  const BeaktaBackup *backup = get_chosen (self);

  g_cancellable_cancel (self->looking);
  if (g_strcmp0 (response, "restore") == 0 && backup != NULL)
    g_signal_emit (self, signals[RESTORE], 0, backup->path);
}

static void
beakta_restore_dialog_finalize (GObject *object)
{
  BeaktaRestoreDialog *self = BEAKTA_RESTORE_DIALOG (object);

  g_clear_object (&self->looking);
  g_clear_pointer (&self->backups, g_ptr_array_unref);
  g_free (self->store);

  G_OBJECT_CLASS (beakta_restore_dialog_parent_class)->finalize (object);
}

static void
beakta_restore_dialog_class_init (BeaktaRestoreDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = beakta_restore_dialog_finalize;
  ADW_MESSAGE_DIALOG_CLASS (klass)->response = beakta_restore_dialog_response;

  signals[RESTORE] = g_signal_new ("restore", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
beakta_restore_dialog_init (BeaktaRestoreDialog *self)
{
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (self), "cancel", _("_Cancel"), "restore", _("_Restore"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (self), "restore", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self), "restore", FALSE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (self), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (self), "cancel");
}

static void
add_contents (BeaktaRestoreDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->backups->len; i++)
    {
      g_autofree char *name = describe_backup (g_ptr_array_index (self->backups, i));

      gtk_string_list_append (names, name);
    }

  self->choice = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&names)), NULL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choice), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Backup"), -1);
  g_signal_connect_object (self->choice, "notify::selected", G_CALLBACK (look_into), self, G_CONNECT_SWAPPED);
  self->preview = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->preview, TRUE);
  gtk_label_set_xalign (self->preview, 0);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->choice));
  gtk_label_set_yalign (self->preview, 0);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->preview));
  gtk_widget_set_size_request (scroller, -1, PREVIEW_HEIGHT);
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_widget_set_visible (GTK_WIDGET (self->choice), self->backups->len > 0);
  gtk_widget_set_visible (scroller, self->backups->len > 0);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (self), box);
}

GtkWidget *
beakta_restore_dialog_new (GtkWindow  *parent,
                           GSettings  *settings,
                           const char *store)
{
  BeaktaRestoreDialog *self = g_object_new (BEAKTA_TYPE_RESTORE_DIALOG, "transient-for", parent, "modal", TRUE, NULL);

  self->store = g_strdup (store);
  self->backups = beakta_backup_folder_list (settings, store);
  adw_message_dialog_set_heading (ADW_MESSAGE_DIALOG (self), _("Restore from a Backup"));
  adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (self), self->backups->len > 0
    ? _("The case store becomes as it was when the backup was made. The present one is kept beside it under another name.")
    : _("There are no backups of this case store yet. Beakta makes one after at most five minutes of work, and when it is closed."));
  add_contents (self);
  look_into (self);

  return GTK_WIDGET (self);
}
