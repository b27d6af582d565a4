/* The four states of a text with their signs: how much there is of each, and the way to the next place of it. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-coverage.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_STATE_LIST (beakta_state_list_get_type ())

/* Signals:
 *   "state-chosen" (int state: BeaktaCoverageState)
 */
G_DECLARE_FINAL_TYPE (BeaktaStateList, beakta_state_list, BEAKTA, STATE_LIST, GtkWidget)

void beakta_state_list_set_counts (BeaktaStateList            *self,
                                   const BeaktaCoverageCounts *counts);

G_END_DECLS
