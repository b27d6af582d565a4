/* Erasure (gallring) and the clearing of drafts: what goes, what stays, who may, and that what is gone is gone from the files. */

#include <string.h>

#include <glib/gstdio.h>

#include "beakta-journal.h"
#include "beakta-sqlite-driver.h"
#include "beakta-store-erase.h"
#include "beakta-store-query.h"
#include "beakta-store-undone.h"
#include "beakta-test-ready.h"
#include "beakta-test-store.h"
#include "beakta-workflow.h"

#define TEXT   "Projektet Havtornskonditoriet vänder sig till utrikes födda kvinnor. Mål: 40 personer i arbete."
#define OTHER  "Odling i växthus med Gladiolusbacken."
#define GROUND "Gallringsbeslut 2026-17"

static BeaktaCase *
load (BeaktaStore *store,
      const char  *number)
{
  g_autoptr(GError) error = NULL;
  BeaktaCase *case_ = beakta_store_load_case_sync (store, number, &error);

  g_assert_no_error (error);

  return case_;
}

/* Letter by letter, as it is typed. */
static void
type_reason (BeaktaStore *store,
             const char  *number,
             const char  *words)
{
  glong n_letters = g_utf8_strlen (words, -1);

  for (glong n = MIN (4, n_letters); n <= n_letters; n = n < n_letters ? MIN (n + 4, n_letters) : n + 1)
    {
      g_autoptr(BeaktaCase) case_ = load (store, number);
      g_autofree char *reason = g_utf8_substring (words, 0, n);
      g_autoptr(BeaktaAnswer) answer = beakta_test_answer (case_, "1.1", "partly", reason);
      BeaktaChange *change = beakta_acts_answer (case_, answer, beakta_store_get_user (store));

      beakta_change_set_typed_in (change, "reason");
      beakta_test_apply (store, change);
    }
}

static void
move (BeaktaStore *store,
      const char  *number,
      BeaktaStage  stage)
{
  g_autoptr(BeaktaCase) case_ = load (store, number);

  beakta_test_bring (store, beakta_case_get_id (case_), stage);
}

/* Four eyes: another person approves. */
static void
decide (BeaktaTestFolder *folder,
        BeaktaStore      *store,
        const char       *number)
{
  g_autoptr(BeaktaStore) other = NULL;

  move (store, number, BEAKTA_STAGE_PROPOSED);
  other = beakta_test_open (folder, "bo");
  move (other, number, BEAKTA_STAGE_APPROVED);
  beakta_store_close (other);
  move (store, number, BEAKTA_STAGE_DECIDED);
}

static BeaktaStore *
make_store (BeaktaTestFolder *folder)
{
  BeaktaStore *store = beakta_test_open (folder, NULL);

  g_object_unref (beakta_test_add_case (store, "1", "Språk Blåklintsgatan", TEXT));
  g_object_unref (beakta_test_add_case (store, "2", "Odling", OTHER));
  type_reason (store, "1", "Kvittensurkund saknas; Ringduvan talar för.");
  decide (folder, store, "1");

  return store;
}

/* Whether the bytes stand in any file of the folder. */
static gboolean
is_in_files (BeaktaTestFolder *folder,
             const char       *words)
{
  g_autoptr(GDir) dir = g_dir_open (folder->folder, 0, NULL);
  const char *name;
  gboolean found = FALSE;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder->folder, name, NULL);
      g_autofree char *contents = NULL;
      gsize size;

      if (!g_file_get_contents (path, &contents, &size, NULL))
        continue;
      found |= memmem (contents, size, words, strlen (words)) != NULL;
    }

  return found;
}

static void
assert_gone (BeaktaTestFolder   *folder,
             const char * const *words)
{
  for (; *words != NULL; words++)
    if (is_in_files (folder, *words))
      g_error ("“%s” is still in the files", *words);
}

static void
erase (BeaktaStore   *store,
       const char    *number,
       gboolean       drafts,
       BeaktaErasure *erasure)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaEntry) entry = beakta_store_erase_sync (store, number, drafts, GROUND, "Gallrat", erasure, &error);

  g_assert_no_error (error);
  g_assert_nonnull (entry);
  g_assert_cmpstr (entry->reason, ==, GROUND);
  g_assert_cmpuint (entry->erases->len, ==, erasure->n_entries);
}

/* Rule: of an erased case its number, the day and the ground stay; the chain verifies, the other case is untouched, and what was erased
 * is in no file of the store: not in a page, not in an index, not in the log. */
static void
test_case (BeaktaTestFolder *folder,
           gconstpointer     data)
{
  static const char * const gone[] = { "avtornskonditori", "avtornsk", "Blåklint", "låklintsg", "blåklintsgatan", "vittensurkund", "ingduvan", NULL };
  g_autoptr(BeaktaStore) store = make_store (folder);
  g_autoptr(BeaktaCase) case_ = NULL;
  g_autoptr(GPtrArray) entries = NULL;
  BeaktaErasure erasure;

  g_assert_true (is_in_files (folder, "avtornskonditori"));
  erase (store, "1", FALSE, &erasure);
  g_assert_cmpuint (erasure.n_originals, ==, 1);
  g_assert_true (erasure.is_clean);
  assert_gone (folder, gone);
  beakta_test_verify (store);

  case_ = load (store, "1");
  g_assert_cmpstr (beakta_case_get_facts (case_)->number, ==, "1");
  g_assert_cmpstr (beakta_case_get_facts (case_)->title, ==, "Gallrat");
  g_assert_cmpstr (beakta_case_get_stage (case_)->reason, ==, GROUND);
  for (int kind = 0; kind < BEAKTA_N_ITEMS; kind++)
    {
      g_autoptr(GPtrArray) records = beakta_case_list (case_, kind);

      g_assert_cmpuint (records->len, ==, kind == BEAKTA_ITEM_FACTS || kind == BEAKTA_ITEM_STAGE ? 1 : 0);
    }

  entries = beakta_store_list_journal_sync (store, beakta_case_get_id (case_), 0, 0, NULL);
  g_assert_cmpuint (entries->len, ==, erasure.n_entries + 1);
  for (guint i = 0; i < entries->len; i++)
    g_assert_cmpint (((BeaktaEntry *) g_ptr_array_index (entries, i))->erased, ==, i + 1 < entries->len);

  g_assert_true (is_in_files (folder, "Gladiolusbacken"));
  beakta_store_close (store);
  g_clear_object (&store);
  store = beakta_test_open (folder, NULL);
  beakta_test_verify (store);
}

/* Rule: an original that another case has too stays. */
static void
test_shared (BeaktaTestFolder *folder,
             gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = make_store (folder);
  g_autoptr(BeaktaCase) other = beakta_test_add_case (store, "3", "Samma handling", TEXT);
  g_autoptr(GPtrArray) documents = beakta_case_list (other, BEAKTA_ITEM_DOCUMENT);
  g_autoptr(GBytes) original = NULL;
  BeaktaErasure erasure;

  erase (store, "1", FALSE, &erasure);
  g_assert_cmpuint (erasure.n_originals, ==, 0);
  g_assert_cmpuint (erasure.n_shared, ==, 1);
  original = beakta_store_load_original_sync (store, ((BeaktaDocument *) g_ptr_array_index (documents, 0))->sha256, NULL);
  g_assert_nonnull (original);
  beakta_test_verify (store);
}

/* Rule: cleared drafts leave the case as it stands, and nothing of what its texts were before. */
static void
test_drafts (BeaktaTestFolder *folder,
             gconstpointer     data)
{
  static const char * const gone[] = { "Kladdanteckning", NULL };
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaCase) before = NULL;
  g_autoptr(BeaktaCase) after = NULL;
  g_autoptr(GError) error = NULL;
  BeaktaErasure erasure;

  g_object_unref (beakta_test_add_case (store, "1", "Språk", TEXT));
  type_reason (store, "1", "Kladdanteckning om det.");
  type_reason (store, "1", "Målen är mätbara, fast baslinje saknas.");
  decide (folder, store, "1");
  before = load (store, "1");

  erase (store, "1", TRUE, &erasure);
  beakta_test_verify (store);
  assert_gone (folder, gone);
  after = load (store, "1");
  g_assert_cmpstr (beakta_case_get_answer (after, "gavleborg", "1.1")->reason, ==,
                   beakta_case_get_answer (before, "gavleborg", "1.1")->reason);
  g_assert_cmpint (beakta_case_get_stage (after)->stage, ==, BEAKTA_STAGE_DECIDED);
  g_assert_true (is_in_files (folder, "Havtornskonditoriet"));

  g_assert_null (beakta_store_erase_sync (store, "1", TRUE, GROUND, NULL, NULL, &error));
  g_assert_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOTHING);
  erase (store, "1", FALSE, &erasure);
  beakta_test_verify (store);
}

/* Rule: typed anew after a clearing, and cleared once more, nothing of the text between is left. */
static void
test_drafts_twice (BeaktaTestFolder *folder,
                   gconstpointer     data)
{
  static const char * const gone[] = { "Kvittensurkund", "Mellanformulering", NULL };
  g_autoptr(BeaktaStore) store = make_store (folder);
  BeaktaErasure erasure;

  erase (store, "1", TRUE, &erasure);
  move (store, "1", BEAKTA_STAGE_ASSESSING);
  type_reason (store, "1", "Mellanformulering.");
  type_reason (store, "1", "Slutlig formulering.");
  decide (folder, store, "1");
  erase (store, "1", TRUE, &erasure);
  beakta_test_verify (store);
  assert_gone (folder, gone);
}

/* Rule: only an administrator, only a case that is decided or closed, and never without a ground. */
static void
test_refused (BeaktaTestFolder *folder,
              gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = make_store (folder);
  g_autoptr(BeaktaStore) other = beakta_test_open (folder, "bo");
  g_autoptr(GError) error = NULL;
  BeaktaErasure erasure;

  g_assert_null (beakta_store_erase_sync (store, "2", FALSE, GROUND, NULL, NULL, &error));
  g_assert_error (error, BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_STAGE);
  g_clear_error (&error);
  g_assert_null (beakta_store_erase_sync (store, "1", FALSE, " \t", NULL, NULL, &error));
  g_assert_error (error, BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_REASON);
  g_clear_error (&error);
  g_assert_null (beakta_store_erase_sync (other, "1", FALSE, GROUND, NULL, NULL, &error));
  g_assert_error (error, BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_ROLE);
  g_clear_error (&error);

  erase (store, "1", FALSE, &erasure);
  g_assert_false (beakta_store_preview_erase_sync (store, "1", FALSE, &erasure, &error));
  g_assert_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOTHING);
}

static void
undo (BeaktaStore *store,
      const char  *id,
      gboolean     redo)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaEntry) entry = redo ? beakta_store_redo_sync (store, id, &error) : beakta_store_undo_sync (store, id, &error);

  g_assert_no_error (error);
  g_assert_nonnull (entry);
}

/* What the store tells of registrations that were undone: how many. */
static guint
count_undone (BeaktaStore *store)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) undone = beakta_store_list_undone_sync (store, &error);
  BeaktaVerification verification = { 0 };

  g_assert_no_error (error);
  g_assert_true (beakta_store_verify_sync (store, &verification, &error));
  g_assert_no_error (error);
  g_assert_cmpint (verification.n_undone, ==, undone->len);
  beakta_verification_clear (&verification);

  return undone->len;
}

/* Rule: what a registration brought that was undone is kept to be brought back, told, and erased by an administrator, on a ground, for
 * good; nothing of it is in any file then, and the chain verifies. */
static void
test_undone (BeaktaTestFolder *folder,
             gconstpointer     data)
{
  static const char * const gone[] = { "avtornskonditori", "avtornsk", "Blåklint", "blåklintsgatan", NULL };
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaStore) other = beakta_test_open (folder, "bo");
  g_autoptr(BeaktaCase) case_ = beakta_test_add_case (store, "1", "Språk Blåklintsgatan", TEXT);
  const char *id = beakta_case_get_id (case_);
  g_autoptr(BeaktaUndone) undone = NULL;
  g_autoptr(GError) error = NULL;
  BeaktaErasure erasure;

  g_assert_cmpuint (count_undone (store), ==, 0);
  undo (store, id, FALSE);
  g_assert_cmpuint (count_undone (store), ==, 1);
  g_assert_true (beakta_store_find_undone_sync (store, id, &undone, NULL));
  g_assert_cmpstr (undone->number, ==, "1");
  g_assert_cmpstr (undone->title, ==, "Språk Blåklintsgatan");
  g_assert_cmpuint (undone->n_originals, ==, 1);
  g_assert_true (is_in_files (folder, "avtornskonditori"));

  g_assert_null (beakta_store_erase_sync (other, id, FALSE, GROUND, NULL, NULL, &error));
  g_assert_error (error, BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_ROLE);
  g_clear_error (&error);
  g_assert_null (beakta_store_erase_sync (store, id, FALSE, "", NULL, NULL, &error));
  g_assert_error (error, BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_REASON);
  g_clear_error (&error);
  beakta_store_close (other);

  erase (store, id, FALSE, &erasure);
  g_assert_cmpuint (erasure.n_originals, ==, 1);
  assert_gone (folder, gone);
  g_assert_cmpuint (count_undone (store), ==, 0);
  g_assert_false (beakta_store_preview_erase_sync (store, id, FALSE, &erasure, &error));
  g_assert_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOTHING);
  g_clear_error (&error);
  g_assert_null (beakta_store_redo_sync (store, id, &error));
  g_assert_nonnull (error);
}

/* Rule: an original that came, went and came back is one. */
static void
test_counted_once (BeaktaTestFolder *folder,
                   gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaCase) case_ = beakta_test_add_case (store, "1", "Språk", TEXT);
  g_autoptr(BeaktaCase) other = beakta_test_add_case (store, "2", "Samma handling", TEXT);
  const char *id = beakta_case_get_id (case_);
  BeaktaErasure erasure;

  undo (store, id, FALSE);
  undo (store, id, TRUE);
  undo (store, id, FALSE);
  g_assert_true (beakta_store_preview_erase_sync (store, id, FALSE, &erasure, NULL));
  g_assert_cmpuint (erasure.n_shared, ==, 1);
  g_assert_cmpuint (erasure.n_originals, ==, 0);
}

/* Rule: an original that a case can get back whose registration was undone stays when another case is erased that has it too. */
static void
test_undone_shared (BeaktaTestFolder *folder,
                    gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = make_store (folder);
  g_autoptr(BeaktaCase) other = beakta_test_add_case (store, "3", "Samma handling", TEXT);
  g_autoptr(BeaktaText) text = NULL;
  BeaktaErasure erasure;

  undo (store, beakta_case_get_id (other), FALSE);
  erase (store, "1", FALSE, &erasure);
  g_assert_cmpuint (erasure.n_originals, ==, 0);
  g_assert_cmpuint (erasure.n_shared, ==, 1);
  undo (store, beakta_case_get_id (other), TRUE);
  text = beakta_store_load_text_sync (store, beakta_case_get_document (other, 1)->sha256, NULL);
  g_assert_nonnull (text);
  beakta_test_verify (store);

  undo (store, beakta_case_get_id (other), FALSE);
  erase (store, beakta_case_get_id (other), FALSE, &erasure);
  g_assert_cmpuint (erasure.n_originals, ==, 1);
  g_assert_false (is_in_files (folder, "avtornskonditori"));
  beakta_test_verify (store);
}

static void
run_behind_the_back (BeaktaTestFolder *folder,
                     const char       *sql)
{
  g_autoptr(BeaktaDriver) db = beakta_sqlite_driver_open (folder->path, BEAKTA_SQLITE_READ_WRITE, NULL);
  g_autoptr(GError) error = NULL;

  db->methods->run_script (db, sql, &error);
  g_assert_no_error (error);
}

static void
assert_damaged (BeaktaStore *store,
                const char  *says)
{
  g_autoptr(GError) error = NULL;

  g_assert_false (beakta_store_verify_sync (store, NULL, &error));
  g_assert_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_DAMAGED);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, says));
}

/* Rule: contents that are gone without an erasure that names them are found, and so are contents that came back. */
static void
test_by_hand (BeaktaTestFolder *folder,
              gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = make_store (folder);
  BeaktaErasure erasure;

  run_behind_the_back (folder, "UPDATE journal SET payload = NULL, salt = NULL WHERE sequence = 2");
  assert_damaged (store, "Entry 2 of the journal (case 2, “register” by ");
  assert_damaged (store, "its contents are gone, and no erasure names it");
  erase (store, "1", FALSE, &erasure);
  assert_damaged (store, "Entry 2 ");
  run_behind_the_back (folder, "UPDATE journal SET payload = '{}', salt = x'00' WHERE sequence = 1");
  assert_damaged (store, "Entry 1 ");
  assert_damaged (store, "it was erased, and has contents");
}

/* Rule: a state that is not what the journal says is told by the entry that says otherwise. */
static void
test_names_entry (BeaktaTestFolder *folder,
                  gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = make_store (folder);

  run_behind_the_back (folder, "UPDATE item SET value = replace (value, 'Odling', 'Oldinga') WHERE kind = 'facts'");
  assert_damaged (store, "Entry 2 of the journal (case 2, “register” by ");
  run_behind_the_back (folder, "DELETE FROM item WHERE kind = 'document' AND revision = 1");
  assert_damaged (store, "Entry 2 ");
  run_behind_the_back (folder, "UPDATE item SET value = replace (value, 'Oldinga', 'Odling') WHERE kind = 'facts'");
  assert_damaged (store, "Entry 1 ");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  beakta_test_add ("/store/erase/leaves-number-and-ground", test_case);
  beakta_test_add ("/store/erase/shared-original-stays", test_shared);
  beakta_test_add ("/store/erase/drafts-leave-the-case", test_drafts);
  beakta_test_add ("/store/erase/drafts-twice", test_drafts_twice);
  beakta_test_add ("/store/erase/refused", test_refused);
  beakta_test_add ("/store/erase/undone-registration", test_undone);
  beakta_test_add ("/store/erase/undone-registration-shared", test_undone_shared);
  beakta_test_add ("/store/erase/counted-once", test_counted_once);
  beakta_test_add ("/store/verify/contents-gone-by-hand", test_by_hand);
  beakta_test_add ("/store/verify/names-the-entry", test_names_entry);

  return g_test_run ();
}
