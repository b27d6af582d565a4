/* For trying out a checklist on a case that is nobody's. */

#pragma once

#include "beakta-case-editor.h"

G_BEGIN_DECLS

/* A list that no store has stands in for the version of its id that the case uses. */
void beakta_case_editor_lend_checklist (BeaktaCaseEditor *self,
                                        BeaktaChecklist  *checklist);

G_END_DECLS
