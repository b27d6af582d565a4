/* Which entry wrote each item of the state: looked up for every edit of a journal, so without the database. */

#pragma once

#include "beakta-driver.h"

G_BEGIN_DECLS

typedef struct _BeaktaRevisions BeaktaRevisions;

/**
 * beakta_revisions_read:
 * @db: in a transaction that reads
 * @n_items: how many there are
 * @error: #BeaktaStoreError
 *
 * Takes 16 to 32 bytes for each item. It may be read in several threads at a time.
 *
 * Returns: (transfer full) (nullable):
 */
BeaktaRevisions *beakta_revisions_read   (BeaktaDriver           *db,
                                          gint64                  n_items,
                                          GError                **error);

/* 0 for an item that is not there. */
gint64           beakta_revisions_lookup (const BeaktaRevisions  *self,
                                          const char             *case_id,
                                          const char             *kind,
                                          const char             *id);
void             beakta_revisions_free   (BeaktaRevisions        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaRevisions, beakta_revisions_free)

G_END_DECLS
