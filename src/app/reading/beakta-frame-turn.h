/* The next frame's turn: it goes before the laying out of text that nobody sees yet. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Until the next frame of @widget is due, GTK begins no bit of text that it would not end in time. Then @kept is called.
 * Returns: the source that sees to it; 0 when the frame is due already */
guint beakta_frame_turn_keep (GtkWidget   *widget,
                              GSourceFunc  kept,
                              gpointer     user_data);

G_END_DECLS
