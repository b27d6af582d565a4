/* A file that comes in: its bytes, and what the reader makes of them. */

#include "beakta-register.h"

#define MAX_FILE_BYTES ((goffset) 256 << 20)

void
beakta_incoming_free (BeaktaIncoming *incoming)
{
  g_free (incoming->name);
  g_clear_pointer (&incoming->bytes, g_bytes_unref);
  g_clear_pointer (&incoming->reading, beakta_reading_free);
  g_free (incoming);
}

/* Asked before reading: a folder or a device must not be read, and not a file without end. */
static gboolean
check_file (GFile         *file,
            char         **name,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr(GFileInfo) info = g_file_query_info (file,
                                                 G_FILE_ATTRIBUTE_STANDARD_TYPE ","
                                                 G_FILE_ATTRIBUTE_STANDARD_SIZE ","
                                                 G_FILE_ATTRIBUTE_STANDARD_DISPLAY_NAME,
                                                 G_FILE_QUERY_INFO_NONE, cancellable, error);

  if (info == NULL)
    return FALSE;

  *name = g_strdup (g_file_info_get_display_name (info));
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY, "“%s” is a folder", *name);
  else if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, "“%s” is not a file", *name);
  else if (g_file_info_get_size (info) > MAX_FILE_BYTES)
    g_set_error (error, BEAKTA_INTAKE_ERROR, BEAKTA_INTAKE_ERROR_TOO_LARGE, "“%s” is larger than 256 MB", *name);
  else
    return TRUE;

  return FALSE;
}

static BeaktaIncoming *
load (GFile         *file,
      GCancellable  *cancellable,
      GError       **error)
{
  g_autoptr(BeaktaIncoming) incoming = g_new0 (BeaktaIncoming, 1);

  if (!check_file (file, &incoming->name, cancellable, error))
    return NULL;

  incoming->bytes = g_file_load_bytes (file, cancellable, NULL, error);
  return incoming->bytes != NULL ? g_steal_pointer (&incoming) : NULL;
}

BeaktaIncoming *
beakta_incoming_read_sync (GFile         *file,
                           GCancellable  *cancellable,
                           GError       **error)
{
  g_autoptr(BeaktaIncoming) incoming = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  incoming = load (file, cancellable, error);
  if (incoming == NULL)
    return NULL;

  incoming->reading = beakta_intake_read_sync (incoming->bytes, cancellable, error);
  return incoming->reading != NULL ? g_steal_pointer (&incoming) : NULL;
}

/* The asynchronous way: the file in a worker, then the reader, which has its own. */
typedef struct
{
  GFile                *file;
  BeaktaIntakeProgress  progress;
  gpointer              progress_data;
  BeaktaIncoming       *incoming;    /* nullable: before it is loaded */
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_object_unref (request->file);
  g_clear_pointer (&request->incoming, beakta_incoming_free);
  g_free (request);
}

static void
document_read_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  Request *request = g_task_get_task_data (task);
  GError *error = NULL;

  request->incoming->reading = beakta_intake_read_finish (result, &error);
  if (request->incoming->reading != NULL)
    g_task_return_pointer (task, g_steal_pointer (&request->incoming), (GDestroyNotify) beakta_incoming_free);
  else
    g_task_return_error (task, error);
}

static void
file_loaded_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  Request *request = g_task_get_task_data (task);
  GCancellable *cancellable = g_task_get_cancellable (task);
  GError *error = NULL;

  request->incoming = g_task_propagate_pointer (G_TASK (result), &error);
  if (request->incoming == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  beakta_intake_read_async (request->incoming->bytes, request->progress, request->progress_data, cancellable,
                            document_read_cb, g_steal_pointer (&task));
}

static void
load_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  GError *error = NULL;
  BeaktaIncoming *incoming = load (source, cancellable, &error);

  if (incoming != NULL)
    g_task_return_pointer (task, incoming, (GDestroyNotify) beakta_incoming_free);
  else
    g_task_return_error (task, error);
}

void
beakta_incoming_read_async (GFile                *file,
                            BeaktaIntakeProgress  progress,
                            gpointer              progress_data,
                            GCancellable         *cancellable,
                            GAsyncReadyCallback   callback,
                            gpointer              user_data)
{
  g_autoptr(GTask) loading = NULL;
  GTask *task;
  Request *request;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (file, cancellable, callback, user_data);
  request = g_new0 (Request, 1);
  request->file = g_object_ref (file);
  request->progress = progress;
  request->progress_data = progress_data;
  g_task_set_source_tag (task, beakta_incoming_read_async);
  g_task_set_task_data (task, request, request_free);

  loading = g_task_new (file, cancellable, file_loaded_cb, task);
  g_task_run_in_thread (loading, load_in_thread);
}

BeaktaIncoming *
beakta_incoming_read_finish (GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
