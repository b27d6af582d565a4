/* Migrations are files, numbered from 1 in their names; each is run once in a store's life. */

#include "beakta-schema.h"

#include <errno.h>

#include <glib/gstdio.h>

#include "beakta-journal.h"
#include "beakta-migrations.h"
#include "beakta-office-events.h"
#include "beakta-person-events.h"
#include "beakta-projection-mentions.h"
#include "beakta-sort-key.h"
#include "beakta-sqlite-driver.h"
#include "beakta-store.h"

#define MIGRATIONS_PATH "/se/beakta/Beakta/migrations/"

void
beakta_migration_free (BeaktaMigration *migration)
{
  g_free (migration->sql);
  g_free (migration);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

GPtrArray *
beakta_schema_list_migrations (void)
{
  GResource *resource = beakta_migrations_get_resource ();
  g_auto(GStrv) names = g_resource_enumerate_children (resource, MIGRATIONS_PATH, 0, NULL);
  GPtrArray *migrations = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_migration_free);

  g_assert (names != NULL);
  qsort (names, g_strv_length (names), sizeof *names, compare_names);

  for (int i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (MIGRATIONS_PATH, names[i], NULL);
      g_autoptr(GBytes) bytes = g_resource_lookup_data (resource, path, 0, NULL);
      BeaktaMigration *migration = g_new0 (BeaktaMigration, 1);

      migration->version = (int) g_ascii_strtoll (names[i], NULL, 10);
      migration->sql = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
      g_assert (migration->version == i + 1);
      g_ptr_array_add (migrations, migration);
    }

  return migrations;
}

/* (transfer full) (nullable) (element-type utf8) */
static GPtrArray *
list_made (int      version,
           GError **error)
{
  g_autoptr(BeaktaDriver) fresh = beakta_sqlite_driver_open (NULL, BEAKTA_SQLITE_MEMORY, error);
  g_autoptr(GPtrArray) migrations = beakta_schema_list_migrations ();

  if (fresh == NULL)
    return NULL;

  for (guint i = 0; i < migrations->len; i++)
    {
      const BeaktaMigration *migration = g_ptr_array_index (migrations, i);

      if (migration->version <= version && !fresh->methods->run_script (fresh, migration->sql, error))
        return NULL;
    }

  return fresh->methods->list_schema (fresh, error);
}

/* (transfer none) (nullable): the first of @wanted that is not in @there. */
static const char *
find_lacking (GPtrArray *wanted,
              GPtrArray *there)
{
  for (guint i = 0; i < wanted->len; i++)
    if (!g_ptr_array_find_with_equal_func (there, g_ptr_array_index (wanted, i), g_str_equal, NULL))
      return g_ptr_array_index (wanted, i);

  return NULL;
}

gboolean
beakta_schema_verify (BeaktaDriver  *db,
                      GError       **error)
{
  g_autoptr(GPtrArray) made = NULL, found = NULL;
  const char *lacking, *foreign;
  int version;

  if (!db->methods->get_version (db, &version, error))
    return FALSE;

  made = list_made (version, error);
  found = made != NULL ? db->methods->list_schema (db, error) : NULL;
  if (found == NULL)
    return FALSE;

  lacking = find_lacking (made, found);
  foreign = find_lacking (found, made);
  if (lacking == NULL && foreign == NULL)
    return TRUE;

  g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_DAMAGED,
               "The file is not built as Beakta builds it:%s%s%s%s%s%s", foreign != NULL ? " there is “" : "",
               foreign != NULL ? foreign : "", foreign != NULL ? "”" : "", lacking != NULL ? " there is not “" : "",
               lacking != NULL ? lacking : "", lacking != NULL ? "”" : "");
  return FALSE;
}

static gboolean
check_version (const char  *path,
               int          found,
               int          version,
               GError     **error)
{
  if (found == version)
    return TRUE;

  g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_DAMAGED,
               "The copy “%s” is of version %d, not %d", path, found, version);
  return FALSE;
}

BeaktaDriver *
beakta_schema_open_copy (const char  *path,
                         int          version,
                         GError     **error)
{
  g_autoptr(BeaktaDriver) copy = beakta_sqlite_driver_open (path, BEAKTA_SQLITE_FROZEN, error);
  g_autoptr(BeaktaDriver) other = copy != NULL ? beakta_sqlite_driver_open (path, BEAKTA_SQLITE_FROZEN, error) : NULL;
  g_autofree char *head = NULL;
  gint64 n_entries;
  int found;

  return other != NULL && copy->methods->get_version (copy, &found, error) && copy->methods->check_pages (copy, error) &&
         check_version (path, found, version, error) && beakta_journal_verify (copy, other, FALSE, &n_entries, &head, error)
           ? g_steal_pointer (&copy) : NULL;
}

static gboolean
check_copy (const char  *path,
            int          version,
            GError     **error)
{
  g_autoptr(BeaktaDriver) copy = beakta_schema_open_copy (path, version, error);

  return copy != NULL;
}

/* The name is on the disk before anything is altered, or taken away, for which there is a backup now. */
static gboolean
give_name (const char  *unfinished,
           const char  *path,
           GError     **error)
{
  if (g_rename (unfinished, path) == 0)
    {
      beakta_sqlite_sync_folder (path);
      return TRUE;
    }

  g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_FAILED, "The backup could not get its name “%s”: %s",
               path, g_strerror (errno));
  return FALSE;
}

/* With the journal of a copy that was left in the middle: it must not be played into the next one. */
static void
remove_unfinished (const char *unfinished)
{
  g_autofree char *journal = g_strconcat (unfinished, "-journal", NULL);

  g_unlink (unfinished);
  g_unlink (journal);
}

gboolean
beakta_schema_copy (BeaktaDriver  *db,
                    const char    *path,
                    GError       **error)
{
  g_autofree char *unfinished = g_strconcat (path, ".unfinished", NULL);
  int version;

  remove_unfinished (unfinished);
  if (db->methods->get_version (db, &version, error) && db->methods->copy_to (db, unfinished, error) &&
      check_copy (unfinished, version, error) && give_name (unfinished, path, error))
    return TRUE;

  remove_unfinished (unfinished);

  return FALSE;
}

static char *
find_free_name (const char *path,
                int         version)
{
  g_autofree char *name = g_strdup_printf ("%s.backup-v%d", path, version);

  for (int i = 2; g_file_test (name, G_FILE_TEST_EXISTS); i++)
    {
      g_free (name);
      name = g_strdup_printf ("%s.backup-v%d-%d", path, version, i);
    }

  return g_steal_pointer (&name);
}

static gboolean
make_backup (BeaktaDriver  *db,
             const char    *path,
             int            version,
             GError       **error)
{
  g_autofree char *copy = find_free_name (path, version);

  return beakta_schema_copy (db, copy, error);
}

/* What a migration cannot say in SQL: the keys of programmes that were there before they were sorted by. */
static gboolean
add_programme_keys (BeaktaDriver  *db,
                    GError       **error)
{
  g_autoptr(BeaktaRows) rows = beakta_driver_select (db, error, "SELECT DISTINCT programme FROM case_line WHERE "
                                                     "programme <> '' AND programme_sort = ''", "");
  g_autoptr(GPtrArray) programmes = g_ptr_array_new_with_free_func (g_free);
  gboolean has_row = TRUE;

  while (has_row)
    {
      if (rows == NULL || !beakta_rows_next (rows, &has_row, error))
        return FALSE;
      if (has_row)
        g_ptr_array_add (programmes, g_strdup (beakta_rows_get_text (rows, 0)));
    }

  for (guint i = 0; i < programmes->len; i++)
    {
      const char *programme = g_ptr_array_index (programmes, i);
      g_autofree char *key = beakta_sort_key_new (programme);

      if (!beakta_driver_run (db, error, "UPDATE case_line SET programme_sort = $2 WHERE programme = $1", "ss", programme, key))
        return FALSE;
    }

  return TRUE;
}

/* In one transaction. Another program may have been faster; then there is nothing left to do. */
static gboolean
run_migrations (BeaktaDriver  *db,
                GPtrArray     *migrations,
                const char    *maker,
                const char    *maker_name,
                GError       **error)
{
  gboolean is_new;
  int version;

  if (!db->methods->get_version (db, &version, error))
    return FALSE;

  is_new = version == 0;
  for (guint i = 0; i < migrations->len; i++)
    {
      const BeaktaMigration *migration = g_ptr_array_index (migrations, i);

      if (migration->version <= version)
        continue;
      if (!db->methods->run_script (db, migration->sql, error) ||
          !db->methods->set_version (db, migration->version, error))
        return FALSE;
    }

  if (!is_new)
    return add_programme_keys (db, error) && beakta_projection_fill_mentions (db, error) &&
           beakta_person_events_begin (db, maker, error) && beakta_office_events_begin (db, error);

  return beakta_driver_run (db, error, "INSERT INTO person (login, name, roles) VALUES ($1, $2, $3)", "ssi",
                            maker, maker_name, (gint64) BEAKTA_ROLE_ADMINISTRATOR) &&
         beakta_person_events_begin (db, maker, error);
}

gboolean
beakta_schema_migrate (BeaktaDriver  *db,
                       const char    *path,
                       GPtrArray     *migrations,
                       const char    *maker,
                       const char    *maker_name,
                       GError       **error)
{
  const BeaktaMigration *last = g_ptr_array_index (migrations, migrations->len - 1);
  gboolean fine;
  int version;

  if (!db->methods->get_version (db, &version, error))
    return FALSE;
  if (version == last->version)
    return TRUE;
  if (version > 0 ? !make_backup (db, path, version, error) : !beakta_sqlite_driver_shape (db, error))
    return FALSE;

  if (!beakta_driver_begin (db, error))
    return FALSE;

  fine = run_migrations (db, migrations, maker, maker_name, error);

  return beakta_driver_end (db, fine, error) && beakta_sqlite_driver_set_up (db, error) &&
         beakta_sqlite_driver_settle (db, error);
}
