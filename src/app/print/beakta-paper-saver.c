/* A paper becomes a file. The numbers are the rules of the header. */

#define G_LOG_DOMAIN "beakta-paper-saver"

#include "beakta-paper-saver.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "beakta-wording.h"

struct _BeaktaPaperSaver
{
  GObject    parent_instance;

  GtkWidget *over;                   /* weak */
  GSettings *settings;               /* owned, nullable */
};

enum
{
  SAVE,
  TOLD,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BeaktaPaperSaver, beakta_paper_saver, G_TYPE_OBJECT)

typedef struct
{
  GObject             *content;      /* owned: a paper or tables */
  GFile               *file;         /* owned */
  BeaktaWholeFileMode  mode;
  char                *lacking;      /* nullable: what could not be drawn; set when it is written */
} WriteJob;

static void
write_job_free (WriteJob *job)
{
  g_object_unref (job->content);
  g_object_unref (job->file);
  g_free (job->lacking);
  g_free (job);
}

static void write_file (BeaktaPaperSaver    *self,
                        GFile               *file,
                        BeaktaWholeFileMode  mode);

/* (nullable) */
static GtkWindow *
get_window (BeaktaPaperSaver *self)
{
  return self->over != NULL ? GTK_WINDOW (gtk_widget_get_root (self->over)) : NULL;
}

static void
replace_answered_cb (GtkWidget        *dialog,
                     const char       *response,
                     BeaktaPaperSaver *self)
{
  GFile *file = g_object_get_data (G_OBJECT (dialog), "file");

  if (g_str_equal (response, "replace"))
    write_file (self, file, BEAKTA_WHOLE_FILE_REPLACE);
}

/* Rule 2. The file chooser asks about the name that was written; this is for one that was completed, or has come to be since. */
static void
ask_to_replace (BeaktaPaperSaver *self,
                GFile            *file)
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
tell_lacking (BeaktaPaperSaver *self,
              const char       *saved,
              const char       *lacking)
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
  BeaktaPaperSaver *self = BEAKTA_PAPER_SAVER (object);
  WriteJob *job = g_task_get_task_data (G_TASK (result));
  g_autofree char *name = g_file_get_basename (job->file);
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    /* Translators: %s is a file name */
    text = g_strdup_printf (_("Saved as %s"), name);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_EXISTS))
    text = dup_problem (error);

  if (self->over == NULL || !gtk_widget_get_mapped (self->over))
    return;
  if (error == NULL && job->lacking != NULL)
    tell_lacking (self, text, job->lacking);
  else if (text != NULL)
    g_signal_emit (self, signals[TOLD], 0, text);
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

  if (BEAKTA_IS_REPORT (job->content)
        ? beakta_output_write_sync (BEAKTA_REPORT (job->content), job->file, job->mode, &job->lacking, cancellable, &error)
        : beakta_output_write_tables_sync (BEAKTA_WORKBOOK (job->content), job->file, job->mode, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
write_file (BeaktaPaperSaver    *self,
            GFile               *file,
            BeaktaWholeFileMode  mode)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr(GTask) task = NULL;
  GObject *content = NULL;
  WriteJob *job;

  g_signal_emit (self, signals[SAVE], 0, name, &content);
  if (content == NULL)
    return;

  task = g_task_new (self, NULL, written_cb, NULL);
  job = g_new0 (WriteJob, 1);
  job->content = content;
  job->file = g_object_ref (file);
  job->mode = mode;
  g_task_set_source_tag (task, write_file);
  g_task_set_task_data (task, job, (GDestroyNotify) write_job_free);
  g_task_run_in_thread (task, write_in_thread);
}

/* Rule 1. */
static GFile *
complete_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *whole = g_strconcat (name, ".pdf", NULL);
  g_autoptr(GFile) folder = g_file_get_parent (file);

  return beakta_output_get_kind (name) != BEAKTA_OUTPUT_NOTHING ? g_object_ref (file) : g_file_get_child (folder, whole);
}

static void
remember_folder (BeaktaPaperSaver *self,
                 GFile            *file)
{
  g_autoptr(GFile) folder = g_file_get_parent (file);
  g_autofree char *uri = folder != NULL ? g_file_get_uri (folder) : NULL;

  if (self->settings != NULL && uri != NULL)
    g_settings_set_string (self->settings, "export-folder", uri);
}

static void
file_chosen_cb (GtkNativeDialog  *dialog,
                int               response,
                BeaktaPaperSaver *self)
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

static void
start_in_last_folder (BeaktaPaperSaver *self,
                      GtkFileChooser   *chooser)
{
  g_autofree char *uri = self->settings != NULL ? g_settings_get_string (self->settings, "export-folder") : g_strdup ("");
  g_autoptr(GFile) folder = NULL;

  if (*uri == '\0')
    return;

  folder = g_file_new_for_uri (uri);
  gtk_file_chooser_set_current_folder (chooser, folder, NULL);
}

static void
beakta_paper_saver_dispose (GObject *object)
{
  BeaktaPaperSaver *self = BEAKTA_PAPER_SAVER (object);

  g_clear_weak_pointer (&self->over);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (beakta_paper_saver_parent_class)->dispose (object);
}

static void
beakta_paper_saver_class_init (BeaktaPaperSaverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = beakta_paper_saver_dispose;

  signals[SAVE] = g_signal_new ("save", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, g_signal_accumulator_first_wins, NULL,
                                NULL, G_TYPE_OBJECT, 1, G_TYPE_STRING);
  signals[TOLD] = g_signal_new ("told", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                G_TYPE_STRING);
}

static void
beakta_paper_saver_init (BeaktaPaperSaver *self)
{
}

BeaktaPaperSaver *
beakta_paper_saver_new (GtkWidget *over,
                        GSettings *settings)
{
  BeaktaPaperSaver *self;

  g_return_val_if_fail (GTK_IS_WIDGET (over), NULL);

  self = g_object_new (BEAKTA_TYPE_PAPER_SAVER, NULL);
  g_set_weak_pointer (&self->over, over);
  self->settings = settings != NULL ? g_object_ref (settings) : NULL;

  return self;
}

void
beakta_paper_saver_ask (BeaktaPaperSaver   *self,
                        const char         *title,
                        const char         *name,
                        const char * const *tables)
{
  g_autofree char *base = NULL;
  g_autofree char *proposed = NULL;
  GtkFileChooserNative *dialog;

  g_return_if_fail (BEAKTA_IS_PAPER_SAVER (self));
  g_return_if_fail (title != NULL && name != NULL);

  dialog = gtk_file_chooser_native_new (title, get_window (self), GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), _("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  add_filter (GTK_FILE_CHOOSER (dialog), _("PDF, for archive and print"), "pdf");
  add_filter (GTK_FILE_CHOOSER (dialog), _("OpenDocument text, to edit"), "odt");
  add_filter (GTK_FILE_CHOOSER (dialog), _("Web page, of one file"), "html");
  add_filter (GTK_FILE_CHOOSER (dialog), _("Plain text"), "txt");
  if (tables != NULL)
    {
      add_filter (GTK_FILE_CHOOSER (dialog), tables[0], "xlsx");
      add_filter (GTK_FILE_CHOOSER (dialog), tables[1], "csv");
    }

  base = g_strdelimit (g_strdup (name), "/\\:*?\"<>|", '-');
  proposed = g_strconcat (base, ".pdf", NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), proposed);
  start_in_last_folder (self, GTK_FILE_CHOOSER (dialog));

  g_signal_connect_object (dialog, "response", G_CALLBACK (file_chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
