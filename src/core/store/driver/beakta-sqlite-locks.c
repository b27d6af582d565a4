/* Locks that nothing in the process takes from us.
 *
 * SQLite's locks belong to the process, and POSIX takes all of them on a file when the process closes that file anywhere:
 * it is enough that a file chooser looks into a file to see what it is. Another program that closes the store then believes
 * to be the last, and removes the log that we go on writing to: what was shown as saved would be lost. Linux also has locks
 * that belong to an open file, fcntl (2) calls them open file description locks, and they exclude the others as they do each
 * other.
 *
 * (1) The locks on the shared memory of the log, which say who reads, who writes and whether anybody is there, are such.
 *     All connections of a process share one open file there, so that they mean the same as before.
 * (2) As long as a database is open, such a lock says on its file what SQLite's own says: somebody is here.
 */

#include "beakta-sqlite-locks.h"

#include <errno.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <stdarg.h>
#include <unistd.h>

#include <glib/gstdio.h>

/* The file format: the first of the bytes that are locked in a database, and those that somebody who is there locks. Lower
 * bytes are locked in the shared memory of a log only. */
#define PENDING_BYTE 0x40000000
#define SHARED_FIRST (PENDING_BYTE + 2)
#define SHARED_SIZE  510

/* Ours, behind those that a database library locks: whoever puts a backup in the place of the database, or clears up after that. */
#define RESTORING_BYTE (PENDING_BYTE + 1024)

/* A file system that knows no locks of open files says EINVAL. */
static int
lock_open_file (int           fd,
                int           command,
                struct flock *lock)
{
  struct flock own = *lock;
  int result;

  own.l_pid = 0;
  result = fcntl (fd, command == F_GETLK ? F_OFD_GETLK : F_OFD_SETLK, &own);
  if (result != 0 && errno == EINVAL)
    return fcntl (fd, command, lock);

  *lock = own;

  return result;
}

static int
control_file (int fd,
              int command,
              ...)
{
  va_list arguments;
  gpointer argument;

  va_start (arguments, command);
  argument = va_arg (arguments, gpointer);
  va_end (arguments);

  if ((command == F_SETLK || command == F_GETLK) && ((struct flock *) argument)->l_start < PENDING_BYTE)
    return lock_open_file (fd, command, argument);

  return fcntl (fd, command, argument);
}

void
beakta_sqlite_locks_keep (void)
{
  static gsize once = 0;
  sqlite3_vfs *files;

  if (!g_once_init_enter (&once))
    return;

  files = sqlite3_vfs_find (NULL);
  if (files != NULL && files->iVersion >= 3 && files->xSetSystemCall != NULL)
    files->xSetSystemCall (files, "fcntl", (sqlite3_syscall_ptr) control_file);
  g_once_init_leave (&once, 1);
}

static int
lock_range (const char *path,
            short       type,
            off_t       start,
            off_t       size)
{
  struct flock here = { .l_type = type, .l_whence = SEEK_SET, .l_start = start, .l_len = size };
  int fd = g_open (path, (type == F_WRLCK ? O_RDWR : O_RDONLY) | O_CLOEXEC, 0);

  if (fd >= 0 && fcntl (fd, F_OFD_SETLK, &here) != 0)
    {
      int saved_errno = errno;

      close (fd);
      errno = saved_errno;
      return -1;
    }

  return fd;
}

int
beakta_sqlite_locks_stay (const char *path)
{
  return lock_range (path, F_RDLCK, SHARED_FIRST, SHARED_SIZE);
}

int
beakta_sqlite_locks_seize (const char *path)
{
  return lock_range (path, F_WRLCK, SHARED_FIRST, SHARED_SIZE);
}

int
beakta_sqlite_locks_restore (const char *path)
{
  return lock_range (path, F_WRLCK, RESTORING_BYTE, 1);
}
