/* text and read: what a document says, one of a case or any file. */

#define G_LOG_DOMAIN "beaktactl"

#include <glib/gi18n.h>

#include "beakta-cli-file.h"
#include "beakta-cli-incoming.h"
#include "beakta-cli-json.h"
#include "beakta-cli-quote.h"
#include "beakta-cli-words.h"
#include "beakta-commands.h"

/* One run, as an element of an array or a line of its own. */
static void
build_run (JsonBuilder     *builder,
           BeaktaText      *text,
           const BeaktaRun *run)
{
  g_autofree char *words = beakta_text_dup_range (text, run->start, run->start + run->length);

  json_builder_begin_object (builder);
  beakta_json_string (builder, "kind", beakta_run_kind_get_nick (run->kind));
  beakta_json_number (builder, "start", run->start);
  beakta_json_number (builder, "length", run->length);
  beakta_json_number (builder, "page", beakta_text_get_page_at (text, run->start));
  beakta_json_number (builder, "level", run->level);
  beakta_json_number (builder, "table", run->table);
  beakta_json_number (builder, "row", run->row);
  beakta_json_number (builder, "column", run->column);
  beakta_json_number (builder, "span", run->span);
  beakta_json_string (builder, "label", run->label);
  beakta_json_string (builder, "text", words);
  json_builder_end_object (builder);
}

/* Lines, so that a program can begin with the first while the last is still to come. */
static void
print_runs (BeaktaCli  *cli,
            BeaktaText *text)
{
  const BeaktaRun *runs;
  guint n_runs;

  runs = beakta_text_get_runs (text, &n_runs);
  for (guint i = 0; i < n_runs; i++)
    {
      g_autoptr(JsonBuilder) builder = json_builder_new ();
      g_autoptr(JsonNode) root = NULL;
      g_autofree char *line = NULL;

      build_run (builder, text, &runs[i]);
      root = json_builder_get_root (builder);
      line = json_to_string (root, FALSE);
      beakta_cli_print (cli, "%s\n", line);
    }
}

static void
print_stream (BeaktaCli  *cli,
              BeaktaText *text)
{
  const char *stream = beakta_text_get_stream (text);

  g_string_append (cli->out, stream);
  if (!g_str_has_suffix (stream, "\n"))
    g_string_append_c (cli->out, '\n');
}

/* What a document says, as members of the object that is open. @text: (nullable): of a document that has none. */
static void
build_text (JsonBuilder *builder,
            BeaktaText  *text,
            gboolean     with_runs)
{
  const BeaktaRun *runs = NULL;
  guint n_runs = 0;

  beakta_json_list (builder, "notices");
  for (guint i = 0; text != NULL && beakta_text_get_notices (text)[i] != NULL; i++)
    json_builder_add_string_value (builder, beakta_text_get_notices (text)[i]);
  json_builder_end_array (builder);
  beakta_json_string (builder, "text", text != NULL ? beakta_text_get_stream (text) : "");

  if (!with_runs)
    return;

  beakta_json_list (builder, "runs");
  if (text != NULL)
    runs = beakta_text_get_runs (text, &n_runs);
  for (guint i = 0; i < n_runs; i++)
    build_run (builder, text, &runs[i]);
  json_builder_end_array (builder);
}

/* @case_: (nullable): of a document that is in one. */
static void
print_text (BeaktaCli            *cli,
            BeaktaCase           *case_,
            const BeaktaDocument *document,
            BeaktaText           *text,
            gboolean              with_runs)
{
  g_autoptr(JsonBuilder) builder = NULL;

  if (!cli->json)
    {
      if (with_runs)
        print_runs (cli, text);
      else
        print_stream (cli, text);
      return;
    }

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  if (case_ != NULL)
    beakta_json_case (builder, case_);
  json_builder_set_member_name (builder, "document");
  beakta_json_document (builder, document);
  build_text (builder, text, with_runs);
  json_builder_end_object (builder);
  beakta_cli_print_json (cli, builder);
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
                 beakta_cli_get_refusal (document->refused, document->type));
  else
    return document;

  return NULL;
}

#define STRUCTURE_ENTRY(with_runs) \
  { "structure", 0, 0, G_OPTION_ARG_NONE, &(with_runs), \
    N_("Headings, cells, form fields and the like, one JSON object a line"), NULL }

gboolean
beakta_command_text (BeaktaCli  *cli,
                     GStrv       arguments,
                     GError    **error)
{
  g_auto(GStrv) words = g_strdupv (arguments);
  g_autoptr(BeaktaCase) case_ = NULL;
  g_autoptr(BeaktaText) text = NULL;
  const BeaktaDocument *document;
  gboolean with_runs = FALSE;
  const GOptionEntry entries[] = { STRUCTURE_ENTRY (with_runs), G_OPTION_ENTRY_NULL };

  if (!beakta_cli_parse (cli, entries, NULL, &words, 1, 2, error))
    return FALSE;

  case_ = beakta_cli_load_case (cli, words[0], error);
  document = case_ != NULL ? choose_document (case_, words[1], error) : NULL;
  if (document == NULL)
    return FALSE;

  text = beakta_store_load_text_sync (cli->store, document->sha256, error);
  if (text == NULL)
    return FALSE;

  print_text (cli, case_, document, text, with_runs);
  return TRUE;
}

gboolean
beakta_command_read (BeaktaCli  *cli,
                     GStrv       arguments,
                     GError    **error)
{
  g_auto(GStrv) words = g_strdupv (arguments);
  g_autoptr(BeaktaIncoming) incoming = NULL;
  g_autoptr(BeaktaDocument) document = NULL;
  g_auto(BeaktaCliReading) reading = { NULL };
  gboolean with_runs = FALSE;
  const GOptionEntry entries[] = { STRUCTURE_ENTRY (with_runs), BEAKTA_CLI_READING_ENTRIES (reading), G_OPTION_ENTRY_NULL };

  if (!beakta_cli_parse (cli, entries, NULL, &words, 1, 1, error))
    return FALSE;

  incoming = beakta_cli_read_file (words[0], &reading, error);
  if (incoming == NULL)
    return FALSE;

  document = beakta_incoming_describe (incoming);
  if (cli->json || incoming->reading->text != NULL)
    print_text (cli, NULL, document, incoming->reading->text, with_runs);
  if (incoming->reading->text != NULL)
    return TRUE;

  /* Translators: %1$s is a file name, %2$s why it could not be read. */
  g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_NOT_READ, _("“%1$s” has no text to show: %2$s"), incoming->name,
               beakta_cli_get_refusal_of (incoming));
  return FALSE;
}
