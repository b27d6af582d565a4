/* Backups in the preferences. */

#define G_LOG_DOMAIN "beakta-backups-group"

#include "beakta-backups-group.h"

#include <glib/gi18n.h>

#include "beakta-backup-folder.h"
#include "beakta-backups.h"
#include "beakta-office-row.h"
#include "beakta-wording.h"

struct _BeaktaBackupsGroup
{
  AdwPreferencesGroup  parent_instance;

  GSettings           *settings;     /* owned, nullable */
  BeaktaStore         *store;        /* owned, nullable */

  AdwActionRow        *folder;
  GtkWidget           *open;
  GtkWidget           *usual;        /* back to the folder beside the store */
  AdwActionRow        *last;
  GtkWidget           *make;
};

G_DEFINE_FINAL_TYPE (BeaktaBackupsGroup, beakta_backups_group, ADW_TYPE_PREFERENCES_GROUP)

static GtkWindow *
get_window (BeaktaBackupsGroup *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

/* (transfer full): where they are kept by now. */
static char *
dup_folder (BeaktaBackupsGroup *self)
{
  char *chosen = beakta_backup_folder_dup (self->settings, beakta_store_get_path (self->store));

  return chosen != NULL ? chosen : beakta_backups_dup_folder (beakta_store_get_path (self->store));
}

/* (transfer full): "2026-11-23 00:40, 3,2 MB" */
static char *
describe_last (BeaktaBackupsGroup *self)
{
  g_autoptr(GPtrArray) backups = beakta_backup_folder_list (self->settings, beakta_store_get_path (self->store));

  for (guint i = 0; i < backups->len; i++)
    {
      const BeaktaBackup *backup = g_ptr_array_index (backups, i);
      g_autoptr(GDateTime) local = g_date_time_to_local (backup->made);
      g_autofree char *time = g_date_time_format (local, "%Y-%m-%d %H:%M");
      g_autofree char *size = g_format_size ((guint64) backup->size);

      if (backup->kind == BEAKTA_BACKUP_AUTOMATIC)
        return g_strdup_printf ("%s, %s", time, size);
    }

  return g_strdup (_("None has been made yet"));
}

static void
show_backups (BeaktaBackupsGroup *self)
{
  g_autofree char *folder = dup_folder (self);
  g_autofree char *chosen = beakta_backup_folder_dup (self->settings, beakta_store_get_path (self->store));
  g_autofree char *last = describe_last (self);
  g_autofree char *display = g_filename_display_name (folder);

  adw_action_row_set_subtitle (self->folder, display);
  adw_action_row_set_subtitle (self->last, last);
  gtk_widget_set_visible (self->usual, chosen != NULL);
  gtk_widget_set_sensitive (self->open, g_file_test (folder, G_FILE_TEST_IS_DIR));
}

typedef struct
{
  BeaktaBackupsGroup *group;         /* owned */
  char               *folder;        /* nullable: the one beside the store */
  gboolean            is_choice;     /* the folder is kept when a backup could be made there */
} Making;

static void
making_free (Making *making)
{
  g_object_unref (making->group);
  g_free (making->folder);
  g_free (making);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Making, making_free)

/* What happened, and what holds now. */
static char *
dup_failure (BeaktaBackupsGroup *self,
             const Making       *making,
             const GError       *error)
{
  g_autofree char *kept = dup_folder (self);
  g_autofree char *tried = making->folder != NULL ? g_strdup (making->folder)
                                                  : beakta_backups_dup_folder (beakta_store_get_path (self->store));

  g_message ("%s", error->message);
  if (making->is_choice)
    return g_strdup_printf (_("No backup can be made in %1$s: the folder cannot be written to, or the disk is full. Backups are "
                              "still kept in %2$s."), tried, kept);

  return g_strdup_printf (_("No backup was made in %s: the folder cannot be written to, or the disk is full. Choose another folder, "
                            "or make room."), tried);
}

static void
made_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(Making) making = user_data;
  BeaktaBackupsGroup *self = making->group;
  g_autoptr(GError) error = NULL;
  g_autofree char *path = beakta_backups_make_finish (result, &error);
  g_autofree char *words = NULL;

  gtk_widget_set_sensitive (self->make, TRUE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->folder), TRUE);
  if (self->store == NULL)
    return;

  if (path == NULL)
    words = dup_failure (self, making, error);
  else if (making->is_choice)
    beakta_backup_folder_set (self->settings, beakta_store_get_path (self->store), making->folder);
  if (words == NULL)
    words = g_strdup (making->is_choice ? _("Backups are kept there from now on, and one is made.") : _("A backup is made."));
  beakta_office_row_toast (GTK_WIDGET (self), words);
  show_backups (self);
}

static void
make (BeaktaBackupsGroup *self,
      const char         *folder,
      gboolean            is_choice)
{
  Making *making = g_new0 (Making, 1);
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();

  making->group = g_object_ref (self);
  making->folder = g_strdup (folder);
  making->is_choice = is_choice;
  gtk_widget_set_sensitive (self->make, FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->folder), FALSE);
  beakta_backups_make_async (beakta_store_get_path (self->store), folder, now, NULL, made_cb, making);
}

static void
make_clicked_cb (BeaktaBackupsGroup *self)
{
  g_autofree char *chosen = beakta_backup_folder_dup (self->settings, beakta_store_get_path (self->store));

  make (self, chosen, FALSE);
}

static void
open_clicked_cb (BeaktaBackupsGroup *self)
{
  g_autofree char *folder = dup_folder (self);
  g_autoptr(GFile) file = g_file_new_for_path (folder);
  g_autofree char *uri = g_file_get_uri (file);

  gtk_show_uri (get_window (self), uri, GDK_CURRENT_TIME);
}

static void
usual_clicked_cb (BeaktaBackupsGroup *self)
{
  beakta_backups_group_choose (self, NULL);
}

static void
folder_chosen_cb (GtkNativeDialog    *dialog,
                  int                 response,
                  BeaktaBackupsGroup *self)
{
  g_autoptr(GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL)
    beakta_backups_group_choose (self, path);
  g_object_unref (dialog);
}

static void
choose_clicked_cb (BeaktaBackupsGroup *self)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_("Folder for Backups"), get_window (self),
                                                              GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _("_Choose"), _("_Cancel"));

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (folder_chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/* The store is closed for it: the preferences, which hold it, go first. */
static void
restore_clicked_cb (BeaktaBackupsGroup *self)
{
  GtkWindow *window = get_window (self);
  GtkWindow *parent = window != NULL ? gtk_window_get_transient_for (window) : NULL;

  if (parent == NULL)
    return;

  g_object_ref (parent);
  gtk_window_close (window);
  gtk_widget_activate_action (GTK_WIDGET (parent), "win.restore", NULL);
  g_object_unref (parent);
}

static AdwActionRow *
add_row (BeaktaBackupsGroup *self,
         const char         *title)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);

  return ADW_ACTION_ROW (row);
}

static GtkWidget *
add_icon (AdwActionRow *row,
          const char   *icon,
          const char   *tooltip,
          GCallback     clicked_cb,
          gpointer      self)
{
  GtkWidget *button = beakta_office_row_new_button (icon, tooltip);

  g_signal_connect_object (button, "clicked", clicked_cb, self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (row, button);

  return button;
}

static GtkWidget *
add_button (AdwActionRow *row,
            const char   *label,
            GCallback     clicked_cb,
            gpointer      self)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", clicked_cb, self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (row, button);

  return button;
}

static void
beakta_backups_group_dispose (GObject *object)
{
  beakta_backups_group_forget (BEAKTA_BACKUPS_GROUP (object));

  G_OBJECT_CLASS (beakta_backups_group_parent_class)->dispose (object);
}

static void
beakta_backups_group_class_init (BeaktaBackupsGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = beakta_backups_group_dispose;
}

static void
beakta_backups_group_init (BeaktaBackupsGroup *self)
{
  AdwActionRow *back;

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Backups"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self),
                                         _("Beakta makes a backup after at most five minutes of work, and when it is closed."));
  self->folder = add_row (self, _("Folder"));
  self->usual = add_icon (self->folder, "edit-undo-symbolic", _("Keep backups beside the case store again"),
                          G_CALLBACK (usual_clicked_cb), self);
  self->open = add_icon (self->folder, "folder-open-symbolic", _("Open the folder for backups"), G_CALLBACK (open_clicked_cb), self);
  add_button (self->folder, _("Ch_ange…"), G_CALLBACK (choose_clicked_cb), self);
  self->last = add_row (self, _("Last backup"));
  self->make = add_button (self->last, _("_Back Up Now"), G_CALLBACK (make_clicked_cb), self);
  back = add_row (self, _("Go back to a backup"));
  add_button (back, _("_Restore…"), G_CALLBACK (restore_clicked_cb), self);
}

void
beakta_backups_group_forget (BeaktaBackupsGroup *self)
{
  g_return_if_fail (BEAKTA_IS_BACKUPS_GROUP (self));

  g_clear_object (&self->settings);
  g_clear_object (&self->store);
}

void
beakta_backups_group_show (BeaktaBackupsGroup *self,
                           GSettings          *settings,
                           BeaktaStore        *store)
{
  g_return_if_fail (BEAKTA_IS_BACKUPS_GROUP (self));

  gtk_widget_set_visible (GTK_WIDGET (self), store != NULL);
  if (store == NULL)
    return;

  g_set_object (&self->settings, settings);
  g_set_object (&self->store, store);
  show_backups (self);
}

void
beakta_backups_group_choose (BeaktaBackupsGroup *self,
                             const char         *folder)
{
  g_return_if_fail (BEAKTA_IS_BACKUPS_GROUP (self));

  if (self->store == NULL)
    return;

  if (folder != NULL && beakta_backup_folder_is_taken (self->settings, beakta_store_get_path (self->store), folder))
    beakta_office_row_toast (GTK_WIDGET (self), _("Another case store of the same name keeps its backups in that folder. Choose "
                                                  "another one. Nothing is changed."));
  else
    make (self, folder, TRUE);
}
