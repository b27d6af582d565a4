/* A measurable goal: what is to change, from what, to what, counted how, until when, and who says so. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-question-state.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_GOAL_GRID (beakta_goal_grid_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaGoalGrid, beakta_goal_grid, BEAKTA, GOAL_GRID, GtkBox)

GtkWidget *beakta_goal_grid_new        (BeaktaQuestionState *state);
void       beakta_goal_grid_update     (BeaktaGoalGrid      *self);
void       beakta_goal_grid_set_locked (BeaktaGoalGrid      *self,
                                        const char          *why);      /* nullable */
void       beakta_goal_grid_flush      (BeaktaGoalGrid      *self);
void       beakta_goal_grid_take_back  (BeaktaGoalGrid      *self);

G_END_DECLS
