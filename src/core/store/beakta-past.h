/* What a person has done in a case before, by its journal: also what nothing in the case shows any more. */

#pragma once

#include "beakta-driver.h"
#include "beakta-words.h"

G_BEGIN_DECLS

/* Rule 1 of beakta-workflow.h, where @act asks for somebody who took no part in the assessment; TRUE for every other act. */
gboolean beakta_past_check_another (BeaktaDriver  *db,
                                    const char    *case_id,
                                    const char    *user,
                                    BeaktaAct      act,
                                    GError       **error);

G_END_DECLS
