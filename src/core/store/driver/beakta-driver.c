/* What is the same for every database: binding by a list of types, rows, transactions. */

#include "beakta-driver.h"

void
beakta_driver_claim (BeaktaDriver *driver)
{
  driver->owner = g_thread_self ();
}

void
beakta_driver_free (BeaktaDriver *driver)
{
  driver->methods->free (driver);
}

static void
bind_values (BeaktaDriver *driver,
             gpointer      statement,
             const char   *types,
             va_list       values)
{
  for (int i = 0; types[i] != '\0'; i++)
    switch (types[i])
      {
      case 'i':
        driver->methods->bind_int (statement, i + 1, va_arg (values, gint64));
        break;

      case 's':
        driver->methods->bind_text (statement, i + 1, va_arg (values, const char *));
        break;

      case 'b':
        driver->methods->bind_blob (statement, i + 1, va_arg (values, GBytes *));
        break;

      default:
        g_assert_not_reached ();
      }
}

static BeaktaRows *
select_rows (BeaktaDriver  *driver,
             GError       **error,
             const char    *sql,
             const char    *types,
             va_list        values)
{
  gpointer statement;
  BeaktaRows *rows;

  g_assert (driver->owner == g_thread_self ());

  statement = driver->methods->prepare (driver, sql, error);
  if (statement == NULL)
    return NULL;

  bind_values (driver, statement, types, values);
  rows = g_new0 (BeaktaRows, 1);
  rows->driver = driver;
  rows->statement = statement;

  return rows;
}

BeaktaRows *
beakta_driver_select (BeaktaDriver  *driver,
                      GError       **error,
                      const char    *sql,
                      const char    *types,
                      ...)
{
  BeaktaRows *rows;
  va_list values;

  va_start (values, types);
  rows = select_rows (driver, error, sql, types, values);
  va_end (values);

  return rows;
}

gboolean
beakta_driver_run (BeaktaDriver  *driver,
                   GError       **error,
                   const char    *sql,
                   const char    *types,
                   ...)
{
  g_autoptr(BeaktaRows) rows = NULL;
  gboolean has_row;
  va_list values;

  va_start (values, types);
  rows = select_rows (driver, error, sql, types, values);
  va_end (values);

  return rows != NULL && beakta_rows_next (rows, &has_row, error);
}

gboolean
beakta_driver_select_int (BeaktaDriver  *driver,
                          gint64        *value,
                          gint64         fallback,
                          GError       **error,
                          const char    *sql,
                          const char    *types,
                          ...)
{
  g_autoptr(BeaktaRows) rows = NULL;
  gboolean has_row;
  va_list values;

  va_start (values, types);
  rows = select_rows (driver, error, sql, types, values);
  va_end (values);

  if (rows == NULL || !beakta_rows_next (rows, &has_row, error))
    return FALSE;

  *value = has_row && !beakta_rows_is_null (rows, 0) ? beakta_rows_get_int (rows, 0) : fallback;

  return TRUE;
}

gboolean
beakta_driver_begin (BeaktaDriver  *driver,
                     GError       **error)
{
  g_assert (driver->owner == g_thread_self ());

  return driver->methods->begin (driver, error);
}

gboolean
beakta_driver_end (BeaktaDriver  *driver,
                   gboolean       fine,
                   GError       **error)
{
  g_assert (driver->owner == g_thread_self ());

  if (fine && driver->methods->commit (driver, error))
    return TRUE;

  driver->methods->rollback (driver);

  return FALSE;
}

gboolean
beakta_driver_begin_step (BeaktaDriver  *driver,
                          GError       **error)
{
  g_assert (driver->owner == g_thread_self ());

  return driver->methods->run_script (driver, "SAVEPOINT step", error);
}

gboolean
beakta_driver_end_step (BeaktaDriver  *driver,
                        gboolean       fine,
                        GError       **error)
{
  g_assert (driver->owner == g_thread_self ());

  return (fine || driver->methods->run_script (driver, "ROLLBACK TO step", error)) &&
         driver->methods->run_script (driver, "RELEASE step", error);
}

gboolean
beakta_rows_next (BeaktaRows  *rows,
                  gboolean    *has_row,
                  GError     **error)
{
  return rows->driver->methods->step (rows->driver, rows->statement, has_row, error);
}

void
beakta_rows_free (BeaktaRows *rows)
{
  rows->driver->methods->release (rows->driver, rows->statement);
  g_free (rows);
}

gboolean
beakta_rows_is_null (BeaktaRows *rows,
                     int         column)
{
  return rows->driver->methods->is_null (rows->statement, column);
}

gint64
beakta_rows_get_int (BeaktaRows *rows,
                     int         column)
{
  return rows->driver->methods->get_int (rows->statement, column);
}

const char *
beakta_rows_get_text (BeaktaRows *rows,
                      int         column)
{
  const char *text = rows->driver->methods->get_text (rows->statement, column);

  return text != NULL ? text : "";
}

const guint8 *
beakta_rows_peek_blob (BeaktaRows *rows,
                       int         column,
                       gsize      *size)
{
  return rows->driver->methods->peek_blob (rows->statement, column, size);
}

GBytes *
beakta_rows_dup_blob (BeaktaRows *rows,
                      int         column)
{
  return rows->driver->methods->dup_blob (rows->statement, column);
}
