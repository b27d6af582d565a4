/* The background variables that groups are built from, as an office writes them. */

#include "beakta-variables.h"

#include "beakta-office-list-mistake.h"
#include "beakta-office-list.h"

#define NAME   "name"
#define VALUES "values"

#define MOST_VARIABLES 30
#define MOST_VALUES    60
#define MOST_LETTERS   80

static gboolean
refuse_value (const char  *variable,
              const char  *key,
              const char  *value,
              GError     **error)
{
  return beakta_office_list_refuse (error, 0, BEAKTA_OFFICE_LIST_ERROR_VALUE, variable, key, value, NULL);
}

/* In every language that it has one. */
static gboolean
check_names (GKeyFile    *variables,
             const char  *variable,
             GError     **error)
{
  g_auto(GStrv) keys = g_key_file_get_keys (variables, variable, NULL, NULL);

  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    {
      g_autofree char *value = NULL;

      if (!g_str_has_prefix (keys[i], NAME))
        continue;

      value = g_key_file_get_string (variables, variable, keys[i], NULL);
      if (value == NULL || *g_strstrip (value) == '\0' || g_utf8_strlen (value, -1) > MOST_LETTERS)
        return refuse_value (variable, keys[i], value != NULL ? value : "", error);
    }

  return g_key_file_has_key (variables, variable, NAME, NULL) ||
         beakta_office_list_refuse (error, 0, BEAKTA_OFFICE_LIST_ERROR_NONE, variable, NAME, NULL);
}

static gboolean
check_values (GKeyFile    *variables,
              const char  *variable,
              GError     **error)
{
  g_auto(GStrv) values = g_key_file_get_string_list (variables, variable, VALUES, NULL, NULL);

  for (guint i = 0; values != NULL && values[i] != NULL; i++)
    {
      gboolean is_twice = FALSE;

      g_strstrip (values[i]);
      for (guint j = 0; j < i; j++)
        is_twice |= g_str_equal (values[i], values[j]);
      if (is_twice || i >= MOST_VALUES || *values[i] == '\0' || g_utf8_strlen (values[i], -1) > MOST_LETTERS)
        return refuse_value (variable, VALUES, values[i], error);
    }

  return TRUE;
}

static gboolean
check_variable (GKeyFile    *variables,
                const char  *variable,
                GError     **error)
{
  static const char * const keys[] = { NAME, VALUES, NULL };

  return beakta_office_list_check_keys (variables, variable, keys, error) && check_names (variables, variable, error) &&
         check_values (variables, variable, error);
}

GKeyFile *
beakta_variables_parse (const char  *text,
                        GError     **error)
{
  g_autoptr(GKeyFile) variables = NULL;
  g_auto(GStrv) names = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  variables = beakta_office_list_parse (text, "a variable", error);
  if (variables == NULL)
    return NULL;

  names = g_key_file_get_groups (variables, NULL);
  if (names[0] == NULL || g_strv_length (names) > MOST_VARIABLES)
    {
      beakta_office_list_refuse (error, 1, BEAKTA_OFFICE_LIST_ERROR_FORM, "there must be 1–30 variables in it", NULL);
      return NULL;
    }

  for (guint i = 0; names[i] != NULL; i++)
    {
      if (check_variable (variables, names[i], error))
        continue;

      beakta_office_list_add_line (text, names[i], error);
      return NULL;
    }

  return g_steal_pointer (&variables);
}

GStrv
beakta_variables_list (GKeyFile *variables)
{
  g_return_val_if_fail (variables != NULL, NULL);

  return g_key_file_get_groups (variables, NULL);
}

char *
beakta_variables_dup_name (GKeyFile   *variables,
                           const char *variable,
                           const char *language)
{
  char *name;

  g_return_val_if_fail (variables != NULL && variable != NULL, NULL);

  name = g_key_file_get_locale_string (variables, variable, "name", language, NULL);

  return name != NULL ? name : g_strdup (variable);
}

GStrv
beakta_variables_list_values (GKeyFile   *variables,
                              const char *variable)
{
  GStrv values;

  g_return_val_if_fail (variables != NULL && variable != NULL, NULL);

  values = g_key_file_get_string_list (variables, variable, "values", NULL, NULL);
  for (guint i = 0; values != NULL && values[i] != NULL; i++)
    g_strstrip (values[i]);

  return values != NULL ? values : g_new0 (char *, 1);
}

char *
beakta_variables_fold (const char *words)
{
  g_autofree char *plain = NULL;
  g_autofree char *folded = NULL;
  g_autoptr(GString) spaced = g_string_new (NULL);

  g_return_val_if_fail (words != NULL, NULL);

  /* What a spreadsheet copies from a page has hard blanks. */
  plain = g_utf8_normalize (words, -1, G_NORMALIZE_ALL);
  if (plain == NULL)
    return g_strdup (words);

  folded = g_utf8_casefold (plain, -1);
  for (const char *c = folded; *c != '\0'; c = g_utf8_next_char (c))
    if (!g_unichar_isspace (g_utf8_get_char (c)))
      g_string_append_unichar (spaced, g_utf8_get_char (c));
    else if (spaced->len > 0 && spaced->str[spaced->len - 1] != ' ')
      g_string_append_c (spaced, ' ');

  return g_strchomp (g_string_free (g_steal_pointer (&spaced), FALSE));
}

gboolean
beakta_variables_is_same (const char *one,
                          const char *other)
{
  g_autofree char *a = beakta_variables_fold (one);
  g_autofree char *b = beakta_variables_fold (other);

  return g_str_equal (a, b);
}

static gboolean
is_called (GKeyFile   *variables,
           const char *variable,
           const char *heading)
{
  g_auto(GStrv) keys = g_key_file_get_keys (variables, variable, NULL, NULL);
  gboolean is = FALSE;

  for (guint i = 0; keys != NULL && keys[i] != NULL && !is; i++)
    {
      g_autofree char *name = NULL;

      if (g_str_has_prefix (keys[i], NAME))
        name = g_key_file_get_string (variables, variable, keys[i], NULL);
      is = name != NULL && beakta_variables_is_same (name, heading);
    }

  return is;
}

char *
beakta_variables_find (GKeyFile   *variables,
                       const char *heading)
{
  g_auto(GStrv) known = NULL;

  g_return_val_if_fail (variables != NULL && heading != NULL, NULL);

  known = g_key_file_get_groups (variables, NULL);
  for (guint i = 0; known[i] != NULL; i++)
    if (beakta_variables_is_same (known[i], heading))
      return g_strdup (known[i]);
  for (guint i = 0; known[i] != NULL; i++)
    if (is_called (variables, known[i], heading))
      return g_strdup (known[i]);

  return NULL;
}
