/* A checklist as a caseworker has it, to be tried out: what is answered here is nobody's, and goes with the view. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-checklist.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_TRIAL_VIEW (beakta_trial_view_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaTrialView, beakta_trial_view, BEAKTA, TRIAL_VIEW, GtkBox)

/* @checklist: (nullable) */
void beakta_trial_view_show  (BeaktaTrialView *self,
                              BeaktaChecklist *checklist);

/* @question: its id; one that is not there is let be. */
void beakta_trial_view_go_to (BeaktaTrialView *self,
                              const char      *question);

/* @words: (nullable): said above the questions, such as why they are not the newest. */
void beakta_trial_view_say   (BeaktaTrialView *self,
                              const char      *words);

G_END_DECLS
