/* Search in many applications: the fifty best with their snippets, for questions of three sorts. */

#include "beakta-test-store.h"

#include "beakta-store-query.h"

#define N_CASES    2000
#define N_QUERIES  200
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
      GRand       *random)
{
  for (int i = 0; i < N_CASES; i++)
    {
      g_autofree char *text = make_text (random, i);
      g_autofree char *number = g_strdup_printf ("403-%d-2026", i);

      beakta_test_apply (store, beakta_test_register (number, "Språk och arbete", beakta_store_get_user (store), text));
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

static void
measure (BeaktaStore *store,
         GRand       *random,
         Sort         sort)
{
  g_autoptr(GArray) times = g_array_new (FALSE, FALSE, sizeof (double));

  for (int i = 0; i < N_QUERIES; i++)
    {
      g_autofree char *query = make_query (random, sort);
      g_autoptr(GPtrArray) hits = NULL;
      gint64 start = g_get_monotonic_time ();
      double time;

      hits = beakta_store_search_sync (store, query, 50, NULL);
      g_assert_nonnull (hits);
      time = (double) (g_get_monotonic_time () - start) / 1000;
      g_array_append_val (times, time);
    }

  g_array_sort (times, compare);
  g_print ("RATIO\tsearch %d applications, %s, p99\t%.2f\t16\tms\t50 best with snippet; p50 %.2f ms\n", N_CASES,
           sorts[sort], g_array_index (times, double, N_QUERIES * 99 / 100), g_array_index (times, double, N_QUERIES / 2));
}

int
main (int   argc,
      char *argv[])
{
  BeaktaTestFolder folder = { NULL, NULL };
  g_autoptr(BeaktaStore) store = NULL;
  GRand *random = g_rand_new_with_seed (1);

  beakta_test_folder_set_up (&folder, NULL);
  store = beakta_test_open (&folder, NULL);
  fill (store, random);

  for (Sort sort = 0; sort < N_SORTS; sort++)
    measure (store, random, sort);

  g_clear_object (&store);
  beakta_test_folder_tear_down (&folder, NULL);
  g_rand_free (random);

  return 0;
}
