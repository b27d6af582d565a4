/* What the office has decided about groups: their background variables, and the county's population by them. */

#pragma once

#include "beakta-population.h"
#include "beakta-store.h"

G_BEGIN_DECLS

#define BEAKTA_OFFICE_VARIABLES  "variables"         /* see data/words/variables.ini */
#define BEAKTA_OFFICE_POPULATION "population"        /* as beakta_population_to_text () gives it */

/**
 * beakta_store_load_variables:
 * @self: (nullable): without a store nobody has decided anything
 * @is_own: (out) (optional): whether the office has a list of its own
 * @error: #GKeyFileError or #BeaktaStoreError
 *
 * The list of the store; else that of this computer (beakta/variables.ini of its configuration folders); else the bundled one.
 *
 * Returns: (transfer full): a group for each variable; see beakta-variables.h
 */
GKeyFile         *beakta_store_load_variables  (BeaktaStore   *self,
                                                gboolean      *is_own,
                                                GError       **error);

/* (transfer full) (nullable): the office's table; without an error set there is none. */
BeaktaPopulation *beakta_store_load_population (BeaktaStore   *self,
                                                GError       **error);

G_END_DECLS
