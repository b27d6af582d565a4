/* Every field of a draft, and what each of its items consists of. */

#define G_LOG_DOMAIN "beakta-draft"

#include "beakta-draft-check.h"

#include "beakta-checklist-element.h"
#include "beakta-checklist.h"
#include "beakta-draft-condition.h"
#include "beakta-draft-values.h"

static const char * const plain_answers[] = { "yes", "partly", "no", NULL };   /* and not-relevant */

static char *
dup_text (BeaktaDraftCheck *check,
          BeaktaDraftItem   item,
          BeaktaDraftField  field,
          const char       *language)
{
  return g_strstrip (beakta_checklist_draft_dup_text (check->draft, item, field, language));
}

static void
check_texts (BeaktaDraftCheck *check,
             BeaktaDraftItem   item,
             BeaktaDraftField  field,
             gboolean          is_required)
{
  g_autofree char *sv = dup_text (check, item, field, "sv");
  g_autofree char *en = dup_text (check, item, field, "en");
  BeaktaDraftProblem *problem = NULL;

  if (*sv == '\0' && (is_required || *en != '\0'))
    {
      problem = beakta_draft_check_add (check, BEAKTA_PROBLEM_EMPTY, BEAKTA_SEVERITY_TO_WRITE, item, field, "",
                                        "the text “%s” is still to be written", beakta_draft_field_get_nick (field));
      problem->language = "sv";
    }
  else if (*sv != '\0' && *en == '\0' && check->is_in_english)
    {
      problem = beakta_draft_check_add (check, BEAKTA_PROBLEM_TRANSLATION, BEAKTA_SEVERITY_WARNING, item, field, "",
                                        "the text “%s” is not in English, while other texts are",
                                        beakta_draft_field_get_nick (field));
      problem->language = "en";
    }
}

static void
check_value (BeaktaDraftCheck *check,
             BeaktaDraftItem   item,
             BeaktaDraftKind   kind,
             BeaktaDraftField  field)
{
  g_autofree char *value = dup_text (check, item, field, NULL);

  if (*value == '\0' && beakta_draft_field_is_required (field, kind))
    beakta_draft_check_add (check, BEAKTA_PROBLEM_EMPTY, BEAKTA_SEVERITY_TO_WRITE, item, field, "",
                            "“%s” of the %s is still to be set", beakta_draft_field_get_nick (field),
                            beakta_draft_kind_get_nick (kind));
  else if (*value != '\0' && !beakta_draft_field_takes (field, kind, value))
    beakta_draft_check_add (check, BEAKTA_PROBLEM_VALUE, BEAKTA_SEVERITY_ERROR, item, field, value,
                            "“%s” of the %s cannot be “%s”", beakta_draft_field_get_nick (field),
                            beakta_draft_kind_get_nick (kind), value);
}

static void
check_fields (BeaktaDraftCheck *check,
              BeaktaDraftItem   item)
{
  BeaktaDraftKind kind = beakta_checklist_draft_get_kind (check->draft, item);

  for (BeaktaDraftField field = BEAKTA_DRAFT_FIELD_ID; field < BEAKTA_N_DRAFT_FIELDS; field++)
    {
      if (!beakta_draft_field_belongs_to (field, kind))
        continue;
      if (beakta_draft_field_has_languages (field))
        check_texts (check, item, field, beakta_draft_field_is_required (field, kind));
      else
        check_value (check, item, kind, field);
    }
}

/* Whether a value is seen for the first time; otherwise it is told of. */
static gboolean
check_single (BeaktaDraftCheck *check,
              GHashTable       *seen,
              BeaktaDraftItem   item,
              BeaktaDraftField  field,
              BeaktaSeverity    severity)
{
  char *value = dup_text (check, item, field, NULL);

  if (*value != '\0' && g_hash_table_contains (seen, value))
    {
      beakta_draft_check_add (check, BEAKTA_PROBLEM_TWICE, severity, item, field, value, "“%s” is there already", value);
      g_free (value);
      return FALSE;
    }

  g_hash_table_add (seen, value);

  return TRUE;
}

static gboolean
has_own_answers (const char *type)
{
  return g_str_equal (type, "scale") || g_str_equal (type, "choice");
}

static gboolean
is_plain_answer (const char *value)
{
  return g_str_equal (value, BEAKTA_NOT_RELEVANT) || g_strv_contains (plain_answers, value);
}

static guint
count_beside_not_relevant (BeaktaDraftCheck *check,
                           GArray           *options)
{
  guint n = 0;

  for (guint i = 0; i < options->len; i++)
    {
      g_autofree char *value = dup_text (check, g_array_index (options, BeaktaDraftItem, i), BEAKTA_DRAFT_FIELD_ID, NULL);

      n += g_str_equal (value, BEAKTA_NOT_RELEVANT) ? 0 : 1;
    }

  return n;
}

/* The answers that need not stand in the file, but for those that do: "not relevant" unless the question has no such answer. */
static void
add_given_answers (BeaktaDraftCheck    *check,
                   BeaktaDraftQuestion *question)
{
  g_autofree char *not_relevant = dup_text (check, question->item, BEAKTA_DRAFT_FIELD_NOT_RELEVANT, NULL);
  gboolean is_plain = g_str_equal (question->type, "yes-partly-no");

  for (guint i = 0; is_plain && plain_answers[i] != NULL; i++)
    g_ptr_array_add (question->answers, g_strdup (plain_answers[i]));
  if (g_str_equal (question->type, "goal"))
    g_ptr_array_add (question->answers, g_strdup ("no"));
  if (!g_str_equal (not_relevant, "no") &&
      !g_ptr_array_find_with_equal_func (question->answers, BEAKTA_NOT_RELEVANT, g_str_equal, NULL))
    g_ptr_array_add (question->answers, g_strdup (BEAKTA_NOT_RELEVANT));
}

/* Whoever answers partly or no is asked for more, and should be told for what. */
static void
check_follow_up (BeaktaDraftCheck          *check,
                 const BeaktaDraftQuestion *question,
                 const char                *value)
{
  g_autofree char *own = beakta_checklist_draft_dup_answer_text (check->draft, question->item, value,
                                                                 BEAKTA_DRAFT_FIELD_FOLLOW_UP, "sv");
  g_autofree char *inherited = beakta_checklist_draft_dup_inherited (check->draft, value, BEAKTA_DRAFT_FIELD_FOLLOW_UP, "sv");

  if (*own == '\0' && *inherited == '\0')
    beakta_draft_check_add (check, BEAKTA_PROBLEM_HELP, BEAKTA_SEVERITY_WARNING, question->item, BEAKTA_DRAFT_FIELD_OF_ITSELF,
                            value, "whoever answers “%s” is asked for more, but not told for what", value);
}

static void
check_options (BeaktaDraftCheck    *check,
               BeaktaDraftQuestion *question)
{
  g_autoptr(GArray) options = beakta_checklist_draft_list_items (check->draft, BEAKTA_DRAFT_OPTION, question->item);
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gboolean is_plain = g_str_equal (question->type, "yes-partly-no");

  if (has_own_answers (question->type) && count_beside_not_relevant (check, options) < 2)
    beakta_draft_check_add (check, BEAKTA_PROBLEM_OPTIONS, BEAKTA_SEVERITY_TO_WRITE, question->item,
                            BEAKTA_DRAFT_FIELD_OF_ITSELF, question->id, "there are fewer than two answers to choose between");
  if (!has_own_answers (question->type) && !is_plain && *question->type != '\0' && options->len > 0)
    beakta_draft_check_add (check, BEAKTA_PROBLEM_OPTIONS, BEAKTA_SEVERITY_ERROR, question->item,
                            BEAKTA_DRAFT_FIELD_OF_ITSELF, question->id,
                            "the question is answered in its own words, so it has no answers to choose between");

  for (guint i = 0; i < options->len; i++)
    {
      BeaktaDraftItem option = g_array_index (options, BeaktaDraftItem, i);
      g_autofree char *value = dup_text (check, option, BEAKTA_DRAFT_FIELD_ID, NULL);
      g_autofree char *label = dup_text (check, option, BEAKTA_DRAFT_FIELD_LABEL, "sv");

      check_fields (check, option);
      check_single (check, seen, option, BEAKTA_DRAFT_FIELD_ID, BEAKTA_SEVERITY_ERROR);
      if (is_plain && *value != '\0' && !is_plain_answer (value))
        beakta_draft_check_add (check, BEAKTA_PROBLEM_NO_ANSWER, BEAKTA_SEVERITY_ERROR, option, BEAKTA_DRAFT_FIELD_ID, value,
                                "“%s” is not an answer here", value);
      if (!is_plain && *label == '\0')
        beakta_draft_check_add (check, BEAKTA_PROBLEM_EMPTY, BEAKTA_SEVERITY_TO_WRITE, option, BEAKTA_DRAFT_FIELD_LABEL, "",
                                "the answer “%s” is not named yet", value)->language = "sv";
      if (!is_plain)
        g_ptr_array_add (question->answers, g_steal_pointer (&value));
    }

  add_given_answers (check, question);
  if (is_plain)
    {
      check_follow_up (check, question, "partly");
      check_follow_up (check, question, "no");
    }
}

static BeaktaCondition *
read_when (xmlNode *node)
{
  xmlNode *when = beakta_element_find (node, "when");

  return when != NULL ? beakta_draft_condition_read (beakta_element_first (when)) : NULL;
}

static void
check_question (BeaktaDraftCheck *check,
                BeaktaDraftItem   item)
{
  BeaktaDraftQuestion *question = g_new0 (BeaktaDraftQuestion, 1);
  g_autofree char *parts = dup_text (check, item, BEAKTA_DRAFT_FIELD_GOAL_PARTS, NULL);

  question->item = item;
  question->node = beakta_draft_get_node (check->draft, item);
  question->id = dup_text (check, item, BEAKTA_DRAFT_FIELD_ID, NULL);
  question->type = dup_text (check, item, BEAKTA_DRAFT_FIELD_TYPE, NULL);
  question->answers = g_ptr_array_new_with_free_func (g_free);
  question->when = read_when (question->node);
  question->index = check->questions->len;
  g_ptr_array_add (check->questions, question);

  check_fields (check, item);
  if (*question->id != '\0' && g_hash_table_contains (check->by_id, question->id))
    beakta_draft_check_add (check, BEAKTA_PROBLEM_TWICE, BEAKTA_SEVERITY_ERROR, item, BEAKTA_DRAFT_FIELD_ID, question->id,
                            "there is already a question %s", question->id);
  else
    g_hash_table_insert (check->by_id, question->id, question);
  if (*parts != '\0' && !g_str_equal (question->type, "goal"))
    beakta_draft_check_add (check, BEAKTA_PROBLEM_VALUE, BEAKTA_SEVERITY_ERROR, item, BEAKTA_DRAFT_FIELD_GOAL_PARTS, parts,
                            "only a measurable goal has parts");
  check_options (check, question);
}

static void
check_section (BeaktaDraftCheck *check,
               BeaktaDraftItem   item)
{
  g_autoptr(GArray) questions = beakta_checklist_draft_list_items (check->draft, BEAKTA_DRAFT_QUESTION, item);

  check_fields (check, item);
  if (questions->len == 0)
    beakta_draft_check_add (check, BEAKTA_PROBLEM_EMPTY, BEAKTA_SEVERITY_TO_WRITE, item, BEAKTA_DRAFT_FIELD_OF_ITSELF, "",
                            "the section has no questions");
  for (guint i = 0; i < questions->len; i++)
    check_question (check, g_array_index (questions, BeaktaDraftItem, i));
}

static void
check_sections (BeaktaDraftCheck *check)
{
  g_autoptr(GArray) sections = beakta_checklist_draft_list_items (check->draft, BEAKTA_DRAFT_SECTION, BEAKTA_DRAFT_ROOT);
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (sections->len == 0)
    beakta_draft_check_add (check, BEAKTA_PROBLEM_EMPTY, BEAKTA_SEVERITY_TO_WRITE, BEAKTA_DRAFT_ROOT,
                            BEAKTA_DRAFT_FIELD_OF_ITSELF, "", "the list has no sections");
  for (guint i = 0; i < sections->len; i++)
    {
      check_section (check, g_array_index (sections, BeaktaDraftItem, i));
      check_single (check, seen, g_array_index (sections, BeaktaDraftItem, i), BEAKTA_DRAFT_FIELD_ID, BEAKTA_SEVERITY_WARNING);
    }
}

static void
check_defaults (BeaktaDraftCheck *check)
{
  g_autoptr(GArray) options = beakta_checklist_draft_list_items (check->draft, BEAKTA_DRAFT_OPTION, BEAKTA_DRAFT_ROOT);
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < options->len; i++)
    {
      BeaktaDraftItem option = g_array_index (options, BeaktaDraftItem, i);
      g_autofree char *value = dup_text (check, option, BEAKTA_DRAFT_FIELD_ID, NULL);

      check_fields (check, option);
      check_single (check, seen, option, BEAKTA_DRAFT_FIELD_ID, BEAKTA_SEVERITY_ERROR);
      if (*value != '\0' && !is_plain_answer (value))
        beakta_draft_check_add (check, BEAKTA_PROBLEM_NO_ANSWER, BEAKTA_SEVERITY_ERROR, option, BEAKTA_DRAFT_FIELD_ID, value,
                                "“%s” is not an answer of yes, partly or no", value);
    }
}

static void
check_rules (BeaktaDraftCheck *check,
             BeaktaDraftKind   kind,
             BeaktaDraftField  single)
{
  g_autoptr(GArray) rules = beakta_checklist_draft_list_items (check->draft, kind, BEAKTA_DRAFT_ROOT);
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < rules->len; i++)
    {
      check_fields (check, g_array_index (rules, BeaktaDraftItem, i));
      if (single != BEAKTA_DRAFT_FIELD_OF_ITSELF)
        check_single (check, seen, g_array_index (rules, BeaktaDraftItem, i), single, BEAKTA_SEVERITY_ERROR);
    }
}

/* A score needs both what it counts and what the sums are called. */
static void
check_score (BeaktaDraftCheck *check)
{
  xmlNode *score = beakta_element_find (beakta_draft_get_root (check->draft), "score");

  check->has_score = score != NULL;
  check->score = score != NULL ? beakta_element_dup_list (score, "questions") : g_new0 (char *, 1);
  if (score != NULL && check->score[0] == NULL)
    beakta_draft_check_add (check, BEAKTA_PROBLEM_EMPTY, BEAKTA_SEVERITY_TO_WRITE, BEAKTA_DRAFT_ROOT,
                            BEAKTA_DRAFT_FIELD_SCORE_QUESTIONS, "", "the score counts no questions yet");
  if (score != NULL && beakta_element_find (score, "value") == NULL)
    beakta_draft_check_add (check, BEAKTA_PROBLEM_EMPTY, BEAKTA_SEVERITY_TO_WRITE, BEAKTA_DRAFT_ROOT,
                            BEAKTA_DRAFT_FIELD_SCORE_QUESTIONS, "", "no sum of the score has a name yet");
}

void
beakta_draft_check_items (BeaktaDraftCheck *check)
{
  check_fields (check, BEAKTA_DRAFT_ROOT);
  check_defaults (check);
  check_sections (check);
  check_rules (check, BEAKTA_DRAFT_CLASS, BEAKTA_DRAFT_FIELD_OF_ITSELF);
  check_score (check);
  check_rules (check, BEAKTA_DRAFT_SCORE, BEAKTA_DRAFT_FIELD_POINTS);
}
