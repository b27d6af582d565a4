/* Keeps what a person looks at in its place while the rest of a list grows and shrinks. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BEAKTA_TYPE_SCROLL_KEEPER (beakta_scroll_keeper_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaScrollKeeper, beakta_scroll_keeper, BEAKTA, SCROLL_KEEPER, GObject)

BeaktaScrollKeeper *beakta_scroll_keeper_new           (GtkScrolledWindow  *scrolled);

/* Until the next layout: @anchor stays where it is on the screen, whatever happens above it. */
void                beakta_scroll_keeper_hold          (BeaktaScrollKeeper *self,
                                                        GtkWidget          *anchor);

/* After the next layout: scrolls, no farther than needed, until @target is in sight; its top when it is too tall. */
void                beakta_scroll_keeper_reveal        (BeaktaScrollKeeper *self,
                                                        GtkWidget          *target);

/* The same; @heading stands above @target and belongs to it: it is never cut. */
void                beakta_scroll_keeper_reveal_below  (BeaktaScrollKeeper *self,
                                                        GtkWidget          *target,
                                                        GtkWidget          *heading);

/* Scrolls the nearest scrolled window around @view until its cursor is in sight. */
void                beakta_scroll_keeper_follow_cursor (GtkTextView        *view);

G_END_DECLS
