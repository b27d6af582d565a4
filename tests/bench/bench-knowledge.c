/* What the office has answered before, asked of ten thousand cases: bench-knowledge MAKE-STORE [FILE]. */

#include "beakta-knowledge.h"
#include "many-cases.h"

#define N_CASES   "10000"
#define N_ANSWERS "8"
#define N_ASKED   40

static int
compare (gconstpointer a,
         gconstpointer b)
{
  double one = *(const double *) a, two = *(const double *) b;

  return (one > two) - (one < two);
}

static double
ask (BeaktaStore     *store,
     BeaktaChecklist *checklist,
     const char      *question,
     guint           *n_cases)
{
  BeaktaKnowledgeQuery query = { checklist, question, NULL, "Integration 2026", NULL, 12 };
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaKnowledge) knowledge = NULL;
  gint64 start = g_get_monotonic_time ();

  knowledge = beakta_knowledge_ask_sync (store, &query, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (knowledge->answers->len, ==, 12);
  *n_cases = knowledge->n_cases;

  return (double) (g_get_monotonic_time () - start) / 1000;
}

static void
measure (const char *path)
{
  static const char * const questions[] = { "1.1", "1.3", "1.4" };
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaStore) store = beakta_store_open_sync (path, NULL, &error);
  g_autoptr(GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(BeaktaChecklist) checklist = NULL;
  double first;
  guint n_cases;

  g_assert_no_error (error);
  checklist = beakta_store_load_checklist (store, "gavleborg", NULL, &error);
  g_assert_no_error (error);
  first = ask (store, checklist, "1.1", &n_cases);

  for (guint i = 0; i < N_ASKED; i++)
    {
      double time = ask (store, checklist, questions[i % G_N_ELEMENTS (questions)], &n_cases);

      g_array_append_val (times, time);
    }

  g_array_sort (times, compare);
  g_print ("RATIO\twhat was answered before, %u cases, p50\t%.1f\t150\tms\toff the main thread; slowest %.1f ms, the first, which "
           "reads every list, %.1f ms\n", n_cases, g_array_index (times, double, N_ASKED / 2),
           g_array_index (times, double, N_ASKED - 1), first);
}

int
main (int   argc,
      char *argv[])
{
  return many_cases_run (argc, argv, N_CASES, N_ANSWERS, measure);
}
