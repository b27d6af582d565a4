/* Rule: nothing in our own program takes the locks of an open store from it. POSIX takes all locks of a process on a file
 * from it when it closes the file anywhere, as a file chooser does after it has looked what a file is. */

#include <fcntl.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "beakta-sqlite-driver.h"
#include "beakta-test-store.h"

#define TEXT "Projektet lär ut svenska på jobbet."

/* What a child answers. */
enum
{
  IS_THERE,
  IS_MISSING,
  CANNOT_TELL
};

/* The child: whether the store holds the case with that number. It closes the database as a program that ends well does. */
static int
look_for (const char *path,
          const char *number)
{
  g_autoptr(BeaktaDriver) driver = beakta_sqlite_driver_open (path, BEAKTA_SQLITE_READ_WRITE, NULL);
  gint64 n_cases = 0;

  if (driver == NULL ||
      !beakta_driver_select_int (driver, &n_cases, 0, NULL, "SELECT count (*) FROM case_line WHERE number = $1", "s", number))
    return CANNOT_TELL;

  return n_cases == 1 ? IS_THERE : IS_MISSING;
}

/* The child: whether somebody writes just now. */
static int
look_for_writer (const char *path)
{
  g_autoptr(BeaktaDriver) driver = beakta_sqlite_driver_open (path, BEAKTA_SQLITE_READ_WRITE, NULL);
  g_autoptr(GError) error = NULL;

  if (driver == NULL || !driver->methods->run_script (driver, "PRAGMA busy_timeout = 0", NULL))
    return CANNOT_TELL;
  if (driver->methods->begin (driver, &error))
    return IS_MISSING;

  return g_error_matches (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_BUSY) ? IS_THERE : CANNOT_TELL;
}

static void
assert_another_sees (BeaktaTestFolder *folder,
                     const char       *program,
                     const char       *number)
{
  const char *argv[] = { program, number != NULL ? "--look-for" : "--look-for-writer", folder->path, number, NULL };
  g_autoptr(GError) error = NULL;
  int status;

  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, 0, NULL, NULL, NULL, NULL, &status, &error));
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, &error));
  g_assert_no_error (error);
}

static void
look_into_files (BeaktaTestFolder *folder)
{
  static const char * const suffixes[] = { "", "-wal", "-shm" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *path = g_strconcat (folder->path, suffixes[i], NULL);
      int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);

      g_assert_cmpint (fd, >=, 0);
      close (fd);
    }
}

/* Rule: what is acknowledged thereafter is not lost when another program closes the store. */
static void
test_log_stays (BeaktaTestFolder *folder,
                gconstpointer     program)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaCase) first = beakta_test_add_case (store, "1", "Språk", TEXT);
  g_autoptr(BeaktaCase) second = NULL;

  look_into_files (folder);
  assert_another_sees (folder, program, "1");

  second = beakta_test_add_case (store, "2", "Odling", TEXT);
  assert_another_sees (folder, program, "2");
  beakta_test_verify (store);
}

/* Rule: one writes at a time. */
static void
test_one_writes (BeaktaTestFolder *folder,
                 gconstpointer     program)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaDriver) driver = NULL;
  g_autoptr(GError) error = NULL;

  driver = beakta_sqlite_driver_open (folder->path, BEAKTA_SQLITE_READ_WRITE, &error);
  g_assert_no_error (error);
  g_assert_true (driver->methods->begin (driver, &error));
  g_assert_no_error (error);

  look_into_files (folder);
  assert_another_sees (folder, program, NULL);
  driver->methods->rollback (driver);
}

int
main (int   argc,
      char *argv[])
{
  if (argc == 4 && g_str_equal (argv[1], "--look-for"))
    return look_for (argv[2], argv[3]);
  if (argc == 3 && g_str_equal (argv[1], "--look-for-writer"))
    return look_for_writer (argv[2]);

  g_test_init (&argc, &argv, NULL);

  g_test_add ("/store/locks/log-stays", BeaktaTestFolder, argv[0], beakta_test_folder_set_up, test_log_stays,
              beakta_test_folder_tear_down);
  g_test_add ("/store/locks/one-writes", BeaktaTestFolder, argv[0], beakta_test_folder_set_up, test_one_writes,
              beakta_test_folder_tear_down);

  return g_test_run ();
}
