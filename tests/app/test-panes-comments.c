/* The comments pane: threads, replies, resolving, and one's own words. */

#include <adwaita.h>

#include "beakta-comments-pane.h"
#include "beakta-panes-fixture.h"

static void
show (BeaktaPanesFixture *self)
{
  beakta_panes_show (self, beakta_comments_pane_new ());
  beakta_case_pane_set_editor (BEAKTA_CASE_PANE (self->pane), self->editor);
  beakta_panes_settle (self);
}

static void
write_comment (BeaktaPanesFixture *self,
               const char         *words)
{
  beakta_panes_type (beakta_panes_get (self, GTK_TYPE_TEXT_VIEW, "New comment"), words);
  beakta_panes_press (self, "New comment: Send");
}

static const BeaktaComment *
get_comment (BeaktaPanesFixture *self,
             guint               index)
{
  g_autoptr(GPtrArray) comments = beakta_case_list (self->case_, BEAKTA_ITEM_COMMENT);

  g_assert_cmpuint (comments->len, >, index);

  return beakta_case_lookup (self->case_, BEAKTA_ITEM_COMMENT,
                             ((const BeaktaRecord *) g_ptr_array_index (comments, index))->id);
}

static guint
count_comments (BeaktaPanesFixture *self)
{
  g_autoptr(GPtrArray) comments = beakta_case_list (self->case_, BEAKTA_ITEM_COMMENT);

  return comments->len;
}

/* Rule: a comment is on the case until it is said what else it is about. */
static void
test_comment_on_the_case (BeaktaPanesFixture *self,
                          gconstpointer       data)
{
  g_autofree char *left = NULL;

  show (self);
  write_comment (self, "  Ring sökanden.  ");

  g_assert_cmpstr (get_comment (self, 0)->text, ==, "Ring sökanden.");
  g_assert_cmpint (get_comment (self, 0)->target_kind, ==, BEAKTA_ITEM_FACTS);
  g_assert_cmpstr (get_comment (self, 0)->author, ==, beakta_store_get_user (self->store));

  left = beakta_panes_dup_text (beakta_panes_get (self, GTK_TYPE_TEXT_VIEW, "New comment"));
  g_assert_cmpstr (left, ==, "");
}

static void
activated_cb (BeaktaCommentsPane *pane,
              int                 kind,
              const char         *id,
              char              **where)
{
  *where = g_strdup_printf ("%d %s", kind, id);
}

/* Rule: a comment on a question says which, and leads there. */
static void
test_comment_on_a_question (BeaktaPanesFixture *self,
                            gconstpointer       data)
{
  g_autofree char *where = NULL;
  g_autofree char *expected = g_strdup_printf ("%d regionalfonden/1.2", (int) BEAKTA_ITEM_ANSWER);
  g_autofree char *name = NULL;
  g_autoptr(GError) error = NULL;
  const BeaktaQuestion *question;

  show (self);
  g_signal_connect (self->pane, "item-activated", G_CALLBACK (activated_cb), &where);
  beakta_comments_pane_begin (BEAKTA_COMMENTS_PANE (self->pane), BEAKTA_ITEM_ANSWER, "regionalfonden/1.2", NULL);
  write_comment (self, "Räcker det?");
  g_assert_cmpstr (get_comment (self, 0)->target, ==, "regionalfonden/1.2");

  question = beakta_checklist_get_question (beakta_case_editor_get_checklist (self->editor, "regionalfonden"), "1.2");
  name = g_strdup_printf ("Go to 1.2  %s: Räcker det?", beakta_question_get_text (question, "en"));
  beakta_panes_press (self, name);
  g_assert_cmpstr (where, ==, expected);
}

/* Rule: a comment on marked words makes the passage. */
static void
test_comment_on_a_passage (BeaktaPanesFixture *self,
                           gconstpointer       data)
{
  show (self);
  beakta_comments_pane_begin (BEAKTA_COMMENTS_PANE (self->pane), BEAKTA_ITEM_PASSAGE, NULL,
                              beakta_test_passage (self->case_, 23, 40));
  write_comment (self, "Vilka?");

  g_assert_cmpint (get_comment (self, 0)->target_kind, ==, BEAKTA_ITEM_PASSAGE);
  g_assert_nonnull (beakta_case_lookup (self->case_, BEAKTA_ITEM_PASSAGE, get_comment (self, 0)->target));
}

/* Rule: what is let go of is not commented on. */
static void
test_letting_go (BeaktaPanesFixture *self,
                 gconstpointer       data)
{
  show (self);
  beakta_comments_pane_begin (BEAKTA_COMMENTS_PANE (self->pane), BEAKTA_ITEM_ANSWER, "regionalfonden/1.2", NULL);
  beakta_panes_press (self, "Comment on the case as a whole instead");
  write_comment (self, "Allmänt");

  g_assert_cmpint (get_comment (self, 0)->target_kind, ==, BEAKTA_ITEM_FACTS);
}

/* Rule: reply, resolve and reopen. */
static void
test_thread (BeaktaPanesFixture *self,
             gconstpointer       data)
{
  show (self);
  write_comment (self, "Ring sökanden.");
  beakta_panes_press (self, "Reply: Ring sökanden.");
  beakta_panes_type (beakta_panes_get (self, GTK_TYPE_TEXT_VIEW, "Reply"), "Gjort.");
  beakta_panes_press (self, "Reply: Reply");

  g_assert_cmpuint (count_comments (self), ==, 2);
  g_assert_cmpstr (get_comment (self, 1)->reply_to, ==, get_comment (self, 0)->record.id);

  beakta_panes_press (self, "Resolve: Ring sökanden.");
  g_assert_true (get_comment (self, 0)->resolved);

  beakta_panes_press (self, "Comments shown: Open");
  g_assert_null (beakta_panes_find (GTK_WIDGET (self->window), GTK_TYPE_BUTTON, "Reopen: Ring sökanden."));

  beakta_panes_press (self, "Comments shown: All");
  beakta_panes_press (self, "Reopen: Ring sökanden.");
  g_assert_false (get_comment (self, 0)->resolved);
}

/* Rule: a thread is working material until it is added to the file; then its words stay. What is said later is working material. */
static void
test_filed (BeaktaPanesFixture *self,
            gconstpointer       data)
{
  show (self);
  write_comment (self, "Ring sökanden.");
  g_assert_false (get_comment (self, 0)->filed);
  beakta_panes_press (self, "Add to the File: Ring sökanden.");
  g_assert_true (get_comment (self, 0)->filed);
  g_assert_null (beakta_panes_find (GTK_WIDGET (self->window), GTK_TYPE_BUTTON, "Edit your comment: Ring sökanden."));

  beakta_panes_press (self, "Reply: Ring sökanden.");
  beakta_panes_type (beakta_panes_get (self, GTK_TYPE_TEXT_VIEW, "Reply"), "Gjort.");
  beakta_panes_press (self, "Reply: Reply");
  g_assert_false (get_comment (self, 1)->filed);
  beakta_panes_press (self, "Add the Rest to the File: Ring sökanden.");
  g_assert_true (get_comment (self, 1)->filed);

  beakta_panes_press (self, "Take Out of the File: Ring sökanden.");
  g_assert_false (get_comment (self, 0)->filed);
  g_assert_false (get_comment (self, 1)->filed);
}

/* Rule: one's own words may be edited, and removed with undo instead of a question. */
static void
test_own_words (BeaktaPanesFixture *self,
                gconstpointer       data)
{
  GtkWidget *view;

  show (self);
  write_comment (self, "Ring");
  beakta_panes_press (self, "Edit your comment: Ring");
  view = beakta_panes_get (self, GTK_TYPE_TEXT_VIEW, "Edit your comment");
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "Skriv", -1);
  beakta_panes_press (self, "Edit your comment: Save");
  g_assert_cmpstr (get_comment (self, 0)->text, ==, "Skriv");

  beakta_panes_press (self, "Remove your comment: Skriv");
  g_assert_cmpuint (count_comments (self), ==, 0);

  beakta_panes_press (self, "_Undo");
  g_assert_cmpstr (get_comment (self, 0)->text, ==, "Skriv");
}

/* Rule: a reply that is being written is not lost when somebody else writes. */
static void
test_reply_survives_others (BeaktaPanesFixture *self,
                            gconstpointer       data)
{
  g_autoptr(BeaktaComment) other = beakta_record_new (BEAKTA_ITEM_COMMENT, NULL);
  g_autofree char *text = NULL;
  GtkWidget *view;

  show (self);
  write_comment (self, "Ring sökanden.");
  beakta_panes_press (self, "Reply: Ring sökanden.");
  view = beakta_panes_get (self, GTK_TYPE_TEXT_VIEW, "Reply");
  beakta_panes_type (view, "Halv men");

  other->target_kind = BEAKTA_ITEM_FACTS;
  beakta_record_set (&other->target, "facts");
  beakta_record_set (&other->text, "Under tiden");
  beakta_record_set (&other->author, beakta_store_get_user (self->store));
  beakta_record_set (&other->written, "2026-03-05T09:00:00Z");
  beakta_record_set (&other->reply_to, get_comment (self, 0)->record.id);
  beakta_panes_apply (self, beakta_acts_comment (self->case_, other, NULL));

  text = beakta_panes_dup_text (view);
  g_assert_cmpstr (text, ==, "Halv men");
  g_assert_cmpuint (count_comments (self), ==, 2);
}

/* Rule: words that could not be saved are still there to be sent again, about the same thing. */
static void
test_unsaved_words_come_back (BeaktaPanesFixture *self,
                              gconstpointer       data)
{
  g_autofree char *text = NULL;

  show (self);
  g_signal_handlers_disconnect_matched (self->editor, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, NULL);
  beakta_comments_pane_begin (BEAKTA_COMMENTS_PANE (self->pane), BEAKTA_ITEM_ANSWER, "regionalfonden/1.2", NULL);
  beakta_panes_type (beakta_panes_get (self, GTK_TYPE_TEXT_VIEW, "New comment"), "Ring");
  beakta_store_close (self->store);
  beakta_panes_press (self, "New comment: Send");

  text = beakta_panes_dup_text (beakta_panes_get (self, GTK_TYPE_TEXT_VIEW, "New comment"));
  g_assert_cmpstr (text, ==, "Ring");
  beakta_panes_get (self, GTK_TYPE_BUTTON, "Comment on the case as a whole instead");
}

static void
test_names_and_large_text (BeaktaPanesFixture *self,
                           gconstpointer       data)
{
  show (self);
  write_comment (self, "Ring");
  beakta_comments_pane_begin (BEAKTA_COMMENTS_PANE (self->pane), BEAKTA_ITEM_ANSWER, "regionalfonden/1.2", NULL);
  beakta_panes_settle (self);
  beakta_panes_check_names (self);

  beakta_panes_check_large_text (self);
}

static void
test_finalizes (BeaktaPanesFixture *self,
                gconstpointer       data)
{
  show (self);
  write_comment (self, "Ring");
  beakta_panes_check_finalizes (self);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  beakta_panes_add ("/comments-pane/comment/on-the-case", test_comment_on_the_case);
  beakta_panes_add ("/comments-pane/comment/on-a-question", test_comment_on_a_question);
  beakta_panes_add ("/comments-pane/comment/on-a-passage", test_comment_on_a_passage);
  beakta_panes_add ("/comments-pane/comment/letting-go", test_letting_go);
  beakta_panes_add ("/comments-pane/thread/reply-and-resolve", test_thread);
  beakta_panes_add ("/comments-pane/thread/added-to-the-file", test_filed);
  beakta_panes_add ("/comments-pane/thread/own-words", test_own_words);
  beakta_panes_add ("/comments-pane/thread/reply-survives-others", test_reply_survives_others);
  beakta_panes_add ("/comments-pane/failure/unsaved-words-come-back", test_unsaved_words_come_back);
  beakta_panes_add ("/comments-pane/names/unique-at-every-size", test_names_and_large_text);
  beakta_panes_add ("/comments-pane/life/finalizes", test_finalizes);

  return g_test_run ();
}
