/* One run of beakta-reader.
 *
 * (1) The child inherits three descriptors: the document, the pipe, and /dev/null for what it has to complain about; a
 *     fourth when something is asked of it: the request.
 * (2) Its environment is made here; nothing of ours is in it.
 * (3) It is always waited for, and never outlives its handle.
 */

#include "beakta-reader-process.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

/* The reader's own limit is 20 s of processor time; a busy machine gives it that more slowly. */
#define MAX_SECONDS 120
#define PIPE_BYTES  (1 << 20)

/* Where the request is read from in the child. */
#define REQUEST_FILENO (STDERR_FILENO + 1)

/* What the child inherits; -1: nothing. */
typedef struct
{
  int document;
  int frames;
  int request;
} Descriptors;

struct _BeaktaReaderProcess
{
  pid_t   pid;                       /* 0: waited for */
  int     fd;                        /* the pipe that its frames come through */
  gint64  deadline;                  /* monotonic time */
};

/* Finding it */

static char *
dup_own_folder (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);

  return program != NULL ? g_path_get_dirname (program) : g_strdup (".");
}

static gboolean
is_program (const char *path)
{
  return g_file_test (path, G_FILE_TEST_IS_EXECUTABLE) && !g_file_test (path, G_FILE_TEST_IS_DIR);
}

/* Beside the running program, in the build tree beside or above it, or where it is installed. */
static char *
find_reader (GError **error)
{
  static const char *places[] = { "", "reader", "../reader", "../src/reader", "../../src/reader", "../../../src/reader" };
  const char *named = g_getenv ("BEAKTA_READER");
  g_autofree char *own = dup_own_folder ();
  g_autofree char *installed = g_build_filename (BEAKTA_LIBEXECDIR, "beakta-reader", NULL);

  if (named != NULL && *named != '\0')
    return g_strdup (named);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *path = g_build_filename (own, places[i], "beakta-reader", NULL);

      if (is_program (path))
        return g_steal_pointer (&path);
    }

  if (is_program (installed))
    return g_steal_pointer (&installed);

  g_set_error (error, BEAKTA_INTAKE_ERROR, BEAKTA_INTAKE_ERROR_NO_READER,
               "beakta-reader is neither beside this program nor at %s", installed);
  return NULL;
}

/* The document */

static gboolean
fill (int     fd,
      GBytes *document)
{
  gsize size;
  const guint8 *bytes = g_bytes_get_data (document, &size);

  while (size > 0)
    {
      gssize n = write (fd, bytes, size);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return FALSE;
      bytes += n;
      size -= n;
    }

  return TRUE;
}

/* A file without a name, sealed: neither side can alter it any more. */
static int
make_document_file (GBytes  *document,
                    GError **error)
{
  int fd = memfd_create ("beakta-document", MFD_CLOEXEC | MFD_ALLOW_SEALING);

  if (fd < 0 || !fill (fd, document) || lseek (fd, 0, SEEK_SET) != 0 ||
      fcntl (fd, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE | F_SEAL_SEAL) != 0)
    {
      g_set_error (error, BEAKTA_INTAKE_ERROR, BEAKTA_INTAKE_ERROR_FAILED, "The document could not be handed over: %s",
                   g_strerror (errno));
      if (fd >= 0)
        close (fd);
      return -1;
    }

  return fd;
}

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

/* A sanitizer in the reader is told its options; nothing else goes through. The tunable lets freed memory be used again
 * without being sorted: of a large PDF's time it saves an eighth. */
static char **
make_environment (void)
{
  static const char *passed_on[] = { "ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS" };
  char **environment = g_strsplit ("LC_ALL=C.UTF-8 TZ=UTC GLIBC_TUNABLES=glibc.malloc.tcache_count=65535", " ", -1);

  for (guint i = 0; i < G_N_ELEMENTS (passed_on); i++)
    {
      if (g_getenv (passed_on[i]) != NULL)
        environment = g_environ_setenv (environment, passed_on[i], g_getenv (passed_on[i]), TRUE);
    }

  return environment;
}

/* BEAKTA_READER_LOUD lets through what it complains about: for whoever works on the reader, or runs it with a sanitizer. */
static void
add_descriptors (posix_spawn_file_actions_t *actions,
                 const Descriptors          *descriptors)
{
  int last = STDERR_FILENO;

  posix_spawn_file_actions_adddup2 (actions, descriptors->document, STDIN_FILENO);
  posix_spawn_file_actions_adddup2 (actions, descriptors->frames, STDOUT_FILENO);
  if (descriptors->request >= 0)
    posix_spawn_file_actions_adddup2 (actions, descriptors->request, last = REQUEST_FILENO);
  if (g_getenv ("BEAKTA_READER_LOUD") == NULL)
    posix_spawn_file_actions_addopen (actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addclosefrom_np (actions, last + 1);
}

static int
spawn (pid_t             *pid,
       const char        *path,
       const Descriptors *descriptors)
{
  g_auto(GStrv) environment = make_environment ();
  char *arguments[] = { (char *) "beakta-reader", descriptors->request >= 0 ? (char *) "--request" : NULL, NULL };
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  sigset_t none, all;
  int result;

  sigemptyset (&none);
  sigfillset (&all);
  posix_spawn_file_actions_init (&actions);
  posix_spawnattr_init (&attributes);
  posix_spawnattr_setflags (&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  posix_spawnattr_setsigmask (&attributes, &none);
  posix_spawnattr_setsigdefault (&attributes, &all);
  add_descriptors (&actions, descriptors);

  result = posix_spawn (pid, path, &actions, &attributes, arguments, environment);

  posix_spawn_file_actions_destroy (&actions);
  posix_spawnattr_destroy (&attributes);
  return result;
}

static BeaktaReaderProcess *
start_with (const char   *path,
            Descriptors  *descriptors,
            GError      **error)
{
  BeaktaReaderProcess *self;
  int frames[2];
  pid_t pid;
  int result;

  if (pipe2 (frames, O_CLOEXEC) != 0)
    {
      g_set_error (error, BEAKTA_INTAKE_ERROR, BEAKTA_INTAKE_ERROR_FAILED, "No pipe could be made: %s",
                   g_strerror (errno));
      return NULL;
    }

  /* Fewer turns between the two; a refusal only costs time. */
  fcntl (frames[1], F_SETPIPE_SZ, PIPE_BYTES);
  descriptors->frames = frames[1];
  result = spawn (&pid, path, descriptors);
  close (frames[1]);
  if (result != 0)
    {
      close (frames[0]);
      g_set_error (error, BEAKTA_INTAKE_ERROR, BEAKTA_INTAKE_ERROR_NO_READER, "%s could not be started: %s", path,
                   g_strerror (result));
      return NULL;
    }

  self = g_new0 (BeaktaReaderProcess, 1);
  self->pid = pid;
  self->fd = frames[0];
  self->deadline = g_get_monotonic_time () + MAX_SECONDS * G_TIME_SPAN_SECOND;

  return self;
}

BeaktaReaderProcess *
beakta_reader_process_start (GBytes                     *document,
                             const BeaktaIntakeRequest  *request,
                             GError                    **error)
{
  g_autofree char *path = find_reader (error);
  gboolean asks = request != NULL && (request->wishes != BEAKTA_WISH_NONE || request->password != NULL);
  Descriptors descriptors = { .document = -1, .frames = -1, .request = -1 };
  BeaktaReaderProcess *self = NULL;

  if (path == NULL)
    return NULL;

  descriptors.document = make_document_file (document, error);
  if (descriptors.document < 0)
    return NULL;

  if (asks)
    descriptors.request = make_request_pipe (request);
  if (asks && descriptors.request < 0)
    g_set_error_literal (error, BEAKTA_INTAKE_ERROR, BEAKTA_INTAKE_ERROR_FAILED, "The request could not be handed over");
  else
    self = start_with (path, &descriptors, error);

  close (descriptors.document);
  if (descriptors.request >= 0)
    close (descriptors.request);

  return self;
}

/* Its answer */

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

  do
    {
      gint64 left = MAX (self->deadline - g_get_monotonic_time (), 0) / 1000;

      result = g_poll (polled, n, (int) left);
    }
  while (result < 0 && errno == EINTR);

  if (n == 2)
    g_cancellable_release_fd (cancellable);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (result == 0)
    g_set_error (error, BEAKTA_INTAKE_ERROR, BEAKTA_INTAKE_ERROR_CRASHED, "The reader took more than %d seconds",
                 MAX_SECONDS);

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

static const char *
describe_signal (int number)
{
  switch (number)
    {
    case SIGXCPU:
      return "it used more processor time than it may";
    case SIGABRT:
      return "it ran out of memory, or found itself broken";
    case SIGSYS:
      return "it tried something forbidden";
    case SIGXFSZ:
      return "it wrote more than it may";
    case SIGKILL:
      return "it was killed: too much memory or time";
    default:
      return "it crashed";
    }
}

gboolean
beakta_reader_process_wait (BeaktaReaderProcess  *self,
                            GError              **error)
{
  int status = 0;
  pid_t pid;

  do
    pid = waitpid (self->pid, &status, 0);
  while (pid < 0 && errno == EINTR);
  self->pid = 0;

  if (pid > 0 && WIFEXITED (status) && WEXITSTATUS (status) == 0)
    return TRUE;

  if (WIFSIGNALED (status))
    g_set_error (error, BEAKTA_INTAKE_ERROR, BEAKTA_INTAKE_ERROR_CRASHED, "The reader broke off: %s (%s)",
                 describe_signal (WTERMSIG (status)), g_strsignal (WTERMSIG (status)));
  else
    g_set_error (error, BEAKTA_INTAKE_ERROR, BEAKTA_INTAKE_ERROR_CRASHED, "The reader broke off with status %d",
                 WEXITSTATUS (status));
  return FALSE;
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
