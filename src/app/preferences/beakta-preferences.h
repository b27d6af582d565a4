/* Settings of the person and of the office. */

#pragma once

#include <adwaita.h>

#include "beakta-store.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_PREFERENCES (beakta_preferences_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaPreferences, beakta_preferences, BEAKTA, PREFERENCES, AdwPreferencesWindow)

/* @store: (nullable): for its checklists */
GtkWidget  *beakta_preferences_new  (GtkWindow   *parent,
                                     GSettings   *settings,
                                     BeaktaStore *store);

G_END_DECLS
