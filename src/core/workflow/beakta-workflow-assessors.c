/* What each may write where several assess: rule 5 of beakta-workflow.h.
 *
 * The case is as the store has it. Without assessors nothing here stands in anybody's way.
 */

#include "beakta-workflow-private.h"

#include "beakta-assessors.h"

gboolean
beakta_workflow_refuse_done (const char  *user,
                             GError     **error)
{
  g_set_error (error, BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_DONE,
               "“%s” has said to be done with the assessment", user);
  return FALSE;
}

gboolean
beakta_workflow_refuse_consolidation (BeaktaCase  *case_,
                                      const char  *user,
                                      GError     **error)
{
  g_set_error (error, BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_CONSOLIDATOR,
               "The answers are put together by “%s”, not by “%s”", beakta_case_get_facts (case_)->caseworker, user);
  return FALSE;
}

static gboolean
refuse_author (const char        *user,
               const BeaktaEdit  *edit,
               GError           **error)
{
  g_set_error (error, BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_AUTHOR, "“%s” may not write the %s “%s”", user,
               beakta_item_kind_get_nick (edit->kind), edit->id);
  return FALSE;
}

/* Whether the edit gives somebody who is asked what they had answered, and nothing else. */
static gboolean
is_handed_over (BeaktaCase        *case_,
                const BeaktaEdit  *edit)
{
  g_autoptr(BeaktaAnswer) own = beakta_record_from_json (BEAKTA_ITEM_ASSESSMENT, edit->id, 0, edit->after, NULL);
  g_autoptr(BeaktaAnswer) answer = NULL;
  g_autofree char *id = NULL;
  gconstpointer current;

  if (own == NULL || beakta_case_lookup (case_, edit->kind, edit->id) != NULL)
    return FALSE;

  id = beakta_assessment_dup_id (own->checklist, own->question, own->assessor);
  current = beakta_case_get_answer (case_, own->checklist, own->question);
  if (current == NULL || !g_str_equal (id, edit->id))
    return FALSE;

  answer = beakta_record_copy (current);
  answer->record.kind = BEAKTA_ITEM_ASSESSMENT;
  beakta_record_set (&answer->record.id, id);

  return beakta_record_equal (answer, own);
}

static gboolean
is_of (const char *id,
       const char *user)
{
  g_auto(GStrv) parts = g_strsplit (id, "/", 3);

  return g_strv_length (parts) == 3 && g_str_equal (parts[2], user);
}

static gboolean
is_signed_by (const BeaktaEdit *edit,
              const char       *user)
{
  const char *assessor = edit->after != NULL ? json_object_get_string_member_with_default (edit->after, "assessor", "") : "";

  return *assessor == '\0' || g_str_equal (assessor, user);
}

/* A list that is put away takes what everybody answered to it with it, and one that goes over to another version takes it
 * along: whoever holds the case may, and undo it. */
static gboolean
check_own_answer (BeaktaCase        *case_,
                  const char        *user,
                  BeaktaAct          act,
                  const BeaktaEdit  *edit,
                  GError           **error)
{
  const BeaktaAssessor *assessor = beakta_assessors_find (case_, user);

  if (act == BEAKTA_ACT_ASK_ASSESSORS)
    return (edit->after != NULL && is_handed_over (case_, edit)) || refuse_author (user, edit, error);
  if ((act == BEAKTA_ACT_DETACH_CHECKLIST || act == BEAKTA_ACT_MOVE_CHECKLIST) &&
      beakta_assessors_may_consolidate (case_, user))
    return TRUE;
  if (assessor == NULL || !is_of (edit->id, user) || !is_signed_by (edit, user))
    return refuse_author (user, edit, error);

  return *assessor->done == '\0' || beakta_workflow_refuse_done (user, error);
}

static gboolean
is_only_done (const BeaktaAssessor *current,
              const BeaktaEdit     *edit)
{
  g_autoptr(BeaktaAssessor) after = NULL;

  if (current == NULL || edit->after == NULL)
    return FALSE;

  after = beakta_record_from_json (edit->kind, edit->id, 0, edit->after, NULL);
  if (after == NULL)
    return FALSE;

  beakta_record_set (&after->done, current->done);

  return beakta_record_equal (current, after);
}

/* Somebody is asked, and has not said anything; is released; or says for themselves that they are done. */
static gboolean
check_assessor (BeaktaCase        *case_,
                const char        *user,
                BeaktaAct          act,
                const BeaktaEdit  *edit,
                GError           **error)
{
  const BeaktaAssessor *current = beakta_assessors_find (case_, edit->id);
  gboolean fits;

  if (act == BEAKTA_ACT_ASK_ASSESSORS)
    fits = current == NULL && edit->after != NULL &&
           g_str_equal (json_object_get_string_member_with_default (edit->after, "person", ""), edit->id) &&
           *json_object_get_string_member_with_default (edit->after, "done", "") == '\0';
  else if (act == BEAKTA_ACT_RELEASE_ASSESSORS)
    fits = edit->after == NULL;
  else
    fits = g_str_equal (edit->id, user) && is_only_done (current, edit);

  return fits || refuse_author (user, edit, error);
}

/* To move a passage would make it say something else under the answer of another. */
static gboolean
check_passage (BeaktaCase        *case_,
               const char        *user,
               BeaktaAct          act,
               const BeaktaEdit  *edit,
               GError           **error)
{
  g_autoptr(GPtrArray) assessments = NULL;

  if (act != BEAKTA_ACT_MOVE_EVIDENCE && act != BEAKTA_ACT_MOVE_MARK)
    return TRUE;

  assessments = beakta_case_list_assessments_on (case_, edit->id);
  for (guint i = 0; i < assessments->len; i++)
    if (!is_of (((BeaktaRecord *) g_ptr_array_index (assessments, i))->id, user))
      return refuse_author (user, edit, error);

  return TRUE;
}

gboolean
beakta_workflow_check_assessment (BeaktaCase        *case_,
                                  const char        *user,
                                  BeaktaAct          act,
                                  const BeaktaEdit  *edit,
                                  GError           **error)
{
  switch ((guint) edit->kind)
    {
    case BEAKTA_ITEM_ANSWER:
      return !beakta_assessors_are_several (case_) || beakta_assessors_may_consolidate (case_, user) ||
             beakta_workflow_refuse_consolidation (case_, user, error);

    case BEAKTA_ITEM_ASSESSMENT:
      return check_own_answer (case_, user, act, edit, error);

    case BEAKTA_ITEM_ASSESSOR:
      return check_assessor (case_, user, act, edit, error);

    case BEAKTA_ITEM_PASSAGE:
      return check_passage (case_, user, act, edit, error);

    default:
      return TRUE;
    }
}
