/* The points of a review. The numbers are the rules of the header. */

#include "beakta-review-points.h"

gboolean
beakta_review_point_is_open (const BeaktaReviewPoint *point)
{
  g_return_val_if_fail (point != NULL, FALSE);

  /* Rule 3. */
  return point->sort == BEAKTA_POINT_DEFICIENCY && point->state == BEAKTA_POINT_OPEN;
}

gboolean
beakta_review_point_awaits_reply (const BeaktaReviewPoint *point)
{
  return beakta_review_point_is_open (point) && *point->review != '\0';
}

gboolean
beakta_review_point_is_visible (const BeaktaReviewPoint *point,
                                const char              *user,
                                gboolean                 may_review)
{
  g_return_val_if_fail (point != NULL, FALSE);
  g_return_val_if_fail (user != NULL, FALSE);

  return *point->review != '\0' || may_review || g_str_equal (point->author, user);
}

static guint
count (BeaktaCase *case_,
       gboolean  (*counts) (const BeaktaReviewPoint *))
{
  g_autoptr(GPtrArray) points = beakta_case_list (case_, BEAKTA_ITEM_REVIEW_POINT);
  guint n = 0;

  for (guint i = 0; i < points->len; i++)
    n += counts (g_ptr_array_index (points, i)) ? 1 : 0;

  return n;
}

guint
beakta_review_points_count_open (BeaktaCase *case_)
{
  g_return_val_if_fail (BEAKTA_IS_CASE (case_), 0);

  return count (case_, beakta_review_point_is_open);
}

guint
beakta_review_points_count_owed (BeaktaCase *case_)
{
  g_return_val_if_fail (BEAKTA_IS_CASE (case_), 0);

  return count (case_, beakta_review_point_awaits_reply);
}

gboolean
beakta_review_points_has_on (BeaktaCase *case_,
                             const char *passage_id,
                             const char *but)
{
  g_autoptr(GPtrArray) points = NULL;

  g_return_val_if_fail (BEAKTA_IS_CASE (case_), FALSE);
  g_return_val_if_fail (passage_id != NULL, FALSE);

  points = beakta_case_list (case_, BEAKTA_ITEM_REVIEW_POINT);
  for (guint i = 0; i < points->len; i++)
    {
      const BeaktaReviewPoint *point = g_ptr_array_index (points, i);

      if (point->target_kind == BEAKTA_ITEM_PASSAGE && g_str_equal (point->target, passage_id) &&
          g_strcmp0 (point->record.id, but) != 0)
        return TRUE;
    }

  return FALSE;
}
