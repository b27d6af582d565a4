/* What the office prints on its papers: name, number, address and logotype. Shared by all who use the store. */

#pragma once

#include <adwaita.h>

#include "beakta-store.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_OFFICE_GROUP (beakta_office_group_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaOfficeGroup, beakta_office_group, BEAKTA, OFFICE_GROUP, AdwPreferencesGroup)

/**
 * beakta_office_group_show:
 * @settings: of the person: what counts where the store has nothing, as it was before stores kept it
 * @store: (nullable): without a store name and number are the person's own
 *
 * Once.
 */
void  beakta_office_group_show         (BeaktaOfficeGroup *self,
                                        GSettings         *settings,
                                        BeaktaStore       *store);

/* Lets go of the store. */
void  beakta_office_group_forget       (BeaktaOfficeGroup *self);

/* What the button does once a file is chosen. */
void  beakta_office_group_set_logotype (BeaktaOfficeGroup *self,
                                        GFile             *file);

G_END_DECLS
