/* SQLite behind the seam. No other file calls it. */

#include "beakta-sqlite-driver.h"

#include <errno.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "beakta-sqlite-locks.h"
#include "beakta-store.h"

/* How long to wait for another program's transaction. */
#define BUSY_MILLISECONDS 5000

typedef struct
{
  BeaktaDriver  driver;
  sqlite3      *handle;
  GHashTable   *statements;          /* char * -> Statement */
  int           presence;            /* beakta-sqlite-locks.h; -1 */
} SqliteDriver;

typedef struct
{
  sqlite3_stmt *handle;
  int          *parameters;          /* index of $1, $2 ...; 0 where there is none */
  int           n_parameters;
  gboolean      in_use;
  gboolean      is_kept;
} Statement;

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

static gboolean
set_sqlite_error (GError     **error,
                  sqlite3     *handle,
                  int          result,
                  const char  *doing)
{
  g_set_error (error, BEAKTA_STORE_ERROR, get_error_code (handle, result), "%s: %s (SQLite %d)", doing,
               handle != NULL ? sqlite3_errmsg (handle) : sqlite3_errstr (result), result);
  return FALSE;
}

static void
free_statement (gpointer data)
{
  Statement *statement = data;

  sqlite3_finalize (statement->handle);
  g_free (statement->parameters);
  g_free (statement);
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

/* SQLite numbers "$2" by its place in the text, not by its name. */
static void
find_parameters (Statement *statement)
{
  statement->n_parameters = sqlite3_bind_parameter_count (statement->handle);
  statement->parameters = g_new0 (int, statement->n_parameters + 1);
  for (int i = 1; i <= statement->n_parameters; i++)
    {
      g_autofree char *name = g_strdup_printf ("$%d", i);

      statement->parameters[i] = sqlite3_bind_parameter_index (statement->handle, name);
    }
}

static gpointer
sqlite_prepare (BeaktaDriver  *driver,
                const char    *sql,
                GError       **error)
{
  SqliteDriver *self = (SqliteDriver *) driver;
  Statement *statement = g_hash_table_lookup (self->statements, sql);
  gboolean is_kept = statement == NULL;
  sqlite3_stmt *handle = NULL;
  int result;

  if (statement != NULL && !statement->in_use)
    {
      statement->in_use = TRUE;
      return statement;
    }

  result = sqlite3_prepare_v3 (self->handle, sql, -1, is_kept ? SQLITE_PREPARE_PERSISTENT : 0, &handle, NULL);
  if (result != SQLITE_OK)
    {
      set_sqlite_error (error, self->handle, result, "The database did not take a question");
      return NULL;
    }

  statement = g_new0 (Statement, 1);
  statement->handle = handle;
  statement->in_use = TRUE;
  statement->is_kept = is_kept;
  find_parameters (statement);
  if (is_kept)
    g_hash_table_insert (self->statements, g_strdup (sql), statement);

  return statement;
}

static void
sqlite_release (BeaktaDriver *driver,
                gpointer      data)
{
  Statement *statement = data;

  if (!statement->is_kept)
    {
      free_statement (statement);
      return;
    }

  sqlite3_reset (statement->handle);
  sqlite3_clear_bindings (statement->handle);
  statement->in_use = FALSE;
}

static int
get_parameter (Statement *statement,
               int        parameter)
{
  g_assert (parameter <= statement->n_parameters);

  return statement->parameters[parameter];
}

static void
sqlite_bind_int (gpointer statement,
                 int      parameter,
                 gint64   value)
{
  sqlite3_bind_int64 (((Statement *) statement)->handle, get_parameter (statement, parameter), value);
}

static void
sqlite_bind_text (gpointer    statement,
                  int         parameter,
                  const char *value)
{
  sqlite3_bind_text (((Statement *) statement)->handle, get_parameter (statement, parameter), value, -1,
                     SQLITE_TRANSIENT);
}

/* A blob without bytes is not null. */
static void
sqlite_bind_blob (gpointer  statement,
                  int       parameter,
                  GBytes   *value)
{
  gsize size = 0;
  gconstpointer data = value != NULL ? g_bytes_get_data (value, &size) : NULL;
  sqlite3_stmt *handle = ((Statement *) statement)->handle;

  if (value != NULL && size == 0)
    sqlite3_bind_zeroblob (handle, get_parameter (statement, parameter), 0);
  else if (value != NULL)
    sqlite3_bind_blob64 (handle, get_parameter (statement, parameter), data, size, SQLITE_TRANSIENT);
}

static gboolean
sqlite_step (BeaktaDriver  *driver,
             gpointer       statement,
             gboolean      *has_row,
             GError       **error)
{
  SqliteDriver *self = (SqliteDriver *) driver;
  int result = sqlite3_step (((Statement *) statement)->handle);

  *has_row = result == SQLITE_ROW;
  if (result == SQLITE_ROW || result == SQLITE_DONE)
    return TRUE;

  return set_sqlite_error (error, self->handle, sqlite3_extended_errcode (self->handle), "The database failed");
}

static gboolean
sqlite_is_null (gpointer statement,
                int      column)
{
  return sqlite3_column_type (((Statement *) statement)->handle, column) == SQLITE_NULL;
}

static gint64
sqlite_get_int (gpointer statement,
                int      column)
{
  return sqlite3_column_int64 (((Statement *) statement)->handle, column);
}

static const char *
sqlite_get_text (gpointer statement,
                 int      column)
{
  return (const char *) sqlite3_column_text (((Statement *) statement)->handle, column);
}

static GBytes *
sqlite_dup_blob (gpointer statement,
                 int      column)
{
  sqlite3_stmt *handle = ((Statement *) statement)->handle;
  gconstpointer data;

  if (sqlite3_column_type (handle, column) == SQLITE_NULL)
    return NULL;

  data = sqlite3_column_blob (handle, column);

  return g_bytes_new (data, sqlite3_column_bytes (handle, column));
}

static gboolean
sqlite_run_script (BeaktaDriver  *driver,
                   const char    *sql,
                   GError       **error)
{
  SqliteDriver *self = (SqliteDriver *) driver;
  int result = sqlite3_exec (self->handle, sql, NULL, NULL, NULL);

  return result == SQLITE_OK ||
         set_sqlite_error (error, self->handle, sqlite3_extended_errcode (self->handle), "The database failed");
}

/* Writes are announced at once, so that a transaction never has to give up halfway. */
static gboolean
sqlite_begin (BeaktaDriver  *driver,
              GError       **error)
{
  return sqlite_run_script (driver, "BEGIN IMMEDIATE", error);
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
  if (!is_in_place (driver, error))
    return FALSE;

  return sqlite_run_script (driver, "COMMIT", error);
}

/* After a full disk SQLite may have rolled back by itself. */
static void
sqlite_rollback (BeaktaDriver *driver)
{
  SqliteDriver *self = (SqliteDriver *) driver;

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

static gboolean
make_private_file (const char  *path,
                   GError     **error)
{
  int fd = g_open (path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
  int saved_errno = errno;

  if (fd >= 0)
    return g_close (fd, error);

  g_set_error (error, BEAKTA_STORE_ERROR,
               saved_errno == ENOSPC ? BEAKTA_STORE_ERROR_FULL :
               saved_errno == EACCES || saved_errno == EROFS || saved_errno == EPERM ? BEAKTA_STORE_ERROR_READ_ONLY :
               BEAKTA_STORE_ERROR_FAILED,
               "The file “%s” could not be made: %s", path, g_strerror (saved_errno));
  return FALSE;
}

static gboolean
sqlite_copy_to (BeaktaDriver  *driver,
                const char    *path,
                GError       **error)
{
  SqliteDriver *self = (SqliteDriver *) driver;
  sqlite3 *copy = NULL;
  sqlite3_backup *backup;
  int result;

  if (!make_private_file (path, error))
    return FALSE;

  result = sqlite3_open_v2 (path, &copy, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL);
  backup = result == SQLITE_OK ? sqlite3_backup_init (copy, "main", self->handle, "main") : NULL;
  if (backup != NULL)
    {
      sqlite3_backup_step (backup, -1);
      result = sqlite3_backup_finish (backup);
    }
  else if (result == SQLITE_OK)
    result = sqlite3_errcode (copy);

  if (result != SQLITE_OK)
    set_sqlite_error (error, copy, result, "The copy could not be written");
  sqlite3_close_v2 (copy);

  return result == SQLITE_OK;
}

static gboolean
check_is_ok (BeaktaDriver  *driver,
             const char    *pragma,
             const char    *fine,
             GError       **error)
{
  g_autoptr(BeaktaRows) rows = beakta_driver_select (driver, error, pragma, "");
  gboolean has_row;

  if (rows == NULL || !beakta_rows_next (rows, &has_row, error))
    return FALSE;

  if (!has_row || g_strcmp0 (beakta_rows_get_text (rows, 0), fine) == 0)
    return TRUE;

  g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_DAMAGED, "The file is damaged (%s): %s", pragma,
               beakta_rows_get_text (rows, 0));
  return FALSE;
}

static gboolean
sqlite_check (BeaktaDriver  *driver,
              GError       **error)
{
  return check_is_ok (driver, "PRAGMA integrity_check", "ok", error) &&
         check_is_ok (driver, "PRAGMA foreign_key_check", NULL, error);
}

/* FTS5 answers with SQLITE_CORRUPT_VTAB when index and contents differ. */
static gboolean
sqlite_check_full_text (BeaktaDriver  *driver,
                        GError       **error)
{
  return beakta_driver_run (driver, error, "INSERT INTO line_index (line_index, rank) VALUES ('integrity-check', 1)", "") &&
         beakta_driver_run (driver, error, "INSERT INTO text_index (text_index, rank) VALUES ('integrity-check', 1)", "");
}

static gboolean
sqlite_index_line (BeaktaDriver  *driver,
                   gint64         row,
                   gboolean       remove,
                   GError       **error)
{
  if (remove)
    return beakta_driver_run (driver, error,
                              "INSERT INTO line_index (line_index, rowid, number_words, title, applicant, programme) "
                              "SELECT 'delete', row, number_words, title, applicant, programme FROM case_line WHERE row = $1",
                              "i", row);

  return beakta_driver_run (driver, error,
                            "INSERT INTO line_index (rowid, number_words, title, applicant, programme) "
                            "SELECT row, number_words, title, applicant, programme FROM case_line WHERE row = $1", "i", row);
}

static gboolean
sqlite_index_text (BeaktaDriver  *driver,
                   gint64         id,
                   GError       **error)
{
  return beakta_driver_run (driver, error, "INSERT INTO text_index (rowid, stream) SELECT id, stream FROM text WHERE id = $1",
                            "i", id);
}

static const BeaktaDriverMethods *
get_methods (void)
{
  static BeaktaDriverMethods methods = {
    .free            = sqlite_free,
    .prepare         = sqlite_prepare,
    .release         = sqlite_release,
    .bind_int        = sqlite_bind_int,
    .bind_text       = sqlite_bind_text,
    .bind_blob       = sqlite_bind_blob,
    .step            = sqlite_step,
    .is_null         = sqlite_is_null,
    .get_int         = sqlite_get_int,
    .get_text        = sqlite_get_text,
    .dup_blob        = sqlite_dup_blob,
    .run_script      = sqlite_run_script,
    .begin           = sqlite_begin,
    .commit          = sqlite_commit,
    .rollback        = sqlite_rollback,
    .begin_reading   = sqlite_begin_reading,
    .get_version     = sqlite_get_version,
    .set_version     = sqlite_set_version,
    .get_notice      = sqlite_get_notice,
    .copy_to         = sqlite_copy_to,
    .check           = sqlite_check,
    .check_full_text = sqlite_check_full_text,
    .index_line      = sqlite_index_line,
    .index_text      = sqlite_index_text,
    .make_match      = beakta_sqlite_make_match,
  };
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      methods.match_condition = beakta_sqlite_match_condition;
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
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *escaped = g_uri_escape_string (absolute, "/", FALSE);

  return g_strconcat ("file:", escaped, mode == BEAKTA_SQLITE_FROZEN ? "?immutable=1" : "", NULL);
}

/* @path: a file that is there; an empty one becomes a database. */
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
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_statement);

  flags |= mode == BEAKTA_SQLITE_READ_WRITE ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
  result = sqlite3_open_v2 (uri, &self->handle, flags, NULL);
  if (result != SQLITE_OK)
    {
      set_sqlite_error (error, self->handle, result, "The file could not be opened");
      return NULL;
    }

  sqlite3_busy_timeout (self->handle, BUSY_MILLISECONDS);
  if (!sqlite_run_script (driver, "PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA synchronous = FULL;"
                                  "PRAGMA temp_store = MEMORY", error))
    return NULL;

  return g_steal_pointer (&driver);
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
beakta_sqlite_driver_stay (BeaktaDriver *driver)
{
  SqliteDriver *self = (SqliteDriver *) driver;

  self->presence = beakta_sqlite_locks_stay (sqlite3_db_filename (self->handle, "main"));
}
