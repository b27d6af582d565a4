/* Opinions of experts. The numbers in the comments are the rules of beakta-acts-opinions.h. */

#include "beakta-acts-opinions.h"

#include "beakta-acts-private.h"

BeaktaOpinionState
beakta_opinion_get_state (const BeaktaOpinion *opinion)
{
  g_return_val_if_fail (opinion != NULL, BEAKTA_OPINION_OPEN);

  if (*opinion->withdrawn != '\0')
    return BEAKTA_OPINION_WITHDRAWN;

  return *opinion->given != '\0' ? BEAKTA_OPINION_GIVEN : BEAKTA_OPINION_OPEN;
}

guint
beakta_opinions_count_open (BeaktaCase *case_,
                            const char *person)
{
  g_autoptr(GPtrArray) opinions = NULL;
  guint n_open = 0;

  g_return_val_if_fail (BEAKTA_IS_CASE (case_), 0);

  opinions = beakta_case_list (case_, BEAKTA_ITEM_OPINION);
  for (guint i = 0; i < opinions->len; i++)
    {
      const BeaktaOpinion *opinion = g_ptr_array_index (opinions, i);

      n_open += beakta_opinion_get_state (opinion) == BEAKTA_OPINION_OPEN &&
                (person == NULL || g_str_equal (opinion->person, person));
    }

  return n_open;
}

/* (transfer full) (nullable): a copy of the opinion that may be altered. */
static BeaktaOpinion *
dup_opinion (BeaktaCase *self,
             const char *id)
{
  const BeaktaOpinion *current = beakta_case_lookup (self, BEAKTA_ITEM_OPINION, id);

  return current != NULL ? beakta_record_copy (current) : NULL;
}

BeaktaChange *
beakta_acts_ask_opinion (BeaktaCase          *self,
                         const BeaktaOpinion *asking,
                         const char          *user,
                         GDateTime           *now)
{
  g_autoptr(BeaktaOpinion) opinion = NULL;
  g_autofree char *time = NULL;
  BeaktaChange *change;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (asking != NULL, NULL);
  g_return_val_if_fail (user != NULL, NULL);
  g_return_val_if_fail (now != NULL, NULL);

  change = beakta_change_new (BEAKTA_ACT_ASK_OPINION, beakta_case_get_id (self));
  opinion = beakta_record_copy (asking);
  time = beakta_acts_format_time (now);
  beakta_record_set (&opinion->asked, time);
  beakta_record_set (&opinion->asked_by, user);
  beakta_acts_put (change, self, opinion);

  return change;
}

BeaktaChange *
beakta_acts_alter_opinion (BeaktaCase          *self,
                           const BeaktaOpinion *asking)
{
  g_autoptr(BeaktaOpinion) opinion = NULL;
  BeaktaChange *change;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (asking != NULL, NULL);

  change = beakta_change_new (BEAKTA_ACT_ALTER_OPINION, beakta_case_get_id (self));
  opinion = dup_opinion (self, asking->record.id);
  if (opinion == NULL)
    return change;

  beakta_record_set (&opinion->matter, asking->matter);
  beakta_record_set (&opinion->due, asking->due);
  g_strfreev (opinion->questions);
  opinion->questions = g_strdupv (asking->questions);
  beakta_acts_put (change, self, opinion);

  return change;
}

BeaktaChange *
beakta_acts_write_opinion (BeaktaCase *self,
                           const char *id,
                           const char *text)
{
  g_autoptr(BeaktaOpinion) opinion = NULL;
  BeaktaChange *change;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (id != NULL && text != NULL, NULL);

  change = beakta_change_new (BEAKTA_ACT_GIVE_OPINION, beakta_case_get_id (self));
  opinion = dup_opinion (self, id);
  if (opinion == NULL)
    return change;

  beakta_record_set (&opinion->text, text);
  beakta_acts_put (change, self, opinion);

  return change;
}

static void
set_given (BeaktaOpinion *opinion,
           GDateTime     *now)
{
  g_autofree char *time = now != NULL ? beakta_acts_format_time (now) : NULL;

  beakta_record_set (&opinion->given, time);
}

BeaktaChange *
beakta_acts_give_opinion (BeaktaCase *self,
                          const char *id,
                          GDateTime  *now)
{
  g_autoptr(BeaktaOpinion) opinion = NULL;
  BeaktaChange *change;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  change = beakta_change_new (BEAKTA_ACT_GIVE_OPINION, beakta_case_get_id (self));
  opinion = dup_opinion (self, id);
  if (opinion == NULL)
    return change;

  set_given (opinion, now);
  beakta_acts_put (change, self, opinion);

  return change;
}

static void
add_evidence (BeaktaChange        *change,
              BeaktaCase          *self,
              BeaktaOpinion       *opinion,
              const BeaktaPassage *passage,
              const char          *user)
{
  g_autoptr(BeaktaPassage) mark = beakta_acts_dup_passage (self, passage, user);

  if (g_strv_contains ((const char * const *) opinion->evidence, mark->record.id))
    return;

  if (mark->mark == BEAKTA_MARK_COMMENT)
    mark->mark = BEAKTA_MARK_EVIDENCE;
  beakta_acts_put (change, self, mark);
  beakta_acts_append_evidence (&opinion->evidence, mark->record.id);
}

BeaktaChange *
beakta_acts_give_opinion_on (BeaktaCase *self,
                             const char *id,
                             const char *text,
                             GPtrArray  *passages,
                             const char *user,
                             GDateTime  *now)
{
  g_autoptr(BeaktaOpinion) opinion = NULL;
  BeaktaChange *change;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (id != NULL && passages != NULL, NULL);
  g_return_val_if_fail (user != NULL, NULL);

  change = beakta_change_new (BEAKTA_ACT_GIVE_OPINION, beakta_case_get_id (self));
  opinion = dup_opinion (self, id);
  if (opinion == NULL)
    return change;

  if (text != NULL)
    beakta_record_set (&opinion->text, text);
  for (guint i = 0; i < passages->len; i++)
    add_evidence (change, self, opinion, g_ptr_array_index (passages, i), user);
  if (now != NULL)
    set_given (opinion, now);
  beakta_acts_put (change, self, opinion);

  return change;
}

BeaktaChange *
beakta_acts_withdraw_opinion (BeaktaCase *self,
                              const char *id,
                              const char *user,
                              GDateTime  *now)
{
  g_autoptr(BeaktaOpinion) opinion = NULL;
  g_autofree char *time = NULL;
  BeaktaChange *change;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (user != NULL, NULL);
  g_return_val_if_fail (now != NULL, NULL);

  change = beakta_change_new (BEAKTA_ACT_WITHDRAW_OPINION, beakta_case_get_id (self));
  opinion = dup_opinion (self, id);
  if (opinion == NULL)
    return change;

  time = beakta_acts_format_time (now);
  beakta_record_set (&opinion->withdrawn, time);
  beakta_record_set (&opinion->withdrawn_by, user);
  beakta_acts_put (change, self, opinion);

  return change;
}
