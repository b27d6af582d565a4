/* The store: opening, the door, what comes back. */

#include "beakta-test-store.h"

#include <glib/gstdio.h>
#include <sys/stat.h>

#include "beakta-journal.h"
#include "beakta-sqlite-driver.h"
#include "beakta-workflow.h"

#define TEXT "Projektet vänder sig till utrikes födda kvinnor som sökande. Mål: 40 personer i arbete."

/* Rule: the store file is 0600, and what is saved is there when it is opened again. */
static void
test_comes_back (BeaktaTestFolder *folder,
                 gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaCase) case_ = beakta_test_add_case (store, "403-1201-2026", "Språk och arbete", TEXT);
  g_autoptr(BeaktaAnswer) answer = beakta_test_answer (case_, "1.1", "partly", "Målen saknar baslinje.");
  g_autoptr(BeaktaCase) again = NULL;
  g_autoptr(BeaktaText) text = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;
  GStatBuf status;

  beakta_test_apply (store, beakta_acts_answer (case_, answer, g_get_user_name ()));
  g_clear_object (&store);

  g_assert_cmpint (g_stat (folder->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);

  store = beakta_test_open (folder, NULL);
  again = beakta_store_load_case_sync (store, "403 1201-2026", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (beakta_case_get_answer (again, "gavleborg", "1.1")->reason, ==, "Målen saknar baslinje.");
  g_assert_cmpint (beakta_case_get_stage (again)->stage, ==, BEAKTA_STAGE_ASSESSING);

  text = beakta_store_load_text_sync (store, beakta_case_get_document (again, 1)->sha256, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (beakta_text_get_stream (text), ==, TEXT);
  bytes = beakta_store_load_original_sync (store, beakta_case_get_document (again, 1)->sha256, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), TEXT, strlen (TEXT));
  beakta_test_verify (store);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  beakta_test_add ("/store/change/comes-back", test_comes_back);

  return g_test_run ();
}
