/* What becomes of a store when writing, syncing, opening or memory fails, or the power is cut, at whichever moment.
 *
 * A round works on a copy of the same store until the fault has come, and opens it again afterwards. The rounds go through
 * every moment of the work, one after the other; where there are very many, through some of them, and through all with
 * -m thorough. */

#include <glib/gstdio.h>

#include "beakta-faulty-files.h"
#include "beakta-test-store.h"
#include "beakta-test-works.h"

#define TEXT "Projektet vänder sig till utrikes födda kvinnor. Mål: 40 personer i arbete."

/* So many rounds of a sort in a quick run. */
#define N_QUICK_ROUNDS 60

/* And of each sort in each of the works that are done in one go. */
#define N_QUICK_OF_WORK 3

typedef struct
{
  BeaktaTestFolder *folder;
  char             *image;           /* of the store before, all of it in one file */
  gsize             n_image;
  gint64            n_before;        /* entries */
  GPtrArray        *done;            /* of BeaktaEntry: acknowledged */
} Round;

static gboolean
apply (Round        *round,
       BeaktaStore  *store,
       BeaktaCase   *case_,
       BeaktaChange *change)
{
  g_autoptr(GError) error = NULL;
  BeaktaEntry *entry = beakta_store_apply_sync (store, change, &error);

  g_assert_true ((entry != NULL) == (error == NULL));
  beakta_change_unref (change);
  if (entry == NULL)
    return FALSE;

  g_ptr_array_add (round->done, entry);

  return case_ == NULL || beakta_case_apply (case_, entry, NULL);
}

static void
answer (Round       *round,
        BeaktaStore *store,
        BeaktaCase  *case_,
        const char  *question)
{
  g_autoptr(BeaktaAnswer) answer = beakta_test_answer (case_, question, "partly", "Målen saknar baslinje.");

  apply (round, store, case_, beakta_acts_answer (case_, answer, beakta_store_get_user (store)));
}

static void
undo (Round       *round,
      BeaktaStore *store,
      BeaktaCase  *case_)
{
  g_autoptr(GError) error = NULL;
  BeaktaEntry *entry = beakta_store_undo_sync (store, beakta_case_get_id (case_), &error);

  g_assert_true ((entry != NULL) == (error == NULL));
  if (entry != NULL)
    g_ptr_array_add (round->done, entry);
}

/* A piece of a day's work. What fails says so, and the work goes on. */
static void
work (Round *round)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaStore) store = beakta_store_open_sync (round->folder->path, NULL, &error);
  g_autoptr(BeaktaCase) case_ = NULL;

  g_assert_true ((store != NULL) == (error == NULL));
  if (store == NULL)
    return;

  case_ = beakta_store_load_case_sync (store, "1", &error);
  g_assert_true ((case_ != NULL) == (error == NULL));
  if (case_ == NULL)
    return;

  answer (round, store, case_, "1.1");
  answer (round, store, case_, "1.2");
  apply (round, store, NULL, beakta_test_register ("2", "Odling", beakta_store_get_user (store), TEXT " Tvåan."));
  undo (round, store, case_);
  beakta_store_close (store);
}

/* Rule: whatever failed, the store is whole, everything that was acknowledged is there in its order, and of what was not
 * all or nothing. */
static void
assert_whole (Round *round)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (round->folder, NULL);
  g_autoptr(GPtrArray) entries = NULL;
  g_autoptr(GError) error = NULL;

  if (!beakta_store_verify_sync (store, NULL, &error))
    g_error ("%s", error->message);
  entries = beakta_store_list_journal_sync (store, NULL, round->n_before, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, >=, round->done->len);
  g_assert_cmpuint (entries->len, <=, round->done->len + 1);

  for (guint i = 0; i < round->done->len; i++)
    g_assert_cmpstr (((BeaktaEntry *) g_ptr_array_index (entries, i))->hash, ==,
                     ((BeaktaEntry *) g_ptr_array_index (round->done, i))->hash);
}

static void
remove_beside (BeaktaTestFolder *folder,
               const char       *suffix)
{
  g_autofree char *path = g_strconcat (folder->path, suffix, NULL);

  g_unlink (path);
}

static void
put_back (Round *round)
{
  g_autoptr(GError) error = NULL;

  remove_beside (round->folder, "-wal");
  remove_beside (round->folder, "-shm");
  g_file_set_contents (round->folder->path, round->image, (gssize) round->n_image, &error);
  g_assert_no_error (error);
  g_ptr_array_set_size (round->done, 0);
}

/* Returns whether it came to the fault: after the last moment of the work it does not. */
static gboolean
play (Round       *round,
      BeaktaFault  fault,
      guint        nth,
      gboolean     lasting)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (nth);
  gboolean has_come;

  put_back (round);
  beakta_faults_arm (fault, nth, lasting);
  work (round);
  if (fault == BEAKTA_FAULT_POWER)
    {
      beakta_faults_lose_unsynced (random);
      remove_beside (round->folder, "-shm");
    }
  has_come = beakta_faults_disarm ();
  assert_whole (round);

  return has_come;
}

static void
make_image (Round *round)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (round->folder, NULL);
  g_autoptr(BeaktaCase) case_ = beakta_test_add_case (store, "1", "Språk", TEXT);
  g_autoptr(GError) error = NULL;

  round->n_before = beakta_case_get_head (case_);
  beakta_store_close (store);
  g_assert_finalize_object (g_steal_pointer (&store));
  g_file_get_contents (round->folder->path, &round->image, &round->n_image, &error);
  g_assert_no_error (error);
}

/* How many moments the work has. */
static guint
count_moments (Round       *round,
               BeaktaFault  fault)
{
  guint low = 0, high = 1;

  while (play (round, fault, high, FALSE))
    {
      low = high;
      high *= 2;
    }
  while (low + 1 < high)
    {
      guint middle = low + (high - low) / 2;

      if (play (round, fault, middle, FALSE))
        low = middle;
      else
        high = middle;
    }

  return low;
}

/* Which moments are looked at: each @step of them from @first on. In a part of a night those that are its own. */
static guint
choose_moments (guint  n_moments,
                guint  n_quick,
                guint *first)
{
  guint step = beakta_test_get_part () > 0 ? BEAKTA_TEST_N_PARTS : g_test_thorough () ? 1 : MAX (n_moments / n_quick, 1);

  *first = beakta_test_get_part () > 0 ? beakta_test_get_part () : (guint) g_test_rand_int_range (1, (gint32) step + 1);
  g_test_message ("%u moments, each %u", n_moments, step);

  return step;
}

static void
test_fault (BeaktaTestFolder *folder,
            gconstpointer     data)
{
  BeaktaFault fault = (BeaktaFault) GPOINTER_TO_INT (data);
  Round round = { .folder = folder, .done = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_entry_unref) };
  guint n_moments, step, first;

  make_image (&round);
  n_moments = count_moments (&round, fault);
  g_assert_cmpuint (n_moments, >, 3);
  step = choose_moments (n_moments, N_QUICK_ROUNDS, &first);

  for (guint nth = first; nth <= n_moments; nth += step)
    {
      play (&round, fault, nth, FALSE);
      if (fault != BEAKTA_FAULT_POWER)
        play (&round, fault, nth, TRUE);
    }

  g_ptr_array_unref (round.done);
  g_free (round.image);
}

/* Works that are done in one go. */

typedef struct
{
  const BeaktaTestWork *work;
  BeaktaFault           fault;
} WorkFault;

/* @n_moments: (out) (optional): how many there were */
static void
play_work (BeaktaTestFolder *folder,
           GHashTable       *files,
           const WorkFault  *test,
           guint             nth,
           gboolean          lasting,
           guint            *n_moments)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (nth);
  int done;

  beakta_test_folder_write (folder, files);
  beakta_faults_arm (test->fault, nth, lasting);
  done = test->work->work (folder);
  if (n_moments != NULL)
    *n_moments = beakta_faults_count ();

  /* Nobody can tell what the disk still has of a file that was cut off. */
  if (test->fault == BEAKTA_FAULT_POWER)
    {
      beakta_faults_lose_unsynced (random);
      remove_beside (folder, "-shm");
      done = MIN (done, 1);
    }
  beakta_faults_disarm ();
  test->work->check (folder, done);
}

static void
test_work (BeaktaTestFolder *folder,
           gconstpointer     data)
{
  const WorkFault *test = data;
  g_autoptr(GHashTable) files = NULL;
  guint n_moments, step, first;
  gboolean is_thorough = g_test_thorough () || beakta_test_get_part () > 0;

  test->work->prepare (folder);
  files = beakta_test_folder_read (folder);
  play_work (folder, files, test, G_MAXUINT, FALSE, &n_moments);
  g_assert_cmpuint (n_moments, >, 0);
  step = choose_moments (n_moments, N_QUICK_OF_WORK, &first);

  for (guint nth = first; nth <= n_moments; nth += step)
    {
      gboolean lasting = is_thorough || g_test_rand_bit ();

      play_work (folder, files, test, nth, lasting && test->fault != BEAKTA_FAULT_POWER, NULL);
      if (is_thorough && test->fault != BEAKTA_FAULT_POWER)
        play_work (folder, files, test, nth, FALSE, NULL);
    }
}

static void
add (const char  *path,
     BeaktaFault  fault)
{
  g_test_add (path, BeaktaTestFolder, GINT_TO_POINTER (fault), beakta_test_folder_set_up, test_fault,
              beakta_test_folder_tear_down);
}

int
main (int   argc,
      char *argv[])
{
  static const char * const names[BEAKTA_N_FAULTS] = {
    [BEAKTA_FAULT_WRITE] = "write", [BEAKTA_FAULT_SYNC] = "sync", [BEAKTA_FAULT_OPEN] = "open",
    [BEAKTA_FAULT_ALLOCATION] = "allocation", [BEAKTA_FAULT_POWER] = "power-cut",
  };

  static WorkFault tests[100];
  guint n_tests = 0;

  beakta_faults_install ();
  g_test_init (&argc, &argv, NULL);

  for (BeaktaFault fault = 0; fault < BEAKTA_N_FAULTS; fault++)
    {
      g_autofree char *path = g_strconcat ("/store/faults/", names[fault], NULL);

      add (path, fault);
      for (const BeaktaTestWork *work = beakta_test_works; work->name != NULL; work++)
        {
          g_autofree char *name = g_strjoin ("/", "/store/faults", work->name, names[fault], NULL);

          g_assert_cmpuint (n_tests, <, G_N_ELEMENTS (tests));
          tests[n_tests] = (WorkFault) { work, fault };
          g_test_add (name, BeaktaTestFolder, &tests[n_tests++], beakta_test_folder_set_up, test_work,
                      beakta_test_folder_tear_down);
        }
    }

  return g_test_run ();
}
