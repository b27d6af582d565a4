/* Every field of the windows in which people write is spelled, or stands in a list of those that take no prose. */

#include "beakta-app-test.h"

#include "beakta-assessors-dialog.h"
#include "beakta-case-page-private.h"
#include "beakta-conflict-dialog.h"
#include "beakta-contact-dialog.h"
#include "beakta-draft-form.h"
#include "beakta-facts-dialog.h"
#include "beakta-import-dialog.h"
#include "beakta-label-dialog.h"
#include "beakta-library-window.h"
#include "beakta-list-name-dialog.h"
#include "beakta-own-words-dialog.h"
#include "beakta-password-dialog.h"
#include "beakta-person-dialog.h"
#include "beakta-preferences.h"
#include "beakta-print.h"
#include "beakta-propose-dialog.h"
#include "beakta-queue-page.h"
#include "beakta-reason-dialog.h"
#include "beakta-settings.h"
#include "beakta-share-dialog.h"
#include "beakta-variables-group.h"

/* Fields that take no prose, by what they are called. */
static const struct
{
  const char *name;
  const char *why;
} no_prose[] = {
  { "GtkSearchEntry", "what is looked for is written as it stands in the texts" },
  { "Page", "a number" },
  { "Case _number", "an id" },
  { "_Applicant", "a name" },
  { "_Organisation number", "an id" },
  { "A_mount sought, kronor", "an amount" },
  { "_Received", "a day" },
  { "_Last day", "a day" },
  { "Last day for the answer", "a day" },
  { "When", "a day" },
  { "Last day to respond", "a day" },
  { "The day of the answer", "a day" },
  { "_Caseworker", "a user name" },
  { "Name of the authority", "a name" },
  { "Organisation number", "an id" },
  { "Address", "names and numbers" },
  { "Somebody else, by user name", "a user name" },
  { "User name", "a user name" },
  { "Annex number", "a number" },
  { "A_nnex number", "a number" },
  { "the provision", "of a secrecy marking: numbers of a law" },
  { "S_ecrecy marking: the provision", "numbers of a law" },
  { "BeaktaVariablesGroup", "the names of the office's own backgrounds" },
  { "Source, where the file states none", "of a table: the name of an authority" },
  { "Year, where the file states none", "a number" },
  { "Password", "a secret: it is held against nothing" },
  { "source", "of a list that is taken in: the name of an authority or a person" },
  { "Version", "of a list: a number" },
  { "Short name", "an id" },
  { "Number", "an id" },
  { "Value", "of an answer: an id" },
  { "Questions that give points", "ids" },
  { "Condition", "a formula: 1.1 = yes" },
  { "Points", "a number" },
  { "Add an organisation, an organisation number or a place", "a name" },
  { "Cases that are drawn, per cent", "a number" },
  { "Seed of the draw", "any letters" },
  { "Add a person, by user name", "a user name" },
  { "Deputy, by user name", "a user name" },
  { "For the supervisor", "a user name" },
  { "First day", "a day" },
  { "Last day", "a day" },
};

typedef struct
{
  GHashTable *met;                   /* the names of no_prose that there were */
  GString    *without;               /* fields that are not spelled */
  guint       n_spelled;
} Walk;

/* (transfer full): what @field is called; in a list of the office's own without the item that it belongs to. */
static char *
dup_name (GtkWidget *field)
{
  GtkWidget *row = gtk_widget_get_ancestor (field, ADW_TYPE_ENTRY_ROW);
  GtkWidget *owner = GTK_IS_TEXT (field) ? gtk_widget_get_parent (field) : field;
  const char *id = gtk_buildable_get_buildable_id (GTK_BUILDABLE (owner));
  g_autofree char *name = NULL;
  const char *last;

  if (gtk_widget_get_ancestor (field, GTK_TYPE_SEARCH_ENTRY) != NULL)
    return g_strdup ("GtkSearchEntry");
  if (gtk_widget_get_ancestor (field, BEAKTA_TYPE_VARIABLES_GROUP) != NULL)
    return g_strdup ("BeaktaVariablesGroup");
  if (row != NULL)
    return g_strdup (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
  if (!gtk_test_accessible_has_property (GTK_ACCESSIBLE (owner), GTK_ACCESSIBLE_PROPERTY_LABEL))
    return g_strdup (id != NULL ? id : G_OBJECT_TYPE_NAME (owner));

  /* Asked whether it is something that it cannot be, it answers with what it is. */
  name = gtk_test_accessible_check_property (GTK_ACCESSIBLE (owner), GTK_ACCESSIBLE_PROPERTY_LABEL, "\001");
  last = g_strrstr (name, ": ");

  return g_strdup (last != NULL ? last + 2 : name);
}

static gboolean
takes_no_prose (Walk       *walk,
                const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (no_prose); i++)
    if (g_str_equal (name, no_prose[i].name))
      {
        g_hash_table_add (walk->met, (gpointer) no_prose[i].name);
        return TRUE;
      }

  return FALSE;
}

static gboolean
can_be_written_in (GtkWidget *widget)
{
  if (GTK_IS_TEXT_VIEW (widget))
    return gtk_text_view_get_editable (GTK_TEXT_VIEW (widget));

  return GTK_IS_TEXT (widget) && gtk_editable_get_editable (GTK_EDITABLE (widget));
}

/* The menu of a spelled field offers to ignore a word, whether there is a dictionary or not. */
static void
check_field (GtkWidget *widget,
             gpointer   user_data)
{
  Walk *walk = user_data;
  g_autofree char *name = NULL;

  if (!can_be_written_in (widget))
    return;

  name = dup_name (widget);
  if (gtk_widget_activate_action (widget, "spelling.ignore", NULL))
    walk->n_spelled++;
  else if (!takes_no_prose (walk, name))
    g_string_append_printf (walk->without, "“%s” (%s); ", name, G_OBJECT_TYPE_NAME (gtk_widget_get_root (widget)));
}

static void
check_window (Walk      *walk,
              GtkWidget *window)
{
  gtk_window_present (GTK_WINDOW (window));
  beakta_app_test_settle ();
  beakta_app_test_visit (window, check_field, walk);
  gtk_window_destroy (GTK_WINDOW (window));
  beakta_app_test_settle ();
}

static void
check_page (Walk      *walk,
            GtkWidget *page)
{
  GtkWidget *window = adw_window_new ();

  adw_window_set_content (ADW_WINDOW (window), page);
  check_window (walk, window);
}

static gboolean
is_never_taken (const char *id,
                gpointer    user_data)
{
  return FALSE;
}

/* A case with a list that has every sort of answer. */
static BeaktaCaseEditor *
make_editor (BeaktaStore *store)
{
  g_autoptr(BeaktaCase) case_ = beakta_test_add_case (store, "403-1-2026", "Språk och arbete", "Texten.");
  BeaktaCaseEditor *editor = beakta_case_editor_new (store, case_);
  g_autoptr(GDateTime) now = g_date_time_new_utc (2026, 3, 2, 9, 0, 0);
  g_autoptr(BeaktaChecklist) list = beakta_store_load_checklist (store, "regionalfonden", NULL, NULL);
  g_autoptr(BeaktaChange) change =
    beakta_acts_attach_checklist (case_, "regionalfonden", beakta_checklist_get_version (list), "deep", now);

  beakta_case_editor_apply (editor, change);
  beakta_app_test_settle ();

  return editor;
}

static void
check_pages (Walk             *walk,
             BeaktaStore      *store,
             BeaktaCaseEditor *editor)
{
  static const char * const panes[] = { "checklist", "analysis", "comments", "review", "history" };
  GtkWidget *page = g_object_new (BEAKTA_TYPE_CASE_PAGE, NULL);
  GtkWidget *queue = g_object_new (BEAKTA_TYPE_QUEUE_PAGE, NULL);

  beakta_case_page_set_editor (BEAKTA_CASE_PAGE (page), editor);
  for (gsize i = 0; i < G_N_ELEMENTS (panes); i++)
    beakta_case_page_show_pane (BEAKTA_CASE_PAGE (page), panes[i]);
  beakta_case_page_show_item (BEAKTA_CASE_PAGE (page), BEAKTA_ITEM_ANSWER, "regionalfonden/1.1");
  check_page (walk, page);

  beakta_queue_page_set_store (BEAKTA_QUEUE_PAGE (queue), store);
  check_page (walk, queue);
}

static void
check_dialogs (Walk             *walk,
               BeaktaStore      *store,
               BeaktaCaseEditor *editor)
{
  BeaktaCase *case_ = beakta_case_editor_get_case (editor);
  g_autoptr(BeaktaPassage) passage = beakta_test_passage (case_, 0, 5);
  g_autoptr(GSettings) settings = beakta_settings_find ();
  const char * const notes[] = { NULL };

  check_window (walk, beakta_facts_dialog_new (NULL, beakta_case_get_facts (case_), notes));
  check_window (walk, beakta_propose_dialog_new (NULL, editor));
  check_window (walk, beakta_contact_dialog_new (NULL, editor, NULL));
  check_window (walk, beakta_conflict_dialog_new (NULL, editor));
  check_window (walk, beakta_reason_dialog_new (NULL, "Heading", "Body", "_Act"));
  check_window (walk, beakta_share_dialog_new (NULL, editor, passage, NULL));
  check_window (walk, beakta_label_dialog_new (NULL, "Texten", ""));
  check_window (walk, beakta_assessors_dialog_new (NULL, editor));
  check_window (walk, beakta_person_dialog_new (NULL, store));
  check_window (walk, beakta_password_dialog_new (NULL, BEAKTA_PASSWORD_FOR_TEXT, "ansökan.pdf", FALSE));
  check_window (walk, beakta_print_new (editor, NULL));
  g_assert_nonnull (settings);
  check_window (walk, beakta_preferences_new (NULL, settings, store));
}

/* The answers that are written in a line: text, and the parts of a goal. */
static void
check_own_words (Walk        *walk,
                 BeaktaStore *store)
{
  static const char * const questions[][2] = {
    { "hedemora-jamstalldhet", "4.1" }, { "gavleborg", "1.2" }, { "gavleborg", "1.1" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(BeaktaChecklist) list = beakta_store_load_checklist (store, questions[i][0], NULL, &error);

      g_assert_no_error (error);
      check_window (walk, beakta_own_words_dialog_new (NULL, beakta_checklist_get_question (list, questions[i][1]), NULL));
    }
}

static void
check_form (Walk                 *walk,
            BeaktaChecklistDraft *draft,
            BeaktaDraftKind       kind,
            BeaktaDraftItem       parent)
{
  g_autoptr(GArray) items = beakta_checklist_draft_list_items (draft, kind, parent);

  for (guint i = 0; i < items->len; i++)
    {
      GtkWidget *form = g_object_new (BEAKTA_TYPE_DRAFT_FORM, NULL);

      beakta_draft_form_show (BEAKTA_DRAFT_FORM (form), draft, g_array_index (items, BeaktaDraftItem, i));
      check_page (walk, form);
    }
}

static void
check_lists (Walk        *walk,
             BeaktaStore *store)
{
  g_autoptr(BeaktaChecklistDraft) draft = beakta_checklist_draft_new ("lokaler", "Lokaler");
  g_autoptr(GArray) sections = beakta_checklist_draft_list_items (draft, BEAKTA_DRAFT_SECTION, BEAKTA_DRAFT_ROOT);
  g_autoptr(GBytes) xml = beakta_checklist_draft_to_xml (draft);
  GtkWidget *form = g_object_new (BEAKTA_TYPE_DRAFT_FORM, NULL);
  BeaktaDraftItem question = beakta_checklist_draft_find_question (draft, "1.1");

  beakta_checklist_draft_set_text (draft, question, BEAKTA_DRAFT_FIELD_TYPE, NULL, "choice", NULL);
  beakta_checklist_draft_add (draft, BEAKTA_DRAFT_OPTION, question, -1, NULL);
  beakta_checklist_draft_add (draft, BEAKTA_DRAFT_CLASS, BEAKTA_DRAFT_ROOT, -1, NULL);
  beakta_checklist_draft_add (draft, BEAKTA_DRAFT_SCORE, BEAKTA_DRAFT_ROOT, -1, NULL);
  beakta_draft_form_show (BEAKTA_DRAFT_FORM (form), draft, BEAKTA_DRAFT_ROOT);
  check_page (walk, form);
  check_form (walk, draft, BEAKTA_DRAFT_SECTION, BEAKTA_DRAFT_ROOT);
  check_form (walk, draft, BEAKTA_DRAFT_QUESTION, g_array_index (sections, BeaktaDraftItem, 0));
  check_form (walk, draft, BEAKTA_DRAFT_CLASS, BEAKTA_DRAFT_ROOT);
  check_form (walk, draft, BEAKTA_DRAFT_SCORE, BEAKTA_DRAFT_ROOT);

  check_window (walk, beakta_list_name_dialog_new (NULL, is_never_taken, NULL));
  check_window (walk, beakta_library_window_new (NULL, store));
  check_window (walk, beakta_import_dialog_new (NULL, store, xml, "lokaler.xml"));
}

/* Rule (issue 3, build 8): spelling in all fields. A name that no field has any more is told too. */
static void
test_all_fields (BeaktaTestFolder *folder,
                 gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaCaseEditor) editor = make_editor (store);
  g_autoptr(GHashTable) met = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GString) without = g_string_new (NULL);
  Walk walk = { met, without, 0 };

  check_pages (&walk, store, editor);
  check_dialogs (&walk, store, editor);
  check_own_words (&walk, store);
  check_lists (&walk, store);

  g_assert_cmpstr (without->str, ==, "");
  g_assert_cmpuint (walk.n_spelled, >, 40);
  for (gsize i = 0; i < G_N_ELEMENTS (no_prose); i++)
    if (!g_hash_table_contains (met, no_prose[i].name))
      g_error ("No field is called “%s” any more", no_prose[i].name);
}

int
main (int   argc,
      char *argv[])
{
  beakta_app_test_init (&argc, &argv);

  beakta_test_add ("/spelling/fields/all-that-take-prose", test_all_fields);

  return g_test_run ();
}
