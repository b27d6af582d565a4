/* Files that come in: chosen, dropped, or named on the command line; a new case, or documents of the case that is open.
 *
 * Nothing is saved before everything has been read and a person has looked at the facts.
 */

#define G_LOG_DOMAIN "beakta-window"

#include "beakta-window-private.h"

#include <glib/gi18n.h>

#include "beakta-example.h"
#include "beakta-facts-dialog.h"
#include "beakta-register.h"
#include "beakta-wording.h"

/* What a reading was for, from the question to the answer of the store. */
typedef struct
{
  BeaktaWindow      *window;         /* owned */
  GPtrArray         *incoming;       /* owned, of BeaktaIncoming; nullable until they have been read */
  BeaktaFactsDialog *dialog;         /* weak, nullable */
  char              *case_id;        /* nullable: a case to add to */
} Arrival;

static Arrival *
arrival_new (BeaktaWindow *window,
             const char   *case_id)
{
  Arrival *arrival = g_new0 (Arrival, 1);

  arrival->window = g_object_ref (window);
  arrival->case_id = g_strdup (case_id);

  return arrival;
}

static void
arrival_free (Arrival *arrival)
{
  g_clear_weak_pointer (&arrival->dialog);
  g_clear_pointer (&arrival->incoming, g_ptr_array_unref);
  g_clear_pointer (&arrival->case_id, g_free);
  g_clear_object (&arrival->window);
  g_free (arrival);
}

static void
arrival_closure_free (gpointer  data,
                      GClosure *closure)
{
  arrival_free (data);
}

/* Says what could not be read at all, where the person is working. */
static void
tell_problems (BeaktaWindow *self,
               GPtrArray    *problems)
{
  g_autoptr(GString) text = g_string_new (NULL);
  GtkWidget *dialog;

  if (problems->len == 0)
    return;

  for (guint i = 0; i < problems->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n\n" : "", (const char *) g_ptr_array_index (problems, i));

  dialog = adw_message_dialog_new (GTK_WINDOW (self), ngettext ("The File Could Not Be Opened",
                                                                "Some Files Could Not Be Opened", problems->len),
                                   text->str);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* (transfer full): a line for every file that is kept without a text, or that the reader has something to say about. */
static GStrv
list_notes (GPtrArray *incoming)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < incoming->len; i++)
    {
      const BeaktaIncoming *file = g_ptr_array_index (incoming, i);
      g_autofree char *words = NULL;
      g_autofree char *line = NULL;

      if (file->reading->refused == NULL)
        continue;

      words = beakta_wording_dup_problem (file->reading->refused);
      line = g_strdup_printf ("%s: %s", file->name, words);
      g_strv_builder_add (builder, line);
    }

  return g_strv_builder_end (builder);
}

static void
registered_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  Arrival *arrival = user_data;
  g_autoptr(BeaktaEntry) entry = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *words = NULL;

  entry = beakta_store_apply_finish (BEAKTA_STORE (object), result, NULL, &error);

  if (entry != NULL)
    {
      beakta_window_open_case (arrival->window, entry->case_id);

      if (arrival->dialog != NULL)
        gtk_window_destroy (GTK_WINDOW (arrival->dialog));
    }
  else
    {
      words = beakta_wording_dup_problem (error);

      if (arrival->dialog != NULL)
        beakta_facts_dialog_refuse (arrival->dialog, words);
      else
        beakta_window_toast (arrival->window, words);
    }

  arrival_free (arrival);
}

static BeaktaChecklist *
load_default_checklist (BeaktaWindow *self)
{
  g_autofree char *id = g_settings_get_string (beakta_window_get_settings (self), "default-checklist");
  g_autoptr(GError) error = NULL;
  BeaktaChecklist *checklist;

  if (*id == '\0')
    return NULL;

  checklist = beakta_store_load_checklist (self->store, id, NULL, &error);

  if (checklist == NULL)
    g_message ("%s", error->message);

  return checklist;
}

static void
facts_accepted_cb (BeaktaFactsDialog *dialog,
                   Arrival           *arrival)
{
  BeaktaWindow *self = arrival->window;
  g_autoptr(BeaktaFacts) facts = beakta_facts_dialog_dup_facts (dialog);
  g_autoptr(BeaktaChecklist) checklist = load_default_checklist (self);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(BeaktaChange) change = NULL;
  Arrival *sending = arrival_new (self, NULL);

  change = beakta_register_new_case (facts, arrival->incoming,
                                     checklist != NULL ? beakta_checklist_get_id (checklist) : NULL,
                                     checklist != NULL ? beakta_checklist_get_version (checklist) : NULL,
                                     beakta_store_get_user (self->store), now);
  g_set_weak_pointer (&sending->dialog, dialog);
  beakta_store_apply_async (self->store, change, NULL, registered_cb, sending);
}

static void
ask_for_facts (Arrival *arrival)
{
  BeaktaWindow *self = arrival->window;
  g_autoptr(BeaktaFacts) facts = beakta_register_propose_facts (arrival->incoming);
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) notes = list_notes (arrival->incoming);
  g_autofree char *number = NULL;
  GtkWidget *dialog;

  if (*facts->number == '\0')
    {
      number = beakta_store_dup_next_number_sync (self->store, now, &error);
      beakta_record_set (&facts->number, number);
    }

  if (*facts->received == '\0')
    {
      g_free (facts->received);
      facts->received = g_date_time_format (now, "%Y-%m-%d");
    }

  beakta_record_set (&facts->caseworker, beakta_store_get_user (self->store));
  dialog = beakta_facts_dialog_new (GTK_WINDOW (self), facts, (const char * const *) notes);
  g_signal_connect_data (dialog, "accepted", G_CALLBACK (facts_accepted_cb), arrival, arrival_closure_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Adds one document after the other: each is a change of its own, in the order in which they came. */
static void
add_documents (Arrival *arrival)
{
  BeaktaWindow *self = arrival->window;
  BeaktaCaseEditor *editor = beakta_window_get_editor (self);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_auto(GStrv) notes = list_notes (arrival->incoming);

  if (editor == NULL || g_strcmp0 (beakta_case_get_id (beakta_case_editor_get_case (editor)), arrival->case_id) != 0)
    return;

  for (guint i = 0; i < arrival->incoming->len; i++)
    {
      g_autoptr(BeaktaChange) change = NULL;

      change = beakta_register_add_document (beakta_case_editor_get_case (editor),
                                             g_ptr_array_index (arrival->incoming, i), 0,
                                             beakta_case_editor_get_user (editor), now);
      beakta_case_editor_apply (editor, change);
    }

  for (guint i = 0; notes[i] != NULL; i++)
    beakta_window_toast (self, notes[i]);
}

static void
files_read_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  Arrival *arrival = user_data;
  g_autoptr(GPtrArray) problems = NULL;
  g_autoptr(GError) error = NULL;

  arrival->incoming = beakta_intake_bar_read_finish (BEAKTA_INTAKE_BAR (object), result, &problems, &error);

  if (arrival->incoming == NULL)
    {
      beakta_window_toast (arrival->window, g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PENDING)
                                            ? _("Other files are being read. Wait for them, then try again.")
                                            : _("The reading was stopped. Nothing was saved."));
      arrival_free (arrival);
      return;
    }

  tell_problems (arrival->window, problems);

  if (arrival->incoming->len > 0 && arrival->case_id == NULL)
    {
      ask_for_facts (arrival);
      return;
    }

  if (arrival->incoming->len > 0)
    add_documents (arrival);

  arrival_free (arrival);
}

static void
read_files (BeaktaWindow *self,
            GListModel   *files,
            const char   *case_id)
{
  beakta_intake_bar_read_async (self->intake_bar, files, files_read_cb, arrival_new (self, case_id));
}

void
beakta_window_open_files (BeaktaWindow *self,
                          GListModel   *files)
{
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

  read_files (self, files, NULL);
}

static const char *
get_open_case (BeaktaWindow *self)
{
  BeaktaCaseEditor *editor = beakta_window_get_editor (self);

  if (!beakta_window_shows_case (self) || !beakta_case_editor_may (editor, BEAKTA_ACT_ADD_DOCUMENT, NULL))
    return NULL;

  return beakta_case_get_id (beakta_case_editor_get_case (editor));
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
           const char   *case_id)
{
  BeaktaCase *case_ = beakta_case_editor_get_case (beakta_window_get_editor (self));
  Choice *choice = g_new0 (Choice, 1);
  g_autofree char *body = NULL;
  GtkWidget *dialog;

  choice->window = g_object_ref (self);
  choice->files = g_object_ref (files);
  choice->case_id = g_strdup (case_id);

  /* Translators: %s is a case number */
  body = g_strdup_printf (_("Add to the case %s, or register a new case?"), beakta_case_get_facts (case_)->number);
  dialog = adw_message_dialog_new (GTK_WINDOW (self), ngettext ("What Is the File?", "What Are the Files?",
                                                                g_list_model_get_n_items (files)), body);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "new", _("_New Case"),
                                    "add", _("_Add to This Case"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "add", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (target_chosen_cb), choice, choice_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
take_files (BeaktaWindow *self,
            GListModel   *files)
{
  const char *case_id = get_open_case (self);

  if (g_list_model_get_n_items (files) == 0)
    return;

  if (case_id != NULL)
    ask_where (self, files, case_id);
  else
    beakta_window_open_files (self, files);
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
      take_files (self, files);
    }

  g_object_unref (dialog);
}

static void
add_filters (GtkFileChooser *chooser)
{
  static const char * const suffixes[] = { "docx", "pdf", "odt", "html", "htm", "txt", "xml" };
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

static gboolean
dropped_cb (GtkDropTarget *target,
            const GValue  *value,
            double         x,
            double         y,
            BeaktaWindow  *self)
{
  g_autoptr(GListStore) files = g_list_store_new (G_TYPE_FILE);
  GSList *dropped = g_value_get_boxed (value);

  for (GSList *l = dropped; l != NULL; l = l->next)
    g_list_store_append (files, l->data);

  take_files (self, G_LIST_MODEL (files));

  return g_list_model_get_n_items (G_LIST_MODEL (files)) > 0;
}

static gboolean
drop_accepted_cb (GtkDropTarget *target,
                  GdkDrop       *drop,
                  BeaktaWindow  *self)
{
  return self->store != NULL && !beakta_store_is_read_only (self->store)
         && gdk_content_formats_contain_gtype (gdk_drop_get_formats (drop), GDK_TYPE_FILE_LIST);
}

void
beakta_window_accept_drops (BeaktaWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_object (target, "accept", G_CALLBACK (drop_accepted_cb), self, 0);
  g_signal_connect_object (target, "drop", G_CALLBACK (dropped_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->root), GTK_EVENT_CONTROLLER (target));
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
