/* Which tags there are, and on which cases: made from the state, so that those in use are found quickly. */

#pragma once

#include "beakta-case.h"
#include "beakta-driver.h"

G_BEGIN_DECLS

/* @id: of a tag that the change has touched; @case_: as the change leaves it. */
gboolean beakta_projection_update_tag  (BeaktaDriver  *db,
                                        BeaktaCase    *case_,
                                        const char    *id,
                                        GError       **error);

/* That the tags of a case are what the state says. */
gboolean beakta_projection_verify_tags (BeaktaDriver  *db,
                                        BeaktaCase    *case_,
                                        GError       **error);

G_END_DECLS
