/* The process of a reader.
 *
 * (1) The child inherits the descriptors that are listed, and /dev/null for what it has to complain about.
 * (2) Its environment is made here; nothing of ours is in it.
 */

#include "beakta-reader-child.h"

#include "beakta-intake.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#define MAX_PATIENCE 3600

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
int
beakta_reader_child_hand_over (GBytes  *document,
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
                 const int                  *descriptors,
                 guint                       n_descriptors)
{
  for (guint i = 0; i < n_descriptors; i++)
    {
      if (descriptors[i] >= 0)
        posix_spawn_file_actions_adddup2 (actions, descriptors[i], (int) i);
    }
  if (g_getenv ("BEAKTA_READER_LOUD") == NULL)
    posix_spawn_file_actions_addopen (actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addclosefrom_np (actions, (int) MAX (n_descriptors, STDERR_FILENO + 1));
}

static int
spawn (pid_t      *pid,
       const char *path,
       const char *option,
       const int  *descriptors,
       guint       n_descriptors)
{
  g_auto(GStrv) environment = make_environment ();
  char *arguments[] = { (char *) "beakta-reader", (char *) option, NULL };
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
  add_descriptors (&actions, descriptors, n_descriptors);

  result = posix_spawn (pid, path, &actions, &attributes, arguments, environment);

  posix_spawn_file_actions_destroy (&actions);
  posix_spawnattr_destroy (&attributes);
  return result;
}

gboolean
beakta_reader_child_start (const char  *option,
                           const int   *descriptors,
                           guint        n_descriptors,
                           GPid        *pid,
                           GError     **error)
{
  g_autofree char *path = find_reader (error);
  g_autofree int *apart = g_new (int, n_descriptors);
  int result;

  if (path == NULL)
    return FALSE;

  /* Out of the way of the numbers that they are to have. */
  for (guint i = 0; i < n_descriptors; i++)
    apart[i] = descriptors[i] >= 0 ? fcntl (descriptors[i], F_DUPFD_CLOEXEC, (int) n_descriptors) : -1;
  result = spawn (pid, path, option, apart, n_descriptors);
  for (guint i = 0; i < n_descriptors; i++)
    {
      if (apart[i] >= 0)
        close (apart[i]);
    }

  if (result != 0)
    g_set_error (error, BEAKTA_INTAKE_ERROR, BEAKTA_INTAKE_ERROR_NO_READER, "%s could not be started: %s", path,
                 g_strerror (result));
  return result == 0;
}

gint64
beakta_reader_child_get_patience (gint64 usual)
{
  const char *named = g_getenv ("BEAKTA_READER_PATIENCE");
  gint64 seconds = named != NULL ? g_ascii_strtoll (named, NULL, 10) : 0;

  return seconds > 0 ? MIN (seconds, MAX_PATIENCE) : usual;
}

/* How it ended */

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

/* What the limits of design 8 end it with. An allocation that fails aborts. */
static gboolean
is_limit (int number)
{
  return number == SIGXCPU || number == SIGXFSZ || number == SIGKILL || number == SIGABRT;
}

gboolean
beakta_reader_child_wait (GPid     pid,
                          GError **error)
{
  int status = 0;
  pid_t gone;

  do
    gone = waitpid (pid, &status, 0);
  while (gone < 0 && errno == EINTR);

  if (gone > 0 && WIFEXITED (status) && WEXITSTATUS (status) == 0)
    return TRUE;

  if (WIFSIGNALED (status))
    g_set_error (error, BEAKTA_INTAKE_ERROR,
                 is_limit (WTERMSIG (status)) ? BEAKTA_INTAKE_ERROR_OVERRUN : BEAKTA_INTAKE_ERROR_CRASHED,
                 "The reader broke off: %s (%s)",
                 describe_signal (WTERMSIG (status)), g_strsignal (WTERMSIG (status)));
  else
    g_set_error (error, BEAKTA_INTAKE_ERROR, BEAKTA_INTAKE_ERROR_CRASHED, "The reader broke off with status %d",
                 WEXITSTATUS (status));
  return FALSE;
}
