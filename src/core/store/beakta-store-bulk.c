/* Several cases in one go. The numbers are the rules of the header. */

#include "beakta-store-bulk.h"

#include "beakta-batches.h"
#include "beakta-journal.h"
#include "beakta-store-private.h"
#include "beakta-undo-steps.h"

#define PART_CASES 16                /* rule 4 */

static void
refusal_free (gpointer data)
{
  BeaktaBulkRefusal *refusal = data;

  g_free (refusal->case_id);
  g_free (refusal->number);
  g_free (refusal->title);
  g_error_free (refusal->error);
  g_free (refusal);
}

static BeaktaBulkResult *
result_new (const char *batch)
{
  BeaktaBulkResult *result = g_new0 (BeaktaBulkResult, 1);

  result->batch = g_strdup (batch);
  result->changed = g_ptr_array_new_with_free_func (g_free);
  result->refused = g_ptr_array_new_with_free_func (refusal_free);

  return result;
}

void
beakta_bulk_result_free (BeaktaBulkResult *result)
{
  g_return_if_fail (result != NULL);

  g_free (result->batch);
  g_ptr_array_unref (result->changed);
  g_ptr_array_unref (result->refused);
  g_free (result);
}

/* @case_: (nullable): when it could be read */
static void
refuse (BeaktaBulkResult *result,
        const char       *case_id,
        BeaktaCase       *case_,
        GError           *error)
{
  BeaktaBulkRefusal *refusal = g_new0 (BeaktaBulkRefusal, 1);

  refusal->case_id = g_strdup (case_id);
  refusal->number = g_strdup (case_ != NULL ? beakta_case_get_facts (case_)->number : case_id);
  refusal->title = g_strdup (case_ != NULL ? beakta_case_get_facts (case_)->title : "");
  refusal->error = error;
  g_ptr_array_add (result->refused, refusal);
}

/* Writes what @data is in @case_, inside a transaction. %NULL without an error: there was nothing to do. */
typedef BeaktaEntry * (*WriteOne) (BeaktaStore   *self,
                                   BeaktaDriver  *db,
                                   BeaktaCase    *case_,
                                   gpointer       data,
                                   GError       **error);

/* Rule 1: what is written together. */
typedef struct
{
  BeaktaStore      *store;
  BeaktaDriver     *db;
  BeaktaBulkResult *result;
  GPtrArray        *written;         /* of BeaktaCase: they are told when they are durable */
  GError           *error;           /* nullable: the transaction is lost */
} Part;

static void
begin_part (Part             *part,
            BeaktaStore      *store,
            BeaktaDriver     *db,
            BeaktaBulkResult *result)
{
  *part = (Part) { store, db, result, g_ptr_array_new_with_free_func (g_object_unref), NULL };
  beakta_store_written (store, NULL, NULL);
  beakta_driver_begin (db, &part->error);
}

/* What had been written when the transaction was lost was not. */
static void
end_part (Part *part)
{
  if (part->error != NULL)
    beakta_driver_end (part->db, FALSE, NULL);
  else
    beakta_driver_end (part->db, TRUE, &part->error);

  for (guint i = 0; i < part->written->len; i++)
    {
      BeaktaCase *case_ = g_ptr_array_index (part->written, i);

      if (part->error != NULL)
        refuse (part->result, beakta_case_get_id (case_), case_, g_error_copy (part->error));
      else
        g_ptr_array_add (part->result->changed, g_strdup (beakta_case_get_id (case_)));
    }

  if (part->error == NULL && part->written->len > 0)
    beakta_store_wake (part->store);
  g_ptr_array_unref (part->written);
  g_clear_error (&part->error);
}

static void
write_one (Part       *part,
           const char *case_id,
           WriteOne    write,
           gpointer    data)
{
  g_autoptr(BeaktaCase) case_ = NULL;
  g_autoptr(BeaktaEntry) entry = NULL;
  GError *error = NULL;

  if (part->error == NULL && beakta_driver_begin_step (part->db, &part->error))
    {
      case_ = beakta_store_get_case_to_write (part->store, part->db, case_id, &error);
      if (case_ != NULL)
        entry = write (part->store, part->db, case_, data, &error);
      beakta_driver_end_step (part->db, entry != NULL, &part->error);
    }

  /* What made the database give up says more than that the step is not there any more. */
  if (error != NULL && part->error != NULL)
    {
      g_error_free (part->error);
      part->error = g_error_copy (error);
    }
  else if (part->error != NULL)
    error = g_error_copy (part->error);
  if (error != NULL)
    refuse (part->result, case_id, case_, error);
  else if (entry != NULL)
    g_ptr_array_add (part->written, g_steal_pointer (&case_));
  else
    part->result->n_already++;
}

/* A deed on many cases is done a part at a time: rule 4. */
typedef struct
{
  GStrv               case_ids;
  BeaktaBulk         *bulk;          /* nullable: it is an undo, or a redo */
  char               *batch;         /* nullable: to undo the last one */
  gboolean            redo;
  BeaktaBulkProgress  progress;      /* nullable */
  gpointer            progress_data;

  /* The writing thread's while a part is done, and nobody's but the caller's between two parts. */
  BeaktaBulkResult   *result;        /* nullable until the first part */
  GArray             *sequences;     /* nullable: of gint64: what is to be undone of the batch */
  gint64              place;         /* among the person's batches */
  guint               next;          /* the first that has not been tried */
  guint               n_all;
} BulkCall;

static void
bulk_call_free (gpointer data)
{
  BulkCall *call = data;

  g_strfreev (call->case_ids);
  g_clear_pointer (&call->bulk, beakta_bulk_free);
  g_free (call->batch);
  g_clear_pointer (&call->result, beakta_bulk_result_free);
  g_clear_pointer (&call->sequences, g_array_unref);
  g_free (call);
}

static gboolean
is_done (const BulkCall *call)
{
  return call->result != NULL && call->next == call->n_all;
}

/* What has been done so far, when no more is to be done. */
static BeaktaBulkResult *
finish (BulkCall *call)
{
  call->result->n_left = call->n_all - call->next;

  return g_steal_pointer (&call->result);
}

typedef struct
{
  const BulkCall *call;
  GDateTime      *now;
} Doing;

static gboolean
check_exists (BeaktaCase  *case_,
              GError     **error)
{
  if (beakta_case_get_head (case_) > 0)
    return TRUE;

  g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOT_FOUND, "There is no case “%s”", beakta_case_get_id (case_));
  return FALSE;
}

/* Rule 2. */
static BeaktaEntry *
do_one (BeaktaStore   *self,
        BeaktaDriver  *db,
        BeaktaCase    *case_,
        gpointer       data,
        GError       **error)
{
  Doing *doing = data;
  g_autoptr(BeaktaChange) change = NULL;

  if (!check_exists (case_, error))
    return NULL;

  change = beakta_bulk_make_change (doing->call->bulk, case_, self->user, doing->now);
  doing->call->result->act = beakta_change_get_act (change);
  if (beakta_change_is_empty (change))
    return NULL;

  beakta_change_set_batch (change, doing->call->result->batch);

  return beakta_store_check_and_write (self, db, case_, change, NULL, error);
}

static void
do_part (BeaktaStore  *self,
         BeaktaDriver *db,
         BulkCall     *call)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  Doing doing = { call, now };
  Part part;

  if (call->result == NULL)
    {
      g_autofree char *batch = g_uuid_string_random ();

      call->result = result_new (batch);
      call->n_all = g_strv_length (call->case_ids);
    }

  begin_part (&part, self, db, call->result);
  for (guint end = MIN (call->next + PART_CASES, call->n_all); call->next < end; call->next++)
    write_one (&part, call->case_ids[call->next], do_one, &doing);
  end_part (&part);
}

/* Rule 3: one entry of a batch. */
typedef struct
{
  const BulkCall *call;
  BeaktaEntry    *entry;
} Undoing;

static BeaktaEntry *
undo_one (BeaktaStore   *self,
          BeaktaDriver  *db,
          BeaktaCase    *case_,
          gpointer       data,
          GError       **error)
{
  const Undoing *undoing = data;
  g_auto(BeaktaUndoSteps) steps = { NULL };

  if (!beakta_undo_steps_load (&steps, db, undoing->entry->case_id, self->user, error) ||
      !beakta_undo_steps_has (&steps, undoing->entry->sequence, undoing->call->redo))
    return NULL;

  return beakta_store_undo_entry (self, db, case_, undoing->entry, undoing->entry->sequence, undoing->call->redo,
                                  undoing->call->result->batch, error);
}

static gboolean
undo_entry (Part            *part,
            const BulkCall  *call,
            gint64           sequence,
            GError         **error)
{
  g_autoptr(BeaktaEntry) entry = beakta_journal_load (part->db, sequence, error);
  Undoing undoing = { call, entry };

  if (entry == NULL)
    return FALSE;

  call->result->act = entry->act;
  if (entry->erased)
    call->result->n_already++;
  else
    write_one (part, entry->case_id, undo_one, &undoing);

  return TRUE;
}

/* The batch that is undone: the one that is named, or the next one of the person's. */
static gboolean
find_batch (BeaktaStore   *self,
            BeaktaDriver  *db,
            BulkCall      *call,
            GError       **error)
{
  g_autofree char *batch = g_strdup (call->batch);

  if (batch == NULL && !beakta_batches_find_next (db, self->user, call->redo, &call->place, &batch, error))
    return FALSE;
  if (batch == NULL)
    {
      g_set_error_literal (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOTHING,
                           call->redo ? "There is nothing to redo" : "There is nothing to undo");
      return FALSE;
    }

  g_clear_pointer (&call->sequences, g_array_unref);
  call->sequences = beakta_batches_list (db, batch, self->user, error);
  if (call->sequences == NULL)
    return FALSE;

  call->result = result_new (batch);
  call->next = 0;
  call->n_all = call->sequences->len;

  return TRUE;
}

/* A batch of which everything has been undone case by case is passed over: the next part looks for another one. */
static gboolean
undo_part (BeaktaStore   *self,
           BeaktaDriver  *db,
           BulkCall      *call,
           GError       **error)
{
  gboolean fine = TRUE;
  Part part;

  if (call->result == NULL && !find_batch (self, db, call, error))
    return FALSE;

  begin_part (&part, self, db, call->result);
  for (guint end = MIN (call->next + PART_CASES, call->n_all); fine && call->next < end; call->next++)
    fine = undo_entry (&part, call, g_array_index (call->sequences, gint64, call->next), error);
  end_part (&part);
  if (!fine)
    return FALSE;

  if (is_done (call) && call->batch == NULL && call->result->changed->len == 0 && call->result->refused->len == 0)
    g_clear_pointer (&call->result, beakta_bulk_result_free);

  return TRUE;
}

static gpointer
run_part (BeaktaStore   *self,
          BeaktaDriver  *db,
          gpointer       data,
          GError       **error)
{
  BulkCall *call = data;

  if (call->bulk != NULL)
    do_part (self, db, call);
  else if (!undo_part (self, db, call, error))
    return NULL;

  return call;
}

static BeaktaBulkResult *
call_sync (BeaktaStore  *self,
           BulkCall     *call,
           GError      **error)
{
  BeaktaWorker *writer = beakta_store_get_writer (self, error);
  BeaktaBulkResult *result = NULL;
  gboolean fine = writer != NULL;

  while (fine && !is_done (call))
    fine = beakta_worker_call (writer, self, run_part, call, error) != NULL;

  if (fine)
    result = finish (call);
  bulk_call_free (call);

  return result;
}

static void queue_part (GTask *task);

static void
part_done_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  GTask *task = user_data;           /* ours */
  BulkCall *call = g_task_get_task_data (task);
  GError *error = NULL;

  if (g_task_propagate_pointer (G_TASK (result), &error) == NULL)
    {
      g_task_return_error (task, error);
      g_object_unref (task);
      return;
    }

  if (call->progress != NULL && call->result != NULL && !is_done (call))
    call->progress (call->next, call->n_all, call->progress_data);

  if (is_done (call) || (call->result != NULL && g_cancellable_is_cancelled (g_task_get_cancellable (task))))
    {
      g_task_return_pointer (task, finish (call), (GDestroyNotify) beakta_bulk_result_free);
      g_object_unref (task);
    }
  else
    queue_part (task);
}

/* Rule 4: what others have given the writing thread meanwhile is done before the next part. */
static void
queue_part (GTask *task)
{
  BeaktaStore *self = g_task_get_source_object (task);
  GTask *part = g_task_new (self, NULL, part_done_cb, task);

  g_task_set_source_tag (part, queue_part);
  g_task_set_task_data (part, g_task_get_task_data (task), NULL);
  beakta_worker_queue (self->writer, run_part, part, NULL);
}

static void
call_async (BeaktaStore         *self,
            BulkCall            *call,
            GCancellable        *cancellable,
            GAsyncReadyCallback  callback,
            gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  GError *error = NULL;

  g_task_set_source_tag (task, call_async);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, call, bulk_call_free);

  if (beakta_store_get_writer (self, &error) != NULL)
    {
      queue_part (task);
      return;
    }

  g_task_return_error (task, error);
  g_object_unref (task);
}

static BulkCall *
bulk_call_new (const char * const *case_ids,
               const BeaktaBulk   *bulk,
               const char         *batch,
               gboolean            redo)
{
  BulkCall *call = g_new0 (BulkCall, 1);

  call->case_ids = g_strdupv ((char **) case_ids);
  call->bulk = bulk != NULL ? beakta_bulk_copy (bulk) : NULL;
  call->batch = g_strdup (batch);
  call->redo = redo;

  return call;
}

BeaktaBulkResult *
beakta_store_bulk_sync (BeaktaStore         *self,
                        const char * const  *case_ids,
                        const BeaktaBulk    *bulk,
                        GError             **error)
{
  g_return_val_if_fail (BEAKTA_IS_STORE (self), NULL);
  g_return_val_if_fail (case_ids != NULL && bulk != NULL, NULL);

  return call_sync (self, bulk_call_new (case_ids, bulk, NULL, FALSE), error);
}

void
beakta_store_bulk_async (BeaktaStore         *self,
                         const char * const  *case_ids,
                         const BeaktaBulk    *bulk,
                         BeaktaBulkProgress   progress,
                         gpointer             progress_data,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  BulkCall *call;

  g_return_if_fail (BEAKTA_IS_STORE (self));
  g_return_if_fail (case_ids != NULL && bulk != NULL);

  call = bulk_call_new (case_ids, bulk, NULL, FALSE);
  call->progress = progress;
  call->progress_data = progress_data;
  call_async (self, call, cancellable, callback, user_data);
}

BeaktaBulkResult *
beakta_store_undo_bulk_sync (BeaktaStore  *self,
                             const char   *batch,
                             gboolean      redo,
                             GError      **error)
{
  g_return_val_if_fail (BEAKTA_IS_STORE (self), NULL);

  return call_sync (self, bulk_call_new (NULL, NULL, batch, redo), error);
}

void
beakta_store_undo_bulk_async (BeaktaStore         *self,
                              const char          *batch,
                              gboolean             redo,
                              BeaktaBulkProgress   progress,
                              gpointer             progress_data,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  BulkCall *call;

  g_return_if_fail (BEAKTA_IS_STORE (self));

  call = bulk_call_new (NULL, NULL, batch, redo);
  call->progress = progress;
  call->progress_data = progress_data;
  call_async (self, call, cancellable, callback, user_data);
}

BeaktaBulkResult *
beakta_store_bulk_finish (BeaktaStore   *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
list_tags (BeaktaStore   *self,
           BeaktaDriver  *db,
           gpointer       data,
           GError       **error)
{
  g_autoptr(BeaktaRows) rows =
    beakta_driver_select (db, error, "SELECT min (label) FROM tag GROUP BY key ORDER BY count (*) DESC, key", "");
  g_autoptr(GStrvBuilder) tags = g_strv_builder_new ();
  gboolean has_row;

  while (rows != NULL && beakta_rows_next (rows, &has_row, error))
    {
      if (!has_row)
        return g_strv_builder_end (tags);

      g_strv_builder_add (tags, beakta_rows_get_text (rows, 0));
    }

  return NULL;
}

GStrv
beakta_store_dup_tags_sync (BeaktaStore  *self,
                            GError      **error)
{
  g_return_val_if_fail (BEAKTA_IS_STORE (self), NULL);

  return beakta_worker_call (self->reader, self, list_tags, NULL, error);
}
