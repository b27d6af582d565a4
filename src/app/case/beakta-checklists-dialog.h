/* Which checklists a case is assessed with. */

#pragma once

#include <adwaita.h>

#include "beakta-case-editor.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_CHECKLISTS_DIALOG (beakta_checklists_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaChecklistsDialog, beakta_checklists_dialog, BEAKTA, CHECKLISTS_DIALOG, AdwWindow)

GtkWidget  *beakta_checklists_dialog_new  (GtkWindow        *parent,
                                           BeaktaCaseEditor *editor);

G_END_DECLS
