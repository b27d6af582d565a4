/* Filling in a checklist: where the next question without an answer is, and what can be set aside at once. Pure.
 *
 * (1) A question that does not count (depth, follow-ups) is neither left to do nor set aside.
 * (2) What somebody has answered is never set aside.
 */

#pragma once

#include "beakta-findings.h"

G_BEGIN_DECLS

/**
 * beakta_filling_find_unanswered:
 * @findings: (element-type BeaktaFindings): one for each list of the case, in their order
 * @from: (nullable): "checklist/question" where one is; %NULL: before the first
 * @by: 1 forward, -1 back
 *
 * Goes on in the next list, and from the last to the first: every question is reached from every place.
 *
 * Returns: (transfer full) (nullable): "checklist/question"; @from itself when nothing else is left
 */
char          *beakta_filling_find_unanswered (GPtrArray     *findings,
                                               const char    *from,
                                               int            by);

/* What can be set aside in a section as not relevant. */
typedef struct
{
  GStrv answers;                     /* "checklist/question": not answered, and "not relevant" is one of their answers */
  guint n_answered;                  /* left as they are */
  guint n_unfit;                     /* not answered, but the list does not let them be set aside */
} BeaktaAside;

BeaktaAside   *beakta_aside_new        (BeaktaFindings       *findings,
                                        BeaktaCase           *case_,
                                        const BeaktaSection  *section);
void           beakta_aside_free       (BeaktaAside          *self);

/* (nullable): the section that the question stands in. */
const BeaktaSection *beakta_filling_find_section (BeaktaChecklist      *checklist,
                                                  const BeaktaQuestion *question);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaAside, beakta_aside_free)

G_END_DECLS
