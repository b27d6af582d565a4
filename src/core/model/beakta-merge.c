/* The numbers are the rules of the header. */

#define G_LOG_DOMAIN "beakta-model"

#include "beakta-merge-private.h"

#include <string.h>

#include "beakta-json.h"

static void
item_free (gpointer data)
{
  BeaktaMergeItem *item = data;

  g_free (item->id);
  g_clear_pointer (&item->base, json_object_unref);
  g_clear_pointer (&item->ours, json_object_unref);
  g_clear_pointer (&item->theirs, json_object_unref);
  g_ptr_array_unref (item->fields);
  g_free (item);
}

JsonObject *
beakta_merge_dup_value (BeaktaCase     *case_,
                        BeaktaItemKind  kind,
                        const char     *id)
{
  gconstpointer record = case_ != NULL ? beakta_case_lookup (case_, kind, id) : NULL;
  g_autoptr(JsonObject) value = record != NULL ? beakta_record_to_json (record) : NULL;

  return beakta_json_copy (value);
}

char *
beakta_merge_dup_key (BeaktaItemKind  kind,
                      const char     *id)
{
  return g_strdup_printf ("%d %s", (int) kind, id);
}

/* Rule 5: whether what they changed is told, and not merged. */
static gboolean
is_left (const BeaktaMergeItem *item)
{
  if (item->kind == BEAKTA_ITEM_STAGE)
    return TRUE;
  if (item->kind == BEAKTA_ITEM_CONFLICT || item->kind == BEAKTA_ITEM_DOCUMENT)
    return item->ours != NULL;

  return item->kind == BEAKTA_ITEM_REVIEW || (item->kind == BEAKTA_ITEM_FACTS && item->theirs == NULL);
}

/* An answer there has started the case; what comes after that is done here. */
static gboolean
is_started_there (const BeaktaMergeItem *item)
{
  return item->kind == BEAKTA_ITEM_STAGE && item->ours != NULL && item->theirs != NULL &&
         g_str_equal (json_object_get_string_member_with_default (item->ours, "stage", ""), "received") &&
         g_str_equal (json_object_get_string_member_with_default (item->theirs, "stage", ""), "assessing");
}

static void
add_item (BeaktaMerge    *self,
          BeaktaItemKind  kind,
          const char     *id)
{
  BeaktaMergeItem *item = g_new0 (BeaktaMergeItem, 1);

  item->kind = kind;
  item->id = g_strdup (id);
  item->base = beakta_merge_dup_value (self->base, kind, id);
  item->ours = beakta_merge_dup_value (self->ours, kind, id);
  item->theirs = beakta_merge_dup_value (self->theirs, kind, id);
  item->fields = beakta_merge_list_fields (item->base, item->ours, item->theirs);
  item->choice = BEAKTA_MERGE_THEIRS;
  if (beakta_json_equal (item->ours, item->theirs) || beakta_json_equal (item->base, item->theirs))
    {
      item_free (item);
      return;
    }

  if (is_left (item) && !is_started_there (item))
    {
      g_ptr_array_add (self->left, item);
      return;
    }

  item->is_conflict = !beakta_json_equal (item->base, item->ours);
  if (item->is_conflict && !is_started_there (item))
    item->choice = BEAKTA_MERGE_UNDECIDED;
  item->is_conflict = item->choice == BEAKTA_MERGE_UNDECIDED;
  g_ptr_array_add (self->items, item);
}

static void
add_items (BeaktaMerge    *self,
           BeaktaItemKind  kind)
{
  g_autoptr(GPtrArray) theirs = beakta_case_list (self->theirs, kind);
  g_autoptr(GPtrArray) gone = self->base != NULL ? beakta_case_list (self->base, kind) : g_ptr_array_new ();

  for (guint i = 0; i < theirs->len; i++)
    add_item (self, kind, ((const BeaktaRecord *) g_ptr_array_index (theirs, i))->id);

  for (guint i = 0; i < gone->len; i++)
    {
      const BeaktaRecord *record = g_ptr_array_index (gone, i);

      if (beakta_case_lookup (self->theirs, kind, record->id) == NULL)
        add_item (self, kind, record->id);
    }
}

BeaktaMerge *
beakta_merge_new (BeaktaCase *base,
                  BeaktaCase *ours,
                  BeaktaCase *theirs)
{
  BeaktaMerge *self;

  g_return_val_if_fail (base == NULL || BEAKTA_IS_CASE (base), NULL);
  g_return_val_if_fail (BEAKTA_IS_CASE (ours), NULL);
  g_return_val_if_fail (BEAKTA_IS_CASE (theirs), NULL);

  self = g_new0 (BeaktaMerge, 1);
  self->base = base != NULL ? g_object_ref (base) : NULL;
  self->ours = g_object_ref (ours);
  self->theirs = beakta_merge_renumber (base, ours, theirs);
  self->items = g_ptr_array_new_with_free_func (item_free);
  self->left = g_ptr_array_new_with_free_func (item_free);
  for (BeaktaItemKind kind = 0; kind < BEAKTA_N_ITEMS; kind++)
    if (kind != BEAKTA_ITEM_CARRIAGE)
      add_items (self, kind);

  return self;
}

void
beakta_merge_free (BeaktaMerge *self)
{
  g_clear_object (&self->base);
  g_object_unref (self->ours);
  g_object_unref (self->theirs);
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->left);
  g_free (self);
}

GPtrArray *
beakta_merge_get_items (BeaktaMerge *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->items;
}

GPtrArray *
beakta_merge_get_left (BeaktaMerge *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->left;
}

guint
beakta_merge_count_conflicts (BeaktaMerge *self)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->items->len; i++)
    n += ((const BeaktaMergeItem *) g_ptr_array_index (self->items, i))->is_conflict ? 1 : 0;

  return n;
}

guint
beakta_merge_count_undecided (BeaktaMerge *self)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->items->len; i++)
    n += ((const BeaktaMergeItem *) g_ptr_array_index (self->items, i))->choice == BEAKTA_MERGE_UNDECIDED ? 1 : 0;

  return n;
}

void
beakta_merge_choose (BeaktaMergeItem   *item,
                     BeaktaMergeChoice  choice)
{
  g_return_if_fail (item != NULL);

  item->choice = choice;
}

void
beakta_merge_choose_field (BeaktaMergeItem        *item,
                           const char             *name,
                           BeaktaMergeFieldChoice  choice)
{
  g_return_if_fail (item != NULL);
  g_return_if_fail (name != NULL);

  item->choice = BEAKTA_MERGE_FIELDS;
  for (guint i = 0; i < item->fields->len; i++)
    {
      BeaktaMergeField *field = g_ptr_array_index (item->fields, i);

      if (g_str_equal (field->name, name))
        field->choice = choice;
    }
}

JsonObject *
beakta_merge_dup_result (const BeaktaMergeItem *item)
{
  g_return_val_if_fail (item != NULL, NULL);

  if (item->choice == BEAKTA_MERGE_THEIRS)
    return beakta_json_copy (item->theirs);
  if (item->choice == BEAKTA_MERGE_FIELDS && item->ours == NULL)
    return beakta_json_copy (item->theirs);
  if (item->choice == BEAKTA_MERGE_FIELDS && item->theirs != NULL)
    return beakta_merge_join_fields (item->ours, item->fields);

  return beakta_json_copy (item->ours);
}

static void
unref_value (gpointer data)
{
  g_clear_pointer ((JsonObject **) &data, json_object_unref);
}

static gboolean
put_result (BeaktaMerge   *self,
            const char    *key,
            JsonObject    *result,
            BeaktaChange  *change,
            GError       **error)
{
  char *id;
  BeaktaItemKind kind = (BeaktaItemKind) g_ascii_strtoull (key, &id, 10);
  const BeaktaRecord *current = beakta_case_lookup (self->ours, kind, id + 1);
  g_autoptr(BeaktaRecord) record = NULL;

  if (result == NULL)
    {
      if (current != NULL)
        beakta_change_remove (change, current);
      return TRUE;
    }

  record = beakta_record_from_json (kind, id + 1, current != NULL ? current->revision : 0, result, error);
  if (record == NULL)
    return FALSE;
  if (current == NULL || !beakta_record_equal (current, record))
    beakta_change_put (change, record);

  return TRUE;
}

gboolean
beakta_merge_put (BeaktaMerge   *self,
                  BeaktaChange  *change,
                  GError       **error)
{
  g_autoptr(GHashTable) results = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, unref_value);
  g_autoptr(GList) keys = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (change != NULL, FALSE);

  if (beakta_merge_count_undecided (self) > 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "Both changed something, and nobody has decided which it is to be");
      return FALSE;
    }

  for (guint i = 0; i < self->items->len; i++)
    {
      const BeaktaMergeItem *item = g_ptr_array_index (self->items, i);

      g_hash_table_insert (results, beakta_merge_dup_key (item->kind, item->id), beakta_merge_dup_result (item));
    }

  beakta_merge_keep_used (self, results);
  keys = g_list_sort (g_hash_table_get_keys (results), (GCompareFunc) strcmp);
  for (GList *l = keys; l != NULL; l = l->next)
    if (!put_result (self, l->data, g_hash_table_lookup (results, l->data), change, error))
      return FALSE;

  return TRUE;
}
