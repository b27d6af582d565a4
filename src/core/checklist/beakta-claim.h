/* The applicant's claim beside the caseworker's answer: what the application itself says the answer is. Pure.
 *
 * (1) A claim is the applicant's words. It is no evidence, and never becomes the answer by itself.
 * (2) It can be compared when it begins with one of the answers to choose among, in Swedish or English, as a clause of its
 *     own: "Ja", "Delvis: vi når halva gruppen". "Vi når många" is a claim too, but one that nobody can compare.
 * (3) Where the two can be compared and differ, the answer asks for a reason: BEAKTA_LACK_DIFFERS.
 */

#pragma once

#include "beakta-checklist.h"

G_BEGIN_DECLS

typedef enum
{
  BEAKTA_CLAIM_NONE,                 /* ""         the application says nothing, or nothing of it has been written down */
  BEAKTA_CLAIM_STATED,               /* stated     there is a claim, and no answer that it can be compared with */
  BEAKTA_CLAIM_AGREES,               /* agrees */
  BEAKTA_CLAIM_DIFFERS               /* differs */
} BeaktaClaimState;

const char         *beakta_claim_state_get_nick (BeaktaClaimState      state);

/**
 * beakta_claim_find_option:
 * @question: a question
 * @claim: what the applicant says
 *
 * Returns: (transfer none) (nullable): the answer that the claim comes to, by rule 2
 */
const BeaktaOption *beakta_claim_find_option    (const BeaktaQuestion *question,
                                                 const char           *claim);

/* @answer: (nullable): not answered, and nothing claimed. */
BeaktaClaimState    beakta_claim_compare        (const BeaktaQuestion *question,
                                                 const BeaktaAnswer   *answer);

G_END_DECLS
