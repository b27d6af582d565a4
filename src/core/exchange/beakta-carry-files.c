/* Files of cases, read and written in a thread of their own. */

#define G_LOG_DOMAIN "beakta-exchange"

#include "beakta-carry.h"

#include "beakta-whole-file.h"

#define MOST_BYTES (G_GUINT64_CONSTANT (1100) << 20)

/* (transfer full) (nullable): a file that cannot be a case is not read into memory. */
static GBytes *
load (GFile         *file,
      GCancellable  *cancellable,
      GError       **error)
{
  g_autoptr(GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                                                 G_FILE_QUERY_INFO_NONE, cancellable, error);

  if (info == NULL)
    return NULL;

  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR || g_file_info_get_size (info) > (goffset) MOST_BYTES)
    {
      g_set_error_literal (error, BEAKTA_CASE_FILE_ERROR, BEAKTA_CASE_FILE_ERROR_NOT_ONE, "The file is no case");
      return NULL;
    }

  return g_file_load_bytes (file, cancellable, NULL, error);
}

BeaktaCarryPlan *
beakta_carry_open_sync (BeaktaStore   *store,
                        GFile         *file,
                        GCancellable  *cancellable,
                        GError       **error)
{
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(BeaktaCaseFile) read = NULL;

  g_return_val_if_fail (BEAKTA_IS_STORE (store), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  bytes = load (file, cancellable, error);
  if (bytes == NULL)
    return NULL;

  read = beakta_case_file_read (bytes, error);

  return read != NULL ? beakta_carry_plan_sync (store, read, error) : NULL;
}

static void
open_in_thread (GTask        *task,
                gpointer      store,
                gpointer      file,
                GCancellable *cancellable)
{
  g_autoptr(GError) error = NULL;
  BeaktaCarryPlan *plan = beakta_carry_open_sync (store, file, cancellable, &error);

  if (plan != NULL)
    g_task_return_pointer (task, plan, (GDestroyNotify) beakta_carry_plan_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
beakta_carry_open_async (BeaktaStore         *store,
                         GFile               *file,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (BEAKTA_IS_STORE (store));
  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (store, cancellable, callback, user_data);
  g_task_set_source_tag (task, beakta_carry_open_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, open_in_thread);
}

BeaktaCarryPlan *
beakta_carry_open_finish (GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

typedef struct
{
  BeaktaCarryPlan *plan;
  GDateTime       *now;
} ApplyCall;

static void
apply_call_free (gpointer data)
{
  ApplyCall *call = data;

  beakta_carry_plan_unref (call->plan);
  g_date_time_unref (call->now);
  g_free (call);
}

static void
apply_in_thread (GTask        *task,
                 gpointer      store,
                 gpointer      data,
                 GCancellable *cancellable)
{
  ApplyCall *call = data;
  g_autoptr(GError) error = NULL;
  BeaktaEntry *entry = beakta_carry_apply_sync (store, call->plan, call->now, &error);

  if (entry != NULL)
    g_task_return_pointer (task, entry, (GDestroyNotify) beakta_entry_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
beakta_carry_apply_async (BeaktaStore         *store,
                          BeaktaCarryPlan     *plan,
                          GDateTime           *now,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  ApplyCall *call;

  g_return_if_fail (BEAKTA_IS_STORE (store));
  g_return_if_fail (plan != NULL);
  g_return_if_fail (now != NULL);

  call = g_new0 (ApplyCall, 1);
  call->plan = beakta_carry_plan_ref (plan);
  call->now = g_date_time_ref (now);
  task = g_task_new (store, cancellable, callback, user_data);
  g_task_set_source_tag (task, beakta_carry_apply_async);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, call, apply_call_free);
  g_task_run_in_thread (task, apply_in_thread);
}

BeaktaEntry *
beakta_carry_apply_finish (GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

typedef struct
{
  char  *case_id;
  GFile *file;
} SaveCall;

static void
save_call_free (gpointer data)
{
  SaveCall *call = data;

  g_free (call->case_id);
  g_object_unref (call->file);
  g_free (call);
}

static void
save_in_thread (GTask        *task,
                gpointer      store,
                gpointer      data,
                GCancellable *cancellable)
{
  SaveCall *call = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = beakta_case_file_write_sync (store, call->case_id, cancellable, &error);

  if (bytes != NULL && beakta_whole_file_write_sync (call->file, bytes, BEAKTA_WHOLE_FILE_REPLACE, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
beakta_carry_save_async (BeaktaStore         *store,
                         const char          *case_id,
                         GFile               *file,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  SaveCall *call;

  g_return_if_fail (BEAKTA_IS_STORE (store));
  g_return_if_fail (case_id != NULL);
  g_return_if_fail (G_IS_FILE (file));

  call = g_new0 (SaveCall, 1);
  call->case_id = g_strdup (case_id);
  call->file = g_object_ref (file);
  task = g_task_new (store, cancellable, callback, user_data);
  g_task_set_source_tag (task, beakta_carry_save_async);
  g_task_set_task_data (task, call, save_call_free);
  g_task_run_in_thread (task, save_in_thread);
}

gboolean
beakta_carry_save_finish (GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
