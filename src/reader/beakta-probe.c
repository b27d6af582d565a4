/* Tries from inside the sandbox what a hostile document would like to do. */

#include <glib.h>

#include "beakta-probe.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

/* More than the memory limit, in one piece. */
#define TOO_MUCH ((gsize) 2 << 30)

static void
tell (const char *attempt,
      gboolean    succeeded)
{
  printf ("%s\t%s\n", attempt, succeeded ? "allowed" : strerror (errno));
  fflush (stdout);
}

static void
try_files (const char *file)
{
  g_autofree char *fresh = g_strdup_printf ("/tmp/beakta-probe-%d", getpid ());
  int fd;

  tell ("open-passwords", open ("/etc/passwd", O_RDONLY | O_CLOEXEC) >= 0);
  if (file != NULL)
    tell ("open-file", open (file, O_RDONLY | O_CLOEXEC) >= 0);
  tell ("open-home", open ("/root", O_RDONLY | O_DIRECTORY | O_CLOEXEC) >= 0);
  tell ("open-fonts", open ("/usr/share/fonts", O_RDONLY | O_DIRECTORY | O_CLOEXEC) >= 0);

  fd = open (fresh, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  tell ("create-file", fd >= 0);
  if (fd >= 0)
    unlink (fresh);
  tell ("write-input", write (STDIN_FILENO, "x", 1) == 1);
}

static void
try_world (void)
{
  struct rlimit limits = { RLIM_INFINITY, RLIM_INFINITY };
  pid_t child;

  tell ("socket-internet", socket (AF_INET, SOCK_STREAM, 0) >= 0);
  tell ("socket-local", socket (AF_UNIX, SOCK_STREAM, 0) >= 0);
  tell ("signal-parent", kill (getppid (), 0) == 0);
  tell ("raise-limits", setrlimit (RLIMIT_CPU, &limits) == 0);

  child = fork ();
  if (child == 0)
    _exit (EXIT_SUCCESS);
  tell ("fork", child > 0);
}

static void
try_memory (void)
{
  void *room = malloc (TOO_MUCH);

  tell ("much-memory", room != NULL);
  free (room);

  room = mmap (NULL, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  tell ("executable-memory", room != MAP_FAILED);
}

void
beakta_probe_run (const char *file)
{
  try_files (file);
  try_world ();
  try_memory ();

  execl ("/bin/true", "true", (char *) NULL);
  tell ("run-program", FALSE);
}

void
beakta_probe_spin (void)
{
  puts ("spins");
  fflush (stdout);
  for (volatile guint64 i = 0; ; i++)
    continue;
}
