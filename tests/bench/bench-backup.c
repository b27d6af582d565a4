/* A backup as the window makes it, in a thread of its own: how long it takes, and how late it makes what the main loop has to do each
 * frame, beside as long a time without one.
 *
 *   bench-backup [N | FILE]
 *
 * Makes a store with a journal of N entries, of 400 MB when nothing is said, and removes it; or copies FILE. */

#include <time.h>

#include <glib/gstdio.h>

#include "beakta-backups.h"
#include "beakta-test-store.h"
#include "long-journal.h"

#define N_ENTRIES 310000
#define N_ROUNDS  3
#define SIZE_MB   400.0
#define BUDGET_MS 2000.0
#define FRAME_MS  (1000.0 / 60)

typedef struct
{
  GArray  *late;                     /* of double: milliseconds */
  gint64   due;
  char    *path;                     /* nullable: what the backup was made as */
  gboolean is_over;
} Loop;

static int
compare (gconstpointer a,
         gconstpointer b)
{
  double one = *(const double *) a, two = *(const double *) b;

  return (one > two) - (one < two);
}

static double
since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / 1000;
}

static double
get_processor_ms (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);

  return (double) time.tv_sec * 1000 + (double) time.tv_nsec / 1e6;
}

/* A frame, sixty times a second. */
static gboolean
dispatch_frame (GSource     *source,
                GSourceFunc  callback,
                gpointer     user_data)
{
  Loop *loop = user_data;
  double late = since (loop->due);

  g_array_append_val (loop->late, late);
  loop->due = MAX (loop->due + (gint64) (FRAME_MS * 1000), g_get_monotonic_time ());
  g_source_set_ready_time (source, loop->due);

  return G_SOURCE_CONTINUE;
}

static GSourceFuncs frame_funcs = { .dispatch = dispatch_frame };

static GSource *
begin_frames (Loop *loop)
{
  GSource *source = g_source_new (&frame_funcs, sizeof (GSource));

  loop->late = g_array_new (FALSE, FALSE, sizeof (double));
  loop->is_over = FALSE;
  loop->due = g_get_monotonic_time () + (gint64) (FRAME_MS * 1000);
  g_source_set_callback (source, NULL, loop, NULL);
  g_source_set_ready_time (source, loop->due);
  g_source_attach (source, NULL);

  return source;
}

/* (transfer full): how late each was, in order. */
static GArray *
end_frames (Loop    *loop,
            GSource *source)
{
  g_source_destroy (source);
  g_source_unref (source);
  g_array_sort (loop->late, compare);

  return loop->late;
}

static void
made_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  Loop *loop = user_data;
  g_autoptr(GError) error = NULL;

  loop->path = beakta_backups_make_finish (result, &error);
  g_assert_no_error (error);
  loop->is_over = TRUE;
}

static double
back_up (const char *path,
         const char *folder,
         GArray     *late)
{
  Loop loop = { NULL };
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  GSource *source = begin_frames (&loop);
  gint64 start = g_get_monotonic_time ();
  g_autoptr(GArray) found = NULL;
  double ms;

  beakta_backups_make_async (path, folder, now, NULL, made_cb, &loop);
  while (!loop.is_over)
    g_main_context_iteration (NULL, TRUE);
  ms = since (start);
  found = end_frames (&loop, source);
  g_array_append_vals (late, found->data, found->len);
  g_unlink (loop.path);
  g_free (loop.path);

  return ms;
}

static gboolean
over_cb (gpointer user_data)
{
  ((Loop *) user_data)->is_over = TRUE;

  return G_SOURCE_REMOVE;
}

/* The same with nothing to do. */
static void
rest (double  ms,
      GArray *late)
{
  Loop loop = { NULL };
  GSource *source = begin_frames (&loop);
  g_autoptr(GArray) found = NULL;

  g_timeout_add ((guint) ms, over_cb, &loop);
  while (!loop.is_over)
    g_main_context_iteration (NULL, TRUE);
  found = end_frames (&loop, source);
  g_array_append_vals (late, found->data, found->len);
}

static guint
count_late (GArray *late)
{
  guint n = 0;

  for (guint i = 0; i < late->len; i++)
    n += g_array_index (late, double, i) > FRAME_MS;

  return n;
}

static void
measure (const char *path,
         const char *folder)
{
  g_autoptr(BeaktaStore) store = beakta_store_open_sync (path, NULL, NULL);   /* as it is in the window */
  g_autoptr(GArray) late = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) without = g_array_new (FALSE, FALSE, sizeof (double));
  double times[N_ROUNDS], processor = 0, mb;
  GStatBuf status;

  for (int i = 0; i < N_ROUNDS; i++)
    {
      double before = get_processor_ms ();

      times[i] = back_up (path, folder, late);
      processor += (get_processor_ms () - before) / N_ROUNDS;
      rest (times[i], without);
    }
  qsort (times, N_ROUNDS, sizeof *times, compare);
  g_array_sort (late, compare);
  g_array_sort (without, compare);
  g_stat (path, &status);
  mb = (double) status.st_size / 1e6;

  g_print ("RATIO\tbackup of %.0f MB\t%.0f\t%.0f\tms\tmedian of %d; copied, looked through and verified; of the processor %.0f ms\n", mb,
           times[N_ROUNDS / 2], BUDGET_MS * mb / SIZE_MB, N_ROUNDS, processor);
  g_print ("RATIO\tframes that come late while a backup is made\t%u\t%u\tof %u\tp99 %.1f ms, most %.1f; without one %u late, p99 %.1f ms, "
           "most %.1f\n",
           count_late (late), count_late (without), late->len, g_array_index (late, double, late->len * 99 / 100),
           g_array_index (late, double, late->len - 1), count_late (without), g_array_index (without, double, without->len * 99 / 100),
           g_array_index (without, double, without->len - 1));
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
  measure (path, folder.folder);
  beakta_test_folder_tear_down (&folder, NULL);

  return 0;
}
