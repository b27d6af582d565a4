/* A sheet while it is read. */

#include "beakta-grid.h"

#include <string.h>

#define MAX_COLUMNS 500
#define MAX_BYTES   (32u << 20)      /* one long text can stand in every cell */

typedef struct
{
  guint       row;
  guint       column;
  guint       span;
  const char *text;                  /* owned by the grid's chunk */
} Cell;

struct _BeaktaGrid
{
  BeaktaFlow   *flow;
  GArray       *cells;               /* of Cell, in order */
  GStringChunk *texts;
  GHashTable   *merged;              /* "row,column" as a number -> span */
  guint         n_cells;             /* of the document */
  gsize         n_bytes;
  gboolean      is_full;
};

BeaktaGrid *
beakta_grid_new (BeaktaFlow *flow)
{
  BeaktaGrid *self = g_new0 (BeaktaGrid, 1);

  self->flow = flow;
  self->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  self->texts = g_string_chunk_new (4096);
  self->merged = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  return self;
}

void
beakta_grid_free (BeaktaGrid *self)
{
  g_array_unref (self->cells);
  g_string_chunk_free (self->texts);
  g_hash_table_unref (self->merged);
  g_free (self);
}

gboolean
beakta_grid_is_full (BeaktaGrid *self)
{
  return self->is_full;
}

/* Trimmed, with LF line ends, and without the TAB that would part cells. */
static const char *
keep_text (BeaktaGrid *self,
           const char *utf8)
{
  g_autofree char *text = g_strstrip (g_strdup (utf8));
  char *to = text;

  for (const char *from = text; *from != '\0'; from++)
    {
      if (*from != '\r')
        *to++ = *from == '\t' ? ' ' : *from;
    }
  *to = '\0';

  return *text != '\0' ? g_string_chunk_insert (self->texts, text) : NULL;
}

void
beakta_grid_add (BeaktaGrid *self,
                 guint       row,
                 guint       column,
                 const char *utf8)
{
  Cell cell = { .row = row, .column = column, .span = 1 };

  if (self->n_cells >= BEAKTA_GRID_MAX_CELLS || self->n_bytes > MAX_BYTES)
    {
      self->is_full = TRUE;
      return;
    }

  cell.text = keep_text (self, utf8);
  if (cell.text == NULL)
    return;

  self->n_cells++;
  self->n_bytes += strlen (cell.text);
  g_array_append_val (self->cells, cell);
}

void
beakta_grid_merge (BeaktaGrid *self,
                   guint       row,
                   guint       column,
                   guint       span)
{
  gint64 *key = g_new (gint64, 1);

  *key = (gint64) row << 32 | column;
  g_hash_table_insert (self->merged, key, GUINT_TO_POINTER (span));
}

static guint
get_span (BeaktaGrid *self,
          const Cell *cell)
{
  gint64 key = (gint64) cell->row << 32 | cell->column;

  return MAX (GPOINTER_TO_UINT (g_hash_table_lookup (self->merged, &key)), 1);
}

static int
compare_columns (gconstpointer a,
                 gconstpointer b)
{
  guint one = *(const guint *) a;
  guint other = *(const guint *) b;

  return (one > other) - (one < other);
}

/* (transfer full): of guint: the columns that are used, from left to right. */
static GArray *
list_columns (BeaktaGrid *self)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->cells->len; i++)
    {
      guint column = g_array_index (self->cells, Cell, i).column;

      if (g_hash_table_add (seen, GUINT_TO_POINTER (column + 1)))
        g_array_append_val (columns, column);
    }
  g_array_sort (columns, compare_columns);
  if (columns->len > MAX_COLUMNS)
    {
      g_array_set_size (columns, MAX_COLUMNS);
      self->is_full = TRUE;
    }

  return columns;
}

/* How many columns are to the left of @column. */
static guint
count_before (const GArray *columns,
              guint         column)
{
  guint low = 0;
  guint high = columns->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (columns, guint, middle) < column)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static gboolean
is_number (const char *text)
{
  return strpbrk (text, "0123456789") != NULL && text[strspn (text, "0123456789 .,%-+:\xc2\xa0kr")] == '\0';
}

/* Where the row that begins at @first ends. */
static guint
find_end_of_row (BeaktaGrid *self,
                 guint       first)
{
  guint row = g_array_index (self->cells, Cell, first).row;
  guint end = first + 1;

  while (end < self->cells->len && g_array_index (self->cells, Cell, end).row == row)
    end++;

  return end;
}

/* A first row that names every column, with words, is their header. */
static gboolean
has_header (BeaktaGrid   *self,
            const GArray *columns)
{
  guint end = find_end_of_row (self, 0);

  if (columns->len < 2 || end < columns->len || end == self->cells->len)
    return FALSE;

  for (guint i = 0; i < end; i++)
    {
      if (is_number (g_array_index (self->cells, Cell, i).text))
        return FALSE;
    }

  return TRUE;
}

static void
add_cell (BeaktaGrid *self,
          guint       column,
          guint       span,
          const char *text,
          gboolean    is_header)
{
  beakta_flow_begin_cell (self->flow, column, span, is_header);
  if (*text != '\0')
    {
      beakta_flow_begin_block (self->flow, BEAKTA_RUN_PARAGRAPH, 0, NULL);
      beakta_flow_add_string (self->flow, text);
      beakta_flow_end_block (self->flow);
    }
  beakta_flow_end_cell (self->flow);
}

/* Cells from @first to @end, with an empty one for each column that is left free between them. */
static void
tell_row (BeaktaGrid   *self,
          const GArray *columns,
          guint         first,
          guint         end,
          gboolean      is_header,
          gboolean      is_moved)
{
  guint next = 0;

  beakta_flow_begin_row (self->flow);
  if (is_moved)
    beakta_flow_number_row (self->flow, g_array_index (self->cells, Cell, first).row + 1);
  for (guint i = first; i < end; i++)
    {
      const Cell *cell = &g_array_index (self->cells, Cell, i);
      guint column = count_before (columns, cell->column);
      guint after = count_before (columns, cell->column + get_span (self, cell));

      if (column >= columns->len || column < next)
        continue;
      for (; next < column; next++)
        add_cell (self, next, 1, "", is_header);

      add_cell (self, column, MAX (after - column, 1), cell->text, is_header);
      next = MAX (after, column + 1);
    }
  beakta_flow_end_row (self->flow);
}

static void
tell_table (BeaktaGrid *self)
{
  g_autoptr(GArray) columns = list_columns (self);
  gboolean is_header = has_header (self, columns);
  guint n_rows = 0;

  beakta_flow_begin_table (self->flow);
  for (guint i = 0, end; i < self->cells->len && !beakta_flow_has_failed (self->flow); i = end, is_header = FALSE)
    {
      end = find_end_of_row (self, i);
      tell_row (self, columns, i, end, is_header, g_array_index (self->cells, Cell, i).row != n_rows++);
    }
  beakta_flow_end_table (self->flow);
}

void
beakta_grid_tell (BeaktaGrid *self,
                  const char *name)
{
  if (name != NULL)
    {
      beakta_flow_begin_block (self->flow, BEAKTA_RUN_HEADING, 1, NULL);
      beakta_flow_add_string (self->flow, name);
      beakta_flow_end_block (self->flow);
    }
  if (self->cells->len > 0)
    tell_table (self);
  if (self->is_full)
    beakta_flow_notice (self->flow, "truncated");

  g_array_set_size (self->cells, 0);
  g_string_chunk_clear (self->texts);
  g_hash_table_remove_all (self->merged);
}
