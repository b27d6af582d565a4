/* Days as Swedish offices write them: rule 3 of beakta-case-table.h. */

#define G_LOG_DOMAIN "beakta-exchange"

#include "beakta-case-table.h"

#include <string.h>

static const char * const months[] = { "jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec" };

/* What stands between figures: words of three letters or more are months. Returns 0 for none, 13 for a word that is none. */
static guint
find_month (const char *word)
{
  g_autofree char *lower = g_utf8_strdown (word, -1);

  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    if (g_str_has_prefix (lower, months[i]))
      return i + 1;

  return 13;
}

static char *
format_day (guint year,
            guint month,
            guint day)
{
  if (year < 100)
    year += 2000;
  if (year < 1900 || year > 2200 || !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return NULL;

  return g_strdup_printf ("%04u-%02u-%02u", year, month, day);
}

typedef struct
{
  guint numbers[3];
  guint lengths[3];                  /* of figures */
  guint n_numbers;
  guint month;                       /* as a word; 0 none */
  gboolean is_odd;                   /* something that is no part of a day */
} Parts;

static void
take_part (Parts      *parts,
           const char *part)
{
  gsize length = strlen (part);

  if (strspn (part, "0123456789") == length && length <= 8)
    {
      if (parts->n_numbers < G_N_ELEMENTS (parts->numbers))
        {
          parts->lengths[parts->n_numbers] = (guint) length;
          parts->numbers[parts->n_numbers] = (guint) g_ascii_strtoull (part, NULL, 10);
        }
      parts->n_numbers++;
      return;
    }

  parts->is_odd = parts->is_odd || parts->month != 0 || length < 3;
  parts->month = find_month (part);
}

static Parts
split (const char *text)
{
  g_auto(GStrv) words = g_strsplit_set (text, " -/.,\t", -1);
  Parts parts = { { 0 } };

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      take_part (&parts, words[i]);

  return parts;
}

/* A time after the day says nothing of the day. */
static char *
dup_without_time (const char *text)
{
  g_autofree char *plain = g_strstrip (g_strdup (text));
  char *colon = strchr (plain, ':');
  char *cut = colon != NULL ? g_strrstr_len (plain, colon - plain, " ") : NULL;
  char *t = strlen (plain) > 10 && plain[10] == 'T' ? plain + 10 : NULL;

  if (t != NULL)
    *t = '\0';
  else if (cut != NULL)
    *cut = '\0';

  return g_steal_pointer (&plain);
}

char *
beakta_case_table_parse_day (const char *text)
{
  g_autofree char *plain = NULL;
  Parts parts;

  g_return_val_if_fail (text != NULL, NULL);

  plain = dup_without_time (text);
  if (*plain == '\0')
    return g_strdup ("");

  parts = split (plain);
  if (parts.is_odd || parts.month > 12)
    return NULL;
  if (parts.month > 0)
    return parts.n_numbers == 2 ? format_day (parts.numbers[1], parts.month, parts.numbers[0]) : NULL;
  if (parts.n_numbers == 1 && parts.lengths[0] == 8)
    return format_day (parts.numbers[0] / 10000, parts.numbers[0] / 100 % 100, parts.numbers[0] % 100);
  if (parts.n_numbers != 3)
    return NULL;

  return parts.lengths[0] == 4 ? format_day (parts.numbers[0], parts.numbers[1], parts.numbers[2])
                               : format_day (parts.numbers[2], parts.numbers[1], parts.numbers[0]);
}
