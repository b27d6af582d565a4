/* The tabs of the queue, with how many cases each holds. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-queue-saved.h"
#include "beakta-store-query.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_QUEUE_SIDEBAR (beakta_queue_sidebar_get_type ())

/* Property: "queue" (string): the chosen tab: "act", "mine", "waiting", "review", "flagged", "unassigned", "all" */
G_DECLARE_FINAL_TYPE (BeaktaQueueSidebar, beakta_queue_sidebar, BEAKTA, QUEUE_SIDEBAR, GtkWidget)

void         beakta_queue_sidebar_set_counts   (BeaktaQueueSidebar *self,
                                                const guint        *counts);      /* BEAKTA_N_QUEUES */
BeaktaQueue  beakta_queue_sidebar_get_selected (BeaktaQueueSidebar *self);

/* The saved views, beneath the tabs. */
BeaktaQueueSaved *beakta_queue_sidebar_get_saved (BeaktaQueueSidebar *self);

const char  *beakta_queue_get_title            (BeaktaQueue         queue);

G_END_DECLS
