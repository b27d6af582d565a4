/* What the office asks for before a case is proposed: an opinion that is open stops it at the store's door, when that is decided. */

#include "beakta-acts-opinions.h"
#include "beakta-store-office.h"
#include "beakta-test-ready.h"
#include "beakta-test-store.h"
#include "beakta-workflow.h"

#include <string.h>

static BeaktaCase *
load (BeaktaStore *store,
      const char  *case_id)
{
  g_autoptr(GError) error = NULL;
  BeaktaCase *case_ = beakta_store_load_case_sync (store, case_id, &error);

  g_assert_no_error (error);

  return case_;
}

/* A case that lacks nothing, but that an expert has not said what they were asked. */
static BeaktaCase *
add_waiting (BeaktaStore *store,
             const char  *number)
{
  g_autoptr(BeaktaCase) added = beakta_test_add_case (store, number, "Språk", "Projektet når många.");
  g_autoptr(BeaktaOpinion) opinion = beakta_record_new (BEAKTA_ITEM_OPINION, "o1");
  g_autoptr(GDateTime) now = g_date_time_new_utc (2026, 11, 23, 8, 0, 0);
  g_autoptr(BeaktaCase) ready = NULL;

  beakta_test_bring (store, beakta_case_get_id (added), BEAKTA_STAGE_ASSESSING);
  beakta_test_make_ready (store, beakta_case_get_id (added));
  ready = load (store, beakta_case_get_id (added));
  beakta_record_set (&opinion->person, "eva");
  beakta_record_set (&opinion->matter, "Når projektet ut?");
  beakta_test_apply (store, beakta_acts_ask_opinion (ready, opinion, beakta_store_get_user (store), now));

  return load (store, beakta_case_get_id (added));
}

static gboolean
propose (BeaktaStore  *store,
         BeaktaCase   *case_,
         GError      **error)
{
  g_autoptr(BeaktaCase) current = load (store, beakta_case_get_id (case_));
  g_autoptr(GDateTime) now = g_date_time_new_utc (2026, 11, 23, 9, 0, 0);
  g_autoptr(BeaktaChange) change = beakta_acts_move (current, BEAKTA_STAGE_PROPOSED, "", beakta_store_get_user (store), now);
  g_autoptr(BeaktaEntry) entry = beakta_store_apply_sync (store, change, error);

  return entry != NULL;
}

static void
decide (BeaktaStore *store,
        gboolean     waits)
{
  g_autoptr(GError) error = NULL;

  beakta_store_set_waits_for_opinions_sync (store, waits, &error);
  g_assert_no_error (error);
}

/* Rule: an opinion that has been asked for and not given keeps nobody from proposing, unless the office has decided that it does. */
static void
test_open_opinion_stops (BeaktaTestFolder *folder,
                         gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, "anna");
  g_autoptr(BeaktaCase) one = add_waiting (store, "1-2026");
  g_autoptr(BeaktaCase) other = add_waiting (store, "2-2026");
  g_autoptr(BeaktaChange) withdraw = NULL;
  g_autoptr(GDateTime) now = g_date_time_new_utc (2026, 11, 23, 9, 0, 0);
  g_autoptr(GError) error = NULL;

  propose (store, one, &error);
  g_assert_no_error (error);

  decide (store, TRUE);
  g_assert_false (propose (store, other, &error));
  g_assert_error (error, BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_INCOMPLETE);
  g_assert_nonnull (strstr (error->message, "1 things are missing before the case can be proposed; the first is: opinion"));
  g_clear_error (&error);

  withdraw = beakta_acts_withdraw_opinion (other, "o1", beakta_store_get_user (store), now);
  beakta_test_apply (store, g_steal_pointer (&withdraw));
  propose (store, other, &error);
  g_assert_no_error (error);
  beakta_test_verify (store);
}

/* Rule: when the office no longer asks for it, a case with an open opinion can be proposed again. */
static void
test_decision_is_taken_back (BeaktaTestFolder *folder,
                             gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, "anna");
  g_autoptr(BeaktaCase) case_ = add_waiting (store, "1-2026");
  g_autoptr(GError) error = NULL;

  decide (store, TRUE);
  g_assert_false (propose (store, case_, NULL));
  decide (store, FALSE);
  propose (store, case_, &error);
  g_assert_no_error (error);
  beakta_test_verify (store);
}

/* Rule: what is decided in one program counts in another that has the store open, at its door at once, in its window when it is told. */
static void
test_others_follow (BeaktaTestFolder *folder,
                    gconstpointer     data)
{
  g_autoptr(BeaktaStore) here = beakta_test_open (folder, "anna");
  g_autoptr(BeaktaCase) case_ = add_waiting (here, "1-2026");
  g_autoptr(BeaktaStore) there = beakta_test_open (folder, "anna");

  g_assert_false (beakta_store_waits_for_opinions (here));
  decide (there, TRUE);
  g_assert_false (propose (here, case_, NULL));

  while (!beakta_store_waits_for_opinions (here))
    g_main_context_iteration (NULL, TRUE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  beakta_test_add ("/store/proposal/open-opinion-stops-when-decided", test_open_opinion_stops);
  beakta_test_add ("/store/proposal/decision-is-taken-back", test_decision_is_taken_back);
  beakta_test_add ("/store/proposal/others-follow", test_others_follow);

  return g_test_run ();
}
