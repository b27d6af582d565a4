/* A vertical box for what stands in a scrolled window: how high it is it only says for a width. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BEAKTA_TYPE_SCROLLED_LAYOUT (beakta_scrolled_layout_get_type ())

G_DECLARE_FINAL_TYPE (BeaktaScrolledLayout, beakta_scrolled_layout, BEAKTA, SCROLLED_LAYOUT, GtkLayoutManager)

G_END_DECLS
