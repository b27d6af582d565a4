/* The engine: what the answers of a case come to, by one checklist.
 *
 * (1) Pure: the same case, checklist, depth and language give the same findings.
 * (2) A question counts when the depth reaches it and the answers that it follows up are there. An answer to one that
 *     does not count is as if it were not given.
 * (3) Evidence and reasons are asked for, never forced while working: findings only say what is lacking.
 */

#define G_LOG_DOMAIN "beakta-findings"

#include "beakta-findings.h"

#include "beakta-claim.h"
#include "beakta-findings-private.h"
#include "beakta-mapping.h"
#include "beakta-passage.h"
#include "beakta-subject.h"

const char *
beakta_lack_get_nick (BeaktaLack lack)
{
  switch (lack)
    {
    case BEAKTA_LACK_ANSWER:    return "answer";
    case BEAKTA_LACK_REASON:    return "reason";
    case BEAKTA_LACK_EVIDENCE:  return "evidence";
    case BEAKTA_LACK_MISSING:   return "missing";
    case BEAKTA_LACK_WORDING:   return "wording";
    case BEAKTA_LACK_LOOK:      return "look";
    case BEAKTA_LACK_DIFFERS:   return "differs";
    case BEAKTA_LACK_GOAL_PART: return "goal";
    default:                    g_return_val_if_reached ("");
    }
}

static gboolean
is_blank (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      if (!g_unichar_isspace (g_utf8_get_char (text)))
        return FALSE;
    }

  return TRUE;
}

static void
completion_point_free (BeaktaCompletionPoint *point)
{
  g_free (point->text);
  g_free (point);
}

static const BeaktaAnswer *
get_answer (const BeaktaEngine   *engine,
            const BeaktaQuestion *question)
{
  return beakta_case_get_answer (engine->case_, engine->findings->checklist->id, question->id);
}

static gboolean
has_part (const BeaktaAnswer *answer,
          const char         *part)
{
  return answer->goal != NULL && !is_blank (json_object_get_string_member_with_default (answer->goal, part, ""));
}

/* Digits with a sign, spaces between thousands and a decimal comma or point. */
static gboolean
is_number (const char *text)
{
  GString *plain = g_string_new (NULL);
  char *end;
  gboolean whole;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c))
        g_string_append_unichar (plain, c == ',' ? '.' : c == 0x2212 ? '-' : c);
    }

  whole = plain->len > 0 && strspn (plain->str, "+-.0123456789") == plain->len;
  g_ascii_strtod (plain->str, &end);
  whole = whole && *end == '\0';
  g_string_free (plain, TRUE);

  return whole;
}

static gboolean
has_some_goal (const BeaktaQuestion *question,
               const BeaktaAnswer   *answer)
{
  for (guint i = 0; question->goal_parts[i] != NULL; i++)
    {
      if (has_part (answer, question->goal_parts[i]))
        return TRUE;
    }

  return FALSE;
}

const char *
beakta_engine_get_value (const BeaktaEngine   *engine,
                         const BeaktaQuestion *question)
{
  const BeaktaAnswer *answer;

  if (!beakta_findings_applies (engine->findings, question))
    return "";

  answer = get_answer (engine, question);
  if (answer == NULL)
    return "";

  if (beakta_question_find_option (question, answer->value) != NULL)
    return answer->value;

  switch (question->type)
    {
    case BEAKTA_ANSWER_NUMBER:
      return is_number (answer->value) ? answer->value : "";
    case BEAKTA_ANSWER_GOAL:
      return has_some_goal (question, answer) ? "goal" : "";
    case BEAKTA_ANSWER_TEXT:
      return is_blank (answer->value) ? "" : answer->value;
    case BEAKTA_ANSWER_YES_PARTLY_NO:
    case BEAKTA_ANSWER_SCALE:
    case BEAKTA_ANSWER_CHOICE:
    default:
      return "";
    }
}

static void
add_lack (BeaktaEngine         *engine,
          const BeaktaQuestion *question,
          BeaktaLack            lack)
{
  BeaktaFinding *finding = g_new (BeaktaFinding, 1);

  finding->lack = lack;
  finding->question = question;
  g_ptr_array_add (engine->findings->lacks, finding);
}

static void
add_point (BeaktaEngine         *engine,
           const BeaktaQuestion *question,
           const char           *text)
{
  BeaktaCompletionPoint *point = g_new (BeaktaCompletionPoint, 1);

  point->question = question;
  point->text = g_strstrip (g_strdup (text));
  g_ptr_array_add (engine->findings->points, point);
}

static void
judge_reason (BeaktaEngine         *engine,
              const BeaktaQuestion *question,
              const BeaktaAnswer   *answer,
              const BeaktaOption   *option)
{
  gboolean no_reason = is_blank (answer->reason);
  gboolean no_missing = is_blank (answer->missing);

  if (option->asks_either)
    {
      if (no_reason && no_missing)
        add_lack (engine, question, BEAKTA_LACK_REASON);
      return;
    }

  if (option->asks_reason && no_reason)
    add_lack (engine, question, BEAKTA_LACK_REASON);
  if (option->asks_missing && no_missing)
    add_lack (engine, question, BEAKTA_LACK_MISSING);
}

static gboolean
lacks_reason (const BeaktaEngine   *engine,
              const BeaktaQuestion *question)
{
  GPtrArray *lacks = engine->findings->lacks;

  for (guint i = lacks->len; i > 0; i--)
    {
      const BeaktaFinding *finding = g_ptr_array_index (lacks, i - 1);

      if (finding->question != question)
        return FALSE;
      if (finding->lack == BEAKTA_LACK_REASON)
        return TRUE;
    }

  return FALSE;
}

/* One reason serves both: where the answer asks for one anyway, that is said and no more. */
static void
judge_claim (BeaktaEngine         *engine,
             const BeaktaQuestion *question,
             const BeaktaAnswer   *answer)
{
  if (beakta_case_is_own_work (engine->case_) || beakta_claim_compare (question, answer) != BEAKTA_CLAIM_DIFFERS)
    return;

  g_ptr_array_add (engine->findings->differing, (gpointer) question);
  if (is_blank (answer->reason) && !lacks_reason (engine, question))
    add_lack (engine, question, BEAKTA_LACK_DIFFERS);
}

/* What the applicant has to complete: what the caseworker wrote, else the question's ready wording. A "no" that is
 * explained needs nothing. */
static void
judge_point (BeaktaEngine         *engine,
             const BeaktaQuestion *question,
             const BeaktaAnswer   *answer,
             const BeaktaOption   *option)
{
  if (!option->asks_missing)
    return;

  if (!is_blank (answer->missing))
    add_point (engine, question, answer->missing);
  else if (!option->asks_either || is_blank (answer->reason))
    add_point (engine, question, beakta_question_get_completion (question, engine->language));
}

/* (transfer full) (nullable): the parts that the goal does not have, in words. */
static char *
describe_lacking_parts (const BeaktaEngine   *engine,
                        const BeaktaQuestion *question,
                        const BeaktaAnswer   *answer)
{
  g_autoptr(GPtrArray) words = g_ptr_array_new ();

  for (guint i = 0; question->goal_parts[i] != NULL; i++)
    {
      if (!has_part (answer, question->goal_parts[i]))
        g_ptr_array_add (words, (gpointer) beakta_goal_part_get_label (question->goal_parts[i], engine->language));
    }

  if (words->len == 0)
    return NULL;

  g_ptr_array_add (words, NULL);
  return g_strjoinv (", ", (char **) words->pdata);
}

/* The applicant's goal may well lack a baseline: the assessment is complete once it says so. What is lacking is asked of
 * the applicant either way. */
static void
judge_goal (BeaktaEngine         *engine,
            const BeaktaQuestion *question,
            const BeaktaAnswer   *answer)
{
  g_autofree char *lacking = describe_lacking_parts (engine, question, answer);
  g_autofree char *wording = NULL;

  if (lacking == NULL)
    return;

  if (is_blank (answer->missing))
    add_lack (engine, question, BEAKTA_LACK_GOAL_PART);

  wording = g_strdup_printf ("%s %s %s.", beakta_question_get_completion (question, engine->language),
                             g_str_has_prefix (engine->language, "en") ? "Missing:" : "Det som saknas:", lacking);
  add_point (engine, question, is_blank (answer->missing) ? wording : answer->missing);
}

/* A new version of a document changed or took away what the answer stands on. */
static gboolean
stands_on_shaken_ground (const BeaktaEngine *engine,
                         const BeaktaAnswer *answer)
{
  for (guint i = 0; answer->evidence[i] != NULL; i++)
    {
      const BeaktaPassage *passage = beakta_case_lookup (engine->case_, BEAKTA_ITEM_PASSAGE, answer->evidence[i]);

      if (passage != NULL && beakta_passage_asks_for_a_look (passage))
        return TRUE;
    }

  return FALSE;
}

static void
judge_answer (BeaktaEngine         *engine,
              const BeaktaQuestion *question,
              const BeaktaAnswer   *answer)
{
  const BeaktaOption *option = beakta_question_find_option (question, answer->value);
  gboolean asks_evidence = question->asks_evidence && (option == NULL || option->asks_evidence);

  if (asks_evidence && answer->evidence[0] == NULL)
    add_lack (engine, question, BEAKTA_LACK_EVIDENCE);
  else if (stands_on_shaken_ground (engine, answer))
    add_lack (engine, question, BEAKTA_LACK_LOOK);
  if (beakta_answer_asks_for_a_look (answer))
    add_lack (engine, question, BEAKTA_LACK_WORDING);

  if (option != NULL)
    {
      judge_reason (engine, question, answer, option);
      judge_claim (engine, question, answer);
      judge_point (engine, question, answer, option);
    }
  else if (question->type == BEAKTA_ANSWER_GOAL)
    {
      judge_goal (engine, question, answer);
    }
  else if (!is_blank (answer->missing))
    {
      add_point (engine, question, answer->missing);
    }
}

/* A question whose answer is not asked for counts when it has one. */
static void
judge_question (BeaktaEngine         *engine,
                const BeaktaQuestion *question)
{
  BeaktaFindings *findings = engine->findings;
  guint n_lacks = findings->lacks->len;

  if (!question->asks_answer && *beakta_engine_get_value (engine, question) == '\0')
    return;

  findings->n_questions++;
  if (*beakta_engine_get_value (engine, question) == '\0')
    {
      add_lack (engine, question, BEAKTA_LACK_ANSWER);
      return;
    }

  findings->n_answered++;
  judge_answer (engine, question, get_answer (engine, question));

  if (findings->lacks->len == n_lacks)
    {
      findings->n_complete++;
      g_hash_table_insert (findings->open, (gpointer) question, GINT_TO_POINTER (TRUE));
    }
}

/* A question's condition looks only at questions before it, so one pass in order tells which count. */
static void
judge_all (BeaktaEngine *engine,
           BeaktaDepth   depth)
{
  BeaktaFindings *findings = engine->findings;
  GPtrArray *questions = findings->checklist->questions;

  for (guint i = 0; i < questions->len; i++)
    {
      const BeaktaQuestion *question = g_ptr_array_index (questions, i);

      if (question->depth > depth || (question->when != NULL && !beakta_engine_holds (engine, question->when)))
        continue;

      g_hash_table_insert (findings->open, (gpointer) question, GINT_TO_POINTER (FALSE));
      judge_question (engine, question);
    }

  findings->is_complete = findings->n_complete == findings->n_questions;
}

BeaktaFindings *
beakta_findings_new (BeaktaChecklist *checklist,
                     BeaktaCase      *case_,
                     BeaktaDepth      depth,
                     const char      *language)
{
  BeaktaFindings *findings;
  BeaktaEngine engine;

  g_return_val_if_fail (BEAKTA_IS_CHECKLIST (checklist), NULL);
  g_return_val_if_fail (BEAKTA_IS_CASE (case_), NULL);
  g_return_val_if_fail (language != NULL, NULL);

  findings = g_new0 (BeaktaFindings, 1);
  findings->checklist = g_object_ref (checklist);
  findings->depth = depth;
  findings->lacks = g_ptr_array_new_with_free_func (g_free);
  findings->points = g_ptr_array_new_with_free_func ((GDestroyNotify) completion_point_free);
  findings->differing = g_ptr_array_new ();
  findings->open = g_hash_table_new (NULL, NULL);
  findings->proposed = BEAKTA_CLASS_UNSET;
  findings->explanation = g_strdup ("");
  findings->score = -1;
  findings->score_label = g_strdup ("");
  findings->settling = g_ptr_array_new ();

  engine = (BeaktaEngine) { findings, case_, language };
  judge_all (&engine, depth);
  beakta_engine_add_score (&engine);
  beakta_engine_propose_class (&engine);

  return findings;
}

void
beakta_findings_free (BeaktaFindings *findings)
{
  g_hash_table_unref (findings->open);
  g_ptr_array_unref (findings->lacks);
  g_ptr_array_unref (findings->points);
  g_ptr_array_unref (findings->differing);
  g_free (findings->explanation);
  g_free (findings->score_label);
  g_ptr_array_unref (findings->settling);
  g_object_unref (findings->checklist);
  g_free (findings);
}

gboolean
beakta_findings_applies (BeaktaFindings       *findings,
                         const BeaktaQuestion *question)
{
  return g_hash_table_contains (findings->open, question);
}

/* One that is answered and not complete lacks something. */
static gboolean
lacks_something (const BeaktaFindings *findings,
                 const BeaktaQuestion *question)
{
  for (guint i = 0; i < findings->lacks->len; i++)
    if (((const BeaktaFinding *) g_ptr_array_index (findings->lacks, i))->question == question)
      return TRUE;

  return FALSE;
}

void
beakta_findings_count_section (BeaktaFindings      *findings,
                               const BeaktaSection *section,
                               guint               *n_questions,
                               guint               *n_complete)
{
  *n_questions = *n_complete = 0;

  for (guint i = 0; i < beakta_section_get_n_questions (section); i++)
    {
      const BeaktaQuestion *question = beakta_section_get_question (section, i);
      gpointer complete;

      if (!g_hash_table_lookup_extended (findings->open, question, NULL, &complete))
        continue;
      if (!question->asks_answer && !GPOINTER_TO_INT (complete) && !lacks_something (findings, question))
        continue;

      (*n_questions)++;
      *n_complete += GPOINTER_TO_INT (complete);
    }
}
