/* show and text: one case to read. */

#define G_LOG_DOMAIN "beaktactl"

#include <glib/gi18n.h>

#include "beakta-cli-case.h"
#include "beakta-cli-json.h"
#include "beakta-cli-quote.h"
#include "beakta-cli-words.h"
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

  case_ = beakta_cli_load_case (cli, words[0], error);
  if (case_ == NULL)
    return FALSE;

  if (cli->json)
    {
      builder = json_builder_new ();
      beakta_json_whole_case (builder, case_);
      beakta_cli_print_json (cli, builder);
      return TRUE;
    }

  findings = beakta_cli_list_findings (cli, case_, error);
  if (findings == NULL)
    return FALSE;

  beakta_cli_print_case (cli, case_, findings);
  return TRUE;
}

/* The one that was named, else the first that has a text and no newer version. */
static const BeaktaDocument *
choose_document (BeaktaCase  *case_,
                 const char  *word,
                 GError     **error)
{
  g_autoptr(GPtrArray) current = beakta_quotes_list_documents (case_);
  const BeaktaDocument *document;
  guint number;

  if (word == NULL)
    {
      for (guint i = 0; i < current->len; i++)
        if (*((const BeaktaDocument *) g_ptr_array_index (current, i))->refused == '\0')
          return g_ptr_array_index (current, i);

      g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_NOT_FOUND,
                           _("no document of the case has a text; “beaktactl show” tells why"));
      return NULL;
    }

  if (!beakta_cli_parse_number (word, _("the number of a document"), 1, &number, error))
    return NULL;

  document = beakta_case_get_document (case_, number);
  if (document == NULL)
    g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_NOT_FOUND,
                 _("the case has no document %u; “beaktactl show” lists its documents"), number);
  else if (*document->refused != '\0')
    g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_NOT_FOUND, _("document %u has no text: %s"), number,
                 beakta_cli_get_refusal (document->refused));
  else
    return document;

  return NULL;
}

static void
print_text (BeaktaCli            *cli,
            BeaktaCase           *case_,
            const BeaktaDocument *document,
            BeaktaText           *text)
{
  const char *stream = beakta_text_get_stream (text);
  g_autoptr(JsonBuilder) builder = NULL;

  if (!cli->json)
    {
      g_string_append (cli->out, stream);
      if (!g_str_has_suffix (stream, "\n"))
        g_string_append_c (cli->out, '\n');
      return;
    }

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  beakta_json_case (builder, case_);
  json_builder_set_member_name (builder, "document");
  beakta_json_document (builder, document);
  beakta_json_string (builder, "text", stream);
  json_builder_end_object (builder);
  beakta_cli_print_json (cli, builder);
}

gboolean
beakta_command_text (BeaktaCli  *cli,
                     GStrv       arguments,
                     GError    **error)
{
  g_auto(GStrv) words = g_strdupv (arguments);
  g_autoptr(BeaktaCase) case_ = NULL;
  g_autoptr(BeaktaText) text = NULL;
  const BeaktaDocument *document;

  if (!beakta_cli_parse (cli, NULL, NULL, &words, 1, 2, error))
    return FALSE;

  case_ = beakta_cli_load_case (cli, words[0], error);
  document = case_ != NULL ? choose_document (case_, words[1], error) : NULL;
  if (document == NULL)
    return FALSE;

  text = beakta_store_load_text_sync (cli->store, document->sha256, error);
  if (text == NULL)
    return FALSE;

  print_text (cli, case_, document, text);
  return TRUE;
}
