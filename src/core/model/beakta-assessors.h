/* Several persons who assess one case, each by themselves.
 *
 * (1) While a case has assessors, each gives answers of their own (ASSESSMENT). Nobody writes another's.
 * (2) The answer of the case is then the consolidated one. It is written by whoever holds the case, and says whose it is and
 *     what each had answered when it was settled.
 * (3) Nobody sees what the others answered before they have said that they are done with their own.
 * (4) When somebody assesses no more, what they answered is kept, and counts again when they are asked again.
 *
 * A case without assessors is assessed by one caseworker, and none of this concerns it.
 */

#pragma once

#include "beakta-case.h"

G_BEGIN_DECLS

/* (transfer container) (element-type BeaktaAssessor): in the order of their names. */
GPtrArray            *beakta_assessors_list          (BeaktaCase         *case_);
gboolean              beakta_assessors_are_several   (BeaktaCase         *case_);

/* (nullable): not one of them. */
const BeaktaAssessor *beakta_assessors_find          (BeaktaCase         *case_,
                                                      const char         *user);

/* Rule 3. Somebody who does not assess has nothing that could be swayed. */
gboolean              beakta_assessors_may_see       (BeaktaCase         *case_,
                                                      const char         *user);

/* Rule 2: the caseworker of the case; anybody, while it has none. */
gboolean              beakta_assessors_may_consolidate (BeaktaCase       *case_,
                                                      const char         *user);

/* "list/question/user" */
char                 *beakta_assessment_dup_id       (const char         *checklist,
                                                      const char         *question,
                                                      const char         *user);

/* (nullable): in a case as the store has it. */
const BeaktaAnswer   *beakta_assessors_get_answer    (BeaktaCase         *case_,
                                                      const char         *checklist,
                                                      const char         *question,
                                                      const char         *user);

/* (nullable): whose reason a consolidated answer has, word for word: one of those whose answer it is. */
const char           *beakta_assessors_get_reason_writer (BeaktaCase      *case_,
                                                      const BeaktaAnswer *answer);

/* Whether a mark is evidence of other assessors, and of nothing that the viewer of @case_ sees as an answer of the case. Rule 3
 * is for such a mark too. */
gboolean              beakta_assessors_is_of_others  (BeaktaCase         *case_,
                                                      const BeaktaPassage *passage);

/* Whether it says something at all: evidence and reasons alone are no answer. @answer: (nullable) */
gboolean              beakta_answer_is_given         (const BeaktaAnswer *answer);

/* What is answered, in one string: the value, or the measurable goal; "" for nothing. Two answers with the same position say the
 * same, whatever their reasons. @answer: (nullable) */
char                 *beakta_answer_dup_position     (const BeaktaAnswer *answer);

/* (transfer full): {user: position}, of the assessors who have answered the question now: what a consolidated answer weighs. */
JsonObject           *beakta_assessors_weigh         (BeaktaCase         *case_,
                                                      const char         *checklist,
                                                      const char         *question);

G_END_DECLS
