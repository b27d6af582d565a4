/* What of the store could be written in a search where the caret is: applicants, programmes, people, tags and questions that exist. */

#pragma once

#include "beakta-query.h"
#include "beakta-store.h"

G_BEGIN_DECLS

/* Whether the store knows what could be written there. */
gboolean    beakta_store_may_propose    (const BeaktaQueryPlace  *place);

/**
 * beakta_store_propose_async:
 * @place: where the caret is
 * @most: no more than so many
 *
 * What begins with the written words comes before what holds them. Off the main thread; a long list is looked through as far as
 * nobody waits for it.
 */
void        beakta_store_propose_async  (BeaktaStore             *self,
                                         const BeaktaQueryPlace  *place,
                                         guint                    most,
                                         GCancellable            *cancellable,
                                         GAsyncReadyCallback      callback,
                                         gpointer                 user_data);

/* (transfer full): of BeaktaProposal */
GPtrArray  *beakta_store_propose_finish (BeaktaStore             *self,
                                         GAsyncResult            *result,
                                         GError                 **error);

G_END_DECLS
