/* Above the questions of a case that several assess: whose answers these are, who is done, and what to do next. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-case-editor.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_ASSESSOR_BAR (beakta_assessor_bar_get_type ())

/* It is shown only while several assess the case. Its buttons activate "case.finish-assessing" and "case.consolidate". */
G_DECLARE_FINAL_TYPE (BeaktaAssessorBar, beakta_assessor_bar, BEAKTA, ASSESSOR_BAR, GtkBox)

/* @editor: (nullable): hides it */
void  beakta_assessor_bar_update  (BeaktaAssessorBar *self,
                                   BeaktaCaseEditor  *editor);

G_END_DECLS
