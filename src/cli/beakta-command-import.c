/* import and add: files become documents of a case. */

#define G_LOG_DOMAIN "beaktactl"

#include <glib/gi18n.h>

#include <string.h>

#include "beakta-cli-file.h"
#include "beakta-cli-json.h"
#include "beakta-cli-words.h"
#include "beakta-commands.h"
#include "beakta-store-query.h"

#define TRIES 5

typedef struct
{
  char *number;
  char *title;
  char *applicant;
  char *call;
  char *caseworker;
  char *checklist;
  BeaktaCliReading reading;
} ImportOptions;

static void
import_options_clear (ImportOptions *options)
{
  g_free (options->number);
  g_free (options->title);
  g_free (options->applicant);
  g_free (options->call);
  g_free (options->caseworker);
  g_free (options->checklist);
  beakta_cli_reading_clear (&options->reading);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ImportOptions, import_options_clear)

static GPtrArray *
read_files (GStrv              names,
            BeaktaCliReading  *reading,
            GError           **error)
{
  g_autoptr(GPtrArray) incoming = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_incoming_free);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr(GError) problem = NULL;
      BeaktaIncoming *file = beakta_cli_read_file (names[i], reading, &problem);

      if (file == NULL)
        {
          /* Translators: %s says why a file could not be opened. */
          g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED, _("%s; nothing was registered"), problem->message);
          return NULL;
        }
      g_ptr_array_add (incoming, file);
    }

  return g_steal_pointer (&incoming);
}

/* One line on standard error for each file that ought to be inside @file and is not. */
static void
tell_absent (const BeaktaIncoming *file)
{
  for (guint i = 0; i < file->reading->enclosures->len; i++)
    {
      const BeaktaEnclosure *enclosure = g_ptr_array_index (file->reading->enclosures, i);

      /* Translators: %1$s and %2$s are file names. */
      if (enclosure->state == BEAKTA_ENCLOSURE_ABSENT)
        beakta_cli_warn (_("“%1$s” is named in “%2$s” but did not come with it; add it to the case by itself"),
                         enclosure->name, file->name);
      else if (enclosure->state == BEAKTA_ENCLOSURE_TOO_LARGE)
        beakta_cli_warn (_("“%1$s” in “%2$s” is too large and was left out; add it to the case by itself"),
                         enclosure->name, file->name);
      else if (enclosure->state == BEAKTA_ENCLOSURE_DAMAGED)
        beakta_cli_warn (_("“%1$s” in “%2$s” is damaged and was left out; ask for a new copy"),
                         enclosure->name, file->name);
    }
}

/* The files inside a PDF are somebody's to want. */
static void
tell_named (const BeaktaIncoming *file)
{
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < file->reading->enclosures->len; i++)
    {
      const BeaktaEnclosure *enclosure = g_ptr_array_index (file->reading->enclosures, i);

      if (enclosure->state == BEAKTA_ENCLOSURE_NAMED)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", enclosure->name);
    }

  /* Translators: %1$s is a file name, %2$s a list of file names. */
  if (names->len > 0)
    beakta_cli_warn (_("there are files inside “%1$s”: %2$s; --attachments takes them in"), file->name, names->str);
}

/* One line on standard error for each file that is kept without a text; returns how many have one. */
static guint
tell_refusals (GPtrArray *incoming)
{
  g_autoptr(GPtrArray) files = beakta_incoming_list (incoming);
  guint n_read = 0;

  for (guint i = 0; i < files->len; i++)
    {
      const BeaktaIncoming *file = g_ptr_array_index (files, i);
      const GError *refused = file->reading->refused;
      const char *nick;

      tell_absent (file);
      tell_named (file);

      if (refused == NULL)
        {
          n_read++;
          continue;
        }

      nick = refused->domain == BEAKTA_INTAKE_ERROR ? beakta_intake_error_get_nick (refused->code) : "failed";
      /* Translators: %1$s is a file name, %2$s why it could not be read. */
      beakta_cli_warn (_("“%1$s” is kept as an attachment without text: %2$s"), file->name,
                       beakta_cli_get_refusal (nick));
    }

  return n_read;
}

/* (nullable): where the files are already. Nothing fails for not knowing it. */
static GPtrArray *
find_sightings (BeaktaCli *cli,
                GPtrArray *incoming)
{
  g_auto(GStrv) sums = beakta_incoming_list_sums (incoming);
  g_autoptr(GError) problem = NULL;

  return beakta_store_find_originals_sync (cli->store, (const char * const *) sums, &problem);
}

/* One line on standard error for each file that was in the store already; with @case_id, in that case. What a person
 * has is theirs to register: it was done all the same. */
static void
tell_sightings (GPtrArray  *sightings,
                GPtrArray  *incoming,
                const char *case_id)
{
  for (guint i = 0; sightings != NULL && i < incoming->len; i++)
    {
      const BeaktaIncoming *file = g_ptr_array_index (incoming, i);
      const BeaktaSighting *sighting = beakta_sighting_find (sightings, file->reading->sha256, case_id);

      if (sighting != NULL)
        /* Translators: %1$s is a file name, %2$u the number of a document in the case %3$s. */
        beakta_cli_warn (_("“%1$s” is document %2$u of the case %3$s already; it is registered once more"), file->name,
                         sighting->document, sighting->number);
    }
}

static gboolean
check_read (guint    n_read,
            GError **error)
{
  if (n_read > 0)
    return TRUE;

  g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_NOT_READ,
                       _("nothing could be read; what was sent is kept in the case, ask the applicant for another copy"));
  return FALSE;
}

/* What the documents say of themselves, and over it what was typed. */
static BeaktaFacts *
gather_facts (const ImportOptions *options,
              GPtrArray           *incoming)
{
  g_autoptr(GDateTime) today = g_date_time_new_now_local ();
  g_autofree char *day = g_date_time_format (today, "%Y-%m-%d");
  BeaktaFacts *facts = beakta_register_propose_facts (incoming);

  if (options->title != NULL)
    beakta_record_set (&facts->title, options->title);
  if (options->applicant != NULL)
    beakta_record_set (&facts->applicant, options->applicant);
  if (options->call != NULL)
    beakta_record_set (&facts->programme, options->call);
  if (options->caseworker != NULL)
    beakta_record_set (&facts->caseworker, options->caseworker);
  if (*facts->received == '\0')
    beakta_record_set (&facts->received, day);

  return facts;
}

static BeaktaEntry *
register_as (BeaktaCli       *cli,
             BeaktaFacts     *facts,
             GPtrArray       *incoming,
             BeaktaChecklist *checklist,
             GError         **error)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(BeaktaChange) change = NULL;

  change = beakta_register_new_case (facts, incoming,
                                     checklist != NULL ? beakta_checklist_get_id (checklist) : NULL,
                                     checklist != NULL ? beakta_checklist_get_version (checklist) : NULL,
                                     beakta_store_get_user (cli->store), now);

  return beakta_store_apply_sync (cli->store, change, error);
}

/* A file of another case system says the number of its case for certain; a letter only quotes one. */
static gboolean
has_sure_number (const BeaktaFacts *facts,
                 GPtrArray         *incoming)
{
  const BeaktaIncoming *first = g_ptr_array_index (incoming, 0);

  return *facts->number != '\0' && strcmp (first->reading->type, "xml") == 0;
}

/* A number of our own may be taken by another program between asking and writing: then the next one is asked for. */
static BeaktaEntry *
register_next (BeaktaCli       *cli,
               BeaktaFacts     *facts,
               GPtrArray       *incoming,
               BeaktaChecklist *checklist,
               GError         **error)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();

  for (guint i = 0; i < TRIES; i++)
    {
      g_autofree char *next = beakta_store_dup_next_number_sync (cli->store, now, error);
      g_autoptr(GError) problem = NULL;
      BeaktaEntry *entry;

      if (next == NULL)
        return NULL;

      beakta_record_set (&facts->number, next);
      entry = register_as (cli, facts, incoming, checklist, &problem);
      if (entry != NULL)
        return entry;

      if (i + 1 == TRIES || !g_error_matches (problem, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_EXISTS))
        {
          g_propagate_error (error, g_steal_pointer (&problem));
          return NULL;
        }
    }

  return NULL;
}

static BeaktaEntry *
register_case (BeaktaCli       *cli,
               const char      *number,
               BeaktaFacts     *facts,
               GPtrArray       *incoming,
               BeaktaChecklist *checklist,
               GError         **error)
{
  g_autoptr(GError) problem = NULL;
  BeaktaEntry *entry;

  if (number == NULL && !has_sure_number (facts, incoming))
    return register_next (cli, facts, incoming, checklist, error);

  beakta_record_set (&facts->number, number != NULL ? number : facts->number);
  entry = register_as (cli, facts, incoming, checklist, &problem);
  if (entry != NULL)
    return entry;

  if (number == NULL && g_error_matches (problem, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_EXISTS))
    {
      beakta_cli_warn (_("there is already a case %s, which the file names; the new case gets a number of its own"),
                       facts->number);
      return register_next (cli, facts, incoming, checklist, error);
    }

  g_propagate_error (error, g_steal_pointer (&problem));
  return NULL;
}

static void
print_documents (BeaktaCli  *cli,
                 BeaktaCase *case_,
                 guint       from)
{
  g_autoptr(GPtrArray) documents = beakta_case_list (case_, BEAKTA_ITEM_DOCUMENT);
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  beakta_json_case (builder, case_);
  beakta_json_list (builder, "documents");
  for (guint i = 0; i < documents->len; i++)
    if (((const BeaktaDocument *) g_ptr_array_index (documents, i))->number >= from)
      beakta_json_document (builder, g_ptr_array_index (documents, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  beakta_cli_print_json (cli, builder);
}

static gboolean
print_registered (BeaktaCli         *cli,
                  const BeaktaEntry *entry,
                  GError           **error)
{
  g_autoptr(BeaktaCase) case_ = beakta_store_load_case_sync (cli->store, entry->case_id, error);

  if (case_ == NULL)
    return FALSE;

  if (cli->json)
    print_documents (cli, case_, 1);
  else
    beakta_cli_print (cli, "%s\n", beakta_case_get_facts (case_)->number);

  return TRUE;
}

static gboolean
check_number (const char  *number,
              GError     **error)
{
  g_autofree char *stripped = number != NULL ? g_strstrip (g_strdup (number)) : NULL;

  if (stripped == NULL || *stripped != '\0')
    return TRUE;

  g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
                       _("a case number cannot be empty; leave --number out to get the next free one"));
  return FALSE;
}

gboolean
beakta_command_import (BeaktaCli  *cli,
                       GStrv       arguments,
                       GError    **error)
{
  g_auto(ImportOptions) options = { NULL };
  const GOptionEntry entries[] = {
    { "number", 0, 0, G_OPTION_ARG_STRING, &options.number, N_("Case number; the next free one otherwise"), N_("NUMBER") },
    { "title", 0, 0, G_OPTION_ARG_STRING, &options.title, N_("Title; what the document says otherwise"), N_("TITLE") },
    { "applicant", 0, 0, G_OPTION_ARG_STRING, &options.applicant, N_("Who applies"), N_("NAME") },
    { "call", 0, 0, G_OPTION_ARG_STRING, &options.call, N_("The call or programme that is applied to"), N_("CALL") },
    { "caseworker", 0, 0, G_OPTION_ARG_STRING, &options.caseworker, N_("Who works on the case; nobody yet otherwise"), N_("USER") },
    { "checklist", 0, 0, G_OPTION_ARG_STRING, &options.checklist, N_("Checklist to take up at once"), N_("ID") },
    BEAKTA_CLI_READING_ENTRIES (options.reading),
    G_OPTION_ENTRY_NULL
  };
  g_auto(GStrv) names = g_strdupv (arguments);
  g_autoptr(GPtrArray) incoming = NULL;
  g_autoptr(GPtrArray) sightings = NULL;
  g_autoptr(BeaktaFacts) facts = NULL;
  g_autoptr(BeaktaEntry) entry = NULL;
  g_autoptr(BeaktaChecklist) checklist = NULL;

  if (!beakta_cli_parse (cli, entries, NULL, &names, 1, G_MAXUINT, error) || !check_number (options.number, error))
    return FALSE;

  if (beakta_cli_open (cli, TRUE, error) == NULL)
    return FALSE;

  if (options.checklist != NULL)
    {
      checklist = beakta_cli_load_checklist (cli, options.checklist, NULL, error);
      if (checklist == NULL)
        return FALSE;
    }

  incoming = read_files (names, &options.reading, error);
  if (incoming == NULL)
    return FALSE;

  sightings = find_sightings (cli, incoming);
  facts = gather_facts (&options, incoming);
  entry = register_case (cli, options.number, facts, incoming, checklist, error);
  if (entry == NULL || !print_registered (cli, entry, error))
    return FALSE;

  tell_sightings (sightings, incoming, NULL);
  return check_read (tell_refusals (incoming), error);
}

static guint
get_last_number (BeaktaCase *case_)
{
  g_autoptr(GPtrArray) documents = beakta_case_list (case_, BEAKTA_ITEM_DOCUMENT);

  return documents->len > 0 ? ((const BeaktaDocument *) g_ptr_array_index (documents, documents->len - 1))->number : 0;
}

/* How the marks of the old version stand in the new one. */
static void
print_marks (BeaktaCli  *cli,
             BeaktaCase *case_,
             guint       document)
{
  g_autoptr(GPtrArray) passages = beakta_case_list (case_, BEAKTA_ITEM_PASSAGE);
  guint counts[BEAKTA_N_ANCHORS] = { 0 };

  for (guint i = 0; i < passages->len; i++)
    {
      const BeaktaPassage *passage = g_ptr_array_index (passages, i);

      if (beakta_case_get_newest_version (case_, passage->document, TRUE) == document)
        counts[passage->state]++;
    }

  for (int state = 0; state < BEAKTA_N_ANCHORS; state++)
    if (counts[state] > 0)
      beakta_cli_print (cli, "  %u %s\n", counts[state], beakta_cli_get_word (BEAKTA_WORDS_ANCHOR, state));

  if (counts[BEAKTA_ANCHOR_CHANGED] + counts[BEAKTA_ANCHOR_LOST] > 0)
    beakta_cli_print (cli, "%s\n", _("Look at what changed or was lost again: “beaktactl marks” lists it, and accepts the "
                                     "proposed places."));
}

static gboolean
check_replaces (BeaktaCase  *case_,
                const char  *word,
                guint       *number,
                GError     **error)
{
  guint newest;

  if (word == NULL)
    return TRUE;

  if (!beakta_cli_parse_number (word, "--replaces", 1, number, error))
    return FALSE;

  newest = beakta_case_get_newest_version (case_, *number, TRUE);
  if (beakta_case_get_document (case_, *number) == NULL)
    g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_NOT_FOUND,
                 _("the case has no document %u; “beaktactl show” lists its documents"), *number);
  else if (newest != *number)
    g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED,
                 _("document %1$u has a newer version already; use --replaces %2$u"), *number, newest);
  else
    return TRUE;

  return FALSE;
}

/* Takes the file in, and returns the case as it is then. */
static BeaktaCase *
add_to_case (BeaktaCli       *cli,
             BeaktaCase      *case_,
             BeaktaIncoming  *incoming,
             guint            replaces,
             GError         **error)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  const BeaktaDocument *old = replaces > 0 ? beakta_case_get_document (case_, replaces) : NULL;
  g_autoptr(BeaktaText) replaced = NULL;
  g_autoptr(BeaktaRelocation) relocation = NULL;
  g_autoptr(BeaktaChange) change = NULL;

  if (old != NULL && *old->refused == '\0')
    {
      replaced = beakta_store_load_text_sync (cli->store, old->sha256, error);
      if (replaced == NULL)
        return NULL;
    }

  if (replaced != NULL && incoming->reading->text != NULL)
    relocation = beakta_relocation_new (replaced, incoming->reading->text);
  change = beakta_register_add_document (case_, incoming, replaces, relocation, beakta_store_get_user (cli->store), now);
  if (!beakta_cli_apply (cli, change, error))
    return NULL;

  return beakta_store_load_case_sync (cli->store, beakta_case_get_id (case_), error);
}

static void
print_added (BeaktaCli  *cli,
             BeaktaCase *case_,
             guint       from,
             guint       replaces)
{
  g_autoptr(GPtrArray) documents = beakta_case_list (case_, BEAKTA_ITEM_DOCUMENT);

  if (cli->json)
    {
      print_documents (cli, case_, from);
      return;
    }

  for (guint i = 0; i < documents->len; i++)
    {
      const BeaktaDocument *document = g_ptr_array_index (documents, i);

      if (document->number < from)
        continue;

      /* Translators: %1$u is the number of the document in the case, %2$s its file name. */
      beakta_cli_print (cli, _("document %1$u: %2$s"), document->number, document->name);
      beakta_cli_print (cli, "\n");
    }
  if (replaces != 0)
    print_marks (cli, case_, from);
}

gboolean
beakta_command_add (BeaktaCli  *cli,
                    GStrv       arguments,
                    GError    **error)
{
  g_autofree char *replaced = NULL;
  g_auto(BeaktaCliReading) reading = { NULL };
  guint replaces = 0;
  const GOptionEntry entries[] = {
    { "replaces", 0, 0, G_OPTION_ARG_STRING, &replaced, N_("The document that it is a new version of"), "N" },
    BEAKTA_CLI_READING_ENTRIES (reading),
    G_OPTION_ENTRY_NULL
  };
  g_auto(GStrv) words = g_strdupv (arguments);
  g_autoptr(GPtrArray) incoming = NULL;
  g_autoptr(GPtrArray) sightings = NULL;
  g_autoptr(BeaktaCase) case_ = NULL;
  g_autoptr(BeaktaCase) after = NULL;

  if (!beakta_cli_parse (cli, entries, NULL, &words, 2, 2, error))
    return FALSE;

  case_ = beakta_cli_load_case (cli, words[0], error);
  if (case_ == NULL || !check_replaces (case_, replaced, &replaces, error))
    return FALSE;

  incoming = read_files (words + 1, &reading, error);
  if (incoming == NULL)
    return FALSE;

  sightings = find_sightings (cli, incoming);
  after = add_to_case (cli, case_, g_ptr_array_index (incoming, 0), replaces, error);
  if (after == NULL)
    return FALSE;

  print_added (cli, after, get_last_number (case_) + 1, replaces);
  tell_sightings (sightings, incoming, beakta_case_get_id (case_));
  return check_read (tell_refusals (incoming), error);
}
