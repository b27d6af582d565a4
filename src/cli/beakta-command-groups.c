/* groups: the background variables and the population table of the office, and the share of the county that the groups of a case
 * are.
 *
 * (1) What "variables" and "population" print can be taken in again.
 * (2) A file with a mistake changes nothing; the mistake is told with its line.
 */

#define G_LOG_DOMAIN "beaktactl"

#include <string.h>

#include <glib/gi18n.h>

#include "beakta-acts.h"
#include "beakta-cli-json.h"
#include "beakta-cli-sources.h"
#include "beakta-cli-words.h"
#include "beakta-commands.h"
#include "beakta-intake.h"
#include "beakta-office-list-mistake.h"
#include "beakta-store-groups.h"
#include "beakta-store-office.h"
#include "beakta-variables.h"

typedef struct
{
  char     *source;
  char     *year;
  gboolean  bundled;
  gboolean  none;
} GroupsOptions;

static void
groups_options_clear (GroupsOptions *options)
{
  g_free (options->source);
  g_free (options->year);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GroupsOptions, groups_options_clear)

static gboolean
refuse_usage (BeaktaCli  *cli,
              GError    **error)
{
  g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE, _("the usage is: beaktactl %s %s"), cli->command->name,
               cli->command->usage);
  return FALSE;
}

static gboolean
refuse_file (const char    *path,
             const GError  *mistake,
             GError       **error)
{
  g_autofree char *words = mistake->domain == BEAKTA_INTAKE_ERROR
                             ? g_strdup (beakta_cli_get_refusal (beakta_intake_error_get_nick (mistake->code), ""))
                             : beakta_office_list_error_dup_words (mistake, beakta_cli_translate);

  /* Translators: first the file, then the line and the mistake. */
  g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED, _("“%1$s” cannot be used: %2$s; nothing is changed"), path,
               words);
  return FALSE;
}

/* The variables */

static gboolean
take_variables (BeaktaCli   *cli,
                const char  *path,
                GError     **error)
{
  g_autofree char *text = beakta_cli_read_text (path, error);
  g_autoptr(GKeyFile) variables = NULL;
  g_autoptr(GError) mistake = NULL;

  if (text == NULL)
    return FALSE;

  variables = beakta_variables_parse (text, &mistake);
  if (variables == NULL)
    return refuse_file (path, mistake, error);

  return beakta_store_set_office_sync (cli->store, BEAKTA_OFFICE_VARIABLES, text, error);
}

static void
add_variable (BeaktaCli   *cli,
              JsonBuilder *builder,
              GKeyFile    *variables,
              const char  *variable)
{
  g_autofree char *name = beakta_variables_dup_name (variables, variable, cli->language);
  g_auto(GStrv) values = beakta_variables_list_values (variables, variable);

  json_builder_begin_object (builder);
  beakta_json_strings (builder, "variable", variable, "name", name, NULL);
  beakta_json_list (builder, "values");
  for (guint i = 0; values[i] != NULL; i++)
    json_builder_add_string_value (builder, values[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
print_variables (BeaktaCli *cli,
                 GKeyFile  *variables,
                 gboolean   is_own)
{
  g_autofree char *text = g_key_file_to_data (variables, NULL, NULL);
  g_auto(GStrv) names = beakta_variables_list (variables);
  g_autoptr(JsonBuilder) builder = NULL;

  if (!cli->json)
    {
      beakta_cli_print (cli, "%s", text);
      return;
    }

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  beakta_json_boolean (builder, "own", is_own);
  beakta_json_list (builder, "variables");
  for (guint i = 0; names[i] != NULL; i++)
    add_variable (cli, builder, variables, names[i]);
  json_builder_end_array (builder);
  beakta_json_string (builder, "text", text);
  json_builder_end_object (builder);
  beakta_cli_print_json (cli, builder);
}

static gboolean
run_variables (BeaktaCli            *cli,
               const char           *path,
               const GroupsOptions  *options,
               GError              **error)
{
  g_autoptr(GKeyFile) variables = NULL;
  gboolean is_own;

  if ((path != NULL && options->bundled) || options->none || options->source != NULL || options->year != NULL)
    return refuse_usage (cli, error);

  if (beakta_cli_open (cli, FALSE, error) == NULL || (path != NULL && !take_variables (cli, path, error)) ||
      (options->bundled && !beakta_store_set_office_sync (cli->store, BEAKTA_OFFICE_VARIABLES, NULL, error)))
    return FALSE;

  variables = beakta_store_load_variables (cli->store, &is_own, error);
  if (variables == NULL)
    return FALSE;

  print_variables (cli, variables, is_own);
  return TRUE;
}

/* The population */

static gboolean
take_population (BeaktaCli            *cli,
                 const char           *path,
                 const GroupsOptions  *options,
                 GError              **error)
{
  g_autoptr(GBytes) bytes = beakta_cli_read_bytes_of (path, error);
  g_autoptr(GKeyFile) variables = bytes != NULL ? beakta_store_load_variables (cli->store, NULL, error) : NULL;
  g_autoptr(BeaktaPopulation) population = NULL;
  g_autoptr(GError) mistake = NULL;
  g_autofree char *text = NULL;

  if (variables == NULL)
    return FALSE;

  population = beakta_population_read_sync (bytes, variables, options->source, options->year, NULL, &mistake);
  if (population == NULL)
    return refuse_file (path, mistake, error);

  text = beakta_population_to_text (population);
  return beakta_store_set_office_sync (cli->store, BEAKTA_OFFICE_POPULATION, text, error);
}

static void
add_row (JsonBuilder               *builder,
         const BeaktaPopulationRow *row)
{
  json_builder_begin_object (builder);
  beakta_json_string (builder, "row", row->name);
  beakta_json_optional (builder, "number", row->number);
  json_builder_set_member_name (builder, "share");
  if (row->share >= 0)
    json_builder_add_double_value (builder, (double) row->share / BEAKTA_WHOLE_POPULATION);
  else
    json_builder_add_null_value (builder);
  beakta_json_boolean (builder, "fewer_than_five", row->is_few);
  beakta_json_strings (builder, "source", row->source, "year", row->year, NULL);
  json_builder_end_object (builder);
}

static void
print_population (BeaktaCli        *cli,
                  BeaktaPopulation *population)
{
  g_autofree char *text = population != NULL ? beakta_population_to_csv (population) : g_strdup ("");
  g_autoptr(JsonBuilder) builder = NULL;

  if (!cli->json)
    {
      beakta_cli_print (cli, "%s", text);
      return;
    }

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  beakta_json_list (builder, "population");
  for (guint i = 0; population != NULL && i < beakta_population_get_n_rows (population); i++)
    add_row (builder, beakta_population_get_row (population, i));
  json_builder_end_array (builder);
  beakta_json_string (builder, "text", text);
  json_builder_end_object (builder);
  beakta_cli_print_json (cli, builder);
}

/* Without a table there is none, which is no failure. */
static gboolean
load_population (BeaktaCli         *cli,
                 BeaktaPopulation **population,
                 GError           **error)
{
  g_autoptr(GError) problem = NULL;

  *population = beakta_store_load_population (cli->store, &problem);
  if (problem == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

static gboolean
run_population (BeaktaCli            *cli,
                const char           *path,
                const GroupsOptions  *options,
                GError              **error)
{
  g_autoptr(BeaktaPopulation) population = NULL;

  if ((path != NULL && options->none) || options->bundled || (path == NULL && (options->source != NULL || options->year != NULL)))
    return refuse_usage (cli, error);

  if (beakta_cli_open (cli, FALSE, error) == NULL || (path != NULL && !take_population (cli, path, options, error)) ||
      (options->none && !beakta_store_set_office_sync (cli->store, BEAKTA_OFFICE_POPULATION, NULL, error)) ||
      !load_population (cli, &population, error))
    return FALSE;

  print_population (cli, population);
  return TRUE;
}

/* The groups of a case */

static gboolean
is_office_list (const char *word)
{
  return strcmp (word, "variables") == 0 || strcmp (word, "population") == 0;
}

static gboolean
refuse_order (const char  *word,
              GError     **error)
{
  g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
               /* Translators: “population” or “variables”, twice. */
               _("“%1$s” is the same for all cases and comes first, without a case: beaktactl groups %1$s [FILE]"), word);
  return FALSE;
}

static gboolean
put_row (BeaktaCli                  *cli,
         BeaktaCase                **case_,
         const BeaktaGroup          *group,
         const BeaktaPopulationRow  *row,
         gboolean                    chosen,
         GError                    **error)
{
  g_autoptr(BeaktaGroup) copy = beakta_record_copy (group);
  g_autoptr(BeaktaChange) change = NULL;

  beakta_population_put (row, chosen, copy);
  change = beakta_acts_put_group (*case_, copy);

  return beakta_cli_alter (cli, case_, change, error);
}

/* One step, also when undone. A row that a person has chosen is renewed when the table still has it; else it stays. */
static gboolean
match_all (BeaktaCli         *cli,
           BeaktaCase       **case_,
           BeaktaPopulation  *population,
           GError           **error)
{
  g_autoptr(GPtrArray) groups = beakta_case_list (*case_, BEAKTA_ITEM_GROUP);
  g_autoptr(BeaktaChange) change = beakta_change_new (BEAKTA_ACT_ANALYSE, beakta_case_get_id (*case_));

  for (guint i = 0; i < groups->len; i++)
    {
      const BeaktaGroup *group = g_ptr_array_index (groups, i);
      const BeaktaPopulationRow *row = beakta_population_get_for (population, group);
      g_autoptr(BeaktaGroup) copy = beakta_record_copy (group);

      if (row == NULL || beakta_population_is_put (row, group))
        continue;

      beakta_population_put (row, group->population_chosen, copy);
      beakta_change_put (change, copy);
    }

  return beakta_cli_alter (cli, case_, change, error);
}

static gboolean
choose_row (BeaktaCli         *cli,
            BeaktaCase       **case_,
            BeaktaPopulation  *population,
            GStrv              words,
            GError           **error)
{
  const BeaktaGroup *group = beakta_case_lookup (*case_, BEAKTA_ITEM_GROUP, words[1]);
  const BeaktaPopulationRow *row = beakta_population_find (population, words[2]);
  gboolean is_none = strcmp (words[2], "none") == 0;

  if (group == NULL)
    {
      g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_NOT_FOUND, _("the case has no group “%s”; “beaktactl groups CASE” lists them"),
                   words[1]);
      return FALSE;
    }
  if (row == NULL && !is_none)
    {
      g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_NOT_FOUND,
                   _("the table has no row “%s”; “beaktactl --json groups population” lists them"), words[2]);
      return FALSE;
    }

  return put_row (cli, case_, group, row, TRUE, error);
}

static void
add_group (JsonBuilder       *builder,
           BeaktaPopulation  *population,
           const BeaktaGroup *group)
{
  const BeaktaPopulationRow *row = population != NULL ? beakta_population_get_for (population, group) : NULL;

  json_builder_begin_object (builder);
  beakta_json_strings (builder, "id", group->record.id, "label", group->label, "row", group->population, NULL);
  beakta_json_boolean (builder, "chosen", group->population_chosen);
  json_builder_set_member_name (builder, "share");
  if (group->population_share >= 0)
    json_builder_add_double_value (builder, (double) group->population_share / BEAKTA_WHOLE_POPULATION);
  else
    json_builder_add_null_value (builder);
  beakta_json_strings (builder, "source", group->population_source, "year", group->population_year,
                       "table_row", row != NULL ? row->name : "", NULL);
  beakta_json_boolean (builder, "is_as_table", beakta_population_is_put (row, group));
  json_builder_end_object (builder);
}

static void
print_group (BeaktaCli         *cli,
             BeaktaPopulation  *population,
             const BeaktaGroup *group)
{
  const BeaktaPopulationRow *row = population != NULL ? beakta_population_get_for (population, group) : NULL;
  g_autofree char *share = beakta_cli_format_share (group->population_share);

  beakta_cli_print (cli, "%-5s %s\n      ", group->record.id, group->label);
  if (*group->population == '\0')
    beakta_cli_print (cli, "%s", _("share of the county: not known"));
  else
    beakta_cli_print (cli, "%s: %s (%s, %s)", group->population, share, group->population_source, group->population_year);
  beakta_cli_print (cli, "\n");
  if (row != NULL && !beakta_population_is_put (row, group))
    {
      beakta_cli_print (cli, "      ");
      /* Translators: a row of the office's table of the population. */
      beakta_cli_print (cli, _("the table has other figures: %s; take them with “match”"), row->name);
      beakta_cli_print (cli, "\n");
    }
}

static void
print_groups (BeaktaCli        *cli,
              BeaktaCase       *case_,
              BeaktaPopulation *population)
{
  g_autoptr(GPtrArray) groups = beakta_case_list (case_, BEAKTA_ITEM_GROUP);
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  beakta_json_case (builder, case_);
  beakta_json_list (builder, "groups");
  for (guint i = 0; i < groups->len; i++)
    {
      if (cli->json)
        add_group (builder, population, g_ptr_array_index (groups, i));
      else
        print_group (cli, population, g_ptr_array_index (groups, i));
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  if (cli->json)
    beakta_cli_print_json (cli, builder);
}

static gboolean
run_case (BeaktaCli  *cli,
          GStrv       words,
          GError    **error)
{
  g_autoptr(BeaktaCase) case_ = beakta_cli_load_case (cli, words[0], error);
  g_autoptr(BeaktaPopulation) population = NULL;

  if (case_ == NULL || !load_population (cli, &population, error))
    return FALSE;

  if (words[1] != NULL && words[2] == NULL && strcmp (words[1], "match") != 0)
    return refuse_usage (cli, error);
  if (words[1] != NULL && population == NULL)
    {
      g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_NOT_FOUND,
                           _("the office has no table of the population; “beaktactl groups population FILE” takes one in"));
      return FALSE;
    }

  if ((words[1] != NULL && words[2] == NULL && !match_all (cli, &case_, population, error)) ||
      (words[1] != NULL && words[2] != NULL && !choose_row (cli, &case_, population, words, error)))
    return FALSE;

  print_groups (cli, case_, population);
  return TRUE;
}

gboolean
beakta_command_groups (BeaktaCli  *cli,
                       GStrv       arguments,
                       GError    **error)
{
  g_auto(GroupsOptions) options = { NULL };
  const GOptionEntry entries[] = {
    { "source", 0, 0, G_OPTION_ARG_STRING, &options.source, N_("Where the numbers of the population come from"), N_("TEXT") },
    { "year", 0, 0, G_OPTION_ARG_STRING, &options.year, N_("The year that they are of"), N_("YEAR") },
    { "bundled", 0, 0, G_OPTION_ARG_NONE, &options.bundled, N_("Go back to the variables that Beakta ships"), NULL },
    { "none", 0, 0, G_OPTION_ARG_NONE, &options.none, N_("Take the table of the population away"), NULL },
    G_OPTION_ENTRY_NULL
  };
  g_auto(GStrv) words = g_strdupv (arguments);

  if (!beakta_cli_parse (cli, entries, NULL, &words, 1, 3, error))
    return FALSE;

  if (is_office_list (words[0]) && words[1] != NULL && words[2] != NULL)
    return refuse_usage (cli, error);
  if (strcmp (words[0], "variables") == 0)
    return run_variables (cli, words[1], &options, error);
  if (strcmp (words[0], "population") == 0)
    return run_population (cli, words[1], &options, error);
  if (words[1] != NULL && is_office_list (words[1]))
    return refuse_order (words[1], error);
  if (options.source != NULL || options.year != NULL || options.bundled || options.none)
    return refuse_usage (cli, error);

  return run_case (cli, words, error);
}
