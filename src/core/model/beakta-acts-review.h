/* Acts on the points of a review. What may be done to which, and by whom, is decided at the door. */

#pragma once

#include "beakta-acts.h"
#include "beakta-review-points.h"

G_BEGIN_DECLS

/* @point: new, or one's own as it is to be. @passage: (nullable): what it is about: a new passage, or one of the case. */
BeaktaChange *beakta_acts_write_point    (BeaktaCase              *self,
                                          const BeaktaReviewPoint *point,
                                          BeaktaPassage           *passage,
                                          const char              *user,
                                          GDateTime               *now);
BeaktaChange *beakta_acts_remove_point   (BeaktaCase              *self,
                                          const char              *id);

/* With @reply, or with another one than it had. */
BeaktaChange *beakta_acts_resolve_point  (BeaktaCase              *self,
                                          const char              *id,
                                          const char              *reply,
                                          const char              *user,
                                          GDateTime               *now);

/* @why: what the reply leaves open; it may be empty. The reply stays. */
BeaktaChange *beakta_acts_reopen_point   (BeaktaCase              *self,
                                          const char              *id,
                                          const char              *why,
                                          const char              *user,
                                          GDateTime               *now);
BeaktaChange *beakta_acts_withdraw_point (BeaktaCase              *self,
                                          const char              *id,
                                          const char              *why,
                                          const char              *user,
                                          GDateTime               *now);

G_END_DECLS
