/* A deed on many cases of the queue while it is under way: how far it has come, and a button that cancels it. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-queue-deed.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_QUEUE_DEED_BAR (beakta_queue_deed_bar_get_type ())

/* Property: "shown" (boolean): a deed is under way that takes its time */
G_DECLARE_FINAL_TYPE (BeaktaQueueDeedBar, beakta_queue_deed_bar, BEAKTA, QUEUE_DEED_BAR, GtkWidget)

/* Nothing is shown of a deed that is done at once. */
void     beakta_queue_deed_bar_follow   (BeaktaQueueDeedBar *self,
                                         BeaktaQueueDeed    *deed);
gboolean beakta_queue_deed_bar_is_shown (BeaktaQueueDeedBar *self);

G_END_DECLS
