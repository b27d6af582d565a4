/* The questions of one checklist.
 *
 * (1) The rows are made when a checklist is shown, and never again because something in the case changed: only the
 *     touched ones follow.
 * (2) The current question stays where it is on the screen when rows above or below it grow and shrink.
 * (3) Words that have been typed are committed before another list is shown.
 */

#define G_LOG_DOMAIN "beakta-question-list"

#include "beakta-question-list-private.h"

#include <glib/gi18n-lib.h>

#include "beakta-checklist-section.h"
#include "beakta-wrapped-words.h"

G_DEFINE_FINAL_TYPE (BeaktaQuestionList, beakta_question_list, GTK_TYPE_BOX)

enum
{
  PASSAGE_ACTIVATED,
  COMMENT_REQUESTED,
  CURRENT_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
get_answer_id (BeaktaQuestionRow *row)
{
  return beakta_question_state_get_id (beakta_question_row_get_state (row));
}

static void
current_requested_cb (BeaktaQuestionRow  *row,
                      BeaktaQuestionList *self)
{
  beakta_question_list_set_current (self, row);
}

static void
passage_activated_cb (BeaktaQuestionRow  *row,
                      const char         *passage_id,
                      BeaktaQuestionList *self)
{
  g_signal_emit (self, signals[PASSAGE_ACTIVATED], 0, passage_id);
}

static void
comment_requested_cb (BeaktaQuestionRow  *row,
                      BeaktaQuestionList *self)
{
  g_signal_emit (self, signals[COMMENT_REQUESTED], 0, get_answer_id (row));
}

static void
add_row (BeaktaQuestionList     *self,
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
add_section (BeaktaQuestionList  *self,
             const BeaktaSection *section)
{
  GtkWidget *widget = beakta_checklist_section_new (section);

  g_ptr_array_add (self->sections, widget);
  gtk_box_append (GTK_BOX (self), widget);

  for (guint i = 0; i < beakta_section_get_n_questions (section); i++)
    add_row (self, BEAKTA_CHECKLIST_SECTION (widget), beakta_section_get_question (section, i));
}

static void
clear_rows (BeaktaQuestionList *self)
{
  self->current = NULL;
  g_clear_pointer (&self->filters, beakta_filters_free);
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; i < self->sections->len; i++)
    gtk_box_remove (GTK_BOX (self), g_ptr_array_index (self->sections, i));
  g_ptr_array_set_size (self->sections, 0);
}

static void
hold_current (BeaktaQuestionList *self,
              BeaktaQuestionRow  *otherwise)
{
  beakta_scroll_keeper_hold (self->keeper, GTK_WIDGET (self->current != NULL ? self->current : otherwise));
}

static void
beakta_question_list_dispose (GObject *object)
{
  BeaktaQuestionList *self = BEAKTA_QUESTION_LIST (object);

  clear_rows (self);
  g_clear_object (&self->checklist);
  g_clear_object (&self->editor);
  g_clear_object (&self->keeper);

  G_OBJECT_CLASS (beakta_question_list_parent_class)->dispose (object);
}

static void
beakta_question_list_finalize (GObject *object)
{
  BeaktaQuestionList *self = BEAKTA_QUESTION_LIST (object);

  g_ptr_array_unref (self->sections);
  g_ptr_array_unref (self->rows);
  g_hash_table_unref (self->places);

  G_OBJECT_CLASS (beakta_question_list_parent_class)->finalize (object);
}

static void
beakta_question_list_class_init (BeaktaQuestionListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = beakta_question_list_dispose;
  object_class->finalize = beakta_question_list_finalize;

  signals[PASSAGE_ACTIVATED] =
    g_signal_new ("passage-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[COMMENT_REQUESTED] =
    g_signal_new ("comment-requested", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[CURRENT_CHANGED] =
    g_signal_new ("current-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

/* What stands there when no question passes the filter. */
static void
add_empty (BeaktaQuestionList *self)
{
  GtkWidget *words = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (words), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_justify (GTK_LABEL (words), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (words, "dim-label");
  self->empty_words = GTK_LABEL (words);

  self->show_all = gtk_button_new_with_label (_("Show All Questions"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->show_all), "checklist.filter");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->show_all), "s", beakta_filter_get_nick (BEAKTA_FILTER_ALL));
  gtk_widget_set_halign (self->show_all, GTK_ALIGN_CENTER);
  beakta_wrapped_words_set (self->show_all);

  self->empty = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_add_css_class (self->empty, "no-questions");
  gtk_widget_set_visible (self->empty, FALSE);
  gtk_box_append (GTK_BOX (self->empty), words);
  gtk_box_append (GTK_BOX (self->empty), self->show_all);
  gtk_box_append (GTK_BOX (self), self->empty);
}

static void
beakta_question_list_init (BeaktaQuestionList *self)
{
  self->sections = g_ptr_array_new ();
  self->rows = g_ptr_array_new ();
  self->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  add_empty (self);
}

void
beakta_question_list_set_keeper (BeaktaQuestionList *self,
                                 BeaktaScrollKeeper *keeper)
{
  g_return_if_fail (BEAKTA_IS_QUESTION_LIST (self));
  g_return_if_fail (BEAKTA_IS_SCROLL_KEEPER (keeper));

  g_set_object (&self->keeper, keeper);
}

void
beakta_question_list_show (BeaktaQuestionList   *self,
                           BeaktaCaseEditor     *editor,
                           BeaktaChecklist      *checklist,
                           const BeaktaFindings *findings)
{
  g_return_if_fail (BEAKTA_IS_QUESTION_LIST (self));
  g_return_if_fail (BEAKTA_IS_CASE_EDITOR (editor));

  /* Invariant (3). */
  beakta_question_list_flush (self);
  clear_rows (self);
  g_set_object (&self->editor, editor);
  g_set_object (&self->checklist, checklist);

  if (checklist == NULL)
    return;

  for (guint i = 0; i < beakta_checklist_get_n_sections (checklist); i++)
    add_section (self, beakta_checklist_get_section (checklist, i));

  beakta_question_list_update_counts (self, findings);
  beakta_question_list_show_rows (self, TRUE);
  beakta_question_list_choose_place (self);
}

BeaktaChecklist *
beakta_question_list_get_checklist (BeaktaQuestionList *self)
{
  g_return_val_if_fail (BEAKTA_IS_QUESTION_LIST (self), NULL);

  return self->checklist;
}

const BeaktaFilters *
beakta_question_list_get_filters (BeaktaQuestionList *self)
{
  g_return_val_if_fail (BEAKTA_IS_QUESTION_LIST (self), NULL);

  return self->filters;
}

void
beakta_question_list_forget (BeaktaQuestionList *self)
{
  g_return_if_fail (BEAKTA_IS_QUESTION_LIST (self));

  clear_rows (self);
  g_clear_object (&self->checklist);
  g_clear_object (&self->editor);
  g_hash_table_remove_all (self->places);
}

void
beakta_question_list_update_counts (BeaktaQuestionList   *self,
                                    const BeaktaFindings *findings)
{
  g_return_if_fail (BEAKTA_IS_QUESTION_LIST (self));

  if (findings == NULL)
    return;

  g_clear_pointer (&self->filters, beakta_filters_free);
  self->filters = beakta_filters_new ((BeaktaFindings *) findings, beakta_case_editor_get_case (self->editor),
                                      beakta_case_editor_get_user (self->editor));

  for (guint i = 0; i < self->sections->len; i++)
    beakta_checklist_section_update (g_ptr_array_index (self->sections, i), findings,
                                     beakta_case_editor_get_case (self->editor));

  beakta_question_list_show_rows (self, FALSE);
}

void
beakta_question_list_update (BeaktaQuestionList *self,
                             const char         *answer)
{
  g_return_if_fail (BEAKTA_IS_QUESTION_LIST (self));

  for (guint i = 0; i < self->rows->len; i++)
    {
      BeaktaQuestionRow *row = g_ptr_array_index (self->rows, i);

      if (answer != NULL ? g_str_equal (get_answer_id (row), answer) : row == self->current)
        {
          hold_current (self, row);
          beakta_question_row_update (row);
        }
    }
}

void
beakta_question_list_update_all (BeaktaQuestionList *self)
{
  g_return_if_fail (BEAKTA_IS_QUESTION_LIST (self));

  for (guint i = 0; i < self->rows->len; i++)
    beakta_question_row_update (g_ptr_array_index (self->rows, i));
}

void
beakta_question_list_flush (BeaktaQuestionList *self)
{
  g_return_if_fail (BEAKTA_IS_QUESTION_LIST (self));

  if (self->current != NULL)
    beakta_question_row_flush (self->current);
}

void
beakta_question_list_take_back (BeaktaQuestionList *self)
{
  g_return_if_fail (BEAKTA_IS_QUESTION_LIST (self));

  for (guint i = 0; i < self->rows->len; i++)
    beakta_question_row_take_back (g_ptr_array_index (self->rows, i));
}
