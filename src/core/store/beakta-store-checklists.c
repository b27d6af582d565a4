/* Checklists in the store: immutable for each id and version, read once and then kept in memory. */

#include "beakta-store-lists-private.h"

static char *
make_key (const char *id,
          const char *version)
{
  return g_strconcat (id, "\n", version, NULL);
}

/* (transfer full) (nullable) */
static BeaktaChecklist *
remember (BeaktaStore     *self,
          BeaktaChecklist *checklist)
{
  char *key = make_key (beakta_checklist_get_id (checklist), beakta_checklist_get_version (checklist));
  BeaktaChecklist *known;

  g_mutex_lock (&self->mutex);
  known = g_hash_table_lookup (self->checklists, key);
  if (known == NULL)
    {
      known = checklist;
      g_hash_table_insert (self->checklists, g_steal_pointer (&key), g_object_ref (checklist));
    }
  known = g_object_ref (known);
  g_mutex_unlock (&self->mutex);

  g_free (key);

  return known;
}

static BeaktaChecklist *
recall (BeaktaStore *self,
        const char  *id,
        const char  *version)
{
  g_autofree char *key = make_key (id, version);
  BeaktaChecklist *known;

  g_mutex_lock (&self->mutex);
  known = g_hash_table_lookup (self->checklists, key);
  if (known != NULL)
    g_object_ref (known);
  g_mutex_unlock (&self->mutex);

  return known;
}

/* After a change of them that was not written after all. */
void
beakta_store_forget_checklists (BeaktaStore *self)
{
  g_mutex_lock (&self->mutex);
  g_hash_table_remove_all (self->checklists);
  g_mutex_unlock (&self->mutex);
}

/* (transfer full): ids and the newest versions that are offered, pair after pair. */
static GStrv
list_newest (BeaktaDriver  *db,
             GError       **error)
{
  g_autoptr(BeaktaRows) rows = beakta_driver_select (db, error, "SELECT id, version FROM checklist "
                                                     "WHERE withdrawn_at = '' ORDER BY id", "");
  g_autoptr(GPtrArray) pairs = g_ptr_array_new_with_free_func (g_free);
  gboolean has_row;

  while (rows != NULL && beakta_rows_next (rows, &has_row, error))
    {
      const char *id, *version;

      if (!has_row)
        {
          g_ptr_array_add (pairs, NULL);
          return (GStrv) g_ptr_array_steal (pairs, NULL);
        }

      id = beakta_rows_get_text (rows, 0);
      version = beakta_rows_get_text (rows, 1);
      if (pairs->len == 0 || !g_str_equal (g_ptr_array_index (pairs, pairs->len - 2), id))
        {
          g_ptr_array_add (pairs, g_strdup (id));
          g_ptr_array_add (pairs, g_strdup (version));
        }
      else if (beakta_checklist_compare_versions (version, g_ptr_array_index (pairs, pairs->len - 1)) > 0)
        {
          g_free (g_ptr_array_index (pairs, pairs->len - 1));
          g_ptr_array_index (pairs, pairs->len - 1) = g_strdup (version);
        }
    }

  return NULL;
}

static char *
find_newest_version (BeaktaDriver  *db,
                     const char    *id,
                     GError       **error)
{
  g_auto(GStrv) pairs = list_newest (db, error);

  for (guint i = 0; pairs != NULL && pairs[i] != NULL; i += 2)
    if (g_str_equal (pairs[i], id))
      return g_strdup (pairs[i + 1]);

  if (pairs != NULL)
    g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOT_FOUND, "There is no checklist “%s”", id);

  return NULL;
}

/* What Beakta ships was held against the form already; that takes longer than all the rest. */
static BeaktaChecklist *
find_bundled (const char *id,
              const char *version,
              const char *sha256)
{
  g_autoptr(GPtrArray) names = beakta_checklist_name_bundled ();

  for (guint i = 0; i < names->len; i++)
    {
      const BeaktaChecklistName *name = g_ptr_array_index (names, i);
      g_autoptr(BeaktaChecklist) bundled = NULL;

      if (!g_str_equal (name->id, id) || !g_str_equal (name->version, version))
        continue;

      bundled = beakta_checklist_load_bundled (name);

      return g_str_equal (beakta_checklist_get_sha256 (bundled), sha256) ? g_steal_pointer (&bundled) : NULL;
    }

  return NULL;
}

static BeaktaChecklist *
read_checklist (BeaktaDriver  *db,
                const char    *id,
                const char    *version,
                GError       **error)
{
  g_autoptr(BeaktaRows) rows = NULL;
  g_autoptr(GBytes) xml = NULL;
  BeaktaChecklist *bundled;
  gboolean has_row;

  rows = beakta_driver_select (db, error, "SELECT sha256, xml FROM checklist WHERE id = $1 AND version = $2",
                               "ss", id, version);
  if (rows == NULL || !beakta_rows_next (rows, &has_row, error))
    return NULL;
  if (!has_row)
    {
      g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOT_FOUND, "There is no checklist “%s” of version %s",
                   id, version);
      return NULL;
    }

  bundled = find_bundled (id, version, beakta_rows_get_text (rows, 0));
  if (bundled != NULL)
    return bundled;

  xml = beakta_rows_dup_blob (rows, 1);

  return beakta_checklist_parse (xml, id, error);
}

BeaktaChecklist *
beakta_store_find_checklist (BeaktaStore   *self,
                             BeaktaDriver  *db,
                             const char    *id,
                             const char    *version,
                             GError       **error)
{
  g_autofree char *wanted = version == NULL ? find_newest_version (db, id, error) : g_strdup (version);
  g_autoptr(BeaktaChecklist) checklist = NULL;

  if (wanted == NULL)
    return NULL;

  checklist = recall (self, id, wanted);
  if (checklist != NULL)
    return g_steal_pointer (&checklist);

  checklist = read_checklist (db, id, wanted, error);

  return checklist != NULL ? remember (self, checklist) : NULL;
}

gboolean
beakta_store_write_checklist (BeaktaDriver             *db,
                              BeaktaChecklist          *checklist,
                              const BeaktaListVersion  *origin,
                              gboolean                 *is_same,
                              gboolean                 *is_new,
                              GError                  **error)
{
  const char *id = beakta_checklist_get_id (checklist);
  const char *version = beakta_checklist_get_version (checklist);
  const char *sha256 = beakta_checklist_get_sha256 (checklist);
  gint64 n_before, n_same;

  if (!beakta_driver_select_int (db, &n_before, 0, error, "SELECT count (*) FROM checklist WHERE id = $1 AND version = $2", "ss",
                                 id, version) ||
      !beakta_driver_run (db, error, "INSERT INTO checklist (id, version, sha256, xml, origin, source_file, source, taken_by, "
                          "taken_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (id, version) DO NOTHING",
                          "sssbsssss", id, version, sha256, beakta_checklist_get_xml (checklist),
                          beakta_list_origin_get_nick (origin->origin), origin->source_file, origin->source, origin->by,
                          origin->at) ||
      !beakta_driver_select_int (db, &n_same, 0, error,
                                 "SELECT count (*) FROM checklist WHERE id = $1 AND version = $2 AND sha256 = $3", "sss",
                                 id, version, sha256))
    return FALSE;

  *is_new = n_before == 0;
  *is_same = n_same == 1;

  return TRUE;
}

/* -1 on failure. */
static int
has_checklist (BeaktaDriver               *db,
               const BeaktaChecklistName  *name,
               GError                    **error)
{
  gint64 n_lists;

  if (!beakta_driver_select_int (db, &n_lists, 0, error, "SELECT count (*) FROM checklist WHERE id = $1 AND version = $2",
                                 "ss", name->id, name->version))
    return -1;

  return n_lists > 0;
}

static gboolean
write_bundled (BeaktaDriver  *db,
               GPtrArray     *names,
               GError       **error)
{
  g_autoptr(BeaktaListVersion) origin = beakta_list_version_new (BEAKTA_LIST_PUBLISHED);
  gboolean fine = TRUE;

  if (!beakta_driver_begin (db, error))
    return FALSE;

  origin->origin = BEAKTA_ORIGIN_BUNDLED;
  g_free (origin->at);
  origin->at = beakta_list_dup_now ();
  for (guint i = 0; fine && i < names->len; i++)
    {
      g_autoptr(BeaktaChecklist) checklist = beakta_checklist_load_bundled (g_ptr_array_index (names, i));
      gboolean is_same, is_new;

      fine = beakta_store_write_checklist (db, checklist, origin, &is_same, &is_new, error);
    }

  return beakta_driver_end (db, fine, error);
}

/* In the writing thread, first of all after the opening. Most of the time the store has every version already. The work does
 * not keep the store alive: a program that ends waits for it. */
static gpointer
take_in (BeaktaStore   *self,
         BeaktaDriver  *db,
         gpointer       data,
         GError       **error)
{
  g_autoptr(GPtrArray) names = beakta_checklist_name_bundled ();
  g_autoptr(GError) problem = NULL;

  for (guint i = names->len; problem == NULL && i-- > 0; )
    if (has_checklist (db, g_ptr_array_index (names, i), &problem) == 1)
      g_ptr_array_remove_index (names, i);

  if (problem == NULL && names->len > 0)
    write_bundled (db, names, &problem);
  if (problem != NULL)
    g_info ("The bundled checklists were not taken in: %s", problem->message);

  return NULL;
}

void
beakta_store_take_in_bundled (BeaktaStore *self)
{
  if (self->writer != NULL)
    beakta_worker_post (self->writer, NULL, take_in, NULL);
}

static gpointer
do_nothing (BeaktaStore   *self,
            BeaktaDriver  *db,
            gpointer       data,
            GError       **error)
{
  return GINT_TO_POINTER (TRUE);
}

gboolean
beakta_store_wait_for_bundled (BeaktaStore  *self,
                               GError      **error)
{
  if (self->writer == NULL || g_atomic_int_get (&self->has_waited))
    return TRUE;
  if (beakta_worker_call (self->writer, self, do_nothing, NULL, error) == NULL)
    return FALSE;

  g_atomic_int_set (&self->has_waited, TRUE);

  return TRUE;
}

typedef struct
{
  const char *id;
  const char *version;
} Wanted;

static gpointer
load_checklist (BeaktaStore   *self,
                BeaktaDriver  *db,
                gpointer       data,
                GError       **error)
{
  const Wanted *wanted = data;

  return beakta_store_find_checklist (self, db, wanted->id, wanted->version, error);
}

BeaktaChecklist *
beakta_store_load_checklist (BeaktaStore  *self,
                             const char   *id,
                             const char   *version,
                             GError      **error)
{
  Wanted wanted = { id, version };
  BeaktaChecklist *known;

  g_return_val_if_fail (BEAKTA_IS_STORE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  known = version != NULL ? recall (self, id, version) : NULL;
  if (known != NULL)
    return known;

  return beakta_store_wait_for_bundled (self, error) ? beakta_worker_call (self->reader, self, load_checklist, &wanted, error) : NULL;
}

/* One that cannot be read does not hide the others. */
static gpointer
list_checklists (BeaktaStore   *self,
                 BeaktaDriver  *db,
                 gpointer       data,
                 GError       **error)
{
  g_autoptr(GListStore) list = g_list_store_new (BEAKTA_TYPE_CHECKLIST);
  g_auto(GStrv) pairs = list_newest (db, error);

  if (pairs == NULL)
    return NULL;

  for (guint i = 0; pairs[i] != NULL; i += 2)
    {
      g_autoptr(GError) problem = NULL;
      g_autoptr(BeaktaChecklist) checklist = beakta_store_find_checklist (self, db, pairs[i], pairs[i + 1], &problem);

      if (checklist != NULL)
        g_list_store_append (list, checklist);
      else
        g_info ("The checklist %s cannot be read: %s", pairs[i], problem->message);
    }

  return g_steal_pointer (&list);
}

/* When the store cannot be read the list is empty, and the log says why. */
GListModel *
beakta_store_list_checklists (BeaktaStore *self)
{
  g_autoptr(GError) error = NULL;
  GListModel *list = NULL;

  g_return_val_if_fail (BEAKTA_IS_STORE (self), NULL);

  if (beakta_store_wait_for_bundled (self, &error))
    list = beakta_worker_call (self->reader, self, list_checklists, NULL, &error);
  if (list != NULL)
    return list;

  g_info ("The checklists could not be listed: %s", error->message);

  return G_LIST_MODEL (g_list_store_new (BEAKTA_TYPE_CHECKLIST));
}
