/* What is said in a draft: read and set, field by field. */

#define G_LOG_DOMAIN "beakta-draft"

#include "beakta-checklist-draft-private.h"

#include <string.h>

#include "beakta-checklist-element.h"
#include "beakta-checklist-private.h"
#include "beakta-draft-condition.h"
#include "beakta-draft-elements.h"

/* As it was set; what a file has laid out over several lines in one. */
static char *
dup_words (xmlNode *place)
{
  xmlChar *content = xmlNodeGetContent (place);
  char *words = strchr ((const char *) content, '\n') != NULL ? beakta_element_dup_content (place) :
                                                                g_strdup ((const char *) content);

  xmlFree (content);

  return words;
}

static xmlNode *
find_or_make (BeaktaChecklistDraft *self,
              xmlNode              *parent,
              const char           *name,
              gboolean              is_made)
{
  if (parent == NULL || name == NULL)
    return parent;

  return is_made ? beakta_draft_ensure_element (self->edits, parent, name) : beakta_element_find (parent, name);
}

/* Words without a language are Swedish: they say so as soon as something is to stand beside them. */
static void
name_language (BeaktaChecklistDraft *self,
               xmlNode              *texts)
{
  g_autofree char *words = dup_words (texts);

  if (beakta_element_first (texts) != NULL || *words == '\0')
    return;

  beakta_draft_edits_put_content (self->edits, texts, "");
  beakta_draft_edits_put_content (self->edits, beakta_draft_ensure_element (self->edits, texts, "sv"), words);
}

/* (nullable): the words in one language among @texts, which may be Swedish without saying so. */
static xmlNode *
find_language (BeaktaChecklistDraft *self,
               xmlNode              *texts,
               const char           *language,
               gboolean              is_made)
{
  if (texts != NULL && is_made)
    name_language (self, texts);
  else if (texts != NULL && beakta_element_first (texts) == NULL && g_strcmp0 (language, "sv") == 0)
    return texts;

  return find_or_make (self, texts, language, is_made);
}

/* (nullable): the element that holds the attribute, or whose words the field is. */
static xmlNode *
find_place (BeaktaChecklistDraft *self,
            xmlNode              *node,
            BeaktaDraftField      field,
            const char           *language,
            gboolean              is_made)
{
  const BeaktaDraftFieldInfo *info = beakta_draft_field_get_info (field);
  xmlNode *inside = find_or_make (self, node, info->inside, is_made);

  if (info->form == BEAKTA_FORM_ATTRIBUTE)
    return inside;

  /* What a sum is called stands in the <value> itself. */
  if (!(field == BEAKTA_DRAFT_FIELD_LABEL && beakta_element_is (node, "value")))
    inside = find_or_make (self, inside, info->name, is_made);

  return info->form == BEAKTA_FORM_TEXTS ? find_language (self, inside, language, is_made) : inside;
}

/* (nullable): the condition of a question stands in a <when>, that of a class in the <class>. */
static xmlNode *
find_condition (xmlNode *node)
{
  xmlNode *when = beakta_element_is (node, "question") ? beakta_element_find (node, "when") : node;
  xmlNode *condition = when != NULL ? beakta_element_first (when) : NULL;

  return condition != NULL && !beakta_element_is (condition, "because") ? condition : NULL;
}

static char *
dup_condition (xmlNode *node)
{
  g_autoptr(BeaktaCondition) condition = beakta_draft_condition_read (find_condition (node));

  return condition != NULL ? beakta_condition_to_string (condition) : g_strdup ("");
}

static char *
dup_attribute (xmlNode          *place,
               BeaktaDraftField  field,
               const char       *name)
{
  xmlChar *value = xmlGetNoNsProp (place, (const xmlChar *) name);
  char *words = g_strdup (value != NULL ? (const char *) value : "");

  if (field == BEAKTA_DRAFT_FIELD_ASKS && value != NULL && *value == '\0')
    {
      g_free (words);
      words = g_strdup (BEAKTA_ASKS_NOTHING);
    }
  xmlFree (value);

  return words;
}

static char *
dup_text (BeaktaChecklistDraft *self,
          xmlNode              *node,
          BeaktaDraftField      field,
          const char           *language)
{
  const BeaktaDraftFieldInfo *info = beakta_draft_field_get_info (field);
  xmlNode *place;
  BeaktaDraftKind kind;

  if (info->form == BEAKTA_FORM_CONDITION)
    return dup_condition (node);

  place = find_place (self, node, field, language, FALSE);
  if (place == NULL || !beakta_draft_find_kind (node, &kind))
    return g_strdup ("");

  return info->form == BEAKTA_FORM_ATTRIBUTE ?
         dup_attribute (place, field, beakta_draft_field_get_attribute (field, kind)) : dup_words (place);
}

const char *
beakta_draft_get_language (BeaktaDraftField  field,
                           const char       *language)
{
  if (!beakta_draft_field_has_languages (field))
    return NULL;

  return language != NULL && g_str_has_prefix (language, "en") ? "en" : "sv";
}

char *
beakta_checklist_draft_dup_text (BeaktaChecklistDraft *self,
                                 BeaktaDraftItem       item,
                                 BeaktaDraftField      field,
                                 const char           *language)
{
  xmlNode *node;

  g_return_val_if_fail (BEAKTA_IS_CHECKLIST_DRAFT (self), NULL);

  node = beakta_draft_get_node (self, item);
  if (node == NULL || !beakta_draft_field_belongs_to (field, beakta_checklist_draft_get_kind (self, item)))
    return g_strdup ("");

  return dup_text (self, node, field, beakta_draft_get_language (field, language));
}

/* Whether XML can hold it: most of what is below a space it cannot. */
static gboolean
is_character (gunichar c)
{
  return (c >= 0x20 && c < 0x7f) || (c >= 0x80 && c <= 0xd7ff) || (c >= 0xe000 && c <= 0xfffd) || c >= 0x10000;
}

char *
beakta_draft_clean (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *words = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\n' || c == '\t' || c == '\r')
        g_string_append_c (words, ' ');
      else if (is_character (c))
        g_string_append_unichar (words, c);
    }

  return g_string_free (words, FALSE);
}

/* English is left out when it says nothing, and so is a text that need not be there. */
static void
leave_out (BeaktaChecklistDraft *self,
           xmlNode              *node,
           BeaktaDraftField      field,
           xmlNode              *place,
           const char           *language)
{
  xmlNode *texts = beakta_element_is (place, language) ? place->parent : place;
  gboolean is_optional = beakta_element_is (node, "option");

  if (g_str_equal (language, "en"))
    beakta_draft_remove_element (self->edits, place);
  else
    beakta_draft_edits_put_content (self->edits, place, "");

  if (is_optional && beakta_element_find (texts, "en") == NULL)
    {
      g_autofree char *sv = dup_text (self, node, field, "sv");

      if (*sv == '\0')
        beakta_draft_remove_element (self->edits, texts);
    }
}

static void
put_attribute (BeaktaChecklistDraft *self,
               xmlNode              *place,
               BeaktaDraftField      field,
               const char           *name,
               const char           *text)
{
  const char *value = *text != '\0' ? text : NULL;

  if (field == BEAKTA_DRAFT_FIELD_ASKS && g_str_equal (text, BEAKTA_ASKS_NOTHING))
    value = "";

  beakta_draft_edits_put_attribute (self->edits, place, name, value);
  if (value == NULL)
    beakta_draft_tidy_holder (self, place);
}

/* Texts that the form wants in Swedish have an element for it, also while it is empty. */
static void
put_words (BeaktaChecklistDraft *self,
           xmlNode              *node,
           BeaktaDraftField      field,
           const char           *language,
           const char           *text)
{
  xmlNode *place = find_place (self, node, field, language, *text != '\0');

  if (*text != '\0')
    find_place (self, node, field, "sv", TRUE);

  if (place == NULL)
    return;
  if (*text == '\0')
    leave_out (self, node, field, place, language);
  else
    beakta_draft_edits_put_content (self->edits, place, text);
}

/* @condition: (nullable): none */
static void
put_condition (BeaktaChecklistDraft  *self,
               xmlNode               *node,
               const BeaktaCondition *condition)
{
  gboolean is_question = beakta_element_is (node, "question");
  xmlNode *old = find_condition (node);
  xmlNode *when = is_question ? beakta_element_find (node, "when") : node;

  if (is_question && condition == NULL)
    {
      if (when != NULL)
        beakta_draft_remove_element (self->edits, when);
      return;
    }

  if (is_question)
    when = beakta_draft_ensure_element (self->edits, node, "when");
  if (old != NULL)
    beakta_draft_remove_element (self->edits, old);
  if (condition != NULL)
    beakta_draft_insert_element (self->edits, beakta_draft_condition_make (self->edits, condition), when,
                                 beakta_element_first (when));
}

void
beakta_draft_put_text (BeaktaChecklistDraft *self,
                       xmlNode              *node,
                       BeaktaDraftField      field,
                       const char           *language,
                       const char           *text)
{
  const BeaktaDraftFieldInfo *info = beakta_draft_field_get_info (field);
  g_autoptr(BeaktaCondition) condition = NULL;
  BeaktaDraftKind kind;
  xmlNode *place;

  switch (info->form)
    {
    case BEAKTA_FORM_ATTRIBUTE:
      place = find_place (self, node, field, NULL, *text != '\0');
      if (place != NULL && beakta_draft_find_kind (node, &kind))
        put_attribute (self, place, field, beakta_draft_field_get_attribute (field, kind), text);
      break;
    case BEAKTA_FORM_CONDITION:
      condition = *text != '\0' ? beakta_condition_parse (text, NULL, NULL) : NULL;
      put_condition (self, node, condition);
      break;
    case BEAKTA_FORM_TEXTS:
      put_words (self, node, field, language, text);
      break;
    case BEAKTA_FORM_NONE:
    default:
      break;
    }
}

static guint
count_questions (BeaktaChecklistDraft *self,
                 const char           *id)
{
  guint n_found = 0;

  for (xmlNode *section = beakta_element_first (beakta_draft_get_root (self)); section != NULL;
       section = beakta_element_next (section->next))
    for (xmlNode *node = beakta_element_first (section); node != NULL; node = beakta_element_next (node->next))
      {
        g_autofree char *other = beakta_element_is (node, "question") ? beakta_element_dup_attribute (node, "id") : NULL;

        n_found += g_strcmp0 (other, id) == 0 ? 1 : 0;
      }

  return n_found;
}

/* What names the question follows when it is clear which is meant: an id that one question had, and none has. */
static void
rename_references (BeaktaChecklistDraft *self,
                   const char           *before,
                   const char           *after)
{
  g_autoptr(GHashTable) ids = NULL;

  if (*before == '\0' || *after == '\0' || strpbrk (after, " ") != NULL || count_questions (self, before) != 0 ||
      count_questions (self, after) != 1)
    return;

  ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_hash_table_insert (ids, (gpointer) before, (gpointer) after);
  beakta_draft_rename_questions (self->edits, beakta_draft_get_root (self), ids);
}

gboolean
beakta_draft_check_field (BeaktaChecklistDraft  *self,
                          BeaktaDraftItem        item,
                          BeaktaDraftField       field,
                          const char            *text,
                          GError               **error)
{
  g_autoptr(BeaktaCondition) condition = NULL;
  g_autoptr(GError) problem = NULL;

  if (beakta_draft_get_node (self, item) == NULL ||
      !beakta_draft_field_belongs_to (field, beakta_checklist_draft_get_kind (self, item)))
    {
      g_set_error (error, BEAKTA_DRAFT_ERROR, BEAKTA_DRAFT_ERROR_FIELD, "the item has no field “%s”",
                   beakta_draft_field_get_nick (field));
      return FALSE;
    }
  if (beakta_draft_field_get_info (field)->form != BEAKTA_FORM_CONDITION || *text == '\0')
    return TRUE;

  condition = beakta_condition_parse (text, NULL, &problem);
  if (condition == NULL)
    g_set_error_literal (error, BEAKTA_DRAFT_ERROR, BEAKTA_DRAFT_ERROR_CONDITION, problem->message);

  return condition != NULL;
}

gboolean
beakta_checklist_draft_set_text (BeaktaChecklistDraft  *self,
                                 BeaktaDraftItem        item,
                                 BeaktaDraftField       field,
                                 const char            *language,
                                 const char            *text,
                                 GError               **error)
{
  const char *in = beakta_draft_get_language (field, language);
  g_autofree char *words = NULL, *before = NULL;

  g_return_val_if_fail (BEAKTA_IS_CHECKLIST_DRAFT (self), FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  words = beakta_draft_clean (text);
  if (!beakta_draft_check_field (self, item, field, words, error))
    return FALSE;

  before = beakta_checklist_draft_dup_text (self, item, field, in);
  if (g_str_equal (before, words))
    return TRUE;

  beakta_draft_begin (self, BEAKTA_DRAFT_STEP_SET, item, field);
  beakta_draft_put_text (self, beakta_draft_get_node (self, item), field, in, words);
  if (field == BEAKTA_DRAFT_FIELD_ID && beakta_checklist_draft_get_kind (self, item) == BEAKTA_DRAFT_QUESTION)
    rename_references (self, before, words);
  beakta_draft_edits_end (self->edits);

  beakta_draft_emit (self, item, field);

  return TRUE;
}
