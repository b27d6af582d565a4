/* Acts on what copies for disclosure leave out. */

#include "beakta-acts-masks.h"

#include "beakta-acts-private.h"

static guint
find_last_position (BeaktaCase *self)
{
  g_autoptr(GPtrArray) masks = beakta_case_list (self, BEAKTA_ITEM_MASK);

  return masks->len > 0 ? ((const BeaktaCaseMask *) g_ptr_array_index (masks, masks->len - 1))->position : 0;
}

BeaktaChange *
beakta_acts_put_mask (BeaktaCase           *self,
                      const BeaktaCaseMask *mask,
                      const char           *user,
                      GDateTime            *now)
{
  g_autoptr(BeaktaCaseMask) copy = NULL;
  BeaktaChange *change;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (mask != NULL, NULL);
  g_return_val_if_fail (user != NULL, NULL);
  g_return_val_if_fail (now != NULL, NULL);

  change = beakta_change_new (BEAKTA_ACT_MASK, beakta_case_get_id (self));
  copy = beakta_record_copy (mask);
  if (beakta_case_lookup (self, BEAKTA_ITEM_MASK, mask->record.id) == NULL)
    {
      g_autofree char *time = beakta_acts_format_time (now);

      copy->position = copy->position > 0 ? copy->position : find_last_position (self) + 1;
      beakta_record_set (&copy->made, time);
      beakta_record_set (&copy->made_by, user);
    }
  beakta_acts_put (change, self, copy);

  return change;
}

BeaktaChange *
beakta_acts_remove_mask (BeaktaCase *self,
                         const char *id)
{
  BeaktaChange *change;
  gconstpointer mask;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  change = beakta_change_new (BEAKTA_ACT_MASK, beakta_case_get_id (self));
  mask = beakta_case_lookup (self, BEAKTA_ITEM_MASK, id);
  if (mask != NULL)
    beakta_change_remove (change, mask);

  return change;
}
