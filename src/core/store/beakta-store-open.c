/* Opening: what the file is, who may, and the two connections.
 *
 * (1) The file's own first bytes are looked at before any database sees it: what is not a store, or is too new, is
 *     left untouched.
 * (2) A store that cannot be written is opened for reading.
 */

#include "beakta-store-lists-private.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <gio/gunixmounts.h>
#include <glib/gstdio.h>

#include "beakta-restore.h"
#include "beakta-schema.h"
#include "beakta-sqlite-driver.h"

/* File systems whose locks and shared memory cannot be trusted between machines; the numbers are from statfs (2). */
static const guint32 network_magics[] = {
  0x6969,                            /* NFS */
  0x517b, 0xff534d42, 0xfe534d42,    /* SMB, CIFS, SMB2 */
  0x5346414f, 0x73757245,            /* AFS, Coda */
  0x00c36400, 0x01021997,            /* Ceph, 9P */
};

#define FUSE_MAGIC 0x65735546

static const char * const network_fuse_types[] = { "fuse.sshfs", "fuse.rclone", "fuse.davfs", "fuse.davfs2",
                                                   "fuse.glusterfs", "fuse.gvfsd-fuse", "fuse.s3fs", NULL };

static gboolean
is_on_network (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr(GUnixMountEntry) mount = NULL;
  struct statfs status;

  if (statfs (folder, &status) != 0)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (network_magics); i++)
    if ((guint32) status.f_type == network_magics[i])
      return TRUE;

  if ((guint32) status.f_type != FUSE_MAGIC)
    return FALSE;

  mount = g_unix_mount_for (folder, NULL);

  return mount != NULL && g_strv_contains (network_fuse_types, g_unix_mount_get_fs_type (mount));
}

static gboolean
set_system_error (GError     **error,
                  int          saved_errno,
                  const char  *what,
                  const char  *path)
{
  BeaktaStoreError code = BEAKTA_STORE_ERROR_FAILED;

  if (saved_errno == EACCES || saved_errno == EROFS || saved_errno == EPERM)
    code = BEAKTA_STORE_ERROR_READ_ONLY;
  else if (saved_errno == ENOSPC || saved_errno == EDQUOT)
    code = BEAKTA_STORE_ERROR_FULL;

  g_set_error (error, BEAKTA_STORE_ERROR, code, "%s “%s”: %s", what, path, g_strerror (saved_errno));
  return FALSE;
}

/* Only its owner may read it. Another program may make it at the same moment; then it is there all the same. */
static gboolean
make_file (const char  *path,
           GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    return set_system_error (error, errno, "The folder could not be made:", folder);

  fd = g_open (path, O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
  if (fd < 0)
    return set_system_error (error, errno, "The store could not be made:", path);

  return g_close (fd, error);
}

static int
get_newest_version (GPtrArray *migrations)
{
  return ((const BeaktaMigration *) g_ptr_array_index (migrations, migrations->len - 1))->version;
}

static gboolean
refuse_newer (const char  *path,
              int          version,
              int          newest,
              GError     **error)
{
  g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_TOO_NEW,
               "The store “%s” is of version %d and was written by a newer Beakta; this one reads up to version %d. "
               "Nothing was changed", path, version, newest);
  return FALSE;
}

/* Rule 1. @version: (out): 0 for a store that is to be made. */
static gboolean
judge_file (const char  *path,
            int          newest,
            int         *version,
            GError     **error)
{
  switch (beakta_sqlite_peek (path, version, error))
    {
    case BEAKTA_SQLITE_FILE_MISSING:
    case BEAKTA_SQLITE_FILE_BLANK:
      *version = 0;
      return TRUE;

    case BEAKTA_SQLITE_FILE_STORE:
      return *version <= newest || refuse_newer (path, *version, newest, error);

    case BEAKTA_SQLITE_FILE_OTHER:
      g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOT_A_STORE,
                   "“%s” is not a case store. Nothing was changed", path);
      return FALSE;

    case BEAKTA_SQLITE_FILE_UNREADABLE:
    default:
      return FALSE;
    }
}

static gboolean
may_write (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return access (path, W_OK) == 0 && access (folder, W_OK) == 0;
}

/* Whether the version that the database sees, its log included, is one of ours. */
static gboolean
check_version (BeaktaDriver  *db,
               const char    *path,
               int            lowest,
               int            newest,
               GError       **error)
{
  int version;

  if (!db->methods->get_version (db, &version, error))
    return FALSE;
  if (version > newest)
    return refuse_newer (path, version, newest, error);
  if (version >= lowest)
    return TRUE;

  g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_READ_ONLY,
               "The store “%s” was made by an older Beakta and must be brought up to date, but it cannot be written", path);
  return FALSE;
}

static gboolean
has_log (const char *path)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  GStatBuf status;

  return g_stat (log, &status) == 0 && status.st_size > 0;
}

/* A log that was left behind may hold a newer version than the file's first bytes; it is read without writing. */
static gboolean
check_log (const char  *path,
           int          newest,
           GError     **error)
{
  g_autoptr(BeaktaDriver) db = NULL;

  if (!has_log (path))
    return TRUE;

  db = beakta_sqlite_driver_open (path, BEAKTA_SQLITE_READ_ONLY, error);

  return db != NULL && check_version (db, path, 0, newest, error);
}

/* GLib says "Unknown" where the system knows no name. */
static const char *
get_own_name (void)
{
  const char *name = g_get_real_name ();

  return g_strcmp0 (name, "Unknown") != 0 ? name : "";
}

/* A program that was ended after it had erased something, and before it had cut the log, left it in the files. */
static void
finish_erasing (BeaktaDriver *db)
{
  gint64 n_erasures;

  if (beakta_driver_select_int (db, &n_erasures, 0, NULL, "SELECT count (*) FROM journal WHERE act IN ('erase', 'clear-drafts')",
                                "") && n_erasures > 0)
    beakta_sqlite_driver_settle_at_once (db);
}

/* In the writing thread. */
static gpointer
open_writer (BeaktaStore   *self,
             BeaktaDriver  *none,
             gpointer       data,
             GError       **error)
{
  GPtrArray *migrations = data;
  gboolean has_left_log = has_log (self->path);
  BeaktaDriver *db;

  if (!check_log (self->path, get_newest_version (migrations), error))
    return NULL;

  db = beakta_sqlite_driver_open (self->path, BEAKTA_SQLITE_READ_WRITE, error);
  if (db == NULL)
    return NULL;

  beakta_worker_take_driver (self->writer, db);
  if (!beakta_schema_migrate (db, self->path, migrations, g_get_user_name (), get_own_name (), error))
    return NULL;
  if (has_left_log)
    finish_erasing (db);

  beakta_sqlite_driver_stay (db);

  return GINT_TO_POINTER (TRUE);
}

static BeaktaDriver *
open_in_mode (const char        *path,
              BeaktaSqliteMode   mode,
              int                newest,
              GError           **error)
{
  g_autoptr(BeaktaDriver) db = beakta_sqlite_driver_open (path, mode, error);

  return db != NULL && check_version (db, path, newest, newest, error) ? g_steal_pointer (&db) : NULL;
}

/* A store in a folder where nothing can be made has no log to follow, and is read as it lies there; unless a log was
 * left behind, which nobody can bring into it there. */
static BeaktaDriver *
open_for_reading (const char  *path,
                  gboolean     is_read_only,
                  int          newest,
                  GError     **error)
{
  g_autoptr(GError) problem = NULL;
  BeaktaDriver *db = open_in_mode (path, BEAKTA_SQLITE_READ_ONLY, newest, &problem);

  if (db != NULL)
    return db;
  if (is_read_only && !has_log (path) && g_error_matches (problem, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_READ_ONLY))
    return open_in_mode (path, BEAKTA_SQLITE_FROZEN, newest, error);

  if (is_read_only && has_log (path))
    g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_READ_ONLY,
                 "The store “%s” was left in the middle of its work; open it once where it can be written", path);
  else
    g_propagate_error (error, g_steal_pointer (&problem));

  return NULL;
}

typedef struct
{
  const char *user;                  /* nullable */
  int         newest;
  gint64      head;
} OpenReader;

/* Who acts. Rule 3 of beakta-store-people.c. */
static gboolean
identify (BeaktaStore   *self,
          BeaktaDriver  *db,
          const char    *user,
          GError       **error)
{
  const char *own = g_get_user_name ();
  gboolean is_administrator;
  BeaktaRoles roles;

  self->user = g_strdup (user != NULL && *user != '\0' ? user : own);
  self->entered_by = g_strdup (g_str_equal (self->user, own) ? "" : own);

  if (*self->entered_by != '\0')
    {
      if (!beakta_store_is_administrator (db, own, &is_administrator, error))
        return FALSE;
      if (!is_administrator)
        {
          g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOT_ALLOWED,
                       "Only an administrator of the store may work in the name of “%s”, and “%s” is none", user, own);
          return FALSE;
        }
    }

  return beakta_store_read_roles (self, db, &roles, error);
}

/* In the reading thread. */
static gpointer
open_reader (BeaktaStore   *self,
             BeaktaDriver  *none,
             gpointer       data,
             GError       **error)
{
  OpenReader *call = data;
  BeaktaDriver *db = open_for_reading (self->path, self->is_read_only, call->newest, error);

  if (db == NULL)
    return NULL;

  beakta_worker_take_driver (self->reader, db);
  if (!identify (self, db, call->user, error) ||
      !beakta_driver_select_int (db, &call->head, 0, error, "SELECT max (sequence) FROM journal", "") ||
      !beakta_list_events_find_last (db, &self->seen_lists, error) || !beakta_store_hash_rules (self, db, &self->seen_rules, error) ||
      !beakta_store_hash_interests (self, db, &self->seen_interests, error) || !db->methods->get_notice (db, &self->notice, error))
    return NULL;

  beakta_sqlite_driver_stay (db);

  return GINT_TO_POINTER (TRUE);
}

gboolean
beakta_store_set_up (BeaktaStore  *self,
                     const char   *user,
                     GError      **error)
{
  g_autoptr(GPtrArray) migrations = beakta_schema_list_migrations ();
  OpenReader call = { user, get_newest_version (migrations), 0 };
  int version;

  if (!judge_file (self->path, call.newest, &version, error) || (version == 0 && !make_file (self->path, error)))
    return FALSE;

  self->is_on_network = is_on_network (self->path);
  self->is_read_only = !may_write (self->path);

  if (!self->is_read_only)
    {
      beakta_restore_tidy (self->path);
      self->writer = beakta_worker_new ("store-writer");
      if (beakta_worker_call (self->writer, self, open_writer, migrations, error) == NULL)
        return FALSE;
    }

  self->reader = beakta_worker_new ("store-reader");
  if (beakta_worker_call (self->reader, self, open_reader, &call, error) == NULL)
    return FALSE;

  beakta_store_take_in_bundled (self);
  beakta_store_start_following (self, call.head);
  beakta_store_start_tidying (self);

  return TRUE;
}
