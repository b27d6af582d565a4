/* Papers of several cases. The numbers are the rules of the header. */

#define G_LOG_DOMAIN "beaktactl"

#include "beakta-cli-papers.h"

#include <glib/gi18n.h>

#include "beakta-cli-json.h"
#include "beakta-store-query.h"

typedef struct
{
  BeaktaCli          *cli;
  const BeaktaPapers *papers;
  GHashTable         *seen;          /* ids of the cases that have been tried */
  JsonBuilder        *files;         /* an open list */
  JsonBuilder        *failures;      /* an open list */
  guint               n_failed;
} Round;

/* A case number with the signs that a file's name cannot hold made harmless: "403-77-2026", "KS 2026-14" (rule 2). */
static char *
dup_file_name (BeaktaCase         *case_,
               const BeaktaPapers *papers)
{
  const char *number = beakta_case_get_facts (case_)->number;
  g_autofree char *name = g_strdup (*number != '\0' ? number : beakta_case_get_id (case_));

  for (char *p = g_strdelimit (name, "/\\:*?\"<>|", '-'); *p != '\0'; p++)
    if (g_ascii_iscntrl (*p) || (p == name && *p == '.'))
      *p = '-';

  return g_strdup_printf ("%s-%s.%s", name, papers->kind, papers->format);
}

static void
tell_written (Round      *round,
              BeaktaCase *case_,
              const char *output)
{
  g_autofree char *shown = g_filename_display_name (output);

  if (!round->cli->json)
    beakta_cli_print (round->cli, "%s\n", shown);

  json_builder_begin_object (round->files);
  beakta_json_case (round->files, case_);
  beakta_json_string (round->files, "file", shown);
  json_builder_end_object (round->files);
}

/* Rule 1. */
static void
tell_failed (Round        *round,
             const char   *name,
             const GError *error)
{
  g_autofree char *words = beakta_cli_explain (round->cli, error);

  beakta_cli_warn ("%s: %s", name, words);
  json_builder_begin_object (round->failures);
  beakta_json_strings (round->failures, "name", name, "code", beakta_cli_error_get_nick (error), "message", words, NULL);
  json_builder_end_object (round->failures);
  round->n_failed++;
}

static gboolean
write_case (Round       *round,
            const char  *name,
            GError     **error)
{
  const BeaktaPapers *papers = round->papers;
  g_autoptr(BeaktaCase) case_ = beakta_cli_load_whole_case (round->cli, name, error);
  g_autofree char *file = NULL, *output = NULL;

  if (case_ == NULL)
    return FALSE;
  if (!g_hash_table_add (round->seen, g_strdup (beakta_case_get_id (case_))))
    return TRUE;

  file = dup_file_name (case_, papers);
  output = g_build_filename (papers->folder, file, NULL);
  if (!papers->write (round->cli, case_, output, papers->user_data, error))
    return FALSE;

  tell_written (round, case_, output);

  return TRUE;
}

/* (transfer full): by their ids. */
static GStrv
list_all_cases (BeaktaCli  *cli,
                GError    **error)
{
  const BeaktaCaseFilter filter = BEAKTA_CASE_FILTER_ALL;
  g_autoptr(GPtrArray) lines = NULL;
  g_autoptr(GStrvBuilder) ids = g_strv_builder_new ();

  if (beakta_cli_open (cli, FALSE, error) == NULL)
    return NULL;

  lines = beakta_store_list_cases_sync (cli->store, &filter, 0, G_MAXUINT, error);
  if (lines == NULL)
    return NULL;

  for (guint i = 0; i < lines->len; i++)
    g_strv_builder_add (ids, ((const BeaktaCaseLine *) g_ptr_array_index (lines, i))->id);

  return g_strv_builder_end (ids);
}

/* (transfer full): a builder with a list open in it. */
static JsonBuilder *
begin_list (void)
{
  JsonBuilder *builder = json_builder_new ();

  json_builder_begin_array (builder);

  return builder;
}

static void
add_list (JsonBuilder *builder,
          const char  *name,
          JsonBuilder *list)
{
  json_builder_end_array (list);
  json_builder_set_member_name (builder, name);
  json_builder_add_value (builder, json_builder_get_root (list));
}

static void
print_round (Round *round)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  beakta_json_string (builder, "report", round->papers->kind);
  add_list (builder, "files", round->files);
  add_list (builder, "failed", round->failures);
  json_builder_end_object (builder);
  if (round->cli->json)
    beakta_cli_print_json (round->cli, builder);
}

gboolean
beakta_cli_write_papers (BeaktaCli           *cli,
                         GStrv                cases,
                         const BeaktaPapers  *papers,
                         GError             **error)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(JsonBuilder) files = begin_list ();
  g_autoptr(JsonBuilder) failures = begin_list ();
  g_auto(GStrv) names = cases != NULL ? g_strdupv (cases) : list_all_cases (cli, error);
  Round round = { cli, papers, seen, files, failures, 0 };

  if (names == NULL)
    return FALSE;

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr(GError) problem = NULL;

      if (!write_case (&round, names[i], &problem))
        tell_failed (&round, names[i], problem);
    }
  print_round (&round);

  if (round.n_failed > 0)
    g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED,
                 ngettext ("%u paper was not written; the others are", "%u papers were not written; the others are",
                           round.n_failed), round.n_failed);

  return round.n_failed == 0;
}
