/* What may be written in the points of a review, and what a move of the case asks of them: rule 11 of beakta-workflow.h. */

#include "beakta-workflow-private.h"

#include "beakta-review-points.h"

static gboolean
refuse_author (const BeaktaReviewPoint  *point,
               GError                  **error)
{
  g_set_error (error, BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_AUTHOR,
               "The point is written by “%s”", point->author);
  return FALSE;
}

/* Written, altered or removed: one's own, before it is sent, and with nothing but what its author says. */
static gboolean
check_draft (const char               *user,
             BeaktaAct                 act,
             const BeaktaReviewPoint  *current,
             const BeaktaReviewPoint  *after,
             const BeaktaEdit         *edit,
             GError                  **error)
{
  if (current != NULL && !g_str_equal (current->author, user))
    return refuse_author (current, error);
  if (current != NULL && (*current->review != '\0' || current->state != BEAKTA_POINT_OPEN))
    return beakta_workflow_refuse_edit (act, edit, "it was sent", error);
  if ((after == NULL) != (act == BEAKTA_ACT_REMOVE_POINT))
    return beakta_workflow_refuse_edit (act, edit, "it is removed by an act of its own", error);
  if (after == NULL)
    return TRUE;
  if (!g_str_equal (after->author, user))
    return refuse_author (after, error);

  if (beakta_workflow_is_blank (after->text))
    {
      g_set_error (error, BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_REASON, "A point needs words");
      return FALSE;
    }

  return (*after->review == '\0' && after->state == BEAKTA_POINT_OPEN && *after->reply == '\0' && *after->ruling == '\0') ||
         beakta_workflow_refuse_edit (act, edit, "it is not sent, replied to or withdrawn by being written", error);
}

/* Resolved, reopened or withdrawn: from which state to which, with what words, and with nothing else altered. */
static gboolean
check_settling (BeaktaAct                 act,
                const BeaktaReviewPoint  *current,
                BeaktaReviewPoint        *after,
                const BeaktaEdit         *edit,
                GError                  **error)
{
  gboolean resolves = act == BEAKTA_ACT_RESOLVE_POINT;
  gboolean fits;

  if (act == BEAKTA_ACT_REOPEN_POINT)
    fits = current->state == BEAKTA_POINT_RESOLVED && after->state == BEAKTA_POINT_OPEN;
  else if (act == BEAKTA_ACT_WITHDRAW_POINT)
    fits = beakta_review_point_is_open (current) && after->state == BEAKTA_POINT_WITHDRAWN;
  else
    fits = current->sort == BEAKTA_POINT_DEFICIENCY && current->state != BEAKTA_POINT_WITHDRAWN && *current->review != '\0' &&
           after->state == BEAKTA_POINT_RESOLVED;
  if (!fits)
    return beakta_workflow_refuse_edit (act, edit, "it is not at a state for that", error);

  if (act != BEAKTA_ACT_REOPEN_POINT && beakta_workflow_is_blank (resolves ? after->reply : after->ruling))
    {
      g_set_error (error, BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_REASON, "The act “%s” needs words",
                   beakta_words_get_nick (BEAKTA_WORDS_ACT, act));
      return FALSE;
    }

  after->state = current->state;
  beakta_record_set (resolves ? &after->reply : &after->ruling, resolves ? current->reply : current->ruling);
  beakta_record_set (resolves ? &after->replied_by : &after->ruled_by, resolves ? current->replied_by : current->ruled_by);
  beakta_record_set (resolves ? &after->replied : &after->ruled, resolves ? current->replied : current->ruled);

  return beakta_record_equal (current, after) || beakta_workflow_refuse_edit (act, edit, "what was sent stays as it was sent", error);
}

/* Sent with a review; of a return also a point that is new. */
static gboolean
check_sending (const char               *user,
               BeaktaAct                 act,
               const BeaktaReviewPoint  *current,
               BeaktaReviewPoint        *after,
               const BeaktaEdit         *edit,
               GError                  **error)
{
  if (current == NULL)
    return (act == BEAKTA_ACT_RETURN && g_str_equal (after->author, user) && !beakta_workflow_is_blank (after->text) &&
            beakta_review_point_awaits_reply (after)) ||
           beakta_workflow_refuse_edit (act, edit, "it is not a point of a return", error);
  if (*current->review != '\0')
    return beakta_workflow_refuse_edit (act, edit, "it was sent before", error);

  beakta_record_set (&after->review, "");

  return beakta_record_equal (current, after) || beakta_workflow_refuse_edit (act, edit, "it is sent as it was written", error);
}

gboolean
beakta_workflow_check_point (BeaktaCase        *case_,
                             const char        *user,
                             BeaktaAct          act,
                             const BeaktaEdit  *edit,
                             GError           **error)
{
  const BeaktaReviewPoint *current = beakta_case_lookup (case_, BEAKTA_ITEM_REVIEW_POINT, edit->id);
  g_autoptr(BeaktaReviewPoint) after = NULL;

  if (edit->after != NULL)
    {
      after = beakta_record_from_json (edit->kind, edit->id, 0, edit->after, error);
      if (after == NULL)
        return FALSE;
    }

  if (act == BEAKTA_ACT_WRITE_POINT || act == BEAKTA_ACT_REMOVE_POINT)
    return check_draft (user, act, current, after, edit, error);
  if (after == NULL)
    return beakta_workflow_refuse_edit (act, edit, "it stays", error);
  if (act == BEAKTA_ACT_RETURN || act == BEAKTA_ACT_APPROVE)
    return check_sending (user, act, current, after, edit, error);

  return current != NULL ? check_settling (act, current, after, edit, error)
                         : beakta_workflow_refuse_edit (act, edit, "it is not there", error);
}

/* The review that the change writes; NULL when it writes none. */
static const char *
find_review (BeaktaChange *change)
{
  GPtrArray *edits = beakta_change_get_edits (change);

  for (guint i = 0; i < edits->len; i++)
    {
      const BeaktaEdit *edit = g_ptr_array_index (edits, i);

      if (edit->kind == BEAKTA_ITEM_REVIEW)
        return edit->id;
    }

  return NULL;
}

/* Every point is sent with the review of the change. @n_new: how many open ones come with it. */
static gboolean
check_sent_with (BeaktaCase    *case_,
                 BeaktaChange  *change,
                 guint         *n_new,
                 GError       **error)
{
  const char *review = find_review (change);
  GPtrArray *edits = beakta_change_get_edits (change);

  for (guint i = 0; i < edits->len; i++)
    {
      const BeaktaEdit *edit = g_ptr_array_index (edits, i);

      if (edit->kind != BEAKTA_ITEM_REVIEW_POINT || edit->after == NULL)
        continue;
      if (g_strcmp0 (json_object_get_string_member_with_default (edit->after, "review", ""), review) != 0)
        return beakta_workflow_refuse_edit (beakta_change_get_act (change), edit, "it is not sent with this review", error);
      *n_new += beakta_case_lookup (case_, BEAKTA_ITEM_REVIEW_POINT, edit->id) == NULL ? 1 : 0;
    }

  return TRUE;
}

gboolean
beakta_workflow_check_points (BeaktaCase    *case_,
                              BeaktaChange  *change,
                              GError       **error)
{
  BeaktaAct act = beakta_change_get_act (change);
  guint n_open = beakta_review_points_count_open (case_);
  guint n_new = 0;

  if (act == BEAKTA_ACT_PROPOSE)
    n_open = beakta_review_points_count_owed (case_);
  else if (act != BEAKTA_ACT_RETURN && act != BEAKTA_ACT_APPROVE)
    return TRUE;
  else if (!check_sent_with (case_, change, &n_new, error))
    return FALSE;

  if (act == BEAKTA_ACT_RETURN && n_open + n_new == 0)
    {
      g_set_error (error, BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_NO_POINT,
                   "A case is returned with a point that says what to change");
      return FALSE;
    }
  if (act != BEAKTA_ACT_RETURN && n_open > 0)
    {
      g_set_error (error, BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_OPEN_POINTS, "%u points of the review are open", n_open);
      return FALSE;
    }

  return TRUE;
}
