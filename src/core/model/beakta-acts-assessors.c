/* Acts of several assessors: asked, released, done; and what they answered as the answer of the case.
 *
 * (1) What somebody had answered before they were asked is theirs: it becomes their own assessment. The answer of the case
 *     stays until it is consolidated.
 * (2) To be released takes nothing away but the task.
 */

#include "beakta-acts-private.h"

#include "beakta-assessors.h"

/* Rule 1. */
static void
put_earlier_answers (BeaktaChange *change,
                     BeaktaCase   *self,
                     const char   *person)
{
  g_autoptr(GPtrArray) answers = beakta_case_list (self, BEAKTA_ITEM_ANSWER);

  for (guint i = 0; i < answers->len; i++)
    {
      const BeaktaAnswer *answer = g_ptr_array_index (answers, i);
      g_autofree char *id = beakta_assessment_dup_id (answer->checklist, answer->question, person);
      g_autoptr(BeaktaAnswer) own = NULL;

      if (!g_str_equal (answer->assessor, person) || answer->weighed != NULL ||
          beakta_case_lookup (self, BEAKTA_ITEM_ASSESSMENT, id) != NULL)
        continue;

      own = beakta_record_copy (answer);
      own->record.kind = BEAKTA_ITEM_ASSESSMENT;
      own->record.revision = 0;
      beakta_record_set (&own->record.id, id);
      beakta_change_put (change, own);
    }
}

BeaktaChange *
beakta_acts_ask_assessors (BeaktaCase         *self,
                           const char * const *persons,
                           const char         *user,
                           GDateTime          *now)
{
  g_autofree char *asked = NULL;
  BeaktaChange *change;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (persons != NULL && user != NULL && now != NULL, NULL);

  change = beakta_change_new (BEAKTA_ACT_ASK_ASSESSORS, beakta_case_get_id (self));
  asked = beakta_acts_format_time (now);
  for (guint i = 0; persons[i] != NULL; i++)
    {
      g_autoptr(BeaktaAssessor) assessor = NULL;

      if (*persons[i] == '\0' || beakta_assessors_find (self, persons[i]) != NULL)
        continue;

      assessor = beakta_record_new (BEAKTA_ITEM_ASSESSOR, persons[i]);
      beakta_record_set (&assessor->person, persons[i]);
      beakta_record_set (&assessor->asked_by, user);
      beakta_record_set (&assessor->asked, asked);
      beakta_change_put (change, assessor);
      put_earlier_answers (change, self, persons[i]);
    }

  return change;
}

BeaktaChange *
beakta_acts_release_assessors (BeaktaCase         *self,
                               const char * const *persons)
{
  BeaktaChange *change;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (persons != NULL, NULL);

  change = beakta_change_new (BEAKTA_ACT_RELEASE_ASSESSORS, beakta_case_get_id (self));
  for (guint i = 0; persons[i] != NULL; i++)
    {
      const BeaktaAssessor *assessor = beakta_assessors_find (self, persons[i]);

      if (assessor != NULL)
        beakta_change_remove (change, assessor);
    }

  return change;
}

BeaktaChange *
beakta_acts_finish_assessing (BeaktaCase *self,
                              const char *user,
                              gboolean    done,
                              GDateTime  *now)
{
  g_autoptr(BeaktaAssessor) assessor = NULL;
  g_autofree char *time = NULL;
  BeaktaChange *change;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (user != NULL && now != NULL, NULL);

  change = beakta_change_new (BEAKTA_ACT_FINISH_ASSESSING, beakta_case_get_id (self));
  if (beakta_assessors_find (self, user) == NULL)
    return change;

  assessor = beakta_record_copy (beakta_assessors_find (self, user));
  if ((*assessor->done != '\0') == !!done)
    return change;

  time = beakta_acts_format_time (now);
  beakta_record_set (&assessor->done, done ? time : "");
  beakta_acts_put (change, self, assessor);

  return change;
}

/* The evidence that the case's answer lets go of, and the marks that nothing stands on any more. */
static void
replace_answer (BeaktaChange       *change,
                BeaktaCase         *self,
                const BeaktaAnswer *answer)
{
  const BeaktaAnswer *current = beakta_case_lookup (self, BEAKTA_ITEM_ANSWER, answer->record.id);
  g_autoptr(GPtrArray) leaving = NULL;

  if (!beakta_acts_put (change, self, answer) || current == NULL)
    return;

  leaving = g_ptr_array_new ();
  g_ptr_array_add (leaving, (gpointer) current);
  beakta_acts_release (change, self, leaving, (const char * const *) current->evidence,
                       (const char * const *) answer->evidence);
}

BeaktaChange *
beakta_acts_consolidate (BeaktaCase *self,
                         GPtrArray  *answers,
                         const char *user,
                         GDateTime  *now)
{
  g_autofree char *given = NULL;
  BeaktaChange *change;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (beakta_case_get_viewer (self) == NULL, NULL);
  g_return_val_if_fail (answers != NULL && user != NULL && now != NULL, NULL);

  change = beakta_change_new (BEAKTA_ACT_CONSOLIDATE, beakta_case_get_id (self));
  given = beakta_acts_format_time (now);
  for (guint i = 0; i < answers->len; i++)
    {
      g_autoptr(BeaktaAnswer) answer = beakta_record_copy (g_ptr_array_index (answers, i));

      g_clear_pointer (&answer->weighed, json_object_unref);
      answer->weighed = beakta_assessors_weigh (self, answer->checklist, answer->question);
      beakta_record_set (&answer->assessor, user);
      beakta_record_set (&answer->given, given);
      replace_answer (change, self, answer);
    }

  return change;
}
