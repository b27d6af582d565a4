/* Sentences from the answers: what each says, why, what it stands on, what the applicant says, and what is missing. */

#define G_LOG_DOMAIN "beakta-report"

#include "beakta-reasons-private.h"

#include "beakta-assessors.h"
#include "beakta-json.h"

#include <string.h>

/* Rule 4 of beakta-reasons.h. "Partly" is for: what it lacks is told among what is missing. */
static BeaktaReasonPart
get_part (const BeaktaAnswer *answer)
{
  if (strcmp (answer->value, "yes") == 0 || strcmp (answer->value, "partly") == 0)
    return BEAKTA_REASON_FOR;
  if (strcmp (answer->value, "no") == 0)
    return BEAKTA_REASON_AGAINST;

  return BEAKTA_REASON_FOUND;
}

/* Who gave it; and, of one that was consolidated, everybody whose answer it is, where they answered. */
static JsonObject *
tie_answer (BeaktaReasonDraft  *draft,
            const BeaktaAnswer *answer)
{
  JsonObject *ties = beakta_reason_tie (NULL, BEAKTA_ITEM_ANSWER, answer->record.id, answer->assessor);

  for (guint i = 0; answer->whose[i] != NULL; i++)
    {
      g_autofree char *id = beakta_assessment_dup_id (answer->checklist, answer->question, answer->whose[i]);

      if (beakta_case_lookup (draft->case_, BEAKTA_ITEM_ASSESSMENT, id) != NULL)
        ties = beakta_reason_tie (ties, BEAKTA_ITEM_ASSESSMENT, id, answer->whose[i]);
    }

  return ties;
}

/* The question as it was worded when it was answered. */
static char *
dup_question (BeaktaReasonDraft    *draft,
              const BeaktaQuestion *question,
              const BeaktaAnswer   *answer)
{
  if (*answer->asked != '\0' || question == NULL)
    return beakta_report_dup_one_line (answer->asked);

  return beakta_report_dup_one_line (beakta_question_get_text (question, beakta_tongue_get_language (draft->tongue)));
}

static const char *
get_goal_part (JsonObject *goal,
               const char *part)
{
  return json_object_get_string_member_with_default (goal, part, "");
}

/* "ja": one of the three words goes into the sentence; another answer is quoted as it stands. */
static char *
dup_said (BeaktaReasonDraft  *draft,
          const BeaktaAnswer *answer,
          const char         *line)
{
  g_autofree char *small = NULL;

  if (get_part (answer) == BEAKTA_REASON_FOUND)
    return g_strdup_printf (draft->tongue == BEAKTA_TONGUE_SWEDISH ? "”%s”" : "“%s”", line);

  small = g_utf8_strdown (line, g_utf8_next_char (line) - line);

  return g_strconcat (small, g_utf8_next_char (line), NULL);
}

/* What is answered: the goal, or the value in its words. */
static char *
dup_answer (BeaktaReasonDraft    *draft,
            const BeaktaQuestion *question,
            const BeaktaAnswer   *answer,
            const char           *asked)
{
  JsonObject *goal = answer->goal;
  BeaktaSpanStyle style;
  g_autofree char *word = NULL;
  g_autofree char *line = NULL;
  g_autofree char *words = NULL;

  if (goal != NULL && *answer->value == '\0')
    return beakta_reason_dup_goal (draft, get_goal_part (goal, "what"), get_goal_part (goal, "baseline"),
                                   get_goal_part (goal, "target"), get_goal_part (goal, "unit"),
                                   get_goal_part (goal, "when"), get_goal_part (goal, "source"));
  if (*answer->value == '\0' && *answer->said == '\0')
    return g_strdup ("");

  if (*answer->said != '\0' || question == NULL)
    word = g_strdup (*answer->said != '\0' ? answer->said : answer->value);
  else
    word = beakta_writer_dup_answer_word (&draft->writer, question, answer, &style);
  line = beakta_report_dup_one_line (word);
  if (*line == '\0')
    return g_strdup ("");

  words = dup_said (draft, answer, line);

  return beakta_phrase_dup (draft->tongue, BEAKTA_PHRASE_ANSWER, asked, words, NULL);
}

static void
draft_claim (BeaktaReasonDraft  *draft,
             const BeaktaAnswer *answer,
             BeaktaReasonPart    part,
             JsonObject         *ties)
{
  g_autofree char *claim = beakta_reason_dup_own_words (answer->claim);

  if (*claim != '\0' && !beakta_writer_is_own_work (&draft->writer))
    beakta_reason_draft_add (draft, part, g_strconcat (answer->record.id, "/claim", NULL),
                             beakta_phrase_dup (draft->tongue, BEAKTA_PHRASE_CLAIM, claim, NULL),
                             beakta_reason_tie_passage (draft, beakta_json_copy (ties), answer->claim_passage));
}

static void
draft_missing (BeaktaReasonDraft  *draft,
               const BeaktaAnswer *answer,
               const char         *asked,
               JsonObject         *ties)
{
  g_autofree char *missing = beakta_reason_dup_own_words (answer->missing);

  if (*missing != '\0')
    beakta_reason_draft_add (draft, BEAKTA_REASON_UNKNOWN, g_strconcat (answer->record.id, "/missing", NULL),
                             beakta_phrase_dup (draft->tongue, BEAKTA_PHRASE_MISSING, asked, missing, NULL),
                             beakta_json_copy (ties));
}

/* @question: (nullable): no list asks it any more */
static void
draft_answer (BeaktaReasonDraft    *draft,
              const BeaktaQuestion *question,
              const BeaktaAnswer   *answer)
{
  g_autoptr(JsonObject) ties = tie_answer (draft, answer);
  g_autofree char *asked = dup_question (draft, question, answer);
  const char *id = answer->record.id;
  BeaktaReasonPart part = get_part (answer);

  beakta_reason_draft_add (draft, part, g_strconcat (id, "/answer", NULL), dup_answer (draft, question, answer, asked),
                           beakta_json_copy (ties));
  beakta_reason_draft_add (draft, part, g_strconcat (id, "/reason", NULL), beakta_reason_dup_own_words (answer->reason),
                           beakta_json_copy (ties));
  beakta_reason_draft_quotes (draft, part, id, (const char * const *) answer->evidence, ties);
  draft_claim (draft, answer, part, ties);
  draft_missing (draft, answer, asked, ties);
}

/* One sentence for all that a list asks and nobody has answered: their numbers. */
static void
draft_unanswered (BeaktaReasonDraft *draft,
                  BeaktaChecklist   *checklist,
                  const char        *numbers)
{
  const char *id = beakta_checklist_get_id (checklist);
  g_autofree char *title = NULL;

  if (*numbers == '\0')
    return;

  title = beakta_report_dup_one_line (beakta_checklist_get_title (checklist, beakta_tongue_get_language (draft->tongue)));
  beakta_reason_draft_add (draft, BEAKTA_REASON_UNKNOWN, g_strconcat ("checklist:", id, "/unanswered", NULL),
                           beakta_phrase_dup (draft->tongue, BEAKTA_PHRASE_UNANSWERED, title, numbers, NULL),
                           beakta_reason_tie_of_case (draft, BEAKTA_ITEM_CHECKLIST, id));
}

static void
draft_section (BeaktaReasonDraft   *draft,
               BeaktaFindings      *findings,
               const BeaktaSection *section,
               GString             *unanswered)
{
  const char *list = beakta_checklist_get_id (findings->checklist);

  for (guint i = 0; i < beakta_section_get_n_questions (section); i++)
    {
      const BeaktaQuestion *question = beakta_section_get_question (section, i);
      const BeaktaAnswer *answer = beakta_case_get_answer (draft->case_, list, beakta_question_get_id (question));

      if (answer != NULL)
        draft_answer (draft, question, answer);
      if (!beakta_answer_is_given (answer) && beakta_findings_applies (findings, question) &&
          beakta_question_get_asks_answer (question))
        g_string_append_printf (unanswered, "%s%s", unanswered->len > 0 ? ", " : "", beakta_question_get_number (question));
    }
}

static void
draft_checklist (BeaktaReasonDraft *draft,
                 BeaktaChecklist   *checklist)
{
  g_autoptr(BeaktaFindings) findings = beakta_writer_find (&draft->writer, checklist);
  g_autoptr(GString) unanswered = g_string_new (NULL);

  for (guint i = 0; i < beakta_checklist_get_n_sections (checklist); i++)
    draft_section (draft, findings, beakta_checklist_get_section (checklist, i), unanswered);

  draft_unanswered (draft, checklist, unanswered->str);
}

void
beakta_reason_draft_answers (BeaktaReasonDraft *draft)
{
  GPtrArray *checklists = draft->writer.checklists;
  g_autoptr(GPtrArray) answers = beakta_case_list (draft->case_, BEAKTA_ITEM_ANSWER);

  for (guint i = 0; checklists != NULL && i < checklists->len; i++)
    draft_checklist (draft, g_ptr_array_index (checklists, i));

  /* To questions that no list asks any more: what was said stays said. */
  for (guint i = 0; i < answers->len; i++)
    {
      const BeaktaAnswer *answer = g_ptr_array_index (answers, i);
      BeaktaChecklist *checklist = beakta_writer_find_checklist (&draft->writer, answer->checklist);

      if (*answer->asked != '\0' &&
          (checklist == NULL || beakta_checklist_get_question (checklist, answer->question) == NULL))
        draft_answer (draft, NULL, answer);
    }
}
