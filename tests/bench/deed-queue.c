/* Everything in the queue is selected and gets a tag, in the window, while somebody scrolls; then it is undone.
 *
 *   deed-queue MAKE-STORE [FILE]
 *
 * FILE is a store that MAKE-STORE made, which is altered; without it one of 10,000 cases is made first. */

#include <adwaita.h>

#include "beakta-queue-deed-bar.h"
#include "beakta-queue-view.h"
#include "beakta-store-query.h"
#include "frames.h"
#include "many-cases.h"
#include "program.h"

#define N_CASES  "10000"
#define N_FRAMES 120                 /* that are looked at together, while the deed goes on */

/* MB, as /proc/self/status names it: what is held now, or was held at most. */
static guint
get_memory (const char *name)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;

  line = strstr (status, name);

  return line != NULL ? (guint) (g_ascii_strtoull (line + strlen (name), NULL, 10) / 1024) : 0;
}

static GtkWidget *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return window;
    }

  return NULL;
}

static gboolean
has_dialog (gpointer user_data)
{
  return find_dialog () != NULL;
}

typedef struct
{
  GtkSelectionModel *cases;
  GtkWidget         *bar;
  guint              n_cases;
} Deed;

static guint
count_cases (const char *path)
{
  const BeaktaCaseFilter filter = BEAKTA_CASE_FILTER_ALL;
  g_autoptr(BeaktaStore) store = beakta_store_open_sync (path, NULL, NULL);
  guint n_cases;

  g_assert_true (beakta_store_count_cases_sync (store, &filter, &n_cases, NULL));

  return n_cases;
}

static gboolean
has_all (gpointer user_data)
{
  const Deed *deed = user_data;

  return g_list_model_get_n_items (G_LIST_MODEL (deed->cases)) == deed->n_cases;
}

static gboolean
has_selected (gpointer user_data)
{
  const Deed *deed = user_data;

  return gtk_selection_model_is_selected (deed->cases, deed->n_cases - 1);
}

static gboolean
is_under_way (gpointer user_data)
{
  const Deed *deed = user_data;

  return beakta_queue_deed_bar_is_shown (BEAKTA_QUEUE_DEED_BAR (deed->bar));
}

static void
answer_dialog (GtkWidget *window)
{
  GtkWidget *dialog, *entry;

  frames_wait (window, has_dialog, NULL, 0);
  dialog = find_dialog ();
  entry = program_find_mapped (dialog, ADW_TYPE_ENTRY_ROW);
  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Yrkessvenska");
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "do");
}

/* Scrolls for as long as it takes. */
static void
watch (GtkWidget     *window,
       Deed          *deed,
       GtkAdjustment *adjustment,
       const char    *what)
{
  g_autoptr(GArray) all = g_array_new (FALSE, FALSE, sizeof (double));
  guint n_cases = deed->n_cases, n_late = 0;
  guint before = get_memory ("VmRSS:");
  gint64 start = g_get_monotonic_time ();
  double seconds;
  double most = 0;

  frames_wait (window, is_under_way, deed, 0);
  while (is_under_way (deed))
    {
      g_autoptr(GArray) times = frames_scroll (window, adjustment, FRAMES_STEP, N_FRAMES);

      for (guint i = 0; i < times->len; i++)
        {
          n_late += g_array_index (times, double, i) > FRAME_MS;
          most = MAX (most, g_array_index (times, double, i));
        }
      g_array_append_vals (all, times->data, times->len);
    }

  seconds = (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;

  g_print ("RATIO\t%s %u cases in the window\t%.2f\t3\tms\tfor each case; %.1f s in all, %u MB before, %u MB at most\n", what, n_cases,
           seconds * 1000 / n_cases, seconds, before, get_memory ("VmHWM:"));
  g_print ("RATIO\t%s %u cases, frames of 16.7 ms at most meanwhile\t%.1f\t>99\t%%\t%u frames, most %.1f ms; time of the processor\n", what,
           n_cases, 100.0 - 100.0 * n_late / all->len, all->len, most);
}

static void
measure (const char *path)
{
  guint n_cases = count_cases (path);
  GtkWidget *window = program_start (path);
  GtkWidget *list = window != NULL ? program_find_mapped (window, GTK_TYPE_COLUMN_VIEW) : NULL;
  GtkWidget *view = list != NULL ? gtk_widget_get_ancestor (list, BEAKTA_TYPE_QUEUE_VIEW) : NULL;
  GtkAdjustment *adjustment;
  gint64 start;
  Deed deed;

  g_assert_nonnull (view);
  deed = (Deed) { gtk_column_view_get_model (GTK_COLUMN_VIEW (list)), program_find_mapped (view, BEAKTA_TYPE_QUEUE_DEED_BAR),
                  n_cases };
  g_assert_nonnull (deed.bar);
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));

  frames_wait (window, has_all, &deed, 0);
  start = g_get_monotonic_time ();
  gtk_widget_activate_action (view, "queue.select-all", NULL);
  g_print ("RATIO\teverything selected, %u cases\t%.1f\t100\tms\tuntil it is drawn\n", n_cases,
           frames_wait (window, has_selected, &deed, start));

  gtk_widget_activate_action (view, "queue.tag", NULL);
  answer_dialog (window);
  watch (window, &deed, adjustment, "a tag on");
  gtk_widget_activate_action (view, "queue.undo", NULL);
  watch (window, &deed, adjustment, "a tag undone on");

  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  return many_cases_run (argc, argv, N_CASES, NULL, measure);
}
