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

/* (transfer full): the acts that take part in an assessment, as a list of SQL: all our own words. */
char    *beakta_past_dup_assessing_acts (void);

G_END_DECLS
