/* Acts on what copies for disclosure leave out. */

#pragma once

#include "beakta-case-mask.h"

G_BEGIN_DECLS

/* A new one without a position comes last, and is made by @user now. Whether it can be kept is decided at the door. */
BeaktaChange *beakta_acts_put_mask    (BeaktaCase            *self,
                                       const BeaktaCaseMask  *mask,
                                       const char            *user,
                                       GDateTime             *now);
BeaktaChange *beakta_acts_remove_mask (BeaktaCase            *self,
                                       const char            *id);

G_END_DECLS
