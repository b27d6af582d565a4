/* Which opinions of experts are open, and of whom they are asked: so that it is found what an expert has to do. */

#pragma once

#include "beakta-case.h"
#include "beakta-driver.h"

G_BEGIN_DECLS

/* @case_: as the change leaves it; @id: of an opinion that it wrote. */
gboolean beakta_projection_update_opinion  (BeaktaDriver  *db,
                                            BeaktaCase    *case_,
                                            const char    *id,
                                            GError       **error);

/* That there is a line for each open opinion of the case, and no other. */
gboolean beakta_projection_verify_opinions (BeaktaDriver  *db,
                                            BeaktaCase    *case_,
                                            GError       **error);

G_END_DECLS
