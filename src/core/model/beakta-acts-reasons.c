/* Acts on the reasons: what a person does to one sentence. Drafts are written by beakta-reasons.h. */

#include "beakta-acts-private.h"

static BeaktaChange *
new_change (BeaktaCase *self)
{
  return beakta_change_new (BEAKTA_ACT_WRITE_REASONS, beakta_case_get_id (self));
}

static void
sign (BeaktaSentence *sentence,
      const char     *user,
      GDateTime      *now)
{
  g_autofree char *time = beakta_acts_format_time (now);

  beakta_record_set (&sentence->edited_by, user);
  beakta_record_set (&sentence->edited, time);
}

BeaktaChange *
beakta_acts_edit_sentence (BeaktaCase *self,
                           const char *id,
                           const char *text,
                           const char *user,
                           GDateTime  *now)
{
  const BeaktaSentence *current;
  BeaktaChange *change;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (id != NULL && text != NULL && user != NULL, NULL);

  change = new_change (self);
  current = beakta_case_lookup (self, BEAKTA_ITEM_SENTENCE, id);
  if (current != NULL && (current->removed || !g_str_equal (current->text, text)))
    {
      g_autoptr(BeaktaSentence) copy = beakta_record_copy (current);

      beakta_record_set (&copy->text, text);
      copy->removed = FALSE;
      sign (copy, user, now);
      if (current->ties != NULL && g_str_equal (copy->text, copy->drafted))
        {
          beakta_record_set (&copy->edited_by, "");
          beakta_record_set (&copy->edited, "");
        }
      beakta_acts_put (change, self, copy);
    }

  return change;
}

BeaktaChange *
beakta_acts_add_sentence (BeaktaCase       *self,
                          BeaktaReasonPart  part,
                          const char       *text,
                          const char       *user,
                          GDateTime        *now)
{
  g_autoptr(BeaktaSentence) sentence = NULL;
  g_autoptr(GPtrArray) sentences = NULL;
  BeaktaChange *change;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (part < BEAKTA_N_REASONS && text != NULL && user != NULL, NULL);

  change = new_change (self);
  sentence = beakta_record_new (BEAKTA_ITEM_SENTENCE, NULL);
  sentence->part = part;
  sentence->position = 1;
  sentences = beakta_case_list (self, BEAKTA_ITEM_SENTENCE);
  for (guint i = 0; i < sentences->len; i++)
    {
      const BeaktaSentence *other = g_ptr_array_index (sentences, i);

      if (other->part == part)
        sentence->position = MAX (sentence->position, other->position + 1);
    }

  beakta_record_set (&sentence->text, text);
  sign (sentence, user, now);
  beakta_acts_put (change, self, sentence);

  return change;
}

BeaktaChange *
beakta_acts_remove_sentence (BeaktaCase *self,
                             const char *id,
                             const char *user,
                             GDateTime  *now)
{
  const BeaktaSentence *current;
  BeaktaChange *change;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (id != NULL && user != NULL, NULL);

  change = new_change (self);
  current = beakta_case_lookup (self, BEAKTA_ITEM_SENTENCE, id);
  if (current != NULL && current->ties == NULL)
    beakta_change_remove (change, current);
  else if (current != NULL && !current->removed)
    {
      g_autoptr(BeaktaSentence) copy = beakta_record_copy (current);

      copy->removed = TRUE;
      sign (copy, user, now);
      beakta_acts_put (change, self, copy);
    }

  return change;
}
