#include "beakta-difference-words.h"

#include "beakta-difference.h"

static void
append_escaped (GString    *markup,
                const char *words,
                guint       start,
                guint       end)
{
  g_autofree char *range = g_utf8_substring (words, start, MAX (start, end));
  g_autofree char *escaped = NULL;

  g_strdelimit (range, "\n\f\t", ' ');
  escaped = g_markup_escape_text (range, -1);
  g_string_append (markup, escaped);
}

char *
beakta_difference_words_dup_markup (const char *before,
                                    const char *after,
                                    gboolean    shows_after)
{
  g_autoptr(BeaktaDifference) difference = NULL;
  const char *words = shows_after ? after : before;
  GString *markup = g_string_new (NULL);
  const BeaktaDifferenceRun *runs;
  guint n_runs;
  guint told = 0;

  g_return_val_if_fail (before != NULL && after != NULL, g_string_free (markup, FALSE));

  difference = beakta_difference_new_words (before, after);
  runs = beakta_difference_get_runs (difference, &n_runs);
  for (guint i = 0; i < n_runs; i++)
    {
      guint start = shows_after ? runs[i].after_start : runs[i].before_start;
      guint end = shows_after ? runs[i].after_end : runs[i].before_end;
      const char *tag = shows_after ? "b" : "s";

      if (start == end)
        continue;

      append_escaped (markup, words, told, start);
      if (runs[i].kind != BEAKTA_DIFFERENCE_EQUAL)
        g_string_append_printf (markup, shows_after ? "<%s><u>" : "<%s>", tag);
      append_escaped (markup, words, start, end);
      if (runs[i].kind != BEAKTA_DIFFERENCE_EQUAL)
        g_string_append_printf (markup, shows_after ? "</u></%s>" : "</%s>", tag);
      told = end;
    }
  append_escaped (markup, words, told, (guint) g_utf8_strlen (words, -1));

  return g_string_free (markup, FALSE);
}
