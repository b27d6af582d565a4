/* The tabs of the queue, with how many cases each holds. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-store-query.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_QUEUE_SIDEBAR (beakta_queue_sidebar_get_type ())

/* Signal: "queue-selected" (int queue: BeaktaQueue) */
G_DECLARE_FINAL_TYPE (BeaktaQueueSidebar, beakta_queue_sidebar, BEAKTA, QUEUE_SIDEBAR, GtkWidget)

void         beakta_queue_sidebar_set_counts  (BeaktaQueueSidebar *self,
                                               const guint        *counts);      /* BEAKTA_N_QUEUES */
void         beakta_queue_sidebar_select      (BeaktaQueueSidebar *self,
                                               BeaktaQueue         queue);

const char  *beakta_queue_get_title           (BeaktaQueue         queue);

G_END_DECLS
