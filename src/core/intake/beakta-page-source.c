/* The pages of one PDF as pictures. A thread of the source's own starts the reader, asks it and waits for it: a reader dies
 * with the thread that started it.
 */

#define G_LOG_DOMAIN "beakta-page-source"

#include "beakta-page-source.h"

#include "beakta-page-answer.h"
#include "beakta-page-pictures.h"
#include "beakta-page-renderer.h"
#include "beakta-reader-child.h"

#include <string.h>
#include <unistd.h>

#define MOST_BYTES ((gsize) 128 << 20)

struct _BeaktaPageSource
{
  GObject              parent_instance;

  GBytes              *document;     /* owned; NULL once it has been handed over */
  char                *password;     /* owned, nullable */
  BeaktaPagePictures  *pictures;

  GThread             *thread;       /* started by the first request */
  GMutex               mutex;        /* around what follows */
  GCond                cond;
  GQueue               waiting;      /* of GTask, in the order in which they are answered */
  gboolean             is_closing;

  /* The thread's own */
  int                  file;         /* the document; -1 none yet */
  BeaktaPageRenderer  *renderer;     /* nullable */
  guint                n_served;     /* by this renderer */
};

G_DEFINE_FINAL_TYPE (BeaktaPageSource, beakta_page_source, G_TYPE_OBJECT)

typedef struct
{
  BeaktaPagesRequestKind kind;
  BeaktaPagePriority     priority;
  BeaktaPageArea         area;       /* of DRAW; of LINKS its page */
} Request;

/* Asking the reader; in the thread */

static gboolean
start_renderer (BeaktaPageSource  *self,
                GCancellable      *cancellable,
                GError           **error)
{
  if (self->renderer != NULL)
    return TRUE;

  if (self->file < 0)
    {
      self->file = beakta_reader_child_hand_over (self->document, error);
      if (self->file < 0)
        return FALSE;
      g_clear_pointer (&self->document, g_bytes_unref);
    }

  self->n_served = 0;
  self->renderer = beakta_page_renderer_start (self->file, self->password, cancellable, error);

  return self->renderer != NULL;
}

static guint
list_numbers (const Request *request,
              guint32        numbers[sizeof (BeaktaPagesDraw) / sizeof (guint32)])
{
  const BeaktaPageArea *area = &request->area;
  BeaktaPagesDraw draw = {
    .page = area->page, .rotation = area->rotation, .full_width = area->full_width, .full_height = area->full_height,
    .x = area->x, .y = area->y, .width = area->width, .height = area->height, .is_dark = area->is_dark,
  };

  memcpy (numbers, &draw, sizeof draw);
  if (request->kind == BEAKTA_PAGES_DRAW)
    return sizeof draw / sizeof (guint32);

  return request->kind == BEAKTA_PAGES_LINKS ? 2 : 1;
}

static gboolean
is_fatal (const GError *error)
{
  return !g_error_matches (error, BEAKTA_INTAKE_ERROR, BEAKTA_INTAKE_ERROR_FAILED);
}

static gboolean
ask_once (BeaktaPageSource  *self,
          const Request     *request,
          GByteArray        *answer,
          GCancellable      *cancellable,
          GError           **error)
{
  guint32 numbers[sizeof (BeaktaPagesDraw) / sizeof (guint32)];
  guint n = list_numbers (request, numbers);
  g_autoptr(GError) problem = NULL;

  if (!start_renderer (self, cancellable, error))
    return FALSE;

  if (beakta_page_renderer_ask (self->renderer, request->kind, numbers, n, answer, cancellable, &problem))
    {
      self->n_served++;
      return TRUE;
    }

  if (is_fatal (problem))
    g_clear_pointer (&self->renderer, beakta_page_renderer_free);
  g_propagate_error (error, g_steal_pointer (&problem));

  return FALSE;
}

/* Rule 2. */
static gboolean
ask (BeaktaPageSource  *self,
     const Request     *request,
     GByteArray        *answer,
     GCancellable      *cancellable,
     GError           **error)
{
  gboolean is_used = self->renderer != NULL && self->n_served > 0;
  g_autoptr(GError) problem = NULL;

  if (ask_once (self, request, answer, cancellable, &problem))
    return TRUE;

  if (is_used && g_error_matches (problem, BEAKTA_INTAKE_ERROR, BEAKTA_INTAKE_ERROR_CRASHED))
    return ask_once (self, request, answer, cancellable, error);

  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

static GBytes *
take_picture (BeaktaPageSource      *self,
              const BeaktaPageArea  *area,
              const GByteArray      *answer,
              GError               **error)
{
  guint32 size[2] = { 0, 0 };
  GBytes *pixels;

  if (answer->len == sizeof size)
    memcpy (size, answer->data, sizeof size);
  if (GUINT32_FROM_LE (size[0]) != area->width || GUINT32_FROM_LE (size[1]) != area->height)
    {
      g_clear_pointer (&self->renderer, beakta_page_renderer_free);
      g_set_error_literal (error, BEAKTA_INTAKE_ERROR, BEAKTA_INTAKE_ERROR_PROTOCOL,
                           "The reader broke the protocol: a picture of another size");
      return NULL;
    }

  pixels = beakta_page_renderer_dup_pixels (self->renderer, (gsize) area->width * area->height * 4);
  beakta_page_pictures_add (self->pictures, area, pixels);

  return pixels;
}

static gpointer
make_result (BeaktaPageSource  *self,
             const Request     *request,
             const GByteArray  *answer,
             GError           **error)
{
  guint n_pages = beakta_page_renderer_get_n_pages (self->renderer);

  switch (request->kind)
    {
    case BEAKTA_PAGES_DRAW:
      return take_picture (self, &request->area, answer, error);
    case BEAKTA_PAGES_SIZES:
      return beakta_page_answer_take_sizes (answer, n_pages, error);
    case BEAKTA_PAGES_LINKS:
      return beakta_page_answer_take_links (answer, n_pages, error);
    case BEAKTA_PAGES_OUTLINE:
      return beakta_page_answer_take_outline (answer, n_pages, error);
    case BEAKTA_PAGES_OPEN:
    default:
      g_return_val_if_reached (NULL);
    }
}

static void
serve (BeaktaPageSource *self,
       GTask            *task)
{
  const Request *request = g_task_get_task_data (task);
  GCancellable *cancellable = g_task_get_cancellable (task);
  g_autoptr(GByteArray) answer = g_byte_array_new ();
  GDestroyNotify free_result = request->kind == BEAKTA_PAGES_DRAW ? (GDestroyNotify) g_bytes_unref
                                                                  : (GDestroyNotify) g_array_unref;
  GError *error = NULL;
  gpointer result = NULL;

  if (g_task_return_error_if_cancelled (task))
    return;

  if (request->kind == BEAKTA_PAGES_DRAW)
    result = beakta_page_pictures_lookup (self->pictures, &request->area);
  if (result == NULL && ask (self, request, answer, cancellable, &error))
    result = make_result (self, request, answer, &error);

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
  g_clear_pointer (&self->renderer, beakta_page_renderer_free);

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

  g_clear_pointer (&self->document, g_bytes_unref);
  if (self->password != NULL)
    explicit_bzero (self->password, strlen (self->password));
  g_free (self->password);
  beakta_page_pictures_free (self->pictures);
  if (self->file >= 0)
    close (self->file);
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
  self->file = -1;
}

BeaktaPageSource *
beakta_page_source_new (GBytes     *document,
                        const char *password)
{
  BeaktaPageSource *self;

  g_return_val_if_fail (document != NULL, NULL);

  self = g_object_new (BEAKTA_TYPE_PAGE_SOURCE, NULL);
  self->document = g_bytes_ref (document);
  self->password = g_strdup (password);

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
  if (area != NULL)
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

void
beakta_page_source_sizes_async (BeaktaPageSource    *self,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (BEAKTA_IS_PAGE_SOURCE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, beakta_page_source_sizes_async);
  queue (self, BEAKTA_PAGES_SIZES, BEAKTA_PAGE_NOW, NULL, task);
}

GArray *
beakta_page_source_sizes_finish (BeaktaPageSource  *self,
                                 GAsyncResult      *result,
                                 GError           **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
beakta_page_source_links_async (BeaktaPageSource    *self,
                                guint                page,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  BeaktaPageArea area = { .page = page };
  GTask *task;

  g_return_if_fail (BEAKTA_IS_PAGE_SOURCE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, beakta_page_source_links_async);
  queue (self, BEAKTA_PAGES_LINKS, BEAKTA_PAGE_SOON, &area, task);
}

GArray *
beakta_page_source_links_finish (BeaktaPageSource  *self,
                                 GAsyncResult      *result,
                                 GError           **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
beakta_page_source_outline_async (BeaktaPageSource    *self,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (BEAKTA_IS_PAGE_SOURCE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, beakta_page_source_outline_async);
  queue (self, BEAKTA_PAGES_OUTLINE, BEAKTA_PAGE_LATER, NULL, task);
}

GArray *
beakta_page_source_outline_finish (BeaktaPageSource  *self,
                                   GAsyncResult      *result,
                                   GError           **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
