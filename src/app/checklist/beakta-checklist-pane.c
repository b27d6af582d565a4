/* The questions of the case's checklists, and their answers.
 *
 * (1) The list is built when a checklist is shown, and never again because something in the case changed: only the
 *     touched rows follow.
 * (2) The current question stays where it is on the screen when rows above or below it grow and shrink.
 * (3) Words that have been typed are committed before another question, list or case is shown.
 */

#define G_LOG_DOMAIN "beakta-checklist-pane"

#include "beakta-checklist-pane.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "beakta-checklist-picker.h"
#include "beakta-checklist-section.h"
#include "beakta-checklist-summary.h"
#include "beakta-heard-name.h"
#include "beakta-question-row.h"
#include "beakta-scroll-keeper.h"
#include "beakta-wording.h"

struct _BeaktaChecklistPane
{
  GtkWidget               parent_instance;

  BeaktaCaseEditor       *editor;       /* owned, nullable */
  BeaktaChecklist        *checklist;    /* owned, nullable: the one that is shown; lends questions to the rows */
  GPtrArray              *attached;     /* of char *: ids, in the order of the drop-down */
  GPtrArray              *section_list; /* of BeaktaChecklistSection, children of sections */
  GPtrArray              *rows;         /* of BeaktaQuestionRow, in the order of the list */
  BeaktaQuestionRow      *current;      /* one of rows, nullable */
  GHashTable             *places;       /* checklist id -> question id: where one was in each list */
  char                   *wanted;       /* nullable: a list to show as soon as the case has it */
  BeaktaScrollKeeper     *keeper;       /* owned */
  gboolean                is_choosing;  /* the drop-down follows the pane, not a person */

  /* Template children */
  GtkStack               *stack;
  BeaktaChecklistPicker  *first_picker;
  GtkDropDown            *chooser;
  GtkProgressBar         *progress;
  GtkLabel               *count;
  BeaktaChecklistPicker  *picker;
  GtkScrolledWindow      *scrolled;
  GtkBox                 *sections;
  BeaktaChecklistSummary *summary;
};

static void case_target_init (BeaktaCaseTargetInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (BeaktaChecklistPane, beakta_checklist_pane, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (BEAKTA_TYPE_CASE_TARGET, case_target_init))

enum
{
  PASSAGE_ACTIVATED,
  COMMENT_REQUESTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
get_shown (BeaktaChecklistPane *self)
{
  return self->checklist != NULL ? beakta_checklist_get_id (self->checklist) : NULL;
}

static const BeaktaFindings *
get_findings (BeaktaChecklistPane *self)
{
  const char *shown = get_shown (self);

  if (shown == NULL || beakta_case_lookup (beakta_case_editor_get_case (self->editor),
                                           BEAKTA_ITEM_CHECKLIST, shown) == NULL)
    return NULL;

  return beakta_case_editor_get_findings (self->editor, shown);
}

static const char *
get_question_id (BeaktaQuestionRow *row)
{
  return beakta_question_get_id (beakta_question_state_get_question (beakta_question_row_get_state (row)));
}

static BeaktaQuestionRow *
find_row (BeaktaChecklistPane *self,
          const char          *question_id)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      BeaktaQuestionRow *row = g_ptr_array_index (self->rows, i);

      if (g_strcmp0 (get_question_id (row), question_id) == 0)
        return row;
    }

  return NULL;
}

/* The depth of the list and the answers given decide which questions are asked. What has been answered is shown all
 * the same, and so is what is being worked on: nothing done is hidden, and nothing goes away under the hand. */
static void
show_asked (BeaktaChecklistPane  *self,
            const BeaktaFindings *findings)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      BeaktaQuestionRow *row = g_ptr_array_index (self->rows, i);
      BeaktaQuestionState *state = beakta_question_row_get_state (row);
      gboolean is_asked = beakta_findings_applies ((BeaktaFindings *) findings,
                                                   beakta_question_state_get_question (state));

      gtk_widget_set_visible (GTK_WIDGET (row), is_asked || row == self->current
                                                || beakta_question_state_is_answered (state));
    }
}

/* The counts: of the list, of its sections, and the end of it. */
static void
show_counts (BeaktaChecklistPane *self)
{
  const BeaktaFindings *findings = get_findings (self);
  g_autofree char *count = NULL;

  if (findings == NULL)
    return;

  /* Translators: how many questions of a checklist are done: "5 of 12" */
  count = g_strdup_printf (_("%u of %u"), findings->n_complete, findings->n_questions);
  gtk_label_set_label (self->count, count);
  gtk_progress_bar_set_fraction (self->progress,
                                 findings->n_questions > 0
                                 ? (double) findings->n_complete / findings->n_questions : 0);

  for (guint i = 0; i < self->section_list->len; i++)
    beakta_checklist_section_update (g_ptr_array_index (self->section_list, i), findings);

  show_asked (self, findings);
  beakta_checklist_summary_update (self->summary, findings);
}

/* Invariant (2): the new current row, or else the old, keeps its place. */
static void
set_current (BeaktaChecklistPane *self,
             BeaktaQuestionRow   *row)
{
  BeaktaQuestionRow *old = self->current;

  if (old == row)
    return;

  if (row != NULL)
    beakta_scroll_keeper_hold (self->keeper, GTK_WIDGET (row));

  self->current = row;

  if (old != NULL)
    beakta_question_row_set_current (old, FALSE);

  if (row == NULL)
    return;

  beakta_question_row_set_current (row, TRUE);
  beakta_scroll_keeper_reveal (self->keeper, GTK_WIDGET (row));
  g_hash_table_insert (self->places, g_strdup (get_shown (self)), g_strdup (get_question_id (row)));
}

static void
current_requested_cb (BeaktaQuestionRow   *row,
                      BeaktaChecklistPane *self)
{
  set_current (self, row);
}

static void
passage_activated_cb (BeaktaQuestionRow   *row,
                      const char          *passage_id,
                      BeaktaChecklistPane *self)
{
  g_signal_emit (self, signals[PASSAGE_ACTIVATED], 0, passage_id);
}

static void
comment_requested_cb (BeaktaQuestionRow   *row,
                      BeaktaChecklistPane *self)
{
  g_signal_emit (self, signals[COMMENT_REQUESTED], 0, (int) BEAKTA_ITEM_ANSWER,
                 beakta_question_state_get_id (beakta_question_row_get_state (row)));
}

static void
question_activated_cb (BeaktaChecklistSummary *summary,
                       const char             *question_id,
                       BeaktaChecklistPane    *self)
{
  BeaktaQuestionRow *row = find_row (self, question_id);

  if (row == NULL)
    return;

  set_current (self, row);
  beakta_scroll_keeper_reveal (self->keeper, GTK_WIDGET (row));
  beakta_question_row_focus (row);
}

static void
clear_rows (BeaktaChecklistPane *self)
{
  GtkWidget *child;

  self->current = NULL;
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->section_list, 0);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->sections))) != NULL)
    gtk_box_remove (self->sections, child);
}

static void
flush (BeaktaChecklistPane *self)
{
  if (self->current != NULL)
    beakta_question_row_flush (self->current);
}

static void
add_row (BeaktaChecklistPane    *self,
         BeaktaChecklistSection *section,
         const BeaktaQuestion   *question)
{
  g_autoptr(BeaktaQuestionState) state = beakta_question_state_new (self->editor, self->checklist, question);
  GtkWidget *row;

  row = beakta_question_row_new (state);
  g_signal_connect (row, "current-requested", G_CALLBACK (current_requested_cb), self);
  g_signal_connect (row, "passage-activated", G_CALLBACK (passage_activated_cb), self);
  g_signal_connect (row, "comment-requested", G_CALLBACK (comment_requested_cb), self);

  beakta_checklist_section_add (section, row);
  g_ptr_array_add (self->rows, row);
}

static void
add_section (BeaktaChecklistPane *self,
             const BeaktaSection *section)
{
  GtkWidget *widget = beakta_checklist_section_new (section);

  g_ptr_array_add (self->section_list, widget);
  gtk_box_append (self->sections, widget);

  for (guint i = 0; i < beakta_section_get_n_questions (section); i++)
    add_row (self, BEAKTA_CHECKLIST_SECTION (widget), beakta_section_get_question (section, i));
}

/* The next row that is shown, from the one at @index, in the direction of @by. */
static BeaktaQuestionRow *
find_shown (BeaktaChecklistPane *self,
            int                  index,
            int                  by)
{
  for (index += by; index >= 0 && index < (int) self->rows->len; index += by)
    {
      BeaktaQuestionRow *row = g_ptr_array_index (self->rows, (guint) index);

      if (gtk_widget_get_visible (GTK_WIDGET (row)))
        return row;
    }

  return NULL;
}

/* Where one was in this list; else the first question that is left to do. */
static BeaktaQuestionRow *
choose_place (BeaktaChecklistPane *self)
{
  const char *place = g_hash_table_lookup (self->places, get_shown (self));
  BeaktaQuestionRow *row = place != NULL ? find_row (self, place) : NULL;

  for (guint i = 0; row == NULL && i < self->rows->len; i++)
    {
      BeaktaQuestionRow *candidate = g_ptr_array_index (self->rows, i);

      if (gtk_widget_get_visible (GTK_WIDGET (candidate))
          && !beakta_question_state_is_answered (beakta_question_row_get_state (candidate)))
        row = candidate;
    }

  return row != NULL ? row : find_shown (self, -1, 1);
}

static void
show_checklist (BeaktaChecklistPane *self,
                const char          *checklist_id)
{
  BeaktaChecklist *checklist = NULL;

  flush (self);
  clear_rows (self);

  if (checklist_id != NULL)
    checklist = beakta_case_editor_get_checklist (self->editor, checklist_id);

  g_set_object (&self->checklist, checklist);

  if (checklist == NULL)
    return;

  for (guint i = 0; i < beakta_checklist_get_n_sections (checklist); i++)
    add_section (self, beakta_checklist_get_section (checklist, i));

  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
  show_counts (self);
  set_current (self, choose_place (self));
}

static void
select_shown (BeaktaChecklistPane *self)
{
  const char *shown = get_shown (self);

  /* A long title does not fit the bar. */
  if (self->checklist != NULL)
    gtk_widget_set_tooltip_text (GTK_WIDGET (self->chooser),
                                 beakta_checklist_get_title (self->checklist, beakta_wording_get_language ()));

  self->is_choosing = TRUE;

  for (guint i = 0; i < self->attached->len; i++)
    if (g_strcmp0 (g_ptr_array_index (self->attached, i), shown) == 0)
      gtk_drop_down_set_selected (self->chooser, i);

  self->is_choosing = FALSE;
}

static void
chooser_selected_cb (GtkDropDown         *chooser,
                     GParamSpec          *pspec,
                     BeaktaChecklistPane *self)
{
  guint selected = gtk_drop_down_get_selected (chooser);

  if (self->is_choosing || selected >= self->attached->len)
    return;

  if (g_strcmp0 (g_ptr_array_index (self->attached, selected), get_shown (self)) != 0)
    {
      show_checklist (self, g_ptr_array_index (self->attached, selected));
      select_shown (self);
    }
}

static void
list_attached (BeaktaChecklistPane *self)
{
  g_autoptr(GtkStringList) titles = gtk_string_list_new (NULL);
  g_autoptr(GPtrArray) records = NULL;

  g_ptr_array_set_size (self->attached, 0);
  records = beakta_case_list (beakta_case_editor_get_case (self->editor), BEAKTA_ITEM_CHECKLIST);

  for (guint i = 0; i < records->len; i++)
    {
      const BeaktaCaseChecklist *used = g_ptr_array_index (records, i);
      BeaktaChecklist *checklist = beakta_case_editor_get_checklist (self->editor, used->checklist);

      if (checklist == NULL)
        continue;

      g_ptr_array_add (self->attached, g_strdup (used->checklist));
      gtk_string_list_append (titles, beakta_checklist_get_title (checklist, beakta_wording_get_language ()));
    }

  self->is_choosing = TRUE;
  gtk_drop_down_set_model (self->chooser, G_LIST_MODEL (titles));
  self->is_choosing = FALSE;
}

static gboolean
is_attached (BeaktaChecklistPane *self,
             const char          *checklist_id)
{
  return checklist_id != NULL
      && g_ptr_array_find_with_equal_func (self->attached, checklist_id, g_str_equal, NULL);
}

/* After the case's lists have changed: the shown one stays as long as it is there. */
static void
follow_attached (BeaktaChecklistPane *self)
{
  const char *shown = get_shown (self);

  list_attached (self);

  if (is_attached (self, self->wanted))
    {
      show_checklist (self, self->wanted);
      g_clear_pointer (&self->wanted, g_free);
    }
  else if (!is_attached (self, shown))
    show_checklist (self, self->attached->len > 0 ? g_ptr_array_index (self->attached, 0) : NULL);
  else
    show_counts (self);

  select_shown (self);
  beakta_checklist_picker_update (self->picker, self->editor);
  beakta_checklist_picker_update (self->first_picker, self->editor);
  gtk_stack_set_visible_child_name (self->stack, self->attached->len > 0 ? "list" : "empty");
}

static void
attached_cb (BeaktaChecklistPicker *picker,
             const char            *checklist_id,
             BeaktaChecklistPane   *self)
{
  g_free (self->wanted);
  self->wanted = g_strdup (checklist_id);
}

static void
update_answer (BeaktaChecklistPane *self,
               const char          *id)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      BeaktaQuestionRow *row = g_ptr_array_index (self->rows, i);

      if (g_strcmp0 (beakta_question_state_get_id (beakta_question_row_get_state (row)), id) == 0)
        {
          beakta_scroll_keeper_hold (self->keeper, GTK_WIDGET (self->current != NULL ? self->current : row));
          beakta_question_row_update (row);
        }
    }
}

static void
item_changed_cb (BeaktaCase          *case_,
                 BeaktaItemKind       kind,
                 const char          *id,
                 BeaktaChecklistPane *self)
{
  if (kind == BEAKTA_ITEM_CHECKLIST)
    follow_attached (self);
  else if (kind == BEAKTA_ITEM_ANSWER)
    update_answer (self, id);
}

/* Numbers of evidence are counted through the whole case, so that a new passage renumbers those after it. */
static void
entry_cb (BeaktaCase          *case_,
          BeaktaEntry         *entry,
          BeaktaChecklistPane *self)
{
  if (self->current != NULL)
    {
      beakta_scroll_keeper_hold (self->keeper, GTK_WIDGET (self->current));
      beakta_question_row_update (self->current);
    }

  show_counts (self);
}

static void
access_changed_cb (BeaktaCaseEditor    *editor,
                   BeaktaChecklistPane *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    beakta_question_row_update (g_ptr_array_index (self->rows, i));

  beakta_checklist_picker_update (self->picker, self->editor);
  beakta_checklist_picker_update (self->first_picker, self->editor);
}

static void
problem_cb (BeaktaCaseEditor    *editor,
            const char          *text,
            BeaktaChecklistPane *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    beakta_question_row_take_back (g_ptr_array_index (self->rows, i));
}

static gboolean
beakta_checklist_pane_get_target (BeaktaCaseTarget  *target,
                                  BeaktaItemKind    *kind,
                                  char             **id)
{
  BeaktaChecklistPane *self = BEAKTA_CHECKLIST_PANE (target);

  if (self->current == NULL)
    return FALSE;

  *kind = BEAKTA_ITEM_ANSWER;
  *id = g_strdup (beakta_question_state_get_id (beakta_question_row_get_state (self->current)));

  return TRUE;
}

static gboolean
show_answer (BeaktaChecklistPane *self,
             const char          *id)
{
  g_auto(GStrv) parts = g_strsplit (id, "/", 2);
  BeaktaQuestionRow *row;

  if (g_strv_length (parts) != 2 || !is_attached (self, parts[0]))
    return FALSE;

  if (g_strcmp0 (parts[0], get_shown (self)) != 0)
    {
      show_checklist (self, parts[0]);
      select_shown (self);
    }

  row = find_row (self, parts[1]);

  if (row == NULL)
    return FALSE;

  set_current (self, row);
  beakta_scroll_keeper_reveal (self->keeper, GTK_WIDGET (row));

  return TRUE;
}

/* The first answer that stands on the passage. */
static gboolean
show_passage (BeaktaChecklistPane *self,
              const char          *passage_id)
{
  g_autoptr(GPtrArray) users =
    beakta_case_list_users_of (beakta_case_editor_get_case (self->editor), passage_id);

  for (guint i = 0; i < users->len; i++)
    {
      const BeaktaRecord *record = g_ptr_array_index (users, i);

      if (record->kind == BEAKTA_ITEM_ANSWER && show_answer (self, record->id))
        return TRUE;
    }

  return FALSE;
}

static gboolean
beakta_checklist_pane_show_item (BeaktaCaseTarget *target,
                                 BeaktaItemKind    kind,
                                 const char       *id)
{
  BeaktaChecklistPane *self = BEAKTA_CHECKLIST_PANE (target);

  if (self->editor == NULL)
    return FALSE;

  if (kind == BEAKTA_ITEM_ANSWER)
    return show_answer (self, id);

  return kind == BEAKTA_ITEM_PASSAGE && show_passage (self, id);
}

static void
case_target_init (BeaktaCaseTargetInterface *iface)
{
  iface->get_target = beakta_checklist_pane_get_target;
  iface->show_item = beakta_checklist_pane_show_item;
}

static void
forget_editor (BeaktaChecklistPane *self)
{
  if (self->editor == NULL)
    return;

  flush (self);
  g_signal_handlers_disconnect_by_data (beakta_case_editor_get_case (self->editor), self);
  g_signal_handlers_disconnect_by_data (self->editor, self);
  clear_rows (self);
  g_clear_object (&self->checklist);
  g_ptr_array_set_size (self->attached, 0);
  g_hash_table_remove_all (self->places);
  g_clear_pointer (&self->wanted, g_free);
  g_clear_object (&self->editor);
}

static void
beakta_checklist_pane_dispose (GObject *object)
{
  BeaktaChecklistPane *self = BEAKTA_CHECKLIST_PANE (object);

  forget_editor (self);
  g_clear_object (&self->keeper);
  g_clear_pointer ((GtkWidget **) &self->stack, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), BEAKTA_TYPE_CHECKLIST_PANE);

  G_OBJECT_CLASS (beakta_checklist_pane_parent_class)->dispose (object);
}

static void
beakta_checklist_pane_finalize (GObject *object)
{
  BeaktaChecklistPane *self = BEAKTA_CHECKLIST_PANE (object);

  g_ptr_array_unref (self->attached);
  g_ptr_array_unref (self->section_list);
  g_ptr_array_unref (self->rows);
  g_hash_table_unref (self->places);

  G_OBJECT_CLASS (beakta_checklist_pane_parent_class)->finalize (object);
}

static void
beakta_checklist_pane_class_init (BeaktaChecklistPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = beakta_checklist_pane_dispose;
  object_class->finalize = beakta_checklist_pane_finalize;

  signals[PASSAGE_ACTIVATED] =
    g_signal_new ("passage-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[COMMENT_REQUESTED] =
    g_signal_new ("comment-requested", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_STRING);

  g_type_ensure (BEAKTA_TYPE_CHECKLIST_PICKER);
  g_type_ensure (BEAKTA_TYPE_CHECKLIST_SUMMARY);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/beakta/Beakta/ui/checklist/beakta-checklist-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaChecklistPane, stack);
  gtk_widget_class_bind_template_child (widget_class, BeaktaChecklistPane, first_picker);
  gtk_widget_class_bind_template_child (widget_class, BeaktaChecklistPane, chooser);
  gtk_widget_class_bind_template_child (widget_class, BeaktaChecklistPane, progress);
  gtk_widget_class_bind_template_child (widget_class, BeaktaChecklistPane, count);
  gtk_widget_class_bind_template_child (widget_class, BeaktaChecklistPane, picker);
  gtk_widget_class_bind_template_child (widget_class, BeaktaChecklistPane, scrolled);
  gtk_widget_class_bind_template_child (widget_class, BeaktaChecklistPane, sections);
  gtk_widget_class_bind_template_child (widget_class, BeaktaChecklistPane, summary);
  gtk_widget_class_bind_template_callback (widget_class, attached_cb);
  gtk_widget_class_bind_template_callback (widget_class, chooser_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, question_activated_cb);
}

static void
beakta_checklist_pane_init (BeaktaChecklistPane *self)
{
  self->attached = g_ptr_array_new_with_free_func (g_free);
  self->section_list = g_ptr_array_new ();
  self->rows = g_ptr_array_new ();
  self->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  gtk_widget_init_template (GTK_WIDGET (self));
  self->keeper = beakta_scroll_keeper_new (self->scrolled);
  beakta_heard_name_set_drop_down (self->chooser, _("Checklist shown"));
}

GtkWidget *
beakta_checklist_pane_new (void)
{
  return g_object_new (BEAKTA_TYPE_CHECKLIST_PANE, NULL);
}

void
beakta_checklist_pane_set_editor (BeaktaChecklistPane *self,
                                  BeaktaCaseEditor    *editor)
{
  g_return_if_fail (BEAKTA_IS_CHECKLIST_PANE (self));
  g_return_if_fail (editor == NULL || BEAKTA_IS_CASE_EDITOR (editor));

  if (self->editor == editor)
    return;

  forget_editor (self);

  if (editor == NULL)
    {
      beakta_checklist_picker_update (self->picker, NULL);
      beakta_checklist_picker_update (self->first_picker, NULL);
      return;
    }

  self->editor = g_object_ref (editor);
  g_signal_connect_object (beakta_case_editor_get_case (editor), "item-changed",
                           G_CALLBACK (item_changed_cb), self, 0);
  g_signal_connect_object (beakta_case_editor_get_case (editor), "entry", G_CALLBACK (entry_cb), self, 0);
  g_signal_connect_object (editor, "access-changed", G_CALLBACK (access_changed_cb), self, 0);
  g_signal_connect_object (editor, "problem", G_CALLBACK (problem_cb), self, 0);
  follow_attached (self);
}

static gboolean
holds_focus (BeaktaChecklistPane *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

void
beakta_checklist_pane_step (BeaktaChecklistPane *self,
                            int                  by)
{
  BeaktaQuestionRow *row;
  gboolean had_focus;
  guint index;

  g_return_if_fail (BEAKTA_IS_CHECKLIST_PANE (self));
  g_return_if_fail (by == 1 || by == -1);

  if (self->current == NULL || !g_ptr_array_find (self->rows, self->current, &index))
    row = find_shown (self, -1, 1);
  else
    row = find_shown (self, (int) index, by);

  if (row == NULL)
    return;

  /* Somebody who reads the text keeps the keyboard there. */
  had_focus = holds_focus (self);
  set_current (self, row);
  beakta_scroll_keeper_reveal (self->keeper, GTK_WIDGET (row));

  if (had_focus)
    beakta_question_row_focus (row);
}

void
beakta_checklist_pane_answer (BeaktaChecklistPane *self,
                              guint                option)
{
  g_return_if_fail (BEAKTA_IS_CHECKLIST_PANE (self));

  if (self->current != NULL)
    beakta_question_row_press (self->current, option);
}
