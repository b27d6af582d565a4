#define G_LOG_DOMAIN "beaktactl"

#include "beakta-cli-sources.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <gio/gunixinputstream.h>
#include <glib/gi18n.h>

#include "beakta-cli-words.h"

#define MOST_BYTES (1 << 20)         /* of a list */

BeaktaText *
beakta_cli_load_text (guint    number,
                      gpointer user_data)
{
  BeaktaCliTexts *texts = user_data;
  const BeaktaDocument *document = beakta_case_get_document (texts->case_, number);

  if (document == NULL || *document->refused != '\0')
    return NULL;

  return beakta_store_load_text_sync (texts->cli->store, document->sha256, NULL);
}

JsonNode *
beakta_cli_read_json (const char  *name,
                      GError     **error)
{
  g_autoptr(JsonParser) parser = json_parser_new_immutable ();
  g_autoptr(GError) problem = NULL;
  g_autoptr(GInputStream) input = NULL;
  gboolean parsed;

  if (strcmp (name, "-") == 0)
    {
      input = g_unix_input_stream_new (fileno (stdin), FALSE);
      parsed = json_parser_load_from_stream (parser, input, NULL, &problem);
    }
  else
    {
      parsed = json_parser_load_from_file (parser, name, &problem);
    }

  if (parsed && json_parser_get_root (parser) != NULL)
    return json_node_copy (json_parser_get_root (parser));

  g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED, _("“%s” could not be read as JSON: %s"), name,
               problem != NULL ? problem->message : _("the file is empty"));
  return NULL;
}

BeaktaText *
beakta_cli_load_numbered (BeaktaCli             *cli,
                          BeaktaCase            *case_,
                          const char            *word,
                          const BeaktaDocument **document,
                          GError               **error)
{
  guint number;

  if (!beakta_cli_parse_number (word, _("the number of a document"), 1, &number, error))
    return NULL;

  *document = beakta_case_get_document (case_, number);
  if (*document == NULL)
    g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_NOT_FOUND,
                 _("the case has no document %u; “beaktactl show” lists its documents"), number);
  else if (*(*document)->refused != '\0')
    g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_NOT_FOUND, _("document %u has no text: %s"), number,
                 beakta_cli_get_refusal ((*document)->refused, (*document)->type));
  else
    return beakta_store_load_text_sync (cli->store, (*document)->sha256, error);

  return NULL;
}

GBytes *
beakta_cli_read_bytes_of (const char  *path,
                          GError     **error)
{
  g_autoptr(GIOChannel) channel = NULL;
  g_autoptr(GError) problem = NULL;
  char *bytes = NULL;
  gsize length = 0;

  if (strcmp (path, "-") == 0)
    channel = g_io_channel_unix_new (STDIN_FILENO);
  else
    channel = g_io_channel_new_file (path, "r", &problem);

  if (channel != NULL)
    g_io_channel_set_encoding (channel, NULL, NULL);
  if (channel != NULL && g_io_channel_read_to_end (channel, &bytes, &length, &problem) == G_IO_STATUS_NORMAL)
    return g_bytes_new_take (bytes, length);

  g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED, _("“%s” could not be opened: %s"), path,
               problem != NULL ? problem->message : "");
  return NULL;
}

char *
beakta_cli_read_text (const char  *path,
                      GError     **error)
{
  g_autoptr(GBytes) bytes = beakta_cli_read_bytes_of (path, error);
  gsize length;
  const char *text = bytes != NULL ? g_bytes_get_data (bytes, &length) : NULL;

  if (bytes == NULL)
    return NULL;
  if (length > MOST_BYTES || (length > 0 && memchr (text, '\0', length) != NULL))
    {
      g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED, _("“%s” is no list that an office can have written"), path);
      return NULL;
    }

  return g_strndup (length > 0 ? text : "", length);
}
