/* What there is of a case after an erasure, as edits: what the entry says, and how the state gets there. */

#pragma once

#include "beakta-erasable.h"

G_BEGIN_DECLS

/**
 * beakta_erased_case_leave:
 * @case_: as it stands
 * @user: who erases it
 * @ground: that it rests on
 * @title: (nullable): in place of the title
 * @since: the present, UTC
 *
 * Of an erased case the number, the stage, the day and the ground stay: rule 2 of beakta-store-erase.h. Of one that is not there nothing
 * does: rule 5.
 *
 * Returns: (transfer full) (element-type BeaktaEdit): what the entry says that there is afterwards
 */
GPtrArray *beakta_erased_case_leave (BeaktaCase     *case_,
                                     const char     *user,
                                     const char     *ground,
                                     const char     *title,
                                     const char     *since);

/* (transfer full) (element-type BeaktaEdit): what a clearing of drafts says once more, as the entries that said it go: @found. */
GPtrArray *beakta_erased_case_keep  (BeaktaCase     *case_,
                                     BeaktaErasable *found);

/* (transfer full) (element-type BeaktaEdit): what the state goes through: every item goes, and @left (of BeaktaEdit) comes. */
GPtrArray *beakta_erased_case_reach (BeaktaCase     *case_,
                                     GPtrArray      *left);

G_END_DECLS
