/* What the questions, the classes and the score of a draft refer to. */

#define G_LOG_DOMAIN "beakta-draft"

#include "beakta-draft-check.h"

#include <string.h>

#include "beakta-checklist-element.h"
#include "beakta-draft-condition.h"

/* Whose condition it is. */
typedef struct
{
  BeaktaDraftCheck          *check;
  BeaktaDraftItem            item;
  const BeaktaDraftQuestion *before; /* nullable: it may look only at what comes earlier */
} Looker;

static gboolean
has_answer (const BeaktaDraftQuestion *question,
            const char                *answer)
{
  return g_ptr_array_find_with_equal_func (question->answers, answer, g_str_equal, NULL);
}

/* Adds the questions that a condition waits for, those of the score among them. */
static void
list_awaited (BeaktaDraftCheck      *check,
              const BeaktaCondition *condition,
              GPtrArray             *ids)
{
  beakta_condition_list_questions (condition, ids);
  for (guint i = 0; beakta_condition_asks_score (condition) && check->score[i] != NULL; i++)
    g_ptr_array_add (ids, check->score[i]);
}

/* Whether @question waits for @id, directly or through others. @seen: of BeaktaDraftQuestion */
static gboolean
waits_for (BeaktaDraftCheck          *check,
           const BeaktaDraftQuestion *question,
           const char                *id,
           GHashTable                *seen)
{
  g_autoptr(GPtrArray) ids = g_ptr_array_new ();
  gboolean found = FALSE;

  if (question->when == NULL || !g_hash_table_add (seen, (gpointer) question))
    return FALSE;

  list_awaited (check, question->when, ids);
  for (guint i = 0; !found && i < ids->len; i++)
    {
      const BeaktaDraftQuestion *next = g_hash_table_lookup (check->by_id, g_ptr_array_index (ids, i));

      found = g_str_equal (g_ptr_array_index (ids, i), id) || (next != NULL && waits_for (check, next, id, seen));
    }

  return found;
}

static void
check_order (const Looker              *looker,
             const BeaktaDraftQuestion *question)
{
  g_autoptr(GHashTable) seen = NULL;

  if (looker->before == NULL || question->index < looker->before->index)
    return;

  seen = g_hash_table_new (NULL, NULL);
  if (question == looker->before || waits_for (looker->check, question, looker->before->id, seen))
    beakta_draft_check_add (looker->check, BEAKTA_PROBLEM_CYCLE, BEAKTA_SEVERITY_ERROR, looker->item, BEAKTA_DRAFT_FIELD_WHEN,
                            question->id, "question %s waits for question %s, which waits for it", looker->before->id,
                            question->id);
  else
    beakta_draft_check_add (looker->check, BEAKTA_PROBLEM_ORDER, BEAKTA_SEVERITY_ERROR, looker->item, BEAKTA_DRAFT_FIELD_WHEN,
                            question->id, "question %s does not come before question %s, which waits for its answer",
                            question->id, looker->before->id);
}

static void
check_answers (const Looker              *looker,
               const BeaktaCondition     *condition,
               const BeaktaDraftQuestion *question)
{
  if (condition->kind != BEAKTA_CONDITION_ANSWERED && question->answers->len == 0)
    {
      beakta_draft_check_add (looker->check, BEAKTA_PROBLEM_NO_ANSWER, BEAKTA_SEVERITY_ERROR, looker->item,
                              BEAKTA_DRAFT_FIELD_WHEN, question->id, "question %s has no fixed answers to ask for",
                              question->id);
      return;
    }

  for (guint i = 0; condition->answers[i] != NULL; i++)
    if (!has_answer (question, condition->answers[i]))
      beakta_draft_check_add (looker->check, BEAKTA_PROBLEM_NO_ANSWER, BEAKTA_SEVERITY_ERROR, looker->item,
                              BEAKTA_DRAFT_FIELD_WHEN, condition->answers[i], "question %s has no answer “%s”", question->id,
                              condition->answers[i]);
}

static void
check_score_condition (const Looker *looker)
{
  BeaktaDraftCheck *check = looker->check;

  if (!check->has_score)
    beakta_draft_check_add (check, BEAKTA_PROBLEM_NO_SCORE, BEAKTA_SEVERITY_ERROR, looker->item, BEAKTA_DRAFT_FIELD_WHEN, "",
                            "the checklist has no score to ask for");

  for (guint i = 0; check->score[i] != NULL; i++)
    {
      const BeaktaDraftQuestion *question = g_hash_table_lookup (check->by_id, check->score[i]);

      if (question != NULL)
        check_order (looker, question);
    }
}

static void
check_condition (const Looker          *looker,
                 const BeaktaCondition *condition)
{
  if (condition->kind == BEAKTA_CONDITION_SCORE)
    check_score_condition (looker);

  for (guint i = 0; condition->questions[i] != NULL; i++)
    {
      const BeaktaDraftQuestion *question = g_hash_table_lookup (looker->check->by_id, condition->questions[i]);

      if (question == NULL)
        {
          beakta_draft_check_add (looker->check, BEAKTA_PROBLEM_NO_QUESTION, BEAKTA_SEVERITY_ERROR, looker->item,
                                  BEAKTA_DRAFT_FIELD_WHEN, condition->questions[i], "there is no question %s",
                                  condition->questions[i]);
          continue;
        }
      check_order (looker, question);
      check_answers (looker, condition, question);
    }

  for (guint i = 0; i < condition->children->len; i++)
    check_condition (looker, g_ptr_array_index (condition->children, i));
}

static void
check_class (BeaktaDraftCheck *check,
             BeaktaDraftItem   item)
{
  Looker looker = { check, item, NULL };
  g_autoptr(BeaktaCondition) condition = NULL;
  xmlNode *node = beakta_element_first (beakta_draft_get_node (check->draft, item));

  condition = beakta_draft_condition_read (node);
  if (condition != NULL)
    check_condition (&looker, condition);
}

static void
check_score (BeaktaDraftCheck *check)
{
  for (guint i = 0; check->score[i] != NULL; i++)
    {
      const BeaktaDraftQuestion *question = g_hash_table_lookup (check->by_id, check->score[i]);

      if (question == NULL)
        beakta_draft_check_add (check, BEAKTA_PROBLEM_NO_QUESTION, BEAKTA_SEVERITY_ERROR, BEAKTA_DRAFT_ROOT,
                                BEAKTA_DRAFT_FIELD_SCORE_QUESTIONS, check->score[i],
                                "the score names a question %s that is not there", check->score[i]);
      else if (!g_str_equal (question->type, "scale") && !g_str_equal (question->type, "choice"))
        beakta_draft_check_add (check, BEAKTA_PROBLEM_NO_SCORE, BEAKTA_SEVERITY_ERROR, BEAKTA_DRAFT_ROOT,
                                BEAKTA_DRAFT_FIELD_SCORE_QUESTIONS, question->id, "question %s has no points for the score",
                                question->id);
    }
}

void
beakta_draft_check_references (BeaktaDraftCheck *check)
{
  g_autoptr(GArray) classes = beakta_checklist_draft_list_items (check->draft, BEAKTA_DRAFT_CLASS, BEAKTA_DRAFT_ROOT);

  for (guint i = 0; i < check->questions->len; i++)
    {
      const BeaktaDraftQuestion *question = g_ptr_array_index (check->questions, i);
      Looker looker = { check, question->item, question };

      if (question->when != NULL)
        check_condition (&looker, question->when);
    }
  for (guint i = 0; i < classes->len; i++)
    check_class (check, g_array_index (classes, BeaktaDraftItem, i));
  check_score (check);
}
