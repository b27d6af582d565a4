/* What hangs together in a case, when two work in it at once: beakta-bonds.h. */

#include "beakta-test-store.h"

#define TEXT "Projektet vänder sig till utrikes födda kvinnor. Mål: 40 personer i arbete inom ett år efter avslut."

typedef struct
{
  BeaktaStore *anna;
  BeaktaStore *bo;
  BeaktaCase  *seen;                 /* as Anna saw it before Bo went on */
} Desk;

static BeaktaCase *
load (BeaktaStore *store,
      BeaktaCase  *case_)
{
  g_autoptr(GError) error = NULL;
  BeaktaCase *loaded = beakta_store_load_case_sync (store, beakta_case_get_id (case_), &error);

  g_assert_no_error (error);

  return loaded;
}

static void
sit_down (Desk             *desk,
          BeaktaTestFolder *folder)
{
  desk->anna = beakta_test_open (folder, "anna");
  desk->bo = beakta_test_open (folder, "bo");
  desk->seen = beakta_test_add_case (desk->anna, "403-1-2026", "Språk och arbete", TEXT);
}

static void
look (Desk *desk)
{
  BeaktaCase *now = load (desk->anna, desk->seen);

  g_set_object (&desk->seen, now);
  g_object_unref (now);
}

static void
undo (BeaktaStore *store,
      Desk        *desk)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaEntry) entry = beakta_store_undo_sync (store, beakta_case_get_id (desk->seen), &error);

  g_assert_no_error (error);
  g_assert_nonnull (entry);
}

/* What Anna does from what she saw is refused, and the case is as Bo left it.
 *
 * @change: (transfer full) */
static void
assert_refused (Desk             *desk,
                BeaktaChange     *change,
                BeaktaStoreError  code)
{
  g_autoptr(BeaktaChange) tried = change;
  g_autoptr(BeaktaCase) before = load (desk->bo, desk->seen);
  g_autoptr(BeaktaCase) after = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_false (beakta_change_is_empty (tried));
  g_assert_null (beakta_store_apply_sync (desk->anna, tried, &error));
  g_assert_error (error, BEAKTA_STORE_ERROR, (int) code);

  after = load (desk->bo, desk->seen);
  g_assert_cmpint (beakta_case_get_head (after), ==, beakta_case_get_head (before));
  beakta_test_verify (desk->bo);
}

static void
stand_up (Desk *desk)
{
  g_clear_object (&desk->seen);
  g_clear_object (&desk->anna);
  g_clear_object (&desk->bo);
}

static BeaktaChange *
make_mark (BeaktaCase *case_,
           const char *user)
{
  g_autoptr(BeaktaPassage) passage = beakta_test_passage (case_, 0, 9);

  passage->mark = BEAKTA_MARK_PROMISE;
  beakta_record_set (&passage->maker, user);

  return beakta_acts_mark (case_, passage);
}

/* Rule 3: words that somebody marked become evidence by naming that mark; when it is taken away meanwhile, nothing is written. */
static void
test_evidence (BeaktaTestFolder *folder,
               gconstpointer     data)
{
  Desk desk = { 0 };
  g_autoptr(BeaktaPassage) passage = NULL;

  sit_down (&desk, folder);
  beakta_test_apply (desk.bo, make_mark (desk.seen, "bo"));
  look (&desk);
  passage = beakta_test_passage (desk.seen, 0, 9);
  undo (desk.bo, &desk);

  assert_refused (&desk, beakta_acts_add_evidence (desk.seen, "gavleborg", "1.1", passage, "anna"), BEAKTA_STORE_ERROR_REMOVED);

  look (&desk);
  beakta_test_apply (desk.anna, beakta_acts_add_evidence (desk.seen, "gavleborg", "1.1", passage, "anna"));
  stand_up (&desk);
}

/* Rule 3, for a comment on the words. */
static void
test_comment (BeaktaTestFolder *folder,
              gconstpointer     data)
{
  Desk desk = { 0 };
  g_autoptr(BeaktaPassage) passage = NULL;
  g_autoptr(BeaktaComment) comment = beakta_record_new (BEAKTA_ITEM_COMMENT, NULL);

  beakta_record_set (&comment->author, "anna");
  beakta_record_set (&comment->text, "Stämmer det?");
  sit_down (&desk, folder);
  beakta_test_apply (desk.bo, make_mark (desk.seen, "bo"));
  look (&desk);
  passage = beakta_test_passage (desk.seen, 0, 9);
  undo (desk.bo, &desk);

  assert_refused (&desk, beakta_acts_comment (desk.seen, comment, passage), BEAKTA_STORE_ERROR_REMOVED);
  stand_up (&desk);
}

/* Rule 3, for a document: its adding can be undone as long as nothing stands on it, and then nothing comes to stand on it. */
static void
test_document (BeaktaTestFolder *folder,
               gconstpointer     data)
{
  static const char text[] = "Bilaga om styrgruppen.";
  Desk desk = { 0 };
  g_autoptr(BeaktaDocument) document = beakta_record_new (BEAKTA_ITEM_DOCUMENT, "2");
  g_autoptr(GBytes) bytes = g_bytes_new_static (text, sizeof text - 1);
  g_autoptr(BeaktaPassage) passage = NULL;
  BeaktaChange *change;

  sit_down (&desk, folder);
  document->number = 2;
  document->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  beakta_record_set (&document->added_by, "anna");
  change = beakta_change_new (BEAKTA_ACT_ADD_DOCUMENT, beakta_case_get_id (desk.seen));
  beakta_change_put (change, document);
  beakta_change_add_original (change, document->sha256, bytes, NULL, NULL, NULL);
  beakta_test_apply (desk.anna, change);
  look (&desk);
  undo (desk.anna, &desk);

  passage = beakta_test_passage (desk.seen, 0, 9);
  passage->document = 2;
  passage->mark = BEAKTA_MARK_HIGHLIGHT;
  beakta_record_set (&passage->maker, "anna");
  assert_refused (&desk, beakta_acts_mark (desk.seen, passage), BEAKTA_STORE_ERROR_REMOVED);
  stand_up (&desk);
}

/* Rule 2: a mark that became evidence meanwhile is not taken from under it. */
static void
test_stands (BeaktaTestFolder *folder,
             gconstpointer     data)
{
  Desk desk = { 0 };
  g_autoptr(BeaktaPassage) passage = NULL;
  g_autoptr(BeaktaCase) now = NULL;
  g_autoptr(GPtrArray) passages = NULL;
  const BeaktaRecord *mark;

  sit_down (&desk, folder);
  beakta_test_apply (desk.anna, make_mark (desk.seen, "anna"));
  look (&desk);
  passage = beakta_test_passage (desk.seen, 0, 9);
  passages = beakta_case_list (desk.seen, BEAKTA_ITEM_PASSAGE);
  mark = g_ptr_array_index (passages, 0);
  now = load (desk.bo, desk.seen);
  beakta_test_apply (desk.bo, beakta_acts_add_evidence (now, "gavleborg", "1.1", passage, "bo"));

  assert_refused (&desk, beakta_acts_unmark (desk.seen, mark->id), BEAKTA_STORE_ERROR_STALE);
  stand_up (&desk);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  beakta_test_add ("/bonds/passage/evidence-on-what-is-gone", test_evidence);
  beakta_test_add ("/bonds/passage/comment-on-what-is-gone", test_comment);
  beakta_test_add ("/bonds/passage/removed-from-under", test_stands);
  beakta_test_add ("/bonds/document/mark-on-what-is-gone", test_document);

  return g_test_run ();
}
