/* verify and backup: the store as a whole. */

#define G_LOG_DOMAIN "beaktactl"

#include <glib/gi18n.h>

#include "beakta-cli-json.h"
#include "beakta-commands.h"

static void
print_verification (BeaktaCli                *cli,
                    const BeaktaVerification *verification)
{
  g_autoptr(JsonBuilder) builder = NULL;

  if (!cli->json)
    {
      beakta_cli_print (cli, "%s\n", _("The store is whole: the journal, the state it leads to, and every original."));
      beakta_cli_print (cli, "  %s: %" G_GINT64_FORMAT "\n", _("cases"), verification->n_cases);
      beakta_cli_print (cli, "  %s: %" G_GINT64_FORMAT "\n", _("changes"), verification->n_entries);
      beakta_cli_print (cli, "  %s: %" G_GINT64_FORMAT "\n", _("originals"), verification->n_originals);
      /* Translators: the last hash of the journal's chain. */
      beakta_cli_print (cli, "  %s: %s\n", _("head"), verification->head);
      return;
    }

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  beakta_json_boolean (builder, "verified", TRUE);
  beakta_json_number (builder, "entries", verification->n_entries);
  beakta_json_number (builder, "cases", verification->n_cases);
  beakta_json_number (builder, "originals", verification->n_originals);
  beakta_json_string (builder, "head", verification->head);
  json_builder_end_object (builder);
  beakta_cli_print_json (cli, builder);
}

gboolean
beakta_command_verify (BeaktaCli  *cli,
                       GStrv       arguments,
                       GError    **error)
{
  g_auto(GStrv) words = g_strdupv (arguments);
  BeaktaVerification verification = { 0 };
  g_autofree char *annex = NULL;
  const GOptionEntry entries[] = {
    { "annex", 0, 0, G_OPTION_ARG_FILENAME, &annex, N_("Tell whether a PDF is what Beakta wrote of CASE"), N_("FILE") },
    G_OPTION_ENTRY_NULL
  };

  if (!beakta_cli_parse (cli, entries, NULL, &words, 0, 1, error))
    return FALSE;
  if ((annex != NULL) != (g_strv_length (words) == 1))
    {
      g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
                           _("say which file and of which case: verify --annex FILE CASE; or verify alone, for the store"));
      return FALSE;
    }
  if (annex != NULL)
    return beakta_cli_verify_annex (cli, annex, words[0], error);

  if (beakta_cli_open (cli, FALSE, error) == NULL || !beakta_store_verify_sync (cli->store, &verification, error))
    return FALSE;

  print_verification (cli, &verification);
  beakta_verification_clear (&verification);
  return TRUE;
}

gboolean
beakta_command_backup (BeaktaCli  *cli,
                       GStrv       arguments,
                       GError    **error)
{
  g_auto(GStrv) words = g_strdupv (arguments);
  g_autoptr(JsonBuilder) builder = NULL;
  g_autoptr(GError) problem = NULL;

  if (!beakta_cli_parse (cli, NULL, NULL, &words, 1, 1, error) || beakta_cli_open (cli, FALSE, error) == NULL)
    return FALSE;

  if (!beakta_store_backup_sync (cli->store, words[0], &problem))
    {
      g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED, _("no backup was made at “%s”: %s"), words[0],
                   problem->message);
      return FALSE;
    }

  if (!cli->json)
    {
      beakta_cli_print (cli, "%s\n", words[0]);
      return TRUE;
    }

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  beakta_json_string (builder, "file", words[0]);
  json_builder_end_object (builder);
  beakta_cli_print_json (cli, builder);
  return TRUE;
}
