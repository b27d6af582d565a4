/* The walls hold: what a hostile document would like to do, tried from inside. What this kernel cannot provide must have
 * been said; then, and only then, its attempt is passed over, aloud. */

#include <glib.h>
#include <glib/gstdio.h>

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

typedef struct
{
  GHashTable *outcomes;              /* attempt -> what happened */
  GHashTable *lacks;
  int         status;
} Probe;

/* A file of the user's, with a secret in it, is planted for the probe to find. */
static char *
plant_file (void)
{
  char *path = NULL;
  int fd = g_file_open_tmp ("beakta-hemlig-XXXXXX", &path, NULL);

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (write (fd, "hemligt", 7), ==, 7);
  close (fd);

  return path;
}

static Probe *
run_probe (const char *option)
{
  g_autofree char *planted = plant_file ();
  const char *arguments[] = { g_getenv ("BEAKTA_READER"), option, planted, NULL };
  g_autofree char *out = NULL;
  g_auto(GStrv) lines = NULL;
  g_autoptr(GError) error = NULL;
  Probe *probe = g_new0 (Probe, 1);

  probe->outcomes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  probe->lacks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, &out, NULL, &probe->status, &error);
  g_assert_no_error (error);
  g_unlink (planted);

  lines = g_strsplit (out, "\n", -1);
  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_auto(GStrv) words = g_strsplit (lines[i], "\t", 2);

      if (strcmp (words[0], "lacks") == 0)
        g_hash_table_add (probe->lacks, g_strdup (words[1]));
      else
        g_hash_table_insert (probe->outcomes, g_strdup (words[0]), g_strdup (words[1]));
    }

  return probe;
}

static void
free_probe (Probe *probe)
{
  g_hash_table_unref (probe->outcomes);
  g_hash_table_unref (probe->lacks);
  g_free (probe);
}

static gboolean
is_passed_over (Probe      *probe,
                const char *attempt,
                const char *wall)
{
  if (wall == NULL || !g_hash_table_contains (probe->lacks, wall))
    return FALSE;

  g_test_message ("NOT TRIED: %s, since this system lacks %s", attempt, wall);
  return TRUE;
}

static void
assert_refused (Probe      *probe,
                const char *attempt,
                const char *wall)
{
  const char *outcome = g_hash_table_lookup (probe->outcomes, attempt);

  if (is_passed_over (probe, attempt, wall))
    return;

  g_assert_nonnull (outcome);
  g_assert_cmpstr (outcome, !=, "allowed");
}

static void
assert_walls (Probe *probe)
{
  assert_refused (probe, "open-passwords", "seccomp");
  assert_refused (probe, "open-home", "seccomp");
  assert_refused (probe, "open-file", "seccomp");
  assert_refused (probe, "create-file", "seccomp");
  assert_refused (probe, "write-input", "seccomp");
  assert_refused (probe, "socket-internet", "seccomp");
  assert_refused (probe, "socket-local", "seccomp");
  assert_refused (probe, "signal-parent", "seccomp");
  assert_refused (probe, "raise-limits", "seccomp");
  assert_refused (probe, "fork", "seccomp");
  assert_refused (probe, "much-memory", "memory-limit");
  assert_refused (probe, "executable-memory", "memory-limit");

  /* Another program would be the end of it: the kernel ends the reader first. */
  if (!is_passed_over (probe, "run-program", "seccomp"))
    {
      g_assert_true (WIFSIGNALED (probe->status));
      g_assert_cmpint (WTERMSIG (probe->status), ==, SIGSYS);
    }
}

/* Rule: no network, no files but the descriptors it was given, memory at most 512 MB (design 8). */
static void
test_walls_hold (void)
{
  Probe *probe = run_probe ("--probe");

  assert_walls (probe);
  assert_refused (probe, "open-fonts", "seccomp");
  free_probe (probe);
}

/* Rule: for a PDF, fonts can be read as well, and nothing else. */
static void
test_walls_hold_for_pdf (void)
{
  Probe *probe = run_probe ("--probe-fonts");

  assert_walls (probe);
  if (!is_passed_over (probe, "open-fonts", "landlock"))
    g_assert_cmpstr (g_hash_table_lookup (probe->outcomes, "open-fonts"), ==, "allowed");
  free_probe (probe);
}

/* Rule: what is missing is said plainly, in words that are known. */
static void
test_says_what_is_missing (void)
{
  static const char * const known[] = {
    "memory-limit", "time-limit", "output-limit", "descriptor-limit", "process-limit", "core-limit", "undumpable",
    "no-new-privileges", "landlock", "landlock-network", "landlock-scopes", "seccomp", NULL
  };
  Probe *probe = run_probe ("--probe");
  GHashTableIter iter;
  gpointer word;

  g_hash_table_iter_init (&iter, probe->lacks);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    {
      g_test_message ("this system lacks %s", (char *) word);
      g_assert_true (g_strv_contains (known, word));
    }
  free_probe (probe);
}

/* Time */

static void
limit_to_a_second_cb (gpointer data)
{
  struct rlimit limits = { 1, 1 };

  if (data != NULL)
    setrlimit (RLIMIT_CPU, &limits);
}

/* Returns the pid of one that spins inside the walls. */
static GPid
spin (gboolean is_hurried)
{
  const char *arguments[] = { g_getenv ("BEAKTA_READER"), "--probe-time", NULL };
  g_autoptr(GError) error = NULL;
  char said[6] = "";
  GPid pid;
  int out;

  g_spawn_async_with_pipes (NULL, (char **) arguments, NULL, G_SPAWN_DO_NOT_REAP_CHILD, limit_to_a_second_cb,
                            GINT_TO_POINTER (is_hurried), &pid, NULL, &out, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (read (out, said, 5), ==, 5);
  g_assert_cmpstr (said, ==, "spins");
  close (out);

  return pid;
}

/* Rule: CPU 20 seconds (design 8), or less where our surroundings allow less: the kernel says so of a reader that stands inside
 * the walls. */
static void
test_has_a_time_limit (void)
{
  GPid pid = spin (FALSE);
  g_autofree char *path = g_strdup_printf ("/proc/%d/limits", pid);
  g_autofree char *limits = NULL;
  const char *line;
  struct rlimit ours;
  int soft = 0, hard = 0;
  int expected;

  g_assert_cmpint (getrlimit (RLIMIT_CPU, &ours), ==, 0);
  expected = (int) MIN (ours.rlim_max, 20);
  g_assert_true (g_file_get_contents (path, &limits, NULL, NULL));
  g_assert_cmpint (kill (pid, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (pid, NULL, 0), ==, pid);

  line = strstr (limits, "Max cpu time");
  g_assert_nonnull (line);
  g_assert_cmpint (sscanf (line, "Max cpu time %d %d seconds", &soft, &hard), ==, 2);
  g_assert_cmpint (soft, ==, expected);
  g_assert_cmpint (hard, ==, expected);
}

/* Rule: whoever goes on beyond its time is ended. Here the time is one second, so that the test need not wait long: what its
 * surroundings allow is never widened. */
static void
test_is_ended_when_its_time_is_up (void)
{
  GPid pid = spin (TRUE);
  int status;

  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_true (WIFSIGNALED (status));
  g_assert_true (WTERMSIG (status) == SIGXCPU || WTERMSIG (status) == SIGKILL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reader/sandbox/walls-hold", test_walls_hold);
  g_test_add_func ("/reader/sandbox/walls-hold-for-pdf", test_walls_hold_for_pdf);
  g_test_add_func ("/reader/sandbox/says-what-is-missing", test_says_what_is_missing);
  g_test_add_func ("/reader/sandbox/has-a-time-limit", test_has_a_time_limit);
  g_test_add_func ("/reader/sandbox/is-ended-when-its-time-is-up", test_is_ended_when_its_time_is_up);

  return g_test_run ();
}
