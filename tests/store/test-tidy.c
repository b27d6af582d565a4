/* What is free in a store's file goes back to the disk in steps. */

#include <glib/gstdio.h>

#include "beakta-sqlite-driver.h"
#include "beakta-test-store.h"

#define STEP_PAGES 256

static gint64
get_size (BeaktaTestFolder *folder)
{
  GStatBuf status;

  g_assert_cmpint (g_stat (folder->path, &status), ==, 0);

  return status.st_size;
}

static BeaktaDriver *
open_file (BeaktaTestFolder *folder)
{
  g_autoptr(GError) error = NULL;
  BeaktaDriver *db = beakta_sqlite_driver_open (folder->path, BEAKTA_SQLITE_READ_WRITE, &error);

  g_assert_no_error (error);

  return db;
}

static void
run (BeaktaDriver *db,
     const char   *sql)
{
  g_autoptr(GError) error = NULL;

  db->methods->run_script (db, sql, &error);
  g_assert_no_error (error);
}

/* Six megabytes that are free afterwards, in the middle of the file. */
static void
leave_holes (BeaktaDriver *db)
{
  run (db, "CREATE TABLE filling (bytes BLOB); WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 6) "
           "INSERT INTO filling SELECT randomblob (1048576) FROM n; CREATE TABLE behind AS SELECT * FROM item; DROP TABLE filling; "
           "DROP TABLE behind");
}

static guint
give_back_all (BeaktaDriver *db)
{
  gboolean has_more = TRUE;
  guint n_steps = 0;

  while (has_more)
    {
      g_autoptr(GError) error = NULL;

      g_assert_cmpuint (n_steps, <, 100);
      db->methods->give_back (db, STEP_PAGES, &has_more, &error);
      g_assert_no_error (error);
      n_steps++;
    }

  return n_steps;
}

static void
fill (BeaktaTestFolder *folder)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaCase) case_ = beakta_test_add_case (store, "1", "Språk", "Kursen börjar i maj.");

  g_assert_nonnull (case_);
}

static void
verify (BeaktaTestFolder *folder)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);

  beakta_test_verify (store);
}

/* Rule: what is free goes back in steps, none of which is long; a little stays, and the store is what it was. */
static void
test_steps (BeaktaTestFolder *folder,
            gconstpointer     data)
{
  g_autoptr(BeaktaDriver) db = NULL;
  gint64 before, n_free = -1;

  fill (folder);
  db = open_file (folder);
  leave_holes (db);
  beakta_sqlite_driver_settle (db, NULL);
  before = get_size (folder);

  g_assert_cmpuint (give_back_all (db), >=, 4);
  g_assert_true (beakta_driver_select_int (db, &n_free, -1, NULL, "PRAGMA freelist_count", ""));
  g_assert_cmpint (n_free, >, 0);
  g_assert_cmpint (n_free, <=, STEP_PAGES);
  g_assert_cmpuint (give_back_all (db), ==, 1);

  beakta_sqlite_driver_settle (db, NULL);
  g_clear_pointer (&db, beakta_driver_free);
  g_assert_cmpint (get_size (folder), <, before - 4 * 1048576);
  verify (folder);
}

/* Rule: a store that was made before it could be done stays as it is. */
static void
test_older_file (BeaktaTestFolder *folder,
                 gconstpointer     data)
{
  g_autoptr(BeaktaDriver) db = NULL;
  gint64 before;

  fill (folder);
  db = open_file (folder);
  run (db, "PRAGMA journal_mode = DELETE; PRAGMA auto_vacuum = NONE; VACUUM; PRAGMA journal_mode = WAL");
  leave_holes (db);
  beakta_sqlite_driver_settle (db, NULL);
  before = get_size (folder);

  g_assert_cmpuint (give_back_all (db), ==, 1);
  beakta_sqlite_driver_settle (db, NULL);
  g_assert_cmpint (get_size (folder), ==, before);
  g_clear_pointer (&db, beakta_driver_free);
  verify (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  beakta_test_add ("/tidy/steps/give-back-what-is-free", test_steps);
  beakta_test_add ("/tidy/older-file/stays-as-it-is", test_older_file);

  return g_test_run ();
}
