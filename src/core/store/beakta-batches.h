/* Changes of several cases that were made in one go: which entries of the journal they are.
 *
 * (1) Each entry belongs to one case. What joins them is the name of the batch in their payloads, which the journal's hashes cover;
 *     the table only finds them again.
 * (2) What undoes entries of a batch in one go, or redoes them, has the name of the batch too.
 * (3) A person's batches are undone from the last to the first, and redone from the first to the last; a new one empties what can be
 *     redone.
 */

#pragma once

#include "beakta-change.h"
#include "beakta-driver.h"

G_BEGIN_DECLS

/* Nothing for an entry that is of no batch. */
gboolean   beakta_batches_add         (BeaktaDriver       *db,
                                       const BeaktaEntry  *entry,
                                       GError            **error);

/* @batch: (out) (transfer full) (nullable): the batch of @user that undo, or redo, would take next; NULL when there is none. @place:
 * (inout): 0 for the first of them, else where the one before it in that order began, to pass over it. */
gboolean   beakta_batches_find_next   (BeaktaDriver       *db,
                                       const char         *user,
                                       gboolean            redo,
                                       gint64             *place,
                                       char              **batch,
                                       GError            **error);

/* Returns: (transfer full): of gint64, the sequences of the entries by which @user made @batch */
GArray    *beakta_batches_list        (BeaktaDriver       *db,
                                       const char         *batch,
                                       const char         *user,
                                       GError            **error);

/* That each line is of an entry that says so. A line that is missing is not looked for: it takes nothing but the undo in one go. */
gboolean   beakta_batches_verify      (BeaktaDriver       *db,
                                       GError            **error);

G_END_DECLS
