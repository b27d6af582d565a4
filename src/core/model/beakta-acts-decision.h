/* The decision of a case, as it is written down once it has been made: what 31 § förvaltningslagen (2017:900) asks to be seen of it.
 *
 * The decision itself is another document, made outside the program.
 */

#pragma once

#include "beakta-case.h"

G_BEGIN_DECLS

/* Strings are never NULL. */
typedef struct
{
  BeaktaOutcome  outcome;
  const char    *decided;            /* ISO date */
  const char    *decided_by;
  const char    *presented_by;
  const char    *took_part;
} BeaktaDecision;

/* As the case has it; its strings are the case's. */
BeaktaDecision  beakta_decision_of           (BeaktaCase           *case_);

/* The case is decided. */
BeaktaChange   *beakta_acts_decide           (BeaktaCase           *self,
                                              const BeaktaDecision *decision,
                                              const char           *user,
                                              GDateTime            *now);

/* What was written down of the decision is otherwise; empty when it is as it was. @reason: (nullable) */
BeaktaChange   *beakta_acts_correct_decision (BeaktaCase           *self,
                                              const BeaktaDecision *decision,
                                              const char           *reason,
                                              const char           *user,
                                              GDateTime            *now);

/* Writes the decision into a stage that nobody else has. @time: UTC; "" with no decision */
void            beakta_acts_put_decision     (BeaktaStageRecord    *stage,
                                              const BeaktaDecision *decision,
                                              const char           *user,
                                              const char           *time);

G_END_DECLS
