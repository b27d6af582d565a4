/* Intake: foreign bytes in, a document's text out, through the sandboxed reader. */

#define G_LOG_DOMAIN "beakta-intake"

#include "beakta-intake.h"

#include "beakta-answer.h"
#include "beakta-reader-child.h"
#include "beakta-reader-process.h"

#include <string.h>

#define BUFFER_BYTES     (256u << 10)
#define QUICK            (10 * G_TIME_SPAN_SECOND)
#define PROGRESS_SPACING (100 * 1000)        /* µs: no more often does anybody see it */

G_DEFINE_QUARK (beakta-intake-error-quark, beakta_intake_error)

const char *
beakta_intake_error_get_nick (BeaktaIntakeError code)
{
  static const char *nicks[BEAKTA_N_INTAKE_ERRORS] = {
    [BEAKTA_INTAKE_ERROR_UNKNOWN] = "unknown",
    [BEAKTA_INTAKE_ERROR_UNSUPPORTED] = "unsupported",
    [BEAKTA_INTAKE_ERROR_EMPTY] = "empty",
    [BEAKTA_INTAKE_ERROR_NO_TEXT] = "no-text",
    [BEAKTA_INTAKE_ERROR_DAMAGED] = "damaged",
    [BEAKTA_INTAKE_ERROR_ENCRYPTED] = "encrypted",
    [BEAKTA_INTAKE_ERROR_HOSTILE] = "hostile",
    [BEAKTA_INTAKE_ERROR_TOO_LARGE] = "too-large",
    [BEAKTA_INTAKE_ERROR_CRASHED] = "crashed",
    [BEAKTA_INTAKE_ERROR_PROTOCOL] = "protocol",
    [BEAKTA_INTAKE_ERROR_NO_READER] = "no-reader",
    [BEAKTA_INTAKE_ERROR_FAILED] = "failed",
    [BEAKTA_INTAKE_ERROR_NO_APPLICATION] = "no-application",
    [BEAKTA_INTAKE_ERROR_OVERRUN] = "overrun",
    [BEAKTA_INTAKE_ERROR_ONLY_PICTURES] = "only-pictures",
    [BEAKTA_INTAKE_ERROR_NO_WORDS] = "no-words",
  };

  g_return_val_if_fail (code < BEAKTA_N_INTAKE_ERRORS, "failed");

  return nicks[code];
}

gboolean
beakta_intake_has_fallen (const char *nick)
{
  static const char * const fallen[] = { "crashed", "overrun", "protocol", "no-reader", "failed", NULL };

  g_return_val_if_fail (nick != NULL, FALSE);

  return g_strv_contains (fallen, nick);
}

/**
 * beakta_intake_get_extractor:
 *
 * Changes whenever the same bytes may give another text: a passage is anchored in the text of one extractor.
 */
const char *
beakta_intake_get_extractor (void)
{
  return "beakta-reader 2";
}

gboolean
beakta_intake_can_recognise (void)
{
  GPid pid;

  return beakta_reader_child_start ("--can-recognise", NULL, 0, &pid, NULL) && beakta_reader_child_wait (pid, NULL);
}

void
beakta_reading_free (BeaktaReading *reading)
{
  g_free (reading->type);
  g_free (reading->sha256);
  g_clear_object (&reading->text);
  g_clear_error (&reading->refused);
  g_strfreev (reading->lacks);
  g_clear_pointer (&reading->enclosures, g_ptr_array_unref);
  g_free (reading);
}

static BeaktaReading *
reading_new (GBytes *bytes)
{
  BeaktaReading *reading = g_new0 (BeaktaReading, 1);

  reading->type = g_strdup ("unknown");
  reading->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  reading->lacks = g_new0 (char *, 1);
  reading->enclosures = g_ptr_array_new ();

  return reading;
}

/* Progress, told in the context of whoever asked, and not more often than anybody can see. */
typedef struct
{
  BeaktaIntakeProgress  callback;    /* nullable */
  gpointer              data;
  GMainContext         *context;
  gint64                next;
} Listener;

typedef struct
{
  BeaktaIntakeProgress  callback;
  gpointer              data;
  GCancellable         *cancellable; /* nullable: whoever cancelled is not told any more */
  guint                 done;
  guint                 total;
} News;

static void
news_free (gpointer data)
{
  News *news = data;

  g_clear_object (&news->cancellable);
  g_free (news);
}

static gboolean
news_came_cb (gpointer data)
{
  News *news = data;

  if (!g_cancellable_is_cancelled (news->cancellable))
    news->callback (news->done, news->total, news->data);

  return G_SOURCE_REMOVE;
}

static void
tell (Listener          *listener,
      BeaktaFrameAnswer *answer,
      GCancellable      *cancellable)
{
  gint64 now = g_get_monotonic_time ();
  g_autoptr(GSource) source = NULL;
  News *news;

  if (listener->callback == NULL || now < listener->next)
    return;

  listener->next = now + PROGRESS_SPACING;
  news = g_new0 (News, 1);
  news->callback = listener->callback;
  news->data = listener->data;
  news->cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;
  beakta_frame_answer_get_progress (answer, &news->done, &news->total);

  /* Never g_main_context_invoke (): it would call here, in the worker, while nobody runs the context. */
  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, news_came_cb, news, news_free);
  g_source_attach (source, listener->context);
}

static gboolean
take_all_frames (BeaktaReaderProcess  *process,
                 BeaktaFrameAnswer    *answer,
                 Listener             *listener,
                 GCancellable         *cancellable,
                 GError              **error)
{
  g_autofree guint8 *buffer = g_malloc (BUFFER_BYTES);
  gssize n;

  while ((n = beakta_reader_process_read (process, buffer, BUFFER_BYTES, cancellable, error)) > 0)
    {
      if (!beakta_frame_answer_take (answer, buffer, n, error))
        return FALSE;
      tell (listener, answer, cancellable);
    }

  return n == 0;
}

/* A recognised text is another than what the same bytes give without, and says so of itself. */
static const char *
get_extractor_for (const BeaktaIntakeRequest *request)
{
  return request != NULL && (request->wishes & BEAKTA_WISH_RECOGNISE) != 0 ? "beakta-reader 2, OCR"
                                                                           : beakta_intake_get_extractor ();
}

static gboolean
run_reader (GBytes                     *bytes,
            const BeaktaIntakeRequest  *request,
            BeaktaReading              *reading,
            Listener                   *listener,
            GCancellable               *cancellable,
            GError                    **error)
{
  g_autoptr(BeaktaFrameAnswer) answer = beakta_frame_answer_new (get_extractor_for (request));
  g_autoptr(BeaktaReaderProcess) process = beakta_reader_process_start (bytes, request, error);

  if (process == NULL)
    return FALSE;

  if (!take_all_frames (process, answer, listener, cancellable, error) ||
      !beakta_reader_process_wait (process, error))
    {
      beakta_frame_answer_give_up (answer, reading);
      return FALSE;
    }

  return beakta_frame_answer_finish (answer, reading, error);
}

static void
log_lacks (BeaktaReading *reading)
{
  g_autofree char *words = NULL;

  if (reading->lacks[0] == NULL)
    return;

  words = g_strjoinv (", ", reading->lacks);
  g_info ("The reader's sandbox lacks on this system: %s", words);
}

static gboolean
is_broken_off (const GError *problem)
{
  return g_error_matches (problem, BEAKTA_INTAKE_ERROR, BEAKTA_INTAKE_ERROR_CRASHED) ||
         g_error_matches (problem, BEAKTA_INTAKE_ERROR, BEAKTA_INTAKE_ERROR_OVERRUN);
}

/* Poppler 22.12 falls over a file inside a PDF that is named and not there; the text of such a PDF can be read all the
 * same. What took its time is not tried again. */
static gboolean
run_reader_twice (GBytes                     *bytes,
                  const BeaktaIntakeRequest  *request,
                  BeaktaReading              *reading,
                  Listener                   *listener,
                  GCancellable               *cancellable,
                  GError                    **error)
{
  gint64 begun = g_get_monotonic_time ();
  BeaktaIntakeRequest text_only = { .wishes = BEAKTA_WISH_TEXT_ONLY };
  g_autoptr(GError) problem = NULL;

  if (run_reader (bytes, request, reading, listener, cancellable, &problem))
    return TRUE;

  if (is_broken_off (problem) && g_get_monotonic_time () - begun < QUICK)
    {
      if (request != NULL)
        {
          text_only.wishes |= request->wishes & ~BEAKTA_WISH_ENCLOSURES;
          text_only.password = request->password;
        }
      return run_reader (bytes, &text_only, reading, listener, cancellable, error);
    }

  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

static BeaktaReading *
read_with_listener (GBytes                     *bytes,
                    const BeaktaIntakeRequest  *request,
                    Listener                   *listener,
                    GCancellable               *cancellable,
                    GError                    **error)
{
  g_autoptr(BeaktaReading) reading = NULL;
  g_autoptr(GError) problem = NULL;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  reading = reading_new (bytes);
  if (!run_reader_twice (bytes, request, reading, listener, cancellable, &problem))
    {
      g_clear_object (&reading->text);
      if (problem->domain != BEAKTA_INTAKE_ERROR)
        {
          g_propagate_error (error, g_steal_pointer (&problem));
          return NULL;
        }
      reading->refused = g_steal_pointer (&problem);
    }

  log_lacks (reading);
  return g_steal_pointer (&reading);
}

BeaktaReading *
beakta_intake_read_sync (GBytes                     *bytes,
                         const BeaktaIntakeRequest  *request,
                         GCancellable               *cancellable,
                         GError                    **error)
{
  Listener listener = { 0 };

  g_return_val_if_fail (bytes != NULL, NULL);

  return read_with_listener (bytes, request, &listener, cancellable, error);
}

typedef struct
{
  GBytes              *bytes;
  BeaktaIntakeRequest  request;
  char                *password;     /* nullable: owned; what @request carries */
  Listener             listener;
} Errand;

static void
errand_free (gpointer data)
{
  Errand *errand = data;

  g_bytes_unref (errand->bytes);
  if (errand->password != NULL)
    explicit_bzero (errand->password, strlen (errand->password));
  g_free (errand->password);
  g_main_context_unref (errand->listener.context);
  g_free (errand);
}

static void
set_request (Errand                    *errand,
             const BeaktaIntakeRequest *request)
{
  if (request == NULL)
    return;

  errand->password = g_strdup (request->password);
  errand->request = (BeaktaIntakeRequest) { .wishes = request->wishes, .password = errand->password };
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Errand *errand = task_data;
  GError *error = NULL;
  BeaktaReading *reading = read_with_listener (errand->bytes, &errand->request, &errand->listener, cancellable, &error);

  if (reading != NULL)
    g_task_return_pointer (task, reading, (GDestroyNotify) beakta_reading_free);
  else
    g_task_return_error (task, error);
}

/**
 * beakta_intake_read_async:
 * @request: (nullable): copied; its password is wiped when the reading is over
 * @progress: (nullable) (scope async): not called after the callback, nor once cancelled
 */
void
beakta_intake_read_async (GBytes                    *bytes,
                          const BeaktaIntakeRequest *request,
                          BeaktaIntakeProgress       progress,
                          gpointer                   progress_data,
                          GCancellable              *cancellable,
                          GAsyncReadyCallback        callback,
                          gpointer                   user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Errand *errand = g_new0 (Errand, 1);

  g_return_if_fail (bytes != NULL);

  errand->bytes = g_bytes_ref (bytes);
  set_request (errand, request);
  errand->listener.callback = progress;
  errand->listener.data = progress_data;
  errand->listener.context = g_main_context_ref_thread_default ();

  g_task_set_source_tag (task, beakta_intake_read_async);
  g_task_set_task_data (task, errand, errand_free);
  g_task_run_in_thread (task, read_in_thread);
}

BeaktaReading *
beakta_intake_read_finish (GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
