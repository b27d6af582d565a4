/* Fills the cells of the queue, a frame's share at a time.
 *
 * GTK 4.8 keeps some two hundred rows beside those in sight. When somebody jumps they all get another case at once, and to say what
 * those are takes several frames.
 *
 * (1) Cells in sight are filled as soon as there is something to say, the others in the frames that follow.
 * (2) No frame is spent on more than its share; what is left waits for the next one.
 * (3) The frame of a jump itself has enough to do with giving the rows other cases: nothing is filled in it.
 * (4) What is seen first of a list is whole: a queue that opens, or another tab, is not filled in before one's eyes.
 */

#pragma once

#include <gtk/gtk.h>

#include "beakta-queue-cell.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_QUEUE_FILLER (beakta_queue_filler_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaQueueFiller, beakta_queue_filler, BEAKTA, QUEUE_FILLER, GObject)

BeaktaQueueFiller *beakta_queue_filler_new    (GtkColumnView     *view);

/* @cell has something else to say. It is lent until it is filled or removed. */
void               beakta_queue_filler_add    (BeaktaQueueFiller *self,
                                               BeaktaQueueCell   *cell);

/* @cell has nothing to say any more. */
void               beakta_queue_filler_remove (BeaktaQueueFiller *self,
                                               BeaktaQueueCell   *cell);

G_END_DECLS
