/* What the application itself answers to a question, found by the labels of its forms. Pure.
 *
 * (1) A proposal is nobody's claim until somebody takes it: it is shown, never stored. Better none than a wrong one.
 * (2) A checklist may name labels for a question (beakta_question_get_labels ()): a label of the form that is those words from
 *     the first to the last is the question's. The label that is named first and found decides.
 * (3) A label that nobody named belongs to a question when every word of it that carries meaning is among the question's, at
 *     least three of them and at least three quarters of the question's are there, and the two deny the same ("inte", "utan",
 *     "ingen"). Words are the same when they differ by no more than an ending. When two questions of the list have it equally,
 *     it belongs to neither.
 * (4) Where the same is asked in several places and different things are stated, nothing is proposed.
 */

#pragma once

#include "beakta-checklist.h"
#include "beakta-labelled.h"

G_BEGIN_DECLS

typedef struct
{
  const BeaktaQuestion *question;
  const BeaktaLabelled *stated;
} BeaktaClaimProposal;

/**
 * beakta_claims_propose:
 * @checklist: a list
 * @stated: (element-type BeaktaLabelled): what the forms of the case state, in the order of its documents
 * @endings: (nullable): of words, as beakta_word_endings_load () has them
 *
 * Returns: (transfer full) (element-type BeaktaClaimProposal): at most one for each question, in the order of the list; valid as
 *     long as @checklist and @stated
 */
GPtrArray *beakta_claims_propose     (BeaktaChecklist      *checklist,
                                      GPtrArray            *stated,
                                      const char * const   *endings);

/* Whether what is stated waits for somebody: nothing is written down as the applicant's word, and it has not been dismissed.
 * @answer: (nullable) */
gboolean   beakta_claim_is_awaited   (const BeaktaAnswer   *answer,
                                      const BeaktaLabelled *stated);

/* (transfer full): the words as they become a claim. */
char      *beakta_claim_dup_words    (const BeaktaPassage  *place);

/* (transfer full): the place as a passage of its own, each time another, for beakta_acts_claim (). */
BeaktaPassage *beakta_claim_dup_place (const BeaktaPassage *place);

G_END_DECLS
