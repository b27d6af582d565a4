/* A new table of the population from a file that a spreadsheet has written. The sandboxed reader makes cells of the file; what they
 * mean is told apart here.
 *
 * Either all of it is taken or nothing; a refusal names the row and says what is wrong.
 */

#include "beakta-population-private.h"

#include <string.h>

#include "beakta-intake.h"
#include "beakta-office-list-mistake.h"
#include "beakta-variables.h"

#define MOST_ROWS    5000
#define MOST_COLUMNS 20
#define MOST_LETTERS 200

typedef enum
{
  COLUMN_UNUSED,
  COLUMN_VARIABLE,
  COLUMN_NUMBER,
  COLUMN_SHARE,
  COLUMN_SOURCE,
  COLUMN_YEAR
} ColumnKind;

typedef struct
{
  BeaktaText *text;
  GKeyFile   *variables;             /* nullable: unchecked */
  const char *source;                /* nullable */
  const char *year;                  /* nullable */
  guint       table;                 /* the first of the text; 0: there is none */
  ColumnKind  kinds[MOST_COLUMNS];
  char       *names[MOST_COLUMNS];   /* owned, nullable */
  GArray     *numbers;               /* of guint: of the rows, in the file */
} Reading;

static void
reading_clear (Reading *reading)
{
  for (guint i = 0; i < MOST_COLUMNS; i++)
    g_free (reading->names[i]);
  g_array_unref (reading->numbers);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

/* The headings */

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

  for (gsize i = 0; i < G_N_ELEMENTS (headings); i++)
    if (beakta_variables_is_same (heading, headings[i].heading))
      return headings[i].kind;

  return COLUMN_VARIABLE;
}

/* (transfer full) (nullable): as cases keep it. */
static char *
find_variable (const Reading  *reading,
               const char     *heading,
               guint           number,
               GError        **error)
{
  char *variable = reading->variables != NULL ? beakta_variables_find (reading->variables, heading) : g_strdup (heading);
  g_auto(GStrv) known = NULL;
  g_autofree char *list = NULL;

  if (variable != NULL)
    return variable;

  known = g_key_file_get_groups (reading->variables, NULL);
  list = g_strjoinv (", ", known);
  beakta_office_list_refuse (error, number, BEAKTA_OFFICE_LIST_ERROR_NO_VARIABLE, heading, list, NULL);

  return NULL;
}

static gboolean
read_heading (Reading     *reading,
              guint        column,
              const char  *heading,
              guint        number,
              GError     **error)
{
  ColumnKind kind = get_kind (heading);
  char *name = kind == COLUMN_VARIABLE ? find_variable (reading, heading, number, error) : g_strdup (heading);

  if (name == NULL)
    return FALSE;

  reading->names[column] = name;
  for (guint i = 0; i < MOST_COLUMNS; i++)
    if (reading->kinds[i] == kind && (kind != COLUMN_VARIABLE || beakta_variables_is_same (reading->names[i], name)))
      return beakta_office_list_refuse (error, number, BEAKTA_OFFICE_LIST_ERROR_COLUMN_TWICE, heading, NULL);

  reading->kinds[column] = kind;

  return TRUE;
}

static gboolean
has_column (const Reading *reading,
            ColumnKind     kind)
{
  for (guint i = 0; i < MOST_COLUMNS; i++)
    if (reading->kinds[i] == kind)
      return TRUE;

  return FALSE;
}

static gboolean
check_headings (const Reading  *reading,
                guint           number,
                GError        **error)
{
  if (!has_column (reading, COLUMN_VARIABLE))
    return beakta_office_list_refuse (error, number, BEAKTA_OFFICE_LIST_ERROR_NO_GROUPS, NULL);

  return has_column (reading, COLUMN_NUMBER) || has_column (reading, COLUMN_SHARE) ||
         beakta_office_list_refuse (error, number, BEAKTA_OFFICE_LIST_ERROR_NO_FIGURES, NULL);
}

/* Values */

static gboolean
check_value (const Reading  *reading,
             guint           column,
             const char     *value,
             guint           number,
             GError        **error)
{
  if (strchr (value, '\n') != NULL)
    return beakta_office_list_refuse (error, number, BEAKTA_OFFICE_LIST_ERROR_BROKEN, reading->names[column], NULL);

  return g_utf8_strlen (value, -1) <= MOST_LETTERS ||
         beakta_office_list_refuse (error, number, BEAKTA_OFFICE_LIST_ERROR_LONG, reading->names[column],
                                    G_STRINGIFY (MOST_LETTERS), NULL);
}

static gboolean
read_value (Reading              *reading,
            BeaktaPopulationRow  *row,
            guint                 column,
            const char           *value,
            guint                 number,
            GError              **error)
{
  if (!check_value (reading, column, value, number, error))
    return FALSE;

  switch (reading->kinds[column])
    {
    case COLUMN_NUMBER:
      return beakta_population_row_read_number (row, value, number, error);

    case COLUMN_SHARE:
      return beakta_population_row_read_share (row, value, number, error);

    case COLUMN_SOURCE:
      beakta_record_set (&row->source, value);
      return TRUE;

    case COLUMN_YEAR:
      beakta_record_set (&row->year, value);
      return TRUE;

    case COLUMN_UNUSED:
    case COLUMN_VARIABLE:
    default:
      json_object_set_string_member (row->variables, reading->names[column], value);
      return TRUE;
    }
}

/* Rows */

/* From the cell at @run: the number that the row has in its file. */
static guint
get_number (const BeaktaRun *run)
{
  guint64 number = run->row + 1;

  if (*run->label != '\0')
    g_ascii_string_to_unsigned (run->label, 10, 1, G_MAXUINT, &number, NULL);

  return (guint) number;
}

static gboolean
read_cell (Reading              *reading,
           const BeaktaRun      *run,
           BeaktaPopulationRow  *row,
           guint                 number,
           GError              **error)
{
  g_autofree char *value = beakta_text_dup_range (reading->text, run->start, run->start + run->length);
  g_autofree char *column = g_strdup_printf ("%u", run->column + 1);

  g_strstrip (value);
  if (*value == '\0')
    return TRUE;
  if (run->column >= MOST_COLUMNS)
    return beakta_office_list_refuse (error, number, BEAKTA_OFFICE_LIST_ERROR_COLUMNS, G_STRINGIFY (MOST_COLUMNS), NULL);
  if (row == NULL)
    return read_heading (reading, run->column, value, number, error);
  if (reading->kinds[run->column] == COLUMN_UNUSED)
    return beakta_office_list_refuse (error, number, BEAKTA_OFFICE_LIST_ERROR_NO_HEADING, column, NULL);

  return read_value (reading, row, run->column, value, number, error);
}

/* The cells from @i on that are in its row. @row: (nullable): the headings. Returns: the cell after them, @n with @error set. */
static guint
read_cells (Reading              *reading,
            const BeaktaRun      *runs,
            guint                 n,
            guint                 i,
            BeaktaPopulationRow  *row,
            GError              **error)
{
  guint number = get_number (&runs[i]);
  guint at = runs[i].row;

  for (; i < n && (runs[i].kind != BEAKTA_RUN_TABLE_CELL || runs[i].table != reading->table || runs[i].row == at); i++)
    if (runs[i].kind == BEAKTA_RUN_TABLE_CELL && runs[i].table == reading->table &&
        !read_cell (reading, &runs[i], row, number, error))
      return n;

  if (row == NULL)
    return check_headings (reading, number, error) ? i : n;

  row->name = beakta_population_dup_name (row->variables);
  g_array_append_val (reading->numbers, number);

  return beakta_population_row_check_year (row, number, error) ? i : n;
}

static BeaktaPopulationRow *
add_row (BeaktaPopulation *population,
         const Reading    *reading)
{
  BeaktaPopulationRow *row = beakta_population_row_new ();

  row->source = g_strdup (reading->source != NULL ? reading->source : "");
  row->year = g_strdup (reading->year != NULL ? reading->year : "");
  g_ptr_array_add (population->rows, row);

  return row;
}

static gboolean
read_rows (Reading           *reading,
           BeaktaPopulation  *population,
           GError           **error)
{
  g_autoptr(GError) problem = NULL;
  guint n;
  const BeaktaRun *runs = beakta_text_get_runs (reading->text, &n);
  guint i = 0;

  while (i < n && runs[i].kind != BEAKTA_RUN_TABLE_CELL)
    i++;
  if (i == n)
    return beakta_office_list_refuse (error, 0, BEAKTA_OFFICE_LIST_ERROR_NO_TABLE, NULL);

  reading->table = runs[i].table;
  i = read_cells (reading, runs, n, i, NULL, &problem);
  while (i < n && population->rows->len < MOST_ROWS)
    i = read_cells (reading, runs, n, i, add_row (population, reading), &problem);

  if (problem != NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  else if (i < n)
    beakta_office_list_refuse (error, get_number (&runs[i]), BEAKTA_OFFICE_LIST_ERROR_ROWS, G_STRINGIFY (MOST_ROWS), NULL);
  else
    return beakta_population_settle (population, reading->numbers, error);

  return FALSE;
}

BeaktaPopulation *
beakta_population_read (BeaktaText  *text,
                        GKeyFile    *variables,
                        const char  *source,
                        const char  *year,
                        GError     **error)
{
  g_auto(Reading) reading = { .text = text, .variables = variables, .source = source, .year = year,
                              .numbers = g_array_new (FALSE, FALSE, sizeof (guint)) };
  g_autoptr(BeaktaPopulation) population = beakta_population_new ();

  g_return_val_if_fail (BEAKTA_IS_TEXT (text), NULL);

  return read_rows (&reading, population, error) ? g_steal_pointer (&population) : NULL;
}

BeaktaPopulation *
beakta_population_read_sync (GBytes        *bytes,
                             GKeyFile      *variables,
                             const char    *source,
                             const char    *year,
                             GCancellable  *cancellable,
                             GError       **error)
{
  const BeaktaIntakeRequest request = { .wishes = BEAKTA_WISH_TABLE | BEAKTA_WISH_TEXT_ONLY };
  g_autoptr(BeaktaReading) reading = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  reading = beakta_intake_read_sync (bytes, &request, cancellable, error);
  if (reading == NULL)
    return NULL;
  if (reading->text == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&reading->refused));
      return NULL;
    }

  return beakta_population_read (reading->text, variables, source, year, error);
}
