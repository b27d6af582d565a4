/* Days as people write them: a date, a month, a year, today, or so many days from now. */

#include <stdio.h>
#include <string.h>

#include "beakta-query-private.h"

#define MAX_AWAY 10000

static const struct
{
  const char *word;
  int         days;
} names[] = {
  { "idag", 0 }, { "today", 0 }, { "igar", -1 }, { "yesterday", -1 }, { "imorgon", 1 }, { "tomorrow", 1 },
};

static void
set_days (GDateTime  *first,
          GDateTime  *after,
          char      **from,
          char      **until)
{
  g_free (*from);
  g_free (*until);
  *from = g_date_time_format (first, "%Y-%m-%d");
  *until = g_date_time_format (after, "%Y-%m-%d");
}

static gboolean
set_one_day (GDateTime  *day,
             char      **from,
             char      **until)
{
  g_autoptr(GDateTime) after = day != NULL ? g_date_time_add_days (day, 1) : NULL;

  if (after == NULL)
    return FALSE;

  set_days (day, after, from, until);

  return TRUE;
}

/* "-30d", "+2v": days, weeks, months, years, by their Swedish or English letter. */
static GDateTime *
move (GDateTime *now,
      int        n,
      char       unit)
{
  switch (unit)
    {
    case 'd':
      return g_date_time_add_days (now, n);
    case 'v':
    case 'w':
      return g_date_time_add_weeks (now, n);
    case 'm':
      return g_date_time_add_months (now, n);
    case 'a':                        /* å, folded */
    case 'y':
      return g_date_time_add_years (now, n);
    default:
      return NULL;
    }
}

static gboolean
parse_relative (const char  *word,
                GDateTime   *now,
                char       **from,
                char       **until)
{
  g_autoptr(GDateTime) day = NULL;
  char unit, rest;
  int n;

  if ((*word != '-' && *word != '+') || !g_ascii_isdigit (word[1]) || strlen (word) > 7 ||
      sscanf (word, "%d%c%c", &n, &unit, &rest) != 2 || ABS (n) > MAX_AWAY)
    return FALSE;

  day = move (now, n, unit);

  return set_one_day (day, from, until);
}

/* Digits in groups, parted by dashes; @n: how many groups there are. */
static gboolean
read_groups (const char *word,
             int         groups[3],
             int        *n)
{
  static const int lengths[3] = { 4, 2, 2 };

  for (*n = 0; *n < 3; ++*n)
    {
      groups[*n] = 0;
      for (int i = 0; i < lengths[*n]; i++, word++)
        {
          if (!g_ascii_isdigit (*word))
            return FALSE;
          groups[*n] = groups[*n] * 10 + (*word - '0');
        }
      if (*word == '\0')
        {
          ++*n;
          return TRUE;
        }
      if (*word++ != '-')
        return FALSE;
    }

  return FALSE;
}

static gboolean
parse_date (const char  *word,
            char       **from,
            char       **until)
{
  int groups[3], n;
  g_autoptr(GDateTime) first = NULL;
  g_autoptr(GDateTime) after = NULL;

  if (!read_groups (word, groups, &n) || groups[0] < 1000)
    return FALSE;

  first = g_date_time_new_utc (groups[0], n > 1 ? groups[1] : 1, n > 2 ? groups[2] : 1, 0, 0, 0);
  if (first == NULL)
    return FALSE;

  after = n == 3 ? g_date_time_add_days (first, 1) : n == 2 ? g_date_time_add_months (first, 1) : g_date_time_add_years (first, 1);
  if (after == NULL)
    return FALSE;

  set_days (first, after, from, until);

  return TRUE;
}

gboolean
beakta_query_parse_day (const char  *word,
                        GDateTime   *now,
                        char       **from,
                        char       **until)
{
  g_autofree char *folded = beakta_query_fold (word);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i].word, folded))
      {
        g_autoptr(GDateTime) day = g_date_time_add_days (now, names[i].days);

        return set_one_day (day, from, until);
      }

  return parse_relative (folded, now, from, until) || parse_date (folded, from, until);
}
