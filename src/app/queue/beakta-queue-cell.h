/* One cell of the queue: follows its row, which may be filled in later. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-break-bin.h"
#include "beakta-store-query.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_QUEUE_CELL (beakta_queue_cell_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaQueueCell, beakta_queue_cell, BEAKTA, QUEUE_CELL, GObject)

typedef struct _BeaktaQueueFiller BeaktaQueueFiller;           /* beakta-queue-filler.h */

/* @item: the list item that has it as its own. @filler: says when it is filled. @sort: which column it is in */
BeaktaQueueCell *beakta_queue_cell_new        (GtkListItem       *item,
                                               BeaktaQueueFiller *filler,
                                               BeaktaSort         sort);

/* What shows it. */
GtkWidget       *beakta_queue_cell_get_widget (BeaktaQueueCell   *self);

/* @row: (nullable). The cell is empty until it is filled. */
void             beakta_queue_cell_set_row    (BeaktaQueueCell   *self,
                                               BeaktaCaseRow     *row);

/* Which row of the list it is in; for the filler. */
guint            beakta_queue_cell_get_position (BeaktaQueueCell *self);

/* Shows what its row says; for the filler. */
void             beakta_queue_cell_fill       (BeaktaQueueCell   *self);

G_END_DECLS
