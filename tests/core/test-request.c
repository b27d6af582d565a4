/* Requests for completion: what is drafted, what may be altered, what was sent. */

#include "beakta-acts-request.h"
#include "beakta-completion.h"
#include "beakta-workflow.h"

typedef struct
{
  BeaktaCase *case_;
  GDateTime  *now;
} Desk;

static void
desk_set_up (Desk          *desk,
             gconstpointer  data)
{
  BeaktaStageRecord *stage = beakta_record_new (BEAKTA_ITEM_STAGE, NULL);

  desk->case_ = beakta_case_new ("c1");
  desk->now = g_date_time_new_utc (2026, 11, 23, 8, 0, 0);
  stage->stage = BEAKTA_STAGE_ASSESSING;
  stage->record.revision = 1;
  beakta_case_take_record (desk->case_, stage);
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
      BeaktaChange *change,
      GError      **error)
{
  g_autoptr(BeaktaChange) owned = change;
  g_autoptr(BeaktaEntry) entry = NULL;
  GPtrArray *edits = beakta_change_get_edits (owned);

  if (!beakta_workflow_check_change (desk->case_, "anna", BEAKTA_ROLE_CASEWORKER, owned, error))
    return FALSE;

  entry = g_new0 (BeaktaEntry, 1);
  g_atomic_ref_count_init (&entry->ref_count);
  entry->case_id = g_strdup ("c1");
  entry->sequence = beakta_case_get_head (desk->case_) + 2;
  entry->act = beakta_change_get_act (owned);
  entry->actor = g_strdup ("anna");
  entry->time = g_strdup ("2026-11-23T08:00:00Z");
  entry->hash = g_strdup ("00");
  entry->edits = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_edit_free);
  for (guint i = 0; i < edits->len; i++)
    {
      const BeaktaEdit *edit = g_ptr_array_index (edits, i);

      g_ptr_array_add (entry->edits, beakta_edit_new (edit->kind, edit->id, edit->base_revision, NULL, edit->after));
    }

  return beakta_case_apply (desk->case_, entry, error);
}

static void
assert_taken (Desk         *desk,
              BeaktaChange *change)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (take (desk, change, &error));
  g_assert_no_error (error);
}

static void
assert_refused (Desk         *desk,
                BeaktaChange *change)
{
  g_autoptr(GError) error = NULL;

  g_assert_false (beakta_change_is_empty (change));
  g_assert_false (take (desk, change, &error));
  g_assert_error (error, BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_STAGE);
}

/* @asked: "1.1 Text", NULL at the end. */
static void
draft (Desk               *desk,
       const char * const *asked)
{
  g_autoptr(GPtrArray) points = g_ptr_array_new_with_free_func (beakta_record_unref);

  for (guint i = 0; asked[i] != NULL; i++)
    {
      g_auto(GStrv) parts = g_strsplit (asked[i], " ", 2);
      BeaktaPoint *point = beakta_record_new (BEAKTA_ITEM_POINT, NULL);

      beakta_record_set (&point->checklist, "gavleborg");
      beakta_record_set (&point->question, parts[0]);
      beakta_record_set (&point->asked, parts[1]);
      g_ptr_array_add (points, point);
    }

  assert_taken (desk, beakta_acts_draft_request (desk->case_, points, "2026-12-14", "anna", desk->now));
}

static void
edit_point (Desk       *desk,
            const char *id,
            const char *asked)
{
  g_autoptr(BeaktaPoint) point = beakta_record_copy (beakta_case_lookup (desk->case_, BEAKTA_ITEM_POINT, id));

  beakta_record_set (&point->asked, asked);
  assert_taken (desk, beakta_acts_edit_point (desk->case_, point));
}

static void
assert_asks (Desk       *desk,
             gboolean    with_left_out,
             const char *expected)
{
  g_autoptr(GPtrArray) points = beakta_completion_list_points (desk->case_, beakta_completion_get_current (desk->case_)->record.id,
                                                            with_left_out);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < points->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", ((const BeaktaPoint *) g_ptr_array_index (points, i))->asked);
  g_assert_cmpstr (text->str, ==, expected);
}

static const char * const first[] = { "1.1 Mål", "1.2 Grupp", "1.3 Budget", NULL };

static void
send (Desk *desk)
{
  assert_taken (desk, beakta_acts_send_request (desk->case_, "r1", "2026-12-15", BEAKTA_CHANNEL_EMAIL, "2026-11-23", "anna",
                                                desk->now));
}

/* Rule 1: drafting anew follows the answers, and never overwrites what somebody wrote. */
static void
test_draft_anew (Desk          *desk,
                 gconstpointer  data)
{
  static const char * const second[] = { "1.1 Mål, nytt", "1.3 Budget, ny", "1.4 Samverkan", NULL };
  static const char * const nothing[] = { NULL };

  draft (desk, first);
  assert_asks (desk, TRUE, "Mål|Grupp|Budget");
  g_assert_cmpstr (beakta_completion_get_draft (desk->case_)->due, ==, "2026-12-14");

  edit_point (desk, "r1/gavleborg/1.1", "Vad ska ha blivit annorlunda?");
  assert_taken (desk, beakta_acts_leave_out_point (desk->case_, "r1/gavleborg/1.3", TRUE));
  draft (desk, second);
  assert_asks (desk, TRUE, "Vad ska ha blivit annorlunda?|Budget, ny|Samverkan");
  assert_asks (desk, FALSE, "Vad ska ha blivit annorlunda?|Samverkan");

  draft (desk, nothing);
  assert_asks (desk, TRUE, "Vad ska ha blivit annorlunda?");
}

/* Rule: drafting what is drafted already alters nothing. */
static void
test_draft_twice (Desk          *desk,
                  gconstpointer  data)
{
  g_autoptr(GPtrArray) none = g_ptr_array_new ();
  g_autoptr(BeaktaChange) again = NULL;

  draft (desk, (const char * const []) { NULL });
  again = beakta_acts_draft_request (desk->case_, none, "2027-01-01", "anna", desk->now);
  g_assert_true (beakta_change_is_empty (again));
}

/* Rule: points have an order of the caseworker's own, and points of their own come last. */
static void
test_order (Desk          *desk,
            gconstpointer  data)
{
  draft (desk, first);
  assert_taken (desk, beakta_acts_add_point (desk->case_, "r1", "Intyg"));
  assert_taken (desk, beakta_acts_move_point (desk->case_, "r1/gavleborg/1.3", 0));
  assert_asks (desk, TRUE, "Budget|Mål|Grupp|Intyg");
  assert_taken (desk, beakta_acts_move_point (desk->case_, "r1/gavleborg/1.3", 99));
  assert_asks (desk, TRUE, "Mål|Grupp|Intyg|Budget");
  draft (desk, first);
  assert_asks (desk, TRUE, "Mål|Grupp|Intyg|Budget");
}

/* Rule: sending records how, when and until when; the case waits for the same day; what was left out is not in it. */
static void
test_send (Desk          *desk,
           gconstpointer  data)
{
  const BeaktaCompletion *request;

  draft (desk, first);
  assert_taken (desk, beakta_acts_leave_out_point (desk->case_, "r1/gavleborg/1.2", TRUE));
  send (desk);

  request = beakta_completion_get_current (desk->case_);
  g_assert_null (beakta_completion_get_draft (desk->case_));
  g_assert_cmpint (request->state, ==, BEAKTA_REQUEST_SENT);
  g_assert_cmpint (request->channel, ==, BEAKTA_CHANNEL_EMAIL);
  g_assert_cmpstr (request->sent, ==, "2026-11-23");
  g_assert_cmpstr (request->sent_by, ==, "anna");
  g_assert_cmpstr (beakta_case_get_facts (desk->case_)->due, ==, "2026-12-15");
  g_assert_cmpint (beakta_case_get_stage (desk->case_)->stage, ==, BEAKTA_STAGE_AWAITING_COMPLETION);
  assert_asks (desk, TRUE, "Mål|Budget");

  /* The next one is another request, also while the case waits. */
  draft (desk, first);
  g_assert_cmpstr (beakta_completion_get_draft (desk->case_)->record.id, ==, "r2");
  assert_taken (desk, beakta_acts_send_request (desk->case_, "r2", "2026-12-18", BEAKTA_CHANNEL_LETTER, "2026-11-27", "anna",
                                                desk->now));
  g_assert_cmpstr (beakta_case_get_facts (desk->case_)->due, ==, "2026-12-18");
}

/* Rule: a request without a point to send is not sent. */
static void
test_send_nothing (Desk          *desk,
                   gconstpointer  data)
{
  g_autoptr(BeaktaChange) change = NULL;

  draft (desk, (const char * const []) { "1.1 Mål", NULL });
  assert_taken (desk, beakta_acts_leave_out_point (desk->case_, "r1/gavleborg/1.1", TRUE));
  change = beakta_acts_send_request (desk->case_, "r1", "2026-12-15", BEAKTA_CHANNEL_EMAIL, "2026-11-23", "anna", desk->now);
  g_assert_true (beakta_change_is_empty (change));
}

/* Rule 2: what was sent stays as it was sent: its words, its points, its day; it is not sent twice. */
static void
test_sent_stays (Desk          *desk,
                 gconstpointer  data)
{
  g_autoptr(BeaktaPoint) point = NULL;
  g_autoptr(BeaktaCompletion) request = NULL;

  draft (desk, first);
  send (desk);

  point = beakta_record_copy (beakta_case_lookup (desk->case_, BEAKTA_ITEM_POINT, "r1/gavleborg/1.1"));
  beakta_record_set (&point->asked, "Något annat");
  assert_refused (desk, beakta_acts_edit_point (desk->case_, point));
  request = beakta_record_copy (beakta_completion_get_current (desk->case_));
  beakta_record_set (&request->intro, "Hej");
  assert_refused (desk, beakta_acts_edit_request (desk->case_, request));
  assert_refused (desk, beakta_acts_add_point (desk->case_, "r1", "En till"));
  assert_refused (desk, beakta_acts_leave_out_point (desk->case_, "r1/gavleborg/1.1", TRUE));
  assert_refused (desk, beakta_acts_drop_request (desk->case_, "r1"));
  assert_refused (desk, beakta_acts_send_request (desk->case_, "r1", "2027-01-04", BEAKTA_CHANNEL_LETTER, "2026-11-24", "anna",
                                                  desk->now));
}

/* Rule: a point is ticked off by a document or by words, once the request is sent, and may be opened again. */
static void
test_tick (Desk          *desk,
           gconstpointer  data)
{
  const BeaktaPoint *point;

  draft (desk, first);
  assert_refused (desk, beakta_acts_tick_point (desk->case_, "r1/gavleborg/1.1", BEAKTA_REPLY_ANSWERED, 2, "", "anna", desk->now));
  send (desk);
  g_assert_cmpuint (beakta_completion_count_open (desk->case_, "r1"), ==, 3);

  assert_taken (desk, beakta_acts_tick_point (desk->case_, "r1/gavleborg/1.1", BEAKTA_REPLY_ANSWERED, 2, "", "anna", desk->now));
  assert_taken (desk, beakta_acts_tick_point (desk->case_, "r1/gavleborg/1.2", BEAKTA_REPLY_NOT_ANSWERED, 0, "Vill inte.", "anna",
                                              desk->now));
  g_assert_cmpuint (beakta_completion_count_open (desk->case_, "r1"), ==, 1);
  point = beakta_case_lookup (desk->case_, BEAKTA_ITEM_POINT, "r1/gavleborg/1.1");
  g_assert_cmpuint (point->document, ==, 2);
  g_assert_cmpstr (point->ticked_by, ==, "anna");

  assert_taken (desk, beakta_acts_tick_point (desk->case_, "r1/gavleborg/1.1", BEAKTA_REPLY_OPEN, 0, "", "anna", desk->now));
  point = beakta_case_lookup (desk->case_, BEAKTA_ITEM_POINT, "r1/gavleborg/1.1");
  g_assert_cmpstr (point->ticked, ==, "");
  g_assert_cmpuint (beakta_completion_count_open (desk->case_, "r1"), ==, 2);
}

/* Rule: a request that waits may be given a later day, also again and back; what was sent keeps its day. Undo is another change. */
static void
test_extend (Desk          *desk,
             gconstpointer  data)
{
  g_autoptr(BeaktaCompletion) forged = NULL;
  g_autoptr(BeaktaChange) change = NULL;
  const BeaktaCompletion *request;

  draft (desk, first);
  assert_refused (desk, beakta_acts_extend_request (desk->case_, "r1", "2027-01-11"));
  send (desk);

  assert_taken (desk, beakta_acts_extend_request (desk->case_, "r1", "2027-01-11"));
  request = beakta_completion_get_current (desk->case_);
  g_assert_cmpstr (request->due, ==, "2026-12-15");
  g_assert_cmpstr (beakta_completion_get_last_day (request), ==, "2027-01-11");
  g_assert_cmpstr (beakta_case_get_facts (desk->case_)->due, ==, "2027-01-11");

  assert_taken (desk, beakta_acts_extend_request (desk->case_, "r1", "2026-12-15"));
  g_assert_cmpstr (beakta_completion_get_current (desk->case_)->extended, ==, "");

  forged = beakta_record_copy (beakta_completion_get_current (desk->case_));
  beakta_record_set (&forged->due, "2027-02-01");
  change = beakta_change_new (BEAKTA_ACT_EXTEND_REQUEST, "c1");
  beakta_change_put (change, forged);
  assert_refused (desk, g_steal_pointer (&change));
}

/* Rule: what is answered in part is neither open nor answered. */
static void
test_partly (Desk          *desk,
             gconstpointer  data)
{
  draft (desk, first);
  send (desk);
  assert_taken (desk, beakta_acts_tick_point (desk->case_, "r1/gavleborg/1.1", BEAKTA_REPLY_PARTLY, 2, "Antal saknas.", "anna",
                                              desk->now));
  assert_taken (desk, beakta_acts_tick_point (desk->case_, "r1/gavleborg/1.2", BEAKTA_REPLY_ANSWERED, 2, "", "anna", desk->now));
  g_assert_cmpuint (beakta_completion_count_open (desk->case_, "r1"), ==, 1);
  g_assert_cmpuint (beakta_completion_count_answered (desk->case_, "r1"), ==, 1);
}

/* Rule: a sent request is closed once; a draft is dropped instead. */
static void
test_close (Desk          *desk,
            gconstpointer  data)
{
  g_autoptr(BeaktaChange) again = NULL;

  draft (desk, first);
  assert_refused (desk, beakta_acts_close_request (desk->case_, "r1", "", "anna", desk->now));
  send (desk);
  assert_taken (desk, beakta_acts_close_request (desk->case_, "r1", "Allt har kommit in.", "anna", desk->now));
  g_assert_cmpint (beakta_completion_get_current (desk->case_)->state, ==, BEAKTA_REQUEST_CLOSED);
  again = beakta_acts_close_request (desk->case_, "r1", "Igen", "anna", desk->now);
  g_assert_true (beakta_change_is_empty (again));
}

/* Rule: contacts are logged by who wrote them down, in the order of their days, and may be mended and taken away. */
static void
test_contacts (Desk          *desk,
               gconstpointer  data)
{
  static const char * const days[] = { "2026-11-24", "2026-11-20" };
  g_autoptr(GPtrArray) contacts = NULL;
  g_autoptr(BeaktaContact) mended = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr(BeaktaContact) contact = beakta_record_new (BEAKTA_ITEM_CONTACT, NULL);

      beakta_record_set (&contact->day, days[i]);
      assert_taken (desk, beakta_acts_log_contact (desk->case_, contact, "anna", desk->now));
    }

  contacts = beakta_case_list (desk->case_, BEAKTA_ITEM_CONTACT);
  g_assert_cmpuint (contacts->len, ==, 2);
  mended = beakta_record_copy (g_ptr_array_index (contacts, 0));
  g_assert_cmpstr (mended->day, ==, "2026-11-20");
  g_assert_cmpstr (mended->logged_by, ==, "anna");

  beakta_record_set (&mended->answer, "Inga synpunkter.");
  assert_taken (desk, beakta_acts_log_contact (desk->case_, mended, "anna", desk->now));
  assert_taken (desk, beakta_acts_remove_contact (desk->case_, mended->record.id));
  g_clear_pointer (&contacts, g_ptr_array_unref);
  contacts = beakta_case_list (desk->case_, BEAKTA_ITEM_CONTACT);
  g_assert_cmpuint (contacts->len, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    void      (*test) (Desk *, gconstpointer);
  } tests[] = {
    { "/request/draft/never-overwrites", test_draft_anew }, { "/request/draft/twice", test_draft_twice },
    { "/request/points/have-an-order", test_order },        { "/request/send/the-case-waits", test_send },
    { "/request/send/nothing", test_send_nothing },         { "/request/sent/stays", test_sent_stays },
    { "/request/point/is-ticked-off", test_tick },          { "/request/close/once", test_close },
    { "/request/sent/is-extended", test_extend },           { "/request/point/partly", test_partly },
    { "/request/contacts/are-logged", test_contacts },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Desk, NULL, desk_set_up, tests[i].test, desk_tear_down);

  return g_test_run ();
}
