/* A copy for disclosure becomes a file. The name that is proposed tells nothing, and one that does is refused. */

#define G_LOG_DOMAIN "beakta-disclosure-window"

#include "beakta-disclosure-window-private.h"

#include <glib/gi18n.h>

#include "beakta-wording.h"

typedef struct
{
  BeaktaReport        *report;
  GFile               *file;
  BeaktaWholeFileMode  mode;
} WriteJob;

static void
write_job_free (WriteJob *job)
{
  g_object_unref (job->report);
  g_object_unref (job->file);
  g_free (job);
}

static void
written_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  BeaktaDisclosureWindow *self = BEAKTA_DISCLOSURE_WINDOW (object);
  WriteJob *job = g_task_get_task_data (G_TASK (result));
  g_autofree char *name = g_file_get_basename (job->file);
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    /* Translators: %s is a file name */
    text = g_strdup_printf (_("Saved as %s"), name);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_EXISTS))
    /* Translators: %s is a file name */
    text = g_strdup_printf (_("There is a file “%s” already, and it was not touched. Choose another name."), name);
  else
    text = beakta_wording_dup_problem (error);

  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    beakta_disclosure_window_toast (self, text);
}

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  WriteJob *job = task_data;
  g_autoptr(GError) error = NULL;

  if (beakta_output_write_sync (job->report, job->file, job->mode, NULL, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
write_file (BeaktaDisclosureWindow *self,
            GFile                  *file,
            BeaktaWholeFileMode     mode)
{
  g_autoptr(GTask) task = g_task_new (self, NULL, written_cb, NULL);
  WriteJob *job = g_new0 (WriteJob, 1);

  job->report = g_object_ref (self->report);
  job->file = g_object_ref (file);
  job->mode = mode;
  g_task_set_source_tag (task, write_file);
  g_task_set_task_data (task, job, (GDestroyNotify) write_job_free);
  g_task_run_in_thread (task, write_in_thread);
}

/* Says why when the name tells, or is one of tables, which could hold words that nobody sees. */
static gboolean
check_name (BeaktaDisclosureWindow *self,
            const char             *name)
{
  if (beakta_output_get_kind (name) == BEAKTA_OUTPUT_TABLES)
    beakta_disclosure_window_toast (self, _("Only a paper can be a copy for disclosure. Let the name end in .pdf, .odt, .html or .txt."));
  else if (beakta_masks_find_in_name (self->masks, name) != NULL)
    beakta_disclosure_window_toast (self, _("The name of the file tells what is masked, so nothing was saved. Choose another name."));
  else
    return TRUE;

  return FALSE;
}

static void
file_chosen_cb (GtkNativeDialog        *dialog,
                int                     response,
                BeaktaDisclosureWindow *self)
{
  if (response == GTK_RESPONSE_ACCEPT && self->report != NULL)
    {
      g_autoptr(GFile) chosen = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      g_autoptr(GFile) folder = g_file_get_parent (chosen);
      g_autofree char *base = g_file_get_basename (chosen);
      gboolean is_whole = beakta_output_get_kind (base) != BEAKTA_OUTPUT_NOTHING;
      g_autofree char *name = is_whole ? g_strdup (base) : g_strconcat (base, ".pdf", NULL);
      g_autoptr(GFile) file = g_file_get_child (folder, name);

      /* The chooser has asked about the name that was written, not about one that is completed. */
      if (check_name (self, name))
        write_file (self, file, is_whole ? BEAKTA_WHOLE_FILE_REPLACE : BEAKTA_WHOLE_FILE_NEW);
    }

  g_object_unref (dialog);
}

static void
add_format (GtkFileChooser *chooser,
            const char     *name,
            const char     *suffix)
{
  g_autoptr(GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  gtk_file_filter_add_suffix (filter, suffix);
  gtk_file_chooser_add_filter (chooser, filter);
}

/* (transfer full): never the title of the case, which may name somebody; the number, unless that is masked. */
static char *
dup_proposed_name (BeaktaDisclosureWindow *self)
{
  const char *number = beakta_case_get_facts (beakta_case_editor_get_whole (self->editor))->number;
  /* Translators: the name of a file, without the suffix; %s is the number of a case */
  g_autofree char *name = g_strdup_printf (_("Copy for disclosure %s"), number);

  if (*number == '\0' || beakta_masks_find_in_name (self->masks, name) != NULL)
    return g_strconcat (_("Copy for disclosure"), ".pdf", NULL);

  g_strdelimit (name, "/\\:*?\"<>|", '-');

  return g_strconcat (name, ".pdf", NULL);
}

void
beakta_disclosure_window_save (BeaktaDisclosureWindow *self)
{
  GtkFileChooserNative *dialog;
  g_autofree char *name = NULL;

  if (self->report == NULL || self->masks->len == 0)
    return;

  dialog = gtk_file_chooser_native_new (_("Save Copy for Disclosure"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE,
                                        _("_Save"), _("_Cancel"));
  name = dup_proposed_name (self);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  add_format (GTK_FILE_CHOOSER (dialog), _("PDF, for archive and print"), "pdf");
  add_format (GTK_FILE_CHOOSER (dialog), _("OpenDocument text, to edit"), "odt");
  add_format (GTK_FILE_CHOOSER (dialog), _("Web page, of one file"), "html");
  add_format (GTK_FILE_CHOOSER (dialog), _("Plain text"), "txt");
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  g_signal_connect_object (dialog, "response", G_CALLBACK (file_chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
