/* Lays children out in one line; whoever expands gets what is left of it. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BEAKTA_TYPE_LINE_LAYOUT (beakta_line_layout_get_type ())

/* Property: "spacing" (int): between children */
G_DECLARE_FINAL_TYPE (BeaktaLineLayout, beakta_line_layout, BEAKTA, LINE_LAYOUT, GtkLayoutManager)

GtkLayoutManager *beakta_line_layout_new (int spacing);

/* A box that is laid out so. */
GtkWidget        *beakta_line_new        (int spacing);

G_END_DECLS
