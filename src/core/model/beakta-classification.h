/* When the classification of a case needs a reason. Pure.
 *
 * Source: Dalarna's self-classification, taken twice. "No change" is a claim like any other, and a difference between what
 * the applicant says of itself and what the caseworker finds is told.
 */

#pragma once

#include "beakta-record.h"

G_BEGIN_DECLS

typedef enum
{
  BEAKTA_REASON_NOT_ASKED,           /* "" */
  BEAKTA_REASON_NO_CHANGE,           /* no-change   the caseworker finds none */
  BEAKTA_REASON_DIFFERS              /* differs     from what the applicant says */
} BeaktaReasonAsked;

/* Why it asks for a reason, whether there is one or not; a difference is told before "no change". */
BeaktaReasonAsked  beakta_classification_asks_reason  (const BeaktaClassification *self);

/* Whether it asks for a reason, and has none. */
gboolean           beakta_classification_lacks_reason (const BeaktaClassification *self);
const char        *beakta_reason_asked_get_nick       (BeaktaReasonAsked           asked);

G_END_DECLS
