/* What the queue asks of the store: before its first frame, and when somebody jumps to another place of it.
 *
 *   bench-queue MAKE-STORE [FILE]
 *
 * FILE is a store that MAKE-STORE made; without it one of 10,000 cases is made first. */

#include "beakta-store-query.h"
#include "many-cases.h"

#define N_CASES  "10000"
#define N_ROUNDS 15
#define N_JUMPS  400
#define N_ROWS   24                  /* of a screen */

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

static void
measure_opening (const char *path)
{
  double times[N_ROUNDS];
  guint n_cases = 0;

  for (int i = 0; i < N_ROUNDS; i++)
    times[i] = measure_once (path, &n_cases);
  g_assert_cmpuint (n_cases, >, 0);
  qsort (times, N_ROUNDS, sizeof *times, compare);

  g_print ("RATIO\tqueue of %u cases, opened and read\t%.1f\t25\tms\tmedian of %d; opening, counts, order, first lines\n",
           n_cases, times[N_ROUNDS / 2], N_ROUNDS);
}

static gboolean
are_filled (GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    if (beakta_case_row_get_line (g_ptr_array_index (rows, i)) == NULL)
      return FALSE;

  return TRUE;
}

static GPtrArray *
get_rows (GListModel *list,
          guint       first)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < N_ROWS; i++)
    g_ptr_array_add (rows, g_list_model_get_item (list, first + i));

  return rows;
}

/* (transfer full): as many rows as a screen holds, from a place on; filled when this returns. They are asked for again
 * when something has come, for the list may have put others in their places. */
static GPtrArray *
show_rows (GListModel *list,
           guint       first)
{
  GPtrArray *rows = get_rows (list, first);

  while (!are_filled (rows))
    {
      GPtrArray *before = rows;

      g_main_context_iteration (NULL, TRUE);
      rows = get_rows (list, first);
      g_ptr_array_unref (before);
    }

  return rows;
}

/* The rows that were left are let go only when the new ones stand, as the list view does it. */
static void
measure_jumps (const char *path)
{
  g_autoptr(BeaktaStore) store = beakta_store_open_sync (path, NULL, NULL);
  g_autoptr(BeaktaCaseList) list = beakta_case_list_new (store);
  g_autoptr(GPtrArray) shown = NULL;
  g_autoptr(GRand) random = g_rand_new_with_seed (1);
  double times[N_JUMPS];
  guint n_cases;

  while (g_list_model_get_n_items (G_LIST_MODEL (list)) == 0)
    g_main_context_iteration (NULL, TRUE);
  n_cases = g_list_model_get_n_items (G_LIST_MODEL (list));
  shown = show_rows (G_LIST_MODEL (list), n_cases - N_ROWS);

  for (int i = 0; i < N_JUMPS; i++)
    {
      guint first = (guint) g_rand_int_range (random, 0, (gint32) (n_cases - N_ROWS));
      gint64 start = g_get_monotonic_time ();
      GPtrArray *rows = show_rows (G_LIST_MODEL (list), first);

      times[i] = since (start);
      g_ptr_array_unref (shown);
      shown = rows;
    }
  qsort (times, N_JUMPS, sizeof *times, compare);

  g_print ("RATIO\tqueue of %u cases, a jump at random\t%.1f\t16\tms\tp99 of %d jumps, median %.1f; until %d rows are filled\n",
           n_cases, times[N_JUMPS * 99 / 100], N_JUMPS, times[N_JUMPS / 2], N_ROWS);
}

static void
measure (const char *path)
{
  measure_opening (path);
  measure_jumps (path);
}

int
main (int   argc,
      char *argv[])
{
  return many_cases_run (argc, argv, N_CASES, NULL, measure);
}
