/* list and search: questions over many cases. */

#define G_LOG_DOMAIN "beaktactl"

#include <string.h>
#include <unistd.h>

#include <glib/gi18n.h>

#include "beakta-cli-json.h"
#include "beakta-cli-words.h"
#include "beakta-commands.h"
#include "beakta-query.h"
#include "beakta-store-query.h"

#define HIT_BEGINS "\xee\x80\x80"    /* U+E000 */
#define HIT_ENDS   "\xee\x80\x81"    /* U+E001 */
#define DEFAULT_HITS 50

static gboolean
parse_stage (const char  *word,
             int         *stage,
             GError     **error)
{
  BeaktaStage parsed;

  if (word == NULL)
    return TRUE;

  if (!beakta_stage_parse (word, &parsed))
    {
      g_autofree char *known = beakta_cli_list_stages ();

      g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE, _("there is no stage “%s”; they are: %s"), word, known);
      return FALSE;
    }

  *stage = parsed;
  return TRUE;
}

/* What puts it in order in the queue. */
static void
add_order (JsonBuilder          *builder,
           const BeaktaCaseLine *line)
{
  g_auto(GStrv) tags = g_strsplit (line->tags, "\n", -1);

  beakta_json_strings (builder, "flag", beakta_words_get_nick (BEAKTA_WORDS_FLAG, (int) line->flag), "flag_reason",
                       line->flag_reason, "hold", line->hold, "hold_reason", line->hold_reason, NULL);
  beakta_json_list (builder, "tags");
  for (int i = 0; tags[i] != NULL; i++)
    json_builder_add_string_value (builder, tags[i]);
  json_builder_end_array (builder);
}

/* What is wrong with a question, and where: the question again, and a line with the place marked below it. */
static gboolean
check_query (BeaktaCli   *cli,
             const char  *text,
             GError     **error)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autoptr(BeaktaQuery) query = beakta_query_new (text, now);
  const GPtrArray *mistakes = beakta_query_get_mistakes (query);
  const BeaktaMistake *mistake;
  g_autofree char *words = NULL;
  g_autofree char *before = NULL;
  g_autofree char *mark = NULL;

  if (mistakes->len == 0)
    return TRUE;

  mistake = g_ptr_array_index (mistakes, 0);
  words = beakta_mistake_dup_words (mistake, cli->language);
  before = g_strnfill (mistake->start, ' ');
  mark = g_strnfill (MAX (mistake->end - mistake->start, 1), '^');
  cli->place_start = (int) mistake->start;
  cli->place_end = (int) mistake->end;
  cli->place = g_strdup_printf ("  %s\n  %s%s", text, before, mark);
  g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE, words);

  return FALSE;
}

static void
add_line (JsonBuilder          *builder,
          const BeaktaCaseLine *line)
{
  json_builder_begin_object (builder);
  beakta_json_string (builder, "id", line->id);
  beakta_json_string (builder, "number", line->number);
  beakta_json_string (builder, "title", line->title);
  beakta_json_string (builder, "applicant", line->applicant);
  beakta_json_string (builder, "call", line->programme);
  beakta_json_string (builder, "caseworker", line->caseworker);
  beakta_json_optional (builder, "sought", line->sought);
  beakta_json_string (builder, "stage", beakta_words_get_nick (BEAKTA_WORDS_STAGE, line->stage));
  beakta_json_string (builder, "since", line->since);
  beakta_json_string (builder, "due", line->due);
  beakta_json_string (builder, "received", line->received);
  beakta_json_string (builder, "proposer", line->proposer);
  beakta_json_number (builder, "questions", line->n_questions);
  beakta_json_number (builder, "complete", line->n_complete);
  add_order (builder, line);
  beakta_json_number (builder, "opinions", line->n_opinions);
  json_builder_end_object (builder);
}

static void
print_lines_json (BeaktaCli *cli,
                  GPtrArray *lines,
                  guint      total)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  beakta_json_number (builder, "total", total);
  beakta_json_list (builder, "cases");
  for (guint i = 0; i < lines->len; i++)
    add_line (builder, g_ptr_array_index (lines, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  beakta_cli_print_json (cli, builder);
}

/* Columns as wide as what is in them, so that a list can be read and cut. */
static void
print_padded (BeaktaCli  *cli,
              const char *text,
              glong       width)
{
  beakta_cli_print (cli, "%s%*s", text, (int) MAX (width - g_utf8_strlen (text, -1), 0) + 2, "");
}

static void
print_lines (BeaktaCli *cli,
             GPtrArray *lines,
             guint      total)
{
  glong number_width = 0, stage_width = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      const BeaktaCaseLine *line = g_ptr_array_index (lines, i);

      number_width = MAX (number_width, g_utf8_strlen (line->number, -1));
      stage_width = MAX (stage_width, g_utf8_strlen (beakta_cli_get_word (BEAKTA_WORDS_STAGE, line->stage), -1));
    }

  for (guint i = 0; i < lines->len; i++)
    {
      const BeaktaCaseLine *line = g_ptr_array_index (lines, i);

      print_padded (cli, line->number, number_width);
      print_padded (cli, beakta_cli_get_word (BEAKTA_WORDS_STAGE, line->stage), stage_width);
      beakta_cli_print (cli, "%3u/%-3u  %s%s%s\n", line->n_complete, line->n_questions, line->title,
                        *line->applicant != '\0' ? " – " : "", line->applicant);
    }

  if (total > lines->len)
    {
      beakta_cli_print (cli, ngettext ("… and %u case more; --limit shows more of them",
                                       "… and %u cases more; --limit shows more of them", total - lines->len),
                        total - lines->len);
      beakta_cli_print (cli, "\n");
    }
}

gboolean
beakta_command_list (BeaktaCli  *cli,
                     GStrv       arguments,
                     GError    **error)
{
  g_autofree char *stage = NULL;
  g_autofree char *words = NULL;
  int limit = 100;
  const GOptionEntry entries[] = {
    { "stage", 0, 0, G_OPTION_ARG_STRING, &stage, N_("Only cases at this stage"), N_("STAGE") },
    { "search", 0, 0, G_OPTION_ARG_STRING, &words, N_("Only cases that the question asks for"), N_("QUERY") },
    { "limit", 0, 0, G_OPTION_ARG_INT, &limit, N_("At most so many; 0 for all"), "N" },
    G_OPTION_ENTRY_NULL
  };
  g_auto(GStrv) rest = g_strdupv (arguments);
  BeaktaCaseFilter filter = BEAKTA_CASE_FILTER_ALL;
  g_autoptr(GPtrArray) lines = NULL;
  guint total;

  if (!beakta_cli_parse (cli, entries, NULL, &rest, 0, 0, error) || !parse_stage (stage, &filter.stage, error)
      || (words != NULL && !check_query (cli, words, error))
      || beakta_cli_open (cli, FALSE, error) == NULL)
    return FALSE;

  filter.words = words;
  if (!beakta_store_count_cases_sync (cli->store, &filter, &total, error))
    return FALSE;

  lines = beakta_store_list_cases_sync (cli->store, &filter, 0, limit > 0 ? (guint) limit : MAX (total, 1), error);
  if (lines == NULL)
    return FALSE;

  if (cli->json)
    print_lines_json (cli, lines, total);
  else
    print_lines (cli, lines, total);

  return TRUE;
}

/* The hit as a terminal can show it: bold where it may, between » « elsewhere. One line. */
static char *
format_snippet (const char *snippet)
{
  gboolean is_terminal = isatty (STDOUT_FILENO);
  g_autoptr(GString) text = g_string_new (snippet);

  g_string_replace (text, HIT_BEGINS, is_terminal ? "\033[1m" : "»", 0);
  g_string_replace (text, HIT_ENDS, is_terminal ? "\033[0m" : "«", 0);
  g_strdelimit (text->str, "\n\t\f", ' ');

  return g_strdup (text->str);
}

static void
print_hits_json (BeaktaCli *cli,
                 GPtrArray *hits)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  beakta_json_list (builder, "hits");
  for (guint i = 0; i < hits->len; i++)
    {
      const BeaktaHit *hit = g_ptr_array_index (hits, i);
      g_autoptr(GString) plain = g_string_new (hit->snippet);

      g_string_replace (plain, HIT_BEGINS, "", 0);
      g_string_replace (plain, HIT_ENDS, "", 0);
      json_builder_begin_object (builder);
      beakta_json_string (builder, "case", hit->case_id);
      beakta_json_string (builder, "number", hit->number);
      beakta_json_string (builder, "title", hit->title);
      beakta_json_number (builder, "document", hit->document);
      beakta_json_string (builder, "name", hit->name);
      beakta_json_string (builder, "snippet", plain->str);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  beakta_cli_print_json (cli, builder);
}

static void
print_hits (BeaktaCli *cli,
            GPtrArray *hits)
{
  for (guint i = 0; i < hits->len; i++)
    {
      const BeaktaHit *hit = g_ptr_array_index (hits, i);
      g_autofree char *snippet = format_snippet (hit->snippet);

      /* The case itself is in no document. */
      beakta_cli_print (cli, "%s  %s%s%s%s\n    %s\n", hit->number, hit->title, *hit->name != '\0' ? "  (" : "", hit->name,
                        *hit->name != '\0' ? ")" : "", snippet);
    }
}

gboolean
beakta_command_search (BeaktaCli  *cli,
                       GStrv       arguments,
                       GError    **error)
{
  int limit = DEFAULT_HITS;
  const GOptionEntry entries[] = {
    { "limit", 0, 0, G_OPTION_ARG_INT, &limit, N_("At most so many"), "N" },
    G_OPTION_ENTRY_NULL
  };
  g_auto(GStrv) words = g_strdupv (arguments);
  g_autofree char *query = NULL;
  g_autoptr(GPtrArray) hits = NULL;

  if (!beakta_cli_parse (cli, entries, NULL, &words, 1, G_MAXUINT, error))
    return FALSE;

  query = g_strjoinv (" ", words);
  if (!check_query (cli, query, error) || beakta_cli_open (cli, FALSE, error) == NULL)
    return FALSE;

  hits = beakta_store_search_sync (cli->store, query, limit > 0 ? (guint) limit : DEFAULT_HITS, error);
  if (hits == NULL)
    return FALSE;

  if (cli->json)
    print_hits_json (cli, hits);
  else
    print_hits (cli, hits);

  return TRUE;
}
