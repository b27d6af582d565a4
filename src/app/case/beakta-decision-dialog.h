/* Records the decision of an approved case, or corrects what is recorded of it: 31 § förvaltningslagen (2017:900). */

#pragma once

#include <adwaita.h>

#include "beakta-case-editor.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_DECISION_DIALOG (beakta_decision_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaDecisionDialog, beakta_decision_dialog, BEAKTA, DECISION_DIALOG, AdwWindow)

GtkWidget *beakta_decision_dialog_new (GtkWindow        *parent,
                                       BeaktaCaseEditor *editor);

G_END_DECLS
