/* How much of an application has been used, and the words of a perspective in it, as the panels beside the text tell it. */

#include <adwaita.h>

#include "beakta-coverage-panel.h"
#include "beakta-lens-panel.h"
#include "beakta-panes-fixture.h"
#include "beakta-part-row.h"
#include "beakta-shown.h"
#include "beakta-store-office.h"

#include <string.h>

#define STREAM "Mål\nFler i arbete.\nMålgrupp\nUtrikes födda kvinnor, och nyanlända.\nTidplan\nTvå år.\n"

enum
{
  NUMBER = 2,                        /* of the document */
  TARGET_GROUP = 19,                 /* where the part begins ... */
  BORN_ABROAD = 28,                  /* ... and its words stand */
  NEWLY_ARRIVED = 55
};

typedef struct
{
  BeaktaSurvey *survey;
  BeaktaShown  *shown;
  GtkWidget    *panel;
  guint         document;            /* that was chosen */
  guint         position;
  char         *answer;
  guint         n_changed;
} Beside;

/* A document with three parts, of which one has words. */
static void
add_document (BeaktaPanesFixture *self)
{
  static const BeaktaRun runs[] = {
    { BEAKTA_RUN_HEADING, 0, 3, .level = 1 }, { BEAKTA_RUN_PARAGRAPH, 4, 14 }, { BEAKTA_RUN_HEADING, TARGET_GROUP, 8, .level = 1 },
    { BEAKTA_RUN_PARAGRAPH, BORN_ABROAD, 37 }, { BEAKTA_RUN_HEADING, 66, 7, .level = 1 }, { BEAKTA_RUN_PARAGRAPH, 74, 7 },
  };
  g_autoptr(BeaktaTextBuilder) builder = beakta_text_builder_new ("text", "test/1");
  g_autoptr(GBytes) bytes = g_bytes_new_static (STREAM, strlen (STREAM));
  g_autoptr(BeaktaDocument) document = beakta_record_new (BEAKTA_ITEM_DOCUMENT, "2");
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaText) text = NULL;
  g_autoptr(GVariant) structure = NULL;
  g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  BeaktaChange *change = beakta_change_new (BEAKTA_ACT_ADD_DOCUMENT, beakta_case_get_id (self->case_));

  g_assert_true (beakta_text_builder_add (builder, STREAM, strlen (STREAM), runs, G_N_ELEMENTS (runs), &error));
  text = beakta_text_builder_finish (builder, &error);
  g_assert_no_error (error);
  structure = g_variant_take_ref (beakta_text_to_variant (text));
  beakta_change_add_original (change, sha256, bytes, "test/1", STREAM, structure);

  document->number = NUMBER;
  document->bytes = (gint64) strlen (STREAM);
  document->characters = beakta_text_get_length (text);
  beakta_record_set (&document->name, "plan.txt");
  beakta_record_set (&document->type, "text");
  beakta_record_set (&document->sha256, sha256);
  beakta_record_set (&document->extractor, "test/1");
  beakta_record_set (&document->added_by, beakta_case_editor_get_user (self->editor));
  beakta_change_put (change, document);
  beakta_panes_apply (self, change);
  while (beakta_case_get_document (self->case_, NUMBER) == NULL)
    beakta_panes_wait (10);
}

static void
place_chosen_cb (Beside *beside,
                 guint   document,
                 guint   position)
{
  beside->document = document;
  beside->position = position;
}

static void
answer_chosen_cb (Beside     *beside,
                  const char *id)
{
  g_free (beside->answer);
  beside->answer = g_strdup (id);
}

static void
count_cb (Beside *beside)
{
  beside->n_changed++;
}

static void
open_beside (Beside             *beside,
             BeaktaPanesFixture *self,
             GtkWidget          *panel)
{
  *beside = (Beside) { .panel = panel };
  add_document (self);
  beside->survey = beakta_survey_new (self->editor);
  beside->shown = beakta_shown_new (self->editor);
  g_signal_connect_swapped (panel, "place-chosen", G_CALLBACK (place_chosen_cb), beside);
  beakta_panes_show (self, panel);
}

static void
open_coverage (Beside             *beside,
               BeaktaPanesFixture *self)
{
  open_beside (beside, self, beakta_coverage_panel_new ());
  g_signal_connect_swapped (beside->panel, "answer-chosen", G_CALLBACK (answer_chosen_cb), beside);
  beakta_coverage_panel_set_editor (BEAKTA_COVERAGE_PANEL (beside->panel), self->editor, beside->survey, beside->shown);
  beakta_coverage_panel_set_document (BEAKTA_COVERAGE_PANEL (beside->panel), NUMBER);
  while (!beakta_survey_is_complete (beside->survey))
    beakta_panes_wait (10);
  beakta_panes_settle (self);
}

static void
open_lens (Beside             *beside,
           BeaktaPanesFixture *self)
{
  open_beside (beside, self, beakta_lens_panel_new ());
  g_signal_connect_swapped (beside->panel, "terms-changed", G_CALLBACK (count_cb), beside);
  beakta_lens_panel_set_survey (BEAKTA_LENS_PANEL (beside->panel), beside->survey);
  beakta_lens_panel_set_document (BEAKTA_LENS_PANEL (beside->panel), NUMBER);
  while (!beakta_survey_is_complete (beside->survey))
    beakta_panes_wait (10);
  beakta_panes_settle (self);
}

static void
close_beside (Beside             *beside,
              BeaktaPanesFixture *self)
{
  g_signal_handlers_disconnect_by_data (beside->panel, beside);
  g_free (beside->answer);
  g_clear_object (&beside->survey);
  g_clear_object (&beside->shown);
}

/* (nullable): the shown row whose name begins with @words. */
static GtkWidget *
find_row (GtkWidget  *root,
          const char *words)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      g_autofree char *name = BEAKTA_IS_PART_ROW (child) ? beakta_panes_dup_name (child) : NULL;
      GtkWidget *found = NULL;

      if (name != NULL && gtk_widget_get_mapped (child) && g_str_has_prefix (name, words))
        return child;
      found = find_row (child, words);
      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
activate (GtkWidget  *root,
          const char *words)
{
  GtkWidget *row = find_row (root, words);

  g_assert_nonnull (row);
  gtk_widget_activate (row);
}

static gboolean
shows_label (GtkWidget  *root,
             const char *words)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_LABEL (child) && gtk_widget_get_mapped (child) && strstr (gtk_label_get_text (GTK_LABEL (child)), words) != NULL)
        return TRUE;
      if (shows_label (child, words))
        return TRUE;
    }

  return FALSE;
}

/* Rule: the parts that the document has are listed, in the order of the list; those that no document has are named (S19). */
static void
test_parts (BeaktaPanesFixture *self,
            gconstpointer       data)
{
  Beside beside;

  open_coverage (&beside, self);
  g_assert_nonnull (find_row (beside.panel, "Goals: "));
  g_assert_nonnull (find_row (beside.panel, "Target group: "));
  g_assert_nonnull (find_row (beside.panel, "Timetable: "));
  g_assert_null (find_row (beside.panel, "Budget: "));
  g_assert_true (shows_label (beside.panel, "Budget"));
  g_assert_true (shows_label (beside.panel, "Organisation"));
  g_assert_false (shows_label (beside.panel, "Goals, "));

  activate (beside.panel, "Target group");
  g_assert_cmpuint (beside.document, ==, NUMBER);
  g_assert_cmpuint (beside.position, ==, TARGET_GROUP);
  close_beside (&beside, self);
}

/* Rule: what has been on the screen is no longer never shown; nothing is cited before somebody cites it. */
static void
test_shown (BeaktaPanesFixture *self,
            gconstpointer       data)
{
  Beside beside;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  GtkWidget *row;

  open_coverage (&beside, self);
  row = find_row (beside.panel, "Timetable");
  before = beakta_panes_dup_name (row);
  beakta_shown_add (beside.shown, NUMBER, 66, 81);
  beakta_shown_flush (beside.shown);
  beakta_panes_settle (self);
  beakta_panes_wait (200);
  beakta_panes_settle (self);

  after = beakta_panes_dup_name (find_row (beside.panel, "Timetable"));
  g_assert_nonnull (strstr (before, "100 %"));
  g_assert_cmpstr (before, !=, after);
  close_beside (&beside, self);
}

/* Rule: answers that stand on nothing are shown beside it, and the way to them. */
static void
test_bare_answers (BeaktaPanesFixture *self,
                   gconstpointer       data)
{
  Beside beside;
  const BeaktaAnswer *answer;
  g_autoptr(GPtrArray) answers = NULL;
  GtkWidget *row;

  open_coverage (&beside, self);
  g_assert_true (shows_label (beside.panel, "Answers without Evidence: 0"));
  beakta_panes_answer (self, "1.1", "yes", "Skäl.");
  beakta_panes_settle (self);
  answers = beakta_case_list (self->case_, BEAKTA_ITEM_ANSWER);
  g_assert_cmpuint (answers->len, ==, 1);
  answer = g_ptr_array_index (answers, 0);
  g_assert_true (shows_label (beside.panel, "Answers without Evidence: 1"));

  row = find_row (beside.panel, "1.1 ");
  g_assert_nonnull (row);
  gtk_widget_activate (row);
  g_assert_cmpstr (beside.answer, ==, answer->record.id);

  beakta_panes_add_evidence (self, "1.1", 0, 5);
  beakta_panes_settle (self);
  g_assert_true (shows_label (beside.panel, "Answers without Evidence: 0"));
  g_assert_null (find_row (beside.panel, "1.1 "));
  close_beside (&beside, self);
}

/* Rule: the words of a perspective are counted in each part, and the parts where none occurs are shown (issue 3). */
static void
test_words (BeaktaPanesFixture *self,
            gconstpointer       data)
{
  Beside beside;

  open_lens (&beside, self);
  g_assert_nonnull (find_row (beside.panel, "Target group: 3 places"));
  g_assert_nonnull (find_row (beside.panel, "Goals: none"));
  g_assert_nonnull (find_row (beside.panel, "Timetable: none"));
  g_assert_true (shows_label (beside.panel, "Goals, Timetable"));

  activate (beside.panel, "Target group");
  g_assert_cmpuint (beside.position, ==, BORN_ABROAD);
  activate (beside.panel, "Target group");
  activate (beside.panel, "Target group");
  g_assert_cmpuint (beside.position, ==, NEWLY_ARRIVED);
  activate (beside.panel, "Goals");
  g_assert_cmpuint (beside.position, ==, 0);
  beakta_panes_check_names (self);
  close_beside (&beside, self);
}

/* Rule: the words are framed in the text when somebody wants that, and not otherwise. */
static void
test_framed (BeaktaPanesFixture *self,
             gconstpointer       data)
{
  Beside beside;
  g_autoptr(GArray) off = NULL;
  g_autoptr(GArray) on = NULL;
  guint n_before;

  open_lens (&beside, self);
  beakta_lens_panel_set_is_on (BEAKTA_LENS_PANEL (beside.panel), FALSE);
  off = beakta_lens_panel_dup_terms (BEAKTA_LENS_PANEL (beside.panel));
  g_assert_null (off);

  n_before = beside.n_changed;
  beakta_lens_panel_set_is_on (BEAKTA_LENS_PANEL (beside.panel), TRUE);
  on = beakta_lens_panel_dup_terms (BEAKTA_LENS_PANEL (beside.panel));
  g_assert_cmpuint (beside.n_changed, >, n_before);
  g_assert_cmpuint (on->len, ==, 3);
  g_assert_cmpuint (g_array_index (on, BeaktaStretch, 0).start, ==, BORN_ABROAD);
  close_beside (&beside, self);
}

/* Rule: the words are those that the office has put into the store, for all who share it. */
static void
test_own_words (BeaktaPanesFixture *self,
                gconstpointer       data)
{
  Beside beside;
  g_autoptr(GError) error = NULL;

  beakta_store_set_office_sync (self->store, BEAKTA_OFFICE_TERMS, "[rural]\nname=Rural areas\nterms=tidplan;arbete\n", &error);
  g_assert_no_error (error);
  open_lens (&beside, self);
  g_assert_nonnull (find_row (beside.panel, "Goals: 1 place"));
  g_assert_nonnull (find_row (beside.panel, "Timetable: 1 place"));
  g_assert_nonnull (find_row (beside.panel, "Target group: none"));
  g_assert_true (beakta_survey_has_own_terms (beside.survey));
  close_beside (&beside, self);
}

/* Whether anything is to be framed. */
static gboolean
frames (Beside *beside)
{
  g_autoptr(GArray) terms = beakta_lens_panel_dup_terms (BEAKTA_LENS_PANEL (beside->panel));

  return terms != NULL;
}

/* Rule: nothing is framed in the text when the panel that says what the frames are is not seen, and nothing of a case that is
 * not open any more. The text is told each time. */
static void
test_closed (BeaktaPanesFixture *self,
             gconstpointer       data)
{
  Beside beside;
  guint n_before;

  open_lens (&beside, self);
  g_assert_true (frames (&beside));

  n_before = beside.n_changed;
  gtk_widget_hide (beside.panel);
  g_assert_false (frames (&beside));
  g_assert_cmpuint (beside.n_changed, >, n_before);

  n_before = beside.n_changed;
  gtk_widget_show (beside.panel);
  g_assert_true (frames (&beside));
  g_assert_cmpuint (beside.n_changed, >, n_before);

  gtk_widget_hide (gtk_widget_get_parent (beside.panel));
  g_assert_false (frames (&beside));
  gtk_widget_show (gtk_widget_get_parent (beside.panel));
  g_assert_true (frames (&beside));

  n_before = beside.n_changed;
  beakta_lens_panel_set_survey (BEAKTA_LENS_PANEL (beside.panel), NULL);
  g_assert_false (frames (&beside));
  g_assert_cmpuint (beside.n_changed, >, n_before);
  close_beside (&beside, self);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  beakta_panes_add ("/panes/coverage/parts", test_parts);
  beakta_panes_add ("/panes/coverage/shown", test_shown);
  beakta_panes_add ("/panes/coverage/bare-answers", test_bare_answers);
  beakta_panes_add ("/panes/lens/words", test_words);
  beakta_panes_add ("/panes/lens/framed", test_framed);
  beakta_panes_add ("/panes/lens/closed", test_closed);
  beakta_panes_add ("/panes/lens/own-words", test_own_words);

  return g_test_run ();
}
