/* How much of the application has been used.
 *
 * It is counted anew when the case or what was shown changes, and only while somebody looks. Rows stay where they are
 * while numbers change in them, so that nobody who goes through them by keyboard loses the place.
 */

#define G_LOG_DOMAIN "beakta-coverage-panel"

#include "beakta-coverage-panel.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "beakta-office-list-mistake.h"
#include "beakta-part-row.h"
#include "beakta-state-list.h"
#include "beakta-wording.h"

struct _BeaktaCoveragePanel
{
  GtkWidget         parent_instance;

  BeaktaCaseEditor *editor;          /* owned, nullable */
  BeaktaSurvey     *survey;          /* owned, nullable */
  BeaktaShown      *shown;           /* owned, nullable */
  GSignalGroup     *case_signals;
  GSignalGroup     *survey_signals;
  GSignalGroup     *shown_signals;
  guint             document;
  BeaktaCoverage   *coverage;        /* owned, nullable: of the document */
  gint64            last_place;      /* in it, that was gone to; -1 none */
  gboolean          is_stale;
  guint             update_source;

  /* Template children */
  GtkStack         *stack;
  AdwStatusPage    *problem;
  GtkLabel         *name;
  BeaktaStateList  *states;
  GtkWidget        *parts_heading;
  GtkListBox       *parts;
  GtkWidget        *missing_box;
  GtkLabel         *missing;
  GtkWidget        *others_box;
  GtkListBox       *others;
  GtkLabel         *bare_heading;
  GtkLabel         *bare_note;
  GtkListBox       *bare;
};

G_DEFINE_FINAL_TYPE (BeaktaCoveragePanel, beakta_coverage_panel, GTK_TYPE_WIDGET)

enum
{
  PLACE_CHOSEN,
  ANSWER_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* (transfer full) */
static BeaktaCoverage *
make_coverage (BeaktaCoveragePanel  *self,
               const BeaktaSurveyed *surveyed)
{
  return beakta_coverage_new (beakta_case_editor_get_case (self->editor), surveyed->number, surveyed->length,
                              beakta_shown_get (self->shown, surveyed->number));
}

/* A part may stand in several places: they are counted together. FALSE when it is nowhere. */
static gboolean
count_part (BeaktaCoveragePanel  *self,
            const BeaktaSurveyed *surveyed,
            guint                 group,
            BeaktaCoverageCounts *counts)
{
  gboolean is_there = FALSE;

  for (guint i = 0; i < surveyed->parts->len; i++)
    {
      const BeaktaGroupRange *part = &g_array_index (surveyed->parts, BeaktaGroupRange, i);

      if (part->group != group)
        continue;
      beakta_coverage_count (self->coverage, part->start, part->end, counts);
      is_there = TRUE;
    }

  return is_there;
}

static void
show_parts (BeaktaCoveragePanel  *self,
            const BeaktaSurveyed *surveyed)
{
  GPtrArray *groups = beakta_survey_get_parts (self->survey);
  guint n = 0;

  for (guint i = 0; i < groups->len; i++)
    {
      const BeaktaWordGroup *group = g_ptr_array_index (groups, i);
      BeaktaCoverageCounts counts = { 0 };
      BeaktaPartRow *row;

      if (!count_part (self, surveyed, i, &counts))
        continue;

      row = beakta_part_row_get_at (self->parts, n++);
      beakta_part_row_show_share (row, group->name, &counts);
      beakta_part_row_set_target (row, i, NULL);
    }

  beakta_part_row_cut (self->parts, n);
  gtk_widget_set_visible (self->parts_heading, n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->parts), n > 0);
}

static void
show_document (BeaktaCoveragePanel  *self,
               const BeaktaSurveyed *surveyed)
{
  BeaktaCoverageCounts counts = { 0 };

  g_clear_pointer (&self->coverage, beakta_coverage_free);
  self->coverage = make_coverage (self, surveyed);
  beakta_coverage_count (self->coverage, 0, surveyed->length, &counts);
  gtk_label_set_text (self->name, surveyed->name);
  beakta_state_list_set_counts (self->states, &counts);
  show_parts (self, surveyed);
}

static void
show_missing (BeaktaCoveragePanel *self)
{
  g_autoptr(GPtrArray) missing = beakta_survey_list_missing (self->survey);
  g_autofree char *names = beakta_survey_dup_names (missing);

  gtk_label_set_text (self->missing, names);
  gtk_widget_set_visible (self->missing_box, beakta_survey_is_complete (self->survey) && missing->len > 0);
}

static void
show_others (BeaktaCoveragePanel *self)
{
  GPtrArray *documents = beakta_survey_get_documents (self->survey);
  guint n = 0;

  for (guint i = 0; i < documents->len; i++)
    {
      const BeaktaSurveyed *surveyed = g_ptr_array_index (documents, i);
      g_autoptr(BeaktaCoverage) coverage = NULL;
      BeaktaCoverageCounts counts = { 0 };
      BeaktaPartRow *row;

      if (surveyed->number == self->document)
        continue;

      coverage = make_coverage (self, surveyed);
      beakta_coverage_count (coverage, 0, surveyed->length, &counts);
      row = beakta_part_row_get_at (self->others, n++);
      beakta_part_row_show_share (row, surveyed->name, &counts);
      beakta_part_row_set_target (row, surveyed->number, NULL);
    }

  beakta_part_row_cut (self->others, n);
  gtk_widget_set_visible (self->others_box, n > 0);
}

/* "1.2 Are there measurable goals?", "Yes · evidence is asked for" */
static void
show_answer (BeaktaCoveragePanel *self,
             BeaktaPartRow       *row,
             const BeaktaAnswer  *answer)
{
  BeaktaChecklist *checklist = beakta_case_editor_get_checklist (self->editor, answer->checklist);
  const BeaktaQuestion *question = checklist != NULL ? beakta_checklist_get_question (checklist, answer->question) : NULL;
  const BeaktaOption *option = question != NULL ? beakta_question_find_option (question, answer->value) : NULL;
  const char *language = beakta_wording_get_language ();
  g_autofree char *title = NULL;
  g_autofree char *caption = NULL;

  title = question == NULL ? g_strdup (answer->question)
                           : g_strdup_printf ("%s %s", beakta_question_get_number (question),
                                              beakta_question_get_text (question, language));
  caption = g_strdup (option != NULL ? beakta_option_get_label (option, language) : _("Answered in words"));
  if (question != NULL && beakta_question_get_asks_evidence (question))
    {
      g_autofree char *label = g_steal_pointer (&caption);

      /* Translators: an answer, "Yes", to a question that asks for evidence and has none */
      caption = g_strdup_printf (_("%s · evidence is asked for"), label);
    }

  beakta_part_row_show (row, title, "", caption, NULL);
  beakta_part_row_set_target (row, 0, answer->record.id);
}

static void
show_bare (BeaktaCoveragePanel *self)
{
  g_autoptr(GPtrArray) bare = beakta_coverage_list_bare (beakta_case_editor_get_case (self->editor));
  g_autofree char *heading = g_strdup_printf (_("Answers without Evidence: %u"), bare->len);

  for (guint i = 0; i < bare->len; i++)
    show_answer (self, beakta_part_row_get_at (self->bare, i), g_ptr_array_index (bare, i));
  beakta_part_row_cut (self->bare, bare->len);

  gtk_label_set_text (self->bare_heading, heading);
  gtk_widget_set_visible (GTK_WIDGET (self->bare), bare->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->bare_note), bare->len == 0);
}

/* While there was nothing to go to the panel itself had the keyboard. */
static void
hand_on_keyboard (BeaktaCoveragePanel *self)
{
  gboolean had_focus = gtk_widget_has_focus (GTK_WIDGET (self));

  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  if (had_focus)
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static const char *
translate (const char *english)
{
  return g_dgettext (GETTEXT_PACKAGE, english);
}

static void
show_problem (BeaktaCoveragePanel *self,
              const GError        *problem)
{
  gboolean is_of_words = problem->domain == G_KEY_FILE_ERROR || problem->domain == BEAKTA_OFFICE_LIST_ERROR;
  g_autofree char *mistake = beakta_office_list_error_dup_words (problem, translate);
  g_autofree char *words = is_of_words
                           ? g_strdup_printf (_("A list of words is written in a way that cannot be read. %s"), mistake)
                           : beakta_wording_dup_problem (problem);
  g_autofree char *description = g_markup_escape_text (words, -1);

  adw_status_page_set_description (self->problem, description);
  gtk_stack_set_visible_child_name (self->stack, "problem");
  hand_on_keyboard (self);
}

static void
update (BeaktaCoveragePanel *self)
{
  const BeaktaSurveyed *surveyed;
  const GError *problem;

  self->is_stale = FALSE;
  if (self->editor == NULL)
    return;

  beakta_survey_look (self->survey);
  problem = beakta_survey_get_problem (self->survey);
  surveyed = beakta_survey_get_document (self->survey, self->document);
  if (problem != NULL)
    show_problem (self, problem);
  if (problem != NULL || (surveyed == NULL && !beakta_survey_is_complete (self->survey)))
    return;

  /* An earlier version, or a file without a text: the rest is told all the same. */
  gtk_widget_set_visible (GTK_WIDGET (self->states), surveyed != NULL);
  if (surveyed != NULL)
    {
      show_document (self, surveyed);
    }
  else
    {
      gtk_label_set_text (self->name, _("Only the newest version of a document is counted, if it has a text."));
      beakta_part_row_cut (self->parts, 0);
      gtk_widget_set_visible (self->parts_heading, FALSE);
    }

  show_missing (self);
  show_others (self);
  show_bare (self);
  gtk_stack_set_visible_child_name (self->stack, "content");
  hand_on_keyboard (self);
}

static gboolean
update_cb (gpointer user_data)
{
  BeaktaCoveragePanel *self = user_data;

  self->update_source = 0;
  update (self);

  return G_SOURCE_REMOVE;
}

static void
queue_update (BeaktaCoveragePanel *self)
{
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && self->update_source == 0)
    self->update_source = g_idle_add (update_cb, self);
}

static void
item_changed_cb (BeaktaCoveragePanel *self,
                 BeaktaItemKind       kind,
                 const char          *id)
{
  if (kind == BEAKTA_ITEM_PASSAGE || beakta_item_kind_has_evidence (kind) || kind == BEAKTA_ITEM_COMMENT)
    queue_update (self);
}

static void
go_to (BeaktaCoveragePanel *self,
       guint                position)
{
  self->last_place = position;
  g_signal_emit (self, signals[PLACE_CHOSEN], 0, self->document, position);
}

static void
state_chosen_cb (BeaktaCoveragePanel *self,
                 int                  state)
{
  gint64 place = self->coverage != NULL ? beakta_coverage_find_next (self->coverage, self->last_place, state) : -1;

  if (place >= 0)
    go_to (self, (guint) place);
}

/* To the next place of the part, if it stands in several. */
static void
part_activated_cb (BeaktaCoveragePanel *self,
                   BeaktaPartRow       *row)
{
  const BeaktaSurveyed *surveyed = beakta_survey_get_document (self->survey, self->document);
  gint64 first = -1;

  for (guint i = 0; surveyed != NULL && i < surveyed->parts->len; i++)
    {
      const BeaktaGroupRange *part = &g_array_index (surveyed->parts, BeaktaGroupRange, i);

      if (part->group != beakta_part_row_get_number (row))
        continue;
      if (first < 0)
        first = part->start;
      if (part->start > self->last_place)
        {
          go_to (self, part->start);
          return;
        }
    }

  if (first >= 0)
    go_to (self, (guint) first);
}

static void
other_activated_cb (BeaktaCoveragePanel *self,
                    BeaktaPartRow       *row)
{
  g_signal_emit (self, signals[PLACE_CHOSEN], 0, beakta_part_row_get_number (row), 0);
}

static void
answer_activated_cb (BeaktaCoveragePanel *self,
                     BeaktaPartRow       *row)
{
  g_signal_emit (self, signals[ANSWER_CHOSEN], 0, beakta_part_row_get_id (row));
}

static void
retry_clicked_cb (BeaktaCoveragePanel *self)
{
  gtk_stack_set_visible_child_name (self->stack, "looking");
  beakta_survey_try_again (self->survey);
}

static void
beakta_coverage_panel_map (GtkWidget *widget)
{
  BeaktaCoveragePanel *self = BEAKTA_COVERAGE_PANEL (widget);

  GTK_WIDGET_CLASS (beakta_coverage_panel_parent_class)->map (widget);

  if (self->is_stale)
    update (self);
}

static void
beakta_coverage_panel_dispose (GObject *object)
{
  BeaktaCoveragePanel *self = BEAKTA_COVERAGE_PANEL (object);

  g_clear_handle_id (&self->update_source, g_source_remove);
  g_clear_object (&self->case_signals);
  g_clear_object (&self->survey_signals);
  g_clear_object (&self->shown_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), BEAKTA_TYPE_COVERAGE_PANEL);
  g_clear_pointer (&self->coverage, beakta_coverage_free);
  g_clear_object (&self->survey);
  g_clear_object (&self->shown);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (beakta_coverage_panel_parent_class)->dispose (object);
}

static void
beakta_coverage_panel_class_init (BeaktaCoveragePanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = beakta_coverage_panel_dispose;
  widget_class->map = beakta_coverage_panel_map;

  signals[PLACE_CHOSEN] = g_signal_new ("place-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
  signals[ANSWER_CHOSEN] = g_signal_new ("answer-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (BEAKTA_TYPE_STATE_LIST);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/coverage/beakta-coverage-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaCoveragePanel, stack);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCoveragePanel, problem);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCoveragePanel, name);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCoveragePanel, states);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCoveragePanel, parts_heading);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCoveragePanel, parts);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCoveragePanel, missing_box);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCoveragePanel, missing);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCoveragePanel, others_box);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCoveragePanel, others);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCoveragePanel, bare_heading);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCoveragePanel, bare_note);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCoveragePanel, bare);
  gtk_widget_class_bind_template_callback (widget_class, state_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, part_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, other_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, answer_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, retry_clicked_cb);
}

static void
beakta_coverage_panel_init (BeaktaCoveragePanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Coverage"), -1);
  self->last_place = -1;
  self->case_signals = g_signal_group_new (BEAKTA_TYPE_CASE);
  g_signal_group_connect_object (self->case_signals, "item-changed", G_CALLBACK (item_changed_cb), self, G_CONNECT_SWAPPED);
  self->survey_signals = g_signal_group_new (BEAKTA_TYPE_SURVEY);
  g_signal_group_connect_object (self->survey_signals, "changed", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  self->shown_signals = g_signal_group_new (BEAKTA_TYPE_SHOWN);
  g_signal_group_connect_object (self->shown_signals, "grown", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
}

GtkWidget *
beakta_coverage_panel_new (void)
{
  return g_object_new (BEAKTA_TYPE_COVERAGE_PANEL, NULL);
}

void
beakta_coverage_panel_set_editor (BeaktaCoveragePanel *self,
                                  BeaktaCaseEditor    *editor,
                                  BeaktaSurvey        *survey,
                                  BeaktaShown         *shown)
{
  g_return_if_fail (BEAKTA_IS_COVERAGE_PANEL (self));

  g_set_object (&self->editor, editor);
  g_set_object (&self->survey, survey);
  g_set_object (&self->shown, shown);
  g_signal_group_set_target (self->case_signals, editor != NULL ? beakta_case_editor_get_case (editor) : NULL);
  g_signal_group_set_target (self->survey_signals, survey);
  g_signal_group_set_target (self->shown_signals, shown);

  g_clear_pointer (&self->coverage, beakta_coverage_free);
  gtk_stack_set_visible_child_name (self->stack, "looking");
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  queue_update (self);
}

void
beakta_coverage_panel_set_document (BeaktaCoveragePanel *self,
                                    guint                number)
{
  g_return_if_fail (BEAKTA_IS_COVERAGE_PANEL (self));

  self->document = number;
  self->last_place = -1;
  queue_update (self);
}
