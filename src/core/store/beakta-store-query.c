/* The questions of the queue. Each is one statement; what differs between filters are conditions and an order, all our own words;
 * what a person wrote is bound. */

#include "beakta-store-filter-private.h"

#include "beakta-mentioned.h"
#include "beakta-projection.h"
#include "beakta-query-sql.h"
#include "beakta-store-regard.h"

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
  [BEAKTA_SORT_PROGRAMME] = "programme_sort",
  [BEAKTA_SORT_CASEWORKER] = "caseworker",
};

const char *
beakta_store_filter_get_column (const BeaktaCaseFilter *filter)
{
  return sort_columns[filter->sort];
}

static gboolean
may_review (BeaktaStore *self)
{
  return (beakta_store_get_roles (self) & BEAKTA_ROLE_SUPERVISOR) != 0;
}

/* The tabs. The same conditions hold for lines and for counts: both have stage, caseworker and proposer. */
static void
append_queue (BeaktaSql   *sql,
              BeaktaStore *self,
              BeaktaQueue  queue)
{
  switch (queue)
    {
    case BEAKTA_QUEUE_ACT:
      beakta_sql_append (sql, "((caseworker = ");
      beakta_sql_append_text (sql, self->user);
      beakta_sql_append (sql, " AND stage IN (%d, %d, %d, %d))", BEAKTA_STAGE_RECEIVED, BEAKTA_STAGE_ASSESSING,
                         BEAKTA_STAGE_RETURNED, BEAKTA_STAGE_APPROVED);
      if (may_review (self))
        {
          beakta_sql_append (sql, " OR (stage = %d AND proposer <> ", BEAKTA_STAGE_PROPOSED);
          beakta_sql_append_text (sql, self->user);
          beakta_sql_append (sql, ")");
        }
      beakta_sql_append (sql, ")");
      break;

    case BEAKTA_QUEUE_MINE:
      beakta_sql_append (sql, "caseworker = ");
      beakta_sql_append_text (sql, self->user);
      beakta_sql_append (sql, " AND stage <> %d", BEAKTA_STAGE_CLOSED);
      break;

    case BEAKTA_QUEUE_WAITING:
      beakta_sql_append (sql, "stage = %d", BEAKTA_STAGE_AWAITING_COMPLETION);
      break;

    case BEAKTA_QUEUE_REVIEW:
      beakta_sql_append (sql, "stage = %d AND proposer <> ", may_review (self) ? BEAKTA_STAGE_PROPOSED : -1);
      beakta_sql_append_text (sql, self->user);
      break;

    case BEAKTA_QUEUE_FLAGGED:
      beakta_sql_append (sql, "flag <> 0");
      break;

    case BEAKTA_QUEUE_UNASSIGNED:
      beakta_sql_append (sql, "caseworker = '' AND stage <> %d", BEAKTA_STAGE_CLOSED);
      break;

    case BEAKTA_QUEUE_ALL:
    case BEAKTA_N_QUEUES:
    default:
      beakta_sql_append (sql, "1 = 1");
    }
}

/* (transfer full): the day is the office's, not that of Greenwich. */
static char *
make_today (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

/* What is put aside until a day comes back on that day. */
static void
append_held (BeaktaSql *sql)
{
  g_autofree char *today = make_today ();

  /* The first says to the database that the index of those few will do. */
  beakta_sql_append (sql, "hold > '' AND hold > ");
  beakta_sql_append_text (sql, today);
}

/* One's own that wait for somebody else until a day that has passed: from then on they wait for oneself. */
static void
append_overdue (BeaktaSql   *sql,
                BeaktaStore *self)
{
  g_autofree char *today = make_today ();

  beakta_sql_append (sql, "(stage = %d AND caseworker = ", BEAKTA_STAGE_AWAITING_COMPLETION);
  beakta_sql_append_text (sql, self->user);
  beakta_sql_append (sql, " AND due <> '' AND due < ");
  beakta_sql_append_text (sql, today);
  beakta_sql_append (sql, ")");
}

/* One is asked for an opinion, and can give it: while the assessment is open. (The sign says to the database that the index of the
 * stages, which are those of half the queue, will not do: few are asked, and they are found by who they are.) */
static void
append_asked (BeaktaSql   *sql,
              BeaktaStore *self)
{
  beakta_sql_append (sql, "(n_opinions > 0 AND +stage IN (%d, %d, %d, %d) AND case_id IN (SELECT case_id FROM opinion WHERE person = ",
                     BEAKTA_STAGE_RECEIVED, BEAKTA_STAGE_ASSESSING, BEAKTA_STAGE_AWAITING_COMPLETION, BEAKTA_STAGE_RETURNED);
  beakta_sql_append_text (sql, self->user);
  beakta_sql_append (sql, "))");
}

/* One is mentioned in a comment, and can answer it. */
static void
append_mentioned (BeaktaSql   *sql,
                  BeaktaStore *self)
{
  g_autofree char *key = beakta_mentioned_key_new (self->user);

  beakta_sql_append (sql, "(stage <> %d AND case_id IN (SELECT case_id FROM mention WHERE person = ", BEAKTA_STAGE_CLOSED);
  beakta_sql_append_text (sql, key);
  beakta_sql_append (sql, ") AND case_line.row NOT IN ");
  beakta_store_append_closed (sql, self, NULL);
  beakta_sql_append (sql, ")");
}

/* Both tabs of what is to be reviewed leave out what must not be. The counts know whose the proposal is, and no more. */
static gboolean
reviews (BeaktaQueue queue)
{
  return queue == BEAKTA_QUEUE_ACT || queue == BEAKTA_QUEUE_REVIEW;
}

static gboolean
append_tab (BeaktaSql     *sql,
            BeaktaStore   *self,
            BeaktaDriver  *db,
            BeaktaQueue    queue,
            GError       **error)
{
  beakta_sql_append (sql, "(");
  append_queue (sql, self, queue);
  if (reviews (queue))
    {
      beakta_sql_append (sql, " AND (stage <> %d OR NOT ", BEAKTA_STAGE_PROPOSED);
      if (!beakta_regard_append_barred (sql, self, db, error))
        return FALSE;
      beakta_sql_append (sql, ")");
    }
  beakta_sql_append (sql, ")");

  return TRUE;
}

/* A question with a mistake in it asks for what is understood of it. */
static gboolean
append_words (BeaktaSql     *sql,
              BeaktaStore   *self,
              BeaktaDriver  *db,
              const char    *words,
              GError       **error)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autoptr(BeaktaQuery) query = beakta_query_new (words, now);

  return beakta_query_sql_append (sql, self, db, query, error);
}

gboolean
beakta_store_filter_append (BeaktaStore             *self,
                            BeaktaDriver            *db,
                            const BeaktaCaseFilter  *filter,
                            BeaktaSql               *sql,
                            GError                 **error)
{
  beakta_sql_append (sql, "(");
  if (!append_tab (sql, self, db, filter->queue, error))
    return FALSE;
  if (filter->queue == BEAKTA_QUEUE_ACT)
    {
      beakta_sql_append (sql, " OR ");
      append_overdue (sql, self);
      beakta_sql_append (sql, " OR ");
      append_asked (sql, self);
      beakta_sql_append (sql, " OR ");
      append_mentioned (sql, self);
      beakta_sql_append (sql, ") AND NOT (");
      append_held (sql);
    }
  beakta_sql_append (sql, ")");
  if (filter->stage >= 0)
    beakta_sql_append (sql, " AND stage = %d", filter->stage);

  return filter->words == NULL || append_words (sql, self, db, filter->words, error);
}

/* What the days make of the tab, as the counts know no days: with those that are overdue, without those that are put aside. Few, and
 * found by indexes of their own. */
static gboolean
count_for_days (BeaktaStore   *self,
                BeaktaDriver  *db,
                gint64        *n_cases,
                GError       **error)
{
  g_auto(BeaktaSql) sql = { NULL, NULL };

  beakta_sql_init (&sql);
  beakta_sql_append (&sql, "SELECT (SELECT count (*) FROM case_line WHERE ");
  append_overdue (&sql, self);
  beakta_sql_append (&sql, " AND NOT (");
  append_held (&sql);
  beakta_sql_append (&sql, ")) - (SELECT count (*) FROM case_line WHERE ");
  append_held (&sql);
  beakta_sql_append (&sql, " AND ");
  append_queue (&sql, self, BEAKTA_QUEUE_ACT);
  beakta_sql_append (&sql, ")");

  return beakta_sql_select_int (&sql, db, n_cases, error);
}

/* Those where one acts for an opinion or a comment alone, which the counts do not know: few, and found by who is asked. */
static gboolean
count_asked (BeaktaStore   *self,
             BeaktaDriver  *db,
             gint64        *n_cases,
             GError       **error)
{
  g_auto(BeaktaSql) sql = { NULL, NULL };

  beakta_sql_init (&sql);
  beakta_sql_append (&sql, "SELECT count (*) FROM case_line WHERE (");
  append_asked (&sql, self);
  beakta_sql_append (&sql, " OR ");
  append_mentioned (&sql, self);
  beakta_sql_append (&sql, ") AND NOT (");
  append_held (&sql);
  beakta_sql_append (&sql, ") AND NOT ");
  append_overdue (&sql, self);
  beakta_sql_append (&sql, " AND NOT ");

  return append_tab (&sql, self, db, BEAKTA_QUEUE_ACT, error) && beakta_sql_select_int (&sql, db, n_cases, error);
}

/* What the counts take for somebody else's proposal, and the person must not review all the same. */
static gboolean
count_barred (BeaktaStore   *self,
              BeaktaDriver  *db,
              BeaktaQueue    queue,
              gint64        *n_cases,
              GError       **error)
{
  g_auto(BeaktaSql) sql = { NULL, NULL };

  beakta_sql_init (&sql);
  beakta_sql_append (&sql, "SELECT count (*) FROM case_line WHERE ");
  append_queue (&sql, self, BEAKTA_QUEUE_REVIEW);
  beakta_sql_append (&sql, " AND ");
  if (!beakta_regard_append_barred (&sql, self, db, error))
    return FALSE;
  if (queue == BEAKTA_QUEUE_ACT)
    {
      beakta_sql_append (&sql, " AND NOT (");
      append_held (&sql);
      beakta_sql_append (&sql, ")");
    }

  return beakta_sql_select_int (&sql, db, n_cases, error);
}

/* A tab as it is: the counts are added up and few lines are looked at. */
static gboolean
count_queue (BeaktaStore   *self,
             BeaktaDriver  *db,
             BeaktaQueue    queue,
             gint64        *n_cases,
             GError       **error)
{
  g_auto(BeaktaSql) sql = { NULL, NULL };
  gint64 n_for_days = 0, n_asked = 0, n_barred = 0;

  beakta_sql_init (&sql);
  beakta_sql_append (&sql, queue == BEAKTA_QUEUE_FLAGGED ? "SELECT count (*) FROM case_line WHERE "
                                                         : "SELECT sum (n_cases) FROM case_count WHERE ");
  append_queue (&sql, self, queue);

  if (!beakta_sql_select_int (&sql, db, n_cases, error) ||
      (queue == BEAKTA_QUEUE_ACT &&
       !(count_for_days (self, db, &n_for_days, error) && count_asked (self, db, &n_asked, error))))
    return FALSE;

  if (reviews (queue) && *n_cases > 0 && !count_barred (self, db, queue, &n_barred, error))
    return FALSE;

  *n_cases += n_for_days + n_asked - n_barred;

  return TRUE;
}

gboolean
beakta_store_filter_count (BeaktaStore             *self,
                           BeaktaDriver            *db,
                           const BeaktaCaseFilter  *filter,
                           gint64                  *n_cases,
                           GError                 **error)
{
  g_auto(BeaktaSql) sql = { NULL, NULL };

  if (filter->words == NULL && filter->stage < 0)
    return count_queue (self, db, filter->queue, n_cases, error);

  beakta_sql_init (&sql);
  beakta_sql_append (&sql, "SELECT count (*) FROM case_line WHERE ");

  return beakta_store_filter_append (self, db, filter, &sql, error) && beakta_sql_select_int (&sql, db, n_cases, error);
}

/* The index gives the rows of the page; only those are then read whole. */
static BeaktaRows *
select_page (BeaktaStore             *self,
             BeaktaDriver            *db,
             const BeaktaCaseFilter  *filter,
             const char              *fields,
             gint64                   offset,
             gint64                   limit,
             GError                 **error)
{
  const char *column = sort_columns[filter->sort];
  const char *direction = filter->descending ? "DESC" : "ASC";
  g_auto(BeaktaSql) sql = { NULL, NULL };

  beakta_sql_init (&sql);
  beakta_sql_append (&sql, "SELECT %s FROM (SELECT row AS page_row FROM case_line WHERE ", fields);
  if (!beakta_store_filter_append (self, db, filter, &sql, error))
    return NULL;
  beakta_sql_append (&sql, " ORDER BY %s %s, row %s LIMIT ", column, direction, direction);
  beakta_sql_append_int (&sql, limit);
  beakta_sql_append (&sql, " OFFSET ");
  beakta_sql_append_int (&sql, offset);
  beakta_sql_append (&sql, ") JOIN case_line ON row = page_row ORDER BY %s %s, row %s", column, direction, direction);

  return beakta_sql_select (&sql, db, error);
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
        return beakta_regard_lines (self, db, lines, error) ? g_steal_pointer (&lines) : NULL;
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

  return beakta_store_filter_count (self, db, call->filter, &call->n_cases, error) ? GINT_TO_POINTER (TRUE) : NULL;
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
      gint64 n_cases;

      if (!count_queue (self, db, queue, &n_cases, error))
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
