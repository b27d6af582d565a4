/* A case as one file: written, read, altered on purpose, taken into another store, worked on there and brought home. */

#include "beakta-carry.h"
#include "beakta-test-store.h"
#include "beakta-undo-rules.h"

#include <glib/gstdio.h>
#include <string.h>

#define NUMBER "403-1201-2026"
#define TEXT   "Projektet vänder sig till utrikes födda kvinnor.\nMinst fyrtio deltar."

/* The store of the fixture is at home; another stands beside it. */
typedef struct
{
  BeaktaStore *home;
  BeaktaStore *away;
  char        *case_id;
} Two;

static void
two_set_up (Two              *two,
            BeaktaTestFolder *folder)
{
  g_autofree char *path = g_build_filename (folder->folder, "away.beakta", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaCase) case_ = NULL;

  two->home = beakta_test_open (folder, NULL);
  two->away = beakta_store_open_sync (path, NULL, &error);
  g_assert_no_error (error);
  case_ = beakta_test_add_case (two->home, NUMBER, "Språk och arbete", TEXT);
  two->case_id = g_strdup (beakta_case_get_id (case_));
}

static void
two_tear_down (Two *two)
{
  g_object_unref (two->home);
  g_object_unref (two->away);
  g_free (two->case_id);
}

static BeaktaCase *
load (BeaktaStore *store,
      const char  *case_id)
{
  g_autoptr(GError) error = NULL;
  BeaktaCase *case_ = beakta_store_load_case_sync (store, case_id, &error);

  g_assert_no_error (error);

  return case_;
}

static void
answer (BeaktaStore *store,
        const char  *case_id,
        const char  *question,
        const char  *value,
        const char  *reason)
{
  g_autoptr(BeaktaCase) case_ = load (store, case_id);
  g_autoptr(BeaktaAnswer) given = beakta_test_answer (case_, question, value, reason);

  beakta_test_apply (store, beakta_acts_answer (case_, given, beakta_store_get_user (store)));
}

static const char *
get_reason (BeaktaCase *case_,
            const char *question)
{
  const BeaktaAnswer *given = beakta_case_get_answer (case_, "gavleborg", question);

  return given != NULL ? given->reason : "";
}

static GBytes *
write_file (BeaktaStore *store,
            const char  *case_id)
{
  g_autoptr(GError) error = NULL;
  GBytes *bytes = beakta_case_file_write_sync (store, case_id, NULL, &error);

  g_assert_no_error (error);

  return bytes;
}

static BeaktaCarryPlan *
plan (BeaktaStore *store,
      GBytes      *bytes)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaCaseFile) file = beakta_case_file_read (bytes, &error);
  BeaktaCarryPlan *made;

  g_assert_no_error (error);
  made = beakta_carry_plan_sync (store, file, &error);
  g_assert_no_error (error);

  return made;
}

static void
apply (BeaktaStore     *store,
       BeaktaCarryPlan *made)
{
  g_autoptr(GDateTime) now = g_date_time_new_utc (2026, 5, 4, 8, 0, 0);
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaEntry) entry = beakta_carry_apply_sync (store, made, now, &error);

  g_assert_no_error (error);
  g_assert_nonnull (entry);
  beakta_test_verify (store);
}

static void
carry (BeaktaStore *from,
       BeaktaStore *to,
       const char  *case_id)
{
  g_autoptr(GBytes) bytes = write_file (from, case_id);
  g_autoptr(BeaktaCarryPlan) made = plan (to, bytes);

  apply (to, made);
}

static void
assert_same_items (BeaktaCase *a,
                   BeaktaCase *b)
{
  for (BeaktaItemKind kind = 0; kind < BEAKTA_N_ITEMS; kind++)
    {
      g_autoptr(GPtrArray) items = beakta_case_list (a, kind);
      g_autoptr(GPtrArray) others = beakta_case_list (b, kind);

      if (kind == BEAKTA_ITEM_CARRIAGE)
        continue;
      g_assert_cmpuint (items->len, ==, others->len);
      for (guint i = 0; i < items->len; i++)
        {
          const BeaktaRecord *item = g_ptr_array_index (items, i);

          g_assert_true (beakta_record_equal (item, beakta_case_lookup (b, kind, item->id)));
        }
    }
}

/* Rule: a case that the store does not have is taken in as it stands, with documents, text and what was done before. */
static void
test_round_trip (BeaktaTestFolder *folder,
                 gconstpointer     data)
{
  Two two;
  g_autoptr(BeaktaCase) here = NULL;
  g_autoptr(BeaktaCase) there = NULL;
  g_autoptr(BeaktaText) text = NULL;
  g_autoptr(GPtrArray) past = NULL;
  g_autoptr(GError) error = NULL;

  two_set_up (&two, folder);
  answer (two.home, two.case_id, "1.1", "yes", "Målet går att räkna.");
  carry (two.home, two.away, two.case_id);

  here = load (two.home, two.case_id);
  there = load (two.away, two.case_id);
  assert_same_items (here, there);

  text = beakta_store_load_text_sync (two.away, beakta_case_get_document (there, 1)->sha256, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (beakta_text_get_stream (text), ==, TEXT);

  past = beakta_case_list_carried_sync (two.away, there, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (past->len, ==, 2);
  g_assert_cmpint (((BeaktaEntry *) g_ptr_array_index (past, 1))->act, ==, BEAKTA_ACT_ANSWER);
  two_tear_down (&two);
}

/* Rule: the same case of the same store gives the same bytes. */
static void
test_same_bytes (BeaktaTestFolder *folder,
                 gconstpointer     data)
{
  Two two;
  g_autoptr(GBytes) first = NULL;
  g_autoptr(GBytes) second = NULL;

  two_set_up (&two, folder);
  first = write_file (two.home, two.case_id);
  second = write_file (two.home, NUMBER);
  g_assert_true (g_bytes_equal (first, second));
  two_tear_down (&two);
}

static void
assert_refused (const guint8 *data,
                gsize         size)
{
  g_autoptr(GBytes) bytes = g_bytes_new (data, size);
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaCaseFile) file = beakta_case_file_read (bytes, &error);

  g_assert_null (file);
  g_assert_nonnull (error);
  g_assert_true (error->domain == BEAKTA_CASE_FILE_ERROR);
  if (error->code == BEAKTA_CASE_FILE_ERROR_DAMAGED)
    g_assert_nonnull (strchr (error->message, ':'));
}

/* Rule: a damaged or altered file is refused, and the refusal says where. Every byte of it counts. */
static void
test_every_byte (BeaktaTestFolder *folder,
                 gconstpointer     data)
{
  const gsize step = g_test_thorough () ? 1 : 7;
  Two two;
  g_autoptr(GBytes) bytes = NULL;
  g_autofree guint8 *copy = NULL;
  gsize size;

  two_set_up (&two, folder);
  answer (two.home, two.case_id, "1.1", "yes", "Målet går att räkna.");
  bytes = write_file (two.home, two.case_id);
  copy = g_memdup2 (g_bytes_get_data (bytes, &size), g_bytes_get_size (bytes));
  for (gsize i = 0; i < size; i += step)
    {
      copy[i] ^= (guint8) (1u << (i % 8));
      assert_refused (copy, size);
      copy[i] ^= (guint8) (1u << (i % 8));
    }
  for (gsize i = 0; i < size; i += 97)
    assert_refused (copy, i);
  two_tear_down (&two);
}

/* Rule: bytes after the end, and a file of another sort, are refused. */
static void
test_other_files (BeaktaTestFolder *folder,
                  gconstpointer     data)
{
  Two two;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GByteArray) longer = g_byte_array_new ();

  two_set_up (&two, folder);
  bytes = write_file (two.home, two.case_id);
  g_byte_array_append (longer, g_bytes_get_data (bytes, NULL), (guint) g_bytes_get_size (bytes));
  g_byte_array_append (longer, (const guint8 *) "x", 1);
  assert_refused (longer->data, longer->len);
  assert_refused ((const guint8 *) "SQLite format 3", 16);
  assert_refused ((const guint8 *) "", 0);
  two_tear_down (&two);
}

/* Rule: what only they changed is applied, in one entry and one step to undo; the file brings nothing the second time. */
static void
test_home_again (BeaktaTestFolder *folder,
                 gconstpointer     data)
{
  Two two;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(BeaktaCarryPlan) first = NULL;
  g_autoptr(BeaktaCarryPlan) second = NULL;
  g_autoptr(BeaktaCase) merged = NULL;
  g_autoptr(BeaktaCase) undone = NULL;
  g_autoptr(BeaktaEntry) undo = NULL;
  g_autoptr(GError) error = NULL;

  two_set_up (&two, folder);
  carry (two.home, two.away, two.case_id);
  answer (two.away, two.case_id, "1.1", "yes", "Därborta.");
  answer (two.home, two.case_id, "1.2", "no", "Här hemma.");

  bytes = write_file (two.away, two.case_id);
  first = plan (two.home, bytes);
  g_assert_cmpint (first->state, ==, BEAKTA_CARRY_MERGE);
  g_assert_true (first->has_base);
  g_assert_cmpuint (beakta_merge_count_conflicts (first->merge), ==, 0);
  apply (two.home, first);

  merged = load (two.home, two.case_id);
  g_assert_cmpstr (get_reason (merged, "1.1"), ==, "Därborta.");
  g_assert_cmpstr (get_reason (merged, "1.2"), ==, "Här hemma.");

  second = plan (two.home, bytes);
  g_assert_cmpint (second->state, ==, BEAKTA_CARRY_NOTHING);

  undo = beakta_store_undo_sync (two.home, two.case_id, &error);
  g_assert_no_error (error);
  undone = load (two.home, two.case_id);
  g_assert_cmpstr (get_reason (undone, "1.1"), ==, "");
  g_assert_cmpstr (get_reason (undone, "1.2"), ==, "Här hemma.");
  beakta_test_verify (two.home);
  two_tear_down (&two);
}

/* Rule: what both changed is a conflict; while it is undecided nothing is written. */
static void
test_conflict (BeaktaTestFolder *folder,
               gconstpointer     data)
{
  Two two;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(BeaktaCarryPlan) made = NULL;
  g_autoptr(BeaktaCase) merged = NULL;
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(BeaktaEntry) entry = NULL;
  g_autoptr(GError) error = NULL;
  GPtrArray *items;

  two_set_up (&two, folder);
  answer (two.home, two.case_id, "1.1", "yes", "Från början.");
  carry (two.home, two.away, two.case_id);
  answer (two.away, two.case_id, "1.1", "yes", "Därborta.");
  answer (two.home, two.case_id, "1.1", "yes", "Här hemma.");

  bytes = write_file (two.away, two.case_id);
  made = plan (two.home, bytes);
  g_assert_cmpuint (beakta_merge_count_conflicts (made->merge), ==, 1);
  entry = beakta_carry_apply_sync (two.home, made, now, &error);
  g_assert_error (error, BEAKTA_CASE_FILE_ERROR, BEAKTA_CASE_FILE_ERROR_UNDECIDED);
  g_assert_null (entry);

  items = beakta_merge_get_items (made->merge);
  for (guint i = 0; i < items->len; i++)
    beakta_merge_choose (g_ptr_array_index (items, i), BEAKTA_MERGE_FIELDS);
  apply (two.home, made);
  merged = load (two.home, two.case_id);
  g_assert_cmpstr (get_reason (merged, "1.1"), ==, "Här hemma.\n\nDärborta.");
  two_tear_down (&two);
}

/* Rule: after a merge only what was done since is merged, in both directions. */
static void
test_there_and_back (BeaktaTestFolder *folder,
                     gconstpointer     data)
{
  Two two;
  g_autoptr(BeaktaCase) here = NULL;
  g_autoptr(BeaktaCase) there = NULL;

  two_set_up (&two, folder);
  carry (two.home, two.away, two.case_id);
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *away = g_strdup_printf ("Borta %u.", i);
      g_autofree char *home = g_strdup_printf ("Hemma %u.", i);

      answer (two.away, two.case_id, "1.1", "yes", away);
      carry (two.away, two.home, two.case_id);
      answer (two.home, two.case_id, "1.1", "partly", home);
      carry (two.home, two.away, two.case_id);
    }

  here = load (two.home, two.case_id);
  there = load (two.away, two.case_id);
  assert_same_items (here, there);
  g_assert_cmpstr (get_reason (there, "1.1"), ==, "Hemma 2.");
  two_tear_down (&two);
}

/* Rule: who assessed before the case was carried does not review it here either. */
static void
test_assessors_are_carried (BeaktaTestFolder *folder,
                            gconstpointer     data)
{
  Two two;
  g_autoptr(BeaktaCase) there = NULL;
  g_autoptr(GPtrArray) carriages = NULL;

  two_set_up (&two, folder);
  answer (two.home, two.case_id, "1.1", "yes", "Målet går att räkna.");
  carry (two.home, two.away, two.case_id);
  there = load (two.away, two.case_id);
  carriages = beakta_case_list (there, BEAKTA_ITEM_CARRIAGE);
  g_assert_cmpuint (carriages->len, ==, 1);
  g_assert_true (g_strv_contains ((const char * const *) ((BeaktaCarriage *) g_ptr_array_index (carriages, 0))->assessors,
                                  beakta_store_get_user (two.home)));
  two_tear_down (&two);
}

/* Rule: no text that was acknowledged is lost, whoever wrote where in what order, when both texts are kept. */
static void
test_walk (BeaktaTestFolder *folder,
           gconstpointer     data)
{
  static const char * const questions[] = { "1.1", "1.2", "1.3" };
  Two two;
  g_autoptr(GPtrArray) written = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(BeaktaCarryPlan) made = NULL;
  g_autoptr(BeaktaCase) merged = NULL;
  GPtrArray *items;
  guint n_found = 0;

  two_set_up (&two, folder);
  carry (two.home, two.away, two.case_id);
  for (guint i = 0; i < 30; i++)
    {
      BeaktaStore *store = g_test_rand_bit () ? two.home : two.away;
      const char *question = questions[g_test_rand_int_range (0, G_N_ELEMENTS (questions))];
      g_autoptr(BeaktaCase) case_ = load (store, two.case_id);
      g_autofree char *more = g_strdup_printf ("%s [%u]", get_reason (case_, question), i);

      answer (store, two.case_id, question, "yes", more);
      g_ptr_array_add (written, g_strdup_printf ("[%u]", i));
    }

  bytes = write_file (two.away, two.case_id);
  made = plan (two.home, bytes);
  items = made->merge != NULL ? beakta_merge_get_items (made->merge) : NULL;
  for (guint i = 0; items != NULL && i < items->len; i++)
    if (((BeaktaMergeItem *) g_ptr_array_index (items, i))->is_conflict)
      beakta_merge_choose (g_ptr_array_index (items, i), BEAKTA_MERGE_FIELDS);
  if (made->state == BEAKTA_CARRY_MERGE)
    apply (two.home, made);

  merged = load (two.home, two.case_id);
  for (guint i = 0; i < written->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (questions); j++)
      n_found += strstr (get_reason (merged, questions[j]), g_ptr_array_index (written, i)) != NULL ? 1 : 0;
  g_assert_cmpuint (n_found, >=, written->len);
  two_tear_down (&two);
}

/* Rule: that a case came from a file is not taken back, for others have worked in it. */
static void
test_not_undone (BeaktaTestFolder *folder,
                 gconstpointer     data)
{
  Two two;
  g_autoptr(GError) error = NULL;

  two_set_up (&two, folder);
  carry (two.home, two.away, two.case_id);
  g_assert_null (beakta_store_undo_sync (two.away, two.case_id, &error));
  g_assert_error (error, BEAKTA_UNDO_ERROR, BEAKTA_UNDO_ERROR_CARRIED);
  two_tear_down (&two);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  beakta_test_add ("/store/carry/round-trip", test_round_trip);
  beakta_test_add ("/store/carry/not-undone", test_not_undone);
  beakta_test_add ("/store/carry/same-bytes", test_same_bytes);
  beakta_test_add ("/store/carry/every-byte", test_every_byte);
  beakta_test_add ("/store/carry/other-files", test_other_files);
  beakta_test_add ("/store/carry/home-again", test_home_again);
  beakta_test_add ("/store/carry/conflict", test_conflict);
  beakta_test_add ("/store/carry/there-and-back", test_there_and_back);
  beakta_test_add ("/store/carry/assessors", test_assessors_are_carried);
  beakta_test_add ("/store/carry/walk", test_walk);

  return g_test_run ();
}
