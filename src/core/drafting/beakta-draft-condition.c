/* Conditions in a draft. */

#define G_LOG_DOMAIN "beakta-draft"

#include "beakta-draft-condition.h"

#include "beakta-checklist-element.h"
#include "beakta-checklist-private.h"

/* By kind: the element, the attributes that name questions and answers, and how many conditions it holds. */
static const struct
{
  const char *name;
  const char *questions;
  const char *answers;
  const char *number;
  guint       least;
  guint       most;
} forms[] = {
  [BEAKTA_CONDITION_ALL]      = { "all",      NULL,        NULL,      NULL,       1, G_MAXUINT },
  [BEAKTA_CONDITION_ANY]      = { "any",      NULL,        NULL,      NULL,       1, G_MAXUINT },
  [BEAKTA_CONDITION_NOT]      = { "not",      NULL,        NULL,      NULL,       1, 1 },
  [BEAKTA_CONDITION_IS]       = { "is",       "question",  "answers", NULL,       0, 0 },
  [BEAKTA_CONDITION_COUNT]    = { "count",    "questions", "answers", "at-least", 0, 0 },
  [BEAKTA_CONDITION_ANSWERED] = { "answered", "questions", NULL,      NULL,       0, 0 },
  [BEAKTA_CONDITION_SCORE]    = { "score",    NULL,        NULL,      "is",       0, 0 },
};

static int
find_form (xmlNode *node)
{
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (beakta_element_is (node, forms[i].name))
      return i;

  return -1;
}

static gboolean
has_words (xmlNode    *node,
           const char *attribute)
{
  g_autofree char *value = attribute != NULL ? beakta_element_dup_attribute (node, attribute) : NULL;

  return value == NULL || *value != '\0';
}

static gboolean
has_form (xmlNode *node)
{
  int form = find_form (node);
  guint n_children = 0;

  if (form < 0 || !has_words (node, forms[form].questions) || !has_words (node, forms[form].answers) ||
      !has_words (node, forms[form].number))
    return FALSE;

  for (xmlNode *child = beakta_element_first (node); child != NULL; child = beakta_element_next (child->next))
    {
      n_children++;
      if (!has_form (child))
        return FALSE;
    }

  return n_children >= forms[form].least && n_children <= forms[form].most;
}

BeaktaCondition *
beakta_draft_condition_read (xmlNode *node)
{
  return node != NULL && has_form (node) ? beakta_condition_new_from_tree (node) : NULL;
}

static void
put_words (xmlNode    *node,
           const char *attribute,
           char      **words)
{
  g_autofree char *joined = attribute != NULL ? g_strjoinv (" ", words) : NULL;

  if (joined != NULL)
    xmlNewProp (node, (const xmlChar *) attribute, (const xmlChar *) joined);
}

xmlNode *
beakta_draft_condition_make (BeaktaDraftEdits      *edits,
                             const BeaktaCondition *condition)
{
  xmlDoc *document = beakta_draft_edits_get_document (edits);
  xmlNode *node = xmlNewDocNode (document, xmlDocGetRootElement (document)->ns,
                                 (const xmlChar *) forms[condition->kind].name, NULL);

  put_words (node, forms[condition->kind].questions, condition->questions);
  put_words (node, forms[condition->kind].answers, condition->answers);
  if (forms[condition->kind].number != NULL)
    {
      int number = condition->kind == BEAKTA_CONDITION_COUNT ? (int) condition->at_least : condition->score;
      g_autofree char *text = number < 0 ? g_strdup ("undefined") : g_strdup_printf ("%d", number);

      xmlNewProp (node, (const xmlChar *) forms[condition->kind].number, (const xmlChar *) text);
    }

  for (guint i = 0; i < condition->children->len; i++)
    xmlAddChild (node, beakta_draft_condition_make (edits, g_ptr_array_index (condition->children, i)));

  return node;
}

static void
rename_in_attribute (BeaktaDraftEdits *edits,
                     xmlNode          *element,
                     const char       *attribute,
                     GHashTable       *ids)
{
  g_auto(GStrv) names = beakta_element_dup_list (element, attribute);
  g_autofree char *before = g_strjoinv (" ", names);
  g_autofree char *after = NULL;

  for (guint i = 0; names[i] != NULL; i++)
    {
      const char *id = g_hash_table_lookup (ids, names[i]);

      if (id != NULL)
        {
          g_free (names[i]);
          names[i] = g_strdup (id);
        }
    }

  after = g_strjoinv (" ", names);
  if (!g_str_equal (before, after))
    beakta_draft_edits_put_attribute (edits, element, attribute, after);
}

void
beakta_draft_rename_questions (BeaktaDraftEdits *edits,
                               xmlNode          *element,
                               GHashTable       *ids)
{
  if (beakta_element_is (element, "is"))
    rename_in_attribute (edits, element, "question", ids);
  else if (beakta_element_is (element, "count") || beakta_element_is (element, "answered") ||
           beakta_element_is (element, "score"))
    rename_in_attribute (edits, element, "questions", ids);

  for (xmlNode *child = beakta_element_first (element); child != NULL; child = beakta_element_next (child->next))
    beakta_draft_rename_questions (edits, child, ids);
}
