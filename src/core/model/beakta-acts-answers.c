/* Acts on answers: given, and taken over from another list of the case.
 *
 * (1) An answer says where it was taken from only as long as it says what was said there.
 * (2) A reason that began from another case's says so until it has been emptied.
 * (3) An answer whose question was reworded is looked at again once it is confirmed, or says something else.
 * (4) Where several assess, an answer of the case that is written in one's own words is nobody's of them, and weighs what
 *     they had answered.
 */

#include "beakta-acts-private.h"

#include "beakta-assessors.h"
#include "beakta-json.h"

static gboolean
says_the_same (const BeaktaAnswer *a,
               const BeaktaAnswer *b)
{
  if (a->goal == NULL || b->goal == NULL)
    return g_str_equal (a->value, b->value) && a->goal == b->goal;

  return g_str_equal (a->value, b->value) && beakta_json_equal (a->goal, b->goal);
}

void
beakta_acts_ask_no_more (BeaktaAnswer *answer)
{
  beakta_record_set (&answer->asked, "");
  beakta_record_set (&answer->asked_in, "");
  beakta_record_set (&answer->said, "");
}

/* Rule 4. What a person sees as their own answer is not consolidated. */
void
beakta_acts_weigh (BeaktaCase         *self,
                   const BeaktaAnswer *current,
                   BeaktaAnswer       *answer)
{
  if (beakta_case_get_viewer (self) != NULL || !beakta_assessors_are_several (self))
    return;

  if (current == NULL || !says_the_same (current, answer))
    {
      g_strfreev (answer->whose);
      answer->whose = g_new0 (char *, 1);
    }
  g_clear_pointer (&answer->weighed, json_object_unref);
  answer->weighed = beakta_assessors_weigh (self, answer->checklist, answer->question);
}

void
beakta_acts_begin_with (BeaktaChange       *change,
                        BeaktaCase         *self,
                        const BeaktaAnswer *answer)
{
  if (*answer->value != '\0' && beakta_case_get_stage (self)->stage == BEAKTA_STAGE_RECEIVED)
    beakta_acts_put_stage (change, self, BEAKTA_STAGE_ASSESSING, "", answer->assessor, answer->given);
}

static void
let_go (BeaktaChange       *change,
        BeaktaCase         *self,
        const BeaktaAnswer *before,
        const BeaktaAnswer *after)
{
  g_autoptr(GPtrArray) leaving = g_ptr_array_new ();

  g_ptr_array_add (leaving, (gpointer) before);
  beakta_acts_release (change, self, leaving, (const char * const *) before->evidence,
                       (const char * const *) after->evidence);
}

BeaktaChange *
beakta_acts_answer (BeaktaCase         *self,
                    const BeaktaAnswer *answer,
                    const char         *user)
{
  g_autoptr(BeaktaAnswer) copy = NULL;
  const BeaktaAnswer *current;
  BeaktaChange *change;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (answer != NULL, NULL);
  g_return_val_if_fail (user != NULL, NULL);

  change = beakta_change_new (BEAKTA_ACT_ANSWER, beakta_case_get_id (self));
  current = beakta_case_lookup (self, BEAKTA_ITEM_ANSWER, answer->record.id);
  if (current != NULL && beakta_record_equal (current, answer))
    return change;

  copy = beakta_record_copy (answer);
  beakta_record_set (&copy->assessor, user);
  if (current == NULL || !says_the_same (current, copy))
    {
      beakta_record_set (&copy->taken_from, "");
      beakta_acts_ask_no_more (copy);
    }
  if (*copy->reason == '\0')
    beakta_record_set (&copy->reason_from, "");
  if (*copy->claim == '\0')
    beakta_record_set (&copy->claim_passage, "");
  beakta_acts_weigh (self, current, copy);
  if (!beakta_acts_put (change, self, copy))
    return change;

  if (current != NULL)
    let_go (change, self, current, copy);
  beakta_acts_begin_with (change, self, copy);

  return change;
}

BeaktaChange *
beakta_acts_confirm_answer (BeaktaCase *self,
                            const char *checklist,
                            const char *question,
                            const char *user)
{
  g_autoptr(BeaktaAnswer) copy = NULL;
  const BeaktaAnswer *current;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (checklist != NULL && question != NULL, NULL);
  g_return_val_if_fail (user != NULL, NULL);

  current = beakta_case_get_answer (self, checklist, question);
  if (current == NULL)
    return beakta_change_new (BEAKTA_ACT_ANSWER, beakta_case_get_id (self));

  copy = beakta_record_copy (current);
  beakta_acts_ask_no_more (copy);

  return beakta_acts_answer (self, copy, user);
}

BeaktaChange *
beakta_acts_claim (BeaktaCase    *self,
                   const char    *checklist,
                   const char    *question,
                   BeaktaPassage *passage,
                   const char    *user)
{
  g_autofree char *id = NULL;
  g_autofree char *words = NULL;
  g_autoptr(BeaktaAnswer) answer = NULL;
  BeaktaChange *change;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (checklist != NULL && question != NULL, NULL);
  g_return_val_if_fail (passage != NULL && user != NULL, NULL);

  id = g_strconcat (checklist, "/", question, NULL);
  words = g_strstrip (g_strdup (passage->exact));
  answer = beakta_acts_dup_or_new (self, BEAKTA_ITEM_ANSWER, id);
  beakta_record_set (&answer->checklist, checklist);
  beakta_record_set (&answer->question, question);
  beakta_record_set (&answer->claim, words);
  beakta_record_set (&answer->claim_passage, passage->record.id);
  change = beakta_acts_answer (self, answer, user);

  if (passage->record.revision == 0)
    {
      passage->mark = BEAKTA_MARK_HIGHLIGHT;
      beakta_record_set (&passage->maker, user);
      beakta_change_put (change, passage);
    }

  return change;
}

BeaktaChange *
beakta_acts_dismiss_claim (BeaktaCase *self,
                           const char *checklist,
                           const char *question,
                           const char *words,
                           const char *user)
{
  g_autofree char *id = NULL;
  g_autoptr(BeaktaAnswer) answer = NULL;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (checklist != NULL && question != NULL, NULL);
  g_return_val_if_fail (words != NULL && user != NULL, NULL);

  id = g_strconcat (checklist, "/", question, NULL);
  answer = beakta_acts_dup_or_new (self, BEAKTA_ITEM_ANSWER, id);
  beakta_record_set (&answer->checklist, checklist);
  beakta_record_set (&answer->question, question);
  beakta_record_set (&answer->claim_dismissed, words);

  return beakta_acts_answer (self, answer, user);
}

/* @copy stands at another question, and is the user's own from now on. */
static BeaktaAnswer *
dup_taken (BeaktaCase         *self,
           const BeaktaAnswer *from,
           const char         *id,
           const char         *checklist,
           const char         *question)
{
  BeaktaAnswer *copy = beakta_acts_dup_or_new (self, BEAKTA_ITEM_ANSWER, id);

  beakta_record_set (&copy->checklist, checklist);
  beakta_record_set (&copy->question, question);
  beakta_record_set (&copy->value, from->value);
  beakta_record_set (&copy->reason, from->reason);
  beakta_record_set (&copy->missing, from->missing);
  beakta_record_set (&copy->claim, from->claim);
  beakta_record_set (&copy->claim_passage, from->claim_passage);
  beakta_record_set (&copy->reason_from, from->reason_from);
  g_clear_pointer (&copy->goal, json_object_unref);
  copy->goal = beakta_json_copy (from->goal);
  beakta_record_set (&copy->taken_from, from->record.id);
  beakta_acts_ask_no_more (copy);

  return copy;
}

/* What the question stood on before it was answered stays; the evidence of @from comes after it. */
static void
take_evidence (BeaktaAnswer       *copy,
               const BeaktaAnswer *from)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  g_strv_builder_addv (builder, (const char **) copy->evidence);
  for (guint i = 0; from->evidence[i] != NULL; i++)
    {
      if (!g_strv_contains ((const char * const *) copy->evidence, from->evidence[i]))
        g_strv_builder_add (builder, from->evidence[i]);
    }

  g_strfreev (copy->evidence);
  copy->evidence = g_strv_builder_end (builder);
}

BeaktaChange *
beakta_acts_take_answer (BeaktaCase         *self,
                         const BeaktaAnswer *from,
                         const char         *checklist,
                         const char         *question,
                         const char         *user,
                         GDateTime          *now)
{
  g_autofree char *id = NULL;
  g_autofree char *given = NULL;
  g_autoptr(BeaktaAnswer) copy = NULL;
  const BeaktaAnswer *current;
  BeaktaChange *change;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (from != NULL && checklist != NULL && question != NULL, NULL);
  g_return_val_if_fail (user != NULL && now != NULL, NULL);

  change = beakta_change_new (BEAKTA_ACT_TAKE_ANSWER, beakta_case_get_id (self));
  id = g_strconcat (checklist, "/", question, NULL);
  current = beakta_case_lookup (self, BEAKTA_ITEM_ANSWER, id);
  if (g_str_equal (from->record.id, id) || (current != NULL && (*current->value != '\0' || current->goal != NULL)))
    return change;

  copy = dup_taken (self, from, id, checklist, question);
  take_evidence (copy, from);
  given = beakta_acts_format_time (now);
  beakta_record_set (&copy->given, given);
  beakta_record_set (&copy->assessor, user);
  beakta_acts_weigh (self, current, copy);
  beakta_acts_put (change, self, copy);
  beakta_acts_begin_with (change, self, copy);

  return change;
}
