/* Four eyes: who reviews a case has taken no part in its assessment. Rule 1 of beakta-workflow.h. */

#include "beakta-workflow-private.h"

gboolean
beakta_workflow_act_assesses (BeaktaAct act)
{
  return (beakta_workflow_get_rule (act)->flags & ASSESSES) != 0;
}

gboolean
beakta_workflow_act_asks_another (BeaktaAct act)
{
  return (beakta_workflow_get_rule (act)->flags & OF_ANOTHER) != 0;
}

gboolean
beakta_workflow_refuse_assessor (const char  *user,
                                 GError     **error)
{
  g_set_error (error, BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_ASSESSED,
               "“%s” took part in the assessment; somebody else must approve or return it", user);
  return FALSE;
}

/* @kind: of the case's answers, or of those of several assessors. */
static gboolean
gave_one (BeaktaCase     *case_,
          const char     *user,
          BeaktaItemKind  kind)
{
  g_autoptr(GPtrArray) answers = beakta_case_list (case_, kind);

  for (guint i = 0; i < answers->len; i++)
    if (g_str_equal (((const BeaktaAnswer *) g_ptr_array_index (answers, i))->assessor, user))
      return TRUE;

  return FALSE;
}

gboolean
beakta_workflow_check_another (BeaktaCase  *case_,
                               const char  *user,
                               GError     **error)
{
  if (g_str_equal (beakta_case_get_stage (case_)->proposer, user))
    {
      g_set_error (error, BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_PROPOSER,
                   "“%s” proposed the case; somebody else must approve or return it", user);
      return FALSE;
    }

  if (gave_one (case_, user, BEAKTA_ITEM_ANSWER) || gave_one (case_, user, BEAKTA_ITEM_ASSESSMENT))
    return beakta_workflow_refuse_assessor (user, error);

  return TRUE;
}
