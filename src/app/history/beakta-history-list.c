/* The lines of the history, the latest first. */

#define G_LOG_DOMAIN "beakta-history-list"

#include "beakta-history-list.h"

#include "beakta-workflow.h"

GListStore *
beakta_history_list_new (void)
{
  return g_list_store_new (BEAKTA_TYPE_HISTORY_ITEM);
}

/* Whether an undo or redo of @step can be about the line. */
static gboolean
is_step_of (BeaktaHistoryItem *item,
            const BeaktaEntry *step)
{
  const BeaktaEntry *entry = beakta_history_item_get_entry (item);

  return g_str_equal (entry->actor, step->actor) && beakta_workflow_act_is_undoable (entry->act) &&
         (entry->sequence == step->undoes || *entry->typed_in != '\0');
}

/* An undo names the first entry of a run: others may have written between its pieces, each of which is a line then. */
static void
mark_undone (GListStore        *self,
             const BeaktaEntry *undo)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self)); i++)
    {
      g_autoptr(BeaktaHistoryItem) item = g_list_model_get_item (G_LIST_MODEL (self), i);

      if (beakta_history_item_get_entry (item)->sequence < undo->undoes)
        break;

      if (is_step_of (item, undo) && beakta_history_item_get_undone_by (item) == 0)
        beakta_history_item_set_undone_by (item, undo->sequence);
    }
}

/* A redo names the last entry of a run: all that was undone together with it is done again. */
static void
mark_redone (GListStore        *self,
             const BeaktaEntry *redo)
{
  gint64 undo = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self)); i++)
    {
      g_autoptr(BeaktaHistoryItem) item = g_list_model_get_item (G_LIST_MODEL (self), i);
      gint64 undone_by = beakta_history_item_get_undone_by (item);

      if (beakta_history_item_get_entry (item)->sequence == redo->undoes)
        undo = undone_by;

      if (undo != 0 && undone_by == undo)
        beakta_history_item_set_undone_by (item, 0);
    }
}

static void
add_entry (GListStore  *self,
           BeaktaEntry *entry,
           gboolean     is_carried)
{
  g_autoptr(BeaktaHistoryItem) latest = NULL;
  g_autoptr(BeaktaHistoryItem) item = NULL;

  latest = g_list_model_get_item (G_LIST_MODEL (self), 0);
  if (latest != NULL && (beakta_history_item_get_entry (latest)->sequence >= entry->sequence ||
                         beakta_history_item_take (latest, entry)))
    return;

  if (entry->act == BEAKTA_ACT_UNDO)
    mark_undone (self, entry);
  else if (entry->act == BEAKTA_ACT_REDO)
    mark_redone (self, entry);

  item = beakta_history_item_new (entry, is_carried);
  g_list_store_insert (self, 0, item);
}

void
beakta_history_list_add (GListStore  *self,
                         BeaktaEntry *entry)
{
  g_return_if_fail (G_IS_LIST_STORE (self));
  g_return_if_fail (entry != NULL);

  add_entry (self, entry, FALSE);
}

/* Each journal counts for itself: where the numbers begin anew there is another one, and its lines undo nothing in the others. */
void
beakta_history_list_show_carried (GListStore *parts,
                                  GPtrArray  *entries)
{
  g_autoptr(GListStore) part = NULL;
  gint64 last = 0;

  g_return_if_fail (G_IS_LIST_STORE (parts));
  g_return_if_fail (entries != NULL);

  g_list_store_splice (parts, 1, g_list_model_get_n_items (G_LIST_MODEL (parts)) - 1, NULL, 0);
  for (guint i = 0; i < entries->len; i++)
    {
      BeaktaEntry *entry = g_ptr_array_index (entries, i);

      if (part == NULL || entry->sequence <= last)
        {
          g_clear_object (&part);
          part = beakta_history_list_new ();
          g_list_store_insert (parts, 1, part);
        }
      add_entry (part, entry, TRUE);
      last = entry->sequence;
    }
}
