/* What is asked of the applicant, or of the unit whose own work it is: the request that is being written, and those that were
 * sent, ticked off point by point beside the document that answers.
 *
 * (1) A draft is saved as it is written: closing the pane, the case or the program loses nothing.
 * (2) What was sent is for ticking off only. A mistake in it is mended by another request.
 */

#pragma once

#include "beakta-case-pane.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_COMPLETION_PANE (beakta_completion_pane_get_type ())

/* Actions: completion.draft, completion.drop, completion.send. Key, while the keyboard is in it and in
 * no text: Ctrl+Return, as completion.send.
 *
 * Signal: "closed" (): back to the questions. */
G_DECLARE_FINAL_TYPE (BeaktaCompletionPane, beakta_completion_pane, BEAKTA, COMPLETION_PANE, BeaktaCasePane)

/* A person asks for completion: the draft follows the answers, or begins. While an earlier request waits for its answer, that
 * one is shown, and another one begins only when it is asked for in the pane. */
void beakta_completion_pane_begin (BeaktaCompletionPane *self);

G_END_DECLS
