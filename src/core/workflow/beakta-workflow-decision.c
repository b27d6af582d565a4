/* What a stage says of the decision: rule 8 of beakta-workflow.h. */

#include "beakta-workflow-private.h"

#include <string.h>

#include "beakta-workday.h"

/* All that is said of the decision, moved from one record to another. */
static void
take_decision (BeaktaStageRecord       *to,
               const BeaktaStageRecord *from)
{
  to->outcome = from->outcome;
  beakta_record_set (&to->decided, from->decided);
  beakta_record_set (&to->decided_by, from->decided_by);
  beakta_record_set (&to->presented_by, from->presented_by);
  beakta_record_set (&to->took_part, from->took_part);
  beakta_record_set (&to->outcome_noted, from->outcome_noted);
  beakta_record_set (&to->outcome_noted_by, from->outcome_noted_by);
}

/* Whether @after says of the decision what @before says. */
static gboolean
keeps_decision (const BeaktaStageRecord *after,
                const BeaktaStageRecord *before)
{
  g_autoptr(BeaktaStageRecord) copy = beakta_record_copy (after);

  take_decision (copy, before);

  return beakta_record_equal (copy, after);
}

/* A correction alters what is said of the decision and nothing else. */
static gboolean
keeps_rest (const BeaktaStageRecord *after,
            const BeaktaStageRecord *before)
{
  g_autoptr(BeaktaStageRecord) copy = beakta_record_copy (after);

  take_decision (copy, before);

  return beakta_record_equal (copy, before);
}

/* A decision is written down when it has been made: its day has come where it is written. */
static gboolean
has_come (const BeaktaStageRecord *after)
{
  g_autoptr(GDateTime) noted = g_date_time_new_from_iso8601 (after->outcome_noted, NULL);
  g_autoptr(GDateTime) here = noted != NULL ? g_date_time_to_local (noted) : NULL;
  g_autofree char *day = here != NULL ? g_date_time_format (here, "%Y-%m-%d") : NULL;

  return day != NULL && strcmp (after->decided, day) <= 0;
}

static gboolean
refuse (const char  *why,
        GError     **error)
{
  g_set_error_literal (error, BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_DECISION, why);
  return FALSE;
}

static gboolean
check_words (const BeaktaStageRecord  *after,
             GError                  **error)
{
  GDate day;

  if (after->outcome == BEAKTA_OUTCOME_UNSET)
    return refuse ("A decision has an outcome", error);
  if (!beakta_workday_parse (after->decided, &day))
    return refuse ("A decision has a day", error);
  if (!has_come (after))
    return refuse ("The day of the decision has not come yet", error);

  return TRUE;
}

gboolean
beakta_workflow_check_decision (BeaktaCase               *case_,
                                BeaktaAct                 act,
                                const BeaktaEdit         *edit,
                                const BeaktaStageRecord  *after,
                                GError                  **error)
{
  const BeaktaStageRecord *before = beakta_case_get_stage (case_);
  g_autoptr(BeaktaStageRecord) none = NULL;

  if (act == BEAKTA_ACT_CORRECT_DECISION && !keeps_rest (after, before))
    return beakta_workflow_refuse_edit (act, edit, "only what is said of the decision", error);
  if (act == BEAKTA_ACT_DECIDE || act == BEAKTA_ACT_CORRECT_DECISION)
    return check_words (after, error);

  none = beakta_record_new (BEAKTA_ITEM_STAGE, NULL);

  return keeps_decision (after, after->stage < BEAKTA_STAGE_DECIDED ? none : before) ||
         beakta_workflow_refuse_edit (act, edit, "the decision is written down by an act of its own", error);
}
