#define G_LOG_DOMAIN "beakta-carry"

#include "beakta-case-list-work.h"

#define TELL_EVERY 50                /* rows */
#define MOST_BYTES (64 << 20)

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      file,
                GCancellable *cancellable)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, cancellable, &error);
  g_autoptr(GBytes) bytes = NULL;
  BeaktaCaseTable *table = NULL;

  if (info != NULL && g_file_info_get_size (info) > MOST_BYTES)
    g_set_error_literal (&error, BEAKTA_CASE_TABLE_ERROR, BEAKTA_CASE_TABLE_ERROR_TOO_MANY, "The file is too large for a list");
  else if (info != NULL)
    bytes = g_file_load_bytes (file, cancellable, NULL, &error);
  if (bytes != NULL)
    table = beakta_case_table_read_sync (bytes, cancellable, &error);

  if (table != NULL)
    g_task_return_pointer (task, table, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
beakta_case_list_read_async (GFile               *file,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, beakta_case_list_read_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, read_in_thread);
}

BeaktaCaseTable *
beakta_case_list_read_finish (GAsyncResult  *result,
                              GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
plan_in_thread (GTask        *task,
                gpointer      store,
                gpointer      table,
                GCancellable *cancellable)
{
  g_autoptr(GError) error = NULL;
  GPtrArray *rows = beakta_case_intake_plan_sync (store, table, cancellable, &error);

  if (rows != NULL)
    g_task_return_pointer (task, rows, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
beakta_case_list_plan_async (BeaktaStore         *store,
                             BeaktaCaseTable     *table,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (store, cancellable, callback, user_data);

  g_task_set_source_tag (task, beakta_case_list_plan_async);
  g_task_set_task_data (task, g_object_ref (table), g_object_unref);
  g_task_run_in_thread (task, plan_in_thread);
}

GPtrArray *
beakta_case_list_plan_finish (GAsyncResult  *result,
                              GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

typedef struct
{
  GPtrArray              *rows;
  gboolean                fill;
  BeaktaCaseListProgress  progress;
  gpointer                progress_data;
  BeaktaCaseListOutcome   outcome;
} WriteCall;

static void
write_call_free (gpointer data)
{
  WriteCall *call = data;

  g_ptr_array_unref (call->rows);
  g_free (call);
}

typedef struct
{
  GTask  *task;                      /* owned */
  double  fraction;
} Told;

static gboolean
tell_cb (gpointer data)
{
  Told *told = data;
  WriteCall *call = g_task_get_task_data (told->task);

  if (!g_task_get_completed (told->task))
    call->progress (told->fraction, call->progress_data);
  g_object_unref (told->task);
  g_free (told);

  return G_SOURCE_REMOVE;
}

/* In the thread that writes. */
static void
progress_cb (guint    done,
             guint    total,
             gpointer task)
{
  Told *told;

  if (done % TELL_EVERY != 0)
    return;

  told = g_new0 (Told, 1);
  told->task = g_object_ref (task);
  told->fraction = (double) done / total;
  g_main_context_invoke (g_task_get_context (task), tell_cb, told);
}

static void
write_in_thread (GTask        *task,
                 gpointer      store,
                 gpointer      data,
                 GCancellable *cancellable)
{
  WriteCall *call = data;
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(GError) error = NULL;

  if (beakta_case_intake_apply_sync (store, call->rows, call->fill, now, progress_cb, task, cancellable, &call->outcome.n_new,
                                     &call->outcome.n_filled, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
beakta_case_list_write_async (BeaktaStore            *store,
                              GPtrArray              *rows,
                              gboolean                fill,
                              BeaktaCaseListProgress  progress,
                              gpointer                progress_data,
                              GCancellable           *cancellable,
                              GAsyncReadyCallback     callback,
                              gpointer                user_data)
{
  g_autoptr(GTask) task = g_task_new (store, cancellable, callback, user_data);
  WriteCall *call = g_new0 (WriteCall, 1);

  call->rows = g_ptr_array_ref (rows);
  call->fill = fill;
  call->progress = progress;
  call->progress_data = progress_data;
  g_task_set_source_tag (task, beakta_case_list_write_async);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, call, write_call_free);
  g_task_run_in_thread (task, write_in_thread);
}

gboolean
beakta_case_list_write_finish (GAsyncResult           *result,
                               BeaktaCaseListOutcome  *outcome,
                               GError                **error)
{
  const WriteCall *call = g_task_get_task_data (G_TASK (result));

  *outcome = call->outcome;

  return g_task_propagate_boolean (G_TASK (result), error);
}
