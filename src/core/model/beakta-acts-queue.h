/* Acts that put a case in order in the queue: a flag, tags, and a day until which it is put aside. */

#pragma once

#include "beakta-case.h"

G_BEGIN_DECLS

/* @colour: NONE takes the flag away. A flag with another colour or reason is raised anew, by @user. */
BeaktaChange *beakta_acts_flag   (BeaktaCase *self,
                                  BeaktaFlag  colour,
                                  const char *reason,
                                  const char *user,
                                  GDateTime  *now);

/* One tag is put on, or taken off; see beakta-tag.h. Words that are no tag give an empty change. */
BeaktaChange *beakta_acts_tag    (BeaktaCase *self,
                                  const char *words,
                                  const char *user,
                                  GDateTime  *now);
BeaktaChange *beakta_acts_untag  (BeaktaCase *self,
                                  const char *words);

/* @until: ISO date, the day when the case comes back by itself; "" takes it up again. */
BeaktaChange *beakta_acts_hold   (BeaktaCase *self,
                                  const char *until,
                                  const char *reason,
                                  const char *user,
                                  GDateTime  *now);

G_END_DECLS
