/* Who is waited for in the comments of a case: beakta-mentioned.h. So that it is found what a person has to answer.
 *
 * They stand among those who are asked for an opinion, under an "@" and the thread. What was written before they were kept is
 * found once somebody comments in the case again.
 */

#pragma once

#include "beakta-case.h"
#include "beakta-driver.h"

G_BEGIN_DECLS

/* That a line of the table is of a mention. */
#define BEAKTA_IS_MENTION "id >= '@' AND id < 'A'"

/* @case_: as the change leaves it. */
gboolean beakta_projection_update_mentions (BeaktaDriver  *db,
                                            BeaktaCase    *case_,
                                            GError       **error);

/* That nobody is waited for in a thread that is not there. */
gboolean beakta_projection_verify_mentions (BeaktaDriver  *db,
                                            BeaktaCase    *case_,
                                            GError       **error);

G_END_DECLS
