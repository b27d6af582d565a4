/* What was done by a deputy says for whom: the store writes it into what the act wrote, where nobody else can.
 *
 * It is written on the stage and the review of the act; on the first item of an act that has neither. An undo and a redo bring back
 * what was written before, with its own signature; theirs is of the entry itself.
 */

#pragma once

#include "beakta-change.h"
#include "beakta-entry.h"

G_BEGIN_DECLS

/* The store's: @deputy_for: "" where one's own roles were enough; then it is taken away wherever it was copied along. */
void        beakta_deputy_sign           (BeaktaChange       *change,
                                          const char         *deputy_for);

/* Whose role was held to do it; "" for one's own. */
const char *beakta_entry_get_deputy_for  (const BeaktaEntry  *entry);
const char *beakta_review_get_deputy_for (const BeaktaReview *review);

G_END_DECLS
