/* Copies of a whole database, and whether one is sound. */

#include "beakta-sqlite-private.h"

#include <errno.h>
#include <fcntl.h>

#include <glib/gstdio.h>

#include "beakta-store.h"

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

gboolean
beakta_sqlite_copy_to (BeaktaDriver  *driver,
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
    beakta_sqlite_set_error (error, copy, result, "The copy could not be written");
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

/* Each table that is not SQLite's own, and when a row of it holds another type than it should: in a file that was altered a
 * number may stand where a text did, or a text go on behind a zero, where nobody looks. */
#define TYPE_CONDITIONS \
  "SELECT t.name, group_concat ('typeof (\"' || c.name || '\") NOT IN (''' || lower (c.type) || ''', ''null'')' || " \
  "CASE c.type WHEN 'TEXT' THEN ' OR instr (CAST (\"' || c.name || '\" AS BLOB), x''00'') > 0' ELSE '' END, ' OR ') " \
  "FROM pragma_table_list AS t, pragma_table_info (t.name) AS c WHERE t.schema = 'main' AND t.type = 'table' AND " \
  "t.name NOT LIKE 'sqlite%' GROUP BY t.name"

static gboolean
check_types (BeaktaDriver  *driver,
             GError       **error)
{
  g_autoptr(BeaktaRows) rows = beakta_driver_select (driver, error, TYPE_CONDITIONS, "");
  gboolean has_row;

  while (rows != NULL && beakta_rows_next (rows, &has_row, error))
    {
      const char *table = beakta_rows_get_text (rows, 0);
      g_autofree char *sql = NULL;
      gint64 n_wrong;

      if (!has_row)
        return TRUE;

      sql = g_strdup_printf ("SELECT count (*) FROM \"%s\" WHERE %s", table, beakta_rows_get_text (rows, 1));
      if (!beakta_driver_select_int (driver, &n_wrong, 0, error, sql, ""))
        return FALSE;
      if (n_wrong == 0)
        continue;

      g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_DAMAGED,
                   "The file is damaged: %" G_GINT64_FORMAT " rows of “%s” hold values of another type", n_wrong, table);
      return FALSE;
    }

  return FALSE;
}

gboolean
beakta_sqlite_check (BeaktaDriver  *driver,
                     GError       **error)
{
  return check_is_ok (driver, "PRAGMA integrity_check", "ok", error) &&
         check_is_ok (driver, "PRAGMA foreign_key_check", NULL, error) && check_types (driver, error);
}

/* The indexes are not compared with their tables, which is what takes the time. */
gboolean
beakta_sqlite_check_pages (BeaktaDriver  *driver,
                           GError       **error)
{
  return check_is_ok (driver, "PRAGMA quick_check", "ok", error);
}

/* FTS5 answers with SQLITE_CORRUPT_VTAB when index and contents differ. */
gboolean
beakta_sqlite_check_full_text (BeaktaDriver  *driver,
                               GError       **error)
{
  return beakta_driver_run (driver, error, "INSERT INTO line_index (line_index, rank) VALUES ('integrity-check', 1)", "") &&
         beakta_driver_run (driver, error, "INSERT INTO text_index (text_index, rank) VALUES ('integrity-check', 1)", "");
}

/* A column that was added later stands on a line of its own, or not: that depends on how the file came to be. */
static char *
squeeze (const char *words)
{
  g_auto(GStrv) parts = g_strsplit_set (words, " \n\t", -1);
  GString *line = g_string_new (NULL);

  for (char **part = parts; *part != NULL; part++)
    if (**part != '\0')
      g_string_append_printf (line, "%s%s", line->len > 0 ? " " : "", *part);

  return g_string_free (line, FALSE);
}

/* SQLite keeps the words that made each thing, and those of ADD COLUMN as they were said. */
GPtrArray *
beakta_sqlite_list_schema (BeaktaDriver  *driver,
                           GError       **error)
{
  g_autoptr(BeaktaRows) rows = beakta_driver_select (driver, error,
                                                     "SELECT type || ' ' || name || ' ' || tbl_name || ' ' || coalesce (sql, '') "
                                                     "FROM sqlite_master", "");
  g_autoptr(GPtrArray) schema = g_ptr_array_new_with_free_func (g_free);
  gboolean has_row;

  while (rows != NULL && beakta_rows_next (rows, &has_row, error))
    {
      if (!has_row)
        return g_steal_pointer (&schema);
      g_ptr_array_add (schema, squeeze (beakta_rows_get_text (rows, 0)));
    }

  return NULL;
}
