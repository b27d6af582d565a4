/* What somebody who declared a conflict of interest sees of the case: what the queue shows of it, and their own declaration.
 *
 * Whoever has a conflict of interest takes no part in handling the case (16 and 17 §§ förvaltningslagen (2017:900)). What stands in
 * its documents, how it is assessed and what others say of it are kept from them; which case it is, at which stage and who
 * has it are not, so that they can tell whom it is theirs no more to.
 */

#pragma once

#include "beakta-case.h"

G_BEGIN_DECLS

/* Whether @user declared a conflict of interest in @case_. */
gboolean     beakta_withheld_from      (BeaktaCase        *case_,
                                        const char        *user);

/* (transfer full): of @case_ what @user sees, at the same head. */
BeaktaCase  *beakta_withheld_dup_case  (BeaktaCase        *case_,
                                        const char        *user);

/* (transfer full): of @entry what @user sees: who did what, when, and the edits of what is shown; without edits when it shows
 * nothing. An entry of one's own declaration keeps its words. */
BeaktaEntry *beakta_withheld_dup_entry (const BeaktaEntry *entry,
                                        const char        *user);

G_END_DECLS
