/* A file that is written whole or not at all. */

#include "beakta-test-store.h"
#include "beakta-whole-file.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#define OLD "what was there"

static char *
dup_path (BeaktaTestFolder *folder,
          const char       *name)
{
  return g_build_filename (folder->folder, name, NULL);
}

static gboolean
write_to (const char           *path,
          gsize                 n_bytes,
          BeaktaWholeFileMode   mode,
          GError              **error)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GByteArray) array = g_byte_array_new ();
  g_autoptr(GBytes) bytes = NULL;

  g_byte_array_set_size (array, (guint) n_bytes);
  memset (array->data, 'n', n_bytes);
  bytes = g_byte_array_free_to_bytes (g_steal_pointer (&array));

  return beakta_whole_file_write_sync (file, bytes, mode, NULL, error);
}

static void
expect_contents (const char *path,
                 const char *contents)
{
  g_autofree char *found = NULL;
  g_autoptr(GError) error = NULL;

  g_file_get_contents (path, &found, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (found, ==, contents);
}

/* Nothing unfinished stays behind. */
static void
expect_n_files (BeaktaTestFolder *folder,
                guint             n_files)
{
  g_autoptr(GDir) dir = g_dir_open (folder->folder, 0, NULL);
  guint n_found = 0;

  while (g_dir_read_name (dir) != NULL)
    n_found++;
  g_assert_cmpuint (n_found, ==, n_files);
}

static void
expect_error (const char          *path,
              gsize                n_bytes,
              BeaktaWholeFileMode  mode,
              int                  code)
{
  g_autoptr(GError) error = NULL;

  g_assert_false (write_to (path, n_bytes, mode, &error));
  g_assert_error (error, G_IO_ERROR, code);
}

static void
make_old (const char *path)
{
  g_assert_true (g_file_set_contents (path, OLD, -1, NULL));
}

/* Rule: a file that exists is written over only when that is asked for. */
static void
test_exists (BeaktaTestFolder *folder,
             gconstpointer     data)
{
  g_autofree char *path = dup_path (folder, "bilaga.pdf");
  g_autoptr(GError) error = NULL;

  make_old (path);
  expect_error (path, 3, BEAKTA_WHOLE_FILE_NEW, G_IO_ERROR_EXISTS);
  expect_contents (path, OLD);

  g_assert_true (write_to (path, 3, BEAKTA_WHOLE_FILE_REPLACE, &error));
  g_assert_no_error (error);
  expect_contents (path, "nnn");
  expect_n_files (folder, 1);
}

/* Rule: who could read the old file can read the new one, and nobody else. */
static void
test_mode (BeaktaTestFolder *folder,
           gconstpointer     data)
{
  g_autofree char *path = dup_path (folder, "bilaga.pdf");
  GStatBuf found;

  make_old (path);
  g_chmod (path, 0640);
  g_assert_true (write_to (path, 3, BEAKTA_WHOLE_FILE_REPLACE, NULL));
  g_assert_cmpint (g_stat (path, &found), ==, 0);
  g_assert_cmpint (found.st_mode & 0777, ==, 0640);
}

/* Rule: what a link points at is written, whole, and the link stays. */
static void
test_link (BeaktaTestFolder *folder,
           gconstpointer     data)
{
  g_autofree char *path = dup_path (folder, "bilaga.pdf");
  g_autofree char *link_path = dup_path (folder, "genväg.pdf");

  make_old (path);
  g_assert_cmpint (symlink ("bilaga.pdf", link_path), ==, 0);
  expect_error (link_path, 3, BEAKTA_WHOLE_FILE_NEW, G_IO_ERROR_EXISTS);

  g_assert_true (write_to (link_path, 3, BEAKTA_WHOLE_FILE_REPLACE, NULL));
  g_assert_true (g_file_test (link_path, G_FILE_TEST_IS_SYMLINK));
  expect_contents (path, "nnn");
  expect_n_files (folder, 2);
}

static void
test_strange_places (BeaktaTestFolder *folder,
                     gconstpointer     data)
{
  g_autofree char *inside = dup_path (folder, "mapp");
  g_autofree char *nowhere = dup_path (folder, "saknas/bilaga.pdf");
  g_autofree char *below_a_file = dup_path (folder, "fil/bilaga.pdf");
  g_autofree char *file = dup_path (folder, "fil");
  g_autofree char *pipe_path = dup_path (folder, "rör.pdf");

  make_old (file);
  g_assert_cmpint (g_mkdir (inside, 0700), ==, 0);
  g_assert_cmpint (mkfifo (pipe_path, 0600), ==, 0);
  expect_error (inside, 3, BEAKTA_WHOLE_FILE_REPLACE, G_IO_ERROR_IS_DIRECTORY);
  expect_error (nowhere, 3, BEAKTA_WHOLE_FILE_NEW, G_IO_ERROR_NOT_FOUND);
  expect_error (below_a_file, 3, BEAKTA_WHOLE_FILE_NEW, G_IO_ERROR_NOT_DIRECTORY);
  expect_error (pipe_path, 3, BEAKTA_WHOLE_FILE_REPLACE, G_IO_ERROR_INVALID_ARGUMENT);
  expect_n_files (folder, 3);
}

/* Rule: a disk that fills while writing leaves the old file whole; also when the file is a link to another folder's. */
static void
test_full_disk (BeaktaTestFolder *folder,
                gconstpointer     data)
{
  g_autofree char *path = NULL;
  g_autofree char *new_path = NULL;
  g_autofree char *link_path = g_strconcat (folder->folder, "-genväg.pdf", NULL);

  if (!beakta_test_mount_small (folder, 256 * 1024))
    {
      g_test_skip ("this system does not let the test mount a small file system");
      return;
    }

  path = dup_path (folder, "bilaga.pdf");
  new_path = dup_path (folder, "ny.pdf");
  make_old (path);
  g_assert_cmpint (symlink (path, link_path), ==, 0);
  expect_error (path, 1024 * 1024, BEAKTA_WHOLE_FILE_REPLACE, G_IO_ERROR_NO_SPACE);
  expect_error (new_path, 1024 * 1024, BEAKTA_WHOLE_FILE_NEW, G_IO_ERROR_NO_SPACE);
  expect_error (link_path, 1024 * 1024, BEAKTA_WHOLE_FILE_REPLACE, G_IO_ERROR_NO_SPACE);
  expect_contents (path, OLD);
  expect_n_files (folder, 1);
  g_unlink (link_path);
}

/* Rule: the same where files may only be so large. */
static void
test_limit (BeaktaTestFolder *folder,
            gconstpointer     data)
{
  g_autofree char *path = dup_path (folder, "bilaga.pdf");
  struct rlimit before, small;

  make_old (path);
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  small = before;
  small.rlim_cur = 64 * 1024;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  expect_error (path, 1024 * 1024, BEAKTA_WHOLE_FILE_REPLACE, G_IO_ERROR_NO_SPACE);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  expect_contents (path, OLD);
  expect_n_files (folder, 1);
}

/* Rule: a folder that may not be written in is a clear error, and the file in it stays as it was. */
static void
test_read_only (BeaktaTestFolder *folder,
                gconstpointer     data)
{
  g_autofree char *path = dup_path (folder, "bilaga.pdf");
  g_autofree char *new_path = dup_path (folder, "ny.pdf");
  int code = getuid () == 0 ? G_IO_ERROR_READ_ONLY : G_IO_ERROR_PERMISSION_DENIED;

  make_old (path);
  make_old (folder->path);
  if (!beakta_test_make_read_only (folder))
    {
      g_test_skip ("this system does not let the test make a folder read-only");
      return;
    }

  expect_error (path, 3, BEAKTA_WHOLE_FILE_REPLACE, code);
  expect_error (new_path, 3, BEAKTA_WHOLE_FILE_NEW, code);
  expect_contents (path, OLD);
  beakta_test_make_writable (folder);
  expect_n_files (folder, 2);
}

static void
test_cancelled (BeaktaTestFolder *folder,
                gconstpointer     data)
{
  g_autofree char *path = dup_path (folder, "bilaga.pdf");
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GBytes) bytes = g_bytes_new_static ("ny", 2);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (beakta_whole_file_write_sync (file, bytes, BEAKTA_WHOLE_FILE_NEW, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  expect_n_files (folder, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  beakta_test_add ("/output/file/exists/asks", test_exists);
  beakta_test_add ("/output/file/replace/keeps-who-may-read", test_mode);
  beakta_test_add ("/output/file/link/stays", test_link);
  beakta_test_add ("/output/file/strange-places/refused", test_strange_places);
  beakta_test_add ("/output/file/full-disk/old-stays-whole", test_full_disk);
  beakta_test_add ("/output/file/limit/old-stays-whole", test_limit);
  beakta_test_add ("/output/file/read-only/old-stays-whole", test_read_only);
  beakta_test_add ("/output/file/cancelled/leaves-nothing", test_cancelled);

  return g_test_run ();
}
