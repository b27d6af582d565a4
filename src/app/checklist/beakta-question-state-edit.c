/* The way to alter the answer to one question: what a person does is made into a change when its turn has come. */

#define G_LOG_DOMAIN "beakta-question-state"

#include "beakta-question-state-private.h"

char **
beakta_question_state_find_part (BeaktaAnswer     *answer,
                                 BeaktaAnswerPart  part)
{
  switch (part)
    {
    case BEAKTA_ANSWER_PART_VALUE:
      return &answer->value;

    case BEAKTA_ANSWER_PART_REASON:
      return &answer->reason;

    case BEAKTA_ANSWER_PART_MISSING:
      return &answer->missing;

    case BEAKTA_ANSWER_PART_CLAIM:
      return &answer->claim;

    case BEAKTA_N_ANSWER_PARTS:
    default:
      g_assert_not_reached ();
    }
}

/* What a person has done to the answer; made into a change when its turn has come. */
typedef struct
{
  BeaktaQuestionState *state;        /* owned */
  BeaktaAnswerPart     part;
  char                *member;       /* nullable: of the goal, instead of a part */
  char                *text;
} AnswerEdit;

static void
answer_edit_free (gpointer data)
{
  AnswerEdit *edit = data;

  g_object_unref (edit->state);
  g_free (edit->member);
  g_free (edit->text);
  g_free (edit);
}

static JsonObject *
copy_goal (JsonObject *goal,
           const char *member,
           const char *text)
{
  const char *members[] = { "what", "baseline", "target", "unit", "when", "source" };
  JsonObject *copy = json_object_new ();
  gboolean is_empty = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      const char *value = "";

      if (g_str_equal (members[i], member))
        value = text;
      else if (goal != NULL)
        value = json_object_get_string_member_with_default (goal, members[i], "");

      json_object_set_string_member (copy, members[i], value);
      is_empty = is_empty && *value == '\0';
    }

  if (is_empty)
    g_clear_pointer (&copy, json_object_unref);

  return copy;
}

/* A goal that is there and one that is not are two answers: the later takes the place of the earlier. */
static void
carry_out (const AnswerEdit *edit,
           BeaktaAnswer     *answer)
{
  JsonObject *old = answer->goal;

  if (edit->member == NULL)
    {
      beakta_record_set (beakta_question_state_find_part (answer, edit->part), edit->text);
      if (edit->part == BEAKTA_ANSWER_PART_VALUE && *edit->text != '\0')
        g_clear_pointer (&answer->goal, json_object_unref);
      return;
    }

  answer->goal = copy_goal (old, edit->member, edit->text);
  if (*edit->text != '\0')
    beakta_record_set (&answer->value, "");
  g_clear_pointer (&old, json_object_unref);
}

/* What is chosen instead of words is a step of its own, and so is taking that back. */
static gboolean
is_value_typed (const AnswerEdit *edit)
{
  const BeaktaQuestion *question = edit->state->question;

  return beakta_question_is_written (question) && beakta_question_find_option (question, edit->text) == NULL &&
         beakta_question_state_get_option (edit->state) == NULL;
}

/* The field of the answer that is typed in; NULL for what is chosen. */
static char *
dup_field (const AnswerEdit *edit)
{
  static const char * const fields[BEAKTA_N_ANSWER_PARTS] = { "value", "reason", "missing", "claim" };

  if (edit->member != NULL)
    return g_strconcat ("goal/", edit->member, NULL);

  return edit->part != BEAKTA_ANSWER_PART_VALUE || is_value_typed (edit) ? g_strdup (fields[edit->part]) : NULL;
}

/* An answer that says what the case says already keeps its time, and so is no change. */
static BeaktaChange *
make_change (BeaktaCase *case_,
             gpointer    user_data)
{
  const AnswerEdit *edit = user_data;
  BeaktaQuestionState *self = edit->state;
  const BeaktaAnswer *current = beakta_question_state_get_answer (self);
  g_autoptr(BeaktaAnswer) answer = beakta_case_dup_answer (case_, self->id);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *given = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
  g_autofree char *field = dup_field (edit);
  BeaktaChange *change;

  carry_out (edit, answer);

  if (current != NULL && beakta_record_equal (current, answer))
    return NULL;

  beakta_record_set (&answer->given, given);

  change = beakta_acts_answer (case_, answer, beakta_case_editor_get_user (self->editor));
  beakta_change_set_typed_in (change, field);

  return change;
}

static void
apply (BeaktaQuestionState *self,
       BeaktaAnswerPart     part,
       const char          *member,
       const char          *text)
{
  AnswerEdit *edit = g_new0 (AnswerEdit, 1);

  edit->state = g_object_ref (self);
  edit->part = part;
  edit->member = g_strdup (member);
  edit->text = g_strdup (text);
  beakta_case_editor_apply_in_turn (self->editor, make_change, edit, answer_edit_free);
}

void
beakta_question_state_set_part (BeaktaQuestionState *self,
                                BeaktaAnswerPart     part,
                                const char          *text)
{
  g_return_if_fail (BEAKTA_IS_QUESTION_STATE (self));
  g_return_if_fail (part < BEAKTA_N_ANSWER_PARTS);
  g_return_if_fail (text != NULL);

  apply (self, part, NULL, text);
}

void
beakta_question_state_set_goal_part (BeaktaQuestionState *self,
                                     const char          *member,
                                     const char          *text)
{
  g_return_if_fail (BEAKTA_IS_QUESTION_STATE (self));
  g_return_if_fail (member != NULL && text != NULL);

  apply (self, BEAKTA_N_ANSWER_PARTS, member, text);
}
