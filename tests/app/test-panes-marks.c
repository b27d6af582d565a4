/* The list of marks beside the text: what is listed, filtered, gone to, moved and taken away. */

#include <adwaita.h>

#include "beakta-acts.h"
#include "beakta-marks-panel.h"
#include "beakta-mark-item.h"
#include "beakta-mark-row.h"
#include "beakta-panes-fixture.h"

#include <string.h>

static void
show (BeaktaPanesFixture *self)
{
  GtkWidget *panel = beakta_marks_panel_new ();

  beakta_panes_show (self, panel);
  beakta_marks_panel_set_editor (BEAKTA_MARKS_PANEL (panel), self->editor);
  beakta_panes_settle (self);
}

/* Another person's program on the same store. */
static void
do_elsewhere (BeaktaPanesFixture *self,
              const char         *user,
              BeaktaChange       *change)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (&self->folder, user);

  beakta_test_apply (store, change);
}

static BeaktaPassage *
make_passage (BeaktaMark  sort,
              const char *maker,
              const char *words,
              guint       start,
              const char *label)
{
  BeaktaPassage *passage = beakta_record_new (BEAKTA_ITEM_PASSAGE, NULL);

  passage->mark = sort;
  passage->document = 1;
  passage->start = start;
  passage->end = start + (guint) g_utf8_strlen (words, -1);
  beakta_record_set (&passage->exact, words);
  beakta_record_set (&passage->label, label);
  beakta_record_set (&passage->maker, maker);

  return passage;
}

static void
mark (BeaktaPanesFixture *self,
      BeaktaMark          sort,
      const char         *maker,
      const char         *words,
      guint               start,
      const char         *label)
{
  g_autoptr(BeaktaPassage) passage = make_passage (sort, maker, words, start, label);

  if (g_str_equal (maker, beakta_case_editor_get_user (self->editor)))
    beakta_panes_apply (self, beakta_acts_mark (self->case_, passage));
  else
    do_elsewhere (self, maker, beakta_acts_mark (self->case_, passage));
  while (beakta_case_lookup (self->case_, BEAKTA_ITEM_PASSAGE, passage->record.id) == NULL)
    beakta_panes_wait (10);
  beakta_panes_settle (self);
}

static GListModel *
get_list (BeaktaPanesFixture *self)
{
  GtkWidget *list = beakta_panes_get (self, GTK_TYPE_LIST_VIEW, "Marks");

  return G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)));
}

/* The quoted words of what is listed, in order. */
static char *
dup_listed (BeaktaPanesFixture *self)
{
  GListModel *list = get_list (self);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr(BeaktaMarkItem) item = g_list_model_get_item (list, i);

      g_string_append_printf (words, "%s%s", i > 0 ? "|" : "", beakta_mark_item_get_passage (item)->exact);
    }

  return g_string_free (words, FALSE);
}

#define assert_listed(self, expected) \
  G_STMT_START { \
    g_autofree char *listed = dup_listed (self); \
    g_assert_cmpstr (listed, ==, expected); \
  } G_STMT_END

static void
select_nth (BeaktaPanesFixture *self,
            guint               n)
{
  gtk_single_selection_set_selected (GTK_SINGLE_SELECTION (get_list (self)), n);
  beakta_panes_settle (self);
}

static void
filter (BeaktaPanesFixture *self,
        BeaktaMarkSort      sort,
        const char         *words)
{
  GtkWidget *drop_down = beakta_panes_get (self, GTK_TYPE_DROP_DOWN, "Sort of mark");
  GtkWidget *entry = beakta_panes_get (self, GTK_TYPE_SEARCH_ENTRY, "Find among the marks");

  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), sort);
  gtk_editable_set_text (GTK_EDITABLE (entry), words);
  beakta_panes_wait (300);           /* the entry waits for a pause */
  beakta_panes_settle (self);
}

/* Rule: a list of marks, by kind, maker and question (issue 3, point 4); own marks first, others' on request. */
static void
test_filters (BeaktaPanesFixture *self,
              gconstpointer       data)
{
  const char *me = beakta_case_editor_get_user (self->editor);

  mark (self, BEAKTA_MARK_PROMISE, me, "åttio praktikplatser", 60, "Praktik");
  mark (self, BEAKTA_MARK_HIGHLIGHT, me, "tre år", 10, "Kolla tiden");
  mark (self, BEAKTA_MARK_HIGHLIGHT, "bo", "hundra sidor", 30, "");
  show (self);
  assert_listed (self, "tre år|åttio praktikplatser");

  gtk_widget_activate_action (self->pane, "marks.others", NULL);
  beakta_panes_settle (self);
  assert_listed (self, "tre år|hundra sidor|åttio praktikplatser");

  filter (self, BEAKTA_MARK_SORT_PROMISE, "");
  assert_listed (self, "åttio praktikplatser");
  filter (self, BEAKTA_MARK_SORT_ANY, "kolla TIDEN");
  assert_listed (self, "tre år");
  filter (self, BEAKTA_MARK_SORT_ANY, "bo");
  assert_listed (self, "hundra sidor");
  beakta_panes_check_names (self);
}

static guint
count_in_labels (GtkWidget  *root,
                 const char *words)
{
  guint n = 0;

  if (GTK_IS_LABEL (root))
    for (const char *p = strstr (gtk_label_get_label (GTK_LABEL (root)), words); p != NULL; p = strstr (p + 1, words))
      n++;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_in_labels (child, words);

  return n;
}

/* Rule: that the words of a mark have changed, or are lost, is told once: by the row or by what the mark says of itself. */
static void
test_tells_once_what_changed (BeaktaPanesFixture *self,
                              gconstpointer       data)
{
  static const struct { BeaktaAnchorState state; const char *words; } cases[] = {
    { BEAKTA_ANCHOR_CHANGED, "have changed" }, { BEAKTA_ANCHOR_LOST, "are not in the newer version" },
  };
  const char *me = beakta_case_editor_get_user (self->editor);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(BeaktaPassage) passage = make_passage (BEAKTA_MARK_HIGHLIGHT, me, "tre år", 10 + i * 40, "Kolla tiden");

      passage->state = cases[i].state;
      beakta_panes_apply (self, beakta_acts_mark (self->case_, passage));
    }
  show (self);

  g_assert_cmpuint (g_list_model_get_n_items (get_list (self)), ==, G_N_ELEMENTS (cases));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(BeaktaMarkItem) item = g_list_model_get_item (get_list (self), i);
      GtkWidget *row = g_object_ref_sink (beakta_mark_row_new ());
      guint state = beakta_mark_item_get_passage (item)->state == BEAKTA_ANCHOR_CHANGED ? 0 : 1;

      beakta_mark_row_show (BEAKTA_MARK_ROW (row), item, self->case_);
      g_assert_cmpuint (count_in_labels (row, cases[state].words), ==, 1);
      g_assert_cmpuint (count_in_labels (row, "Kolla tiden"), ==, 1);
      g_object_unref (row);
    }
}

static guint
count_listed (BeaktaPanesFixture *self)
{
  return beakta_panes_find (self->pane, GTK_TYPE_LIST_VIEW, "Marks") != NULL ? g_list_model_get_n_items (get_list (self)) : 0;
}

static void
choose_question (BeaktaPanesFixture *self,
                 const char         *question)
{
  g_object_set (self->pane, "question", question, NULL);
  beakta_panes_settle (self);
}

static void
count_cb (BeaktaMarksPanel *panel,
          const char       *id,
          gboolean          for_good,
          guint            *n)
{
  (*n)++;
}

/* Rule: the marks can be filtered by question: that of the moment, which is followed (issue 3, point 4); nothing in the text is
 * gone to for that. */
static void
test_question (BeaktaPanesFixture *self,
               gconstpointer       data)
{
  GtkWidget *drop_down;
  guint n_chosen = 0;

  mark (self, BEAKTA_MARK_HIGHLIGHT, beakta_case_editor_get_user (self->editor), "tre år", 1, "");
  beakta_panes_answer (self, "1.1", "yes", "Det står så.");
  beakta_panes_add_evidence (self, "1.1", 4, 20);
  beakta_panes_add_evidence (self, "1.1", 30, 40);
  beakta_panes_add_evidence (self, "1.2", 30, 40);
  show (self);
  g_signal_connect (self->pane, "mark-chosen", G_CALLBACK (count_cb), &n_chosen);
  choose_question (self, "regionalfonden/1.1");
  g_assert_cmpuint (count_listed (self), ==, 3);

  drop_down = beakta_panes_get (self, GTK_TYPE_DROP_DOWN, "Sort of mark");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), BEAKTA_MARK_SORT_QUESTION);
  beakta_panes_settle (self);
  g_assert_cmpuint (count_listed (self), ==, 2);
  select_nth (self, 1);
  g_assert_cmpuint (n_chosen, ==, 1);

  choose_question (self, "regionalfonden/1.2");
  g_assert_cmpuint (count_listed (self), ==, 1);
  g_assert_cmpuint (n_chosen, ==, 1);
  choose_question (self, "regionalfonden/1.3");
  g_assert_cmpuint (count_listed (self), ==, 0);
  g_assert_nonnull (beakta_panes_find (self->pane, GTK_TYPE_LABEL, "The answer to this question stands on no mark that fits."));
  choose_question (self, NULL);
  g_assert_nonnull (beakta_panes_find (self->pane, GTK_TYPE_LABEL, "No question is chosen."));
  g_assert_cmpuint (count_listed (self), ==, 0);
}

/* Evidence that @user bases the answer to 1.2 on, as one of several assessors. */
static void
base_on (BeaktaPanesFixture *self,
         const char         *user,
         const char         *words,
         guint               start)
{
  g_autoptr(BeaktaCase) seen = beakta_case_dup_whole (self->case_);
  g_autoptr(BeaktaPassage) passage = beakta_record_new (BEAKTA_ITEM_PASSAGE, NULL);
  g_autoptr(BeaktaChange) change = NULL;

  passage->mark = BEAKTA_MARK_EVIDENCE;
  passage->document = 1;
  passage->start = start;
  passage->end = start + (guint) g_utf8_strlen (words, -1);
  beakta_record_set (&passage->exact, words);
  beakta_case_set_viewer (seen, user);
  change = beakta_acts_add_evidence (seen, "regionalfonden", "1.2", passage, user);
  do_elsewhere (self, user, beakta_case_dup_change_of_whole (seen, change));
  while (beakta_case_lookup (self->case_, BEAKTA_ITEM_PASSAGE, passage->record.id) == NULL)
    beakta_panes_wait (10);
  beakta_panes_settle (self);
}

/* Rule: nobody sees what other assessors base their answers on before they are done; then on request, after one's own. */
static void
test_assessors (BeaktaPanesFixture *self,
                gconstpointer       data)
{
  const char *me = beakta_case_editor_get_user (self->editor);
  const char * const both[] = { me, "bo", NULL };
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(BeaktaChange) asking = beakta_acts_ask_assessors (self->case_, both, me, now);
  g_autoptr(BeaktaChange) finishing = NULL;

  beakta_case_editor_apply_to_whole (self->editor, asking);
  beakta_panes_settle (self);
  base_on (self, "bo", "tre år", 10);
  mark (self, BEAKTA_MARK_PROMISE, me, "åttio praktikplatser", 60, "");
  show (self);
  gtk_widget_activate_action (self->pane, "marks.others", NULL);
  beakta_panes_settle (self);
  assert_listed (self, "åttio praktikplatser");

  finishing = beakta_acts_finish_assessing (beakta_case_editor_get_whole (self->editor), me, TRUE, now);
  beakta_case_editor_apply_to_whole (self->editor, finishing);
  beakta_panes_settle (self);
  assert_listed (self, "åttio praktikplatser|tre år");
  gtk_widget_activate_action (self->pane, "marks.others", NULL);
  beakta_panes_settle (self);
  assert_listed (self, "åttio praktikplatser");
}

static void
chosen_cb (BeaktaMarksPanel *panel,
           const char       *id,
           gboolean          for_good,
           GString          *heard)
{
  g_string_append_printf (heard, "%s ", for_good ? "stay" : "look");
}

/* Rule: a mark in the list is gone to, and can be removed; it comes back with an undo. */
static void
test_goes_and_removes (BeaktaPanesFixture *self,
                       gconstpointer       data)
{
  const char *me = beakta_case_editor_get_user (self->editor);
  g_autoptr(GString) heard = g_string_new (NULL);

  mark (self, BEAKTA_MARK_HIGHLIGHT, me, "tre år", 10, "");
  mark (self, BEAKTA_MARK_PROMISE, me, "åttio praktikplatser", 60, "");
  show (self);
  g_signal_connect (self->pane, "mark-chosen", G_CALLBACK (chosen_cb), heard);

  select_nth (self, 1);
  gtk_widget_activate_action (self->pane, "marks.go", NULL);
  g_assert_cmpstr (heard->str, ==, "look stay ");

  gtk_widget_activate_action (self->pane, "marks.remove", NULL);
  beakta_panes_settle (self);
  assert_listed (self, "tre år");

  beakta_case_editor_undo (self->editor);
  beakta_panes_settle (self);
  assert_listed (self, "tre år|åttio praktikplatser");
}

/* Rule: an answer's evidence is let go of by the answer, and what is frozen stays. */
static void
test_evidence (BeaktaPanesFixture *self,
               gconstpointer       data)
{
  BeaktaMarkItem *item;

  beakta_panes_answer (self, "1.1", "yes", "Det står så.");
  beakta_panes_add_evidence (self, "1.1", 4, 20);
  show (self);
  g_assert_cmpuint (g_list_model_get_n_items (get_list (self)), ==, 1);
  select_nth (self, 0);
  item = gtk_single_selection_get_selected_item (GTK_SINGLE_SELECTION (get_list (self)));
  g_assert_cmpuint (beakta_mark_item_get_number (item), ==, 1);

  gtk_widget_activate_action (self->pane, "marks.remove", NULL);
  beakta_panes_settle (self);
  g_assert_null (beakta_panes_find (self->pane, GTK_TYPE_LIST_VIEW, "Marks"));

  beakta_panes_add_evidence (self, "1.1", 4, 20);
  beakta_panes_settle (self);
  beakta_panes_freeze (self);
  select_nth (self, 0);
  gtk_widget_activate_action (self->pane, "marks.remove", NULL);
  beakta_panes_settle (self);
  g_assert_cmpuint (g_list_model_get_n_items (get_list (self)), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  beakta_panes_add ("/panes/marks/filters", test_filters);
  beakta_panes_add ("/panes/marks/tells-once-what-changed", test_tells_once_what_changed);
  beakta_panes_add ("/panes/marks/of-this-question", test_question);
  beakta_panes_add ("/panes/marks/of-other-assessors", test_assessors);
  beakta_panes_add ("/panes/marks/goes-and-removes", test_goes_and_removes);
  beakta_panes_add ("/panes/marks/evidence", test_evidence);

  return g_test_run ();
}
