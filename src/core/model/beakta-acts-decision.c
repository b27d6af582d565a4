/* The decision of a case is written down, and corrected. */

#include "beakta-acts-decision.h"

#include "beakta-acts-private.h"

BeaktaDecision
beakta_decision_of (BeaktaCase *case_)
{
  const BeaktaStageRecord *stage;

  g_return_val_if_fail (BEAKTA_IS_CASE (case_), ((BeaktaDecision) { BEAKTA_OUTCOME_UNSET, "", "", "", "" }));

  stage = beakta_case_get_stage (case_);

  return (BeaktaDecision) { stage->outcome, stage->decided, stage->decided_by, stage->presented_by, stage->took_part };
}

static void
set_words (char       **field,
           const char  *words)
{
  g_autofree char *text = g_strstrip (g_strdup (words));

  beakta_record_set (field, text);
}

void
beakta_acts_put_decision (BeaktaStageRecord    *stage,
                          const BeaktaDecision *decision,
                          const char           *user,
                          const char           *time)
{
  g_return_if_fail (stage != NULL);
  g_return_if_fail (decision != NULL);

  stage->outcome = decision->outcome;
  beakta_record_set (&stage->decided, decision->decided);
  set_words (&stage->decided_by, decision->decided_by);
  set_words (&stage->presented_by, decision->presented_by);
  set_words (&stage->took_part, decision->took_part);
  beakta_record_set (&stage->outcome_noted, time);
  beakta_record_set (&stage->outcome_noted_by, user);
}

BeaktaChange *
beakta_acts_decide (BeaktaCase           *self,
                    const BeaktaDecision *decision,
                    const char           *user,
                    GDateTime            *now)
{
  g_autoptr(BeaktaStageRecord) stage = NULL;
  g_autofree char *time = NULL;
  BeaktaChange *change;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (decision != NULL, NULL);
  g_return_val_if_fail (user != NULL, NULL);
  g_return_val_if_fail (now != NULL, NULL);

  change = beakta_change_new (BEAKTA_ACT_DECIDE, beakta_case_get_id (self));
  stage = beakta_record_copy (beakta_case_get_stage (self));
  time = beakta_acts_format_time (now);
  stage->stage = BEAKTA_STAGE_DECIDED;
  beakta_record_set (&stage->since, time);
  beakta_record_set (&stage->by, user);
  beakta_record_set (&stage->reason, "");
  beakta_acts_put_decision (stage, decision, user, time);
  beakta_change_put (change, stage);

  return change;
}

static gboolean
is_same_decision (const BeaktaStageRecord *a,
                  const BeaktaStageRecord *b)
{
  return a->outcome == b->outcome && g_str_equal (a->decided, b->decided) && g_str_equal (a->decided_by, b->decided_by) &&
         g_str_equal (a->presented_by, b->presented_by) && g_str_equal (a->took_part, b->took_part);
}

BeaktaChange *
beakta_acts_correct_decision (BeaktaCase           *self,
                              const BeaktaDecision *decision,
                              const char           *reason,
                              const char           *user,
                              GDateTime            *now)
{
  g_autoptr(BeaktaStageRecord) stage = NULL;
  g_autofree char *time = NULL;
  BeaktaChange *change;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (decision != NULL, NULL);
  g_return_val_if_fail (user != NULL, NULL);
  g_return_val_if_fail (now != NULL, NULL);

  change = beakta_change_new (BEAKTA_ACT_CORRECT_DECISION, beakta_case_get_id (self));
  stage = beakta_record_copy (beakta_case_get_stage (self));
  time = beakta_acts_format_time (now);
  beakta_acts_put_decision (stage, decision, user, time);
  if (is_same_decision (stage, beakta_case_get_stage (self)))
    return change;

  beakta_change_set_reason (change, reason);
  beakta_change_put (change, stage);

  return change;
}
