/* What a case came through before it was here. */

#define G_LOG_DOMAIN "beakta-exchange"

#include "beakta-case-file.h"

#include "beakta-journal-part.h"

GStrv
beakta_case_dup_lineage (BeaktaCase *case_)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr(GPtrArray) carriages = NULL;

  g_return_val_if_fail (BEAKTA_IS_CASE (case_), NULL);

  carriages = beakta_case_list (case_, BEAKTA_ITEM_CARRIAGE);
  for (guint i = carriages->len; i > 0; i--)
    {
      const BeaktaCarriage *carriage = g_ptr_array_index (carriages, i - 1);

      g_strv_builder_add (builder, carriage->record.id);
      g_strv_builder_addv (builder, (const char **) carriage->lineage);
    }

  return g_strv_builder_end (builder);
}

static void
take_new (GPtrArray  *all,
          GPtrArray  *entries,
          GHashTable *seen)
{
  for (guint i = 0; i < entries->len; i++)
    {
      BeaktaEntry *entry = g_ptr_array_index (entries, i);

      if (g_hash_table_add (seen, g_strdup (entry->hash)))
        g_ptr_array_add (all, beakta_entry_ref (entry));
    }
}

GPtrArray *
beakta_case_list_carried_sync (BeaktaStore  *store,
                               BeaktaCase   *case_,
                               GError      **error)
{
  g_autoptr(GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_entry_unref);
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GPtrArray) carriages = NULL;

  g_return_val_if_fail (BEAKTA_IS_STORE (store), NULL);
  g_return_val_if_fail (BEAKTA_IS_CASE (case_), NULL);

  carriages = beakta_case_list (case_, BEAKTA_ITEM_CARRIAGE);
  for (guint i = 0; i < carriages->len; i++)
    {
      const BeaktaCarriage *carriage = g_ptr_array_index (carriages, i);
      g_autoptr(GBytes) bytes = beakta_store_load_original_sync (store, carriage->journal, error);
      g_autoptr(GPtrArray) entries = NULL;

      if (bytes == NULL)
        return NULL;
      entries = beakta_journal_part_read (bytes, beakta_case_get_id (case_), error);
      if (entries == NULL)
        return NULL;
      take_new (all, entries, seen);
    }

  return g_steal_pointer (&all);
}

static void
list_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  GError *error = NULL;
  g_autoptr(BeaktaCase) case_ = beakta_store_load_case_sync (source, data, &error);
  GPtrArray *carried = case_ != NULL ? beakta_case_list_carried_sync (source, case_, &error) : NULL;

  if (carried != NULL)
    g_task_return_pointer (task, carried, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

void
beakta_case_list_carried_async (BeaktaStore         *store,
                                const char          *case_id,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (BEAKTA_IS_STORE (store));
  g_return_if_fail (case_id != NULL);

  task = g_task_new (store, cancellable, callback, user_data);
  g_task_set_source_tag (task, beakta_case_list_carried_async);
  g_task_set_task_data (task, g_strdup (case_id), g_free);
  g_task_run_in_thread (task, list_in_thread);
}

GPtrArray *
beakta_case_list_carried_finish (BeaktaStore   *store,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, store), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
