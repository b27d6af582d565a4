/* What a form cannot say: every reference leads somewhere, and every question has what its type needs. */

#define G_LOG_DOMAIN "beakta-checklist"

#include "beakta-checklist-private.h"

typedef struct
{
  BeaktaChecklist  *checklist;
  const char       *name;
  GError          **error;
} Check;

static gboolean
refuse (const Check          *check,
        BeaktaPlace           place,
        BeaktaChecklistFault  fault,
        ...) G_GNUC_NULL_TERMINATED;

static gboolean
refuse (const Check          *check,
        BeaktaPlace           place,
        BeaktaChecklistFault  fault,
        ...)
{
  va_list arguments;

  va_start (arguments, fault);
  beakta_checklist_refuse_valist (check->error, check->name, place, fault, arguments);
  va_end (arguments);

  return FALSE;
}

static gboolean
check_answers (const Check           *check,
               const BeaktaCondition *condition,
               const BeaktaQuestion  *question)
{
  if (condition->kind != BEAKTA_CONDITION_ANSWERED && question->options->len == 0)
    return refuse (check, condition->place, BEAKTA_FAULT_NO_ANSWERS, question->id, NULL);

  for (guint i = 0; condition->answers[i] != NULL; i++)
    {
      if (beakta_question_find_option (question, condition->answers[i]) == NULL)
        return refuse (check, condition->place, BEAKTA_FAULT_NO_ANSWER, question->id, condition->answers[i], NULL);
    }

  return TRUE;
}

/* A question that asks for the score waits for all the questions that give it. */
static gboolean
check_score_comes_before (const Check           *check,
                          const BeaktaCondition *condition,
                          const BeaktaQuestion  *before)
{
  char **ids = check->checklist->score_questions;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      const BeaktaQuestion *question = beakta_checklist_get_question (check->checklist, ids[i]);

      if (question != NULL && question->index >= before->index)
        return refuse (check, condition->place, BEAKTA_FAULT_SCORE_ORDER, question->id, before->id, NULL);
    }

  return TRUE;
}

/* @before: the question whose condition it is, or NULL: it may only look at questions that come earlier, so that
 * what counts can be told in one pass and no two questions wait for each other. */
static gboolean
check_condition (const Check           *check,
                 const BeaktaCondition *condition,
                 const BeaktaQuestion  *before)
{
  if (condition->kind == BEAKTA_CONDITION_SCORE && check->checklist->score_questions == NULL)
    return refuse (check, condition->place, BEAKTA_FAULT_NO_SCORE, NULL);
  if (condition->kind == BEAKTA_CONDITION_SCORE && before != NULL && !check_score_comes_before (check, condition, before))
    return FALSE;

  for (guint i = 0; condition->questions[i] != NULL; i++)
    {
      const BeaktaQuestion *question = beakta_checklist_get_question (check->checklist, condition->questions[i]);

      if (question == NULL)
        return refuse (check, condition->place, BEAKTA_FAULT_NO_QUESTION, condition->questions[i], NULL);
      if (before != NULL && question->index >= before->index)
        return refuse (check, condition->place, BEAKTA_FAULT_ORDER, question->id, before->id, NULL);
      if (!check_answers (check, condition, question))
        return FALSE;
    }

  for (guint i = 0; i < condition->children->len; i++)
    {
      if (!check_condition (check, g_ptr_array_index (condition->children, i), before))
        return FALSE;
    }

  return TRUE;
}

static gboolean
check_options (const Check          *check,
               const BeaktaQuestion *question)
{
  gboolean has_own = question->type == BEAKTA_ANSWER_SCALE || question->type == BEAKTA_ANSWER_CHOICE;
  guint n_beside = beakta_question_find_option (question, BEAKTA_NOT_RELEVANT) != NULL ? 1 : 0;

  if (has_own && question->options->len - n_beside < 2)
    return refuse (check, question->place, BEAKTA_FAULT_FEW_OPTIONS, question->id, NULL);

  for (guint i = 0; i < question->options->len; i++)
    {
      const BeaktaOptionRecord *record = g_ptr_array_index (question->options, i);

      if (*beakta_texts_get (&record->label, "sv") == '\0')
        return refuse (check, question->place, BEAKTA_FAULT_NO_LABEL, record->value, question->id, NULL);
    }

  return TRUE;
}

static gboolean
check_question (const Check          *check,
                const BeaktaQuestion *question)
{
  if (question->type != BEAKTA_ANSWER_GOAL && question->goal_parts[0] != NULL)
    return refuse (check, question->place, BEAKTA_FAULT_PARTS, question->id, NULL);

  return check_options (check, question) &&
         (question->when == NULL || check_condition (check, question->when, question));
}

static gboolean
refuse_points (const Check *check,
               guint        points)
{
  g_autofree char *number = g_strdup_printf ("%u", points);

  return refuse (check, check->checklist->score_place, BEAKTA_FAULT_POINTS_TWICE, number, NULL);
}

static gboolean
check_score (const Check *check)
{
  const BeaktaChecklist *self = check->checklist;

  for (guint i = 0; self->score_questions != NULL && self->score_questions[i] != NULL; i++)
    {
      const BeaktaQuestion *question = g_hash_table_lookup (self->by_id, self->score_questions[i]);

      if (question == NULL)
        return refuse (check, self->score_place, BEAKTA_FAULT_SCORED_QUESTION, self->score_questions[i], NULL);
      if (question->type != BEAKTA_ANSWER_SCALE && question->type != BEAKTA_ANSWER_CHOICE)
        return refuse (check, question->place, BEAKTA_FAULT_NO_POINTS, question->id, NULL);
    }

  for (guint i = 0; i < self->score_values->len; i++)
    {
      const BeaktaScoreValue *value = g_ptr_array_index (self->score_values, i);

      for (guint j = 0; j < i; j++)
        {
          const BeaktaScoreValue *other = g_ptr_array_index (self->score_values, j);

          if (other->points == value->points)
            return refuse_points (check, value->points);
        }
    }

  return TRUE;
}

gboolean
beakta_checklist_check (BeaktaChecklist  *self,
                        const char       *name,
                        GError          **error)
{
  Check check = { self, name, error };

  for (guint i = 0; i < self->questions->len; i++)
    {
      if (!check_question (&check, g_ptr_array_index (self->questions, i)))
        return FALSE;
    }

  for (guint i = 0; i < self->classes->len; i++)
    {
      const BeaktaClassRule *rule = g_ptr_array_index (self->classes, i);

      if (!check_condition (&check, rule->condition, NULL))
        return FALSE;
    }

  return check_score (&check);
}
