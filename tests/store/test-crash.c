/* What happens to a store when its disk is full, its file goes away, or its schema grows. */

#include <glib/gstdio.h>

#include "beakta-schema.h"
#include "beakta-sqlite-driver.h"
#include "beakta-test-store.h"

#define TEXT "Projektet vänder sig till utrikes födda kvinnor. Mål: 40 personer i arbete."

/* Rule: a full disk is a clear error, nothing is half done, and what was saved is there. */
static void
test_full_disk (BeaktaTestFolder *folder,
                gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = NULL;
  g_autofree char *large = g_strnfill (40000, 'a');
  g_autoptr(GError) error = NULL;
  int n_written = 0;

  if (!beakta_test_mount_small (folder, 2 * 1024 * 1024))
    {
      g_test_skip ("this system does not let the test mount a small file system");
      return;
    }

  store = beakta_test_open (folder, NULL);
  while (error == NULL)
    {
      g_autofree char *number = g_strdup_printf ("1-%d", n_written);
      g_autofree char *text = g_strdup_printf ("%d %s", n_written, large);
      g_autoptr(BeaktaChange) change = beakta_test_register (number, "Språk", g_get_user_name (), text);
      g_autoptr(BeaktaEntry) entry = beakta_store_apply_sync (store, change, &error);

      n_written += entry != NULL;
      g_assert_cmpint (n_written, <, 1000);
    }

  g_assert_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_FULL);
  g_assert_cmpint (n_written, >, 2);
  for (int i = 0; i < n_written; i++)
    {
      g_autofree char *number = g_strdup_printf ("1-%d", i);
      g_autoptr(BeaktaCase) case_ = beakta_store_load_case_sync (store, number, NULL);

      g_assert_nonnull (case_);
    }
  beakta_test_verify (store);
  g_clear_object (&store);
  beakta_test_make_writable (folder);
}

/* Rule: while another program writes, a change waits; when that takes too long it is BUSY, and nothing is half done. */
static void
test_busy (BeaktaTestFolder *folder,
           gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaChange) change = beakta_test_register ("1", "Språk", g_get_user_name (), TEXT);
  g_autoptr(BeaktaDriver) other = NULL;
  g_autoptr(GListModel) lists = beakta_store_list_checklists (store);
  g_autoptr(GError) error = NULL;

  g_assert_cmpuint (g_list_model_get_n_items (lists), >, 0);
  other = beakta_sqlite_driver_open (folder->path, BEAKTA_SQLITE_READ_WRITE, NULL);
  g_assert_true (beakta_driver_begin (other, NULL));
  g_assert_null (beakta_store_apply_sync (store, change, &error));
  g_assert_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_BUSY);
  g_assert_null (beakta_store_load_case_sync (store, "1", NULL));

  beakta_driver_end (other, FALSE, NULL);
  beakta_test_apply (store, beakta_change_ref (change));
  beakta_test_verify (store);
}

static GPtrArray *
list_with_next_migration (const char *sql)
{
  GPtrArray *migrations = beakta_schema_list_migrations ();
  BeaktaMigration *next = g_new0 (BeaktaMigration, 1);

  next->version = (int) migrations->len + 1;
  next->sql = g_strdup (sql);
  g_ptr_array_add (migrations, next);

  return migrations;
}

static gboolean
migrate (BeaktaTestFolder  *folder,
         const char        *sql,
         GError           **error)
{
  g_autoptr(GPtrArray) migrations = list_with_next_migration (sql);
  g_autoptr(BeaktaDriver) db = beakta_sqlite_driver_open (folder->path, BEAKTA_SQLITE_READ_WRITE, NULL);

  return beakta_schema_migrate (db, folder->path, migrations, "anna", "Anna", error);
}

static void
make_store (BeaktaTestFolder *folder)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaCase) case_ = beakta_test_add_case (store, "1", "Språk", TEXT);

  g_assert_nonnull (case_);
}

static void
assert_opens_and_verifies (const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaStore) store = beakta_store_open_sync (path, NULL, &error);

  g_assert_no_error (error);
  beakta_test_verify (store);
}

static int
get_present_version (void)
{
  g_autoptr(GPtrArray) migrations = beakta_schema_list_migrations ();

  return (int) migrations->len;
}

static char *
dup_backup_path (BeaktaTestFolder *folder)
{
  return g_strdup_printf ("%s.backup-v%d", folder->path, get_present_version ());
}

/* Rule: a migration is one transaction after a verified backup. */
static void
test_migration (BeaktaTestFolder *folder,
                gconstpointer     data)
{
  g_autofree char *backup = dup_backup_path (folder);
  g_autoptr(GError) error = NULL;
  BeaktaSqliteFile file;
  GStatBuf status;
  int version;

  make_store (folder);
  g_assert_true (migrate (folder, "ALTER TABLE case_line ADD COLUMN county TEXT NOT NULL DEFAULT ''", &error));
  g_assert_no_error (error);

  file = beakta_sqlite_peek (folder->path, &version, NULL);
  g_assert_cmpint (file, ==, BEAKTA_SQLITE_FILE_STORE);
  g_assert_cmpint (version, ==, get_present_version () + 1);
  g_assert_cmpint (g_stat (backup, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  assert_opens_and_verifies (backup);
}

/* Rule: a migration that fails leaves the store as it was, and the backup beside it. */
static void
test_failed_migration (BeaktaTestFolder *folder,
                       gconstpointer     data)
{
  g_autofree char *backup = dup_backup_path (folder);
  g_autoptr(GError) error = NULL;

  make_store (folder);
  g_assert_false (migrate (folder, "DROP TABLE case_count; ALTER TABLE nothing ADD COLUMN county TEXT", &error));
  g_assert_nonnull (error);
  assert_opens_and_verifies (folder->path);
  assert_opens_and_verifies (backup);
}

/* Rule: a store that has its version already is not touched and gets no backup. */
static void
test_no_migration (BeaktaTestFolder *folder,
                   gconstpointer     data)
{
  g_autofree char *backup = dup_backup_path (folder);

  make_store (folder);
  assert_opens_and_verifies (folder->path);
  g_assert_false (g_file_test (backup, G_FILE_TEST_EXISTS));
}

/* Rule: nothing is acknowledged that nobody would find again: a store that was deleted while it was open says so. */
static void
test_deleted (BeaktaTestFolder *folder,
              gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaCase) case_ = beakta_test_add_case (store, "1", "Språk", TEXT);
  g_autoptr(BeaktaAnswer) answer = beakta_test_answer (case_, "1.1", "yes", "Skäl");
  g_autoptr(BeaktaChange) change = beakta_acts_answer (case_, answer, beakta_store_get_user (store));
  g_autoptr(BeaktaEntry) entry = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (g_unlink (folder->path), ==, 0);
  entry = beakta_store_apply_sync (store, change, &error);

  g_assert_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_GONE);
  g_assert_null (entry);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  beakta_test_add ("/store/migration/backup-first", test_migration);
  beakta_test_add ("/store/migration/failed-leaves-all", test_failed_migration);
  beakta_test_add ("/store/migration/none-needed", test_no_migration);
  beakta_test_add ("/store/disk/deleted", test_deleted);
  beakta_test_add ("/store/disk/busy", test_busy);
  beakta_test_add ("/store/disk/full", test_full_disk);

  return g_test_run ();
}
