/* What a file is, by its first bytes, and that its name is on the disk. */

#include "beakta-sqlite-driver.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "beakta-store.h"

static guint32
read_number (const guint8 *bytes)
{
  return (guint32) bytes[0] << 24 | (guint32) bytes[1] << 16 | (guint32) bytes[2] << 8 | bytes[3];
}

/* The file format: "SQLite format 3" and NUL; at 60 user_version, at 68 application_id, at 28 the number of pages. */
static BeaktaSqliteFile
judge_header (const guint8 *header,
              gssize        n_bytes,
              int          *version)
{
  if (n_bytes == 0)
    return BEAKTA_SQLITE_FILE_MISSING;
  if (n_bytes < 100 || memcmp (header, "SQLite format 3", 16) != 0)
    return BEAKTA_SQLITE_FILE_OTHER;

  *version = (int) read_number (header + 60);
  if (read_number (header + 68) == BEAKTA_SQLITE_APPLICATION_ID)
    return BEAKTA_SQLITE_FILE_STORE;

  return *version == 0 && read_number (header + 68) == 0 && read_number (header + 28) <= 1
           ? BEAKTA_SQLITE_FILE_BLANK : BEAKTA_SQLITE_FILE_OTHER;
}

BeaktaSqliteFile
beakta_sqlite_peek (const char  *path,
                    int         *version,
                    GError     **error)
{
  guint8 header[100] = { 0 };
  struct stat status;
  gssize n_bytes;
  int fd = g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);

  *version = 0;
  if (fd < 0 && errno == ENOENT)
    return BEAKTA_SQLITE_FILE_MISSING;

  if (fd < 0)
    {
      g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_FAILED,
                   "The file “%s” could not be read: %s", path, g_strerror (errno));
      return BEAKTA_SQLITE_FILE_UNREADABLE;
    }

  n_bytes = fstat (fd, &status) == 0 && S_ISREG (status.st_mode) ? read (fd, header, sizeof header) : -1;
  close (fd);
  if (n_bytes < 0)
    {
      g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOT_A_STORE, "“%s” is not a file that can be read", path);
      return BEAKTA_SQLITE_FILE_UNREADABLE;
    }

  return judge_header (header, n_bytes, version);
}

void
beakta_sqlite_sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (fd < 0)
    return;

  fsync (fd);
  close (fd);
}
