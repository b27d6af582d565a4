#include "beakta-office-list.h"

#include <string.h>

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

/* The line of the key in its group that the message names first; the group's own when it names none. */
static guint
find_mistake (const char *text,
              const char *group,
              const char *message)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  guint start = beakta_office_list_find_group (text, group);
  guint best = start;
  const char *place = NULL;

  for (guint i = start; start > 0 && lines[i] != NULL && lines[i][0] != '['; i++)
    {
      g_auto(GStrv) pair = g_strsplit (lines[i], "=", 2);
      g_autofree char *quoted = NULL;
      const char *found;

      if (pair[0] == NULL || pair[1] == NULL)
        continue;

      quoted = g_strdup_printf ("“%s”", g_strstrip (pair[0]));
      found = strstr (message, quoted);
      if (found != NULL && (place == NULL || found < place))
        {
          place = found;
          best = i + 1;
        }
    }

  return best;
}

void
beakta_office_list_add_line (const char  *text,
                             const char  *group,
                             GError     **error)
{
  if (error != NULL && *error != NULL)
    g_prefix_error (error, "line %u: ", find_mistake (text, group, (*error)->message));
}

gboolean
beakta_office_list_check_keys (GKeyFile            *list,
                               const char          *group,
                               const char * const  *keys,
                               GError             **error)
{
  g_auto(GStrv) names = g_key_file_get_keys (list, group, NULL, error);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_auto(GStrv) parts = g_strsplit (names[i], "[", 2);

      if (g_strv_contains (keys, parts[0]))
        continue;

      g_set_error (error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_KEY_NOT_FOUND, "[%s]: there is nothing called “%s”", group, names[i]);
      return FALSE;
    }

  return names != NULL;
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

  g_set_error (error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_PARSE, "line %u: “%s” is neither [%s] nor a key=value in one", number,
               words, group);
  return FALSE;
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
        {
          g_set_error (error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_PARSE, "line %u: there is %s %s before", i + 1, group, words);
          return FALSE;
        }
    }

  return TRUE;
}

GKeyFile *
beakta_office_list_parse (const char  *text,
                          const char  *group,
                          GError     **error)
{
  g_autoptr(GKeyFile) list = g_key_file_new ();
  const char *wrong;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (group != NULL, NULL);

  if (!g_utf8_validate (text, -1, &wrong))
    {
      g_autofree char *before = g_strndup (text, (gsize) (wrong - text));
      g_auto(GStrv) passed = g_strsplit (before, "\n", -1);

      g_set_error (error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_UNKNOWN_ENCODING, "line %u: this is not UTF-8",
                   g_strv_length (passed));
      return NULL;
    }

  if (!check_lines (text, group, error))
    return NULL;
  if (*text != '\0' && !g_key_file_load_from_data (list, text, (gsize) -1, G_KEY_FILE_KEEP_TRANSLATIONS, error))
    {
      g_prefix_error (error, "line 1: ");
      return NULL;
    }

  return g_steal_pointer (&list);
}
