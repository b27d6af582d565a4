/* Says that what was done is not saved yet, why, and what can be done; below every page of the window. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BEAKTA_TYPE_TROUBLE_BAR (beakta_trouble_bar_get_type ())

/* Hidden until there is trouble. Signal: "retry" (): somebody pressed the button. */
G_DECLARE_FINAL_TYPE (BeaktaTroubleBar, beakta_trouble_bar, BEAKTA, TROUBLE_BAR, GtkWidget)

/* @trouble: (nullable): NULL when all is well again. @case_: the case that it is about, for those who are elsewhere. */
void  beakta_trouble_bar_set  (BeaktaTroubleBar *self,
                               const char       *trouble,
                               const char       *case_);

G_END_DECLS
