/* The decision of a case, and opinions of experts, in words. */

#pragma once

#include "beakta-acts-decision.h"
#include "beakta-acts-opinions.h"

G_BEGIN_DECLS

const char *beakta_wording_get_outcome       (BeaktaOutcome           outcome);

/* (transfer full): "Granted, 27 Nov"; "" when the case has no decision. @now: local */
char       *beakta_wording_dup_decision      (const BeaktaStageRecord *stage,
                                              GDateTime              *now);

/* (transfer full): "Not given. Last day: 4 Dec", "Given 28 Nov 14:02", "Withdrawn by A. Ek, 28 Nov 14:02". @name: of who withdrew it */
char       *beakta_wording_dup_opinion_state (const BeaktaOpinion    *opinion,
                                              const char             *name,
                                              GDateTime              *now);

G_END_DECLS
