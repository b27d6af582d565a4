/* Undo and redo: each person's own steps in each case, also after a restart. */

#include "beakta-test-ready.h"
#include "beakta-test-store.h"
#include "beakta-undo-rules.h"
#include "beakta-workflow.h"

#define TEXT "Projektet vänder sig till utrikes födda kvinnor. Mål: 40 personer i arbete."

static BeaktaCase *
reload (BeaktaStore *store,
        BeaktaCase  *case_)
{
  return beakta_store_load_case_sync (store, beakta_case_get_id (case_), NULL);
}

static void
answer (BeaktaStore *store,
        BeaktaCase  *case_,
        const char  *question,
        const char  *value)
{
  g_autoptr(BeaktaCase) now = reload (store, case_);
  g_autoptr(BeaktaAnswer) record = beakta_test_answer (now, question, value, "");

  beakta_test_apply (store, beakta_acts_answer (now, record, beakta_store_get_user (store)));
}

static void
step (BeaktaStore *store,
      BeaktaCase  *case_,
      gboolean     redo)
{
  g_autoptr(GError) error = NULL;
  const char *id = beakta_case_get_id (case_);
  g_autoptr(BeaktaEntry) entry = redo ? beakta_store_redo_sync (store, id, &error) : beakta_store_undo_sync (store, id, &error);

  g_assert_no_error (error);
  g_assert_cmpint (entry->act, ==, redo ? BEAKTA_ACT_REDO : BEAKTA_ACT_UNDO);
}

static void
assert_step_fails (BeaktaStore *store,
                   BeaktaCase  *case_,
                   gboolean     redo,
                   GQuark       domain,
                   int          code)
{
  g_autoptr(GError) error = NULL;
  const char *id = beakta_case_get_id (case_);

  g_assert_null (redo ? beakta_store_redo_sync (store, id, &error) : beakta_store_undo_sync (store, id, &error));
  g_assert_error (error, domain, code);
}

static void
assert_answer (BeaktaStore *store,
               BeaktaCase  *case_,
               const char  *question,
               const char  *value)
{
  g_autoptr(BeaktaCase) now = reload (store, case_);
  const BeaktaAnswer *found = beakta_case_get_answer (now, "gavleborg", question);

  g_assert_cmpstr (found != NULL ? found->value : NULL, ==, value);
}

/* Rule: one's own steps are taken back one after the other, and made again in the same order, over a restart. */
static void
test_one_after_the_other (BeaktaTestFolder *folder,
                          gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaCase) case_ = beakta_test_add_case (store, "1", "Språk", TEXT);

  answer (store, case_, "1.1", "yes");
  answer (store, case_, "1.1", "partly");
  answer (store, case_, "1.1", "no");

  step (store, case_, FALSE);
  assert_answer (store, case_, "1.1", "partly");
  g_clear_object (&store);
  store = beakta_test_open (folder, NULL);
  step (store, case_, FALSE);
  assert_answer (store, case_, "1.1", "yes");
  step (store, case_, FALSE);
  assert_answer (store, case_, "1.1", NULL);
  assert_step_fails (store, case_, FALSE, BEAKTA_UNDO_ERROR, BEAKTA_UNDO_ERROR_WORKED);

  step (store, case_, TRUE);
  step (store, case_, TRUE);
  assert_answer (store, case_, "1.1", "partly");
  g_clear_object (&store);
  store = beakta_test_open (folder, NULL);
  step (store, case_, TRUE);
  assert_answer (store, case_, "1.1", "no");
  assert_step_fails (store, case_, TRUE, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOTHING);

  step (store, case_, FALSE);
  step (store, case_, FALSE);
  assert_answer (store, case_, "1.1", "yes");
  beakta_test_verify (store);
}

/* Rule: a new act empties what can be redone. */
static void
test_new_act_empties_redo (BeaktaTestFolder *folder,
                           gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaCase) case_ = beakta_test_add_case (store, "1", "Språk", TEXT);

  answer (store, case_, "1.1", "yes");
  step (store, case_, FALSE);
  answer (store, case_, "1.2", "no");
  assert_step_fails (store, case_, TRUE, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOTHING);
}

/* Rule: an inverse that meets a newer revision is STALE; once that is taken back it fits again. */
static void
test_stale (BeaktaTestFolder *folder,
            gconstpointer     data)
{
  g_autoptr(BeaktaStore) anna = beakta_test_open (folder, "anna");
  g_autoptr(BeaktaStore) bo = beakta_test_open (folder, "bo");
  g_autoptr(BeaktaCase) case_ = beakta_test_add_case (anna, "1", "Språk", TEXT);

  answer (anna, case_, "1.1", "yes");
  answer (bo, case_, "1.1", "no");
  assert_step_fails (anna, case_, FALSE, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_STALE);
  assert_answer (anna, case_, "1.1", "no");

  step (bo, case_, FALSE);
  step (anna, case_, FALSE);
  assert_answer (anna, case_, "1.1", NULL);
}

/* Rule: each undoes their own; another's steps and another case are not touched. */
static void
test_own_only (BeaktaTestFolder *folder,
               gconstpointer     data)
{
  g_autoptr(BeaktaStore) anna = beakta_test_open (folder, "anna");
  g_autoptr(BeaktaStore) bo = beakta_test_open (folder, "bo");
  g_autoptr(BeaktaCase) case_ = beakta_test_add_case (anna, "1", "Språk", TEXT);
  g_autoptr(BeaktaCase) other = beakta_test_add_case (anna, "2", "Arbete", TEXT);

  answer (anna, case_, "1.1", "yes");
  answer (bo, case_, "1.2", "no");
  answer (anna, other, "1.1", "yes");
  step (anna, case_, FALSE);

  assert_answer (anna, case_, "1.1", NULL);
  assert_answer (anna, case_, "1.2", "no");
  assert_answer (anna, other, "1.1", "yes");
}

/* Rule: an undo is made under the rules of the act that it undoes: nothing in a case that somebody else froze. */
static void
test_frozen (BeaktaTestFolder *folder,
             gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaStore) other = beakta_test_open (folder, "anna");
  g_autoptr(BeaktaCase) case_ = beakta_test_add_case (store, "1", "Språk", TEXT);

  answer (store, case_, "1.1", "yes");
  beakta_test_bring (other, beakta_case_get_id (case_), BEAKTA_STAGE_PROPOSED);

  assert_step_fails (store, case_, FALSE, BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_STAGE);
  assert_answer (store, case_, "1.1", "yes");
}

/* Rule: the stage is not undone: the case stays started, and a step back is the way. */
static void
test_stage_stays (BeaktaTestFolder *folder,
                  gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaCase) case_ = beakta_test_add_case (store, "1", "Språk", TEXT);
  g_autoptr(BeaktaCase) now = NULL;

  answer (store, case_, "1.1", "yes");
  step (store, case_, FALSE);
  now = reload (store, case_);
  g_assert_cmpint (beakta_case_get_stage (now)->stage, ==, BEAKTA_STAGE_ASSESSING);
}

/* Rule: a passage is never lost: taking back the mark that an answer stands on by now is STALE. */
static void
test_passage_in_use (BeaktaTestFolder *folder,
                     gconstpointer     data)
{
  g_autoptr(BeaktaStore) anna = beakta_test_open (folder, "anna");
  g_autoptr(BeaktaStore) bo = beakta_test_open (folder, "bo");
  g_autoptr(BeaktaCase) case_ = beakta_test_add_case (anna, "1", "Språk", TEXT);
  g_autoptr(BeaktaPassage) passage = beakta_test_passage (case_, 0, 9);
  g_autoptr(BeaktaCase) marked = NULL;

  passage->mark = BEAKTA_MARK_PROMISE;
  beakta_record_set (&passage->maker, "anna");
  beakta_test_apply (anna, beakta_acts_mark (case_, passage));
  marked = reload (bo, case_);
  beakta_test_apply (bo, beakta_acts_add_evidence (marked, "gavleborg", "1.1", passage, "bo"));

  assert_step_fails (anna, case_, FALSE, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_STALE);
  beakta_test_verify (anna);
}

static BeaktaChange *
replace (BeaktaCase *case_,
         const char *user)
{
  BeaktaChange *change = beakta_change_new (BEAKTA_ACT_REPLACE_DOCUMENT, beakta_case_get_id (case_));
  g_autoptr(BeaktaDocument) document = beakta_record_new (BEAKTA_ITEM_DOCUMENT, "2");
  g_autoptr(GBytes) bytes = g_bytes_new_static ("En ny version", 13);

  document->number = 2;
  document->replaces = 1;
  document->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  beakta_record_set (&document->added_by, user);
  beakta_change_put (change, document);
  beakta_change_add_original (change, document->sha256, bytes, NULL, NULL, NULL);

  return change;
}

/* Rule: a new version goes as it came, as long as nobody has marked it; its bytes are kept, so that it can come again. */
static void
test_new_version (BeaktaTestFolder *folder,
                  gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, "anna");
  g_autoptr(BeaktaCase) case_ = beakta_test_add_case (store, "403-1201-2026", "Språk och arbete", TEXT);
  g_autoptr(BeaktaCase) without = NULL;
  g_autoptr(BeaktaCase) again = NULL;
  g_autoptr(BeaktaStore) other = NULL;
  g_autoptr(BeaktaPassage) passage = NULL;

  beakta_test_apply (store, replace (case_, "anna"));
  step (store, case_, FALSE);
  without = reload (store, case_);
  g_assert_null (beakta_case_get_document (without, 2));
  beakta_test_verify (store);

  step (store, case_, TRUE);
  again = reload (store, case_);
  g_assert_cmpuint (beakta_case_get_document (again, 2)->replaces, ==, 1);
  beakta_test_verify (store);

  passage = beakta_test_passage (again, 0, 4);
  passage->document = 2;
  other = beakta_test_open (folder, "bo");
  beakta_test_apply (other, beakta_acts_mark (again, passage));
  assert_step_fails (store, case_, FALSE, BEAKTA_UNDO_ERROR, BEAKTA_UNDO_ERROR_MARKED);
}

static void
result_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

/* Rule: what undo and redo would do can be named before. */
static void
test_peek (BeaktaTestFolder *folder,
           gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaCase) case_ = beakta_test_add_case (store, "1", "Språk", TEXT);
  g_autoptr(GAsyncResult) result = NULL;
  g_auto(BeaktaUndoState) state = { NULL };

  answer (store, case_, "1.1", "yes");
  answer (store, case_, "1.2", "no");
  step (store, case_, FALSE);

  beakta_store_peek_undo_async (store, beakta_case_get_id (case_), NULL, result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (beakta_store_peek_undo_finish (store, result, &state, NULL));

  g_assert_cmpstr (((BeaktaEdit *) g_ptr_array_index (state.undo->edits, 0))->id, ==, "gavleborg/1.1");
  g_assert_cmpstr (((BeaktaEdit *) g_ptr_array_index (state.redo->edits, 0))->id, ==, "gavleborg/1.2");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  beakta_test_add ("/store/undo/one-after-the-other", test_one_after_the_other);
  beakta_test_add ("/store/undo/new-act-empties-redo", test_new_act_empties_redo);
  beakta_test_add ("/store/undo/stale", test_stale);
  beakta_test_add ("/store/undo/own-only", test_own_only);
  beakta_test_add ("/store/undo/not-when-frozen", test_frozen);
  beakta_test_add ("/store/undo/stage-stays", test_stage_stays);
  beakta_test_add ("/store/undo/passage-in-use", test_passage_in_use);
  beakta_test_add ("/store/undo/new-version", test_new_version);
  beakta_test_add ("/store/undo/peek", test_peek);

  return g_test_run ();
}
