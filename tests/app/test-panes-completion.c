/* What is asked of the applicant, and the log of contacts: drafted, edited, sent, ticked off; written down and withdrawn. */

#include <adwaita.h>

#include "beakta-acts-request.h"
#include "beakta-completion-pane.h"
#include "beakta-completion.h"
#include "beakta-contacts-pane.h"
#include "beakta-panes-fixture.h"
#include "beakta-request-bar.h"
#include "beakta-wording-requests.h"

static GDateTime *
make_now (void)
{
  return g_date_time_new_utc (2026, 11, 23, 8, 0, 0);
}

static void
show (BeaktaPanesFixture *self,
      GType               type)
{
  beakta_panes_show (self, g_object_new (type, NULL));
  beakta_case_pane_set_editor (BEAKTA_CASE_PANE (self->pane), self->editor);
  beakta_panes_settle (self);
}

/* Two answers ask for something. */
static void
answer (BeaktaPanesFixture *self)
{
  static const char * const questions[] = { "1.1", "1.2" };

  for (gsize i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      g_autofree char *id = g_strconcat ("regionalfonden/", questions[i], NULL);
      g_autoptr(BeaktaAnswer) given = beakta_case_dup_answer (self->case_, id);

      beakta_record_set (&given->value, "no");
      beakta_record_set (&given->missing, i == 0 ? "Ange antalet." : "Ange baslinjen.");
      beakta_panes_apply (self, beakta_acts_answer (self->case_, given, beakta_case_editor_get_user (self->editor)));
    }
}

static void
begin (BeaktaPanesFixture *self)
{
  answer (self);
  show (self, BEAKTA_TYPE_COMPLETION_PANE);
  beakta_completion_pane_begin (BEAKTA_COMPLETION_PANE (self->pane));
  beakta_panes_settle (self);
}

static void
send (BeaktaPanesFixture *self,
      const char         *due)
{
  g_autoptr(GDateTime) now = make_now ();

  beakta_panes_apply (self, beakta_acts_send_request (self->case_, "r1", due, BEAKTA_CHANNEL_EMAIL, "2026-11-23",
                                                      beakta_case_editor_get_user (self->editor), now));
  beakta_panes_settle (self);
}

static void
assert_asks (BeaktaPanesFixture *self,
             const char         *expected)
{
  g_autoptr(GPtrArray) points = beakta_completion_list_points (self->case_, "r1", FALSE);
  g_autoptr(GString) asked = g_string_new (NULL);

  for (guint i = 0; i < points->len; i++)
    g_string_append_printf (asked, "%s%s", i > 0 ? "|" : "", ((const BeaktaPoint *) g_ptr_array_index (points, i))->asked);
  g_assert_cmpstr (asked->str, ==, expected);
}

static const BeaktaPoint *
get_point (BeaktaPanesFixture *self,
           guint               index)
{
  g_autoptr(GPtrArray) points = beakta_completion_list_points (self->case_, "r1", TRUE);

  g_assert_cmpuint (points->len, >, index);

  return beakta_case_lookup (self->case_, BEAKTA_ITEM_POINT, ((const BeaktaRecord *) g_ptr_array_index (points, index))->id);
}

/* Rule 1: the draft is what the answers ask for, and is saved as it is written; drafting anew keeps what somebody wrote. */
static void
test_draft (BeaktaPanesFixture *self,
            gconstpointer       data)
{
  begin (self);
  assert_asks (self, "Ange antalet.|Ange baslinjen.");
  g_assert_cmpint (beakta_case_get_stage (self->case_)->stage, ==, BEAKTA_STAGE_ASSESSING);

  beakta_panes_type (beakta_panes_get (self, GTK_TYPE_TEXT_VIEW, "Point 1: What is asked"), "Hur många? ");
  beakta_panes_settle (self);
  assert_asks (self, "Hur många? Ange antalet.|Ange baslinjen.");
  beakta_panes_press (self, "Follow the Answers");
  assert_asks (self, "Hur många? Ange antalet.|Ange baslinjen.");
  beakta_panes_press (self, "Point 1: Back to the Ready Words");
  assert_asks (self, "Ange antalet.|Ange baslinjen.");
}

/* Rule: points are ordered, left out, taken in again and added; undo brings a draft back that was thrown away. */
static void
test_points (BeaktaPanesFixture *self,
             gconstpointer       data)
{
  begin (self);
  beakta_panes_press (self, "Point 1: Move Down");
  assert_asks (self, "Ange baslinjen.|Ange antalet.");
  beakta_panes_press (self, "Point 1: Leave Out");
  assert_asks (self, "Ange antalet.");
  beakta_panes_press (self, "Point 1: Take In Again");
  assert_asks (self, "Ange baslinjen.|Ange antalet.");
  beakta_panes_press (self, "Add a Point of Your Own");
  beakta_panes_type (beakta_panes_get (self, GTK_TYPE_TEXT_VIEW, "Point 3: What is asked"), "Skicka ett intyg.");
  beakta_panes_settle (self);
  assert_asks (self, "Ange baslinjen.|Ange antalet.|Skicka ett intyg.");

  beakta_panes_press (self, "Throw the Draft Away");
  g_assert_null (beakta_completion_get_draft (self->case_));
  beakta_case_editor_undo (self->editor);
  beakta_panes_settle (self);
  assert_asks (self, "Ange baslinjen.|Ange antalet.|Skicka ett intyg.");
}

static guint
count_dialogs (void)
{
  GListModel *windows = gtk_window_get_toplevels ();
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      n += ADW_IS_MESSAGE_DIALOG (window);
    }

  return n;
}

/* Rule: a point without a word is not sent, nor is a request without a point; the person is led to the place. */
static void
test_nothing_to_say (BeaktaPanesFixture *self,
                     gconstpointer       data)
{
  begin (self);
  beakta_panes_press (self, "Add a Point of Your Own");
  beakta_panes_press (self, "It Was Sent…");
  g_assert_cmpuint (count_dialogs (), ==, 0);
  g_assert_true (gtk_widget_has_focus (beakta_panes_get (self, GTK_TYPE_TEXT_VIEW, "Point 3: What is asked")));

  for (guint i = 1; i <= 3; i++)
    {
      g_autofree char *name = g_strdup_printf ("Point %u: Leave Out", i);

      beakta_panes_press (self, name);
    }
  beakta_panes_press (self, "It Was Sent…");
  g_assert_cmpuint (count_dialogs (), ==, 0);
}

/* Rule 2: what was sent is for ticking off only; a word taken back opens the point again. */
static void
test_ticked_off (BeaktaPanesFixture *self,
                 gconstpointer       data)
{
  begin (self);
  send (self, "2099-12-15");
  g_assert_null (beakta_panes_find (self->pane, GTK_TYPE_TEXT_VIEW, "Point 1: What is asked"));

  beakta_panes_press (self, "Point 1: Answered");
  g_assert_cmpint (get_point (self, 0)->reply, ==, BEAKTA_REPLY_ANSWERED);
  beakta_panes_press (self, "Point 2: Partly");
  beakta_panes_type (beakta_panes_get (self, GTK_TYPE_TEXT_VIEW, "Point 2: Note"), "Målvärdet saknas.");
  beakta_panes_settle (self);
  g_assert_cmpint (get_point (self, 1)->reply, ==, BEAKTA_REPLY_PARTLY);
  g_assert_cmpstr (get_point (self, 1)->note, ==, "Målvärdet saknas.");
  g_assert_cmpuint (beakta_completion_count_open (self->case_, "r1"), ==, 0);

  beakta_panes_press (self, "Point 1: Answered");
  g_assert_cmpint (get_point (self, 0)->reply, ==, BEAKTA_REPLY_OPEN);
  beakta_panes_press (self, "Point 1: Not answered");
  beakta_panes_press (self, "Close the Request");
  g_assert_cmpint (beakta_completion_get_current (self->case_)->state, ==, BEAKTA_REQUEST_CLOSED);
}

/* Rule: a person who asks again while an answer is waited for sees that request; another begins when it is asked for. */
static void
test_one_after_the_other (BeaktaPanesFixture *self,
                          gconstpointer       data)
{
  begin (self);
  send (self, "2099-12-15");
  beakta_completion_pane_begin (BEAKTA_COMPLETION_PANE (self->pane));
  beakta_panes_settle (self);
  g_assert_null (beakta_completion_get_draft (self->case_));

  beakta_panes_press (self, "New Request");
  g_assert_cmpstr (beakta_completion_get_draft (self->case_)->record.id, ==, "r2");
}

/* Rule: what the workflow does not let a person do is not offered, and says why. */
static void
test_frozen (BeaktaPanesFixture *self,
             gconstpointer       data)
{
  GtkWidget *asked;

  begin (self);
  beakta_panes_freeze (self);
  beakta_panes_settle (self);
  asked = beakta_panes_get (self, GTK_TYPE_TEXT_VIEW, "Point 1: What is asked");
  g_assert_false (gtk_text_view_get_editable (GTK_TEXT_VIEW (asked)));
  g_assert_null (beakta_panes_find (self->pane, GTK_TYPE_BUTTON, "Add a Point of Your Own"));
  beakta_completion_pane_begin (BEAKTA_COMPLETION_PANE (self->pane));
  beakta_panes_settle (self);
  assert_asks (self, "Ange antalet.|Ange baslinjen.");
}

/* Rule: every control has a name of its own, the pane bears large text, and nobody holds it when it is gone. */
static void
test_heard_and_large (BeaktaPanesFixture *self,
                      gconstpointer       data)
{
  begin (self);
  beakta_panes_check_names (self);
  beakta_panes_check_large_text (self);
  send (self, "2020-12-15");
  beakta_panes_press (self, "Point 1: Partly");
  beakta_panes_check_names (self);
  beakta_panes_check_large_text (self);
  beakta_panes_check_finalizes (self);
}

static void
log_contact (BeaktaPanesFixture *self,
             const char         *day,
             const char         *what)
{
  g_autoptr(BeaktaContact) contact = beakta_record_new (BEAKTA_ITEM_CONTACT, NULL);
  g_autoptr(GDateTime) now = make_now ();

  beakta_record_set (&contact->day, day);
  beakta_record_set (&contact->what, what);
  beakta_record_set (&contact->due, "2020-12-01");
  beakta_panes_apply (self, beakta_acts_log_contact (self->case_, contact, beakta_case_editor_get_user (self->editor), now));
}

/* Rule: the latest contact stands first, a passed day is told in words, and what is withdrawn comes back with undo. */
static void
test_contacts (BeaktaPanesFixture *self,
               gconstpointer       data)
{
  g_autoptr(GPtrArray) contacts = NULL;

  log_contact (self, "2020-11-20", "Utkastet sändes.");
  log_contact (self, "2020-11-24", "Påminnelse sändes.");
  show (self, BEAKTA_TYPE_CONTACTS_PANE);
  beakta_panes_check_names (self);
  g_assert_nonnull (beakta_panes_find (self->pane, GTK_TYPE_LABEL, "The answer should have come on 1\302\240Dec\302\2402020"));

  beakta_panes_press (self, "24\302\240Nov\302\2402020 · Communicated: Withdraw");
  contacts = beakta_case_list (self->case_, BEAKTA_ITEM_CONTACT);
  g_assert_cmpuint (contacts->len, ==, 1);
  beakta_case_editor_undo (self->editor);
  beakta_panes_settle (self);
  beakta_panes_get (self, GTK_TYPE_BUTTON, "24\302\240Nov\302\2402020 · Communicated: Withdraw");
  beakta_panes_check_large_text (self);
  beakta_panes_check_finalizes (self);
}

static const char *
get_bar_words (GtkWidget *bar)
{
  GtkWidget *revealer = gtk_widget_get_first_child (bar);
  GtkWidget *image = gtk_widget_get_first_child (gtk_revealer_get_child (GTK_REVEALER (revealer)));

  return gtk_revealer_get_reveal_child (GTK_REVEALER (revealer)) ? gtk_label_get_text (GTK_LABEL (gtk_widget_get_next_sibling (image)))
                                                                 : NULL;
}

/* Rule: a case that waits says how much has been answered and until when, and in words when the day has passed. */
static void
test_bar (BeaktaPanesFixture *self,
          gconstpointer       data)
{
  GtkWidget *bar = g_object_ref_sink (g_object_new (BEAKTA_TYPE_REQUEST_BAR, NULL));

  begin (self);
  beakta_request_bar_set_editor (BEAKTA_REQUEST_BAR (bar), self->editor);
  g_assert_null (get_bar_words (bar));

  send (self, "2099-12-15");
  beakta_panes_settle (self);
  g_assert_cmpstr (get_bar_words (bar), ==, "0 of 2 points answered, last day 15\302\240Dec\302\2402099");
  beakta_panes_press (self, "Point 1: Answered");
  g_assert_cmpstr (get_bar_words (bar), ==, "1 of 2 points answered, last day 15\302\240Dec\302\2402099");
  beakta_panes_apply (self, beakta_acts_extend_request (self->case_, "r1", "2020-12-15"));
  beakta_panes_settle (self);
  g_assert_cmpstr (get_bar_words (bar), ==, "The answer should have come on 15\302\240Dec\302\2402020. 1 of 2 points answered.");

  beakta_request_bar_set_editor (BEAKTA_REQUEST_BAR (bar), NULL);
  g_assert_null (get_bar_words (bar));
  g_assert_finalize_object (bar);
}

/* Rule: the last day is a day to answer on, to its end; no day never passes. */
static void
test_overdue (void)
{
  static const struct
  {
    const char *due;
    gboolean    is_overdue;
  } days[] = {
    { "2026-11-22", TRUE }, { "2026-11-23", FALSE }, { "2026-11-24", FALSE }, { "2025-12-31", TRUE }, { "", FALSE }, { "snart", FALSE },
  };

  g_autoptr(GDateTime) now = make_now ();

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    g_assert_cmpint (beakta_wording_is_overdue (days[i].due, now), ==, days[i].is_overdue);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  beakta_panes_add ("/completion/draft/follows-the-answers", test_draft);
  beakta_panes_add ("/completion/points/are-ordered", test_points);
  beakta_panes_add ("/completion/send/nothing-to-say", test_nothing_to_say);
  beakta_panes_add ("/completion/sent/is-ticked-off", test_ticked_off);
  beakta_panes_add ("/completion/sent/one-after-the-other", test_one_after_the_other);
  beakta_panes_add ("/completion/frozen/is-locked", test_frozen);
  beakta_panes_add ("/completion/pane/heard-and-large", test_heard_and_large);
  beakta_panes_add ("/completion/bar/tells-how-far", test_bar);
  beakta_panes_add ("/contacts/list/and-withdraw", test_contacts);
  g_test_add_func ("/completion/last-day/passes", test_overdue);

  return g_test_run ();
}
