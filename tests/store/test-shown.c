/* What has been on the screen: remembered for the one who sat there, and of no consequence to the case. */

#include "beakta-store-unseen.h"
#include "beakta-test-store.h"

#include <glib/gstdio.h>

#include "beakta-sqlite-driver.h"

#define TEXT       "Projektet vänder sig till utrikes födda kvinnor som sökande. Mål: 40 personer i arbete."
#define LATER_TEXT "Inledning. Projektet vänder sig till utrikes födda kvinnor som sökande. Delmål: 40 personer i studier."

static const char *
get_sum (BeaktaCase *case_,
         guint       number)
{
  return beakta_case_get_document (case_, number)->sha256;
}

static void
add (BeaktaStore *store,
     BeaktaCase  *case_,
     guint        start,
     guint        end)
{
  g_autoptr(BeaktaStretches) shown = beakta_stretches_new ();
  g_autoptr(GError) error = NULL;

  beakta_stretches_add (shown, start, end);
  g_assert_true (beakta_store_add_shown_sync (store, get_sum (case_, 1), "test/1", shown, &error));
  g_assert_no_error (error);
}

/* @earlier: (nullable): the sum of the version before */
static void
assert_shown (BeaktaStore *store,
              const char  *sha256,
              const char  *earlier,
              const char  *expected)
{
  const char *sums[] = { sha256, earlier, NULL };
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaStretches) shown = beakta_store_load_shown_sync (store, sums, &error);
  g_autofree char *string = NULL;

  g_assert_no_error (error);
  string = beakta_stretches_to_string (shown);
  g_assert_cmpstr (string, ==, expected);
}

/* Rule 3: it only grows, whichever window it was seen in, and it is there when the store is opened again. */
static void
test_comes_back (BeaktaTestFolder *folder,
                 gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaStore) other = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaCase) case_ = beakta_test_add_case (store, "1", "Språk", TEXT);

  assert_shown (store, get_sum (case_, 1), NULL, "");
  add (store, case_, 0, 20);
  add (other, case_, 40, 60);
  add (store, case_, 10, 30);
  g_clear_object (&other);
  g_clear_object (&store);

  store = beakta_test_open (folder, NULL);
  assert_shown (store, get_sum (case_, 1), NULL, "0-30,40-60");
}

/* Rule 1: to have looked is not to have acted. The case, its journal and what can be undone are as before. */
static void
test_no_change (BeaktaTestFolder *folder,
                gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaCase) case_ = beakta_test_add_case (store, "1", "Språk", TEXT);
  g_autoptr(GPtrArray) entries = NULL;
  g_autoptr(BeaktaCase) again = NULL;

  add (store, case_, 0, 20);

  entries = beakta_store_list_journal_sync (store, NULL, 0, 0, NULL);
  g_assert_cmpuint (entries->len, ==, 1);
  again = beakta_store_load_case_sync (store, "1", NULL);
  g_assert_cmpstr (beakta_case_get_head_hash (again), ==, beakta_case_get_head_hash (case_));
  beakta_test_verify (store);
}

/* Rule 2: nobody is told what another has seen, and whoever works in another's name sees with their own eyes. */
static void
test_own_eyes (BeaktaTestFolder *folder,
               gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaStore) for_anna = beakta_test_open (folder, "anna");
  g_autoptr(BeaktaCase) case_ = beakta_test_add_case (store, "1", "Språk", TEXT);

  beakta_test_run_script (folder, "INSERT INTO shown (person, text_id, stretches) SELECT 'anna', id, '0-50' FROM text");
  assert_shown (store, get_sum (case_, 1), NULL, "");
  assert_shown (for_anna, get_sum (case_, 1), NULL, "");

  add (for_anna, case_, 3, 9);
  assert_shown (store, get_sum (case_, 1), NULL, "3-9");
}

/* Rule 4: in a newer version what was seen of the earlier one counts where the words were kept. */
static void
test_new_version (BeaktaTestFolder *folder,
                  gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaCase) case_ = beakta_test_add_case (store, "1", "Språk", TEXT);
  g_autoptr(BeaktaCase) later = beakta_test_add_case (store, "2", "Språk", LATER_TEXT);

  add (store, case_, 0, 87);
  assert_shown (store, get_sum (later, 1), NULL, "");
  assert_shown (store, get_sum (later, 1), get_sum (case_, 1), "10-72,78-94,101-102");

  /* What was seen of the newer one goes before. */
  add (store, later, 0, 10);
  assert_shown (store, get_sum (later, 1), get_sum (case_, 1), "0-10");
}

/* Rule: a text of another extractor is another text, and one that is not there is an error. */
static void
test_no_text (BeaktaTestFolder *folder,
              gconstpointer     data)
{
  static const char * const sums[] = { "00", NULL };
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaCase) case_ = beakta_test_add_case (store, "1", "Språk", TEXT);
  g_autoptr(BeaktaStretches) shown = beakta_stretches_new ();
  g_autoptr(GError) error = NULL;

  beakta_stretches_add (shown, 0, 5);
  g_assert_false (beakta_store_add_shown_sync (store, get_sum (case_, 1), "test/2", shown, &error));
  g_assert_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_null (beakta_store_load_shown_sync (store, sums, &error));
  g_assert_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOT_FOUND);
}

/* Rule: what cannot be read is as if nothing had been seen, and is written over. */
static void
test_damaged (BeaktaTestFolder *folder,
              gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaCase) case_ = beakta_test_add_case (store, "1", "Språk", TEXT);

  add (store, case_, 0, 20);
  beakta_test_run_script (folder, "UPDATE shown SET stretches = 'allt'");
  assert_shown (store, get_sum (case_, 1), NULL, "");
  add (store, case_, 5, 9);
  assert_shown (store, get_sum (case_, 1), NULL, "5-9");
}

/* Rule: a store from before it was remembered is brought up to date after a backup, and loses nothing. */
static void
test_older_store (BeaktaTestFolder *folder,
                  gconstpointer     data)
{
  g_autofree char *backup = g_strconcat (folder->path, ".backup-v1", NULL);
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaCase) case_ = beakta_test_add_case (store, "1", "Språk", TEXT);

  beakta_store_close (store);
  g_clear_object (&store);
  beakta_test_make_older (folder, 1);

  store = beakta_test_open (folder, NULL);
  g_assert_true (g_file_test (backup, G_FILE_TEST_EXISTS));
  add (store, case_, 0, 20);
  assert_shown (store, get_sum (case_, 1), NULL, "0-20");
  beakta_test_verify (store);
}

static void
added_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_set_object ((GAsyncResult **) user_data, result);
}

/* Rule: in a store that can only be read nothing is remembered, and the caller is told. */
static void
test_read_only (BeaktaTestFolder *folder,
                gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaCase) case_ = beakta_test_add_case (store, "1", "Språk", TEXT);
  g_autoptr(BeaktaStretches) shown = beakta_stretches_new ();
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  g_clear_object (&store);
  if (!beakta_test_make_read_only (folder))
    {
      g_test_skip ("nothing can be made read-only here");
      return;
    }

  store = beakta_test_open (folder, NULL);
  beakta_stretches_add (shown, 0, 5);
  beakta_store_add_shown_async (store, get_sum (case_, 1), "test/1", shown, added_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (beakta_store_add_shown_finish (store, result, &error));
  g_assert_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_READ_ONLY);
  assert_shown (store, get_sum (case_, 1), NULL, "");
  beakta_test_make_writable (folder);
}

/* Rule 5: who reviews is told what nobody but themselves had on the screen, of all others together. */
static void
test_unseen (BeaktaTestFolder *folder,
             gconstpointer     data)
{
  g_autoptr(BeaktaStore) reviewer = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaCase) case_ = beakta_test_add_case (reviewer, "1", "Språk", TEXT);
  const char *sums[] = { get_sum (case_, 1), NULL };
  g_autoptr(GError) error = NULL;
  BeaktaUnseen unseen;

  beakta_test_run_script (folder, "INSERT INTO shown (person, text_id, stretches) SELECT 'bo', id, '0-10' FROM text");
  beakta_test_run_script (folder, "INSERT INTO shown (person, text_id, stretches) SELECT 'cecilia', id, '5-20' FROM text");
  add (reviewer, case_, 0, 60);

  g_assert_true (beakta_store_find_unseen_sync (reviewer, sums, &unseen, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (unseen.n_pages, ==, 0);
  g_assert_cmpuint (unseen.unseen, ==, unseen.characters - 20);
  g_assert_cmpuint (unseen.start, ==, 20);
  g_assert_cmpuint (unseen.end, ==, unseen.characters);
  g_assert_true (beakta_unseen_is_told (&unseen));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  beakta_test_add ("/store/shown/comes-back", test_comes_back);
  beakta_test_add ("/store/shown/is-no-change", test_no_change);
  beakta_test_add ("/store/shown/own-eyes", test_own_eyes);
  beakta_test_add ("/store/shown/follows-new-version", test_new_version);
  beakta_test_add ("/store/shown/no-text", test_no_text);
  beakta_test_add ("/store/shown/damaged", test_damaged);
  beakta_test_add ("/store/shown/older-store", test_older_store);
  beakta_test_add ("/store/shown/read-only", test_read_only);
  beakta_test_add ("/store/shown/unseen-by-others", test_unseen);

  return g_test_run ();
}
