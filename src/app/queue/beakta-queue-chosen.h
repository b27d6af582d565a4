/* What is selected in the queue: any number of rows, by keys and pointer as in a file manager.
 *
 * (1) A case that moves in the list, because it was altered here or by another program, stays selected.
 * (2) Who selects everything selects all cases of the tab or the search, whether they have been read or not; a case that comes later
 *     is not among them.
 */

#pragma once

#include <gtk/gtk.h>

#include "beakta-store-query.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_QUEUE_CHOSEN (beakta_queue_chosen_get_type ())

/* Signal: "changed" (): other rows are selected, or none */
G_DECLARE_FINAL_TYPE (BeaktaQueueChosen, beakta_queue_chosen, BEAKTA, QUEUE_CHOSEN, GObject)

BeaktaQueueChosen *beakta_queue_chosen_new           (void);

/* @model: (nullable): @cases, or the beginning of it, to which more is added; nothing is selected in a new one. */
void               beakta_queue_chosen_set_model     (BeaktaQueueChosen *self,
                                                      GListModel        *model,
                                                      BeaktaCaseList    *cases);

/* (transfer none) (nullable) */
GtkSelectionModel *beakta_queue_chosen_get_selection (BeaktaQueueChosen *self);

guint              beakta_queue_chosen_count         (BeaktaQueueChosen *self);

/* (transfer none) (nullable): the first of them that has been read. */
BeaktaCaseLine    *beakta_queue_chosen_get_first     (BeaktaQueueChosen *self);

/* FALSE for a moment, when everything was selected before it was known which cases there are. */
gboolean           beakta_queue_chosen_is_known      (BeaktaQueueChosen *self);

/* (transfer full): of gint64: the numbers of the selected lines, in the order of the list. */
GArray            *beakta_queue_chosen_list          (BeaktaQueueChosen *self);

G_END_DECLS
