/* One run of `beakta-reader --pages'.
 *
 * (1) Nothing that it says is believed before it has been checked against beakta-page-frames.h; what breaks a rule ends it.
 * (2) The memory is sealed: a reader in strange hands cannot take it away while we read it.
 * (3) It is always waited for, and never outlives its handle.
 */

#include "beakta-page-renderer.h"

#include "beakta-reader-child.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

#define MAX_SECONDS 15               /* for one answer */
#define GRACE_MS    300              /* for one that nobody waits for any more */

struct _BeaktaPageRenderer
{
  GPid      pid;                     /* 0: waited for */
  int       answers;                 /* a pipe */
  int       requests;                /* a socket: writing to it raises no signal when the reader is gone */
  guint8   *pixels;
  guint32   last_id;
  guint     n_pages;
};

static gboolean
refuse (GError     **error,
        const char  *message)
{
  g_set_error (error, BEAKTA_INTAKE_ERROR, BEAKTA_INTAKE_ERROR_PROTOCOL, "The reader broke the protocol: %s", message);
  return FALSE;
}

static gboolean
fail (GError     **error,
      const char  *what)
{
  g_set_error (error, BEAKTA_INTAKE_ERROR, BEAKTA_INTAKE_ERROR_FAILED, "%s: %s", what, g_strerror (errno));
  return FALSE;
}

/* Starting it */

/* Returns: the descriptor, -1 with @error */
static int
map_memory (BeaktaPageRenderer  *self,
            GError             **error)
{
  int fd = memfd_create ("beakta-pixels", MFD_CLOEXEC | MFD_ALLOW_SEALING);

  if (fd >= 0 && ftruncate (fd, BEAKTA_PAGES_MEMORY_BYTES) == 0 &&
      fcntl (fd, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) == 0)
    {
      gpointer pixels = mmap (NULL, BEAKTA_PAGES_MEMORY_BYTES, PROT_READ, MAP_SHARED, fd, 0);

      if (pixels != MAP_FAILED)
        {
          self->pixels = pixels;
          return fd;
        }
    }

  fail (error, "No memory could be shared with the reader");
  if (fd >= 0)
    close (fd);
  return -1;
}

static gboolean
start_child (BeaktaPageRenderer  *self,
             int                  document,
             GError             **error)
{
  int descriptors[] = { document, -1, -1, -1, -1 };
  int answers[2] = { -1, -1 }, requests[2] = { -1, -1 };
  gboolean is_started = FALSE;

  if (lseek (document, 0, SEEK_SET) != 0 || pipe2 (answers, O_CLOEXEC) != 0 ||
      socketpair (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, requests) != 0)
    fail (error, "No pipe could be made");
  else if ((descriptors[BEAKTA_PAGES_MEMORY_FD] = map_memory (self, error)) >= 0)
    {
      descriptors[STDOUT_FILENO] = answers[1];
      descriptors[BEAKTA_PAGES_REQUESTS_FD] = requests[0];
      is_started = beakta_reader_child_start ("--pages", descriptors, G_N_ELEMENTS (descriptors), &self->pid, error);
      close (descriptors[BEAKTA_PAGES_MEMORY_FD]);
    }

  self->answers = answers[0];
  self->requests = requests[1];
  if (answers[1] >= 0)
    close (answers[1]);
  if (requests[0] >= 0)
    close (requests[0]);

  return is_started;
}

/* Asking */

static gboolean
send_request (BeaktaPageRenderer      *self,
              BeaktaPagesRequestKind   kind,
              gconstpointer            content,
              gsize                    n,
              GError                 **error)
{
  guint8 frame[BEAKTA_PAGES_HEAD_BYTES + BEAKTA_PAGES_MAX_REQUEST];
  guint32 head[2] = { GUINT32_TO_LE (kind), GUINT32_TO_LE ((guint32) n) };
  gssize sent;

  g_assert (n <= BEAKTA_PAGES_MAX_REQUEST);

  memcpy (frame, head, sizeof head);
  memcpy (frame + sizeof head, content, n);

  /* Shorter than the way is deep: it goes in whole or not at all. */
  do
    sent = send (self->requests, frame, sizeof head + n, MSG_NOSIGNAL);
  while (sent < 0 && errno == EINTR);
  if (sent == (gssize) (sizeof head + n))
    return TRUE;

  g_set_error (error, BEAKTA_INTAKE_ERROR, BEAKTA_INTAKE_ERROR_CRASHED, "The reader is gone");
  return FALSE;
}

/* Its answers */

typedef struct
{
  GCancellable *cancellable;         /* nullable */
  gint64        deadline;            /* monotonic time */
  gboolean      was_cancelled;
} Patience;

static gboolean
wait_for_bytes (BeaktaPageRenderer  *self,
                Patience            *patience,
                GError             **error)
{
  GPollFD polled[2] = { { .fd = self->answers, .events = G_IO_IN | G_IO_HUP | G_IO_ERR } };
  gint64 now = g_get_monotonic_time ();
  guint n = 1;
  int result;

  if (!patience->was_cancelled && patience->cancellable != NULL &&
      g_cancellable_make_pollfd (patience->cancellable, &polled[1]))
    n = 2;
  result = g_poll (polled, n, (int) (MAX (patience->deadline - now, 0) / 1000));
  if (n == 2)
    g_cancellable_release_fd (patience->cancellable);

  if (n == 2 && g_cancellable_is_cancelled (patience->cancellable))
    {
      patience->was_cancelled = TRUE;
      patience->deadline = MIN (patience->deadline, g_get_monotonic_time () + GRACE_MS * 1000);
    }
  else if (result == 0 && patience->was_cancelled)
    return !g_cancellable_set_error_if_cancelled (patience->cancellable, error);
  else if (result == 0)
    {
      g_set_error (error, BEAKTA_INTAKE_ERROR, BEAKTA_INTAKE_ERROR_OVERRUN, "The reader took too many seconds");
      return FALSE;
    }

  return TRUE;
}

static gboolean
read_all (BeaktaPageRenderer  *self,
          gpointer             bytes,
          gsize                n,
          Patience            *patience,
          GError             **error)
{
  guint8 *next = bytes;

  while (n > 0)
    {
      GPollFD ready = { .fd = self->answers, .events = G_IO_IN | G_IO_HUP | G_IO_ERR };
      gssize got;

      if (g_poll (&ready, 1, 0) <= 0)
        {
          if (!wait_for_bytes (self, patience, error))
            return FALSE;
          continue;
        }

      got = read (self->answers, next, n);
      if (got < 0 && errno == EINTR)
        continue;
      if (got <= 0)
        {
          g_set_error (error, BEAKTA_INTAKE_ERROR, BEAKTA_INTAKE_ERROR_CRASHED, "The reader ended in the middle of it");
          return FALSE;
        }

      next += got;
      n -= got;
    }

  return TRUE;
}

static guint32
get_number (const GByteArray *bytes,
            guint             index)
{
  guint32 number;

  memcpy (&number, bytes->data + index * sizeof number, sizeof number);
  return GUINT32_FROM_LE (number);
}

static gboolean
take_refusal (const GByteArray  *content,
              GError           **error)
{
  g_autofree char *raw = NULL;
  g_autofree char *message = NULL;
  guint32 code;

  if (content->len < sizeof code)
    return refuse (error, "a refusal without a reason");

  code = get_number (content, 0);
  raw = g_strndup ((const char *) content->data + sizeof code, MIN (content->len - sizeof code, BEAKTA_PAGES_MAX_WORDS));
  message = g_utf8_make_valid (raw, -1);
  g_set_error_literal (error, BEAKTA_INTAKE_ERROR, code < BEAKTA_N_INTAKE_ERRORS ? code : BEAKTA_INTAKE_ERROR_PROTOCOL,
                       message);
  return FALSE;
}

static gboolean
read_answer (BeaktaPageRenderer     *self,
             BeaktaPagesAnswerKind  *kind,
             GByteArray             *content,
             Patience               *patience,
             GError                **error)
{
  guint32 head[2];

  if (!read_all (self, head, sizeof head, patience, error))
    return FALSE;

  *kind = GUINT32_FROM_LE (head[0]);
  if (GUINT32_FROM_LE (head[1]) > BEAKTA_PAGES_MAX_LENGTH)
    return refuse (error, "an answer that is too long");

  g_byte_array_set_size (content, GUINT32_FROM_LE (head[1]));
  if (!read_all (self, content->data, content->len, patience, error))
    return FALSE;

  return *kind != BEAKTA_PAGES_REFUSED || take_refusal (content, error);
}

static gboolean
open_document (BeaktaPageRenderer  *self,
               const char          *password,
               Patience            *patience,
               GError             **error)
{
  g_autoptr(GByteArray) content = g_byte_array_new ();
  gsize n = password != NULL ? MIN (strlen (password), BEAKTA_PAGES_MAX_REQUEST) : 0;
  BeaktaPagesAnswerKind kind;

  if (!read_answer (self, &kind, content, patience, error))
    return FALSE;
  if (kind != BEAKTA_PAGES_HELLO || content->len < 4 || get_number (content, 0) != BEAKTA_PAGES_VERSION)
    return refuse (error, "another version of HELLO");

  if (!send_request (self, BEAKTA_PAGES_OPEN, password != NULL ? password : "", n, error) ||
      !read_answer (self, &kind, content, patience, error))
    return FALSE;
  if (kind != BEAKTA_PAGES_OPENED || content->len != 4)
    return refuse (error, "no OPENED");

  self->n_pages = get_number (content, 0);
  if (self->n_pages < 1 || self->n_pages > BEAKTA_PAGES_MAX_PAGES)
    return refuse (error, "a document without pages, or with too many");

  return TRUE;
}

static Patience
be_patient (GCancellable *cancellable)
{
  return (Patience) {
    .cancellable = cancellable,
    .deadline = g_get_monotonic_time () + beakta_reader_child_get_patience (MAX_SECONDS) * G_TIME_SPAN_SECOND,
  };
}

BeaktaPageRenderer *
beakta_page_renderer_start (int            document,
                            const char    *password,
                            GCancellable  *cancellable,
                            GError       **error)
{
  g_autoptr(BeaktaPageRenderer) self = g_new0 (BeaktaPageRenderer, 1);
  Patience patience = be_patient (cancellable);

  self->answers = self->requests = -1;
  if (!start_child (self, document, error) || !open_document (self, password, &patience, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
beakta_page_renderer_free (BeaktaPageRenderer *self)
{
  if (self->pid > 0)
    {
      kill (self->pid, SIGKILL);
      beakta_reader_child_wait (self->pid, NULL);
    }
  if (self->answers >= 0)
    close (self->answers);
  if (self->requests >= 0)
    close (self->requests);
  if (self->pixels != NULL)
    munmap (self->pixels, BEAKTA_PAGES_MEMORY_BYTES);
  g_free (self);
}

/* Each request has one kind of answer. */
static BeaktaPagesAnswerKind
get_expected (BeaktaPagesRequestKind kind)
{
  switch (kind)
    {
    case BEAKTA_PAGES_DRAW:
      return BEAKTA_PAGES_DRAWN;
    case BEAKTA_PAGES_SIZES:
      return BEAKTA_PAGES_SIZED;
    case BEAKTA_PAGES_LINKS:
      return BEAKTA_PAGES_LINKED;
    case BEAKTA_PAGES_OUTLINE:
      return BEAKTA_PAGES_OUTLINED;
    case BEAKTA_PAGES_OPEN:
    default:
      return BEAKTA_PAGES_OPENED;
    }
}

gboolean
beakta_page_renderer_ask (BeaktaPageRenderer      *self,
                          BeaktaPagesRequestKind   kind,
                          guint32                 *numbers,
                          guint                    n_numbers,
                          GByteArray              *answer,
                          GCancellable            *cancellable,
                          GError                 **error)
{
  g_autoptr(GByteArray) content = g_byte_array_new ();
  g_autofree guint32 *words = g_new (guint32, n_numbers);
  Patience patience = be_patient (cancellable);
  BeaktaPagesAnswerKind answered;

  numbers[0] = ++self->last_id;
  for (guint i = 0; i < n_numbers; i++)
    words[i] = GUINT32_TO_LE (numbers[i]);

  if (!send_request (self, kind, words, n_numbers * sizeof *words, error) ||
      !read_answer (self, &answered, content, &patience, error))
    return FALSE;

  if (content->len < 4 || get_number (content, 0) != self->last_id)
    return refuse (error, "an answer to nothing that was asked");
  if (answered == BEAKTA_PAGES_FAILED && content->len == 4)
    {
      g_set_error_literal (error, BEAKTA_INTAKE_ERROR, BEAKTA_INTAKE_ERROR_FAILED, "The page cannot be drawn");
      return FALSE;
    }
  if (answered != get_expected (kind))
    return refuse (error, "an answer of another kind");

  g_byte_array_append (answer, content->data + 4, content->len - 4);
  return TRUE;
}

guint
beakta_page_renderer_get_n_pages (BeaktaPageRenderer *self)
{
  return self->n_pages;
}

GBytes *
beakta_page_renderer_dup_pixels (BeaktaPageRenderer *self,
                                 gsize               n_bytes)
{
  g_return_val_if_fail (n_bytes <= BEAKTA_PAGES_MEMORY_BYTES, NULL);

  return g_bytes_new (self->pixels, n_bytes);
}
