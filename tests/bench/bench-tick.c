/* From a tick to durable: a change through the store's door, beside a bare commit of one row in the same folder.
 *
 * Both are written in turn, so that whatever else the machine does falls on both. */

#include <glib/gstdio.h>

#include "beakta-sqlite-driver.h"
#include "beakta-test-store.h"

#define N_TICKS 2000

#define TEXT "Projektet vänder sig till utrikes födda kvinnor. Mål: 40 personer i arbete."

static int
compare (gconstpointer a,
         gconstpointer b)
{
  double one = *(const double *) a, two = *(const double *) b;

  return (one > two) - (one < two);
}

static double
get_percentile (GArray *times,
                double  share)
{
  g_array_sort (times, compare);

  return g_array_index (times, double, (guint) (share * (times->len - 1)));
}

static BeaktaDriver *
open_bare (BeaktaTestFolder *folder)
{
  g_autofree char *path = g_build_filename (folder->folder, "bare", NULL);
  BeaktaDriver *db;

  g_file_set_contents (path, "", 0, NULL);
  db = beakta_sqlite_driver_open (path, BEAKTA_SQLITE_READ_WRITE, NULL);
  beakta_sqlite_driver_set_up (db, NULL);
  db->methods->run_script (db, "CREATE TABLE tick (id INTEGER PRIMARY KEY, value TEXT)", NULL);

  return db;
}

static void
write_bare (BeaktaDriver *db,
            const char   *value)
{
  gboolean fine = beakta_driver_begin (db, NULL) &&
                  beakta_driver_run (db, NULL, "INSERT INTO tick (value) VALUES ($1)", "s", value) &&
                  beakta_driver_end (db, TRUE, NULL);

  g_assert_true (fine);
}

static void
tick (BeaktaStore *store,
      BeaktaCase  *case_,
      int          i)
{
  static const char * const questions[] = { "1.1", "1.2", "1.3", "2.1", "2.2", "3.1", "4.1", "5.1" };
  g_autoptr(BeaktaAnswer) answer = beakta_test_answer (case_, questions[i % G_N_ELEMENTS (questions)],
                                                       i / G_N_ELEMENTS (questions) % 2 == 0 ? "partly" : "yes",
                                                       "Målen saknar baslinje, men är mätbara.");
  g_autoptr(BeaktaChange) change = beakta_acts_answer (case_, answer, beakta_store_get_user (store));
  g_autoptr(BeaktaEntry) entry = beakta_store_apply_sync (store, change, NULL);

  g_assert_true (beakta_case_apply (case_, entry, NULL));
}

static double
since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / 1000;
}

static void
measure (BeaktaTestFolder *folder,
         GArray           *ticks,
         GArray           *commits)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaCase) case_ = beakta_test_add_case (store, "1", "Språk", TEXT);
  g_autoptr(BeaktaDriver) bare = open_bare (folder);

  for (int i = 0; i < N_TICKS; i++)
    {
      gint64 start = g_get_monotonic_time ();
      double time;

      tick (store, case_, i);
      time = since (start);
      g_array_append_val (ticks, time);

      start = g_get_monotonic_time ();
      write_bare (bare, TEXT);
      time = since (start);
      g_array_append_val (commits, time);
    }
}

int
main (int   argc,
      char *argv[])
{
  BeaktaTestFolder folder = { NULL, NULL };
  g_autoptr(GArray) ticks = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) commits = g_array_new (FALSE, FALSE, sizeof (double));
  double half, most, bare;

  beakta_test_folder_set_up (&folder, NULL);
  measure (&folder, ticks, commits);
  beakta_test_folder_tear_down (&folder, NULL);

  half = get_percentile (ticks, 0.5);
  most = get_percentile (ticks, 0.99);
  bare = get_percentile (commits, 0.5);
  g_print ("RATIO\ttick to durable, p99\t%.2f\t10\tms\t%d changes through the door; p50 %.2f ms\n", most, N_TICKS, half);
  g_print ("RATIO\ttick beside a bare commit, p50\t%.1f\t20\ttimes\tone row in the same folder: p50 %.3f ms, p99 %.3f ms\n",
           half / bare, bare, get_percentile (commits, 0.99));

  return 0;
}
