/* terms: the words of each perspective that are looked for in an application, printed, taken in, or left to those that Beakta ships.
 *
 * (1) What is printed can be taken in again.
 * (2) A file with a mistake changes nothing; the mistake is told with its line.
 */

#define G_LOG_DOMAIN "beaktactl"

#include <glib/gi18n.h>

#include "beakta-cli-json.h"
#include "beakta-cli-sources.h"
#include "beakta-cli-words.h"
#include "beakta-commands.h"
#include "beakta-office-list-mistake.h"
#include "beakta-parts.h"
#include "beakta-store-office.h"
#include "beakta-term-list.h"

/* Rule 2. */
static gboolean
take_in (BeaktaCli   *cli,
         const char  *path,
         GError     **error)
{
  g_autofree char *text = beakta_cli_read_text (path, error);
  g_autoptr(GKeyFile) terms = NULL;
  g_autoptr(GError) mistake = NULL;

  if (text == NULL)
    return FALSE;

  terms = beakta_term_list_parse (text, &mistake);
  if (terms == NULL)
    {
      g_autofree char *words = beakta_office_list_error_dup_words (mistake, beakta_cli_translate);

      /* Translators: first the file, then the line and the mistake. */
      g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED, _("the words in “%1$s” cannot be used: %2$s; nothing is changed"),
                   path, words);
      return FALSE;
    }

  return beakta_store_set_office_sync (cli->store, BEAKTA_OFFICE_TERMS, text, error);
}

static void
print_json (BeaktaCli  *cli,
            GKeyFile   *terms,
            const char *text,
            gboolean    is_own)
{
  g_autoptr(GPtrArray) perspectives = beakta_word_groups_new (terms, "terms", cli->language);
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  beakta_json_boolean (builder, "own", is_own);
  beakta_json_list (builder, "perspectives");
  for (guint i = 0; i < perspectives->len; i++)
    {
      const BeaktaWordGroup *perspective = g_ptr_array_index (perspectives, i);

      json_builder_begin_object (builder);
      beakta_json_string (builder, "id", perspective->id);
      beakta_json_string (builder, "name", perspective->name);
      beakta_json_list (builder, "terms");
      for (guint k = 0; perspective->words[k] != NULL; k++)
        json_builder_add_string_value (builder, perspective->words[k]);
      json_builder_end_array (builder);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  beakta_json_string (builder, "text", text);
  json_builder_end_object (builder);
  beakta_cli_print_json (cli, builder);
}

static gboolean
print_terms (BeaktaCli  *cli,
             GError    **error)
{
  gboolean is_own;
  g_autoptr(GKeyFile) terms = beakta_store_load_terms (cli->store, &is_own, error);
  g_autofree char *text = NULL;

  if (terms == NULL)
    return FALSE;

  text = g_key_file_to_data (terms, NULL, NULL);
  if (cli->json)
    print_json (cli, terms, text, is_own);
  else
    beakta_cli_print (cli, "%s", text);

  return TRUE;
}

gboolean
beakta_command_terms (BeaktaCli  *cli,
                      GStrv       arguments,
                      GError    **error)
{
  g_autofree char *path = NULL;
  gboolean list = FALSE;
  gboolean bundled = FALSE;
  const GOptionEntry entries[] = {
    { "list", 0, 0, G_OPTION_ARG_NONE, &list, N_("Print the words that are looked for; so it does without an option"), NULL },
    { "set", 0, 0, G_OPTION_ARG_FILENAME, &path, N_("Take in the words of the office, for all who share the store"), N_("FILE") },
    { "bundled", 0, 0, G_OPTION_ARG_NONE, &bundled, N_("Go back to the words that Beakta comes with"), NULL },
    G_OPTION_ENTRY_NULL
  };
  g_auto(GStrv) words = g_strdupv (arguments);

  if (!beakta_cli_parse (cli, entries, NULL, &words, 0, 0, error))
    return FALSE;
  if (list + bundled + (path != NULL) > 1)
    {
      g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE, _("write only one of --list, --set FILE and --bundled"));
      return FALSE;
    }

  if (beakta_cli_open (cli, FALSE, error) == NULL ||
      (path != NULL && !take_in (cli, path, error)) ||
      (bundled && !beakta_store_set_office_sync (cli->store, BEAKTA_OFFICE_TERMS, NULL, error)))
    return FALSE;

  return print_terms (cli, error);
}
