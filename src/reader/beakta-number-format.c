/* Numbers of a workbook as people write them. */

#include "beakta-number-format.h"

#include <math.h>
#include <string.h>

#define MAX_DECIMALS 15
#define SECONDS      86400
#define NO_BREAK     "\xc2\xa0"

/* Days in 1900 are counted from 1, with a 29 February that never was; 1904 begins four years later. */
#define DAYS_TO_1904 1462
#define MAX_SERIAL   2958466.0       /* the last day of 9999 */

/* Of the first part of a format: the one for positive numbers. */
typedef struct
{
  gboolean  is_date;
  gboolean  is_time;
  gboolean  is_elapsed;              /* hours are not cut at 24 */
  gboolean  has_seconds;
  gboolean  is_percent;
  gboolean  is_scientific;
  gboolean  is_general;
  gboolean  has_thousands;
  guint     decimals;
  guint     n_scaled;                /* each a thousand */
  GString  *before;                  /* words around the number */
  GString  *after;
} Format;

static const char *
get_built_in (guint id)
{
  static const struct { guint id; const char *code; } codes[] = {
    { 1, "0" }, { 2, "0.00" }, { 3, "#,##0" }, { 4, "#,##0.00" }, { 5, "#,##0 \"kr\"" }, { 6, "#,##0 \"kr\"" },
    { 7, "#,##0.00 \"kr\"" }, { 8, "#,##0.00 \"kr\"" }, { 9, "0%" }, { 10, "0.00%" }, { 11, "0.00E+00" },
    { 14, "yyyy-mm-dd" }, { 15, "yyyy-mm-dd" }, { 16, "yyyy-mm-dd" }, { 17, "yyyy-mm-dd" }, { 18, "h:mm" },
    { 19, "h:mm:ss" }, { 20, "h:mm" }, { 21, "h:mm:ss" }, { 22, "yyyy-mm-dd h:mm" }, { 37, "#,##0" }, { 38, "#,##0" },
    { 39, "#,##0.00" }, { 40, "#,##0.00" }, { 41, "#,##0" }, { 42, "#,##0 \"kr\"" }, { 43, "#,##0.00" },
    { 44, "#,##0.00 \"kr\"" }, { 45, "mm:ss" }, { 46, "[h]:mm:ss" }, { 47, "mm:ss" }, { 48, "0.0E+0" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      if (codes[i].id == id)
        return codes[i].code;
    }

  return (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? "yyyy-mm-dd" : "General";
}

/* Reading a code */

static void
add_words (Format     *format,
           gboolean    has_digits,
           const char *words,
           gsize       n)
{
  g_string_append_len (has_digits ? format->after : format->before, words, n);
}

/* "[$kr-41D]" is a currency, "[h]" and "[mm]" are time that goes on, the rest colours and conditions. */
static const char *
take_bracket (Format     *format,
              gboolean    has_digits,
              const char *p)
{
  const char *end = strchr (p, ']');

  if (end == NULL)
    return p + strlen (p);

  if (p[1] == '$')
    {
      gsize n = strcspn (p + 2, "-]");

      add_words (format, has_digits, p + 2, n);
    }
  else if (strchr ("hHmMsS", p[1]) != NULL && strspn (p + 1, "hHmMsS") == (gsize) (end - p - 1))
    format->is_time = format->is_elapsed = TRUE;

  return end + 1;
}

static const char *
take_quoted (Format     *format,
             gboolean    has_digits,
             const char *p)
{
  gsize n = strcspn (p + 1, "\"");

  add_words (format, has_digits, p + 1, n);

  return p[1 + n] == '"' ? p + n + 2 : p + n + 1;
}

static gboolean
is_placeholder (char c)
{
  return c == '0' || c == '#' || c == '?';
}

/* Digits, with what parts them: "#,##0.00", and "# ##0" or "#\ ##0" as a Swedish program writes it. */
static const char *
take_digits (Format     *format,
             const char *p)
{
  gboolean in_decimals = FALSE;

  for (; *p != '\0'; p++)
    {
      const char *next = *p == '\\' ? p + 2 : p + 1;

      if (is_placeholder (*p))
        format->decimals += in_decimals;
      else if (*p == '.')
        in_decimals = TRUE;
      else if (*p == ',' && is_placeholder (p[1]))
        format->has_thousands = TRUE;
      else if (*p == ',')
        format->n_scaled++;
      else if ((*p == ' ' || (*p == '\\' && p[1] == ' ')) && is_placeholder (*next))
        {
          format->has_thousands = TRUE;
          p = next - 1;
        }
      else
        break;
    }

  return p;
}

static void
take_letter (Format *format,
             char    c)
{
  switch (g_ascii_tolower (c))
    {
    case 'y':
    case 'd':
      format->is_date = TRUE;
      break;
    case 'h':
      format->is_time = TRUE;
      break;
    case 's':
      format->is_time = format->has_seconds = TRUE;
      break;
    case 'm':
      break;                         /* months or minutes: what stands beside it tells */
    case 'e':
      format->is_scientific = TRUE;
      break;
    case '%':
      format->is_percent = TRUE;
      break;
    default:
      break;
    }
}

static void
read_code (Format     *format,
           const char *code)
{
  gboolean has_digits = FALSE;
  gboolean has_month = FALSE;

  format->is_general = g_ascii_strncasecmp (code, "General", 7) == 0 || *code == '@' || *code == '\0';
  for (const char *p = code; *p != '\0' && *p != ';' && !format->is_general;)
    {
      if (*p == '[')
        p = take_bracket (format, has_digits, p);
      else if (*p == '"')
        p = take_quoted (format, has_digits, p);
      else if ((*p == '\\' || *p == '_' || *p == '*') && p[1] != '\0')
        {
          if (*p == '\\')
            add_words (format, has_digits, p + 1, g_utf8_next_char (p + 1) - (p + 1));
          p = g_utf8_next_char (p + 1);
        }
      else if (is_placeholder (*p) || (*p == '.' && is_placeholder (p[1])))
        {
          p = take_digits (format, p);
          has_digits = TRUE;
        }
      else if (g_ascii_isalpha (*p) || *p == '%')
        {
          has_month = has_month || g_ascii_tolower (*p) == 'm';
          take_letter (format, *p++);
        }
      else
        {
          const char *next = g_utf8_next_char (p);

          add_words (format, has_digits, p, next - p);
          p = next;
        }
    }

  if (has_month && !format->is_time)
    format->is_date = TRUE;
}

/* Writing a number */

static char *
group_thousands (const char *digits)
{
  GString *grouped = g_string_new (NULL);
  gsize n = strspn (digits, "0123456789");

  for (gsize i = 0; i < n; i++)
    {
      if (i > 0 && (n - i) % 3 == 0)
        g_string_append (grouped, NO_BREAK);
      g_string_append_c (grouped, digits[i]);
    }
  g_string_append (grouped, digits + n);

  return g_string_free (grouped, FALSE);
}

/* As much of it as the program itself would show: eleven digits. */
static char *
write_general (double value)
{
  char buffer[64];
  char *text;

  g_ascii_formatd (buffer, sizeof buffer, fabs (value) < 1e11 ? "%.10g" : "%.15g", value);
  text = g_strdup (buffer);

  return g_strdelimit (text, ".", ',');
}

static char *
write_number (const Format *format,
              double        value)
{
  g_autofree char *code = g_strdup_printf (format->is_scientific ? "%%.%uE" : "%%.%uf", MIN (format->decimals, MAX_DECIMALS));
  g_autofree char *number = NULL;
  char buffer[512];

  for (guint i = 0; i < format->n_scaled; i++)
    value /= 1000;
  if (format->is_percent)
    value *= 100;

  g_ascii_formatd (buffer, sizeof buffer, code, fabs (value));
  g_strdelimit (buffer, ".", ',');
  number = format->has_thousands ? group_thousands (buffer) : g_strdup (buffer);

  return g_strdup_printf ("%s%s%s", value < 0 && strpbrk (number, "123456789") != NULL ? "-" : "", number,
                          format->is_percent ? NO_BREAK "%" : "");
}

/* The words that stand around it: "1 200 kr". Signs without a letter ("_-", brackets of accounting) are left out. */
static gboolean
is_worded (const char *words)
{
  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalpha (c) || g_unichar_type (c) == G_UNICODE_CURRENCY_SYMBOL)
        return TRUE;
    }

  return FALSE;
}

static char *
write_with_words (const Format *format,
                  double        value)
{
  g_autofree char *number = write_number (format, value);
  g_autofree char *before = g_strstrip (g_strdup (format->before->str));
  g_autofree char *after = g_strstrip (g_strdup (format->after->str));

  return g_strconcat (is_worded (before) ? before : "", is_worded (before) ? NO_BREAK : "", number,
                      is_worded (after) ? NO_BREAK : "", is_worded (after) ? after : "", NULL);
}

/* Writing a time */

static char *
write_time (const Format *format,
            gint64        seconds)
{
  if (format->has_seconds)
    return g_strdup_printf ("%02d:%02d:%02d", (int) (seconds / 3600), (int) (seconds / 60 % 60), (int) (seconds % 60));

  return g_strdup_printf ("%02d:%02d", (int) (seconds / 3600), (int) (seconds / 60 % 60));
}

static char *
write_day (gint64 serial)
{
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, 30, G_DATE_DECEMBER, 1899);
  g_date_add_days (&day, (guint) serial + (serial > 0 && serial < 60));

  return g_strdup_printf ("%04u-%02u-%02u", (guint) g_date_get_year (&day), (guint) g_date_get_month (&day),
                          (guint) g_date_get_day (&day));
}

static char *
write_moment (const Format *format,
              double        value,
              gboolean      from_1904)
{
  gint64 seconds = llround (value * SECONDS);
  gint64 days = seconds / SECONDS;
  g_autofree char *time = write_time (format, format->is_elapsed ? seconds : seconds % SECONDS);
  g_autofree char *day = write_day (days + (from_1904 ? DAYS_TO_1904 : 0));

  if (!format->is_date)
    return g_steal_pointer (&time);
  if (!format->is_time || (days == value && !format->has_seconds))
    return g_steal_pointer (&day);

  return g_strdup_printf ("%s %s", day, time);
}

char *
beakta_number_format_write (double      value,
                            guint       id,
                            const char *code,
                            gboolean    from_1904)
{
  Format format = { .before = g_string_new (NULL), .after = g_string_new (NULL) };
  char *text;

  read_code (&format, code != NULL ? code : get_built_in (id));
  if ((format.is_date || format.is_time) && value >= 0 && value < MAX_SERIAL)
    text = write_moment (&format, value, from_1904);
  else if (format.is_general || format.is_date || format.is_time || !isfinite (value))
    text = write_general (value);
  else
    text = write_with_words (&format, value);

  g_string_free (format.before, TRUE);
  g_string_free (format.after, TRUE);

  return text;
}
