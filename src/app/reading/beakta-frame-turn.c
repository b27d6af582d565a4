/* The next frame's turn.
 *
 * Of a long text GTK lays out what is out of sight in bits, one after the other whenever the main loop has nothing else to do.
 * A bit takes some milliseconds and cannot be broken off: begun right before a frame it makes that frame late, and scrolling
 * stutters until all is laid out. So the last moments before a frame are slept through. Only bits and what is less urgent wait;
 * input is not handled before the frame in any case.
 */

#include "beakta-frame-turn.h"

#define BIT_US 5000                  /* what a bit may take */

typedef struct
{
  GSource source;
  gint64  due;                       /* monotonic time of the frame */
} Turn;

static gboolean
turn_prepare (GSource *source,
              int     *timeout)
{
  gint64 left = ((Turn *) source)->due - g_get_monotonic_time ();

  *timeout = left > BIT_US ? (int) ((left - BIT_US) / 1000) : 0;

  return left <= BIT_US;
}

static gboolean
turn_check (GSource *source)
{
  int timeout;

  return turn_prepare (source, &timeout);
}

static gboolean
turn_dispatch (GSource     *source,
               GSourceFunc  callback,
               gpointer     user_data)
{
  gint64 left = ((Turn *) source)->due - g_get_monotonic_time ();

  if (left > 0)
    g_usleep ((gulong) MIN (left, BIT_US));

  return callback (user_data);
}

static GSourceFuncs turn_funcs = {
  .prepare = turn_prepare,
  .check = turn_check,
  .dispatch = turn_dispatch
};

guint
beakta_frame_turn_keep (GtkWidget   *widget,
                        GSourceFunc  kept,
                        gpointer     user_data)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  GdkFrameTimings *timings = clock != NULL ? gdk_frame_clock_get_current_timings (clock) : NULL;
  g_autoptr(GSource) source = NULL;
  gint64 begun, interval;

  if (timings == NULL)
    return 0;

  begun = gdk_frame_timings_get_frame_time (timings);
  gdk_frame_clock_get_refresh_info (clock, begun, &interval, NULL);
  if (begun + interval <= g_get_monotonic_time ())
    return 0;

  source = g_source_new (&turn_funcs, sizeof (Turn));
  ((Turn *) source)->due = begun + interval;
  g_source_set_priority (source, GTK_TEXT_VIEW_PRIORITY_VALIDATE - 1);
  g_source_set_callback (source, kept, user_data, NULL);
  g_source_set_static_name (source, "beakta-frame-turn");

  return g_source_attach (source, NULL);
}
