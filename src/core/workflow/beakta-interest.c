/* The numbers are the rules of the header. */

#include "beakta-interest.h"

#include <string.h>

#define N_DIGITS 10                  /* of an organisation number */

static const char * const nicks[BEAKTA_N_INTERESTS] = { "number", "name", "place" };

BeaktaInterest *
beakta_interest_new (BeaktaInterestSort  sort,
                     const char         *words)
{
  BeaktaInterest *self = g_new0 (BeaktaInterest, 1);

  self->sort = sort;
  self->words = g_strstrip (g_strdup (words));

  return self;
}

void
beakta_interest_free (BeaktaInterest *self)
{
  g_free (self->words);
  g_free (self);
}

const char *
beakta_interest_get_nick (BeaktaInterestSort sort)
{
  g_return_val_if_fail ((int) sort >= 0 && sort < BEAKTA_N_INTERESTS, "");

  return nicks[sort];
}

const char *
beakta_touches_get_nick (BeaktaTouches touches)
{
  static const char * const words[] = { "", "applicant", "title", "document" };

  g_return_val_if_fail ((guint) touches < G_N_ELEMENTS (words), "");

  return words[touches];
}

/* (transfer full): the digits alone, of the ten that a number has; the century before them is left out. */
static char *
dup_digits (const char *text)
{
  g_autoptr(GString) digits = g_string_new ("");

  for (; *text != '\0'; text++)
    if (g_ascii_isdigit (*text))
      g_string_append_c (digits, *text);
  if (digits->len == N_DIGITS + 2)
    g_string_erase (digits, 0, 2);

  return g_string_free (g_steal_pointer (&digits), FALSE);
}

BeaktaInterestSort
beakta_interest_guess (const char *words)
{
  g_autofree char *digits = NULL;

  g_return_val_if_fail (words != NULL, BEAKTA_INTEREST_NAME);

  digits = dup_digits (words);

  return strlen (digits) == N_DIGITS && strspn (words, "0123456789- ") == strlen (words) ? BEAKTA_INTEREST_NUMBER
                                                                                      : BEAKTA_INTEREST_NAME;
}

/* (transfer full): words in lower case, each with a space before and after. */
static char *
fold (const char *text)
{
  g_autofree char *composed = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);
  g_autofree char *lower = g_utf8_strdown (composed != NULL ? composed : "", -1);
  g_autoptr(GString) words = g_string_new (" ");

  for (const char *p = lower; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c))
        g_string_append_unichar (words, c);
      else if (words->str[words->len - 1] != ' ')
        g_string_append_c (words, ' ');
    }
  if (words->str[words->len - 1] != ' ')
    g_string_append_c (words, ' ');

  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* Swedish names take an s: "Hagaby kommuns". */
static gboolean
has_words (const char *text,
           const char *wanted)
{
  g_autofree char *folded = fold (text);
  g_autofree char *words = fold (wanted);
  g_autofree char *genitive = NULL;

  if (strlen (words) < 2)
    return FALSE;

  genitive = g_strdup_printf ("%.*ss ", (int) strlen (words) - 1, words);

  return strstr (folded, words) != NULL || strstr (folded, genitive) != NULL;
}

static gboolean
has_number (const char *text,
            const char *wanted)
{
  g_autofree char *digits = dup_digits (text);
  g_autofree char *own = dup_digits (wanted);

  return *own != '\0' && g_str_equal (digits, own);
}

BeaktaTouches
beakta_interest_match (const BeaktaInterest *self,
                       const BeaktaFacts    *facts)
{
  g_return_val_if_fail (self != NULL && facts != NULL, BEAKTA_TOUCHES_NOTHING);

  if (self->sort == BEAKTA_INTEREST_NUMBER)
    return has_number (facts->applicant_number, self->words) ? BEAKTA_TOUCHES_APPLICANT : BEAKTA_TOUCHES_NOTHING;

  if (has_words (facts->applicant, self->words))
    return BEAKTA_TOUCHES_APPLICANT;

  return has_words (facts->title, self->words) ? BEAKTA_TOUCHES_TITLE : BEAKTA_TOUCHES_NOTHING;
}

/* A number is written "212000-1355", which is two words of a text. */
char *
beakta_interest_dup_query (const BeaktaInterest *self)
{
  g_autofree char *digits = NULL;
  g_autofree char *plain = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  digits = dup_digits (self->words);
  if (self->sort == BEAKTA_INTEREST_NUMBER && strlen (digits) == N_DIGITS)
    return g_strdup_printf ("\"%.6s-%s\"", digits, digits + 6);

  plain = g_strdelimit (g_strdup (self->words), "\"", ' ');

  return g_strdup_printf ("\"%s\"", plain);
}
