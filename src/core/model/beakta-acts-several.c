/* Acts on several answers at once: set aside for one reason, and standing on one passage.
 *
 * (1) What somebody has answered is never answered over: only questions without an answer get one here.
 * (2) However many answers it writes, it is one change: one line of the journal, and one step to undo.
 */

#include "beakta-acts-private.h"

static gboolean
is_answered (const BeaktaAnswer *answer)
{
  return *answer->value != '\0' || answer->goal != NULL;
}

/* (transfer full): the answer as it stands, or a new one without a value. */
static BeaktaAnswer *
dup_answer_at (BeaktaCase *self,
               const char *id,
               const char *user)
{
  BeaktaAnswer *answer = beakta_acts_dup_or_new (self, BEAKTA_ITEM_ANSWER, id);
  g_auto(GStrv) parts = g_strsplit (id, "/", 2);

  if (*answer->checklist == '\0' && g_strv_length (parts) == 2)
    {
      beakta_record_set (&answer->checklist, parts[0]);
      beakta_record_set (&answer->question, parts[1]);
      beakta_record_set (&answer->assessor, user);
    }

  return answer;
}

/* Words that are there already are somebody's own, and stay. */
static void
give (BeaktaAnswer *answer,
      const char   *value,
      const char   *reason,
      const char   *user,
      GDateTime    *now)
{
  g_autofree char *given = beakta_acts_format_time (now);

  beakta_record_set (&answer->value, value);
  if (*answer->reason == '\0')
    beakta_record_set (&answer->reason, reason);
  beakta_record_set (&answer->taken_from, "");
  beakta_acts_ask_no_more (answer);
  beakta_record_set (&answer->assessor, user);
  beakta_record_set (&answer->given, given);
}

BeaktaChange *
beakta_acts_set_aside (BeaktaCase         *self,
                       const char * const *answers,
                       const char         *value,
                       const char         *reason,
                       const char         *user,
                       GDateTime          *now)
{
  BeaktaChange *change;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (answers != NULL && value != NULL && reason != NULL, NULL);
  g_return_val_if_fail (user != NULL && now != NULL, NULL);

  change = beakta_change_new (BEAKTA_ACT_SET_ASIDE, beakta_case_get_id (self));
  for (guint i = 0; answers[i] != NULL; i++)
    {
      g_autoptr(BeaktaAnswer) answer = dup_answer_at (self, answers[i], user);

      if (is_answered (answer))
        continue;

      give (answer, value, reason, user, now);
      beakta_acts_weigh (self, NULL, answer);
      beakta_acts_put (change, self, answer);
      beakta_acts_begin_with (change, self, answer);
    }

  if (!beakta_change_is_empty (change))
    beakta_change_set_reason (change, reason);

  return change;
}

static void
put_on (BeaktaChange        *change,
        BeaktaCase          *self,
        const char          *id,
        const BeaktaPassage *passage,
        const BeaktaSharing *sharing,
        const char          *user,
        GDateTime           *now)
{
  g_autoptr(BeaktaAnswer) answer = dup_answer_at (self, id, user);

  if (!g_strv_contains ((const char * const *) answer->evidence, passage->record.id))
    beakta_acts_append_evidence (&answer->evidence, passage->record.id);

  if (g_strv_contains (sharing->given, id) && !is_answered (answer))
    {
      give (answer, sharing->value, sharing->reason, user, now);
      beakta_acts_weigh (self, NULL, answer);
      beakta_acts_begin_with (change, self, answer);
    }

  beakta_acts_put (change, self, answer);
}

/* @leaving: takes the answers that let go of the passage. */
static void
take_off (BeaktaChange        *change,
          BeaktaCase          *self,
          const char          *id,
          const BeaktaPassage *passage,
          GPtrArray           *leaving)
{
  const BeaktaAnswer *current = beakta_case_lookup (self, BEAKTA_ITEM_ANSWER, id);
  BeaktaAnswer *answer;

  if (current == NULL || !g_strv_contains ((const char * const *) current->evidence, passage->record.id))
    return;

  answer = beakta_record_copy (current);
  beakta_acts_drop_evidence (&answer->evidence, passage->record.id);
  beakta_acts_put (change, self, answer);
  g_ptr_array_add (leaving, answer);
}

static void
settle_passage (BeaktaChange  *change,
                BeaktaCase    *self,
                BeaktaPassage *passage,
                gboolean       is_used,
                GPtrArray     *leaving)
{
  const char *released[] = { passage->record.id, NULL };

  if (!is_used)
    {
      beakta_acts_release (change, self, leaving, released, NULL);
      return;
    }

  if (passage->mark == BEAKTA_MARK_COMMENT)
    passage->mark = BEAKTA_MARK_EVIDENCE;
  beakta_acts_put (change, self, passage);
}

BeaktaChange *
beakta_acts_share_evidence (BeaktaCase          *self,
                            const BeaktaPassage *passage,
                            const BeaktaSharing *sharing,
                            const char          *user,
                            GDateTime           *now)
{
  g_autoptr(BeaktaPassage) copy = NULL;
  g_autoptr(GPtrArray) leaving = NULL;
  BeaktaChange *change;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (passage != NULL && sharing != NULL, NULL);
  g_return_val_if_fail (user != NULL && now != NULL, NULL);

  change = beakta_change_new (BEAKTA_ACT_SHARE_EVIDENCE, beakta_case_get_id (self));
  copy = beakta_acts_dup_passage (self, passage, user);
  leaving = g_ptr_array_new_with_free_func (beakta_record_unref);

  for (guint i = 0; sharing->off[i] != NULL; i++)
    take_off (change, self, sharing->off[i], copy, leaving);
  for (guint i = 0; sharing->onto[i] != NULL; i++)
    put_on (change, self, sharing->onto[i], copy, sharing, user, now);
  settle_passage (change, self, copy, sharing->onto[0] != NULL, leaving);

  return change;
}
