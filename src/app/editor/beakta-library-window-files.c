/* Lists that are exchanged with others, as files.
 *
 * A foreign list is shown before it is taken in; nothing of it is stored until it is accepted.
 */

#define G_LOG_DOMAIN "beakta-editor"

#include "beakta-library-window-private.h"

#include <glib/gi18n-lib.h>

#include "beakta-import-dialog.h"

static void
add_filter (GtkFileChooser *chooser)
{
  g_autoptr(GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Checklists (XML)"));
  gtk_file_filter_add_pattern (filter, "*.xml");
  gtk_file_chooser_add_filter (chooser, filter);
}

/* Import */

static void
taken_in_cb (BeaktaLibraryWindow *self,
             const char          *key,
             const char          *draft)
{
  beakta_library_window_reload (self, key, *draft != '\0' ? draft : NULL);

  if (*draft != '\0')
    beakta_library_window_edit (self, draft);
  else
    beakta_library_window_tell (self, _("The checklist has been taken in. Cases can use it now."));
}

static void
show_preview (BeaktaLibraryWindow *self,
              GBytes              *xml,
              const char          *name)
{
  GtkWidget *dialog = beakta_import_dialog_new (GTK_WINDOW (self), self->store, xml, name);

  g_signal_connect_object (dialog, "taken-in", G_CALLBACK (taken_in_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
file_read_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(BeaktaLibraryWindow) self = user_data;
  g_autoptr(GBytes) xml = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *name = g_file_get_basename (G_FILE (object));

  xml = g_file_load_bytes_finish (G_FILE (object), result, NULL, &error);
  if (xml == NULL)
    beakta_library_window_tell_error (self, error);
  else
    show_preview (self, xml, name);
}

/* A file that is far too large is not even read. */
static void
file_asked_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr(BeaktaLibraryWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFileInfo) info = g_file_query_info_finish (G_FILE (object), result, &error);

  if (info == NULL)
    beakta_library_window_tell_error (self, error);
  else if (g_file_info_get_size (info) > BEAKTA_CHECKLIST_MAX_BYTES)
    beakta_library_window_tell (self, _("The file is far too large to be a checklist. It was not opened, and nothing was changed."));
  else
    g_file_load_bytes_async (G_FILE (object), self->cancellable, file_read_cb, g_object_ref (self));
}

static void
chosen_to_import_cb (GtkNativeDialog     *chooser,
                     int                  response,
                     BeaktaLibraryWindow *self)
{
  g_autoptr(GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  if (file != NULL)
    g_file_query_info_async (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, G_PRIORITY_DEFAULT,
                             self->cancellable, file_asked_cb, g_object_ref (self));
  g_object_unref (chooser);
}

void
beakta_library_window_import (BeaktaLibraryWindow *self)
{
  GtkFileChooserNative *chooser =
    gtk_file_chooser_native_new (_("Import a Checklist"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_OPEN, _("_Look at It"), NULL);

  add_filter (GTK_FILE_CHOOSER (chooser));
  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_to_import_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/* Export */

static void
written_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(BeaktaLibraryWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *name = g_file_get_basename (G_FILE (object));
  /* Translators: the name of a file */
  g_autofree char *words = g_strdup_printf (_("The checklist is saved as %s."), name);

  if (g_file_replace_contents_finish (G_FILE (object), result, NULL, &error))
    beakta_library_window_tell (self, words);
  else
    beakta_library_window_tell_error (self, error);
}

static void
chosen_to_export_cb (GtkNativeDialog     *chooser,
                     int                  response,
                     BeaktaLibraryWindow *self)
{
  g_autoptr(GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  if (file != NULL && self->xml != NULL)
    g_file_replace_contents_bytes_async (file, self->xml, NULL, FALSE, G_FILE_CREATE_REPLACE_DESTINATION, NULL, written_cb,
                                         g_object_ref (self));
  g_object_unref (chooser);
}

void
beakta_library_window_export (BeaktaLibraryWindow *self)
{
  GtkFileChooserNative *chooser =
    gtk_file_chooser_native_new (_("Export the Checklist"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), NULL);
  g_autofree char *name = g_strdup_printf ("%s-%s.xml", self->version->id, self->version->version);

  add_filter (GTK_FILE_CHOOSER (chooser));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_to_export_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
