/* The pane of the reasons: drafted from the answers, edited sentence by sentence, never overwritten unasked. */

#include <adwaita.h>

#include "beakta-panes-fixture.h"
#include "beakta-reasons-pane.h"
#include "beakta-reasons.h"

#include <string.h>

#define REASON "regionalfonden/1.1/reason"
#define DRAFT "Draft from the Answers"
#define UPDATE "Update the Reasons"

static void
show (BeaktaPanesFixture *self)
{
  beakta_panes_show (self, beakta_reasons_pane_new ());
  beakta_case_pane_set_editor (BEAKTA_CASE_PANE (self->pane), self->editor);
  beakta_panes_settle (self);
}

/* Buttons that have mnemonics are found by what they say without them. */
static GtkWidget *
find_button (GtkWidget  *root,
             const char *label)
{
  if (!gtk_widget_get_visible (root) || !gtk_widget_get_child_visible (root))
    return NULL;

  if (GTK_IS_BUTTON (root) && gtk_button_get_label (GTK_BUTTON (root)) != NULL)
    {
      g_auto(GStrv) parts = g_strsplit (gtk_button_get_label (GTK_BUTTON (root)), "_", -1);
      g_autofree char *words = g_strjoinv ("", parts);

      if (strcmp (words, label) == 0)
        return root;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
press_label (BeaktaPanesFixture *self,
             const char         *label)
{
  GtkWidget *button = find_button (self->pane, label);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_is_sensitive (button));
  gtk_widget_grab_focus (button);
  g_signal_emit_by_name (button, "clicked");
  beakta_panes_settle (self);
}

static const BeaktaSentence *
get_sentence (BeaktaPanesFixture *self,
              const char         *id)
{
  return beakta_case_lookup (self->case_, BEAKTA_ITEM_SENTENCE, id);
}

static void
assert_text (BeaktaPanesFixture *self,
             const char         *id,
             const char         *text)
{
  const BeaktaSentence *sentence = get_sentence (self, id);

  g_assert_nonnull (sentence);
  g_assert_cmpstr (sentence->text, ==, text);
}

static void
open_sentence (BeaktaPanesFixture *self,
               const char         *id)
{
  g_assert_true (beakta_case_pane_show_item (BEAKTA_CASE_PANE (self->pane), BEAKTA_ITEM_SENTENCE, id));
  beakta_panes_settle (self);
}

static void
write_in (BeaktaPanesFixture *self,
          const char         *words)
{
  GtkWidget *view = beakta_panes_get (self, GTK_TYPE_TEXT_VIEW, "Sentence");

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "", -1);
  beakta_panes_type (view, words);
  beakta_panes_settle (self);
}

static void
draft (BeaktaPanesFixture *self)
{
  beakta_panes_answer (self, "1.1", "yes", "Målet är mätbart.");
  beakta_panes_add_evidence (self, "1.1", 23, 40);
  show (self);
  press_label (self, DRAFT);
}

static void
assert_shown (BeaktaPanesFixture *self,
              const char         *name)
{
  beakta_panes_get (self, GTK_TYPE_BUTTON, name);
}

/* Rule: an honest empty state: before anything is answered there is nothing to draft from, and the way to the questions is shown. */
static void
test_nothing_answered (BeaktaPanesFixture *self,
                       gconstpointer       data)
{
  GtkWidget *to_questions;

  show (self);
  g_assert_null (find_button (self->pane, DRAFT));
  to_questions = find_button (self->pane, "To the Questions");
  g_assert_nonnull (to_questions);
  g_assert_true (gtk_widget_is_sensitive (to_questions));
  beakta_panes_check_names (self);

  beakta_panes_answer (self, "1.1", "yes", "Målet är mätbart.");
  g_assert_nonnull (find_button (self->pane, DRAFT));
  g_assert_null (find_button (self->pane, "To the Questions"));
  g_assert_null (get_sentence (self, REASON));
}

/* Rules: one button drafts; nothing is written before it is pressed; every sentence is tied, and undo takes the draft back. */
static void
test_drafts (BeaktaPanesFixture *self,
             gconstpointer       data)
{
  draft (self);
  assert_text (self, REASON, "Målet är mätbart.");
  assert_shown (self, "Målet är mätbart.");
  g_assert_nonnull (get_sentence (self, REASON)->ties);
  g_assert_null (find_button (self->pane, UPDATE));

  beakta_case_editor_undo (self->editor);
  beakta_panes_settle (self);
  g_assert_null (get_sentence (self, REASON));
  g_assert_nonnull (find_button (self->pane, DRAFT));
}

/* Rule: editing saves itself and keeps the ties; that a person wrote the words is said. */
static void
test_edit_keeps_ties (BeaktaPanesFixture *self,
                      gconstpointer       data)
{
  g_autofree char *name = NULL;
  const BeaktaQuestion *question;
  GtkWidget *tie;

  draft (self);
  open_sentence (self, REASON);
  write_in (self, "Med egna ord.");
  assert_text (self, REASON, "Med egna ord.");
  g_assert_true (json_object_has_member (get_sentence (self, REASON)->ties, "answer regionalfonden/1.1"));

  question = beakta_checklist_get_question (beakta_case_editor_get_checklist (self->editor, "regionalfonden"), "1.1");
  name = g_strdup_printf ("Question 1.1: %s, Answered by %s", beakta_question_get_text (question, "en"),
                          beakta_case_editor_get_name (self->editor, beakta_store_get_user (self->store)));
  tie = beakta_panes_get (self, GTK_TYPE_BUTTON, name);
  g_assert_true (gtk_widget_is_sensitive (tie));
  beakta_panes_check_names (self);
  press_label (self, "Done");
  g_assert_null (beakta_panes_find (GTK_WIDGET (self->window), GTK_TYPE_TEXT_VIEW, "Sentence"));
}

static void
item_activated_cb (BeaktaCasePane *pane,
                   int             kind,
                   const char     *id,
                   char          **said)
{
  g_free (*said);
  *said = g_strdup_printf ("%s %s", beakta_item_kind_get_nick (kind), id);
}

static void
passage_activated_cb (BeaktaCasePane *pane,
                      const char     *id,
                      char          **said)
{
  g_free (*said);
  *said = g_strdup_printf ("passage %s", id);
}

static GtkWidget *
find_tie (GtkWidget  *root,
          const char *start)
{
  g_autofree char *name = NULL;

  if (!gtk_widget_get_visible (root) || !gtk_widget_get_child_visible (root))
    return NULL;

  name = GTK_IS_BUTTON (root) ? beakta_panes_dup_name (root) : NULL;
  if (name != NULL && g_str_has_prefix (name, start))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_tie (child, start);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Rule: a tie goes to its source: the question in the checklist, the passage in its document. */
static void
test_ties_lead_there (BeaktaPanesFixture *self,
                      gconstpointer       data)
{
  const BeaktaAnswer *answer;
  g_autofree char *said = NULL;
  g_autofree char *passage = NULL;
  g_autofree char *quote = NULL;

  draft (self);
  answer = beakta_case_get_answer (self->case_, "regionalfonden", "1.1");
  passage = g_strdup_printf ("passage %s", answer->evidence[0]);
  quote = g_strdup_printf ("regionalfonden/1.1/quote/%s", answer->evidence[0]);
  g_signal_connect (self->pane, "item-activated", G_CALLBACK (item_activated_cb), &said);
  g_signal_connect (self->pane, "passage-activated", G_CALLBACK (passage_activated_cb), &said);

  open_sentence (self, quote);
  g_signal_emit_by_name (find_tie (self->pane, "Question 1.1"), "clicked");
  g_assert_cmpstr (said, ==, "answer regionalfonden/1.1");
  g_signal_emit_by_name (find_tie (self->pane, "Evidence 1"), "clicked");
  g_assert_cmpstr (said, ==, passage);
}

/* Rule: changed answers are told of; an untouched sentence follows when somebody says so; both texts are seen before. */
static void
test_untouched_follows (BeaktaPanesFixture *self,
                        gconstpointer       data)
{
  draft (self);
  beakta_panes_answer (self, "1.1", "yes", "Målet är ett annat.");
  assert_text (self, REASON, "Målet är mätbart.");
  assert_shown (self, "Målet är mätbart. (The answers have changed. The draft now reads:)");
  assert_shown (self, "Take the new words: Målet är ett annat.");
  g_assert_nonnull (find_button (self->pane, UPDATE));

  press_label (self, UPDATE);
  assert_text (self, REASON, "Målet är ett annat.");
  g_assert_null (find_button (self->pane, UPDATE));
}

/* Rules: what is new is shown as such before it is written, and so is what goes. */
static void
test_new_and_gone (BeaktaPanesFixture *self,
                   gconstpointer       data)
{
  draft (self);
  beakta_panes_answer (self, "1.1", "yes", "");
  beakta_panes_answer (self, "1.2", "no", "Budgeten saknas.");
  assert_shown (self, "Målet är mätbart. (Without support: nothing in the case says this any more. A new draft takes it out.)");
  assert_shown (self, "Budgeten saknas. (New in the draft; not among the reasons yet)");
  g_assert_null (get_sentence (self, "regionalfonden/1.2/reason"));

  press_label (self, UPDATE);
  assert_text (self, "regionalfonden/1.2/reason", "Budgeten saknas.");
  g_assert_null (get_sentence (self, REASON));
}

static void
edit_and_change (BeaktaPanesFixture *self)
{
  draft (self);
  open_sentence (self, REASON);
  write_in (self, "Med egna ord.");
  press_label (self, "Done");
  beakta_panes_answer (self, "1.1", "yes", "Målet är ett annat.");
}

/* Rule: an edited sentence is never overwritten without asking, not by an update either; one's own words can be kept. */
static void
test_edited_is_asked_about (BeaktaPanesFixture *self,
                            gconstpointer       data)
{
  edit_and_change (self);
  beakta_panes_answer (self, "1.2", "no", "Budgeten saknas.");
  press_label (self, UPDATE);
  assert_text (self, REASON, "Med egna ord.");
  assert_shown (self, "Take the new words: Målet är ett annat.");
  beakta_panes_check_names (self);

  beakta_panes_press (self, "Keep my words: Med egna ord.");
  assert_text (self, REASON, "Med egna ord.");
  g_assert_null (find_button (self->pane, "Keep All the Edited"));
  g_assert_cmpstr (get_sentence (self, REASON)->drafted, ==, "Målet är ett annat.");
}

/* Rule: the new words can be taken, one or all at once, and undo brings one's own back. */
static void
test_new_words_are_taken (BeaktaPanesFixture *self,
                          gconstpointer       data)
{
  edit_and_change (self);
  press_label (self, "Take All the New");
  assert_text (self, REASON, "Målet är ett annat.");
  beakta_case_editor_undo (self->editor);
  beakta_panes_settle (self);
  assert_text (self, REASON, "Med egna ord.");
  beakta_panes_press (self, "Take the new words: Målet är ett annat.");
  assert_text (self, REASON, "Målet är ett annat.");
}

/* Rules: a sentence of one's own is without support and said to be; it stands where it was asked for. */
static void
test_own_sentence (BeaktaPanesFixture *self,
                   gconstpointer       data)
{
  g_autoptr(GPtrArray) sentences = NULL;
  gboolean is_found = FALSE;

  draft (self);
  open_sentence (self, REASON);
  beakta_panes_press (self, "Write a sentence of your own after it (Insert)");
  beakta_panes_type (beakta_panes_get (self, GTK_TYPE_TEXT_VIEW, "New sentence"), "Det här tror jag.");
  beakta_panes_check_names (self);
  press_label (self, "Add Sentence");

  sentences = beakta_case_list (self->case_, BEAKTA_ITEM_SENTENCE);
  for (guint i = 0; i < sentences->len; i++)
    {
      const BeaktaSentence *sentence = g_ptr_array_index (sentences, i);

      if (strcmp (sentence->text, "Det här tror jag.") != 0)
        continue;
      is_found = TRUE;
      g_assert_null (sentence->ties);
      g_assert_cmpint (sentence->part, ==, get_sentence (self, REASON)->part);
      g_assert_cmpuint (sentence->position, ==, get_sentence (self, REASON)->position + 1);
    }
  g_assert_true (is_found);
  g_assert_nonnull (find_tie (self->pane, "Det här tror jag. (Without support: written by "));
}

/* Rules: sentences are moved and taken out, and put back as they were. */
static void
test_move_and_take_out (BeaktaPanesFixture *self,
                        gconstpointer       data)
{
  guint before;

  draft (self);
  open_sentence (self, REASON);
  before = get_sentence (self, REASON)->position;
  beakta_panes_press (self, "Move the sentence up (Alt+Up)");
  g_assert_cmpuint (get_sentence (self, REASON)->position, ==, before - 1);
  g_assert_false (gtk_widget_is_sensitive (beakta_panes_get (self, GTK_TYPE_BUTTON, "Move the sentence up (Alt+Up)")));

  beakta_panes_press (self, "Take the sentence out (Delete)");
  g_assert_true (get_sentence (self, REASON)->removed);
  g_assert_null (find_tie (self->pane, "Målet är mätbart."));
  gtk_expander_set_expanded (GTK_EXPANDER (beakta_panes_get (self, GTK_TYPE_EXPANDER, "1 sentence taken out")), TRUE);
  beakta_panes_settle (self);
  beakta_panes_press (self, "Put back: Målet är mätbart.");
  g_assert_false (get_sentence (self, REASON)->removed);
  g_assert_cmpstr (get_sentence (self, REASON)->edited_by, ==, "");
  assert_shown (self, "Målet är mätbart.");
}

/* Rule: what the stage does not allow cannot be pressed, and can be read. */
static void
test_frozen_is_read (BeaktaPanesFixture *self,
                     gconstpointer       data)
{
  GtkWidget *own;

  edit_and_change (self);
  beakta_panes_freeze (self);
  own = find_button (self->pane, "Write a Sentence…");
  g_assert_false (gtk_widget_is_sensitive (own));
  g_assert_nonnull (gtk_widget_get_tooltip_text (own));
  g_assert_false (gtk_widget_is_sensitive (find_button (self->pane, "Take All the New")));
  g_assert_null (find_tie (self->pane, "Keep my words"));

  open_sentence (self, REASON);
  g_assert_false (gtk_text_view_get_editable (GTK_TEXT_VIEW (beakta_panes_get (self, GTK_TYPE_TEXT_VIEW, "Sentence"))));
  g_assert_nonnull (find_tie (self->pane, "Question 1.1"));
  g_assert_null (find_tie (self->pane, "Take the sentence out"));
}

static guint
count_sentences (BeaktaPanesFixture *self)
{
  g_autoptr(GPtrArray) sentences = beakta_case_list (self->case_, BEAKTA_ITEM_SENTENCE);

  return sentences->len;
}

/* Rule: words that are being written when the case goes are saved. */
static void
test_typed_words_are_kept (BeaktaPanesFixture *self,
                           gconstpointer       data)
{
  guint n_before;

  draft (self);
  n_before = count_sentences (self);
  open_sentence (self, REASON);
  beakta_panes_type (beakta_panes_get (self, GTK_TYPE_TEXT_VIEW, "Sentence"), "Först: ");
  press_label (self, "Write a Sentence…");
  beakta_panes_type (beakta_panes_get (self, GTK_TYPE_TEXT_VIEW, "New sentence"), "Sist.");
  beakta_case_pane_set_editor (BEAKTA_CASE_PANE (self->pane), NULL);
  beakta_panes_settle (self);
  assert_text (self, REASON, "Först: Målet är mätbart.");
  g_assert_cmpuint (count_sentences (self), ==, n_before + 1);
}

static void
test_large_text_and_end (BeaktaPanesFixture *self,
                         gconstpointer       data)
{
  edit_and_change (self);
  open_sentence (self, REASON);
  beakta_panes_check_large_text (self);
  beakta_panes_check_finalizes (self);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  beakta_panes_add ("/reasons-pane/empty/nothing-answered", test_nothing_answered);
  beakta_panes_add ("/reasons-pane/draft/one-button", test_drafts);
  beakta_panes_add ("/reasons-pane/edit/keeps-ties", test_edit_keeps_ties);
  beakta_panes_add ("/reasons-pane/ties/lead-there", test_ties_lead_there);
  beakta_panes_add ("/reasons-pane/update/untouched-follows", test_untouched_follows);
  beakta_panes_add ("/reasons-pane/update/new-and-gone", test_new_and_gone);
  beakta_panes_add ("/reasons-pane/update/edited-is-asked-about", test_edited_is_asked_about);
  beakta_panes_add ("/reasons-pane/update/new-words-are-taken", test_new_words_are_taken);
  beakta_panes_add ("/reasons-pane/own/without-support", test_own_sentence);
  beakta_panes_add ("/reasons-pane/move/and-take-out", test_move_and_take_out);
  beakta_panes_add ("/reasons-pane/access/frozen-is-read", test_frozen_is_read);
  beakta_panes_add ("/reasons-pane/leave/typed-words-are-kept", test_typed_words_are_kept);
  beakta_panes_add ("/reasons-pane/large-text", test_large_text_and_end);

  return g_test_run ();
}
