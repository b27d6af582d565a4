/* Files that have been read: a new case, when a person has looked at the facts, or documents of a case that is open.
 *
 * (1) Nothing is saved before everything has been read and a person has agreed.
 * (2) Nobody registers the same bytes twice without knowing.
 * (3) What was left out is said together with what was taken in.
 */

#define G_LOG_DOMAIN "beakta-window"

#include "beakta-window-private.h"

#include <glib/gi18n.h>

#include "beakta-facts-dialog.h"
#include "beakta-register.h"
#include "beakta-store-query.h"
#include "beakta-wording.h"

/* What came of a reading, until the store has answered. */
typedef struct
{
  BeaktaWindow      *window;         /* owned */
  GPtrArray         *incoming;       /* owned, of BeaktaIncoming, nullable */
  GPtrArray         *problems;       /* owned, of char *, nullable: a sentence for each file that was left out */
  BeaktaFactsDialog *dialog;         /* weak, nullable */
  char              *case_id;        /* nullable: a case to add to */
  char              *known_case;     /* nullable: where the first file is already */
} Arrival;

static Arrival *
arrival_new (BeaktaWindow *window,
             GPtrArray    *incoming,
             GPtrArray    *problems,
             const char   *case_id)
{
  Arrival *arrival = g_new0 (Arrival, 1);

  arrival->window = g_object_ref (window);
  arrival->incoming = incoming != NULL ? g_ptr_array_ref (incoming) : NULL;
  arrival->problems = problems != NULL ? g_ptr_array_ref (problems) : NULL;
  arrival->case_id = g_strdup (case_id);

  return arrival;
}

static void
arrival_free (Arrival *arrival)
{
  g_clear_weak_pointer (&arrival->dialog);
  g_clear_pointer (&arrival->incoming, g_ptr_array_unref);
  g_clear_pointer (&arrival->problems, g_ptr_array_unref);
  g_clear_pointer (&arrival->case_id, g_free);
  g_clear_pointer (&arrival->known_case, g_free);
  g_clear_object (&arrival->window);
  g_free (arrival);
}

static void
arrival_closure_free (gpointer  data,
                      GClosure *closure)
{
  arrival_free (data);
}

/* Says what was left out, and what became of the rest, where the person is working. */
static void
tell_problems (BeaktaWindow *self,
               GPtrArray    *problems,
               const char   *rest)
{
  g_autoptr(GString) text = g_string_new (NULL);
  GtkWidget *dialog;

  if (problems->len == 0)
    return;

  for (guint i = 0; i < problems->len; i++)
    g_string_append_printf (text, "%s\n\n", (const char *) g_ptr_array_index (problems, i));

  g_string_append (text, rest);
  dialog = adw_message_dialog_new (GTK_WINDOW (self), ngettext ("The File Could Not Be Opened",
                                                                "Some Files Could Not Be Opened", problems->len),
                                   text->str);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* (transfer full): a line for every file that is kept without a text, and for every file that was left out. */
static GStrv
list_notes (const Arrival *arrival)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < arrival->incoming->len; i++)
    {
      const BeaktaIncoming *file = g_ptr_array_index (arrival->incoming, i);
      g_autofree char *words = NULL;
      g_autofree char *line = NULL;

      if (file->reading->refused == NULL)
        continue;

      words = beakta_wording_dup_problem (file->reading->refused);
      line = g_strdup_printf ("%s: %s", file->name, words);
      g_strv_builder_add (builder, line);
    }

  for (guint i = 0; i < arrival->problems->len; i++)
    {
      /* Translators: %s is a file name and why it could not be read, a whole sentence */
      g_autofree char *line = g_strdup_printf (_("%s It was left out."), (const char *) g_ptr_array_index (arrival->problems, i));

      g_strv_builder_add (builder, line);
    }

  return g_strv_builder_end (builder);
}

/* Only a number can be put right in the dialog; anything else is tried again as it stands. */
static void
tell_refusal (Arrival      *arrival,
              const GError *error)
{
  g_autofree char *words = beakta_wording_dup_problem (error);

  g_message ("%s", error->message);

  if (arrival->dialog == NULL)
    {
      beakta_window_toast (arrival->window, words);
      return;
    }

  if (g_error_matches (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_EXISTS))
    beakta_facts_dialog_refuse (arrival->dialog, words);
  else
    beakta_facts_dialog_tell (arrival->dialog, words);
}

static void
registered_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  Arrival *arrival = user_data;
  g_autoptr(BeaktaEntry) entry = NULL;
  g_autoptr(GError) error = NULL;

  entry = beakta_store_apply_finish (BEAKTA_STORE (object), result, NULL, &error);

  if (entry == NULL)
    tell_refusal (arrival, error);
  else
    {
      beakta_window_open_case (arrival->window, entry->case_id);

      if (arrival->dialog != NULL)
        gtk_window_destroy (GTK_WINDOW (arrival->dialog));
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
  Arrival *sending = arrival_new (self, NULL, NULL, NULL);

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
  g_auto(GStrv) notes = list_notes (arrival);
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

static void
tell_added (Arrival *arrival)
{
  g_auto(GStrv) notes = list_notes (arrival);
  guint n_added = arrival->incoming->len;
  g_autofree char *rest = NULL;

  rest = g_strdup_printf (ngettext ("The other file was added to the case.",
                                    "The other %u files were added to the case.", n_added), n_added);
  tell_problems (arrival->window, arrival->problems, rest);

  for (guint i = 0; arrival->problems->len == 0 && notes[i] != NULL; i++)
    beakta_window_toast (arrival->window, notes[i]);
}

/* Adds one document after the other: each is a change of its own, in the order in which they came. */
static void
add_documents (Arrival *arrival)
{
  BeaktaCaseEditor *editor = beakta_window_get_editor (arrival->window);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();

  if (editor == NULL || g_strcmp0 (beakta_case_get_id (beakta_case_editor_get_case (editor)), arrival->case_id) != 0)
    {
      beakta_window_toast (arrival->window, _("The case was closed while the files were being read. Nothing was added."));
      return;
    }

  for (guint i = 0; i < arrival->incoming->len; i++)
    {
      g_autoptr(BeaktaChange) change = NULL;

      change = beakta_register_add_document (beakta_case_editor_get_case (editor),
                                             g_ptr_array_index (arrival->incoming, i), 0, NULL,
                                             beakta_case_editor_get_user (editor), now);
      beakta_case_editor_apply (editor, change);
    }

  tell_added (arrival);
}

/* Takes @arrival. */
static void
go_on (Arrival *arrival)
{
  if (arrival->case_id == NULL)
    {
      ask_for_facts (arrival);
      return;
    }

  add_documents (arrival);
  arrival_free (arrival);
}

static void
known_answered_cb (AdwMessageDialog *dialog,
                   const char       *response,
                   Arrival          *arrival)
{
  if (g_strcmp0 (response, "open") == 0)
    beakta_window_open_case (arrival->window, arrival->known_case);
  else if (g_strcmp0 (response, "go-on") == 0)
    {
      Arrival *next = arrival_new (arrival->window, arrival->incoming, arrival->problems, arrival->case_id);

      go_on (next);
    }
}

static char *
dup_known_line (Arrival              *arrival,
                const BeaktaIncoming *file,
                const BeaktaSighting *sighting)
{
  if (arrival->case_id != NULL)
    /* Translators: a file name, the number of a document */
    return g_strdup_printf (_("“%1$s” is document %2$u of this case already."), file->name, sighting->document);

  /* Translators: a file name, the number of a document, a case number and the title of that case */
  return g_strdup_printf (_("“%1$s” is document %2$u of the case %3$s, “%4$s”."), file->name, sighting->document,
                          sighting->number, sighting->title);
}

/* Invariant (2). */
static GtkWidget *
make_known_dialog (Arrival              *arrival,
                   const char           *lines,
                   const BeaktaSighting *first)
{
  AdwMessageDialog *dialog;
  g_autoptr(GString) number = g_string_new (first->number);
  g_autofree char *open = NULL;

  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (GTK_WINDOW (arrival->window), _("Already Registered"), lines));
  adw_message_dialog_add_response (dialog, "cancel", _("_Cancel"));
  adw_message_dialog_set_close_response (dialog, "cancel");

  if (arrival->case_id != NULL)
    {
      adw_message_dialog_add_response (dialog, "go-on", _("_Add Anyway"));
      return GTK_WIDGET (dialog);
    }

  g_string_replace (number, "_", "__", 0);
  /* Translators: %s is a case number */
  open = g_strdup_printf (_("_Open %s"), number->str);
  adw_message_dialog_add_response (dialog, "go-on", _("_Register a New Case"));
  adw_message_dialog_add_response (dialog, "open", open);
  adw_message_dialog_set_response_appearance (dialog, "open", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "open");

  return GTK_WIDGET (dialog);
}

static void
ask_about_known (Arrival              *arrival,
                 const char           *lines,
                 const BeaktaSighting *first)
{
  GtkWidget *dialog = make_known_dialog (arrival, lines, first);

  arrival->known_case = g_strdup (first->case_id);
  g_signal_connect_data (dialog, "response", G_CALLBACK (known_answered_cb), arrival, arrival_closure_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
sightings_found_cb (GObject      *object,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  Arrival *arrival = user_data;
  g_autoptr(GPtrArray) sightings = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GString) lines = g_string_new (NULL);
  const BeaktaSighting *first = NULL;

  sightings = beakta_store_find_originals_finish (BEAKTA_STORE (object), result, &error);

  if (sightings == NULL)
    g_message ("%s", error->message);

  for (guint i = 0; sightings != NULL && i < arrival->incoming->len; i++)
    {
      const BeaktaIncoming *file = g_ptr_array_index (arrival->incoming, i);
      const BeaktaSighting *sighting = beakta_sighting_find (sightings, file->reading->sha256, arrival->case_id);
      g_autofree char *line = NULL;

      if (sighting == NULL)
        continue;

      line = dup_known_line (arrival, file, sighting);
      g_string_append_printf (lines, "%s%s", first != NULL ? "\n\n" : "", line);
      first = first != NULL ? first : sighting;
    }

  if (first != NULL)
    ask_about_known (arrival, lines->str, first);
  else
    go_on (arrival);
}

void
beakta_window_take_in (BeaktaWindow *self,
                       GPtrArray    *incoming,
                       GPtrArray    *problems,
                       const char   *case_id)
{
  g_auto(GStrv) sums = beakta_incoming_list_sums (incoming);

  if (incoming->len == 0)
    tell_problems (self, problems, _("Nothing was saved."));
  else
    beakta_store_find_originals_async (self->store, (const char * const *) sums, NULL, sightings_found_cb,
                                       arrival_new (self, incoming, problems, case_id));
}

/* A case without a document: nothing has been read, and the facts are all that there is. */
void
beakta_window_register_case (BeaktaWindow *self)
{
  g_autoptr(GPtrArray) nothing = g_ptr_array_new ();

  if (self->store != NULL)
    ask_for_facts (arrival_new (self, nothing, nothing, NULL));
}
