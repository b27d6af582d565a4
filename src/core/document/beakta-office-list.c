#include "beakta-office-list.h"

#include <string.h>

#include "beakta-office-list-mistake.h"

guint
beakta_office_list_find_group (const char *text,
                               const char *group)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  g_autofree char *wanted = g_strdup_printf ("[%s]", group);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = g_strstrip (g_strdup (lines[i]));

      if (g_str_equal (line, wanted))
        return i + 1;
    }

  return 0;
}

/* The line of the key in its group; the group's own when it has no such key. */
static guint
find_key (const char *text,
          const char *group,
          const char *key)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  guint start = beakta_office_list_find_group (text, group);

  for (guint i = start; start > 0 && lines[i] != NULL && lines[i][0] != '['; i++)
    {
      g_auto(GStrv) pair = g_strsplit (lines[i], "=", 2);

      if (pair[0] != NULL && pair[1] != NULL && g_strcmp0 (g_strstrip (pair[0]), key) == 0)
        return i + 1;
    }

  return start;
}

void
beakta_office_list_add_line (const char  *text,
                             const char  *group,
                             GError     **error)
{
  if (error != NULL && *error != NULL && (*error)->domain == BEAKTA_OFFICE_LIST_ERROR)
    beakta_office_list_error_set_line (*error, find_key (text, group, beakta_office_list_error_get (*error, 2)));
}

gboolean
beakta_office_list_check_keys (GKeyFile            *list,
                               const char          *group,
                               const char * const  *keys,
                               GError             **error)
{
  g_auto(GStrv) names = g_key_file_get_keys (list, group, NULL, NULL);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_auto(GStrv) parts = g_strsplit (names[i], "[", 2);

      if (!g_strv_contains (keys, parts[0]))
        return beakta_office_list_refuse (error, 0, BEAKTA_OFFICE_LIST_ERROR_KEY, group, names[i], NULL);
    }

  return TRUE;
}

/* What a line is no part of a file of groups; GKeyFile says which words, and not where. */
static gboolean
check_line (const char  *line,
            guint        number,
            gboolean     is_in_group,
            const char  *group,
            GError     **error)
{
  g_autofree char *words = g_strstrip (g_strdup (line));
  gboolean is_group = g_str_has_prefix (words, "[") && g_str_has_suffix (words, "]") && strlen (words) > 2;

  if (*words == '\0' || *words == '#' || is_group)
    return TRUE;
  if (is_in_group && strchr (words, '=') != NULL && *words != '=')
    return TRUE;

  return beakta_office_list_refuse (error, number, BEAKTA_OFFICE_LIST_ERROR_LINE, words, group, NULL);
}

static gboolean
check_lines (const char  *text,
             const char  *group,
             GError     **error)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr(GHashTable) groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *words = g_strstrip (g_strdup (lines[i]));

      if (!check_line (lines[i], i + 1, g_hash_table_size (groups) > 0, group, error))
        return FALSE;

      if (*words == '[' && !g_hash_table_add (groups, g_strdup (words)))
        return beakta_office_list_refuse (error, i + 1, BEAKTA_OFFICE_LIST_ERROR_TWICE, words, group, NULL);
    }

  return TRUE;
}

GKeyFile *
beakta_office_list_parse (const char  *text,
                          const char  *group,
                          GError     **error)
{
  g_autoptr(GKeyFile) list = g_key_file_new ();
  g_autoptr(GError) mistake = NULL;
  const char *wrong;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (group != NULL, NULL);

  if (!g_utf8_validate (text, -1, &wrong))
    {
      g_autofree char *before = g_strndup (text, (gsize) (wrong - text));
      g_auto(GStrv) passed = g_strsplit (before, "\n", -1);

      beakta_office_list_refuse (error, g_strv_length (passed), BEAKTA_OFFICE_LIST_ERROR_ENCODING, NULL);
      return NULL;
    }

  if (!check_lines (text, group, error))
    return NULL;
  if (*text != '\0' && !g_key_file_load_from_data (list, text, (gsize) -1, G_KEY_FILE_KEEP_TRANSLATIONS, &mistake))
    {
      beakta_office_list_refuse (error, 1, BEAKTA_OFFICE_LIST_ERROR_FORM, mistake->message, NULL);
      return NULL;
    }

  return g_steal_pointer (&list);
}
