/* The answer to one question in short: its summary, what it lacks, and what the applicant will be asked for. */

#define G_LOG_DOMAIN "beakta-question-state"

#include "beakta-question-state-private.h"

#include <glib/gi18n-lib.h>

#include "beakta-wording.h"

#define SUMMARY_CHARS 120

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

  if (beakta_question_state_get_option (self) != NULL)
    return missing;

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

char *
beakta_question_state_dup_lacking_parts (BeaktaQuestionState *self)
{
  const char * const *asked;
  GString *words;

  g_return_val_if_fail (BEAKTA_IS_QUESTION_STATE (self), NULL);

  asked = beakta_question_get_goal_parts (self->question);
  words = g_string_new (NULL);
  if (!beakta_question_state_is_answered (self) || beakta_question_state_get_option (self) != NULL)
    return g_string_free (words, FALSE);

  for (guint i = 0; asked[i] != NULL; i++)
    if (*beakta_question_state_get_goal_part (self, asked[i]) == '\0')
      g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "",
                              beakta_goal_part_get_label (asked[i], beakta_wording_get_language ()));

  return g_string_free (words, FALSE);
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
