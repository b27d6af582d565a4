/* One of two texts that are compared: in a text view, with what only this one has on a coloured ground. */

#pragma once

#include <adwaita.h>

#include "beakta-difference.h"

G_BEGIN_DECLS

/* @is_after: the text after; what it has alone is new, else it is gone. */
void  beakta_compare_side_fill        (GtkTextView            *view,
                                       BeaktaText             *text,
                                       const BeaktaDifference *difference,
                                       gboolean                is_after);
void  beakta_compare_side_set_dark    (GtkTextView            *view,
                                       gboolean                dark);

/* The character a third of the way down what is seen, and putting one there: code points of the text. */
guint beakta_compare_side_get_place   (GtkTextView            *view);
void  beakta_compare_side_go_to       (GtkTextView            *view,
                                       guint                   position);

/* Where the other text has what stands at @position of one. */
guint beakta_compare_side_map         (const BeaktaDifference *difference,
                                       gboolean                from_after,
                                       guint                   position);

G_END_DECLS
