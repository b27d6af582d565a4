/* How many cases use each of the checklists. */

#pragma once

#include "beakta-store.h"

G_BEGIN_DECLS

void        beakta_store_count_uses_async  (BeaktaStore          *self,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);

/* (transfer full): the id of a list -> GUINT_TO_POINTER (cases); what no case uses is not in it. */
GHashTable *beakta_store_count_uses_finish (BeaktaStore          *self,
                                            GAsyncResult         *result,
                                            GError              **error);

G_END_DECLS
