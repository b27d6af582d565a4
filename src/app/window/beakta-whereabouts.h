/* Where a person was in a store, kept beside their other state, so that they are there again when the program ended by itself.
 *
 * (1) One file for each person and store: $XDG_STATE_HOME/beakta/, a key file that is replaced as a whole.
 * (2) It says that the program runs from when it is opened until it is closed. What still says so when nobody holds it was left by a
 *     program that was killed, or by a power cut.
 * (3) One window at a time holds it; a second program on the same store notes nothing, and disturbs nothing.
 * (4) It is nothing but a place: what was written is in the store.
 */

#pragma once

#include "beakta-case-place.h"

G_BEGIN_DECLS

typedef struct _BeaktaWhereabouts BeaktaWhereabouts;

BeaktaWhereabouts *beakta_whereabouts_open     (const char            *store,
                                                const char            *user);

/* The program ended orderly. */
void               beakta_whereabouts_close    (BeaktaWhereabouts     *self);

/* (transfer full) (nullable): the case that was open when the program ended by itself, and where in it; NULL when it did not, or no
 * case was open. Answered once. @place: (out caller-allocates) */
char              *beakta_whereabouts_dup_left (BeaktaWhereabouts     *self,
                                                BeaktaCasePlace       *place);

/* Notes where the person is; nothing is written when they are where they were. @case_id: (nullable): in none */
void               beakta_whereabouts_note     (BeaktaWhereabouts     *self,
                                                const char            *case_id,
                                                const BeaktaCasePlace *place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaWhereabouts, beakta_whereabouts_close)

G_END_DECLS
