/* Several cases in one go. The numbers are the rules of the header. */

#include "beakta-store-bulk.h"

#include "beakta-batches.h"
#include "beakta-journal.h"
#include "beakta-store-private.h"
#include "beakta-undo-steps.h"
#include "beakta-workflow.h"

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

/* Rule 1: one case, in a transaction of its own. */
static void
write_one (BeaktaStore      *self,
           BeaktaDriver     *db,
           const char       *case_id,
           WriteOne          write,
           gpointer          data,
           BeaktaBulkResult *result)
{
  g_autoptr(BeaktaCase) case_ = NULL;
  g_autoptr(BeaktaEntry) entry = NULL;
  GError *error = NULL;

  if (beakta_driver_begin (db, &error))
    {
      case_ = beakta_store_get_case_to_write (self, db, case_id, &error);
      if (case_ != NULL)
        entry = write (self, db, case_, data, &error);
      if (!beakta_driver_end (db, entry != NULL, error == NULL ? &error : NULL))
        g_clear_pointer (&entry, beakta_entry_unref);
      beakta_store_written (self, case_, entry);
    }

  if (entry != NULL)
    g_ptr_array_add (result->changed, g_strdup (case_id));
  else if (error != NULL)
    refuse (result, case_id, case_, error);
  else
    result->n_already++;
}

typedef struct
{
  GStrv       case_ids;
  BeaktaBulk *bulk;                  /* nullable: it is an undo, or a redo */
  char       *batch;                 /* nullable: to undo the last one */
  gboolean    redo;
} BulkCall;

static void
bulk_call_free (gpointer data)
{
  BulkCall *call = data;

  g_strfreev (call->case_ids);
  g_clear_pointer (&call->bulk, beakta_bulk_free);
  g_free (call->batch);
  g_free (call);
}

typedef struct
{
  const BulkCall   *call;
  BeaktaBulkResult *result;
  GDateTime        *now;
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
  doing->result->act = beakta_change_get_act (change);
  if (beakta_change_is_empty (change))
    return NULL;

  beakta_change_set_batch (change, doing->result->batch);

  return beakta_store_check_and_write (self, db, case_, change, NULL, error);
}

static gpointer
do_bulk (BeaktaStore   *self,
         BeaktaDriver  *db,
         gpointer       data,
         GError       **error)
{
  const BulkCall *call = data;
  g_autofree char *batch = g_uuid_string_random ();
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  BeaktaBulkResult *result = result_new (batch);
  Doing doing = { call, result, now };

  for (int i = 0; call->case_ids[i] != NULL; i++)
    write_one (self, db, call->case_ids[i], do_one, &doing, result);

  return result;
}

/* Rule 3: one entry of a batch. */
typedef struct
{
  const BulkCall   *call;
  BeaktaBulkResult *result;
  BeaktaEntry      *entry;
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
  g_autoptr(BeaktaChange) change = NULL;
  BeaktaRoles roles;

  if (!beakta_undo_steps_load (&steps, db, undoing->entry->case_id, self->user, error) ||
      !beakta_undo_steps_has (&steps, undoing->entry->sequence, undoing->call->redo) ||
      !beakta_store_read_roles (self, db, &roles, error) ||
      !beakta_workflow_check (case_, self->user, roles, undoing->entry->act, error))
    return NULL;

  change = beakta_store_make_inverse (db, case_, undoing->entry, undoing->call->redo, error);
  if (change == NULL)
    return NULL;

  beakta_change_set_batch (change, undoing->result->batch);

  return beakta_store_write_change (self, db, case_, change, beakta_change_get_act (change), undoing->entry->sequence, NULL,
                                    error);
}

static gboolean
undo_entry (BeaktaStore       *self,
            BeaktaDriver      *db,
            const BulkCall    *call,
            gint64             sequence,
            BeaktaBulkResult  *result,
            GError           **error)
{
  g_autoptr(BeaktaEntry) entry = beakta_journal_load (db, sequence, error);
  Undoing undoing = { call, result, entry };

  if (entry == NULL)
    return FALSE;

  result->act = entry->act;
  if (entry->erased)
    result->n_already++;
  else
    write_one (self, db, entry->case_id, undo_one, &undoing, result);

  return TRUE;
}

static BeaktaBulkResult *
undo_batch (BeaktaStore     *self,
            BeaktaDriver    *db,
            const BulkCall  *call,
            const char      *batch,
            GError         **error)
{
  g_autoptr(GArray) sequences = beakta_batches_list (db, batch, self->user, error);
  g_autoptr(BeaktaBulkResult) result = NULL;

  if (sequences == NULL)
    return NULL;

  result = result_new (batch);
  for (guint i = 0; i < sequences->len; i++)
    if (!undo_entry (self, db, call, g_array_index (sequences, gint64, i), result, error))
      return NULL;

  return g_steal_pointer (&result);
}

/* A batch of which everything has been undone case by case is passed over. */
static BeaktaBulkResult *
undo_last (BeaktaStore     *self,
           BeaktaDriver    *db,
           const BulkCall  *call,
           GError         **error)
{
  gint64 place = 0;

  while (TRUE)
    {
      g_autofree char *batch = NULL;
      g_autoptr(BeaktaBulkResult) result = NULL;

      if (!beakta_batches_find_next (db, self->user, call->redo, &place, &batch, error))
        return NULL;
      if (batch == NULL)
        {
          g_set_error_literal (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOTHING,
                               call->redo ? "There is nothing to redo" : "There is nothing to undo");
          return NULL;
        }

      result = undo_batch (self, db, call, batch, error);
      if (result == NULL || result->changed->len > 0 || result->refused->len > 0)
        return g_steal_pointer (&result);
    }
}

static gpointer
run (BeaktaStore   *self,
     BeaktaDriver  *db,
     gpointer       data,
     GError       **error)
{
  const BulkCall *call = data;

  if (call->bulk != NULL)
    return do_bulk (self, db, data, error);

  return call->batch != NULL ? undo_batch (self, db, call, call->batch, error) : undo_last (self, db, call, error);
}

static BeaktaBulkResult *
call_sync (BeaktaStore  *self,
           BulkCall     *call,
           GError      **error)
{
  BeaktaWorker *writer = beakta_store_get_writer (self, error);
  BeaktaBulkResult *result = writer != NULL ? beakta_worker_call (writer, self, run, call, error) : NULL;

  bulk_call_free (call);

  return result;
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
  BeaktaWorker *writer = beakta_store_get_writer (self, &error);

  g_task_set_source_tag (task, call_async);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, call, bulk_call_free);

  if (writer != NULL)
    {
      beakta_worker_queue (writer, run, task, (GDestroyNotify) beakta_bulk_result_free);
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
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_return_if_fail (BEAKTA_IS_STORE (self));
  g_return_if_fail (case_ids != NULL && bulk != NULL);

  call_async (self, bulk_call_new (case_ids, bulk, NULL, FALSE), cancellable, callback, user_data);
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
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_return_if_fail (BEAKTA_IS_STORE (self));

  call_async (self, bulk_call_new (NULL, NULL, batch, redo), cancellable, callback, user_data);
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
