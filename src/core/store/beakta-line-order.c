/* What a question finds is looked up once, in whatever order comes cheapest, and remembered as a bit for each line. Then:
 *
 * (1) Few lines are named to the database, which sorts them.
 * (2) Of many lines the first ones come by walking the index of the order past those that were not found: most are among the
 *     first that are met, and nothing is sorted.
 * (3) Of what is neither, among very many lines, few are met on such a walk: it is asked for again, sorted.
 */

#include "beakta-line-order.h"

#include "beakta-store.h"

#define MAX_NAMED  512               /* what rule 1 calls few */
#define MANY       32                /* one line in so many is what rule 2 calls many */
#define N_BITS     64
#define MAX_ROW    (G_GINT64_CONSTANT (1) << 27)

typedef struct
{
  GArray *bits;                      /* of guint64 */
  gint64  few[MAX_NAMED];            /* the first of them */
  gint64  n;
} Found;

static void
found_clear (Found *found)
{
  g_clear_pointer (&found->bits, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Found, found_clear)

/* Lines are numbered from 1 on; another number is not one of ours. */
static gboolean
add_row (Found   *found,
         gint64   row,
         GError **error)
{
  guint word = (guint) (row / N_BITS);

  if (row < 0 || row > MAX_ROW)
    {
      g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_DAMAGED, "The file is damaged: a case has the line %" G_GINT64_FORMAT, row);
      return FALSE;
    }

  if (word >= found->bits->len)
    g_array_set_size (found->bits, MAX (word + 1, 2 * found->bits->len));
  g_array_index (found->bits, guint64, word) |= G_GUINT64_CONSTANT (1) << (row % N_BITS);
  if (found->n < MAX_NAMED)
    found->few[found->n] = row;
  found->n++;

  return TRUE;
}

static gboolean
has_row_bit (const Found *found,
             gint64       row)
{
  guint word = (guint) (row / N_BITS);

  return row >= 0 && row <= MAX_ROW && word < found->bits->len &&
         (g_array_index (found->bits, guint64, word) >> (row % N_BITS) & 1) != 0;
}

static gboolean
find (Found         *found,
      BeaktaDriver  *db,
      BeaktaSql     *sql,
      GError       **error)
{
  g_autoptr(BeaktaRows) rows = beakta_sql_select (sql, db, error);
  gboolean has_row;

  found->bits = g_array_new (FALSE, TRUE, sizeof (guint64));
  while (rows != NULL && beakta_rows_next (rows, &has_row, error))
    {
      if (!has_row)
        return TRUE;
      if (!add_row (found, beakta_rows_get_int (rows, 0), error))
        return FALSE;
    }

  return FALSE;
}

static void
append_order (BeaktaSql  *sql,
              const char *column,
              gboolean    descending)
{
  const char *direction = descending ? "DESC" : "ASC";

  beakta_sql_append (sql, " ORDER BY %s %s, row %s", column, direction, direction);
}

/* The lines of @sql in the order that they come in, past those that were not found; at most @n_first. @found: nullable: all */
static gboolean
take_lines (BeaktaDriver  *db,
            BeaktaSql     *sql,
            const Found   *found,
            guint          n_first,
            GArray        *order,
            GError       **error)
{
  g_autoptr(BeaktaRows) rows = beakta_sql_select (sql, db, error);
  guint end = order->len + n_first;
  gboolean has_row = rows != NULL;

  while (has_row && order->len < end)
    {
      gint64 row;

      if (!beakta_rows_next (rows, &has_row, error))
        return FALSE;
      row = has_row ? beakta_rows_get_int (rows, 0) : 0;
      if (has_row && (found == NULL || has_row_bit (found, row)))
        g_array_append_val (order, row);
    }

  return rows != NULL;
}

/* Rule 1. The last is named again until there are as many as a power of two, so that few statements do for all of them. */
static void
append_named (BeaktaSql   *sql,
              const Found *found)
{
  gint64 n = 1;

  while (n < found->n)
    n *= 2;

  beakta_sql_append (sql, "SELECT row FROM case_line WHERE row IN (");
  for (gint64 i = 0; i < n; i++)
    {
      beakta_sql_append (sql, i > 0 ? ", " : "");
      beakta_sql_append_int (sql, found->few[MIN (i, found->n - 1)]);
    }
  beakta_sql_append (sql, ")");
}

gboolean
beakta_line_order_read (BeaktaDriver  *db,
                        BeaktaSql     *sql,
                        const char    *column,
                        gboolean       descending,
                        guint          n_first,
                        GArray        *order,
                        gint64        *n_found,
                        GError       **error)
{
  g_auto(Found) found = { 0 };
  g_auto(BeaktaSql) own = { NULL, NULL };
  gboolean is_few, is_many;

  if (!find (&found, db, sql, error))
    return FALSE;

  *n_found = found.n;
  n_first = (guint) MIN ((gint64) n_first, found.n);
  if (n_first == 0)
    return TRUE;

  beakta_sql_init (&own);
  is_few = found.n <= MAX_NAMED;
  is_many = !is_few && found.n >= (gint64) found.bits->len * N_BITS / MANY;
  if (is_few)
    append_named (&own, &found);
  else if (is_many)
    beakta_sql_append (&own, "SELECT row FROM case_line");
  append_order (is_few || is_many ? &own : sql, column, descending);
  if (!is_few && !is_many)
    {
      beakta_sql_append (sql, " LIMIT ");
      beakta_sql_append_int (sql, n_first);
    }

  return take_lines (db, is_few || is_many ? &own : sql, is_many ? &found : NULL, n_first, order, error);
}
