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

/* What was done before the case was carried here. */
static gboolean
assessed_elsewhere (BeaktaCase *case_,
                    const char *user)
{
  g_autoptr(GPtrArray) carriages = beakta_case_list (case_, BEAKTA_ITEM_CARRIAGE);

  for (guint i = 0; i < carriages->len; i++)
    if (g_strv_contains ((const char * const *) ((const BeaktaCarriage *) g_ptr_array_index (carriages, i))->assessors, user))
      return TRUE;

  return FALSE;
}

/* What an expert says is a part of what the proposal stands on. */
static gboolean
gave_opinion (BeaktaCase *case_,
              const char *user)
{
  g_autoptr(GPtrArray) opinions = beakta_case_list (case_, BEAKTA_ITEM_OPINION);

  for (guint i = 0; i < opinions->len; i++)
    {
      const BeaktaOpinion *opinion = g_ptr_array_index (opinions, i);

      if (*opinion->given != '\0' && g_str_equal (opinion->person, user))
        return TRUE;
    }

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

  if (assessed_elsewhere (case_, user) || gave_one (case_, user, BEAKTA_ITEM_ANSWER) ||
      gave_one (case_, user, BEAKTA_ITEM_ASSESSMENT) || gave_opinion (case_, user))
    return beakta_workflow_refuse_assessor (user, error);

  return TRUE;
}
