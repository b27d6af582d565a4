/* Fetches the original of a document for its pages. */

#pragma once

#include "beakta-page-source.h"
#include "beakta-store.h"

G_BEGIN_DECLS

/* @password: (nullable): goes to the sandboxed reader with the document */
void              beakta_page_loader_load_async  (BeaktaStore          *store,
                                                  const char           *sha256,
                                                  const char           *password,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);

/* (transfer full) */
BeaktaPageSource *beakta_page_loader_load_finish (BeaktaStore          *store,
                                                  GAsyncResult         *result,
                                                  GError              **error);

G_END_DECLS
