/* Chooses which questions one passage is evidence of. */

#pragma once

#include <adwaita.h>

#include "beakta-case-editor.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_SHARE_DIALOG (beakta_share_dialog_get_type ())

/* Signal: "shared" (): what was chosen is on its way to the store. The dialog closes itself. */
G_DECLARE_FINAL_TYPE (BeaktaShareDialog, beakta_share_dialog, BEAKTA, SHARE_DIALOG, AdwWindow)

/* @current: (nullable): "checklist/question": its section comes first. */
GtkWidget *beakta_share_dialog_new (GtkWindow           *parent,
                                    BeaktaCaseEditor    *editor,
                                    const BeaktaPassage *passage,
                                    const char          *current);

G_END_DECLS
