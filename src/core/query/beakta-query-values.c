/* The values of a field: amounts, shares, days, people, words of a vocabulary, answers. */

#include <string.h>

#include "beakta-query-private.h"

#define MAX_DIGITS 13

typedef enum
{
  IS,
  BELOW,
  AT_MOST,
  ABOVE,
  AT_LEAST
} Comparison;

static const struct
{
  const char *sign;
  Comparison  comparison;
} signs[] = {
  { ">=", AT_LEAST }, { "=>", AT_LEAST }, { "≥", AT_LEAST }, { "<=", AT_MOST }, { "=<", AT_MOST }, { "≤", AT_MOST },
  { ">", ABOVE }, { "<", BELOW }, { "=", IS },
};

static const char *
skip_sign (const char *word,
           Comparison *comparison)
{
  *comparison = IS;
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_has_prefix (word, signs[i].sign))
      {
        *comparison = signs[i].comparison;
        return word + strlen (signs[i].sign);
      }

  return word;
}

static const struct
{
  const char *name;
  gint64      kronor;
} units[] = {
  { "", 1 }, { "kr", 1 }, { "kronor", 1 }, { "sek", 1 }, { "tkr", 1000 }, { "kkr", 1000 }, { "tusen", 1000 }, { "k", 1000 },
  { "mkr", 1000000 }, { "mnkr", 1000000 }, { "mn", 1000000 }, { "miljon", 1000000 }, { "miljoner", 1000000 }, { "m", 1000000 },
};

static gint64
find_unit (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_str_equal (units[i].name, name))
      return units[i].kronor;

  return 0;
}

static char *
remove_spaces (const char *text)
{
  GString *without = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (without, g_unichar_tolower (g_utf8_get_char (p)));

  return g_string_free (without, FALSE);
}

/* A full stop or comma before three digits parts thousands; before others, and of a larger unit only, it begins a fraction. */
static gboolean
read_number (const char  *word,
             gint64      *whole,
             double      *fraction,
             const char **rest)
{
  int n_digits = 0;

  *whole = 0;
  *fraction = 0;
  for (; g_ascii_isdigit (*word); word++, n_digits++)
    {
      *whole = *whole * 10 + (*word - '0');
      if (n_digits >= MAX_DIGITS)
        return FALSE;
      if ((word[1] == '.' || word[1] == ',') && g_ascii_isdigit (word[2]) && g_ascii_isdigit (word[3]) &&
          g_ascii_isdigit (word[4]) && !g_ascii_isdigit (word[5]))
        word++;
    }
  if (n_digits > 0 && (*word == '.' || *word == ',') && g_ascii_isdigit (word[1]))
    {
      double worth = 0.1;

      for (word++; g_ascii_isdigit (*word); word++, worth /= 10)
        *fraction += (*word - '0') * worth;
    }
  *rest = word;

  return n_digits > 0;
}

static gboolean
parse_amount (const char *word,
              gint64     *least,
              gint64     *most)
{
  g_autofree char *plain = remove_spaces (word);
  const char *rest;
  double fraction;
  gint64 whole, kronor;

  if (!read_number (plain, &whole, &fraction, &rest))
    return FALSE;

  kronor = find_unit (rest);
  if (kronor == 0 || (kronor == 1 && fraction > 0) || whole > G_MAXINT64 / 4 / kronor)
    return FALSE;

  *least = *most = whole * kronor + (gint64) (fraction * (double) kronor + 0.5);

  return TRUE;
}

/* As it is shown: whole per cent, the rest left out. */
static gboolean
parse_share (const char *word,
             gint64     *least,
             gint64     *most)
{
  g_autofree char *plain = remove_spaces (word);
  char *end;
  guint64 per_cent = g_ascii_isdigit (*plain) ? g_ascii_strtoull (plain, &end, 10) : 101;

  if (per_cent > 100 || (*end != '\0' && !g_str_equal (end, "%")))
    return FALSE;

  *least = (gint64) per_cent * 10;
  *most = *least + 9;

  return TRUE;
}

typedef gboolean (*ParseOne) (const char *word,
                              gint64     *least,
                              gint64     *most);

static gboolean
parse_range (BeaktaQueryValue  *value,
             const char        *word,
             const char        *dots,
             ParseOne           parse_one,
             BeaktaMistakeKind *mistake)
{
  g_autofree char *first = g_strndup (word, (gsize) (dots - word));
  gint64 ignored;

  if ((*first == '\0' && dots[2] == '\0') || (*first != '\0' && !parse_one (first, &value->least, &ignored)) ||
      (dots[2] != '\0' && !parse_one (dots + 2, &ignored, &value->most)))
    return FALSE;

  *mistake = BEAKTA_MISTAKE_BACKWARDS;

  return value->least <= value->most;
}

/* What has no number is none of them: the least is 0. */
static gboolean
parse_interval (BeaktaQueryValue  *value,
                const char        *word,
                ParseOne           parse_one,
                BeaktaMistakeKind *mistake)
{
  const char *dots = strstr (word, "..");
  Comparison comparison;
  gint64 least, most;

  value->least = 0;
  if (dots != NULL)
    return parse_range (value, word, dots, parse_one, mistake);
  if (!parse_one (skip_sign (word, &comparison), &least, &most))
    return FALSE;

  if (comparison == IS || comparison == AT_LEAST)
    value->least = least;
  if (comparison == IS || comparison == AT_MOST)
    value->most = most;
  if (comparison == ABOVE)
    value->least = most + 1;
  if (comparison == BELOW)
    value->most = least - 1;

  return TRUE;
}

static gboolean
parse_days_range (BeaktaQueryValue  *value,
                  const char        *word,
                  const char        *dots,
                  GDateTime         *now,
                  BeaktaMistakeKind *mistake)
{
  g_autofree char *first = g_strndup (word, (gsize) (dots - word));
  g_autofree char *ignored = NULL;

  if ((*first == '\0' && dots[2] == '\0') || (*first != '\0' && !beakta_query_parse_day (first, now, &value->from, &ignored)))
    return FALSE;
  g_clear_pointer (&ignored, g_free);
  if (dots[2] != '\0' && !beakta_query_parse_day (dots + 2, now, &ignored, &value->until))
    return FALSE;

  *mistake = BEAKTA_MISTAKE_BACKWARDS;

  return *value->from == '\0' || *value->until == '\0' || strcmp (value->from, value->until) < 0;
}

static gboolean
parse_days (BeaktaQueryValue  *value,
            const char        *word,
            GDateTime         *now,
            BeaktaMistakeKind *mistake)
{
  const char *dots = strstr (word, "..");
  g_autofree char *first = NULL;
  g_autofree char *after = NULL;
  Comparison comparison;

  if (dots != NULL)
    return parse_days_range (value, word, dots, now, mistake);
  if (!beakta_query_parse_day (skip_sign (word, &comparison), now, &first, &after))
    return FALSE;

  g_free (value->from);
  g_free (value->until);
  value->from = g_strdup (comparison == ABOVE ? after : comparison == IS || comparison == AT_LEAST ? first : "");
  value->until = g_strdup (comparison == BELOW ? first : comparison == IS || comparison == AT_MOST ? after : "");

  return TRUE;
}

static gboolean
is_id (const char *text)
{
  if (*text == '\0')
    return FALSE;

  for (; *text != '\0'; text++)
    if (!g_ascii_isalnum (*text) && strchr ("._-", *text) == NULL)
      return FALSE;

  return TRUE;
}

static void
set_answer (BeaktaQueryValue *value,
            const char       *answer)
{
  const char *nick = beakta_query_answer_parse (answer);

  value->is_none = beakta_query_is_none (answer);
  g_free (value->text);
  value->text = value->is_none ? g_strdup ("") : g_strdup (nick != NULL ? nick : answer);
}

/* "1.2", "1.2=nej", "gavleborg/1.2=nej" */
static gboolean
parse_answer (BeaktaQueryValue *value,
              const char       *word)
{
  const char *sign = strchr (word, '=');
  g_autofree char *question = sign != NULL ? g_strndup (word, (gsize) (sign - word)) : g_strdup (word);
  char *slash;

  g_strstrip (question);
  slash = strchr (question, '/');
  if (slash != NULL)
    *slash = '\0';

  if (!is_id (slash != NULL ? slash + 1 : question) || (slash != NULL && !is_id (question)))
    return FALSE;

  g_free (value->question);
  value->question = g_strdup (slash != NULL ? slash + 1 : question);
  if (slash != NULL)
    {
      g_free (value->checklist);
      value->checklist = g_strdup (question);
    }
  if (sign != NULL && sign[1] != '\0')
    set_answer (value, sign + 1);

  return sign == NULL || sign[1] != '\0';
}

static void
set_text (BeaktaQueryValue *value,
          const char       *word)
{
  g_free (value->text);
  value->text = g_strdup (word);
}

static gboolean
has_letter_or_digit (const char *word)
{
  for (; *word != '\0'; word = g_utf8_next_char (word))
    if (g_unichar_isalnum (g_utf8_get_char (word)))
      return TRUE;

  return FALSE;
}

static gboolean
parse_text (BeaktaQueryValue  *value,
            BeaktaValues       values,
            const char        *word,
            gboolean           is_phrase,
            BeaktaMistakeKind *mistake)
{
  Comparison comparison;
  gboolean is_compared = !is_phrase && skip_sign (word, &comparison) != word;

  set_text (value, word);
  value->is_me = !is_phrase && values == BEAKTA_VALUES_PEOPLE && beakta_query_is_me (word);
  *mistake = is_compared ? BEAKTA_MISTAKE_COMPARED : BEAKTA_MISTAKE_EMPTY;

  return !is_compared && has_letter_or_digit (word);
}

static gboolean
parse_choice (BeaktaQueryValue  *value,
              BeaktaField        field,
              const char        *word,
              BeaktaMistakeKind *mistake)
{
  Comparison comparison;

  *mistake = skip_sign (word, &comparison) != word ? BEAKTA_MISTAKE_COMPARED : BEAKTA_MISTAKE_CHOICE;
  if (!beakta_query_choice_parse (field, word, &value->least))
    return FALSE;

  value->most = value->least;

  return TRUE;
}

gboolean
beakta_query_parse_value (BeaktaQueryValue  *value,
                          BeaktaField        field,
                          const char        *word,
                          gboolean           is_phrase,
                          GDateTime         *now,
                          BeaktaMistakeKind *mistake)
{
  BeaktaValues values = beakta_field_get_values (field);

  value->is_phrase = is_phrase;
  if (!is_phrase && values != BEAKTA_VALUES_ANSWERS && values != BEAKTA_VALUES_CHOICES && field != BEAKTA_FIELD_TEXT &&
      beakta_query_is_none (word))
    {
      value->is_none = TRUE;
      return TRUE;
    }

  switch (values)
    {
    case BEAKTA_VALUES_CHOICES:
      return parse_choice (value, field, word, mistake);
    case BEAKTA_VALUES_AMOUNTS:
      *mistake = BEAKTA_MISTAKE_AMOUNT;
      return parse_interval (value, word, parse_amount, mistake);
    case BEAKTA_VALUES_SHARES:
      *mistake = BEAKTA_MISTAKE_SHARE;
      return parse_interval (value, word, parse_share, mistake);
    case BEAKTA_VALUES_DAYS:
      *mistake = BEAKTA_MISTAKE_DAY;
      return parse_days (value, word, now, mistake);
    case BEAKTA_VALUES_ANSWERS:
      *mistake = BEAKTA_MISTAKE_QUESTION;
      return parse_answer (value, word);
    case BEAKTA_VALUES_WORDS:
    case BEAKTA_VALUES_NAMES:
    case BEAKTA_VALUES_PEOPLE:
    default:
      return parse_text (value, values, word, is_phrase, mistake);
    }
}
