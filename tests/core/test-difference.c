/* Two versions compared word by word. */

#include "beakta-difference.h"
#include "beakta-shortest-edit.h"
#include "beakta-test-material.h"

#include <string.h>

#define N_WALKS 3000

/* The length of the longest common subsequence, by the table that every textbook has. */
static guint
count_common (const guint *a,
              guint        n_a,
              const guint *b,
              guint        n_b)
{
  g_autofree guint *row = g_new0 (guint, n_b + 1);

  for (guint i = 0; i < n_a; i++)
    {
      guint corner = 0;

      for (guint j = 0; j < n_b; j++)
        {
          guint above = row[j + 1];

          row[j + 1] = a[i] == b[j] ? corner + 1 : MAX (row[j + 1], row[j]);
          corner = above;
        }
    }

  return row[n_b];
}

static guint
make_sequence (GRand *rand,
               guint *sequence)
{
  guint n = g_rand_int_range (rand, 0, 40);
  guint n_letters = g_rand_int_range (rand, 1, 9);

  for (guint i = 0; i < n; i++)
    sequence[i] = g_rand_int_range (rand, 0, n_letters);

  return n;
}

/* What is kept is the same in both, in the same order; returns how much. */
static guint
check_kept (const guint    *a,
            guint           n_a,
            const gboolean *kept_a,
            const guint    *b,
            guint           n_b,
            const gboolean *kept_b)
{
  guint n_kept = 0;
  guint j = 0;

  for (guint i = 0; i < n_a; i++)
    {
      if (!kept_a[i])
        continue;
      while (j < n_b && !kept_b[j])
        j++;
      g_assert_cmpuint (j, <, n_b);
      g_assert_cmpuint (a[i], ==, b[j]);
      j++;
      n_kept++;
    }
  while (j < n_b)
    g_assert_false (kept_b[j++]);

  return n_kept;
}

/* Rule: nothing longer could be kept; where the edits are too many for that, what is kept is still the same in both. */
static void
test_shortest (void)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr(GRand) rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);

  for (guint walk = 0; walk < N_WALKS; walk++)
    {
      guint a[40], b[40];
      gboolean kept_a[40] = { FALSE };
      gboolean kept_b[40] = { FALSE };
      gboolean hasty_a[40] = { FALSE };
      gboolean hasty_b[40] = { FALSE };
      guint n_a = make_sequence (rand, a);
      guint n_b = make_sequence (rand, b);

      beakta_shortest_edit (a, n_a, b, n_b, G_MAXUINT, kept_a, kept_b);
      g_assert_cmpuint (check_kept (a, n_a, kept_a, b, n_b, kept_b), ==, count_common (a, n_a, b, n_b));

      beakta_shortest_edit (a, n_a, b, n_b, g_rand_int_range (rand, 0, 9), hasty_a, hasty_b);
      check_kept (a, n_a, hasty_a, b, n_b, hasty_b);
    }
}

/* "a [-b-] {+c+} d" */
static char *
describe (const char             *before,
          const char             *after,
          const BeaktaDifference *difference)
{
  GString *words = g_string_new (NULL);
  guint n_runs;
  const BeaktaDifferenceRun *runs = beakta_difference_get_runs (difference, &n_runs);

  for (guint i = 0; i < n_runs; i++)
    {
      gboolean is_deleted = runs[i].kind == BEAKTA_DIFFERENCE_DELETED;
      g_autofree char *range = is_deleted ? g_utf8_substring (before, runs[i].before_start, runs[i].before_end)
                                          : g_utf8_substring (after, runs[i].after_start, runs[i].after_end);

      g_string_append_printf (words, "%s%s%s%s", i > 0 ? " " : "", is_deleted ? "[-" : runs[i].kind == BEAKTA_DIFFERENCE_INSERTED ? "{+" : "",
                              range, is_deleted ? "-]" : runs[i].kind == BEAKTA_DIFFERENCE_INSERTED ? "+}" : "");
    }

  return g_string_free (words, FALSE);
}

/* Rule: words are compared, not white space; words that are the same by chance between two that are not go with them. */
static void
test_words (void)
{
  static const struct
  {
    const char *before;
    const char *after;
    const char *difference;
  } cases[] = {
    { "", "", "" },
    { "", "ett mål", "{+ett mål+}" },
    { "ett mål", "", "[-ett mål-]" },
    { "ett mål", "ett\n  mål", "ett\n  mål" },
    { "tio kvinnor deltar", "femton kvinnor deltar", "[-tio-] {+femton+} kvinnor deltar" },
    { "tio kvinnor deltar.", "tio kvinnor och män deltar.", "tio kvinnor {+och män+} deltar." },
    { "före åren 2026–2028 efter", "före åren 2026–2029 efter", "före åren 2026– [-2028-] {+2029+} efter" },
    { "å ä ö 🎯 mål", "å ä 🎯 mål", "å ä [-ö-] 🎯 mål" },
    { "Katten sov hela dagen och drömde om sill.", "Bussen gick inte alls i går och vi fick gå hem",
      "[-Katten sov hela dagen och drömde om sill.-] {+Bussen gick inte alls i går och vi fick gå hem+}" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(BeaktaDifference) difference = beakta_difference_new_words (cases[i].before, cases[i].after);
      g_autofree char *described = describe (cases[i].before, cases[i].after, difference);

      g_assert_cmpstr (described, ==, cases[i].difference);
    }
}

static char *
make_words (GRand *rand,
            guint  n_words,
            guint  n_letters)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    g_string_append_printf (words, "%s%c%c", i > 0 ? " " : "", 'a' + g_rand_int_range (rand, 0, (int) n_letters),
                            'a' + g_rand_int_range (rand, 0, (int) n_letters));

  return g_string_free (words, FALSE);
}

/* Some words taken out, put in, and moved in whole stretches. */
static char *
alter (GRand      *rand,
       const char *before)
{
  g_auto(GStrv) words = g_strsplit (before, " ", -1);
  guint n_words = g_strv_length (words);
  guint turn = n_words > 1 ? g_rand_int_range (rand, 0, (int) n_words) : 0;
  GString *after = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    {
      const char *word = words[(i + turn) % n_words];

      if (g_rand_int_range (rand, 0, 12) == 0)
        continue;
      g_string_append_printf (after, "%s ", word);
      if (g_rand_int_range (rand, 0, 12) == 0)
        g_string_append_printf (after, "ny%d ", g_rand_int_range (rand, 0, 5));
    }

  return g_string_free (after, FALSE);
}

static void
assert_same_words (const char                *before,
                   const char                *after,
                   const BeaktaDifferenceRun *run)
{
  g_autofree char *was = g_utf8_substring (before, run->before_start, run->before_end);
  g_autofree char *is = g_utf8_substring (after, run->after_start, run->after_end);

  g_strdelimit (was, "\n", ' ');
  g_strdelimit (is, "\n", ' ');
  g_assert_cmpstr (was, ==, is);
}

/* Rules 1 and 2, in short texts and in texts that are long enough for landmarks. */
static void
test_walk (void)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr(GRand) rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);

  for (guint walk = 0; walk < 200; walk++)
    {
      g_autofree char *before = make_words (rand, walk % 4 == 0 ? 4000 : walk, walk % 3 == 0 ? 4 : 20);
      g_autofree char *after = alter (rand, before);
      g_autoptr(BeaktaDifference) difference = beakta_difference_new_words (before, after);
      guint n_runs;
      const BeaktaDifferenceRun *runs = beakta_difference_get_runs (difference, &n_runs);
      g_auto(GStrv) words_before = g_strsplit (before, " ", -1);
      guint n_before = 0;
      guint x = 0;
      guint y = 0;

      for (guint i = 0; i < n_runs; i++)
        {
          g_assert_cmpuint (runs[i].before_start, >=, x);
          g_assert_cmpuint (runs[i].after_start, >=, y);
          g_assert_cmpuint (runs[i].n_words, >, 0);
          x = runs[i].before_end;
          y = runs[i].after_end;
          if (runs[i].kind == BEAKTA_DIFFERENCE_EQUAL)
            assert_same_words (before, after, &runs[i]);
          if (runs[i].kind != BEAKTA_DIFFERENCE_INSERTED)
            n_before += runs[i].n_words;
        }

      g_assert_cmpuint (n_before, ==, *before == '\0' ? 0 : g_strv_length (words_before));
      g_assert_cmpuint (n_before, ==, beakta_difference_count (difference, BEAKTA_DIFFERENCE_EQUAL) +
                                      beakta_difference_count (difference, BEAKTA_DIFFERENCE_DELETED));
    }
}

#define SHARED "Vi har tydliga mål för projektet i hela länet, och vi följer upp dem varje halvår tillsammans med kommunerna."

/* Rule: what became of a range lies where its neighbours say; words that others became are not its own. */
static void
test_map (void)
{
  const char *before = SHARED " Tio kvinnor får språkstöd varje vecka. Budgeten är liten.";
  const char *after = "Ny inledning. " SHARED " Femton kvinnor får stöd i språk. Budgeten är liten.";
  guint n_shared = g_utf8_strlen (SHARED, -1);
  guint new_end = n_shared + 14;
  g_autoptr(BeaktaText) first = beakta_test_text (before);
  g_autoptr(BeaktaText) second = beakta_test_text (after);
  g_autoptr(BeaktaDifference) difference = beakta_difference_new (first, second);
  guint low, high;

  beakta_difference_map (difference, 7, 14, &low, &high);
  g_assert_cmpuint (low, ==, 20);
  g_assert_cmpuint (high, ==, 29);
  beakta_difference_map (difference, n_shared + 1, n_shared + 36, &low, &high);
  g_assert_cmpuint (low, ==, new_end);
  g_assert_cmpuint (high, ==, new_end + 32);

  g_assert_true (beakta_difference_is_kept (difference, 7, 14, 2));
  g_assert_false (beakta_difference_is_kept (difference, n_shared - 20, n_shared - 10, 9));
  g_assert_false (beakta_difference_is_kept (difference, n_shared + 1, n_shared + 36, 0));

  g_assert_true (beakta_difference_is_of_others (difference, 14, new_end, n_shared + 1, n_shared + 36));
  g_assert_false (beakta_difference_is_of_others (difference, 14, new_end, 0, n_shared));
  g_assert_false (beakta_difference_is_of_others (difference, new_end + 1, new_end + 33, n_shared + 1, n_shared + 36));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/difference/shortest-edit/agrees-with-the-table", test_shortest);
  g_test_add_func ("/difference/words/says-what-differs", test_words);
  g_test_add_func ("/difference/words/holds-on-random-texts", test_walk);
  g_test_add_func ("/difference/map/tells-whose-words-are-whose", test_map);

  return g_test_run ();
}
