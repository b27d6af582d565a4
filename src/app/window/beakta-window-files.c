/* Files that come in: chosen, dropped, or named on the command line; a new case, or documents of the case that is open. */

#define G_LOG_DOMAIN "beakta-window"

#include "beakta-window-private.h"

#include <glib/gi18n.h>

#include "beakta-example.h"
#include "beakta-wording.h"

/* What the reading was for. */
typedef struct
{
  BeaktaWindow *window;              /* owned */
  char         *case_id;             /* nullable: a case to add to */
} ReadCall;

static void
files_read_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  ReadCall *call = user_data;
  g_autoptr(GPtrArray) incoming = NULL;
  g_autoptr(GPtrArray) problems = NULL;
  g_autoptr(GError) error = NULL;

  incoming = beakta_intake_bar_read_finish (BEAKTA_INTAKE_BAR (object), result, &problems, &error);

  if (incoming != NULL)
    beakta_window_take_in (call->window, incoming, problems, call->case_id);
  else
    beakta_window_toast (call->window, error->message);

  g_object_unref (call->window);
  g_free (call->case_id);
  g_free (call);
}

/* (transfer full): the documents among @files; cases as files go their own way. */
static GListModel *
take_case_files (BeaktaWindow *self,
                 GListModel   *files)
{
  GListStore *documents = g_list_store_new (G_TYPE_FILE);

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr(GFile) file = g_list_model_get_item (files, i);

      if (beakta_window_is_case_file (file))
        beakta_window_carry_in (self, file);
      else
        g_list_store_append (documents, file);
    }

  return G_LIST_MODEL (documents);
}

static void
read_files (BeaktaWindow *self,
            GListModel   *files,
            const char   *case_id)
{
  ReadCall *call = g_new0 (ReadCall, 1);

  call->window = g_object_ref (self);
  call->case_id = g_strdup (case_id);
  beakta_intake_bar_read_async (self->intake_bar, files, files_read_cb, call);
}

void
beakta_window_open_files (BeaktaWindow *self,
                          GListModel   *files)
{
  g_autoptr(GListModel) documents = NULL;

  g_return_if_fail (BEAKTA_IS_WINDOW (self));
  g_return_if_fail (G_IS_LIST_MODEL (files));

  if (self->store == NULL)
    {
      g_clear_object (&self->early_files);
      self->early_files = g_list_store_new (G_TYPE_FILE);

      for (guint i = 0; i < g_list_model_get_n_items (files); i++)
        {
          g_autoptr(GFile) file = g_list_model_get_item (files, i);

          g_list_store_append (self->early_files, file);
        }

      return;
    }

  documents = take_case_files (self, files);
  if (g_list_model_get_n_items (documents) > 0)
    read_files (self, documents, NULL);
}

BeaktaCase *
beakta_window_get_case_to_add_to (BeaktaWindow *self)
{
  BeaktaCaseEditor *editor = beakta_window_get_editor (self);

  if (!beakta_window_shows_case (self) || !beakta_case_editor_may (editor, BEAKTA_ACT_ADD_DOCUMENT, NULL))
    return NULL;

  return beakta_case_editor_get_case (editor);
}

typedef struct
{
  BeaktaWindow *window;              /* owned */
  GListModel   *files;               /* owned */
  char         *case_id;
} Choice;

static void
choice_free (gpointer  data,
             GClosure *closure)
{
  Choice *choice = data;

  g_object_unref (choice->window);
  g_object_unref (choice->files);
  g_free (choice->case_id);
  g_free (choice);
}

static void
target_chosen_cb (AdwMessageDialog *dialog,
                  const char       *response,
                  Choice           *choice)
{
  if (g_strcmp0 (response, "add") == 0)
    read_files (choice->window, choice->files, choice->case_id);
  else if (g_strcmp0 (response, "new") == 0)
    read_files (choice->window, choice->files, NULL);
}

/* With a case open, files may be meant for it, or be a new application. */
static void
ask_where (BeaktaWindow *self,
           GListModel   *files,
           BeaktaCase   *case_)
{
  guint n_files = g_list_model_get_n_items (files);
  Choice *choice = g_new0 (Choice, 1);
  g_autofree char *body = NULL;
  GtkWidget *dialog;

  choice->window = g_object_ref (self);
  choice->files = g_object_ref (files);
  choice->case_id = g_strdup (beakta_case_get_id (case_));

  /* Translators: %s is a case number */
  body = g_strdup_printf (ngettext ("Should it be added to the case %s, or become a new case?",
                                    "Should they be added to the case %s, or become a new case?", n_files),
                          beakta_case_get_facts (case_)->number);
  dialog = adw_message_dialog_new (GTK_WINDOW (self), ngettext ("What Is the File?", "What Are the Files?", n_files),
                                   body);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "new", _("_New Case"),
                                    "add", _("_Add to This Case"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "add", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "add");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (target_chosen_cb), choice, choice_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
beakta_window_take_files (BeaktaWindow *self,
                          GListModel   *files)
{
  BeaktaCase *case_ = beakta_window_get_case_to_add_to (self);
  g_autoptr(GListModel) documents = NULL;

  if (self->store == NULL)
    {
      beakta_window_open_files (self, files);
      return;
    }

  documents = take_case_files (self, files);
  if (g_list_model_get_n_items (documents) == 0)
    return;

  if (case_ != NULL)
    ask_where (self, documents, case_);
  else
    beakta_window_open_files (self, documents);
}

static void
files_chosen_cb (GtkNativeDialog *dialog,
                 int              response,
                 BeaktaWindow    *self)
{
  g_autoptr(GListModel) files = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    {
      files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));
      beakta_window_take_files (self, files);
    }

  g_object_unref (dialog);
}

static void
add_filters (GtkFileChooser *chooser)
{
  static const char * const suffixes[] = { "docx", "pdf", "odt", "xlsx", "ods", "csv", "tsv", "html", "htm", "txt", "xml",
                                           "beakta" };
  g_autoptr(GtkFileFilter) known = gtk_file_filter_new ();
  g_autoptr(GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (known, _("Applications (Word, PDF, OpenDocument, web page, text)"));

  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    gtk_file_filter_add_suffix (known, suffixes[i]);

  gtk_file_filter_set_name (all, _("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, known);
  gtk_file_chooser_add_filter (chooser, all);
}

void
beakta_window_choose_files (BeaktaWindow *self)
{
  GtkFileChooserNative *dialog;

  g_return_if_fail (BEAKTA_IS_WINDOW (self));

  dialog = gtk_file_chooser_native_new (_("Open an Application"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_OPEN,
                                        _("_Open"), _("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (dialog), TRUE);
  add_filters (GTK_FILE_CHOOSER (dialog));
  g_signal_connect_object (dialog, "response", G_CALLBACK (files_chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
example_loaded_cb (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(BeaktaWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *case_id = beakta_example_load_finish (result, &error);
  g_autofree char *words = NULL;

  if (case_id != NULL)
    {
      beakta_window_open_case (self, case_id);
      return;
    }

  g_message ("%s", error->message);
  words = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND)
          ? g_strdup (_("The example is not installed. Reinstall Beakta, or open an application of your own."))
          : beakta_wording_dup_problem (error);
  beakta_window_toast (self, words);
}

void
beakta_window_load_example (BeaktaWindow *self)
{
  g_autofree char *folder = NULL;

  g_return_if_fail (BEAKTA_IS_WINDOW (self));

  if (self->store == NULL)
    return;

  folder = beakta_example_dup_folder ();
  beakta_example_load_async (self->store, folder, NULL, example_loaded_cb, g_object_ref (self));
}
