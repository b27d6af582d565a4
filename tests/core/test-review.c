/* The points of a review: what may be written when, what goes with a return, and what an approval waits for. */

#include "beakta-acts-review.h"
#include "beakta-workflow.h"

typedef struct
{
  BeaktaCase *case_;
  GDateTime  *now;
} Desk;

static void
set_stage (Desk        *desk,
           BeaktaStage  stage)
{
  BeaktaStageRecord *record = beakta_record_new (BEAKTA_ITEM_STAGE, NULL);

  record->stage = stage;
  record->record.revision = 1;
  beakta_record_set (&record->proposer, "anna");
  beakta_case_take_record (desk->case_, record);
}

static void
declare (Desk       *desk,
         const char *user)
{
  BeaktaConflict *conflict = beakta_record_new (BEAKTA_ITEM_CONFLICT, user);

  conflict->record.revision = 1;
  beakta_record_set (&conflict->person, user);
  beakta_case_take_record (desk->case_, conflict);
}

static void
desk_set_up (Desk          *desk,
             gconstpointer  data)
{
  desk->case_ = beakta_case_new ("c1");
  desk->now = g_date_time_new_utc (2026, 11, 23, 8, 0, 0);
  set_stage (desk, BEAKTA_STAGE_PROPOSED);
  declare (desk, "anna");
  declare (desk, "bo");
}

static void
desk_tear_down (Desk          *desk,
                gconstpointer  data)
{
  g_object_unref (desk->case_);
  g_date_time_unref (desk->now);
}

/* Through the door's check and into the case; @change is consumed. */
static gboolean
take (Desk         *desk,
      const char   *user,
      BeaktaChange *change,
      GError      **error)
{
  g_autoptr(BeaktaChange) owned = change;
  GPtrArray *edits = beakta_change_get_edits (owned);
  BeaktaRoles roles = g_str_equal (user, "anna") ? BEAKTA_ROLE_CASEWORKER : BEAKTA_ROLE_SUPERVISOR;
  g_autoptr(BeaktaEntry) entry = NULL;
  GPtrArray *after;

  if (!beakta_workflow_check_change (desk->case_, user, roles, owned, error))
    return FALSE;

  after = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_edit_free);
  for (guint i = 0; i < edits->len; i++)
    {
      const BeaktaEdit *edit = g_ptr_array_index (edits, i);

      g_ptr_array_add (after, beakta_edit_new (edit->kind, edit->id, edit->base_revision, NULL, edit->after));
    }
  entry = beakta_entry_new ("c1", user, "", "2026-11-23T08:00:00Z", beakta_change_get_act (owned), "", 0, after);
  entry->sequence = beakta_case_get_head (desk->case_) + 2;
  g_free (entry->hash);
  entry->hash = g_strdup ("00");
  g_assert_true (beakta_case_apply (desk->case_, entry, NULL));

  return TRUE;
}

static void
assert_taken (Desk         *desk,
              const char   *user,
              BeaktaChange *change)
{
  g_autoptr(GError) error = NULL;

  take (desk, user, change, &error);
  g_assert_no_error (error);
}

static void
assert_refused (Desk                *desk,
                const char          *user,
                BeaktaChange        *change,
                BeaktaWorkflowError  code)
{
  g_autoptr(GError) error = NULL;

  g_assert_false (take (desk, user, change, &error));
  g_assert_error (error, BEAKTA_WORKFLOW_ERROR, (int) code);
}

static BeaktaChange *
write_point (Desk            *desk,
             const char      *id,
             BeaktaPointSort  sort,
             const char      *text,
             const char      *user)
{
  const BeaktaReviewPoint *current = beakta_case_lookup (desk->case_, BEAKTA_ITEM_REVIEW_POINT, id);
  g_autoptr(BeaktaReviewPoint) point = current != NULL ? beakta_record_copy (current)
                                                       : beakta_record_new (BEAKTA_ITEM_REVIEW_POINT, id);

  point->sort = sort;
  beakta_record_set (&point->text, text);

  return beakta_acts_write_point (desk->case_, point, NULL, user, desk->now);
}

static const BeaktaReviewPoint *
get (Desk       *desk,
     const char *id)
{
  return beakta_case_lookup (desk->case_, BEAKTA_ITEM_REVIEW_POINT, id);
}

static BeaktaChange *
move (Desk        *desk,
      BeaktaStage  to,
      const char  *reason,
      const char  *user)
{
  return beakta_acts_move (desk->case_, to, reason, user, desk->now);
}

/* Rule 1: a point is its author's, who alters and removes it until it is sent. */
static void
test_own_draft (Desk          *desk,
                gconstpointer  data)
{
  assert_taken (desk, "bo", write_point (desk, "p", BEAKTA_POINT_DEFICIENCY, "Se 1.1", "bo"));
  g_assert_cmpstr (get (desk, "p")->author, ==, "bo");
  g_assert_cmpstr (get (desk, "p")->target, ==, "facts");
  assert_refused (desk, "cecilia", write_point (desk, "p", BEAKTA_POINT_DEFICIENCY, "Nej", "cecilia"), BEAKTA_WORKFLOW_ERROR_AUTHOR);
  assert_refused (desk, "cecilia", beakta_acts_remove_point (desk->case_, "p"), BEAKTA_WORKFLOW_ERROR_AUTHOR);
  assert_refused (desk, "bo", write_point (desk, "p", BEAKTA_POINT_DEFICIENCY, " \n", "bo"), BEAKTA_WORKFLOW_ERROR_REASON);
  assert_taken (desk, "bo", write_point (desk, "p", BEAKTA_POINT_DEFICIENCY, "Se 1.2", "bo"));
  g_assert_true (beakta_review_point_is_visible (get (desk, "p"), "bo", FALSE));
  g_assert_true (beakta_review_point_is_visible (get (desk, "p"), "cecilia", TRUE));
  g_assert_false (beakta_review_point_is_visible (get (desk, "p"), "anna", FALSE));
  assert_taken (desk, "bo", beakta_acts_remove_point (desk->case_, "p"));
  g_assert_null (get (desk, "p"));
}

/* Rule: nobody writes points on their own proposal: four eyes. */
static void
test_four_eyes (Desk          *desk,
                gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  g_assert_false (beakta_workflow_check (desk->case_, "anna", BEAKTA_ROLE_SUPERVISOR, BEAKTA_ACT_WRITE_POINT, &error));
  g_assert_error (error, BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_PROPOSER);
}

/* Rule: a passage that was marked for a point goes with it; one that a comment is about stays. */
static void
test_passage_goes (Desk          *desk,
                   gconstpointer  data)
{
  g_autoptr(BeaktaPassage) place = beakta_record_new (BEAKTA_ITEM_PASSAGE, "t");
  g_autoptr(BeaktaReviewPoint) point = beakta_record_new (BEAKTA_ITEM_REVIEW_POINT, "p");
  g_autoptr(BeaktaComment) comment = beakta_record_new (BEAKTA_ITEM_COMMENT, "k");
  g_autoptr(BeaktaChange) removal = NULL;

  place->end = 9;
  beakta_record_set (&point->text, "Vilka?");
  assert_taken (desk, "bo", beakta_acts_write_point (desk->case_, point, place, "bo", desk->now));
  g_assert_cmpint (get (desk, "p")->target_kind, ==, BEAKTA_ITEM_PASSAGE);
  g_assert_cmpstr (get (desk, "p")->target, ==, "t");
  g_assert_nonnull (beakta_case_lookup (desk->case_, BEAKTA_ITEM_PASSAGE, "t"));

  beakta_record_set (&comment->author, "bo");
  beakta_record_set (&comment->text, "Hm");
  assert_taken (desk, "bo", beakta_acts_comment (desk->case_, comment, place));
  removal = beakta_acts_remove_point (desk->case_, "p");
  g_assert_cmpuint (beakta_change_get_edits (removal)->len, ==, 1);
  assert_taken (desk, "bo", beakta_acts_remove_comment (desk->case_, "k"));
  g_assert_nonnull (beakta_case_lookup (desk->case_, BEAKTA_ITEM_PASSAGE, "t"));
  assert_taken (desk, "bo", beakta_acts_remove_point (desk->case_, "p"));
  g_assert_null (beakta_case_lookup (desk->case_, BEAKTA_ITEM_PASSAGE, "t"));
}

/* Rule 9 of the workflow: a return asks for something. Praise alone does not; words alone become a point. */
static void
test_return_needs_point (Desk          *desk,
                         gconstpointer  data)
{
  g_autoptr(GPtrArray) points = NULL;
  const BeaktaReviewPoint *point;

  assert_taken (desk, "bo", write_point (desk, "praise", BEAKTA_POINT_PRAISE, "Bra underlag", "bo"));
  assert_refused (desk, "bo", move (desk, BEAKTA_STAGE_RETURNED, "", "bo"), BEAKTA_WORKFLOW_ERROR_NO_POINT);
  assert_taken (desk, "bo", move (desk, BEAKTA_STAGE_RETURNED, "Skriv om 1.1", "bo"));

  points = beakta_case_list (desk->case_, BEAKTA_ITEM_REVIEW_POINT);
  g_assert_cmpuint (points->len, ==, 2);
  g_assert_cmpstr (get (desk, "praise")->review, !=, "");
  point = g_ptr_array_index (points, g_str_equal (((BeaktaRecord *) points->pdata[0])->id, "praise") ? 1 : 0);
  g_assert_cmpstr (point->text, ==, "Skriv om 1.1");
  g_assert_true (beakta_review_point_awaits_reply (point));
  g_assert_cmpstr (point->review, ==, get (desk, "praise")->review);
  g_assert_cmpuint (beakta_review_points_count_owed (desk->case_), ==, 1);
}

/* Rule 9: the words of a point that is there are the point: a remark beside it makes no other. */
static void
test_return_with_point (Desk          *desk,
                        gconstpointer  data)
{
  g_autoptr(GPtrArray) points = NULL;

  assert_taken (desk, "bo", write_point (desk, "p", BEAKTA_POINT_DEFICIENCY, "Se 1.1", "bo"));
  assert_taken (desk, "bo", move (desk, BEAKTA_STAGE_RETURNED, "Nästan klart", "bo"));
  points = beakta_case_list (desk->case_, BEAKTA_ITEM_REVIEW_POINT);
  g_assert_cmpuint (points->len, ==, 1);
  assert_refused (desk, "bo", write_point (desk, "p", BEAKTA_POINT_DEFICIENCY, "Se 1.2", "bo"), BEAKTA_WORKFLOW_ERROR_STAGE);
}

/* Rule 2: each point that was sent gets a reply in words before the case is proposed again; its own words stand. */
static void
test_replied (Desk          *desk,
              gconstpointer  data)
{
  g_autoptr(BeaktaReviewPoint) altered = NULL;
  BeaktaChange *change;

  assert_taken (desk, "bo", write_point (desk, "p", BEAKTA_POINT_DEFICIENCY, "Se 1.1", "bo"));
  assert_taken (desk, "bo", write_point (desk, "praise", BEAKTA_POINT_PRAISE, "Bra", "bo"));
  assert_taken (desk, "bo", move (desk, BEAKTA_STAGE_RETURNED, "", "bo"));
  assert_refused (desk, "anna", move (desk, BEAKTA_STAGE_PROPOSED, "", "anna"), BEAKTA_WORKFLOW_ERROR_OPEN_POINTS);
  assert_refused (desk, "anna", beakta_acts_resolve_point (desk->case_, "p", " ", "anna", desk->now), BEAKTA_WORKFLOW_ERROR_REASON);
  assert_refused (desk, "anna", beakta_acts_resolve_point (desk->case_, "praise", "Tack", "anna", desk->now),
                  BEAKTA_WORKFLOW_ERROR_STAGE);

  altered = beakta_record_copy (get (desk, "p"));
  altered->state = BEAKTA_POINT_RESOLVED;
  beakta_record_set (&altered->reply, "Gjort");
  beakta_record_set (&altered->replied_by, "anna");
  beakta_record_set (&altered->text, "Inget");
  change = beakta_change_new (BEAKTA_ACT_RESOLVE_POINT, "c1");
  beakta_change_put (change, altered);
  assert_refused (desk, "anna", change, BEAKTA_WORKFLOW_ERROR_STAGE);

  assert_taken (desk, "anna", beakta_acts_resolve_point (desk->case_, "p", "Gjort", "anna", desk->now));
  g_assert_cmpstr (get (desk, "p")->replied_by, ==, "anna");
  assert_taken (desk, "anna", beakta_acts_resolve_point (desk->case_, "p", "Gjort, se 1.1", "anna", desk->now));
  assert_taken (desk, "anna", move (desk, BEAKTA_STAGE_PROPOSED, "", "anna"));
}

static void
send_and_reply (Desk *desk)
{
  assert_taken (desk, "bo", write_point (desk, "p", BEAKTA_POINT_DEFICIENCY, "Se 1.1", "bo"));
  assert_taken (desk, "bo", move (desk, BEAKTA_STAGE_RETURNED, "", "bo"));
  assert_taken (desk, "anna", beakta_acts_resolve_point (desk->case_, "p", "Gjort", "anna", desk->now));
  assert_taken (desk, "anna", move (desk, BEAKTA_STAGE_PROPOSED, "", "anna"));
}

/* Rule 2: a reply that does not satisfy opens the point again, with the reply; the case is then returned with it, not approved. */
static void
test_reopened (Desk          *desk,
               gconstpointer  data)
{
  send_and_reply (desk);
  assert_taken (desk, "bo", beakta_acts_reopen_point (desk->case_, "p", "Belägget saknas", "bo", desk->now));
  g_assert_true (beakta_review_point_awaits_reply (get (desk, "p")));
  g_assert_cmpstr (get (desk, "p")->reply, ==, "Gjort");
  g_assert_cmpstr (get (desk, "p")->ruling, ==, "Belägget saknas");
  assert_refused (desk, "bo", move (desk, BEAKTA_STAGE_APPROVED, "", "bo"), BEAKTA_WORKFLOW_ERROR_OPEN_POINTS);
  assert_taken (desk, "bo", move (desk, BEAKTA_STAGE_RETURNED, "", "bo"));
}

/* Rule 9: a case is not approved over an open point, sent or not; what is no longer asked for is withdrawn, with the reason. */
static void
test_withdrawn (Desk          *desk,
                gconstpointer  data)
{
  send_and_reply (desk);
  assert_taken (desk, "bo", write_point (desk, "q", BEAKTA_POINT_DEFICIENCY, "Se 2.1", "bo"));
  assert_refused (desk, "bo", move (desk, BEAKTA_STAGE_APPROVED, "", "bo"), BEAKTA_WORKFLOW_ERROR_OPEN_POINTS);
  assert_refused (desk, "bo", beakta_acts_withdraw_point (desk->case_, "q", "", "bo", desk->now), BEAKTA_WORKFLOW_ERROR_REASON);
  assert_refused (desk, "bo", beakta_acts_withdraw_point (desk->case_, "p", "Nej", "bo", desk->now), BEAKTA_WORKFLOW_ERROR_STAGE);
  assert_taken (desk, "cecilia", beakta_acts_withdraw_point (desk->case_, "q", "Står i bilagan", "cecilia", desk->now));
  assert_taken (desk, "bo", write_point (desk, "praise", BEAKTA_POINT_PRAISE, "Bra", "bo"));
  assert_taken (desk, "bo", move (desk, BEAKTA_STAGE_APPROVED, "", "bo"));
  g_assert_cmpstr (get (desk, "praise")->review, !=, "");
}

/* Rule: a step back leaves the drafts of the supervisor: the caseworker neither sees them nor has to reply to them. */
static void
test_step_back (Desk          *desk,
                gconstpointer  data)
{
  assert_taken (desk, "bo", write_point (desk, "p", BEAKTA_POINT_DEFICIENCY, "Se 1.1", "bo"));
  assert_taken (desk, "anna", move (desk, BEAKTA_STAGE_ASSESSING, "Ny bilaga", "anna"));
  assert_refused (desk, "anna", beakta_acts_resolve_point (desk->case_, "p", "Gjort", "anna", desk->now), BEAKTA_WORKFLOW_ERROR_STAGE);
  assert_taken (desk, "anna", move (desk, BEAKTA_STAGE_PROPOSED, "", "anna"));
}

/* Rule: what is sent is sent with the review of the same change, as it was written. */
static void
test_not_smuggled (Desk          *desk,
                   gconstpointer  data)
{
  g_autoptr(BeaktaReviewPoint) foreign = beakta_record_new (BEAKTA_ITEM_REVIEW_POINT, "q");
  BeaktaChange *change;

  assert_taken (desk, "bo", write_point (desk, "p", BEAKTA_POINT_DEFICIENCY, "Se 1.1", "bo"));
  change = move (desk, BEAKTA_STAGE_RETURNED, "", "bo");
  beakta_record_set (&foreign->author, "bo");
  beakta_record_set (&foreign->text, "Mer");
  beakta_record_set (&foreign->review, "another");
  beakta_change_put (change, foreign);
  assert_refused (desk, "bo", change, BEAKTA_WORKFLOW_ERROR_STAGE);
}

/* (transfer full): what a file that @user carries in makes of the point "p". */
static BeaktaChange *
carry (Desk              *desk,
       const char        *user,
       BeaktaReviewPoint *point)
{
  g_autoptr(BeaktaRecord) kept = (BeaktaRecord *) point;
  g_autoptr(BeaktaCarriage) carriage = beakta_record_new (BEAKTA_ITEM_CARRIAGE, "k");
  BeaktaChange *change = beakta_change_new (BEAKTA_ACT_MERGE, "c1");

  beakta_record_set (&carriage->carried_by, user);
  beakta_change_put (change, carriage);
  beakta_change_put (change, kept);

  return change;
}

/* Rule: what was done elsewhere replies to a point; it neither alters nor withdraws what the supervisor asked for. */
static void
test_carried (Desk          *desk,
              gconstpointer  data)
{
  BeaktaReviewPoint *point;

  assert_taken (desk, "bo", write_point (desk, "p", BEAKTA_POINT_DEFICIENCY, "Se 1.1", "bo"));
  assert_taken (desk, "bo", move (desk, BEAKTA_STAGE_RETURNED, "", "bo"));

  point = beakta_record_copy (get (desk, "p"));
  beakta_record_set (&point->text, "Bra");
  assert_refused (desk, "anna", carry (desk, "anna", point), BEAKTA_WORKFLOW_ERROR_STAGE);
  point = beakta_record_copy (get (desk, "p"));
  point->state = BEAKTA_POINT_WITHDRAWN;
  assert_refused (desk, "anna", carry (desk, "anna", point), BEAKTA_WORKFLOW_ERROR_STAGE);

  point = beakta_record_copy (get (desk, "p"));
  point->state = BEAKTA_POINT_RESOLVED;
  beakta_record_set (&point->reply, "Nu står det där.");
  assert_taken (desk, "anna", carry (desk, "anna", point));
}

#define ADD(path, function) g_test_add (path, Desk, NULL, desk_set_up, function, desk_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/review/point/own-draft", test_own_draft);
  ADD ("/review/point/four-eyes", test_four_eyes);
  ADD ("/review/point/passage-goes", test_passage_goes);
  ADD ("/review/return/needs-point", test_return_needs_point);
  ADD ("/review/return/with-point", test_return_with_point);
  ADD ("/review/resolve/replied", test_replied);
  ADD ("/review/reopen/not-approved", test_reopened);
  ADD ("/review/withdraw/with-reason", test_withdrawn);
  ADD ("/review/step-back/drafts-stay", test_step_back);
  ADD ("/review/send/not-smuggled", test_not_smuggled);
  ADD ("/review/carried/replies-only", test_carried);

  return g_test_run ();
}
