/* The rules of right size, as an office writes them.
 *
 * GKeyFile knows no lines; where a mistake stands is looked up in the text.
 */

#define G_LOG_DOMAIN "beakta-right-size"

#include "beakta-right-size-rules.h"

#include <string.h>

#include "beakta-checklist.h"

static const char * const keys[] = {
  "programme", "applicant", "sought-most", "sought-least", "checklists", "depth", "reason", NULL
};

static const char * const conditions[] = { "programme", "applicant", "sought-most", "sought-least" };

/* Whether what a group says can be understood. */

static gboolean
refuse (const char  *group,
        const char  *key,
        const char  *value,
        GError     **error)
{
  g_set_error (error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_INVALID_VALUE, "[%s]: “%s” cannot be “%s”", group, key,
               value != NULL ? value : "");
  return FALSE;
}

static gboolean
check_keys (GKeyFile    *rules,
            const char  *group,
            GError     **error)
{
  g_auto(GStrv) names = g_key_file_get_keys (rules, group, NULL, error);

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

static gboolean
check_kinds (GKeyFile    *rules,
             const char  *group,
             GError     **error)
{
  g_auto(GStrv) kinds = g_key_file_get_string_list (rules, group, "applicant", NULL, NULL);

  for (guint i = 0; kinds != NULL && kinds[i] != NULL; i++)
    {
      BeaktaApplicantKind kind;

      if (!beakta_applicant_from_nick (kinds[i], &kind))
        return refuse (group, "applicant", kinds[i], error);
    }

  return TRUE;
}

static gboolean
check_amount (GKeyFile    *rules,
              const char  *group,
              const char  *key,
              GError     **error)
{
  g_autofree char *value = g_key_file_get_value (rules, group, key, NULL);
  gint64 kronor;

  return value == NULL || g_ascii_string_to_signed (value, 10, 0, G_MAXINT64, &kronor, NULL) ||
         refuse (group, key, value, error);
}

gboolean
beakta_right_size_check_rule (GKeyFile    *rules,
                              const char  *group,
                              GError     **error)
{
  g_autofree char *depth = g_key_file_get_string (rules, group, "depth", NULL);
  g_auto(GStrv) lists = g_key_file_get_string_list (rules, group, "checklists", NULL, NULL);
  BeaktaDepth unused;

  if (!check_keys (rules, group, error) || !check_kinds (rules, group, error) ||
      !check_amount (rules, group, "sought-most", error) || !check_amount (rules, group, "sought-least", error))
    return FALSE;
  if (lists == NULL || lists[0] == NULL)
    return refuse (group, "checklists", "", error);

  return beakta_depth_from_nick (depth, &unused) || refuse (group, "depth", depth, error);
}

/* Where in the text it stands. */

/* The line of "[group]"; 0 when it is not there. */
static guint
find_group (GStrv       lines,
            const char *group)
{
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
find_mistake (GStrv       lines,
              const char *group,
              const char *message)
{
  guint start = find_group (lines, group);
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

/* What a line is no part of a file of groups; GKeyFile says which words, and not where. */
static gboolean
check_line (const char  *line,
            guint        number,
            gboolean     is_in_group,
            GError     **error)
{
  g_autofree char *words = g_strstrip (g_strdup (line));
  gboolean is_group = g_str_has_prefix (words, "[") && g_str_has_suffix (words, "]") && strlen (words) > 2;

  if (*words == '\0' || *words == '#' || is_group)
    return TRUE;
  if (is_in_group && strchr (words, '=') != NULL && *words != '=')
    return TRUE;

  g_set_error (error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_PARSE, "line %u: “%s” is neither [a rule] nor a key=value in one", number,
               words);
  return FALSE;
}

static gboolean
check_lines (GStrv    lines,
             GError **error)
{
  g_autoptr(GHashTable) groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *words = g_strstrip (g_strdup (lines[i]));

      if (!check_line (lines[i], i + 1, g_hash_table_size (groups) > 0, error))
        return FALSE;

      if (*words == '[' && !g_hash_table_add (groups, g_strdup (words)))
        {
          g_set_error (error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_PARSE, "line %u: there is a rule %s before", i + 1, words);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
check_lists (GKeyFile            *rules,
             const char          *group,
             const char * const  *checklists,
             GError             **error)
{
  g_auto(GStrv) lists = g_key_file_get_string_list (rules, group, "checklists", NULL, NULL);

  for (guint i = 0; checklists != NULL && lists != NULL && lists[i] != NULL; i++)
    {
      if (g_strv_contains (checklists, lists[i]))
        continue;

      g_set_error (error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_INVALID_VALUE, "[%s]: “checklists”: there is no checklist “%s”", group,
                   lists[i]);
      return FALSE;
    }

  return TRUE;
}

static gboolean
always_holds (GKeyFile   *rules,
              const char *group)
{
  for (guint i = 0; i < G_N_ELEMENTS (conditions); i++)
    if (g_key_file_has_key (rules, group, conditions[i], NULL))
      return FALSE;

  return TRUE;
}

static gboolean
check_groups (GKeyFile            *rules,
              GStrv                lines,
              const char * const  *checklists,
              GError             **error)
{
  g_auto(GStrv) groups = g_key_file_get_groups (rules, NULL);

  for (guint i = 0; groups[i] != NULL; i++)
    {
      g_autoptr(GError) mistake = NULL;

      if (!beakta_right_size_check_rule (rules, groups[i], &mistake) || !check_lists (rules, groups[i], checklists, &mistake))
        {
          g_prefix_error (&mistake, "line %u: ", find_mistake (lines, groups[i], mistake->message));
          g_propagate_error (error, g_steal_pointer (&mistake));
          return FALSE;
        }

      if (!always_holds (rules, groups[i]) || groups[i + 1] == NULL)
        continue;

      g_set_error (error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_INVALID_VALUE,
                   "line %u: [%s] is never reached: [%s], before it, has no conditions and always holds",
                   find_group (lines, groups[i + 1]), groups[i + 1], groups[i]);
      return FALSE;
    }

  if (groups[0] != NULL)
    return TRUE;

  g_set_error_literal (error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_GROUP_NOT_FOUND, "line 1: there is no rule in it");
  return FALSE;
}

GKeyFile *
beakta_right_size_parse_rules (const char          *text,
                               const char * const  *checklists,
                               GError             **error)
{
  g_autoptr(GKeyFile) rules = g_key_file_new ();
  g_auto(GStrv) lines = NULL;
  const char *wrong;

  g_return_val_if_fail (text != NULL, NULL);

  if (!g_utf8_validate (text, -1, &wrong))
    {
      g_autofree char *before = g_strndup (text, (gsize) (wrong - text));
      g_auto(GStrv) passed = g_strsplit (before, "\n", -1);

      g_set_error (error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_UNKNOWN_ENCODING, "line %u: this is not UTF-8",
                   g_strv_length (passed));
      return NULL;
    }

  lines = g_strsplit (text, "\n", -1);
  if (!check_lines (lines, error))
    return NULL;
  if (*text != '\0' && !g_key_file_load_from_data (rules, text, (gsize) -1, G_KEY_FILE_KEEP_TRANSLATIONS, error))
    {
      g_prefix_error (error, "line 1: ");
      return NULL;
    }

  return check_groups (rules, lines, checklists, error) ? g_steal_pointer (&rules) : NULL;
}
