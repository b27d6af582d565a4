/* The decision of a case, and opinions of experts, in words. */

#define G_LOG_DOMAIN "beakta-wording"

#include "beakta-wording-decision.h"

#include <glib/gi18n-lib.h>

#include "beakta-wording-requests.h"
#include "beakta-wording.h"

const char *
beakta_wording_get_outcome (BeaktaOutcome outcome)
{
  switch (outcome)
    {
    case BEAKTA_OUTCOME_GRANTED:
      /* Translators: beviljat: what was decided; this and the next three */
      return C_("outcome", "Granted");
    case BEAKTA_OUTCOME_PARTLY_GRANTED:
      return C_("outcome", "Granted in part");
    case BEAKTA_OUTCOME_REFUSED:
      return C_("outcome", "Refused");
    case BEAKTA_OUTCOME_WITHDRAWN:
      return C_("outcome", "Withdrawn");
    case BEAKTA_OUTCOME_UNSET:
    case BEAKTA_N_OUTCOMES:
    default:
      return "";
    }
}

char *
beakta_wording_dup_decision (const BeaktaStageRecord *stage,
                             GDateTime               *now)
{
  g_autofree char *day = NULL;

  g_return_val_if_fail (stage != NULL, NULL);

  if (stage->outcome == BEAKTA_OUTCOME_UNSET)
    return g_strdup ("");

  day = beakta_wording_dup_day (stage->decided, now);

  return *day != '\0' ? g_strdup_printf ("%s, %s", beakta_wording_get_outcome (stage->outcome), day)
                      : g_strdup (beakta_wording_get_outcome (stage->outcome));
}

char *
beakta_wording_dup_opinion_state (const BeaktaOpinion *opinion,
                                  const char          *name,
                                  GDateTime           *now)
{
  BeaktaOpinionState state = beakta_opinion_get_state (opinion);
  g_autofree char *moment = beakta_wording_dup_moment (state == BEAKTA_OPINION_GIVEN ? opinion->given : opinion->withdrawn, now);
  g_autofree char *overdue = beakta_wording_dup_overdue (opinion->due, now);
  g_autofree char *day = beakta_wording_dup_day (opinion->due, now);

  if (state == BEAKTA_OPINION_GIVEN)
    /* Translators: an opinion (yttrande); %s is a moment */
    return g_strdup_printf (_("Given %s"), moment);
  if (state == BEAKTA_OPINION_WITHDRAWN)
    /* Translators: the request for an opinion; a person and a moment */
    return g_strdup_printf (_("Withdrawn by %1$s, %2$s"), name, moment);
  if (overdue != NULL)
    return g_steal_pointer (&overdue);

  /* Translators: an opinion (yttrande); %s is a day */
  return *day != '\0' ? g_strdup_printf (_("Not given. Last day: %s"), day) : g_strdup (_("Not given"));
}
