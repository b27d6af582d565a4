/* What the queue's list asks for: the order of a filter, and the lines that somebody looks at, all of one moment. */

#include "beakta-store-filter-private.h"

#include "beakta-line-order.h"
#include "beakta-projection.h"
#include "beakta-store-query-private.h"
#include "beakta-store-regard.h"

typedef struct
{
  gboolean          with_order;
  BeaktaCaseFilter  filter;
  char             *words;
  guint             n_first;
  gboolean          only_first;
  GArray           *rows;            /* of gint64 */
  GPtrArray        *case_ids;
} BatchCall;

static void
batch_call_free (gpointer data)
{
  BatchCall *call = data;

  g_clear_pointer (&call->rows, g_array_unref);
  g_clear_pointer (&call->case_ids, g_ptr_array_unref);
  g_free (call->words);
  g_free (call);
}

static BeaktaCaseBatch *
batch_new (void)
{
  BeaktaCaseBatch *batch = g_new0 (BeaktaCaseBatch, 1);

  batch->rows = g_array_new (FALSE, FALSE, sizeof (gint64));
  batch->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_case_line_unref);

  return batch;
}

void
beakta_case_batch_free (gpointer data)
{
  BeaktaCaseBatch *batch = data;

  g_clear_pointer (&batch->order, g_array_unref);
  g_array_unref (batch->rows);
  g_ptr_array_unref (batch->lines);
  g_free (batch);
}

/* A tab as it is: its index is walked, the numbers of the lines and nothing else, and its count is known apart. */
static gboolean
load_tab (BeaktaStore      *self,
          BeaktaDriver     *db,
          const BatchCall  *call,
          BeaktaSql        *sql,
          GArray           *order,
          GError          **error)
{
  const char *column = beakta_store_filter_get_column (&call->filter);
  const char *direction = call->filter.descending ? "DESC" : "ASC";
  g_autoptr(BeaktaRows) rows = NULL;
  gboolean has_row;

  beakta_sql_append (sql, " ORDER BY %s %s, row %s LIMIT ", column, direction, direction);
  beakta_sql_append_int (sql, call->only_first ? (gint64) call->n_first : G_MAXINT64);

  rows = beakta_sql_select (sql, db, error);
  while (rows != NULL && beakta_rows_next (rows, &has_row, error))
    {
      gint64 row;

      if (!has_row)
        return TRUE;

      row = beakta_rows_get_int (rows, 0);
      g_array_append_val (order, row);
    }

  return FALSE;
}

static gboolean
load_order (BeaktaStore      *self,
            BeaktaDriver     *db,
            const BatchCall  *call,
            BeaktaCaseBatch  *batch,
            GError          **error)
{
  const BeaktaCaseFilter *filter = &call->filter;
  guint n_wanted = call->only_first ? call->n_first : G_MAXUINT;
  g_auto(BeaktaSql) sql = { NULL, NULL };
  gint64 n_cases = 0;

  batch->order = g_array_new (FALSE, TRUE, sizeof (gint64));
  beakta_sql_init (&sql);
  beakta_sql_append (&sql, "SELECT row FROM case_line WHERE ");
  if (!beakta_store_filter_append (self, db, filter, &sql, error))
    return FALSE;

  if (filter->words != NULL || filter->stage >= 0)
    {
      if (!beakta_line_order_read (db, &sql, beakta_store_filter_get_column (filter), filter->descending, n_wanted, batch->order,
                                   &n_cases, error))
        return FALSE;
    }
  else if (!load_tab (self, db, call, &sql, batch->order, error) ||
           (batch->order->len >= n_wanted && !beakta_store_filter_count (self, db, filter, &n_cases, error)))
    return FALSE;

  if (batch->order->len < n_cases)
    g_array_set_size (batch->order, (guint) n_cases);

  return TRUE;
}

/* A line that is gone is left out. */
static gboolean
add_line (BeaktaCaseBatch  *batch,
          BeaktaRows       *rows,
          GError          **error)
{
  gboolean has_row;
  gint64 row;

  if (rows == NULL || !beakta_rows_next (rows, &has_row, error))
    return FALSE;
  if (!has_row)
    return TRUE;

  row = beakta_rows_get_int (rows, BEAKTA_CASE_LINE_N_COLUMNS);
  g_array_append_val (batch->rows, row);
  g_ptr_array_add (batch->lines, beakta_case_line_new_from_row (rows));

  return TRUE;
}

static gboolean
add_rows (BeaktaDriver     *db,
          BeaktaCaseBatch  *batch,
          GArray           *wanted,
          guint             n_wanted,
          GError          **error)
{
  for (guint i = 0; i < n_wanted; i++)
    {
      g_autoptr(BeaktaRows) rows =
        beakta_driver_select (db, error, "SELECT " BEAKTA_CASE_LINE_COLUMNS ", row FROM case_line WHERE row = $1", "i",
                              g_array_index (wanted, gint64, i));

      if (!add_line (batch, rows, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_cases (BeaktaDriver     *db,
           BeaktaCaseBatch  *batch,
           GPtrArray        *case_ids,
           GError          **error)
{
  for (guint i = 0; i < case_ids->len; i++)
    {
      g_autoptr(BeaktaRows) rows =
        beakta_driver_select (db, error, "SELECT " BEAKTA_CASE_LINE_COLUMNS ", row FROM case_line WHERE case_id = $1", "s",
                              g_ptr_array_index (case_ids, i));

      if (!add_line (batch, rows, error))
        return FALSE;
    }

  return TRUE;
}

static gpointer
load_batch (BeaktaStore   *self,
            BeaktaDriver  *db,
            gpointer       data,
            GError       **error)
{
  const BatchCall *call = data;
  g_autoptr(BeaktaCaseBatch) batch = batch_new ();
  gboolean fine;

  if (!db->methods->begin_reading (db, error))
    return NULL;

  fine = (!call->with_order ||
          (load_order (self, db, call, batch, error) &&
           add_rows (db, batch, batch->order, MIN (batch->order->len, call->n_first), error))) &&
         add_rows (db, batch, call->rows, call->rows->len, error) && add_cases (db, batch, call->case_ids, error) &&
         beakta_regard_lines (self, db, batch->lines, error);
  db->methods->rollback (db);

  return fine ? g_steal_pointer (&batch) : NULL;
}

void
beakta_store_load_batch_async (BeaktaStore             *self,
                               const BeaktaCaseFilter  *filter,
                               guint                    n_first,
                               gboolean                 only_first,
                               GArray                  *rows,
                               GPtrArray               *case_ids,
                               GCancellable            *cancellable,
                               GAsyncReadyCallback      callback,
                               gpointer                 user_data)
{
  BatchCall *call = g_new0 (BatchCall, 1);
  GTask *task;

  call->with_order = filter != NULL;
  if (filter != NULL)
    {
      call->filter = *filter;
      call->words = g_strdup (filter->words);
      call->filter.words = call->words;
    }
  call->n_first = n_first;
  call->only_first = only_first;
  call->rows = rows != NULL ? g_array_ref (rows) : g_array_new (FALSE, FALSE, sizeof (gint64));
  call->case_ids = case_ids != NULL ? g_ptr_array_ref (case_ids) : g_ptr_array_new ();

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, beakta_store_load_batch_async);
  g_task_set_task_data (task, call, batch_call_free);
  beakta_worker_queue (self->reader, load_batch, task, beakta_case_batch_free);
}

BeaktaCaseBatch *
beakta_store_load_batch_finish (BeaktaStore   *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
