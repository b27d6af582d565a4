/* How long it takes to verify a store, part by part.
 *
 *   bench-verify [N | FILE]
 *
 * Makes a store with a journal of N entries (a million when nothing is said), which takes about a minute and 1.5 GB of disk, and
 * removes it; or looks at FILE. Budgets are for a million: they are shared out by how many there are. */

#include <time.h>

#include "beakta-journal.h"
#include "beakta-sqlite-driver.h"
#include "beakta-test-store.h"
#include "long-journal.h"

#define N_ENTRIES   1000000
#define BUDGET_MS   1500.0

static double
get_processor_ms (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);

  return (double) time.tv_sec * 1000 + (double) time.tv_nsec / 1e6;
}

static BeaktaDriver *
open_driver (const char       *path,
             BeaktaSqliteMode  mode)
{
  g_autoptr(GError) error = NULL;
  BeaktaDriver *db = beakta_sqlite_driver_open (path, mode, &error);

  g_assert_no_error (error);

  return db;
}

static double
since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / 1000;
}

static void
tell (const char *what,
      gint64      n_entries,
      double      ms,
      double      processor_ms,
      const char *budget)
{
  g_print ("RATIO\tverify %" G_GINT64_FORMAT " entries, %s\t%.0f\t%s\tms\tof the processor %.0f ms\n", n_entries, what, ms, budget,
           processor_ms);
}

static void
measure_chain (const char *path,
               gboolean    replays)
{
  g_autoptr(BeaktaDriver) db = open_driver (path, BEAKTA_SQLITE_READ_ONLY);
  g_autoptr(BeaktaDriver) other = open_driver (path, BEAKTA_SQLITE_READ_ONLY);
  g_autoptr(GError) error = NULL;
  g_autofree char *head = NULL;
  g_autofree char *budget = NULL;
  double processor = get_processor_ms ();
  gint64 start = g_get_monotonic_time ();
  gint64 n_entries;

  beakta_journal_verify (db, other, replays, &n_entries, &head, &error);
  g_assert_no_error (error);
  budget = g_strdup_printf ("%.0f", BUDGET_MS * (double) n_entries / N_ENTRIES);
  tell (replays ? "chain and replay" : "the chain alone", n_entries, since (start), get_processor_ms () - processor, budget);
}

static void
measure_part (const char  *path,
              const char  *what,
              gboolean   (*part) (BeaktaDriver  *db,
                                  GError       **error))
{
  g_autoptr(BeaktaDriver) db = open_driver (path, BEAKTA_SQLITE_READ_WRITE);
  g_autoptr(GError) error = NULL;
  double processor = get_processor_ms ();
  gint64 start = g_get_monotonic_time ();

  part (db, &error);
  g_assert_no_error (error);
  g_print ("# %s: %.0f ms, of the processor %.0f ms\n", what, since (start), get_processor_ms () - processor);
}

static gboolean
check (BeaktaDriver  *db,
       GError       **error)
{
  return db->methods->check (db, error);
}

static gboolean
check_full_text (BeaktaDriver  *db,
                 GError       **error)
{
  return db->methods->check_full_text (db, error);
}

/* The budget is of the issue for the chain and the replay; the whole takes what it takes, and is told beside it. */
static void
measure_whole (const char *path)
{
  g_autoptr(BeaktaStore) store = beakta_store_open_sync (path, NULL, NULL);
  BeaktaVerification found = { 0 };
  g_autoptr(GError) error = NULL;
  double processor = get_processor_ms ();
  gint64 start = g_get_monotonic_time ();

  beakta_store_verify_sync (store, &found, &error);
  g_assert_no_error (error);
  g_print ("# the whole, %" G_GINT64_FORMAT " entries in %" G_GINT64_FORMAT " cases: %.0f ms, of the processor %.0f ms\n",
           found.n_entries, found.n_cases, since (start), get_processor_ms () - processor);
  beakta_verification_clear (&found);
}

int
main (int   argc,
      char *argv[])
{
  BeaktaTestFolder folder = { NULL, NULL };
  guint64 n_entries = argc > 1 ? g_ascii_strtoull (argv[1], NULL, 10) : N_ENTRIES;
  const char *path;

  beakta_test_folder_set_up (&folder, NULL);
  path = n_entries == 0 ? argv[1] : folder.path;
  if (n_entries > 0)
    long_journal_make (path, (guint) n_entries);

  measure_chain (path, FALSE);
  measure_chain (path, TRUE);
  measure_part (path, "pages, indexes, references and types", check);
  measure_part (path, "the index of the words", check_full_text);
  measure_whole (path);
  beakta_test_folder_tear_down (&folder, NULL);

  return 0;
}
