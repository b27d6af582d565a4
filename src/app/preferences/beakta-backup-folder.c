#include "beakta-backup-folder.h"

#include "beakta-backups.h"

#define KEY "backup-folders"

char *
beakta_backup_folder_dup (GSettings  *settings,
                          const char *store)
{
  g_autoptr(GVariant) folders = NULL;
  g_autofree char *absolute = NULL;
  char *folder = NULL;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);
  g_return_val_if_fail (store != NULL, NULL);

  folders = g_settings_get_value (settings, KEY);
  absolute = g_canonicalize_filename (store, NULL);
  g_variant_lookup (folders, absolute, "s", &folder);

  return folder;
}

void
beakta_backup_folder_set (GSettings  *settings,
                          const char *store,
                          const char *folder)
{
  g_auto(GVariantDict) folders = G_VARIANT_DICT_INIT (NULL);
  g_autoptr(GVariantBuilder) builder = g_variant_builder_new (G_VARIANT_TYPE ("a{ss}"));
  g_autoptr(GVariant) before = NULL;
  g_autofree char *absolute = NULL;
  const char *path, *kept;
  GVariantIter iter;

  g_return_if_fail (G_IS_SETTINGS (settings));
  g_return_if_fail (store != NULL);

  before = g_settings_get_value (settings, KEY);
  absolute = g_canonicalize_filename (store, NULL);
  g_variant_iter_init (&iter, before);
  while (g_variant_iter_next (&iter, "{&s&s}", &path, &kept))
    if (!g_str_equal (path, absolute))
      g_variant_builder_add (builder, "{ss}", path, kept);
  if (folder != NULL)
    g_variant_builder_add (builder, "{ss}", absolute, folder);

  g_settings_set_value (settings, KEY, g_variant_builder_end (builder));
}

static gboolean
have_same_name (const char *a,
                const char *b)
{
  g_autofree char *name_a = g_path_get_basename (a);
  g_autofree char *name_b = g_path_get_basename (b);

  return g_str_equal (name_a, name_b);
}

gboolean
beakta_backup_folder_is_taken (GSettings  *settings,
                               const char *store,
                               const char *folder)
{
  g_autoptr(GVariant) folders = NULL;
  g_autofree char *absolute = NULL;
  const char *path, *kept;
  GVariantIter iter;

  g_return_val_if_fail (G_IS_SETTINGS (settings), FALSE);
  g_return_val_if_fail (store != NULL && folder != NULL, FALSE);

  folders = g_settings_get_value (settings, KEY);
  absolute = g_canonicalize_filename (store, NULL);
  g_variant_iter_init (&iter, folders);
  while (g_variant_iter_next (&iter, "{&s&s}", &path, &kept))
    if (!g_str_equal (path, absolute) && have_same_name (path, absolute) && g_str_equal (kept, folder))
      return TRUE;

  return FALSE;
}

static int
compare_made (gconstpointer a,
              gconstpointer b)
{
  const BeaktaBackup *first = *(const BeaktaBackup * const *) a, *second = *(const BeaktaBackup * const *) b;

  return g_date_time_compare (second->made, first->made);
}

GPtrArray *
beakta_backup_folder_list (GSettings  *settings,
                           const char *store)
{
  g_autofree char *folder = NULL;
  g_autoptr(GPtrArray) elsewhere = NULL;
  GPtrArray *backups;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);
  g_return_val_if_fail (store != NULL, NULL);

  folder = beakta_backup_folder_dup (settings, store);
  backups = beakta_backups_list (store, NULL);
  if (folder == NULL)
    return backups;

  elsewhere = beakta_backups_list (store, folder);
  while (elsewhere->len > 0)
    {
      BeaktaBackup *backup = g_ptr_array_steal_index (elsewhere, elsewhere->len - 1);

      if (backup->kind == BEAKTA_BACKUP_AUTOMATIC)
        g_ptr_array_add (backups, backup);
      else
        beakta_backup_free (backup);
    }
  g_ptr_array_sort (backups, compare_made);

  return backups;
}
