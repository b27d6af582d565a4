/* export: a case as one file. */

#define G_LOG_DOMAIN "beaktactl"

#include <glib/gi18n.h>

#include "beakta-case-file.h"
#include "beakta-cli-json.h"
#include "beakta-commands.h"
#include "beakta-whole-file.h"

static gboolean
write_file (const char  *name,
            GBytes      *bytes,
            gboolean     force,
            GError     **error)
{
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (name);
  g_autoptr(GError) problem = NULL;

  if (beakta_whole_file_write_sync (file, bytes, force ? BEAKTA_WHOLE_FILE_REPLACE : BEAKTA_WHOLE_FILE_NEW, NULL, &problem))
    return TRUE;

  if (g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_EXISTS))
    g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED,
                 _("“%s” is there already; --force writes over it, or choose another name"), name);
  else
    g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED, _("“%1$s” was not written: %2$s"), name, problem->message);

  return FALSE;
}

static void
print_written (BeaktaCli  *cli,
               BeaktaCase *case_,
               const char *name,
               GBytes     *bytes)
{
  g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  g_autoptr(JsonBuilder) builder = NULL;

  if (!cli->json)
    {
      beakta_cli_print (cli, "%s\n", name);
      return;
    }

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  beakta_json_case (builder, case_);
  beakta_json_string (builder, "file", name);
  beakta_json_number (builder, "bytes", (gint64) g_bytes_get_size (bytes));
  beakta_json_string (builder, "sha256", sha256);
  json_builder_end_object (builder);
  beakta_cli_print_json (cli, builder);
}

gboolean
beakta_command_export (BeaktaCli  *cli,
                       GStrv       arguments,
                       GError    **error)
{
  gboolean force = FALSE;
  const GOptionEntry entries[] = {
    { "force", 0, 0, G_OPTION_ARG_NONE, &force, N_("Write over a file that is there"), NULL },
    G_OPTION_ENTRY_NULL
  };
  g_auto(GStrv) words = g_strdupv (arguments);
  g_autoptr(BeaktaCase) case_ = NULL;
  g_autoptr(GBytes) bytes = NULL;

  if (!beakta_cli_parse (cli, entries, NULL, &words, 2, 2, error))
    return FALSE;

  case_ = beakta_cli_load_whole_case (cli, words[0], error);
  if (case_ == NULL)
    return FALSE;

  bytes = beakta_case_file_write_sync (cli->store, beakta_case_get_id (case_), NULL, error);
  if (bytes == NULL || !write_file (words[1], bytes, force, error))
    return FALSE;

  print_written (cli, case_, words[1], bytes);
  return TRUE;
}
