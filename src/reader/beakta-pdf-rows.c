/* The tables of a page, row by row and cell by cell.
 *
 * (1) No character is lost, added or changed but TAB, LF and spaces: cells are parted by one TAB, rows and the lines of a
 *     cell by LF. Each character keeps its box; one that parts has an empty box at the end of what stands before it.
 * (2) A table stands where its first line stood. Lines that are in no table keep their order.
 * (3) Every column of every row has its cell, an empty one too, unless its neighbour spans it.
 */

#include "beakta-pdf-rows.h"

#include "beakta-pdf-tables.h"

#include <string.h>

/* Of the height of a piece. */
#define SAME_BASE     0.4f
#define NEW_ROW_GAP   0.75f
#define PADDING       0.2f           /* rows of a table closer than this have none: then gaps say nothing */

/* Of the gap between rows. */
#define CLOSE_ROW     0.7f
#define FAR_ROW       0.95f

/* Pieces on one base line. */
typedef struct
{
  guint    first;                    /* in the sorted pieces */
  guint    end;
  float    y1, y2;
  float    gap;                      /* to the band above */
  gboolean has_first;                /* something stands in the first column */
} Band;

typedef struct
{
  BeaktaPdfPage *page;
  GString       *text;
  GArray        *boxes;              /* of BeaktaBox */
  const char   **offsets;            /* where each code point of the page begins, and its end */
} Writer;

static float
get_base (const BeaktaPdfPiece *piece)
{
  return (piece->y1 + piece->y2) / 2;
}

static int
compare_bases (gconstpointer a,
               gconstpointer b)
{
  float difference = get_base (a) - get_base (b);

  return difference < 0 ? -1 : difference > 0;
}

static int
compare_lefts (gconstpointer a,
               gconstpointer b)
{
  const BeaktaPdfPiece *one = a;
  const BeaktaPdfPiece *other = b;

  return one->x1 < other->x1 ? -1 : one->x1 > other->x1;
}

/* Bands and rows */

static const BeaktaPdfPiece *
get_piece (const BeaktaPdfTable *table,
           guint                 i)
{
  return &g_array_index (table->pieces, BeaktaPdfPiece, i);
}

static void
finish_band (BeaktaPdfTable *table,
             GArray         *bands,
             Band           *band)
{
  guint from, to;

  qsort (&g_array_index (table->pieces, BeaktaPdfPiece, band->first), band->end - band->first,
         sizeof (BeaktaPdfPiece), compare_lefts);
  beakta_pdf_table_find_columns (table, get_piece (table, band->first), &from, &to);
  band->has_first = from == 0;
  if (bands->len > 0)
    band->gap = band->y1 - g_array_index (bands, Band, bands->len - 1).y2;
  g_array_append_vals (bands, band, 1);
}

/* (transfer full): Bands from top to bottom; the pieces of the table are sorted along. */
static GArray *
cut_bands (BeaktaPdfTable *table)
{
  GArray *bands = g_array_new (FALSE, FALSE, sizeof (Band));
  Band band = { 0 };

  g_array_sort (table->pieces, compare_bases);
  for (guint i = 0; i < table->pieces->len; i++)
    {
      const BeaktaPdfPiece *piece = get_piece (table, i);
      const BeaktaPdfPiece *first = get_piece (table, band.first);

      if (i > band.first && get_base (piece) - get_base (first) > SAME_BASE * (first->y2 - first->y1))
        {
          finish_band (table, bands, &band);
          band = (Band) { .first = i };
        }
      band.y1 = i == band.first ? piece->y1 : MIN (band.y1, piece->y1);
      band.y2 = i == band.first ? piece->y2 : MAX (band.y2, piece->y2);
      band.end = i + 1;
    }
  finish_band (table, bands, &band);

  return bands;
}

/* The least gap between bands that are whole rows: both have a first cell and more. */
static float
get_row_gap (const GArray *bands)
{
  float gap = G_MAXFLOAT;

  for (guint i = 1; i < bands->len; i++)
    {
      const Band *band = &g_array_index (bands, Band, i);
      const Band *above = band - 1;

      if (band->has_first && above->has_first && band->end - band->first > 1 && above->end - above->first > 1)
        gap = MIN (gap, band->gap);
    }

  return gap;
}

/* Whether a band begins a row, or goes on in the cells above it. A first cell begins one, unless it stands closer than
 * rows do; where there is none, the gap must be as wide as between rows. */
static gboolean
begins_row (const Band *band,
            float       row_gap)
{
  float height = band->y2 - band->y1;

  if (row_gap == G_MAXFLOAT)
    return band->has_first || band->gap > height * NEW_ROW_GAP;
  if (row_gap <= height * PADDING)
    return band->has_first;

  return band->gap >= row_gap * (band->has_first ? CLOSE_ROW : FAR_ROW);
}

/* Columns that no row fills both of */

/* (transfer full): for each row one bit for each column that something stands in. */
static GArray *
find_filled (const BeaktaPdfTable *table,
             const GArray         *bands,
             float                 row_gap)
{
  GArray *rows = g_array_new (FALSE, TRUE, sizeof (guint32));

  for (guint b = 0; b < bands->len; b++)
    {
      const Band *band = &g_array_index (bands, Band, b);

      if (b == 0 || begins_row (band, row_gap))
        g_array_set_size (rows, rows->len + 1);
      for (guint i = band->first; i < band->end; i++)
        {
          guint from, to;

          beakta_pdf_table_find_columns (table, get_piece (table, i), &from, &to);
          for (; from < to; from++)
            g_array_index (rows, guint32, rows->len - 1) |= 1u << from;
        }
    }

  return rows;
}

static gboolean
fills_both (const GArray *rows,
            guint         column)
{
  guint32 both = 3u << column;

  for (guint i = 0; i < rows->len; i++)
    {
      if ((g_array_index (rows, guint32, i) & both) == both)
        return TRUE;
    }

  return FALSE;
}

/* "År 1" stands to the left, its numbers to the right, and none below the other: one column. From the right, since the
 * first column is the one that may lack a heading. */
static void
merge_columns (BeaktaPdfTable *table,
               const GArray   *bands,
               float           row_gap)
{
  g_autoptr(GArray) rows = find_filled (table, bands, row_gap);

  for (guint c = table->columns->len - 1; c > 0; c--)
    {
      BeaktaPdfColumn *column = &g_array_index (table->columns, BeaktaPdfColumn, c - 1);

      if (fills_both (rows, c - 1))
        continue;

      column->x2 = g_array_index (table->columns, BeaktaPdfColumn, c).x2;
      g_array_remove_index (table->columns, c);
      g_array_unref (rows);
      rows = find_filled (table, bands, row_gap);
    }
}

/* Writing */

static void
put (Writer *writer,
     guint   start,
     guint   end)
{
  g_string_append_len (writer->text, writer->offsets[start], writer->offsets[end] - writer->offsets[start]);
  g_array_append_vals (writer->boxes, &writer->page->boxes[start], end - start);
}

static void
put_break (Writer *writer,
           char    c)
{
  BeaktaBox box = { 0 };

  if (writer->boxes->len > 0)
    box = g_array_index (writer->boxes, BeaktaBox, writer->boxes->len - 1);
  box.x1 = box.x2;
  g_string_append_c (writer->text, c);
  g_array_append_val (writer->boxes, box);
}

/* The pieces of one row that stand in column @column; *@span is set to how many columns they take. */
static void
put_cell (Writer               *writer,
          const BeaktaPdfTable *table,
          guint                 first,
          guint                 end,
          guint                 column,
          guint                *span)
{
  guint start = writer->boxes->len;

  *span = 1;
  for (guint i = first; i < end; i++)
    {
      const BeaktaPdfPiece *piece = get_piece (table, i);
      guint from, to;

      beakta_pdf_table_find_columns (table, piece, &from, &to);
      if (from != column)
        continue;

      if (writer->boxes->len > start)
        put_break (writer, '\n');
      put (writer, piece->start, piece->end);
      *span = MAX (*span, to - from);
    }
}

/* A cell that spans its neighbour's column ends where the neighbour has words of its own. */
static guint
limit_span (const BeaktaPdfTable *table,
            guint                 first,
            guint                 end,
            guint                 column,
            guint                 span)
{
  for (guint i = first; i < end; i++)
    {
      guint from, to;

      beakta_pdf_table_find_columns (table, get_piece (table, i), &from, &to);
      if (from > column && from < column + span)
        span = from - column;
    }

  return span;
}

static void
put_row (Writer               *writer,
         const BeaktaPdfTable *table,
         guint                 first,
         guint                 end,
         BeaktaPdfCell         cell)
{
  while (cell.column < table->columns->len)
    {
      if (cell.column > 0)
        put_break (writer, '\t');

      cell.start = writer->boxes->len;
      put_cell (writer, table, first, end, cell.column, &cell.span);
      cell.span = limit_span (table, first, end, cell.column, cell.span);
      cell.end = writer->boxes->len;
      g_array_append_val (writer->page->cells, cell);
      cell.column += cell.span;
    }
}

static void
put_table (Writer         *writer,
           BeaktaPdfTable *table,
           guint           id)
{
  g_autoptr(GArray) bands = cut_bands (table);
  float row_gap = get_row_gap (bands);
  BeaktaPdfCell cell = { .table = id };
  guint first = 0;

  merge_columns (table, bands, row_gap);
  for (guint i = 1; i <= bands->len; i++)
    {
      const Band *band = &g_array_index (bands, Band, i);

      if (i < bands->len && !begins_row (band, row_gap))
        continue;

      put_row (writer, table, first, band[-1].end, cell);
      first = band[-1].end;
      cell.row++;
      if (i < bands->len)
        put_break (writer, '\n');
    }
}

static void
put_line (Writer              *writer,
          const BeaktaPdfLine *line,
          GPtrArray           *tables,
          const guint         *of_line,
          guint                index,
          gboolean            *is_put)
{
  guint of = of_line[index];

  if (of == 0)
    put (writer, line->start, line->end);
  else if (!is_put[of - 1])
    {
      put_table (writer, g_ptr_array_index (tables, of - 1), of - 1);
      is_put[of - 1] = TRUE;
    }
  else
    return;

  put_break (writer, '\n');
}

/* (transfer full): for each line the number of its table, 0: none. */
static guint *
assign_lines (const BeaktaPdfPage *page,
              GPtrArray           *tables)
{
  guint *of_line = g_new0 (guint, page->lines->len);

  for (guint t = 0; t < tables->len; t++)
    {
      const BeaktaPdfTable *table = g_ptr_array_index (tables, t);

      for (guint i = 0; i < table->pieces->len; i++)
        of_line[get_piece (table, i)->line] = t + 1;
    }

  return of_line;
}

static const char **
find_offsets (const BeaktaPdfPage *page)
{
  const char **offsets = g_new (const char *, page->length + 1);
  const char *p = page->text;

  for (guint i = 0; i < page->length; i++, p = g_utf8_next_char (p))
    offsets[i] = p;
  offsets[page->length] = p;

  return offsets;
}

static void
write_page (Writer    *writer,
            GPtrArray *tables)
{
  BeaktaPdfPage *page = writer->page;
  g_autofree guint *of_line = assign_lines (page, tables);
  g_autofree gboolean *is_put = g_new0 (gboolean, tables->len);

  for (guint i = 0; i < page->lines->len; i++)
    put_line (writer, &g_array_index (page->lines, BeaktaPdfLine, i), tables, of_line, i, is_put);

  if (page->text[strlen (page->text) - 1] != '\n')
    {
      g_string_truncate (writer->text, writer->text->len - 1);
      g_array_set_size (writer->boxes, writer->boxes->len - 1);
    }
}

gboolean
beakta_pdf_rows_arrange (BeaktaPdfPage *page)
{
  g_autoptr(GPtrArray) tables = beakta_pdf_tables_find (page);
  g_autofree const char **offsets = NULL;
  Writer writer = { .page = page };

  if (tables->len == 0)
    return FALSE;

  writer.offsets = offsets = find_offsets (page);
  writer.text = g_string_sized_new (strlen (page->text) + 64);
  writer.boxes = g_array_sized_new (FALSE, FALSE, sizeof (BeaktaBox), page->length + 64);
  write_page (&writer, tables);

  g_free (page->text);
  g_free (page->boxes);
  page->text = g_string_free (writer.text, FALSE);
  page->length = writer.boxes->len;
  page->boxes = (BeaktaBox *) g_array_free (writer.boxes, FALSE);

  return TRUE;
}
