/* The search language over many cases, as the window asks: the first lines in their order, and how many there are.
 *
 *   bench-query MAKE-STORE [FILE]
 *
 * FILE is a store that MAKE-STORE made with answers; without it one of 100,000 cases is made first. */

#include <time.h>

#include "beakta-store-query.h"
#include "many-cases.h"

#define N_CASES   "100000"
#define N_ANSWERS "5"
#define N_QUERIES 144

static const char * const queries[] = {
  "skede:granskning", "skede:granskning,beredning", "-skede:inkommet", "handläggare:anna", "handläggare:jag", "handläggare:saknas",
  "belopp:>500000", "belopp:100tkr..120tkr", "belopp:>3,9mkr", "klar:<50", "klar:>10", "dag:<2027-02-01", "inkom:2026-11",
  "inkom:>2026-12-20", "sökande:hagaby", "sökande:\"hagaby kommun\"", "titel:mentorer", "program:integration", "nr:403-12345",
  "fråga:1.1=nej", "fråga:gavleborg/1.2=nej,delvis", "fråga:1.1=saknas", "hagaby", "mentorer hagaby", "\"språk och arbete\"",
  "skede:granskning sökande:hagaby belopp:>500000 fråga:1.2=nej handläggare:anna",
  "skede:beredning belopp:>1mkr inkom:2026-03..2026-05 -sökande:kommun", "fråga:1.1=nej fråga:1.2=ja belopp:<200000",
  "hagaby skede:granskning", "finnsinte", "sökande:hagaby,älvnäs,östanå handläggare:bo,cecilia",
  "sökande:h", "sökande:ö skede:beredning", "titel:må", "nr:4", "m",
};

static const BeaktaSort sorts[] = { BEAKTA_SORT_SINCE, BEAKTA_SORT_NUMBER, BEAKTA_SORT_TITLE, BEAKTA_SORT_SOUGHT, BEAKTA_SORT_DUE };

/* Of the processor, all threads: whatever else the machine does alters nothing. */
static double
get_processor_ms (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);

  return (double) time.tv_sec * 1000 + (double) time.tv_nsec / 1e6;
}

typedef struct
{
  const char *query;
  BeaktaSort  sort;
  gboolean    descending;
  guint       n_cases;
  double      ms;
} Round;

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const Round *one = a, *two = b;

  return (one->ms > two->ms) - (one->ms < two->ms);
}

static void
run (BeaktaCaseList *list,
     Round          *round)
{
  BeaktaCaseFilter filter = { BEAKTA_QUEUE_ALL, -1, round->query, round->sort, round->descending };
  double start = get_processor_ms ();
  gboolean is_loading = TRUE;

  beakta_case_list_set_filter (list, &filter);
  while (is_loading)
    {
      g_main_context_iteration (NULL, TRUE);
      g_object_get (list, "is-loading", &is_loading, "n-items", &round->n_cases, NULL);
    }
  round->ms = get_processor_ms () - start;
}

/* What comes after the first lines is not waited for, as nobody waits for it; but it is not in the way of the next question. */
static void
settle (BeaktaStore *store)
{
  const BeaktaCaseFilter filter = { BEAKTA_QUEUE_MINE, BEAKTA_STAGE_CLOSED, NULL, BEAKTA_SORT_NUMBER, FALSE };
  g_autoptr(GPtrArray) lines = NULL;

  while (g_main_context_iteration (NULL, FALSE))
    ;
  lines = beakta_store_list_cases_sync (store, &filter, 0, 1, NULL);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
measure (const char *path)
{
  g_autoptr(BeaktaStore) store = beakta_store_open_sync (path, NULL, NULL);
  g_autoptr(BeaktaCaseList) list = beakta_case_list_new (store);
  g_autoptr(GRand) random = g_rand_new_with_seed (1);
  Round rounds[N_QUERIES];

  settle (store);
  for (int i = 0; i < N_QUERIES; i++)
    {
      rounds[i].query = queries[i % G_N_ELEMENTS (queries)];
      rounds[i].sort = sorts[g_rand_int_range (random, 0, G_N_ELEMENTS (sorts))];
      rounds[i].descending = g_rand_boolean (random);
      run (list, &rounds[i]);
      settle (store);
    }
  qsort (rounds, N_QUERIES, sizeof *rounds, compare);

  for (int i = N_QUERIES * 9 / 10; i < N_QUERIES; i++)
    g_print ("# %.1f ms: %s, by %u%s, %u cases\n", rounds[i].ms, rounds[i].query, rounds[i].sort,
             rounds[i].descending ? " descending" : "", rounds[i].n_cases);
  g_print ("RATIO\tsearch language over %s cases, p99\t%.1f\t50\tms\t%d questions of %d forms, median %.1f; first lines and count, time of the "
           "processor\n",
           N_CASES, rounds[N_QUERIES * 99 / 100].ms, N_QUERIES, (int) G_N_ELEMENTS (queries), rounds[N_QUERIES / 2].ms);
}

int
main (int   argc,
      char *argv[])
{
  return many_cases_run (argc, argv, N_CASES, N_ANSWERS, measure);
}
