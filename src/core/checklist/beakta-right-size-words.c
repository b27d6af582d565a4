/* The rules of right size in words, for those who are to know which one applies. */

#define G_LOG_DOMAIN "beakta-right-size"

#include "beakta-right-size-rules.h"

#include "beakta-checklist.h"

char *
beakta_right_size_dup_amount (gint64 kronor)
{
  GString *words = g_string_new (NULL);

  g_string_printf (words, "%" G_GINT64_FORMAT, kronor);
  for (gssize at = (gssize) words->len - 3; at > 0; at -= 3)
    g_string_insert (words, at, "\302\240");
  g_string_append (words, "\302\240kr");

  return g_string_free (words, FALSE);
}

const char *
beakta_right_size_tell_subject (BeaktaSubject  subject,
                                const char    *language)
{
  gboolean is_english = g_str_has_prefix (language, "en");

  if (subject == BEAKTA_SUBJECT_OWN_WORK)
    return is_english ? "the organisation’s own work" : "den egna verksamheten";

  return is_english ? "an application" : "en ansökan";
}

const char *
beakta_right_size_tell_kind (BeaktaApplicantKind  kind,
                             const char          *language)
{
  gboolean is_english = g_str_has_prefix (language, "en");

  switch (kind)
    {
    case BEAKTA_APPLICANT_PUBLIC:      return is_english ? "a public body" : "offentlig";
    case BEAKTA_APPLICANT_COMPANY:     return is_english ? "a company" : "ett företag";
    case BEAKTA_APPLICANT_ASSOCIATION: return is_english ? "an association or foundation" : "en förening eller stiftelse";
    case BEAKTA_APPLICANT_UNKNOWN:
    case BEAKTA_N_APPLICANTS:
    default:                           return "";
    }
}

static void
add_subject (GPtrArray  *words,
             GKeyFile   *rules,
             const char *group,
             const char *language)
{
  g_autofree char *nick = g_key_file_get_string (rules, group, "subject", NULL);
  int subject;

  if (beakta_words_from_nick (BEAKTA_WORDS_SUBJECT, nick, &subject))
    g_ptr_array_add (words, g_strdup_printf (g_str_has_prefix (language, "en") ? "the case is about %s" : "ärendet gäller %s",
                                             beakta_right_size_tell_subject (subject, language)));
}

static void
add_programme (GPtrArray  *words,
               GKeyFile   *rules,
               const char *group,
               gboolean    is_english)
{
  g_auto(GStrv) names = g_key_file_get_string_list (rules, group, "programme", NULL, NULL);
  g_autofree char *joined = names != NULL ? g_strjoinv (is_english ? "” or “" : "” eller ”", names) : NULL;

  if (joined != NULL)
    g_ptr_array_add (words, g_strdup_printf (is_english ? "the programme or its rule names “%s”" : "programmet eller dess regel nämner ”%s”",
                                           joined));
}

static void
add_applicant (GPtrArray  *words,
               GKeyFile   *rules,
               const char *group,
               const char *language)
{
  g_auto(GStrv) nicks = g_key_file_get_string_list (rules, group, "applicant", NULL, NULL);
  gboolean is_english = g_str_has_prefix (language, "en");
  GString *kinds = g_string_new (NULL);

  for (guint i = 0; nicks != NULL && nicks[i] != NULL; i++)
    {
      BeaktaApplicantKind kind;

      if (beakta_applicant_from_nick (nicks[i], &kind))
        g_string_append_printf (kinds, "%s%s", i == 0 ? "" : is_english ? " or " : " eller ",
                                beakta_right_size_tell_kind (kind, language));
    }

  if (kinds->len > 0)
    g_ptr_array_add (words, g_strdup_printf (is_english ? "the applicant is %s" : "sökanden är %s", kinds->str));
  g_string_free (kinds, TRUE);
}

static void
add_sought (GPtrArray  *words,
            GKeyFile   *rules,
            const char *group,
            const char *key,
            const char *format)
{
  g_autofree char *amount = NULL;

  if (!g_key_file_has_key (rules, group, key, NULL))
    return;

  amount = beakta_right_size_dup_amount (g_key_file_get_int64 (rules, group, key, NULL));
  g_ptr_array_add (words, g_strconcat (format, " ", amount, NULL));
}

static const char *
tell_depth (const char *nick,
            gboolean    is_english)
{
  BeaktaDepth depth = BEAKTA_DEPTH_NORMAL;

  beakta_depth_from_nick (nick, &depth);
  switch (depth)
    {
    case BEAKTA_DEPTH_SHORT:  return is_english ? "short" : "kort";
    case BEAKTA_DEPTH_DEEP:   return is_english ? "deep" : "djup";
    case BEAKTA_DEPTH_NORMAL:
    default:                  return is_english ? "normal" : "normal";
    }
}

static char *
dup_rule (GKeyFile   *rules,
          const char *group,
          const char *language)
{
  g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_auto(GStrv) lists = g_key_file_get_string_list (rules, group, "checklists", NULL, NULL);
  g_autofree char *depth = g_key_file_get_string (rules, group, "depth", NULL);
  g_autofree char *reason = g_key_file_get_locale_string (rules, group, "reason", language, NULL);
  g_autofree char *joined = lists != NULL ? g_strjoinv (", ", lists) : g_strdup ("");
  g_autofree char *when = NULL;
  gboolean is_english = g_str_has_prefix (language, "en");

  add_subject (words, rules, group, language);
  add_programme (words, rules, group, is_english);
  add_applicant (words, rules, group, language);
  add_sought (words, rules, group, "sought-least", is_english ? "the amount sought is at least" : "sökt belopp är minst");
  add_sought (words, rules, group, "sought-most", is_english ? "the amount sought is at most" : "sökt belopp är högst");
  g_ptr_array_add (words, NULL);

  when = g_strjoinv (is_english ? " and " : " och ", (char **) words->pdata);
  if (*when == '\0')
    return g_strdup_printf (is_english ? "Otherwise: %s (%s). %s" : "Annars: %s (%s). %s", joined, tell_depth (depth, is_english),
                            reason != NULL ? reason : "");

  return g_strdup_printf (is_english ? "When %s: %s (%s). %s" : "När %s: %s (%s). %s", when, joined, tell_depth (depth, is_english),
                          reason != NULL ? reason : "");
}

GStrv
beakta_right_size_tell_rules (GKeyFile   *rules,
                              const char *language)
{
  g_autoptr(GStrvBuilder) told = g_strv_builder_new ();
  g_auto(GStrv) groups = NULL;

  g_return_val_if_fail (rules != NULL && language != NULL, NULL);

  groups = g_key_file_get_groups (rules, NULL);
  for (guint i = 0; groups[i] != NULL; i++)
    {
      g_autofree char *rule = dup_rule (rules, groups[i], language);

      g_strv_builder_add (told, g_strchomp (rule));
    }

  return g_strv_builder_end (told);
}
