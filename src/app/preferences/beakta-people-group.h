/* Who may do what in the store: persons and their roles, and who stands in for a supervisor. Everybody sees it; only an
 * administrator gives roles, and a deputy is appointed by an administrator or by who is stood in for. */

#pragma once

#include <adwaita.h>

#include "beakta-store.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_PEOPLE_GROUP (beakta_people_group_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaPeopleGroup, beakta_people_group, BEAKTA, PEOPLE_GROUP, AdwPreferencesGroup)

#define BEAKTA_TYPE_DEPUTIES_GROUP (beakta_deputies_group_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaDeputiesGroup, beakta_deputies_group, BEAKTA, DEPUTIES_GROUP, AdwPreferencesGroup)

/* @store: (nullable): lets go of it */
void beakta_people_group_show   (BeaktaPeopleGroup   *self,
                                 BeaktaStore         *store);
void beakta_deputies_group_show (BeaktaDeputiesGroup *self,
                                 BeaktaStore         *store);

G_END_DECLS
