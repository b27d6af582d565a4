/* What the columns of a list of cases mean, as words, and remembered by the person.
 *
 * It is kept for each set of headings in the person's own settings: the lists of a system look the same from one time to the next, and
 * two who take in lists of different systems do not alter each other's.
 */

#define G_LOG_DOMAIN "beakta-exchange"

#include "beakta-case-table.h"

#include <glib/gstdio.h>
#include <string.h>

#define GROUP "Columns"

static gboolean
refuse (const char  *word,
        const char  *why,
        GError     **error)
{
  g_set_error (error, BEAKTA_CASE_TABLE_ERROR, BEAKTA_CASE_TABLE_ERROR_MAP, "“%s”: %s", word, why);

  return FALSE;
}

static gboolean
find_column (const char       *nick,
             BeaktaCaseColumn *column)
{
  for (BeaktaCaseColumn i = BEAKTA_COLUMN_NUMBER; i < BEAKTA_N_COLUMNS; i++)
    if (g_str_equal (beakta_case_column_get_nick (i), nick))
      {
        *column = i;
        return TRUE;
      }

  return FALSE;
}

static gboolean
find_heading (BeaktaCaseTable *self,
              const char      *heading,
              guint           *column)
{
  g_autofree char *wanted = g_utf8_casefold (heading, -1);

  for (guint i = 0; i < beakta_case_table_get_n_columns (self); i++)
    {
      g_autofree char *own = g_utf8_casefold (beakta_case_table_get_heading (self, i), -1);

      *column = i;
      if (g_str_equal (own, wanted))
        return TRUE;
    }

  return FALSE;
}

static gboolean
set_pair (BeaktaCaseTable  *self,
          const char       *pair,
          GError          **error)
{
  g_auto(GStrv) parts = g_strsplit (pair, "=", 2);
  BeaktaCaseColumn meaning;
  guint column;

  if (g_strv_length (parts) != 2)
    return refuse (pair, "a pair is a fact, “=” and a heading", error);
  g_strstrip (parts[0]);
  g_strstrip (parts[1]);
  if (!find_column (parts[0], &meaning))
    return refuse (parts[0], "there is no such fact", error);
  if (!find_heading (self, parts[1], &column))
    return refuse (parts[1], "no column has that heading", error);

  beakta_case_table_set_meaning (self, column, meaning);

  return TRUE;
}

gboolean
beakta_case_table_set_map (BeaktaCaseTable  *self,
                           const char       *map,
                           GError          **error)
{
  g_auto(GStrv) pairs = NULL;

  g_return_val_if_fail (BEAKTA_IS_CASE_TABLE (self), FALSE);
  g_return_val_if_fail (map != NULL, FALSE);

  for (guint i = 0; i < beakta_case_table_get_n_columns (self); i++)
    beakta_case_table_set_meaning (self, i, BEAKTA_COLUMN_NONE);

  pairs = g_strsplit (map, ",", -1);
  for (guint i = 0; pairs[i] != NULL; i++)
    if (*g_strstrip (pairs[i]) != '\0' && !set_pair (self, pairs[i], error))
      return FALSE;

  return TRUE;
}

char *
beakta_case_table_dup_map (BeaktaCaseTable *self)
{
  GString *map = g_string_new (NULL);

  g_return_val_if_fail (BEAKTA_IS_CASE_TABLE (self), NULL);

  for (guint i = 0; i < beakta_case_table_get_n_columns (self); i++)
    {
      BeaktaCaseColumn meaning = beakta_case_table_get_meaning (self, i);

      if (meaning != BEAKTA_COLUMN_NONE)
        g_string_append_printf (map, "%s%s=%s", map->len > 0 ? "," : "", beakta_case_column_get_nick (meaning),
                                beakta_case_table_get_heading (self, i));
    }

  return g_string_free (map, FALSE);
}

char *
beakta_case_table_dup_key (BeaktaCaseTable *self)
{
  g_autoptr(GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  g_return_val_if_fail (BEAKTA_IS_CASE_TABLE (self), NULL);

  for (guint i = 0; i < beakta_case_table_get_n_columns (self); i++)
    {
      const char *heading = beakta_case_table_get_heading (self, i);

      g_checksum_update (sum, (const guchar *) heading, (gssize) strlen (heading) + 1);
    }

  return g_strndup (g_checksum_get_string (sum), 16);
}

static char *
dup_path (void)
{
  return g_build_filename (g_get_user_config_dir (), "beakta", "case-lists.ini", NULL);
}

/* Numbers of columns, so that a heading that holds a comma or an "=" does no harm. */
static void
take_meanings (BeaktaCaseTable *self,
               const int       *meanings,
               gsize            n)
{
  for (guint i = 0; i < n && i < beakta_case_table_get_n_columns (self); i++)
    beakta_case_table_set_meaning (self, i, meanings[i] > 0 && meanings[i] < BEAKTA_N_COLUMNS ? (BeaktaCaseColumn) meanings[i]
                                                                                              : BEAKTA_COLUMN_NONE);
}

gboolean
beakta_case_table_recall (BeaktaCaseTable *self)
{
  g_autoptr(GKeyFile) file = g_key_file_new ();
  g_autofree char *path = dup_path ();
  g_autofree char *key = NULL;
  g_autofree int *meanings = NULL;
  gsize n;

  g_return_val_if_fail (BEAKTA_IS_CASE_TABLE (self), FALSE);

  key = beakta_case_table_dup_key (self);
  if (!g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL))
    return FALSE;

  meanings = g_key_file_get_integer_list (file, GROUP, key, &n, NULL);
  if (meanings == NULL)
    return FALSE;

  take_meanings (self, meanings, n);

  return TRUE;
}

gboolean
beakta_case_table_remember (BeaktaCaseTable  *self,
                            GError          **error)
{
  g_autoptr(GKeyFile) file = g_key_file_new ();
  g_autofree char *path = dup_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *key = NULL;
  g_autofree int *meanings = NULL;
  guint n;

  g_return_val_if_fail (BEAKTA_IS_CASE_TABLE (self), FALSE);

  key = beakta_case_table_dup_key (self);
  n = beakta_case_table_get_n_columns (self);
  meanings = g_new0 (int, n);
  for (guint i = 0; i < n; i++)
    meanings[i] = (int) beakta_case_table_get_meaning (self, i);

  g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL);
  g_key_file_set_integer_list (file, GROUP, key, meanings, n);
  g_mkdir_with_parents (folder, 0700);

  return g_key_file_save_to_file (file, path, error);
}
