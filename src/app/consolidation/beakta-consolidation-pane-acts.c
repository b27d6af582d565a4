/* What a person does with the answers: takes one, accepts them, writes in own words; and the keys for it. */

#define G_LOG_DOMAIN "beakta-consolidation-pane"

#include "beakta-consolidation-pane-private.h"

#include "beakta-consolidation-row.h"
#include "beakta-own-words-dialog.h"

static BeaktaCaseEditor *
get_editor (BeaktaConsolidationPane *self)
{
  return beakta_case_pane_get_editor (BEAKTA_CASE_PANE (self));
}

static BeaktaCase *
get_whole (BeaktaConsolidationPane *self)
{
  return beakta_case_editor_get_whole (get_editor (self));
}

static void
settle (BeaktaConsolidationPane *self,
        BeaktaAnswer            *answer)
{
  g_autoptr(GPtrArray) answers = g_ptr_array_new_with_free_func (beakta_record_unref);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(BeaktaChange) change = NULL;

  g_ptr_array_add (answers, answer);
  change = beakta_acts_consolidate (get_whole (self), answers, beakta_case_editor_get_user (get_editor (self)), now);
  beakta_case_editor_apply_to_whole (get_editor (self), change);
}

void
beakta_consolidation_pane_take_of (BeaktaConsolidationPane *self,
                                   const char              *id,
                                   guint                    index)
{
  const BeaktaConsolidationItem *item = beakta_consolidation_pane_find_item (self, id);

  if (item != NULL && beakta_consolidation_pane_may_settle (self) && index < item->answers->len
      && g_ptr_array_index (item->answers, index) != NULL)
    settle (self, beakta_consolidation_take (item, get_whole (self), index));
}

void
beakta_consolidation_pane_accept (BeaktaConsolidationPane *self,
                                  const char              *id)
{
  const BeaktaConsolidationItem *item = beakta_consolidation_pane_find_item (self, id);

  if (item != NULL && beakta_consolidation_pane_may_settle (self) && item->accord != BEAKTA_ACCORD_DISPUTED
      && item->accord != BEAKTA_ACCORD_WAITING)
    settle (self, beakta_consolidation_unite (item, get_whole (self), NULL));
}

/* Invariant (3). */
void
beakta_consolidation_pane_accept_all (BeaktaConsolidationPane *self)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(BeaktaChange) change = NULL;

  if (get_editor (self) == NULL || !beakta_consolidation_pane_may_settle (self))
    return;

  change = beakta_consolidation_accept (self->lists, get_whole (self), NULL,
                                        beakta_case_editor_get_user (get_editor (self)), now);
  beakta_case_editor_apply_to_whole (get_editor (self), change);
}

static void
own_words_given_cb (BeaktaOwnWordsDialog    *dialog,
                    const char              *value,
                    const char              *reason,
                    BeaktaConsolidationPane *self)
{
  const BeaktaConsolidationItem *item = beakta_consolidation_pane_find_item (self, self->current);
  g_autoptr(BeaktaAnswer) answer = NULL;

  if (item == NULL || get_editor (self) == NULL)
    return;

  answer = beakta_case_dup_answer (get_whole (self), item->id);
  beakta_record_set (&answer->value, value);
  g_clear_pointer (&answer->goal, json_object_unref);
  answer->goal = beakta_own_words_dialog_dup_goal (dialog);
  beakta_record_set (&answer->reason, reason);
  g_strfreev (answer->whose);
  answer->whose = g_new0 (char *, 1);
  settle (self, g_steal_pointer (&answer));
}

/* (nullable): the goal that the case has, else that of the first who wrote one: a goal is mended rather than written anew. */
static JsonObject *
get_goal (BeaktaConsolidationPane       *self,
          const BeaktaConsolidationItem *item)
{
  const BeaktaAnswer *current = beakta_case_lookup (get_whole (self), BEAKTA_ITEM_ANSWER, item->id);

  if (current != NULL && current->goal != NULL)
    return current->goal;

  for (guint i = 0; i < item->answers->len; i++)
    {
      const BeaktaAnswer *answer = g_ptr_array_index (item->answers, i);

      if (answer != NULL && answer->goal != NULL)
        return answer->goal;
    }

  return NULL;
}

void
beakta_consolidation_pane_write_own_words (BeaktaConsolidationPane *self,
                                           const char              *id)
{
  const BeaktaConsolidationItem *item = beakta_consolidation_pane_find_item (self, id);
  GtkWidget *dialog;

  if (item == NULL || !beakta_consolidation_pane_may_settle (self))
    return;

  beakta_consolidation_pane_set_current (self, id);
  dialog = beakta_own_words_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), item->question,
                                        get_goal (self, item));
  g_signal_connect_object (dialog, "given", G_CALLBACK (own_words_given_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* The row that holds the keyboard; the first when none does. */
static GtkWidget *
find_current_row (BeaktaConsolidationPane *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, BEAKTA_TYPE_CONSOLIDATION_ROW) : NULL;

  return row != NULL && gtk_widget_is_ancestor (row, GTK_WIDGET (self)) ? row
                                                                         : beakta_consolidation_pane_find_row (self, NULL);
}

static void
take_key_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  BeaktaConsolidationPane *self = BEAKTA_CONSOLIDATION_PANE (widget);
  GtkWidget *row = find_current_row (self);

  if (row != NULL)
    beakta_consolidation_pane_take_of (self, beakta_consolidation_row_get_id (BEAKTA_CONSOLIDATION_ROW (row)),
                                       (guint) g_variant_get_int32 (parameter));
}

/* What is settled is not settled again by a key that is pressed once too often: its answers are shown. */
static void
accept_key_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  BeaktaConsolidationPane *self = BEAKTA_CONSOLIDATION_PANE (widget);
  GtkWidget *row = find_current_row (self);
  const char *id = row != NULL ? beakta_consolidation_row_get_id (BEAKTA_CONSOLIDATION_ROW (row)) : NULL;
  const BeaktaConsolidationItem *item = beakta_consolidation_pane_find_item (self, id);

  if (item == NULL)
    return;

  if (item->settled == BEAKTA_SETTLED || !beakta_consolidation_pane_may_settle (self))
    beakta_consolidation_row_unfold (BEAKTA_CONSOLIDATION_ROW (row));
  else
    beakta_consolidation_pane_accept (self, id);
}

static void
own_words_key_cb (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  BeaktaConsolidationPane *self = BEAKTA_CONSOLIDATION_PANE (widget);
  GtkWidget *row = find_current_row (self);

  if (row != NULL)
    beakta_consolidation_pane_write_own_words (self, beakta_consolidation_row_get_id (BEAKTA_CONSOLIDATION_ROW (row)));
}

static void
accept_all_key_cb (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  beakta_consolidation_pane_accept_all (BEAKTA_CONSOLIDATION_PANE (widget));
}

static void
step_key_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  beakta_consolidation_pane_step (BEAKTA_CONSOLIDATION_PANE (widget), g_variant_get_int32 (parameter));
}

static void
add_keys (GtkWidgetClass *klass)
{
  for (int i = 0; i < 9; i++)
    {
      gtk_widget_class_add_binding_action (klass, GDK_KEY_1 + i, 0, "consolidation.take", "i", i);
      gtk_widget_class_add_binding_action (klass, GDK_KEY_KP_1 + i, 0, "consolidation.take", "i", i);
    }
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Return, 0, "consolidation.accept", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_KP_Enter, 0, "consolidation.accept", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_space, 0, "consolidation.accept", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_e, 0, "consolidation.own-words", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_a, 0, "consolidation.accept-all", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_j, 0, "consolidation.step", "i", 1);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_k, 0, "consolidation.step", "i", -1);
}

void
beakta_consolidation_pane_take (BeaktaConsolidationPane *self,
                                int                      index)
{
  GtkWidget *row;

  g_return_if_fail (BEAKTA_IS_CONSOLIDATION_PANE (self));
  g_return_if_fail (index >= 0);

  row = find_current_row (self);
  if (row == NULL)
    return;

  gtk_widget_grab_focus (row);
  beakta_consolidation_pane_take_of (self, beakta_consolidation_row_get_id (BEAKTA_CONSOLIDATION_ROW (row)), (guint) index);
}

/* From elsewhere the first step is to the first row. */
void
beakta_consolidation_pane_step (BeaktaConsolidationPane *self,
                                int                      direction)
{
  GtkWidget *row;

  g_return_if_fail (BEAKTA_IS_CONSOLIDATION_PANE (self));

  row = find_current_row (self);
  if (row != NULL && beakta_consolidation_pane_holds_keyboard (self))
    row = direction > 0 ? gtk_widget_get_next_sibling (row) : gtk_widget_get_prev_sibling (row);
  if (row != NULL)
    gtk_widget_grab_focus (row);
}

void
beakta_consolidation_pane_class_add_acts (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "consolidation.take", "i", take_key_cb);
  gtk_widget_class_install_action (klass, "consolidation.accept", NULL, accept_key_cb);
  gtk_widget_class_install_action (klass, "consolidation.own-words", NULL, own_words_key_cb);
  gtk_widget_class_install_action (klass, "consolidation.accept-all", NULL, accept_all_key_cb);
  gtk_widget_class_install_action (klass, "consolidation.step", "i", step_key_cb);

  add_keys (klass);
}
