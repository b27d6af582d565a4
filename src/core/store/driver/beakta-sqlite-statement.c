/* Statements of SQLite: asked once and kept, their parameters bound, their rows read.
 *
 * (1) A value that could not be bound, for want of memory, is an error of the next step: without it the statement would ask
 *     for something else, or remove nothing, and say that all is well.
 * (2) A row is whole when its step has answered: what is read of it afterwards takes no memory that could be missing.
 */

#include "beakta-sqlite-private.h"

/* More than the program's own statements: what people ask of the queue has many forms, and the first of them are kept too. */
#define MAX_KEPT 400

typedef struct
{
  sqlite3_stmt *handle;
  int          *parameters;          /* index of $1, $2 ...; 0 where there is none */
  int           n_parameters;
  int           bound;               /* SQLITE_OK, or what the first value that could not be bound met */
  gboolean      in_use;
  gboolean      is_kept;
} Statement;

static void
free_statement (gpointer data)
{
  Statement *statement = data;

  sqlite3_finalize (statement->handle);
  g_free (statement->parameters);
  g_free (statement);
}

GHashTable *
beakta_sqlite_statements_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_statement);
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

gpointer
beakta_sqlite_prepare (BeaktaDriver  *driver,
                       const char    *sql,
                       GError       **error)
{
  SqliteDriver *self = (SqliteDriver *) driver;
  Statement *statement = g_hash_table_lookup (self->statements, sql);
  gboolean is_kept = statement == NULL && g_hash_table_size (self->statements) < MAX_KEPT;
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
      beakta_sqlite_set_error (error, self->handle, result, "The database did not take a question");
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

void
beakta_sqlite_release (BeaktaDriver *driver,
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
  statement->bound = SQLITE_OK;
  statement->in_use = FALSE;
}

static int
get_parameter (Statement *statement,
               int        parameter)
{
  g_assert (parameter <= statement->n_parameters);

  return statement->parameters[parameter];
}

/* Rule 1. */
static void
note_bound (Statement *statement,
            int        result)
{
  if (statement->bound == SQLITE_OK)
    statement->bound = result;
}

void
beakta_sqlite_bind_int (gpointer statement,
                        int      parameter,
                        gint64   value)
{
  note_bound (statement, sqlite3_bind_int64 (((Statement *) statement)->handle, get_parameter (statement, parameter), value));
}

void
beakta_sqlite_bind_text (gpointer    statement,
                         int         parameter,
                         const char *value)
{
  note_bound (statement, sqlite3_bind_text (((Statement *) statement)->handle, get_parameter (statement, parameter), value, -1,
                                            SQLITE_TRANSIENT));
}

/* A blob without bytes is not null. */
void
beakta_sqlite_bind_blob (gpointer  statement,
                         int       parameter,
                         GBytes   *value)
{
  gsize size = 0;
  gconstpointer data = value != NULL ? g_bytes_get_data (value, &size) : NULL;
  sqlite3_stmt *handle = ((Statement *) statement)->handle;
  int index = get_parameter (statement, parameter);

  if (value != NULL && size == 0)
    note_bound (statement, sqlite3_bind_zeroblob (handle, index, 0));
  else if (value != NULL)
    note_bound (statement, sqlite3_bind_blob64 (handle, index, data, size, SQLITE_TRANSIENT));
}

/* Rule 2: SQLite gets the memory for a long value when it is asked for it. */
static gboolean
has_column (sqlite3_stmt *handle,
            int           column)
{
  switch (sqlite3_column_type (handle, column))
    {
    case SQLITE_TEXT:
      return sqlite3_column_text (handle, column) != NULL;

    case SQLITE_BLOB:
      return sqlite3_column_blob (handle, column) != NULL || sqlite3_column_bytes (handle, column) == 0;

    default:
      return TRUE;
    }
}

static int
fetch_row (sqlite3_stmt *handle)
{
  int n_columns = sqlite3_data_count (handle);

  for (int i = 0; i < n_columns; i++)
    if (!has_column (handle, i))
      return SQLITE_NOMEM;

  return SQLITE_ROW;
}

gboolean
beakta_sqlite_step (BeaktaDriver  *driver,
                    gpointer       statement,
                    gboolean      *has_row,
                    GError       **error)
{
  SqliteDriver *self = (SqliteDriver *) driver;
  Statement *asked = statement;
  int result = asked->bound;

  *has_row = FALSE;
  if (result != SQLITE_OK)
    return beakta_sqlite_set_error (error, NULL, result, "The database did not take a value");
  if (!beakta_sqlite_check_writing (self, error))
    return FALSE;

  result = sqlite3_step (asked->handle);
  if (result == SQLITE_ROW)
    result = fetch_row (asked->handle);
  *has_row = result == SQLITE_ROW;
  if (result == SQLITE_ROW || result == SQLITE_DONE)
    return TRUE;
  if (result == SQLITE_NOMEM)
    return beakta_sqlite_set_error (error, NULL, result, "The database failed");

  return beakta_sqlite_set_error (error, self->handle, sqlite3_extended_errcode (self->handle), "The database failed");
}

gboolean
beakta_sqlite_is_null (gpointer statement,
                       int      column)
{
  return sqlite3_column_type (((Statement *) statement)->handle, column) == SQLITE_NULL;
}

gint64
beakta_sqlite_get_int (gpointer statement,
                       int      column)
{
  return sqlite3_column_int64 (((Statement *) statement)->handle, column);
}

const char *
beakta_sqlite_get_text (gpointer statement,
                        int      column)
{
  return (const char *) sqlite3_column_text (((Statement *) statement)->handle, column);
}

GBytes *
beakta_sqlite_dup_blob (gpointer statement,
                        int      column)
{
  sqlite3_stmt *handle = ((Statement *) statement)->handle;
  gconstpointer data;

  if (sqlite3_column_type (handle, column) == SQLITE_NULL)
    return NULL;

  data = sqlite3_column_blob (handle, column);

  return g_bytes_new (data, sqlite3_column_bytes (handle, column));
}

const guint8 *
beakta_sqlite_peek_blob (gpointer  statement,
                         int       column,
                         gsize    *size)
{
  sqlite3_stmt *handle = ((Statement *) statement)->handle;
  const guint8 *data = sqlite3_column_blob (handle, column);

  *size = (gsize) sqlite3_column_bytes (handle, column);

  return data;
}
