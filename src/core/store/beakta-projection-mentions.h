/* Who is waited for in the comments of a case: beakta-mentioned.h. Made from the state, so that it is found what a person has to answer. */

#pragma once

#include "beakta-case.h"
#include "beakta-driver.h"

G_BEGIN_DECLS

/* @case_: as the change leaves it. */
gboolean beakta_projection_update_mentions (BeaktaDriver  *db,
                                            BeaktaCase    *case_,
                                            GError       **error);

/* Makes all of them anew, from the comments of every case. A case that cannot be read has none: verification names it. */
gboolean beakta_projection_fill_mentions   (BeaktaDriver  *db,
                                            GError       **error);

/* That there is a line for each person who is waited for in a thread of the case, and no other. */
gboolean beakta_projection_verify_mentions (BeaktaDriver  *db,
                                            BeaktaCase    *case_,
                                            GError       **error);

G_END_DECLS
