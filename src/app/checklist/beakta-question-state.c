/* One question of a case: the template's words and the case's answer. */

#define G_LOG_DOMAIN "beakta-question-state"

#include "beakta-question-state-private.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (BeaktaQuestionState, beakta_question_state, G_TYPE_OBJECT)

static void
beakta_question_state_finalize (GObject *object)
{
  BeaktaQuestionState *self = BEAKTA_QUESTION_STATE (object);

  g_object_unref (self->editor);
  g_object_unref (self->checklist);
  g_free (self->id);
  g_free (self->about);

  G_OBJECT_CLASS (beakta_question_state_parent_class)->finalize (object);
}

static void
beakta_question_state_class_init (BeaktaQuestionStateClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = beakta_question_state_finalize;
}

static void
beakta_question_state_init (BeaktaQuestionState *self)
{
}

BeaktaQuestionState *
beakta_question_state_new (BeaktaCaseEditor     *editor,
                           BeaktaChecklist      *checklist,
                           const BeaktaQuestion *question)
{
  BeaktaQuestionState *self;

  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (editor), NULL);
  g_return_val_if_fail (BEAKTA_IS_CHECKLIST (checklist), NULL);
  g_return_val_if_fail (question != NULL, NULL);

  self = g_object_new (BEAKTA_TYPE_QUESTION_STATE, NULL);
  self->editor = g_object_ref (editor);
  self->checklist = g_object_ref (checklist);
  self->question = question;
  self->id = g_strdup_printf ("%s/%s", beakta_checklist_get_id (checklist), beakta_question_get_id (question));
  /* Translators: followed by the number of a question of a checklist: "Question 1.2" */
  self->about = g_strdup_printf (_("Question %s"), beakta_question_get_number (question));

  return self;
}

BeaktaCaseEditor *
beakta_question_state_get_editor (BeaktaQuestionState *self)
{
  g_return_val_if_fail (BEAKTA_IS_QUESTION_STATE (self), NULL);

  return self->editor;
}

const BeaktaQuestion *
beakta_question_state_get_question (BeaktaQuestionState *self)
{
  g_return_val_if_fail (BEAKTA_IS_QUESTION_STATE (self), NULL);

  return self->question;
}

const char *
beakta_question_state_get_id (BeaktaQuestionState *self)
{
  g_return_val_if_fail (BEAKTA_IS_QUESTION_STATE (self), NULL);

  return self->id;
}

const char *
beakta_question_state_get_about (BeaktaQuestionState *self)
{
  g_return_val_if_fail (BEAKTA_IS_QUESTION_STATE (self), NULL);

  return self->about;
}

const BeaktaAnswer *
beakta_question_state_get_answer (BeaktaQuestionState *self)
{
  g_return_val_if_fail (BEAKTA_IS_QUESTION_STATE (self), NULL);

  return beakta_case_lookup (beakta_case_editor_get_case (self->editor), BEAKTA_ITEM_ANSWER, self->id);
}

const BeaktaOption *
beakta_question_state_get_option (BeaktaQuestionState *self)
{
  const char *value = beakta_question_state_get_part (self, BEAKTA_ANSWER_PART_VALUE);

  return *value != '\0' ? beakta_question_find_option (self->question, value) : NULL;
}

gboolean
beakta_question_state_is_answered (BeaktaQuestionState *self)
{
  const BeaktaAnswer *answer = beakta_question_state_get_answer (self);

  return answer != NULL && (*answer->value != '\0' || answer->goal != NULL);
}

const char *
beakta_question_state_get_part (BeaktaQuestionState *self,
                                BeaktaAnswerPart     part)
{
  const BeaktaAnswer *answer = beakta_question_state_get_answer (self);

  return answer != NULL ? *beakta_question_state_find_part ((BeaktaAnswer *) answer, part) : "";
}

const char *
beakta_question_state_get_goal_part (BeaktaQuestionState *self,
                                     const char          *member)
{
  const BeaktaAnswer *answer = beakta_question_state_get_answer (self);
  g_autofree char *path = g_strconcat ("goal/", member, NULL);
  const char *saved = "";

  if (answer != NULL && answer->goal != NULL)
    saved = json_object_get_string_member_with_default (answer->goal, member, "");

  return beakta_case_editor_get_wording (self->editor, BEAKTA_ITEM_ANSWER, self->id, path, saved);
}

const char *
beakta_question_state_get_typed (BeaktaQuestionState *self,
                                 BeaktaAnswerPart     part)
{
  static const char * const members[BEAKTA_N_ANSWER_PARTS] = { "value", "reason", "missing", "claim" };

  g_return_val_if_fail (BEAKTA_IS_QUESTION_STATE (self), "");
  g_return_val_if_fail (part < BEAKTA_N_ANSWER_PARTS, "");

  return beakta_case_editor_get_wording (self->editor, BEAKTA_ITEM_ANSWER, self->id, members[part],
                                         beakta_question_state_get_part (self, part));
}
