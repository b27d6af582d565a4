#include "beakta-sql.h"

static void
clear_value (gpointer data)
{
  g_free (((BeaktaSqlValue *) data)->text);
}

void
beakta_sql_init (BeaktaSql *sql)
{
  sql->words = g_string_new (NULL);
  sql->values = g_array_new (FALSE, FALSE, sizeof (BeaktaSqlValue));
  g_array_set_clear_func (sql->values, clear_value);
}

void
beakta_sql_clear (BeaktaSql *sql)
{
  if (sql->words != NULL)
    g_string_free (sql->words, TRUE);
  sql->words = NULL;
  g_clear_pointer (&sql->values, g_array_unref);
}

void
beakta_sql_append (BeaktaSql  *sql,
                   const char *format,
                   ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_string_append_vprintf (sql->words, format, arguments);
  va_end (arguments);
}

void
beakta_sql_append_int (BeaktaSql *sql,
                       gint64     value)
{
  BeaktaSqlValue bound = { value, NULL };

  g_array_append_val (sql->values, bound);
  g_string_append_printf (sql->words, "$%u", sql->values->len);
}

void
beakta_sql_append_text (BeaktaSql  *sql,
                        const char *value)
{
  BeaktaSqlValue bound = { 0, g_strdup (value) };

  g_array_append_val (sql->values, bound);
  g_string_append_printf (sql->words, "$%u", sql->values->len);
}

void
beakta_sql_append_with (BeaktaSql  *sql,
                        const char *words,
                        const char *value)
{
  BeaktaSqlValue bound = { 0, g_strdup (value) };
  g_autofree char *place = NULL;
  g_auto(GStrv) parts = g_strsplit (words, "$1", -1);
  g_autofree char *filled = NULL;

  g_array_append_val (sql->values, bound);
  place = g_strdup_printf ("$%u", sql->values->len);
  filled = g_strjoinv (place, parts);
  g_string_append (sql->words, filled);
}

BeaktaRows *
beakta_sql_select (BeaktaSql     *sql,
                   BeaktaDriver  *driver,
                   GError       **error)
{
  const BeaktaDriverMethods *methods = driver->methods;
  gpointer statement;
  BeaktaRows *rows;

  g_assert (driver->owner == g_thread_self ());

  statement = methods->prepare (driver, sql->words->str, error);
  if (statement == NULL)
    return NULL;

  for (guint i = 0; i < sql->values->len; i++)
    {
      const BeaktaSqlValue *value = &g_array_index (sql->values, BeaktaSqlValue, i);

      if (value->text != NULL)
        methods->bind_text (statement, (int) i + 1, value->text);
      else
        methods->bind_int (statement, (int) i + 1, value->number);
    }

  rows = g_new0 (BeaktaRows, 1);
  rows->driver = driver;
  rows->statement = statement;

  return rows;
}

gboolean
beakta_sql_select_int (BeaktaSql     *sql,
                       BeaktaDriver  *driver,
                       gint64        *value,
                       GError       **error)
{
  g_autoptr(BeaktaRows) rows = beakta_sql_select (sql, driver, error);
  gboolean has_row;

  if (rows == NULL || !beakta_rows_next (rows, &has_row, error))
    return FALSE;

  *value = has_row && !beakta_rows_is_null (rows, 0) ? beakta_rows_get_int (rows, 0) : 0;

  return TRUE;
}
