/* What the person has to do with outside the office: theirs alone. Cases that may touch it ask for the declaration with a hint. */

#pragma once

#include <adwaita.h>

#include "beakta-store.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_INTERESTS_GROUP (beakta_interests_group_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaInterestsGroup, beakta_interests_group, BEAKTA, INTERESTS_GROUP, AdwPreferencesGroup)

/* @store: (nullable): lets go of it */
void beakta_interests_group_show (BeaktaInterestsGroup *self,
                                  BeaktaStore          *store);

G_END_DECLS
