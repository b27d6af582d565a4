/* The office's table of the population: seen, taken in from a file, and taken away. Shared by all who use the store. */

#pragma once

#include <adwaita.h>

#include "beakta-store.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_POPULATION_GROUP (beakta_population_group_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaPopulationGroup, beakta_population_group, BEAKTA, POPULATION_GROUP, AdwPreferencesGroup)

/* Again when the store tells that the lists of the office have changed. */
void  beakta_population_group_show   (BeaktaPopulationGroup *self,
                                      BeaktaStore           *store);

/* Lets go of the store. */
void  beakta_population_group_forget (BeaktaPopulationGroup *self);

/* What the button does once a file is chosen: its rows are shown, and nothing is changed before somebody says so. */
void  beakta_population_group_import (BeaktaPopulationGroup *self,
                                      GFile                 *file);

G_END_DECLS
