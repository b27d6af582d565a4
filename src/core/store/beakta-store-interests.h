/* Standing interests of the person who works in the store, and which of them a case may touch. Rule 2 of beakta-interest.h: they are
 * read and written in one's own name only; whoever works in another's name is refused. */

#pragma once

#include "beakta-interest.h"
#include "beakta-store.h"

G_BEGIN_DECLS

/* (transfer full) (nullable) (element-type BeaktaInterest) */
GPtrArray *beakta_store_list_interests_sync  (BeaktaStore           *self,
                                              GError               **error);

/* What is there already, or is not there, is no error. */
gboolean   beakta_store_add_interest_sync    (BeaktaStore           *self,
                                              const BeaktaInterest  *interest,
                                              GError               **error);
gboolean   beakta_store_remove_interest_sync (BeaktaStore           *self,
                                              const BeaktaInterest  *interest,
                                              GError               **error);

/* For the window: adds or removes it, and gives those that there are then. @interest: (nullable): only gives them */
void       beakta_store_alter_interests_async (BeaktaStore          *self,
                                              const BeaktaInterest  *interest,
                                              gboolean               removes,
                                              GCancellable          *cancellable,
                                              GAsyncReadyCallback    callback,
                                              gpointer               user_data);
GPtrArray *beakta_store_alter_interests_finish (BeaktaStore         *self,
                                              GAsyncResult          *result,
                                              GError               **error);

typedef struct
{
  BeaktaInterest *interest;
  BeaktaTouches   touches;
  char           *document;          /* name of the document that names it; "" */
} BeaktaTouch;

void       beakta_touch_free                 (BeaktaTouch           *self);

/* (transfer full) (nullable) (element-type BeaktaTouch): what @case_ may touch; nothing for whoever works in another's name. */
GPtrArray *beakta_store_find_touches_sync    (BeaktaStore           *self,
                                              BeaktaCase            *case_,
                                              GError               **error);
void       beakta_store_find_touches_async   (BeaktaStore           *self,
                                              BeaktaCase            *case_,
                                              GCancellable          *cancellable,
                                              GAsyncReadyCallback    callback,
                                              gpointer               user_data);
GPtrArray *beakta_store_find_touches_finish  (BeaktaStore           *self,
                                              GAsyncResult          *result,
                                              GError               **error);

G_END_DECLS
