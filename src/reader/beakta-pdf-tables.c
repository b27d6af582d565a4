/* Finding the tables of a page, from where its lines stand and not from their order: poppler gives a wide table column
 * by column.
 *
 * (1) Lines on one base line are a band, and words that a wide gap parts are its pieces. A table has two bands of several
 *     pieces or more, and two pieces of each stand under pieces of the bands above.
 * (2) A band of one piece belongs to the table when it stands in one column and rows go on below it. After the last row it
 *     may be the next paragraph: there it must stand right below, and not in the first column.
 * (3) A band right above may hold the headings of columns; they stand over their columns, or beside their numbers.
 * (4) Two columns of prose are no table: what stands to the left is too long for a label. Nor is a list: what stands to
 *     the left is its bullets or numbers. Where poppler itself saw no rows, we must see them the clearer.
 */

#include "beakta-pdf-tables.h"

#include <math.h>

/* Of the height of a line. */
#define MAX_ROW_GAP   2.5f
#define MAX_WRAP_GAP  0.75f
#define SAME_BASE     0.4f

#define SAME_SIZE     0.2f           /* of the size */
#define PROSE_ROWS    4
#define CLEAR_ROWS    3
#define PROSE_LENGTH  40             /* code points, in the first column, on the average */
#define CLEAR_LENGTH  25
#define BULLET_LENGTH 3
#define MOST_COLUMNS  32

typedef struct
{
  guint    first;                    /* in the sorted lines */
  guint    end;
  float    y1, y2;
  float    size;
  gboolean has_columns;              /* poppler saw them on one line */
  gboolean has_several;              /* pieces */
} Band;

typedef struct
{
  const BeaktaPdfPage *page;
  guint               *lines;        /* of the page, from top to bottom */
  GArray              *bands;        /* of Band, from top to bottom */
  BeaktaPdfTable      *table;
  guint                n_rows;
  guint                n_seen;       /* rows that poppler saw too */
  guint                labels;       /* code points in first cells */
  guint                kept;         /* pieces that belong for certain (2) */
  guint                next;         /* the band after those */
} Search;

void
beakta_pdf_table_free (BeaktaPdfTable *self)
{
  g_array_unref (self->columns);
  g_array_unref (self->pieces);
  g_free (self);
}

void
beakta_pdf_table_find_columns (const BeaktaPdfTable *self,
                               const BeaktaPdfPiece *piece,
                               guint                *from,
                               guint                *to)
{
  const BeaktaPdfColumn *columns = (const BeaktaPdfColumn *) self->columns->data;

  *from = 0;
  while (*from < self->columns->len && columns[*from].x2 <= piece->x1)
    (*from)++;

  *to = *from;
  while (*to < self->columns->len && columns[*to].x1 < piece->x2)
    (*to)++;
}

/* Bands */

static const BeaktaPdfLine *
get_line (const BeaktaPdfPage *page,
          guint                i)
{
  return &g_array_index (page->lines, BeaktaPdfLine, i);
}

static float
get_base (const BeaktaPdfLine *line)
{
  return (line->y1 + line->y2) / 2;
}

static int
compare_lines (gconstpointer a,
               gconstpointer b,
               gpointer      page)
{
  const BeaktaPdfLine *one = get_line (page, *(const guint *) a);
  const BeaktaPdfLine *other = get_line (page, *(const guint *) b);

  if (get_base (one) != get_base (other))
    return get_base (one) < get_base (other) ? -1 : 1;

  return one->x1 < other->x1 ? -1 : one->x1 > other->x1;
}

static void
add_line (Search              *search,
          guint                i,
          const BeaktaPdfLine *line)
{
  Band *band = NULL;

  if (search->bands->len > 0)
    band = &g_array_index (search->bands, Band, search->bands->len - 1);

  if (band == NULL || get_base (line) - get_base (get_line (search->page, search->lines[band->first])) >
                      SAME_BASE * (band->y2 - band->y1))
    {
      Band begun = { i, i + 1, line->y1, line->y2, line->size, line->has_columns, line->has_columns };

      g_array_append_val (search->bands, begun);
      return;
    }

  band->end = i + 1;
  band->y1 = MIN (band->y1, line->y1);
  band->y2 = MAX (band->y2, line->y2);
  band->has_columns = band->has_columns || line->has_columns;
  band->has_several = TRUE;
}

static void
cut_bands (Search *search)
{
  const BeaktaPdfPage *page = search->page;
  guint n_lines = 0;

  search->bands = g_array_new (FALSE, FALSE, sizeof (Band));
  search->lines = g_new (guint, page->lines->len);
  for (guint i = 0; i < page->lines->len; i++)
    {
      if (!get_line (page, i)->is_blank)
        search->lines[n_lines++] = i;
    }

  g_qsort_with_data (search->lines, n_lines, sizeof (guint), compare_lines, (gpointer) page);
  for (guint i = 0; i < n_lines; i++)
    add_line (search, i, get_line (page, search->lines[i]));
}

/* Pieces */

static void
add_character (GArray          *pieces,
               guint            line,
               guint            i,
               const BeaktaBox *box,
               gboolean        *is_open)
{
  BeaktaPdfPiece *piece;

  if (!*is_open)
    {
      BeaktaPdfPiece begun = { box->x1, box->y1, box->x2, box->y2, i, i, line };

      g_array_append_val (pieces, begun);
      *is_open = TRUE;
    }

  piece = &g_array_index (pieces, BeaktaPdfPiece, pieces->len - 1);
  piece->x1 = MIN (piece->x1, box->x1);
  piece->y1 = MIN (piece->y1, box->y1);
  piece->x2 = MAX (piece->x2, box->x2);
  piece->y2 = MAX (piece->y2, box->y2);
  piece->end = i + 1;
}

static int
compare_lefts (gconstpointer a,
               gconstpointer b)
{
  const BeaktaPdfPiece *one = a;
  const BeaktaPdfPiece *other = b;

  return one->x1 < other->x1 ? -1 : one->x1 > other->x1;
}

/* (transfer full): the pieces of a band, from left to right. */
static GArray *
cut_pieces (const Search *search,
            const Band   *band)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (BeaktaPdfPiece));

  for (guint l = band->first; l < band->end; l++)
    {
      const BeaktaPdfLine *line = get_line (search->page, search->lines[l]);
      const char *p = search->page->text + line->offset;
      gboolean is_open = FALSE;

      for (guint i = line->start; i < line->end; i++, p = g_utf8_next_char (p))
        {
          if (*p == '\t')
            is_open = FALSE;
          else if (*p != ' ')
            add_character (pieces, search->lines[l], i, &search->page->boxes[i], &is_open);
        }
    }

  g_array_sort (pieces, compare_lefts);
  return pieces;
}

/* Growing a table band by band */

/* A piece widens the column that it stands in, or begins one; one that spans several leaves them as they are. */
static void
add_pieces (BeaktaPdfTable *table,
            const GArray   *pieces)
{
  for (guint i = 0; i < pieces->len; i++)
    {
      const BeaktaPdfPiece *piece = &g_array_index (pieces, BeaktaPdfPiece, i);
      BeaktaPdfColumn column = { piece->x1, piece->x2 };
      guint from, to;

      beakta_pdf_table_find_columns (table, piece, &from, &to);
      if (to == from)
        g_array_insert_val (table->columns, from, column);
      else if (to == from + 1)
        {
          BeaktaPdfColumn *own = &g_array_index (table->columns, BeaktaPdfColumn, from);

          own->x1 = MIN (own->x1, piece->x1);
          own->x2 = MAX (own->x2, piece->x2);
        }
    }
  g_array_append_vals (table->pieces, pieces->data, pieces->len);
}

/* How many pieces stand under columns of the table; 0 when two want the same. */
static guint
count_matches (const BeaktaPdfTable *table,
               const GArray         *pieces)
{
  guint n_matches = 0;
  guint taken = 0;

  for (guint i = 0; i < pieces->len; i++)
    {
      guint from, to;

      beakta_pdf_table_find_columns (table, &g_array_index (pieces, BeaktaPdfPiece, i), &from, &to);
      if (from < taken)
        return 0;
      if (to > from)
        n_matches++;
      taken = to;
    }

  return n_matches;
}

static gboolean
take_row (Search       *search,
          const Band   *band,
          const GArray *pieces)
{
  const BeaktaPdfPiece *first = (const BeaktaPdfPiece *) pieces->data;

  if (search->table->columns->len + pieces->len > MOST_COLUMNS ||
      (search->n_rows > 0 && count_matches (search->table, pieces) < 2))
    return FALSE;

  add_pieces (search->table, pieces);
  search->n_rows++;
  search->n_seen += band->has_columns;
  search->labels += first->end - first->start;

  return TRUE;
}

/* (2): whether it may belong; *@is_certain is set when it does. */
static gboolean
take_single (Search       *search,
             const GArray *pieces,
             float         gap,
             gboolean     *is_certain)
{
  const BeaktaPdfPiece *piece = (const BeaktaPdfPiece *) pieces->data;
  guint from, to;

  beakta_pdf_table_find_columns (search->table, piece, &from, &to);
  if (to != from + 1)
    return FALSE;

  *is_certain = from > 0 && gap <= (piece->y2 - piece->y1) * MAX_WRAP_GAP &&
                search->kept == search->table->pieces->len;
  add_pieces (search->table, pieces);
  return TRUE;
}

static gboolean
stands_below (const Band *band,
              const Band *above)
{
  return fabsf (band->size - above->size) <= above->size * SAME_SIZE &&
         band->y1 - above->y2 <= (above->y2 - above->y1) * MAX_ROW_GAP;
}

static const Band *
get_band (const Search *search,
          guint         i)
{
  return &g_array_index (search->bands, Band, i);
}

static void
take_bands (Search *search,
            guint   first)
{
  for (guint i = first; i < search->bands->len; i++)
    {
      const Band *band = get_band (search, i);
      g_autoptr(GArray) pieces = NULL;
      gboolean is_certain = TRUE;
      gboolean is_taken;

      if (i > first && !stands_below (band, band - 1))
        break;

      pieces = cut_pieces (search, band);
      if (pieces->len > 1)
        is_taken = take_row (search, band, pieces);
      else
        is_taken = i > first && take_single (search, pieces, band->y1 - band[-1].y2, &is_certain);
      if (!is_taken)
        break;
      if (!is_certain)
        continue;

      search->kept = search->table->pieces->len;
      search->next = i + 1;
    }

  g_array_set_size (search->table->pieces, search->kept);
}

/* (3) */
static void
take_headings (Search *search,
               guint   first,
               guint   after)
{
  g_autoptr(GArray) pieces = NULL;
  const Band *band;

  if (first == after || !get_band (search, first - 1)->has_several)
    return;

  band = get_band (search, first - 1);
  pieces = cut_pieces (search, band);
  if (stands_below (band + 1, band) && pieces->len <= search->table->columns->len &&
      pieces->len > 1 && count_matches (search->table, pieces) > 0)
    add_pieces (search->table, pieces);
}

/* (4) */
static gboolean
is_table (const Search *search)
{
  guint n_rows = search->n_rows;

  if (search->n_seen < 2)
    return n_rows >= CLEAR_ROWS && search->labels <= n_rows * CLEAR_LENGTH && search->labels > n_rows * BULLET_LENGTH;
  if (n_rows >= PROSE_ROWS && search->labels > n_rows * PROSE_LENGTH)
    return FALSE;

  return search->table->columns->len > 2 || search->labels > n_rows * BULLET_LENGTH;
}

/* (transfer full) (nullable): the table whose first row is band @first; no band before @after is free. */
static BeaktaPdfTable *
find_table (Search *search,
            guint   first,
            guint   after)
{
  BeaktaPdfTable *table = g_new0 (BeaktaPdfTable, 1);

  table->columns = g_array_new (FALSE, FALSE, sizeof (BeaktaPdfColumn));
  table->pieces = g_array_new (FALSE, FALSE, sizeof (BeaktaPdfPiece));
  search->table = table;
  search->n_rows = search->n_seen = search->labels = search->kept = 0;
  search->next = first + 1;

  take_bands (search, first);
  if (!is_table (search))
    {
      beakta_pdf_table_free (table);
      return NULL;
    }

  take_headings (search, first, after);
  return table;
}

static void
find_tables (Search    *search,
             GPtrArray *tables)
{
  guint after = 0;

  for (guint i = 0; i < search->bands->len; i++)
    {
      BeaktaPdfTable *table;

      if (!get_band (search, i)->has_several)
        continue;

      table = find_table (search, i, after);
      if (table != NULL)
        {
          g_ptr_array_add (tables, table);
          after = search->next;
        }

      /* The second of two bands may begin what the first did not; one that ends many would begin the same again. */
      if (table != NULL || search->n_rows >= CLEAR_ROWS)
        i = search->next - 1;
    }
}

GPtrArray *
beakta_pdf_tables_find (const BeaktaPdfPage *page)
{
  GPtrArray *tables = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_pdf_table_free);
  Search search = { .page = page };

  if (page->boxes == NULL)
    return tables;

  cut_bands (&search);
  find_tables (&search, tables);

  g_array_unref (search.bands);
  g_free (search.lines);
  return tables;
}
