/* The random sample of quality control: how many cases in a hundred are drawn, and by which seed. Shared by all who use the store. */

#pragma once

#include <adwaita.h>

#include "beakta-store.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_SAMPLE_GROUP (beakta_sample_group_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaSampleGroup, beakta_sample_group, BEAKTA, SAMPLE_GROUP, AdwPreferencesGroup)

/* @store: (nullable): without a store there is nothing to draw from */
void  beakta_sample_group_show   (BeaktaSampleGroup *self,
                                  BeaktaStore       *store);

/* Lets go of the store. */
void  beakta_sample_group_forget (BeaktaSampleGroup *self);

G_END_DECLS
