/* A case that is nobody's, in a store of its own that goes with it: for trying out a checklist as a caseworker has it. */

#pragma once

#include "beakta-case-editor.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_TRIAL_CASE (beakta_trial_case_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaTrialCase, beakta_trial_case, BEAKTA, TRIAL_CASE, GObject)

/* Made in the background: the case is there when @callback is called. */
void              beakta_trial_case_new_async  (GCancellable        *cancellable,
                                                GAsyncReadyCallback  callback,
                                                gpointer             user_data);
BeaktaTrialCase  *beakta_trial_case_new_finish (GAsyncResult        *result,
                                                GError             **error);

BeaktaCaseEditor *beakta_trial_case_get_editor (BeaktaTrialCase     *self);

/* The case uses the list, as deep as said; what was answered to an earlier text of it stays. */
void              beakta_trial_case_use        (BeaktaTrialCase     *self,
                                                BeaktaChecklist     *checklist,
                                                BeaktaDepth          depth);

G_END_DECLS
