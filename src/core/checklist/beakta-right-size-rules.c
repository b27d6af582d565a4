/* The rules of right size, as an office writes them. */

#define G_LOG_DOMAIN "beakta-right-size"

#include "beakta-right-size-rules.h"

#include "beakta-checklist.h"
#include "beakta-office-list-mistake.h"
#include "beakta-office-list.h"

static const char * const keys[] = {
  "subject", "programme", "applicant", "sought-most", "sought-least", "checklists", "depth", "reason", NULL
};

static const char * const conditions[] = { "programme", "applicant", "sought-most", "sought-least", "subject" };

/* The first of them are about an application. */
#define N_OF_APPLICATION 4

/* Whether what a group says can be understood. */

static gboolean
refuse (const char  *group,
        const char  *key,
        const char  *value,
        GError     **error)
{
  return beakta_office_list_refuse (error, 0, BEAKTA_OFFICE_LIST_ERROR_VALUE, group, key, value != NULL ? value : "", NULL);
}

/* Own work has no applicant, no programme and no amount: a rule that asks for both would never be used. */
static gboolean
check_subject (GKeyFile    *rules,
               const char  *group,
               GError     **error)
{
  g_autofree char *nick = g_key_file_get_string (rules, group, "subject", NULL);
  int subject;

  if (nick == NULL)
    return TRUE;
  if (!beakta_words_from_nick (BEAKTA_WORDS_SUBJECT, nick, &subject))
    return refuse (group, "subject", nick, error);

  for (guint i = 0; subject == BEAKTA_SUBJECT_OWN_WORK && i < N_OF_APPLICATION; i++)
    if (g_key_file_has_key (rules, group, conditions[i], NULL))
      return beakta_office_list_refuse (error, 0, BEAKTA_OFFICE_LIST_ERROR_NEVER, group, conditions[i], NULL);

  return TRUE;
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

  if (!beakta_office_list_check_keys (rules, group, keys, error) || !check_subject (rules, group, error) ||
      !check_kinds (rules, group, error) ||
      !check_amount (rules, group, "sought-most", error) || !check_amount (rules, group, "sought-least", error))
    return FALSE;
  if (lists == NULL || lists[0] == NULL)
    return refuse (group, "checklists", "", error);

  return beakta_depth_from_nick (depth, &unused) || refuse (group, "depth", depth, error);
}

/* Whether the whole can be used. */

static gboolean
check_lists (GKeyFile            *rules,
             const char          *group,
             const char * const  *checklists,
             GError             **error)
{
  g_auto(GStrv) lists = g_key_file_get_string_list (rules, group, "checklists", NULL, NULL);

  for (guint i = 0; checklists != NULL && lists != NULL && lists[i] != NULL; i++)
    {
      if (!g_strv_contains (checklists, lists[i]))
        return beakta_office_list_refuse (error, 0, BEAKTA_OFFICE_LIST_ERROR_LIST, group, "checklists", lists[i], NULL);
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
              const char          *text,
              const char * const  *checklists,
              GError             **error)
{
  g_auto(GStrv) groups = g_key_file_get_groups (rules, NULL);

  for (guint i = 0; groups[i] != NULL; i++)
    {
      g_autoptr(GError) mistake = NULL;

      if (!beakta_right_size_check_rule (rules, groups[i], &mistake) || !check_lists (rules, groups[i], checklists, &mistake))
        {
          beakta_office_list_add_line (text, groups[i], &mistake);
          g_propagate_error (error, g_steal_pointer (&mistake));
          return FALSE;
        }

      if (always_holds (rules, groups[i]) && groups[i + 1] != NULL)
        return beakta_office_list_refuse (error, beakta_office_list_find_group (text, groups[i + 1]),
                                          BEAKTA_OFFICE_LIST_ERROR_UNREACHED, groups[i + 1], groups[i], NULL);
    }

  return groups[0] != NULL || beakta_office_list_refuse (error, 1, BEAKTA_OFFICE_LIST_ERROR_NO_RULE, NULL);
}

GKeyFile *
beakta_right_size_parse_rules (const char          *text,
                               const char * const  *checklists,
                               GError             **error)
{
  g_autoptr(GKeyFile) rules = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  rules = beakta_office_list_parse (text, "a rule", error);

  return rules != NULL && check_groups (rules, text, checklists, error) ? g_steal_pointer (&rules) : NULL;
}
