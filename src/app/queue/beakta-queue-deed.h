/* One deed on the chosen cases of the queue: it asks what is needed, does it in one go, and tells what became of it, with undo. */

#pragma once

#include <adwaita.h>

#include "beakta-store-bulk.h"
#include "beakta-store-query.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_QUEUE_DEED (beakta_queue_deed_get_type ())

/* It keeps itself alive while something is under way.
 * Signals:
 *   "toast" (AdwToast *toast): what became of it
 *   "progress" (guint n_tried, guint n_all): of many cases; "ended" follows
 *   "ended" (): all was done, or it was cancelled, or it failed
 */
G_DECLARE_FINAL_TYPE (BeaktaQueueDeed, beakta_queue_deed, BEAKTA, QUEUE_DEED, GObject)

/* @widget: where it is asked for; its window gets the dialogs. */
BeaktaQueueDeed *beakta_queue_deed_new  (GtkWidget       *widget,
                                         BeaktaStore     *store);

/* @numbers: of gint64: the chosen lines, not altered any more. @first: (nullable): one of them that has been read */
void             beakta_queue_deed_ask  (BeaktaQueueDeed *self,
                                         GArray          *numbers,
                                         BeaktaCaseLine  *first,
                                         BeaktaBulkKind   kind);
void             beakta_queue_deed_take (BeaktaQueueDeed *self,
                                         GArray          *numbers);

/* @batch: (nullable): the last one */
void             beakta_queue_deed_undo (BeaktaQueueDeed *self,
                                         const char      *batch,
                                         gboolean         redo);

/* What has been done stays, and is undone as one. */
void             beakta_queue_deed_cancel (BeaktaQueueDeed *self);

G_END_DECLS
