/* What the answers of several assessors are called: how they stand to each other, whose they are, how far they agree. */

#pragma once

#include "beakta-assessor-agreement.h"
#include "beakta-case-editor.h"
#include "beakta-consolidation.h"

G_BEGIN_DECLS

/* "They differ", "All agree" ... */
const char *beakta_consolidation_words_get_state    (const BeaktaConsolidationItem *item);

/* (transfer full): "Partly"; a text as it stands; a goal part by part; "No answer" for NULL. */
char       *beakta_consolidation_words_dup_answer   (const BeaktaQuestion          *question,
                                                     const BeaktaAnswer            *answer);      /* nullable */

/* (transfer full): "Anna, Bo: Partly", of a settled answer. */
char       *beakta_consolidation_words_dup_settled  (BeaktaCaseEditor              *editor,
                                                     const BeaktaQuestion          *question,
                                                     const BeaktaAnswer            *answer);

/* (transfer full): "Gävleborg: 9 of 12 questions alike. Krippendorff’s alpha 0.62: substantial agreement." */
char       *beakta_consolidation_words_dup_agreement (const BeaktaAssessorAgreement *agreement);

G_END_DECLS
