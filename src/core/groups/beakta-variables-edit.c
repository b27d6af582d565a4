/* What an administrator does to the office's background variables. The numbers are the header's rules. */

#include "beakta-variables-edit.h"

#include <string.h>

#include "beakta-office-list-mistake.h"
#include "beakta-variables.h"

#define NAME   "name"
#define VALUES "values"

static GKeyFile *
copy (GKeyFile *variables)
{
  g_autofree char *text = g_key_file_to_data (variables, NULL, NULL);
  GKeyFile *copied = g_key_file_new ();

  g_key_file_load_from_data (copied, text, (gsize) -1, G_KEY_FILE_KEEP_TRANSLATIONS, NULL);

  return copied;
}

static void
append_variable (GString    *text,
                 GKeyFile   *variables,
                 const char *variable)
{
  g_auto(GStrv) keys = g_key_file_get_keys (variables, variable, NULL, NULL);

  g_string_append_printf (text, "%s[%s]\n", text->len > 0 ? "\n" : "", variable);
  for (guint i = 0; keys[i] != NULL; i++)
    {
      g_autofree char *value = g_key_file_get_value (variables, variable, keys[i], NULL);

      g_string_append_printf (text, "%s=%s\n", keys[i], value);
    }
}

/* Rule 1. @order: the variables that are there, in their order. */
static char *
write_list (GKeyFile            *variables,
            const char * const  *order,
            GError             **error)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(GKeyFile) parsed = NULL;

  for (guint i = 0; order[i] != NULL; i++)
    append_variable (text, variables, order[i]);

  parsed = beakta_variables_parse (text->str, error);

  return parsed != NULL ? g_strdup (text->str) : NULL;
}

static char *
write_all (GKeyFile  *variables,
           GError   **error)
{
  g_auto(GStrv) order = beakta_variables_list (variables);

  return write_list (variables, (const char * const *) order, error);
}

/* Whether it can stand between brackets. */
static gboolean
check_name (const char  *name,
            GError     **error)
{
  for (const char *c = name; *c != '\0'; c++)
    if (*c == '[' || *c == ']' || g_ascii_iscntrl (*c))
      return beakta_office_list_refuse (error, 0, BEAKTA_OFFICE_LIST_ERROR_VALUE, name, NAME, name, NULL);

  return *name != '\0' || beakta_office_list_refuse (error, 0, BEAKTA_OFFICE_LIST_ERROR_VALUE, name, NAME, name, NULL);
}

char *
beakta_variables_add (GKeyFile    *variables,
                      const char  *name,
                      const char  *language,
                      GError     **error)
{
  g_autoptr(GKeyFile) copied = NULL;
  g_autofree char *called = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *head = NULL;

  g_return_val_if_fail (variables != NULL && name != NULL, NULL);

  called = g_strstrip (g_strdup (name));
  kept = g_utf8_strdown (called, -1);
  head = g_strdup_printf ("[%s]", kept);
  if (!check_name (called, error))
    return NULL;
  if (g_key_file_has_group (variables, kept))
    {
      beakta_office_list_refuse (error, 0, BEAKTA_OFFICE_LIST_ERROR_TWICE, head, "a variable", NULL);
      return NULL;
    }

  copied = copy (variables);
  g_key_file_set_string (copied, kept, NAME, called);

  return write_all (copied, error);
}

char *
beakta_variables_rename (GKeyFile    *variables,
                         const char  *variable,
                         const char  *name,
                         const char  *language,
                         GError     **error)
{
  g_autoptr(GKeyFile) copied = NULL;
  g_autofree char *called = NULL;
  g_autofree char *key = NULL;

  g_return_val_if_fail (variables != NULL && g_key_file_has_group (variables, variable), NULL);
  g_return_val_if_fail (name != NULL && language != NULL, NULL);

  called = g_strstrip (g_strdup (name));
  if (!check_name (called, error))
    return NULL;

  copied = copy (variables);
  key = g_strdup_printf (NAME "[%s]", language);
  if (g_key_file_has_key (copied, variable, key, NULL))
    g_key_file_set_locale_string (copied, variable, NAME, language, called);
  else
    g_key_file_set_string (copied, variable, NAME, called);

  return write_all (copied, error);
}

/* (transfer full): each without white space around it; what is empty is left out. */
static GStrv
split_values (const char *values)
{
  g_autoptr(GStrvBuilder) kept = g_strv_builder_new ();
  g_auto(GStrv) parts = g_strsplit (values, ";", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*g_strstrip (parts[i]) != '\0')
      g_strv_builder_add (kept, parts[i]);

  return g_strv_builder_end (kept);
}

char *
beakta_variables_set_values (GKeyFile    *variables,
                             const char  *variable,
                             const char  *values,
                             GError     **error)
{
  g_autoptr(GKeyFile) copied = NULL;
  g_auto(GStrv) kept = NULL;

  g_return_val_if_fail (variables != NULL && g_key_file_has_group (variables, variable), NULL);
  g_return_val_if_fail (values != NULL, NULL);

  copied = copy (variables);
  kept = split_values (values);
  if (*kept != NULL)
    g_key_file_set_string_list (copied, variable, VALUES, (const char * const *) kept, g_strv_length (kept));
  else
    g_key_file_remove_key (copied, variable, VALUES, NULL);

  return write_all (copied, error);
}

char *
beakta_variables_remove (GKeyFile    *variables,
                         const char  *variable,
                         GError     **error)
{
  g_autoptr(GKeyFile) copied = NULL;

  g_return_val_if_fail (variables != NULL && variable != NULL, NULL);

  copied = copy (variables);
  g_key_file_remove_group (copied, variable, NULL);

  return write_all (copied, error);
}

char *
beakta_variables_move (GKeyFile    *variables,
                       const char  *variable,
                       int          by,
                       GError     **error)
{
  g_auto(GStrv) order = NULL;
  int last, from = -1, to;
  char *moved;

  g_return_val_if_fail (variables != NULL && variable != NULL, NULL);

  order = beakta_variables_list (variables);
  last = (int) g_strv_length (order) - 1;
  for (int i = 0; i <= last; i++)
    if (g_str_equal (order[i], variable))
      from = i;

  g_return_val_if_fail (from >= 0, NULL);

  to = CLAMP (from + by, 0, last);
  moved = order[from];
  if (to > from)
    memmove (order + from, order + from + 1, (gsize) (to - from) * sizeof *order);
  else
    memmove (order + to + 1, order + to, (gsize) (from - to) * sizeof *order);
  order[to] = moved;

  return write_list (variables, (const char * const *) order, error);
}
