/* Filling in a list in its pane: filters, the next question without an answer, and keeping one's place. */

#include <adwaita.h>

#include "beakta-app-test.h"
#include "beakta-checklist-pane.h"
#include "beakta-panes-fixture.h"
#include "beakta-question-row.h"
#include "beakta-text-field.h"

#define LIST "lagom"

static void
attach (BeaktaPanesFixture *self,
        const char         *list)
{
  g_autoptr(BeaktaChecklist) checklist = beakta_store_load_checklist (self->store, list, NULL, NULL);
  g_autoptr(GDateTime) now = g_date_time_new_utc (2026, 3, 2, 9, 0, 0);

  beakta_panes_apply (self, beakta_acts_attach_checklist (self->case_, list, beakta_checklist_get_version (checklist), "normal",
                                                          now));
}

static void
go_to (BeaktaPanesFixture *self,
       const char         *place)
{
  g_assert_true (beakta_case_pane_show_item (BEAKTA_CASE_PANE (self->pane), BEAKTA_ITEM_ANSWER, place));
  beakta_panes_settle (self);
}

/* The pane with "lagom", whose twelve questions are of every type, at its first one. */
static void
show (BeaktaPanesFixture *self)
{
  attach (self, LIST);
  beakta_panes_show (self, beakta_checklist_pane_new ());
  beakta_case_pane_set_editor (BEAKTA_CASE_PANE (self->pane), self->editor);
  beakta_panes_settle (self);
  go_to (self, LIST "/1.1");
}

static void
set_filter (BeaktaPanesFixture *self,
            const char         *filter)
{
  gtk_widget_activate_action (self->pane, "checklist.filter", "s", filter);
  beakta_panes_settle (self);
}

static void
press (BeaktaPanesFixture *self,
       guint               option)
{
  beakta_checklist_pane_answer (BEAKTA_CHECKLIST_PANE (self->pane), option);
  beakta_panes_settle (self);
}

static void
add_shown (GtkWidget *widget,
           gpointer   user_data)
{
  GString *shown = user_data;

  if (BEAKTA_IS_QUESTION_ROW (widget) && gtk_widget_get_mapped (widget))
    {
      BeaktaQuestionState *state = beakta_question_row_get_state (BEAKTA_QUESTION_ROW (widget));

      g_string_append_printf (shown, "%s%s", shown->len > 0 ? " " : "",
                              beakta_question_get_id (beakta_question_state_get_question (state)));
    }
}

static void
assert_shown (BeaktaPanesFixture *self,
              const char         *questions)
{
  g_autoptr(GString) shown = g_string_new (NULL);

  beakta_app_test_visit (self->pane, add_shown, shown);
  g_assert_cmpstr (shown->str, ==, questions);
}

static void
assert_current (BeaktaPanesFixture *self,
                const char         *place)
{
  g_autofree char *id = NULL;
  BeaktaItemKind kind;

  if (place == NULL)
    {
      g_assert_false (beakta_case_pane_get_target (BEAKTA_CASE_PANE (self->pane), &kind, &id));
      return;
    }

  g_assert_true (beakta_case_pane_get_target (BEAKTA_CASE_PANE (self->pane), &kind, &id));
  g_assert_cmpstr (id, ==, place);
}

/* Rule: a filtered question that gets answered never vanishes under the hand: it stays until the filter is applied anew or
 * one moves on. */
static void
test_answered_stays (BeaktaPanesFixture *self,
                     gconstpointer       data)
{
  show (self);
  set_filter (self, "unanswered");
  assert_shown (self, "1.1 1.2 1.3 2.1 2.2 2.3 2.4 3.1 3.2 3.3 4.1 4.2");

  press (self, 0);
  assert_shown (self, "1.1 1.2 1.3 2.1 2.2 2.3 2.4 3.1 3.2 3.3 4.1 4.2");
  assert_current (self, LIST "/1.1");

  beakta_checklist_pane_step (BEAKTA_CHECKLIST_PANE (self->pane), 1);
  beakta_panes_settle (self);
  assert_current (self, LIST "/1.2");
  assert_shown (self, "1.2 1.3 2.1 2.2 2.3 2.4 3.1 3.2 3.3 4.1 4.2");

  press (self, 2);
  set_filter (self, "unanswered");
  assert_shown (self, "1.3 2.1 2.2 2.3 2.4 3.1 3.2 3.3 4.1 4.2");
  assert_current (self, LIST "/1.3");
}

/* Rule: what another question's click leaves behind does not move what is clicked: it stays too. */
static void
test_click_moves_nothing (BeaktaPanesFixture *self,
                          gconstpointer       data)
{
  show (self);
  set_filter (self, "unanswered");
  press (self, 0);
  beakta_panes_press (self, "Question 2.1: Yes");
  assert_current (self, LIST "/2.1");
  assert_shown (self, "1.1 1.2 1.3 2.1 2.2 2.3 2.4 3.1 3.2 3.3 4.1 4.2");
}

static void
answer (BeaktaPanesFixture *self,
        const char         *question,
        const char         *value)
{
  g_autofree char *id = g_strconcat (LIST "/", question, NULL);
  g_autoptr(BeaktaAnswer) record = beakta_record_new (BEAKTA_ITEM_ANSWER, id);

  beakta_record_set (&record->checklist, LIST);
  beakta_record_set (&record->question, question);
  beakta_record_set (&record->value, value);
  beakta_panes_apply (self, beakta_acts_answer (self->case_, record, beakta_case_editor_get_user (self->editor)));
}

/* Rule: each filter has its own empty state, and a way out of it. */
static void
test_empty_states (BeaktaPanesFixture *self,
                   gconstpointer       data)
{
  static const struct
  {
    const char *filter;
    const char *words;
  } cases[] = {
    { "no-evidence", "No answer of this checklist lacks evidence." },
    { "disputed", "Nothing is disputed: there is no open comment, no evidence to look at again, the applicant claims nothing "
                  "else, and no assessors whose answers you may see differ." },
    { "mine", "You have not answered any question of this checklist yet." },
  };

  show (self);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *words;

      set_filter (self, cases[i].filter);
      assert_shown (self, "");
      assert_current (self, NULL);
      words = beakta_app_test_find (self->pane, GTK_TYPE_LABEL, cases[i].words);
      g_assert_nonnull (words);
      g_assert_true (gtk_widget_get_mapped (words));
    }

  beakta_panes_press (self, "Show All Questions");
  assert_shown (self, "1.1 1.2 1.3 2.1 2.2 2.3 2.4 3.1 3.2 3.3 4.1 4.2");
  assert_current (self, LIST "/1.1");
}

/* Rule: counts beside each filter follow the case; what somebody comments on is disputed. */
static void
test_counts_follow (BeaktaPanesFixture *self,
                    gconstpointer       data)
{
  g_autoptr(BeaktaComment) comment = beakta_record_new (BEAKTA_ITEM_COMMENT, NULL);

  show (self);
  answer (self, "1.2", "yes");
  comment->target_kind = BEAKTA_ITEM_ANSWER;
  beakta_record_set (&comment->target, LIST "/2.2");
  beakta_record_set (&comment->text, "Hur då?");
  beakta_record_set (&comment->author, beakta_case_editor_get_user (self->editor));
  beakta_panes_apply (self, beakta_acts_comment (self->case_, comment, NULL));

  beakta_panes_get (self, GTK_TYPE_TOGGLE_BUTTON, "Show questions: All 12");
  beakta_panes_get (self, GTK_TYPE_TOGGLE_BUTTON, "Show questions: Unanswered 11");
  beakta_panes_get (self, GTK_TYPE_TOGGLE_BUTTON, "Show questions: No evidence 1");
  beakta_panes_get (self, GTK_TYPE_TOGGLE_BUTTON, "Show questions: Mine 1");
  beakta_panes_press (self, "Show questions: Disputed 1");
  assert_shown (self, "2.2");
}

/* Rule: the filter is a property, so that a setting can remember it. */
static void
test_filter_is_remembered (BeaktaPanesFixture *self,
                           gconstpointer       data)
{
  g_autofree char *filter = NULL;

  show (self);
  beakta_checklist_pane_next_filter (BEAKTA_CHECKLIST_PANE (self->pane), -1);
  g_object_get (self->pane, "filter", &filter, NULL);
  g_assert_cmpstr (filter, ==, "mine");
  g_object_set (self->pane, "filter", "all", NULL);
  beakta_panes_settle (self);
  assert_shown (self, "1.1 1.2 1.3 2.1 2.2 2.3 2.4 3.1 3.2 3.3 4.1 4.2");
}

/* Rule: to the next question without an answer, across sections and lists; there may be none. */
static void
test_next_unanswered (BeaktaPanesFixture *self,
                      gconstpointer       data)
{
  show (self);
  answer (self, "1.2", "yes");
  answer (self, "2.1", "yes");
  g_assert_true (beakta_checklist_pane_next_unanswered (BEAKTA_CHECKLIST_PANE (self->pane), 1));
  assert_current (self, LIST "/1.3");
  g_assert_true (beakta_checklist_pane_next_unanswered (BEAKTA_CHECKLIST_PANE (self->pane), 1));
  assert_current (self, LIST "/2.2");
  g_assert_true (beakta_checklist_pane_next_unanswered (BEAKTA_CHECKLIST_PANE (self->pane), -1));
  assert_current (self, LIST "/1.3");

  /* The other list of the case is "regionalfonden", which comes after. */
  go_to (self, LIST "/4.2");
  g_assert_true (beakta_checklist_pane_next_unanswered (BEAKTA_CHECKLIST_PANE (self->pane), 1));
  beakta_panes_settle (self);
  assert_current (self, "regionalfonden/1.1");
  g_assert_true (beakta_checklist_pane_next_unanswered (BEAKTA_CHECKLIST_PANE (self->pane), -1));
  beakta_panes_settle (self);
  assert_current (self, LIST "/4.2");
}

static GtkWidget *
find_row (GtkWidget  *root,
          const char *place)
{
  GtkWidget *found = NULL;

  if (BEAKTA_IS_QUESTION_ROW (root)
      && g_str_equal (beakta_question_state_get_id (beakta_question_row_get_state (BEAKTA_QUESTION_ROW (root))), place))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_row (child, place);

  return found;
}

static double
top_of (BeaktaPanesFixture *self,
        GtkWidget          *row)
{
  double x, y;

  gtk_widget_translate_coordinates (row, self->pane, 0, 0, &x, &y);

  return y;
}

static const char * const questions[] = { "1.1", "1.2", "2.1", "2.2", "2.3", "2.4", "3.2", "4.1", "4.2" };
static const char * const given[] = { "", "yes", "partly", "no", "not-relevant" };

/* Something that makes rows grow and shrink, wherever they are. */
static void
stir (BeaktaPanesFixture *self,
      GRand              *rand)
{
  g_autofree char *undo = NULL;
  const char *question = questions[g_rand_int_range (rand, 0, G_N_ELEMENTS (questions))];

  switch (g_rand_int_range (rand, 0, 3))
    {
    case 0:
      answer (self, question, given[g_rand_int_range (rand, 0, G_N_ELEMENTS (given))]);
      break;

    case 1:
      g_object_get (self->editor, "undo-name", &undo, NULL);
      if (g_str_has_prefix (undo, "answer"))
        beakta_case_editor_undo (self->editor);
      break;

    default:
      {
        g_autofree char *id = g_strconcat (LIST "/", question, NULL);
        g_autoptr(BeaktaAnswer) record = beakta_record_new (BEAKTA_ITEM_ANSWER, id);

        beakta_record_set (&record->checklist, LIST);
        beakta_record_set (&record->question, question);
        beakta_record_set (&record->value, "partly");
        beakta_record_set (&record->reason, "En motivering som gör raden högre när den visas i ett svar.");
        beakta_panes_apply (self, beakta_acts_answer (self->case_, record, beakta_case_editor_get_user (self->editor)));
      }
    }

  beakta_panes_settle (self);
}

/* Rule: no question ever scrolls away under the hand: whatever grows, shrinks, comes and goes around the current question, it
 * stands where it stood. A random walk. */
static void
test_current_never_moves (BeaktaPanesFixture *self,
                          gconstpointer       data)
{
  static const char * const filters[] = { "all", "unanswered", "no-evidence" };
  g_autoptr(GRand) rand = g_rand_new_with_seed (20261122);
  GtkAdjustment *adjustment;
  guint n_held = 0;

  show (self);
  go_to (self, LIST "/3.2");
  for (guint i = 0; i < 60; i++)
    {
      GtkWidget *row;
      double before;

      if (i % 20 == 0)
        {
          set_filter (self, filters[i / 20]);
          go_to (self, LIST "/3.2");
        }

      row = find_row (self->pane, LIST "/3.2");
      g_assert_nonnull (row);
      adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (gtk_widget_get_ancestor (row,
                                                                                                 GTK_TYPE_SCROLLED_WINDOW)));
      before = top_of (self, row);
      stir (self, rand);

      /* Nothing can be scrolled up past the beginning: there the list begins with what is left. */
      g_assert_true (gtk_widget_get_mapped (row));
      if (gtk_adjustment_get_value (adjustment) < 1)
        continue;

      g_assert_cmpfloat_with_epsilon (top_of (self, row), before, 2.0);
      n_held++;
    }

  g_assert_cmpuint (n_held, >, 20);
}

typedef struct
{
  GtkWidget *view;
  guint      n_committed;
  gboolean   is_over;
} Typing;

static gboolean
type_cb (gpointer user_data)
{
  beakta_panes_type (((Typing *) user_data)->view, "a");

  return G_SOURCE_CONTINUE;
}

static gboolean
over_cb (gpointer user_data)
{
  ((Typing *) user_data)->is_over = TRUE;

  return G_SOURCE_REMOVE;
}

static void
committed_cb (BeaktaTextField *field,
              const char      *text,
              Typing          *typing)
{
  typing->n_committed++;
}

/* Rule: autosave per keystroke batch, 250 ms after its first key at the latest, however fast the keys come. It is proved by
 * the order of the main loop, not by a clock: what is due first comes first, however late the loop is. */
static void
test_autosave_is_due (BeaktaPanesFixture *self,
                      gconstpointer       data)
{
  Typing typing = { NULL };
  GtkWidget *field;
  guint source;

  show (self);
  go_to (self, LIST "/1.2");
  typing.view = beakta_panes_get (self, GTK_TYPE_TEXT_VIEW, "Question 1.2: Reason");
  field = gtk_widget_get_ancestor (typing.view, BEAKTA_TYPE_TEXT_FIELD);
  g_signal_connect (field, "committed", G_CALLBACK (committed_cb), &typing);

  beakta_panes_type (typing.view, "a");
  g_timeout_add (250, over_cb, &typing);
  source = g_timeout_add (20, type_cb, &typing);
  while (!typing.is_over)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (source);

  g_assert_cmpuint (typing.n_committed, >=, 1);
  g_signal_handlers_disconnect_by_func (field, committed_cb, &typing);
  beakta_panes_settle (self);
}

/* Rule: every control has a name of its own, with the filters and the acts of a section too. */
static void
test_names (BeaktaPanesFixture *self,
            gconstpointer       data)
{
  show (self);
  answer (self, "1.2", "partly");
  beakta_panes_check_names (self);
  set_filter (self, "mine");
  beakta_panes_check_names (self);
  set_filter (self, "disputed");
  beakta_panes_check_names (self);
  beakta_panes_check_large_text (self);
}

static void
test_finalizes (BeaktaPanesFixture *self,
                gconstpointer       data)
{
  show (self);
  set_filter (self, "unanswered");
  beakta_panes_check_finalizes (self);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  beakta_panes_add ("/filling-pane/filter/answered-stays", test_answered_stays);
  beakta_panes_add ("/filling-pane/filter/click-moves-nothing", test_click_moves_nothing);
  beakta_panes_add ("/filling-pane/filter/empty-states", test_empty_states);
  beakta_panes_add ("/filling-pane/filter/counts-follow", test_counts_follow);
  beakta_panes_add ("/filling-pane/filter/is-remembered", test_filter_is_remembered);
  beakta_panes_add ("/filling-pane/next/unanswered", test_next_unanswered);
  beakta_panes_add ("/filling-pane/place/current-never-moves", test_current_never_moves);
  beakta_panes_add ("/filling-pane/autosave/is-due", test_autosave_is_due);
  beakta_panes_add ("/filling-pane/names/unique-at-every-size", test_names);
  beakta_panes_add ("/filling-pane/life/finalizes", test_finalizes);

  return g_test_run ();
}
