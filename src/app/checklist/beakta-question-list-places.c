/* Where one is in a list of questions, and which of them are shown.
 *
 * (1) The current question is always shown, whatever the filter: nothing goes away under the hand.
 * (2) A question that no longer passes the filter stays until somebody steps on, or applies a filter anew.
 */

#define G_LOG_DOMAIN "beakta-question-list"

#include "beakta-question-list-private.h"

#include <glib/gi18n-lib.h>

#include "beakta-case-pane.h"
#include "beakta-checklist-section.h"

const BeaktaQuestion *
beakta_question_list_get_question (BeaktaQuestionRow *row)
{
  return beakta_question_state_get_question (beakta_question_row_get_state (row));
}

BeaktaQuestionRow *
beakta_question_list_find_row (BeaktaQuestionList *self,
                               const char         *question)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      BeaktaQuestionRow *row = g_ptr_array_index (self->rows, i);

      if (g_strcmp0 (beakta_question_get_id (beakta_question_list_get_question (row)), question) == 0)
        return row;
    }

  return NULL;
}

/* The next row that is shown, from the one at @index, in the direction of @by; (nullable). */
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

static gboolean
passes (BeaktaQuestionList *self,
        BeaktaFilter        filter,
        BeaktaQuestionRow  *row)
{
  return self->filters == NULL || beakta_filters_pass (self->filters, filter, beakta_question_list_get_question (row));
}

static const char *
get_empty_words (BeaktaFilter filter)
{
  switch (filter)
    {
    case BEAKTA_FILTER_UNANSWERED:
      return _("Every question of this checklist has an answer.");

    case BEAKTA_FILTER_NO_EVIDENCE:
      return _("No answer of this checklist lacks evidence.");

    case BEAKTA_FILTER_DISPUTED:
      return _("Nothing is disputed: there is no open comment, no evidence to look at again, the applicant claims nothing "
               "else, and no assessors whose answers you may see differ.");

    case BEAKTA_FILTER_MINE:
      return _("You have not answered any question of this checklist yet.");

    case BEAKTA_FILTER_ALL:
    case BEAKTA_N_FILTERS:
    default:
      return _("This checklist asks nothing at this depth.");
    }
}

static void
show_empty (BeaktaQuestionList *self,
            gboolean            is_empty)
{
  gtk_label_set_label (self->empty_words, get_empty_words (self->filter));
  gtk_widget_set_visible (self->show_all, self->filter != BEAKTA_FILTER_ALL);
  gtk_widget_set_visible (self->empty, is_empty);
}

void
beakta_question_list_show_rows (BeaktaQuestionList *self,
                                gboolean            anew)
{
  gboolean keeps = !anew && self->filter != BEAKTA_FILTER_ALL;
  guint n_shown = 0;

  if (self->current != NULL)
    beakta_scroll_keeper_hold (self->keeper, GTK_WIDGET (self->current));

  for (guint i = 0; i < self->rows->len; i++)
    {
      BeaktaQuestionRow *row = g_ptr_array_index (self->rows, i);
      gboolean stays = keeps && gtk_widget_get_visible (GTK_WIDGET (row)) && passes (self, BEAKTA_FILTER_ALL, row);
      gboolean is_shown = row == self->current || stays || passes (self, self->filter, row);

      gtk_widget_set_visible (GTK_WIDGET (row), is_shown);
      n_shown += is_shown;
    }

  for (guint i = 0; i < self->sections->len; i++)
    beakta_checklist_section_follow_rows (g_ptr_array_index (self->sections, i));

  show_empty (self, self->checklist != NULL && n_shown == 0);
}

/* The first question of a section is read below the section's heading. */
static void
reveal (BeaktaQuestionList *self,
        BeaktaQuestionRow  *row)
{
  GtkWidget *section = gtk_widget_get_parent (GTK_WIDGET (row));

  beakta_scroll_keeper_reveal_below (self->keeper, GTK_WIDGET (row),
                                     beakta_checklist_section_get_heading (BEAKTA_CHECKLIST_SECTION (section),
                                                                           GTK_WIDGET (row)));
}

/* The new current row, or else the old, keeps its place on the screen. */
void
beakta_question_list_set_current (BeaktaQuestionList *self,
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
    {
      g_signal_emit_by_name (self, "current-changed");
      return;
    }

  gtk_widget_set_visible (GTK_WIDGET (row), TRUE);
  beakta_question_row_set_current (row, TRUE);
  reveal (self, row);
  g_hash_table_insert (self->places, g_strdup (beakta_checklist_get_id (self->checklist)),
                       g_strdup (beakta_question_get_id (beakta_question_list_get_question (row))));
  g_signal_emit_by_name (self, "current-changed");
}

void
beakta_question_list_choose_place (BeaktaQuestionList *self)
{
  const char *place = g_hash_table_lookup (self->places, beakta_checklist_get_id (self->checklist));
  BeaktaQuestionRow *row = place != NULL ? beakta_question_list_find_row (self, place) : NULL;

  if (row != NULL && self->filter != BEAKTA_FILTER_ALL && !passes (self, self->filter, row))
    row = NULL;

  for (guint i = 0; row == NULL && i < self->rows->len; i++)
    {
      BeaktaQuestionRow *candidate = g_ptr_array_index (self->rows, i);

      if (gtk_widget_get_visible (GTK_WIDGET (candidate))
          && !beakta_question_state_is_answered (beakta_question_row_get_state (candidate)))
        row = candidate;
    }

  beakta_question_list_set_current (self, row != NULL ? row : find_shown (self, -1, 1));
}

gboolean
beakta_question_list_holds_focus (BeaktaQuestionList *self)
{
  GtkWidget *pane, *focus;
  GtkRoot *root;

  g_return_val_if_fail (BEAKTA_IS_QUESTION_LIST (self), FALSE);

  pane = gtk_widget_get_ancestor (GTK_WIDGET (self), BEAKTA_TYPE_CASE_PANE);
  root = gtk_widget_get_root (GTK_WIDGET (self));
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && pane != NULL && gtk_widget_is_ancestor (focus, pane);
}

/* Rule 2: to step on is to let go of what was answered. The keyboard comes along before that goes; somebody who reads the text
 * keeps it there. */
static void
move_to (BeaktaQuestionList *self,
         BeaktaQuestionRow  *row)
{
  gboolean had_focus = beakta_question_list_holds_focus (self);

  beakta_question_list_set_current (self, row);

  if (had_focus)
    beakta_question_row_focus (row);

  beakta_question_list_show_rows (self, TRUE);
  reveal (self, row);
}

const char *
beakta_question_list_get_current (BeaktaQuestionList *self)
{
  g_return_val_if_fail (BEAKTA_IS_QUESTION_LIST (self), NULL);

  return self->current != NULL ? beakta_question_state_get_id (beakta_question_row_get_state (self->current)) : NULL;
}

void
beakta_question_list_reveal_current (BeaktaQuestionList *self)
{
  g_return_if_fail (BEAKTA_IS_QUESTION_LIST (self));

  if (self->current != NULL)
    reveal (self, self->current);
}

gboolean
beakta_question_list_go_to (BeaktaQuestionList *self,
                            const char         *question)
{
  BeaktaQuestionRow *row;

  g_return_val_if_fail (BEAKTA_IS_QUESTION_LIST (self), FALSE);

  row = beakta_question_list_find_row (self, question);

  if (row == NULL)
    return FALSE;

  move_to (self, row);

  return TRUE;
}

void
beakta_question_list_step (BeaktaQuestionList *self,
                           int                 by)
{
  BeaktaQuestionRow *row;
  guint index;

  g_return_if_fail (BEAKTA_IS_QUESTION_LIST (self));
  g_return_if_fail (by == 1 || by == -1);

  if (self->current == NULL || !g_ptr_array_find (self->rows, self->current, &index))
    row = find_shown (self, -1, 1);
  else
    row = find_shown (self, (int) index, by);

  if (row != NULL)
    move_to (self, row);
}

static gboolean
has_focus_inside (BeaktaQuestionList *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

void
beakta_question_list_set_filter (BeaktaQuestionList *self,
                                 BeaktaFilter        filter)
{
  gboolean had_focus;

  g_return_if_fail (BEAKTA_IS_QUESTION_LIST (self));
  g_return_if_fail (filter < BEAKTA_N_FILTERS);

  self->filter = filter;

  if (self->checklist == NULL)
    return;

  if (self->current != NULL && !passes (self, filter, self->current))
    beakta_question_list_set_current (self, NULL);

  /* A row that goes with the keyboard in it would take it along. */
  had_focus = has_focus_inside (self);
  if (had_focus)
    gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL);

  beakta_question_list_show_rows (self, TRUE);
  if (self->current == NULL)
    beakta_question_list_choose_place (self);

  if (had_focus && self->current != NULL)
    beakta_question_row_focus (self->current);
  else if (had_focus)
    gtk_widget_grab_focus (self->show_all);
}

void
beakta_question_list_focus_current (BeaktaQuestionList *self)
{
  g_return_if_fail (BEAKTA_IS_QUESTION_LIST (self));

  if (self->current != NULL)
    beakta_question_row_focus (self->current);
}

gboolean
beakta_question_list_write (BeaktaQuestionList *self)
{
  g_return_val_if_fail (BEAKTA_IS_QUESTION_LIST (self), FALSE);

  return self->current != NULL && beakta_question_row_write (self->current);
}

void
beakta_question_list_press (BeaktaQuestionList *self,
                            guint               key)
{
  g_return_if_fail (BEAKTA_IS_QUESTION_LIST (self));

  if (self->current != NULL)
    beakta_question_row_press (self->current, key);
}
