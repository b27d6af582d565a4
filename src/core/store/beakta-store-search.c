/* Search over all cases: the lines of the queue first, then the texts of the documents. */

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

static gboolean
append_hits (BeaktaDriver        *db,
             const char          *sql,
             const char          *match,
             const char * const  *words,
             guint                limit,
             GPtrArray           *hits,
             GError             **error)
{
  g_autoptr(BeaktaRows) rows = beakta_driver_select (db, error, sql, "si", match, (gint64) (limit - hits->len));
  gboolean has_row;

  while (rows != NULL && beakta_rows_next (rows, &has_row, error))
    {
      if (!has_row)
        return TRUE;
      g_ptr_array_add (hits, read_hit (rows, words));
    }

  return FALSE;
}

static gpointer
search (BeaktaStore   *self,
        BeaktaDriver  *db,
        gpointer       data,
        GError       **error)
{
  const SearchCall *call = data;
  g_autoptr(GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_hit_free);
  g_autofree char *match = db->methods->make_match (call->query);
  g_auto(GStrv) split = beakta_snippet_split_query (call->query);
  const char * const *words = (const char * const *) split;

  if (match != NULL &&
      (!append_hits (db, db->methods->select_line_hits, match, words, call->limit, hits, error) ||
       !append_hits (db, db->methods->select_text_hits, match, words, call->limit, hits, error)))
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
