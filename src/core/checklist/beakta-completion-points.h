/* What the answers of a case ask the applicant to complete, as points of a request: see beakta-acts-request.h. */

#pragma once

#include "beakta-findings.h"

G_BEGIN_DECLS

/**
 * beakta_completion_points_new:
 * @case_: a case
 * @checklists: (element-type BeaktaChecklist): the lists of the case, in the versions that it uses
 * @language: of questions and ready wordings: "sv" or "en"
 *
 * Each point says which question it is about, how the answer reads the application, the first passage that the answer
 * stands on, and what is asked.
 *
 * Returns: (transfer container) (element-type BeaktaPoint): in the order of the lists
 */
GPtrArray *beakta_completion_points_new (BeaktaCase *case_,
                                      GPtrArray  *checklists,
                                      const char *language);

G_END_DECLS
