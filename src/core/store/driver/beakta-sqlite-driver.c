/* SQLite behind the seam: opening, transactions, and what a driver can do. Only the files beside this one call it. */

#include "beakta-sqlite-private.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "beakta-sqlite-locks.h"
#include "beakta-store.h"

/* What PRAGMA auto_vacuum says. */
#define AUTO_VACUUM_INCREMENTAL 2

/* A megabyte stays for what is written next: to shorten the file only to make it longer again would be for nothing. */
#define FREE_PAGES 256

/* How long to wait for another program's transaction. */
#define BUSY_MILLISECONDS 5000

static BeaktaStoreError
get_error_code (sqlite3 *handle,
                int      result)
{
  switch (result & 0xff)
    {
    case SQLITE_FULL:
      return BEAKTA_STORE_ERROR_FULL;

    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return BEAKTA_STORE_ERROR_BUSY;

    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
    case SQLITE_AUTH:
      return BEAKTA_STORE_ERROR_READ_ONLY;

    case SQLITE_CORRUPT:
      return BEAKTA_STORE_ERROR_DAMAGED;

    case SQLITE_NOTADB:
      return BEAKTA_STORE_ERROR_NOT_A_STORE;

    case SQLITE_IOERR:
      return handle != NULL && (sqlite3_system_errno (handle) == ENOSPC || sqlite3_system_errno (handle) == EDQUOT ||
                                sqlite3_system_errno (handle) == EFBIG)
               ? BEAKTA_STORE_ERROR_FULL : BEAKTA_STORE_ERROR_FAILED;

    default:
      return BEAKTA_STORE_ERROR_FAILED;
    }
}

gboolean
beakta_sqlite_set_error (GError     **error,
                         sqlite3     *handle,
                         int          result,
                         const char  *doing)
{
  g_set_error (error, BEAKTA_STORE_ERROR, get_error_code (handle, result), "%s: %s (SQLite %d)", doing,
               handle != NULL ? sqlite3_errmsg (handle) : sqlite3_errstr (result), result);
  return FALSE;
}

gboolean
beakta_sqlite_check_writing (SqliteDriver  *self,
                             GError       **error)
{
  if (!self->is_writing || !sqlite3_get_autocommit (self->handle))
    return TRUE;

  g_set_error_literal (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_FAILED, "The database gave up what was being written");
  return FALSE;
}

static void
sqlite_free (BeaktaDriver *driver)
{
  SqliteDriver *self = (SqliteDriver *) driver;

  g_hash_table_unref (self->statements);
  if (self->presence >= 0)
    close (self->presence);
  sqlite3_close_v2 (self->handle);
  g_free (self);
}

static gboolean
sqlite_run_script (BeaktaDriver  *driver,
                   const char    *sql,
                   GError       **error)
{
  SqliteDriver *self = (SqliteDriver *) driver;
  int result;

  if (!beakta_sqlite_check_writing (self, error))
    return FALSE;

  result = sqlite3_exec (self->handle, sql, NULL, NULL, NULL);

  return result == SQLITE_OK ||
         beakta_sqlite_set_error (error, self->handle, sqlite3_extended_errcode (self->handle), "The database failed");
}

/* Writes are announced at once, so that a transaction never has to give up halfway. */
static gboolean
sqlite_begin (BeaktaDriver  *driver,
              GError       **error)
{
  SqliteDriver *self = (SqliteDriver *) driver;

  self->is_writing = sqlite_run_script (driver, "BEGIN IMMEDIATE", error);

  return self->is_writing;
}

/* A file that has been moved or deleted still takes what is written, and nobody would ever find it again. */
static gboolean
is_in_place (BeaktaDriver  *driver,
             GError       **error)
{
  SqliteDriver *self = (SqliteDriver *) driver;
  int has_moved = 0;

  if (sqlite3_file_control (self->handle, "main", SQLITE_FCNTL_HAS_MOVED, &has_moved) != SQLITE_OK || !has_moved)
    return TRUE;

  g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_GONE, "The file “%s” was moved or deleted while it was open",
               sqlite3_db_filename (self->handle, "main"));
  return FALSE;
}

static gboolean
sqlite_commit (BeaktaDriver  *driver,
               GError       **error)
{
  SqliteDriver *self = (SqliteDriver *) driver;

  if (!is_in_place (driver, error) || !sqlite_run_script (driver, "COMMIT", error))
    return FALSE;

  self->is_writing = FALSE;

  return TRUE;
}

/* After a full disk SQLite may have rolled back by itself. */
static void
sqlite_rollback (BeaktaDriver *driver)
{
  SqliteDriver *self = (SqliteDriver *) driver;

  self->is_writing = FALSE;
  if (!sqlite3_get_autocommit (self->handle))
    sqlite3_exec (self->handle, "ROLLBACK", NULL, NULL, NULL);
}

static gboolean
sqlite_begin_reading (BeaktaDriver  *driver,
                      GError       **error)
{
  return sqlite_run_script (driver, "BEGIN", error);
}

static gboolean
sqlite_get_version (BeaktaDriver  *driver,
                    int           *version,
                    GError       **error)
{
  gint64 value;

  if (!beakta_driver_select_int (driver, &value, 0, error, "PRAGMA user_version", ""))
    return FALSE;

  *version = (int) value;

  return TRUE;
}

/* Pragmas take no parameters; both values are our own numbers. */
static gboolean
sqlite_set_version (BeaktaDriver  *driver,
                    int            version,
                    GError       **error)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d",
                                          BEAKTA_SQLITE_APPLICATION_ID, version);

  return sqlite_run_script (driver, sql, error);
}

static gboolean
sqlite_get_notice (BeaktaDriver  *driver,
                   gint64        *notice,
                   GError       **error)
{
  return beakta_driver_select_int (driver, notice, 0, error, "PRAGMA data_version", "");
}

/* In WAL mode the file gets shorter when the log comes into it, which goes on by itself. */
static gboolean
sqlite_give_back (BeaktaDriver  *driver,
                  int            n_pages,
                  gboolean      *has_more,
                  GError       **error)
{
  gint64 mode, n_free;
  g_autofree char *sql = NULL;

  *has_more = FALSE;
  if (!beakta_driver_select_int (driver, &mode, 0, error, "PRAGMA auto_vacuum", "") ||
      !beakta_driver_select_int (driver, &n_free, 0, error, "PRAGMA freelist_count", ""))
    return FALSE;
  if (mode != AUTO_VACUUM_INCREMENTAL || n_free <= FREE_PAGES)
    return TRUE;

  n_pages = (int) MIN (n_pages, n_free - FREE_PAGES);
  sql = g_strdup_printf ("PRAGMA incremental_vacuum (%d)", n_pages);
  if (!sqlite_run_script (driver, sql, error))
    return FALSE;
  *has_more = n_free - n_pages > FREE_PAGES;

  return TRUE;
}

static const BeaktaDriverMethods *
get_methods (void)
{
  static BeaktaDriverMethods methods = {
    .free            = sqlite_free,
    .prepare         = beakta_sqlite_prepare,
    .release         = beakta_sqlite_release,
    .bind_int        = beakta_sqlite_bind_int,
    .bind_text       = beakta_sqlite_bind_text,
    .bind_blob       = beakta_sqlite_bind_blob,
    .step            = beakta_sqlite_step,
    .is_null         = beakta_sqlite_is_null,
    .get_int         = beakta_sqlite_get_int,
    .get_text        = beakta_sqlite_get_text,
    .dup_blob        = beakta_sqlite_dup_blob,
    .peek_blob       = beakta_sqlite_peek_blob,
    .run_script      = sqlite_run_script,
    .begin           = sqlite_begin,
    .commit          = sqlite_commit,
    .rollback        = sqlite_rollback,
    .begin_reading   = sqlite_begin_reading,
    .get_version     = sqlite_get_version,
    .set_version     = sqlite_set_version,
    .get_notice      = sqlite_get_notice,
    .copy_to         = beakta_sqlite_copy_to,
    .check           = beakta_sqlite_check,
    .check_pages     = beakta_sqlite_check_pages,
    .check_full_text = beakta_sqlite_check_full_text,
    .list_schema     = beakta_sqlite_list_schema,
    .index_line      = beakta_sqlite_index_line,
    .index_text      = beakta_sqlite_index_text,
    .scrub_indexes   = beakta_sqlite_scrub_indexes,
    .scrub_files     = beakta_sqlite_scrub_files,
    .give_back       = sqlite_give_back,
    .make_match      = beakta_sqlite_make_match,
  };
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      memcpy (methods.match_rows, beakta_sqlite_match_rows, sizeof methods.match_rows);
      methods.select_line_hits = beakta_sqlite_select_line_hits;
      methods.select_text_hits = beakta_sqlite_select_text_hits;
      g_once_init_leave (&once, 1);
    }

  return &methods;
}

static char *
make_uri (const char       *path,
          BeaktaSqliteMode  mode)
{
  g_autofree char *absolute = NULL, *escaped = NULL;

  if (mode == BEAKTA_SQLITE_MEMORY)
    return g_strdup ("file::memory:");

  absolute = g_canonicalize_filename (path, NULL);
  escaped = g_uri_escape_string (absolute, "/", FALSE);

  return g_strconcat ("file:", escaped, mode == BEAKTA_SQLITE_FROZEN ? "?immutable=1" : "", NULL);
}

/* @path: a file that is there, an empty one becomes a database; NULL in memory. */
BeaktaDriver *
beakta_sqlite_driver_open (const char        *path,
                           BeaktaSqliteMode   mode,
                           GError           **error)
{
  g_autofree char *uri = make_uri (path, mode);
  g_autoptr(BeaktaDriver) driver = NULL;
  SqliteDriver *self = g_new0 (SqliteDriver, 1);
  int flags = SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX;
  int result;

  beakta_sqlite_locks_keep ();
  driver = &self->driver;
  driver->methods = get_methods ();
  self->presence = -1;
  beakta_driver_claim (driver);
  self->statements = beakta_sqlite_statements_new ();

  flags |= mode == BEAKTA_SQLITE_READ_WRITE || mode == BEAKTA_SQLITE_MEMORY ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
  result = sqlite3_open_v2 (uri, &self->handle, flags, NULL);
  if (result != SQLITE_OK)
    {
      beakta_sqlite_set_error (error, self->handle, result, "The file could not be opened");
      return NULL;
    }

  sqlite3_busy_timeout (self->handle, BUSY_MILLISECONDS);
  if (!sqlite_run_script (driver, "PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA synchronous = FULL;"
                                  "PRAGMA secure_delete = ON;"
                                  "PRAGMA temp_store = MEMORY", error))
    return NULL;

  return g_steal_pointer (&driver);
}

gboolean
beakta_sqlite_driver_shape (BeaktaDriver  *driver,
                            GError       **error)
{
  return sqlite_run_script (driver, "PRAGMA auto_vacuum = INCREMENTAL", error);
}

gboolean
beakta_sqlite_driver_set_up (BeaktaDriver  *driver,
                             GError       **error)
{
  return sqlite_run_script (driver, "PRAGMA journal_mode = WAL", error);
}

gboolean
beakta_sqlite_driver_settle (BeaktaDriver  *driver,
                             GError       **error)
{
  return sqlite_run_script (driver, "PRAGMA wal_checkpoint (TRUNCATE)", error);
}

void
beakta_sqlite_driver_settle_at_once (BeaktaDriver *driver)
{
  SqliteDriver *self = (SqliteDriver *) driver;

  sqlite3_busy_timeout (self->handle, 0);
  beakta_sqlite_driver_settle (driver, NULL);
  sqlite3_busy_timeout (self->handle, BUSY_MILLISECONDS);
}

void
beakta_sqlite_driver_stay (BeaktaDriver *driver)
{
  SqliteDriver *self = (SqliteDriver *) driver;

  self->presence = beakta_sqlite_locks_stay (sqlite3_db_filename (self->handle, "main"));
}
