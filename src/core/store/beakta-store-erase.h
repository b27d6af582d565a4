/* Erasure (gallring) of a closed case, and the clearing of drafts (rensning) of a decided one.
 *
 * (1) An erasure is an act of its own: an entry that names every entry whose contents it took, by whom, when and on what
 *     ground. The entries themselves stay, with their digests, and the chain verifies as before.
 * (2) Of an erased case its number remains, what its line is to say, its stage, and the ground. Everything else that the
 *     store has of it is gone: items, originals and texts that no other case has, and what the indexes held of them.
 * (3) The clearing of drafts takes what texts were before they were as they stand now. What stands now is said once more by
 *     the entry that cleared.
 * (4) Contents that are gone without an entry that names them are damage, and verification finds them.
 * (5) A case whose registration was undone is erased too, at no stage, as none is there: else what it brought would stay for ever for
 *     it to be brought back. It is in no queue afterwards either; the entry with its ground is what is left. Which there are:
 *     beakta-store-undone.h.
 */

#pragma once

#include "beakta-store.h"

G_BEGIN_DECLS

typedef struct
{
  guint    n_entries;                /* whose contents go, or went */
  guint    n_items;                  /* parts of the case that go; of drafts: that are said once more */
  guint    n_originals;
  guint    n_shared;                 /* originals that stay, because another case has them too */
  gboolean is_clean;                 /* after an erasure: nothing of it is left in the files of the store; else another program
                                      * held on to what was there before, and it goes when that one has closed the store */
} BeaktaErasure;

/**
 * beakta_store_preview_erase_sync:
 * @case_: an id or a case number
 * @drafts: only what texts were before, else the case
 * @erasure: (out): what would go
 * @error: #BeaktaStoreError or #BeaktaWorkflowError; %BEAKTA_STORE_ERROR_NOTHING when there is nothing to take
 *
 * Whether the acting person may erase is asked as it is when they do.
 */
gboolean     beakta_store_preview_erase_sync   (BeaktaStore          *self,
                                                const char           *case_,
                                                gboolean              drafts,
                                                BeaktaErasure        *erasure,
                                                GError              **error);
void         beakta_store_preview_erase_async  (BeaktaStore          *self,
                                                const char           *case_,
                                                gboolean              drafts,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
gboolean     beakta_store_preview_erase_finish (BeaktaStore          *self,
                                                GAsyncResult         *result,
                                                BeaktaErasure        *erasure,
                                                GError              **error);

/**
 * beakta_store_erase_sync:
 * @case_: an id or a case number
 * @drafts: only what texts were before
 * @ground: the decision that it rests on (gallringsbeslut); required
 * @title: (nullable): what the line of an erased case says from now on, in place of its title
 * @erasure: (out) (optional): what went
 * @error: as of beakta_store_preview_erase_sync (); #BeaktaWorkflowError REASON without a ground
 *
 * Only an administrator may, once the case is decided or closed, or its registration undone: see the table of beakta-workflow.c. It cannot be undone.
 *
 * Returns: (transfer full): the entry
 */
BeaktaEntry *beakta_store_erase_sync           (BeaktaStore          *self,
                                                const char           *case_,
                                                gboolean              drafts,
                                                const char           *ground,
                                                const char           *title,
                                                BeaktaErasure        *erasure,
                                                GError              **error);
void         beakta_store_erase_async          (BeaktaStore          *self,
                                                const char           *case_,
                                                gboolean              drafts,
                                                const char           *ground,
                                                const char           *title,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
BeaktaEntry *beakta_store_erase_finish         (BeaktaStore          *self,
                                                GAsyncResult         *result,
                                                BeaktaErasure        *erasure,
                                                GError              **error);

G_END_DECLS
