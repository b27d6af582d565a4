/* What has been answered, by question: made from the state, so that what the office said before is found quickly.
 *
 * (1) There is a row for each answer that says something: a value, or a goal. A claim or a comment alone is no answer.
 * (2) It is written in the transaction of the change, and can be made anew from the state at any time.
 */

#pragma once

#include "beakta-case.h"
#include "beakta-driver.h"

G_BEGIN_DECLS

/* @id: of an answer that the change has touched; @case_: as the change leaves it. */
gboolean beakta_projection_update_answer  (BeaktaDriver  *db,
                                           BeaktaCase    *case_,
                                           const char    *id,
                                           GError       **error);

/* That the answers of a case are what the state says. */
gboolean beakta_projection_verify_answers (BeaktaDriver  *db,
                                           BeaktaCase    *case_,
                                           GError       **error);

G_END_DECLS
