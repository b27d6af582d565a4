/* What is selected in the queue: any number of rows, by keys and pointer as in a file manager.
 *
 * (1) A case that moves in the list, because it was altered here or by another program, stays selected.
 */

#pragma once

#include <gtk/gtk.h>

#include "beakta-store-query.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_QUEUE_CHOSEN (beakta_queue_chosen_get_type ())

/* Signal: "changed" (): other rows are selected, or none */
G_DECLARE_FINAL_TYPE (BeaktaQueueChosen, beakta_queue_chosen, BEAKTA, QUEUE_CHOSEN, GObject)

BeaktaQueueChosen *beakta_queue_chosen_new           (void);

/* @model: (nullable): of BeaktaCaseRow; nothing is selected in a new one. */
void               beakta_queue_chosen_set_model     (BeaktaQueueChosen *self,
                                                      GListModel        *model);

/* (transfer none) (nullable) */
GtkSelectionModel *beakta_queue_chosen_get_selection (BeaktaQueueChosen *self);

guint              beakta_queue_chosen_count         (BeaktaQueueChosen *self);

/* (transfer none) (nullable): the first of them that has been read. */
BeaktaCaseLine    *beakta_queue_chosen_get_first     (BeaktaQueueChosen *self);

/* (transfer full): of BeaktaCaseLine: those that have been read. */
GPtrArray         *beakta_queue_chosen_list          (BeaktaQueueChosen *self);

G_END_DECLS
