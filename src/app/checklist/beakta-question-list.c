/* The questions of one checklist.
 *
 * (1) The rows are made when a checklist is shown, and never again because something in the case changed: only the
 *     touched ones follow.
 * (2) The current question stays where it is on the screen when rows above or below it grow and shrink.
 * (3) Words that have been typed are committed before another list is shown.
 */

#define G_LOG_DOMAIN "beakta-question-list"

#include "beakta-question-list.h"

#include "beakta-case-pane.h"
#include "beakta-checklist-section.h"
#include "beakta-question-row.h"

struct _BeaktaQuestionList
{
  GtkBox              parent_instance;

  BeaktaScrollKeeper *keeper;        /* owned */
  BeaktaCaseEditor   *editor;        /* owned, nullable */
  BeaktaChecklist    *checklist;     /* owned, nullable: lends questions to the rows */
  GPtrArray          *sections;      /* of BeaktaChecklistSection, children */
  GPtrArray          *rows;          /* of BeaktaQuestionRow, in the order of the list */
  BeaktaQuestionRow  *current;       /* one of rows, nullable */
  GHashTable         *places;        /* checklist id -> question id: where one was in each list */
};

G_DEFINE_FINAL_TYPE (BeaktaQuestionList, beakta_question_list, GTK_TYPE_BOX)

enum
{
  PASSAGE_ACTIVATED,
  COMMENT_REQUESTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
get_answer_id (BeaktaQuestionRow *row)
{
  return beakta_question_state_get_id (beakta_question_row_get_state (row));
}

static const BeaktaQuestion *
get_question (BeaktaQuestionRow *row)
{
  return beakta_question_state_get_question (beakta_question_row_get_state (row));
}

static BeaktaQuestionRow *
find_row (BeaktaQuestionList *self,
          const char         *question_id)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      BeaktaQuestionRow *row = g_ptr_array_index (self->rows, i);

      if (g_strcmp0 (beakta_question_get_id (get_question (row)), question_id) == 0)
        return row;
    }

  return NULL;
}

/* The next row that is shown, from the one at @index, in the direction of @by. */
static BeaktaQuestionRow *
find_shown (BeaktaQuestionList *self,
            int                 index,
            int                 by)
{
  for (index += by; index >= 0 && index < (int) self->rows->len; index += by)
    {
      BeaktaQuestionRow *row = g_ptr_array_index (self->rows, (guint) index);

      if (gtk_widget_get_visible (GTK_WIDGET (row)))
        return row;
    }

  return NULL;
}

/* Invariant (2): the new current row, or else the old, keeps its place. */
static void
set_current (BeaktaQuestionList *self,
             BeaktaQuestionRow  *row)
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
  g_hash_table_insert (self->places, g_strdup (beakta_checklist_get_id (self->checklist)),
                       g_strdup (beakta_question_get_id (get_question (row))));
}

static void
current_requested_cb (BeaktaQuestionRow  *row,
                      BeaktaQuestionList *self)
{
  set_current (self, row);
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
  GtkWidget *child;

  self->current = NULL;
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->sections, 0);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
}

/* Where one was in this list; else the first question that is left to do. */
static BeaktaQuestionRow *
choose_place (BeaktaQuestionList *self)
{
  const char *place = g_hash_table_lookup (self->places, beakta_checklist_get_id (self->checklist));
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

/* The depth of the list and the answers given decide which questions are asked. What has been answered is shown all
 * the same, and so is what is being worked on: nothing done is hidden, and nothing goes away under the hand. */
static void
show_asked (BeaktaQuestionList   *self,
            const BeaktaFindings *findings)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      BeaktaQuestionRow *row = g_ptr_array_index (self->rows, i);
      gboolean is_asked = beakta_findings_applies ((BeaktaFindings *) findings, get_question (row));

      gtk_widget_set_visible (GTK_WIDGET (row),
                              is_asked || row == self->current
                              || beakta_question_state_is_answered (beakta_question_row_get_state (row)));
    }
}

static void
hold_current (BeaktaQuestionList *self,
              BeaktaQuestionRow  *otherwise)
{
  beakta_scroll_keeper_hold (self->keeper, GTK_WIDGET (self->current != NULL ? self->current : otherwise));
}

/* Whether the keyboard is anywhere in the pane that the list is in. */
static gboolean
holds_focus (BeaktaQuestionList *self)
{
  GtkWidget *pane = gtk_widget_get_ancestor (GTK_WIDGET (self), BEAKTA_TYPE_CASE_PANE);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && pane != NULL && gtk_widget_is_ancestor (focus, pane);
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
}

static void
beakta_question_list_init (BeaktaQuestionList *self)
{
  self->sections = g_ptr_array_new ();
  self->rows = g_ptr_array_new ();
  self->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
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
  set_current (self, choose_place (self));
}

BeaktaChecklist *
beakta_question_list_get_checklist (BeaktaQuestionList *self)
{
  g_return_val_if_fail (BEAKTA_IS_QUESTION_LIST (self), NULL);

  return self->checklist;
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

const char *
beakta_question_list_get_current (BeaktaQuestionList *self)
{
  g_return_val_if_fail (BEAKTA_IS_QUESTION_LIST (self), NULL);

  return self->current != NULL ? get_answer_id (self->current) : NULL;
}

gboolean
beakta_question_list_go_to (BeaktaQuestionList *self,
                            const char         *question)
{
  BeaktaQuestionRow *row;

  g_return_val_if_fail (BEAKTA_IS_QUESTION_LIST (self), FALSE);

  row = find_row (self, question);

  if (row == NULL)
    return FALSE;

  set_current (self, row);
  beakta_scroll_keeper_reveal (self->keeper, GTK_WIDGET (row));

  return TRUE;
}

void
beakta_question_list_step (BeaktaQuestionList *self,
                           int                 by)
{
  BeaktaQuestionRow *row;
  gboolean had_focus;
  guint index;

  g_return_if_fail (BEAKTA_IS_QUESTION_LIST (self));
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
beakta_question_list_focus_current (BeaktaQuestionList *self)
{
  g_return_if_fail (BEAKTA_IS_QUESTION_LIST (self));

  if (self->current != NULL)
    beakta_question_row_focus (self->current);
}

void
beakta_question_list_press (BeaktaQuestionList *self,
                            guint               option)
{
  g_return_if_fail (BEAKTA_IS_QUESTION_LIST (self));

  if (self->current != NULL)
    beakta_question_row_press (self->current, option);
}

void
beakta_question_list_update_counts (BeaktaQuestionList   *self,
                                    const BeaktaFindings *findings)
{
  g_return_if_fail (BEAKTA_IS_QUESTION_LIST (self));

  if (findings == NULL)
    return;

  for (guint i = 0; i < self->sections->len; i++)
    beakta_checklist_section_update (g_ptr_array_index (self->sections, i), findings);

  show_asked (self, findings);
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
