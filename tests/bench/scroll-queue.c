/* Frames while the queue of very many cases is scrolled: scroll-queue [N]
 *
 * Makes a store whose queue has N lines, a million when nothing is said, which takes about a minute and 1 GB of disk, and removes it. There
 * is nothing in the store but the lines: the queue looks at nothing else. */

#include "beakta-sqlite-driver.h"
#include "beakta-test-store.h"
#include "frames.h"
#include "program.h"

#define N_CASES  1000000
#define N_FRAMES 600

#define MAKE_LINES \
  "PRAGMA synchronous = OFF; PRAGMA cache_size = -400000; BEGIN;" \
  "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %u) " \
  "INSERT INTO case_line (row, case_id, number, number_key, number_sort, number_words, title, title_sort, applicant, applicant_sort, " \
  "programme, programme_sort, caseworker, sought, stage, since, due, due_sort, received, proposer, n_questions, n_complete, progress) " \
  "SELECT i, printf ('case-%%07d', i), printf ('403-%%07d-2026', i), printf ('403%%07d2026', i), printf ('3403-%%07d', i), '', " \
  "'Språk och arbete i Hagaby ' || i %% 977, 'sprak ' || printf ('%%03d', i %% 977), 'Älvnäs folkhögskola', '|lvnas', " \
  "'Integration 2026', 'integration', 'anna', i * 7919 %% 4000 * 1000, i %% 2, " \
  "printf ('2026-%%02d-%%02dT08:00:00Z', i * 31 %% 12 + 1, i * 17 %% 28 + 1), '', '', " \
  "printf ('2026-%%02d-%%02d', i * 31 %% 12 + 1, i * 17 %% 28 + 1), '', 21, i %% 22, i %% 22 * 1000 / 21 FROM n;" \
  "INSERT INTO case_count SELECT stage, caseworker, proposer, count (*) FROM case_line GROUP BY 1, 2, 3; COMMIT"

static void
make_store (BeaktaTestFolder *folder,
            guint             n_cases)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autofree char *sql = g_strdup_printf (MAKE_LINES, n_cases);
  g_autoptr(BeaktaDriver) db = NULL;
  g_autoptr(GError) error = NULL;
  gint64 start = g_get_monotonic_time ();

  beakta_store_close (store);
  db = beakta_sqlite_driver_open (folder->path, BEAKTA_SQLITE_READ_WRITE, &error);
  g_assert_no_error (error);
  db->methods->run_script (db, sql, &error);
  g_assert_no_error (error);
  beakta_sqlite_driver_settle (db, &error);
  g_assert_no_error (error);
  g_print ("# made in %.0f s\n", (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC);
}

typedef struct
{
  GListModel *cases;
  guint       n_wanted;
} Queue;

static gboolean
has_all (gpointer user_data)
{
  const Queue *queue = user_data;

  return g_list_model_get_n_items (queue->cases) == queue->n_wanted;
}

static void
scroll (GtkWidget     *window,
        GtkAdjustment *adjustment,
        guint          n_cases,
        FramesMove     move,
        const char    *how)
{
  g_autofree char *what = g_strdup_printf ("queue of %u cases, scrolled %s", n_cases, how);
  g_autoptr(GArray) times = frames_scroll (window, adjustment, move, N_FRAMES);

  frames_tell (what, times);
}

int
main (int   argc,
      char *argv[])
{
  BeaktaTestFolder folder = { NULL, NULL };
  guint n_cases = argc > 1 ? (guint) g_ascii_strtoull (argv[1], NULL, 10) : N_CASES;
  GtkAdjustment *adjustment;
  GtkWidget *window, *list;
  Queue queue;

  beakta_test_folder_set_up (&folder, NULL);
  make_store (&folder, n_cases);

  window = program_start (folder.path);
  list = window != NULL ? program_find_mapped (window, GTK_TYPE_COLUMN_VIEW) : NULL;
  g_assert_nonnull (list);
  queue = (Queue) { G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (list))), n_cases };
  frames_wait (window, has_all, &queue, 0);

  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));
  scroll (window, adjustment, n_cases, FRAMES_STEP, "by the wheel");
  scroll (window, adjustment, n_cases, FRAMES_PAGE, "by the page");
  scroll (window, adjustment, n_cases, FRAMES_JUMP, "to anywhere");

  gtk_window_destroy (GTK_WINDOW (window));
  beakta_test_folder_tear_down (&folder, NULL);

  return 0;
}
