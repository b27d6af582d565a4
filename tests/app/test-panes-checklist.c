/* The checklist pane: answers, reasons, evidence, the keyboard, and keeping one's place. */

#include <string.h>

#include <adwaita.h>

#include "beakta-app-test.h"
#include "beakta-checklist-pane.h"
#include "beakta-panes-fixture.h"
#include "beakta-question-help.h"
#include "beakta-question-row.h"
#include "beakta-store-lists.h"
#include "beakta-wording.h"

#define LIST      "regionalfonden"
#define COMMIT_MS 220                /* a field has sent what was written in it by then */

static void
show (BeaktaPanesFixture *self)
{
  beakta_panes_show (self, beakta_checklist_pane_new ());
  beakta_case_pane_set_editor (BEAKTA_CASE_PANE (self->pane), self->editor);
  beakta_panes_settle (self);
}

static void
go_to (BeaktaPanesFixture *self,
       const char         *question)
{
  g_autofree char *id = g_strconcat (LIST "/", question, NULL);

  g_assert_true (beakta_case_pane_show_item (BEAKTA_CASE_PANE (self->pane), BEAKTA_ITEM_ANSWER, id));
  beakta_panes_settle (self);
}

static const char *
value_of (BeaktaPanesFixture *self,
          const char         *question)
{
  const BeaktaAnswer *answer = beakta_case_get_answer (self->case_, LIST, question);

  return answer != NULL ? answer->value : "";
}

static const char *
reason_of (BeaktaPanesFixture *self,
           const char         *question)
{
  const BeaktaAnswer *answer = beakta_case_get_answer (self->case_, LIST, question);

  return answer != NULL ? answer->reason : "";
}

static char *
dup_current (BeaktaPanesFixture *self)
{
  BeaktaItemKind kind;
  char *id = NULL;

  g_assert_true (beakta_case_pane_get_target (BEAKTA_CASE_PANE (self->pane), &kind, &id));
  g_assert_cmpint (kind, ==, BEAKTA_ITEM_ANSWER);

  return id;
}

static int
cursor_of (GtkWidget *view)
{
  int cursor;

  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "cursor-position", &cursor, NULL);

  return cursor;
}

static void
check_stays_inside_cb (GtkWidget *widget,
                       gpointer   user_data)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);
  guint *n_checked = user_data;
  graphene_rect_t bounds;

  /* What lies over a field, the words while it is empty, takes no room of its own. */
  if (!gtk_widget_get_mapped (widget) || GTK_IS_OVERLAY (parent)
      || gtk_widget_get_ancestor (parent, BEAKTA_TYPE_QUESTION_ROW) == NULL)
    return;

  g_assert_true (gtk_widget_compute_bounds (widget, parent, &bounds));
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, gtk_widget_get_height (parent) + 1);
  (*n_checked)++;
}

/* Rule: what is opened in a question has room, and stands over nothing that follows. */
static void
test_opened_parts_have_room (BeaktaPanesFixture *self,
                             gconstpointer       data)
{
  guint n_checked = 0;

  show (self);
  go_to (self, "2.1");
  beakta_panes_press (self, "Question 2.1: Partly");
  beakta_panes_press (self, "Help with Question 2.1");

  beakta_panes_settle (self);
  g_assert_nonnull (beakta_app_test_find (self->pane, BEAKTA_TYPE_QUESTION_HELP, NULL));
  beakta_app_test_visit (self->pane, check_stays_inside_cb, &n_checked);
  g_assert_cmpuint (n_checked, >, 50);
}

/* Rule: answers are a linked row of full words; pressing one answers. */
static void
test_pressing_answers (BeaktaPanesFixture *self,
                       gconstpointer       data)
{
  show (self);
  beakta_panes_press (self, "Question 1.2: Partly");

  g_assert_cmpstr (value_of (self, "1.2"), ==, "partly");
  gtk_test_accessible_assert_state (beakta_panes_get (self, GTK_TYPE_TOGGLE_BUTTON, "Question 1.2: Partly"),
                                    GTK_ACCESSIBLE_STATE_PRESSED, GTK_ACCESSIBLE_TRISTATE_TRUE);
}

/* Rule: pressing a chosen answer again clears it. */
static void
test_pressing_again_clears (BeaktaPanesFixture *self,
                            gconstpointer       data)
{
  show (self);
  beakta_panes_press (self, "Question 1.2: Yes");
  beakta_panes_press (self, "Question 1.2: Yes");

  g_assert_cmpstr (value_of (self, "1.2"), ==, "");
}

/* Rule: an item-changed caused by one's own typing must not move the cursor, and nothing typed meanwhile is lost. */
static void
test_cursor_stays_while_saving (BeaktaPanesFixture *self,
                                gconstpointer       data)
{
  g_autofree char *text = NULL;
  GtkTextBuffer *buffer;
  GtkTextIter iter;
  GtkWidget *view;

  show (self);
  go_to (self, "1.2");
  view = beakta_panes_get (self, GTK_TYPE_TEXT_VIEW, "Question 1.2: Reason");
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));

  beakta_panes_type (view, "Målet går att mäta");
  gtk_text_buffer_get_iter_at_offset (buffer, &iter, 5);
  gtk_text_buffer_place_cursor (buffer, &iter);

  /* Words are typed while earlier ones are on their way to the store and back. */
  for (guint i = 0; i < 30; i++)
    {
      beakta_panes_type (view, "x");
      beakta_panes_wait (i % 6 == 0 ? COMMIT_MS : 3);
      g_assert_cmpint (cursor_of (view), ==, (int) (6 + i));
    }

  beakta_panes_settle (self);
  text = beakta_panes_dup_text (view);
  g_assert_cmpstr (text, ==, "Måletxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx går att mäta");
  g_assert_cmpstr (reason_of (self, "1.2"), ==, text);
  g_assert_cmpint (cursor_of (view), ==, 35);
}

/* Rule: the reason grows with its words, and shows them all also when the column becomes narrower. */
static void
test_reason_grows (BeaktaPanesFixture *self,
                   gconstpointer       data)
{
  GtkWidget *view;
  GtkTextIter end;
  GdkRectangle last;

  show (self);
  go_to (self, "1.2");
  view = beakta_panes_get (self, GTK_TYPE_TEXT_VIEW, "Question 1.2: Reason");

  for (guint i = 0; i < 20; i++)
    beakta_panes_type (view, "Övriga mål går inte att mäta. ");

  for (int width = 560; width >= 380; width -= 60)
    {
      gtk_window_set_default_size (self->window, width, 700);
      beakta_panes_settle (self);
      gtk_text_buffer_get_end_iter (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), &end);
      gtk_text_view_get_iter_location (GTK_TEXT_VIEW (view), &end, &last);
      g_assert_cmpint (gtk_widget_get_height (view), >=, last.y + last.height);
    }
}

/* Rule: text is flushed on question change: what has just been typed is not lost. */
static void
test_leaving_commits (BeaktaPanesFixture *self,
                      gconstpointer       data)
{
  show (self);
  go_to (self, "1.2");
  beakta_panes_type (beakta_panes_get (self, GTK_TYPE_TEXT_VIEW, "Question 1.2: Reason"), "Hälften kvinnor");
  beakta_checklist_pane_step (BEAKTA_CHECKLIST_PANE (self->pane), 1);
  beakta_panes_settle (self);

  g_assert_cmpstr (reason_of (self, "1.2"), ==, "Hälften kvinnor");
}

/* Rule: text is flushed on page close. */
static void
test_closing_commits (BeaktaPanesFixture *self,
                      gconstpointer       data)
{
  show (self);
  go_to (self, "1.2");
  beakta_panes_type (beakta_panes_get (self, GTK_TYPE_TEXT_VIEW, "Question 1.2: Reason"), "Hälften kvinnor");
  beakta_case_pane_set_editor (BEAKTA_CASE_PANE (self->pane), NULL);
  beakta_panes_settle (self);

  g_assert_cmpstr (reason_of (self, "1.2"), ==, "Hälften kvinnor");
}

/* Rule: another's words, and undo, are taken in when one has none of one's own that are not saved. */
static void
test_undo_reaches_the_field (BeaktaPanesFixture *self,
                             gconstpointer       data)
{
  g_autofree char *text = NULL;
  GtkWidget *view;

  beakta_panes_answer (self, "1.2", "yes", "Ett");
  show (self);
  go_to (self, "1.2");
  view = beakta_panes_get (self, GTK_TYPE_TEXT_VIEW, "Question 1.2: Reason");
  beakta_panes_type (view, "Två ");
  beakta_panes_settle (self);
  beakta_case_editor_undo (self->editor);
  beakta_panes_settle (self);

  text = beakta_panes_dup_text (view);
  g_assert_cmpstr (text, ==, "Ett");
}

/* Rule: J and K move the current card, and stop at the ends; 1-4 answer it. */
static void
test_steps_and_digits (BeaktaPanesFixture *self,
                       gconstpointer       data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *last = NULL;

  show (self);
  go_to (self, "1.1");
  beakta_checklist_pane_step (BEAKTA_CHECKLIST_PANE (self->pane), -1);
  first = dup_current (self);
  g_assert_cmpstr (first, ==, LIST "/1.1");

  beakta_checklist_pane_step (BEAKTA_CHECKLIST_PANE (self->pane), 1);
  second = dup_current (self);
  g_assert_cmpstr (second, ==, LIST "/1.2");

  beakta_checklist_pane_answer (BEAKTA_CHECKLIST_PANE (self->pane), 2);
  beakta_panes_settle (self);
  g_assert_cmpstr (value_of (self, "1.2"), ==, "no");

  beakta_checklist_pane_answer (BEAKTA_CHECKLIST_PANE (self->pane), 9);
  beakta_panes_settle (self);
  g_assert_cmpstr (value_of (self, "1.2"), ==, "no");

  for (guint i = 0; i < 100; i++)
    beakta_checklist_pane_step (BEAKTA_CHECKLIST_PANE (self->pane), 1);

  last = dup_current (self);
  g_assert_cmpstr (last, !=, second);
}

/* Rule: J and K focus sensibly: never a text, where the next J would be a letter. */
static void
test_steps_stay_out_of_text (BeaktaPanesFixture *self,
                             gconstpointer       data)
{
  GtkWidget *focus;

  show (self);
  go_to (self, "1.2");
  beakta_panes_press (self, "Question 1.2: Partly");
  beakta_checklist_pane_step (BEAKTA_CHECKLIST_PANE (self->pane), -1);
  focus = gtk_window_get_focus (self->window);
  g_assert_true (GTK_IS_BUTTON (focus));

  beakta_checklist_pane_step (BEAKTA_CHECKLIST_PANE (self->pane), 1);
  focus = gtk_window_get_focus (self->window);
  g_assert_true (focus == beakta_panes_get (self, GTK_TYPE_TOGGLE_BUTTON, "Question 1.2: Partly"));
}

static const char every_type[] =
  "<?xml version='1.0' encoding='UTF-8'?>"
  "<checklist xmlns='urn:beakta:checklist:1' id='every-type' version='1'>"
  "<title><sv>Alla slag</sv></title><summary><sv>Kort.</sv></summary><source>Egen.</source>"
  "<section number='1'><title><sv>Ett</sv></title>%s%s%s</section></checklist>";

static char *
make_question (const char *id,
               const char *type,
               const char *options)
{
  return g_strdup_printf ("<question id='%s' depth='short' criteria='integration' type='%s'>"
                          "<text><sv>Fråga?</sv></text><why><sv>Därför.</sv></why>"
                          "<good><guidance><sv>g</sv></guidance><example><sv>e</sv></example></good>"
                          "<partial><guidance><sv>g</sv></guidance><example><sv>e</sv></example></partial>"
                          "<weak><guidance><sv>g</sv></guidance><example><sv>e</sv></example></weak>"
                          "<completion><sv>Beskriv.</sv></completion><source>Egen.</source>%s</question>",
                          id, type, options);
}

static void
attach_every_type (BeaktaPanesFixture *self)
{
  g_autofree char *text = make_question ("1.1", "text", "");
  g_autofree char *number = make_question ("1.2", "number", "");
  g_autofree char *scale = make_question ("1.3", "scale", "<option value='a' points='0'><label><sv>Syftar</sv></label></option>"
                                          "<option value='b' points='1'><label><sv>Bidrar</sv></label></option>");
  g_autofree char *xml = g_strdup_printf (every_type, text, number, scale);
  g_autoptr(GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr(GDateTime) now = g_date_time_new_utc (2026, 3, 2, 9, 0, 0);
  g_autoptr(BeaktaChecklist) list = NULL;
  g_autoptr(GError) error = NULL;

  list = beakta_checklist_parse (bytes, "every-type", &error);
  g_assert_no_error (error);
  g_assert_true (beakta_store_import_checklist_sync (self->store, list, &error));
  g_assert_no_error (error);
  beakta_panes_apply (self, beakta_acts_attach_checklist (self->case_, "every-type", "1", "normal", now));
}

static const char *
value_of_type (BeaktaPanesFixture *self,
               const char         *question)
{
  const BeaktaAnswer *answer = beakta_case_get_answer (self->case_, "every-type", question);

  return answer != NULL ? answer->value : "";
}

/* Rule: text, number and scale are answered in the way that they ask for; what is no number is kept, and not saved. */
static void
test_every_type (BeaktaPanesFixture *self,
                 gconstpointer       data)
{
  GtkWidget *entry;

  attach_every_type (self);
  show (self);
  g_assert_true (beakta_case_pane_show_item (BEAKTA_CASE_PANE (self->pane), BEAKTA_ITEM_ANSWER, "every-type/1.1"));
  beakta_panes_settle (self);
  beakta_panes_type (beakta_panes_get (self, GTK_TYPE_TEXT_VIEW, "Question 1.1: Answer"), "Så här");
  beakta_panes_settle (self);
  g_assert_cmpstr (value_of_type (self, "1.1"), ==, "Så här");

  entry = beakta_panes_get (self, GTK_TYPE_ENTRY, "Question 1.2");
  gtk_editable_set_text (GTK_EDITABLE (entry), "1 200,5");
  beakta_panes_wait (COMMIT_MS);
  beakta_panes_settle (self);
  g_assert_cmpstr (value_of_type (self, "1.2"), ==, "1200.5");

  gtk_editable_set_text (GTK_EDITABLE (entry), "många");
  beakta_panes_wait (COMMIT_MS);
  beakta_panes_settle (self);
  g_assert_cmpstr (value_of_type (self, "1.2"), ==, "1200.5");
  g_assert_true (gtk_widget_has_css_class (entry, "error"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "många");

  beakta_panes_press (self, "Question 1.3: Bidrar");
  g_assert_cmpstr (value_of_type (self, "1.3"), ==, "b");
}

/* Rule: every question can be answered with "not relevant", by its button and by its key, which is 4 wherever 4 is not one of the
 * question's own answers; it asks for a reason. What was written is brought back by one undo. */
static void
test_not_relevant_of_every_type (BeaktaPanesFixture *self,
                                 gconstpointer       data)
{
  static const struct { const char *question, *id; } table[] = {
    { "1.1", "every-type/1.1" }, { "1.2", "every-type/1.2" }, { "1.3", "every-type/1.3" },
  };

  attach_every_type (self);
  show (self);
  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *name = g_strdup_printf ("Question %s: Not relevant", table[i].question);

      g_assert_true (beakta_case_pane_show_item (BEAKTA_CASE_PANE (self->pane), BEAKTA_ITEM_ANSWER, table[i].id));
      beakta_panes_settle (self);
      beakta_panes_press (self, name);
      g_assert_cmpstr (value_of_type (self, table[i].question), ==, "not-relevant");
      beakta_panes_press (self, name);
      g_assert_cmpstr (value_of_type (self, table[i].question), ==, "");
      beakta_checklist_pane_answer (BEAKTA_CHECKLIST_PANE (self->pane), 3);
      beakta_panes_settle (self);
      g_assert_cmpstr (value_of_type (self, table[i].question), ==, "not-relevant");
    }
}

static void
test_not_relevant_keeps_words (BeaktaPanesFixture *self,
                               gconstpointer       data)
{
  GtkWidget *text;

  attach_every_type (self);
  show (self);
  g_assert_true (beakta_case_pane_show_item (BEAKTA_CASE_PANE (self->pane), BEAKTA_ITEM_ANSWER, "every-type/1.1"));
  beakta_panes_settle (self);
  text = beakta_panes_get (self, GTK_TYPE_TEXT_VIEW, "Question 1.1: Answer");

  /* What is still being typed is saved before its place is taken. */
  beakta_panes_type (text, "Så här");
  beakta_panes_press (self, "Question 1.1: Not relevant");
  beakta_panes_wait (COMMIT_MS);
  beakta_panes_settle (self);
  g_assert_cmpstr (value_of_type (self, "1.1"), ==, "not-relevant");

  beakta_case_editor_undo (self->editor);
  beakta_panes_settle (self);
  g_assert_cmpstr (value_of_type (self, "1.1"), ==, "Så här");

  beakta_case_editor_redo (self->editor);
  beakta_panes_settle (self);
  beakta_panes_type (text, "Nu så här");
  beakta_panes_wait (COMMIT_MS);
  beakta_panes_settle (self);
  g_assert_cmpstr (value_of_type (self, "1.1"), ==, "Nu så här");
}

/* Rule: a measurable goal is written part by part, and says what it lacks. */
static void
test_goal (BeaktaPanesFixture *self,
           gconstpointer       data)
{
  const BeaktaAnswer *answer;

  show (self);
  go_to (self, "1.1");
  beakta_panes_type (beakta_panes_get (self, GTK_TYPE_TEXT_VIEW, "Question 1.1: Goal"), "Fler företag");
  beakta_panes_type (beakta_panes_get (self, GTK_TYPE_TEXT_VIEW, "Question 1.1: Target"), "20 av 80");
  beakta_panes_settle (self);

  answer = beakta_case_get_answer (self->case_, LIST, "1.1");
  g_assert_nonnull (answer);
  g_assert_cmpstr (json_object_get_string_member (answer->goal, "what"), ==, "Fler företag");
  g_assert_cmpstr (json_object_get_string_member (answer->goal, "target"), ==, "20 av 80");
  g_assert_cmpstr (json_object_get_string_member (answer->goal, "baseline"), ==, "");
}

/* Rule: what a goal lacks can be said, and then the question is complete; a goal that is whole is not asked of. */
static void
test_half_goal (BeaktaPanesFixture *self,
                gconstpointer       data)
{
  GtkWidget *missing;

  show (self);
  go_to (self, "1.1");
  g_assert_null (beakta_panes_find (self->pane, GTK_TYPE_TEXT_VIEW, "Question 1.1: What is missing?"));

  beakta_panes_type (beakta_panes_get (self, GTK_TYPE_TEXT_VIEW, "Question 1.1: Goal"), "Fler företag");
  beakta_panes_settle (self);

  missing = beakta_panes_get (self, GTK_TYPE_TEXT_VIEW, "Question 1.1: What is missing?");
  beakta_panes_type (missing, "Ange utgångsläget.");
  beakta_panes_settle (self);
  g_assert_cmpstr (beakta_case_get_answer (self->case_, LIST, "1.1")->missing, ==, "Ange utgångsläget.");
}

/* Rule: that there is no goal is said with a button, which asks for a reason or what is missing; a goal and none are never
 * there together. */
static void
test_no_goal (BeaktaPanesFixture *self,
              gconstpointer       data)
{
  const BeaktaAnswer *answer;

  show (self);
  go_to (self, "1.1");
  beakta_panes_type (beakta_panes_get (self, GTK_TYPE_TEXT_VIEW, "Question 1.1: Goal"), "Fler företag");
  beakta_panes_settle (self);

  beakta_panes_press (self, "Question 1.1: No goal");
  answer = beakta_case_get_answer (self->case_, LIST, "1.1");
  g_assert_cmpstr (answer->value, ==, "no");
  g_assert_null (answer->goal);
  g_assert_nonnull (beakta_panes_get (self, GTK_TYPE_TEXT_VIEW, "Question 1.1: What is missing?"));

  beakta_panes_press (self, "Question 1.1: Not relevant");
  g_assert_cmpstr (beakta_case_get_answer (self->case_, LIST, "1.1")->value, ==, "not-relevant");

  beakta_panes_type (beakta_panes_get (self, GTK_TYPE_TEXT_VIEW, "Question 1.1: Goal"), "Fler företag");
  beakta_panes_settle (self);
  answer = beakta_case_get_answer (self->case_, LIST, "1.1");
  g_assert_cmpstr (answer->value, ==, "");
  g_assert_cmpstr (json_object_get_string_member (answer->goal, "what"), ==, "Fler företag");
}

/* Rule: the last press counts, however quickly it follows the one before. */
static void
test_quick_presses (BeaktaPanesFixture *self,
                    gconstpointer       data)
{
  GtkWidget *yes;

  show (self);
  go_to (self, "1.2");
  yes = beakta_panes_get (self, GTK_TYPE_TOGGLE_BUTTON, "Question 1.2: Yes");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (yes), TRUE);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (yes), FALSE);
  beakta_panes_settle (self);
  g_assert_cmpstr (value_of (self, "1.2"), ==, "");
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (yes)));
}

/* Rule: a frozen case: everything readable, toggles insensitive with the reason in a tooltip. */
static void
test_frozen_is_readable (BeaktaPanesFixture *self,
                         gconstpointer       data)
{
  g_autofree char *text = NULL;
  GtkWidget *toggle;
  GtkWidget *view;

  beakta_panes_answer (self, "1.2", "yes", "Ett");
  show (self);
  go_to (self, "1.2");
  beakta_panes_freeze (self);

  toggle = beakta_panes_get (self, GTK_TYPE_TOGGLE_BUTTON, "Question 1.2: No");
  g_assert_false (gtk_widget_is_sensitive (toggle));
  g_assert_nonnull (gtk_widget_get_tooltip_text (gtk_widget_get_parent (toggle)));

  beakta_checklist_pane_answer (BEAKTA_CHECKLIST_PANE (self->pane), 2);
  view = beakta_panes_get (self, GTK_TYPE_TEXT_VIEW, "Question 1.2: Reason");
  beakta_panes_type (view, "Två");
  beakta_panes_settle (self);

  text = beakta_panes_dup_text (view);
  g_assert_cmpstr (text, ==, "Ett");
  g_assert_cmpstr (value_of (self, "1.2"), ==, "yes");
}

/* Rule: evidence is removed with undo instead of a question. */
static void
test_evidence_comes_back (BeaktaPanesFixture *self,
                          gconstpointer       data)
{
  beakta_panes_add_evidence (self, "1.2", 23, 40);
  beakta_panes_add_evidence (self, "1.2", 60, 80);
  show (self);
  go_to (self, "1.2");

  beakta_panes_press (self, "Remove evidence 1: “ord”");
  g_assert_cmpuint (g_strv_length (beakta_case_get_answer (self->case_, LIST, "1.2")->evidence), ==, 1);

  beakta_panes_press (self, "_Undo");
  g_assert_cmpuint (g_strv_length (beakta_case_get_answer (self->case_, LIST, "1.2")->evidence), ==, 2);
  beakta_panes_get (self, GTK_TYPE_BUTTON, "Remove evidence 2: “ord”");
}

static GtkWidget *
find_row (GtkWidget  *root,
          const char *id)
{
  if (BEAKTA_IS_QUESTION_ROW (root)
      && g_str_equal (beakta_question_state_get_id (beakta_question_row_get_state (BEAKTA_QUESTION_ROW (root))), id))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, id);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static double
top_of (BeaktaPanesFixture *self,
        GtkWidget          *row)
{
  double x, y;

  gtk_widget_translate_coordinates (row, self->pane, 0, 0, &x, &y);

  return y;
}

/* Rule: the current question stays in place when answers above it change; rows are never rebuilt. */
static void
test_current_stays_in_place (BeaktaPanesFixture *self,
                             gconstpointer       data)
{
  GtkWidget *row;
  GtkWidget *above;
  double y;

  show (self);
  go_to (self, "2.1");
  row = find_row (self->pane, LIST "/2.1");
  above = find_row (self->pane, LIST "/1.2");
  g_assert_nonnull (row);
  y = top_of (self, row);

  /* The row gets a summary and a line about what it lacks: it grows. */
  beakta_panes_answer (self, "1.2", "partly", "En motivering som gör raden högre");

  g_assert_true (find_row (self->pane, LIST "/2.1") == row);
  g_assert_true (find_row (self->pane, LIST "/1.2") == above);
  g_assert_cmpfloat_with_epsilon (top_of (self, row), y, 1.0);
}

/* Rule: clicking a question further down does not let it slip away from under the hand when the former card closes. */
static void
test_clicked_row_stays_under_the_hand (BeaktaPanesFixture *self,
                                       gconstpointer       data)
{
  GtkWidget *scrolled;
  GtkAdjustment *adjustment;
  GtkWidget *row;
  double y;

  show (self);
  go_to (self, "3.1");
  row = find_row (self->pane, LIST "/3.2");
  scrolled = gtk_widget_get_ancestor (row, GTK_TYPE_SCROLLED_WINDOW);
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));

  /* It stands near the top when it is chosen, so that its card fits below. */
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + top_of (self, row) - 120);
  beakta_panes_settle (self);
  y = top_of (self, row);

  g_signal_emit_by_name (row, "current-requested");
  beakta_panes_settle (self);
  g_assert_cmpfloat_with_epsilon (top_of (self, row), y, 1.0);
}

/* Rule: the lists of a case may be exchanged; one that is attached is shown, one that goes leaves the others. */
static void
test_lists_come_and_go (BeaktaPanesFixture *self,
                        gconstpointer       data)
{
  GtkWidget *pane;

  show (self);
  pane = self->pane;
  beakta_panes_apply (self, beakta_acts_detach_checklist (self->case_, LIST));
  g_assert_null (find_row (pane, LIST "/1.2"));

  beakta_panes_press (self, "Use: Gävleborg: project review in five parts");
  g_assert_nonnull (find_row (pane, "gavleborg/1.1"));
}

static void
act_on_list (BeaktaStore   *store,
             BeaktaListAct *act)
{
  g_autoptr(BeaktaListAct) owned = act;
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaListVersion) version = beakta_store_act_on_list_sync (store, owned, &error);

  g_assert_no_error (error);
  g_assert_nonnull (version);
}

/* Waits until the list with the @title is offered, or is no more, as another program has left it. */
static void
wait_for_offer (BeaktaPanesFixture *self,
                const char         *title,
                gboolean            is_offered)
{
  g_autofree char *name = g_strconcat ("Use: ", title, NULL);

  for (guint i = 0; i < 200 && (beakta_panes_find (self->pane, GTK_TYPE_BUTTON, name) != NULL) != is_offered; i++)
    beakta_panes_wait (50);

  g_assert_true ((beakta_panes_find (self->pane, GTK_TYPE_BUTTON, name) != NULL) == is_offered);
}

/* Rule: a list that another program withdraws is not offered any more, nor is one that comes back missing; and the keyboard stays
 * at the list where it was. */
static void
test_offers_follow (BeaktaPanesFixture *self,
                    gconstpointer       data)
{
  g_autoptr(BeaktaStore) other = beakta_test_open (&self->folder, NULL);
  g_autoptr(BeaktaChecklist) withdrawn = beakta_store_load_checklist (other, "gavleborg", NULL, NULL);
  g_autoptr(BeaktaChecklist) kept = beakta_store_load_checklist (other, "lagom", NULL, NULL);
  const char *title = beakta_checklist_get_title (withdrawn, "en");
  g_autofree char *focused = g_strconcat ("Use: ", beakta_checklist_get_title (kept, "en"), NULL);
  g_autofree char *name = NULL;

  show (self);
  beakta_panes_apply (self, beakta_acts_detach_checklist (self->case_, LIST));
  wait_for_offer (self, title, TRUE);
  g_assert_true (gtk_widget_grab_focus (beakta_panes_get (self, GTK_TYPE_BUTTON, focused)));

  act_on_list (other, beakta_list_act_new_withdraw ("gavleborg", beakta_checklist_get_version (withdrawn), "Fel."));
  wait_for_offer (self, title, FALSE);
  name = beakta_panes_dup_name (gtk_window_get_focus (self->window));
  g_assert_cmpstr (name, ==, focused);

  act_on_list (other, beakta_list_act_new_restore ("gavleborg", beakta_checklist_get_version (withdrawn)));
  wait_for_offer (self, title, TRUE);
}

static void
wait_for_label (BeaktaPanesFixture *self,
                const char         *words,
                gboolean            is_told)
{
  for (guint i = 0; i < 200 && (beakta_panes_find (self->pane, GTK_TYPE_LABEL, words) != NULL) != is_told; i++)
    beakta_panes_wait (50);

  g_assert_true ((beakta_panes_find (self->pane, GTK_TYPE_LABEL, words) != NULL) == is_told);
}

/* Rule: the lists that open over a case, which has its list, follow what others do while they are open. */
static void
test_popover_follows (BeaktaPanesFixture *self,
                      gconstpointer       data)
{
  g_autoptr(BeaktaStore) other = beakta_test_open (&self->folder, NULL);
  g_autoptr(BeaktaChecklist) withdrawn = beakta_store_load_checklist (other, "gavleborg", NULL, NULL);
  const char *title = beakta_checklist_get_title (withdrawn, "en");
  GtkWidget *button;

  show (self);
  button = beakta_panes_get (self, GTK_TYPE_MENU_BUTTON, "Choose checklists");
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  wait_for_offer (self, title, TRUE);

  act_on_list (other, beakta_list_act_new_withdraw ("gavleborg", beakta_checklist_get_version (withdrawn), "Fel."));
  wait_for_offer (self, title, FALSE);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)))));

  /* A window that goes while something is open over it may still be asked where the pointer is. */
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  beakta_panes_settle (self);
}

/* Rule: whoever works in a list is told, where it is named, that it was withdrawn, and why; the case keeps it. */
static void
test_withdrawn_is_told (BeaktaPanesFixture *self,
                        gconstpointer       data)
{
  g_autoptr(BeaktaStore) other = beakta_test_open (&self->folder, NULL);
  g_autoptr(BeaktaChecklist) used = beakta_store_load_checklist (other, LIST, NULL, NULL);
  const char *version = beakta_checklist_get_version (used);
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *day = beakta_wording_dup_day (today, now);
  g_autofree char *words = g_strdup_printf ("The list was withdrawn %s by %s. The case keeps it. Reason: The rule is another.",
                                            day, beakta_store_get_user (other));

  show (self);
  act_on_list (other, beakta_list_act_new_withdraw (LIST, version, "The rule is another."));
  wait_for_label (self, words, TRUE);
  g_assert_nonnull (find_row (self->pane, LIST "/1.1"));

  act_on_list (other, beakta_list_act_new_restore (LIST, version));
  wait_for_label (self, words, FALSE);
}

/* Rule: a newer version is told of there too, and leads to what it would alter. */
static void
test_newer_is_told (BeaktaPanesFixture *self,
                    gconstpointer       data)
{
  g_autoptr(BeaktaStore) other = beakta_test_open (&self->folder, NULL);
  g_autoptr(BeaktaChecklist) used = beakta_store_load_checklist (other, LIST, NULL, NULL);
  g_autoptr(BeaktaChecklistDraft) draft = beakta_checklist_draft_new_from_list (used);
  g_autoptr(GBytes) xml = beakta_checklist_draft_to_xml (draft);
  g_autofree char *next = beakta_checklist_dup_next_version (beakta_checklist_get_version (used));
  g_autofree char *words = g_strdup_printf ("The case has version %s. Version %s has been published.",
                                            beakta_checklist_get_version (used), next);
  g_autofree char *look = g_strdup_printf ("Look at the move of %s", beakta_checklist_get_title (used, "en"));

  show (self);
  act_on_list (other, beakta_list_act_new_import (xml, "next.xml", ""));
  wait_for_label (self, words, TRUE);
  g_assert_true (gtk_widget_is_sensitive (beakta_panes_get (self, GTK_TYPE_BUTTON, look)));
}

/* Rule: the next case is offered the same lists by the same rows, and what is pressed there is of that case. */
static void
test_offers_stay (BeaktaPanesFixture *self,
                  gconstpointer       data)
{
  const char *offer = "Use: Gävleborg: project review in five parts";
  g_autoptr(BeaktaCase) next = beakta_test_add_case (self->store, "403-1202-2026", "Skog och språk", "Projektet");
  g_autoptr(BeaktaCaseEditor) editor = beakta_case_editor_new (self->store, next);
  GtkWidget *button;

  show (self);
  beakta_panes_apply (self, beakta_acts_detach_checklist (self->case_, LIST));
  beakta_test_apply (self->store, beakta_acts_detach_checklist (next, "gavleborg"));
  beakta_panes_settle (self);
  button = beakta_panes_get (self, GTK_TYPE_BUTTON, offer);

  beakta_case_pane_set_editor (BEAKTA_CASE_PANE (self->pane), editor);
  beakta_panes_settle (self);
  g_assert_true (beakta_panes_get (self, GTK_TYPE_BUTTON, offer) == button);
  beakta_panes_press (self, offer);
  for (guint i = 0; i < 200 && beakta_case_lookup (next, BEAKTA_ITEM_CHECKLIST, "gavleborg") == NULL; i++)
    beakta_panes_wait (50);

  g_assert_nonnull (find_row (self->pane, "gavleborg/1.1"));
  g_assert_null (beakta_case_lookup (self->case_, BEAKTA_ITEM_CHECKLIST, "gavleborg"));
  beakta_case_pane_set_editor (BEAKTA_CASE_PANE (self->pane), NULL);
  beakta_panes_settle (self);
}

/* Rule: every control has a name of its own; large text and the dark style need no less. */
static void
test_names_and_large_text (BeaktaPanesFixture *self,
                           gconstpointer       data)
{
  beakta_panes_add_evidence (self, "1.2", 23, 40);
  beakta_panes_answer (self, "1.2", "partly", "Ett");
  show (self);

  go_to (self, "1.1");
  beakta_panes_check_names (self);
  go_to (self, "1.2");
  beakta_panes_check_names (self);

  beakta_panes_check_large_text (self);
}

/* Rule: whatever is made is let go of. */
static void
test_finalizes (BeaktaPanesFixture *self,
                gconstpointer       data)
{
  show (self);
  go_to (self, "1.2");
  beakta_panes_check_finalizes (self);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  beakta_panes_add ("/checklist-pane/question/opened-parts-have-room", test_opened_parts_have_room);
  beakta_panes_add ("/checklist-pane/answer/pressing-answers", test_pressing_answers);
  beakta_panes_add ("/checklist-pane/answer/pressing-again-clears", test_pressing_again_clears);
  beakta_panes_add ("/checklist-pane/answer/every-type", test_every_type);
  beakta_panes_add ("/checklist-pane/answer/not-relevant-of-every-type", test_not_relevant_of_every_type);
  beakta_panes_add ("/checklist-pane/answer/not-relevant-keeps-words", test_not_relevant_keeps_words);
  beakta_panes_add ("/checklist-pane/answer/goal", test_goal);
  beakta_panes_add ("/checklist-pane/answer/half-goal", test_half_goal);
  beakta_panes_add ("/checklist-pane/answer/no-goal", test_no_goal);
  beakta_panes_add ("/checklist-pane/answer/quick-presses", test_quick_presses);
  beakta_panes_add ("/checklist-pane/reason/cursor-stays-while-saving", test_cursor_stays_while_saving);
  beakta_panes_add ("/checklist-pane/reason/grows", test_reason_grows);
  beakta_panes_add ("/checklist-pane/reason/leaving-commits", test_leaving_commits);
  beakta_panes_add ("/checklist-pane/reason/closing-commits", test_closing_commits);
  beakta_panes_add ("/checklist-pane/reason/undo-reaches-the-field", test_undo_reaches_the_field);
  beakta_panes_add ("/checklist-pane/keys/steps-and-digits", test_steps_and_digits);
  beakta_panes_add ("/checklist-pane/keys/steps-stay-out-of-text", test_steps_stay_out_of_text);
  beakta_panes_add ("/checklist-pane/frozen/is-readable", test_frozen_is_readable);
  beakta_panes_add ("/checklist-pane/evidence/comes-back", test_evidence_comes_back);
  beakta_panes_add ("/checklist-pane/place/current-stays", test_current_stays_in_place);
  beakta_panes_add ("/checklist-pane/place/clicked-row-stays", test_clicked_row_stays_under_the_hand);
  beakta_panes_add ("/checklist-pane/lists/come-and-go", test_lists_come_and_go);
  beakta_panes_add ("/checklist-pane/lists/offers-follow", test_offers_follow);
  beakta_panes_add ("/checklist-pane/lists/popover-follows", test_popover_follows);
  beakta_panes_add ("/checklist-pane/lists/withdrawn-is-told", test_withdrawn_is_told);
  beakta_panes_add ("/checklist-pane/lists/newer-is-told", test_newer_is_told);
  beakta_panes_add ("/checklist-pane/lists/offers-stay", test_offers_stay);
  beakta_panes_add ("/checklist-pane/names/unique-at-every-size", test_names_and_large_text);
  beakta_panes_add ("/checklist-pane/life/finalizes", test_finalizes);

  return g_test_run ();
}
