/* Who is waited for in the comments of a case: in the queue, in a store from before it was kept, and after an erasure. */

#include "beakta-sqlite-driver.h"
#include "beakta-store-erase.h"
#include "beakta-store-query.h"
#include "beakta-test-ready.h"
#include "beakta-test-store.h"

static void
add_case (BeaktaStore *store,
          const char  *number,
          const char  *caseworker)
{
  g_autoptr(BeaktaCase) case_ = beakta_test_add_case (store, number, "Språk", NULL);

  if (*caseworker != '\0')
    beakta_test_apply (store, beakta_acts_assign (case_, caseworker));
}

/* @reply_to: "" for a thread of its own; (transfer full): the id of the comment */
static char *
comment (BeaktaStore *store,
         const char  *number,
         const char  *text,
         const char  *reply_to)
{
  g_autoptr(BeaktaCase) case_ = beakta_store_load_case_sync (store, number, NULL);
  char *id = g_uuid_string_random ();
  g_autoptr(BeaktaComment) comment = beakta_record_new (BEAKTA_ITEM_COMMENT, id);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();

  comment->target_kind = BEAKTA_ITEM_FACTS;
  beakta_record_set (&comment->target, "facts");
  beakta_record_set (&comment->text, text);
  beakta_record_set (&comment->reply_to, reply_to);
  beakta_record_set (&comment->author, beakta_store_get_user (store));
  g_free (comment->written);
  comment->written = g_date_time_format (now, "%Y-%m-%dT%H:%M:%S.%fZ");
  beakta_test_apply (store, beakta_acts_comment (case_, comment, NULL));

  return id;
}

static void
resolve (BeaktaStore *store,
         const char  *number,
         const char  *id)
{
  g_autoptr(BeaktaCase) case_ = beakta_store_load_case_sync (store, number, NULL);

  beakta_test_apply (store, beakta_acts_resolve_comment (case_, id, TRUE, beakta_store_get_user (store)));
}

/* @expected: the numbers of the cases in which the person has to act, with a space between */
static void
assert_acts (BeaktaStore *store,
             const char  *expected)
{
  BeaktaCaseFilter filter = { BEAKTA_QUEUE_ACT, -1, NULL, BEAKTA_SORT_NUMBER, FALSE };
  g_autoptr(GPtrArray) lines = beakta_store_list_cases_sync (store, &filter, 0, 0, NULL);
  g_autoptr(GString) numbers = g_string_new (NULL);
  guint n_cases;

  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (numbers, "%s%s", i > 0 ? " " : "", ((BeaktaCaseLine *) g_ptr_array_index (lines, i))->number);

  g_assert_cmpstr (numbers->str, ==, expected);
  g_assert_true (beakta_store_count_cases_sync (store, &filter, &n_cases, NULL));
  g_assert_cmpuint (n_cases, ==, lines->len);
}

static gboolean
is_mentioned (BeaktaStore *store,
              const char  *number)
{
  BeaktaCaseFilter filter = { BEAKTA_QUEUE_ALL, -1, number, BEAKTA_SORT_NUMBER, FALSE };
  g_autoptr(GPtrArray) lines = beakta_store_list_cases_sync (store, &filter, 0, 0, NULL);

  g_assert_cmpuint (lines->len, ==, 1);

  return ((BeaktaCaseLine *) g_ptr_array_index (lines, 0))->is_mentioned;
}

/* In the file, while others may have it open. */
static gint64
count_lines (BeaktaTestFolder *folder)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaDriver) db = beakta_sqlite_driver_open (folder->path, BEAKTA_SQLITE_READ_ONLY, &error);
  gint64 n_lines;

  g_assert_no_error (error);
  beakta_driver_claim (db);
  beakta_driver_select_int (db, &n_lines, -1, &error, "SELECT count (*) FROM mention", "");
  g_assert_no_error (error);

  return n_lines;
}

/* Rule: who is mentioned in an open thread has to act, until they have answered in it or it is resolved; by user name, whatever its
 * case; nobody by mentioning themselves. A case that one acts in anyhow is there once. */
static void
test_queue (BeaktaTestFolder *folder,
            gconstpointer     data)
{
  g_autoptr(BeaktaStore) anna = beakta_test_open (folder, "anna");
  g_autoptr(BeaktaStore) bo = beakta_test_open (folder, "bo.ek");
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *own = NULL;
  g_autofree char *third = NULL;
  g_autofree char *answer = NULL;
  g_autofree char *again = NULL;

  add_case (anna, "1", "anna");
  add_case (anna, "2", "bo.ek");
  first = comment (anna, "1", "Vad säger du, @Bo.Ek? Skicka inte till x@bo.ek.", "");
  second = comment (anna, "1", "Och om detta, @bo.ek.", "");
  own = comment (bo, "2", "Minns @bo.ek och @bo.ekman", "");
  third = comment (anna, "2", "@bo.ek", "");
  assert_acts (bo, "1 2");
  assert_acts (anna, "1");
  g_assert_true (is_mentioned (bo, "1"));
  beakta_test_verify (anna);

  answer = comment (bo, "1", "Det går bra.", first);
  assert_acts (bo, "1 2");
  resolve (anna, "1", second);
  assert_acts (bo, "2");
  again = comment (anna, "1", "Säkert, @bo.ek?", first);
  assert_acts (bo, "1 2");
  resolve (bo, "1", first);
  assert_acts (bo, "2");
  beakta_test_verify (anna);
}

/* Four are waited for in three cases; one has answered in a fourth, and a thread is resolved. */
static void
write_comments (BeaktaStore *anna,
                BeaktaStore *bo)
{
  g_autofree char *first = comment (anna, "1", "Vad säger du, @bo? Och @dag?", "");
  g_autofree char *second = comment (anna, "1", "Det här också, @eva.", "");
  g_autofree char *third = comment (bo, "2", "Fråga @Anna.", "");
  g_autofree char *fourth = comment (anna, "3", "@bo: ser du?", "");
  g_autofree char *answer = comment (bo, "3", "Ja.", fourth);
  g_autofree char *fifth = comment (anna, "4", "@bo", "");

  resolve (bo, "1", second);
}

/* Rule: who was mentioned before it was kept who is has to act once the store is opened, in the threads that wait for them and in no
 * other: what is filled in at once is what is kept up act by act. What stood elsewhere is gone. */
static void
test_older (BeaktaTestFolder *folder,
            gconstpointer     data)
{
  static const char * const numbers[] = { "1", "2", "3", "4" };
  g_autoptr(BeaktaStore) anna = beakta_test_open (folder, "anna");
  g_autoptr(BeaktaStore) bo = beakta_test_open (folder, "bo");
  gint64 n_lines;

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    add_case (anna, numbers[i], "");
  write_comments (anna, bo);
  beakta_store_close (bo);
  beakta_store_close (anna);
  g_clear_object (&bo);
  g_clear_object (&anna);
  n_lines = count_lines (folder);
  g_assert_cmpint (n_lines, ==, 4);

  beakta_test_make_older (folder, 12);
  beakta_test_run_script (folder, "INSERT INTO opinion (case_id, id, person) SELECT case_id, '@thread/bo', 'bo' FROM case_line");
  bo = beakta_test_open (folder, "bo");
  anna = beakta_test_open (folder, "anna");
  g_assert_cmpint (count_lines (folder), ==, n_lines);
  assert_acts (bo, "1 4");
  assert_acts (anna, "2");
  beakta_test_verify (anna);
}

/* Rule: a case that cannot be read keeps nobody from opening a store from before; verification names it. */
static void
test_unreadable (BeaktaTestFolder *folder,
                 gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, "anna");
  g_autoptr(GError) error = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  add_case (store, "1", "");
  add_case (store, "2", "");
  first = comment (store, "1", "@bo", "");
  second = comment (store, "2", "@bo", "");
  beakta_store_close (store);
  g_clear_object (&store);
  beakta_test_make_older (folder, 12);
  beakta_test_run_script (folder, "UPDATE item SET value = '{@' WHERE kind = 'comment' AND "
                                  "case_id = (SELECT case_id FROM case_line WHERE number = '2')");

  store = beakta_test_open (folder, "bo");
  assert_acts (store, "1");
  g_assert_false (beakta_store_verify_sync (store, NULL, &error));
  g_assert_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_DAMAGED);
}

/* Rule: verification finds one who is waited for by no comment, and one who is left out. */
static void
test_altered (BeaktaTestFolder *folder,
              gconstpointer     data)
{
  static const char * const alterations[] = {
    "INSERT INTO mention (case_id, thread, person) SELECT case_id, thread, 'eva' FROM mention",
    "UPDATE mention SET person = 'eva'",
    "DELETE FROM mention",
  };
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, "anna");
  g_autofree char *id = NULL;

  add_case (store, "1", "");
  id = comment (store, "1", "@bo", "");
  for (gsize i = 0; i < G_N_ELEMENTS (alterations); i++)
    beakta_test_assert_found (folder, store, "mention", alterations[i]);
}

/* Rule: an erased case waits for nobody, and nobody is named in the index for it. */
static void
test_erased (BeaktaTestFolder *folder,
             gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaStore) other = beakta_test_open (folder, "bo");
  g_autoptr(BeaktaEntry) entry = NULL;
  g_autoptr(BeaktaCase) case_ = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *id = NULL;

  add_case (store, "1", "");
  id = comment (store, "1", "@bo", "");
  g_assert_cmpint (count_lines (folder), ==, 1);
  case_ = beakta_store_load_case_sync (store, "1", NULL);
  beakta_test_bring (store, beakta_case_get_id (case_), BEAKTA_STAGE_ASSESSING);
  beakta_test_bring (store, beakta_case_get_id (case_), BEAKTA_STAGE_PROPOSED);
  beakta_test_bring (other, beakta_case_get_id (case_), BEAKTA_STAGE_APPROVED);
  beakta_test_bring (store, beakta_case_get_id (case_), BEAKTA_STAGE_DECIDED);
  assert_acts (other, "1");

  entry = beakta_store_erase_sync (store, "1", FALSE, "Gallringsbeslut 2026-17", NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count_lines (folder), ==, 0);
  beakta_test_verify (store);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  beakta_test_add ("/mentions/queue", test_queue);
  beakta_test_add ("/mentions/older/filled-in", test_older);
  beakta_test_add ("/mentions/older/unreadable-case", test_unreadable);
  beakta_test_add ("/mentions/verify/altered", test_altered);
  beakta_test_add ("/mentions/erased", test_erased);

  return g_test_run ();
}
