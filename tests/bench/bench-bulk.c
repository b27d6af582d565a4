/* One deed on very many cases: a tag on each, and its undo.
 *
 *   bench-bulk MAKE-STORE [FILE]
 *
 * FILE is a store that MAKE-STORE made, which is altered; without it one of 10,000 cases is made first. */

#include <time.h>

#include "beakta-store-bulk.h"
#include "beakta-store-query.h"
#include "many-cases.h"

#define N_CASES "10000"

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
  gint64 start;
  double processor_ms;
  guint  memory;
} Before;

/* MB, the most that the program has held; 0 where the system does not say. */
static guint
get_most_memory (void)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;

  line = strstr (status, "VmHWM:");

  return line != NULL ? (guint) (g_ascii_strtoull (line + strlen ("VmHWM:"), NULL, 10) / 1024) : 0;
}

static GStrv
list_ids (BeaktaStore *store)
{
  const BeaktaCaseFilter filter = BEAKTA_CASE_FILTER_ALL;
  g_autoptr(GPtrArray) lines = beakta_store_list_cases_sync (store, &filter, 0, 0, NULL);
  g_autoptr(GStrvBuilder) ids = g_strv_builder_new ();

  g_assert_nonnull (lines);
  for (guint i = 0; i < lines->len; i++)
    g_strv_builder_add (ids, ((const BeaktaCaseLine *) g_ptr_array_index (lines, i))->id);

  return g_strv_builder_end (ids);
}

static Before
look (void)
{
  return (Before) { g_get_monotonic_time (), get_processor_ms (), get_most_memory () };
}

static void
tell (const char             *what,
      const BeaktaBulkResult *result,
      guint                   n_cases,
      Before                  before)
{
  g_assert_cmpuint (result->changed->len, ==, n_cases);
  g_print ("RATIO\t%s %u cases\t%.2f\t1.5\tms\tof the processor for each case; %.1f s in all, %u MB before, %u MB at most\n", what,
           n_cases, (get_processor_ms () - before.processor_ms) / n_cases,
           (double) (g_get_monotonic_time () - before.start) / G_USEC_PER_SEC, before.memory, get_most_memory ());
}

static void
measure (const char *path)
{
  g_autoptr(BeaktaStore) store = beakta_store_open_sync (path, NULL, NULL);
  g_auto(GStrv) ids = list_ids (store);
  guint n_cases = g_strv_length (ids);
  g_autoptr(BeaktaBulk) bulk = beakta_bulk_new (BEAKTA_BULK_TAG, BEAKTA_FLAG_NONE, "Yrkessvenska", "");
  g_autoptr(BeaktaBulkResult) done = NULL, undone = NULL;
  g_autoptr(GError) error = NULL;
  Before before = look ();

  done = beakta_store_bulk_sync (store, (const char * const *) ids, bulk, &error);
  g_assert_no_error (error);
  tell ("a tag on", done, n_cases, before);

  before = look ();
  undone = beakta_store_undo_bulk_sync (store, done->batch, FALSE, &error);
  g_assert_no_error (error);
  tell ("a tag undone on", undone, n_cases, before);
}

int
main (int   argc,
      char *argv[])
{
  return many_cases_run (argc, argv, N_CASES, NULL, measure);
}
