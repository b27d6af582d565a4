/* The queue: which cases there are, and which of them wait for you. */

#pragma once

#include <adwaita.h>

#include "beakta-break-bin.h"
#include "beakta-store-query.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_QUEUE_PAGE (beakta_queue_page_get_type ())

/* Signals:
 *   "case-activated" (const char *case_id)
 *   "hit-activated" (const char *case_id, uint document, uint start, uint end): open the case at a place in a text
 *   "example-requested" (): first start: try with an example
 *   "toast" (const char *text)
 *   "open-in-window" (const char *case_id): in a window of its own
 *   "show-toast" (AdwToast *toast): with a button
 */
G_DECLARE_FINAL_TYPE (BeaktaQueuePage, beakta_queue_page, BEAKTA, QUEUE_PAGE, GtkWidget)

/* @store: (nullable) */
void  beakta_queue_page_set_store     (BeaktaQueuePage *self,
                                       BeaktaStore     *store);
void  beakta_queue_page_set_settings  (BeaktaQueuePage *self,
                                       GSettings       *settings);
void  beakta_queue_page_set_width     (BeaktaQueuePage *self,
                                       BeaktaWidth      width);
void  beakta_queue_page_find          (BeaktaQueuePage *self);
void  beakta_queue_page_toggle_pane   (BeaktaQueuePage *self);

G_END_DECLS
