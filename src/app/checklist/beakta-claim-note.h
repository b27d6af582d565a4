/* What a form of the application answers to the current question, until somebody has taken or dismissed it. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-question-state.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_CLAIM_NOTE (beakta_claim_note_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaClaimNote, beakta_claim_note, BEAKTA, CLAIM_NOTE, GtkBox)

/* Shown when something is proposed and the answer may be altered. Its buttons are the actions "case.take-claim",
 * "case.dismiss-claim" and "case.show-claim". */
void beakta_claim_note_update (BeaktaClaimNote     *self,
                               BeaktaQuestionState *state);

G_END_DECLS
