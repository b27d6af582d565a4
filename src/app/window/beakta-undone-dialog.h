/* The cases whose registration was undone, the latest first: who undid it and when. No case is there any more, but what was registered
 * is kept so that it can be brought back, until it is erased here, one by one.
 */

#pragma once

#include <adwaita.h>

#include "beakta-store.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_UNDONE_DIALOG (beakta_undone_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaUndoneDialog, beakta_undone_dialog, BEAKTA, UNDONE_DIALOG, AdwWindow)

GtkWidget  *beakta_undone_dialog_new  (GtkWindow   *parent,
                                       BeaktaStore *store);

G_END_DECLS
