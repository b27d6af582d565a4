/* The list of undone registrations. That the store asks who erases, and what is left then, is tested with the store. */

#include "beakta-app-test.h"
#include "beakta-erase-dialog.h"
#include "beakta-undone-dialog.h"

/* (transfer full): the id of a case that is not there any more */
static char *
add_undone (BeaktaStore *store,
            const char  *number,
            const char  *title)
{
  g_autoptr(BeaktaCase) case_ = beakta_test_add_case (store, number, title, "Texten.");
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaEntry) entry = beakta_store_undo_sync (store, beakta_case_get_id (case_), &error);

  g_assert_no_error (error);

  return g_strdup (beakta_case_get_id (case_));
}

static void
redo (BeaktaStore *store,
      const char  *id)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaEntry) entry = beakta_store_redo_sync (store, id, &error);

  g_assert_no_error (error);
}

static GtkWidget *
show (BeaktaStore *store)
{
  GtkWidget *dialog = beakta_undone_dialog_new (NULL, store);

  gtk_window_present (GTK_WINDOW (dialog));

  return dialog;
}

static void
close_all (GtkWidget   *dialog,
           BeaktaStore *store)
{
  gtk_window_destroy (GTK_WINDOW (dialog));
  beakta_store_close (store);
  beakta_app_test_assert_finalizes (store);
}

typedef struct
{
  GtkWidget  *dialog;
  const char *titles;                /* of the rows, a line each */
} Expected;

static gboolean
has_rows (gpointer user_data)
{
  const Expected *expected = user_data;
  GtkListBox *list = GTK_LIST_BOX (beakta_app_test_find (expected->dialog, GTK_TYPE_LIST_BOX, NULL));
  g_autoptr(GString) titles = g_string_new (NULL);
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    g_string_append_printf (titles, "%s\n", adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));

  return gtk_widget_get_mapped (GTK_WIDGET (list)) && g_str_equal (titles->str, expected->titles);
}

static void
wait_for_rows (GtkWidget  *dialog,
               const char *titles)
{
  Expected expected = { dialog, titles };

  beakta_app_test_wait (has_rows, &expected);
}

static gboolean
shows (GtkWidget  *root,
       const char *text)
{
  GtkWidget *label = beakta_app_test_find (root, GTK_TYPE_LABEL, text);

  return label != NULL && gtk_widget_get_mapped (label);
}

static gboolean
shows_none (gpointer dialog)
{
  return shows (dialog, "No Undone Registrations");
}

static gboolean
shows_problem (gpointer dialog)
{
  return shows (dialog, "The List Could Not Be Read");
}

/* Of the first row. */
static GtkWidget *
get_button (GtkWidget *dialog)
{
  GtkWidget *label = beakta_app_test_find (dialog, GTK_TYPE_LABEL, "Erase…");

  g_assert_nonnull (label);

  return gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON);
}

/* Rule: the latest comes first, with who undid it; what comes back elsewhere leaves the list, and the keyboard stays where it was. */
static void
test_follows_store (BeaktaTestFolder *folder,
                    gconstpointer     data)
{
  BeaktaStore *store = beakta_test_open (folder, NULL);
  g_autofree char *first = add_undone (store, "403-1-2026", "Språk");
  g_autofree char *second = add_undone (store, "403-2-2026", "Arbete & <b>bygd</b>");
  GtkWidget *dialog = show (store);
  g_autofree char *by = g_strdup_printf (" by %s · 1 document", beakta_store_get_user (store));
  GtkWidget *row;

  wait_for_rows (dialog, "403-2-2026 · Arbete & <b>bygd</b>\n403-1-2026 · Språk\n");
  row = beakta_app_test_find (dialog, ADW_TYPE_ACTION_ROW, NULL);
  g_assert_true (g_str_has_suffix (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), by));
  g_assert_true (gtk_widget_get_sensitive (get_button (dialog)));

  gtk_widget_grab_focus (get_button (dialog));
  redo (store, second);
  wait_for_rows (dialog, "403-1-2026 · Språk\n");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (dialog)) == beakta_app_test_find (dialog, ADW_TYPE_ACTION_ROW, NULL));

  redo (store, first);
  beakta_app_test_wait (shows_none, dialog);
  close_all (dialog, store);
}

static gboolean
asks (gpointer user_data)
{
  GtkWidget **question = user_data;
  g_autoptr(GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (BEAKTA_IS_ERASE_DIALOG (l->data))
      *question = l->data;

  return *question != NULL;
}

static gboolean
may_go_on (gpointer question)
{
  return adw_message_dialog_get_response_enabled (question, "erase");
}

/* The two have the same document. */
static gboolean
tells_what_stays (gpointer question)
{
  return shows (question, "What goes: the number, the contents of 2 changes, and 0 documents with their text. What stays: the ground, and "
                          "that changes were made, by whom and when. 1 document stays too, as another case has it.");
}

static gboolean
tells_that_it_is_done (gpointer dialog)
{
  return shows (dialog, "403-1-2026 is erased. Backups from before still hold it.");
}

static void
write_in (GtkWidget  *question,
          const char *title,
          const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (beakta_app_test_find (question, ADW_TYPE_ENTRY_ROW, title)), text);
}

/* Rule: it is erased as a closed case is: on a ground, with the number once more; there are no drafts to choose. */
static void
test_erases (BeaktaTestFolder *folder,
             gconstpointer     data)
{
  BeaktaStore *store = beakta_test_open (folder, NULL);
  g_autofree char *first = add_undone (store, "403-1-2026", "Språk");
  g_autofree char *second = add_undone (store, "403-1-2026", "Språk igen");
  GtkWidget *dialog = show (store);
  GtkWidget *question = NULL;

  wait_for_rows (dialog, "403-1-2026 · Språk igen\n403-1-2026 · Språk\n");
  g_signal_emit_by_name (get_button (dialog), "clicked");
  beakta_app_test_wait (asks, &question);
  g_assert_false (gtk_widget_get_visible (beakta_app_test_find (question, GTK_TYPE_CHECK_BUTTON, NULL)));

  beakta_app_test_wait (tells_what_stays, question);
  write_in (question, "The number of the case, once more", "403-1-2026");
  beakta_app_test_settle ();
  g_assert_false (may_go_on (question));
  write_in (question, "The decision that it rests on", "Beslut 17");
  beakta_app_test_wait (may_go_on, question);
  write_in (question, "The number of the case, once more", "403-2-2026");
  g_assert_false (may_go_on (question));
  write_in (question, "The number of the case, once more", "403-1-2026");

  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "erase");
  gtk_window_close (GTK_WINDOW (question));
  wait_for_rows (dialog, "403-1-2026 · Språk\n");
  beakta_app_test_wait (tells_that_it_is_done, dialog);
  beakta_test_verify (store);
  close_all (dialog, store);
}

static gboolean
tells_why_not (gpointer dialog)
{
  return shows (dialog, "The cases have left the queue. What was registered is kept, so that it can come back, until it is erased. "
                        "Only an administrator of the case store may erase them.");
}

/* Rule: whoever may not erase sees the list, and why not. */
static void
test_tells_why_not (BeaktaTestFolder *folder,
                    gconstpointer     data)
{
  BeaktaStore *keeper = beakta_test_open (folder, NULL);
  g_autofree char *id = add_undone (keeper, "403-1-2026", "Språk");
  BeaktaStore *store = beakta_test_open (folder, "bo");
  GtkWidget *dialog = show (store);

  wait_for_rows (dialog, "403-1-2026 · Språk\n");
  g_assert_true (tells_why_not (dialog));
  g_assert_false (gtk_widget_get_sensitive (get_button (dialog)));

  close_all (dialog, store);
  beakta_store_close (keeper);
  g_object_unref (keeper);
}

/* Rule: what fails is told in the dialog, which stays. */
static void
test_tells_what_failed (BeaktaTestFolder *folder,
                        gconstpointer     data)
{
  BeaktaStore *store = beakta_test_open (folder, NULL);
  GtkWidget *dialog;

  beakta_store_close (store);
  g_test_expect_message ("beakta-undone-dialog", G_LOG_LEVEL_MESSAGE, "*closed*");
  dialog = show (store);
  beakta_app_test_wait (shows_problem, dialog);
  g_test_assert_expected_messages ();
  g_assert_true (gtk_widget_get_mapped (beakta_app_test_find (dialog, GTK_TYPE_BUTTON, "_Try Again")));

  close_all (dialog, store);
}

/* Rule: a dialog that is closed before its list has come is gone. */
static void
test_closes_while_reading (BeaktaTestFolder *folder,
                           gconstpointer     data)
{
  BeaktaStore *store = beakta_test_open (folder, NULL);
  g_autofree char *id = add_undone (store, "403-1-2026", "Språk");
  GtkWidget *dialog = g_object_ref (show (store));

  gtk_window_destroy (GTK_WINDOW (dialog));
  beakta_app_test_assert_finalizes (dialog);
  beakta_store_close (store);
  beakta_app_test_assert_finalizes (store);
}

int
main (int   argc,
      char *argv[])
{
  beakta_app_test_init (&argc, &argv);

  beakta_test_add ("/undone/list/follows-store", test_follows_store);
  beakta_test_add ("/undone/list/erases", test_erases);
  beakta_test_add ("/undone/list/tells-why-not", test_tells_why_not);
  beakta_test_add ("/undone/list/tells-what-failed", test_tells_what_failed);
  beakta_test_add ("/undone/list/closes-while-reading", test_closes_while_reading);

  return g_test_run ();
}
