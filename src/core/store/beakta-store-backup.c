/* A copy of the store, and the next free case number. */

#include "beakta-store-private.h"

#include "beakta-schema.h"
#include "beakta-sort-key.h"

/* A file that is there is never written over. */
static gpointer
back_up (BeaktaStore   *self,
         BeaktaDriver  *db,
         gpointer       data,
         GError       **error)
{
  const char *path = data;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return beakta_schema_copy (db, path, error) ? GINT_TO_POINTER (TRUE) : NULL;

  g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_FAILED,
               "“%s” is there already; a backup never writes over a file", path);
  return NULL;
}

gboolean
beakta_store_backup_sync (BeaktaStore  *self,
                          const char   *path,
                          GError      **error)
{
  g_autofree char *absolute = NULL;

  g_return_val_if_fail (BEAKTA_IS_STORE (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  absolute = g_canonicalize_filename (path, NULL);

  return beakta_worker_call (self->reader, self, back_up, absolute, error) != NULL;
}

/* Numbers of the year have a key that begins alike; the highest is looked for among them. */
static gpointer
find_next_number (BeaktaStore   *self,
                  BeaktaDriver  *db,
                  gpointer       data,
                  GError       **error)
{
  int year = GPOINTER_TO_INT (data);
  g_autofree char *prefix = g_strdup_printf ("BEAKTA-%d-", year);
  g_autofree char *key = beakta_number_key_new (prefix);
  g_autofree char *past = g_strconcat (key, ":", NULL);
  g_autoptr(BeaktaRows) rows = NULL;
  gint64 highest = 0;
  gboolean has_row;

  rows = beakta_driver_select (db, error, "SELECT number FROM case_line WHERE number_key >= $1 AND number_key < $2", "ss",
                               key, past);
  while (rows != NULL && beakta_rows_next (rows, &has_row, error))
    {
      g_autofree char *number = NULL;

      if (!has_row)
        return g_strdup_printf ("%s%" G_GINT64_FORMAT, prefix, highest + 1);

      number = g_ascii_strup (beakta_rows_get_text (rows, 0), -1);
      if (g_str_has_prefix (number, prefix))
        highest = MAX (highest, g_ascii_strtoll (number + strlen (prefix), NULL, 10));
    }

  return NULL;
}

char *
beakta_store_dup_next_number_sync (BeaktaStore  *self,
                                   GDateTime    *now,
                                   GError      **error)
{
  g_return_val_if_fail (BEAKTA_IS_STORE (self), NULL);
  g_return_val_if_fail (now != NULL, NULL);

  return beakta_worker_call (self->reader, self, find_next_number, GINT_TO_POINTER (g_date_time_get_year (now)), error);
}
