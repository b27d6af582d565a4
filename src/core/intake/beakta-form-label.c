#include "beakta-form-label.h"

#include <string.h>

#include "beakta-kronor.h"

/* Folded: see beakta_form_label_get_words (). */
static const char * const labels[BEAKTA_N_FORM_LABELS][12] = {
  [BEAKTA_FORM_LABEL_NUMBER] = { "diarienummer", "dnr", "ärendenummer", "case number", NULL },
  [BEAKTA_FORM_LABEL_TITLE] = {
    "ärendemening", "projektets namn", "projektnamn", "projektets titel", "projekttitel", "projektets benämning",
    "namn på projektet", "titel på projektet", "insatsens namn", "project name", "project title", NULL
  },
  [BEAKTA_FORM_LABEL_APPLICANT] = {
    "sökande", "sökandens namn", "namn på sökande", "sökande organisation", "stödsökande", "organisationens namn",
    "organisation", "projektägare", "sökande kommun", "applicant", NULL
  },
  [BEAKTA_FORM_LABEL_APPLICANT_NUMBER] = {
    "organisationsnummer", "organisationsnr", "org.nummer", "org.nr", "orgnr", "org nr", "sökandens organisationsnummer",
    "registration number", NULL
  },
  [BEAKTA_FORM_LABEL_PROGRAMME] = { "utlysning", "utlysningens namn", "program", "stödform", "call", NULL },
  [BEAKTA_FORM_LABEL_SOUGHT] = {
    "sökt belopp", "sökt stöd", "sökta medel", "ansökt belopp", "sökt bidrag", "sökt projektstöd", "belopp som söks",
    "totalt sökt belopp", "amount sought", NULL
  },
  [BEAKTA_FORM_LABEL_RECEIVED] = { "inskickad", "inkommen", "inkom", "öppnat", "received", NULL },
  [BEAKTA_FORM_LABEL_SENDER] = { "inskickad av", "motpart", "avsändare", NULL },
};

char *
beakta_form_label_squeeze (const char *text)
{
  GString *line = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c))
        g_string_append_unichar (line, c);
      else if (line->len > 0 && line->str[line->len - 1] != ' ')
        g_string_append_c (line, ' ');
    }

  return g_strchomp (g_string_free (line, FALSE));
}

/* "1.2 Sökt belopp (kr): *" is "sökt belopp". */
static char *
fold_label (const char *text)
{
  g_autofree char *line = beakta_form_label_squeeze (text);
  g_autofree char *folded = g_utf8_strdown (line, -1);
  const char *start = folded + strspn (folded, "0123456789. ");
  char *parenthesis = strchr (folded, '(');
  gsize n;

  if (parenthesis > start)
    *parenthesis = '\0';
  for (n = strlen (start); n > 0 && strchr (": *", start[n - 1]) != NULL;)
    n--;

  return g_strndup (start, n);
}

gboolean
beakta_form_label_find (const char      *text,
                        BeaktaFormLabel *found)
{
  g_autofree char *folded = strlen (text) < BEAKTA_FORM_LABEL_LONGEST ? fold_label (text) : NULL;

  if (folded == NULL)
    return FALSE;

  for (BeaktaFormLabel label = 0; label < BEAKTA_N_FORM_LABELS; label++)
    {
      if (g_strv_contains (labels[label], folded))
        {
          *found = label;
          return TRUE;
        }
    }

  return FALSE;
}

const char * const *
beakta_form_label_get_words (BeaktaFormLabel label)
{
  g_return_val_if_fail ((int) label >= 0 && label < BEAKTA_N_FORM_LABELS, NULL);

  return labels[label];
}

gboolean
beakta_form_label_fits (BeaktaFormLabel  label,
                        const char      *value)
{
  if (*value == '\0' || g_utf8_strlen (value, -1) > BEAKTA_FORM_LABEL_LONGEST)
    return FALSE;

  switch (label)
    {
    case BEAKTA_FORM_LABEL_APPLICANT_NUMBER:
      return g_regex_match_simple ("^(16)?[0-9]{6}[-–]?[0-9]{4}\\b", value, 0, 0);
    case BEAKTA_FORM_LABEL_SOUGHT:
      return beakta_kronor_parse (value) > 0;
    case BEAKTA_FORM_LABEL_NUMBER:
      return strpbrk (value, "0123456789") != NULL;
    case BEAKTA_FORM_LABEL_RECEIVED:
      return g_regex_match_simple ("^[0-9]{4}-[0-9]{2}-[0-9]{2}\\b", value, 0, 0);
    case BEAKTA_FORM_LABEL_SENDER:
    case BEAKTA_FORM_LABEL_TITLE:
    case BEAKTA_FORM_LABEL_APPLICANT:
    case BEAKTA_FORM_LABEL_PROGRAMME:
    case BEAKTA_N_FORM_LABELS:
    default:
      return TRUE;
    }
}
