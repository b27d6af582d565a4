/* show: one case to read. */

#define G_LOG_DOMAIN "beaktactl"

#include "beakta-cli-case.h"
#include "beakta-cli-json.h"
#include "beakta-commands.h"

gboolean
beakta_command_show (BeaktaCli  *cli,
                     GStrv       arguments,
                     GError    **error)
{
  g_auto(GStrv) words = g_strdupv (arguments);
  g_autoptr(BeaktaCase) case_ = NULL;
  g_autoptr(GPtrArray) findings = NULL;
  g_autoptr(JsonBuilder) builder = NULL;

  if (!beakta_cli_parse (cli, NULL, NULL, &words, 1, 1, error))
    return FALSE;

  case_ = beakta_cli_load_shown_case (cli, words[0], error);
  if (case_ == NULL)
    return FALSE;

  if (cli->json)
    {
      builder = json_builder_new ();
      beakta_json_whole_case (builder, case_, beakta_cli_is_closed (cli, case_));
      beakta_cli_print_json (cli, builder);
      return TRUE;
    }

  if (beakta_cli_is_closed (cli, case_))
    {
      beakta_cli_print_closed_case (cli, case_);
      return TRUE;
    }

  findings = beakta_cli_list_findings (cli, case_, error);
  if (findings == NULL)
    return FALSE;

  beakta_cli_print_case (cli, case_, findings);
  return TRUE;
}
