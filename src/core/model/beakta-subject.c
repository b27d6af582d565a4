/* What a case is about. */

#include "beakta-subject.h"

gboolean
beakta_case_is_own_work (BeaktaCase *case_)
{
  g_return_val_if_fail (BEAKTA_IS_CASE (case_), FALSE);

  return beakta_case_get_facts (case_)->subject == BEAKTA_SUBJECT_OWN_WORK;
}

void
beakta_facts_become_own_work (BeaktaFacts *facts)
{
  g_return_if_fail (facts != NULL);

  facts->subject = BEAKTA_SUBJECT_OWN_WORK;
  facts->sought = -1;
  beakta_record_set (&facts->applicant_number, "");
  beakta_record_set (&facts->programme, "");
}
