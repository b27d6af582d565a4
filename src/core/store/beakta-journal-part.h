/* The part of the journal that is a case's, as it is carried in a file.
 *
 * (1) It holds the entries as the chain has them: payload, salt, digest, the hash before and the hash. Each can be held against its
 *     own hash without the rest of the chain; that the chain has it is what the store that it came from can tell.
 * (2) An erased entry has neither payload nor salt here either.
 */

#pragma once

#include "beakta-store.h"

G_BEGIN_DECLS

/**
 * beakta_store_load_journal_part_sync:
 * @case_id: the case
 * @error: #BeaktaStoreError
 *
 * Returns: (transfer full) (nullable): JSON: an array of entries, oldest first; the same bytes for the same entries
 */
GBytes    *beakta_store_load_journal_part_sync (BeaktaStore  *self,
                                                const char   *case_id,
                                                GError      **error);

/**
 * beakta_journal_part_read:
 * @bytes: what claims to be such a part
 * @case_id: the case that it is of
 * @error: %G_IO_ERROR_INVALID_DATA; the message says which entry, and what is wrong with it
 *
 * Returns: (transfer container) (element-type BeaktaEntry) (nullable): its entries, each of which holds
 */
GPtrArray *beakta_journal_part_read            (GBytes       *bytes,
                                                const char   *case_id,
                                                GError      **error);

G_END_DECLS
