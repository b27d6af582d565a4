/* What the queue asks of the store before its first frame: opening, counts, the order of all lines and the first of them.
 * bench-queue [FILE]: a store of make-store; without one, an empty one is measured. */

#include "beakta-store-query.h"
#include "beakta-test-store.h"

#define N_ROUNDS 15

static double
since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / 1000;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  double one = *(const double *) a, two = *(const double *) b;

  return (one > two) - (one < two);
}

static void
counts_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  guint counts[BEAKTA_N_QUEUES];

  g_assert_true (beakta_store_count_queues_finish (BEAKTA_STORE (object), result, counts, NULL));
  *(gboolean *) user_data = TRUE;
}

static double
measure_once (const char *path,
              guint      *n_cases)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr(BeaktaStore) store = beakta_store_open_sync (path, NULL, NULL);
  g_autoptr(BeaktaCaseList) list = beakta_case_list_new (store);
  gboolean has_counts = FALSE, is_loading = TRUE;

  beakta_store_count_queues_async (store, NULL, counts_cb, &has_counts);
  while (is_loading || !has_counts)
    {
      g_main_context_iteration (NULL, TRUE);
      g_object_get (list, "is-loading", &is_loading, "n-items", n_cases, NULL);
    }

  return since (start);
}

int
main (int   argc,
      char *argv[])
{
  BeaktaTestFolder folder = { NULL, NULL };
  double times[N_ROUNDS];
  guint n_cases = 0;

  beakta_test_folder_set_up (&folder, NULL);
  for (int i = 0; i < N_ROUNDS; i++)
    times[i] = measure_once (argc > 1 ? argv[1] : folder.path, &n_cases);
  qsort (times, N_ROUNDS, sizeof *times, compare);

  g_print ("RATIO\tqueue of %u cases, opened and read\t%.1f\t25\tms\tmedian of %d; opening, counts, order, first lines\n",
           n_cases, times[N_ROUNDS / 2], N_ROUNDS);
  beakta_test_folder_tear_down (&folder, NULL);

  return 0;
}
