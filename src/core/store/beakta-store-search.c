/* Search over all cases: the lines of the queue first, then the texts of the documents. */

#include "beakta-query-sql.h"
#include "beakta-snippet.h"
#include "beakta-store-private.h"
#include "beakta-store-query.h"

void
beakta_hit_free (BeaktaHit *hit)
{
  g_return_if_fail (hit != NULL);

  g_free (hit->case_id);
  g_free (hit->number);
  g_free (hit->title);
  g_free (hit->name);
  g_free (hit->snippet);
  g_free (hit);
}

typedef struct
{
  char  *query;
  guint  limit;
} SearchCall;

static void
search_call_free (gpointer data)
{
  SearchCall *call = data;

  g_free (call->query);
  g_free (call);
}

static BeaktaHit *
read_hit (BeaktaRows         *rows,
          const char * const *words)
{
  BeaktaHit *hit = g_new0 (BeaktaHit, 1);

  hit->case_id = g_strdup (beakta_rows_get_text (rows, 0));
  hit->number = g_strdup (beakta_rows_get_text (rows, 1));
  hit->title = g_strdup (beakta_rows_get_text (rows, 2));
  hit->document = (guint) beakta_rows_get_int (rows, 3);
  hit->name = g_strdup (beakta_rows_get_text (rows, 4));
  hit->snippet = beakta_snippet_make (beakta_rows_get_text (rows, 5), words, &hit->start, &hit->end);

  return hit;
}

/* What is asked for beside the words. */
static gboolean
append_rest (BeaktaSql     *sql,
             BeaktaStore   *self,
             BeaktaDriver  *db,
             BeaktaQuery   *query,
             GError       **error)
{
  if (beakta_query_get_terms (query)->len < 2)
    return TRUE;

  beakta_sql_append (sql, " AND c.row IN (SELECT row FROM case_line WHERE 1 = 1");
  if (!beakta_query_sql_append (sql, self, db, query, error))
    return FALSE;
  beakta_sql_append (sql, ")");

  return TRUE;
}

/* @select: with a place for a condition. The values of @match and @limit come first, where it names them. */
static BeaktaRows *
select_hits (BeaktaStore   *self,
             BeaktaDriver  *db,
             const char    *select,
             const char    *match,
             gint64         limit,
             BeaktaQuery   *query,
             GError       **error)
{
  g_auto(GStrv) parts = g_strsplit (select, "%s", 2);
  g_auto(BeaktaSql) sql = { NULL, NULL };

  beakta_sql_init (&sql);
  beakta_sql_append_text (&sql, match);
  beakta_sql_append_int (&sql, limit);
  g_string_assign (sql.words, parts[0]);
  if (!append_rest (&sql, self, db, query, error))
    return NULL;
  beakta_sql_append (&sql, "%s", parts[1]);

  return beakta_sql_select (&sql, db, error);
}

static gboolean
append_hits (BeaktaStore         *self,
             BeaktaDriver        *db,
             const char          *select,
             const char          *match,
             const char * const  *words,
             BeaktaQuery         *query,
             guint                limit,
             GPtrArray           *hits,
             GError             **error)
{
  g_autoptr(BeaktaRows) rows = select_hits (self, db, select, match, (gint64) (limit - hits->len), query, error);
  gboolean has_row;

  while (rows != NULL && beakta_rows_next (rows, &has_row, error))
    {
      if (!has_row)
        return TRUE;
      g_ptr_array_add (hits, read_hit (rows, words));
    }

  return FALSE;
}

/* Cases that only fields ask for, the newest first: there are no words to be best at. */
#define SELECT_CASES \
  "SELECT c.case_id, c.number, c.title, 0, '', c.title || CASE c.applicant WHEN '' THEN '' ELSE ' · ' || c.applicant END || " \
  "CASE c.programme WHEN '' THEN '' ELSE ' · ' || c.programme END FROM case_line c " \
  "WHERE c.row IN (SELECT row FROM case_line WHERE 1 = 1"

static gboolean
append_cases (BeaktaStore         *self,
              BeaktaDriver        *db,
              BeaktaQuery         *query,
              const char * const  *words,
              guint                limit,
              GPtrArray           *hits,
              GError             **error)
{
  g_auto(BeaktaSql) sql = { NULL, NULL };
  g_autoptr(BeaktaRows) rows = NULL;
  gboolean has_row;

  beakta_sql_init (&sql);
  beakta_sql_append (&sql, SELECT_CASES);
  if (!beakta_query_sql_append (&sql, self, db, query, error))
    return FALSE;
  beakta_sql_append (&sql, ") ORDER BY c.received DESC, c.row DESC LIMIT ");
  beakta_sql_append_int (&sql, limit);

  rows = beakta_sql_select (&sql, db, error);
  while (rows != NULL && beakta_rows_next (rows, &has_row, error))
    {
      if (!has_row)
        return TRUE;
      g_ptr_array_add (hits, read_hit (rows, words));
    }

  return FALSE;
}

/* What stands in a case in which the user declared a conflict of interest is not told. */
static gboolean
leave_out_conflicted (BeaktaStore   *self,
                      BeaktaDriver  *db,
                      GPtrArray     *hits,
                      GError       **error)
{
  g_autoptr(GHashTable) conflicted = NULL;

  if (!beakta_store_list_conflicted (self, db, &conflicted, error))
    return FALSE;

  for (guint i = hits->len; i > 0; i--)
    {
      const BeaktaHit *hit = g_ptr_array_index (hits, i - 1);

      if (hit->document > 0 && g_hash_table_contains (conflicted, hit->case_id))
        g_ptr_array_remove_index (hits, i - 1);
    }

  return TRUE;
}

static gpointer
search (BeaktaStore   *self,
        BeaktaDriver  *db,
        gpointer       data,
        GError       **error)
{
  const SearchCall *call = data;
  g_autoptr(GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_hit_free);
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autoptr(BeaktaQuery) query = beakta_query_new (call->query, now);
  g_autofree char *in_lines = db->methods->make_match (beakta_query_get_words (query), BEAKTA_MATCH_LINES);
  g_autofree char *in_texts = db->methods->make_match (beakta_query_get_words (query), BEAKTA_MATCH_TEXTS);
  g_auto(GStrv) split = beakta_snippet_split_query (beakta_query_get_words (query));
  const char * const *words = (const char * const *) split;

  if (in_lines == NULL && !beakta_query_is_empty (query) && *beakta_query_get_words (query) == '\0')
    return append_cases (self, db, query, words, call->limit, hits, error) ? g_steal_pointer (&hits) : NULL;

  if (in_lines != NULL &&
      (!append_hits (self, db, db->methods->select_line_hits, in_lines, words, query, call->limit, hits, error) ||
       !append_hits (self, db, db->methods->select_text_hits, in_texts, words, query, call->limit, hits, error) ||
       !leave_out_conflicted (self, db, hits, error)))
    return NULL;

  return g_steal_pointer (&hits);
}

GPtrArray *
beakta_store_search_sync (BeaktaStore  *self,
                          const char   *query,
                          guint         limit,
                          GError      **error)
{
  SearchCall call = { (char *) query, limit };

  g_return_val_if_fail (BEAKTA_IS_STORE (self), NULL);
  g_return_val_if_fail (query != NULL, NULL);

  return beakta_worker_call (self->reader, self, search, &call, error);
}

void
beakta_store_search_async (BeaktaStore         *self,
                           const char          *query,
                           guint                limit,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  SearchCall *call;
  GTask *task;

  g_return_if_fail (BEAKTA_IS_STORE (self));
  g_return_if_fail (query != NULL);

  call = g_new0 (SearchCall, 1);
  call->query = g_strdup (query);
  call->limit = limit;
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, beakta_store_search_async);
  g_task_set_task_data (task, call, search_call_free);
  beakta_worker_queue (self->reader, search, task, (GDestroyNotify) g_ptr_array_unref);
}

GPtrArray *
beakta_store_search_finish (BeaktaStore   *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
