/* Backups: where those that are made by themselves are kept, when the last one was made, one made now, and the way back. */

#pragma once

#include <adwaita.h>

#include "beakta-store.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_BACKUPS_GROUP (beakta_backups_group_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaBackupsGroup, beakta_backups_group, BEAKTA, BACKUPS_GROUP, AdwPreferencesGroup)

/* @store: (nullable): without a store there is nothing to keep */
void  beakta_backups_group_show   (BeaktaBackupsGroup *self,
                                   GSettings          *settings,
                                   BeaktaStore        *store);

/* Lets go of the store. */
void  beakta_backups_group_forget (BeaktaBackupsGroup *self);

/* Keeps backups in @folder from now on; %NULL: beside the store. One is made there first: where that fails nothing is altered, and
 * it is told. */
void  beakta_backups_group_choose (BeaktaBackupsGroup *self,
                                   const char         *folder);

G_END_DECLS
