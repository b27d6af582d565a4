/* From the preview to a file or a printer. */

#define G_LOG_DOMAIN "beakta-print"

#include "beakta-preview-private.h"

#include <glib/gi18n.h>

#include "beakta-print-operation.h"
#include "beakta-wording.h"

/* Either a paper or tables. */
typedef struct
{
  BeaktaReport        *report;       /* owned, nullable */
  BeaktaWorkbook      *workbook;     /* owned, nullable */
  GFile               *file;
  BeaktaWholeFileMode  mode;
  char                *lacking;      /* nullable: what could not be drawn; set when it is written */
} WriteJob;

static void
write_job_free (WriteJob *job)
{
  g_clear_object (&job->report);
  g_clear_object (&job->workbook);
  g_object_unref (job->file);
  g_free (job->lacking);
  g_free (job);
}

static void write_file (BeaktaPreview       *self,
                        GFile               *file,
                        BeaktaWholeFileMode  mode);

static GtkWindow *
get_window (BeaktaPreview *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static void
replace_answered_cb (GtkWidget     *dialog,
                     const char    *response,
                     BeaktaPreview *self)
{
  GFile *file = g_object_get_data (G_OBJECT (dialog), "file");

  if (g_str_equal (response, "replace"))
    write_file (self, file, BEAKTA_WHOLE_FILE_REPLACE);
}

/* The file chooser asks about the name that was written; this is for a name that was completed, or has come to be since. */
static void
ask_to_replace (BeaktaPreview *self,
                GFile         *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *shown = g_filename_display_name (name);
  /* Translators: %s is a file name */
  g_autofree char *body = g_strdup_printf (_("There is a file “%s” already. What it says now is lost if it is replaced."), shown);
  GtkWidget *dialog = adw_message_dialog_new (get_window (self), _("Replace the File?"), body);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "keep", _("_Keep It"), "replace", _("_Replace"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "replace", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  g_object_set_data_full (G_OBJECT (dialog), "file", g_object_ref (file), g_object_unref);
  g_signal_connect_object (dialog, "response", G_CALLBACK (replace_answered_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* (transfer full): in terms of writing; the program's words for these are of files that are opened. */
static char *
dup_problem (const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY))
    return g_strdup (_("The folder is not there. Choose another one."));
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    return g_strdup (_("You are not allowed to write there. Choose another folder."));
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE))
    return g_strdup (_("There are more rows than a sheet of a workbook holds. Save them as CSV instead."));

  return beakta_wording_dup_problem (error);
}

/* A toast would be gone before it is read, and is too narrow. */
static void
tell_lacking (BeaktaPreview *self,
              const char  *saved,
              const char  *lacking)
{
  g_autofree char *body = NULL;
  GtkWidget *dialog;

  /* Translators: %s are characters by their code points, each with the pages that it is on: "U+E000 (3), U+1F9FF (1, 4)" */
  body = g_strdup_printf (_("No font has these characters, and their codes are printed instead of them: %s. The number in brackets is the page. "
                            "The paper says the same at its end."), lacking);
  dialog = adw_message_dialog_new (get_window (self), saved, body);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
written_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  BeaktaPreview *self = BEAKTA_PREVIEW (object);
  WriteJob *job = g_task_get_task_data (G_TASK (result));
  g_autofree char *name = g_file_get_basename (job->file);
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    /* Translators: %s is a file name */
    text = g_strdup_printf (_("Saved as %s"), name);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_EXISTS))
    text = dup_problem (error);

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  if (error == NULL && job->lacking != NULL)
    tell_lacking (self, text, job->lacking);
  else if (text != NULL)
    beakta_preview_toast (self, text);
  else
    ask_to_replace (self, job->file);
}

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  WriteJob *job = task_data;
  g_autoptr(GError) error = NULL;

  if (job->report != NULL ? beakta_output_write_sync (job->report, job->file, job->mode, &job->lacking, cancellable, &error)
                          : beakta_output_write_tables_sync (job->workbook, job->file, job->mode, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
write_file (BeaktaPreview       *self,
            GFile               *file,
            BeaktaWholeFileMode  mode)
{
  g_autoptr(GTask) task = g_task_new (self, NULL, written_cb, NULL);
  WriteJob *job = g_new0 (WriteJob, 1);
  g_autofree char *name = g_file_get_basename (file);

  if (beakta_output_get_kind (name) == BEAKTA_OUTPUT_TABLES)
    job->workbook = beakta_paper_make_tables (self->paper);
  else
    job->report = g_object_ref (beakta_paper_get_report (self->paper));
  job->file = g_object_ref (file);
  job->mode = mode;
  g_task_set_source_tag (task, write_file);
  g_task_set_task_data (task, job, (GDestroyNotify) write_job_free);
  g_task_run_in_thread (task, write_in_thread);
}

/* The name that was written decides the format; one without a suffix is a PDF. */
static GFile *
complete_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *whole = g_strconcat (name, ".pdf", NULL);
  g_autoptr(GFile) folder = g_file_get_parent (file);

  return beakta_output_get_kind (name) != BEAKTA_OUTPUT_NOTHING ? g_object_ref (file) : g_file_get_child (folder, whole);
}

static void
remember_folder (BeaktaPreview *self,
                 GFile         *file)
{
  g_autoptr(GFile) folder = g_file_get_parent (file);
  g_autofree char *uri = folder != NULL ? g_file_get_uri (folder) : NULL;

  if (self->settings != NULL && uri != NULL)
    g_settings_set_string (self->settings, "export-folder", uri);
}

static void
file_chosen_cb (GtkNativeDialog *dialog,
                int              response,
                BeaktaPreview   *self)
{
  g_autoptr(GFile) chosen = NULL;
  g_autoptr(GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    {
      chosen = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      file = complete_name (chosen);
      remember_folder (self, file);
      write_file (self, file, g_file_equal (chosen, file) ? BEAKTA_WHOLE_FILE_REPLACE : BEAKTA_WHOLE_FILE_NEW);
    }

  g_object_unref (dialog);
}

static void
add_filter (GtkFileChooser *chooser,
            const char     *name,
            const char     *suffix)
{
  g_autoptr(GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  gtk_file_filter_add_suffix (filter, suffix);
  gtk_file_chooser_add_filter (chooser, filter);
}

/* The title of the paper, without the signs that a file name cannot hold. */
static char *
dup_file_name (BeaktaPreview *self)
{
  g_autofree char *title = g_strdup (beakta_report_get_title (beakta_paper_get_report (self->paper)));

  g_strdelimit (title, "/\\:*?\"<>|", '-');

  return g_strconcat (title, ".pdf", NULL);
}

void
beakta_preview_save (BeaktaPreview *self)
{
  GtkFileChooserNative *dialog;
  gboolean is_analysis;
  g_autofree char *name = NULL;
  g_autofree char *uri = NULL;

  g_return_if_fail (BEAKTA_IS_PREVIEW (self));

  if (!beakta_preview_is_whole (self))
    return;

  is_analysis = beakta_paper_get_kind (self->paper) == BEAKTA_REPORT_ANALYSIS;
  dialog = gtk_file_chooser_native_new (_("Save Paper"), get_window (self), GTK_FILE_CHOOSER_ACTION_SAVE,
                                        _("_Save"), _("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  add_filter (GTK_FILE_CHOOSER (dialog), _("PDF, for archive and print"), "pdf");
  add_filter (GTK_FILE_CHOOSER (dialog), _("OpenDocument text, to edit"), "odt");
  add_filter (GTK_FILE_CHOOSER (dialog), _("Web page, of one file"), "html");
  add_filter (GTK_FILE_CHOOSER (dialog), _("Plain text"), "txt");
  add_filter (GTK_FILE_CHOOSER (dialog), is_analysis ? _("Excel workbook, of the analysis") : _("Excel workbook, of the answers"),
              "xlsx");
  add_filter (GTK_FILE_CHOOSER (dialog), is_analysis ? _("CSV table, of the analysis") : _("CSV table, of the answers"), "csv");

  name = dup_file_name (self);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  uri = self->settings != NULL ? g_settings_get_string (self->settings, "export-folder") : g_strdup ("");

  if (*uri != '\0')
    {
      g_autoptr(GFile) folder = g_file_new_for_uri (uri);

      gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (dialog), folder, NULL);
    }

  g_signal_connect_object (dialog, "response", G_CALLBACK (file_chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
printed_cb (GtkPrintOperation       *operation,
            GtkPrintOperationResult  result,
            BeaktaPreview           *self)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    g_set_object (&self->print_settings, gtk_print_operation_get_print_settings (operation));
  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;

  gtk_print_operation_get_error (operation, &error);
  /* Translators: %s is a message from the system */
  text = g_strdup_printf (_("The paper was not printed. The system says: %s"), error->message);
  beakta_preview_toast (self, text);
}

void
beakta_preview_print (BeaktaPreview *self)
{
  g_autoptr(GtkPrintOperation) operation = NULL;

  g_return_if_fail (BEAKTA_IS_PREVIEW (self));

  if (!beakta_preview_is_whole (self))
    return;

  operation = beakta_print_operation_new (beakta_paper_get_pages (self->paper),
                                          beakta_report_get_title (beakta_paper_get_report (self->paper)),
                                          self->print_settings);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_object (operation, "done", G_CALLBACK (printed_cb), self, 0);

  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, get_window (self), NULL);
}
