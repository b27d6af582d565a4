/* Who acts. An administrator of the store may work in another person's name; it is logged. */

#pragma once

#include <adwaita.h>

#include "beakta-store.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_PERSON_DIALOG (beakta_person_dialog_get_type ())

/* Signal: "user-chosen" (const char *user): "" for oneself again. The dialog closes itself. */
G_DECLARE_FINAL_TYPE (BeaktaPersonDialog, beakta_person_dialog, BEAKTA, PERSON_DIALOG, AdwMessageDialog)

GtkWidget  *beakta_person_dialog_new  (GtkWindow   *parent,
                                       BeaktaStore *store);

G_END_DECLS
