/* What a draft consists of: added, taken away, doubled and moved. */

#define G_LOG_DOMAIN "beakta-draft"

#include "beakta-checklist-draft-private.h"

#include <string.h>

#include "beakta-checklist-element.h"
#include "beakta-draft-condition.h"
#include "beakta-draft-elements.h"

static gboolean
refuse_place (const char  *why,
              GError     **error)
{
  g_set_error_literal (error, BEAKTA_DRAFT_ERROR, BEAKTA_DRAFT_ERROR_PLACE, why);
  return FALSE;
}

/* (nullable): the element that comes to stand behind what is put at @position among its kind; @but: (nullable): not counted. */
static xmlNode *
find_behind (xmlNode         *holder,
             BeaktaDraftKind  kind,
             int              position,
             xmlNode         *but)
{
  const char *name = beakta_draft_get_element_name (kind);
  xmlNode *node = beakta_element_first (holder), *last = NULL;
  int n_before = 0;

  for (; node != NULL; node = beakta_element_next (node->next))
    {
      if (!beakta_element_is (node, name) || node == but)
        continue;
      if (position >= 0 && n_before++ == position)
        return node;
      last = node;
    }

  if (last == NULL)
    return beakta_draft_find_place (holder, name);

  for (node = beakta_element_next (last->next); node != NULL && node == but; )
    node = beakta_element_next (node->next);

  return node;
}

static char *
dup_id (BeaktaChecklistDraft *self,
        BeaktaDraftItem       item)
{
  return beakta_checklist_draft_dup_text (self, item, BEAKTA_DRAFT_FIELD_ID, NULL);
}

/* The highest last number among the ids of the items, with "" or what stands before the last dot equal to @before. */
static guint64
find_highest (BeaktaChecklistDraft *self,
              BeaktaDraftKind       kind,
              BeaktaDraftItem       parent,
              const char           *before)
{
  g_autoptr(GArray) items = beakta_checklist_draft_list_items (self, kind, parent);
  guint64 highest = 0;

  for (guint i = 0; i < items->len; i++)
    {
      g_autofree char *id = dup_id (self, g_array_index (items, BeaktaDraftItem, i));

      if (g_str_has_prefix (id, before))
        highest = MAX (highest, g_ascii_strtoull (id + strlen (before), NULL, 10));
    }

  return highest;
}

/* Free in the whole list: a question may have been moved to another section under its id. */
static char *
make_question_id (BeaktaChecklistDraft *self,
                  BeaktaDraftItem       section)
{
  g_autofree char *number = dup_id (self, section);
  g_autofree char *before = g_strconcat (*number != '\0' ? number : "1", ".", NULL);
  guint64 next = find_highest (self, BEAKTA_DRAFT_QUESTION, section, before);
  char *id = NULL;

  do
    {
      g_free (id);
      id = g_strdup_printf ("%s%" G_GUINT64_FORMAT, before, ++next);
    }
  while (beakta_checklist_draft_find_question (self, id) != 0);

  return id;
}

static char *
make_value (BeaktaChecklistDraft *self,
            BeaktaDraftItem       parent)
{
  char *value = NULL;
  guint number = 0;

  do
    {
      g_free (value);
      value = g_strdup_printf ("option-%u", ++number);
    }
  while (beakta_checklist_draft_find_option (self, parent, value) != 0);

  return value;
}

static char *
make_points (BeaktaChecklistDraft *self)
{
  g_autoptr(GArray) items = beakta_checklist_draft_list_items (self, BEAKTA_DRAFT_SCORE, BEAKTA_DRAFT_ROOT);
  guint64 highest = 0;

  for (guint i = 0; i < items->len; i++)
    {
      g_autofree char *points = beakta_checklist_draft_dup_text (self, g_array_index (items, BeaktaDraftItem, i),
                                                                 BEAKTA_DRAFT_FIELD_POINTS, NULL);

      highest = MAX (highest, g_ascii_strtoull (points, NULL, 10) + 1);
    }

  return g_strdup_printf ("%" G_GUINT64_FORMAT, highest);
}

/* In a step: what makes it another than those that are there. Called before it is put in. */
static void
name_newcomer (BeaktaChecklistDraft *self,
               xmlNode              *node,
               BeaktaDraftKind       kind,
               BeaktaDraftItem       parent)
{
  g_autofree char *name = NULL;
  const char *attribute = beakta_draft_field_get_attribute (BEAKTA_DRAFT_FIELD_ID, kind);

  switch (kind)
    {
    case BEAKTA_DRAFT_SECTION:
      name = g_strdup_printf ("%" G_GUINT64_FORMAT, find_highest (self, kind, parent, "") + 1);
      break;
    case BEAKTA_DRAFT_QUESTION:
      name = make_question_id (self, parent);
      break;
    case BEAKTA_DRAFT_OPTION:
      name = make_value (self, parent);
      break;
    case BEAKTA_DRAFT_SCORE:
      name = make_points (self);
      attribute = "points";
      break;
    case BEAKTA_DRAFT_LIST:
    case BEAKTA_DRAFT_CLASS:
    case BEAKTA_N_DRAFT_KINDS:
    default:
      return;
    }

  xmlSetProp (node, (const xmlChar *) attribute, (const xmlChar *) name);
}

static void
add_first_question (BeaktaChecklistDraft *self,
                    xmlNode              *section)
{
  xmlNode *question = beakta_draft_make_element (self->edits, "question");

  name_newcomer (self, question, BEAKTA_DRAFT_QUESTION, beakta_draft_get_item (self, section));
  beakta_draft_insert_element (self->edits, question, section, NULL);
}

BeaktaDraftItem
beakta_checklist_draft_add (BeaktaChecklistDraft  *self,
                            BeaktaDraftKind        kind,
                            BeaktaDraftItem        parent,
                            int                    position,
                            GError               **error)
{
  xmlNode *around, *node, *holder;
  BeaktaDraftItem item;

  g_return_val_if_fail (BEAKTA_IS_CHECKLIST_DRAFT (self), 0);
  g_return_val_if_fail ((guint) kind < BEAKTA_N_DRAFT_KINDS, 0);

  around = beakta_draft_get_node (self, parent);
  if (around == NULL || !beakta_draft_may_hold (around, kind))
    return refuse_place ("such an item cannot stand there", error);

  node = beakta_draft_make_element (self->edits, beakta_draft_get_element_name (kind));
  item = beakta_draft_get_item (self, node);
  name_newcomer (self, node, kind, parent);

  beakta_draft_begin (self, BEAKTA_DRAFT_STEP_ADD, item, BEAKTA_DRAFT_FIELD_OF_ITSELF);
  holder = beakta_draft_find_holder (self, around, kind, TRUE);
  beakta_draft_insert_element (self->edits, node, holder, find_behind (holder, kind, position, NULL));
  if (kind == BEAKTA_DRAFT_SECTION)
    add_first_question (self, node);
  beakta_draft_edits_end (self->edits);

  beakta_draft_emit (self, parent, BEAKTA_DRAFT_FIELD_OF_ITSELF);

  return item;
}

/* The copied questions of a copied section: numbered on from it, and what they follow up among themselves follows. */
static void
name_questions (BeaktaChecklistDraft *self,
                xmlNode              *section)
{
  g_autoptr(GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autofree char *number = beakta_element_dup_attribute (section, "number");
  guint next = 0;

  for (xmlNode *node = beakta_element_first (section); node != NULL; node = beakta_element_next (node->next))
    {
      char *id = NULL;

      if (!beakta_element_is (node, "question"))
        continue;
      do
        {
          g_free (id);
          id = g_strdup_printf ("%s.%u", number, ++next);
        }
      while (beakta_checklist_draft_find_question (self, id) != 0);

      g_hash_table_insert (ids, beakta_element_dup_attribute (node, "id"), g_strdup (id));
      xmlSetProp (node, (const xmlChar *) "id", (const xmlChar *) id);
      g_free (id);
    }

  beakta_draft_rename_questions (self->edits, section, ids);
}

BeaktaDraftItem
beakta_checklist_draft_duplicate (BeaktaChecklistDraft  *self,
                                  BeaktaDraftItem        item,
                                  GError               **error)
{
  xmlNode *node, *copy;
  BeaktaDraftItem copied, parent;
  BeaktaDraftKind kind;

  g_return_val_if_fail (BEAKTA_IS_CHECKLIST_DRAFT (self), 0);

  node = beakta_draft_get_node (self, item);
  if (node == NULL || item == BEAKTA_DRAFT_ROOT)
    return refuse_place ("there is nothing to double", error);

  kind = beakta_checklist_draft_get_kind (self, item);
  parent = beakta_checklist_draft_get_parent (self, item);
  copy = beakta_draft_copy_element (self->edits, node);
  copied = beakta_draft_get_item (self, copy);
  name_newcomer (self, copy, kind, parent);

  beakta_draft_begin (self, BEAKTA_DRAFT_STEP_DUPLICATE, copied, BEAKTA_DRAFT_FIELD_OF_ITSELF);
  if (kind == BEAKTA_DRAFT_SECTION)
    name_questions (self, copy);
  beakta_draft_insert_element (self->edits, copy, node->parent, beakta_element_next (node->next));
  beakta_draft_edits_end (self->edits);

  beakta_draft_emit (self, parent, BEAKTA_DRAFT_FIELD_OF_ITSELF);

  return copied;
}

gboolean
beakta_checklist_draft_remove (BeaktaChecklistDraft  *self,
                               BeaktaDraftItem        item,
                               GError               **error)
{
  xmlNode *node, *holder;
  BeaktaDraftItem parent;

  g_return_val_if_fail (BEAKTA_IS_CHECKLIST_DRAFT (self), FALSE);

  node = beakta_draft_get_node (self, item);
  if (node == NULL || item == BEAKTA_DRAFT_ROOT)
    return refuse_place ("there is nothing to remove", error);

  parent = beakta_checklist_draft_get_parent (self, item);
  holder = node->parent;

  beakta_draft_begin (self, BEAKTA_DRAFT_STEP_REMOVE, item, BEAKTA_DRAFT_FIELD_OF_ITSELF);
  beakta_draft_remove_element (self->edits, node);
  beakta_draft_tidy_holder (self, holder);
  beakta_draft_edits_end (self->edits);

  beakta_draft_emit (self, parent, BEAKTA_DRAFT_FIELD_OF_ITSELF);

  return TRUE;
}

gboolean
beakta_checklist_draft_move (BeaktaChecklistDraft  *self,
                             BeaktaDraftItem        item,
                             BeaktaDraftItem        parent,
                             int                    position,
                             GError               **error)
{
  xmlNode *node, *around, *holder, *behind;
  BeaktaDraftItem from;
  BeaktaDraftKind kind;

  g_return_val_if_fail (BEAKTA_IS_CHECKLIST_DRAFT (self), FALSE);

  node = beakta_draft_get_node (self, item);
  around = beakta_draft_get_node (self, parent);
  kind = node != NULL ? beakta_checklist_draft_get_kind (self, item) : BEAKTA_DRAFT_LIST;
  if (node == NULL || around == NULL || !beakta_draft_may_hold (around, kind))
    return refuse_place ("such an item cannot stand there", error);

  from = beakta_checklist_draft_get_parent (self, item);
  holder = beakta_draft_find_holder (self, around, kind, FALSE);
  behind = holder != NULL ? find_behind (holder, kind, position, node) : NULL;
  if (holder == node->parent && behind == beakta_element_next (node->next))
    return TRUE;

  beakta_draft_begin (self, BEAKTA_DRAFT_STEP_MOVE, item, BEAKTA_DRAFT_FIELD_OF_ITSELF);
  around = node->parent;
  beakta_draft_remove_element (self->edits, node);
  holder = beakta_draft_find_holder (self, beakta_draft_get_node (self, parent), kind, TRUE);
  beakta_draft_insert_element (self->edits, node, holder, behind);
  beakta_draft_tidy_holder (self, around);
  beakta_draft_edits_end (self->edits);

  beakta_draft_emit (self, from, BEAKTA_DRAFT_FIELD_OF_ITSELF);
  if (parent != from)
    beakta_draft_emit (self, parent, BEAKTA_DRAFT_FIELD_OF_ITSELF);

  return TRUE;
}

/* Gives the questions of @section their numbers; @ids takes the old and the new, but for an old one that several have. */
static void
renumber_section (BeaktaChecklistDraft *self,
                  xmlNode              *section,
                  guint                 number,
                  GHashTable           *ids)
{
  g_autofree char *name = g_strdup_printf ("%u", number);
  guint next = 0;

  beakta_draft_put_text (self, section, BEAKTA_DRAFT_FIELD_ID, NULL, name);
  for (xmlNode *node = beakta_element_first (section); node != NULL; node = beakta_element_next (node->next))
    {
      g_autofree char *id = NULL;
      char *before;

      if (!beakta_element_is (node, "question"))
        continue;

      id = g_strdup_printf ("%u.%u", number, ++next);
      before = beakta_element_dup_attribute (node, "id");
      if (g_hash_table_contains (ids, before))
        g_free (before);
      else
        g_hash_table_insert (ids, before, g_strdup (id));
      beakta_draft_put_text (self, node, BEAKTA_DRAFT_FIELD_ID, NULL, id);
    }
}

void
beakta_checklist_draft_renumber (BeaktaChecklistDraft *self)
{
  g_autoptr(GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  xmlNode *root;
  guint number = 0;

  g_return_if_fail (BEAKTA_IS_CHECKLIST_DRAFT (self));

  root = beakta_draft_get_root (self);
  beakta_draft_begin (self, BEAKTA_DRAFT_STEP_RENUMBER, BEAKTA_DRAFT_ROOT, BEAKTA_DRAFT_FIELD_OF_ITSELF);
  for (xmlNode *node = beakta_element_first (root); node != NULL; node = beakta_element_next (node->next))
    if (beakta_element_is (node, "section"))
      renumber_section (self, node, ++number, ids);
  beakta_draft_rename_questions (self->edits, root, ids);
  beakta_draft_edits_end (self->edits);

  beakta_draft_emit (self, BEAKTA_DRAFT_ROOT, BEAKTA_DRAFT_FIELD_OF_ITSELF);
}
