/* Several cases in one go, and one undo of it.
 *
 * (1) Each case is changed by an entry of its own, through the one door: what one case refuses does not keep the others from being
 *     changed. Some cases (rule 4) are written in one transaction; what is told to be changed is durable.
 * (2) Every change is made in the writing thread from the case as it stands there, so that it is never STALE.
 * (3) Undo takes back the entries of the batch, wherever in the person's steps they are; what somebody has altered since is left,
 *     and told. It holds after a restart too. A person's batches are undone from the last on: beakta-batches.h.
 * (4) It is done a part at a time, so that it can be followed and cancelled, and nobody who writes something else waits for the whole.
 *     What was done before it was cancelled stays, and is undone as one.
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
  guint      n_left;                 /* that were not tried before it was cancelled */
  BeaktaAct  act;                    /* what was done, undone or redone */
} BeaktaBulkResult;

/* In the thread of the caller, after each part but the last. */
typedef void    (*BeaktaBulkProgress)             (guint                 n_tried,
                                                   guint                 n_all,
                                                   gpointer              user_data);

void              beakta_bulk_result_free         (BeaktaBulkResult     *result);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaBulkResult, beakta_bulk_result_free)

/* @case_ids: %NULL-terminated. @progress: (nullable). Fails only when no case could be tried; one that is cancelled has a result. */
BeaktaBulkResult *beakta_store_bulk_sync          (BeaktaStore          *self,
                                                   const char * const   *case_ids,
                                                   const BeaktaBulk     *bulk,
                                                   GError              **error);
void              beakta_store_bulk_async         (BeaktaStore          *self,
                                                   const char * const   *case_ids,
                                                   const BeaktaBulk     *bulk,
                                                   BeaktaBulkProgress    progress,
                                                   gpointer              progress_data,
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
                                                   BeaktaBulkProgress    progress,
                                                   gpointer              progress_data,
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
