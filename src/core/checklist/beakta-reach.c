/* Which questions of a checklist anybody can ever be asked: the answers are tried. */

#define G_LOG_DOMAIN "beakta-checklist"

#include "beakta-reach.h"

#include "beakta-checklist-private.h"

/* What there is time for while somebody writes: beyond it a question is taken to be one that can be reached. */
#define MAX_VARIABLES 32u            /* that one condition depends on */
#define MAX_STEPS     20000u         /* of one question */
#define MAX_ALL       200000u        /* of the whole list */

typedef struct
{
  BeaktaChecklist  *checklist;
  const char      **answers;         /* of each question, in the present trial */
  guint             n_steps;         /* of this question */
  guint             n_all;
} Trial;

static const char *
get_answer_cb (const char *id,
               gpointer    user_data)
{
  const Trial *trial = user_data;

  return trial->answers[beakta_checklist_get_question (trial->checklist, id)->index];
}

static gboolean
find_value (const BeaktaChecklist *checklist,
            guint                  sum)
{
  for (guint i = 0; i < checklist->score_values->len; i++)
    {
      const BeaktaScoreValue *value = g_ptr_array_index (checklist->score_values, i);

      if (value->points == sum)
        return value->is_defined;
    }

  return FALSE;
}

static gboolean
has_score_cb (int      points,
              gpointer user_data)
{
  const Trial *trial = user_data;
  gboolean is_defined = TRUE;
  guint sum = 0;

  for (guint i = 0; trial->checklist->score_questions[i] != NULL; i++)
    {
      const char *id = trial->checklist->score_questions[i];
      const char *value = get_answer_cb (id, user_data);
      const BeaktaOption *option;

      option = beakta_question_find_option (beakta_checklist_get_question (trial->checklist, id), value);
      if (option == NULL || beakta_option_is_set_aside (option))
        return FALSE;

      is_defined = is_defined && option->points >= 0;
      sum += MAX (option->points, 0);
    }

  if (!is_defined || !find_value (trial->checklist, sum))
    return points < 0;

  return points >= 0 && sum == (guint) points;
}

static gboolean
holds (Trial                *trial,
       const BeaktaQuestion *question)
{
  BeaktaConditionView view = { get_answer_cb, has_score_cb, trial };

  return question->when == NULL || beakta_condition_holds (question->when, &view);
}

static gboolean try_answers (Trial     *trial,
                             GPtrArray *questions,
                             guint      n_answered);

/* The same when the question after those is answered with @answer. */
static gboolean
try_answer (Trial      *trial,
            GPtrArray  *questions,
            guint       n_answered,
            const char *answer)
{
  const BeaktaQuestion *question = g_ptr_array_index (questions, n_answered);

  trial->answers[question->index] = answer;

  return try_answers (trial, questions, n_answered + 1);
}

/* Whether some answers to the questions from @n_answered on make the last of them be asked. What is answered in one's own
 * words is answered or not; what is not asked is not answered. */
static gboolean
try_answers (Trial     *trial,
             GPtrArray *questions,
             guint      n_answered)
{
  const BeaktaQuestion *question = g_ptr_array_index (questions, n_answered);
  gboolean is_asked = holds (trial, question);
  gboolean found = FALSE;

  trial->n_all++;
  if (++trial->n_steps > MAX_STEPS || trial->n_all > MAX_ALL)
    return TRUE;
  if (n_answered + 1 == questions->len)
    return is_asked;

  for (guint i = 0; is_asked && !found && i < question->options->len; i++)
    {
      const BeaktaOptionRecord *record = g_ptr_array_index (question->options, i);

      found = try_answer (trial, questions, n_answered, record->value);
    }
  if (is_asked && !found && beakta_question_is_written (question))
    found = try_answer (trial, questions, n_answered, "answered");

  return found || try_answer (trial, questions, n_answered, "");
}

/* Marks what a condition looks at, and what that depends on. */
static void
mark_questions (BeaktaChecklist       *checklist,
                const BeaktaCondition *condition,
                gboolean              *is_looked_at)
{
  g_autoptr(GPtrArray) ids = g_ptr_array_new ();

  beakta_condition_list_questions (condition, ids);
  if (beakta_condition_asks_score (condition))
    for (guint i = 0; checklist->score_questions[i] != NULL; i++)
      g_ptr_array_add (ids, checklist->score_questions[i]);

  for (guint i = 0; i < ids->len; i++)
    {
      const BeaktaQuestion *question = beakta_checklist_get_question (checklist, g_ptr_array_index (ids, i));

      if (is_looked_at[question->index])
        continue;
      is_looked_at[question->index] = TRUE;
      if (question->when != NULL)
        mark_questions (checklist, question->when, is_looked_at);
    }
}

/* The question itself comes last: a condition looks only at what comes before. */
static gboolean
is_reachable (Trial                *trial,
              const BeaktaQuestion *question)
{
  GPtrArray *all = trial->checklist->questions;
  g_autofree gboolean *is_looked_at = g_new0 (gboolean, all->len);
  g_autoptr(GPtrArray) questions = g_ptr_array_new ();

  mark_questions (trial->checklist, question->when, is_looked_at);
  is_looked_at[question->index] = TRUE;
  for (guint i = 0; i < all->len; i++)
    if (is_looked_at[i])
      g_ptr_array_add (questions, g_ptr_array_index (all, i));

  trial->n_steps = 0;

  return questions->len > MAX_VARIABLES || try_answers (trial, questions, 0);
}

GPtrArray *
beakta_checklist_list_unreachable (BeaktaChecklist *checklist)
{
  GPtrArray *unreachable = g_ptr_array_new ();
  g_autofree const char **answers = NULL;
  Trial trial;

  g_return_val_if_fail (BEAKTA_IS_CHECKLIST (checklist), unreachable);

  answers = g_new0 (const char *, checklist->questions->len);
  trial = (Trial) { checklist, answers, 0, 0 };

  for (guint i = 0; i < checklist->questions->len; i++)
    {
      BeaktaQuestion *question = g_ptr_array_index (checklist->questions, i);

      if (question->when != NULL && !is_reachable (&trial, question))
        g_ptr_array_add (unreachable, question);
    }

  return unreachable;
}
