/* What was typed as the answer to a question, made into that answer. */

#pragma once

#include "beakta-cli.h"
#include "beakta-checklist.h"

G_BEGIN_DECLS

/**
 * beakta_cli_set_answer:
 * @answer: whose value and goal are set; on failure it is as it was
 * @question: what it answers
 * @word: (nullable): the value of an option, or its label in Swedish or English; else a number, a text, or what a goal is to
 *     reach. %NULL leaves the value as it is
 * @goal: (nullable): the other parts of a measurable goal, as "baseline=0"
 * @language: of the options that a refusal names
 *
 * The words of Beakta's own answers (yes, partly, no, not relevant) are never taken for what somebody has written in answer to
 * a question that has no such answer.
 */
gboolean beakta_cli_set_answer (BeaktaAnswer          *answer,
                                const BeaktaQuestion  *question,
                                const char            *word,
                                char                 **goal,
                                const char            *language,
                                GError               **error);

G_END_DECLS
