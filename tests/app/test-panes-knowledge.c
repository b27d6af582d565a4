/* What is known of a question, beside the list; and the applicant's claim beside the answer. */

#include <adwaita.h>
#include <string.h>

#include "beakta-app-test.h"
#include "beakta-checklist-pane.h"
#include "beakta-knowledge-pane.h"
#include "beakta-knowledge-row.h"
#include "beakta-knowledge-split.h"
#include "beakta-panes-fixture.h"
#include "beakta-question-help.h"
#include "beakta-question-row.h"

#define LIST "regionalfonden"
#define WAIT_MS 600                  /* it has been asked, and answered, by then */

static void
show (BeaktaPanesFixture *self)
{
  beakta_panes_show (self, beakta_checklist_pane_new ());
  beakta_case_pane_set_editor (BEAKTA_CASE_PANE (self->pane), self->editor);
  beakta_panes_settle (self);
}

/* An answer to 1.2 of the list, in another case. */
static void
add_earlier (BeaktaPanesFixture *self,
             const char         *number,
             const char         *value,
             const char         *reason)
{
  g_autoptr(BeaktaCase) other = beakta_test_add_case (self->store, number, "Solrosens språkväg", "Solrosen skriver.");
  g_autoptr(BeaktaAnswer) answer = beakta_record_new (BEAKTA_ITEM_ANSWER, LIST "/1.2");
  const BeaktaCaseChecklist *used = beakta_case_lookup (self->case_, BEAKTA_ITEM_CHECKLIST, LIST);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();

  beakta_test_apply (self->store, beakta_acts_attach_checklist (other, LIST, used->version, "normal", now));
  beakta_record_set (&answer->checklist, LIST);
  beakta_record_set (&answer->question, "1.2");
  beakta_record_set (&answer->value, value);
  beakta_record_set (&answer->reason, reason);
  beakta_record_set (&answer->given, "2026-02-03T08:00:00Z");
  beakta_test_apply (self->store, beakta_acts_answer (other, answer, beakta_store_get_user (self->store)));
}

static void
open_knowledge (BeaktaPanesFixture *self,
                const char         *question)
{
  g_autofree char *id = g_strconcat (LIST "/", question, NULL);

  g_assert_true (beakta_case_pane_show_item (BEAKTA_CASE_PANE (self->pane), BEAKTA_ITEM_ANSWER, id));
  g_object_set (self->pane, "knowledge-open", TRUE, NULL);
  beakta_panes_settle (self);
  beakta_panes_wait (WAIT_MS);
}

static GtkWidget *
get_knowledge (BeaktaPanesFixture *self)
{
  return beakta_app_test_find (self->pane, BEAKTA_TYPE_KNOWLEDGE_PANE, NULL);
}

static void
look_for_words_cb (GtkWidget *widget,
                   gpointer   user_data)
{
  GString *words = user_data;

  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget))
    g_string_append_printf (words, "%s\n", gtk_label_get_label (GTK_LABEL (widget)));
}

static char *
dup_words (BeaktaPanesFixture *self)
{
  GString *words = g_string_new (NULL);

  beakta_app_test_visit (get_knowledge (self), look_for_words_cb, words);

  return g_string_free (words, FALSE);
}

/* Rule: the help, then what was answered before, best first; nobody is named, and it is said that quotations may. */
static void
test_best_first (BeaktaPanesFixture *self,
                 gconstpointer       data)
{
  g_autofree char *words = NULL;
  const char *better, *worse;

  add_earlier (self, "7", "no", "");
  add_earlier (self, "8", "yes", "Målet går att mäta.");
  show (self);
  open_knowledge (self, "1.2");

  g_assert_nonnull (beakta_app_test_find (self->pane, BEAKTA_TYPE_QUESTION_HELP, NULL));
  words = dup_words (self);
  better = strstr (words, "Målet går att mäta.");
  worse = strstr (words, "· 7");
  g_assert_nonnull (better);
  g_assert_nonnull (worse);
  g_assert_true (better < worse);
  g_assert_nonnull (strstr (words, "Answered in 2 other cases."));
  g_assert_nonnull (strstr (words, "may hold names"));
  g_assert_null (strstr (words, "Solrosen"));
  beakta_panes_check_names (self);
}

/* Rule: what nobody has answered is said, not left blank. */
static void
test_nobody_yet (BeaktaPanesFixture *self,
                 gconstpointer       data)
{
  g_autofree char *words = NULL;

  show (self);
  open_knowledge (self, "1.2");
  words = dup_words (self);
  g_assert_nonnull (strstr (words, "Nobody in the office has answered this yet."));
}

/* Rule: the reason of another's answer is copied when it is asked for, after one's own, and remembers where it came from; the
 * answer is never copied. */
static void
test_reason_remembers (BeaktaPanesFixture *self,
                       gconstpointer       data)
{
  const BeaktaAnswer *answer;

  add_earlier (self, "8", "yes", "Målet går att mäta.");
  show (self);
  beakta_panes_answer (self, "1.2", "no", "Mitt eget.");
  open_knowledge (self, "1.2");
  beakta_panes_press (self, "Earlier answer 1: Begin the Reason with This");
  beakta_panes_settle (self);

  answer = beakta_case_get_answer (self->case_, LIST, "1.2");
  g_assert_cmpstr (answer->reason, ==, "Mitt eget.\n\nMålet går att mäta.");
  g_assert_true (g_str_has_suffix (answer->reason_from, " " LIST "/1.2 8"));
  g_assert_cmpstr (answer->value, ==, "no");
}

/* Rule: it follows the current question, asks for nothing while it is closed, and lets go of what it held. */
static void
test_follows_and_closes (BeaktaPanesFixture *self,
                         gconstpointer       data)
{
  gboolean is_open;

  add_earlier (self, "8", "yes", "Målet går att mäta.");
  show (self);
  open_knowledge (self, "1.2");
  g_assert_nonnull (beakta_app_test_find (self->pane, BEAKTA_TYPE_KNOWLEDGE_ROW, NULL));

  beakta_checklist_pane_step (BEAKTA_CHECKLIST_PANE (self->pane), 1);
  beakta_panes_wait (WAIT_MS);
  g_assert_null (beakta_app_test_find (self->pane, BEAKTA_TYPE_KNOWLEDGE_ROW, NULL));

  beakta_panes_press (self, "Close the knowledge pane");
  g_object_get (self->pane, "knowledge-open", &is_open, NULL);
  g_assert_false (is_open);
  g_assert_null (beakta_app_test_find (self->pane, BEAKTA_TYPE_QUESTION_HELP, NULL));
  beakta_panes_check_finalizes (self);
}

/* Rule: beside the questions where there is room for both, below them where there is not. */
static void
test_place (BeaktaPanesFixture *self,
            gconstpointer       data)
{
  static const struct
  {
    int      width;
    gboolean is_beside;
  } cases[] = { { 1000, TRUE }, { 560, FALSE }, { 430, FALSE } };
  GtkWidget *split;

  show (self);
  open_knowledge (self, "1.2");
  split = beakta_app_test_find (self->pane, BEAKTA_TYPE_KNOWLEDGE_SPLIT, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkAllocation allocation = { 0, 0, cases[i].width, 700 };
      graphene_rect_t bounds;

      gtk_widget_size_allocate (split, &allocation, -1);
      g_assert_true (gtk_widget_compute_bounds (get_knowledge (self), split, &bounds));
      g_test_message ("%d px", cases[i].width);
      g_assert_cmpint (bounds.origin.y == 0, ==, cases[i].is_beside);
      g_assert_cmpint (bounds.origin.x > 0, ==, cases[i].is_beside);
      g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, cases[i].width);
      g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, 700);
    }
}

static double
get_height_below (BeaktaPanesFixture *self,
                  GtkWidget          *split,
                  int                 height)
{
  GtkAllocation allocation = { 0, 0, 430, height };
  graphene_rect_t bounds;

  gtk_widget_size_allocate (split, &allocation, -1);
  g_assert_true (gtk_widget_compute_bounds (get_knowledge (self), split, &bounds));

  return bounds.size.height;
}

/* Rule: in a low window there is something to read; who moves the line finds it there again, and the questions never go. */
static void
test_share (BeaktaPanesFixture *self,
            gconstpointer       data)
{
  GtkWidget *split;
  double share;

  show (self);
  open_knowledge (self, "1.2");
  split = beakta_app_test_find (self->pane, BEAKTA_TYPE_KNOWLEDGE_SPLIT, NULL);

  g_assert_cmpfloat (get_height_below (self, split, 700), <=, 350);
  g_assert_cmpfloat (get_height_below (self, split, 360), >=, 200);
  g_assert_cmpfloat (get_height_below (self, split, 160), ==, 160);
  g_assert_cmpfloat (get_height_below (self, split, 360), >=, 200);

  beakta_checklist_pane_step_knowledge (BEAKTA_CHECKLIST_PANE (self->pane), 1);
  g_object_get (self->pane, "knowledge-share", &share, NULL);
  g_assert_cmpfloat (share, >, 200.0 / 360);
  g_assert_cmpfloat (ABS (get_height_below (self, split, 360) - share * 360), <=, 1);

  for (guint i = 0; i < 10; i++)
    beakta_checklist_pane_step_knowledge (BEAKTA_CHECKLIST_PANE (self->pane), 1);
  g_assert_cmpfloat (get_height_below (self, split, 360), <, 300);
}

/* Rule: the first question of a section is read below the section's heading, and with its border free of the edge. */
static void
test_heading_in_sight (BeaktaPanesFixture *self,
                       gconstpointer       data)
{
  GtkWidget *scrolled, *question, *heading;
  graphene_rect_t bounds;

  show (self);
  g_assert_true (beakta_case_pane_show_item (BEAKTA_CASE_PANE (self->pane), BEAKTA_ITEM_ANSWER, LIST "/2.1"));
  beakta_panes_settle (self);
  beakta_panes_wait (WAIT_MS);

  question = gtk_widget_get_parent (beakta_panes_get (self, GTK_TYPE_BUTTON, "Help with Question 2.1"));
  question = gtk_widget_get_ancestor (question, BEAKTA_TYPE_QUESTION_ROW);
  heading = gtk_widget_get_first_child (gtk_widget_get_parent (question));
  scrolled = gtk_widget_get_ancestor (question, GTK_TYPE_SCROLLED_WINDOW);
  g_assert_true (gtk_widget_compute_bounds (heading, scrolled, &bounds));
  g_assert_cmpfloat (bounds.origin.y, >=, 0);
  g_assert_true (gtk_widget_compute_bounds (question, scrolled, &bounds));
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <, gtk_widget_get_height (scrolled));
}

/* Rule: the claim and the answer stand side by side where they can be compared, and the difference is a word. */
static void
test_claim_beside_answer (BeaktaPanesFixture *self,
                          gconstpointer       data)
{
  const BeaktaAnswer *current;
  g_autoptr(BeaktaAnswer) claimed = NULL;

  show (self);
  beakta_panes_answer (self, "2.1", "partly", "Därför.");
  g_assert_true (beakta_case_pane_show_item (BEAKTA_CASE_PANE (self->pane), BEAKTA_ITEM_ANSWER, LIST "/2.1"));
  beakta_panes_settle (self);
  g_assert_null (beakta_panes_find (self->pane, GTK_TYPE_LABEL, "They differ"));

  current = beakta_case_get_answer (self->case_, LIST, "2.1");
  claimed = beakta_record_copy (current);
  beakta_record_set (&claimed->claim, "Ja, i hög grad");
  beakta_panes_apply (self, beakta_acts_answer (self->case_, claimed, beakta_store_get_user (self->store)));
  beakta_panes_settle (self);
  g_assert_nonnull (beakta_panes_find (self->pane, GTK_TYPE_LABEL, "They differ"));
  g_assert_nonnull (beakta_panes_find (self->pane, GTK_TYPE_LABEL, "The applicant"));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  beakta_panes_add ("/panes/knowledge/best-first", test_best_first);
  beakta_panes_add ("/panes/knowledge/nobody-yet", test_nobody_yet);
  beakta_panes_add ("/panes/knowledge/reason-remembers", test_reason_remembers);
  beakta_panes_add ("/panes/knowledge/follows-and-closes", test_follows_and_closes);
  beakta_panes_add ("/panes/knowledge/place", test_place);
  beakta_panes_add ("/panes/knowledge/share", test_share);
  beakta_panes_add ("/panes/questions/heading-in-sight", test_heading_in_sight);
  beakta_panes_add ("/panes/claim/beside-answer", test_claim_beside_answer);

  return g_test_run ();
}
