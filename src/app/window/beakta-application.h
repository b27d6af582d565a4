/* The desktop program: one store, one window over it. */

#pragma once

#include <adwaita.h>

#include "beakta-store.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_APPLICATION (beakta_application_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaApplication, beakta_application, BEAKTA, APPLICATION, AdwApplication)

BeaktaApplication *beakta_application_new           (void);

/* (transfer none) */
GSettings         *beakta_application_get_settings  (BeaktaApplication *self);

/* Opens the store again, after a problem or to act as somebody else. @user: (nullable): who acts from now on. */
void               beakta_application_open_store    (BeaktaApplication *self,
                                                     const char        *user);

/* The store that is open is closed, everything that is under way written first. */
void               beakta_application_close_store (BeaktaApplication *self);

/* Another store, from the next opening on. */
void               beakta_application_set_store_path (BeaktaApplication *self,
                                                      const char        *path);

/* (transfer full): where the store is, or would be. */
char              *beakta_application_dup_store_path (BeaktaApplication *self);

/* Another window over the same store. @case_id: (nullable): the case that it shows. */
void                beakta_application_open_window    (BeaktaApplication *self,
                                                       const char        *case_id);

G_END_DECLS
