/* Which columns of the queue a person has chosen, and in which order: by the menu of their titles, and by moving the titles. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BEAKTA_TYPE_QUEUE_COLUMN_CHOICE (beakta_queue_column_choice_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaQueueColumnChoice, beakta_queue_column_choice, BEAKTA, QUEUE_COLUMN_CHOICE, GObject)

/* Shows what @settings say, and keeps there what is chosen from then on. */
BeaktaQueueColumnChoice *beakta_queue_column_choice_new (GtkColumnView *view,
                                                         GSettings     *settings);

/* (transfer full): what is chosen, in its order; none for the usual columns. */
GStrv beakta_queue_column_choice_dup_columns (BeaktaQueueColumnChoice *self);
void  beakta_queue_column_choice_set_columns (BeaktaQueueColumnChoice *self,
                                              const char * const      *columns);

G_END_DECLS
