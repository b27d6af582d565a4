/* Rows of tables: in columns by tab stops and a hanging indent, or cell under cell. */

#include "beakta-folio-private.h"

/**
 * beakta_folio_get_table_band:
 * @x: (out): where @table begins
 * @width: (out): how wide it is
 *
 * A table that is wider than the prose goes on into the margin to the right of that, and then into the other.
 */
void
beakta_folio_get_table_band (BeaktaFolio           *self,
                             const BeaktaTextTable *table,
                             int                   *x,
                             int                   *width)
{
  const BeaktaFolioMetrics *metrics = &self->metrics;

  *x = metrics->margin;
  *width = metrics->column;
  if (!beakta_text_table_is_in_columns (table))
    return;

  *width = MAX ((int) (table->width * metrics->em + 0.5), metrics->column);
  if (*width > metrics->column)
    *x = MAX (MIN (metrics->margin, self->width - (self->width - metrics->room) / 2 - *width), 0);
}

/* The nearest cell of the same table; @step 1 or -1. NULL when there is none. */
static const BeaktaRun *
find_neighbour (BeaktaFolio *self,
                guint        index,
                int          step)
{
  guint n_runs;
  const BeaktaRun *runs = beakta_text_get_runs (self->text, &n_runs);
  const BeaktaTextTable *table = beakta_text_tables_lookup (self->tables, runs[index].table);

  for (guint i = index + step; i >= table->first_run && i <= table->last_run; i += step)
    {
      if (runs[i].kind == BEAKTA_RUN_TABLE_CELL && runs[i].table == runs[index].table)
        return &runs[i];
    }

  return NULL;
}

/* Which columns begin in the row whose first cell is run @index. */
static guint32
get_columns_of_row (BeaktaFolio *self,
                    guint        index)
{
  guint n_runs;
  const BeaktaRun *runs = beakta_text_get_runs (self->text, &n_runs);
  const BeaktaRun *first = &runs[index];
  guint32 columns = 0;

  for (guint i = index; i < n_runs; i++)
    {
      if (runs[i].kind != BEAKTA_RUN_TABLE_CELL || runs[i].table != first->table)
        continue;
      if (runs[i].row != first->row)
        break;
      columns |= 1u << MIN (runs[i].column, 31);
    }

  return columns;
}

/* Tab stops for the columns after the first; the last one hangs, so that it may wrap. */
static void
set_columns (BeaktaFolio           *self,
             const BeaktaTextTable *table,
             const BeaktaRowForm   *form)
{
  g_autoptr(PangoTabArray) tabs = pango_tab_array_new (0, TRUE);
  double em = self->metrics.em;
  guint first = g_bit_nth_lsf (form->columns, -1);
  guint last = first;
  int n_tabs = 0;

  for (guint c = first + 1; c < table->n_columns; c++)
    {
      double place = table->lefts[c] - table->lefts[first];

      if (!(form->columns >> c & 1))
        continue;

      last = c;
      if (table->numeric[c])
        pango_tab_array_set_tab (tabs, n_tabs++, PANGO_TAB_RIGHT, (int) ((place + table->widths[c]) * em));
      else
        pango_tab_array_set_tab (tabs, n_tabs++, PANGO_TAB_LEFT, (int) (place * em));
    }

  g_object_set (form->tag, "indent", (int) ((table->lefts[first] - table->lefts[last]) * em), NULL);
  if (n_tabs > 0)
    g_object_set (form->tag, "tabs", tabs, NULL);
}

/* In the measure of the prose the row has its margins; a wider one has its own. What is set anew is laid out anew: nothing is
 * that has not changed. */
static void
size_row_form (BeaktaFolio   *self,
               BeaktaRowForm *form)
{
  const BeaktaTextTable *table = beakta_text_tables_lookup (self->tables, form->table);
  int left = (int) (table->lefts[g_bit_nth_lsf (form->columns, -1)] * self->metrics.em);
  int right = -1;
  int x, width;

  beakta_folio_get_table_band (self, table, &x, &width);
  if (width > self->metrics.column)
    {
      left += x;
      right = MAX (self->width - x - width, 0);
    }

  if (form->em != self->metrics.em)
    set_columns (self, table, form);
  if (form->left != left || form->right != right)
    g_object_set (form->tag,
                  "accumulative-margin", right < 0,
                  "left-margin", left,
                  "right-margin", MAX (right, 0),
                  NULL);

  form->em = self->metrics.em;
  form->left = left;
  form->right = right;
}

static GtkTextTag *
get_row_form (BeaktaFolio *self,
              guint        table,
              guint32      columns)
{
  BeaktaRowForm form = { .table = table, .columns = columns, .left = -1 };

  for (guint i = self->row_forms->len; i > 0; i--)
    {
      const BeaktaRowForm *known = &g_array_index (self->row_forms, BeaktaRowForm, i - 1);

      if (known->table != table)
        break;
      if (known->columns == columns)
        return known->tag;
    }

  form.tag = gtk_text_buffer_create_tag (self->buffer, NULL, NULL);
  size_row_form (self, &form);
  g_array_append_val (self->row_forms, form);

  return form.tag;
}

static void
add_drawn (BeaktaFolio     *self,
           BeaktaDrawnKind  kind,
           guint            position,
           guint            index)
{
  BeaktaDrawn drawn = { kind, position, index };

  g_array_append_val (self->drawn, drawn);
}

static gboolean
is_last_row (BeaktaFolio           *self,
             const BeaktaTextTable *table,
             const BeaktaRun       *run)
{
  guint n_runs;

  return beakta_text_get_runs (self->text, &n_runs)[table->last_run].row == run->row;
}

static void
begin_row (BeaktaFolio           *self,
           const BeaktaTextTable *table,
           const BeaktaRun       *run,
           guint                  index,
           gboolean               in_columns)
{
  guint start = run->start;

  if (run->row > 0)
    add_drawn (self,
               run->row == table->n_header_rows && run->row > 0 ? BEAKTA_DRAWN_HEADER_END : BEAKTA_DRAWN_ROW,
               start, index);

  beakta_folio_apply_tag (self, self->tags.row, start, start + 1);

  if (!in_columns)
    return;

  beakta_folio_apply_tag (self, get_row_form (self, run->table, get_columns_of_row (self, index)), start, start + 1);
  if (is_last_row (self, table, run))
    beakta_folio_apply_tag (self, self->tags.table_end, start, start + 1);
}

/* A cell that stands under another: with the header of its column above it when there is one. */
static void
apply_stacked_cell (BeaktaFolio           *self,
                    const BeaktaTextTable *table,
                    const BeaktaRun       *run,
                    guint                  index)
{
  g_autofree char *header = NULL;

  if (run->row < table->n_header_rows)
    return;

  header = beakta_text_tables_dup_header (self->tables, run->table, run->column);
  if (*header != '\0')
    {
      add_drawn (self, BEAKTA_DRAWN_CAPTION, run->start, index);
      beakta_folio_apply_tag (self, self->tags.captioned, run->start, run->start + 1);
    }
  else
    {
      beakta_folio_apply_tag (self, self->tags.tight, run->start, run->start + 1);
    }
}

/* (nullable): of the words of a cell. A header row that is stacked has its words above the cells again. */
static GtkTextTag *
get_cell_tag (BeaktaFolio           *self,
              const BeaktaTextTable *table,
              const BeaktaRun       *run,
              gboolean               begins_row)
{
  gboolean is_header = run->row < table->n_header_rows;

  if (is_header && table->is_stacked)
    return self->tags.aside;
  if (is_header || run->level == 1)
    return self->tags.strong;

  return begins_row && table->is_stacked ? self->tags.cell_label : NULL;
}

void
beakta_folio_apply_cell (BeaktaFolio *self,
                         guint        index,
                         guint        start,
                         guint        end)
{
  guint n_runs;
  const BeaktaRun *run = &beakta_text_get_runs (self->text, &n_runs)[index];
  const BeaktaTextTable *table = beakta_text_tables_lookup (self->tables, run->table);
  const BeaktaRun *before = find_neighbour (self, index, -1);
  const BeaktaRun *after = find_neighbour (self, index, 1);
  gboolean in_columns = beakta_text_table_is_in_columns (table);
  GtkTextTag *tag;
  gboolean is_first = before == NULL || before->row != run->row;
  gboolean is_last = after == NULL || after->row != run->row;

  tag = get_cell_tag (self, table, run, is_first && !is_last);
  if (tag != NULL)
    beakta_folio_apply_tag (self, tag, MAX (run->start, start), MIN (run->start + run->length, end));

  if (run->start < start || run->start >= end)
    return;

  if (is_first)
    begin_row (self, table, run, index, in_columns);
  else if (!in_columns)
    apply_stacked_cell (self, table, run, index);

  if (is_last && !in_columns)
    beakta_folio_apply_tag (self,
                            after == NULL ? self->tags.table_end : self->tags.row_end,
                            run->start, run->start + 1);

  if (in_columns)
    self->columns_end = MAX (self->columns_end, run->start + run->length);
}

void
beakta_folio_size_rows (BeaktaFolio *self)
{
  for (guint i = 0; i < self->row_forms->len; i++)
    size_row_form (self, &g_array_index (self->row_forms, BeaktaRowForm, i));
}

/* Those of @table; 0: all. */
void
beakta_folio_forget_rows (BeaktaFolio *self,
                          guint        table)
{
  GtkTextTagTable *tags = gtk_text_buffer_get_tag_table (self->buffer);

  for (guint i = self->row_forms->len; i > 0; i--)
    {
      const BeaktaRowForm *form = &g_array_index (self->row_forms, BeaktaRowForm, i - 1);

      if (table != 0 && form->table != table)
        continue;

      gtk_text_tag_table_remove (tags, form->tag);
      g_array_remove_index (self->row_forms, i - 1);
    }
}

/* The table that the row at @iter stands in, in columns; NULL when it is none. */
static const BeaktaTextTable *
find_table_at (BeaktaFolio       *self,
               const GtkTextIter *iter)
{
  GtkTextIter start = *iter;

  gtk_text_iter_set_line_offset (&start, 0);
  for (guint i = 0; i < self->row_forms->len; i++)
    {
      const BeaktaRowForm *form = &g_array_index (self->row_forms, BeaktaRowForm, i);

      if (gtk_text_iter_has_tag (&start, form->tag))
        return beakta_text_tables_lookup (self->tables, form->table);
    }

  return NULL;
}

/**
 * beakta_folio_get_line_end:
 *
 * Returns: where the prose, or the table that @position is in, ends: what is drawn beside a line stands to the right of that
 */
int
beakta_folio_get_line_end (BeaktaFolio *self,
                           guint        position)
{
  GtkTextIter iter;
  int x, width;

  gtk_text_buffer_get_iter_at_offset (self->buffer, &iter, (int) MIN (position, self->filled));
  beakta_folio_get_table_band (self, find_table_at (self, &iter), &x, &width);

  return x + width;
}
