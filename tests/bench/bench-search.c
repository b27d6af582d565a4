/* Search in many applications: the fifty best with their snippets, for questions of three sorts; beside ripgrep, which looks
 * through the same texts as files, in the memory of the system, in turns with ours.
 *
 *   bench-search */

#include <glib/gstdio.h>

#include "beakta-test-store.h"

#include "beakta-store-query.h"

#define N_CASES    2000
#define N_QUERIES  200
#define RG_EACH    5                 /* one question of so many is asked of ripgrep as well */
#define N_WORDS    1500

static const char * const words[] = {
  "projektet", "integration", "kvinnor", "män", "arbete", "språk", "utrikes", "födda", "länet", "kommunen", "deltagare",
  "mål", "mätbara", "effekter", "företag", "mentor", "utbildning", "samverkan", "budget", "tidsplan", "jämställdhet",
  "mångfald", "kompetens", "nätverk", "rekrytering", "målgrupp", "insatser", "resultat", "uppföljning", "föräldrar",
};

static char *
make_text (GRand *random,
           int    index)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < N_WORDS; i++)
    {
      g_string_append (text, words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))]);
      g_string_append (text, i % 12 == 11 ? ".\n" : " ");
      if (i % 40 == 0)
        g_string_append_printf (text, "ord%d ", g_rand_int_range (random, 0, 4000));
    }
  g_string_append_printf (text, "Ansökan %d\n", index);

  return g_string_free (text, FALSE);
}

static void
fill (BeaktaStore *store,
      GRand       *random,
      const char  *folder)
{
  for (int i = 0; i < N_CASES; i++)
    {
      g_autofree char *text = make_text (random, i);
      g_autofree char *number = g_strdup_printf ("403-%d-2026", i);
      g_autofree char *name = g_strdup_printf ("%s/%d.txt", folder, i);

      beakta_test_apply (store, beakta_test_register (number, "Språk och arbete", beakta_store_get_user (store), text));
      g_file_set_contents (name, text, -1, NULL);
    }
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  double one = *(const double *) a, two = *(const double *) b;

  return (one > two) - (one < two);
}

typedef enum
{
  RARE_WORD,
  COMMON_WORD,
  TWO_WORDS,
  N_SORTS
} Sort;

static const char * const sorts[N_SORTS] = { "a rare word", "a word that all have", "two words" };

static char *
make_query (GRand *random,
            Sort   sort)
{
  if (sort == RARE_WORD)
    return g_strdup_printf ("ord%d", g_rand_int_range (random, 0, 4000));

  return g_strconcat (sort == TWO_WORDS ? "integration " : "", words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))],
                      NULL);
}

static double
get_percentile (GArray *times,
                guint   percent)
{
  g_array_sort (times, compare);

  return g_array_index (times, double, MIN (times->len * percent / 100, times->len - 1));
}

static double
ask_store (BeaktaStore *store,
           const char  *query)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr(GPtrArray) hits = beakta_store_search_sync (store, query, 50, NULL);

  g_assert_nonnull (hits);

  return (double) (g_get_monotonic_time () - start) / 1000;
}

/* The first line of each file that holds the word; of two words, in the files that hold the first. */
static double
ask_ripgrep (const char *folder,
             const char *query)
{
  static const char * const script = "cd \"$1\"; if [ -n \"$3\" ]; then rg -0 -l -i -F -e \"$2\" . | xargs -0r rg -i -m 1 -F -e \"$3\"; "
                                     "else exec rg -i -m 1 -F -e \"$2\" .; fi";
  g_auto(GStrv) parts = g_strsplit (query, " ", 2);
  const char *arguments[] = { "sh", "-c", script, "sh", folder, parts[0], parts[1] != NULL ? parts[1] : "", NULL };
  gint64 start = g_get_monotonic_time ();

  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL, NULL, NULL,
                NULL);

  return (double) (g_get_monotonic_time () - start) / 1000;
}

static void
tell_beside_ripgrep (Sort    sort,
                     GArray *ours,
                     GArray *theirs)
{
  if (theirs->len == 0)
    {
      g_print ("# rg is not installed: nothing to compare with\n");
      return;
    }

  g_print ("RATIO\tsearch %d applications, %s, beside ripgrep\t%.2f\t1\ttimes\tp99 of both: ours %.2f ms, rg %.2f ms of %u; "
           "medians %.2f and %.2f ms\n",
           N_CASES, sorts[sort], get_percentile (ours, 99) / get_percentile (theirs, 99), get_percentile (ours, 99),
           get_percentile (theirs, 99), theirs->len, get_percentile (ours, 50), get_percentile (theirs, 50));
}

static void
measure (BeaktaStore *store,
         GRand       *random,
         const char  *folder,
         Sort         sort)
{
  g_autoptr(GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) theirs = g_array_new (FALSE, FALSE, sizeof (double));
  g_autofree char *rg = g_find_program_in_path ("rg");

  for (int i = 0; i < N_QUERIES; i++)
    {
      g_autofree char *query = make_query (random, sort);
      double time = ask_store (store, query);

      g_array_append_val (times, time);
      if (rg == NULL || i % RG_EACH > 0)
        continue;
      time = ask_ripgrep (folder, query);
      g_array_append_val (theirs, time);
    }

  g_print ("RATIO\tsearch %d applications, %s, p99\t%.2f\t16\tms\t50 best with snippet; p50 %.2f ms\n", N_CASES,
           sorts[sort], get_percentile (times, 99), get_percentile (times, 50));
  tell_beside_ripgrep (sort, times, theirs);
}

int
main (int   argc,
      char *argv[])
{
  BeaktaTestFolder folder = { NULL, NULL };
  g_autoptr(BeaktaStore) store = NULL;
  g_autofree char *texts = NULL;
  GRand *random = g_rand_new_with_seed (1);

  beakta_test_folder_set_up (&folder, NULL);
  store = beakta_test_open (&folder, NULL);
  texts = g_build_filename (folder.folder, "texts", NULL);
  g_mkdir (texts, 0700);
  fill (store, random, texts);

  for (Sort sort = 0; sort < N_SORTS; sort++)
    measure (store, random, texts, sort);

  g_clear_object (&store);
  beakta_test_folder_tear_down (&folder, NULL);
  g_rand_free (random);

  return 0;
}
