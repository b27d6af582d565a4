/* The cases of a selection in the queue, whether their lines have been read or not. */

#include "beakta-case-list-private.h"

#include "beakta-store-private.h"

/* @data: of gint64: the numbers of lines. One that is gone meanwhile is left out. */
static gpointer
list_ids (BeaktaStore   *self,
          BeaktaDriver  *db,
          gpointer       data,
          GError       **error)
{
  const GArray *numbers = data;
  g_autoptr(GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < numbers->len; i++)
    {
      g_autoptr(BeaktaRows) rows = beakta_driver_select (db, error, "SELECT case_id FROM case_line WHERE row = $1", "i",
                                                         g_array_index (numbers, gint64, i));
      gboolean has_row;

      if (rows == NULL || !beakta_rows_next (rows, &has_row, error))
        return NULL;
      if (has_row)
        g_strv_builder_add (ids, beakta_rows_get_text (rows, 0));
    }

  return g_strv_builder_end (ids);
}

gint64
beakta_case_list_get_number (BeaktaCaseList *self,
                             guint           position)
{
  g_return_val_if_fail (BEAKTA_IS_CASE_LIST (self), 0);

  return position < self->order->len ? g_array_index (self->order, gint64, position) : 0;
}

void
beakta_store_list_case_ids_async (BeaktaStore         *self,
                                  GArray              *numbers,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (BEAKTA_IS_STORE (self));
  g_return_if_fail (numbers != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, beakta_store_list_case_ids_async);
  g_task_set_task_data (task, g_array_ref (numbers), (GDestroyNotify) g_array_unref);
  beakta_worker_queue (self->reader, list_ids, task, (GDestroyNotify) g_strfreev);
}

GStrv
beakta_store_list_case_ids_finish (BeaktaStore   *self,
                                   GAsyncResult  *result,
                                   GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
