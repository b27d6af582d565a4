/* lists without a case: the rules by which lists are proposed, printed, taken in, or left to those that Beakta ships.
 *
 * (1) What is printed can be taken in again.
 * (2) A file with a mistake changes nothing; the mistake is told with its line.
 */

#define G_LOG_DOMAIN "beaktactl"

#include <glib/gi18n.h>

#include "beakta-cli-checklist.h"
#include "beakta-cli-json.h"
#include "beakta-cli-sources.h"
#include "beakta-cli-words.h"
#include "beakta-commands.h"
#include "beakta-office-list-mistake.h"
#include "beakta-right-size-rules.h"
#include "beakta-store-office.h"

static GStrv
list_ids (BeaktaCli  *cli,
          GError    **error)
{
  g_autoptr(GListModel) checklists = beakta_cli_list_checklists (cli, error);
  g_autoptr(GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; checklists != NULL && i < g_list_model_get_n_items (checklists); i++)
    {
      g_autoptr(BeaktaChecklist) checklist = g_list_model_get_item (checklists, i);

      g_strv_builder_add (ids, beakta_checklist_get_id (checklist));
    }

  return checklists != NULL ? g_strv_builder_end (ids) : NULL;
}

/* Rule 2. */
static gboolean
take_in (BeaktaCli   *cli,
         const char  *path,
         GError     **error)
{
  g_autofree char *text = beakta_cli_read_text (path, error);
  g_auto(GStrv) ids = text != NULL ? list_ids (cli, error) : NULL;
  g_autoptr(GKeyFile) rules = NULL;
  g_autoptr(GError) mistake = NULL;

  if (ids == NULL)
    return FALSE;

  rules = beakta_right_size_parse_rules (text, (const char * const *) ids, &mistake);
  if (rules == NULL)
    {
      g_autofree char *words = beakta_office_list_error_dup_words (mistake, beakta_cli_translate);

      /* Translators: first the file, then the line and the mistake. */
      g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED, _("the rules in “%1$s” cannot be used: %2$s; nothing is changed"),
                   path, words);
      return FALSE;
    }

  return beakta_store_set_office_sync (cli->store, BEAKTA_OFFICE_RIGHT_SIZE, text, error);
}

static void
print_told (BeaktaCli *cli,
            GKeyFile  *rules,
            gboolean   is_own)
{
  g_auto(GStrv) told = beakta_right_size_tell_rules (rules, cli->language);
  g_autofree char *text = g_key_file_to_data (rules, NULL, NULL);
  g_autoptr(JsonBuilder) builder = NULL;

  if (!cli->json)
    {
      beakta_cli_print (cli, "%s", text);
      return;
    }

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  beakta_json_boolean (builder, "own", is_own);
  beakta_json_list (builder, "rules");
  for (guint i = 0; told[i] != NULL; i++)
    json_builder_add_string_value (builder, told[i]);
  json_builder_end_array (builder);
  beakta_json_string (builder, "text", text);
  json_builder_end_object (builder);
  beakta_cli_print_json (cli, builder);
}

gboolean
beakta_command_lists_rules (BeaktaCli   *cli,
                            GStrv        words,
                            const char  *path,
                            gboolean     bundled,
                            GError     **error)
{
  g_autoptr(GKeyFile) rules = NULL;
  gboolean is_own;

  if (words[0] != NULL || (path != NULL && bundled))
    {
      g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
                           _("write either --rules FILE or --bundled-rules, and no case: they are the office's"));
      return FALSE;
    }

  if (beakta_cli_open (cli, FALSE, error) == NULL ||
      (path != NULL && !take_in (cli, path, error)) ||
      (bundled && !beakta_store_set_office_sync (cli->store, BEAKTA_OFFICE_RIGHT_SIZE, NULL, error)))
    return FALSE;

  rules = beakta_store_load_right_size (cli->store, &is_own, error);
  if (rules == NULL)
    return FALSE;

  print_told (cli, rules, is_own);
  return TRUE;
}
