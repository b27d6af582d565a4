/* The rules of a checklist, told: what its questions follow up, its classes, its score. */

#define G_LOG_DOMAIN "beakta-checklist"

#include "beakta-checklist-private.h"

char *
beakta_question_dup_when (const BeaktaQuestion *question)
{
  g_return_val_if_fail (question != NULL, NULL);

  return question->when != NULL ? beakta_condition_to_string (question->when) : g_strdup ("");
}

gboolean
beakta_checklist_tell_class (BeaktaChecklist  *self,
                             guint             index,
                             const char       *language,
                             BeaktaClass      *value,
                             char            **condition,
                             const char      **because)
{
  const BeaktaClassRule *rule;

  g_return_val_if_fail (BEAKTA_IS_CHECKLIST (self), FALSE);

  if (index >= self->classes->len)
    return FALSE;

  rule = g_ptr_array_index (self->classes, index);
  *value = rule->value;
  *condition = beakta_condition_to_string (rule->condition);
  *because = beakta_texts_get (&rule->because, language);

  return TRUE;
}

const char * const *
beakta_checklist_get_score_questions (BeaktaChecklist *self)
{
  g_return_val_if_fail (BEAKTA_IS_CHECKLIST (self), NULL);

  return (const char * const *) self->score_questions;
}

gboolean
beakta_checklist_tell_score (BeaktaChecklist  *self,
                             guint             index,
                             const char       *language,
                             guint            *points,
                             gboolean         *is_defined,
                             const char      **label)
{
  const BeaktaScoreValue *value;

  g_return_val_if_fail (BEAKTA_IS_CHECKLIST (self), FALSE);

  if (index >= self->score_values->len)
    return FALSE;

  value = g_ptr_array_index (self->score_values, index);
  *points = value->points;
  *is_defined = value->is_defined;
  *label = beakta_texts_get (&value->label, language);

  return TRUE;
}
