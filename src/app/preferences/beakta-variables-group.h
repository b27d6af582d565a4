/* The background variables of the office: which there are, what they are called and in which order. Shared by all who use the store. */

#pragma once

#include <adwaita.h>

#include "beakta-store.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_VARIABLES_GROUP (beakta_variables_group_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaVariablesGroup, beakta_variables_group, BEAKTA, VARIABLES_GROUP, AdwPreferencesGroup)

/* Again when the store tells that the lists of the office have changed. */
void  beakta_variables_group_show   (BeaktaVariablesGroup *self,
                                     BeaktaStore          *store);

/* Lets go of the store. */
void  beakta_variables_group_forget (BeaktaVariablesGroup *self);

G_END_DECLS
