/* import: files become a new case, or a case without any document yet; a case as a file, and a list of cases, are taken in. */

#define G_LOG_DOMAIN "beaktactl"

#include <glib/gi18n.h>

#include <string.h>

#include "beakta-cli-carry.h"
#include "beakta-cli-incoming.h"
#include "beakta-commands.h"
#include "beakta-subject.h"

#define TRIES 5

typedef struct
{
  char *number;
  char *title;
  char *applicant;
  char *call;
  char *caseworker;
  char *checklist;
  char *unit;
  gboolean is_own_work;
  BeaktaCliReading reading;
  BeaktaCliChoices choices;
  BeaktaCliList list;
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
  g_free (options->unit);
  beakta_cli_reading_clear (&options->reading);
  beakta_cli_choices_clear (&options->choices);
  beakta_cli_list_clear (&options->list);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ImportOptions, import_options_clear)

/* What the documents say of themselves, and over it what was typed. */
static BeaktaFacts *
gather_facts (const ImportOptions *options,
              GPtrArray           *incoming)
{
  g_autoptr(GDateTime) today = g_date_time_new_now_local ();
  g_autofree char *day = g_date_time_format (today, "%Y-%m-%d");
  BeaktaFacts *facts = beakta_register_propose_facts (incoming);

  if (options->is_own_work)
    {
      beakta_facts_become_own_work (facts);
      beakta_record_set (&facts->applicant, options->unit);
    }
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
register_as (BeaktaCli        *cli,
             BeaktaFacts      *facts,
             GPtrArray        *incoming,
             BeaktaChecklist  *checklist,
             GError          **error)
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
  const BeaktaIncoming *first = incoming->len > 0 ? g_ptr_array_index (incoming, 0) : NULL;

  return first != NULL && *facts->number != '\0' && strcmp (first->reading->type, "xml") == 0;
}

/* A number of our own may be taken by another program between asking and writing: then the next one is asked for. */
static BeaktaEntry *
register_next (BeaktaCli        *cli,
               BeaktaFacts      *facts,
               GPtrArray        *incoming,
               BeaktaChecklist  *checklist,
               GError          **error)
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
register_case (BeaktaCli        *cli,
               const char       *number,
               BeaktaFacts      *facts,
               GPtrArray        *incoming,
               BeaktaChecklist  *checklist,
               GError          **error)
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

static gboolean
print_registered (BeaktaCli          *cli,
                  const BeaktaEntry  *entry,
                  GError            **error)
{
  g_autoptr(BeaktaCase) case_ = beakta_store_load_case_sync (cli->store, entry->case_id, error);

  if (case_ == NULL)
    return FALSE;

  if (cli->json)
    beakta_cli_print_documents (cli, case_, 1);
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

/* Rules 1 and 2 of beakta-subject.h. */
static gboolean
check_subject (const ImportOptions  *options,
               GError              **error)
{
  if (options->is_own_work ? options->applicant == NULL && options->call == NULL : options->unit == NULL)
    return TRUE;

  g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
                       options->is_own_work
                         ? _("the organisation’s own work has no applicant and no call; name the unit with --unit, or leave it out")
                         : _("--unit goes with --own-work; whoever applies is named with --applicant"));
  return FALSE;
}

/* Files that are read, or none: then the case is without a document. */
static GPtrArray *
read_files (GStrv              names,
            ImportOptions     *options,
            GError           **error)
{
  return *names != NULL ? beakta_cli_read_files (names, &options->reading, error)
                        : g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_incoming_free);
}

static gboolean
import_files (BeaktaCli      *cli,
              ImportOptions  *options,
              GStrv           names,
              GError        **error)
{
  g_autoptr(GPtrArray) incoming = NULL;
  g_autoptr(GPtrArray) sightings = NULL;
  g_autoptr(BeaktaFacts) facts = NULL;
  g_autoptr(BeaktaEntry) entry = NULL;
  g_autoptr(BeaktaChecklist) checklist = NULL;

  if (beakta_cli_open (cli, TRUE, error) == NULL)
    return FALSE;

  if (options->checklist != NULL)
    {
      checklist = beakta_cli_load_checklist (cli, options->checklist, NULL, error);
      if (checklist == NULL)
        return FALSE;
    }

  incoming = read_files (names, options, error);
  if (incoming == NULL)
    return FALSE;

  sightings = beakta_cli_find_sightings (cli, incoming);
  facts = gather_facts (options, incoming);
  entry = register_case (cli, options->number, facts, incoming, checklist, error);
  if (entry == NULL || !print_registered (cli, entry, error))
    return FALSE;

  beakta_cli_tell_sightings (sightings, incoming, NULL);
  return *names == NULL || beakta_cli_check_read (incoming, error);
}

/* What is to be taken in: files, a list, or the title of a case without a document. */
static gboolean
check_sources (const ImportOptions  *options,
               GStrv                 names,
               GError              **error)
{
  if (options->list.file != NULL ? *names == NULL : *names != NULL || options->title != NULL)
    return TRUE;

  g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
                       options->list.file != NULL ? _("--list takes its own file; import other files by themselves")
                                                  : _("name a file; a case without a document needs --title"));
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
    { "own-work", 0, 0, G_OPTION_ARG_NONE, &options.is_own_work,
      N_("The case is about the organisation’s own work: nobody has applied for anything"), NULL },
    { "unit", 0, 0, G_OPTION_ARG_STRING, &options.unit, N_("The unit whose work it is, with --own-work"), N_("NAME") },
    { "caseworker", 0, 0, G_OPTION_ARG_STRING, &options.caseworker, N_("Who works on the case; nobody yet otherwise"), N_("USER") },
    { "checklist", 0, 0, G_OPTION_ARG_STRING, &options.checklist, N_("Checklist to take up at once"), N_("ID") },
    BEAKTA_CLI_READING_ENTRIES (options.reading),
    BEAKTA_CLI_CHOICES_ENTRIES (options.choices),
    BEAKTA_CLI_LIST_ENTRIES (options.list),
    G_OPTION_ENTRY_NULL
  };
  g_auto(GStrv) names = g_strdupv (arguments);

  if (!beakta_cli_parse (cli, entries, NULL, &names, 0, G_MAXUINT, error) || !check_number (options.number, error) ||
      !check_subject (&options, error) || !check_sources (&options, names, error))
    return FALSE;

  if (options.list.file != NULL)
    return beakta_cli_import_list (cli, &options.list, error);
  if (g_strv_length (names) == 1 && beakta_cli_is_case_file (names[0]))
    return beakta_cli_import_case (cli, names[0], &options.choices, error);

  return import_files (cli, &options, names, error);
}
