#include "beakta-store-interests.h"

#include "beakta-store-private.h"

void
beakta_touch_free (BeaktaTouch *self)
{
  beakta_interest_free (self->interest);
  g_free (self->document);
  g_free (self);
}

static gboolean
check_own (BeaktaStore  *self,
           GError      **error)
{
  if (*self->entered_by == '\0')
    return TRUE;

  g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOT_ALLOWED, "The interests of “%s” are theirs alone", self->user);
  return FALSE;
}

static BeaktaInterestSort
sort_from_nick (const char *nick)
{
  BeaktaInterestSort sort = 0;

  while (sort < BEAKTA_N_INTERESTS - 1 && !g_str_equal (beakta_interest_get_nick (sort), nick))
    sort++;

  return sort;
}

GPtrArray *
beakta_store_read_interests (BeaktaStore   *self,
                             BeaktaDriver  *db,
                             GError       **error)
{
  g_autoptr(GPtrArray) interests = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_interest_free);
  g_autoptr(BeaktaRows) rows = NULL;
  gboolean has_row;

  rows = beakta_driver_select (db, error, "SELECT sort, words FROM interest WHERE person = $1 ORDER BY words", "s", self->user);
  while (rows != NULL && beakta_rows_next (rows, &has_row, error))
    {
      if (!has_row)
        return g_steal_pointer (&interests);
      g_ptr_array_add (interests, beakta_interest_new (sort_from_nick (beakta_rows_get_text (rows, 0)),
                                                       beakta_rows_get_text (rows, 1)));
    }

  return NULL;
}

gboolean
beakta_store_hash_interests (BeaktaStore   *self,
                             BeaktaDriver  *db,
                             guint         *hash,
                             GError       **error)
{
  g_autoptr(GPtrArray) interests = NULL;

  *hash = 0;
  if (*self->entered_by != '\0')
    return TRUE;

  interests = beakta_store_read_interests (self, db, error);
  for (guint i = 0; interests != NULL && i < interests->len; i++)
    {
      const BeaktaInterest *interest = g_ptr_array_index (interests, i);

      *hash = 31 * *hash + g_str_hash (interest->words) + interest->sort;
    }

  return interests != NULL;
}

static gpointer
list_interests (BeaktaStore   *self,
                BeaktaDriver  *db,
                gpointer       data,
                GError       **error)
{
  return check_own (self, error) ? beakta_store_read_interests (self, db, error) : NULL;
}

GPtrArray *
beakta_store_list_interests_sync (BeaktaStore  *self,
                                  GError      **error)
{
  g_return_val_if_fail (BEAKTA_IS_STORE (self), NULL);

  return beakta_worker_call (self->reader, self, list_interests, NULL, error);
}

static gboolean
add (BeaktaStore   *self,
     BeaktaDriver  *db,
     gpointer       data,
     GError       **error)
{
  const BeaktaInterest *interest = data;

  return check_own (self, error) &&
         beakta_driver_run (db, error, "INSERT INTO interest (person, sort, words) VALUES ($1, $2, $3) "
                            "ON CONFLICT (person, sort, words) DO NOTHING", "sss", self->user,
                            beakta_interest_get_nick (interest->sort), interest->words);
}

static gboolean
remove_one (BeaktaStore   *self,
            BeaktaDriver  *db,
            gpointer       data,
            GError       **error)
{
  const BeaktaInterest *interest = data;

  return check_own (self, error) &&
         beakta_driver_run (db, error, "DELETE FROM interest WHERE person = $1 AND words = $2", "ss", self->user,
                            interest->words);
}

/* Whoever follows the store hears of it at once. */
static gpointer
write_whole (BeaktaStore   *self,
             BeaktaDriver  *db,
             gboolean       removes,
             gpointer       interest,
             GError       **error)
{
  gpointer is_written = beakta_store_write_whole (self, db, removes ? remove_one : add, interest, error);

  if (is_written != NULL)
    beakta_store_wake (self);

  return is_written;
}

static gpointer
add_whole (BeaktaStore   *self,
           BeaktaDriver  *db,
           gpointer       data,
           GError       **error)
{
  return write_whole (self, db, FALSE, data, error);
}

static gpointer
remove_whole (BeaktaStore   *self,
              BeaktaDriver  *db,
              gpointer       data,
              GError       **error)
{
  return write_whole (self, db, TRUE, data, error);
}

static gboolean
write_interest (BeaktaStore           *self,
                BeaktaWork             work,
                const BeaktaInterest  *interest,
                GError               **error)
{
  BeaktaWorker *writer = beakta_store_get_writer (self, error);

  return writer != NULL && beakta_worker_call (writer, self, work, (gpointer) interest, error) != NULL;
}

gboolean
beakta_store_add_interest_sync (BeaktaStore           *self,
                                const BeaktaInterest  *interest,
                                GError               **error)
{
  g_return_val_if_fail (BEAKTA_IS_STORE (self), FALSE);
  g_return_val_if_fail (interest != NULL && *interest->words != '\0', FALSE);

  return write_interest (self, add_whole, interest, error);
}

gboolean
beakta_store_remove_interest_sync (BeaktaStore           *self,
                                   const BeaktaInterest  *interest,
                                   GError               **error)
{
  g_return_val_if_fail (BEAKTA_IS_STORE (self), FALSE);
  g_return_val_if_fail (interest != NULL, FALSE);

  return write_interest (self, remove_whole, interest, error);
}

typedef struct
{
  BeaktaInterest *interest;          /* nullable */
  gboolean        removes;
} AlterCall;

static void
alter_call_free (gpointer data)
{
  AlterCall *call = data;

  g_clear_pointer (&call->interest, beakta_interest_free);
  g_free (call);
}

static gpointer
alter_interests (BeaktaStore   *self,
                 BeaktaDriver  *db,
                 gpointer       data,
                 GError       **error)
{
  AlterCall *call = data;

  if (call->interest != NULL && write_whole (self, db, call->removes, call->interest, error) == NULL)
    return NULL;

  return list_interests (self, db, NULL, error);
}

void
beakta_store_alter_interests_async (BeaktaStore           *self,
                                    const BeaktaInterest  *interest,
                                    gboolean               removes,
                                    GCancellable          *cancellable,
                                    GAsyncReadyCallback    callback,
                                    gpointer               user_data)
{
  AlterCall *call;
  BeaktaWorker *worker;
  GError *error = NULL;
  GTask *task;

  g_return_if_fail (BEAKTA_IS_STORE (self));

  call = g_new0 (AlterCall, 1);
  call->interest = interest != NULL ? beakta_interest_new (interest->sort, interest->words) : NULL;
  call->removes = removes;
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, beakta_store_alter_interests_async);
  g_task_set_task_data (task, call, alter_call_free);

  worker = interest != NULL ? beakta_store_get_writer (self, &error) : self->reader;
  if (worker != NULL)
    {
      beakta_worker_queue (worker, alter_interests, task, (GDestroyNotify) g_ptr_array_unref);
      return;
    }

  g_task_return_error (task, error);
  g_object_unref (task);
}

GPtrArray *
beakta_store_alter_interests_finish (BeaktaStore   *self,
                                     GAsyncResult  *result,
                                     GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* @document: (out): the first one that names it, "" for none. */
static gboolean
find_document (BeaktaDriver          *db,
               const char            *case_id,
               const BeaktaInterest  *interest,
               char                 **document,
               GError               **error)
{
  g_autofree char *query = beakta_interest_dup_query (interest);
  g_autofree char *match = db->methods->make_match (query, BEAKTA_MATCH_TEXTS);
  g_autoptr(BeaktaRows) rows = NULL;
  gboolean has_row;

  *document = g_strdup ("");
  if (match == NULL)
    return TRUE;

  rows = beakta_driver_select (db, error, "SELECT d.name FROM text_index JOIN document d ON d.text_id = text_index.rowid "
                               "WHERE text_index MATCH $1 AND d.case_id = $2 AND d.is_replaced = 0 ORDER BY d.number LIMIT 1",
                               "ss", match, case_id);
  if (rows == NULL || !beakta_rows_next (rows, &has_row, error))
    return FALSE;
  if (has_row)
    {
      g_free (*document);
      *document = g_strdup (beakta_rows_get_text (rows, 0));
    }

  return TRUE;
}

static BeaktaTouch *
make_touch (const BeaktaInterest *interest,
            BeaktaTouches         touches,
            char                 *document)
{
  BeaktaTouch *touch = g_new0 (BeaktaTouch, 1);

  touch->interest = beakta_interest_new (interest->sort, interest->words);
  touch->touches = touches;
  touch->document = document;

  return touch;
}

typedef struct
{
  char              *case_id;
  const BeaktaFacts *facts;          /* owned */
  gboolean           is_closed;      /* what its documents name is not told */
} TouchCall;

static void
touch_call_free (gpointer data)
{
  TouchCall *call = data;

  g_free (call->case_id);
  beakta_record_unref ((gpointer) call->facts);
  g_free (call);
}

static TouchCall *
touch_call_new (BeaktaCase *case_)
{
  TouchCall *call = g_new0 (TouchCall, 1);

  call->case_id = g_strdup (beakta_case_get_id (case_));
  call->facts = beakta_record_copy (beakta_case_get_facts (case_));

  return call;
}

static gboolean
match (BeaktaDriver          *db,
       const TouchCall       *call,
       const BeaktaInterest  *interest,
       GPtrArray             *found,
       GError               **error)
{
  BeaktaTouches touches = beakta_interest_match (interest, call->facts);
  char *document = NULL;

  if (touches == BEAKTA_TOUCHES_NOTHING && !call->is_closed &&
      !find_document (db, call->case_id, interest, &document, error))
    {
      g_free (document);
      return FALSE;
    }

  if (document != NULL && *document != '\0')
    touches = BEAKTA_TOUCHES_DOCUMENT;
  if (touches != BEAKTA_TOUCHES_NOTHING)
    g_ptr_array_add (found, make_touch (interest, touches, document != NULL ? document : g_strdup ("")));
  else
    g_free (document);

  return TRUE;
}

static gpointer
find_touches (BeaktaStore   *self,
              BeaktaDriver  *db,
              gpointer       data,
              GError       **error)
{
  g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_touch_free);
  g_autoptr(GPtrArray) interests = NULL;
  g_autoptr(GHashTable) closed = NULL;
  TouchCall *call = data;

  if (*self->entered_by != '\0')
    return g_steal_pointer (&found);

  interests = beakta_store_read_interests (self, db, error);
  if (interests == NULL || !beakta_store_list_conflicted (self, db, &closed, error))
    return NULL;

  call->is_closed = g_hash_table_contains (closed, call->case_id);
  for (guint i = 0; i < interests->len; i++)
    if (!match (db, call, g_ptr_array_index (interests, i), found, error))
      return NULL;

  return g_steal_pointer (&found);
}

GPtrArray *
beakta_store_find_touches_sync (BeaktaStore  *self,
                                BeaktaCase   *case_,
                                GError      **error)
{
  TouchCall *call;
  GPtrArray *found;

  g_return_val_if_fail (BEAKTA_IS_STORE (self), NULL);
  g_return_val_if_fail (BEAKTA_IS_CASE (case_), NULL);

  call = touch_call_new (case_);
  found = beakta_worker_call (self->reader, self, find_touches, call, error);
  touch_call_free (call);

  return found;
}

void
beakta_store_find_touches_async (BeaktaStore         *self,
                                 BeaktaCase          *case_,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (BEAKTA_IS_STORE (self));
  g_return_if_fail (BEAKTA_IS_CASE (case_));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, beakta_store_find_touches_async);
  g_task_set_task_data (task, touch_call_new (case_), touch_call_free);
  beakta_worker_queue (self->reader, find_touches, task, (GDestroyNotify) g_ptr_array_unref);
}

GPtrArray *
beakta_store_find_touches_finish (BeaktaStore   *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
