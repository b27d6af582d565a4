#include "beakta-worker.h"

typedef struct
{
  BeaktaWork      work;              /* NULL: stop */
  BeaktaStore    *store;             /* owned, unless somebody waits */
  gpointer        data;

  /* Either a task is answered, or somebody waits, or nobody cares. */
  GTask          *task;
  GDestroyNotify  free_result;
  gboolean        is_waited_for;
  gboolean        is_done;
  gpointer        result;
  GError         *error;
} Job;

struct _BeaktaWorker
{
  gatomicrefcount  ref_count;        /* the store's and the thread's own */
  GThread         *thread;
  GAsyncQueue     *jobs;             /* of Job */
  BeaktaDriver    *db;               /* the thread's */

  GMutex           mutex;
  GCond            done;
  gboolean         is_stopped;
};

void
beakta_worker_unref (BeaktaWorker *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_async_queue_unref (self->jobs);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->done);
  g_free (self);
}

static void
free_job (Job *job)
{
  g_clear_object (&job->task);
  g_clear_object (&job->store);
  g_free (job);
}

static void
answer_task (Job      *job,
             gpointer  result,
             GError   *error)
{
  if (error != NULL)
    g_task_return_error (job->task, error);
  else
    g_task_return_pointer (job->task, result, job->free_result);
}

/* A job that somebody waits for lives on the waiter's stack. */
static void
do_job (BeaktaWorker *self,
        Job          *job)
{
  GError *error = NULL;
  gpointer result;

  if (job->task != NULL && g_task_return_error_if_cancelled (job->task))
    {
      free_job (job);
      return;
    }

  result = job->work (job->store, self->db, job->data, &error);
  g_assert (result != NULL || error != NULL || (job->task == NULL && !job->is_waited_for));

  if (job->is_waited_for)
    {
      g_mutex_lock (&self->mutex);
      job->result = result;
      job->error = error;
      job->is_done = TRUE;
      g_cond_broadcast (&self->done);
      g_mutex_unlock (&self->mutex);
      return;
    }

  if (job->task != NULL)
    answer_task (job, result, error);
  else
    g_clear_error (&error);
  free_job (job);
}

static gpointer
run (gpointer data)
{
  BeaktaWorker *self = data;
  Job *job;

  while ((job = g_async_queue_pop (self->jobs))->work != NULL)
    do_job (self, job);

  g_free (job);
  g_clear_pointer (&self->db, beakta_driver_free);
  beakta_worker_unref (self);

  return NULL;
}

BeaktaWorker *
beakta_worker_new (const char *name)
{
  BeaktaWorker *self = g_new0 (BeaktaWorker, 1);

  g_atomic_ref_count_init (&self->ref_count);
  g_atomic_ref_count_inc (&self->ref_count);
  g_mutex_init (&self->mutex);
  g_cond_init (&self->done);
  self->jobs = g_async_queue_new ();
  self->thread = g_thread_new (name, run, self);

  return self;
}

/* The last reference to a store may be let go in its own thread, which then cannot wait for itself. */
void
beakta_worker_stop (BeaktaWorker *self)
{
  gboolean is_first;

  g_mutex_lock (&self->mutex);
  is_first = !self->is_stopped;
  self->is_stopped = TRUE;
  if (is_first)
    g_async_queue_push (self->jobs, g_new0 (Job, 1));
  g_mutex_unlock (&self->mutex);

  if (!is_first)
    return;

  if (self->thread == g_thread_self ())
    g_thread_unref (self->thread);
  else
    g_thread_join (self->thread);
}

void
beakta_worker_take_driver (BeaktaWorker *self,
                           BeaktaDriver *db)
{
  g_assert (self->thread == g_thread_self ());
  g_assert (self->db == NULL);

  self->db = db;
}

static gboolean
push (BeaktaWorker  *self,
      Job           *job,
      GError       **error)
{
  gboolean is_open;

  g_mutex_lock (&self->mutex);
  is_open = !self->is_stopped;
  if (is_open)
    g_async_queue_push (self->jobs, job);
  g_mutex_unlock (&self->mutex);

  if (!is_open)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CLOSED, "The store is closed");

  return is_open;
}

gpointer
beakta_worker_call (BeaktaWorker  *self,
                    BeaktaStore   *store,
                    BeaktaWork     work,
                    gpointer       data,
                    GError       **error)
{
  Job job = { .work = work, .store = store, .data = data, .is_waited_for = TRUE };

  g_assert (self->thread != g_thread_self ());

  if (!push (self, &job, error))
    return NULL;

  g_mutex_lock (&self->mutex);
  while (!job.is_done)
    g_cond_wait (&self->done, &self->mutex);
  g_mutex_unlock (&self->mutex);

  if (job.error != NULL)
    g_propagate_error (error, job.error);

  return job.result;
}

void
beakta_worker_queue (BeaktaWorker   *self,
                     BeaktaWork      work,
                     GTask          *task,
                     GDestroyNotify  free_result)
{
  Job *job = g_new0 (Job, 1);
  GError *error = NULL;

  job->work = work;
  job->store = g_object_ref (g_task_get_source_object (task));
  job->data = g_task_get_task_data (task);
  job->task = task;
  job->free_result = free_result;

  if (!push (self, job, &error))
    {
      g_task_return_error (task, error);
      free_job (job);
    }
}

gboolean
beakta_worker_post (BeaktaWorker *self,
                    BeaktaStore  *store,
                    BeaktaWork    work,
                    gpointer      data)
{
  Job *job = g_new0 (Job, 1);

  job->work = work;
  job->store = store != NULL ? g_object_ref (store) : NULL;
  job->data = data;

  if (push (self, job, NULL))
    return TRUE;

  free_job (job);

  return FALSE;
}
