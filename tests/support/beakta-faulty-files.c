#include "beakta-faulty-files.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <glib/gstdio.h>

/* What a disk writes whole. */
#define SECTOR 512

typedef struct
{
  sqlite3_file  base;
  const char   *path;                /* nullable, interned; NULL: a temporary file */
  sqlite3_file *real;                /* in the same allocation */
} FaultyFile;

/* One write that has not been synced; of no bytes where the file was cut off. */
typedef struct
{
  gint64      offset;
  gint64      size;                  /* of the file before */
  GByteArray *before;                /* what stood there, and behind it when it was cut off */
  GByteArray *after;
} Unsynced;

static GMutex                  lock;
static sqlite3_vfs            *real_files;
static sqlite3_mem_methods     real_memory;
static GHashTable             *unsynced;         /* path → GPtrArray of Unsynced, in order; NULL: nobody asks */

static struct
{
  BeaktaFault fault;
  guint       left;                  /* 0: it has come, or nothing is armed */
  guint       n_seen;
  gboolean    lasting;
  gboolean    has_come;
} armed = { BEAKTA_N_FAULTS, 0, 0, FALSE, FALSE };

static void
unsynced_free (gpointer data)
{
  Unsynced *one = data;

  g_byte_array_unref (one->before);
  g_byte_array_unref (one->after);
  g_free (one);
}

static gboolean
counts (BeaktaFault fault)
{
  if (armed.fault == BEAKTA_FAULT_POWER)
    return fault == BEAKTA_FAULT_WRITE || fault == BEAKTA_FAULT_SYNC;

  return armed.fault == fault;
}

/* Whether an operation of the sort @fault fails. */
static gboolean
strike (BeaktaFault fault)
{
  gboolean fails = FALSE;

  g_mutex_lock (&lock);
  armed.n_seen += counts (fault);
  if (armed.has_come && armed.fault == BEAKTA_FAULT_POWER)
    fails = fault != BEAKTA_FAULT_ALLOCATION;
  else if (counts (fault) && armed.left > 0 && --armed.left == 0)
    fails = armed.has_come = TRUE;
  else if (counts (fault))
    fails = armed.has_come && armed.lasting;
  g_mutex_unlock (&lock);

  return fails;
}

/* Whatever is neither written, synced nor opened works as long as there is power. */
static gboolean
is_dark (void)
{
  gboolean dark;

  g_mutex_lock (&lock);
  dark = armed.has_come && armed.fault == BEAKTA_FAULT_POWER;
  g_mutex_unlock (&lock);

  return dark;
}

static sqlite3_file *
get_real (sqlite3_file *file)
{
  return ((FaultyFile *) file)->real;
}

static gint64
get_size (sqlite3_file *real)
{
  sqlite3_int64 size = 0;

  real->pMethods->xFileSize (real, &size);

  return size;
}

/* What is going to be written over or cut off is kept, so that it can be as if it had not been. */
static void
remember (FaultyFile    *file,
          gconstpointer  bytes,
          int            n_bytes,
          gint64         offset)
{
  gint64 size = get_size (file->real);
  gint64 n_before = n_bytes > 0 ? MIN (n_bytes, size - offset) : size - offset;
  Unsynced *one;
  GPtrArray *list;

  g_mutex_lock (&lock);
  if (unsynced != NULL && file->path != NULL)
    {
      one = g_new0 (Unsynced, 1);
      one->offset = offset;
      one->size = size;
      one->before = g_byte_array_new ();
      one->after = g_byte_array_new ();
      g_byte_array_set_size (one->before, (guint) MAX (n_before, 0));
      if (n_before > 0)
        file->real->pMethods->xRead (file->real, one->before->data, (int) n_before, offset);
      g_byte_array_append (one->after, bytes, (guint) n_bytes);

      list = g_hash_table_lookup (unsynced, file->path);
      if (list == NULL)
        {
          list = g_ptr_array_new_with_free_func (unsynced_free);
          g_hash_table_insert (unsynced, (gpointer) file->path, list);
        }
      g_ptr_array_add (list, one);
    }
  g_mutex_unlock (&lock);
}

static int
close_file (sqlite3_file *file)
{
  sqlite3_file *real = get_real (file);

  return real->pMethods != NULL ? real->pMethods->xClose (real) : SQLITE_OK;
}

static int
read_file (sqlite3_file  *file,
           void          *bytes,
           int            n_bytes,
           sqlite3_int64  offset)
{
  return is_dark () ? SQLITE_IOERR_READ : get_real (file)->pMethods->xRead (get_real (file), bytes, n_bytes, offset);
}

static int
write_file (sqlite3_file  *file,
            const void    *bytes,
            int            n_bytes,
            sqlite3_int64  offset)
{
  if (strike (BEAKTA_FAULT_WRITE))
    return SQLITE_IOERR_WRITE;

  remember ((FaultyFile *) file, bytes, n_bytes, offset);

  return get_real (file)->pMethods->xWrite (get_real (file), bytes, n_bytes, offset);
}

static int
truncate_file (sqlite3_file  *file,
               sqlite3_int64  size)
{
  if (strike (BEAKTA_FAULT_WRITE))
    return SQLITE_IOERR_TRUNCATE;

  remember ((FaultyFile *) file, NULL, 0, size);

  return get_real (file)->pMethods->xTruncate (get_real (file), size);
}

static int
sync_file (sqlite3_file *file,
           int           flags)
{
  const char *path = ((FaultyFile *) file)->path;

  if (strike (BEAKTA_FAULT_SYNC))
    return SQLITE_IOERR_FSYNC;

  g_mutex_lock (&lock);
  if (unsynced != NULL && path != NULL)
    g_hash_table_remove (unsynced, path);
  g_mutex_unlock (&lock);

  return get_real (file)->pMethods->xSync (get_real (file), flags);
}

static int
ask_size (sqlite3_file  *file,
          sqlite3_int64 *size)
{
  return is_dark () ? SQLITE_IOERR_FSTAT : get_real (file)->pMethods->xFileSize (get_real (file), size);
}

static int
lock_file (sqlite3_file *file,
           int           level)
{
  return get_real (file)->pMethods->xLock (get_real (file), level);
}

static int
unlock_file (sqlite3_file *file,
             int           level)
{
  return get_real (file)->pMethods->xUnlock (get_real (file), level);
}

static int
is_reserved (sqlite3_file *file,
             int          *result)
{
  return get_real (file)->pMethods->xCheckReservedLock (get_real (file), result);
}

static int
control_file (sqlite3_file *file,
              int           operation,
              void         *argument)
{
  return get_real (file)->pMethods->xFileControl (get_real (file), operation, argument);
}

static int
get_sector_size (sqlite3_file *file)
{
  return SECTOR;
}

static int
get_characteristics (sqlite3_file *file)
{
  return get_real (file)->pMethods->xDeviceCharacteristics (get_real (file));
}

static int
map_shared (sqlite3_file   *file,
            int             region,
            int             size,
            int             extend,
            void volatile **memory)
{
  return get_real (file)->pMethods->xShmMap (get_real (file), region, size, extend, memory);
}

static int
lock_shared (sqlite3_file *file,
             int           offset,
             int           n_locks,
             int           flags)
{
  return get_real (file)->pMethods->xShmLock (get_real (file), offset, n_locks, flags);
}

static void
wait_for_shared (sqlite3_file *file)
{
  get_real (file)->pMethods->xShmBarrier (get_real (file));
}

static int
unmap_shared (sqlite3_file *file,
              int           remove)
{
  return get_real (file)->pMethods->xShmUnmap (get_real (file), remove);
}

static const sqlite3_io_methods methods = {
  2, close_file, read_file, write_file, truncate_file, sync_file, ask_size, lock_file, unlock_file, is_reserved, control_file,
  get_sector_size, get_characteristics, map_shared, lock_shared, wait_for_shared, unmap_shared, NULL, NULL
};

static int
open_file (sqlite3_vfs  *files,
           const char   *name,
           sqlite3_file *file,
           int           flags,
           int          *out_flags)
{
  FaultyFile *self = (FaultyFile *) file;
  int result;

  file->pMethods = NULL;
  if (strike (BEAKTA_FAULT_OPEN))
    return SQLITE_CANTOPEN;

  self->path = name != NULL ? g_intern_string (name) : NULL;
  self->real = (sqlite3_file *) (self + 1);
  result = real_files->xOpen (real_files, name, self->real, flags, out_flags);
  if (self->real->pMethods != NULL)
    file->pMethods = &methods;

  return result;
}

static int
delete_file (sqlite3_vfs *files,
             const char  *name,
             int          sync_folder)
{
  if (is_dark ())
    return SQLITE_IOERR_DELETE;

  g_mutex_lock (&lock);
  if (unsynced != NULL)
    g_hash_table_remove (unsynced, g_intern_string (name));
  g_mutex_unlock (&lock);

  return real_files->xDelete (real_files, name, sync_folder);
}

static int
set_system_call (sqlite3_vfs         *files,
                 const char          *name,
                 sqlite3_syscall_ptr  call)
{
  return real_files->xSetSystemCall (real_files, name, call);
}

static void *
allocate (int size)
{
  return strike (BEAKTA_FAULT_ALLOCATION) ? NULL : real_memory.xMalloc (size);
}

static void *
reallocate (void *memory,
            int   size)
{
  return strike (BEAKTA_FAULT_ALLOCATION) ? NULL : real_memory.xRealloc (memory, size);
}

void
beakta_faults_install (void)
{
  static sqlite3_vfs faulty;
  sqlite3_mem_methods memory;

  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_GETMALLOC, &real_memory), ==, SQLITE_OK);
  memory = real_memory;
  memory.xMalloc = allocate;
  memory.xRealloc = reallocate;
  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_MALLOC, &memory), ==, SQLITE_OK);

  real_files = sqlite3_vfs_find (NULL);
  faulty = *real_files;
  faulty.szOsFile = (int) sizeof (FaultyFile) + real_files->szOsFile;
  faulty.zName = "faulty";
  faulty.xOpen = open_file;
  faulty.xDelete = delete_file;
  faulty.xSetSystemCall = set_system_call;
  g_assert_cmpint (sqlite3_vfs_register (&faulty, TRUE), ==, SQLITE_OK);
}

void
beakta_faults_arm (BeaktaFault fault,
                   guint       nth,
                   gboolean    lasting)
{
  g_return_if_fail (fault < BEAKTA_N_FAULTS);
  g_return_if_fail (nth > 0);

  g_mutex_lock (&lock);
  armed.fault = fault;
  armed.left = nth;
  armed.n_seen = 0;
  armed.lasting = lasting;
  armed.has_come = FALSE;
  g_clear_pointer (&unsynced, g_hash_table_unref);
  if (fault == BEAKTA_FAULT_POWER)
    unsynced = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  g_mutex_unlock (&lock);
}

guint
beakta_faults_count (void)
{
  guint n_seen;

  g_mutex_lock (&lock);
  n_seen = armed.n_seen;
  g_mutex_unlock (&lock);

  return n_seen;
}

gboolean
beakta_faults_disarm (void)
{
  gboolean has_come;

  g_mutex_lock (&lock);
  has_come = armed.has_come;
  armed.fault = BEAKTA_N_FAULTS;
  armed.left = 0;
  armed.has_come = FALSE;
  g_clear_pointer (&unsynced, g_hash_table_unref);
  g_mutex_unlock (&lock);

  return has_come;
}

static void
put (int            fd,
     gconstpointer  bytes,
     gsize          n_bytes,
     gint64         offset)
{
  g_assert_cmpint (pwrite (fd, bytes, n_bytes, offset), ==, (gssize) n_bytes);
}

static void
take_back (int             fd,
           const Unsynced *one)
{
  put (fd, one->before->data, one->before->len, one->offset);
  g_assert_cmpint (ftruncate (fd, one->size), ==, 0);
}

/* Whole, not at all, or torn between two sectors. */
static void
write_again (int             fd,
             const Unsynced *one,
             GRand          *random)
{
  guint n_sectors = one->after->len / SECTOR;
  int fate = g_rand_int_range (random, 0, 4);

  if (fate < 2)
    return;
  if (one->after->len == 0)
    g_assert_cmpint (ftruncate (fd, one->offset), ==, 0);
  else if (fate == 2 && n_sectors > 0)
    put (fd, one->after->data, (gsize) g_rand_int_range (random, 0, (gint32) n_sectors + 1) * SECTOR, one->offset);
  else
    put (fd, one->after->data, one->after->len, one->offset);
}

void
beakta_faults_lose_unsynced (GRand *random)
{
  GHashTableIter iter;
  gpointer path, list;

  g_return_if_fail (unsynced != NULL);

  g_hash_table_iter_init (&iter, unsynced);
  while (g_hash_table_iter_next (&iter, &path, &list))
    {
      GPtrArray *writes = list;
      int fd = g_open (path, O_RDWR | O_CLOEXEC, 0);

      if (fd < 0)
        continue;
      for (guint i = writes->len; i > 0; i--)
        take_back (fd, g_ptr_array_index (writes, i - 1));
      for (guint i = 0; i < writes->len; i++)
        write_again (fd, g_ptr_array_index (writes, i), random);
      g_assert_cmpint (close (fd), ==, 0);
    }
}
