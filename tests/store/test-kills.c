/* SIGKILL at any moment: of the answers, the typing, the registering, the migration and the backups of a program that works on
 * a store, nothing is lost that it had been told was saved, and what is there afterwards is whole. The same of what is done in one
 * go: beakta-test-works.h.
 *
 * The program is this one, started once more. 300 kills and some in a quick run, 10,000 and some with -m thorough. */

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "beakta-sqlite-driver.h"
#include "beakta-test-store.h"
#include "beakta-test-works.h"

#define TEXT "Projektet vänder sig till utrikes födda kvinnor. Mål: 40 personer i arbete."

/* Of each sort of work. */
#define N_QUICK    60
#define N_THOROUGH 2000

/* Of each sort of work that is done in one go. */
#define N_QUICK_OF_WORK    15
#define N_THOROUGH_OF_WORK 500

/* Longest time from when the work has begun, or the program was started, until it is killed. */
#define MAX_MICROSECONDS 25000
#define MAX_STARTING     70000

/* The child: says that something is done. */
static gboolean
tell (gint64 number)
{
  return write (STDOUT_FILENO, &number, sizeof number) == sizeof number;
}

static gboolean
apply_and_tell (BeaktaStore  *store,
                BeaktaCase   *case_,
                BeaktaChange *change)
{
  g_autoptr(BeaktaEntry) entry = beakta_store_apply_sync (store, change, NULL);

  beakta_change_unref (change);

  return entry != NULL && (case_ == NULL || beakta_case_apply (case_, entry, NULL)) && tell (entry->sequence);
}

static gboolean
tick (BeaktaStore *store,
      BeaktaCase  *case_,
      int          i)
{
  g_autofree char *reason = g_strdup_printf ("Skäl %u", g_random_int ());
  g_autoptr(BeaktaAnswer) answer = beakta_test_answer (case_, i % 2 ? "1.1" : "1.2", "yes", reason);

  return apply_and_tell (store, case_, beakta_acts_answer (case_, answer, beakta_store_get_user (store)));
}

/* A text that grows by a word each time. */
static gboolean
type (BeaktaStore *store,
      BeaktaCase  *case_,
      int          i)
{
  const BeaktaAnswer *current = beakta_case_get_answer (case_, "gavleborg", "1.3");
  g_autofree char *reason = g_strconcat (current != NULL ? current->reason : "", "ord ", NULL);
  g_autoptr(BeaktaAnswer) answer = beakta_test_answer (case_, "1.3", "", reason);
  BeaktaChange *change = beakta_acts_answer (case_, answer, beakta_store_get_user (store));

  beakta_change_set_typed_in (change, "reason");

  return apply_and_tell (store, case_, change);
}

static gboolean
register_case (BeaktaStore *store,
               BeaktaCase  *case_,
               int          i)
{
  g_autofree char *number = g_strdup_printf ("2-%u", g_random_int ());
  g_autofree char *text = g_strdup_printf ("%s %s", TEXT, number);

  return apply_and_tell (store, NULL, beakta_test_register (number, "Odling", beakta_store_get_user (store), text));
}

static gboolean
back_up (BeaktaStore *store,
         BeaktaCase  *case_,
         int          i)
{
  g_autofree char *path = g_strdup_printf ("%s.kopia-%u", beakta_store_get_path (store), g_random_int ());

  return beakta_store_backup_sync (store, path, NULL) && tell (beakta_case_get_head (case_));
}

/* To open the store is all there is to do. */
static gboolean
wait_forever (BeaktaStore *store,
              BeaktaCase  *case_,
              int          i)
{
  pause ();

  return FALSE;
}

typedef struct
{
  const char *name;
  gboolean  (*work) (BeaktaStore *store,
                     BeaktaCase  *case_,
                     int          i);
  int         from_version;          /* 0: the store is not brought up to date first */
} Job;

static const Job jobs[] = {
  { "ticking", tick, 0 },
  { "typing", type, 0 },
  { "registering", register_case, 0 },
  { "migrating", wait_forever, 1 },
  { "backing-up", back_up, 0 },
};

/* The child: works without end. */
static int
work_forever (const char *name,
              const char *path)
{
  g_autoptr(BeaktaStore) store = beakta_store_open_sync (path, NULL, NULL);
  g_autoptr(BeaktaCase) case_ = store != NULL ? beakta_store_load_case_sync (store, "1", NULL) : NULL;

  for (guint i = 0; case_ != NULL && i < G_N_ELEMENTS (jobs); i++)
    if (g_str_equal (jobs[i].name, name))
      for (int j = 0; jobs[i].work (store, case_, j); j++)
        continue;

  return 2;
}

/* Lets a child work for a while and kills it. Returns the last number that it told, 0 when it told none. */
static gint64
work_and_kill (BeaktaTestFolder *folder,
               const char       *program,
               const Job        *job)
{
  const char *argv[] = { program, "--work", job->name, folder->path, NULL };
  g_autoptr(GError) error = NULL;
  gint64 told, last = 0;
  int output, status;
  GPid pid;

  g_assert_true (g_spawn_async_with_pipes (NULL, (char **) argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &pid, NULL,
                                           &output, NULL, &error));
  g_assert_no_error (error);

  /* At least one thing done, so that it is killed at its work; a migration is done only once. */
  if (job->from_version == 0)
    g_assert_cmpint (read (output, &last, sizeof last), ==, sizeof last);
  g_usleep ((gulong) g_test_rand_int_range (0, job->from_version == 0 ? MAX_MICROSECONDS : MAX_STARTING));
  g_assert_cmpint (kill (pid, SIGKILL), ==, 0);
  while (read (output, &told, sizeof told) == sizeof told)
    last = told;
  close (output);
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_true (WIFSIGNALED (status));

  return last;
}

/* Rule: whatever has the name of a backup is one: it opens and verifies. They are removed, so that each is looked at once. */
static void
check_backups (BeaktaTestFolder *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder->folder, name, NULL);
      g_autoptr(BeaktaDriver) db = NULL;
      g_autoptr(GError) error = NULL;
      gint64 n_entries;

      if (!g_str_has_prefix (path, folder->path) || strlen (path) == strlen (folder->path) ||
          g_str_has_prefix (path + strlen (folder->path), "-"))
        continue;

      if (strstr (name, ".unfinished") == NULL)
        {
          db = beakta_sqlite_driver_open (path, BEAKTA_SQLITE_FROZEN, &error);
          g_assert_no_error (error);
          g_assert_true (db->methods->check (db, &error));
          g_assert_true (beakta_driver_select_int (db, &n_entries, 0, &error, "SELECT max (sequence) FROM journal", ""));
          g_assert_cmpint (n_entries, >, 0);
        }
      g_unlink (path);
    }
}

/* Opening brings an older store up to date. */
static gint64
verify_and_count (BeaktaTestFolder *folder)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  BeaktaVerification verification = { 0 };
  g_autoptr(GError) error = NULL;

  g_assert_true (beakta_store_verify_sync (store, &verification, &error));
  g_assert_no_error (error);
  beakta_verification_clear (&verification);

  return verification.n_entries;
}

static char *program;

/* Rule: a change is durable before it is acknowledged; killing the program at any moment loses nothing that was. */
static void
test_killed (BeaktaTestFolder *folder,
             gconstpointer     data)
{
  const Job *job = data;
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaCase) case_ = beakta_test_add_case (store, "1", "Språk", TEXT);
  int n_rounds = beakta_test_count_rounds (N_QUICK, N_THOROUGH);

  g_clear_object (&store);
  for (int i = 0; i < n_rounds; i++)
    {
      gint64 n_entries, last;

      if (job->from_version > 0)
        beakta_test_make_older (folder, job->from_version);
      last = work_and_kill (folder, program, job);
      check_backups (folder);
      n_entries = verify_and_count (folder);
      g_assert_cmpint (n_entries, >=, MAX (last, beakta_case_get_head (case_)));
      check_backups (folder);
    }
}

/* The child: does it once, and waits to be killed. */
static int
work_once (const char *name,
           const char *path)
{
  const BeaktaTestWork *work = beakta_test_works_find (name);
  g_autofree char *folder = g_path_get_dirname (path);
  BeaktaTestFolder own = { folder, (char *) path };

  if (!tell (0) || !tell (work->work (&own)))
    return 2;
  pause ();

  return 2;
}

/* Kills it so many microseconds after it has begun; -1: when it is done. @duration: (out) (optional): how long it took. Returns what
 * was told to be done. */
static int
work_once_and_kill (BeaktaTestFolder     *folder,
                    const BeaktaTestWork *work,
                    gint32                after,
                    gint32               *duration)
{
  const char *argv[] = { program, "--work-once", work->name, folder->path, NULL };
  g_autoptr(GError) error = NULL;
  gint64 begun, done = 0, start;
  int output, status;
  GPid pid;

  g_assert_true (g_spawn_async_with_pipes (NULL, (char **) argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &pid, NULL,
                                           &output, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (read (output, &begun, sizeof begun), ==, sizeof begun);
  start = g_get_monotonic_time ();
  if (after >= 0)
    g_usleep ((gulong) after);
  else
    g_assert_cmpint (read (output, &done, sizeof done), ==, sizeof done);
  if (duration != NULL)
    *duration = (gint32) (g_get_monotonic_time () - start);

  g_assert_cmpint (kill (pid, SIGKILL), ==, 0);
  if (after >= 0 && read (output, &done, sizeof done) != sizeof done)
    done = 0;
  close (output);
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_true (WIFSIGNALED (status));

  return (int) done;
}

static void
test_killed_once (BeaktaTestFolder *folder,
                  gconstpointer     data)
{
  const BeaktaTestWork *work = data;
  int n_rounds = beakta_test_count_rounds (N_QUICK_OF_WORK, N_THOROUGH_OF_WORK), n_done = 0, done;
  g_autoptr(GHashTable) files = NULL;
  gint32 duration;

  work->prepare (folder);
  files = beakta_test_folder_read (folder);
  done = work_once_and_kill (folder, work, -1, &duration);
  g_assert_cmpint (done, >, 0);
  work->check (folder, done);

  for (int i = 0; i < n_rounds; i++)
    {
      beakta_test_folder_write (folder, files);
      done = work_once_and_kill (folder, work, g_test_rand_int_range (0, duration + duration / 2), NULL);
      work->check (folder, done);
      n_done += done > 0;
    }
  g_test_message ("%d kills within %d µs, %d of them when it was done", n_rounds, duration, n_done);
}

static void
add (const char    *name,
     gconstpointer  data,
     void         (*test) (BeaktaTestFolder *folder,
                           gconstpointer     data))
{
  g_autofree char *path = g_strconcat ("/store/killed/", name, NULL);

  g_test_add (path, BeaktaTestFolder, data, beakta_test_folder_set_up, test, beakta_test_folder_tear_down);
}

int
main (int   argc,
      char *argv[])
{
  if (argc == 4 && g_str_equal (argv[1], "--work"))
    return work_forever (argv[2], argv[3]);
  if (argc == 4 && g_str_equal (argv[1], "--work-once"))
    return work_once (argv[2], argv[3]);

  program = argv[0];
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (jobs); i++)
    add (jobs[i].name, &jobs[i], test_killed);
  for (const BeaktaTestWork *work = beakta_test_works; work->name != NULL; work++)
    add (work->name, work, test_killed_once);

  return g_test_run ();
}
