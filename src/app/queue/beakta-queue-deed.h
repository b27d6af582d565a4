/* One deed on the chosen cases of the queue: it asks what is needed, does it in one go, and tells what became of it, with undo. */

#pragma once

#include <adwaita.h>

#include "beakta-store-bulk.h"
#include "beakta-store-query.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_QUEUE_DEED (beakta_queue_deed_get_type ())

/* Signal: "toast" (AdwToast *toast): what became of it. It keeps itself alive while something is under way. */
G_DECLARE_FINAL_TYPE (BeaktaQueueDeed, beakta_queue_deed, BEAKTA, QUEUE_DEED, GObject)

/* @widget: where it is asked for; its window gets the dialogs. */
BeaktaQueueDeed *beakta_queue_deed_new  (GtkWidget       *widget,
                                         BeaktaStore     *store);

/* @lines: of BeaktaCaseLine */
void             beakta_queue_deed_ask  (BeaktaQueueDeed *self,
                                         GPtrArray       *lines,
                                         BeaktaBulkKind   kind);
void             beakta_queue_deed_take (BeaktaQueueDeed *self,
                                         GPtrArray       *lines);

/* @batch: (nullable): the last one */
void             beakta_queue_deed_undo (BeaktaQueueDeed *self,
                                         const char      *batch,
                                         gboolean         redo);

G_END_DECLS
