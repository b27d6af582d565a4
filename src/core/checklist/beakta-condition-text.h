/* The short form of a condition, read back: what beakta_condition_to_string () prints, and what a person writes. Pure.
 *
 *   1.1 = partly no            the question has one of the answers
 *   2 of (1.1 1.2) = yes       at least so many of the questions have one of the answers
 *   answered (1.1 1.2)         all of them are answered
 *   score = 3, score = undefined
 *   a and b, a or b, not (a), (a and b) or c      "and" and "or" are not mixed without parentheses
 *
 * An answer that is itself called "and" or "or" is written in quotation marks: 1.1 = "or".
 */

#pragma once

#include "beakta-condition.h"

G_BEGIN_DECLS

#define BEAKTA_CONDITION_ERROR (beakta_condition_error_quark ())

typedef enum
{
  BEAKTA_CONDITION_ERROR_EXPECTED,   /* something else has to stand there; the message says what */
  BEAKTA_CONDITION_ERROR_MIXED,      /* "and" and "or" without parentheses */
  BEAKTA_CONDITION_ERROR_TOO_DEEP
} BeaktaConditionError;

GQuark           beakta_condition_error_quark (void);

/**
 * beakta_condition_parse:
 * @text: a condition in the short form
 * @character: (out) (optional): where the mistake begins, in characters from 1; 0 when there is none
 * @error: #BeaktaConditionError; the message names the character
 *
 * Returns: (transfer full) (nullable): the condition
 */
BeaktaCondition *beakta_condition_parse       (const char             *text,
                                               guint                  *character,
                                               GError                **error);

/* Whether the two are the same, wherever they stand. A group of one is what is in it. */
gboolean         beakta_condition_equal       (const BeaktaCondition  *a,
                                               const BeaktaCondition  *b);

G_END_DECLS
