/* From a document of the right form to a checklist. What checklist.rng has promised is not asked again. */

#define G_LOG_DOMAIN "beakta-checklist"

#include "beakta-checklist-private.h"

#include <string.h>

#include "beakta-words.h"

static const char *grades[] = { "good", "partial", "weak" };
static const char *condition_kinds[] = { "all", "any", "not", "is", "count", "answered", "score" };
static const char *all_goal_parts[] = { "what", "baseline", "target", "unit", "when", "source", NULL };

static xmlNode *
next_element (xmlNode *node)
{
  while (node != NULL && node->type != XML_ELEMENT_NODE)
    node = node->next;

  return node;
}

static xmlNode *
first_child (xmlNode *node)
{
  return next_element (node->children);
}

static gboolean
is_named (xmlNode    *node,
          const char *name)
{
  return g_str_equal ((const char *) node->name, name);
}

static xmlNode *
find_child (xmlNode    *node,
            const char *name)
{
  xmlNode *child = first_child (node);

  while (child != NULL && !is_named (child, name))
    child = next_element (child->next);

  return child;
}

/* Latin letters and the punctuation of ordinary text are NFC as they stand; that is nearly every text. */
static gboolean
is_plain (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = (guchar) *p < 0xcc ? 0 : g_utf8_get_char (p);

      if (c >= 0x300 && (c < 0x2002 || c > 0x206f))
        return FALSE;
    }

  return TRUE;
}

/* NFC, with one space for any white space. */
static char *
tidy (const char *text)
{
  g_autoptr(GString) words = g_string_sized_new (strlen (text));

  for (const char *p = text; *p != '\0'; p++)
    {
      if (!g_ascii_isspace (*p))
        g_string_append_c (words, *p);
      else if (words->len > 0 && words->str[words->len - 1] != ' ')
        g_string_append_c (words, ' ');
    }
  if (words->len > 0 && words->str[words->len - 1] == ' ')
    g_string_truncate (words, words->len - 1);

  return is_plain (words->str) ? g_strdup (words->str) : g_utf8_normalize (words->str, -1, G_NORMALIZE_NFC);
}

static char *
dup_content (xmlNode *node)
{
  xmlChar *content = xmlNodeGetContent (node);
  char *text = tidy ((const char *) content);

  xmlFree (content);
  return text;
}

char *
beakta_checklist_dup_line (xmlNode    *parent,
                           const char *name)
{
  return dup_content (find_child (parent, name));
}

/* (transfer full): "" when there is no such attribute. */
static char *
dup_attribute (xmlNode    *node,
               const char *name)
{
  xmlChar *value = xmlGetNoNsProp (node, (const xmlChar *) name);
  char *text = value != NULL ? tidy ((const char *) value) : g_strdup ("");

  xmlFree (value);
  return text;
}

static GStrv
dup_list (xmlNode    *node,
          const char *name)
{
  g_autofree char *value = dup_attribute (node, name);

  return *value == '\0' ? g_new0 (char *, 1) : g_strsplit (value, " ", -1);
}

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
  g_autofree char *value = dup_attribute (node, name);

  return g_str_equal (value, "undefined") ? -1 : (int) g_ascii_strtoll (value, NULL, 10);
}

static BeaktaTexts
read_texts (xmlNode *node)
{
  xmlNode *sv = find_child (node, "sv");
  xmlNode *en = find_child (node, "en");

  return (BeaktaTexts) { dup_content (sv), en != NULL ? dup_content (en) : g_strdup ("") };
}

void
beakta_texts_read (BeaktaTexts *texts,
                   xmlNode     *parent,
                   const char  *name)
{
  xmlNode *node = find_child (parent, name);

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

  for (xmlNode *child = first_child (node); child != NULL; child = next_element (child->next))
    g_ptr_array_add (condition->children, beakta_condition_new_from_tree (child));

  if (kind == BEAKTA_CONDITION_IS || kind == BEAKTA_CONDITION_COUNT || kind == BEAKTA_CONDITION_ANSWERED)
    {
      g_strfreev (condition->questions);
      condition->questions = dup_list (node, kind == BEAKTA_CONDITION_IS ? "question" : "questions");
      g_strfreev (condition->answers);
      condition->answers = dup_list (node, "answers");
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

  asks = dup_list (node, "asks");
  record->public.asks_evidence = g_strv_contains ((const char * const *) asks, "evidence");
  record->public.asks_reason = g_strv_contains ((const char * const *) asks, "reason");
  record->public.asks_missing = g_strv_contains ((const char * const *) asks, "missing");
  record->public.asks_either = g_strv_contains ((const char * const *) asks, "either");
  if (record->public.asks_either)
    record->public.asks_reason = record->public.asks_missing = TRUE;
}

static BeaktaOptionRecord *
find_record (GPtrArray  *options,
             const char *value)
{
  for (guint i = 0; i < options->len; i++)
    {
      BeaktaOptionRecord *record = g_ptr_array_index (options, i);

      if (g_str_equal (record->value, value))
        return record;
    }

  return NULL;
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

  for (xmlNode *node = first_child (parent); node != NULL; node = next_element (node->next))
    {
      g_autofree char *value = NULL;
      BeaktaOptionRecord *record;

      if (!is_named (node, "option"))
        continue;

      value = dup_attribute (node, "value");
      record = find_record (options, value);
      if (record == NULL && may_add)
        {
          record = beakta_option_record_new (value);
          g_ptr_array_add (options, record);
        }
      if (record == NULL || !g_hash_table_add (seen, g_strdup (value)))
        {
          beakta_checklist_set_error (error, BEAKTA_CHECKLIST_ERROR_RULE, name, beakta_place_of_node (node),
                                      record == NULL ? "“%s” is not an answer here" : "the option “%s” is there twice",
                                      value);
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
  xmlNode *when = find_child (node, "when");

  if (when != NULL)
    question->when = beakta_condition_new_from_tree (first_child (when));
  beakta_texts_read (&question->text, node, "text");
  beakta_texts_read (&question->why, node, "why");
  beakta_texts_read (&question->completion, node, "completion");
  question->source = beakta_checklist_dup_line (node, "source");

  for (guint i = 0; i < G_N_ELEMENTS (grades); i++)
    {
      xmlNode *grade = find_child (node, grades[i]);

      beakta_texts_read (&question->guidance[i], grade, "guidance");
      beakta_texts_read (&question->example[i], grade, "example");
    }
}

static BeaktaQuestion *
read_question (xmlNode     *node,
               GPtrArray   *defaults,
               const char  *name,
               GError     **error)
{
  BeaktaQuestion *question = beakta_question_new ();
  g_autofree char *evidence = dup_attribute (node, "evidence");
  g_autofree char *type = dup_attribute (node, "type");
  g_autofree char *depth = dup_attribute (node, "depth");

  question->place = beakta_place_of_node (node);
  question->id = dup_attribute (node, "id");
  beakta_answer_type_from_nick (type, &question->type);
  beakta_depth_from_nick (depth, &question->depth);
  question->criteria = dup_list (node, "criteria");
  question->asks_evidence = !g_str_equal (evidence, "not-asked");
  question->goal_parts = dup_list (node, "parts");
  if (question->type == BEAKTA_ANSWER_GOAL && question->goal_parts[0] == NULL)
    {
      g_strfreev (question->goal_parts);
      question->goal_parts = g_strdupv ((char **) all_goal_parts);
    }
  read_body (question, node);

  for (guint i = 0; question->type == BEAKTA_ANSWER_YES_PARTLY_NO && i < defaults->len; i++)
    g_ptr_array_add (question->options, beakta_option_record_copy (g_ptr_array_index (defaults, i)));

  if (!read_options (question->options, node, question->type != BEAKTA_ANSWER_YES_PARTLY_NO, name, error))
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
  section->number = dup_attribute (node, "number");
  beakta_texts_read (&section->title, node, "title");

  for (xmlNode *child = first_child (node); child != NULL; child = next_element (child->next))
    {
      BeaktaQuestion *question;

      if (!is_named (child, "question"))
        continue;

      question = read_question (child, defaults, name, error);
      if (question == NULL)
        return FALSE;

      question->index = self->questions->len;
      g_ptr_array_add (self->questions, question);
      g_ptr_array_add (section->questions, question);
      if (!g_hash_table_insert (self->by_id, question->id, question))
        {
          beakta_checklist_set_error (error, BEAKTA_CHECKLIST_ERROR_RULE, name, question->place,
                                      "there is already a question %s", question->id);
          return FALSE;
        }
    }

  return TRUE;
}

static void
read_classification (BeaktaChecklist *self,
                     xmlNode         *node)
{
  for (xmlNode *child = first_child (node); child != NULL; child = next_element (child->next))
    {
      BeaktaClassRule *rule = g_new0 (BeaktaClassRule, 1);
      g_autofree char *value = dup_attribute (child, "value");

      beakta_words_from_nick (BEAKTA_WORDS_CLASS, value, &rule->value);
      rule->condition = beakta_condition_new_from_tree (first_child (child));
      beakta_texts_read (&rule->because, child, "because");
      g_ptr_array_add (self->classes, rule);
    }
}

static void
read_score (BeaktaChecklist *self,
            xmlNode         *node)
{
  self->score_place = beakta_place_of_node (node);
  self->score_questions = dup_list (node, "questions");

  for (xmlNode *child = first_child (node); child != NULL; child = next_element (child->next))
    {
      BeaktaScoreValue *value = g_new0 (BeaktaScoreValue, 1);
      g_autofree char *defined = dup_attribute (child, "defined");

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
  xmlNode *node = find_child (root, "defaults");

  self->id = dup_attribute (root, "id");
  self->version = dup_attribute (root, "version");
  beakta_texts_read (&self->title, root, "title");
  beakta_texts_read (&self->summary, root, "summary");
  self->source = beakta_checklist_dup_line (root, "source");

  if (node != NULL && !read_options (defaults, node, FALSE, name, error))
    return FALSE;

  for (node = first_child (root); node != NULL; node = next_element (node->next))
    {
      if (is_named (node, "section") && !read_section (self, node, defaults, name, error))
        return FALSE;
      if (is_named (node, "classification"))
        read_classification (self, node);
      if (is_named (node, "score"))
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
