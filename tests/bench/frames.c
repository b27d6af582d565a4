#include "frames.h"

#include <time.h>

#define PATIENCE_S 60
#define WHEEL_PX   90
#define DRAG_FRAMES 6

typedef struct
{
  GtkAdjustment *adjustment;
  FramesMove     move;
  GRand         *random;
  GArray        *times;
  double         last;               /* the processor's time when the frame before was drawn; < 0: none was */
  guint          n_ticks;
} Scroll;

double
frames_get_processor_ms (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);

  return (double) time.tv_sec * 1000 + (double) time.tv_nsec / 1e6;
}

static gboolean
out_of_patience_cb (gpointer user_data)
{
  g_error ("Nothing came of it in %d s", PATIENCE_S);

  return G_SOURCE_REMOVE;
}

typedef struct
{
  gboolean (*condition) (gpointer user_data);
  gpointer   user_data;
  gboolean   is_drawn;               /* a frame, and the condition held */
} Wait;

static void
painted_cb (GdkFrameClock *clock,
            Wait          *wait)
{
  wait->is_drawn = wait->is_drawn || wait->condition (wait->user_data);
}

double
frames_wait (GtkWidget  *window,
             gboolean  (*condition) (gpointer user_data),
             gpointer    user_data,
             gint64      start)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  Wait wait = { condition, user_data, FALSE };
  guint patience = g_timeout_add_seconds (PATIENCE_S, out_of_patience_cb, NULL);
  gulong painted = g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &wait);

  while (!wait.is_drawn)
    {
      /* What came without a frame is to be drawn. */
      if (condition (user_data))
        gtk_widget_queue_draw (window);
      g_main_context_iteration (NULL, TRUE);
    }
  g_signal_handler_disconnect (clock, painted);
  g_source_remove (patience);

  return (double) (g_get_monotonic_time () - start) / 1000;
}

static double
find_next (Scroll *scroll,
           double  last)
{
  double value = gtk_adjustment_get_value (scroll->adjustment);

  switch (scroll->move)
    {
    case FRAMES_STEP:
      value += WHEEL_PX;
      break;

    case FRAMES_PAGE:
      value += gtk_adjustment_get_page_increment (scroll->adjustment);
      break;

    case FRAMES_JUMP:
    default:
      return scroll->n_ticks % DRAG_FRAMES == 0 ? g_rand_double_range (scroll->random, 0, last) : value;
    }

  return value < last ? value : 0;
}

static gboolean
tick_cb (GtkWidget     *window,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  Scroll *scroll = user_data;
  double last = gtk_adjustment_get_upper (scroll->adjustment) - gtk_adjustment_get_page_size (scroll->adjustment);

  gtk_adjustment_set_value (scroll->adjustment, find_next (scroll, MAX (last, 1)));
  scroll->n_ticks++;

  return G_SOURCE_CONTINUE;
}

static void
frame_cb (GdkFrameClock *clock,
          Scroll        *scroll)
{
  double now = frames_get_processor_ms (), spent = now - scroll->last;

  if (scroll->last >= 0)
    g_array_append_val (scroll->times, spent);
  scroll->last = now;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  double one = *(const double *) a, two = *(const double *) b;

  return (one > two) - (one < two);
}

GArray *
frames_scroll (GtkWidget     *window,
               GtkAdjustment *adjustment,
               FramesMove     move,
               guint          n)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  Scroll scroll = { adjustment, move, g_rand_new_with_seed (1), g_array_new (FALSE, FALSE, sizeof (double)), -1, 0 };
  guint tick = gtk_widget_add_tick_callback (window, tick_cb, &scroll, NULL);
  gulong painted = g_signal_connect (clock, "after-paint", G_CALLBACK (frame_cb), &scroll);

  while (scroll.times->len < n)
    g_main_context_iteration (NULL, TRUE);

  gtk_widget_remove_tick_callback (window, tick);
  g_signal_handler_disconnect (clock, painted);
  g_rand_free (scroll.random);
  g_array_sort (scroll.times, compare);

  return scroll.times;
}

void
frames_tell (const char *what,
             GArray     *times)
{
  guint n_on_time = 0;

  while (n_on_time < times->len && g_array_index (times, double, n_on_time) <= FRAME_MS)
    n_on_time++;

  g_print ("RATIO\t%s, frames of 16.7 ms at most\t%.1f\t>99\t%%\t%u frames, p99 %.1f ms, median %.1f, most %.1f; time of the "
           "processor\n",
           what, 100.0 * n_on_time / times->len, times->len, g_array_index (times, double, times->len * 99 / 100),
           g_array_index (times, double, times->len / 2), g_array_index (times, double, times->len - 1));
}
