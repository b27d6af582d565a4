/* What kind of applicant an organisation is. */

#include "beakta-applicant.h"

#include <string.h>

static const char * const nicks[BEAKTA_N_APPLICANTS] = { "", "public", "company", "association" };

/* Endings of words in a name, as they are written without capitals. */
static const struct
{
  const char          *ending;
  BeaktaApplicantKind  kind;
} names[] = {
  { "kommun",       BEAKTA_APPLICANT_PUBLIC },
  { "kommuner",     BEAKTA_APPLICANT_PUBLIC },
  { "region",       BEAKTA_APPLICANT_PUBLIC },
  { "länsstyrelsen", BEAKTA_APPLICANT_PUBLIC },
  { "kommunalförbund", BEAKTA_APPLICANT_PUBLIC },
  { "universitet",  BEAKTA_APPLICANT_PUBLIC },
  { "högskola",     BEAKTA_APPLICANT_PUBLIC },
  { "ab",           BEAKTA_APPLICANT_COMPANY },
  { "aktiebolag",   BEAKTA_APPLICANT_COMPANY },
  { "handelsbolag", BEAKTA_APPLICANT_COMPANY },
  { "kommanditbolag", BEAKTA_APPLICANT_COMPANY },
  { "förening",     BEAKTA_APPLICANT_ASSOCIATION },
  { "föreningen",   BEAKTA_APPLICANT_ASSOCIATION },
  { "stiftelse",    BEAKTA_APPLICANT_ASSOCIATION },
  { "stiftelsen",   BEAKTA_APPLICANT_ASSOCIATION },
  { "förbund",      BEAKTA_APPLICANT_ASSOCIATION },
  { "förbundet",    BEAKTA_APPLICANT_ASSOCIATION },
};

/* The ten digits without the century, or "" when there are others. */
static char *
dup_digits (const char *number)
{
  GString *digits = g_string_new (NULL);

  for (const char *p = number; *p != '\0'; p++)
    {
      if (g_ascii_isdigit (*p))
        g_string_append_c (digits, *p);
    }
  if (digits->len == 12)
    g_string_erase (digits, 0, 2);
  if (digits->len != 10)
    g_string_truncate (digits, 0);

  return g_string_free (digits, FALSE);
}

static BeaktaApplicantKind
guess_by_number (const char *number)
{
  g_autofree char *digits = dup_digits (number);

  /* Below 20 it is a month, and the number a person's. */
  if (*digits == '\0' || digits[2] < '2')
    return BEAKTA_APPLICANT_UNKNOWN;

  switch (digits[0])
    {
    case '2':
      return BEAKTA_APPLICANT_PUBLIC;
    case '5':
    case '9':
      return BEAKTA_APPLICANT_COMPANY;
    case '7':
    case '8':
      return BEAKTA_APPLICANT_ASSOCIATION;
    default:
      return BEAKTA_APPLICANT_UNKNOWN;
    }
}

/* "ab" is a word of its own; the longer ones end others too: "bygdeförening". The longest that fits tells. */
static gboolean
ends_with (const char *word,
           const char *ending)
{
  return strcmp (word, ending) == 0 || (strlen (ending) > 2 && g_str_has_suffix (word, ending));
}

static BeaktaApplicantKind
guess_by_word (const char *word)
{
  BeaktaApplicantKind kind = BEAKTA_APPLICANT_UNKNOWN;
  gsize longest = 0;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (ends_with (word, names[i].ending) && strlen (names[i].ending) > longest)
        {
          kind = names[i].kind;
          longest = strlen (names[i].ending);
        }
    }

  return kind;
}

static BeaktaApplicantKind
guess_by_name (const char *name)
{
  g_autofree char *composed = g_utf8_normalize (name, -1, G_NORMALIZE_NFC);
  g_autofree char *plain = composed != NULL ? g_utf8_strdown (composed, -1) : NULL;
  g_auto(GStrv) words = plain != NULL ? g_strsplit_set (plain, " ,.()/", -1) : NULL;
  BeaktaApplicantKind kind = BEAKTA_APPLICANT_UNKNOWN;

  for (guint i = 0; words != NULL && words[i] != NULL && kind == BEAKTA_APPLICANT_UNKNOWN; i++)
    kind = guess_by_word (words[i]);

  return kind;
}

BeaktaApplicantKind
beakta_applicant_guess_kind (const char *number,
                             const char *name)
{
  BeaktaApplicantKind kind;

  g_return_val_if_fail (number != NULL, BEAKTA_APPLICANT_UNKNOWN);
  g_return_val_if_fail (name != NULL, BEAKTA_APPLICANT_UNKNOWN);

  kind = guess_by_number (number);

  return kind != BEAKTA_APPLICANT_UNKNOWN ? kind : guess_by_name (name);
}

const char *
beakta_applicant_get_nick (BeaktaApplicantKind kind)
{
  g_return_val_if_fail ((guint) kind < BEAKTA_N_APPLICANTS, "");

  return nicks[kind];
}

gboolean
beakta_applicant_from_nick (const char          *nick,
                            BeaktaApplicantKind *kind)
{
  for (guint i = BEAKTA_APPLICANT_PUBLIC; i < BEAKTA_N_APPLICANTS; i++)
    {
      if (g_strcmp0 (nicks[i], nick) == 0)
        {
          *kind = i;
          return TRUE;
        }
    }

  return FALSE;
}
