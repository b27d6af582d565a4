/* What a yes-partly-no question says of its answers. They need not be in the file: one that says nothing of its own has what the
 * list's defaults say, else what Beakta says. */

#define G_LOG_DOMAIN "beakta-draft"

#include "beakta-checklist-draft-private.h"

#include "beakta-checklist-element.h"
#include "beakta-checklist-private.h"
#include "beakta-draft-elements.h"

char *
beakta_checklist_draft_dup_answer_text (BeaktaChecklistDraft *self,
                                        BeaktaDraftItem       question,
                                        const char           *value,
                                        BeaktaDraftField      field,
                                        const char           *language)
{
  BeaktaDraftItem option = beakta_checklist_draft_find_option (self, question, value);

  return option != 0 ? beakta_checklist_draft_dup_text (self, option, field, language) : g_strdup ("");
}

/* In a step. An option that has nothing but its value says what it would say if it were not there. */
static void
drop_silent_option (BeaktaChecklistDraft *self,
                    xmlNode              *option)
{
  xmlNode *holder = option->parent;

  if (beakta_element_first (option) != NULL || (option->properties != NULL && option->properties->next != NULL))
    return;

  beakta_draft_remove_element (self->edits, option);
  beakta_draft_tidy_holder (self, holder);
}

/* (transfer none): an option of that value, which is nowhere yet. */
static xmlNode *
make_option (BeaktaChecklistDraft *self,
             const char           *value)
{
  xmlNode *node = beakta_draft_make_element (self->edits, "option");

  xmlSetProp (node, (const xmlChar *) "value", (const xmlChar *) value);

  return node;
}

gboolean
beakta_checklist_draft_set_answer_text (BeaktaChecklistDraft  *self,
                                        BeaktaDraftItem        question,
                                        const char            *value,
                                        BeaktaDraftField       field,
                                        const char            *language,
                                        const char            *text,
                                        GError               **error)
{
  g_autofree char *before = NULL, *words = NULL;
  BeaktaDraftItem option;
  xmlNode *parent, *node;

  g_return_val_if_fail (BEAKTA_IS_CHECKLIST_DRAFT (self), FALSE);
  g_return_val_if_fail (value != NULL && text != NULL, FALSE);

  parent = beakta_draft_get_node (self, question);
  if (parent == NULL || !beakta_draft_may_hold (parent, BEAKTA_DRAFT_OPTION) ||
      !beakta_draft_field_belongs_to (field, BEAKTA_DRAFT_OPTION))
    return beakta_draft_check_field (self, 0, field, "", error);

  words = beakta_draft_clean (text);
  before = beakta_checklist_draft_dup_answer_text (self, question, value, field, language);
  if (g_str_equal (before, words))
    return TRUE;

  option = beakta_checklist_draft_find_option (self, question, value);
  node = option != 0 ? beakta_draft_get_node (self, option) : make_option (self, value);
  beakta_draft_begin (self, BEAKTA_DRAFT_STEP_SET, beakta_draft_get_item (self, node), field);
  if (option == 0)
    beakta_draft_insert_element (self->edits, node, beakta_draft_find_holder (self, parent, BEAKTA_DRAFT_OPTION, TRUE), NULL);
  beakta_draft_put_text (self, node, field, beakta_draft_get_language (field, language), words);
  drop_silent_option (self, node);
  beakta_draft_edits_end (self->edits);

  beakta_draft_emit (self, question, BEAKTA_DRAFT_FIELD_OF_ITSELF);

  return TRUE;
}

static const char *
describe_asks (const BeaktaOption *option)
{
  if (option->asks_either)
    return "either";
  if (option->asks_evidence)
    return option->asks_missing ? "evidence missing" : "evidence";

  return option->asks_reason ? "reason" : BEAKTA_ASKS_NOTHING;
}

char *
beakta_checklist_draft_dup_inherited (BeaktaChecklistDraft *self,
                                      const char           *value,
                                      BeaktaDraftField      field,
                                      const char           *language)
{
  g_autofree char *own = NULL;
  g_autoptr(GPtrArray) plain = NULL;

  g_return_val_if_fail (BEAKTA_IS_CHECKLIST_DRAFT (self), NULL);
  g_return_val_if_fail (value != NULL, NULL);

  own = beakta_checklist_draft_dup_answer_text (self, BEAKTA_DRAFT_ROOT, value, field, language);
  if (*own != '\0')
    return g_steal_pointer (&own);

  plain = beakta_checklist_list_plain_options ();
  for (guint i = 0; i < plain->len; i++)
    {
      const BeaktaOptionRecord *record = g_ptr_array_index (plain, i);

      if (!g_str_equal (record->value, value))
        continue;
      if (field == BEAKTA_DRAFT_FIELD_ASKS)
        return g_strdup (describe_asks (&record->public));
      if (field == BEAKTA_DRAFT_FIELD_LABEL)
        return g_strdup (beakta_texts_get (&record->label, language));
    }

  return g_strdup ("");
}
