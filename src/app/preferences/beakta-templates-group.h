/* The templates of the papers: seen, taken in from a file, taken away, and looked at with an invented case. */

#pragma once

#include <adwaita.h>

#include "beakta-store.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_TEMPLATES_GROUP (beakta_templates_group_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaTemplatesGroup, beakta_templates_group, BEAKTA, TEMPLATES_GROUP, AdwPreferencesGroup)

/* Once. @store: (nullable): without a store there are those that Beakta ships */
void  beakta_templates_group_show    (BeaktaTemplatesGroup *self,
                                      BeaktaStore          *store);

/* Lets go of the store. */
void  beakta_templates_group_forget  (BeaktaTemplatesGroup *self);

/* What the button does once a file is chosen. */
void  beakta_templates_group_take_in (BeaktaTemplatesGroup *self,
                                      GFile                *file);

G_END_DECLS
