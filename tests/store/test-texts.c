/* Texts of documents from before documents said the sum of their text: told by verification, and vouched for once read anew. */

#include "beakta-journal.h"
#include "beakta-sqlite-driver.h"
#include "beakta-state.h"
#include "beakta-test-store.h"

#define TEXT    "Projektet vänder sig till utrikes födda kvinnor."
#define ALTERED "Projektet vänder sig till utrikes födda kvinnoR."

static BeaktaDriver *
open_by_hand (BeaktaTestFolder *folder)
{
  g_autoptr(GError) error = NULL;
  BeaktaDriver *db = beakta_sqlite_driver_open (folder->path, BEAKTA_SQLITE_READ_WRITE, &error);

  g_assert_no_error (error);
  beakta_driver_claim (db);

  return db;
}

/* The document as an older program wrote it, in the chain and in the state. */
static void
write_as_before (BeaktaTestFolder *folder,
                 BeaktaCase       *case_)
{
  g_autoptr(BeaktaDriver) db = open_by_hand (folder);
  g_autoptr(BeaktaDocument) document = beakta_record_copy (beakta_case_get_document (case_, 1));
  g_autoptr(GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_edit_free);
  g_autoptr(BeaktaEntry) entry = NULL;
  g_autoptr(JsonObject) after = NULL;
  g_autoptr(GError) error = NULL;

  beakta_record_set (&document->text_sum, "");
  after = beakta_record_to_json (document);
  g_ptr_array_add (edits, beakta_edit_new (BEAKTA_ITEM_DOCUMENT, "1", document->record.revision, NULL, after));
  entry = beakta_entry_new (beakta_case_get_id (case_), "anna", "", "2026-03-02T08:00:00.000000Z", BEAKTA_ACT_READ_DOCUMENT, "", 0,
                            g_steal_pointer (&edits));
  g_assert_true (beakta_driver_begin (db, NULL));
  g_assert_true (beakta_journal_append (db, entry, &error) && beakta_state_write (db, entry, &error));
  g_assert_true (beakta_driver_end (db, TRUE, &error));
  g_assert_no_error (error);
}

static void
alter_text (BeaktaTestFolder *folder)
{
  g_autoptr(BeaktaDriver) db = open_by_hand (folder);
  g_autoptr(GError) error = NULL;

  g_assert_true (db->methods->index_text (db, 1, TRUE, &error));
  g_assert_true (beakta_driver_run (db, &error, "UPDATE text SET stream = $1 WHERE id = 1", "s", ALTERED));
  g_assert_true (db->methods->index_text (db, 1, FALSE, &error));
  g_assert_no_error (error);
}

static BeaktaStore *
make_store (BeaktaTestFolder *folder)
{
  BeaktaStore *store = beakta_test_open (folder, "anna");
  g_autoptr(BeaktaCase) case_ = beakta_test_add_case (store, "1", "Språk", TEXT);

  beakta_store_close (store);
  g_object_unref (store);
  write_as_before (folder, case_);

  return beakta_test_open (folder, "anna");
}

static gint64
count_unsummed (BeaktaStore *store)
{
  BeaktaVerification verification = { 0 };
  g_autoptr(GError) error = NULL;

  g_assert_true (beakta_store_verify_sync (store, &verification, &error));
  g_assert_no_error (error);
  beakta_verification_clear (&verification);

  return verification.n_unsummed;
}

/* As the intake makes it of the original. */
static BeaktaChange *
read_anew (BeaktaCase *case_,
           BeaktaAct   act)
{
  BeaktaChange *change = beakta_change_new (act, beakta_case_get_id (case_));
  const BeaktaDocument *document = beakta_case_get_document (case_, 1);
  g_autoptr(BeaktaTextBuilder) builder = beakta_text_builder_new ("text", document->extractor);
  g_autoptr(GBytes) bytes = g_bytes_new (TEXT, strlen (TEXT));
  g_autoptr(BeaktaText) text = NULL;
  g_autoptr(GVariant) structure = NULL;

  g_assert_true (beakta_text_builder_add (builder, TEXT, strlen (TEXT), NULL, 0, NULL));
  text = beakta_text_builder_finish (builder, NULL);
  structure = g_variant_take_ref (beakta_text_to_variant (text));
  beakta_change_add_original (change, document->sha256, bytes, document->extractor, TEXT, structure);
  beakta_change_put (change, document);

  return change;
}

static char *
load_text (BeaktaStore *store,
           BeaktaCase  *case_)
{
  g_autoptr(BeaktaText) text = beakta_store_load_text_sync (store, beakta_case_get_document (case_, 1)->sha256, NULL);

  return g_strdup (beakta_text_get_stream (text));
}

/* Rule: verification tells how many texts the chain does not vouch for; read anew it does, and an alteration is found. */
static void
test_read_anew (BeaktaTestFolder *folder,
                gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = make_store (folder);
  g_autoptr(BeaktaCase) case_ = beakta_store_load_case_sync (store, "1", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (count_unsummed (store), ==, 1);
  beakta_test_apply (store, read_anew (case_, BEAKTA_ACT_READ_DOCUMENT));
  g_assert_cmpint (count_unsummed (store), ==, 0);

  alter_text (folder);
  g_assert_false (beakta_store_verify_sync (store, NULL, &error));
  g_assert_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_DAMAGED);
}

/* Rule: what comes into the chain is the sum of what was read, not of what somebody had made of the text before; what the chain vouches
 * for is not replaced. */
static void
test_altered_before (BeaktaTestFolder *folder,
                     gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = make_store (folder);
  g_autoptr(BeaktaCase) case_ = beakta_store_load_case_sync (store, "1", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  alter_text (folder);
  g_assert_cmpint (count_unsummed (store), ==, 1);
  before = load_text (store, case_);
  g_assert_cmpstr (before, ==, ALTERED);

  beakta_test_apply (store, read_anew (case_, BEAKTA_ACT_READ_DOCUMENT));
  after = load_text (store, case_);
  g_assert_cmpstr (after, ==, TEXT);
  g_assert_cmpint (count_unsummed (store), ==, 0);
}

/* Rule: the same document in another case is no reading of this one: what came with it replaces nothing. */
static void
test_other_case (BeaktaTestFolder *folder,
                 gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = make_store (folder);
  g_autoptr(BeaktaCase) case_ = beakta_store_load_case_sync (store, "1", NULL);
  g_autofree char *text = NULL;

  alter_text (folder);
  g_object_unref (beakta_test_add_case (store, "2", "Språk", TEXT));
  text = load_text (store, case_);
  g_assert_cmpstr (text, ==, ALTERED);
  g_assert_cmpint (count_unsummed (store), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  beakta_test_add ("/texts/read-anew", test_read_anew);
  beakta_test_add ("/texts/altered-before", test_altered_before);
  beakta_test_add ("/texts/other-case", test_other_case);

  return g_test_run ();
}
