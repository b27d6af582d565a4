/* Several cases in one go, and one undo of it.
 *
 * (1) Each case is changed by an entry of its own, in a transaction of its own, through the one door: what one case refuses does not
 *     keep the others from being changed, and whatever has been written is durable.
 * (2) Every change is made in the writing thread from the case as it stands there, so that it is never STALE.
 * (3) Undo takes back the entries of the batch, wherever in the person's steps they are; what somebody has altered since is left,
 *     and told. It holds after a restart too. A person's batches are undone from the last on: beakta-batches.h.
 */

#pragma once

#include "beakta-bulk.h"
#include "beakta-store.h"

G_BEGIN_DECLS

/* A case that was left as it was, and why. */
typedef struct
{
  char   *case_id;
  char   *number;
  char   *title;
  GError *error;
} BeaktaBulkRefusal;

typedef struct
{
  char      *batch;                  /* names it, to be undone */
  GPtrArray *changed;                /* of char: case ids */
  guint      n_already;              /* that were so already, or had been undone by themselves */
  GPtrArray *refused;                /* of BeaktaBulkRefusal */
  BeaktaAct  act;                    /* what was done, undone or redone */
} BeaktaBulkResult;

void              beakta_bulk_result_free         (BeaktaBulkResult     *result);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaBulkResult, beakta_bulk_result_free)

/* @case_ids: %NULL-terminated. Fails only when no case could be tried. */
BeaktaBulkResult *beakta_store_bulk_sync          (BeaktaStore          *self,
                                                   const char * const   *case_ids,
                                                   const BeaktaBulk     *bulk,
                                                   GError              **error);
void              beakta_store_bulk_async         (BeaktaStore          *self,
                                                   const char * const   *case_ids,
                                                   const BeaktaBulk     *bulk,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);

/* @batch: (nullable): %NULL for the acting user's last one that is not undone (or undone, to redo it); fails with NOTHING when
 * there is none. */
BeaktaBulkResult *beakta_store_undo_bulk_sync     (BeaktaStore          *self,
                                                   const char           *batch,
                                                   gboolean              redo,
                                                   GError              **error);
void              beakta_store_undo_bulk_async    (BeaktaStore          *self,
                                                   const char           *batch,
                                                   gboolean              redo,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);

/* Of both. */
BeaktaBulkResult *beakta_store_bulk_finish        (BeaktaStore          *self,
                                                   GAsyncResult         *result,
                                                   GError              **error);

/* (transfer full): the tags in use in the office, those on most cases first. Synchronous and quick. */
GStrv             beakta_store_dup_tags_sync      (BeaktaStore          *self,
                                                   GError              **error);

G_END_DECLS
