/* Acts on the reasons: what a person does to one sentence. Drafts are written by beakta-reasons.h.
 *
 * The sentences of a part are numbered from 1 in the order that they are read in, those that were taken out among them: one that
 * comes back stands where it stood.
 */

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

/* (transfer full): the sentences of a part, in their order. */
static GPtrArray *
list_part (BeaktaCase       *self,
           BeaktaReasonPart  part)
{
  GPtrArray *sentences = beakta_case_list (self, BEAKTA_ITEM_SENTENCE);

  for (guint i = sentences->len; i > 0; i--)
    if (((const BeaktaSentence *) g_ptr_array_index (sentences, i - 1))->part != part)
      g_ptr_array_remove_index (sentences, i - 1);

  return sentences;
}

static gboolean
find_sentence (GPtrArray  *sentences,
               const char *id,
               guint      *index)
{
  for (*index = 0; *index < sentences->len; (*index)++)
    if (g_str_equal (((const BeaktaRecord *) g_ptr_array_index (sentences, *index))->id, id))
      return TRUE;

  return FALSE;
}

/* Those that stand elsewhere than their number says get the number of their place. */
static void
number (BeaktaChange *change,
        BeaktaCase   *self,
        GPtrArray    *sentences)
{
  for (guint i = 0; i < sentences->len; i++)
    {
      g_autoptr(BeaktaSentence) copy = beakta_record_copy (g_ptr_array_index (sentences, i));

      copy->position = i + 1;
      beakta_acts_put (change, self, copy);
    }
}

BeaktaChange *
beakta_acts_add_sentence (BeaktaCase       *self,
                          BeaktaReasonPart  part,
                          const char       *after,
                          const char       *text,
                          const char       *user,
                          GDateTime        *now)
{
  g_autoptr(BeaktaSentence) sentence = NULL;
  g_autoptr(GPtrArray) sentences = NULL;
  BeaktaChange *change;
  guint place;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (part < BEAKTA_N_REASONS && text != NULL && user != NULL, NULL);

  change = new_change (self);
  sentence = beakta_record_new (BEAKTA_ITEM_SENTENCE, NULL);
  sentence->part = part;
  beakta_record_set (&sentence->text, text);
  sign (sentence, user, now);

  sentences = list_part (self, part);
  if (after == NULL || !find_sentence (sentences, after, &place))
    place = sentences->len;
  else
    place++;
  g_ptr_array_insert (sentences, (int) place, beakta_record_ref (sentence));
  number (change, self, sentences);

  return change;
}

/* What was taken out is not seen, and is no place to step over. */
static gboolean
find_place (GPtrArray *sentences,
            guint      from,
            int        steps,
            guint     *place)
{
  int way = steps > 0 ? 1 : -1;

  *place = from;
  for (int at = (int) from + way; steps != 0 && at >= 0 && at < (int) sentences->len; at += way)
    {
      const BeaktaSentence *other = g_ptr_array_index (sentences, (guint) at);

      if (other->removed)
        continue;
      *place = (guint) at;
      steps -= way;
    }

  return *place != from;
}

gboolean
beakta_acts_may_move_sentence (BeaktaCase *self,
                               const char *id,
                               int         steps)
{
  const BeaktaSentence *current;
  g_autoptr(GPtrArray) sentences = NULL;
  guint from;
  guint place;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  current = beakta_case_lookup (self, BEAKTA_ITEM_SENTENCE, id);
  if (current == NULL || current->removed)
    return FALSE;

  sentences = list_part (self, current->part);

  return find_sentence (sentences, id, &from) && find_place (sentences, from, steps, &place);
}

BeaktaChange *
beakta_acts_move_sentence (BeaktaCase *self,
                           const char *id,
                           int         steps)
{
  const BeaktaSentence *current;
  g_autoptr(GPtrArray) sentences = NULL;
  BeaktaChange *change;
  guint from;
  guint place;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  change = new_change (self);
  current = beakta_case_lookup (self, BEAKTA_ITEM_SENTENCE, id);
  if (current == NULL || current->removed)
    return change;

  sentences = list_part (self, current->part);
  if (find_sentence (sentences, id, &from) && find_place (sentences, from, steps, &place))
    {
      gpointer moved = g_ptr_array_steal_index (sentences, from);

      g_ptr_array_insert (sentences, (int) place, moved);
      number (change, self, sentences);
    }

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
