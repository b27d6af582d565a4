/* The narrowest window with text twice as large: everything is there, and nothing is wider than the window. The words
 * are the Swedish ones, which are longer. */

#include "beakta-app-test.h"

#include <libintl.h>
#include <locale.h>

#include "beakta-acts-request.h"
#include "beakta-break-bin.h"
#include "beakta-case-page-private.h"
#include "beakta-contact-dialog.h"
#include "beakta-example.h"
#include "beakta-facts-dialog.h"
#include "beakta-propose-dialog.h"
#include "beakta-queue-page.h"
#include "beakta-share-dialog.h"
#include "beakta-undone-dialog.h"

#define LEAST_WIDTH 360

typedef struct
{
  BeaktaStore *store;
  BeaktaCase  *case_;
  GtkWidget   *window;
  GtkWidget   *page;
} Narrow;

static void
set_text_size (double scale)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int) (96 * 1024 * scale), NULL);
}

static void
narrow_open (Narrow           *narrow,
             BeaktaTestFolder *folder,
             GtkWidget        *page)
{
  GtkWidget *bin = g_object_new (BEAKTA_TYPE_BREAK_BIN, "child", page, NULL);

  set_text_size (2);
  narrow->page = page;
  narrow->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (narrow->window), LEAST_WIDTH, 640);
  gtk_window_set_child (GTK_WINDOW (narrow->window), bin);
}

static void
narrow_load (Narrow           *narrow,
             BeaktaTestFolder *folder)
{
  g_autofree char *examples = beakta_example_dup_folder ();
  g_autofree char *number = NULL;
  g_autofree char *id = NULL;
  g_autoptr(GError) error = NULL;

  narrow->store = beakta_test_open (folder, NULL);
  id = beakta_example_load_sync (narrow->store, examples, &error);
  g_assert_no_error (error);
  narrow->case_ = beakta_store_load_case_sync (narrow->store, id, &error);
  g_assert_no_error (error);
}

static void
narrow_close (Narrow *narrow)
{
  gtk_window_destroy (GTK_WINDOW (narrow->window));
  set_text_size (1);
  beakta_app_test_settle ();
  g_clear_object (&narrow->case_);
  beakta_store_close (narrow->store);

  /* The answer to what was last asked of it, or written, may still be on its way. */
  beakta_app_test_assert_finalizes (narrow->store);
}

static int
get_least_width (GtkWidget *widget)
{
  int least;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);

  return least;
}

/* The innermost widget that alone wants more than there is, by where it stands. */
static void
tell_what_is_wide (GtkWidget *widget,
                   guint      depth)
{
  if (!gtk_widget_should_layout (widget) || get_least_width (widget) <= LEAST_WIDTH - 60)
    return;

  g_printerr ("%*s%s %s: %d px%s%s\n", (int) (2 * depth), "", G_OBJECT_TYPE_NAME (widget), gtk_widget_get_css_name (widget),
              get_least_width (widget), GTK_IS_LABEL (widget) ? ": " : "",
              GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : "");

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    tell_what_is_wide (child, depth + 1);
}

static void
check_fits (GtkWidget  *page,
            const char *what)
{
  if (get_least_width (page) <= LEAST_WIDTH)
    return;

  tell_what_is_wide (page, 1);
  g_test_message ("%s is %d px wide at the least", what, get_least_width (page));
  g_test_fail ();
}

static gboolean
is_laid_out (gpointer page)
{
  GtkWidget *bin = gtk_widget_get_parent (page);

  return gtk_widget_get_width (bin) > 0 && beakta_break_bin_get_width (BEAKTA_BREAK_BIN (bin)) == BEAKTA_WIDTH_NARROW;
}

static void
width_changed_cb (BeaktaBreakBin *bin,
                  GParamSpec     *pspec,
                  BeaktaCasePage *page)
{
  beakta_case_page_set_width (page, beakta_break_bin_get_width (bin));
}

static void
queue_width_changed_cb (BeaktaBreakBin  *bin,
                        GParamSpec      *pspec,
                        BeaktaQueuePage *page)
{
  beakta_queue_page_set_width (page, beakta_break_bin_get_width (bin));
}

static gboolean
is_waited_for (gpointer user_data)
{
  return g_get_monotonic_time () > *(gint64 *) user_data;
}

/* Until what comes in idle moments has come. */
static void
wait_a_moment (void)
{
  gint64 end = g_get_monotonic_time () + 400 * G_TIME_SPAN_MILLISECOND;

  beakta_app_test_wait (is_waited_for, &end);
}

/* Rule: the panes of a case fit a window of 360 px with text twice as large. */
static void
test_case (BeaktaTestFolder *folder,
           gconstpointer     data)
{
  static const char * const items[][3] = {
    { "checklist", "gavleborg/1.1", "gavleborg/1.2" },
  };
  static const char * const panes[] = { "checklist", "analysis", "reasons", "comments", "review", "history" };
  g_autoptr(BeaktaCaseEditor) editor = NULL;
  Narrow narrow = { NULL };

  narrow_load (&narrow, folder);
  narrow_open (&narrow, folder, g_object_new (BEAKTA_TYPE_CASE_PAGE, NULL));
  g_signal_connect (gtk_widget_get_parent (narrow.page), "notify::width", G_CALLBACK (width_changed_cb), narrow.page);
  gtk_window_present (GTK_WINDOW (narrow.window));
  editor = beakta_case_editor_new (narrow.store, narrow.case_);
  beakta_case_page_set_editor (BEAKTA_CASE_PAGE (narrow.page), editor);
  beakta_app_test_wait (is_laid_out, narrow.page);
  wait_a_moment ();
  check_fits (narrow.page, "text");

  for (gsize i = 0; i < G_N_ELEMENTS (panes); i++)
    {
      beakta_case_page_show_pane (BEAKTA_CASE_PAGE (narrow.page), panes[i]);
      wait_a_moment ();
      check_fits (narrow.page, panes[i]);
    }

  g_object_set (narrow.page, "shows-preview", TRUE, NULL);
  wait_a_moment ();
  check_fits (narrow.page, "preview");
  g_object_set (narrow.page, "shows-preview", FALSE, NULL);

  for (gsize i = 1; i < G_N_ELEMENTS (items[0]); i++)
    {
      beakta_case_page_show_item (BEAKTA_CASE_PAGE (narrow.page), BEAKTA_ITEM_ANSWER, items[0][i]);
      wait_a_moment ();
      check_fits (narrow.page, items[0][i]);
    }

  beakta_case_page_show_item (BEAKTA_CASE_PAGE (narrow.page), BEAKTA_ITEM_CELL, "g1/granted");
  wait_a_moment ();
  check_fits (narrow.page, "cell");

  beakta_case_page_set_editor (BEAKTA_CASE_PAGE (narrow.page), NULL);
  g_clear_object (&editor);
  narrow_close (&narrow);
}

/* The checklist's pane over the case as it stands. */
static BeaktaCaseEditor *
narrow_show_checklist (Narrow           *narrow,
                       BeaktaTestFolder *folder)
{
  BeaktaCaseEditor *editor = beakta_case_editor_new (narrow->store, narrow->case_);

  narrow_open (narrow, folder, g_object_new (BEAKTA_TYPE_CASE_PAGE, NULL));
  g_signal_connect (gtk_widget_get_parent (narrow->page), "notify::width", G_CALLBACK (width_changed_cb), narrow->page);
  gtk_window_present (GTK_WINDOW (narrow->window));
  beakta_case_page_set_editor (BEAKTA_CASE_PAGE (narrow->page), editor);
  beakta_app_test_wait (is_laid_out, narrow->page);
  beakta_case_page_show_pane (BEAKTA_CASE_PAGE (narrow->page), "checklist");

  return editor;
}

/* Rule: so do what is known of a question, and the applicant's claim beside the answer. */
static void
test_question (BeaktaTestFolder *folder,
               gconstpointer     data)
{
  g_autoptr(BeaktaCaseEditor) editor = NULL;
  g_autoptr(BeaktaAnswer) answer = NULL;
  g_autoptr(BeaktaChange) change = NULL;
  Narrow narrow = { NULL };

  narrow_load (&narrow, folder);
  editor = narrow_show_checklist (&narrow, folder);
  answer = beakta_record_copy (beakta_case_get_answer (narrow.case_, "gavleborg", "1.1"));
  beakta_record_set (&answer->value, "partly");
  beakta_record_set (&answer->claim, "Ja");
  change = beakta_acts_answer (narrow.case_, answer, beakta_case_editor_get_user (editor));
  beakta_case_editor_apply (editor, change);
  beakta_case_page_show_item (BEAKTA_CASE_PAGE (narrow.page), BEAKTA_ITEM_ANSWER, "gavleborg/1.1");
  wait_a_moment ();
  check_fits (narrow.page, "claim");

  gtk_widget_activate_action (narrow.page, "case.knowledge", NULL);
  wait_a_moment ();
  check_fits (narrow.page, "knowledge");

  beakta_case_page_set_editor (BEAKTA_CASE_PAGE (narrow.page), NULL);
  g_clear_object (&editor);
  narrow_close (&narrow);
}

/* Rule: so do a request that is written, one that waits for its answer, and the log of contacts. */
static void
test_requests (BeaktaTestFolder *folder,
               gconstpointer     data)
{
  g_autoptr(BeaktaCaseEditor) editor = NULL;
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(BeaktaContact) contact = beakta_record_new (BEAKTA_ITEM_CONTACT, NULL);
  const char *user;
  Narrow narrow = { NULL };

  narrow_load (&narrow, folder);
  editor = narrow_show_checklist (&narrow, folder);
  user = beakta_case_editor_get_user (editor);
  gtk_widget_activate_action (narrow.page, "case.request-completion", NULL);
  wait_a_moment ();
  beakta_case_editor_apply (editor, beakta_acts_add_point (narrow.case_, "r1", "Skicka in ett intyg från samverkansparten."));
  wait_a_moment ();
  check_fits (narrow.page, "draft");

  beakta_case_editor_apply (editor, beakta_acts_send_request (narrow.case_, "r1", "2020-12-15", BEAKTA_CHANNEL_E_SERVICE,
                                                              "2020-11-23", user, now));
  wait_a_moment ();
  beakta_case_editor_apply (editor, beakta_acts_tick_point (narrow.case_, "r1/1", BEAKTA_REPLY_PARTLY, 1, "", user, now));
  wait_a_moment ();
  check_fits (narrow.page, "sent");

  beakta_record_set (&contact->day, "2020-11-23");
  beakta_record_set (&contact->due, "2020-12-15");
  beakta_record_set (&contact->party, "Hagaby kommun");
  contact->document = 1;
  beakta_case_editor_apply (editor, beakta_acts_log_contact (narrow.case_, contact, user, now));
  gtk_widget_activate_action (narrow.page, "case.contacts", NULL);
  wait_a_moment ();
  check_fits (narrow.page, "contacts");

  beakta_case_page_set_editor (BEAKTA_CASE_PAGE (narrow.page), NULL);
  g_clear_object (&editor);
  narrow_close (&narrow);
}

/* Rule: so do the lists that a case without any is proposed. */
static void
test_lists (BeaktaTestFolder *folder,
            gconstpointer     data)
{
  g_autoptr(BeaktaCaseEditor) editor = NULL;
  g_autoptr(GPtrArray) used = NULL;
  Narrow narrow = { NULL };

  narrow_load (&narrow, folder);
  editor = narrow_show_checklist (&narrow, folder);
  used = beakta_case_list (narrow.case_, BEAKTA_ITEM_CHECKLIST);
  for (guint i = 0; i < used->len; i++)
    {
      const BeaktaCaseChecklist *list = g_ptr_array_index (used, i);
      g_autoptr(BeaktaChange) change = beakta_acts_detach_checklist (narrow.case_, list->checklist);

      beakta_case_editor_apply (editor, change);
    }
  wait_a_moment ();
  check_fits (narrow.page, "lists");

  beakta_case_page_set_editor (BEAKTA_CASE_PAGE (narrow.page), NULL);
  g_clear_object (&editor);
  narrow_close (&narrow);
}

static gboolean
is_gone (gpointer pointer)
{
  return *(gpointer *) pointer == NULL;
}

/* Rule: so does the choice of the answers that a passage is evidence of. */
static void
test_sharing (BeaktaTestFolder *folder,
              gconstpointer     data)
{
  g_autoptr(BeaktaCaseEditor) editor = NULL;
  g_autoptr(GPtrArray) passages = NULL;
  Narrow narrow = { NULL };
  GtkWidget *dialog;

  narrow_load (&narrow, folder);
  editor = narrow_show_checklist (&narrow, folder);
  passages = beakta_case_list (narrow.case_, BEAKTA_ITEM_PASSAGE);
  g_assert_cmpuint (passages->len, >, 0);
  dialog = beakta_share_dialog_new (GTK_WINDOW (narrow.window), editor, g_ptr_array_index (passages, 0), "gavleborg/1.1");
  gtk_window_present (GTK_WINDOW (dialog));
  wait_a_moment ();
  check_fits (adw_window_get_content (ADW_WINDOW (dialog)), "sharing");

  /* Rule: Escape closes it, also from the search, where the keyboard begins. */
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  g_signal_emit_by_name (beakta_app_test_find (dialog, GTK_TYPE_SEARCH_ENTRY, NULL), "stop-search");
  beakta_app_test_wait (is_gone, &dialog);
  beakta_case_page_set_editor (BEAKTA_CASE_PAGE (narrow.page), NULL);
  g_clear_object (&editor);
  narrow_close (&narrow);
}

static void
check_dialog (GtkWidget  *dialog,
              const char *what)
{
  gtk_window_present (GTK_WINDOW (dialog));
  wait_a_moment ();
  check_fits (adw_window_get_content (ADW_WINDOW (dialog)), what);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Rule: so do what asks for the facts of a case, what it lacks before it is proposed, and what the applicant is asked for. */
static void
test_dialogs (BeaktaTestFolder *folder,
              gconstpointer     data)
{
  static const char * const notes[] = { "Sökt belopp står i två former i ansökan, och den större är föreslagen här.", NULL };
  g_autoptr(BeaktaCaseEditor) editor = NULL;
  Narrow narrow = { NULL };
  GtkWindow *window;

  narrow_load (&narrow, folder);
  editor = narrow_show_checklist (&narrow, folder);
  window = GTK_WINDOW (narrow.window);

  check_dialog (GTK_WIDGET (beakta_facts_dialog_new (window, beakta_case_get_facts (narrow.case_), notes)), "facts");
  check_dialog (GTK_WIDGET (beakta_contact_dialog_new (window, editor, NULL)), "contact");
  beakta_case_editor_apply (editor, beakta_acts_detach_checklist (narrow.case_, "gavleborg"));
  wait_a_moment ();
  check_dialog (GTK_WIDGET (beakta_propose_dialog_new (window, editor)), "propose");

  beakta_case_page_set_editor (BEAKTA_CASE_PAGE (narrow.page), NULL);
  g_clear_object (&editor);
  narrow_close (&narrow);
}

/* Rule: so do the registrations that were undone, each with its button. */
static void
test_undone (BeaktaTestFolder *folder,
             gconstpointer     data)
{
  g_autoptr(BeaktaCase) gone = NULL;
  g_autoptr(BeaktaEntry) entry = NULL;
  g_autoptr(GError) error = NULL;
  Narrow narrow = { NULL };

  narrow_load (&narrow, folder);
  narrow_open (&narrow, folder, gtk_label_new (NULL));
  gone = beakta_test_add_case (narrow.store, "403-10999-2026", "Arbetsmarknadsintroduktion i Gävleborg", "Texten.");
  entry = beakta_store_undo_sync (narrow.store, beakta_case_get_id (gone), &error);
  g_assert_no_error (error);
  check_dialog (beakta_undone_dialog_new (GTK_WINDOW (narrow.window), narrow.store), "undone");

  narrow_close (&narrow);
}

/* Rule: so does the queue, also when it is searched. */
static void
test_queue (BeaktaTestFolder *folder,
            gconstpointer     data)
{
  Narrow narrow = { NULL };

  narrow_load (&narrow, folder);
  narrow_open (&narrow, folder, g_object_new (BEAKTA_TYPE_QUEUE_PAGE, NULL));
  g_signal_connect (gtk_widget_get_parent (narrow.page), "notify::width", G_CALLBACK (queue_width_changed_cb), narrow.page);
  beakta_queue_page_set_store (BEAKTA_QUEUE_PAGE (narrow.page), narrow.store);
  gtk_window_present (GTK_WINDOW (narrow.window));
  beakta_app_test_wait (is_laid_out, narrow.page);
  wait_a_moment ();
  check_fits (narrow.page, "queue");

  beakta_queue_page_find (BEAKTA_QUEUE_PAGE (narrow.page));
  gtk_editable_set_text (GTK_EDITABLE (beakta_app_test_find (narrow.page, GTK_TYPE_SEARCH_ENTRY, NULL)), "kvinnor");
  wait_a_moment ();
  check_fits (narrow.page, "search");

  narrow_close (&narrow);
}

int
main (int   argc,
      char *argv[])
{
  beakta_app_test_init (&argc, &argv);
  setlocale (LC_MESSAGES, "C.UTF-8");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("BEAKTA_TEST_WORDS"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  beakta_test_add ("/narrow/case/fits-with-large-text", test_case);
  beakta_test_add ("/narrow/question/fits-with-large-text", test_question);
  beakta_test_add ("/narrow/requests/fit", test_requests);
  beakta_test_add ("/narrow/lists/fit-with-large-text", test_lists);
  beakta_test_add ("/narrow/sharing/fits-with-large-text", test_sharing);
  beakta_test_add ("/narrow/dialogs/fit-with-large-text", test_dialogs);
  beakta_test_add ("/narrow/undone/fits-with-large-text", test_undone);
  beakta_test_add ("/narrow/queue/fits-with-large-text", test_queue);

  return g_test_run ();
}
