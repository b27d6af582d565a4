/* What the benches that scroll have in common: frames, and what the processor spent on each of them.
 *
 * A frame is all that the main thread does between two drawings, what waits for idle time included. It is measured in the time
 * of the processor, so that whatever else the machine does alters nothing: on a machine with nothing else to do it is the same.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FRAME_MS (1000.0 / 60)

typedef enum
{
  FRAMES_STEP,                       /* a turn of the wheel each frame */
  FRAMES_PAGE,                       /* Page Down, held */
  FRAMES_JUMP                        /* anywhere, each sixth frame, as somebody who drags the slider */
} FramesMove;

/* Milliseconds that the processor has spent on this thread. */
double  frames_get_processor_ms (void);

/* Runs the main loop until @condition holds after a frame of @window has been drawn; ends the program after a minute.
 * Returns: milliseconds since @start, of the monotonic clock */
double  frames_wait   (GtkWidget      *window,
                       gboolean      (*condition) (gpointer user_data),
                       gpointer        user_data,
                       gint64          start);

/* Scrolls @adjustment for @n frames; from the end it begins again.
 * Returns: (transfer full) (element-type double): milliseconds of each frame, in order of length */
GArray *frames_scroll (GtkWidget      *window,
                       GtkAdjustment  *adjustment,
                       FramesMove      move,
                       guint           n);

/* One line: how many per cent are on time, and p99, median and most in milliseconds. */
void    frames_tell   (const char     *what,
                       GArray         *times);

G_END_DECLS
