/* The items of a draft: found, listed, and where each stands. */

#define G_LOG_DOMAIN "beakta-draft"

#include "beakta-checklist-draft-private.h"

#include "beakta-checklist-element.h"
#include "beakta-draft-elements.h"

/* The items that stand in an element of their own inside the list; the others stand in their parent itself. */
static const struct
{
  const char *name;
  const char *holder;                /* nullable */
} elements[BEAKTA_N_DRAFT_KINDS] = {
  [BEAKTA_DRAFT_LIST]     = { "checklist", NULL },
  [BEAKTA_DRAFT_SECTION]  = { "section", NULL },
  [BEAKTA_DRAFT_QUESTION] = { "question", NULL },
  [BEAKTA_DRAFT_OPTION]   = { "option", "defaults" },
  [BEAKTA_DRAFT_CLASS]    = { "class", "classification" },
  [BEAKTA_DRAFT_SCORE]    = { "value", "score" },
};

xmlNode *
beakta_draft_get_root (BeaktaChecklistDraft *self)
{
  return xmlDocGetRootElement (beakta_draft_edits_get_document (self->edits));
}

xmlNode *
beakta_draft_get_node (BeaktaChecklistDraft *self,
                       BeaktaDraftItem       item)
{
  xmlNode *node = item < self->nodes->len ? g_ptr_array_index (self->nodes, item) : NULL;
  xmlNode *root = beakta_draft_get_root (self);

  for (xmlNode *around = node; around != NULL; around = around->parent)
    if (around == root)
      return node;

  return NULL;
}

BeaktaDraftItem
beakta_draft_get_item (BeaktaChecklistDraft *self,
                       xmlNode              *node)
{
  BeaktaDraftItem item = GPOINTER_TO_UINT (g_hash_table_lookup (self->items, node));

  if (item == 0)
    {
      item = self->nodes->len;
      g_ptr_array_add (self->nodes, node);
      g_hash_table_insert (self->items, node, GUINT_TO_POINTER (item));
    }

  return item;
}

const char *
beakta_draft_get_element_name (BeaktaDraftKind kind)
{
  return elements[kind].name;
}

gboolean
beakta_draft_find_kind (xmlNode         *node,
                        BeaktaDraftKind *kind)
{
  for (*kind = 0; *kind < BEAKTA_N_DRAFT_KINDS; (*kind)++)
    if (beakta_element_is (node, elements[*kind].name))
      return TRUE;

  return FALSE;
}

gboolean
beakta_draft_may_hold (xmlNode         *parent,
                       BeaktaDraftKind  kind)
{
  switch (kind)
    {
    case BEAKTA_DRAFT_SECTION:
    case BEAKTA_DRAFT_CLASS:
    case BEAKTA_DRAFT_SCORE:
      return beakta_element_is (parent, "checklist");
    case BEAKTA_DRAFT_QUESTION:
      return beakta_element_is (parent, "section");
    case BEAKTA_DRAFT_OPTION:
      return beakta_element_is (parent, "question") || beakta_element_is (parent, "checklist");
    case BEAKTA_DRAFT_LIST:
    case BEAKTA_N_DRAFT_KINDS:
    default:
      return FALSE;
    }
}

xmlNode *
beakta_draft_find_holder (BeaktaChecklistDraft *self,
                          xmlNode              *parent,
                          BeaktaDraftKind       kind,
                          gboolean              is_made)
{
  const char *holder = elements[kind].holder;

  if (!beakta_draft_may_hold (parent, kind))
    return NULL;
  if (holder == NULL || beakta_element_is (parent, "question"))
    return parent;

  return is_made ? beakta_draft_ensure_element (self->edits, parent, holder) : beakta_element_find (parent, holder);
}

void
beakta_draft_tidy_holder (BeaktaChecklistDraft *self,
                          xmlNode              *holder)
{
  gboolean is_needed = !beakta_element_is (holder, "defaults") && !beakta_element_is (holder, "classification") &&
                       !beakta_element_is (holder, "score");

  if (is_needed || holder->parent == NULL || beakta_element_first (holder) != NULL ||
      xmlHasProp (holder, (const xmlChar *) "questions") != NULL)
    return;

  beakta_draft_remove_element (self->edits, holder);
}

GArray *
beakta_checklist_draft_list_items (BeaktaChecklistDraft *self,
                                   BeaktaDraftKind       kind,
                                   BeaktaDraftItem       parent)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (BeaktaDraftItem));
  xmlNode *node, *holder;

  g_return_val_if_fail (BEAKTA_IS_CHECKLIST_DRAFT (self), items);
  g_return_val_if_fail ((guint) kind < BEAKTA_N_DRAFT_KINDS, items);

  node = beakta_draft_get_node (self, parent);
  holder = node != NULL ? beakta_draft_find_holder (self, node, kind, FALSE) : NULL;

  for (node = holder != NULL ? beakta_element_first (holder) : NULL; node != NULL; node = beakta_element_next (node->next))
    {
      BeaktaDraftItem item = beakta_element_is (node, elements[kind].name) ? beakta_draft_get_item (self, node) : 0;

      if (item != 0)
        g_array_append_val (items, item);
    }

  return items;
}

gboolean
beakta_checklist_draft_has_item (BeaktaChecklistDraft *self,
                                 BeaktaDraftItem       item)
{
  g_return_val_if_fail (BEAKTA_IS_CHECKLIST_DRAFT (self), FALSE);

  return beakta_draft_get_node (self, item) != NULL;
}

/* Also of one that was removed: a step goes on to name it. */
BeaktaDraftKind
beakta_checklist_draft_get_kind (BeaktaChecklistDraft *self,
                                 BeaktaDraftItem       item)
{
  BeaktaDraftKind kind = BEAKTA_DRAFT_LIST;

  g_return_val_if_fail (BEAKTA_IS_CHECKLIST_DRAFT (self), kind);
  g_return_val_if_fail (item > 0 && item < self->nodes->len, kind);

  beakta_draft_find_kind (g_ptr_array_index (self->nodes, item), &kind);

  return kind;
}

BeaktaDraftItem
beakta_checklist_draft_get_parent (BeaktaChecklistDraft *self,
                                   BeaktaDraftItem       item)
{
  xmlNode *node;
  BeaktaDraftKind kind;

  g_return_val_if_fail (BEAKTA_IS_CHECKLIST_DRAFT (self), 0);

  node = beakta_draft_get_node (self, item);
  if (node == NULL || item == BEAKTA_DRAFT_ROOT)
    return 0;

  for (node = node->parent; !beakta_draft_find_kind (node, &kind); )
    node = node->parent;

  return beakta_draft_get_item (self, node);
}

guint
beakta_checklist_draft_get_position (BeaktaChecklistDraft *self,
                                     BeaktaDraftItem       item)
{
  xmlNode *node;
  guint position = 0;

  g_return_val_if_fail (BEAKTA_IS_CHECKLIST_DRAFT (self), 0);

  node = beakta_draft_get_node (self, item);
  for (xmlNode *other = node != NULL ? node->prev : NULL; other != NULL; other = other->prev)
    position += other->type == XML_ELEMENT_NODE && xmlStrEqual (other->name, node->name) ? 1 : 0;

  return position;
}

guint
beakta_checklist_draft_count_questions (BeaktaChecklistDraft *self)
{
  g_autoptr(GArray) sections = NULL;
  guint n_questions = 0;

  g_return_val_if_fail (BEAKTA_IS_CHECKLIST_DRAFT (self), 0);

  sections = beakta_checklist_draft_list_items (self, BEAKTA_DRAFT_SECTION, BEAKTA_DRAFT_ROOT);
  for (guint i = 0; i < sections->len; i++)
    {
      g_autoptr(GArray) questions = NULL;

      questions = beakta_checklist_draft_list_items (self, BEAKTA_DRAFT_QUESTION, g_array_index (sections, BeaktaDraftItem, i));
      n_questions += questions->len;
    }

  return n_questions;
}

static BeaktaDraftItem
find_by_id (BeaktaChecklistDraft *self,
            BeaktaDraftKind       kind,
            BeaktaDraftItem       parent,
            const char           *id)
{
  g_autoptr(GArray) items = beakta_checklist_draft_list_items (self, kind, parent);

  for (guint i = 0; i < items->len; i++)
    {
      BeaktaDraftItem item = g_array_index (items, BeaktaDraftItem, i);
      g_autofree char *other = beakta_checklist_draft_dup_text (self, item, BEAKTA_DRAFT_FIELD_ID, NULL);

      if (g_str_equal (other, id))
        return item;
    }

  return 0;
}

BeaktaDraftItem
beakta_checklist_draft_find_question (BeaktaChecklistDraft *self,
                                      const char           *id)
{
  g_autoptr(GArray) sections = NULL;
  BeaktaDraftItem found = 0;

  g_return_val_if_fail (BEAKTA_IS_CHECKLIST_DRAFT (self), 0);
  g_return_val_if_fail (id != NULL, 0);

  sections = beakta_checklist_draft_list_items (self, BEAKTA_DRAFT_SECTION, BEAKTA_DRAFT_ROOT);
  for (guint i = 0; found == 0 && i < sections->len; i++)
    found = find_by_id (self, BEAKTA_DRAFT_QUESTION, g_array_index (sections, BeaktaDraftItem, i), id);

  return found;
}

BeaktaDraftItem
beakta_checklist_draft_find_option (BeaktaChecklistDraft *self,
                                    BeaktaDraftItem       parent,
                                    const char           *value)
{
  g_return_val_if_fail (BEAKTA_IS_CHECKLIST_DRAFT (self), 0);
  g_return_val_if_fail (value != NULL, 0);

  return find_by_id (self, BEAKTA_DRAFT_OPTION, parent, value);
}
