/* coverage: what of each document and each part of it is cited, commented and shown to whoever asks, which parts are missing,
 * and where the words of each perspective stand. */

#define G_LOG_DOMAIN "beaktactl"

#include <glib/gi18n.h>

#include "beakta-cli-json.h"
#include "beakta-cli-quote.h"
#include "beakta-commands.h"
#include "beakta-coverage.h"
#include "beakta-parts.h"
#include "beakta-store-shown.h"
#include "beakta-store-office.h"
#include "beakta-word-pattern.h"

typedef struct
{
  BeaktaCase *case_;
  GPtrArray  *parts;                 /* of BeaktaWordGroup */
  GPtrArray  *perspectives;          /* of BeaktaWordGroup */
  gboolean   *is_there;              /* by part: in the newest version of some document */
} Coverage;

static void
coverage_clear (Coverage *coverage)
{
  g_clear_pointer (&coverage->parts, g_ptr_array_unref);
  g_clear_pointer (&coverage->perspectives, g_ptr_array_unref);
  g_clear_pointer (&coverage->is_there, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Coverage, coverage_clear)

static void
add_terms (JsonBuilder    *builder,
           const Coverage *coverage,
           GArray         *terms,
           guint           start,
           guint           end)
{
  beakta_json_begin (builder, "terms");
  for (guint group = 0; group < coverage->perspectives->len; group++)
    {
      guint n = 0;

      for (guint i = 0; i < terms->len; i++)
        {
          const BeaktaGroupRange *term = &g_array_index (terms, BeaktaGroupRange, i);

          n += term->group == group && term->start >= start && term->end <= end;
        }
      beakta_json_number (builder, ((BeaktaWordGroup *) g_ptr_array_index (coverage->perspectives, group))->id, n);
    }
  json_builder_end_object (builder);
}

static void
add_counts (JsonBuilder    *builder,
            const Coverage *coverage,
            BeaktaCoverage *used,
            GArray         *terms,
            guint           start,
            guint           end)
{
  BeaktaCoverageCounts counts = { 0 };

  beakta_coverage_count (used, start, end, &counts);
  beakta_json_number (builder, "characters", counts.characters);
  beakta_json_number (builder, "cited", counts.cited);
  beakta_json_number (builder, "commented", counts.commented);
  beakta_json_number (builder, "shown", counts.shown);
  beakta_json_number (builder, "never_shown", counts.states[BEAKTA_COVERAGE_NEVER_SHOWN]);
  add_terms (builder, coverage, terms, start, end);
}

/* What of the document was on the screen of the one who asks. */
static BeaktaCoverage *
find_used (BeaktaCli             *cli,
           const Coverage        *coverage,
           const BeaktaDocument  *document,
           BeaktaText            *text,
           GError               **error)
{
  g_auto(GStrv) sums = beakta_shown_dup_sums (coverage->case_, document->number);
  g_autoptr(BeaktaStretches) shown = beakta_store_load_shown_sync (cli->store, (const char * const *) sums, error);

  return shown != NULL ? beakta_coverage_new (coverage->case_, document->number, beakta_text_get_length (text), shown) : NULL;
}

static gboolean
add_document (JsonBuilder           *builder,
              BeaktaCli             *cli,
              Coverage              *coverage,
              const BeaktaDocument  *document,
              GError               **error)
{
  g_autoptr(BeaktaText) text = beakta_store_load_text_sync (cli->store, document->sha256, error);
  g_autoptr(GArray) parts = NULL;
  g_autoptr(GArray) terms = NULL;
  g_autoptr(BeaktaCoverage) used = text != NULL ? find_used (cli, coverage, document, text, error) : NULL;
  gboolean is_newest = beakta_case_get_newest_version (coverage->case_, document->number, FALSE) == document->number;

  if (used == NULL)
    return FALSE;

  parts = beakta_parts_find (coverage->parts, text);
  terms = beakta_terms_find (coverage->perspectives, text);

  json_builder_begin_object (builder);
  beakta_json_number (builder, "number", document->number);
  beakta_json_string (builder, "name", document->name);
  add_counts (builder, coverage, used, terms, 0, beakta_text_get_length (text));
  beakta_json_list (builder, "parts");
  for (guint i = 0; i < parts->len; i++)
    {
      const BeaktaGroupRange *range = &g_array_index (parts, BeaktaGroupRange, i);
      const BeaktaWordGroup *part = g_ptr_array_index (coverage->parts, range->group);

      coverage->is_there[range->group] |= is_newest;
      json_builder_begin_object (builder);
      beakta_json_string (builder, "part", part->id);
      beakta_json_string (builder, "name", part->name);
      beakta_json_number (builder, "start", range->start);
      beakta_json_number (builder, "end", range->end);
      add_counts (builder, coverage, used, terms, range->start, range->end);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  return TRUE;
}

static void
add_missing (JsonBuilder    *builder,
             const Coverage *coverage)
{
  beakta_json_list (builder, "missing");
  for (guint i = 0; i < coverage->parts->len; i++)
    if (!coverage->is_there[i])
      json_builder_add_string_value (builder, ((BeaktaWordGroup *) g_ptr_array_index (coverage->parts, i))->id);
  json_builder_end_array (builder);
}

/* Answers that stand on nothing. */
static void
add_bare (JsonBuilder *builder,
          BeaktaCase  *case_)
{
  g_autoptr(GPtrArray) answers = beakta_coverage_list_bare (case_);

  beakta_json_list (builder, "without_evidence");
  for (guint i = 0; i < answers->len; i++)
    json_builder_add_string_value (builder, ((const BeaktaAnswer *) g_ptr_array_index (answers, i))->record.id);
  json_builder_end_array (builder);
}

/* The same, for a person: out of what the JSON says. */
static void
print_line (BeaktaCli  *cli,
            const char *indent,
            const char *name,
            JsonObject *counts)
{
  guint characters = (guint) json_object_get_int_member (counts, "characters");

  /* Translators: a part of an application, and how much of it is cited, commented and has never been on the screen of
   * whoever asks, in per cent */
  beakta_cli_print (cli, _("%1$s%2$s: %3$u %% cited, %4$u %% commented, %5$u %% never shown"), indent, name,
                    beakta_coverage_get_percent ((guint) json_object_get_int_member (counts, "cited"), characters),
                    beakta_coverage_get_percent ((guint) json_object_get_int_member (counts, "commented"), characters),
                    beakta_coverage_get_percent ((guint) json_object_get_int_member (counts, "never_shown"), characters));
  beakta_cli_print (cli, "\n");
}

static const char *
get_name (GPtrArray  *groups,
          const char *id)
{
  for (guint i = 0; i < groups->len; i++)
    if (g_str_equal (((BeaktaWordGroup *) g_ptr_array_index (groups, i))->id, id))
      return ((BeaktaWordGroup *) g_ptr_array_index (groups, i))->name;

  return id;
}

static void
print_absent_terms (BeaktaCli      *cli,
                    const Coverage *coverage,
                    JsonObject     *part)
{
  JsonObject *terms = json_object_get_object_member (part, "terms");
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < coverage->perspectives->len; i++)
    {
      const BeaktaWordGroup *perspective = g_ptr_array_index (coverage->perspectives, i);

      if (json_object_get_int_member (terms, perspective->id) == 0)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", perspective->name);
    }

  if (names->len == 0)
    return;

  /* Translators: the perspectives (integration, diversity ...) that a part of an application does not mention */
  beakta_cli_print (cli, _("    does not mention: %s"), names->str);
  beakta_cli_print (cli, "\n");
}

static void
print_coverage (BeaktaCli      *cli,
                const Coverage *coverage,
                JsonObject     *root)
{
  JsonArray *documents = json_object_get_array_member (root, "documents");
  JsonArray *missing = json_object_get_array_member (root, "missing");

  for (guint i = 0; i < json_array_get_length (documents); i++)
    {
      JsonObject *document = json_array_get_object_element (documents, i);
      JsonArray *parts = json_object_get_array_member (document, "parts");

      print_line (cli, "", json_object_get_string_member (document, "name"), document);
      for (guint j = 0; j < json_array_get_length (parts); j++)
        {
          JsonObject *part = json_array_get_object_element (parts, j);

          print_line (cli, "  ", json_object_get_string_member (part, "name"), part);
          print_absent_terms (cli, coverage, part);
        }
    }

  for (guint i = 0; i < json_array_get_length (missing); i++)
    {
      beakta_cli_print (cli, _("Missing part: %s"), get_name (coverage->parts, json_array_get_string_element (missing, i)));
      beakta_cli_print (cli, "\n");
    }
}

static gboolean
coverage_load (Coverage    *coverage,
               BeaktaCli   *cli,
               GError     **error)
{
  g_autoptr(GKeyFile) parts = beakta_word_list_load ("parts.ini", error);
  g_autoptr(GKeyFile) terms = parts != NULL ? beakta_store_load_terms (cli->store, NULL, error) : NULL;

  if (terms == NULL)
    return FALSE;

  coverage->parts = beakta_word_groups_new (parts, "headings", cli->language);
  coverage->perspectives = beakta_word_groups_new (terms, "terms", cli->language);
  coverage->is_there = g_new0 (gboolean, coverage->parts->len + 1);

  return TRUE;
}

gboolean
beakta_command_coverage (BeaktaCli  *cli,
                         GStrv       arguments,
                         GError    **error)
{
  g_auto(GStrv) words = g_strdupv (arguments);
  g_auto(Coverage) coverage = { NULL };
  g_autoptr(BeaktaCase) case_ = NULL;
  g_autoptr(GPtrArray) documents = NULL;
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(JsonNode) root = NULL;

  if (!beakta_cli_parse (cli, NULL, NULL, &words, 1, 1, error))
    return FALSE;

  coverage.case_ = case_ = beakta_cli_load_case (cli, words[0], error);
  if (case_ == NULL || !coverage_load (&coverage, cli, error))
    return FALSE;

  documents = beakta_quotes_list_documents (case_);
  json_builder_begin_object (builder);
  beakta_json_case (builder, case_);
  beakta_json_list (builder, "documents");
  for (guint i = 0; i < documents->len; i++)
    {
      const BeaktaDocument *document = g_ptr_array_index (documents, i);

      if (*document->refused == '\0' && !add_document (builder, cli, &coverage, document, error))
        return FALSE;
    }
  json_builder_end_array (builder);
  add_missing (builder, &coverage);
  add_bare (builder, case_);
  json_builder_end_object (builder);

  if (cli->json)
    {
      beakta_cli_print_json (cli, builder);
      return TRUE;
    }

  root = json_builder_get_root (builder);
  print_coverage (cli, &coverage, json_node_get_object (root));
  return TRUE;
}
