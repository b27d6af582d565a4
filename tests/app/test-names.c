#include "beakta-app-test.h"
#include "beakta-case-editor.h"
#include "beakta-case-page.h"
#include "beakta-checklists-dialog.h"
#include "beakta-compare-window.h"
#include "beakta-conflict-dialog.h"
#include "beakta-contact-dialog.h"
#include "beakta-extend-dialog.h"
#include "beakta-facts-dialog.h"
#include "beakta-help-window.h"
#include "beakta-library-window.h"
#include "beakta-person-dialog.h"
#include "beakta-print.h"
#include "beakta-propose-dialog.h"
#include "beakta-queue-page.h"
#include "beakta-reason-dialog.h"
#include "beakta-send-dialog.h"
#include "beakta-undone-dialog.h"
#include "beakta-versions-dialog.h"

static gboolean
has_words (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && *gtk_label_get_text (GTK_LABEL (widget)) != '\0')
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (has_words (child))
      return TRUE;

  return FALSE;
}

static gboolean
is_interactive (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget) || GTK_IS_DROP_DOWN (widget) || GTK_IS_ENTRY (widget)
         || GTK_IS_SEARCH_ENTRY (widget) || GTK_IS_TEXT_VIEW (widget) || GTK_IS_SWITCH (widget)
         || GTK_IS_CHECK_BUTTON (widget) || GTK_IS_LIST_BOX (widget) || GTK_IS_LIST_BOX_ROW (widget)
         || GTK_IS_LIST_VIEW (widget) || GTK_IS_COLUMN_VIEW (widget) || GTK_IS_SCALE (widget)
         || GTK_IS_PROGRESS_BAR (widget);
}

/* Parts of GTK's own composites stand for the whole, which is looked at itself. */
static gboolean
is_part_of_composite (GtkWidget *widget)
{
  static const char * const wholes[] = {
    "GtkMenuButton", "GtkDropDown", "GtkWindowControls", "GtkColumnView", "GtkPopoverMenu", "AdwEntryRow", "AdwComboRow",
    "GtkSearchEntry", "GtkPopover", "GtkSearchBar", "AdwPreferencesGroup", "GtkColumnListView"
  };

  for (GtkWidget *parent = gtk_widget_get_parent (widget); parent != NULL; parent = gtk_widget_get_parent (parent))
    for (gsize i = 0; i < G_N_ELEMENTS (wholes); i++)
      if (g_strcmp0 (G_OBJECT_TYPE_NAME (parent), wholes[i]) == 0
          && !(g_str_equal (wholes[i], "AdwPreferencesGroup") && !GTK_IS_LIST_BOX (widget)))
        return TRUE;

  return FALSE;
}

static gboolean
is_named (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  return gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL)
         || gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY)
         || ((GTK_IS_BUTTON (widget) || GTK_IS_LIST_BOX_ROW (widget) || GTK_IS_CHECK_BUTTON (widget)
              || GTK_IS_MENU_BUTTON (widget)) && has_words (widget));
}

static void
check_name (GtkWidget *widget,
            gpointer   user_data)
{
  GString *unnamed = user_data;
  GtkWidget *parent = gtk_widget_get_parent (widget);

  if (!is_interactive (widget) || is_part_of_composite (widget) || is_named (widget))
    return;

  g_string_append_printf (unnamed, "%s (%s) in %s; ", G_OBJECT_TYPE_NAME (widget), gtk_widget_get_name (widget),
                          parent != NULL ? G_OBJECT_TYPE_NAME (parent) : "nothing");
}

static void
assert_names (GtkWidget *root)
{
  g_autoptr(GString) unnamed = g_string_new (NULL);

  beakta_app_test_visit (root, check_name, unnamed);
  g_assert_cmpstr (unnamed->str, ==, "");
}

static void
check_window (GtkWidget *window)
{
  gtk_window_present (GTK_WINDOW (window));
  beakta_app_test_settle ();
  assert_names (window);
  gtk_window_destroy (GTK_WINDOW (window));
  beakta_app_test_settle ();
}

static BeaktaCaseEditor *
make_editor (BeaktaStore *store)
{
  g_autoptr(BeaktaCase) case_ = beakta_test_add_case (store, "403-1-2026", "Språk och arbete", "Texten.");

  return beakta_case_editor_new (store, case_);
}

/* Rule: no interactive widget is without a name. */
static void
test_pages (BeaktaTestFolder *folder,
            gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaCaseEditor) editor = make_editor (store);
  GtkWidget *case_window = adw_window_new ();
  GtkWidget *queue_window = adw_window_new ();
  GtkWidget *case_page = g_object_new (BEAKTA_TYPE_CASE_PAGE, NULL);
  GtkWidget *queue_page = g_object_new (BEAKTA_TYPE_QUEUE_PAGE, NULL);

  adw_window_set_content (ADW_WINDOW (case_window), case_page);
  beakta_case_page_set_editor (BEAKTA_CASE_PAGE (case_page), editor);
  check_window (case_window);

  adw_window_set_content (ADW_WINDOW (queue_window), queue_page);
  beakta_queue_page_set_store (BEAKTA_QUEUE_PAGE (queue_page), store);
  check_window (queue_window);
}

static void
test_dialogs (BeaktaTestFolder *folder,
              gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaCaseEditor) editor = make_editor (store);
  g_autoptr(BeaktaCompletion) request = beakta_record_new (BEAKTA_ITEM_REQUEST, "r1");
  BeaktaCase *case_ = beakta_case_editor_get_case (editor);

  beakta_record_set (&request->due, "2026-12-14");
  check_window (beakta_facts_dialog_new (NULL, beakta_case_get_facts (case_), NULL));
  check_window (beakta_propose_dialog_new (NULL, editor));
  check_window (beakta_send_dialog_new (NULL, case_, request));
  check_window (beakta_extend_dialog_new (NULL, request));
  check_window (beakta_contact_dialog_new (NULL, editor, NULL));
  check_window (beakta_checklists_dialog_new (NULL, editor));
  check_window (beakta_conflict_dialog_new (NULL, editor));
  check_window (beakta_reason_dialog_new (NULL, "Heading", "Body", "_Act"));
  check_window (beakta_person_dialog_new (NULL, store));
  check_window (beakta_library_window_new (NULL, store));
  check_window (beakta_undone_dialog_new (NULL, store));
  check_window (beakta_help_window_new (NULL, folder->path));
  check_window (beakta_versions_dialog_new (NULL, editor));
  check_window (beakta_compare_window_new (NULL, editor, 1, 1));
  check_window (beakta_print_new (editor, NULL));
}

int
main (int   argc,
      char *argv[])
{
  beakta_app_test_init (&argc, &argv);

  beakta_test_add ("/names/pages/are-there", test_pages);
  beakta_test_add ("/names/dialogs/are-there", test_dialogs);

  return g_test_run ();
}
