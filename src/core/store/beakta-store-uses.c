/* How many cases use each of the checklists, whatever version they have of it. */

#include "beakta-store-uses.h"

#include "beakta-store-private.h"

static gpointer
count_uses (BeaktaStore   *self,
            BeaktaDriver  *db,
            gpointer       data,
            GError       **error)
{
  g_autoptr(GHashTable) uses = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(BeaktaRows) rows =
    beakta_driver_select (db, error, "SELECT id, count(*) FROM item WHERE kind = $1 GROUP BY id", "s",
                          beakta_item_kind_get_nick (BEAKTA_ITEM_CHECKLIST));
  gboolean has_row;

  while (rows != NULL && beakta_rows_next (rows, &has_row, error))
    {
      if (!has_row)
        return g_steal_pointer (&uses);

      g_hash_table_insert (uses, g_strdup (beakta_rows_get_text (rows, 0)),
                           GUINT_TO_POINTER ((guint) beakta_rows_get_int (rows, 1)));
    }

  return NULL;
}

void
beakta_store_count_uses_async (BeaktaStore         *self,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (BEAKTA_IS_STORE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, beakta_store_count_uses_async);
  beakta_worker_queue (self->reader, count_uses, task, (GDestroyNotify) g_hash_table_unref);
}

GHashTable *
beakta_store_count_uses_finish (BeaktaStore   *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
