/* Amounts of money as applicants write them. */

#include "beakta-kronor.h"

#include <math.h>
#include <string.h>

/* More than any grant; beyond it somebody has written something else. */
#define MAX_KRONOR (G_GINT64_CONSTANT (1000000000000))

#define NO_BREAK_SPACE        0x00a0
#define NARROW_NO_BREAK_SPACE 0x202f
#define THIN_SPACE            0x2009

/* Words after the number, longest first where one begins another. */
static const struct
{
  const char *word;
  double      factor;
} units[] = {
  { "miljard", 1e9 }, { "miljon", 1e6 }, { "milj", 1e6 }, { "mnkr", 1e6 }, { "msek", 1e6 }, { "mkr", 1e6 },
  { "tusen", 1e3 }, { "tkr", 1e3 }, { "tsek", 1e3 }, { "ksek", 1e3 },
};

static gboolean
is_space (gunichar c)
{
  return c == ' ' || c == NO_BREAK_SPACE || c == NARROW_NO_BREAK_SPACE || c == THIN_SPACE;
}

static const char *
skip_spaces (const char *p)
{
  while (is_space (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);

  return p;
}

/* Three digits and then no more: what follows a mark of thousands. */
static gboolean
is_group (const char *p)
{
  return g_ascii_isdigit (p[0]) && g_ascii_isdigit (p[1]) && g_ascii_isdigit (p[2]) && !g_ascii_isdigit (p[3]);
}

static gboolean
parts_thousands (const char *p)
{
  gunichar c = g_utf8_get_char (p);

  return (is_space (c) || c == '.' || c == '\'') && is_group (g_utf8_next_char (p));
}

static const char *
parse_whole (const char *p,
             double     *value)
{
  const char *start = p;
  guint n = 0;

  for (*value = 0; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_ascii_isdigit (*p))
        {
          *value = *value * 10 + (*p - '0');
          n++;
        }
      else if (n > 3 && p - start == n)        /* "2026 000": the first group has at most three */
        break;
      else if (!parts_thousands (p))
        break;
    }

  return p;
}

/* "1,2": the part after the comma. "1,-" has none. */
static const char *
parse_fraction (const char *p,
                double     *value)
{
  double weight = 0.1;

  if ((*p != ',' && *p != '.') || !g_ascii_isdigit (p[1]))
    return p;

  for (p++; g_ascii_isdigit (*p); p++, weight /= 10)
    *value += (*p - '0') * weight;

  return p;
}

static double
get_factor (const char *p)
{
  p = skip_spaces (p);
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      if (g_ascii_strncasecmp (p, units[i].word, strlen (units[i].word)) == 0)
        return units[i].factor;
    }

  return 1;
}

gint64
beakta_kronor_parse (const char *text)
{
  const char *p = text;
  double value;

  while (*p != '\0' && !g_ascii_isdigit (*p))
    p++;
  if (*p == '\0')
    return -1;

  p = parse_whole (p, &value);
  p = parse_fraction (p, &value);
  value *= get_factor (p);

  return value <= (double) MAX_KRONOR ? (gint64) llround (value) : -1;
}
