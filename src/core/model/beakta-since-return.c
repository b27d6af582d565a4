/* What has changed since a return. */

#include "beakta-since-return.h"

gboolean
beakta_since_return_tells (BeaktaItemKind kind)
{
  switch ((int) kind)
    {
    case BEAKTA_ITEM_ANSWER:
    case BEAKTA_ITEM_GROUP:
    case BEAKTA_ITEM_CELL:
    case BEAKTA_ITEM_GOAL:
    case BEAKTA_ITEM_DISTRIBUTION:
    case BEAKTA_ITEM_ANALYSIS:
    case BEAKTA_ITEM_SENTENCE:
    case BEAKTA_ITEM_CLASSIFICATION:
    case BEAKTA_ITEM_DOCUMENT:
      return TRUE;
    default:
      return FALSE;
    }
}

static BeaktaEdit *
find (GPtrArray        *changes,
      const BeaktaEdit *edit)
{
  for (guint i = 0; i < changes->len; i++)
    {
      BeaktaEdit *change = g_ptr_array_index (changes, i);

      if (change->kind == edit->kind && g_str_equal (change->id, edit->id))
        return change;
    }

  return NULL;
}

static void
add (GPtrArray         *changes,
     const BeaktaEntry *entry)
{
  for (guint i = 0; i < entry->edits->len; i++)
    {
      const BeaktaEdit *edit = g_ptr_array_index (entry->edits, i);
      BeaktaEdit *change;

      if (!beakta_since_return_tells (edit->kind))
        continue;

      change = find (changes, edit);
      if (change == NULL)
        {
          g_ptr_array_add (changes, beakta_edit_new (edit->kind, edit->id, edit->base_revision, edit->before, edit->after));
          continue;
        }
      g_clear_pointer (&change->after, json_object_unref);
      change->after = edit->after != NULL ? json_object_ref (edit->after) : NULL;
    }
}

/* Rule 1. */
static gboolean
is_put_back (const BeaktaEdit *change)
{
  g_autoptr(JsonNode) before = NULL;
  g_autoptr(JsonNode) after = NULL;

  if (change->before == NULL || change->after == NULL)
    return FALSE;

  before = json_node_init_object (json_node_alloc (), change->before);
  after = json_node_init_object (json_node_alloc (), change->after);

  return json_node_equal (before, after);
}

GPtrArray *
beakta_since_return_list (GPtrArray *journal)
{
  g_autoptr(GPtrArray) changes = NULL;

  for (guint i = 0; journal != NULL && i < journal->len; i++)
    {
      const BeaktaEntry *entry = g_ptr_array_index (journal, i);

      if (entry->act == BEAKTA_ACT_RETURN)
        {
          g_clear_pointer (&changes, g_ptr_array_unref);
          changes = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_edit_free);
        }
      else if (changes != NULL)
        add (changes, entry);
    }

  for (guint i = changes != NULL ? changes->len : 0; i > 0; i--)
    if (is_put_back (g_ptr_array_index (changes, i - 1)))
      g_ptr_array_remove_index (changes, i - 1);

  return g_steal_pointer (&changes);
}
