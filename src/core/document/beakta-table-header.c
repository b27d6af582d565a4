#include "beakta-table-header.h"

#include <string.h>

#define ROWS_LOOKED_AT 200
#define MOST_COLUMNS   32
#define LONGEST_LABEL  60            /* code points */
#define MOST_LINES     3             /* of a label: on a page it may be narrow */
#define LONG_CELL      30            /* code points, on the average, below a label that is ... */
#define TIMES_LONGER   2.5           /* ... this much shorter */
#define LEAST_BELOW    2             /* cells that show what sort of thing a column holds */

/* What is known of the cells of a column below the row that may be its header. */
typedef struct
{
  guint n_figures;                   /* cells that begin with one */
  guint n_others;                    /* that do not, and are not empty */
  guint length;                      /* code points of all */
  guint label_length;
} Column;

typedef struct
{
  BeaktaText      *text;
  const BeaktaRun *runs;
  guint            n_runs;
  GArray          *cells;            /* of guint: runs, in order */
  guint            n_columns;
  guint            n_rows;           /* that were looked at */
  gboolean         holds_table;
} Table;

/* One row: its cells are those from @first up to @end. */
typedef struct
{
  guint first;
  guint end;
} Row;

static const BeaktaRun *
get_cell (const Table *table,
          guint        i)
{
  return &table->runs[g_array_index (table->cells, guint, i)];
}

static void
collect_cells (Table *table,
               guint  first_run,
               guint  last_run)
{
  guint id = table->runs[first_run].table;

  for (guint i = first_run; i <= last_run && i < table->n_runs; i++)
    {
      const BeaktaRun *run = &table->runs[i];

      if (run->kind != BEAKTA_RUN_TABLE_CELL)
        continue;

      table->holds_table |= run->table != id;
      if (run->table != id || run->row >= ROWS_LOOKED_AT)
        continue;

      g_array_append_val (table->cells, i);
      table->n_columns = MAX (table->n_columns, run->column + MAX (run->span, 1));
      table->n_rows = run->row + 1;
    }
}

/* The row whose cells begin at @first. */
static Row
get_row (const Table *table,
         guint        first)
{
  Row row = { first, first };

  while (row.end < table->cells->len && get_cell (table, row.end)->row == get_cell (table, first)->row)
    row.end++;

  return row;
}

static gboolean
is_marked (const Table *table,
           const Row   *row)
{
  guint n_marked = 0;

  for (guint i = row->first; i < row->end; i++)
    n_marked += get_cell (table, i)->level == 1;

  return n_marked > 1 || (n_marked == 1 && row->end == row->first + 1);
}

/* (1); where all is marked, there is nothing that it could be the header of. */
static guint
count_marked (const Table *table)
{
  guint n = 0;

  for (Row row = get_row (table, 0); row.first < row.end && is_marked (table, &row); row = get_row (table, row.end))
    n = get_cell (table, row.first)->row + 1;

  return n < table->n_rows ? n : 0;
}

static const char *
get_words (const Table     *table,
           const BeaktaRun *cell,
           gsize           *n_bytes)
{
  const char *stream = beakta_text_get_stream (table->text);
  gsize start = beakta_text_get_offset (table->text, cell->start);
  gsize end = beakta_text_get_offset (table->text, cell->start + cell->length);

  while (start < end && g_ascii_isspace (stream[start]))
    start++;
  while (end > start && g_ascii_isspace (stream[end - 1]))
    end--;
  *n_bytes = end - start;

  return stream + start;
}

static gboolean
is_year (const char *words,
         gsize       n_bytes)
{
  return n_bytes == 4 && (g_str_has_prefix (words, "19") || g_str_has_prefix (words, "20")) &&
         g_ascii_isdigit (words[2]) && g_ascii_isdigit (words[3]);
}

/* "20 veckor", "−3 %", "(12 000)". */
static gboolean
begins_with_figure (const char *words,
                    gsize       n_bytes)
{
  for (const char *p = words; p < words + n_bytes; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isdigit (c))
        return TRUE;
      if (!g_unichar_ispunct (c) && !g_unichar_isspace (c) && g_unichar_type (c) != G_UNICODE_MATH_SYMBOL &&
          g_unichar_type (c) != G_UNICODE_CURRENCY_SYMBOL)
        return FALSE;
    }

  return FALSE;
}

static gboolean
holds_form (const Table *table,
            guint        index)
{
  const BeaktaRun *cell = &table->runs[index];

  for (guint i = index + 1; i < table->n_runs && table->runs[i].start < cell->start + cell->length; i++)
    {
      if (table->runs[i].kind == BEAKTA_RUN_FIELD || table->runs[i].kind == BEAKTA_RUN_CHECKBOX)
        return TRUE;
    }

  return FALSE;
}

static guint
count_lines (const char *words,
             gsize       n_bytes)
{
  guint n = 1;

  for (gsize i = 0; i < n_bytes; i++)
    n += words[i] == '\n';

  return n;
}

/* (2), of one cell. */
static gboolean
can_be_label (const Table *table,
              guint        i)
{
  const BeaktaRun *cell = get_cell (table, i);
  gsize n_bytes;
  const char *words = get_words (table, cell, &n_bytes);

  if (cell->span > 1 || cell->length > LONGEST_LABEL || holds_form (table, g_array_index (table->cells, guint, i)))
    return FALSE;
  if (n_bytes == 0)
    return cell->column == 0;

  return strchr (":?.;", words[n_bytes - 1]) == NULL && count_lines (words, n_bytes) <= MOST_LINES &&
         (is_year (words, n_bytes) || !begins_with_figure (words, n_bytes));
}

static gboolean
is_repeated (const Table *table,
             const Row   *row,
             guint        i)
{
  gsize n_bytes, n_other;
  const char *words = get_words (table, get_cell (table, i), &n_bytes);

  for (guint k = row->first; k < i; k++)
    {
      const char *other = get_words (table, get_cell (table, k), &n_other);

      if (n_other == n_bytes && memcmp (words, other, n_bytes) == 0)
        return TRUE;
    }

  return FALSE;
}

/* (2) */
static gboolean
can_be_header (const Table *table,
               const Row   *row)
{
  if (row->end - row->first != table->n_columns)
    return FALSE;

  for (guint i = row->first; i < row->end; i++)
    {
      if (!can_be_label (table, i) || is_repeated (table, row, i))
        return FALSE;
    }

  return TRUE;
}

/* All of it, but for the ends of lines. An empty cell is neither. */
static gboolean
is_bold (const Table *table,
         guint        index)
{
  const BeaktaRun *cell = &table->runs[index];
  guint n_bold = 0;
  gsize n_bytes;
  const char *words = get_words (table, cell, &n_bytes);

  for (guint i = index + 1; i < table->n_runs && table->runs[i].start < cell->start + cell->length; i++)
    {
      if (table->runs[i].kind == BEAKTA_RUN_STRONG || table->runs[i].kind == BEAKTA_RUN_HEADING)
        n_bold += table->runs[i].length;
    }

  return n_bold > 0 && n_bold + count_lines (words, n_bytes) > (guint) g_utf8_strlen (words, (gssize) n_bytes);
}

static gboolean
is_row_bold (const Table *table,
             const Row   *row)
{
  guint n_words = 0;

  for (guint i = row->first; i < row->end; i++)
    {
      if (get_cell (table, i)->length == 0)
        continue;
      if (!is_bold (table, g_array_index (table->cells, guint, i)))
        return FALSE;
      n_words++;
    }

  return n_words > 0;
}

/* (3), the first of its two ways. */
static gboolean
is_bold_alone (const Table *table,
               const Row   *header)
{
  guint n_below = 0;

  if (!is_row_bold (table, header))
    return FALSE;

  for (Row row = get_row (table, header->end); row.first < row.end; row = get_row (table, row.end))
    {
      gboolean may_be_sum = row.end == table->cells->len && n_below > 0;

      if (!may_be_sum && is_row_bold (table, &row))
        return FALSE;
      n_below++;
    }

  return n_below > 0;
}

static gboolean
begins_with_capital (const char *words,
                     gsize       n_bytes)
{
  return n_bytes == 0 || is_year (words, n_bytes) || g_unichar_isupper (g_utf8_get_char (words));
}

/* Whether the row's words are as those of headings are; sets how long they are. */
static gboolean
look_at_labels (const Table *table,
                const Row   *header,
                Column      *columns)
{
  for (guint i = header->first; i < header->end; i++)
    {
      const BeaktaRun *cell = get_cell (table, i);
      gsize n_bytes;
      const char *words = get_words (table, cell, &n_bytes);

      if (!begins_with_capital (words, n_bytes))
        return FALSE;
      columns[cell->column].label_length = cell->length;
    }

  return TRUE;
}

/* FALSE: a form is what it is, (4). */
static gboolean
look_below (const Table *table,
            const Row   *header,
            Column      *columns)
{
  for (guint i = header->end; i < table->cells->len; i++)
    {
      const BeaktaRun *cell = get_cell (table, i);
      Column *column = &columns[cell->column];
      gsize n_bytes;
      const char *words = get_words (table, cell, &n_bytes);

      if (n_bytes == 0)
        continue;
      if (cell->column == 0 && strchr (":?", words[n_bytes - 1]) != NULL)
        return FALSE;

      column->length += cell->length;
      if (begins_with_figure (words, n_bytes))
        column->n_figures++;
      else
        column->n_others++;
    }

  return TRUE;
}

static gboolean
holds_figures (const Column *column)
{
  return column->n_figures >= LEAST_BELOW && column->n_others == 0;
}

static gboolean
is_longer (const Column *column)
{
  guint n = column->n_figures + column->n_others;

  return n >= LEAST_BELOW && column->length >= n * LONG_CELL && column->length >= n * column->label_length * TIMES_LONGER;
}

/* (3), the second of its two ways. */
static gboolean
differs_below (const Table *table,
               const Row   *header)
{
  Column columns[MOST_COLUMNS] = { { 0 } };
  guint n_different = 0;

  if (!look_at_labels (table, header, columns) || !look_below (table, header, columns))
    return FALSE;
  if (table->n_columns == 2)
    return is_longer (&columns[0]) && holds_figures (&columns[1]);

  for (guint i = 0; i < table->n_columns; i++)
    n_different += holds_figures (&columns[i]) || is_longer (&columns[i]);

  return n_different >= 2;
}

/* (2) and (3) */
static guint
count_alike (const Table *table)
{
  Row row = get_row (table, 0);

  if (row.end == row.first + 1)
    row = get_row (table, row.end);

  if (row.first == row.end || !can_be_header (table, &row))
    return 0;

  return is_bold_alone (table, &row) || differs_below (table, &row) ? get_cell (table, row.first)->row + 1 : 0;
}

guint
beakta_table_header_count_rows (BeaktaText *text,
                                guint       first_run,
                                guint       last_run)
{
  Table table = { .text = text };
  g_autoptr(GArray) cells = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n;

  g_return_val_if_fail (BEAKTA_IS_TEXT (text), 0);

  table.runs = beakta_text_get_runs (text, &table.n_runs);
  table.cells = cells;
  g_return_val_if_fail (first_run <= last_run && last_run < table.n_runs, 0);

  collect_cells (&table, first_run, last_run);
  n = count_marked (&table);
  if (n > 0 || table.holds_table || table.n_columns < 2 || table.n_columns > MOST_COLUMNS || table.n_rows < 2)
    return n;

  return count_alike (&table);
}
