/* What a search found in the texts of the documents, below the cases that it found. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-store-query.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_QUEUE_HITS (beakta_queue_hits_get_type ())

/* Signals:
 *   "hit-activated" (const char *case_id, uint document, uint start, uint end): a place in a text; where the hit is in
 *     the case itself, document is 0
 *   "found" (): there are other hits than before, or none
 */
G_DECLARE_FINAL_TYPE (BeaktaQueueHits, beakta_queue_hits, BEAKTA, QUEUE_HITS, GtkWidget)

/* @store: (nullable); @words: what to look for; "" shows nothing. */
void      beakta_queue_hits_search   (BeaktaQueueHits *self,
                                      BeaktaStore     *store,
                                      const char      *words);
gboolean  beakta_queue_hits_has_any  (BeaktaQueueHits *self);

G_END_DECLS
