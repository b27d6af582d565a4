/* Acts on the case itself: facts, checklists, conflicts of interest, stages. */

#include "beakta-acts-private.h"

#include "beakta-acts-decision.h"
#include "beakta-marking.h"

gboolean
beakta_acts_put (BeaktaChange  *change,
                 BeaktaCase    *self,
                 gconstpointer  record)
{
  const BeaktaRecord *wanted = record;
  const BeaktaRecord *current = beakta_case_lookup (self, wanted->kind, wanted->id);
  g_autoptr(BeaktaRecord) copy = NULL;

  if (current != NULL && beakta_record_equal (current, wanted))
    return FALSE;

  copy = beakta_record_copy (wanted);
  if (copy->revision == 0 && current != NULL)
    copy->revision = current->revision;
  beakta_change_put (change, copy);

  return TRUE;
}

gpointer
beakta_acts_dup_or_new (BeaktaCase     *self,
                        BeaktaItemKind  kind,
                        const char     *id)
{
  gconstpointer current = beakta_case_lookup (self, kind, id);

  return current != NULL ? beakta_record_copy (current) : beakta_record_new (kind, id);
}

static BeaktaChange *
new_change (BeaktaCase *self,
            BeaktaAct   act)
{
  return beakta_change_new (act, beakta_case_get_id (self));
}

char *
beakta_acts_format_time (GDateTime *time)
{
  g_autoptr(GDateTime) utc = g_date_time_to_utc (time);

  return g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ");
}

static void
set_time (char      **field,
          GDateTime  *time)
{
  g_autofree char *text = beakta_acts_format_time (time);

  beakta_record_set (field, text);
}

BeaktaChange *
beakta_acts_edit_facts (BeaktaCase        *self,
                        const BeaktaFacts *facts)
{
  BeaktaChange *change;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (facts != NULL, NULL);

  change = new_change (self, BEAKTA_ACT_EDIT_CASE);
  beakta_acts_put (change, self, facts);

  return change;
}

BeaktaChange *
beakta_acts_mark_papers (BeaktaCase *self,
                         const char *secrecy,
                         const char *annex_number,
                         GDateTime  *now)
{
  g_autoptr(BeaktaFacts) facts = NULL;
  BeaktaChange *change;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);

  change = new_change (self, BEAKTA_ACT_MARK_PAPERS);
  facts = beakta_record_copy (beakta_case_get_facts (self));
  beakta_facts_mark (facts, secrecy, annex_number, now);
  beakta_acts_put (change, self, facts);

  return change;
}

BeaktaChange *
beakta_acts_assign (BeaktaCase *self,
                    const char *caseworker)
{
  g_autoptr(BeaktaFacts) facts = NULL;
  BeaktaChange *change;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);

  change = new_change (self, BEAKTA_ACT_ASSIGN);
  facts = beakta_record_copy (beakta_case_get_facts (self));
  beakta_record_set (&facts->caseworker, caseworker);
  beakta_acts_put (change, self, facts);

  return change;
}

/* A list that is attached already takes the new version and depth, and keeps when it was attached. */
BeaktaChange *
beakta_acts_attach_checklist (BeaktaCase *self,
                              const char *checklist,
                              const char *version,
                              const char *depth,
                              GDateTime  *now)
{
  g_autoptr(BeaktaCaseChecklist) record = NULL;
  BeaktaChange *change;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (checklist != NULL, NULL);
  g_return_val_if_fail (version != NULL, NULL);
  g_return_val_if_fail (now != NULL, NULL);

  change = new_change (self, BEAKTA_ACT_ATTACH_CHECKLIST);
  record = beakta_acts_dup_or_new (self, BEAKTA_ITEM_CHECKLIST, checklist);
  beakta_record_set (&record->checklist, checklist);
  beakta_record_set (&record->version, version);
  beakta_record_set (&record->depth, depth != NULL ? depth : "normal");
  if (*record->attached == '\0')
    set_time (&record->attached, now);
  beakta_acts_put (change, self, record);

  return change;
}

static GPtrArray *
list_answers_to (BeaktaCase *self,
                 const char *checklist)
{
  g_autoptr(GPtrArray) answers = beakta_case_list (self, BEAKTA_ITEM_ANSWER);
  g_autoptr(GPtrArray) assessments = beakta_case_list (self, BEAKTA_ITEM_ASSESSMENT);
  GPtrArray *own = g_ptr_array_new_with_free_func (beakta_record_unref);

  g_ptr_array_extend (answers, assessments, (GCopyFunc) beakta_record_ref, NULL);

  for (guint i = 0; i < answers->len; i++)
    {
      BeaktaAnswer *answer = g_ptr_array_index (answers, i);

      if (g_str_equal (answer->checklist, checklist))
        g_ptr_array_add (own, beakta_record_ref (answer));
    }

  return own;
}

BeaktaChange *
beakta_acts_detach_checklist (BeaktaCase *self,
                              const char *checklist)
{
  g_autoptr(GPtrArray) answers = NULL;
  BeaktaChange *change;
  gconstpointer record;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (checklist != NULL, NULL);

  change = new_change (self, BEAKTA_ACT_DETACH_CHECKLIST);
  record = beakta_case_lookup (self, BEAKTA_ITEM_CHECKLIST, checklist);
  if (record == NULL)
    return change;

  beakta_change_remove (change, record);
  answers = list_answers_to (self, checklist);
  for (guint i = 0; i < answers->len; i++)
    {
      BeaktaAnswer *answer = g_ptr_array_index (answers, i);

      beakta_change_remove (change, answer);
      beakta_acts_release (change, self, answers, (const char * const *) answer->evidence, NULL);
    }

  return change;
}

static const BeaktaDecision no_decision = { BEAKTA_OUTCOME_UNSET, "", "", "", "" };

void
beakta_acts_put_stage (BeaktaChange *change,
                       BeaktaCase   *self,
                       BeaktaStage   stage,
                       const char   *reason,
                       const char   *user,
                       const char   *since)
{
  g_autoptr(BeaktaStageRecord) record = beakta_record_copy (beakta_case_get_stage (self));

  record->stage = stage;
  beakta_record_set (&record->since, since);
  beakta_record_set (&record->by, user);
  beakta_record_set (&record->reason, reason);

  if (beakta_change_get_act (change) == BEAKTA_ACT_PROPOSE)
    {
      beakta_record_set (&record->proposer, user);
      beakta_record_set (&record->proposed, since);
    }

  if (stage < BEAKTA_STAGE_DECIDED)
    beakta_acts_put_decision (record, &no_decision, "", "");

  beakta_change_put (change, record);
}

BeaktaChange *
beakta_acts_declare_conflict (BeaktaCase *self,
                              const char *user,
                              gboolean    conflicted,
                              const char *ground,
                              GDateTime  *now)
{
  g_autoptr(BeaktaConflict) conflict = NULL;
  const BeaktaConflict *current;
  BeaktaChange *change;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (user != NULL && *user != '\0', NULL);
  g_return_val_if_fail (now != NULL, NULL);

  change = new_change (self, BEAKTA_ACT_DECLARE_CONFLICT);
  current = beakta_case_lookup (self, BEAKTA_ITEM_CONFLICT, user);
  if (current != NULL && !current->conflicted == !conflicted &&
      g_str_equal (current->ground, ground != NULL ? ground : ""))
    return change;

  conflict = beakta_acts_dup_or_new (self, BEAKTA_ITEM_CONFLICT, user);
  conflict->conflicted = conflicted;
  beakta_record_set (&conflict->person, user);
  beakta_record_set (&conflict->ground, ground);
  set_time (&conflict->declared, now);
  beakta_acts_put (change, self, conflict);

  return change;
}

/* How far a case has come: a move to a lower rank is a step back. */
static const int ranks[BEAKTA_N_STAGES] = {
  [BEAKTA_STAGE_RECEIVED]            = 0,
  [BEAKTA_STAGE_ASSESSING]           = 1,
  [BEAKTA_STAGE_AWAITING_COMPLETION] = 1,
  [BEAKTA_STAGE_RETURNED]            = 1,
  [BEAKTA_STAGE_PROPOSED]            = 2,
  [BEAKTA_STAGE_APPROVED]            = 3,
  [BEAKTA_STAGE_DECIDED]             = 4,
  [BEAKTA_STAGE_FOLLOW_UP]           = 5,
  [BEAKTA_STAGE_CLOSED]              = 6,
};

static const BeaktaAct acts_onward[BEAKTA_N_STAGES] = {
  [BEAKTA_STAGE_RECEIVED]            = BEAKTA_ACT_STEP_BACK,
  [BEAKTA_STAGE_ASSESSING]           = BEAKTA_ACT_START,
  [BEAKTA_STAGE_AWAITING_COMPLETION] = BEAKTA_ACT_AWAIT_COMPLETION,
  [BEAKTA_STAGE_RETURNED]            = BEAKTA_ACT_RETURN,
  [BEAKTA_STAGE_PROPOSED]            = BEAKTA_ACT_PROPOSE,
  [BEAKTA_STAGE_APPROVED]            = BEAKTA_ACT_APPROVE,
  [BEAKTA_STAGE_DECIDED]             = BEAKTA_ACT_DECIDE,
  [BEAKTA_STAGE_FOLLOW_UP]           = BEAKTA_ACT_STEP_ON,
  [BEAKTA_STAGE_CLOSED]              = BEAKTA_ACT_STEP_ON,
};

BeaktaAct
beakta_acts_for_move (BeaktaStage from,
                      BeaktaStage to)
{
  g_return_val_if_fail ((int) from >= 0 && from < BEAKTA_N_STAGES, BEAKTA_ACT_STEP_BACK);
  g_return_val_if_fail ((int) to >= 0 && to < BEAKTA_N_STAGES, BEAKTA_ACT_STEP_BACK);

  if (from == BEAKTA_STAGE_PROPOSED && to == BEAKTA_STAGE_RETURNED)
    return BEAKTA_ACT_RETURN;

  return ranks[to] < ranks[from] ? BEAKTA_ACT_STEP_BACK : acts_onward[to];
}

static void
put_review (BeaktaChange *change,
            BeaktaCase   *self,
            gboolean      approved,
            const char   *remark,
            const char   *user,
            const char   *reviewed)
{
  g_autoptr(BeaktaReview) review = beakta_record_new (BEAKTA_ITEM_REVIEW, NULL);

  review->approved = approved;
  beakta_record_set (&review->remark, remark);
  beakta_record_set (&review->reviewer, user);
  beakta_record_set (&review->reviewed, reviewed);
  beakta_change_put (change, review);
  beakta_acts_send_points (change, self, review);
}

BeaktaChange *
beakta_acts_move (BeaktaCase  *self,
                  BeaktaStage  stage,
                  const char  *reason,
                  const char  *user,
                  GDateTime   *now)
{
  g_autofree char *since = NULL;
  BeaktaChange *change;
  BeaktaStage from;
  BeaktaAct act;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (user != NULL, NULL);
  g_return_val_if_fail (now != NULL, NULL);

  from = beakta_case_get_stage (self)->stage;
  act = beakta_acts_for_move (from, stage);
  change = new_change (self, act);
  if (from == stage)
    return change;

  since = beakta_acts_format_time (now);
  beakta_change_set_reason (change, reason);
  beakta_acts_put_stage (change, self, stage, reason, user, since);
  if (act == BEAKTA_ACT_RETURN || act == BEAKTA_ACT_APPROVE)
    put_review (change, self, act == BEAKTA_ACT_APPROVE, reason, user, since);

  return change;
}
