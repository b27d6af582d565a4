/* The page of one case: its text to the left, the questions to the right, at the same time.
 *
 * (1) Nothing is lost by moving between text, panes and cases: every pane keeps its place until another case comes.
 * (2) Passages are clickable both ways: from the text to what stands on them, and from there to the text.
 */

#define G_LOG_DOMAIN "beakta-case-page"

#include "beakta-case-page-private.h"

#include <glib/gi18n.h>

#include "beakta-line-layout.h"
#include "beakta-review-points.h"
#include "beakta-subject.h"
#include "beakta-wording.h"
#include "beakta-words-left-dialog.h"
#include "beakta-workflow.h"

enum
{
  TOAST,
  ADD_DOCUMENT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BeaktaCasePage, beakta_case_page, GTK_TYPE_WIDGET)

static void
append_part (GString    *text,
             const char *part)
{
  if (*part == '\0')
    return;

  if (text->len > 0)
    g_string_append (text, " · ");

  g_string_append (text, part);
}

static void
update_title (BeaktaCasePage *self)
{
  BeaktaCase *case_ = self->editor != NULL ? beakta_case_editor_get_case (self->editor) : NULL;
  const BeaktaFacts *facts;
  g_autofree char *sought = NULL;
  g_autoptr(GString) subtitle = g_string_new (NULL);

  if (case_ == NULL)
    return;

  facts = beakta_case_get_facts (case_);
  sought = beakta_wording_dup_kronor (facts->sought);

  /* In a narrow window the status bar has no room for the stage. */
  if (self->width == BEAKTA_WIDTH_NARROW)
    append_part (subtitle, beakta_wording_get_stage (beakta_case_get_stage (case_)->stage));

  append_part (subtitle, facts->number);
  if (beakta_case_is_own_work (case_))
    /* Translators: what the case is about; verksamhet */
    append_part (subtitle, _("Own work"));
  append_part (subtitle, facts->applicant);
  if (!beakta_case_is_own_work (case_))
    append_part (subtitle, sought);

  adw_window_title_set_title (self->title, *facts->title != '\0' ? facts->title : facts->number);
  adw_window_title_set_subtitle (self->title, subtitle->str);
}

static void
set_step (GtkButton  *button,
          const char *tooltip)
{
  gtk_widget_set_tooltip_text (GTK_WIDGET (button), tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, tooltip, -1);
}

/* Both nullable. */
static char *
dup_undo_tooltip (const char *step,
                  const char *problem)
{
  if (step == NULL)
    return g_strdup (_("Nothing to undo"));
  if (problem != NULL)
    /* Translators: the first %s names a step: "approve"; the second says why it is not undone */
    return g_strdup_printf (_("Not undone: %1$s. %2$s"), step, problem);

  /* Translators: %s names a step: "answer 1.2" */
  return g_strdup_printf (_("Undo: %s"), step);
}

static void
update_steps (BeaktaCasePage *self)
{
  g_autofree char *undo = NULL;
  g_autofree char *redo = NULL;
  g_autofree char *undo_tooltip = NULL;
  g_autofree char *redo_tooltip = NULL;

  g_object_get (self->editor, "undo-name", &undo, "redo-name", &redo, NULL);

  undo_tooltip = dup_undo_tooltip (undo, beakta_case_editor_get_undo_problem (self->editor));
  /* Translators: %s names a step: "answer 1.2" */
  redo_tooltip = redo != NULL ? g_strdup_printf (_("Redo: %s"), redo) : g_strdup (_("Nothing to redo"));

  set_step (self->undo_button, undo_tooltip);
  set_step (self->redo_button, redo_tooltip);
  beakta_case_page_update_actions (self);
}

static void
update_access (BeaktaCasePage *self)
{
  beakta_case_page_update_actions (self);
  beakta_case_page_update_moves (self);
  beakta_case_page_update_versions (self);
}

static void
update_layout (BeaktaCasePage *self)
{
  gboolean folded = self->width <= BEAKTA_WIDTH_SINGLE;

  g_object_set (self->columns, "folded", folded, NULL);
  gtk_widget_set_visible (self->fold_switch, folded && !self->is_closed);

  if (folded)
    g_object_set (self->columns, "shows-end", gtk_toggle_button_get_active (self->show_questions), NULL);
  else
    g_object_set (self->columns, "shows-end", TRUE, NULL);

  gtk_widget_set_visible (GTK_WIDGET (self->redo_button), self->width > BEAKTA_WIDTH_NARROW);
  gtk_widget_set_visible (self->print_button, self->width > BEAKTA_WIDTH_NARROW);
  beakta_preview_set_narrow (self->preview_pane, self->width == BEAKTA_WIDTH_NARROW);
  gtk_widget_set_visible (self->preview_button, self->width > BEAKTA_WIDTH_SINGLE);
  adw_header_bar_set_decoration_layout (self->header, self->width == BEAKTA_WIDTH_NARROW ? ":close" : NULL);
  update_title (self);
}

static void
fold_switched_cb (BeaktaCasePage *self)
{
  if (gtk_widget_get_visible (self->fold_switch))
    update_layout (self);
}

static void
pane_shown_cb (BeaktaCasePage *self)
{
  beakta_case_page_update_actions (self);
}

static void
answer_wanted_cb (BeaktaCasePage *self,
                  const char     *id)
{
  beakta_case_page_show_item (self, BEAKTA_ITEM_ANSWER, id);
}

static void
problem_cb (BeaktaCasePage *self,
            const char     *text)
{
  beakta_case_page_toast (self, text);
}

/* A later piece of the same text takes the place of the earlier. */
static void
words_left_cb (BeaktaCasePage *self,
               int             kind,
               const char     *id,
               const char     *words)
{
  if (self->words_left != NULL && g_strcmp0 (gtk_widget_get_name (self->words_left), id) == 0)
    gtk_window_destroy (GTK_WINDOW (self->words_left));

  g_clear_weak_pointer (&self->words_left);
  g_set_weak_pointer (&self->words_left, beakta_words_left_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                                                       kind, words));
  gtk_widget_set_name (self->words_left, id);
  gtk_window_present (GTK_WINDOW (self->words_left));
}

static void
item_changed_cb (BeaktaCasePage *self,
                 BeaktaItemKind  kind,
                 const char     *id)
{
  if (kind == BEAKTA_ITEM_FACTS || kind == BEAKTA_ITEM_STAGE)
    update_title (self);
}

static void
beakta_case_page_dispose (GObject *object)
{
  BeaktaCasePage *self = BEAKTA_CASE_PAGE (object);

  if (self->preview != NULL)
    gtk_window_destroy (self->preview);
  if (self->disclosure != NULL)
    gtk_window_destroy (self->disclosure);

  g_clear_handle_id (&self->survey_source, g_source_remove);
  g_clear_weak_pointer (&self->preview);
  g_clear_weak_pointer (&self->disclosure);
  g_clear_weak_pointer (&self->words_left);
  g_clear_weak_pointer (&self->typed_in);
  g_clear_object (&self->editor_signals);
  g_clear_object (&self->case_signals);
  g_clear_object (&self->survey);
  g_clear_object (&self->editor);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->content, gtk_widget_unparent);

  G_OBJECT_CLASS (beakta_case_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, BeaktaCasePage, content);
  gtk_widget_class_bind_template_child (klass, BeaktaCasePage, header);
  gtk_widget_class_bind_template_child (klass, BeaktaCasePage, title);
  gtk_widget_class_bind_template_child (klass, BeaktaCasePage, fold_switch);
  gtk_widget_class_bind_template_child (klass, BeaktaCasePage, show_text);
  gtk_widget_class_bind_template_child (klass, BeaktaCasePage, show_questions);
  gtk_widget_class_bind_template_child (klass, BeaktaCasePage, undo_button);
  gtk_widget_class_bind_template_child (klass, BeaktaCasePage, redo_button);
  gtk_widget_class_bind_template_child (klass, BeaktaCasePage, print_button);
  gtk_widget_class_bind_template_child (klass, BeaktaCasePage, lock_revealer);
  gtk_widget_class_bind_template_child (klass, BeaktaCasePage, lock_label);
  gtk_widget_class_bind_template_child (klass, BeaktaCasePage, take_back_button);
  gtk_widget_class_bind_template_child (klass, BeaktaCasePage, take_over_button);
  gtk_widget_class_bind_template_child (klass, BeaktaCasePage, columns);
  gtk_widget_class_bind_template_child (klass, BeaktaCasePage, reading);
  gtk_widget_class_bind_template_child (klass, BeaktaCasePage, side);
  gtk_widget_class_bind_template_child (klass, BeaktaCasePage, switcher);
  gtk_widget_class_bind_template_child (klass, BeaktaCasePage, panes);
  gtk_widget_class_bind_template_child (klass, BeaktaCasePage, checklist_pane);
  gtk_widget_class_bind_template_child (klass, BeaktaCasePage, analysis_pane);
  gtk_widget_class_bind_template_child (klass, BeaktaCasePage, reasons_pane);
  gtk_widget_class_bind_template_child (klass, BeaktaCasePage, comments_pane);
  gtk_widget_class_bind_template_child (klass, BeaktaCasePage, review_pane);
  gtk_widget_class_bind_template_child (klass, BeaktaCasePage, history_pane);
  gtk_widget_class_bind_template_child (klass, BeaktaCasePage, consolidation_pane);
  gtk_widget_class_bind_template_child (klass, BeaktaCasePage, completion_pane);
  gtk_widget_class_bind_template_child (klass, BeaktaCasePage, contacts_pane);
  gtk_widget_class_bind_template_child (klass, BeaktaCasePage, conflict_bar);
  gtk_widget_class_bind_template_child (klass, BeaktaCasePage, opinions_pane);
  gtk_widget_class_bind_template_child (klass, BeaktaCasePage, request_bar);
  gtk_widget_class_bind_template_child (klass, BeaktaCasePage, status);
  gtk_widget_class_bind_template_callback (klass, fold_switched_cb);
  gtk_widget_class_bind_template_callback (klass, pane_shown_cb);
}

static void
ensure_types (void)
{
  g_type_ensure (BEAKTA_TYPE_READING_VIEW);
  g_type_ensure (BEAKTA_TYPE_CASE_COLUMNS);
  g_type_ensure (BEAKTA_TYPE_CHECKLIST_PANE);
  g_type_ensure (BEAKTA_TYPE_ANALYSIS_PANE);
  g_type_ensure (BEAKTA_TYPE_REASONS_PANE);
  g_type_ensure (BEAKTA_TYPE_COMMENTS_PANE);
  g_type_ensure (BEAKTA_TYPE_REVIEW_PANE);
  g_type_ensure (BEAKTA_TYPE_HISTORY_PANE);
  g_type_ensure (BEAKTA_TYPE_CONSOLIDATION_PANE);
  g_type_ensure (BEAKTA_TYPE_COMPLETION_PANE);
  g_type_ensure (BEAKTA_TYPE_CONTACTS_PANE);
  g_type_ensure (BEAKTA_TYPE_OPINIONS_PANE);
  g_type_ensure (BEAKTA_TYPE_CONFLICT_BAR);
  g_type_ensure (BEAKTA_TYPE_REQUEST_BAR);
  g_type_ensure (BEAKTA_TYPE_CASE_STATUS);
}

static void
beakta_case_page_class_init (BeaktaCasePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = beakta_case_page_dispose;

  signals[TOAST] = g_signal_new ("toast", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[ADD_DOCUMENT] = g_signal_new ("add-document", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION,
                                        0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  ensure_types ();
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  g_type_ensure (BEAKTA_TYPE_LINE_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/case/beakta-case-page.ui");
  bind_children (widget_class);
  beakta_case_page_class_add_navigation (widget_class);
  beakta_case_page_class_add_actions (widget_class);
  beakta_case_page_class_add_filling (widget_class);
  beakta_case_page_class_add_marking (widget_class);
  beakta_case_page_class_add_marks (widget_class);
  beakta_case_page_class_add_coverage (widget_class);
  beakta_case_page_class_add_clashes (widget_class);
  beakta_case_page_class_add_disclosure (widget_class);
  beakta_case_page_class_add_closed (widget_class);
  beakta_case_page_class_add_review (widget_class);
  beakta_case_page_class_add_knowledge (widget_class);
  beakta_case_page_class_add_moves (widget_class);
  beakta_case_page_class_add_versions (widget_class);
  beakta_case_page_class_add_preview (widget_class);
}

static void
beakta_case_page_init (BeaktaCasePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  beakta_case_page_watch_typing (self);
  self->width = BEAKTA_WIDTH_WIDE;

  self->editor_signals = g_signal_group_new (BEAKTA_TYPE_CASE_EDITOR);
  g_signal_group_connect_swapped (self->editor_signals, "problem", G_CALLBACK (problem_cb), self);
  g_signal_group_connect_swapped (self->editor_signals, "words-left", G_CALLBACK (words_left_cb), self);
  g_signal_group_connect_swapped (self->editor_signals, "answer-wanted", G_CALLBACK (answer_wanted_cb), self);
  g_signal_group_connect_swapped (self->editor_signals, "access-changed", G_CALLBACK (update_access), self);
  g_signal_group_connect_swapped (self->editor_signals, "notify::undo-name", G_CALLBACK (update_steps), self);
  g_signal_group_connect_swapped (self->editor_signals, "notify::redo-name", G_CALLBACK (update_steps), self);

  self->case_signals = g_signal_group_new (BEAKTA_TYPE_CASE);
  g_signal_group_connect_swapped (self->case_signals, "item-changed", G_CALLBACK (item_changed_cb), self);

  beakta_case_page_marks_init (self);
  beakta_case_page_coverage_init (self);
  beakta_case_page_knowledge_init (self);
  beakta_case_page_preview_init (self);
  beakta_case_page_clashes_init (self);
}

/* Whether the review is what the person comes for: to review it, or to reply to the points that it was returned with. */
static gboolean
awaits_review (BeaktaCaseEditor *editor)
{
  BeaktaCase *case_;

  if (editor == NULL)
    return FALSE;

  case_ = beakta_case_editor_get_case (editor);
  if (beakta_case_get_stage (case_)->stage == BEAKTA_STAGE_RETURNED)
    return beakta_review_points_count_owed (case_) > 0 &&
           beakta_workflow_get_ownership (case_, beakta_case_editor_get_user (editor)) == BEAKTA_OWNERSHIP_OWN;

  return beakta_case_editor_may (editor, BEAKTA_ACT_APPROVE, NULL);
}

void
beakta_case_page_give_editor (BeaktaCasePage   *self,
                              BeaktaCaseEditor *editor)
{
  beakta_reading_view_set_editor (self->reading, editor);
  beakta_marks_panel_set_editor (self->marks, editor);
  beakta_case_page_survey (self);
  beakta_case_pane_set_editor (BEAKTA_CASE_PANE (self->checklist_pane), editor);
  beakta_case_pane_set_editor (BEAKTA_CASE_PANE (self->analysis_pane), editor);
  beakta_case_pane_set_editor (BEAKTA_CASE_PANE (self->reasons_pane), editor);
  beakta_case_pane_set_editor (BEAKTA_CASE_PANE (self->comments_pane), editor);
  beakta_case_pane_set_editor (BEAKTA_CASE_PANE (self->review_pane), editor);
  beakta_case_pane_set_editor (BEAKTA_CASE_PANE (self->history_pane), editor);
  beakta_case_pane_set_editor (BEAKTA_CASE_PANE (self->consolidation_pane), editor);
  beakta_case_pane_set_editor (BEAKTA_CASE_PANE (self->completion_pane), editor);
  beakta_case_pane_set_editor (BEAKTA_CASE_PANE (self->contacts_pane), editor);
  beakta_conflict_bar_set_editor (self->conflict_bar, editor);
  beakta_case_pane_set_editor (BEAKTA_CASE_PANE (self->opinions_pane), editor);
  beakta_request_bar_set_editor (self->request_bar, editor);
  beakta_case_status_set_editor (self->status, editor);
  beakta_case_page_follow_preview (self, editor);

  gtk_stack_set_visible_child_name (self->side, "panes");
  adw_view_stack_set_visible_child_name (self->panes, awaits_review (editor) ? "review" : "checklist");
}

void
beakta_case_page_set_editor (BeaktaCasePage   *self,
                             BeaktaCaseEditor *editor)
{
  g_return_if_fail (BEAKTA_IS_CASE_PAGE (self));
  g_return_if_fail (editor == NULL || BEAKTA_IS_CASE_EDITOR (editor));

  if (!g_set_object (&self->editor, editor))
    return;

  self->n_clashes = editor != NULL ? beakta_case_editor_get_clashes (editor)->len : 0;
  g_signal_group_set_target (self->editor_signals, editor);
  g_signal_group_set_target (self->case_signals, editor != NULL ? beakta_case_editor_get_case (editor) : NULL);

  beakta_case_page_show_closed (self);
  beakta_case_page_give_editor (self, self->is_closed ? NULL : editor);
  if (editor == NULL)
    return;

  update_title (self);
  update_steps (self);
  update_layout (self);
  update_access (self);
}

void
beakta_case_page_flush (BeaktaCasePage *self)
{
  g_return_if_fail (BEAKTA_IS_CASE_PAGE (self));

  beakta_case_pane_flush (BEAKTA_CASE_PANE (self->checklist_pane));
  beakta_case_pane_flush (BEAKTA_CASE_PANE (self->analysis_pane));
  beakta_case_pane_flush (BEAKTA_CASE_PANE (self->reasons_pane));
  beakta_case_pane_flush (BEAKTA_CASE_PANE (self->comments_pane));
  beakta_case_pane_flush (BEAKTA_CASE_PANE (self->review_pane));
  beakta_case_pane_flush (BEAKTA_CASE_PANE (self->completion_pane));
  beakta_case_pane_flush (BEAKTA_CASE_PANE (self->opinions_pane));
}

BeaktaCaseEditor *
beakta_case_page_get_editor (BeaktaCasePage *self)
{
  g_return_val_if_fail (BEAKTA_IS_CASE_PAGE (self), NULL);

  return self->editor;
}

void
beakta_case_page_set_settings (BeaktaCasePage *self,
                               GSettings      *settings)
{
  g_return_if_fail (BEAKTA_IS_CASE_PAGE (self));

  if (!g_set_object (&self->settings, settings) || settings == NULL)
    return;

  g_settings_bind (settings, "pane-position", self->columns, "position", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "question-filter", self->checklist_pane, "filter", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "others-marks", self->reading, "others", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "knowledge-open", self->checklist_pane, "knowledge-open", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "knowledge-share", self->checklist_pane, "knowledge-share", G_SETTINGS_BIND_DEFAULT);
}

void
beakta_case_page_set_width (BeaktaCasePage *self,
                            BeaktaWidth     width)
{
  g_return_if_fail (BEAKTA_IS_CASE_PAGE (self));

  self->width = width;
  beakta_case_status_set_width (self->status, width);
  update_layout (self);
}

void
beakta_case_page_toast (BeaktaCasePage *self,
                        const char     *text)
{
  g_return_if_fail (BEAKTA_IS_CASE_PAGE (self));

  g_signal_emit (self, signals[TOAST], 0, text);
}
