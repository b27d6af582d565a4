/* checklists and checklist: the templates that cases are assessed with. */

#define G_LOG_DOMAIN "beaktactl"

#include <string.h>

#include <glib/gi18n.h>

#include "beakta-cli-checklist.h"
#include "beakta-cli-json.h"
#include "beakta-cli-words.h"
#include "beakta-commands.h"

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

static void
print_checklist_json (BeaktaCli       *cli,
                      BeaktaChecklist *checklist)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "checklist");
  beakta_json_checklist (builder, checklist);
  json_builder_end_object (builder);
  beakta_cli_print_json (cli, builder);
}

static void
print_help_line (BeaktaCli  *cli,
                 const char *label,
                 const char *text)
{
  g_autofree char *first = g_strdup_printf ("        %s: ", label);

  if (*text != '\0')
    beakta_cli_print_wrapped (cli, first, text);
}

/* What good, partial and weak evidence looks like, with the example of each. */
static void
print_grades (BeaktaCli            *cli,
              const BeaktaQuestion *question)
{
  const char * const labels[] = { C_("grade", "Good"), C_("grade", "Partial"), C_("grade", "Weak") };

  for (int grade = BEAKTA_GRADE_GOOD; grade <= BEAKTA_GRADE_WEAK; grade++)
    {
      g_autofree char *text = g_strjoin (" ", beakta_question_get_guidance (question, grade, cli->language),
                                         beakta_question_get_example (question, grade, cli->language), NULL);

      print_help_line (cli, labels[grade], g_strstrip (text));
    }
}

static void
print_question (BeaktaCli            *cli,
                const BeaktaQuestion *question)
{
  g_autofree char *first = g_strdup_printf ("  %-5s ", beakta_question_get_id (question));
  g_autofree char *values = beakta_cli_list_values (question, cli->language);
  g_autofree char *when = beakta_question_dup_when (question);
  g_autofree char *criteria = g_strjoinv (" ", (char **) beakta_question_get_criteria (question));
  const char *why = beakta_question_get_why (question, cli->language);

  beakta_cli_print_wrapped (cli, first, beakta_question_get_text (question, cli->language));
  if (*values != '\0')
    beakta_cli_print_wrapped (cli, "        → ", values);
  /* Translators: which answers a question follows up; a condition such as “1.1 = partly no” comes after it */
  print_help_line (cli, _("Asked when"), when);
  if (*why != '\0')
    beakta_cli_print_wrapped (cli, "        ", why);
  print_grades (cli, question);
  print_help_line (cli, _("Depth"), beakta_depth_get_nick (beakta_question_get_depth (question)));
  print_help_line (cli, _("Tags"), criteria);
}

static void
print_checklist (BeaktaCli       *cli,
                 BeaktaChecklist *checklist)
{
  const char *summary = beakta_checklist_get_summary (checklist, cli->language);

  beakta_cli_print (cli, "%s (%s %s)\n", beakta_checklist_get_title (checklist, cli->language),
                    beakta_checklist_get_id (checklist), beakta_checklist_get_version (checklist));
  if (*summary != '\0')
    beakta_cli_print_wrapped (cli, "", summary);
  if (*beakta_checklist_get_source (checklist) != '\0')
    beakta_cli_print_wrapped (cli, _("Source: "), beakta_checklist_get_source (checklist));

  for (guint i = 0; i < beakta_checklist_get_n_sections (checklist); i++)
    {
      const BeaktaSection *section = beakta_checklist_get_section (checklist, i);

      beakta_cli_print (cli, "\n%s %s\n", beakta_section_get_number (section),
                        beakta_section_get_title (section, cli->language));
      for (guint j = 0; j < beakta_section_get_n_questions (section); j++)
        print_question (cli, beakta_section_get_question (section, j));
    }
}

static gboolean
show_checklist (BeaktaCli   *cli,
                const char  *name,
                GError     **error)
{
  g_autoptr(BeaktaChecklist) checklist = beakta_cli_find_checklist (cli, name, error);

  if (checklist == NULL)
    return FALSE;

  if (cli->json)
    print_checklist_json (cli, checklist);
  else
    print_checklist (cli, checklist);

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

static gboolean
validate_checklist (BeaktaCli   *cli,
                    const char  *name,
                    GError     **error)
{
  g_autoptr(BeaktaChecklist) checklist = beakta_cli_read_checklist (name, error);

  if (checklist == NULL)
    return FALSE;

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
    return show_checklist (cli, words[1], error);
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
