/* checklists and checklist: the templates that cases are assessed with. */

#define G_LOG_DOMAIN "beaktactl"

#include <string.h>

#include <glib/gi18n.h>

#include "beakta-cli-json.h"
#include "beakta-cli-words.h"
#include "beakta-commands.h"

/* The store's lists, or those that Beakta ships while there is no store yet. */
static GListModel *
list_all (BeaktaCli  *cli,
          GError    **error)
{
  g_autoptr(GError) problem = NULL;

  if (beakta_cli_open (cli, FALSE, &problem) != NULL)
    return beakta_store_list_checklists (cli->store);

  if (g_error_matches (problem, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOT_FOUND))
    return beakta_checklist_list_bundled ();

  g_propagate_error (error, g_steal_pointer (&problem));
  return NULL;
}

static guint
count_questions (BeaktaChecklist *checklist)
{
  guint n_questions = 0;

  for (guint i = 0; i < beakta_checklist_get_n_sections (checklist); i++)
    n_questions += beakta_section_get_n_questions (beakta_checklist_get_section (checklist, i));

  return n_questions;
}

static void
add_both (JsonBuilder *builder,
          const char  *name,
          const char  *swedish,
          const char  *english)
{
  beakta_json_begin (builder, name);
  beakta_json_string (builder, "sv", swedish);
  beakta_json_string (builder, "en", english);
  json_builder_end_object (builder);
}

static void
add_head (JsonBuilder     *builder,
          BeaktaChecklist *checklist)
{
  beakta_json_string (builder, "id", beakta_checklist_get_id (checklist));
  beakta_json_string (builder, "version", beakta_checklist_get_version (checklist));
  add_both (builder, "title", beakta_checklist_get_title (checklist, "sv"), beakta_checklist_get_title (checklist, "en"));
  add_both (builder, "summary", beakta_checklist_get_summary (checklist, "sv"),
            beakta_checklist_get_summary (checklist, "en"));
  beakta_json_string (builder, "source", beakta_checklist_get_source (checklist));
  beakta_json_string (builder, "sha256", beakta_checklist_get_sha256 (checklist));
  beakta_json_number (builder, "questions", count_questions (checklist));
}

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
      add_head (builder, checklist);
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

  checklists = list_all (cli, error);
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
      guint n_questions = count_questions (checklist);

      beakta_cli_print (cli, "%-24s %-8s %s (", beakta_checklist_get_id (checklist),
                        beakta_checklist_get_version (checklist), beakta_checklist_get_title (checklist, cli->language));
      beakta_cli_print (cli, ngettext ("%u question", "%u questions", n_questions), n_questions);
      beakta_cli_print (cli, ")\n");
    }

  return TRUE;
}

static const char *
get_type_nick (BeaktaAnswerType type)
{
  static const char * const nicks[] = {
    [BEAKTA_ANSWER_YES_PARTLY_NO] = "yes-partly-no",
    [BEAKTA_ANSWER_SCALE] = "scale",
    [BEAKTA_ANSWER_CHOICE] = "choice",
    [BEAKTA_ANSWER_TEXT] = "text",
    [BEAKTA_ANSWER_GOAL] = "goal",
    [BEAKTA_ANSWER_NUMBER] = "number",
  };

  return nicks[type];
}

static const char *
get_depth_nick (BeaktaDepth depth)
{
  static const char * const nicks[] = {
    [BEAKTA_DEPTH_SHORT] = "short",
    [BEAKTA_DEPTH_NORMAL] = "normal",
    [BEAKTA_DEPTH_DEEP] = "deep",
  };

  return nicks[depth];
}

static void
add_options (JsonBuilder          *builder,
             const BeaktaQuestion *question)
{
  beakta_json_list (builder, "options");
  for (guint i = 0; i < beakta_question_get_n_options (question); i++)
    {
      const BeaktaOption *option = beakta_question_get_option (question, i);

      json_builder_begin_object (builder);
      beakta_json_string (builder, "value", option->value);
      add_both (builder, "label", beakta_option_get_label (option, "sv"), beakta_option_get_label (option, "en"));
      beakta_json_boolean (builder, "asks_reason", option->asks_reason);
      beakta_json_boolean (builder, "asks_missing", option->asks_missing);
      beakta_json_optional (builder, "points", option->points);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_guidance (JsonBuilder          *builder,
              const BeaktaQuestion *question)
{
  static const char * const grades[] = { "good", "partial", "weak" };

  beakta_json_begin (builder, "guidance");
  for (int grade = BEAKTA_GRADE_GOOD; grade <= BEAKTA_GRADE_WEAK; grade++)
    add_both (builder, grades[grade], beakta_question_get_guidance (question, grade, "sv"),
              beakta_question_get_guidance (question, grade, "en"));
  json_builder_end_object (builder);
}

static void
add_question (JsonBuilder          *builder,
              const BeaktaQuestion *question)
{
  json_builder_begin_object (builder);
  beakta_json_string (builder, "id", beakta_question_get_id (question));
  beakta_json_string (builder, "number", beakta_question_get_number (question));
  add_both (builder, "text", beakta_question_get_text (question, "sv"), beakta_question_get_text (question, "en"));
  beakta_json_string (builder, "type", get_type_nick (beakta_question_get_answer_type (question)));
  beakta_json_string (builder, "depth", get_depth_nick (beakta_question_get_depth (question)));
  beakta_json_boolean (builder, "asks_evidence", beakta_question_get_asks_evidence (question));
  add_both (builder, "why", beakta_question_get_why (question, "sv"), beakta_question_get_why (question, "en"));
  add_guidance (builder, question);
  beakta_json_string (builder, "source", beakta_question_get_source (question));
  add_options (builder, question);
  json_builder_end_object (builder);
}

static void
print_checklist_json (BeaktaCli       *cli,
                      BeaktaChecklist *checklist)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  beakta_json_begin (builder, "checklist");
  add_head (builder, checklist);
  beakta_json_list (builder, "sections");
  for (guint i = 0; i < beakta_checklist_get_n_sections (checklist); i++)
    {
      const BeaktaSection *section = beakta_checklist_get_section (checklist, i);

      json_builder_begin_object (builder);
      beakta_json_string (builder, "number", beakta_section_get_number (section));
      add_both (builder, "title", beakta_section_get_title (section, "sv"), beakta_section_get_title (section, "en"));
      beakta_json_list (builder, "questions");
      for (guint j = 0; j < beakta_section_get_n_questions (section); j++)
        add_question (builder, beakta_section_get_question (section, j));
      json_builder_end_array (builder);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  json_builder_end_object (builder);

  beakta_cli_print_json (cli, builder);
}

static void
print_question (BeaktaCli            *cli,
                const BeaktaQuestion *question)
{
  g_autofree char *first = g_strdup_printf ("  %-5s ", beakta_question_get_id (question));
  g_autofree char *values = beakta_cli_list_values (question);
  const char *why = beakta_question_get_why (question, cli->language);

  beakta_cli_print_wrapped (cli, first, beakta_question_get_text (question, cli->language));
  if (*values != '\0')
    beakta_cli_print_wrapped (cli, "        → ", values);
  if (*why != '\0')
    beakta_cli_print_wrapped (cli, "        ", why);
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

static BeaktaChecklist *
find_in (GListModel *checklists,
         const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (checklists); i++)
    {
      g_autoptr(BeaktaChecklist) checklist = g_list_model_get_item (checklists, i);

      if (strcmp (beakta_checklist_get_id (checklist), id) == 0)
        return g_steal_pointer (&checklist);
    }

  return NULL;
}

static gboolean
show_checklist (BeaktaCli   *cli,
                const char  *id,
                GError     **error)
{
  g_autoptr(GListModel) checklists = list_all (cli, error);
  g_autoptr(BeaktaChecklist) checklist = NULL;

  if (checklists == NULL)
    return FALSE;

  checklist = find_in (checklists, id);
  if (checklist == NULL)
    {
      g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_NOT_FOUND,
                   _("there is no checklist “%s”; “beaktactl checklists” lists them"), id);
      return FALSE;
    }

  if (cli->json)
    print_checklist_json (cli, checklist);
  else
    print_checklist (cli, checklist);

  return TRUE;
}

static BeaktaChecklist *
read_checklist (const char  *name,
                GError     **error)
{
  g_autofree char *contents = NULL;
  g_autofree char *base = g_path_get_basename (name);
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) problem = NULL;
  gsize length;

  if (!g_file_get_contents (name, &contents, &length, &problem))
    {
      g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED, _("“%s” could not be opened: %s"), name, problem->message);
      return NULL;
    }

  bytes = g_bytes_new_take (g_steal_pointer (&contents), length);
  return beakta_checklist_parse (bytes, base, error);
}

static void
print_taken (BeaktaCli       *cli,
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
  add_head (builder, checklist);
  json_builder_end_object (builder);
  json_builder_end_object (builder);
  beakta_cli_print_json (cli, builder);
}

static gboolean
validate_checklist (BeaktaCli   *cli,
                    const char  *name,
                    GError     **error)
{
  g_autoptr(BeaktaChecklist) checklist = read_checklist (name, error);

  if (checklist == NULL)
    return FALSE;

  print_taken (cli, "valid", _("valid"), checklist);
  return TRUE;
}

static gboolean
import_checklist (BeaktaCli   *cli,
                  const char  *name,
                  GError     **error)
{
  g_autoptr(BeaktaChecklist) checklist = read_checklist (name, error);
  g_autoptr(GError) problem = NULL;

  if (checklist == NULL || beakta_cli_open (cli, TRUE, error) == NULL)
    return FALSE;

  if (!beakta_store_import_checklist_sync (cli->store, checklist, &problem))
    {
      if (g_error_matches (problem, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_EXISTS))
        g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_FAILED,
                     _("the store has another text of %s %s already; give the changed list a new version"),
                     beakta_checklist_get_id (checklist), beakta_checklist_get_version (checklist));
      else
        g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }

  print_taken (cli, "imported", _("taken in"), checklist);
  return TRUE;
}

gboolean
beakta_command_checklist (BeaktaCli  *cli,
                          GStrv       arguments,
                          GError    **error)
{
  g_auto(GStrv) words = g_strdupv (arguments);

  if (!beakta_cli_parse (cli, NULL, NULL, &words, 2, 2, error))
    return FALSE;

  if (strcmp (words[0], "show") == 0)
    return show_checklist (cli, words[1], error);
  if (strcmp (words[0], "validate") == 0)
    return validate_checklist (cli, words[1], error);
  if (strcmp (words[0], "import") == 0)
    return import_checklist (cli, words[1], error);

  g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
               _("a checklist can be shown, validated or imported, not “%s”"), words[0]);
  return FALSE;
}
