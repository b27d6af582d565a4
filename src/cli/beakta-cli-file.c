/* Files that are named on the command line. */

#define G_LOG_DOMAIN "beaktactl"

#include "beakta-cli-file.h"

#include <glib/gi18n.h>

#include "beakta-cli.h"

BeaktaIncoming *
beakta_cli_read_file (const char  *name,
                      GError     **error)
{
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (name);
  g_autoptr(GError) problem = NULL;
  BeaktaIncoming *incoming;

  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) == G_FILE_TYPE_DIRECTORY)
    {
      g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED,
                   _("“%s” is a folder; name the files in it instead"), name);
      return NULL;
    }

  incoming = beakta_incoming_read_sync (file, NULL, NULL, &problem);
  if (incoming == NULL)
    g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED,
                 _("“%s” could not be opened: %s"), name, problem->message);

  return incoming;
}
