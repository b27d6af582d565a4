/* What was changed both here and there, item by item, and which of it is to hold. */

#pragma once

#include <adwaita.h>

#include "beakta-carry.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_MERGE_DIALOG (beakta_merge_dialog_get_type ())

/* Signal: "accepted" (): everything is decided, and somebody pressed the suggested button; the dialog stays until it is destroyed. */
G_DECLARE_FINAL_TYPE (BeaktaMergeDialog, beakta_merge_dialog, BEAKTA, MERGE_DIALOG, AdwWindow)

/* @plan: of a merge; what is chosen is chosen in it. */
GtkWidget       *beakta_merge_dialog_new      (GtkWindow         *parent,
                                               BeaktaCarryPlan   *plan);
BeaktaCarryPlan *beakta_merge_dialog_get_plan (BeaktaMergeDialog *self);

G_END_DECLS
