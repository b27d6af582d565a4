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
