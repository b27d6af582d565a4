/* What may come from a file in which a case was carried.
 *
 * It is written in the names of those who did it; the entry says who took it in, and its carriage where it came from. A case that
 * comes whole comes as it stood. What is merged into a case that is here moves nothing that only an act of its own moves: proposals,
 * reviews and decisions are made here, points of a review are at most replied to, and what was added to the file stays as it was.
 */

#include "beakta-workflow-private.h"

static gboolean
keeps_filed (const BeaktaComment *current,
             const BeaktaEdit    *edit)
{
  g_autoptr(BeaktaComment) after = NULL;

  if (current == NULL || !current->filed)
    return TRUE;
  if (edit->after == NULL)
    return FALSE;

  after = beakta_record_from_json (edit->kind, edit->id, 0, edit->after, NULL);

  return after != NULL && after->filed && g_str_equal (after->text, current->text);
}

static gboolean
is_start (BeaktaCase       *case_,
          const BeaktaEdit *edit)
{
  g_autoptr(BeaktaStageRecord) after = beakta_record_from_json (edit->kind, edit->id, 0, edit->after, NULL);

  return after != NULL && after->stage == BEAKTA_STAGE_ASSESSING &&
         beakta_case_get_stage (case_)->stage == BEAKTA_STAGE_RECEIVED;
}

gboolean
beakta_workflow_check_carried (BeaktaCase        *case_,
                               BeaktaAct          act,
                               const BeaktaEdit  *edit,
                               GError           **error)
{
  gconstpointer current = beakta_case_lookup (case_, edit->kind, edit->id);

  if (act == BEAKTA_ACT_CARRY_IN)
    return TRUE;

  switch ((int) edit->kind)
    {
    case BEAKTA_ITEM_STAGE:
      return is_start (case_, edit) || beakta_workflow_refuse_edit (act, edit, "the stage is not reached that way", error);
    case BEAKTA_ITEM_COMMENT:
      return keeps_filed (current, edit) || beakta_workflow_refuse_edit (act, edit, "it is added to the file", error);
    case BEAKTA_ITEM_CONFLICT:
      return current == NULL || beakta_workflow_refuse_edit (act, edit, "who declared it alters it", error);
    case BEAKTA_ITEM_CARRIAGE:
      return current == NULL || beakta_workflow_refuse_edit (act, edit, "it stays as it came", error);
    case BEAKTA_ITEM_REVIEW_POINT:
      return beakta_workflow_check_point (case_, "", BEAKTA_ACT_RESOLVE_POINT, edit, error);
    default:
      return TRUE;
    }
}

/* Who acts by such an act says what it was carried with. */
gboolean
beakta_workflow_check_has_carriage (const char    *user,
                                    BeaktaChange  *change,
                                    GError       **error)
{
  GPtrArray *edits = beakta_change_get_edits (change);

  for (guint i = 0; i < edits->len; i++)
    {
      const BeaktaEdit *edit = g_ptr_array_index (edits, i);

      if (edit->kind == BEAKTA_ITEM_CARRIAGE && edit->base_revision == 0 && edit->after != NULL &&
          g_str_equal (json_object_get_string_member_with_default (edit->after, "carried_by", ""), user))
        return TRUE;
    }

  g_set_error_literal (error, BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_AUTHOR,
                       "What was done elsewhere comes with the file that it was carried in");
  return FALSE;
}
