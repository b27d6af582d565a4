/* Declares a conflict of interest in a case, or that there is none. */

#pragma once

#include <adwaita.h>

#include "beakta-case-editor.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_CONFLICT_DIALOG (beakta_conflict_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaConflictDialog, beakta_conflict_dialog, BEAKTA, CONFLICT_DIALOG, AdwMessageDialog)

GtkWidget  *beakta_conflict_dialog_new  (GtkWindow        *parent,
                                         BeaktaCaseEditor *editor);

G_END_DECLS
