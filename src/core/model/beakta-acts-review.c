/* Acts on the points of a review. */

#include "beakta-acts-review.h"

#include "beakta-acts-private.h"

static void
set_time (char      **field,
          GDateTime  *now)
{
  g_autofree char *time = beakta_acts_format_time (now);

  beakta_record_set (field, time);
}

static void
put_place (BeaktaChange      *change,
           BeaktaCase        *self,
           BeaktaReviewPoint *point,
           BeaktaPassage     *passage,
           const char        *user)
{
  g_autoptr(BeaktaPassage) place = beakta_acts_dup_passage (self, passage, user);

  if (place->record.revision == 0)
    place->mark = BEAKTA_MARK_COMMENT;
  beakta_acts_put (change, self, place);

  point->target_kind = BEAKTA_ITEM_PASSAGE;
  beakta_record_set (&point->target, place->record.id);
}

BeaktaChange *
beakta_acts_write_point (BeaktaCase              *self,
                         const BeaktaReviewPoint *point,
                         BeaktaPassage           *passage,
                         const char              *user,
                         GDateTime               *now)
{
  g_autoptr(BeaktaReviewPoint) copy = NULL;
  BeaktaChange *change;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (point != NULL, NULL);
  g_return_val_if_fail (user != NULL, NULL);
  g_return_val_if_fail (now != NULL, NULL);

  change = beakta_change_new (BEAKTA_ACT_WRITE_POINT, beakta_case_get_id (self));
  copy = beakta_record_copy (point);
  if (beakta_case_lookup (self, BEAKTA_ITEM_REVIEW_POINT, copy->record.id) == NULL)
    {
      set_time (&copy->written, now);
      beakta_record_set (&copy->author, user);
    }
  if (passage != NULL)
    put_place (change, self, copy, passage, user);
  else if (*copy->target == '\0')
    beakta_record_set (&copy->target, "facts");
  beakta_acts_put (change, self, copy);

  return change;
}

BeaktaChange *
beakta_acts_remove_point (BeaktaCase *self,
                          const char *id)
{
  const BeaktaReviewPoint *point;
  const BeaktaPassage *passage = NULL;
  BeaktaChange *change;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  change = beakta_change_new (BEAKTA_ACT_REMOVE_POINT, beakta_case_get_id (self));
  point = beakta_case_lookup (self, BEAKTA_ITEM_REVIEW_POINT, id);
  if (point == NULL)
    return change;

  beakta_change_remove (change, point);
  if (point->target_kind == BEAKTA_ITEM_PASSAGE)
    passage = beakta_case_lookup (self, BEAKTA_ITEM_PASSAGE, point->target);
  if (passage != NULL)
    beakta_acts_release_remark (change, self, passage, id);

  return change;
}

BeaktaChange *
beakta_acts_resolve_point (BeaktaCase *self,
                           const char *id,
                           const char *reply,
                           const char *user,
                           GDateTime  *now)
{
  const BeaktaReviewPoint *current;
  BeaktaChange *change;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (id != NULL && reply != NULL && user != NULL, NULL);
  g_return_val_if_fail (now != NULL, NULL);

  change = beakta_change_new (BEAKTA_ACT_RESOLVE_POINT, beakta_case_get_id (self));
  current = beakta_case_lookup (self, BEAKTA_ITEM_REVIEW_POINT, id);
  if (current != NULL && (current->state != BEAKTA_POINT_RESOLVED || !g_str_equal (current->reply, reply)))
    {
      g_autoptr(BeaktaReviewPoint) copy = beakta_record_copy (current);

      copy->state = BEAKTA_POINT_RESOLVED;
      beakta_record_set (&copy->reply, reply);
      beakta_record_set (&copy->replied_by, user);
      set_time (&copy->replied, now);
      beakta_acts_put (change, self, copy);
    }

  return change;
}

/* What a supervisor says of a point that was written. */
static BeaktaChange *
rule (BeaktaCase       *self,
      BeaktaAct         act,
      const char       *id,
      BeaktaPointState  state,
      const char       *why,
      const char       *user,
      GDateTime        *now)
{
  BeaktaChange *change = beakta_change_new (act, beakta_case_get_id (self));
  const BeaktaReviewPoint *current = beakta_case_lookup (self, BEAKTA_ITEM_REVIEW_POINT, id);

  if (current != NULL && current->state != state)
    {
      g_autoptr(BeaktaReviewPoint) copy = beakta_record_copy (current);

      copy->state = state;
      beakta_record_set (&copy->ruling, why);
      beakta_record_set (&copy->ruled_by, user);
      set_time (&copy->ruled, now);
      beakta_acts_put (change, self, copy);
    }

  return change;
}

BeaktaChange *
beakta_acts_reopen_point (BeaktaCase *self,
                          const char *id,
                          const char *why,
                          const char *user,
                          GDateTime  *now)
{
  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (id != NULL && user != NULL, NULL);
  g_return_val_if_fail (now != NULL, NULL);

  return rule (self, BEAKTA_ACT_REOPEN_POINT, id, BEAKTA_POINT_OPEN, why, user, now);
}

BeaktaChange *
beakta_acts_withdraw_point (BeaktaCase *self,
                            const char *id,
                            const char *why,
                            const char *user,
                            GDateTime  *now)
{
  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (id != NULL && user != NULL, NULL);
  g_return_val_if_fail (now != NULL, NULL);

  return rule (self, BEAKTA_ACT_WITHDRAW_POINT, id, BEAKTA_POINT_WITHDRAWN, why, user, now);
}

/* A return that says in words what to change, and in no point, gets a point of those words. */
static void
put_point_of_remark (BeaktaChange       *change,
                     const BeaktaReview *review)
{
  g_autoptr(BeaktaReviewPoint) point = beakta_record_new (BEAKTA_ITEM_REVIEW_POINT, NULL);

  point->target_kind = BEAKTA_ITEM_FACTS;
  beakta_record_set (&point->target, "facts");
  beakta_record_set (&point->text, review->remark);
  beakta_record_set (&point->author, review->reviewer);
  beakta_record_set (&point->written, review->reviewed);
  beakta_record_set (&point->review, review->record.id);
  beakta_change_put (change, point);
}

static gboolean
is_blank (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  return *stripped == '\0';
}

void
beakta_acts_send_points (BeaktaChange       *change,
                         BeaktaCase         *self,
                         const BeaktaReview *review)
{
  g_autoptr(GPtrArray) points = beakta_case_list (self, BEAKTA_ITEM_REVIEW_POINT);

  for (guint i = 0; i < points->len; i++)
    {
      const BeaktaReviewPoint *point = g_ptr_array_index (points, i);
      g_autoptr(BeaktaReviewPoint) copy = NULL;

      if (*point->review != '\0')
        continue;

      copy = beakta_record_copy (point);
      beakta_record_set (&copy->review, review->record.id);
      beakta_acts_put (change, self, copy);
    }

  if (!review->approved && beakta_review_points_count_open (self) == 0 && !is_blank (review->remark))
    put_point_of_remark (change, review);
}
