/* CSV and TSV: a table whose delimiter nobody says.
 *
 * A text is a table when nearly all of its first lines have the same number of values, at least two; prose with a comma
 * in every sentence has not. Values are kept as they are written: a decimal comma stays one. */

#include "beakta-csv.h"

#include "beakta-charset.h"
#include "beakta-grid.h"

#include <string.h>

#define JUDGED_RECORDS 50
#define MIN_RECORDS    2
#define MAX_VALUES     256

/* Words with a comma and a space between them are a sentence; a quoted value may hold anything. */
#define MAX_VALUE      400

/* One value from @p. Returns: where it ends: at a delimiter, a line end or the end of all. */
static const char *
take_value (const char *p,
            char        delimiter,
            GString    *value)
{
  g_string_truncate (value, 0);
  if (*p == '"')
    {
      for (p++; *p != '\0'; p++)
        {
          if (*p == '"' && p[1] != '"')
            break;
          if (*p == '"')
            p++;
          g_string_append_c (value, *p);
        }
      if (*p == '"')
        p++;
    }

  while (*p != '\0' && *p != delimiter && *p != '\n' && *p != '\r')
    g_string_append_c (value, *p++);

  return p;
}

static const char *
skip_line_end (const char *p)
{
  if (p[0] == '\r' && p[1] == '\n')
    return p + 2;

  return *p != '\0' ? p + 1 : p;
}

/* "sep=;" on the first line, as one program writes it for itself. */
static const char *
skip_hint (const char *text,
           char       *delimiter)
{
  if (g_ascii_strncasecmp (text, "sep=", 4) != 0 || text[4] == '\0' || (text[5] != '\n' && text[5] != '\r'))
    return text;

  *delimiter = text[4];
  return skip_line_end (text + 5);
}

/* Judging */

typedef struct
{
  guint n_records;
  guint n_alike;                     /* with as many values as the first */
  guint n_values;                    /* of the first */
  guint n_spaced;                    /* values that begin with a space: prose */
  guint n_long;
} Judgement;

/* Only records that end within @head are judged. */
static Judgement
judge (const char *head,
       char        delimiter)
{
  Judgement judgement = { 0 };
  g_autoptr(GString) value = g_string_new (NULL);
  const char *p = head;

  while (*p != '\0' && judgement.n_records < JUDGED_RECORDS)
    {
      guint n = 0;

      for (;;)
        {
          n++;
          p = take_value (p, delimiter, value);
          judgement.n_spaced += n > 1 && value->len > 1 && value->str[0] == ' ';
          judgement.n_long += value->len > MAX_VALUE;
          if (*p != delimiter)
            break;
          p++;
        }
      if (*p == '\0' && judgement.n_records >= MIN_RECORDS)
        break;

      p = skip_line_end (p);
      if (n == 1 && value->len == 0)
        continue;                    /* an empty line */
      if (judgement.n_records++ == 0)
        judgement.n_values = n;
      judgement.n_alike += n == judgement.n_values;
    }

  return judgement;
}

static gboolean
is_table (const Judgement *judgement,
          char             delimiter)
{
  if (judgement->n_values < 2 || judgement->n_values > MAX_VALUES || judgement->n_records < MIN_RECORDS ||
      judgement->n_alike * 10 < judgement->n_records * 9 || judgement->n_long > 0)
    return FALSE;

  return delimiter != ',' || judgement->n_spaced * 2 < judgement->n_records;
}

char
beakta_csv_find_delimiter (const char *head)
{
  static const char delimiters[] = { '\t', ';', ',' };
  char hinted = '\0';

  skip_hint (head, &hinted);
  if (hinted != '\0')
    return hinted;

  for (guint i = 0; i < G_N_ELEMENTS (delimiters); i++)
    {
      Judgement judgement = judge (head, delimiters[i]);

      /* With semicolons, a comma is a decimal one: it comes last. */
      if (is_table (&judgement, delimiters[i]))
        return delimiters[i];
    }

  return '\0';
}

/* Of a text that must be a table: the sign that its first line has most of, outside of quotation marks. */
static char
guess_delimiter (const char *text)
{
  static const char signs[] = { ';', '\t', ',' };
  guint counts[G_N_ELEMENTS (signs)] = { 0 };
  gboolean is_quoted = FALSE;
  gsize best = 0;

  for (; *text != '\0' && (is_quoted || *text != '\n'); text++)
    {
      is_quoted ^= *text == '"';
      for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
        counts[i] += !is_quoted && *text == signs[i];
    }

  for (gsize i = 1; i < G_N_ELEMENTS (signs); i++)
    if (counts[i] > counts[best])
      best = i;

  return signs[best];
}

/* Reading */

static void
read_records (const char *text,
              char        delimiter,
              BeaktaGrid *grid)
{
  g_autoptr(GString) value = g_string_new (NULL);
  guint row = 0;

  for (const char *p = text; *p != '\0' && !beakta_grid_is_full (grid); p = skip_line_end (p), row++)
    {
      for (guint column = 0;; column++)
        {
          p = take_value (p, delimiter, value);
          beakta_grid_add (grid, row, column, value->str);
          if (*p != delimiter)
            break;
          p++;
        }
    }
}

gboolean
beakta_csv_read (const guint8  *bytes,
                 gsize          size,
                 BeaktaFlow    *flow,
                 GError       **error)
{
  BeaktaCharset charset = beakta_charset_guess (bytes, size);
  g_autoptr(BeaktaGrid) grid = beakta_grid_new (flow);
  GString *text;
  char delimiter;
  char hint = '\0';
  guint n_invalid;

  if (charset == BEAKTA_CHARSET_UNKNOWN)
    return beakta_refuse (error, BEAKTA_INTAKE_ERROR_UNKNOWN, "The file is not text in an encoding that is known");

  text = beakta_charset_decode (charset, bytes, size, &n_invalid);
  if (n_invalid > 0)
    beakta_flow_notice (flow, "invalid-characters");

  delimiter = beakta_csv_find_delimiter (text->str);
  read_records (skip_hint (text->str, &hint), delimiter != '\0' ? delimiter : guess_delimiter (text->str), grid);
  beakta_grid_tell (grid, NULL);
  g_string_free (text, TRUE);

  return TRUE;
}
