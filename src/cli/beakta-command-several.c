/* aside and evidence: several answers at once.
 *
 * (1) Everything is checked before anything is written: lists, questions, the value, the quote.
 * (2) What is answered is never answered over; each command is one step to undo.
 */

#define G_LOG_DOMAIN "beaktactl"

#include <string.h>

#include <glib/gi18n.h>

#include "beakta-acts.h"
#include "beakta-cli-checklist.h"
#include "beakta-cli-json.h"
#include "beakta-cli-quote.h"
#include "beakta-cli-words.h"
#include "beakta-commands.h"
#include "beakta-filling.h"

static const BeaktaSection *
find_section (BeaktaChecklist  *checklist,
              const char       *number,
              GError          **error)
{
  for (guint i = 0; i < beakta_checklist_get_n_sections (checklist); i++)
    {
      const BeaktaSection *section = beakta_checklist_get_section (checklist, i);

      if (strcmp (beakta_section_get_number (section), number) == 0)
        return section;
    }

  g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_NOT_FOUND,
               _("%1$s has no section “%2$s”; “beaktactl checklist show %1$s” lists them"),
               beakta_checklist_get_id (checklist), number);
  return NULL;
}

static void
print_aside (BeaktaCli         *cli,
             BeaktaCase        *case_,
             GStrv              words,
             const BeaktaAside *aside)
{
  g_autoptr(JsonBuilder) builder = NULL;
  guint n_aside = g_strv_length (aside->answers);

  if (!cli->json)
    {
      beakta_cli_print (cli, ngettext ("%u question is answered as not relevant", "%u questions are answered as not relevant",
                                       n_aside), n_aside);
      beakta_cli_print (cli, "\n");
      beakta_cli_print (cli, ngettext ("%u was answered already, and is left as it is",
                                       "%u were answered already, and are left as they are", aside->n_answered),
                        aside->n_answered);
      beakta_cli_print (cli, "\n");
      if (aside->n_unfit > 0)
        {
          beakta_cli_print (cli, ngettext ("%u has no such answer, and is left to do", "%u have no such answer, and are left to do",
                                           aside->n_unfit), aside->n_unfit);
          beakta_cli_print (cli, "\n");
        }
      return;
    }

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  beakta_json_case (builder, case_);
  beakta_json_strings (builder, "checklist", words[1], "section", words[2], NULL);
  beakta_json_list (builder, "set_aside");
  for (guint i = 0; i < n_aside; i++)
    json_builder_add_string_value (builder, aside->answers[i]);
  json_builder_end_array (builder);
  beakta_json_number (builder, "answered", aside->n_answered);
  beakta_json_number (builder, "unfit", aside->n_unfit);
  json_builder_end_object (builder);
  beakta_cli_print_json (cli, builder);
}

static gboolean
set_aside (BeaktaCli   *cli,
           GStrv        words,
           const char  *reason,
           GError     **error)
{
  g_autoptr(BeaktaCase) case_ = beakta_cli_load_case (cli, words[0], error);
  g_autoptr(BeaktaChecklist) checklist = NULL;
  g_autoptr(BeaktaFindings) findings = NULL;
  g_autoptr(BeaktaAside) aside = NULL;
  g_autoptr(BeaktaChange) change = NULL;
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  const BeaktaCaseChecklist *used;
  const BeaktaSection *section;

  if (case_ == NULL)
    return FALSE;

  used = beakta_case_lookup (case_, BEAKTA_ITEM_CHECKLIST, words[1]);
  if (used == NULL)
    {
      g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_NOT_FOUND, _("the case does not have the checklist “%s”"), words[1]);
      return FALSE;
    }

  checklist = beakta_cli_load_checklist_of (cli, case_, words[1], error);
  section = checklist != NULL ? find_section (checklist, words[2], error) : NULL;
  if (section == NULL)
    return FALSE;

  findings = beakta_findings_new (checklist, case_, beakta_depth_of_case (used), cli->language);
  aside = beakta_aside_new (findings, case_, section);
  change = beakta_acts_set_aside (case_, (const char * const *) aside->answers, BEAKTA_NOT_RELEVANT, reason,
                                  beakta_store_get_user (cli->store), now);
  if (!beakta_cli_apply (cli, change, error))
    return FALSE;

  print_aside (cli, case_, words, aside);
  return TRUE;
}

gboolean
beakta_command_aside (BeaktaCli  *cli,
                      GStrv       arguments,
                      GError    **error)
{
  g_autofree char *reason = NULL;
  const GOptionEntry entries[] = {
    { "reason", 'r', 0, G_OPTION_ARG_STRING, &reason, N_("Why they do not concern the application"), N_("TEXT") },
    G_OPTION_ENTRY_NULL
  };
  g_auto(GStrv) words = g_strdupv (arguments);

  if (!beakta_cli_parse (cli, entries, NULL, &words, 3, 3, error))
    return FALSE;

  if (reason == NULL || *g_strstrip (reason) == '\0')
    {
      g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
                           _("say with --reason why the questions do not concern the application"));
      return FALSE;
    }

  return set_aside (cli, words, reason, error);
}

/* "gavleborg/1.2": a question of a list that the case has. */
static const BeaktaQuestion *
find_place (BeaktaCli        *cli,
            BeaktaCase       *case_,
            const char       *place,
            BeaktaChecklist **checklist,
            GError          **error)
{
  g_auto(GStrv) parts = g_strsplit (place, "/", 2);

  if (g_strv_length (parts) != 2 || beakta_case_lookup (case_, BEAKTA_ITEM_CHECKLIST, parts[0]) == NULL)
    {
      g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_NOT_FOUND,
                   _("“%s” is no question of the lists of this case; write CHECKLIST/QUESTION, as in gavleborg/1.2"), place);
      return NULL;
    }

  *checklist = beakta_cli_load_checklist_of (cli, case_, parts[0], error);

  return *checklist != NULL ? beakta_cli_find_question (*checklist, parts[1], error) : NULL;
}

/* All of @places are questions, and those that are to be answered so can be. @value: (inout) (nullable): as it was typed. */
static gboolean
check_places (BeaktaCli    *cli,
              BeaktaCase   *case_,
              GStrv         places,
              char        **value,
              GError      **error)
{
  for (guint i = 0; places != NULL && places[i] != NULL; i++)
    {
      g_autoptr(BeaktaChecklist) checklist = NULL;
      const BeaktaQuestion *question = find_place (cli, case_, places[i], &checklist, error);
      const char *found;

      if (question == NULL)
        return FALSE;
      if (value == NULL || *value == NULL)
        continue;

      found = beakta_cli_find_value (question, *value);
      if (found == NULL)
        {
          g_autofree char *values = beakta_cli_list_values (question, cli->language);

          g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED, _("“%1$s” is no answer to %2$s; choose one of: %3$s"),
                       *value, places[i], values);
          return FALSE;
        }

      g_free (*value);
      *value = g_strdup (found);
    }

  return TRUE;
}

static void
print_evidence (BeaktaCli           *cli,
                BeaktaCase          *case_,
                const BeaktaPassage *passage)
{
  g_autoptr(GPtrArray) users = beakta_case_list_users_of (case_, passage->record.id);
  g_autoptr(JsonBuilder) builder = NULL;

  if (!cli->json)
    {
      for (guint i = 0; i < users->len; i++)
        beakta_cli_print (cli, "%s\n", ((const BeaktaRecord *) g_ptr_array_index (users, i))->id);
      return;
    }

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  beakta_json_case (builder, case_);
  json_builder_set_member_name (builder, "passage");
  beakta_json_passage (builder, case_, passage);
  beakta_json_list (builder, "answers");
  for (guint i = 0; i < users->len; i++)
    json_builder_add_string_value (builder, ((const BeaktaRecord *) g_ptr_array_index (users, i))->id);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  beakta_cli_print_json (cli, builder);
}

typedef struct
{
  char  **off;
  char   *value;
  char   *reason;
} EvidenceOptions;

static void
evidence_options_clear (EvidenceOptions *options)
{
  g_strfreev (options->off);
  g_free (options->value);
  g_free (options->reason);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EvidenceOptions, evidence_options_clear)

static gboolean
share (BeaktaCli        *cli,
       GStrv             words,
       EvidenceOptions  *options,
       BeaktaQuotes     *quotes,
       GError          **error)
{
  g_autoptr(BeaktaCase) case_ = beakta_cli_load_case (cli, words[0], error);
  const char * const none[] = { NULL };
  g_autoptr(GPtrArray) passages = NULL;
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(BeaktaChange) change = NULL;
  g_autoptr(BeaktaPassage) passage = NULL;
  BeaktaSharing sharing;

  if (case_ == NULL || !check_places (cli, case_, words + 1, &options->value, error) ||
      !check_places (cli, case_, options->off, NULL, error))
    return FALSE;

  passages = beakta_quotes_find (quotes, cli, case_, error);
  if (passages == NULL)
    return FALSE;

  sharing.onto = (const char * const *) words + 1;
  sharing.off = options->off != NULL ? (const char * const *) options->off : none;
  sharing.given = options->value != NULL ? sharing.onto : none;
  sharing.value = options->value != NULL ? options->value : "";
  sharing.reason = options->reason != NULL ? options->reason : "";
  passage = beakta_acts_dup_same_place (case_, g_ptr_array_index (passages, 0));
  change = beakta_acts_share_evidence (case_, passage, &sharing, beakta_store_get_user (cli->store), now);
  if (!beakta_cli_alter (cli, &case_, change, error))
    return FALSE;

  print_evidence (cli, case_, passage);
  return TRUE;
}

gboolean
beakta_command_evidence (BeaktaCli  *cli,
                         GStrv       arguments,
                         GError    **error)
{
  g_auto(EvidenceOptions) options = { NULL };
  const GOptionEntry entries[] = {
    { "off", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.off, N_("An answer that no longer stands on the passage"),
      N_("CHECKLIST/QUESTION") },
    { "answer", 0, 0, G_OPTION_ARG_STRING, &options.value, N_("Answer those of them that have no answer"), N_("VALUE") },
    { "reason", 'r', 0, G_OPTION_ARG_STRING, &options.reason, N_("Why they are answered so"), N_("TEXT") },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr(BeaktaQuotes) quotes = beakta_quotes_new ();
  g_auto(GStrv) words = g_strdupv (arguments);

  if (!beakta_cli_parse (cli, entries, quotes, &words, 1, G_MAXUINT, error))
    return FALSE;

  if (quotes->wanted->len != 1 || (words[1] == NULL && options.off == NULL) ||
      (options.reason != NULL && options.value == NULL))
    {
      g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
                           _("name the questions, and one passage with --quote; --reason goes with --answer"));
      return FALSE;
    }

  return share (cli, words, &options, quotes, error);
}
