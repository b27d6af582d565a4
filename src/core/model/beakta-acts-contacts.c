/* The log of contacts: what was communicated (25 § förvaltningslagen (2017:900)) and told (27 §). */

#include "beakta-acts-private.h"
#include "beakta-acts-request.h"

BeaktaChange *
beakta_acts_log_contact (BeaktaCase          *self,
                         const BeaktaContact *contact,
                         const char          *user,
                         GDateTime           *now)
{
  g_autoptr(BeaktaContact) copy = NULL;
  BeaktaChange *change;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (contact != NULL, NULL);
  g_return_val_if_fail (user != NULL, NULL);
  g_return_val_if_fail (now != NULL, NULL);

  change = beakta_change_new (BEAKTA_ACT_LOG_CONTACT, beakta_case_get_id (self));
  copy = beakta_record_copy (contact);
  if (*copy->logged == '\0')
    {
      g_autofree char *time = beakta_acts_format_time (now);

      beakta_record_set (&copy->logged, time);
      beakta_record_set (&copy->logged_by, user);
    }
  beakta_acts_put (change, self, copy);

  return change;
}

BeaktaChange *
beakta_acts_remove_contact (BeaktaCase *self,
                            const char *id)
{
  BeaktaChange *change;
  gconstpointer contact;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  change = beakta_change_new (BEAKTA_ACT_LOG_CONTACT, beakta_case_get_id (self));
  contact = beakta_case_lookup (self, BEAKTA_ITEM_CONTACT, id);
  if (contact != NULL)
    beakta_change_remove (change, contact);

  return change;
}
