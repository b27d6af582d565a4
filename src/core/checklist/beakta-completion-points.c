/* From findings to points of a request. */

#define G_LOG_DOMAIN "beakta-completion-points"

#include "beakta-completion-points.h"

static void
set_ground (BeaktaPoint *point,
            BeaktaCase  *case_)
{
  const BeaktaAnswer *answer = beakta_case_get_answer (case_, point->checklist, point->question);
  const BeaktaPassage *passage;

  if (answer == NULL)
    return;

  beakta_record_set (&point->found, answer->reason);
  passage = answer->evidence[0] != NULL ? beakta_case_lookup (case_, BEAKTA_ITEM_PASSAGE, answer->evidence[0]) : NULL;
  if (passage == NULL)
    return;

  beakta_record_set (&point->passage, passage->record.id);
  beakta_record_set (&point->quote, passage->exact);
}

static void
append_points (GPtrArray      *points,
               BeaktaCase     *case_,
               BeaktaFindings *findings,
               const char     *language)
{
  for (guint i = 0; i < findings->points->len; i++)
    {
      const BeaktaCompletionPoint *found = g_ptr_array_index (findings->points, i);
      BeaktaPoint *point = beakta_record_new (BEAKTA_ITEM_POINT, NULL);

      beakta_record_set (&point->checklist, beakta_checklist_get_id (findings->checklist));
      beakta_record_set (&point->question, beakta_question_get_id (found->question));
      beakta_record_set (&point->heading, beakta_question_get_text (found->question, language));
      beakta_record_set (&point->asked, found->text);
      set_ground (point, case_);
      g_ptr_array_add (points, point);
    }
}

GPtrArray *
beakta_completion_points_new (BeaktaCase *case_,
                           GPtrArray  *checklists,
                           const char *language)
{
  GPtrArray *points;

  g_return_val_if_fail (BEAKTA_IS_CASE (case_), NULL);
  g_return_val_if_fail (checklists != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  points = g_ptr_array_new_with_free_func (beakta_record_unref);
  for (guint i = 0; i < checklists->len; i++)
    {
      BeaktaChecklist *checklist = g_ptr_array_index (checklists, i);
      const BeaktaCaseChecklist *used = beakta_case_lookup (case_, BEAKTA_ITEM_CHECKLIST, beakta_checklist_get_id (checklist));
      g_autoptr(BeaktaFindings) findings = beakta_findings_new (checklist, case_, beakta_depth_of_case (used), language);

      append_points (points, case_, findings, language);
    }

  return points;
}
