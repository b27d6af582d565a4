/* Where a reason is written: several lines, spelled, in a frame. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* (transfer floating) */
GtkTextView *beakta_reason_view_new       (void);

/* (transfer floating): the frame around it, in which it scrolls. */
GtkWidget   *beakta_reason_view_new_frame (GtkTextView *view);

/* (transfer full): what is written, without space around it. */
char        *beakta_reason_view_dup_words (GtkTextView *view);

G_END_DECLS
