/* One question of a case: the template's words, the case's answer, and the way to alter it. */

#define G_LOG_DOMAIN "beakta-question-state"

#include "beakta-question-state.h"

#include <glib/gi18n-lib.h>

#include "beakta-wording.h"

#define SUMMARY_CHARS 120

struct _BeaktaQuestionState
{
  GObject               parent_instance;

  BeaktaCaseEditor     *editor;      /* owned */
  BeaktaChecklist      *checklist;   /* owned; lends the question */
  const BeaktaQuestion *question;
  char                 *id;
  char                 *about;
};

G_DEFINE_FINAL_TYPE (BeaktaQuestionState, beakta_question_state, G_TYPE_OBJECT)

/* (transfer full): the answer to alter; an empty one when the question has none. */
static BeaktaAnswer *
dup_answer (BeaktaQuestionState *self)
{
  const BeaktaAnswer *answer = beakta_question_state_get_answer (self);
  BeaktaAnswer *draft;

  if (answer != NULL)
    return beakta_record_copy (answer);

  draft = beakta_record_new (BEAKTA_ITEM_ANSWER, self->id);
  beakta_record_set (&draft->checklist, beakta_checklist_get_id (self->checklist));
  beakta_record_set (&draft->question, beakta_question_get_id (self->question));

  return draft;
}

static char **
find_part (BeaktaAnswer     *answer,
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

static void
carry_out (const AnswerEdit *edit,
           BeaktaAnswer     *answer)
{
  JsonObject *old = answer->goal;

  if (edit->member == NULL)
    {
      beakta_record_set (find_part (answer, edit->part), edit->text);
      return;
    }

  answer->goal = copy_goal (old, edit->member, edit->text);
  g_clear_pointer (&old, json_object_unref);
}

/* The field of the answer that is typed in; NULL for what is chosen. */
static char *
dup_field (const AnswerEdit *edit)
{
  static const char * const fields[BEAKTA_N_ANSWER_PARTS] = { "value", "reason", "missing", "claim" };
  BeaktaAnswerType type = beakta_question_get_answer_type (edit->state->question);
  gboolean is_text = type == BEAKTA_ANSWER_TEXT || type == BEAKTA_ANSWER_NUMBER;

  if (edit->member != NULL)
    return g_strconcat ("goal/", edit->member, NULL);

  return edit->part != BEAKTA_ANSWER_PART_VALUE || is_text ? g_strdup (fields[edit->part]) : NULL;
}

/* An answer that says what the case says already keeps its time, and so is no change. */
static BeaktaChange *
make_change (BeaktaCase *case_,
             gpointer    user_data)
{
  const AnswerEdit *edit = user_data;
  BeaktaQuestionState *self = edit->state;
  const BeaktaAnswer *current = beakta_question_state_get_answer (self);
  g_autoptr(BeaktaAnswer) answer = dup_answer (self);
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

static const BeaktaFindings *
get_findings (BeaktaQuestionState *self)
{
  return beakta_case_editor_get_findings (self->editor, beakta_checklist_get_id (self->checklist));
}

/* The words that stand for the answer when it is not being worked on. */
static const char *
get_words (BeaktaQuestionState *self)
{
  const char *reason = beakta_question_state_get_part (self, BEAKTA_ANSWER_PART_REASON);
  const char *missing = beakta_question_state_get_part (self, BEAKTA_ANSWER_PART_MISSING);

  if (*reason != '\0')
    return reason;

  if (beakta_question_get_answer_type (self->question) == BEAKTA_ANSWER_GOAL)
    return beakta_question_state_get_goal_part (self, "what");

  if (beakta_question_get_answer_type (self->question) == BEAKTA_ANSWER_TEXT)
    return beakta_question_state_get_part (self, BEAKTA_ANSWER_PART_VALUE);

  return missing;
}

static void
append_part (GString    *line,
             const char *part)
{
  if (line->len > 0)
    g_string_append (line, " · ");

  g_string_append (line, part);
}

/* The beginning, without line breaks, so that one line of it stays one line. */
static void
append_beginning (GString    *line,
                  const char *words)
{
  g_autofree char *beginning = g_utf8_substring (words, 0, MIN (g_utf8_strlen (words, -1), SUMMARY_CHARS));

  g_strdelimit (beginning, "\n\t", ' ');

  if (*g_strstrip (beginning) != '\0')
    append_part (line, beginning);
}

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

  return answer != NULL ? *find_part ((BeaktaAnswer *) answer, part) : "";
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

const char *
beakta_question_state_get_goal_part (BeaktaQuestionState *self,
                                     const char          *member)
{
  const BeaktaAnswer *answer = beakta_question_state_get_answer (self);

  if (answer == NULL || answer->goal == NULL)
    return "";

  return json_object_get_string_member_with_default (answer->goal, member, "");
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

char *
beakta_question_state_dup_point (BeaktaQuestionState *self)
{
  const BeaktaFindings *findings;

  g_return_val_if_fail (BEAKTA_IS_QUESTION_STATE (self), NULL);

  findings = get_findings (self);

  for (guint i = 0; findings != NULL && i < findings->points->len; i++)
    {
      const BeaktaCompletionPoint *point = g_ptr_array_index (findings->points, i);

      if (point->question == self->question)
        return g_strdup (point->text);
    }

  return NULL;
}

const char *
beakta_question_state_describe_lack (BeaktaLack lack)
{
  switch (lack)
    {
    case BEAKTA_LACK_ANSWER:
      return _("Not answered");

    case BEAKTA_LACK_REASON:
      return _("Reason is missing");

    case BEAKTA_LACK_EVIDENCE:
      return _("Evidence is missing");

    case BEAKTA_LACK_MISSING:
      return _("Does not say what is missing");

    case BEAKTA_LACK_WORDING:
      return _("Look at it again: the question is worded otherwise in this version");

    case BEAKTA_LACK_LOOK:
      return _("Look at it again: the evidence has changed");

    case BEAKTA_LACK_DIFFERS:
      return _("Reason is missing: the applicant says otherwise");

    case BEAKTA_LACK_GOAL_PART:
      return _("The goal is not complete");

    default:
      return "";
    }
}

char *
beakta_question_state_dup_lacks (BeaktaQuestionState *self)
{
  g_autoptr(GString) line = NULL;
  const BeaktaFindings *findings;

  g_return_val_if_fail (BEAKTA_IS_QUESTION_STATE (self), NULL);

  line = g_string_new (NULL);
  findings = get_findings (self);

  for (guint i = 0; findings != NULL && i < findings->lacks->len; i++)
    {
      const BeaktaFinding *finding = g_ptr_array_index (findings->lacks, i);

      if (finding->question == self->question && finding->lack != BEAKTA_LACK_ANSWER)
        append_part (line, beakta_question_state_describe_lack (finding->lack));
    }

  return g_string_free (g_steal_pointer (&line), FALSE);
}

char *
beakta_question_state_dup_summary (BeaktaQuestionState *self)
{
  const BeaktaAnswer *answer;
  g_autoptr(GString) line = NULL;
  guint n_evidence;

  g_return_val_if_fail (BEAKTA_IS_QUESTION_STATE (self), NULL);

  answer = beakta_question_state_get_answer (self);
  line = g_string_new (NULL);

  if (answer == NULL)
    return g_strdup ("");

  n_evidence = g_strv_length (answer->evidence);

  if (n_evidence > 0)
    {
      g_autofree char *count =
        /* Translators: how many quoted passages an answer stands on */
        g_strdup_printf (ngettext ("%u piece of evidence", "%u pieces of evidence", n_evidence), n_evidence);

      append_part (line, count);
    }

  append_beginning (line, get_words (self));

  return g_string_free (g_steal_pointer (&line), FALSE);
}
