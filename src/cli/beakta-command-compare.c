/* compare: two documents of a case, word by word. */

#define G_LOG_DOMAIN "beaktactl"

#include <glib/gi18n.h>

#include "beakta-cli-json.h"
#include "beakta-cli-sources.h"
#include "beakta-commands.h"
#include "beakta-difference.h"

#define AROUND 8                     /* words that are shown on each side of what differs */

static const char *kinds[] = { "equal", "deleted", "inserted" };

static char *
dup_words (BeaktaText                *before,
           BeaktaText                *after,
           const BeaktaDifferenceRun *run)
{
  return run->kind == BEAKTA_DIFFERENCE_DELETED ? beakta_text_dup_range (before, run->before_start, run->before_end)
                                                : beakta_text_dup_range (after, run->after_start, run->after_end);
}

static void
print_json (BeaktaCli              *cli,
            BeaktaCase             *case_,
            const BeaktaDocument   *documents[2],
            BeaktaText             *texts[2],
            const BeaktaDifference *difference)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  guint n_runs;
  const BeaktaDifferenceRun *runs = beakta_difference_get_runs (difference, &n_runs);

  json_builder_begin_object (builder);
  beakta_json_case (builder, case_);
  beakta_json_number (builder, "before", documents[0]->number);
  beakta_json_number (builder, "after", documents[1]->number);
  beakta_json_begin (builder, "words");
  for (BeaktaDifferenceKind kind = BEAKTA_DIFFERENCE_EQUAL; kind <= BEAKTA_DIFFERENCE_INSERTED; kind++)
    beakta_json_number (builder, kinds[kind], beakta_difference_count (difference, kind));
  json_builder_end_object (builder);

  beakta_json_list (builder, "runs");
  for (guint i = 0; i < n_runs; i++)
    {
      g_autofree char *words = dup_words (texts[0], texts[1], &runs[i]);

      json_builder_begin_object (builder);
      beakta_json_string (builder, "kind", kinds[runs[i].kind]);
      beakta_json_number (builder, "before_start", runs[i].before_start);
      beakta_json_number (builder, "before_end", runs[i].before_end);
      beakta_json_number (builder, "after_start", runs[i].after_start);
      beakta_json_number (builder, "after_end", runs[i].after_end);
      beakta_json_string (builder, "text", words);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  beakta_cli_print_json (cli, builder);
}

/* The words of a stretch on one line; of many only the first or last, where they meet what differs. */
static void
append_equal (GString    *line,
              const char *words,
              gboolean    is_first,
              gboolean    is_last)
{
  g_auto(GStrv) split = g_strsplit_set (words, " \t\n\f", -1);
  g_autoptr(GPtrArray) all = g_ptr_array_new ();
  guint from, to;

  for (guint i = 0; split[i] != NULL; i++)
    if (*split[i] != '\0')
      g_ptr_array_add (all, split[i]);

  to = is_first ? 0 : MIN (AROUND, all->len);
  from = is_last ? all->len : MAX (to, all->len - MIN (AROUND, all->len));
  for (guint i = 0; i < all->len; i++)
    {
      if (i >= to && i < from)
        {
          if (i == to)
            g_string_append (line, is_first ? "… " : is_last ? "…" : "…\n… ");
          continue;
        }
      g_string_append_printf (line, "%s ", (char *) g_ptr_array_index (all, i));
    }
}

static void
print_differences (BeaktaCli              *cli,
                   BeaktaText             *texts[2],
                   const BeaktaDifference *difference)
{
  g_autoptr(GString) line = g_string_new (NULL);
  guint n_runs;
  const BeaktaDifferenceRun *runs = beakta_difference_get_runs (difference, &n_runs);

  for (guint i = 0; i < n_runs; i++)
    {
      g_autofree char *words = dup_words (texts[0], texts[1], &runs[i]);

      if (runs[i].kind == BEAKTA_DIFFERENCE_EQUAL)
        append_equal (line, words, i == 0, i + 1 == n_runs);
      else
        g_string_append_printf (line, runs[i].kind == BEAKTA_DIFFERENCE_DELETED ? "[-%s-] " : "{+%s+} ", words);
    }

  if (n_runs > 1 || (n_runs == 1 && runs[0].kind != BEAKTA_DIFFERENCE_EQUAL))
    beakta_cli_print (cli, "%s\n\n", g_strchomp (line->str));
  beakta_cli_print (cli, _("%1$u words the same, %2$u gone, %3$u new"),
                    beakta_difference_count (difference, BEAKTA_DIFFERENCE_EQUAL),
                    beakta_difference_count (difference, BEAKTA_DIFFERENCE_DELETED),
                    beakta_difference_count (difference, BEAKTA_DIFFERENCE_INSERTED));
  beakta_cli_print (cli, "\n");
}

gboolean
beakta_command_compare (BeaktaCli  *cli,
                        GStrv       arguments,
                        GError    **error)
{
  g_auto(GStrv) words = g_strdupv (arguments);
  const BeaktaDocument *documents[2];
  g_autoptr(BeaktaCase) case_ = NULL;
  g_autoptr(BeaktaText) before = NULL;
  g_autoptr(BeaktaText) after = NULL;
  g_autoptr(BeaktaDifference) difference = NULL;

  if (!beakta_cli_parse (cli, NULL, NULL, &words, 3, 3, error))
    return FALSE;

  case_ = beakta_cli_load_case (cli, words[0], error);
  if (case_ == NULL)
    return FALSE;
  before = beakta_cli_load_numbered (cli, case_, words[1], &documents[0], error);
  if (before == NULL)
    return FALSE;
  after = beakta_cli_load_numbered (cli, case_, words[2], &documents[1], error);
  if (after == NULL)
    return FALSE;

  difference = beakta_difference_new (before, after);
  if (cli->json)
    print_json (cli, case_, documents, (BeaktaText *[]) { before, after }, difference);
  else
    print_differences (cli, (BeaktaText *[]) { before, after }, difference);

  return TRUE;
}
