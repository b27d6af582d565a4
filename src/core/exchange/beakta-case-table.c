/* The numbers are the rules of the header. */

#define G_LOG_DOMAIN "beakta-exchange"

#include "beakta-case-table.h"

#include <string.h>

#include "beakta-intake.h"
#include "beakta-kronor.h"

#define MOST_ROWS    20000u
#define MOST_COLUMNS 100u
#define MOST_LETTERS 1000

struct _BeaktaCaseTable
{
  GObject    parent_instance;

  GPtrArray *rows;                   /* of GStrv, of n_columns strings; the first are the headings */
  GArray    *numbers;                /* of guint: theirs in the file */
  guint      n_columns;
  BeaktaCaseColumn meanings[MOST_COLUMNS];
};

G_DEFINE_FINAL_TYPE (BeaktaCaseTable, beakta_case_table, G_TYPE_OBJECT)

G_DEFINE_QUARK (beakta-case-table-error-quark, beakta_case_table_error)

static const struct
{
  const char *nick;
  const char *headings;              /* beginnings, in lower case, parted by | */
} columns[BEAKTA_N_COLUMNS] = {
  [BEAKTA_COLUMN_NONE]             = { "", "" },
  [BEAKTA_COLUMN_NUMBER]           = { "number", "dnr|diarienummer|diarienr|ärendenummer|ärendenr|diarie|case number|number" },
  [BEAKTA_COLUMN_TITLE]            = { "title", "ärendemening|titel|rubrik|projektnamn|projekttitel|projekt|ärende|title" },
  [BEAKTA_COLUMN_APPLICANT]        = { "applicant", "sökande|projektägare|organisation|stödmottagare|applicant" },
  [BEAKTA_COLUMN_APPLICANT_NUMBER] = { "applicant-number", "organisationsnummer|organisationsnr|orgnr|org.nr|org nr|org.nummer|org.-nr|"
                                                           "organisation number" },
  [BEAKTA_COLUMN_PROGRAMME]        = { "programme", "utlysning|program|insatsområde|stödform|call|programme" },
  [BEAKTA_COLUMN_SOUGHT]           = { "sought", "sökt|söker|belopp|ansökt|sought|amount" },
  [BEAKTA_COLUMN_RECEIVED]         = { "received", "inkom|ankom|ansökningsdatum|registrerad|received" },
  [BEAKTA_COLUMN_DUE]              = { "due", "sista dag|sista datum|förfaller|förfallo|beslut senast|senast|bevakning|due" },
  [BEAKTA_COLUMN_CASEWORKER]       = { "caseworker", "handläggare|ansvarig|caseworker" },
};

const char *
beakta_case_column_get_nick (BeaktaCaseColumn column)
{
  g_return_val_if_fail ((int) column >= 0 && column < BEAKTA_N_COLUMNS, "");

  return columns[column].nick;
}

const char *
beakta_row_fault_get_nick (BeaktaRowFault fault)
{
  static const char * const nicks[] = { "", "no-number", "no-title", "amount", "day", "long" };

  g_return_val_if_fail ((int) fault >= 0 && fault < (int) G_N_ELEMENTS (nicks), "");

  return nicks[fault];
}

static void
beakta_case_table_finalize (GObject *object)
{
  BeaktaCaseTable *self = BEAKTA_CASE_TABLE (object);

  g_ptr_array_unref (self->rows);
  g_array_unref (self->numbers);

  G_OBJECT_CLASS (beakta_case_table_parent_class)->finalize (object);
}

static void
beakta_case_table_class_init (BeaktaCaseTableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = beakta_case_table_finalize;
}

static void
beakta_case_table_init (BeaktaCaseTable *self)
{
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  self->numbers = g_array_new (FALSE, FALSE, sizeof (guint));
}

/* Reading: rule 1. */

static gboolean
refuse (BeaktaCaseTableError   code,
        const char            *message,
        GError               **error)
{
  g_set_error_literal (error, BEAKTA_CASE_TABLE_ERROR, code, message);

  return FALSE;
}

/* From the cell at @run: the number that the row has in its file. */
static guint
get_number (const BeaktaRun *run)
{
  guint64 number = run->row + 1;

  if (*run->label != '\0')
    g_ascii_string_to_unsigned (run->label, 10, 1, G_MAXUINT, &number, NULL);

  return (guint) number;
}

/* (transfer full): one line, whatever stands in the cell. */
static char *
dup_cell (BeaktaText      *text,
          const BeaktaRun *run)
{
  char *cell = beakta_text_dup_range (text, run->start, run->start + run->length);

  return g_strstrip (g_strdelimit (cell, "\n\t", ' '));
}

static gboolean
take_cell (BeaktaCaseTable  *self,
           BeaktaText       *text,
           const BeaktaRun  *run,
           guint            *row,
           GError          **error)
{
  GStrv cells;

  if (self->rows->len == 0 || run->row != *row)
    {
      guint number = get_number (run);

      if (self->rows->len > MOST_ROWS)
        return refuse (BEAKTA_CASE_TABLE_ERROR_TOO_MANY, "The table has too many rows", error);
      g_ptr_array_add (self->rows, g_new0 (char *, MOST_COLUMNS + 1));
      g_array_append_val (self->numbers, number);
      *row = run->row;
    }

  if (run->column >= MOST_COLUMNS)
    return refuse (BEAKTA_CASE_TABLE_ERROR_TOO_MANY, "The table has too many columns", error);

  cells = g_ptr_array_index (self->rows, self->rows->len - 1);
  for (guint i = 0; i <= run->column; i++)
    if (cells[i] == NULL)
      cells[i] = g_strdup ("");
  g_free (cells[run->column]);
  cells[run->column] = dup_cell (text, run);
  self->n_columns = MAX (self->n_columns, run->column + 1);

  return TRUE;
}

static gboolean
is_empty (GStrv cells)
{
  for (guint i = 0; cells[i] != NULL; i++)
    if (*cells[i] != '\0')
      return FALSE;

  return TRUE;
}

static void
drop_empty_rows (BeaktaCaseTable *self)
{
  for (guint i = self->rows->len; i > 0; i--)
    if (is_empty (g_ptr_array_index (self->rows, i - 1)))
      {
        g_ptr_array_remove_index (self->rows, i - 1);
        g_array_remove_index (self->numbers, i - 1);
      }
}

static gboolean
read_cells (BeaktaCaseTable  *self,
            BeaktaText       *text,
            GError          **error)
{
  guint n, table = 0, row = 0;
  const BeaktaRun *runs = beakta_text_get_runs (text, &n);

  for (guint i = 0; i < n; i++)
    {
      if (runs[i].kind != BEAKTA_RUN_TABLE_CELL || (table != 0 && runs[i].table != table))
        continue;

      table = runs[i].table;
      if (!take_cell (self, text, &runs[i], &row, error))
        return FALSE;
    }

  drop_empty_rows (self);

  return self->rows->len > 1 || refuse (BEAKTA_CASE_TABLE_ERROR_NO_TABLE, "There is no table with a row of headings and rows under it",
                                        error);
}

/* Guessing: rule 2. */

static gboolean
fits (BeaktaCaseColumn  meaning,
      const char       *heading,
      gboolean          whole)
{
  g_auto(GStrv) words = g_strsplit (columns[meaning].headings, "|", -1);
  g_autofree char *lower = g_utf8_strdown (heading, -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && (whole ? g_str_equal (lower, words[i]) : g_str_has_prefix (lower, words[i])))
      return TRUE;

  return FALSE;
}

static gboolean
is_taken (BeaktaCaseTable  *self,
          BeaktaCaseColumn  meaning)
{
  for (guint i = 0; i < self->n_columns; i++)
    if (self->meanings[i] == meaning)
      return TRUE;

  return FALSE;
}

/* Headings that are the word itself come before those that only begin with it: "Organisationsnummer" is no "Organisation". */
static void
guess (BeaktaCaseTable *self,
       gboolean         whole)
{
  static const BeaktaCaseColumn order[] = {
    BEAKTA_COLUMN_NUMBER, BEAKTA_COLUMN_APPLICANT_NUMBER, BEAKTA_COLUMN_SOUGHT, BEAKTA_COLUMN_APPLICANT, BEAKTA_COLUMN_TITLE,
    BEAKTA_COLUMN_PROGRAMME, BEAKTA_COLUMN_RECEIVED, BEAKTA_COLUMN_DUE, BEAKTA_COLUMN_CASEWORKER
  };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    for (guint column = 0; column < self->n_columns; column++)
      if (self->meanings[column] == BEAKTA_COLUMN_NONE && !is_taken (self, order[i]) &&
          fits (order[i], beakta_case_table_get_heading (self, column), whole))
        self->meanings[column] = order[i];
}

BeaktaCaseTable *
beakta_case_table_new (BeaktaText  *text,
                       GError     **error)
{
  g_autoptr(BeaktaCaseTable) self = NULL;

  g_return_val_if_fail (BEAKTA_IS_TEXT (text), NULL);

  self = g_object_new (BEAKTA_TYPE_CASE_TABLE, NULL);
  if (!read_cells (self, text, error))
    return NULL;

  guess (self, TRUE);
  guess (self, FALSE);

  return g_steal_pointer (&self);
}

BeaktaCaseTable *
beakta_case_table_read_sync (GBytes        *bytes,
                             GCancellable  *cancellable,
                             GError       **error)
{
  const BeaktaIntakeRequest request = { .wishes = BEAKTA_WISH_TABLE | BEAKTA_WISH_TEXT_ONLY };
  g_autoptr(BeaktaReading) reading = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  reading = beakta_intake_read_sync (bytes, &request, cancellable, error);
  if (reading == NULL)
    return NULL;
  if (reading->text != NULL)
    return beakta_case_table_new (reading->text, error);

  g_propagate_error (error, g_steal_pointer (&reading->refused));
  return NULL;
}

guint
beakta_case_table_get_n_columns (BeaktaCaseTable *self)
{
  g_return_val_if_fail (BEAKTA_IS_CASE_TABLE (self), 0);

  return self->n_columns;
}

guint
beakta_case_table_get_n_rows (BeaktaCaseTable *self)
{
  g_return_val_if_fail (BEAKTA_IS_CASE_TABLE (self), 0);

  return self->rows->len - 1;
}

static const char *
get_cell (BeaktaCaseTable *self,
          guint            row,
          guint            column)
{
  const char * const *cells = g_ptr_array_index (self->rows, row);

  return column < g_strv_length ((GStrv) cells) ? cells[column] : "";
}

const char *
beakta_case_table_get_heading (BeaktaCaseTable *self,
                               guint            column)
{
  g_return_val_if_fail (BEAKTA_IS_CASE_TABLE (self), "");

  return get_cell (self, 0, column);
}

const char *
beakta_case_table_get_cell (BeaktaCaseTable *self,
                            guint            row,
                            guint            column)
{
  g_return_val_if_fail (BEAKTA_IS_CASE_TABLE (self), "");
  g_return_val_if_fail (row + 1 < self->rows->len, "");

  return get_cell (self, row + 1, column);
}

guint
beakta_case_table_get_number (BeaktaCaseTable *self,
                              guint            row)
{
  g_return_val_if_fail (BEAKTA_IS_CASE_TABLE (self), 0);
  g_return_val_if_fail (row + 1 < self->numbers->len, 0);

  return g_array_index (self->numbers, guint, row + 1);
}

BeaktaCaseColumn
beakta_case_table_get_meaning (BeaktaCaseTable *self,
                               guint            column)
{
  g_return_val_if_fail (BEAKTA_IS_CASE_TABLE (self), BEAKTA_COLUMN_NONE);

  return column < self->n_columns ? self->meanings[column] : BEAKTA_COLUMN_NONE;
}

void
beakta_case_table_set_meaning (BeaktaCaseTable  *self,
                               guint             column,
                               BeaktaCaseColumn  meaning)
{
  g_return_if_fail (BEAKTA_IS_CASE_TABLE (self));
  g_return_if_fail (column < self->n_columns);

  for (guint i = 0; i < self->n_columns && meaning != BEAKTA_COLUMN_NONE; i++)
    if (self->meanings[i] == meaning)
      self->meanings[i] = BEAKTA_COLUMN_NONE;
  self->meanings[column] = meaning;
}

/* A row as facts: rule 3. */

static gboolean
take_amount (BeaktaFacts *facts,
             const char  *cell)
{
  g_autofree char *plain = g_strconcat (cell, " kr", NULL);

  if (*cell == '\0')
    return TRUE;

  facts->sought = beakta_kronor_parse (cell);
  if (facts->sought < 0 && strpbrk (cell, "0123456789") == cell)
    facts->sought = beakta_kronor_parse (plain);

  return facts->sought >= 0;
}

static gboolean
take_day (char       **field,
          const char  *cell)
{
  g_autofree char *day = beakta_case_table_parse_day (cell);

  if (day == NULL)
    return FALSE;

  beakta_record_set (field, day);

  return TRUE;
}

static BeaktaRowFault
take_fact (BeaktaFacts      *facts,
           BeaktaCaseColumn  meaning,
           const char       *cell)
{
  char **fields[BEAKTA_N_COLUMNS] = {
    [BEAKTA_COLUMN_NUMBER] = &facts->number, [BEAKTA_COLUMN_TITLE] = &facts->title,
    [BEAKTA_COLUMN_APPLICANT] = &facts->applicant, [BEAKTA_COLUMN_APPLICANT_NUMBER] = &facts->applicant_number,
    [BEAKTA_COLUMN_PROGRAMME] = &facts->programme, [BEAKTA_COLUMN_CASEWORKER] = &facts->caseworker,
  };

  if (g_utf8_strlen (cell, -1) > MOST_LETTERS)
    return BEAKTA_ROW_FAULT_LONG;
  if (meaning == BEAKTA_COLUMN_SOUGHT)
    return take_amount (facts, cell) ? BEAKTA_ROW_FAULT_NONE : BEAKTA_ROW_FAULT_AMOUNT;
  if (meaning == BEAKTA_COLUMN_RECEIVED)
    return take_day (&facts->received, cell) ? BEAKTA_ROW_FAULT_NONE : BEAKTA_ROW_FAULT_DAY;
  if (meaning == BEAKTA_COLUMN_DUE)
    return take_day (&facts->due, cell) ? BEAKTA_ROW_FAULT_NONE : BEAKTA_ROW_FAULT_DAY;
  if (fields[meaning] != NULL)
    beakta_record_set (fields[meaning], cell);

  return BEAKTA_ROW_FAULT_NONE;
}

BeaktaFacts *
beakta_case_table_make_facts (BeaktaCaseTable *self,
                              guint            row,
                              BeaktaRowFault  *fault,
                              guint           *column)
{
  g_autoptr(BeaktaFacts) facts = NULL;

  g_return_val_if_fail (BEAKTA_IS_CASE_TABLE (self), NULL);
  g_return_val_if_fail (row + 1 < self->rows->len, NULL);
  g_return_val_if_fail (fault != NULL, NULL);

  facts = beakta_record_new (BEAKTA_ITEM_FACTS, "facts");
  *fault = BEAKTA_ROW_FAULT_NONE;
  for (guint i = 0; i < self->n_columns && *fault == BEAKTA_ROW_FAULT_NONE; i++)
    {
      *fault = take_fact (facts, self->meanings[i], beakta_case_table_get_cell (self, row, i));
      if (column != NULL)
        *column = i;
    }
  if (*fault != BEAKTA_ROW_FAULT_NONE)
    return NULL;

  if (*facts->title == '\0')
    beakta_record_set (&facts->title, facts->applicant);
  if (*facts->number == '\0')
    *fault = BEAKTA_ROW_FAULT_NO_NUMBER;
  else if (*facts->title == '\0')
    *fault = BEAKTA_ROW_FAULT_NO_TITLE;

  return *fault == BEAKTA_ROW_FAULT_NONE ? g_steal_pointer (&facts) : NULL;
}
