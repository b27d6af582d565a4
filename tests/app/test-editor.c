/* The windows for the checklists of the office. */

#include "beakta-app-test.h"

#include "beakta-draft-form.h"
#include "beakta-draft-outline.h"
#include "beakta-draft-problems.h"
#include "beakta-draft-translation.h"
#include "beakta-editor-window-private.h"
#include "beakta-editor-words.h"
#include "beakta-import-dialog.h"
#include "beakta-list-name-dialog.h"
#include "beakta-text-field.h"

/* Two sections, of two questions and one; all written in Swedish. */
static BeaktaChecklistDraft *
make_draft (void)
{
  BeaktaChecklistDraft *draft = beakta_checklist_draft_new ("lokaler", "Lokaler");
  g_autoptr(GArray) sections = beakta_checklist_draft_list_items (draft, BEAKTA_DRAFT_SECTION, BEAKTA_DRAFT_ROOT);
  g_autoptr(GError) error = NULL;

  beakta_checklist_draft_add (draft, BEAKTA_DRAFT_QUESTION, g_array_index (sections, BeaktaDraftItem, 0), -1, &error);
  g_assert_no_error (error);
  beakta_checklist_draft_add (draft, BEAKTA_DRAFT_SECTION, BEAKTA_DRAFT_ROOT, -1, &error);
  g_assert_no_error (error);

  return draft;
}

static void
set_text (BeaktaChecklistDraft *draft,
          BeaktaDraftItem       item,
          BeaktaDraftField      field,
          const char           *language,
          const char           *text)
{
  g_autoptr(GError) error = NULL;

  beakta_checklist_draft_set_text (draft, item, field, language, text, &error);
  g_assert_no_error (error);
}

static char *
dup_order (BeaktaChecklistDraft *draft)
{
  g_autoptr(GArray) sections = beakta_checklist_draft_list_items (draft, BEAKTA_DRAFT_SECTION, BEAKTA_DRAFT_ROOT);
  GString *order = g_string_new (NULL);

  for (guint i = 0; i < sections->len; i++)
    {
      g_autoptr(GArray) questions =
        beakta_checklist_draft_list_items (draft, BEAKTA_DRAFT_QUESTION, g_array_index (sections, BeaktaDraftItem, i));

      g_string_append (order, i > 0 ? " |" : "");
      for (guint k = 0; k < questions->len; k++)
        {
          g_autofree char *id = beakta_checklist_draft_dup_text (draft, g_array_index (questions, BeaktaDraftItem, k),
                                                                 BEAKTA_DRAFT_FIELD_ID, NULL);

          g_string_append_printf (order, "%s%s", order->len > 0 ? " " : "", id);
        }
    }

  return g_string_free (order, FALSE);
}

static void
assert_order (BeaktaChecklistDraft *draft,
              const char           *expected)
{
  g_autofree char *order = dup_order (draft);

  g_assert_cmpstr (order, ==, expected);
}

/* Rule: a list has a short name of a–z, digits and hyphens; every title gives one. */
static void
test_short_names (void)
{
  static const struct { const char *title; const char *id; } cases[] = {
    { "Språk & arbete", "sprak-arbete" },
    { "Lokaler 2026", "lokaler-2026" },
    { "  – ", "checklista" },
    { "Åäö", "aao" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *id = beakta_list_name_dup_id (cases[i].title);

      g_assert_cmpstr (id, ==, cases[i].id);
    }
}

/* Rule: whatever can be wrong is told in words of its own, and every field has a name. */
static void
test_words (void)
{
  g_autoptr(GHashTable) told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint kind = 0; kind < BEAKTA_N_PROBLEMS; kind++)
    {
      BeaktaDraftProblem problem = { .kind = kind, .language = "sv", .subject = (char *) "1.2", .reason = (char *) "reason" };
      char *words = beakta_editor_words_dup_problem (&problem);

      g_assert_cmpstr (words, !=, "");
      g_assert_true (g_hash_table_add (told, words));
    }

  for (guint field = BEAKTA_DRAFT_FIELD_OF_ITSELF + 1; field < BEAKTA_N_DRAFT_FIELDS; field++)
    g_assert_cmpstr (beakta_editor_words_get_field (field, BEAKTA_DRAFT_QUESTION), !=, "");
}

/* Rule: what is not translated is found in the order of the outline, and only what is written in Swedish. */
static void
test_missing (void)
{
  g_autoptr(BeaktaChecklistDraft) draft = make_draft ();
  BeaktaDraftItem question = beakta_checklist_draft_find_question (draft, "1.2");
  g_autoptr(GArray) before = beakta_draft_translation_list_missing (draft);
  g_autoptr(GArray) after = NULL;
  const BeaktaUntranslated *last;

  g_assert_cmpuint (before->len, ==, 1);
  g_assert_cmpuint (g_array_index (before, BeaktaUntranslated, 0).field, ==, BEAKTA_DRAFT_FIELD_TITLE);

  set_text (draft, question, BEAKTA_DRAFT_FIELD_TEXT, "sv", "Finns det ljudslingor?");
  after = beakta_draft_translation_list_missing (draft);
  g_assert_cmpuint (after->len, ==, 2);
  last = &g_array_index (after, BeaktaUntranslated, 1);
  g_assert_cmpuint (last->item, ==, question);

  set_text (draft, question, BEAKTA_DRAFT_FIELD_TEXT, "en", "Are there hearing loops?");
  set_text (draft, BEAKTA_DRAFT_ROOT, BEAKTA_DRAFT_FIELD_TITLE, "en", "Rooms");
  g_array_unref (after);
  after = beakta_draft_translation_list_missing (draft);
  g_assert_cmpuint (after->len, ==, 0);
}

/* Rule: the order is altered by key; a question goes on into the next section, and what is moved stays chosen. */
static void
test_moves (void)
{
  g_autoptr(BeaktaChecklistDraft) draft = make_draft ();
  BeaktaDraftOutline *outline = g_object_ref_sink (g_object_new (BEAKTA_TYPE_DRAFT_OUTLINE, NULL));
  BeaktaDraftItem question = beakta_checklist_draft_find_question (draft, "1.1");

  g_signal_connect_object (draft, "changed", G_CALLBACK (beakta_draft_outline_update), outline, G_CONNECT_SWAPPED);
  beakta_draft_outline_show (outline, draft);
  beakta_draft_outline_choose (outline, question);
  assert_order (draft, "1.1 1.2 | 2.1");

  beakta_draft_outline_step (outline, 1);
  assert_order (draft, "1.2 1.1 | 2.1");
  beakta_draft_outline_step (outline, 1);
  assert_order (draft, "1.2 | 1.1 2.1");
  g_assert_cmpuint (beakta_draft_outline_get_item (outline), ==, question);
  beakta_draft_outline_step (outline, -1);
  assert_order (draft, "1.2 1.1 | 2.1");

  beakta_checklist_draft_undo (draft);
  beakta_checklist_draft_undo (draft);
  beakta_checklist_draft_undo (draft);
  assert_order (draft, "1.1 1.2 | 2.1");
  g_assert_cmpuint (beakta_draft_outline_get_item (outline), ==, question);

  beakta_app_test_assert_finalizes (outline);
}

/* Rule: what is added stands after what was chosen; what is removed leaves the choice to its neighbour. */
static void
test_adds_and_removes (void)
{
  g_autoptr(BeaktaChecklistDraft) draft = make_draft ();
  BeaktaDraftOutline *outline = g_object_ref_sink (g_object_new (BEAKTA_TYPE_DRAFT_OUTLINE, NULL));

  g_signal_connect_object (draft, "changed", G_CALLBACK (beakta_draft_outline_update), outline, G_CONNECT_SWAPPED);
  beakta_draft_outline_show (outline, draft);
  beakta_draft_outline_choose (outline, beakta_checklist_draft_find_question (draft, "1.1"));
  beakta_draft_outline_add (outline, BEAKTA_DRAFT_QUESTION);
  assert_order (draft, "1.1 1.3 1.2 | 2.1");

  beakta_draft_outline_remove (outline);
  assert_order (draft, "1.1 1.2 | 2.1");
  g_assert_cmpuint (beakta_draft_outline_get_item (outline), ==, beakta_checklist_draft_find_question (draft, "1.2"));

  beakta_app_test_assert_finalizes (outline);
}

/* Rule: a condition that cannot be read is said at once, stays where it was written, and does not reach the draft. */
static void
test_broken_condition (void)
{
  g_autoptr(BeaktaChecklistDraft) draft = make_draft ();
  BeaktaDraftForm *form = g_object_ref_sink (g_object_new (BEAKTA_TYPE_DRAFT_FORM, NULL));
  BeaktaDraftItem question = beakta_checklist_draft_find_question (draft, "1.2");
  GtkWidget *window = adw_window_new ();
  GtkWidget *focus;
  g_autofree char *when = NULL;

  adw_window_set_content (ADW_WINDOW (window), GTK_WIDGET (form));
  gtk_window_present (GTK_WINDOW (window));
  beakta_draft_form_show (form, draft, question);
  beakta_app_test_settle ();

  g_assert_true (beakta_draft_form_focus (form, question, BEAKTA_DRAFT_FIELD_WHEN, NULL));
  focus = gtk_root_get_focus (GTK_ROOT (window));
  g_assert_true (GTK_IS_TEXT (focus));
  gtk_editable_set_text (GTK_EDITABLE (focus), "1.1 = ");
  g_assert_true (beakta_draft_form_is_broken (form));
  when = beakta_checklist_draft_dup_text (draft, question, BEAKTA_DRAFT_FIELD_WHEN, NULL);
  g_assert_cmpstr (when, ==, "");

  gtk_editable_set_text (GTK_EDITABLE (focus), "1.1 = partly no");
  g_assert_false (beakta_draft_form_is_broken (form));
  g_free (when);
  when = beakta_checklist_draft_dup_text (draft, question, BEAKTA_DRAFT_FIELD_WHEN, NULL);
  g_assert_cmpstr (when, ==, "1.1 = partly no");

  gtk_window_destroy (GTK_WINDOW (window));
  beakta_app_test_assert_finalizes (form);
}

/* Rule: a draft can be looked at while it is written: what is missing has dots, and the draft itself is not touched. */
static void
test_presentable (void)
{
  g_autoptr(BeaktaChecklistDraft) draft = make_draft ();
  BeaktaDraftItem question = beakta_checklist_draft_find_question (draft, "1.2");
  g_autoptr(BeaktaChecklist) list = NULL;
  g_autoptr(GBytes) xml = NULL;
  const BeaktaQuestion *shown;

  set_text (draft, question, BEAKTA_DRAFT_FIELD_TEXT, "sv", "Finns det ljudslingor?");
  set_text (draft, question, BEAKTA_DRAFT_FIELD_WHEN, NULL, "7.7 = yes");
  g_assert_false (beakta_checklist_draft_is_sound (draft));

  xml = beakta_checklist_draft_to_xml (draft);
  list = beakta_editor_window_dup_presentable (xml);
  g_assert_nonnull (list);
  shown = beakta_checklist_get_question (list, "1.2");
  g_assert_cmpstr (beakta_question_get_text (shown, "sv"), ==, "Finns det ljudslingor?");
  g_assert_cmpstr (beakta_question_get_why (shown, "sv"), ==, "…");
  g_assert_false (beakta_checklist_draft_is_sound (draft));
}

static gboolean
is_taken_in (gpointer user_data)
{
  return *(char **) user_data != NULL;
}

static void
taken_in_cb (BeaktaImportDialog *dialog,
             const char         *id,
             const char         *draft,
             char              **taken)
{
  *taken = g_strdup (id);
}

static guint
count_versions (BeaktaStore *store,
                const char  *id)
{
  g_autoptr(GPtrArray) versions = beakta_store_list_versions_sync (store, NULL);
  guint n_versions = 0;

  for (guint i = 0; i < versions->len; i++)
    n_versions += g_str_equal (((const BeaktaListVersion *) g_ptr_array_index (versions, i))->id, id);

  return n_versions;
}

/* Rule: a foreign list is shown before it is taken in; nothing is stored until it is accepted, and one with errors becomes a
 * draft. */
static void
test_import (BeaktaTestFolder *folder,
             gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaChecklistDraft) draft = make_draft ();
  g_autoptr(GBytes) xml = beakta_checklist_draft_to_xml (draft);
  GtkWidget *dialog = beakta_import_dialog_new (NULL, store, xml, "lokaler.xml");
  g_autofree char *taken = NULL;
  GtkWidget *take;

  g_signal_connect (dialog, "taken-in", G_CALLBACK (taken_in_cb), &taken);
  gtk_window_present (GTK_WINDOW (dialog));
  beakta_app_test_settle ();
  g_assert_cmpuint (count_versions (store, "lokaler"), ==, 0);

  take = beakta_app_test_find (dialog, GTK_TYPE_BUTTON, "_Take It In as a Draft");
  g_assert_nonnull (take);
  g_signal_emit_by_name (take, "clicked");
  beakta_app_test_wait (is_taken_in, &taken);
  g_assert_cmpstr (taken, ==, "lokaler");
  g_assert_cmpuint (count_versions (store, "lokaler"), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  beakta_app_test_init (&argc, &argv);

  g_test_add_func ("/editor/short-names/every-title-gives-one", test_short_names);
  g_test_add_func ("/editor/words/every-problem-and-field", test_words);
  g_test_add_func ("/editor/translation/missing-in-order", test_missing);
  g_test_add_func ("/editor/outline/moves-by-key", test_moves);
  g_test_add_func ("/editor/outline/adds-and-removes", test_adds_and_removes);
  g_test_add_func ("/editor/form/broken-condition-is-said", test_broken_condition);
  g_test_add_func ("/editor/preview/shows-what-is-unfinished", test_presentable);
  beakta_test_add ("/editor/import/nothing-before-it-is-accepted", test_import);

  return g_test_run ();
}
