/* reread: a document of a case is read anew, with what was lacking the first time. */

#define G_LOG_DOMAIN "beaktactl"

#include <glib/gi18n.h>

#include "beakta-cli-file.h"
#include "beakta-cli-incoming.h"
#include "beakta-cli-json.h"
#include "beakta-cli-words.h"
#include "beakta-commands.h"

static const BeaktaDocument *
find_document (BeaktaCli   *cli,
               BeaktaCase  *case_,
               const char  *word,
               GError     **error)
{
  const BeaktaDocument *document;
  guint number = 1;

  if (word != NULL && !beakta_cli_parse_number (word, "DOCUMENT", 1, &number, error))
    return NULL;

  document = beakta_case_get_document (case_, number);
  if (document == NULL)
    g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_NOT_FOUND,
                 _("the case has no document %u; “beaktactl show” lists its documents"), number);

  return document;
}

static BeaktaIncoming *
read_anew (BeaktaCli             *cli,
           const BeaktaDocument  *document,
           BeaktaCliReading      *reading,
           GError               **error)
{
  g_autoptr(GBytes) bytes = beakta_store_load_original_sync (cli->store, document->sha256, error);

  return bytes != NULL ? beakta_cli_read_bytes (document->name, bytes, reading, error) : NULL;
}

/* Whether it has a text, or something inside it has come into the case. */
static gboolean
check_text (const BeaktaIncoming  *incoming,
            GError               **error)
{
  if (incoming->reading->refused == NULL || incoming->enclosed->len > 0)
    return TRUE;

  /* Translators: %1$s is a file name, %2$s why it could not be read. */
  g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_NOT_READ, _("“%1$s” has no text to show: %2$s"), incoming->name,
               beakta_cli_get_refusal_of (incoming));
  return FALSE;
}

static void
print_document (BeaktaCli            *cli,
                const BeaktaDocument *document)
{
  /* Translators: %1$u is the number of the document in the case, %2$s its file name, %3$u counts characters. */
  beakta_cli_print (cli, _("document %1$u: %2$s, %3$u characters"), document->number, document->name, document->characters);
  beakta_cli_print (cli, "\n");
}

/* The document, and those that came out of it now: their numbers are after @last. */
static gboolean
print_read (BeaktaCli             *cli,
            const char            *case_id,
            const BeaktaDocument  *document,
            guint                  last,
            GError               **error)
{
  g_autoptr(BeaktaCase) after = beakta_store_load_case_sync (cli->store, case_id, error);
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  const BeaktaDocument *now;

  if (after == NULL)
    return FALSE;

  now = beakta_case_get_document (after, document->number);
  if (!cli->json)
    {
      print_document (cli, now);
      while ((now = beakta_case_get_document (after, ++last)) != NULL)
        print_document (cli, now);
      return TRUE;
    }

  json_builder_begin_object (builder);
  beakta_json_case (builder, after);
  json_builder_set_member_name (builder, "document");
  beakta_json_document (builder, now);
  json_builder_end_object (builder);
  beakta_cli_print_json (cli, builder);

  return TRUE;
}

/* What this reading made of the document; that it is refused for another reason too. */
static gboolean
apply_reading (BeaktaCli       *cli,
               BeaktaCase      *case_,
               BeaktaIncoming  *incoming,
               guint            number,
               GError         **error)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(BeaktaChange) change = beakta_register_read_document (case_, incoming, number, beakta_store_get_user (cli->store), now);

  return beakta_cli_apply (cli, change, error);
}

gboolean
beakta_command_reread (BeaktaCli  *cli,
                       GStrv       arguments,
                       GError    **error)
{
  g_auto(BeaktaCliReading) reading = { NULL };
  const GOptionEntry entries[] = { BEAKTA_CLI_READING_ENTRIES (reading), G_OPTION_ENTRY_NULL };
  g_auto(GStrv) words = g_strdupv (arguments);
  g_autoptr(BeaktaCase) case_ = NULL;
  g_autoptr(BeaktaIncoming) incoming = NULL;
  const BeaktaDocument *document;

  if (!beakta_cli_parse (cli, entries, NULL, &words, 1, 2, error))
    return FALSE;

  case_ = beakta_cli_load_case (cli, words[0], error);
  document = case_ != NULL ? find_document (cli, case_, words[1], error) : NULL;
  incoming = document != NULL ? read_anew (cli, document, &reading, error) : NULL;
  if (incoming == NULL)
    return FALSE;

  return apply_reading (cli, case_, incoming, document->number, error) && check_text (incoming, error) &&
         print_read (cli, beakta_case_get_id (case_), document, beakta_cli_get_last_document (case_), error);
}
