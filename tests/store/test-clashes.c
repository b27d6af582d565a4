/* Words that wait for their writer to choose: kept on the disk, for that person alone. */

#include "beakta-store-clashes.h"
#include "beakta-test-store.h"

#define TEXT "Projektet vänder sig till utrikes födda kvinnor och män."

static BeaktaClash *
make_clash (const char *member,
            const char *mine)
{
  BeaktaClash *clash = beakta_clash_new (BEAKTA_ITEM_ANSWER, "gavleborg/1.1", member);

  clash->act = BEAKTA_ACT_ANSWER;
  clash->mine = mine != NULL ? json_node_init_string (json_node_alloc (), mine) : NULL;
  beakta_record_set (&clash->other, "bo");
  beakta_record_set (&clash->since, "2026-11-22T08:00:00Z");

  return clash;
}

static void
keep (BeaktaStore *store,
      BeaktaCase  *case_,
      const char  *member,
      const char  *mine,
      gboolean     is_settled)
{
  g_autoptr(BeaktaClash) clash = make_clash (member, mine);
  g_autoptr(GError) error = NULL;

  g_assert_true (beakta_store_keep_clash_sync (store, beakta_case_get_id (case_), clash, is_settled, &error));
  g_assert_no_error (error);
}

static GPtrArray *
list (BeaktaStore *store,
      BeaktaCase  *case_)
{
  g_autoptr(GError) error = NULL;
  GPtrArray *clashes = beakta_store_list_clashes_sync (store, beakta_case_get_id (case_), &error);

  g_assert_no_error (error);

  return clashes;
}

/* Rule: it is as durable as a change, and is all there when the store is opened again; there is one in each place. */
static void
test_survives (BeaktaTestFolder *folder,
               gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaCase) case_ = beakta_test_add_case (store, "403-1-2026", "Språk och arbete", TEXT);
  g_autoptr(GPtrArray) clashes = NULL;
  const BeaktaClash *clash;

  keep (store, case_, "reason", "Det första.", FALSE);
  keep (store, case_, "reason", "Det “andra”.\n", FALSE);
  keep (store, case_, "missing", NULL, FALSE);
  beakta_store_close (store);
  g_clear_object (&store);

  store = beakta_test_open (folder, NULL);
  clashes = list (store, case_);
  g_assert_cmpuint (clashes->len, ==, 2);
  clash = g_ptr_array_index (clashes, 0);
  g_assert_cmpstr (clash->member, ==, "missing");
  g_assert_null (clash->mine);
  clash = g_ptr_array_index (clashes, 1);
  g_assert_cmpint (clash->kind, ==, BEAKTA_ITEM_ANSWER);
  g_assert_cmpstr (clash->id, ==, "gavleborg/1.1");
  g_assert_cmpint (clash->act, ==, BEAKTA_ACT_ANSWER);
  g_assert_cmpstr (json_node_get_string (clash->mine), ==, "Det “andra”.\n");
  g_assert_cmpstr (clash->other, ==, "bo");
  beakta_test_verify (store);
}

/* Rule: a person is given their own, and nobody what another has; it is gone when they have chosen. */
static void
test_is_personal (BeaktaTestFolder *folder,
                  gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaStore) other = NULL;
  g_autoptr(BeaktaCase) case_ = beakta_test_add_case (store, "403-1-2026", "Språk och arbete", TEXT);
  g_autoptr(GPtrArray) mine = NULL;
  g_autoptr(GPtrArray) theirs = NULL;
  g_autoptr(GPtrArray) left = NULL;

  keep (store, case_, "reason", "Mitt.", FALSE);
  other = beakta_test_open (folder, "bo");
  theirs = list (other, case_);
  g_assert_cmpuint (theirs->len, ==, 0);
  keep (other, case_, "reason", NULL, TRUE);
  mine = list (store, case_);
  g_assert_cmpuint (mine->len, ==, 1);

  keep (store, case_, "reason", NULL, TRUE);
  left = list (store, case_);
  g_assert_cmpuint (left->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  beakta_test_add ("/store/clash/survives", test_survives);
  beakta_test_add ("/store/clash/is-personal", test_is_personal);

  return g_test_run ();
}
