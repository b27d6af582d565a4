/* Lays children out in a line, and in as many lines as it takes when they do not fit. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BEAKTA_TYPE_WRAP_LAYOUT (beakta_wrap_layout_get_type ())

/* Properties:
 *   "spacing"     int      between children and between lines
 *   "joined"      boolean  one line has a single pixel between children; the widget has the style
 *                          class "wrapped" while there are several lines
 *   "homogeneous" boolean  columns of equal width that fill the line
 *   "max-columns" uint     of a homogeneous layout
 */
G_DECLARE_FINAL_TYPE (BeaktaWrapLayout, beakta_wrap_layout, BEAKTA, WRAP_LAYOUT, GtkLayoutManager)

G_END_DECLS
