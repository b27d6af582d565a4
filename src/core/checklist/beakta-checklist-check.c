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
refuse (const Check *check,
        BeaktaPlace  place,
        const char  *format,
        ...) G_GNUC_PRINTF (3, 4);

static gboolean
refuse (const Check *check,
        BeaktaPlace  place,
        const char  *format,
        ...)
{
  g_autofree char *reason = NULL;
  va_list args;

  va_start (args, format);
  reason = g_strdup_vprintf (format, args);
  va_end (args);
  beakta_checklist_set_error (check->error, BEAKTA_CHECKLIST_ERROR_RULE, check->name, place, "%s", reason);

  return FALSE;
}

static gboolean
check_answers (const Check           *check,
               const BeaktaCondition *condition,
               const BeaktaQuestion  *question)
{
  if (condition->kind != BEAKTA_CONDITION_ANSWERED && question->options->len == 0)
    return refuse (check, condition->place, "question %s has no fixed answers to ask for", question->id);

  for (guint i = 0; condition->answers[i] != NULL; i++)
    {
      if (beakta_question_find_option (question, condition->answers[i]) == NULL)
        return refuse (check, condition->place, "question %s has no answer “%s”", question->id, condition->answers[i]);
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
        return refuse (check, condition->place, "question %s, which the score counts, does not come before question %s, "
                       "which waits for the score", question->id, before->id);
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
    return refuse (check, condition->place, "the checklist has no score to ask for");
  if (condition->kind == BEAKTA_CONDITION_SCORE && before != NULL && !check_score_comes_before (check, condition, before))
    return FALSE;

  for (guint i = 0; condition->questions[i] != NULL; i++)
    {
      const BeaktaQuestion *question = beakta_checklist_get_question (check->checklist, condition->questions[i]);

      if (question == NULL)
        return refuse (check, condition->place, "there is no question %s", condition->questions[i]);
      if (before != NULL && question->index >= before->index)
        return refuse (check, condition->place, "question %s does not come before question %s, which waits for its answer",
                       question->id, before->id);
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

  if (has_own && question->options->len < 2)
    return refuse (check, question->place, "question %s has fewer than two answers to choose between", question->id);
  if (!has_own && question->type != BEAKTA_ANSWER_YES_PARTLY_NO && question->options->len > 0)
    return refuse (check, question->place, "question %s is answered in its own words, so it has no options", question->id);

  for (guint i = 0; i < question->options->len; i++)
    {
      const BeaktaOptionRecord *record = g_ptr_array_index (question->options, i);

      if (*beakta_texts_get (&record->label, "sv") == '\0')
        return refuse (check, question->place, "the answer “%s” of question %s has no label", record->value, question->id);
    }

  return TRUE;
}

static gboolean
check_question (const Check          *check,
                const BeaktaQuestion *question)
{
  if (question->type != BEAKTA_ANSWER_GOAL && question->goal_parts[0] != NULL)
    return refuse (check, question->place, "question %s is not a measurable goal, so it has no parts", question->id);

  return check_options (check, question) &&
         (question->when == NULL || check_condition (check, question->when, question));
}

static gboolean
check_score (const Check *check)
{
  const BeaktaChecklist *self = check->checklist;

  for (guint i = 0; self->score_questions != NULL && self->score_questions[i] != NULL; i++)
    {
      const BeaktaQuestion *question = g_hash_table_lookup (self->by_id, self->score_questions[i]);

      if (question == NULL)
        return refuse (check, self->score_place, "the score names a question %s that is not there", self->score_questions[i]);
      if (question->type != BEAKTA_ANSWER_SCALE && question->type != BEAKTA_ANSWER_CHOICE)
        return refuse (check, question->place, "question %s has no points for the score", question->id);
    }

  for (guint i = 0; i < self->score_values->len; i++)
    {
      const BeaktaScoreValue *value = g_ptr_array_index (self->score_values, i);

      for (guint j = 0; j < i; j++)
        {
          const BeaktaScoreValue *other = g_ptr_array_index (self->score_values, j);

          if (other->points == value->points)
            return refuse (check, self->score_place, "the score says twice what %u points mean", value->points);
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
