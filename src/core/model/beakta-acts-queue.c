/* Acts that put a case in order in the queue. */

#include "beakta-acts-queue.h"

#include "beakta-acts-private.h"
#include "beakta-tag.h"

/* Takes the item away, if it is there. */
static BeaktaChange *
remove_item (BeaktaCase     *self,
             BeaktaAct       act,
             BeaktaItemKind  kind,
             const char     *id)
{
  BeaktaChange *change = beakta_change_new (act, beakta_case_get_id (self));
  gconstpointer record = beakta_case_lookup (self, kind, id);

  if (record != NULL)
    beakta_change_remove (change, record);

  return change;
}

BeaktaChange *
beakta_acts_flag (BeaktaCase *self,
                  BeaktaFlag  colour,
                  const char *reason,
                  const char *user,
                  GDateTime  *now)
{
  g_autoptr(BeaktaCaseFlag) flag = NULL;
  g_autofree char *time = NULL;
  BeaktaChange *change;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (reason != NULL && user != NULL && now != NULL, NULL);

  if (colour == BEAKTA_FLAG_NONE)
    return remove_item (self, BEAKTA_ACT_FLAG, BEAKTA_ITEM_FLAG, "flag");

  change = beakta_change_new (BEAKTA_ACT_FLAG, beakta_case_get_id (self));
  flag = beakta_acts_dup_or_new (self, BEAKTA_ITEM_FLAG, "flag");
  if (flag->colour == colour && g_str_equal (flag->reason, reason))
    return change;

  time = beakta_acts_format_time (now);
  flag->colour = colour;
  beakta_record_set (&flag->reason, reason);
  beakta_record_set (&flag->raised_by, user);
  beakta_record_set (&flag->raised, time);
  beakta_acts_put (change, self, flag);

  return change;
}

BeaktaChange *
beakta_acts_tag (BeaktaCase *self,
                 const char *words,
                 const char *user,
                 GDateTime  *now)
{
  g_autofree char *label = NULL;
  g_autofree char *key = NULL;
  g_autofree char *time = NULL;
  g_autoptr(BeaktaCaseTag) tag = NULL;
  BeaktaChange *change;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (words != NULL && user != NULL && now != NULL, NULL);

  change = beakta_change_new (BEAKTA_ACT_TAG, beakta_case_get_id (self));
  label = beakta_tag_label_new (words);
  key = beakta_tag_key_new (words);
  if (key == NULL || beakta_case_lookup (self, BEAKTA_ITEM_TAG, key) != NULL)
    return change;

  time = beakta_acts_format_time (now);
  tag = beakta_record_new (BEAKTA_ITEM_TAG, key);
  beakta_record_set (&tag->label, label);
  beakta_record_set (&tag->put_by, user);
  beakta_record_set (&tag->put, time);
  beakta_acts_put (change, self, tag);

  return change;
}

BeaktaChange *
beakta_acts_untag (BeaktaCase *self,
                   const char *words)
{
  g_autofree char *key = NULL;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (words != NULL, NULL);

  key = beakta_tag_key_new (words);

  return remove_item (self, BEAKTA_ACT_TAG, BEAKTA_ITEM_TAG, key != NULL ? key : "");
}

BeaktaChange *
beakta_acts_hold (BeaktaCase *self,
                  const char *until,
                  const char *reason,
                  const char *user,
                  GDateTime  *now)
{
  g_autoptr(BeaktaCaseHold) hold = NULL;
  g_autofree char *time = NULL;
  BeaktaChange *change;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (until != NULL && reason != NULL && user != NULL && now != NULL, NULL);

  if (*until == '\0')
    return remove_item (self, BEAKTA_ACT_HOLD, BEAKTA_ITEM_HOLD, "hold");

  change = beakta_change_new (BEAKTA_ACT_HOLD, beakta_case_get_id (self));
  hold = beakta_acts_dup_or_new (self, BEAKTA_ITEM_HOLD, "hold");
  if (g_str_equal (hold->until, until) && g_str_equal (hold->reason, reason))
    return change;

  time = beakta_acts_format_time (now);
  beakta_record_set (&hold->until, until);
  beakta_record_set (&hold->reason, reason);
  beakta_record_set (&hold->held_by, user);
  beakta_record_set (&hold->held, time);
  beakta_acts_put (change, self, hold);

  return change;
}
