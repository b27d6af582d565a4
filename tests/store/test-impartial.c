/* Who must not review a case, or look into it, where two persons stand behind what is done: a deputy and who is stood in for, and
 * somebody and who enters it for them. What the queue shows is what the door says. */

#include "beakta-acts-queue.h"
#include "beakta-store-people.h"
#include "beakta-store-query.h"
#include "beakta-test-ready.h"
#include "beakta-test-store.h"
#include "beakta-workflow.h"

static void
act_on_people (BeaktaStore     *store,
               BeaktaPeopleAct *act)
{
  g_autoptr(GError) error = NULL;

  beakta_store_act_on_people_sync (store, act, &error);
  g_assert_no_error (error);
  beakta_people_act_free (act);
}

static char *
list (BeaktaStore *store,
      BeaktaQueue  queue,
      const char  *query)
{
  const BeaktaCaseFilter filter = { queue, -1, query, BEAKTA_SORT_NUMBER, FALSE };
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) lines = beakta_store_list_cases_sync (store, &filter, 0, 0, &error);
  g_autoptr(GString) numbers = g_string_new (NULL);
  guint n_cases;

  g_assert_no_error (error);
  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (numbers, "%s%s", i > 0 ? " " : "", ((BeaktaCaseLine *) g_ptr_array_index (lines, i))->number);
  g_assert_true (beakta_store_count_cases_sync (store, &filter, &n_cases, &error));
  g_assert_cmpuint (n_cases, ==, lines->len);

  return g_strdup (numbers->str);
}

static void
assert_list (BeaktaStore *store,
             BeaktaQueue  queue,
             const char  *query,
             const char  *expected)
{
  g_autofree char *numbers = list (store, queue, query);

  g_assert_cmpstr (numbers, ==, expected);
}

static void
assert_bar (BeaktaStore  *store,
            const char   *number,
            BeaktaBarred  bar)
{
  const BeaktaCaseFilter filter = { BEAKTA_QUEUE_ALL, -1, number, BEAKTA_SORT_NUMBER, FALSE };
  g_autoptr(GPtrArray) lines = beakta_store_list_cases_sync (store, &filter, 0, 0, NULL);

  g_assert_cmpuint (lines->len, ==, 1);
  g_assert_cmpint (((BeaktaCaseLine *) g_ptr_array_index (lines, 0))->bar, ==, bar);
}

/* @code: of BeaktaWorkflowError, by which the door refuses that @store approves the case; -1: it does not. */
static void
assert_door (BeaktaStore *store,
             const char  *number,
             int          code)
{
  g_autoptr(BeaktaCase) case_ = beakta_store_load_case_sync (store, number, NULL);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(BeaktaChange) change = beakta_acts_move (case_, BEAKTA_STAGE_APPROVED, "", beakta_store_get_user (store), now);
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaEntry) entry = beakta_store_apply_sync (store, change, &error);

  if (code >= 0)
    g_assert_error (error, BEAKTA_WORKFLOW_ERROR, code);
  else
    g_assert_no_error (error);
}

static void
declare (BeaktaStore *store,
         const char  *number,
         gboolean     is_conflict)
{
  g_autoptr(BeaktaCase) case_ = beakta_store_load_case_sync (store, number, NULL);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();

  beakta_test_apply (store, beakta_acts_declare_conflict (case_, beakta_store_get_user (store), is_conflict,
                                                          is_conflict ? "Syskon" : "", now));
}

static void
propose (BeaktaStore *store,
         const char  *number)
{
  g_autoptr(BeaktaCase) case_ = beakta_store_load_case_sync (store, number, NULL);

  if (beakta_case_get_stage (case_)->stage == BEAKTA_STAGE_RECEIVED)
    beakta_test_bring (store, beakta_case_get_id (case_), BEAKTA_STAGE_ASSESSING);
  beakta_test_bring (store, beakta_case_get_id (case_), BEAKTA_STAGE_PROPOSED);
}

static void
classify (BeaktaStore *store,
          const char  *number)
{
  g_autoptr(BeaktaCase) case_ = beakta_store_load_case_sync (store, number, NULL);
  g_autoptr(BeaktaClassification) classification = beakta_record_copy (beakta_case_get_classification (case_));

  classification->caseworker = BEAKTA_CLASS_AIMS;
  beakta_record_set (&classification->reason, "Skäl");
  beakta_test_apply (store, beakta_acts_classify (case_, classification));
}

static void
give_roles (BeaktaStore *store)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");

  act_on_people (store, beakta_people_act_new_roles ("anna", BEAKTA_ROLE_CASEWORKER));
  act_on_people (store, beakta_people_act_new_roles ("dag", BEAKTA_ROLE_CASEWORKER));
  act_on_people (store, beakta_people_act_new_roles ("sam", BEAKTA_ROLE_SUPERVISOR));
  act_on_people (store, beakta_people_act_new_deputy (BEAKTA_PEOPLE_APPOINT, "dag", "sam", today, today));
}

/* Rule: a deputy reviews what the person stood in for may review, and nothing else: the tab, its count, the line and the door say the
 * same. A supervisor who is also somebody's deputy acts in their own name. */
static void
test_deputy (BeaktaTestFolder *folder,
             gconstpointer     data)
{
  static const char * const numbers[] = { "1", "2", "3", "4" };
  g_autoptr(BeaktaStore) own = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaStore) anna = beakta_test_open (folder, "anna");
  g_autoptr(BeaktaStore) sam = beakta_test_open (folder, "sam");
  g_autoptr(BeaktaStore) dag = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    g_object_unref (beakta_test_add_case (anna, numbers[i], "Språk", NULL));
  classify (sam, "1");
  declare (sam, "2", TRUE);
  propose (anna, "1");
  propose (anna, "2");
  propose (anna, "3");
  propose (sam, "4");
  give_roles (own);
  dag = beakta_test_open (folder, "dag");
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    declare (dag, numbers[i], FALSE);

  assert_list (sam, BEAKTA_QUEUE_REVIEW, NULL, "3");
  assert_list (dag, BEAKTA_QUEUE_REVIEW, NULL, "3");
  assert_list (dag, BEAKTA_QUEUE_ACT, NULL, "3");
  assert_list (dag, BEAKTA_QUEUE_ALL, NULL, "1 2 3 4");
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    assert_bar (dag, numbers[i], i == 2 ? BEAKTA_BARRED_NONE : BEAKTA_BARRED_PRINCIPAL);
  assert_door (dag, "1", BEAKTA_WORKFLOW_ERROR_ASSESSED);
  assert_door (dag, "2", BEAKTA_WORKFLOW_ERROR_CONFLICT);
  assert_door (dag, "4", BEAKTA_WORKFLOW_ERROR_PROPOSER);

  act_on_people (own, beakta_people_act_new_roles ("dag", BEAKTA_ROLE_CASEWORKER | BEAKTA_ROLE_SUPERVISOR));
  assert_list (dag, BEAKTA_QUEUE_REVIEW, NULL, "1 2 3 4");
  assert_bar (dag, "1", BEAKTA_BARRED_NONE);
  assert_door (dag, "1", -1);
  beakta_test_verify (own);
}

static void
answer (BeaktaStore *store,
        const char  *number)
{
  g_autoptr(BeaktaCase) case_ = beakta_store_load_case_sync (store, number, NULL);
  g_autoptr(BeaktaAnswer) given = beakta_test_answer (case_, "1.1", "no", "Skäl");

  beakta_test_apply (store, beakta_acts_answer (case_, given, beakta_store_get_user (store)));
}

/* Rule: nobody looks into a case that is closed to them by working in another's name: nothing in it answers a question, and it is not
 * theirs to review. What the queue shows of it is shown, and found. */
static void
test_typist (BeaktaTestFolder *folder,
             gconstpointer     data)
{
  g_autoptr(BeaktaStore) own = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaStore) anna = beakta_test_open (folder, "anna");
  g_autoptr(BeaktaStore) bo = beakta_test_open (folder, "bo");

  g_object_unref (beakta_test_add_case (anna, "1", "Språk", "Kursen i yrkessvenska börjar i maj."));
  g_object_unref (beakta_test_add_case (anna, "2", "Språk", "Kursen i yrkessvenska börjar i juni."));
  answer (anna, "1");
  answer (anna, "2");
  propose (anna, "1");
  propose (anna, "2");
  assert_list (bo, BEAKTA_QUEUE_ALL, "fråga:1.1=nej", "1 2");
  assert_list (bo, BEAKTA_QUEUE_REVIEW, NULL, "1 2");

  declare (own, "1", TRUE);
  assert_list (bo, BEAKTA_QUEUE_ALL, "fråga:1.1=nej", "2");
  assert_list (bo, BEAKTA_QUEUE_ALL, "-fråga:1.1=nej", "1");
  assert_list (bo, BEAKTA_QUEUE_ALL, "text:yrkessvenska", "2");
  assert_list (bo, BEAKTA_QUEUE_ALL, "yrkessvenska", "2");
  assert_list (bo, BEAKTA_QUEUE_ALL, "språk", "1 2");
  assert_list (bo, BEAKTA_QUEUE_REVIEW, NULL, "2");
  assert_list (bo, BEAKTA_QUEUE_ACT, NULL, "2");
  assert_bar (bo, "1", BEAKTA_BARRED_CONFLICT);

  /* Of the person in whose name it is, as before. */
  declare (bo, "2", TRUE);
  assert_list (bo, BEAKTA_QUEUE_ALL, "fråga:1.1=nej", "");
  assert_list (bo, BEAKTA_QUEUE_REVIEW, NULL, "");
  assert_list (own, BEAKTA_QUEUE_ALL, "fråga:1.1=nej", "2");
  beakta_test_verify (own);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  beakta_test_add ("/impartial/deputy/reviews-what-both-may", test_deputy);
  beakta_test_add ("/impartial/typist/closed-to-either", test_typist);

  return g_test_run ();
}
