/* The questions of the queue. Each is one statement; what differs between filters are conditions and an order, all our
 * own words. */

#include "beakta-store-private.h"
#include "beakta-store-query-private.h"

#include "beakta-projection.h"

/* Columns that each have an index with the row behind them. */
static const char * const sort_columns[] = {
  [BEAKTA_SORT_NUMBER]    = "number_sort",
  [BEAKTA_SORT_TITLE]     = "title_sort",
  [BEAKTA_SORT_APPLICANT] = "applicant_sort",
  [BEAKTA_SORT_SOUGHT]    = "sought",
  [BEAKTA_SORT_STAGE]     = "stage",
  [BEAKTA_SORT_PROGRESS]  = "progress",
  [BEAKTA_SORT_SINCE]     = "since",
  [BEAKTA_SORT_DUE]       = "due_sort",
  [BEAKTA_SORT_RECEIVED]  = "received",
};

/* The tabs. The same conditions hold for lines and for counts: both have stage, caseworker and proposer. $2 is the
 * user, $3 whether the user may review. */
static char *
make_queue_condition (BeaktaQueue queue)
{
  switch (queue)
    {
    case BEAKTA_QUEUE_ACT:
      return g_strdup_printf ("((caseworker = $2 AND stage IN (%d, %d, %d, %d)) OR "
                              "(stage = %d AND proposer <> $2 AND $3 <> 0))",
                              BEAKTA_STAGE_RECEIVED, BEAKTA_STAGE_ASSESSING, BEAKTA_STAGE_RETURNED, BEAKTA_STAGE_APPROVED,
                              BEAKTA_STAGE_PROPOSED);

    case BEAKTA_QUEUE_MINE:
      return g_strdup_printf ("caseworker = $2 AND stage <> %d", BEAKTA_STAGE_CLOSED);

    case BEAKTA_QUEUE_WAITING:
      return g_strdup_printf ("stage = %d", BEAKTA_STAGE_AWAITING_COMPLETION);

    case BEAKTA_QUEUE_REVIEW:
      return g_strdup_printf ("stage = %d", BEAKTA_STAGE_PROPOSED);

    case BEAKTA_QUEUE_UNASSIGNED:
      return g_strdup_printf ("caseworker = '' AND stage <> %d", BEAKTA_STAGE_CLOSED);

    case BEAKTA_QUEUE_ALL:
    case BEAKTA_N_QUEUES:
    default:
      return g_strdup ("1 = 1");
    }
}

/* @match: (out) (nullable): $1. Words without a letter in them ask for nothing. */
static char *
make_condition (BeaktaDriver            *db,
                const BeaktaCaseFilter  *filter,
                char                   **match)
{
  g_autoptr(GString) condition = g_string_new (NULL);
  g_autofree char *queue = make_queue_condition (filter->queue);

  g_string_append (condition, queue);
  if (filter->stage >= 0)
    g_string_append_printf (condition, " AND stage = %d", filter->stage);

  *match = filter->words != NULL ? db->methods->make_match (filter->words) : NULL;
  if (*match != NULL)
    g_string_append_printf (condition, " AND %s", db->methods->match_condition);

  return g_string_free (g_steal_pointer (&condition), FALSE);
}

static gint64
may_review (BeaktaStore *self)
{
  return (beakta_store_get_roles (self) & BEAKTA_ROLE_SUPERVISOR) != 0;
}

/* Every statement names all its parameters, so that they can be bound by number. */
#define NAME_PARAMETERS "coalesce ($1, $2, $3) IS NOT NULL"

/* Without words, the counts are added up and no line is looked at. */
static gboolean
count_cases (BeaktaStore             *self,
             BeaktaDriver            *db,
             const BeaktaCaseFilter  *filter,
             gint64                  *n_cases,
             GError                 **error)
{
  g_autofree char *match = NULL;
  g_autofree char *condition = make_condition (db, filter, &match);
  g_autofree char *sql = NULL;

  sql = g_strdup_printf ("SELECT %s WHERE " NAME_PARAMETERS " AND %s",
                         match != NULL ? "count (*) FROM case_line" : "sum (n_cases) FROM case_count", condition);

  return beakta_driver_select_int (db, n_cases, 0, error, sql, "ssi", match, self->user, may_review (self));
}

/* The index gives the rows of the page; only those are then read whole. */
static char *
make_page_sql (const BeaktaCaseFilter *filter,
               const char             *condition,
               const char             *columns)
{
  const char *column = sort_columns[filter->sort];
  const char *direction = filter->descending ? "DESC" : "ASC";

  return g_strdup_printf ("SELECT %s FROM (SELECT row AS page_row FROM case_line WHERE " NAME_PARAMETERS " AND %s "
                          "ORDER BY %s %s, row %s LIMIT $4 OFFSET $5) JOIN case_line ON row = page_row "
                          "ORDER BY %s %s, row %s",
                          columns, condition, column, direction, direction, column, direction, direction);
}

static BeaktaRows *
select_page (BeaktaStore             *self,
             BeaktaDriver            *db,
             const BeaktaCaseFilter  *filter,
             const char              *columns,
             gint64                   offset,
             gint64                   limit,
             GError                 **error)
{
  g_autofree char *match = NULL;
  g_autofree char *condition = make_condition (db, filter, &match);
  g_autofree char *sql = make_page_sql (filter, condition, columns);

  return beakta_driver_select (db, error, sql, "ssiii", match, self->user, may_review (self), limit, offset);
}

static GPtrArray *
list_lines (BeaktaStore             *self,
            BeaktaDriver            *db,
            const BeaktaCaseFilter  *filter,
            guint                    offset,
            guint                    limit,
            GError                 **error)
{
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_case_line_unref);
  g_autoptr(BeaktaRows) rows = NULL;
  gboolean has_row;

  rows = select_page (self, db, filter, BEAKTA_CASE_LINE_COLUMNS, offset, limit > 0 ? limit : G_MAXINT64, error);
  while (rows != NULL && beakta_rows_next (rows, &has_row, error))
    {
      if (!has_row)
        return g_steal_pointer (&lines);
      g_ptr_array_add (lines, beakta_case_line_new_from_row (rows));
    }

  return NULL;
}

typedef struct
{
  const BeaktaCaseFilter *filter;
  guint                   offset;
  guint                   limit;
  gint64                  n_cases;
} FilterCall;

static gpointer
count_cases_work (BeaktaStore   *self,
                  BeaktaDriver  *db,
                  gpointer       data,
                  GError       **error)
{
  FilterCall *call = data;

  return count_cases (self, db, call->filter, &call->n_cases, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

gboolean
beakta_store_count_cases_sync (BeaktaStore             *self,
                               const BeaktaCaseFilter  *filter,
                               guint                   *n_cases,
                               GError                 **error)
{
  FilterCall call = { filter, 0, 0, 0 };

  g_return_val_if_fail (BEAKTA_IS_STORE (self), FALSE);
  g_return_val_if_fail (filter != NULL && n_cases != NULL, FALSE);

  if (beakta_worker_call (self->reader, self, count_cases_work, &call, error) == NULL)
    return FALSE;

  *n_cases = (guint) call.n_cases;

  return TRUE;
}

static gpointer
list_cases_work (BeaktaStore   *self,
                 BeaktaDriver  *db,
                 gpointer       data,
                 GError       **error)
{
  const FilterCall *call = data;

  return list_lines (self, db, call->filter, call->offset, call->limit, error);
}

/* @limit: 0 for all. */
GPtrArray *
beakta_store_list_cases_sync (BeaktaStore             *self,
                              const BeaktaCaseFilter  *filter,
                              guint                    offset,
                              guint                    limit,
                              GError                 **error)
{
  FilterCall call = { filter, offset, limit, 0 };

  g_return_val_if_fail (BEAKTA_IS_STORE (self), NULL);
  g_return_val_if_fail (filter != NULL, NULL);

  return beakta_worker_call (self->reader, self, list_cases_work, &call, error);
}

static gpointer
count_queues (BeaktaStore   *self,
              BeaktaDriver  *db,
              gpointer       data,
              GError       **error)
{
  g_autofree guint *counts = g_new0 (guint, BEAKTA_N_QUEUES);

  for (int queue = 0; queue < BEAKTA_N_QUEUES; queue++)
    {
      BeaktaCaseFilter filter = { queue, -1, NULL, BEAKTA_SORT_RECEIVED, FALSE };
      gint64 n_cases;

      if (!count_cases (self, db, &filter, &n_cases, error))
        return NULL;
      counts[queue] = (guint) n_cases;
    }

  return g_steal_pointer (&counts);
}

void
beakta_store_count_queues_async (BeaktaStore         *self,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (BEAKTA_IS_STORE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, beakta_store_count_queues_async);
  beakta_worker_queue (self->reader, count_queues, task, g_free);
}

gboolean
beakta_store_count_queues_finish (BeaktaStore   *self,
                                  GAsyncResult  *result,
                                  guint         *counts,
                                  GError       **error)
{
  g_autofree guint *found = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (counts != NULL, FALSE);

  found = g_task_propagate_pointer (G_TASK (result), error);
  if (found == NULL)
    return FALSE;

  memcpy (counts, found, BEAKTA_N_QUEUES * sizeof *counts);

  return TRUE;
}

/* What the list asks for. */

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

/* Walks an index: the numbers of the lines and nothing else. */
static gboolean
select_order (BeaktaStore      *self,
              BeaktaDriver     *db,
              const BatchCall  *call,
              GArray           *order,
              GError          **error)
{
  g_autofree char *match = NULL;
  g_autofree char *condition = make_condition (db, &call->filter, &match);
  const char *column = sort_columns[call->filter.sort];
  const char *direction = call->filter.descending ? "DESC" : "ASC";
  g_autofree char *sql = NULL;
  g_autoptr(BeaktaRows) rows = NULL;
  gboolean has_row;

  sql = g_strdup_printf ("SELECT row FROM case_line WHERE " NAME_PARAMETERS " AND %s ORDER BY %s %s, row %s LIMIT $4",
                         condition, column, direction, direction);
  rows = beakta_driver_select (db, error, sql, "ssii", match, self->user, may_review (self),
                               call->only_first ? (gint64) call->n_first : G_MAXINT64);
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
  gint64 n_cases;

  batch->order = g_array_new (FALSE, TRUE, sizeof (gint64));
  if (!select_order (self, db, call, batch->order, error))
    return FALSE;
  if (!call->only_first || batch->order->len < call->n_first)
    return TRUE;

  if (!count_cases (self, db, &call->filter, &n_cases, error))
    return FALSE;
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

  row = beakta_rows_get_int (rows, 14);
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
         add_rows (db, batch, call->rows, call->rows->len, error) && add_cases (db, batch, call->case_ids, error);
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
