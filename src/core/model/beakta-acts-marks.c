/* Acts on marks: made, taken away, named, moved, and settled after a new version. */

#include "beakta-acts-private.h"

#include "beakta-passage.h"

BeaktaChange *
beakta_acts_mark (BeaktaCase    *self,
                  BeaktaPassage *passage)
{
  g_autoptr(BeaktaPassage) copy = NULL;
  BeaktaChange *change;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (passage != NULL, NULL);

  change = beakta_change_new (BEAKTA_ACT_MARK, beakta_case_get_id (self));
  copy = beakta_acts_dup_passage (self, passage, passage->maker);
  copy->mark = passage->mark;
  beakta_record_set (&copy->label, passage->label);
  beakta_acts_put (change, self, copy);

  return change;
}

BeaktaChange *
beakta_acts_unmark (BeaktaCase *self,
                    const char *passage_id)
{
  const BeaktaPassage *passage;
  BeaktaChange *change;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (passage_id != NULL, NULL);

  change = beakta_change_new (BEAKTA_ACT_UNMARK, beakta_case_get_id (self));
  passage = beakta_case_lookup (self, BEAKTA_ITEM_PASSAGE, passage_id);
  if (passage == NULL)
    return change;

  if (beakta_acts_is_used (self, passage_id, NULL))
    beakta_acts_put_with_mark (change, self, passage, BEAKTA_MARK_EVIDENCE);
  else if (beakta_acts_has_comments (self, passage_id, NULL))
    beakta_acts_put_with_mark (change, self, passage, BEAKTA_MARK_COMMENT);
  else
    beakta_change_remove (change, passage);

  return change;
}

BeaktaChange *
beakta_acts_label_mark (BeaktaCase *self,
                        const char *passage_id,
                        const char *label)
{
  g_autoptr(BeaktaPassage) labelled = NULL;
  const BeaktaPassage *passage;
  BeaktaChange *change;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (passage_id != NULL, NULL);

  change = beakta_change_new (BEAKTA_ACT_MARK, beakta_case_get_id (self));
  passage = beakta_case_lookup (self, BEAKTA_ITEM_PASSAGE, passage_id);
  if (passage == NULL)
    return change;

  labelled = beakta_record_copy (passage);
  beakta_record_set (&labelled->label, label);
  beakta_acts_put (change, self, labelled);

  return change;
}

const BeaktaPassage *
beakta_acts_find_marked (BeaktaCase          *self,
                         const BeaktaPassage *place)
{
  g_autoptr(GPtrArray) passages = beakta_case_list (self, BEAKTA_ITEM_PASSAGE);
  const BeaktaPassage *best = NULL;
  guint most = 0;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (place != NULL, NULL);

  for (guint i = 0; i < passages->len; i++)
    {
      const BeaktaPassage *passage = g_ptr_array_index (passages, i);
      guint start = MAX (passage->start, place->start);
      guint end = MIN (passage->end, place->end);

      if (passage->document != place->document || passage->state == BEAKTA_ANCHOR_LOST || end <= start)
        continue;
      if (end - start > most || (end - start == most && passage->end - passage->start < best->end - best->start))
        {
          most = end - start;
          best = passage;
        }
    }

  return best;
}

BeaktaChange *
beakta_acts_move_mark (BeaktaCase          *self,
                       const char          *passage_id,
                       const BeaktaPassage *place)
{
  g_autoptr(BeaktaPassage) moved = NULL;
  const BeaktaPassage *passage;
  BeaktaChange *change;
  gboolean is_used;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (passage_id != NULL, NULL);
  g_return_val_if_fail (place != NULL, NULL);

  is_used = beakta_acts_is_used (self, passage_id, NULL);
  change = beakta_change_new (is_used ? BEAKTA_ACT_MOVE_EVIDENCE : BEAKTA_ACT_MOVE_MARK, beakta_case_get_id (self));
  passage = beakta_case_lookup (self, BEAKTA_ITEM_PASSAGE, passage_id);
  if (passage == NULL)
    return change;

  moved = beakta_record_copy (passage);
  beakta_passage_set_place (moved, place);
  beakta_passage_set_proposed (moved, NULL);
  moved->state = BEAKTA_ANCHOR_EXACT;
  beakta_acts_put (change, self, moved);

  return change;
}

BeaktaChange *
beakta_acts_accept_place (BeaktaCase *self,
                          const char *passage_id)
{
  g_autoptr(BeaktaPassage) accepted = NULL;
  const BeaktaPassage *passage;
  BeaktaChange *change;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (passage_id != NULL, NULL);

  change = beakta_change_new (BEAKTA_ACT_ACCEPT_PLACE, beakta_case_get_id (self));
  passage = beakta_case_lookup (self, BEAKTA_ITEM_PASSAGE, passage_id);
  accepted = passage != NULL ? beakta_passage_dup_proposed (passage) : NULL;
  if (accepted != NULL)
    beakta_acts_put (change, self, accepted);

  return change;
}

BeaktaChange *
beakta_acts_keep_place (BeaktaCase *self,
                        const char *passage_id)
{
  g_autoptr(BeaktaPassage) kept = NULL;
  const BeaktaPassage *passage;
  BeaktaChange *change;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (passage_id != NULL, NULL);

  change = beakta_change_new (BEAKTA_ACT_KEEP_PLACE, beakta_case_get_id (self));
  passage = beakta_case_lookup (self, BEAKTA_ITEM_PASSAGE, passage_id);
  if (passage == NULL || !beakta_passage_asks_for_a_look (passage))
    return change;

  kept = beakta_record_copy (passage);
  kept->state = BEAKTA_ANCHOR_EXACT;
  beakta_passage_set_proposed (kept, NULL);
  beakta_acts_put (change, self, kept);

  return change;
}
