/* lists: which checklists a case has, and which suit it.
 *
 * (1) The rule proposes; whoever chooses something else says why, and the journal keeps it.
 * (2) A depth hides questions; it takes no answer away.
 */

#define G_LOG_DOMAIN "beaktactl"

#include <string.h>

#include <glib/gi18n.h>

#include "beakta-acts.h"
#include "beakta-cli-checklist.h"
#include "beakta-cli-json.h"
#include "beakta-cli-words.h"
#include "beakta-commands.h"
#include "beakta-office-list-mistake.h"
#include "beakta-right-size.h"
#include "beakta-store-office.h"

typedef struct
{
  char     *depth;
  char     *reason;
  char     *rules;
  gboolean  takes;
  gboolean  bundled;
} ListsOptions;

static void
lists_options_clear (ListsOptions *options)
{
  g_free (options->depth);
  g_free (options->reason);
  g_free (options->rules);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ListsOptions, lists_options_clear)

static BeaktaRightSize *
load_proposal (BeaktaCli   *cli,
               BeaktaCase  *case_,
               GError     **error)
{
  g_autoptr(GKeyFile) rules = beakta_store_load_right_size (cli->store, NULL, error);
  g_autoptr(GError) problem = NULL;
  BeaktaRightSize *proposal;

  if (rules == NULL)
    return NULL;

  proposal = beakta_right_size_new (rules, beakta_case_get_facts (case_), cli->language, &problem);
  if (proposal == NULL)
    {
      g_autofree char *words = beakta_office_list_error_dup_words (problem, beakta_cli_translate);

      /* Translators: %s names the rule and the mistake. */
      g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED, _("right-size.ini cannot be used: %s"), words);
    }

  return proposal;
}

static void
add_attached (JsonBuilder *builder,
              BeaktaCase  *case_)
{
  g_autoptr(GPtrArray) attached = beakta_case_list (case_, BEAKTA_ITEM_CHECKLIST);

  beakta_json_list (builder, "checklists");
  for (guint i = 0; i < attached->len; i++)
    {
      const BeaktaCaseChecklist *item = g_ptr_array_index (attached, i);

      json_builder_begin_object (builder);
      beakta_json_strings (builder, "id", item->checklist, "version", item->version, "depth", item->depth,
                           "attached", item->attached, NULL);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_json (BeaktaCli             *cli,
            BeaktaCase            *case_,
            const BeaktaRightSize *proposal)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  beakta_json_case (builder, case_);
  add_attached (builder, case_);
  beakta_json_begin (builder, "proposal");
  beakta_json_strings (builder, "rule", proposal->rule, "depth", beakta_depth_get_nick (proposal->depth),
                       "reason", proposal->reason, "explanation", proposal->explanation, NULL);
  beakta_json_list (builder, "checklists");
  for (guint i = 0; proposal->checklists[i] != NULL; i++)
    json_builder_add_string_value (builder, proposal->checklists[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  beakta_json_boolean (builder, "as_proposed", beakta_right_size_is_kept (proposal, case_));
  json_builder_end_object (builder);
  beakta_cli_print_json (cli, builder);
}

static const char *
get_depth_word (BeaktaDepth depth)
{
  switch (depth)
    {
    case BEAKTA_DEPTH_SHORT: return C_("depth", "short");
    case BEAKTA_DEPTH_DEEP:  return C_("depth", "deep");
    case BEAKTA_DEPTH_NORMAL:
    default:                 return C_("depth", "normal");
    }
}

static void
print_lists (BeaktaCli             *cli,
             BeaktaCase            *case_,
             const BeaktaRightSize *proposal)
{
  g_autoptr(GPtrArray) attached = beakta_case_list (case_, BEAKTA_ITEM_CHECKLIST);
  g_autofree char *proposed = g_strjoinv (", ", proposal->checklists);

  for (guint i = 0; i < attached->len; i++)
    {
      const BeaktaCaseChecklist *item = g_ptr_array_index (attached, i);

      beakta_cli_print (cli, "%-24s %-8s %s\n", item->checklist, item->version, get_depth_word (beakta_depth_of_case (item)));
    }

  /* Translators: first ids of checklists, then a depth: "Proposed: lagom, gavleborg (short)" */
  beakta_cli_print (cli, _("Proposed: %1$s (%2$s)"), proposed, get_depth_word (proposal->depth));
  beakta_cli_print (cli, "\n");
  beakta_cli_print_wrapped (cli, "  ", proposal->reason);
  if (*proposal->explanation != '\0')
    beakta_cli_print_wrapped (cli, "  ", proposal->explanation);
}

/* Rule 1. */
static gboolean
check_reason (const ListsOptions *options,
              gboolean            departs,
              GError            **error)
{
  g_autofree char *reason = g_strstrip (g_strdup (options->reason != NULL ? options->reason : ""));

  if (!departs || *reason != '\0')
    return TRUE;

  g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED,
                       _("that is not what the rule proposes; say why with --reason"));
  return FALSE;
}

static gboolean
use_list (BeaktaCli              *cli,
          BeaktaCase             *case_,
          const char             *id,
          const BeaktaRightSize  *proposal,
          const ListsOptions     *options,
          GError                **error)
{
  const BeaktaCaseChecklist *used = beakta_case_lookup (case_, BEAKTA_ITEM_CHECKLIST, id);
  g_autoptr(BeaktaChecklist) checklist = NULL;
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(BeaktaChange) change = NULL;
  BeaktaDepth depth = used != NULL ? beakta_depth_of_case (used) : proposal->depth;

  if (options->depth != NULL && !beakta_depth_from_nick (options->depth, &depth))
    {
      g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
                   _("“%s” is no depth; choose short, normal or deep"), options->depth);
      return FALSE;
    }

  checklist = beakta_cli_load_checklist (cli, id, used != NULL ? used->version : NULL, error);
  if (checklist == NULL ||
      !check_reason (options, !beakta_right_size_names (proposal, id) || depth != proposal->depth, error))
    return FALSE;

  change = beakta_acts_attach_checklist (case_, id, beakta_checklist_get_version (checklist), beakta_depth_get_nick (depth), now);
  beakta_change_set_reason (change, options->reason);

  return beakta_cli_apply (cli, change, error);
}

static gboolean
drop_list (BeaktaCli              *cli,
           BeaktaCase             *case_,
           const char             *id,
           const BeaktaRightSize  *proposal,
           const ListsOptions     *options,
           GError                **error)
{
  g_autoptr(BeaktaChange) change = NULL;

  if (beakta_case_lookup (case_, BEAKTA_ITEM_CHECKLIST, id) == NULL)
    {
      g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_NOT_FOUND, _("the case does not have the checklist “%s”"), id);
      return FALSE;
    }
  if (!check_reason (options, beakta_right_size_names (proposal, id), error))
    return FALSE;

  change = beakta_acts_detach_checklist (case_, id);
  beakta_change_set_reason (change, options->reason);

  return beakta_cli_apply (cli, change, error);
}

static gboolean
take_proposal (BeaktaCli              *cli,
               BeaktaCase             *case_,
               const BeaktaRightSize  *proposal,
               GError                **error)
{
  g_autoptr(GListModel) checklists = beakta_cli_list_checklists (cli, error);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(BeaktaChange) change = NULL;

  if (checklists == NULL)
    return FALSE;

  change = beakta_right_size_take (proposal, case_, checklists, now);

  return beakta_cli_apply (cli, change, error);
}

static gboolean
carry_out (BeaktaCli              *cli,
           GStrv                   words,
           BeaktaCase             *case_,
           const BeaktaRightSize  *proposal,
           const ListsOptions     *options,
           GError                **error)
{
  if (words[1] == NULL)
    return !options->takes || take_proposal (cli, case_, proposal, error);
  if (strcmp (words[1], "use") == 0 && words[2] != NULL && !options->takes)
    return use_list (cli, case_, words[2], proposal, options, error);
  if (strcmp (words[1], "drop") == 0 && words[2] != NULL && !options->takes && options->depth == NULL)
    return drop_list (cli, case_, words[2], proposal, options, error);

  g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE, _("the usage is: beaktactl %s %s"),
               cli->command->name, cli->command->usage);
  return FALSE;
}

gboolean
beakta_command_lists (BeaktaCli  *cli,
                      GStrv       arguments,
                      GError    **error)
{
  g_auto(ListsOptions) options = { NULL };
  const GOptionEntry entries[] = {
    { "depth", 0, 0, G_OPTION_ARG_STRING, &options.depth, N_("How many of the questions are asked: short, normal or deep"),
      N_("DEPTH") },
    { "reason", 'r', 0, G_OPTION_ARG_STRING, &options.reason, N_("Why, when it is not what is proposed"), N_("TEXT") },
    { "take", 0, 0, G_OPTION_ARG_NONE, &options.takes, N_("Take what is proposed"), NULL },
    { "rules", 0, 0, G_OPTION_ARG_FILENAME, &options.rules, N_("Take in the rules of the office; without a CASE"), N_("FILE") },
    { "bundled-rules", 0, 0, G_OPTION_ARG_NONE, &options.bundled, N_("Go back to the rules that Beakta ships"), NULL },
    G_OPTION_ENTRY_NULL
  };
  g_auto(GStrv) words = g_strdupv (arguments);
  g_autoptr(BeaktaCase) case_ = NULL;
  g_autoptr(BeaktaCase) after = NULL;
  g_autoptr(BeaktaRightSize) proposal = NULL;

  if (!beakta_cli_parse (cli, entries, NULL, &words, 0, 3, error))
    return FALSE;
  if (words[0] == NULL || options.rules != NULL || options.bundled)
    return beakta_command_lists_rules (cli, words, options.rules, options.bundled, error);

  case_ = beakta_cli_load_case (cli, words[0], error);
  proposal = case_ != NULL ? load_proposal (cli, case_, error) : NULL;
  if (proposal == NULL || !carry_out (cli, words, case_, proposal, &options, error))
    return FALSE;

  after = beakta_store_load_case_sync (cli->store, beakta_case_get_id (case_), error);
  if (after == NULL)
    return FALSE;

  if (cli->json)
    print_json (cli, after, proposal);
  else
    print_lists (cli, after, proposal);

  return TRUE;
}
