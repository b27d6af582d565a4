/* The store: opening, the door, what comes back. */

#include "beakta-store-query.h"
#include "beakta-test-ready.h"
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


static void
assert_apply_fails (BeaktaStore  *store,
                    BeaktaChange *change,
                    GQuark        domain,
                    int           code)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (beakta_store_apply_sync (store, change, &error));
  g_assert_error (error, domain, code);
  beakta_change_unref (change);
}

static char *
sum_file (const char *path)
{
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));

  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) contents, length);
}

static guint
count_files (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  guint n_files = 0;

  while (g_dir_read_name (dir) != NULL)
    n_files++;

  return n_files;
}

static void
assert_open_fails_untouched (BeaktaTestFolder *folder,
                             int               code)
{
  g_autofree char *before = sum_file (folder->path);
  g_autofree char *after = NULL;
  guint n_files = count_files (folder->folder);
  g_autoptr(GError) error = NULL;

  g_assert_null (beakta_store_open_sync (folder->path, NULL, &error));
  g_assert_error (error, BEAKTA_STORE_ERROR, code);
  after = sum_file (folder->path);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpuint (count_files (folder->folder), ==, n_files);
}

/* A question that is on its way keeps the store until it is answered; then the last connection takes its files away. */
static void
close_store (BeaktaTestFolder  *folder,
             BeaktaStore      **store)
{
  g_clear_object (store);

  while (count_files (folder->folder) > 1)
    g_usleep (1000);
}

static void
set_version (BeaktaTestFolder *folder,
             int               version)
{
  g_autoptr(BeaktaDriver) db = beakta_sqlite_driver_open (folder->path, BEAKTA_SQLITE_READ_WRITE, NULL);

  g_assert_true (db->methods->set_version (db, version, NULL));
}

/* Rule: a store written by a newer Beakta is refused, untouched: not a byte, not a file beside it. */
static void
test_newer (BeaktaTestFolder *folder,
            gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);

  close_store (folder, &store);
  set_version (folder, 99);
  assert_open_fails_untouched (folder, BEAKTA_STORE_ERROR_TOO_NEW);
}

/* Rule: the same when the newer version stands only in a log that was left behind; file and log keep every byte. */
static void
test_newer_in_log (BeaktaTestFolder *folder,
                   gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autofree char *log = g_strconcat (folder->path, "-wal", NULL);
  g_autofree char *kept = g_strconcat (folder->path, ".kept", NULL);
  g_autofree char *kept_log = g_strconcat (kept, "-wal", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *contents = NULL;
  gsize length;
  g_autoptr(GError) error = NULL;

  set_version (folder, 99);
  g_assert_true (g_file_get_contents (log, &contents, &length, NULL));
  g_assert_cmpuint (length, >, 0);
  g_assert_true (g_file_set_contents (kept_log, contents, (gssize) length, NULL));
  g_clear_pointer (&contents, g_free);
  g_assert_true (g_file_get_contents (folder->path, &contents, &length, NULL));
  g_assert_true (g_file_set_contents (kept, contents, (gssize) length, NULL));
  g_clear_object (&store);

  before = sum_file (kept_log);
  g_assert_null (beakta_store_open_sync (kept, NULL, &error));
  g_assert_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_TOO_NEW);
  after = sum_file (kept_log);
  g_assert_cmpstr (before, ==, after);
  g_clear_pointer (&after, g_free);
  after = sum_file (kept);
  g_free (before);
  before = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) contents, length);
  g_assert_cmpstr (after, ==, before);
}

/* Rule: what is not a store is refused, untouched. */
static void
test_not_a_store (BeaktaTestFolder *folder,
                  gconstpointer     data)
{
  g_assert_true (g_file_set_contents (folder->path, "Kära dagbok, detta är ingen databas.", -1, NULL));
  assert_open_fails_untouched (folder, BEAKTA_STORE_ERROR_NOT_A_STORE);
}

/* Rule: another program's database is not a store either. */
static void
test_other_database (BeaktaTestFolder *folder,
                     gconstpointer     data)
{
  g_autoptr(BeaktaDriver) db = NULL;

  g_assert_true (g_file_set_contents (folder->path, "", 0, NULL));
  db = beakta_sqlite_driver_open (folder->path, BEAKTA_SQLITE_READ_WRITE, NULL);
  g_assert_true (db->methods->run_script (db, "CREATE TABLE recipe (name TEXT); PRAGMA user_version = 3", NULL));
  g_clear_pointer (&db, beakta_driver_free);
  assert_open_fails_untouched (folder, BEAKTA_STORE_ERROR_NOT_A_STORE);
}

/* Rule: a folder, or a place where nothing can be made, is a clear error. */
static void
test_no_place (BeaktaTestFolder *folder,
               gconstpointer     data)
{
  g_autofree char *below = g_build_filename (folder->path, "cases.beakta", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) other = NULL;

  g_assert_null (beakta_store_open_sync (folder->folder, NULL, &error));
  g_assert_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOT_A_STORE);

  g_assert_true (g_file_set_contents (folder->path, "fil", -1, NULL));
  g_assert_null (beakta_store_open_sync (below, NULL, &other));
  g_assert_nonnull (other);
}

static void
apply_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *result;
}

/* Rule: every edit is made from the revision that the item has, else the change is STALE and nothing is written; what
 * stands there comes with the answer. */
static void
test_stale (BeaktaTestFolder *folder,
            gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaCase) case_ = beakta_test_add_case (store, "1", "Språk", TEXT);
  const char *user = beakta_store_get_user (store);
  g_autoptr(BeaktaAnswer) mine = beakta_test_answer (case_, "1.1", "yes", "Mitt skäl.");
  g_autoptr(BeaktaAnswer) other = beakta_test_answer (case_, "1.1", "no", "Ett annat skäl.");
  g_autoptr(BeaktaChange) change = beakta_acts_answer (case_, mine, user);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(BeaktaRecord) current = NULL;
  g_autoptr(BeaktaCase) now = NULL;
  g_autoptr(GError) error = NULL;

  beakta_test_apply (store, beakta_acts_answer (case_, other, user));
  beakta_store_apply_async (store, change, NULL, apply_cb, &result);
  g_assert_null (beakta_store_apply_finish (store, wait_for (&result), &current, &error));
  g_assert_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_STALE);
  g_assert_nonnull (current);
  g_assert_cmpstr (((BeaktaAnswer *) current)->reason, ==, "Ett annat skäl.");

  now = beakta_store_load_case_sync (store, beakta_case_get_id (case_), NULL);
  g_assert_cmpstr (beakta_case_get_answer (now, "gavleborg", "1.1")->value, ==, "no");
  beakta_test_verify (store);
}

/* Rule: two people who answer different questions of a new case at the same time do not get in each other's way. */
static void
test_both_start (BeaktaTestFolder *folder,
                 gconstpointer     data)
{
  g_autoptr(BeaktaStore) anna = beakta_test_open (folder, "anna");
  g_autoptr(BeaktaStore) bo = beakta_test_open (folder, "bo");
  g_autoptr(BeaktaCase) case_ = beakta_test_add_case (anna, "1", "Språk", TEXT);
  g_autoptr(BeaktaAnswer) one = beakta_test_answer (case_, "1.1", "yes", "");
  g_autoptr(BeaktaAnswer) two = beakta_test_answer (case_, "1.2", "no", "");
  g_autoptr(BeaktaCase) now = NULL;

  beakta_test_apply (anna, beakta_acts_answer (case_, one, "anna"));
  beakta_test_apply (bo, beakta_acts_answer (case_, two, "bo"));
  now = beakta_store_load_case_sync (anna, beakta_case_get_id (case_), NULL);
  g_assert_cmpstr (beakta_case_get_stage (now)->by, ==, "anna");
  g_assert_cmpstr (beakta_case_get_answer (now, "gavleborg", "1.2")->assessor, ==, "bo");
}

/* Rule: all edits of a change are written, or none: also when only the last of them is stale. */
static void
test_all_or_nothing (BeaktaTestFolder *folder,
                     gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaCase) case_ = beakta_test_add_case (store, "1", "Språk", TEXT);
  g_autoptr(BeaktaGroup) new = beakta_record_new (BEAKTA_ITEM_GROUP, "g1");
  g_autoptr(BeaktaGroup) stale = beakta_record_new (BEAKTA_ITEM_GROUP, "g2");
  BeaktaChange *change = beakta_change_new (BEAKTA_ACT_ANALYSE, beakta_case_get_id (case_));
  g_autoptr(BeaktaCase) now = NULL;

  stale->record.revision = 77;
  beakta_change_put (change, new);
  beakta_change_put (change, stale);
  assert_apply_fails (store, change, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_STALE);

  now = beakta_store_load_case_sync (store, beakta_case_get_id (case_), NULL);
  g_assert_null (beakta_case_lookup (now, BEAKTA_ITEM_GROUP, "g1"));
  g_assert_cmpint (beakta_case_get_head (now), ==, beakta_case_get_head (case_));
}

static BeaktaCase *
reload (BeaktaStore *store,
        BeaktaCase  *case_)
{
  return beakta_store_load_case_sync (store, beakta_case_get_id (case_), NULL);
}

static void
move (BeaktaStore *store,
      BeaktaCase  *case_,
      BeaktaStage  stage)
{
  beakta_test_bring (store, beakta_case_get_id (case_), stage);
}

/* Rule: nobody approves a case that they proposed, nor acts in one in which they declared a conflict of interest; an
 * answer of a frozen proposal never changes. The door holds it, not the window. */
static void
test_rules_at_the_door (BeaktaTestFolder *folder,
                        gconstpointer     data)
{
  g_autoptr(BeaktaStore) own = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaStore) anna = beakta_test_open (folder, "anna");
  g_autoptr(BeaktaStore) bo = beakta_test_open (folder, "bo");
  g_autoptr(BeaktaCase) case_ = beakta_test_add_case (own, "1", "Språk", TEXT);
  g_autoptr(GDateTime) time = g_date_time_new_now_utc ();
  g_autoptr(BeaktaAnswer) answer = NULL;
  g_autoptr(BeaktaCase) now = NULL;

  move (anna, case_, BEAKTA_STAGE_ASSESSING);
  move (anna, case_, BEAKTA_STAGE_PROPOSED);
  now = reload (anna, case_);

  assert_apply_fails (anna, beakta_acts_move (now, BEAKTA_STAGE_APPROVED, "", "anna", time),
                      BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_PROPOSER);
  answer = beakta_test_answer (now, "1.1", "yes", "");
  assert_apply_fails (bo, beakta_acts_answer (now, answer, "bo"), BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_STAGE);

  beakta_test_apply (bo, beakta_acts_declare_conflict (now, "bo", TRUE, "Syskon", time));
  assert_apply_fails (bo, beakta_acts_move (now, BEAKTA_STAGE_APPROVED, "", "bo", time),
                      BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_CONFLICT);
  move (own, case_, BEAKTA_STAGE_APPROVED);
}

/* Rule: nobody approves a case that they assessed or proposed, not even when it has been handed over since and nothing of
 * theirs is left in it. */
static void
test_handed_over (BeaktaTestFolder *folder,
                  gconstpointer     data)
{
  g_autoptr(BeaktaStore) own = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaStore) anna = beakta_test_open (folder, "anna");
  g_autoptr(BeaktaStore) bo = beakta_test_open (folder, "bo");
  g_autoptr(BeaktaStore) cecilia = beakta_test_open (folder, "cecilia");
  g_autoptr(BeaktaCase) case_ = beakta_test_add_case (own, "1", "Språk", TEXT);
  BeaktaStore *assessors[] = { anna, bo };
  g_autoptr(GDateTime) time = g_date_time_new_now_utc ();
  g_autoptr(BeaktaCase) now = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (assessors); i++)
    {
      g_autoptr(BeaktaCase) seen = reload (own, case_);
      g_autoptr(BeaktaAnswer) answer = beakta_test_answer (seen, "1.1", i == 0 ? "yes" : "no", "");

      beakta_test_apply (assessors[i], beakta_acts_answer (seen, answer, beakta_store_get_user (assessors[i])));
    }
  beakta_test_declare (anna, beakta_case_get_id (case_));
  move (cecilia, case_, BEAKTA_STAGE_PROPOSED);
  move (cecilia, case_, BEAKTA_STAGE_ASSESSING);
  move (bo, case_, BEAKTA_STAGE_PROPOSED);
  now = reload (own, case_);

  assert_apply_fails (anna, beakta_acts_move (now, BEAKTA_STAGE_APPROVED, "", "anna", time),
                      BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_ASSESSED);
  assert_apply_fails (cecilia, beakta_acts_move (now, BEAKTA_STAGE_RETURNED, "Skäl", "cecilia", time),
                      BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_ASSESSED);
  assert_apply_fails (bo, beakta_acts_move (now, BEAKTA_STAGE_APPROVED, "", "bo", time),
                      BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_PROPOSER);
  move (own, case_, BEAKTA_STAGE_APPROVED);
}

/* Rule: to work in another's name is open only to an administrator, and is logged. */
static void
test_entered_by (BeaktaTestFolder *folder,
                 gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaStore) anna = beakta_test_open (folder, "anna");
  g_autoptr(BeaktaCase) case_ = beakta_test_add_case (anna, "1", "Språk", TEXT);
  g_autoptr(GPtrArray) entries = beakta_store_list_journal_sync (store, beakta_case_get_id (case_), 0, 0, NULL);
  const BeaktaEntry *entry = g_ptr_array_index (entries, 0);
  g_autoptr(BeaktaDriver) db = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_cmpstr (entry->actor, ==, "anna");
  g_assert_cmpstr (entry->entered_by, ==, g_get_user_name ());
  g_assert_true (beakta_store_get_roles (store) & BEAKTA_ROLE_ADMINISTRATOR);
  g_assert_false (beakta_store_get_roles (anna) & BEAKTA_ROLE_ADMINISTRATOR);

  db = beakta_sqlite_driver_open (folder->path, BEAKTA_SQLITE_READ_WRITE, NULL);
  g_assert_true (beakta_driver_run (db, NULL, "UPDATE person SET roles = 0", ""));
  g_assert_null (beakta_store_open_sync (folder->path, "bo", &error));
  g_assert_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOT_ALLOWED);
}

/* Rule: while no roles have been given everybody is caseworker and supervisor; from then on each has their own. */
static void
test_roles (BeaktaTestFolder *folder,
            gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaStore) anna = beakta_test_open (folder, "anna");
  g_autoptr(BeaktaStore) bo = NULL;
  g_autoptr(BeaktaCase) case_ = beakta_test_add_case (store, "1", "Språk", TEXT);
  g_autoptr(BeaktaAnswer) answer = beakta_test_answer (case_, "1.1", "yes", "");
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (beakta_store_get_roles (anna), ==, BEAKTA_ROLE_CASEWORKER | BEAKTA_ROLE_SUPERVISOR | BEAKTA_ROLE_EXPERT);
  g_assert_true (beakta_store_set_roles_sync (store, "anna", BEAKTA_ROLE_SUPERVISOR, &error));
  g_assert_no_error (error);
  g_assert_cmpint (beakta_store_get_roles (store), ==, BEAKTA_ROLE_ADMINISTRATOR);

  assert_apply_fails (anna, beakta_acts_answer (case_, answer, "anna"), BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_ROLE);
  g_assert_cmpint (beakta_store_get_roles (anna), ==, BEAKTA_ROLE_SUPERVISOR);
  bo = beakta_test_open (folder, "bo");
  g_assert_cmpint (beakta_store_get_roles (bo), ==, 0);

  g_assert_false (beakta_store_set_roles_sync (store, g_get_user_name (), BEAKTA_ROLE_CASEWORKER, &error));
  g_assert_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOT_ALLOWED);
}

/* Rule: a case number is taken when another case has it, however it is spaced; 12-3 is not 1-23. */
static void
test_numbers (BeaktaTestFolder *folder,
              gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaCase) one = beakta_test_add_case (store, "KS 2019-0254", "Ett", NULL);
  g_autoptr(BeaktaCase) two = beakta_test_add_case (store, "1-23", "Två", NULL);
  g_autoptr(BeaktaCase) three = beakta_test_add_case (store, "12-3", "Tre", NULL);
  g_autoptr(BeaktaCase) found = NULL;
  g_autoptr(GError) error = NULL;

  assert_apply_fails (store, beakta_test_register ("ks2019–0254", "Fyra", g_get_user_name (), NULL),
                      BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_EXISTS);

  found = beakta_store_load_case_sync (store, "12-3", NULL);
  g_assert_cmpstr (beakta_case_get_id (found), ==, beakta_case_get_id (three));
  g_clear_object (&found);
  found = beakta_store_load_case_sync (store, "ks20190254", NULL);
  g_assert_cmpstr (beakta_case_get_id (found), ==, beakta_case_get_id (one));

  g_assert_null (beakta_store_load_case_sync (store, "123", &error));
  g_assert_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOT_FOUND);
}

/* Rule: the next free number of the year. */
static void
test_next_number (BeaktaTestFolder *folder,
                  gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(GDateTime) now = g_date_time_new_utc (2026, 3, 2, 0, 0, 0);
  g_autofree char *first = beakta_store_dup_next_number_sync (store, now, NULL);
  g_autofree char *next = NULL;
  g_autoptr(BeaktaCase) one = beakta_test_add_case (store, "BEAKTA-2026-9", "Ett", NULL);
  g_autoptr(BeaktaCase) two = beakta_test_add_case (store, "BEAKTA-2026-10", "Två", NULL);
  g_autoptr(BeaktaCase) other = beakta_test_add_case (store, "BEAKTA-2025-77", "Tre", NULL);

  next = beakta_store_dup_next_number_sync (store, now, NULL);
  g_assert_cmpstr (first, ==, "BEAKTA-2026-1");
  g_assert_cmpstr (next, ==, "BEAKTA-2026-11");
}

/* Rule: originals are kept once each; a document without its original is refused. */
static void
test_originals (BeaktaTestFolder *folder,
                gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaCase) one = beakta_test_add_case (store, "1", "Ett", TEXT);
  g_autoptr(BeaktaCase) two = beakta_test_add_case (store, "2", "Två", TEXT);
  BeaktaChange *change = beakta_change_new (BEAKTA_ACT_ADD_DOCUMENT, beakta_case_get_id (one));
  g_autoptr(BeaktaDocument) document = beakta_record_new (BEAKTA_ITEM_DOCUMENT, "2");
  BeaktaVerification verification = { 0 };
  g_autoptr(GError) error = NULL;

  beakta_record_set (&document->sha256, "00");
  document->number = 2;
  beakta_change_put (change, document);
  assert_apply_fails (store, change, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_FAILED);

  g_assert_true (beakta_store_verify_sync (store, &verification, &error));
  g_assert_cmpint (verification.n_originals, ==, 1);
  g_assert_cmpint (verification.n_cases, ==, 2);
  g_assert_true (g_regex_match_simple ("^[0-9a-f]{64}-0-[0-9a-f]{16}-0$", verification.head, 0, 0));
  beakta_verification_clear (&verification);
}

static gboolean
set_flag_cb (gpointer data)
{
  *(gboolean *) data = TRUE;

  return G_SOURCE_REMOVE;
}

static void
collect_cb (BeaktaStore *store,
            BeaktaEntry *entry,
            GArray      *sequences)
{
  g_array_append_val (sequences, entry->sequence);
}

/* Rule: every entry is told once and in order, whether it was written here or through another store on the same file. */
static void
test_entries_are_told (BeaktaTestFolder *folder,
                       gconstpointer     data)
{
  g_autoptr(BeaktaStore) here = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaStore) there = beakta_test_open (folder, "anna");
  g_autoptr(GArray) sequences = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(BeaktaCase) one = NULL;
  g_autoptr(BeaktaCase) two = NULL;
  g_autoptr(BeaktaCase) three = NULL;
  gboolean is_late = FALSE;
  guint timeout = g_timeout_add_seconds (20, set_flag_cb, &is_late);

  g_signal_connect (here, "entry", G_CALLBACK (collect_cb), sequences);
  one = beakta_test_add_case (there, "1", "Ett", TEXT);
  two = beakta_test_add_case (here, "2", "Två", TEXT);
  three = beakta_test_add_case (there, "3", "Tre", TEXT);

  while (sequences->len < 3 && !is_late)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpuint (sequences->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpint (g_array_index (sequences, gint64, i), ==, i + 1);
  g_source_remove (timeout);
}

/* Rule: a backup opens as a store, verifies, and never writes over a file. */
static void
test_backup (BeaktaTestFolder *folder,
             gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaCase) case_ = beakta_test_add_case (store, "1", "Ett", TEXT);
  g_autofree char *path = g_build_filename (folder->folder, "kopia å.beakta", NULL);
  g_autoptr(BeaktaStore) copy = NULL;
  g_autoptr(BeaktaCase) again = NULL;
  g_autoptr(GError) error = NULL;
  GStatBuf status;

  g_assert_true (beakta_store_backup_sync (store, path, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);

  copy = beakta_store_open_sync (path, NULL, &error);
  g_assert_no_error (error);
  again = beakta_store_load_case_sync (copy, "1", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (beakta_case_get_head_hash (again), ==, beakta_case_get_head_hash (case_));
  beakta_test_verify (copy);

  g_assert_false (beakta_store_backup_sync (store, path, &error));
  g_assert_nonnull (error);
}

/* Rule: a version of a checklist that is in the store never changes. */
static void
test_checklists (BeaktaTestFolder *folder,
                 gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(GListModel) list = beakta_store_list_checklists (store);
  g_autoptr(GListModel) bundled = beakta_checklist_list_bundled ();
  g_autoptr(BeaktaChecklist) first = g_list_model_get_item (list, 0);
  g_autoptr(BeaktaChecklist) loaded = NULL;
  g_autoptr(BeaktaChecklist) altered = NULL;
  g_autoptr(GBytes) xml = NULL;
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_cmpuint (g_list_model_get_n_items (list), ==, g_list_model_get_n_items (bundled));
  loaded = beakta_store_load_checklist (store, beakta_checklist_get_id (first), NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (beakta_checklist_get_sha256 (loaded), ==, beakta_checklist_get_sha256 (first));
  g_assert_true (beakta_store_import_checklist_sync (store, first, &error));

  xml = g_bytes_ref (beakta_checklist_get_xml (first));
  text = g_strdup_printf ("%.*s\n<!-- ändrad -->\n", (int) g_bytes_get_size (xml), (const char *) g_bytes_get_data (xml, NULL));
  g_clear_pointer (&xml, g_bytes_unref);
  xml = g_bytes_new (text, strlen (text));
  altered = beakta_checklist_parse (xml, "altered", &error);
  g_assert_no_error (error);
  g_assert_false (beakta_store_import_checklist_sync (store, altered, &error));
  g_assert_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_EXISTS);

  g_clear_error (&error);
  g_assert_null (beakta_store_load_checklist (store, "finns-inte", NULL, &error));
  g_assert_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOT_FOUND);
}

/* Rule: after close, calls fail and say so. */
static void
test_closed (BeaktaTestFolder *folder,
             gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(GError) error = NULL;
  g_autofree char *log = g_strconcat (folder->path, "-wal", NULL);

  beakta_store_close (store);
  g_assert_null (beakta_store_load_case_sync (store, "1", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CLOSED);
  assert_apply_fails (store, beakta_test_register ("1", "Ett", "anna", NULL), G_IO_ERROR, G_IO_ERROR_CLOSED);
  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
}

/* Rule: a store that cannot be written opens for reading, and writing says why not. */
static void
test_read_only (BeaktaTestFolder *folder,
                gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaCase) case_ = beakta_test_add_case (store, "1", "Ett", TEXT);
  g_autoptr(BeaktaStore) reading = NULL;
  g_autoptr(BeaktaCase) again = NULL;
  g_autoptr(GError) error = NULL;

  g_clear_object (&store);
  if (!beakta_test_make_read_only (folder))
    {
      g_test_skip ("this system does not let the test make a folder read-only");
      return;
    }

  reading = beakta_store_open_sync (folder->path, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (beakta_store_is_read_only (reading));
  again = beakta_store_load_case_sync (reading, "1", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (beakta_case_get_head_hash (again), ==, beakta_case_get_head_hash (case_));
  beakta_test_verify (reading);
  assert_apply_fails (reading, beakta_test_register ("2", "Två", "anna", NULL), BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_READ_ONLY);
  g_clear_object (&reading);
  beakta_test_make_writable (folder);
}

/* Rule: which cases have a file is known by its bytes, and only by them; the latest case comes first. */
static void
test_sightings (BeaktaTestFolder *folder,
                gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaCase) one = beakta_test_add_case (store, "1", "Ett", TEXT);
  g_autoptr(BeaktaCase) two = beakta_test_add_case (store, "2", "Två", TEXT);
  g_autoptr(BeaktaCase) other = beakta_test_add_case (store, "3", "Tre", "En annan text.");
  const char *sha256 = beakta_case_get_document (one, 1)->sha256;
  const char *sums[] = { "00", sha256, NULL };
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) sightings = beakta_store_find_originals_sync (store, sums, &error);
  const BeaktaSighting *latest;

  g_assert_no_error (error);
  g_assert_cmpuint (sightings->len, ==, 2);
  latest = g_ptr_array_index (sightings, 0);
  g_assert_cmpstr (latest->case_id, ==, beakta_case_get_id (two));
  g_assert_cmpstr (latest->number, ==, "2");
  g_assert_cmpstr (latest->title, ==, "Två");
  g_assert_cmpuint (latest->document, ==, 1);
  g_assert_cmpstr (latest->sha256, ==, sha256);

  g_assert_true (beakta_sighting_find (sightings, sha256, NULL) == latest);
  g_assert_true (beakta_sighting_find (sightings, sha256, beakta_case_get_id (one)) == g_ptr_array_index (sightings, 1));
  g_assert_null (beakta_sighting_find (sightings, sha256, beakta_case_get_id (other)));
  g_assert_null (beakta_sighting_find (sightings, "00", NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  beakta_test_add ("/store/change/comes-back", test_comes_back);
  beakta_test_add ("/store/change/stale", test_stale);
  beakta_test_add ("/store/change/both-start", test_both_start);
  beakta_test_add ("/store/change/all-or-nothing", test_all_or_nothing);
  beakta_test_add ("/store/change/rules-at-the-door", test_rules_at_the_door);
  beakta_test_add ("/store/change/handed-over", test_handed_over);
  beakta_test_add ("/store/open/refuses-newer-version", test_newer);
  beakta_test_add ("/store/open/refuses-newer-version-in-log", test_newer_in_log);
  beakta_test_add ("/store/open/refuses-other-file", test_not_a_store);
  beakta_test_add ("/store/open/refuses-other-database", test_other_database);
  beakta_test_add ("/store/open/no-place", test_no_place);
  beakta_test_add ("/store/open/read-only", test_read_only);
  beakta_test_add ("/store/people/entered-by", test_entered_by);
  beakta_test_add ("/store/people/roles", test_roles);
  beakta_test_add ("/store/number/taken-and-found", test_numbers);
  beakta_test_add ("/store/number/next", test_next_number);
  beakta_test_add ("/store/originals/once-each", test_originals);
  beakta_test_add ("/store/originals/are-found", test_sightings);
  beakta_test_add ("/store/entries/told-once-in-order", test_entries_are_told);
  beakta_test_add ("/store/backup/opens-and-verifies", test_backup);
  beakta_test_add ("/store/checklists/immutable", test_checklists);
  beakta_test_add ("/store/close/later-calls-fail", test_closed);

  return g_test_run ();
}
