/* Which questions of a list are shown, and how many there are of each. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-question-filters.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_FILTER_BAR (beakta_filter_bar_get_type ())

/* Signal: "chosen" (int filter): a person wants it, also when it is the one that is chosen already: applied anew */
G_DECLARE_FINAL_TYPE (BeaktaFilterBar, beakta_filter_bar, BEAKTA, FILTER_BAR, GtkWidget)

/* @filters: (nullable): without them there is nothing to count */
void        beakta_filter_bar_update   (BeaktaFilterBar     *self,
                                        const BeaktaFilters *filters,
                                        BeaktaFilter         chosen);

/* "Unanswered" */
const char *beakta_filter_bar_get_word (BeaktaFilter         filter);

G_END_DECLS
