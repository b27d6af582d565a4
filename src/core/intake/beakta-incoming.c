/* A file that comes in: its bytes, what the reader makes of them, and the files that came inside it. */

#include "beakta-register.h"

#include <string.h>

#define MAX_FILE_BYTES ((goffset) 256 << 20)

/* An e-service's case may carry a case of another; nobody sends more than that. */
#define MAX_DEPTH      2

void
beakta_incoming_free (BeaktaIncoming *incoming)
{
  g_free (incoming->name);
  g_clear_pointer (&incoming->bytes, g_bytes_unref);
  g_clear_pointer (&incoming->reading, beakta_reading_free);
  g_clear_pointer (&incoming->enclosed, g_ptr_array_unref);
  g_free (incoming);
}

static BeaktaIncoming *
incoming_new (const char *name,
              GBytes     *bytes)
{
  BeaktaIncoming *incoming = g_new0 (BeaktaIncoming, 1);

  incoming->name = g_strdup (name);
  incoming->bytes = g_bytes_ref (bytes);
  incoming->enclosed = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_incoming_free);

  return incoming;
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

BeaktaIncoming *
beakta_incoming_load_sync (GFile         *file,
                           GCancellable  *cancellable,
                           GError       **error)
{
  g_autofree char *name = NULL;
  g_autoptr(GBytes) bytes = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  if (!check_file (file, &name, cancellable, error))
    return NULL;

  bytes = g_file_load_bytes (file, cancellable, NULL, error);
  return bytes != NULL ? incoming_new (name, bytes) : NULL;
}

/* How what came inside is read: as was asked of what it came in, but for the password, which is not its own. */
typedef struct
{
  BeaktaIntakeRequest   request;
  BeaktaIntakeProgress  progress;    /* nullable: called in the thread that reads */
  gpointer              progress_data;
  GCancellable         *cancellable; /* nullable */
} Inside;

static Inside
look_inside (const BeaktaIntakeRequest *request,
             GCancellable              *cancellable)
{
  return (Inside) {
    .request = { .wishes = request != NULL ? request->wishes & BEAKTA_WISH_RECOGNISE : BEAKTA_WISH_NONE },
    .cancellable = cancellable,
  };
}

/* What came inside: each is a document of its own, and nothing of it is believed. */
static gboolean
read_enclosed (BeaktaIncoming  *incoming,
               guint            depth,
               const Inside    *inside,
               GError         **error)
{
  GPtrArray *enclosures = incoming->reading->enclosures;

  for (guint i = 0; i < enclosures->len && depth < MAX_DEPTH; i++)
    {
      const BeaktaEnclosure *enclosure = g_ptr_array_index (enclosures, i);
      g_autoptr(BeaktaIncoming) inner = NULL;

      if (enclosure->bytes == NULL)
        continue;
      if (depth == 0 && inside->progress != NULL)
        inside->progress (i + 1, enclosures->len, inside->progress_data);

      inner = incoming_new (enclosure->name, enclosure->bytes);
      inner->reading = beakta_intake_read_sync (inner->bytes, &inside->request, inside->cancellable, error);
      if (inner->reading == NULL || !read_enclosed (inner, depth + 1, inside, error))
        return FALSE;

      g_ptr_array_add (incoming->enclosed, g_steal_pointer (&inner));
    }

  return TRUE;
}

static BeaktaIncoming *
read_incoming (BeaktaIncoming             *incoming,
               const BeaktaIntakeRequest  *request,
               GCancellable               *cancellable,
               GError                    **error)
{
  g_autoptr(BeaktaIncoming) self = incoming;
  Inside inside = look_inside (request, cancellable);

  self->reading = beakta_intake_read_sync (self->bytes, request, cancellable, error);
  if (self->reading == NULL || !read_enclosed (self, 0, &inside, error))
    return NULL;

  return g_steal_pointer (&self);
}

BeaktaIncoming *
beakta_incoming_read_sync (GFile                      *file,
                           const BeaktaIntakeRequest  *request,
                           GCancellable               *cancellable,
                           GError                    **error)
{
  BeaktaIncoming *incoming;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  incoming = beakta_incoming_load_sync (file, cancellable, error);

  return incoming != NULL ? read_incoming (incoming, request, cancellable, error) : NULL;
}

BeaktaIncoming *
beakta_incoming_read_bytes_sync (const char                 *name,
                                 GBytes                     *bytes,
                                 const BeaktaIntakeRequest  *request,
                                 GCancellable               *cancellable,
                                 GError                    **error)
{
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (bytes != NULL, NULL);

  return read_incoming (incoming_new (name, bytes), request, cancellable, error);
}

/**
 * beakta_incoming_list:
 * @incoming: (element-type BeaktaIncoming): files
 *
 * Returns: (transfer container) (element-type BeaktaIncoming): each file, followed by what came inside it
 */
GPtrArray *
beakta_incoming_list (GPtrArray *incoming)
{
  GPtrArray *list = g_ptr_array_new ();

  g_return_val_if_fail (incoming != NULL, list);

  for (guint i = 0; i < incoming->len; i++)
    {
      BeaktaIncoming *file = g_ptr_array_index (incoming, i);
      g_autoptr(GPtrArray) inner = NULL;

      g_ptr_array_add (list, file);
      if (file->enclosed == NULL)
        continue;

      inner = beakta_incoming_list (file->enclosed);
      g_ptr_array_extend (list, inner, NULL, NULL);
    }

  return list;
}

/* The asynchronous way: the file in a worker, then the reader, which has its own, then what came inside it. */
typedef struct
{
  BeaktaIntakeRequest   request;
  char                 *password;    /* nullable: owned; what @request carries */
  BeaktaIntakeProgress  progress;
  gpointer              progress_data;
  BeaktaIncoming       *incoming;    /* nullable: before it is loaded */
} Errand;

static void
errand_free (gpointer data)
{
  Errand *errand = data;

  if (errand->password != NULL)
    explicit_bzero (errand->password, strlen (errand->password));
  g_free (errand->password);
  g_clear_pointer (&errand->incoming, beakta_incoming_free);
  g_free (errand);
}

static void
return_incoming (GTask *task)
{
  Errand *errand = g_task_get_task_data (task);

  g_task_return_pointer (task, g_steal_pointer (&errand->incoming), (GDestroyNotify) beakta_incoming_free);
}

/* How many of the files inside have been read, on its way to whoever asked. */
typedef struct
{
  GTask *task;                       /* owned */
  guint  done;
  guint  total;
} News;

static void
news_free (gpointer data)
{
  News *news = data;

  g_object_unref (news->task);
  g_free (news);
}

static gboolean
news_came_cb (gpointer data)
{
  News *news = data;
  Errand *errand = g_task_get_task_data (news->task);

  if (!g_cancellable_is_cancelled (g_task_get_cancellable (news->task)) && !g_task_get_completed (news->task))
    errand->progress (news->done, news->total, errand->progress_data);

  return G_SOURCE_REMOVE;
}

static void
tell_of_inside (guint    done,
                guint    total,
                gpointer user_data)
{
  GTask *task = user_data;
  g_autoptr(GSource) source = g_idle_source_new ();
  News *news = g_new0 (News, 1);

  news->task = g_object_ref (task);
  news->done = done;
  news->total = total;
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, news_came_cb, news, news_free);
  g_source_attach (source, g_task_get_context (task));
}

static void
read_enclosed_in_thread (GTask        *task,
                         gpointer      source,
                         gpointer      task_data,
                         GCancellable *cancellable)
{
  Errand *errand = task_data;
  Inside inside = look_inside (&errand->request, cancellable);
  GError *error = NULL;

  inside.progress = errand->progress != NULL ? tell_of_inside : NULL;
  inside.progress_data = task;
  if (read_enclosed (errand->incoming, 0, &inside, &error))
    return_incoming (task);
  else
    g_task_return_error (task, error);
}

static void
document_read_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  Errand *errand = g_task_get_task_data (task);
  GError *error = NULL;

  errand->incoming->reading = beakta_intake_read_finish (result, &error);
  if (errand->incoming->reading == NULL)
    g_task_return_error (task, error);
  else if (errand->incoming->reading->enclosures->len > 0)
    g_task_run_in_thread (task, read_enclosed_in_thread);
  else
    return_incoming (task);
}

static void
read_document (GTask *task)
{
  Errand *errand = g_task_get_task_data (task);

  beakta_intake_read_async (errand->incoming->bytes, &errand->request, errand->progress, errand->progress_data,
                            g_task_get_cancellable (task), document_read_cb, g_object_ref (task));
}

static void
file_loaded_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  Errand *errand = g_task_get_task_data (task);
  GError *error = NULL;

  errand->incoming = g_task_propagate_pointer (G_TASK (result), &error);
  if (errand->incoming == NULL)
    g_task_return_error (task, error);
  else
    read_document (task);
}

static void
load_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  GError *error = NULL;
  BeaktaIncoming *incoming = beakta_incoming_load_sync (source, cancellable, &error);

  if (incoming != NULL)
    g_task_return_pointer (task, incoming, (GDestroyNotify) beakta_incoming_free);
  else
    g_task_return_error (task, error);
}

static Errand *
errand_new (const BeaktaIntakeRequest *request,
            BeaktaIntakeProgress       progress,
            gpointer                   progress_data)
{
  Errand *errand = g_new0 (Errand, 1);

  errand->progress = progress;
  errand->progress_data = progress_data;
  if (request != NULL)
    {
      errand->password = g_strdup (request->password);
      errand->request = (BeaktaIntakeRequest) { .wishes = request->wishes, .password = errand->password };
    }

  return errand;
}

void
beakta_incoming_read_async (GFile                     *file,
                            const BeaktaIntakeRequest *request,
                            BeaktaIntakeProgress       progress,
                            gpointer                   progress_data,
                            GCancellable              *cancellable,
                            GAsyncReadyCallback        callback,
                            gpointer                   user_data)
{
  g_autoptr(GTask) loading = NULL;
  GTask *task;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (file, cancellable, callback, user_data);
  g_task_set_source_tag (task, beakta_incoming_read_async);
  g_task_set_task_data (task, errand_new (request, progress, progress_data), errand_free);

  loading = g_task_new (file, cancellable, file_loaded_cb, task);
  g_task_run_in_thread (loading, load_in_thread);
}

void
beakta_incoming_read_bytes_async (const char                *name,
                                  GBytes                    *bytes,
                                  const BeaktaIntakeRequest *request,
                                  BeaktaIntakeProgress       progress,
                                  gpointer                   progress_data,
                                  GCancellable              *cancellable,
                                  GAsyncReadyCallback        callback,
                                  gpointer                   user_data)
{
  g_autoptr(GTask) task = NULL;
  Errand *errand;

  g_return_if_fail (name != NULL);
  g_return_if_fail (bytes != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  errand = errand_new (request, progress, progress_data);
  errand->incoming = incoming_new (name, bytes);
  g_task_set_source_tag (task, beakta_incoming_read_bytes_async);
  g_task_set_task_data (task, errand, errand_free);
  read_document (task);
}

BeaktaIncoming *
beakta_incoming_read_finish (GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * beakta_incoming_list_sums:
 * @incoming: (element-type BeaktaIncoming): files that have been read, or refused
 *
 * Returns: (transfer full): the SHA-256 of every file, in order, as hexadecimal digits
 */
GStrv
beakta_incoming_list_sums (GPtrArray *incoming)
{
  g_autoptr(GStrvBuilder) sums = g_strv_builder_new ();

  g_return_val_if_fail (incoming != NULL, NULL);

  for (guint i = 0; i < incoming->len; i++)
    g_strv_builder_add (sums, ((const BeaktaIncoming *) g_ptr_array_index (incoming, i))->reading->sha256);

  return g_strv_builder_end (sums);
}
