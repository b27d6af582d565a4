/* The table of the county's population, read from a file that a spreadsheet has written, and written as it is kept.
 *
 * Either all of it is taken or nothing; a refusal names the line and says what is wrong.
 */

#include "beakta-population-private.h"

#include <math.h>
#include <string.h>

#include <gio/gio.h>

#define MOST_BYTES   (1 << 20)
#define MOST_ROWS    5000
#define MOST_COLUMNS 20
#define MOST_LETTERS 200
#define MOST_PEOPLE  G_GINT64_CONSTANT (100000000)

typedef enum
{
  COLUMN_VARIABLE,
  COLUMN_NUMBER,
  COLUMN_SHARE,
  COLUMN_SOURCE,
  COLUMN_YEAR
} ColumnKind;

typedef struct
{
  GPtrArray *lines;                  /* of GPtrArray of char *: the values */
  GArray    *numbers;                /* of guint: the line of the file that each begins on */
} Lines;

typedef struct
{
  ColumnKind *kinds;
  char      **names;                 /* lent by the first line */
  guint       n_columns;
  const char *source;                /* nullable */
  const char *year;                  /* nullable */
  gint64      whole;                 /* people of the county; -1 not stated */
} Reading;

static void
lines_clear (Lines *lines)
{
  g_clear_pointer (&lines->lines, g_ptr_array_unref);
  g_clear_pointer (&lines->numbers, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Lines, lines_clear)

static void
reading_clear (Reading *reading)
{
  g_free (reading->kinds);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

static gboolean
refuse (guint        line,
        GError     **error,
        const char  *format,
        ...) G_GNUC_PRINTF (3, 4);

static gboolean
refuse (guint        line,
        GError     **error,
        const char  *format,
        ...)
{
  g_autofree char *reason = NULL;
  va_list arguments;

  va_start (arguments, format);
  reason = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "line %u: %s", line, reason);

  return FALSE;
}

/* Values */

/* (transfer full): UTF-8; what is not is what spreadsheets in Swedish write. */
static char *
dup_text (const char  *bytes,
          gsize        length,
          GError     **error)
{
  char *text;

  if (length > MOST_BYTES)
    {
      refuse (1, error, "the file is larger than 1 MiB");
      return NULL;
    }
  if (memchr (bytes, '\0', length) != NULL)
    {
      refuse (1, error, "this is not text");
      return NULL;
    }
  if (length >= 3 && memcmp (bytes, "\xef\xbb\xbf", 3) == 0)
    {
      bytes += 3;
      length -= 3;
    }
  if (g_utf8_validate (bytes, (gssize) length, NULL))
    return g_utf8_normalize (bytes, (gssize) length, G_NORMALIZE_NFC);

  text = g_convert (bytes, (gssize) length, "UTF-8", "WINDOWS-1252", NULL, NULL, NULL);
  if (text == NULL)
    refuse (1, error, "this is neither UTF-8 nor Windows-1252");

  return text;
}

/* The sign that the first line has most of, outside of quotation marks. */
static char
find_separator (const char *text)
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

static void
finish_value (GPtrArray *line,
              GString   *value)
{
  g_ptr_array_add (line, g_strstrip (g_strdup (value->str)));
  g_string_truncate (value, 0);
}

static gboolean
is_blank (GPtrArray *line)
{
  for (guint i = 0; i < line->len; i++)
    if (*(const char *) g_ptr_array_index (line, i) != '\0')
      return FALSE;

  return TRUE;
}

static void
take_line (Lines      *lines,
           GPtrArray **line,
           guint       number)
{
  if (!is_blank (*line))
    {
      g_ptr_array_add (lines->lines, g_ptr_array_ref (*line));
      g_array_append_val (lines->numbers, number);
    }

  g_ptr_array_unref (*line);
  *line = g_ptr_array_new_with_free_func (g_free);
}

/* RFC 4180, with any of three signs between values. Blank lines are passed over. */
static gboolean
split_lines (const char  *text,
             Lines       *lines,
             GError     **error)
{
  char separator = find_separator (text);
  g_autoptr(GPtrArray) line = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GString) value = g_string_new (NULL);
  guint number = 1, begun = 1;
  gboolean is_quoted = FALSE;

  for (; *text != '\0'; text++)
    {
      if (*text == '"' && is_quoted && text[1] == '"')
        g_string_append_c (value, *text++);
      else if (*text == '"')
        is_quoted = !is_quoted;
      else if (!is_quoted && *text == separator)
        finish_value (line, value);
      else if (!is_quoted && *text == '\n')
        {
          finish_value (line, value);
          take_line (lines, &line, begun);
          begun = number + 1;
        }
      else if (*text != '\r')
        g_string_append_c (value, *text);

      number += *text == '\n';
    }

  if (is_quoted)
    return refuse (begun, error, "a quotation mark is opened and never closed");

  finish_value (line, value);
  take_line (lines, &line, begun);

  return TRUE;
}

/* The first line */

static ColumnKind
get_kind (const char *heading)
{
  static const struct
  {
    const char *heading;
    ColumnKind  kind;
  } headings[] = {
    { "antal", COLUMN_NUMBER }, { "number", COLUMN_NUMBER }, { "andel", COLUMN_SHARE }, { "share", COLUMN_SHARE },
    { "källa", COLUMN_SOURCE }, { "source", COLUMN_SOURCE }, { "år", COLUMN_YEAR }, { "year", COLUMN_YEAR },
  };
  g_autofree char *lower = g_utf8_strdown (heading, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (headings); i++)
    if (g_str_equal (lower, headings[i].heading))
      return headings[i].kind;

  return COLUMN_VARIABLE;
}

static gboolean
check_heading (Reading     *reading,
               guint        column,
               GKeyFile    *variables,
               guint        line,
               GError     **error)
{
  const char *name = reading->names[column];

  if (*name == '\0')
    return refuse (line, error, "column %u has no heading", column + 1);
  for (guint i = 0; i < column; i++)
    if (reading->kinds[i] == reading->kinds[column] &&
        (reading->kinds[i] != COLUMN_VARIABLE || g_str_equal (reading->names[i], name)))
      return refuse (line, error, "there are two columns “%s”", name);

  if (reading->kinds[column] == COLUMN_VARIABLE && variables != NULL && !g_key_file_has_group (variables, name))
    {
      g_auto(GStrv) known = g_key_file_get_groups (variables, NULL);
      g_autofree char *list = g_strjoinv (", ", known);

      return refuse (line, error, "there is no background variable “%s”; those that there are: %s", name, list);
    }

  return TRUE;
}

static gboolean
has_column (const Reading *reading,
            ColumnKind     kind)
{
  for (guint i = 0; i < reading->n_columns; i++)
    if (reading->kinds[i] == kind)
      return TRUE;

  return FALSE;
}

static gboolean
read_headings (Reading     *reading,
               GPtrArray   *headings,
               guint        line,
               GKeyFile    *variables,
               GError     **error)
{
  if (headings->len > MOST_COLUMNS)
    return refuse (line, error, "there are more than 20 columns");

  reading->n_columns = headings->len;
  reading->names = (char **) headings->pdata;
  reading->kinds = g_new0 (ColumnKind, headings->len);
  for (guint i = 0; i < headings->len; i++)
    {
      reading->kinds[i] = get_kind (reading->names[i]);
      if (!check_heading (reading, i, variables, line, error))
        return FALSE;
    }

  if (!has_column (reading, COLUMN_VARIABLE))
    return refuse (line, error, "there is no column with a background variable");

  return has_column (reading, COLUMN_NUMBER) || has_column (reading, COLUMN_SHARE) ||
         refuse (line, error, "there is neither a column “antal” (number) nor “andel” (share)");
}

/* Rows */

/* Without the spaces that group thousands. */
static char *
dup_digits (const char *value)
{
  GString *digits = g_string_new (NULL);

  for (; *value != '\0'; value = g_utf8_next_char (value))
    {
      gunichar c = g_utf8_get_char (value);

      if (!g_unichar_isspace (c))
        g_string_append_unichar (digits, c);
    }

  return g_string_free (digits, FALSE);
}

static gboolean
read_number (BeaktaPopulationRow  *row,
             const char           *value,
             guint                 line,
             GError              **error)
{
  g_autofree char *digits = dup_digits (value);

  if (*digits == '\0')
    return TRUE;

  if (g_str_equal (digits, "<5"))
    row->is_few = TRUE;
  else if (!g_ascii_string_to_signed (digits, 10, 0, MOST_PEOPLE, &row->number, NULL))
    return refuse (line, error, "“%s” is not a number of people", value);

  return TRUE;
}

/* "18,4 %", "0,184", "0.184" */
static gboolean
read_share (BeaktaPopulationRow  *row,
            const char           *value,
            guint                 line,
            GError              **error)
{
  g_autofree char *digits = g_strdelimit (dup_digits (value), ",", '.');
  gboolean is_percent = g_str_has_suffix (digits, "%");
  double share;
  char *end;

  if (*digits == '\0')
    return TRUE;

  if (is_percent)
    digits[strlen (digits) - 1] = '\0';
  share = g_ascii_strtod (digits, &end) / (is_percent ? 100 : 1);
  if (*digits == '\0' || !(g_ascii_isdigit (*digits) || *digits == '.') || *end != '\0' || !isfinite (share))
    return refuse (line, error, "“%s” is not a share", value);
  if (share > 1)
    return refuse (line, error, "“%s” is more than the whole; write 18,4 %% or 0,184", value);

  row->share = (gint64) round (share * BEAKTA_WHOLE_POPULATION);

  return TRUE;
}

static gboolean
check_year (BeaktaPopulationRow  *row,
            guint                 line,
            GError              **error)
{
  gint64 year;

  if (*row->source == '\0')
    return refuse (line, error, "no source is stated");
  if (*row->year == '\0')
    return refuse (line, error, "no year is stated");

  return g_ascii_string_to_signed (row->year, 10, 1900, 2100, &year, NULL) ||
         refuse (line, error, "“%s” is not a year", row->year);
}

static gboolean
read_value (Reading              *reading,
            BeaktaPopulationRow  *row,
            guint                 column,
            const char           *value,
            guint                 line,
            GError              **error)
{
  if (g_utf8_strlen (value, -1) > MOST_LETTERS)
    return refuse (line, error, "the value of “%s” is longer than 200 characters", reading->names[column]);

  switch (reading->kinds[column])
    {
    case COLUMN_NUMBER:
      return read_number (row, value, line, error);

    case COLUMN_SHARE:
      return read_share (row, value, line, error);

    case COLUMN_SOURCE:
      beakta_record_set (&row->source, *value != '\0' ? value : reading->source);
      return TRUE;

    case COLUMN_YEAR:
      beakta_record_set (&row->year, *value != '\0' ? value : reading->year);
      return TRUE;

    case COLUMN_VARIABLE:
    default:
      if (*value != '\0')
        json_object_set_string_member (row->variables, reading->names[column], value);
      return TRUE;
    }
}

static BeaktaPopulationRow *
read_row (Reading    *reading,
          GPtrArray  *values,
          guint       line,
          GError    **error)
{
  BeaktaPopulationRow *row = g_new0 (BeaktaPopulationRow, 1);
  gboolean is_read = TRUE;

  row->variables = json_object_new ();
  row->number = -1;
  row->share = -1;
  row->source = g_strdup (reading->source != NULL ? reading->source : "");
  row->year = g_strdup (reading->year != NULL ? reading->year : "");

  if (values->len != reading->n_columns)
    is_read = refuse (line, error, "there are %u values and %u columns", values->len, reading->n_columns);
  for (guint i = 0; is_read && i < values->len; i++)
    is_read = read_value (reading, row, i, g_ptr_array_index (values, i), line, error);

  if (is_read && check_year (row, line, error))
    {
      row->name = beakta_population_dup_name (row->variables);
      return row;
    }

  beakta_population_row_free (row);
  return NULL;
}

/* The table as a whole */

static gboolean
is_whole (const BeaktaPopulationRow *row)
{
  return json_object_get_size (row->variables) == 0;
}

static void
find_whole (Reading          *reading,
            BeaktaPopulation *population)
{
  reading->whole = -1;
  for (guint i = 0; i < population->rows->len; i++)
    {
      const BeaktaPopulationRow *row = g_ptr_array_index (population->rows, i);

      if (is_whole (row))
        reading->whole = row->number;
    }
}

/* Rule 1 of the header; and the share of who has only a number. */
static gboolean
settle_row (const Reading        *reading,
            BeaktaPopulationRow  *row,
            guint                 line,
            GError              **error)
{
  gboolean knows_whole = reading->whole >= BEAKTA_POPULATION_FEWEST;

  if (row->number < 0 && row->share < 0 && !row->is_few)
    return refuse (line, error, "neither a number nor a share is stated");
  if (knows_whole && row->number > reading->whole)
    return refuse (line, error, "there are more people than in the whole county");

  row->is_few |= row->number >= 0 && row->number < BEAKTA_POPULATION_FEWEST;
  row->is_few |= row->number < 0 && knows_whole && row->share >= 0 &&
                 row->share * reading->whole < (gint64) BEAKTA_POPULATION_FEWEST * BEAKTA_WHOLE_POPULATION;
  if (row->is_few)
    row->number = row->share = -1;
  else if (row->share < 0 && knows_whole)
    row->share = (gint64) round ((double) row->number * BEAKTA_WHOLE_POPULATION / (double) reading->whole);

  return row->is_few || row->share >= 0 ||
         refuse (line, error, "no share is stated, and there is no row for the whole county (without variables) to count it from");
}

static gboolean
check_twins (BeaktaPopulation *population,
             GArray           *numbers,
             guint             at,
             GError          **error)
{
  const BeaktaPopulationRow *row = g_ptr_array_index (population->rows, at);

  for (guint i = 0; i < at; i++)
    if (g_str_equal (((const BeaktaPopulationRow *) g_ptr_array_index (population->rows, i))->name, row->name))
      return refuse (g_array_index (numbers, guint, at + 1), error, "the same group is on line %u",
                     g_array_index (numbers, guint, i + 1));

  return TRUE;
}

static gboolean
read_rows (Reading           *reading,
           Lines             *lines,
           BeaktaPopulation  *population,
           GError           **error)
{
  for (guint i = 1; i < lines->lines->len; i++)
    {
      BeaktaPopulationRow *row = read_row (reading, g_ptr_array_index (lines->lines, i),
                                           g_array_index (lines->numbers, guint, i), error);

      if (row == NULL)
        return FALSE;
      g_ptr_array_add (population->rows, row);
      if (!check_twins (population, lines->numbers, i - 1, error))
        return FALSE;
    }

  find_whole (reading, population);
  for (guint i = 0; i < population->rows->len; i++)
    if (!settle_row (reading, g_ptr_array_index (population->rows, i), g_array_index (lines->numbers, guint, i + 1), error))
      return FALSE;

  if (population->rows->len == 0)
    return refuse (1, error, "there are no rows under the headings");

  for (guint i = 0; i < population->rows->len; i++)
    if (!is_whole (g_ptr_array_index (population->rows, i)))
      return TRUE;

  return refuse (1, error, "there is only the whole county, and no group of it");
}

BeaktaPopulation *
beakta_population_parse (const char  *bytes,
                         gsize        length,
                         GKeyFile    *variables,
                         const char  *source,
                         const char  *year,
                         GError     **error)
{
  g_auto(Lines) lines = { g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref),
                          g_array_new (FALSE, FALSE, sizeof (guint)) };
  g_auto(Reading) reading = { .source = source, .year = year };
  g_autoptr(BeaktaPopulation) population = beakta_population_new ();
  g_autofree char *text = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  text = dup_text (bytes, length, error);
  if (text == NULL || !split_lines (text, &lines, error))
    return NULL;

  if (lines.lines->len == 0)
    refuse (1, error, "the file is empty");
  else if (lines.lines->len - 1 > MOST_ROWS)
    refuse (g_array_index (lines.numbers, guint, MOST_ROWS + 1), error, "there are more than 5000 rows");
  else if (read_headings (&reading, g_ptr_array_index (lines.lines, 0), g_array_index (lines.numbers, guint, 0), variables, error) &&
           read_rows (&reading, &lines, population, error))
    return g_steal_pointer (&population);

  return NULL;
}

/* As it is kept */

static void
append_value (GString    *text,
              const char *value)
{
  g_auto(GStrv) parts = g_strsplit (value, "\"", -1);
  g_autofree char *doubled = g_strjoinv ("\"\"", parts);

  g_string_append_printf (text, "\"%s\";", doubled);
}

/* (transfer full): every variable that a row has, in the order in which they come. */
static GPtrArray *
list_variables (BeaktaPopulation *self)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const BeaktaPopulationRow *row = g_ptr_array_index (self->rows, i);
      g_autoptr(GList) members = json_object_get_members (row->variables);

      for (GList *member = members; member != NULL; member = member->next)
        if (!g_ptr_array_find_with_equal_func (names, member->data, g_str_equal, NULL))
          g_ptr_array_add (names, g_strdup (member->data));
    }

  return names;
}

static void
append_row (GString                   *text,
            const BeaktaPopulationRow *row,
            GPtrArray                 *variables)
{
  char share[G_ASCII_DTOSTR_BUF_SIZE] = "";

  for (guint i = 0; i < variables->len; i++)
    append_value (text, json_object_get_string_member_with_default (row->variables, g_ptr_array_index (variables, i), ""));

  if (row->is_few)
    g_string_append (text, "<5");
  else if (row->number >= 0)
    g_string_append_printf (text, "%" G_GINT64_FORMAT, row->number);
  if (row->share >= 0)
    g_ascii_formatd (share, sizeof share, "%.6f", (double) row->share / BEAKTA_WHOLE_POPULATION);
  g_string_append_printf (text, ";%s;", share);
  append_value (text, row->source);
  g_string_append_printf (text, "%s\n", row->year);
}

char *
beakta_population_to_text (BeaktaPopulation *self)
{
  g_autoptr(GPtrArray) variables = NULL;
  GString *text;

  g_return_val_if_fail (self != NULL, NULL);

  text = g_string_new (NULL);
  variables = list_variables (self);
  for (guint i = 0; i < variables->len; i++)
    append_value (text, g_ptr_array_index (variables, i));
  g_string_append (text, "antal;andel;källa;år\n");
  for (guint i = 0; i < self->rows->len; i++)
    append_row (text, g_ptr_array_index (self->rows, i), variables);

  return g_string_free (text, FALSE);
}
