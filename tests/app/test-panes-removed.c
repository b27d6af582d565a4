/* What is being written when its place in the case is removed, by somebody else or by an undo: no word of it is lost
 * silently, and nothing is written where nobody would find it. */

#include <adwaita.h>

#include "beakta-analysis-pane.h"
#include "beakta-checklist-pane.h"
#include "beakta-comments-pane.h"
#include "beakta-panes-fixture.h"

#define GROUP "Utrikes födda kvinnor"
#define WORDS "Ingen annan insats riktar sig till dem."
#define PATIENCE_MS 20000

/* What "words-left" said last. */
typedef struct
{
  BeaktaItemKind  kind;
  char           *id;
  char           *words;             /* nullable: nothing yet */
} WordsLeft;

static void
words_left_clear (WordsLeft *left)
{
  g_free (left->id);
  g_free (left->words);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WordsLeft, words_left_clear)

static void
words_left_cb (BeaktaCaseEditor *editor,
               int               kind,
               const char       *id,
               const char       *words,
               WordsLeft        *left)
{
  words_left_clear (left);
  left->kind = kind;
  left->id = g_strdup (id);
  left->words = g_strdup (words);
}

static void
show (BeaktaPanesFixture *self,
      GtkWidget          *pane)
{
  beakta_panes_show (self, pane);
  beakta_case_pane_set_editor (BEAKTA_CASE_PANE (pane), self->editor);
  beakta_panes_settle (self);
}

/* Somebody else's program on the same store. */
static void
do_elsewhere (BeaktaPanesFixture *self,
              BeaktaChange       *change)
{
  g_autoptr(BeaktaStore) bo = beakta_test_open (&self->folder, "bo");

  beakta_test_apply (bo, change);
}

static gboolean
knows (BeaktaPanesFixture *self,
       BeaktaItemKind      kind,
       const char         *id)
{
  return beakta_case_lookup (self->case_, kind, id) != NULL;
}

static void
wait_until_gone (BeaktaPanesFixture *self,
                 BeaktaItemKind      kind,
                 const char         *id)
{
  for (guint ms = 0; knows (self, kind, id) && ms < PATIENCE_MS; ms += 10)
    beakta_panes_wait (10);

  g_assert_false (knows (self, kind, id));
  beakta_panes_settle (self);
}

static void
wait_for_words (WordsLeft *left)
{
  for (guint ms = 0; left->words == NULL && ms < PATIENCE_MS; ms += 10)
    beakta_panes_wait (10);

  g_assert_nonnull (left->words);
}

/* Rule: words about a group that somebody removes are handed back, and no effect is written for no group. */
static void
test_cell (BeaktaPanesFixture *self,
           gconstpointer       data)
{
  g_auto(WordsLeft) left = { 0 };

  beakta_panes_add_group (self, "g1", GROUP);
  show (self, beakta_analysis_pane_new ());
  g_assert_true (beakta_case_pane_show_item (BEAKTA_CASE_PANE (self->pane), BEAKTA_ITEM_CELL, "g1/granted"));
  beakta_panes_settle (self);
  g_signal_connect (self->editor, "words-left", G_CALLBACK (words_left_cb), &left);

  do_elsewhere (self, beakta_acts_remove_group (self->case_, "g1"));
  beakta_panes_type (beakta_panes_get (self, GTK_TYPE_TEXT_VIEW, GROUP ". If it is granted: Reason"), WORDS);
  wait_until_gone (self, BEAKTA_ITEM_GROUP, "g1");
  wait_for_words (&left);

  g_assert_cmpstr (left.words, ==, WORDS);
  g_assert_cmpint (left.kind, ==, BEAKTA_ITEM_CELL);
  g_assert_false (knows (self, BEAKTA_ITEM_CELL, "g1/granted"));
  beakta_test_verify (self->store);
}

/* Rule: the same when the words were on their way already, on top of an effect that went with the group. */
static void
test_cell_on_its_way (BeaktaPanesFixture *self,
                      gconstpointer       data)
{
  g_auto(WordsLeft) left = { 0 };
  GtkWidget *view;

  beakta_panes_add_group (self, "g1", GROUP);
  show (self, beakta_analysis_pane_new ());
  g_assert_true (beakta_case_pane_show_item (BEAKTA_CASE_PANE (self->pane), BEAKTA_ITEM_CELL, "g1/granted"));
  beakta_panes_settle (self);
  view = beakta_panes_get (self, GTK_TYPE_TEXT_VIEW, GROUP ". If it is granted: Reason");
  beakta_panes_type (view, "Ingen");
  beakta_panes_settle (self);
  g_assert_true (knows (self, BEAKTA_ITEM_CELL, "g1/granted"));
  g_signal_connect (self->editor, "words-left", G_CALLBACK (words_left_cb), &left);

  do_elsewhere (self, beakta_acts_remove_group (self->case_, "g1"));
  beakta_panes_type (view, " annan");
  beakta_case_pane_flush (BEAKTA_CASE_PANE (self->pane));
  wait_for_words (&left);
  wait_until_gone (self, BEAKTA_ITEM_GROUP, "g1");

  g_assert_cmpstr (left.words, ==, "Ingen annan");
  g_assert_false (knows (self, BEAKTA_ITEM_CELL, "g1/granted"));
  beakta_test_verify (self->store);
}

/* Rule: words in a checklist that somebody removes are handed back, and no answer is written for no list. */
static void
test_question (BeaktaPanesFixture *self,
               gconstpointer       data)
{
  g_auto(WordsLeft) left = { 0 };

  show (self, beakta_checklist_pane_new ());
  g_assert_true (beakta_case_pane_show_item (BEAKTA_CASE_PANE (self->pane), BEAKTA_ITEM_ANSWER, "regionalfonden/1.1"));
  beakta_panes_settle (self);
  g_signal_connect (self->editor, "words-left", G_CALLBACK (words_left_cb), &left);

  do_elsewhere (self, beakta_acts_detach_checklist (self->case_, "regionalfonden"));
  beakta_panes_type (beakta_panes_get (self, GTK_TYPE_TEXT_VIEW, "Question 1.1: Reason"), WORDS);
  wait_until_gone (self, BEAKTA_ITEM_CHECKLIST, "regionalfonden");
  wait_for_words (&left);

  g_assert_cmpstr (left.words, ==, WORDS);
  g_assert_cmpint (left.kind, ==, BEAKTA_ITEM_ANSWER);
  g_assert_false (knows (self, BEAKTA_ITEM_ANSWER, "regionalfonden/1.1"));
  beakta_test_verify (self->store);
}

static GtkWidget *
begin_to_change_group (BeaktaPanesFixture *self)
{
  GtkWidget *label;

  beakta_panes_add_group (self, "g1", GROUP);
  show (self, beakta_analysis_pane_new ());
  beakta_panes_press (self, "Edit the group: " GROUP);
  label = beakta_panes_get (self, GTK_TYPE_ENTRY, "Name of the group");
  gtk_editable_set_text (GTK_EDITABLE (label), GROUP " med små barn");

  return label;
}

/* Rule: a form with unsaved words stays when its group is removed, and makes a new group of them. */
static void
test_group_form (BeaktaPanesFixture *self,
                 gconstpointer       data)
{
  GtkWidget *label = begin_to_change_group (self);
  const BeaktaGroup *group;

  do_elsewhere (self, beakta_acts_remove_group (self->case_, "g1"));
  wait_until_gone (self, BEAKTA_ITEM_GROUP, "g1");

  g_assert_true (beakta_panes_get (self, GTK_TYPE_ENTRY, "Name of the group") == label);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (label)), ==, GROUP " med små barn");
  beakta_panes_check_names (self);
  beakta_panes_press (self, "Add");
  group = beakta_case_lookup (self->case_, BEAKTA_ITEM_GROUP, "g1");
  g_assert_nonnull (group);
  g_assert_cmpstr (group->label, ==, GROUP " med små barn");
  g_assert_null (beakta_panes_find (GTK_WIDGET (self->window), GTK_TYPE_ENTRY, "Name of the group"));
}

/* Rule: the same when an undo takes the group away. */
static void
test_group_form_undo (BeaktaPanesFixture *self,
                      gconstpointer       data)
{
  GtkWidget *label = begin_to_change_group (self);

  beakta_case_editor_undo (self->editor);
  wait_until_gone (self, BEAKTA_ITEM_GROUP, "g1");
  g_assert_true (beakta_panes_get (self, GTK_TYPE_ENTRY, "Name of the group") == label);
}

/* Rule: who removes a group means it: its form goes with it. */
static void
test_group_form_removed_by_oneself (BeaktaPanesFixture *self,
                                    gconstpointer       data)
{
  begin_to_change_group (self);
  beakta_panes_press (self, "Remove Group");
  wait_until_gone (self, BEAKTA_ITEM_GROUP, "g1");
  g_assert_null (beakta_panes_find (GTK_WIDGET (self->window), GTK_TYPE_ENTRY, "Name of the group"));
}

static void
add_comment (BeaktaPanesFixture *self,
             const char         *text)
{
  g_autoptr(BeaktaComment) comment = beakta_record_new (BEAKTA_ITEM_COMMENT, "c1");

  comment->target_kind = BEAKTA_ITEM_FACTS;
  beakta_record_set (&comment->target, "facts");
  beakta_record_set (&comment->author, beakta_store_get_user (self->store));
  beakta_record_set (&comment->text, text);
  beakta_record_set (&comment->written, "2026-03-03T09:00:00.000000Z");
  beakta_panes_apply (self, beakta_acts_comment (self->case_, comment, NULL));
}

/* The comment is taken back, as an undo in another program would. */
static void
take_comment_back (BeaktaPanesFixture *self)
{
  beakta_case_editor_undo (self->editor);
  wait_until_gone (self, BEAKTA_ITEM_COMMENT, "c1");
}

static void
assert_new_comment (BeaktaPanesFixture *self,
                    const char         *words)
{
  g_autofree char *found = beakta_panes_dup_text (beakta_panes_get (self, GTK_TYPE_TEXT_VIEW, "New comment"));

  g_assert_cmpstr (found, ==, words);
}

/* Rule: words in a comment or a reply that vanishes move to the field for a new comment, below what is there. */
static void
test_comment (BeaktaPanesFixture *self,
              gconstpointer       data)
{
  GtkWidget *view;

  add_comment (self, "Ring");
  show (self, beakta_comments_pane_new ());
  beakta_panes_type (beakta_panes_get (self, GTK_TYPE_TEXT_VIEW, "New comment"), "Påbörjad");
  beakta_panes_press (self, "Edit your comment: Ring");
  view = beakta_panes_get (self, GTK_TYPE_TEXT_VIEW, "Edit your comment");
  beakta_panes_type (view, "Snart: ");
  beakta_panes_press (self, "Reply: Ring");
  beakta_panes_type (beakta_panes_get (self, GTK_TYPE_TEXT_VIEW, "Reply"), "Gjort.");

  take_comment_back (self);
  assert_new_comment (self, "Påbörjad\n\nSnart: Ring\n\nGjort.");
}

/* Rule: a comment that nobody was changing takes nothing with it. */
static void
test_comment_at_rest (BeaktaPanesFixture *self,
                      gconstpointer       data)
{
  add_comment (self, "Ring");
  show (self, beakta_comments_pane_new ());
  beakta_panes_press (self, "Edit your comment: Ring");
  take_comment_back (self);
  assert_new_comment (self, "");
}

/* Rule: words that are not sent are there again when the case is. */
static void
test_comment_left_behind (BeaktaPanesFixture *self,
                          gconstpointer       data)
{
  add_comment (self, "Ring");
  show (self, beakta_comments_pane_new ());
  beakta_panes_type (beakta_panes_get (self, GTK_TYPE_TEXT_VIEW, "New comment"), "Påbörjad");
  beakta_panes_press (self, "Reply: Ring");
  beakta_panes_type (beakta_panes_get (self, GTK_TYPE_TEXT_VIEW, "Reply"), "Gjort.");

  beakta_case_pane_set_editor (BEAKTA_CASE_PANE (self->pane), NULL);
  beakta_case_pane_set_editor (BEAKTA_CASE_PANE (self->pane), self->editor);
  beakta_panes_settle (self);
  assert_new_comment (self, "Påbörjad\n\nGjort.");
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  beakta_panes_add ("/removed/cell/words-are-handed-back", test_cell);
  beakta_panes_add ("/removed/cell/words-on-their-way", test_cell_on_its_way);
  beakta_panes_add ("/removed/question/words-are-handed-back", test_question);
  beakta_panes_add ("/removed/group-form/becomes-a-new-group", test_group_form);
  beakta_panes_add ("/removed/group-form/undo", test_group_form_undo);
  beakta_panes_add ("/removed/group-form/by-oneself", test_group_form_removed_by_oneself);
  beakta_panes_add ("/removed/comment/words-move", test_comment);
  beakta_panes_add ("/removed/comment/at-rest", test_comment_at_rest);
  beakta_panes_add ("/removed/comment/left-behind", test_comment_left_behind);

  return g_test_run ();
}
