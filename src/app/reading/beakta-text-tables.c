/* The tables of a text: found at once, measured and laid out when they are first shown.
 *
 * Only the longest cells of a column are measured: a table of thousands of rows costs no more than one of ten.
 */

#include "beakta-text-tables.h"

#include "beakta-stream-display.h"
#include "beakta-table-header.h"

#include <string.h>

#define GAP            1.6           /* em between two columns */
#define LAST_AT_LEAST  14.0          /* em left for the last column, which may wrap */
#define LABELS_AT_MOST 0.6           /* of the room, for the columns before it */
#define N_CANDIDATES   3
#define STRONG_WIDTH   1.12          /* of what is not strong */
#define MOST_COLUMNS   32
#define LONG_CELL      400           /* code points: never fits beside another */

struct _BeaktaTextTables
{
  BeaktaText   *text;                /* owned */
  GHashTable   *tables;              /* guint: BeaktaTextTable */
  PangoContext *context;             /* owned, nullable until there is room */
  double        measure;
  double        room;
  gboolean      joins_lines;         /* pages: a line end in a cell is none of the author's */
};

static void
text_table_free (BeaktaTextTable *table)
{
  g_free (table->widths);
  g_free (table->numeric);
  g_free (table->lefts);
  g_free (table);
}

static void
note_cell (BeaktaTextTables *self,
           const BeaktaRun  *run,
           guint             index)
{
  BeaktaTextTable *table = g_hash_table_lookup (self->tables, GUINT_TO_POINTER (run->table));

  if (table == NULL)
    {
      table = g_new0 (BeaktaTextTable, 1);
      table->id = run->table;
      table->first_run = index;
      g_hash_table_insert (self->tables, GUINT_TO_POINTER (run->table), table);
    }

  table->last_run = index;
  table->n_columns = MAX (table->n_columns, run->column + 1);
}

/* Cells of other tables between the first and the last of a table lie inside it. */
static void
note_nested (BeaktaTextTables *self,
             const BeaktaRun  *runs)
{
  GHashTableIter iter;
  BeaktaTextTable *table;

  g_hash_table_iter_init (&iter, self->tables);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &table))
    {
      for (guint i = table->first_run; i <= table->last_run && !table->holds_table; i++)
        table->holds_table = runs[i].kind == BEAKTA_RUN_TABLE_CELL && runs[i].table != table->id;
    }
}

static gboolean
is_number (const char *text,
           gsize       n_bytes)
{
  gboolean has_digit = FALSE;

  for (const char *p = text; p < text + n_bytes; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isdigit (c))
        has_digit = TRUE;
      else if (!g_unichar_isspace (c) && !g_unichar_ispunct (c) && c != '+' && c != 0x2212 && c != 'k' && c != 'r')
        return FALSE;
    }

  return has_digit;
}

/* The longest cells of one column, and what is true of all of them. */
typedef struct
{
  const BeaktaRun *longest[N_CANDIDATES];
  guint            n_numbers;
  guint            n_words;
} Column;

static void
note_longest (Column          *column,
              const BeaktaRun *run)
{
  for (guint i = 0; i < N_CANDIDATES; i++)
    {
      if (column->longest[i] != NULL && column->longest[i]->length >= run->length)
        continue;

      memmove (column->longest + i + 1, column->longest + i, (N_CANDIDATES - 1 - i) * sizeof (BeaktaRun *));
      column->longest[i] = run;
      break;
    }
}

static void
look_at_cell (BeaktaTextTables *self,
              BeaktaTextTable  *table,
              Column           *column,
              const BeaktaRun  *run)
{
  const char *stream = beakta_text_get_stream (self->text);
  gsize start = beakta_text_get_offset (self->text, run->start);
  gsize end = beakta_text_get_offset (self->text, run->start + run->length);
  gboolean is_last = run->column + MAX (run->span, 1) >= table->n_columns;

  if (!is_last && (run->length > LONG_CELL ||
                   (!self->joins_lines && memchr (stream + start, '\n', end - start) != NULL)))
    table->is_broken = TRUE;

  if (run->level != 1 && run->row >= table->n_header_rows && end > start)
    {
      if (is_number (stream + start, end - start))
        column->n_numbers++;
      else
        column->n_words++;
    }

  if (run->span <= 1 && run->length <= LONG_CELL)
    note_longest (column, run);
}

/* Header cells are strong; so are labels that the document itself makes strong. */
static gboolean
is_strong (BeaktaTextTables      *self,
           const BeaktaTextTable *table,
           const BeaktaRun       *cell)
{
  guint n_runs;
  const BeaktaRun *end = beakta_text_get_runs (self->text, &n_runs);

  end += n_runs;
  if (cell->level == 1 || cell->row < table->n_header_rows)
    return TRUE;

  for (const BeaktaRun *run = cell + 1; run < end && run->start < cell->start + cell->length; run++)
    {
      if (run->kind == BEAKTA_RUN_STRONG || run->kind == BEAKTA_RUN_HEADING)
        return TRUE;
    }

  return FALSE;
}

static double
measure_cell (BeaktaTextTables      *self,
              const BeaktaTextTable *table,
              PangoLayout           *layout,
              const BeaktaRun       *run,
              double                 em)
{
  g_autofree char *words = beakta_text_dup_range (self->text, run->start, run->start + run->length);
  int width;

  if (self->joins_lines)
    g_strdelimit (words, "\n", ' ');
  pango_layout_set_text (layout, words, -1);
  pango_layout_get_size (layout, &width, NULL);

  return width / em * (is_strong (self, table, run) ? STRONG_WIDTH : 1.0);
}

static double
get_em (PangoContext *context)
{
  PangoFontDescription *font = pango_context_get_font_description (context);
  double resolution = pango_cairo_context_get_resolution (context);
  double size = pango_font_description_get_size (font);

  if (!pango_font_description_get_size_is_absolute (font))
    size *= (resolution > 0 ? resolution : 96.0) / 72.0;

  return MAX (size, PANGO_SCALE);
}

static void
measure_table (BeaktaTextTables *self,
               BeaktaTextTable  *table)
{
  g_autoptr(PangoLayout) layout = pango_layout_new (self->context);
  g_autofree Column *columns = g_new0 (Column, table->n_columns);
  double em = get_em (self->context);
  guint n_runs;
  const BeaktaRun *runs = beakta_text_get_runs (self->text, &n_runs);

  table->widths = g_new0 (double, table->n_columns);
  table->lefts = g_new0 (double, table->n_columns);
  table->numeric = g_new0 (gboolean, table->n_columns);
  table->n_header_rows = beakta_table_header_count_rows (self->text, table->first_run, table->last_run);
  table->is_measured = TRUE;

  for (guint i = table->first_run; i <= table->last_run; i++)
    {
      if (runs[i].kind == BEAKTA_RUN_TABLE_CELL && runs[i].table == table->id)
        look_at_cell (self, table, &columns[runs[i].column], &runs[i]);
    }

  for (guint c = 0; c < table->n_columns; c++)
    {
      for (guint i = 0; i < N_CANDIDATES && columns[c].longest[i] != NULL; i++)
        table->widths[c] = MAX (table->widths[c], measure_cell (self, table, layout, columns[c].longest[i], em));

      table->numeric[c] = c > 0 && columns[c].n_numbers > 0 && columns[c].n_words == 0;
    }
}

static gboolean
must_stack (BeaktaTextTable *table,
            double           room)
{
  guint last = table->n_columns - 1;
  double before;

  if (last == 0)
    return FALSE;
  if (table->holds_table || table->is_broken || table->n_columns > MOST_COLUMNS)
    return TRUE;

  before = table->lefts[last];
  if (before + table->widths[last] <= room)
    return FALSE;

  return table->numeric[last] || before > room * LABELS_AT_MOST || before + LAST_AT_LEAST > room;
}

/* Words beside their labels are prose, and keep its measure; so does the last column of a wider table. */
static double
choose_width (BeaktaTextTable *table,
              double           measure,
              double           room)
{
  guint last = table->n_columns - 1;
  double natural = table->lefts[last] + MIN (table->widths[last], measure) + GAP;

  if (natural <= measure || (last <= 1 && !must_stack (table, measure)))
    return measure;

  return MIN (natural, room);
}

static void
lay_out_table (BeaktaTextTables *self,
               BeaktaTextTable  *table)
{
  for (guint c = 1; c < table->n_columns; c++)
    table->lefts[c] = table->lefts[c - 1] + table->widths[c - 1] + GAP;

  table->is_stacked = must_stack (table, self->room);
  table->width = choose_width (table, self->measure, self->room);
  table->is_laid_out = TRUE;
  table->is_stale = FALSE;
}

BeaktaTextTables *
beakta_text_tables_new (BeaktaText *text)
{
  BeaktaTextTables *self;
  guint n_runs;
  const BeaktaRun *runs;

  g_return_val_if_fail (BEAKTA_IS_TEXT (text), NULL);

  self = g_new0 (BeaktaTextTables, 1);
  self->text = g_object_ref (text);
  self->joins_lines = beakta_stream_display_joins_lines (text);
  self->tables = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) text_table_free);

  runs = beakta_text_get_runs (text, &n_runs);
  for (guint i = 0; i < n_runs; i++)
    {
      if (runs[i].kind == BEAKTA_RUN_TABLE_CELL)
        note_cell (self, &runs[i], i);
    }

  note_nested (self, runs);

  return self;
}

void
beakta_text_tables_free (BeaktaTextTables *self)
{
  g_hash_table_unref (self->tables);
  g_clear_object (&self->context);
  g_object_unref (self->text);
  g_free (self);
}

void
beakta_text_tables_set_room (BeaktaTextTables *self,
                             PangoContext     *context,
                             double            measure,
                             double            room)
{
  GHashTableIter iter;
  BeaktaTextTable *table;

  g_return_if_fail (self != NULL);
  g_return_if_fail (PANGO_IS_CONTEXT (context));
  g_return_if_fail (measure <= room);

  g_set_object (&self->context, context);
  self->measure = measure;
  self->room = room;

  g_hash_table_iter_init (&iter, self->tables);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &table))
    {
      if (!table->is_laid_out)
        continue;

      table->is_stale = must_stack (table, room) != table->is_stacked;
      table->width = choose_width (table, measure, room);
    }
}

GPtrArray *
beakta_text_tables_renew (BeaktaTextTables *self)
{
  GPtrArray *renewed = g_ptr_array_new ();
  GHashTableIter iter;
  BeaktaTextTable *table;

  g_hash_table_iter_init (&iter, self->tables);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &table))
    {
      if (!table->is_stale)
        continue;

      lay_out_table (self, table);
      g_ptr_array_add (renewed, table);
    }

  return renewed;
}

const BeaktaTextTable *
beakta_text_tables_lookup (BeaktaTextTables *self,
                           guint             id)
{
  BeaktaTextTable *table = g_hash_table_lookup (self->tables, GUINT_TO_POINTER (id));

  g_return_val_if_fail (self->context != NULL, NULL);

  if (table != NULL && !table->is_measured)
    measure_table (self, table);
  if (table != NULL && !table->is_laid_out)
    lay_out_table (self, table);

  return table;
}

gboolean
beakta_text_table_is_in_columns (const BeaktaTextTable *table)
{
  return table != NULL && table->n_columns > 1 && !table->is_stacked && !table->holds_table;
}

/* Over @column, and not over all of them: that is a title. */
static gboolean
is_over (const BeaktaTextTable *table,
         const BeaktaRun       *cell,
         guint                  column)
{
  guint span = MAX (cell->span, 1);

  return cell->column <= column && column < cell->column + span && span < table->n_columns;
}

char *
beakta_text_tables_dup_header (BeaktaTextTables *self,
                               guint             id,
                               guint             column)
{
  const BeaktaTextTable *table = g_hash_table_lookup (self->tables, GUINT_TO_POINTER (id));
  guint n_runs;
  const BeaktaRun *runs = beakta_text_get_runs (self->text, &n_runs);
  const BeaktaRun *header = NULL;

  /* Of several header rows, the last that has a cell there. */
  for (guint i = table != NULL ? table->first_run : n_runs; i < n_runs && i <= table->last_run; i++)
    {
      if (runs[i].kind != BEAKTA_RUN_TABLE_CELL || runs[i].table != id)
        continue;
      if (runs[i].row >= table->n_header_rows)
        break;
      if (is_over (table, &runs[i], column))
        header = &runs[i];
    }

  return header != NULL ? beakta_text_dup_range (self->text, header->start, header->start + header->length)
                        : g_strdup ("");
}
