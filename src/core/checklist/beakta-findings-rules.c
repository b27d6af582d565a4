/* A checklist's own rules, applied: its score, and the class that it proposes with how that came about. */

#define G_LOG_DOMAIN "beakta-findings"

#include "beakta-findings-private.h"

/* In the language of the reader; the interface's translations are out of reach here, and a report may be in another
 * language than the interface. */
static const char *
say (const BeaktaEngine *engine,
     const char         *sv,
     const char         *en)
{
  return g_str_has_prefix (engine->language, "en") ? en : sv;
}

typedef enum
{
  SCORE_INCOMPLETE,
  SCORE_UNDEFINED,
  SCORE_DEFINED
} ScoreState;

/* The sum of the points; UNDEFINED when an answer, or the sum, has no value in the source. Of questions one of which is set
 * aside there is no sum. */
static ScoreState
add_up (const BeaktaEngine *engine,
        guint              *sum)
{
  const BeaktaChecklist *checklist = engine->findings->checklist;
  gboolean is_defined = TRUE;

  *sum = 0;
  if (checklist->score_questions == NULL)
    return SCORE_INCOMPLETE;

  for (guint i = 0; checklist->score_questions[i] != NULL; i++)
    {
      const BeaktaQuestion *question = g_hash_table_lookup (checklist->by_id, checklist->score_questions[i]);
      const char *value = beakta_engine_get_value (engine, question);
      const BeaktaOption *option;

      option = beakta_question_find_option (question, value);
      if (option == NULL || beakta_option_is_set_aside (option))
        return SCORE_INCOMPLETE;

      is_defined = is_defined && option->points >= 0;
      *sum += MAX (option->points, 0);
    }

  return is_defined ? SCORE_DEFINED : SCORE_UNDEFINED;
}

static const BeaktaScoreValue *
find_score_value (const BeaktaChecklist *checklist,
                  guint                  points)
{
  for (guint i = 0; i < checklist->score_values->len; i++)
    {
      const BeaktaScoreValue *value = g_ptr_array_index (checklist->score_values, i);

      if (value->points == points)
        return value;
    }

  return NULL;
}

/* The words of the list for it; without any when an answer has no points: what the others add up to means nothing then. */
static ScoreState
look_up_score (const BeaktaEngine      *engine,
               guint                   *sum,
               const BeaktaScoreValue **value)
{
  ScoreState state = add_up (engine, sum);

  *value = state == SCORE_DEFINED ? find_score_value (engine->findings->checklist, *sum) : NULL;
  if (state == SCORE_DEFINED && (*value == NULL || !(*value)->is_defined))
    return SCORE_UNDEFINED;

  return state;
}

static gboolean
waits_for_no_score (const BeaktaCondition *condition)
{
  if (condition->kind == BEAKTA_CONDITION_SCORE)
    return condition->score < 0;
  if (condition->kind != BEAKTA_CONDITION_ALL && condition->kind != BEAKTA_CONDITION_ANY)
    return FALSE;

  for (guint i = 0; i < condition->children->len; i++)
    {
      if (waits_for_no_score (g_ptr_array_index (condition->children, i)))
        return TRUE;
    }

  return FALSE;
}

/* What the list asks because its source is silent; where it asks nothing, the answers that the source gives no points. */
static void
add_settling (BeaktaEngine *engine)
{
  BeaktaFindings *findings = engine->findings;
  const BeaktaChecklist *checklist = findings->checklist;

  for (guint i = 0; i < checklist->questions->len; i++)
    {
      BeaktaQuestion *question = g_ptr_array_index (checklist->questions, i);

      if (question->when != NULL && waits_for_no_score (question->when) && beakta_findings_applies (findings, question))
        g_ptr_array_add (findings->settling, question);
    }

  if (findings->settling->len > 0)
    return;

  for (guint i = 0; checklist->score_questions[i] != NULL; i++)
    {
      BeaktaQuestion *question = g_hash_table_lookup (checklist->by_id, checklist->score_questions[i]);

      if (beakta_question_find_option (question, beakta_engine_get_value (engine, question))->points < 0)
        g_ptr_array_add (findings->settling, question);
    }
}

void
beakta_engine_add_score (BeaktaEngine *engine)
{
  BeaktaFindings *findings = engine->findings;
  const BeaktaScoreValue *value;
  guint sum;

  switch (look_up_score (engine, &sum, &value))
    {
    case SCORE_DEFINED:
      findings->score = sum;
      break;
    case SCORE_UNDEFINED:
      findings->score_undefined = TRUE;
      add_settling (engine);
      break;
    case SCORE_INCOMPLETE:
    default:
      return;
    }

  if (value != NULL)
    {
      g_free (findings->score_label);
      findings->score_label = g_strdup (beakta_texts_get (&value->label, engine->language));
    }
}

static const char *
get_answer_cb (const char *id,
               gpointer    user_data)
{
  const BeaktaEngine *engine = user_data;

  return beakta_engine_get_value (engine, beakta_checklist_get_question (engine->findings->checklist, id));
}

static gboolean
has_score_cb (int      points,
              gpointer user_data)
{
  const BeaktaScoreValue *value;
  guint sum;

  switch (look_up_score (user_data, &sum, &value))
    {
    case SCORE_DEFINED:
      return points >= 0 && sum == (guint) points;
    case SCORE_UNDEFINED:
      return points < 0;
    case SCORE_INCOMPLETE:
    default:
      return FALSE;
    }
}

gboolean
beakta_engine_holds (BeaktaEngine          *engine,
                     const BeaktaCondition *condition)
{
  BeaktaConditionView view = { get_answer_cb, has_score_cb, engine };

  return beakta_condition_holds (condition, &view);
}

static void
list_questions (const BeaktaEngine    *engine,
                const BeaktaCondition *condition,
                GPtrArray             *ids)
{
  char **score_questions = engine->findings->checklist->score_questions;

  beakta_condition_list_questions (condition, ids);
  if (!beakta_condition_asks_score (condition))
    return;

  for (guint i = 0; score_questions[i] != NULL; i++)
    {
      if (!g_ptr_array_find_with_equal_func (ids, score_questions[i], g_str_equal, NULL))
        g_ptr_array_add (ids, score_questions[i]);
    }
}

/* "1.1 Yes, 1.3 Partly" */
static char *
describe_answers (const BeaktaEngine *engine,
                  GPtrArray          *ids)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < ids->len; i++)
    {
      const BeaktaQuestion *question = beakta_checklist_get_question (engine->findings->checklist, g_ptr_array_index (ids, i));
      const char *value = beakta_engine_get_value (engine, question);
      const BeaktaOption *option = *value != '\0' ? beakta_question_find_option (question, value) : NULL;

      if (*value == '\0')
        continue;
      g_string_append_printf (words, "%s%s %s", words->len > 0 ? ", " : "", question->id,
                              option != NULL ? beakta_option_get_label (option, engine->language)
                                             : say (engine, "besvarad", "answered"));
    }

  return g_string_free (words, FALSE);
}

/* Questions that some rule looks at and nobody has answered: "1.2, 2.1". */
static char *
describe_unanswered (const BeaktaEngine *engine)
{
  g_autoptr(GPtrArray) ids = g_ptr_array_new ();
  GString *words = g_string_new (NULL);
  GPtrArray *classes = engine->findings->checklist->classes;

  for (guint i = 0; i < classes->len; i++)
    list_questions (engine, ((BeaktaClassRule *) g_ptr_array_index (classes, i))->condition, ids);

  for (guint i = 0; i < engine->findings->checklist->questions->len; i++)
    {
      const BeaktaQuestion *question = g_ptr_array_index (engine->findings->checklist->questions, i);

      if (beakta_findings_applies (engine->findings, question) &&
          g_ptr_array_find_with_equal_func (ids, question->id, g_str_equal, NULL) &&
          *beakta_engine_get_value (engine, question) == '\0')
        g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", question->id);
    }

  return g_string_free (words, FALSE);
}

static char *
explain_rule (const BeaktaEngine    *engine,
              const BeaktaClassRule *rule)
{
  g_autoptr(GPtrArray) ids = g_ptr_array_new ();
  g_autofree char *answers = NULL;
  g_autofree char *unanswered = describe_unanswered (engine);
  GString *words = g_string_new (beakta_texts_get (&rule->because, engine->language));

  list_questions (engine, rule->condition, ids);
  answers = describe_answers (engine, ids);

  if (*answers != '\0')
    g_string_append_printf (words, " %s %s.", say (engine, "Det följer av svaren:", "It follows from the answers:"), answers);
  if (*unanswered != '\0')
    g_string_append_printf (words, " %s %s.", say (engine, "Förslaget kan ändras, för de här frågorna är inte besvarade:",
                                                   "The proposal may change, for these questions are not answered:"), unanswered);

  return g_string_free (words, FALSE);
}

static char *
explain_silence (const BeaktaEngine *engine)
{
  g_autofree char *unanswered = describe_unanswered (engine);

  if (*unanswered == '\0')
    return g_strdup (say (engine, "Checklistans regler ger inget förslag för de här svaren. Gör en egen bedömning.",
                          "The rules of the checklist propose nothing for these answers. Make your own assessment."));

  return g_strdup_printf ("%s %s.", say (engine, "Inget förslag ännu, för de här frågorna är inte besvarade:",
                                         "No proposal yet, for these questions are not answered:"), unanswered);
}

void
beakta_engine_propose_class (BeaktaEngine *engine)
{
  BeaktaFindings *findings = engine->findings;
  GPtrArray *classes = findings->checklist->classes;

  if (classes->len == 0)
    return;

  g_free (findings->explanation);
  for (guint i = 0; i < classes->len; i++)
    {
      const BeaktaClassRule *rule = g_ptr_array_index (classes, i);

      if (beakta_engine_holds (engine, rule->condition))
        {
          findings->proposed = rule->value;
          findings->explanation = explain_rule (engine, rule);
          return;
        }
    }

  findings->explanation = explain_silence (engine);
}
