/* When the classification of a case needs a reason. */

#include "beakta-classification.h"

BeaktaReasonAsked
beakta_classification_asks_reason (const BeaktaClassification *self)
{
  g_return_val_if_fail (self != NULL, BEAKTA_REASON_NOT_ASKED);

  if (self->caseworker == BEAKTA_CLASS_UNSET)
    return BEAKTA_REASON_NOT_ASKED;
  if (self->applicant != BEAKTA_CLASS_UNSET && self->applicant != self->caseworker)
    return BEAKTA_REASON_DIFFERS;

  return self->caseworker == BEAKTA_CLASS_NO_CHANGE ? BEAKTA_REASON_NO_CHANGE : BEAKTA_REASON_NOT_ASKED;
}

gboolean
beakta_classification_lacks_reason (const BeaktaClassification *self)
{
  g_autofree char *reason = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  reason = g_strstrip (g_strdup (self->reason));

  return *reason == '\0' && beakta_classification_asks_reason (self) != BEAKTA_REASON_NOT_ASKED;
}

const char *
beakta_reason_asked_get_nick (BeaktaReasonAsked asked)
{
  switch (asked)
    {
    case BEAKTA_REASON_NO_CHANGE: return "no-change";
    case BEAKTA_REASON_DIFFERS:   return "differs";
    case BEAKTA_REASON_NOT_ASKED:
    default:                      return "";
    }
}
