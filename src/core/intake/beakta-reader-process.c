/* One run of beakta-reader: the document, a pipe for its frames, and, when something is asked of it, the request. It is
 * always waited for, and never outlives its handle.
 */

#include "beakta-reader-process.h"

#include "beakta-reader-child.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/pidfd.h>
#include <time.h>
#include <unistd.h>

/* The reader's own limit is 20 s of processor time; a busy machine gives it that more slowly. */
#define MAX_SECONDS 120

/* For the text of pictures it has 20 minutes. */
#define LONG_SECONDS 3600
#define PIPE_BYTES  (1 << 20)

/* The document is in memory and there is nobody else to wait for: a reader whose processor time stands still for as many
 * seconds as it may use in all is stuck, and need not be waited for until the deadline. */
#define PATIENCE_SECONDS 20
#define GLANCE_MS        500

struct _BeaktaReaderProcess
{
  GPid    pid;                       /* 0: waited for */
  int     fd;                        /* the pipe that its frames come through */
  int     seconds;                   /* that it has */
  gint64  deadline;                  /* monotonic time */
  gint64  patience;                  /* µs */
  gint64  used;                      /* processor time when it was last looked at, µs */
  gint64  stirred;                   /* monotonic time when that had last grown */
};

/* What is asked */

/* A pipe that holds the whole request, which is shorter than a pipe is deep. Returns: -1 when it cannot be made. */
static int
make_request_pipe (const BeaktaIntakeRequest *request)
{
  gsize n = request->password != NULL ? strlen (request->password) : 0;
  guint32 head[3] = { BEAKTA_FRAMES_VERSION, request->wishes, n };
  int ends[2];

  if (n > BEAKTA_FRAMES_MAX_PASSWORD || pipe2 (ends, O_CLOEXEC) != 0)
    return -1;

  for (guint i = 0; i < G_N_ELEMENTS (head); i++)
    head[i] = GUINT32_TO_LE (head[i]);

  if (write (ends[1], head, sizeof head) != sizeof head || write (ends[1], request->password, n) != (gssize) n)
    {
      close (ends[0]);
      ends[0] = -1;
    }
  close (ends[1]);

  return ends[0];
}

/* Starting it */

static BeaktaReaderProcess *
start_with (int       document,
            int       request,
            int       seconds,
            GError  **error)
{
  int descriptors[] = { document, -1, -1, request };
  BeaktaReaderProcess *self;
  int frames[2];
  gboolean is_started;
  GPid pid;

  if (pipe2 (frames, O_CLOEXEC) != 0)
    {
      g_set_error (error, BEAKTA_INTAKE_ERROR, BEAKTA_INTAKE_ERROR_FAILED, "No pipe could be made: %s",
                   g_strerror (errno));
      return NULL;
    }

  /* Fewer turns between the two; a refusal only costs time. */
  fcntl (frames[1], F_SETPIPE_SZ, PIPE_BYTES);
  descriptors[STDOUT_FILENO] = frames[1];
  is_started = beakta_reader_child_start (request >= 0 ? "--request" : NULL, descriptors, G_N_ELEMENTS (descriptors), &pid,
                                          error);
  close (frames[1]);
  if (!is_started)
    {
      close (frames[0]);
      return NULL;
    }

  self = g_new0 (BeaktaReaderProcess, 1);
  self->pid = pid;
  self->fd = frames[0];
  self->seconds = seconds;
  self->stirred = g_get_monotonic_time ();
  self->deadline = self->stirred + seconds * G_TIME_SPAN_SECOND;
  self->patience = beakta_reader_child_get_patience (PATIENCE_SECONDS) * G_TIME_SPAN_SECOND;

  return self;
}

BeaktaReaderProcess *
beakta_reader_process_start (GBytes                     *document,
                             const BeaktaIntakeRequest  *request,
                             GError                    **error)
{
  gboolean asks = request != NULL && (request->wishes != BEAKTA_WISH_NONE || request->password != NULL);
  BeaktaReaderProcess *self = NULL;
  int asked = -1;
  int file = beakta_reader_child_hand_over (document, error);

  if (file < 0)
    return NULL;

  if (asks)
    asked = make_request_pipe (request);
  if (asks && asked < 0)
    g_set_error_literal (error, BEAKTA_INTAKE_ERROR, BEAKTA_INTAKE_ERROR_FAILED, "The request could not be handed over");
  else
    self = start_with (file, asked, asks && (request->wishes & BEAKTA_WISH_RECOGNISE) != 0 ? LONG_SECONDS : MAX_SECONDS,
                       error);

  close (file);
  if (asked >= 0)
    close (asked);

  return self;
}

/* Its answer */

static gboolean
is_stuck (BeaktaReaderProcess *self)
{
  struct timespec used;
  clockid_t clock;
  gint64 now = g_get_monotonic_time ();
  gint64 sum;

  if (clock_getcpuclockid (self->pid, &clock) != 0 || clock_gettime (clock, &used) != 0)
    return FALSE;

  sum = used.tv_sec * G_TIME_SPAN_SECOND + used.tv_nsec / 1000;
  if (sum > self->used)
    {
      self->used = sum;
      self->stirred = now;
    }

  return now - self->stirred >= self->patience;
}

/* Returns: as g_poll (); 0 when the time is out, or nothing is to be hoped for. */
static int
poll_until_stuck (BeaktaReaderProcess *self,
                  GPollFD             *polled,
                  guint                n)
{
  gint64 left;
  int result;

  do
    {
      left = MAX (self->deadline - g_get_monotonic_time (), 0) / 1000;
      result = g_poll (polled, n, (int) MIN (left, GLANCE_MS));
    }
  while ((result < 0 && errno == EINTR) || (result == 0 && left > 0 && !is_stuck (self)));

  return result;
}

static gboolean
wait_for_bytes (BeaktaReaderProcess  *self,
                GCancellable         *cancellable,
                GError              **error)
{
  GPollFD polled[2] = { { .fd = self->fd, .events = G_IO_IN | G_IO_HUP | G_IO_ERR } };
  guint n = 1;
  int result;

  if (cancellable != NULL && g_cancellable_make_pollfd (cancellable, &polled[1]))
    n = 2;

  result = poll_until_stuck (self, polled, n);

  if (n == 2)
    g_cancellable_release_fd (cancellable);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (result == 0)
    g_set_error (error, BEAKTA_INTAKE_ERROR, BEAKTA_INTAKE_ERROR_OVERRUN, "The reader hung, or took more than %d seconds",
                 self->seconds);

  return result > 0;
}

gssize
beakta_reader_process_read (BeaktaReaderProcess  *self,
                            guint8               *buffer,
                            gsize                 size,
                            GCancellable         *cancellable,
                            GError              **error)
{
  gssize n;

  if (!wait_for_bytes (self, cancellable, error))
    return -1;

  do
    n = read (self->fd, buffer, size);
  while (n < 0 && errno == EINTR);

  if (n < 0)
    g_set_error (error, BEAKTA_INTAKE_ERROR, BEAKTA_INTAKE_ERROR_FAILED, "The reader's answer could not be read: %s",
                 g_strerror (errno));
  return n;
}

/* One that has closed its pipe and stays has nothing more to say. */
static void
hurry (BeaktaReaderProcess *self)
{
  GPollFD gone = { .fd = pidfd_open (self->pid, 0), .events = G_IO_IN };

  if (gone.fd < 0)
    return;

  if (g_poll (&gone, 1, (int) (self->patience / 1000)) == 0)
    kill (self->pid, SIGKILL);
  close (gone.fd);
}

gboolean
beakta_reader_process_wait (BeaktaReaderProcess  *self,
                            GError              **error)
{
  GPid pid = self->pid;

  hurry (self);
  self->pid = 0;

  return beakta_reader_child_wait (pid, error);
}

void
beakta_reader_process_free (BeaktaReaderProcess *self)
{
  if (self->pid > 0)
    {
      kill (self->pid, SIGKILL);
      beakta_reader_process_wait (self, NULL);
    }
  close (self->fd);
  g_free (self);
}
