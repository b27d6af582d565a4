/* checklists and checklist: the templates that cases are assessed with. */

#define G_LOG_DOMAIN "beaktactl"

#include <string.h>

#include <glib/gi18n.h>

#include "beakta-cli-checklist.h"
#include "beakta-cli-json.h"
#include "beakta-commands.h"
#include "beakta-reach.h"

static void
print_list_json (BeaktaCli  *cli,
                 GListModel *checklists)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  beakta_json_list (builder, "checklists");
  for (guint i = 0; i < g_list_model_get_n_items (checklists); i++)
    {
      g_autoptr(BeaktaChecklist) checklist = g_list_model_get_item (checklists, i);

      json_builder_begin_object (builder);
      beakta_json_checklist_head (builder, checklist);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  beakta_cli_print_json (cli, builder);
}

gboolean
beakta_command_checklists (BeaktaCli  *cli,
                           GStrv       arguments,
                           GError    **error)
{
  g_auto(GStrv) words = g_strdupv (arguments);
  g_autoptr(GListModel) checklists = NULL;

  if (!beakta_cli_parse (cli, NULL, NULL, &words, 0, 0, error))
    return FALSE;

  checklists = beakta_cli_list_checklists (cli, error);
  if (checklists == NULL)
    return FALSE;

  if (cli->json)
    {
      print_list_json (cli, checklists);
      return TRUE;
    }

  for (guint i = 0; i < g_list_model_get_n_items (checklists); i++)
    {
      g_autoptr(BeaktaChecklist) checklist = g_list_model_get_item (checklists, i);
      guint n_questions = beakta_cli_count_questions (checklist);

      beakta_cli_print (cli, "%-24s %-8s %s (", beakta_checklist_get_id (checklist),
                        beakta_checklist_get_version (checklist), beakta_checklist_get_title (checklist, cli->language));
      beakta_cli_print (cli, ngettext ("%u question", "%u questions", n_questions), n_questions);
      beakta_cli_print (cli, ")\n");
    }

  return TRUE;
}

void
beakta_cli_print_taken (BeaktaCli       *cli,
                        const char      *what,
                        const char      *told,
                        BeaktaChecklist *checklist)
{
  g_autoptr(JsonBuilder) builder = NULL;

  if (!cli->json)
    {
      beakta_cli_print (cli, "%s: %s %s\n", told, beakta_checklist_get_id (checklist), beakta_checklist_get_version (checklist));
      return;
    }

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  beakta_json_boolean (builder, what, TRUE);
  beakta_json_begin (builder, "checklist");
  beakta_json_checklist_head (builder, checklist);
  json_builder_end_object (builder);
  json_builder_end_object (builder);
  beakta_cli_print_json (cli, builder);
}

/* A question that nobody can be asked breaks no rule, but is hardly meant. */
static void
warn_of_unreachable (BeaktaChecklist *checklist,
                     const char      *name)
{
  g_autoptr(GPtrArray) unreachable = beakta_checklist_list_unreachable (checklist);

  for (guint i = 0; i < unreachable->len; i++)
    /* Translators: a file, and the number of a question */
    beakta_cli_warn (_("%1$s: no answers at all lead to question %2$s, so nobody will be asked it; look at its condition"),
                     name, beakta_question_get_id (g_ptr_array_index (unreachable, i)));
}

static gboolean
validate_checklist (BeaktaCli   *cli,
                    const char  *name,
                    GError     **error)
{
  g_autoptr(BeaktaChecklist) checklist = beakta_cli_read_checklist (name, error);

  if (checklist == NULL)
    return FALSE;

  warn_of_unreachable (checklist, name);
  beakta_cli_print_taken (cli, "valid", _("valid"), checklist);
  return TRUE;
}

static gboolean
run_words (BeaktaCli                     *cli,
           GStrv                          words,
           const BeaktaChecklistOptions  *options,
           gboolean                      *is_known,
           GError                       **error)
{
  guint n_words = g_strv_length (words);

  *is_known = TRUE;
  if (strcmp (words[0], "diff") == 0 && n_words == 3)
    return beakta_command_checklist_difference (cli, words[1], words[2], error);
  if (strcmp (words[0], "show") == 0 && n_words == 2)
    return beakta_command_checklist_show (cli, words[1], error);
  if (strcmp (words[0], "validate") == 0 && n_words == 2)
    return validate_checklist (cli, words[1], error);
  if (strcmp (words[0], "move") == 0 && n_words == 4)
    return beakta_command_checklist_move (cli, words[1], words[2], words[3], options->dry_run, error);

  return beakta_command_checklist_versions (cli, words, options, is_known, error);
}

gboolean
beakta_command_checklist (BeaktaCli  *cli,
                          GStrv       arguments,
                          GError    **error)
{
  g_autofree char *from = NULL, *reason = NULL;
  BeaktaChecklistOptions options = { FALSE, FALSE, NULL, NULL };
  const GOptionEntry entries[] = {
    { "all", 0, 0, G_OPTION_ARG_NONE, &options.all, N_("Drafts and withdrawn versions, too"), NULL },
    { "from", 0, 0, G_OPTION_ARG_STRING, &from, N_("From whom an imported list comes"), N_("WHO") },
    { "reason", 'r', 0, G_OPTION_ARG_STRING, &reason, N_("Why a version is withdrawn"), N_("TEXT") },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &options.dry_run, N_("Tell what would become of the answers, and alter nothing"),
      NULL },
    G_OPTION_ENTRY_NULL
  };
  g_auto(GStrv) words = g_strdupv (arguments);
  gboolean is_known, fine;

  if (!beakta_cli_parse (cli, entries, NULL, &words, 1, 4, error))
    return FALSE;

  options.from = from;
  options.reason = reason;
  fine = run_words (cli, words, &options, &is_known, error);
  if (!is_known)
    g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE, _("the usage is: beaktactl %s %s"),
                 cli->command->name, cli->command->usage);

  return fine;
}
