/* A condition over answers: a small tree, and what it comes to. */

#define G_LOG_DOMAIN "beakta-condition"

#include "beakta-condition.h"

BeaktaCondition *
beakta_condition_new (BeaktaConditionKind kind)
{
  BeaktaCondition *condition = g_new0 (BeaktaCondition, 1);

  condition->kind = kind;
  condition->children = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_condition_free);
  condition->questions = g_new0 (char *, 1);
  condition->answers = g_new0 (char *, 1);

  return condition;
}

void
beakta_condition_free (BeaktaCondition *condition)
{
  g_ptr_array_unref (condition->children);
  g_strfreev (condition->questions);
  g_strfreev (condition->answers);
  g_free (condition);
}

static guint
count_holding (const BeaktaCondition     *condition,
               const BeaktaConditionView *view)
{
  guint n = 0;

  for (guint i = 0; i < condition->children->len; i++)
    n += beakta_condition_holds (g_ptr_array_index (condition->children, i), view) ? 1 : 0;

  return n;
}

/* How many of the questions have one of the answers; with no answers named, how many have any. */
static guint
count_answered (const BeaktaCondition     *condition,
                const BeaktaConditionView *view)
{
  guint n = 0;

  for (guint i = 0; condition->questions[i] != NULL; i++)
    {
      const char *answer = view->get_answer (condition->questions[i], view->user_data);

      if (*answer == '\0')
        continue;
      if (condition->answers[0] == NULL || g_strv_contains ((const char * const *) condition->answers, answer))
        n++;
    }

  return n;
}

gboolean
beakta_condition_holds (const BeaktaCondition     *condition,
                        const BeaktaConditionView *view)
{
  switch (condition->kind)
    {
    case BEAKTA_CONDITION_ALL:
      return count_holding (condition, view) == condition->children->len;
    case BEAKTA_CONDITION_ANY:
      return count_holding (condition, view) > 0;
    case BEAKTA_CONDITION_NOT:
      return count_holding (condition, view) == 0;
    case BEAKTA_CONDITION_IS:
      return count_answered (condition, view) == 1;
    case BEAKTA_CONDITION_COUNT:
      return count_answered (condition, view) >= condition->at_least;
    case BEAKTA_CONDITION_ANSWERED:
      return count_answered (condition, view) == g_strv_length (condition->questions);
    case BEAKTA_CONDITION_SCORE:
      return view->has_score (condition->score, view->user_data);
    default:
      g_assert_not_reached ();
    }
}

void
beakta_condition_list_questions (const BeaktaCondition *condition,
                                 GPtrArray             *ids)
{
  for (guint i = 0; condition->questions[i] != NULL; i++)
    {
      if (!g_ptr_array_find_with_equal_func (ids, condition->questions[i], g_str_equal, NULL))
        g_ptr_array_add (ids, condition->questions[i]);
    }

  for (guint i = 0; i < condition->children->len; i++)
    beakta_condition_list_questions (g_ptr_array_index (condition->children, i), ids);
}

gboolean
beakta_condition_asks_score (const BeaktaCondition *condition)
{
  gboolean asks = condition->kind == BEAKTA_CONDITION_SCORE;

  for (guint i = 0; i < condition->children->len && !asks; i++)
    asks = beakta_condition_asks_score (g_ptr_array_index (condition->children, i));

  return asks;
}

/* Adds what the conditions inside say, with @between them. A group of one is what is in it. */
static void
tell_children (const BeaktaCondition *condition,
               const char            *between,
               GString               *words)
{
  gboolean is_group = condition->children->len != 1;

  if (is_group)
    g_string_append_c (words, '(');
  for (guint i = 0; i < condition->children->len; i++)
    {
      g_autofree char *child = beakta_condition_to_string (g_ptr_array_index (condition->children, i));

      g_string_append_printf (words, "%s%s", i > 0 ? between : "", child);
    }
  if (is_group)
    g_string_append_c (words, ')');
}

/* (transfer full): one that is called as the words between conditions are is told in quotation marks. */
static char *
tell_answers (const BeaktaCondition *condition)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; condition->answers[i] != NULL; i++)
    {
      const char *answer = condition->answers[i];
      const char *mark = g_str_equal (answer, "and") || g_str_equal (answer, "or") ? "\"" : "";

      g_string_append_printf (words, "%s%s%s%s", i > 0 ? " " : "", mark, answer, mark);
    }

  return g_string_free (words, FALSE);
}

char *
beakta_condition_to_string (const BeaktaCondition *condition)
{
  g_autofree char *questions = g_strjoinv (" ", condition->questions);
  g_autofree char *answers = tell_answers (condition);
  GString *words = g_string_new (NULL);

  switch (condition->kind)
    {
    case BEAKTA_CONDITION_ALL:
      tell_children (condition, " and ", words);
      break;
    case BEAKTA_CONDITION_ANY:
      tell_children (condition, " or ", words);
      break;
    case BEAKTA_CONDITION_NOT:
      g_string_append (words, "not (");
      tell_children (condition, " or ", words);
      g_string_append_c (words, ')');
      break;
    case BEAKTA_CONDITION_IS:
      g_string_append_printf (words, "%s = %s", questions, answers);
      break;
    case BEAKTA_CONDITION_COUNT:
      g_string_append_printf (words, "%u of (%s) = %s", condition->at_least, questions, answers);
      break;
    case BEAKTA_CONDITION_ANSWERED:
      g_string_append_printf (words, "answered (%s)", questions);
      break;
    case BEAKTA_CONDITION_SCORE:
    default:
      g_string_append (words, "score = ");
      if (condition->score < 0)
        g_string_append (words, "undefined");
      else
        g_string_append_printf (words, "%d", condition->score);
      break;
    }

  return g_string_free (words, FALSE);
}
