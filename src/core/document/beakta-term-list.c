#define G_LOG_DOMAIN "beakta-words"

#include "beakta-term-list.h"

#include <string.h>

#include "beakta-office-list-mistake.h"
#include "beakta-office-list.h"
#include "beakta-word-pattern.h"

#define ENDINGS "endings"
#define TERMS   "terms"

/* What a text can have: letters and digits; at the end what stands for more. */
static gboolean
is_word (const char *word,
         gboolean    with_tail)
{
  gsize length = strlen (word);
  const char *end = word + length;

  if (with_tail && length > 0 && (word[length - 1] == '*' || word[length - 1] == '~'))
    end--;

  for (const char *p = word; p < end; p = g_utf8_next_char (p))
    if (!g_unichar_isalnum (g_utf8_get_char (p)))
      return FALSE;

  return end > word;
}

static gboolean
check_term (const char  *group,
            const char  *term,
            GError     **error)
{
  g_auto(GStrv) words = g_strsplit (term, " ", -1);
  gboolean has_any = FALSE;

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] == '\0')
        continue;

      has_any = TRUE;
      if (!is_word (words[i], TRUE))
        return beakta_office_list_refuse (error, 0, BEAKTA_OFFICE_LIST_ERROR_TERM, group, TERMS, term, NULL);
    }

  return has_any || beakta_office_list_refuse (error, 0, BEAKTA_OFFICE_LIST_ERROR_NO_WORD, group, TERMS, NULL);
}

static gboolean
check_endings (GKeyFile  *list,
               GError   **error)
{
  static const char * const keys[] = { ENDINGS, NULL };
  g_auto(GStrv) endings = NULL;

  if (!beakta_office_list_check_keys (list, ENDINGS, keys, error))
    return FALSE;

  endings = g_key_file_get_string_list (list, ENDINGS, ENDINGS, NULL, NULL);
  if (endings == NULL || endings[0] == NULL)
    return beakta_office_list_refuse (error, 0, BEAKTA_OFFICE_LIST_ERROR_NONE, ENDINGS, ENDINGS, NULL);

  for (guint i = 0; endings[i] != NULL; i++)
    if (!is_word (endings[i], FALSE))
      return beakta_office_list_refuse (error, 0, BEAKTA_OFFICE_LIST_ERROR_ENDING, ENDINGS, ENDINGS, endings[i], NULL);

  return TRUE;
}

static gboolean
check_group (GKeyFile    *list,
             const char  *group,
             GError     **error)
{
  static const char * const keys[] = { "name", TERMS, NULL };
  g_auto(GStrv) terms = NULL;

  if (g_str_equal (group, ENDINGS))
    return check_endings (list, error);
  if (!beakta_office_list_check_keys (list, group, keys, error))
    return FALSE;

  terms = g_key_file_get_string_list (list, group, TERMS, NULL, NULL);
  if (terms == NULL || terms[0] == NULL)
    return beakta_office_list_refuse (error, 0, BEAKTA_OFFICE_LIST_ERROR_NONE, group, TERMS, NULL);

  for (guint i = 0; terms[i] != NULL; i++)
    if (!check_term (group, terms[i], error))
      return FALSE;

  return TRUE;
}

static gboolean
add_endings (GKeyFile  *list,
             GError   **error)
{
  g_auto(GStrv) endings = NULL;

  if (g_key_file_has_group (list, ENDINGS))
    return TRUE;

  endings = beakta_word_endings_load (error);
  if (endings != NULL)
    g_key_file_set_string_list (list, ENDINGS, ENDINGS, (const char * const *) endings, g_strv_length (endings));

  return endings != NULL;
}

GKeyFile *
beakta_term_list_parse (const char  *text,
                        GError     **error)
{
  g_autoptr(GKeyFile) list = beakta_office_list_parse (text, "a perspective", error);
  g_auto(GStrv) groups = list != NULL ? g_key_file_get_groups (list, NULL) : NULL;
  guint n_perspectives = 0;

  for (guint i = 0; groups != NULL && groups[i] != NULL; i++)
    {
      g_autoptr(GError) mistake = NULL;

      n_perspectives += !g_str_equal (groups[i], ENDINGS);
      if (check_group (list, groups[i], &mistake))
        continue;

      beakta_office_list_add_line (text, groups[i], &mistake);
      g_propagate_error (error, g_steal_pointer (&mistake));
      return NULL;
    }

  if (list != NULL && n_perspectives == 0)
    beakta_office_list_refuse (error, 1, BEAKTA_OFFICE_LIST_ERROR_NO_PERSPECTIVE, NULL);

  return n_perspectives > 0 && add_endings (list, error) ? g_steal_pointer (&list) : NULL;
}
