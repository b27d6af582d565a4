/* From a document of the right form to a checklist. What checklist.rng has promised is not asked again. */

#define G_LOG_DOMAIN "beakta-checklist"

#include "beakta-checklist-element.h"
#include "beakta-checklist-private.h"

#include "beakta-words.h"

static const char *grades[] = { "good", "partial", "weak" };
static const char *condition_kinds[] = { "all", "any", "not", "is", "count", "answered", "score" };
static const char *all_goal_parts[] = { "what", "baseline", "target", "unit", "when", "source", NULL };

static guint
find_word (const char * const *words,
           guint               n_words,
           const char         *word)
{
  for (guint i = 0; i < n_words; i++)
    {
      if (g_str_equal (words[i], word))
        return i;
    }

  g_assert_not_reached ();
}

static int
get_number (xmlNode    *node,
            const char *name)
{
  g_autofree char *value = beakta_element_dup_attribute (node, name);

  return g_str_equal (value, "undefined") ? -1 : (int) g_ascii_strtoll (value, NULL, 10);
}

static BeaktaTexts
read_texts (xmlNode *node)
{
  xmlNode *sv = beakta_element_find (node, "sv");
  xmlNode *en = beakta_element_find (node, "en");

  return (BeaktaTexts) { beakta_element_dup_content (sv != NULL ? sv : node),
                         en != NULL ? beakta_element_dup_content (en) : g_strdup ("") };
}

void
beakta_texts_read (BeaktaTexts *texts,
                   xmlNode     *parent,
                   const char  *name)
{
  xmlNode *node = beakta_element_find (parent, name);

  if (node == NULL)
    return;

  g_free (texts->sv);
  g_free (texts->en);
  *texts = read_texts (node);
}

BeaktaCondition *
beakta_condition_new_from_tree (xmlNode *node)
{
  BeaktaConditionKind kind = find_word (condition_kinds, G_N_ELEMENTS (condition_kinds), (const char *) node->name);
  BeaktaCondition *condition = beakta_condition_new (kind);

  condition->place = beakta_place_of_node (node);

  for (xmlNode *child = beakta_element_first (node); child != NULL; child = beakta_element_next (child->next))
    g_ptr_array_add (condition->children, beakta_condition_new_from_tree (child));

  if (kind == BEAKTA_CONDITION_IS || kind == BEAKTA_CONDITION_COUNT || kind == BEAKTA_CONDITION_ANSWERED)
    {
      g_strfreev (condition->questions);
      condition->questions = beakta_element_dup_list (node, kind == BEAKTA_CONDITION_IS ? "question" : "questions");
      g_strfreev (condition->answers);
      condition->answers = beakta_element_dup_list (node, "answers");
    }
  if (kind == BEAKTA_CONDITION_COUNT)
    condition->at_least = get_number (node, "at-least");
  if (kind == BEAKTA_CONDITION_SCORE)
    condition->score = get_number (node, "is");

  return condition;
}

static void
read_asks (BeaktaOptionRecord *record,
           xmlNode            *node)
{
  g_auto(GStrv) asks = NULL;

  if (xmlHasProp (node, (const xmlChar *) "asks") == NULL)
    return;

  asks = beakta_element_dup_list (node, "asks");
  record->public.asks_evidence = g_strv_contains ((const char * const *) asks, "evidence");
  record->public.asks_reason = g_strv_contains ((const char * const *) asks, "reason");
  record->public.asks_missing = g_strv_contains ((const char * const *) asks, "missing");
  record->public.asks_either = g_strv_contains ((const char * const *) asks, "either");
  if (record->public.asks_either)
    record->public.asks_reason = record->public.asks_missing = TRUE;
}

/* The options under @parent: added to @options, or altering what is there. */
static gboolean
read_options (GPtrArray   *options,
              xmlNode     *parent,
              gboolean     may_add,
              const char  *name,
              GError     **error)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (xmlNode *node = beakta_element_first (parent); node != NULL; node = beakta_element_next (node->next))
    {
      g_autofree char *value = NULL;
      BeaktaOptionRecord *record;

      if (!beakta_element_is (node, "option"))
        continue;

      value = beakta_element_dup_attribute (node, "value");
      record = beakta_option_record_find (options, value);
      if (record == NULL && may_add)
        {
          record = beakta_option_record_new (value);
          g_ptr_array_add (options, record);
        }
      if (record == NULL || !g_hash_table_add (seen, g_strdup (value)))
        {
          beakta_checklist_refuse (error, name, beakta_place_of_node (node),
                                   record == NULL ? BEAKTA_FAULT_NO_OPTION : BEAKTA_FAULT_OPTION_TWICE, value, NULL);
          return FALSE;
        }

      read_asks (record, node);
      record->public.points = get_number (node, "points");
      beakta_texts_read (&record->label, node, "label");
      beakta_texts_read (&record->follow_up, node, "follow-up");
    }

  return TRUE;
}

static void
read_body (BeaktaQuestion *question,
           xmlNode        *node)
{
  xmlNode *when = beakta_element_find (node, "when");

  if (when != NULL)
    question->when = beakta_condition_new_from_tree (beakta_element_first (when));
  beakta_texts_read (&question->text, node, "text");
  beakta_texts_read (&question->why, node, "why");
  beakta_texts_read (&question->completion, node, "completion");
  beakta_texts_read (&question->source, node, "source");

  for (guint i = 0; i < G_N_ELEMENTS (grades); i++)
    {
      xmlNode *grade = beakta_element_find (node, grades[i]);

      beakta_texts_read (&question->guidance[i], grade, "guidance");
      beakta_texts_read (&question->example[i], grade, "example");
    }
}

static GStrv
read_labels (xmlNode *node)
{
  g_autofree char *value = beakta_element_dup_attribute (node, "labels");
  GStrv labels = g_strsplit (value, ";", -1);

  for (guint i = 0; labels[i] != NULL; i++)
    g_strstrip (labels[i]);

  return labels;
}

/* Every question can be set aside, unless its list does not want that; a list may also word it in its own way. */
static void
settle_not_relevant (BeaktaQuestion *question,
                     xmlNode        *node,
                     GPtrArray      *defaults)
{
  g_autofree char *given = beakta_element_dup_attribute (node, "not-relevant");
  BeaktaOptionRecord *record = beakta_option_record_find (question->options, BEAKTA_NOT_RELEVANT);
  gboolean is_plain = question->type == BEAKTA_ANSWER_YES_PARTLY_NO;

  if (g_str_equal (given, "no") && is_plain)
    g_ptr_array_remove (question->options, record);
  else if (!g_str_equal (given, "no") && record == NULL)
    g_ptr_array_add (question->options, beakta_option_record_new_not_relevant (defaults));
}

/* What the question can be answered with: its own options, those that every question of the type has, or both. */
static gboolean
read_question_options (BeaktaQuestion  *question,
                       xmlNode         *node,
                       GPtrArray       *defaults,
                       const char      *name,
                       GError         **error)
{
  gboolean is_plain = question->type == BEAKTA_ANSWER_YES_PARTLY_NO;

  for (guint i = 0; is_plain && i < defaults->len; i++)
    g_ptr_array_add (question->options, beakta_option_record_copy (g_ptr_array_index (defaults, i)));

  if (!read_options (question->options, node, !is_plain, name, error))
    return FALSE;

  if (beakta_question_is_written (question) && question->options->len > 0)
    {
      beakta_checklist_refuse (error, name, question->place, BEAKTA_FAULT_OPTIONS, question->id, NULL);
      return FALSE;
    }

  if (question->type == BEAKTA_ANSWER_GOAL)
    g_ptr_array_add (question->options, beakta_option_record_new_no_goal (defaults));
  settle_not_relevant (question, node, defaults);

  return TRUE;
}

static BeaktaQuestion *
read_question (xmlNode     *node,
               GPtrArray   *defaults,
               const char  *name,
               GError     **error)
{
  BeaktaQuestion *question = beakta_question_new ();
  g_autofree char *evidence = beakta_element_dup_attribute (node, "evidence");
  g_autofree char *answer = beakta_element_dup_attribute (node, "answer");
  g_autofree char *type = beakta_element_dup_attribute (node, "type");
  g_autofree char *depth = beakta_element_dup_attribute (node, "depth");

  question->place = beakta_place_of_node (node);
  question->id = beakta_element_dup_attribute (node, "id");
  beakta_answer_type_from_nick (type, &question->type);
  beakta_depth_from_nick (depth, &question->depth);
  question->criteria = beakta_element_dup_list (node, "criteria");
  question->asks_evidence = !g_str_equal (evidence, "not-asked");
  question->asks_answer = !g_str_equal (answer, "not-asked");
  question->labels = read_labels (node);
  question->goal_parts = beakta_element_dup_list (node, "parts");
  if (question->type == BEAKTA_ANSWER_GOAL && question->goal_parts[0] == NULL)
    {
      g_strfreev (question->goal_parts);
      question->goal_parts = g_strdupv ((char **) all_goal_parts);
    }
  read_body (question, node);

  if (!read_question_options (question, node, defaults, name, error))
    g_clear_pointer (&question, beakta_question_free);

  return question;
}

static gboolean
read_section (BeaktaChecklist  *self,
              xmlNode          *node,
              GPtrArray        *defaults,
              const char       *name,
              GError          **error)
{
  BeaktaSection *section = beakta_section_new ();

  g_ptr_array_add (self->sections, section);
  section->number = beakta_element_dup_attribute (node, "number");
  beakta_texts_read (&section->title, node, "title");

  for (xmlNode *child = beakta_element_first (node); child != NULL; child = beakta_element_next (child->next))
    {
      BeaktaQuestion *question;

      if (!beakta_element_is (child, "question"))
        continue;

      question = read_question (child, defaults, name, error);
      if (question == NULL)
        return FALSE;

      question->index = self->questions->len;
      g_ptr_array_add (self->questions, question);
      g_ptr_array_add (section->questions, question);
      if (!g_hash_table_insert (self->by_id, question->id, question))
        {
          beakta_checklist_refuse (error, name, question->place, BEAKTA_FAULT_QUESTION_TWICE, question->id, NULL);
          return FALSE;
        }
    }

  return TRUE;
}

static void
read_classification (BeaktaChecklist *self,
                     xmlNode         *node)
{
  for (xmlNode *child = beakta_element_first (node); child != NULL; child = beakta_element_next (child->next))
    {
      BeaktaClassRule *rule = g_new0 (BeaktaClassRule, 1);
      g_autofree char *value = beakta_element_dup_attribute (child, "value");

      beakta_words_from_nick (BEAKTA_WORDS_CLASS, value, &rule->value);
      rule->condition = beakta_condition_new_from_tree (beakta_element_first (child));
      beakta_texts_read (&rule->because, child, "because");
      g_ptr_array_add (self->classes, rule);
    }
}

static void
read_score (BeaktaChecklist *self,
            xmlNode         *node)
{
  self->score_place = beakta_place_of_node (node);
  self->score_questions = beakta_element_dup_list (node, "questions");

  for (xmlNode *child = beakta_element_first (node); child != NULL; child = beakta_element_next (child->next))
    {
      BeaktaScoreValue *value = g_new0 (BeaktaScoreValue, 1);
      g_autofree char *defined = beakta_element_dup_attribute (child, "defined");

      value->points = get_number (child, "points");
      value->is_defined = !g_str_equal (defined, "no");
      value->label = read_texts (child);
      g_ptr_array_add (self->score_values, value);
    }
}

static gboolean
read_root (BeaktaChecklist  *self,
           xmlNode          *root,
           const char       *name,
           GError          **error)
{
  g_autoptr(GPtrArray) defaults = beakta_checklist_list_plain_options ();
  xmlNode *node = beakta_element_find (root, "defaults");

  self->id = beakta_element_dup_attribute (root, "id");
  self->version = beakta_element_dup_attribute (root, "version");
  beakta_texts_read (&self->title, root, "title");
  beakta_texts_read (&self->summary, root, "summary");
  beakta_texts_read (&self->source, root, "source");

  if (node != NULL && !read_options (defaults, node, FALSE, name, error))
    return FALSE;

  for (node = beakta_element_first (root); node != NULL; node = beakta_element_next (node->next))
    {
      if (beakta_element_is (node, "section") && !read_section (self, node, defaults, name, error))
        return FALSE;
      if (beakta_element_is (node, "classification"))
        read_classification (self, node);
      if (beakta_element_is (node, "score"))
        read_score (self, node);
    }

  return TRUE;
}

BeaktaChecklist *
beakta_checklist_new_from_tree (xmlDoc      *document,
                                GBytes      *xml,
                                const char  *name,
                                GError     **error)
{
  g_autoptr(BeaktaChecklist) self = g_object_new (BEAKTA_TYPE_CHECKLIST, NULL);

  self->xml = g_bytes_ref (xml);
  self->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, xml);

  if (!read_root (self, xmlDocGetRootElement (document), name, error) ||
      !beakta_checklist_check (self, name, error))
    return NULL;

  return g_steal_pointer (&self);
}
