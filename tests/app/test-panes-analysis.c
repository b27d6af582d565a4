/* The analysis pane: groups, cells, measures, conclusion and classification. */

#include <adwaita.h>

#include "beakta-analysis-pane.h"
#include "beakta-analysis-words.h"
#include "beakta-cell-editor.h"
#include "beakta-effect-cell.h"
#include "beakta-figure-view.h"
#include "beakta-panes-fixture.h"
#include "beakta-population-picker.h"
#include "beakta-store-groups.h"
#include "beakta-store-office.h"

#define WOMEN "Utrikes födda kvinnor, 20–64 år"

static void
show (BeaktaPanesFixture *self)
{
  beakta_panes_show (self, beakta_analysis_pane_new ());
  beakta_case_pane_set_editor (BEAKTA_CASE_PANE (self->pane), self->editor);
  beakta_panes_settle (self);
}

static void
open_granted (BeaktaPanesFixture *self)
{
  beakta_panes_add_group (self, "g1", WOMEN);
  show (self);
  g_assert_true (beakta_case_pane_show_item (BEAKTA_CASE_PANE (self->pane), BEAKTA_ITEM_CELL, "g1/granted"));
  beakta_panes_settle (self);
}

/* Rule: two by two per group: effect, degree, certainty, horizon and reason are edited in place. */
static void
test_cell_is_edited (BeaktaPanesFixture *self,
                     gconstpointer       data)
{
  const BeaktaCell *cell;

  open_granted (self);
  beakta_panes_press (self, WOMEN ". If it is granted: Effect: Gains");
  beakta_panes_press (self, WOMEN ". If it is granted: How much: clearly");
  beakta_panes_press (self, WOMEN ". If it is granted: How certain: certain");
  beakta_panes_press (self, WOMEN ". If it is granted: When: in the long run");
  beakta_panes_type (beakta_panes_get (self, GTK_TYPE_TEXT_VIEW, WOMEN ". If it is granted: Reason"), "Yrkessvenska");
  beakta_panes_settle (self);

  cell = beakta_case_get_cell (self->case_, "g1", BEAKTA_ALTERNATIVE_GRANTED);
  g_assert_nonnull (cell);
  g_assert_cmpint (cell->effect, ==, BEAKTA_EFFECT_GAINS);
  g_assert_cmpuint (cell->degree, ==, 2);
  g_assert_cmpint (cell->certainty, ==, BEAKTA_CERTAINTY_HIGH);
  g_assert_cmpint (cell->horizon, ==, BEAKTA_HORIZON_LONG);
  g_assert_cmpstr (cell->reason, ==, "Yrkessvenska");
  g_assert_null (beakta_case_get_cell (self->case_, "g1", BEAKTA_ALTERNATIVE_REFUSED));
}

/* Rule: who is not affected is not affected to a degree. */
static void
test_unaffected_has_no_degree (BeaktaPanesFixture *self,
                               gconstpointer       data)
{
  open_granted (self);
  beakta_panes_press (self, WOMEN ". If it is granted: Effect: Gains");
  beakta_panes_press (self, WOMEN ". If it is granted: How much: much");
  beakta_panes_press (self, WOMEN ". If it is granted: Effect: Unaffected");

  g_assert_cmpuint (beakta_case_get_cell (self->case_, "g1", BEAKTA_ALTERNATIVE_GRANTED)->degree, ==, 0);
  g_assert_null (beakta_panes_find (GTK_WIDGET (self->window), GTK_TYPE_BUTTON,
                                    WOMEN ". If it is granted: How much: much"));
}

/* Rule: the cell that is being worked on is where evidence goes; only one is. */
static void
test_open_cell_is_the_target (BeaktaPanesFixture *self,
                              gconstpointer       data)
{
  BeaktaCasePane *target;
  BeaktaItemKind kind;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  char *none = NULL;

  beakta_panes_add_group (self, "g2", "Inrikes födda män");
  open_granted (self);
  target = BEAKTA_CASE_PANE (self->pane);
  g_assert_true (beakta_case_pane_get_target (target, &kind, &first));
  g_assert_cmpint (kind, ==, BEAKTA_ITEM_CELL);
  g_assert_cmpstr (first, ==, "g1/granted");

  beakta_panes_press (self, "Inrikes födda män. If it is refused: Not assessed");
  g_assert_true (beakta_case_pane_get_target (target, &kind, &second));
  g_assert_cmpstr (second, ==, "g2/refused");

  beakta_panes_press (self, "Done");
  g_assert_false (beakta_case_pane_get_target (target, &kind, &none));
}

/* Rule: a group combines variables, and its name is proposed from them. */
static void
test_group_is_added (BeaktaPanesFixture *self,
                     gconstpointer       data)
{
  const BeaktaGroup *group;

  show (self);
  beakta_panes_press (self, "Add Group…");
  gtk_editable_set_text (GTK_EDITABLE (beakta_panes_get (self, GTK_TYPE_ENTRY, "Sex")), "kvinnor");
  gtk_editable_set_text (GTK_EDITABLE (beakta_panes_get (self, GTK_TYPE_ENTRY, "Country of birth")), "utrikes födda");
  gtk_editable_set_text (GTK_EDITABLE (beakta_panes_get (self, GTK_TYPE_ENTRY, "Age")), "20–64");
  beakta_panes_check_names (self);
  beakta_panes_press (self, "Add");

  group = beakta_case_lookup (self->case_, BEAKTA_ITEM_GROUP, "g1");
  g_assert_nonnull (group);
  g_assert_cmpstr (group->label, ==, "Utrikes födda kvinnor, 20–64\302\240år");
  g_assert_cmpstr (json_object_get_string_member (group->variables, "kön"), ==, "kvinnor");
  g_assert_cmpint (group->sek, ==, -1);
}

/* Rule: a name that a person has written is left alone. */
static void
test_own_name_is_kept (BeaktaPanesFixture *self,
                       gconstpointer       data)
{
  show (self);
  beakta_panes_press (self, "Add Group…");
  gtk_editable_set_text (GTK_EDITABLE (beakta_panes_get (self, GTK_TYPE_ENTRY, "Sex")), "män");
  gtk_editable_set_text (GTK_EDITABLE (beakta_panes_get (self, GTK_TYPE_ENTRY, "Name of the group")), "Handledarna");
  gtk_editable_set_text (GTK_EDITABLE (beakta_panes_get (self, GTK_TYPE_ENTRY, "Place")), "Hagaby");
  beakta_panes_press (self, "Add");

  g_assert_cmpstr (((const BeaktaGroup *) beakta_case_lookup (self->case_, BEAKTA_ITEM_GROUP, "g1"))->label,
                   ==, "Handledarna");
}

/* Rule: a group is removed with undo instead of a question; its cells come back with it. */
static void
test_group_comes_back (BeaktaPanesFixture *self,
                       gconstpointer       data)
{
  open_granted (self);
  beakta_panes_press (self, WOMEN ". If it is granted: Effect: Loses");
  beakta_panes_press (self, "Edit the group: " WOMEN);
  beakta_panes_press (self, "Remove Group");
  g_assert_null (beakta_case_lookup (self->case_, BEAKTA_ITEM_GROUP, "g1"));

  beakta_panes_press (self, "_Undo");
  g_assert_nonnull (beakta_case_lookup (self->case_, BEAKTA_ITEM_GROUP, "g1"));
  g_assert_nonnull (beakta_case_get_cell (self->case_, "g1", BEAKTA_ALTERNATIVE_GRANTED));
  beakta_panes_get (self, GTK_TYPE_TOGGLE_BUTTON, WOMEN ". If it is granted: Loses");
}

/* Rule: groups may be put in another order. */
static void
test_groups_change_places (BeaktaPanesFixture *self,
                           gconstpointer       data)
{
  g_autoptr(GPtrArray) groups = NULL;

  beakta_panes_add_group (self, "g1", "Ett");
  beakta_panes_add_group (self, "g2", "Två");
  show (self);
  beakta_panes_press (self, "Edit the group: Två");
  beakta_panes_press (self, "Move the group up");

  groups = beakta_case_list (self->case_, BEAKTA_ITEM_GROUP);
  g_assert_cmpstr (((const BeaktaRecord *) g_ptr_array_index (groups, 0))->id, ==, "g2");
  g_assert_cmpstr (((const BeaktaRecord *) g_ptr_array_index (groups, 1))->id, ==, "g1");
}

/* Rule: measures are a list; one that is being written is not lost when something else of the analysis is saved. */
static void
test_measures_are_kept (BeaktaPanesFixture *self,
                        gconstpointer       data)
{
  const BeaktaAnalysis *analysis;

  show (self);
  beakta_panes_press (self, "Add Measure");
  beakta_panes_type (beakta_panes_get (self, GTK_TYPE_TEXT_VIEW, "Measure 1"), "Barnomsorg");
  beakta_panes_type (beakta_panes_get (self, GTK_TYPE_TEXT_VIEW, "Consequence analysis: Conclusion"), "Når fram");
  beakta_panes_settle (self);
  beakta_panes_press (self, "Add Measure");
  beakta_panes_type (beakta_panes_get (self, GTK_TYPE_TEXT_VIEW, "Measure 2"), "Resor");
  beakta_panes_settle (self);

  analysis = beakta_case_get_analysis (self->case_);
  g_assert_cmpstr (analysis->conclusion, ==, "Når fram");
  g_assert_cmpuint (g_strv_length (analysis->measures), ==, 2);
  g_assert_cmpstr (analysis->measures[1], ==, "Resor");

  beakta_panes_press (self, "Remove measure 1");
  analysis = beakta_case_get_analysis (self->case_);
  g_assert_cmpuint (g_strv_length (analysis->measures), ==, 1);
  g_assert_cmpstr (analysis->measures[0], ==, "Resor");
}

static void
unfold (BeaktaPanesFixture *self,
        const char         *name)
{
  gtk_expander_set_expanded (GTK_EXPANDER (beakta_panes_get (self, GTK_TYPE_EXPANDER, name)), TRUE);
  beakta_panes_settle (self);
}

/* Rule: how far a group takes part, what differs inside it, and what is not known of it, which is counted. */
static void
test_group_says_more (BeaktaPanesFixture *self,
                      gconstpointer       data)
{
  const BeaktaGroup *group;
  BeaktaItemKind kind;
  g_autofree char *id = NULL;

  beakta_panes_add_group (self, "g1", WOMEN);
  show (self);
  beakta_panes_get (self, GTK_TYPE_LABEL, "Not known: 5 of 5");
  unfold (self, WOMEN ": Participation and differences");
  beakta_panes_press (self, WOMEN ", How far the group takes part in the project: Is consulted");
  beakta_panes_type (beakta_panes_get (self, GTK_TYPE_TEXT_VIEW, WOMEN ": Differences in the group"), "Mödrar nås inte.");
  beakta_panes_settle (self);

  group = beakta_case_lookup (self->case_, BEAKTA_ITEM_GROUP, "g1");
  g_assert_cmpint (group->participation, ==, BEAKTA_PARTICIPATION_CONSULTED);
  g_assert_cmpstr (group->differences, ==, "Mödrar nås inte.");
  beakta_panes_get (self, GTK_TYPE_LABEL, "Not known: 4 of 5");
  beakta_panes_check_names (self);

  /* What the words are typed in is what evidence goes to. */
  gtk_widget_grab_focus (beakta_panes_get (self, GTK_TYPE_TEXT_VIEW, WOMEN ": Differences in the group"));
  g_assert_true (beakta_case_pane_get_target (BEAKTA_CASE_PANE (self->pane), &kind, &id));
  g_assert_cmpint (kind, ==, BEAKTA_ITEM_GROUP);
  g_assert_cmpstr (id, ==, "g1");
}

/* Rule: goals and other distributions are parts of the analysis, added, written and taken away with undo. */
static void
test_parts (BeaktaPanesFixture *self,
            gconstpointer       data)
{
  const BeaktaGoal *goal;
  const BeaktaDistribution *distribution;

  beakta_panes_add_group (self, "g1", WOMEN);
  show (self);
  beakta_panes_press (self, "Add Goal");
  beakta_panes_settle (self);
  beakta_panes_press (self, "Goal 1, Kind of goal: Process");
  beakta_panes_type (beakta_panes_get (self, GTK_TYPE_TEXT_VIEW, "Goal 1: Baseline"), "inte känt");
  beakta_panes_settle (self);
  goal = beakta_case_lookup (self->case_, BEAKTA_ITEM_GOAL, "goal1");
  g_assert_cmpint (goal->kind, ==, BEAKTA_GOAL_PROCESS);
  g_assert_cmpstr (goal->baseline, ==, "inte känt");

  beakta_panes_press (self, "Add Another Distribution");
  beakta_panes_settle (self);
  beakta_panes_press (self, "Distribution 1, For integration, beside what is applied for: Not known");
  beakta_panes_settle (self);
  distribution = beakta_case_lookup (self->case_, BEAKTA_ITEM_DISTRIBUTION, "d1");
  g_assert_cmpint (distribution->judgement, ==, BEAKTA_JUDGEMENT_UNKNOWN);
  beakta_panes_check_names (self);

  beakta_panes_press (self, "Goal 1: Remove Goal");
  g_assert_null (beakta_case_lookup (self->case_, BEAKTA_ITEM_GOAL, "goal1"));
  beakta_panes_press (self, "_Undo");
  g_assert_nonnull (beakta_case_lookup (self->case_, BEAKTA_ITEM_GOAL, "goal1"));
}

/* Rule: the case says which background matters, and why; conditions are told apart from measures; effects have a horizon. */
static void
test_analysis_says_more (BeaktaPanesFixture *self,
                         gconstpointer       data)
{
  const BeaktaAnalysis *analysis;

  show (self);
  unfold (self, "Background that matters here");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (beakta_panes_get (self, GTK_TYPE_CHECK_BUTTON, "Matters here: Sex")), TRUE);
  beakta_panes_settle (self);
  beakta_panes_type (beakta_panes_get (self, GTK_TYPE_TEXT_VIEW, "Matters here: Sex"), "Skillnaden är stor.");
  beakta_panes_press (self, "Add Condition");
  beakta_panes_type (beakta_panes_get (self, GTK_TYPE_TEXT_VIEW, "Condition 1"), "Närvaro redovisas.");
  beakta_panes_type (beakta_panes_get (self, GTK_TYPE_TEXT_VIEW, "Consequence analysis: In the long run"), "Fler i arbete.");
  beakta_panes_settle (self);

  analysis = beakta_case_get_analysis (self->case_);
  g_assert_cmpstr (json_object_get_string_member (analysis->matters, "kön"), ==, "Skillnaden är stor.");
  g_assert_cmpstr (analysis->conditions[0], ==, "Närvaro redovisas.");
  g_assert_cmpstr (analysis->long_term, ==, "Fler i arbete.");
  g_assert_cmpuint (g_strv_length (analysis->measures), ==, 0);
  beakta_panes_check_names (self);
}

static gboolean
is_asked (BeaktaPanesFixture *self,
          const char         *words)
{
  GQueue queue = G_QUEUE_INIT;
  gboolean found = FALSE;
  GtkWidget *widget;

  g_queue_push_tail (&queue, self->pane);

  while ((widget = g_queue_pop_head (&queue)) != NULL)
    {
      if (GTK_IS_LABEL (widget) && gtk_widget_get_visible (widget)
          && g_str_has_prefix (gtk_label_get_label (GTK_LABEL (widget)), words))
        found = TRUE;

      for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
           child = gtk_widget_get_next_sibling (child))
        g_queue_push_tail (&queue, child);
    }

  return found;
}

/* Rule: a difference demands a reason, and so does "no change": asked for, not forced. */
static void
test_reason_is_asked_for (BeaktaPanesFixture *self,
                          gconstpointer       data)
{
  show (self);
  beakta_panes_press (self, "The applicant’s assessment: Aims at it");
  beakta_panes_press (self, "Your own assessment: Aims at it");
  g_assert_false (is_asked (self, "You and the applicant differ"));

  beakta_panes_press (self, "Your own assessment: Contributes");
  g_assert_true (is_asked (self, "You and the applicant differ"));

  beakta_panes_press (self, "The applicant’s assessment: No change");
  beakta_panes_press (self, "Your own assessment: No change");
  g_assert_true (is_asked (self, "“No change” is a claim too"));

  beakta_panes_type (beakta_panes_get (self, GTK_TYPE_TEXT_VIEW, "Overall assessment: Reason"), "Avsett för alla");
  beakta_panes_settle (self);
  g_assert_false (is_asked (self, "“No change” is a claim too"));
  g_assert_cmpint (beakta_case_get_classification (self->case_)->caseworker, ==, BEAKTA_CLASS_NO_CHANGE);
}

/* Rule: a frozen case is readable and takes no change. */
static void
test_frozen_is_readable (BeaktaPanesFixture *self,
                         gconstpointer       data)
{
  open_granted (self);
  beakta_panes_freeze (self);

  g_assert_false (gtk_widget_is_sensitive (beakta_panes_get (self, GTK_TYPE_TOGGLE_BUTTON,
                                                             WOMEN ". If it is granted: Effect: Gains")));
  g_assert_null (beakta_panes_find (GTK_WIDGET (self->window), GTK_TYPE_BUTTON, "Add Group…"));
  g_assert_null (beakta_panes_find (GTK_WIDGET (self->window), GTK_TYPE_BUTTON, "Edit the group: " WOMEN));
}

/* Rule: every control has a name of its own, at every size of text. */
static void
test_names_and_large_text (BeaktaPanesFixture *self,
                           gconstpointer       data)
{
  beakta_panes_add_group (self, "g2", "Inrikes födda män");
  open_granted (self);
  beakta_panes_press (self, "Add Measure");
  beakta_panes_check_names (self);

  beakta_panes_check_large_text (self);
}

static void
test_finalizes (BeaktaPanesFixture *self,
                gconstpointer       data)
{
  open_granted (self);
  beakta_panes_press (self, "Add Group…");
  beakta_panes_check_finalizes (self);
}

/* Rule: the name of a group follows from its variables. */
static void
test_labels (void)
{
  static const struct { const char *json; const char *label; } cases[] =
  {
    { "{}", "" },
    { "{\"kön\": \"kvinnor\"}", "Kvinnor" },
    { "{\"födelseland\": \"utrikes födda\"}", "Utrikes födda personer" },
    { "{\"kön\": \"män\", \"födelseland\": \"inrikes födda\", \"ålder\": \"20–64\"}", "Inrikes födda män, 20–64\302\240år" },
    { "{\"tid i landet\": \"nyanlända\", \"ort\": \"Hagaby\"}", "Personer, nyanlända, Hagaby" },
    { "{\"ålder\": \"äldre\"}", "Personer, äldre" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(JsonNode) node = json_from_string (cases[i].json, NULL);
      g_autofree char *label = beakta_analysis_words_dup_label (json_node_get_object (node));

      g_assert_cmpstr (label, ==, cases[i].label);
    }
}

/* Rule: the figure follows what is said of the groups, and those who hear the screen hear all that it shows. */
static void
test_figure (BeaktaPanesFixture *self,
             gconstpointer       data)
{
  GtkWidget *figure;
  g_autofree char *words = NULL;

  open_granted (self);
  g_assert_null (beakta_panes_find (GTK_WIDGET (self->window), BEAKTA_TYPE_FIGURE_VIEW, NULL));

  beakta_panes_press (self, WOMEN ". If it is granted: Effect: Gains");
  beakta_panes_press (self, WOMEN ". If it is granted: How much: clearly");
  beakta_panes_settle (self);
  unfold (self, "Figures");
  figure = beakta_panes_get (self, BEAKTA_TYPE_FIGURE_VIEW, "Who gains and who loses. " WOMEN ". If support is given: Gains, clearly. "
                             "If support is not given: Not assessed.");

  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (figure)), ==, GTK_ACCESSIBLE_ROLE_IMG);
  g_assert_cmpint (gtk_widget_get_height (figure), >, 30);
}

static void
press_key (GtkWidget       *grid,
           guint            key,
           GdkModifierType  state)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (grid);
  gboolean is_handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, state, &is_handled);
    }

  g_assert_true (is_handled);
}

static void
assert_in_cell (BeaktaPanesFixture *self,
                const char         *name)
{
  g_autofree char *focused = beakta_panes_dup_name (gtk_window_get_focus (self->window));

  g_assert_cmpstr (focused, ==, name);
}

/* Rule: all groups are seen beside each other; every cell says in words what it shows, or that nothing is said yet. */
static void
test_grid (BeaktaPanesFixture *self,
           gconstpointer       data)
{
  g_autoptr(BeaktaDistribution) distribution = beakta_record_new (BEAKTA_ITEM_DISTRIBUTION, "d1");
  g_autoptr(BeaktaChange) change = NULL;

  beakta_panes_add_group (self, "g2", "Män i Hagaby");
  open_granted (self);
  beakta_panes_press (self, WOMEN ". If it is granted: Effect: Gains");
  beakta_panes_press (self, WOMEN ". If it is granted: How much: much");
  beakta_panes_press (self, WOMEN ". If it is granted: How certain: certain");
  beakta_panes_get (self, BEAKTA_TYPE_EFFECT_CELL, WOMEN ", If it is granted: Gains, much, certain");
  beakta_panes_get (self, BEAKTA_TYPE_EFFECT_CELL, WOMEN ", If it is refused: Not assessed");
  beakta_panes_get (self, BEAKTA_TYPE_EFFECT_CELL, "Män i Hagaby, If it is granted: Not assessed");

  beakta_record_set (&distribution->label, "Barnomsorg");
  distribution->sek = json_object_new ();
  json_object_set_int_member (distribution->sek, "g1", 500000);
  change = beakta_change_new (BEAKTA_ACT_ANALYSE, beakta_case_get_id (self->case_));
  beakta_change_put (change, g_steal_pointer (&distribution));
  beakta_panes_apply (self, g_steal_pointer (&change));
  beakta_panes_settle (self);
  beakta_panes_get (self, BEAKTA_TYPE_EFFECT_CELL, WOMEN ", Barnomsorg: SEK\302\240500\302\240000");
  beakta_panes_get (self, BEAKTA_TYPE_EFFECT_CELL, "Män i Hagaby, Barnomsorg: Not said");
  beakta_panes_check_names (self);
}

/* Rule: the grid is one stop of the Tab key; arrows, Home and End go among its cells, and Enter to where a cell is worked on. */
static void
test_grid_by_keyboard (BeaktaPanesFixture *self,
                       gconstpointer       data)
{
  g_autofree char *id = NULL;
  BeaktaItemKind kind;
  GtkWidget *cell;
  GtkWidget *grid;

  beakta_panes_add_group (self, "g1", "Ett");
  beakta_panes_add_group (self, "g2", "Två");
  show (self);
  cell = beakta_panes_get (self, BEAKTA_TYPE_EFFECT_CELL, "Ett, If it is granted: Not assessed");
  grid = gtk_widget_get_parent (cell);
  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (grid)), ==, GTK_ACCESSIBLE_ROLE_GRID);

  g_assert_true (gtk_widget_child_focus (grid, GTK_DIR_TAB_FORWARD));
  assert_in_cell (self, "Ett, If it is granted: Not assessed");
  press_key (grid, GDK_KEY_Right, 0);
  assert_in_cell (self, "Ett, If it is refused: Not assessed");
  press_key (grid, GDK_KEY_Right, 0);
  assert_in_cell (self, "Ett, If it is refused: Not assessed");
  press_key (grid, GDK_KEY_Down, 0);
  assert_in_cell (self, "Två, If it is refused: Not assessed");
  press_key (grid, GDK_KEY_Home, 0);
  assert_in_cell (self, "Två, If it is granted: Not assessed");
  press_key (grid, GDK_KEY_Home, GDK_CONTROL_MASK);
  assert_in_cell (self, "Ett, If it is granted: Not assessed");
  press_key (grid, GDK_KEY_End, GDK_CONTROL_MASK);
  assert_in_cell (self, "Två, If it is refused: Not assessed");
  g_assert_false (gtk_widget_child_focus (grid, GTK_DIR_TAB_FORWARD));

  gtk_widget_activate (gtk_window_get_focus (self->window));
  while (!beakta_case_pane_get_target (BEAKTA_CASE_PANE (self->pane), &kind, &id))
    g_main_context_iteration (NULL, TRUE);
  beakta_panes_settle (self);
  g_assert_cmpstr (id, ==, "g2/refused");
  g_assert_nonnull (gtk_widget_get_ancestor (gtk_window_get_focus (self->window), BEAKTA_TYPE_CELL_EDITOR));
}

/* Rule: who is in a cell stays in it while groups come and go. */
static void
test_grid_keeps_its_place (BeaktaPanesFixture *self,
                           gconstpointer       data)
{
  g_autoptr(BeaktaChange) change = NULL;

  beakta_panes_add_group (self, "g1", "Ett");
  beakta_panes_add_group (self, "g2", "Två");
  show (self);
  gtk_widget_grab_focus (beakta_panes_get (self, BEAKTA_TYPE_EFFECT_CELL, "Två, If it is refused: Not assessed"));
  beakta_panes_add_group (self, "g3", "Tre");
  beakta_panes_apply (self, beakta_acts_remove_group (self->case_, "g1"));
  beakta_panes_settle (self);
  assert_in_cell (self, "Två, If it is refused: Not assessed");
}

static void
take_in_population (BeaktaPanesFixture *self,
                    const char         *text)
{
  g_autoptr(GError) error = NULL;

  beakta_store_set_office_sync (self->store, BEAKTA_OFFICE_POPULATION, text, &error);
  g_assert_no_error (error);
}

#define POPULATION(share, year) "{\"rows\":[{\"variables\":{\"kön\":\"kvinnor\"},\"share\":" share ",\"source\":\"Registret\"," \
                                "\"year\":\"" year "\"},{\"variables\":{\"ort\":\"Hagaby\"},\"share\":120000," \
                                "\"source\":\"Registret\",\"year\":\"" year "\"}]}"

/* Rule: a group's row of the office's table is chosen in the window, beside what the variables propose; share, source and year
 * are told, and that none is chosen is told too. */
static void
test_population (BeaktaPanesFixture *self,
                 gconstpointer       data)
{
  const BeaktaGroup *group;
  GtkWidget *picker;

  take_in_population (self, POPULATION ("505000", "2025"));
  beakta_panes_add_group (self, "g1", WOMEN);
  show (self);
  beakta_panes_get (self, GTK_TYPE_LABEL, "Share of the county’s population: not known");
  picker = beakta_panes_get (self, GTK_TYPE_MENU_BUTTON, WOMEN ": choose the row of the population table");
  picker = gtk_widget_get_ancestor (picker, BEAKTA_TYPE_POPULATION_PICKER);
  beakta_panes_check_names (self);

  g_signal_emit_by_name (picker, "chosen", "ort: Hagaby");
  beakta_panes_settle (self);
  group = beakta_case_lookup (self->case_, BEAKTA_ITEM_GROUP, "g1");
  g_assert_true (group->population_chosen);
  g_assert_cmpint (group->population_share, ==, 120000);
  beakta_panes_get (self, GTK_TYPE_LABEL, "Share of the county’s population: 12.0\302\240% (ort: Hagaby; Registret, 2025)");

  g_signal_emit_by_name (picker, "chosen", "");
  beakta_panes_settle (self);
  g_assert_cmpstr (((const BeaktaGroup *) beakta_case_lookup (self->case_, BEAKTA_ITEM_GROUP, "g1"))->population, ==, "");
}

/* Rule: the rows are found by any part of their names; the first that is found is chosen with Enter. */
static void
test_population_is_searched (BeaktaPanesFixture *self,
                             gconstpointer       data)
{
  GtkWidget *button;
  GtkWidget *search;

  take_in_population (self, POPULATION ("505000", "2025"));
  beakta_panes_add_group (self, "g1", WOMEN);
  show (self);
  button = beakta_panes_get (self, GTK_TYPE_MENU_BUTTON, WOMEN ": choose the row of the population table");
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  beakta_panes_settle (self);
  search = beakta_panes_get (self, GTK_TYPE_SEARCH_ENTRY, "Search the table");
  beakta_panes_get (self, GTK_TYPE_LABEL, "kön: kvinnor: 50.5\302\240% (Registret, 2025)");
  beakta_panes_get (self, GTK_TYPE_LABEL, "None: the share is not known");
  g_signal_emit_by_name (search, "stop-search");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)))));
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  beakta_panes_settle (self);
  search = beakta_panes_get (self, GTK_TYPE_SEARCH_ENTRY, "Search the table");
  gtk_editable_set_text (GTK_EDITABLE (search), "hagaby");
  g_signal_emit_by_name (search, "activate");
  beakta_panes_settle (self);

  g_assert_cmpstr (((const BeaktaGroup *) beakta_case_lookup (self->case_, BEAKTA_ITEM_GROUP, "g1"))->population, ==, "ort: Hagaby");
}

/* Rule: what the office alters is followed without opening the case anew; what was assessed stays until somebody takes the new. */
static void
test_population_is_followed (BeaktaPanesFixture *self,
                             gconstpointer       data)
{
  g_autoptr(BeaktaGroup) group = beakta_record_new (BEAKTA_ITEM_GROUP, "g1");

  take_in_population (self, POPULATION ("505000", "2025"));
  beakta_record_set (&group->label, WOMEN);
  group->sek = -1;
  group->variables = json_object_new ();
  json_object_set_string_member (group->variables, "kön", "kvinnor");
  beakta_panes_apply (self, beakta_acts_put_group (self->case_, group));
  show (self);
  beakta_panes_press (self, WOMEN ": Use 50.5\302\240% (Registret, 2025)");
  beakta_panes_get (self, GTK_TYPE_LABEL, "Share of the county’s population: 50.5\302\240% (kön: kvinnor; Registret, 2025)");
  beakta_panes_get (self, GTK_TYPE_LABEL, "Sex");

  take_in_population (self, POPULATION ("506000", "2026"));
  beakta_panes_press (self, WOMEN ": Use 50.6\302\240% (Registret, 2026)");
  g_assert_cmpstr (((const BeaktaGroup *) beakta_case_lookup (self->case_, BEAKTA_ITEM_GROUP, "g1"))->population_year, ==, "2026");
}

/* Rule (WCAG 1.4.4): with text twice as large the figure is higher, and still within the pane. */
static void
test_figure_in_large_text (BeaktaPanesFixture *self,
                           gconstpointer       data)
{
  open_granted (self);
  beakta_panes_press (self, WOMEN ". If it is granted: Effect: Gains");
  beakta_panes_settle (self);
  beakta_panes_check_large_text (self);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/analysis-pane/group/labels", test_labels);
  beakta_panes_add ("/analysis-pane/figure/follows", test_figure);
  beakta_panes_add ("/analysis-pane/figure/large-text", test_figure_in_large_text);
  beakta_panes_add ("/analysis-pane/grid/says-all", test_grid);
  beakta_panes_add ("/analysis-pane/grid/by-keyboard", test_grid_by_keyboard);
  beakta_panes_add ("/analysis-pane/grid/keeps-its-place", test_grid_keeps_its_place);
  beakta_panes_add ("/analysis-pane/population/is-chosen", test_population);
  beakta_panes_add ("/analysis-pane/population/is-searched", test_population_is_searched);
  beakta_panes_add ("/analysis-pane/population/is-followed", test_population_is_followed);
  beakta_panes_add ("/analysis-pane/cell/is-edited", test_cell_is_edited);
  beakta_panes_add ("/analysis-pane/cell/unaffected-has-no-degree", test_unaffected_has_no_degree);
  beakta_panes_add ("/analysis-pane/cell/open-one-is-the-target", test_open_cell_is_the_target);
  beakta_panes_add ("/analysis-pane/group/is-added", test_group_is_added);
  beakta_panes_add ("/analysis-pane/group/own-name-is-kept", test_own_name_is_kept);
  beakta_panes_add ("/analysis-pane/group/comes-back", test_group_comes_back);
  beakta_panes_add ("/analysis-pane/group/changes-places", test_groups_change_places);
  beakta_panes_add ("/analysis-pane/measures/are-kept", test_measures_are_kept);
  beakta_panes_add ("/analysis-pane/group/says-more", test_group_says_more);
  beakta_panes_add ("/analysis-pane/parts/are-written", test_parts);
  beakta_panes_add ("/analysis-pane/analysis/says-more", test_analysis_says_more);
  beakta_panes_add ("/analysis-pane/classification/reason-is-asked-for", test_reason_is_asked_for);
  beakta_panes_add ("/analysis-pane/frozen/is-readable", test_frozen_is_readable);
  beakta_panes_add ("/analysis-pane/names/unique-at-every-size", test_names_and_large_text);
  beakta_panes_add ("/analysis-pane/life/finalizes", test_finalizes);

  return g_test_run ();
}
