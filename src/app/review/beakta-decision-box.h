/* What is recorded of the decision of a case; not shown while there is none. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-case-editor.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_DECISION_BOX (beakta_decision_box_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaDecisionBox, beakta_decision_box, BEAKTA, DECISION_BOX, GtkBox)

/* As the case has it by now. */
void beakta_decision_box_update (BeaktaDecisionBox *self,
                                 BeaktaCaseEditor  *editor);

G_END_DECLS
