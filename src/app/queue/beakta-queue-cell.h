/* One cell of the queue: follows its row, which may be filled in later. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-break-bin.h"
#include "beakta-store-query.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_QUEUE_CELL (beakta_queue_cell_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaQueueCell, beakta_queue_cell, BEAKTA, QUEUE_CELL, GObject)

/* @sort: which column it is in */
BeaktaQueueCell *beakta_queue_cell_new        (BeaktaSort       sort);

/* What shows it. */
GtkWidget       *beakta_queue_cell_get_widget (BeaktaQueueCell *self);

/* @row: (nullable) */
void             beakta_queue_cell_set_row    (BeaktaQueueCell *self,
                                               BeaktaCaseRow   *row);

G_END_DECLS
