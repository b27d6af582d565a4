/* The pages of one PDF as pictures. A thread of the source's own starts the reader, asks it and waits for it: a reader dies
 * with the thread that started it.
 */

#define G_LOG_DOMAIN "beakta-page-source"

#include "beakta-page-source.h"

#include "beakta-page-asker.h"
#include "beakta-page-pictures.h"

#define MOST_BYTES ((gsize) 128 << 20)

struct _BeaktaPageSource
{
  GObject              parent_instance;

  BeaktaPagePictures  *pictures;
  BeaktaPageAsker     *asker;        /* the thread's own, while there is one */

  GThread             *thread;       /* started by the first request */
  GMutex               mutex;        /* around what follows */
  GCond                cond;
  GQueue               waiting;      /* of GTask, in the order in which they are answered */
  gboolean             is_closing;
};

G_DEFINE_FINAL_TYPE (BeaktaPageSource, beakta_page_source, G_TYPE_OBJECT)

typedef struct
{
  BeaktaPagesRequestKind kind;
  BeaktaPagePriority     priority;
  BeaktaPageArea         area;       /* of DRAW; of LINKS its page */
} Request;

/* The thread */

static void
serve (BeaktaPageSource *self,
       GTask            *task)
{
  const Request *request = g_task_get_task_data (task);
  GCancellable *cancellable = g_task_get_cancellable (task);
  GDestroyNotify free_result = request->kind == BEAKTA_PAGES_DRAW ? (GDestroyNotify) g_bytes_unref
                                                                  : (GDestroyNotify) g_array_unref;
  GError *error = NULL;
  gpointer result = NULL;

  if (g_task_return_error_if_cancelled (task))
    return;

  if (request->kind == BEAKTA_PAGES_DRAW)
    result = beakta_page_pictures_lookup (self->pictures, &request->area);
  if (result == NULL)
    {
      result = beakta_page_asker_ask (self->asker, request->kind, &request->area, cancellable, &error);
      if (result != NULL && request->kind == BEAKTA_PAGES_DRAW)
        beakta_page_pictures_add (self->pictures, &request->area, result);
    }

  if (result != NULL)
    g_task_return_pointer (task, result, free_result);
  else
    g_task_return_error (task, error);
}

/* (transfer full) (nullable): the next task; NULL when the source is closing */
static GTask *
wait_for_task (BeaktaPageSource *self)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  while (!self->is_closing && g_queue_is_empty (&self->waiting))
    g_cond_wait (&self->cond, &self->mutex);

  return self->is_closing ? NULL : g_queue_pop_head (&self->waiting);
}

static gboolean
let_go_cb (gpointer task)
{
  return G_SOURCE_REMOVE;
}

/* Where it was asked, never here: with the last task the source itself may go, and it waits for this thread. */
static void
let_go (GTask *task)
{
  GSource *source = g_idle_source_new ();

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, let_go_cb, task, g_object_unref);
  g_source_attach (source, g_task_get_context (task));
  g_source_unref (source);
}

static gpointer
run (gpointer user_data)
{
  BeaktaPageSource *self = user_data;
  GTask *task;

  while ((task = wait_for_task (self)) != NULL)
    {
      serve (self, task);
      let_go (task);
    }
  beakta_page_asker_rest (self->asker);

  return NULL;
}

/* The object */

static void
beakta_page_source_finalize (GObject *object)
{
  BeaktaPageSource *self = BEAKTA_PAGE_SOURCE (object);

  /* Every task holds the source: none is left, and the thread waits for nothing but this. */
  g_mutex_lock (&self->mutex);
  self->is_closing = TRUE;
  g_cond_signal (&self->cond);
  g_mutex_unlock (&self->mutex);
  if (self->thread != NULL)
    g_thread_join (self->thread);

  g_clear_pointer (&self->asker, beakta_page_asker_free);
  beakta_page_pictures_free (self->pictures);
  g_cond_clear (&self->cond);
  g_mutex_clear (&self->mutex);

  G_OBJECT_CLASS (beakta_page_source_parent_class)->finalize (object);
}

static void
beakta_page_source_class_init (BeaktaPageSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = beakta_page_source_finalize;
}

static void
beakta_page_source_init (BeaktaPageSource *self)
{
  g_mutex_init (&self->mutex);
  g_cond_init (&self->cond);
  g_queue_init (&self->waiting);
  self->pictures = beakta_page_pictures_new (MOST_BYTES);
}

BeaktaPageSource *
beakta_page_source_new (GBytes     *document,
                        const char *password)
{
  BeaktaPageSource *self;

  g_return_val_if_fail (document != NULL, NULL);

  self = g_object_new (BEAKTA_TYPE_PAGE_SOURCE, NULL);
  self->asker = beakta_page_asker_new (document, password);

  return self;
}

/* Behind every task of its priority. */
static gint
compare_priority (gconstpointer a,
                  gconstpointer b,
                  gpointer      user_data)
{
  const Request *waiting = g_task_get_task_data ((GTask *) a);
  const Request *added = g_task_get_task_data ((GTask *) b);

  return waiting->priority <= added->priority ? -1 : 1;
}

static void
queue (BeaktaPageSource       *self,
       BeaktaPagesRequestKind  kind,
       BeaktaPagePriority      priority,
       const BeaktaPageArea   *area,
       GTask                  *task)
{
  Request *request = g_new0 (Request, 1);

  request->kind = kind;
  request->priority = priority;
  request->area = *area;
  g_task_set_task_data (task, request, g_free);
  g_task_set_check_cancellable (task, TRUE);

  g_mutex_lock (&self->mutex);
  g_queue_insert_sorted (&self->waiting, task, compare_priority, NULL);
  g_cond_signal (&self->cond);
  g_mutex_unlock (&self->mutex);

  if (self->thread == NULL)
    self->thread = g_thread_new ("pages", run, self);
}

void
beakta_page_source_draw_async (BeaktaPageSource     *self,
                               const BeaktaPageArea *area,
                               BeaktaPagePriority    priority,
                               GCancellable         *cancellable,
                               GAsyncReadyCallback   callback,
                               gpointer              user_data)
{
  GTask *task;

  g_return_if_fail (BEAKTA_IS_PAGE_SOURCE (self));
  g_return_if_fail (area != NULL && (gsize) area->width * area->height <= BEAKTA_PAGES_MAX_PIXELS);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, beakta_page_source_draw_async);
  queue (self, BEAKTA_PAGES_DRAW, priority, area, task);
}

GBytes *
beakta_page_source_draw_finish (BeaktaPageSource  *self,
                                GAsyncResult      *result,
                                GError           **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

GBytes *
beakta_page_source_peek (BeaktaPageSource     *self,
                         const BeaktaPageArea *area)
{
  g_return_val_if_fail (BEAKTA_IS_PAGE_SOURCE (self), NULL);

  return beakta_page_pictures_lookup (self->pictures, area);
}

GBytes *
beakta_page_source_peek_whole (BeaktaPageSource *self,
                               guint             page,
                               guint             rotation,
                               gboolean          is_dark,
                               BeaktaPageArea   *area)
{
  g_return_val_if_fail (BEAKTA_IS_PAGE_SOURCE (self), NULL);

  return beakta_page_pictures_lookup_whole (self->pictures, page, rotation, is_dark, area);
}

static void
ask_async (BeaktaPageSource       *self,
           BeaktaPagesRequestKind  kind,
           BeaktaPagePriority      priority,
           guint                   page,
           gpointer                source_tag,
           GCancellable           *cancellable,
           GAsyncReadyCallback     callback,
           gpointer                user_data)
{
  BeaktaPageArea area = { .page = page };
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, source_tag);
  queue (self, kind, priority, &area, task);
}

static GArray *
finish (BeaktaPageSource  *self,
        GAsyncResult      *result,
        gpointer           source_tag,
        GError           **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, source_tag), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
beakta_page_source_sizes_async (BeaktaPageSource    *self,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_return_if_fail (BEAKTA_IS_PAGE_SOURCE (self));

  ask_async (self, BEAKTA_PAGES_SIZES, BEAKTA_PAGE_NOW, 0, beakta_page_source_sizes_async, cancellable, callback,
             user_data);
}

GArray *
beakta_page_source_sizes_finish (BeaktaPageSource  *self,
                                 GAsyncResult      *result,
                                 GError           **error)
{
  return finish (self, result, beakta_page_source_sizes_async, error);
}

void
beakta_page_source_links_async (BeaktaPageSource    *self,
                                guint                page,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_return_if_fail (BEAKTA_IS_PAGE_SOURCE (self));

  ask_async (self, BEAKTA_PAGES_LINKS, BEAKTA_PAGE_SOON, page, beakta_page_source_links_async, cancellable, callback,
             user_data);
}

GArray *
beakta_page_source_links_finish (BeaktaPageSource  *self,
                                 GAsyncResult      *result,
                                 GError           **error)
{
  return finish (self, result, beakta_page_source_links_async, error);
}

void
beakta_page_source_outline_async (BeaktaPageSource    *self,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  g_return_if_fail (BEAKTA_IS_PAGE_SOURCE (self));

  ask_async (self, BEAKTA_PAGES_OUTLINE, BEAKTA_PAGE_LATER, 0, beakta_page_source_outline_async, cancellable, callback,
             user_data);
}

GArray *
beakta_page_source_outline_finish (BeaktaPageSource  *self,
                                   GAsyncResult      *result,
                                   GError           **error)
{
  return finish (self, result, beakta_page_source_outline_async, error);
}
