/* The answers of several assessors put together. The numbers are those of the header.
 *
 * The rows are made anew when the case has changed, at the next turn of the loop: one act of the person is one entry.
 */

#define G_LOG_DOMAIN "beakta-consolidation-pane"

#include "beakta-consolidation-pane.h"

#include <glib/gi18n.h>

#include "beakta-assessor-agreement.h"
#include "beakta-assessors.h"
#include "beakta-consolidation-row.h"
#include "beakta-consolidation-words.h"
#include "beakta-consolidation.h"
#include "beakta-own-words-dialog.h"
#include "beakta-wrapped-words.h"

struct _BeaktaConsolidationPane
{
  BeaktaCasePane  parent_instance;

  GPtrArray      *lists;             /* of BeaktaConsolidation; empty while nothing may be seen */
  char           *current;           /* nullable: id of the row that the keys are for */
  guint           refresh_source;

  /* Template children */
  GtkStack       *stack;
  GtkLabel       *counts;
  GtkProgressBar *progress;
  GtkLabel       *who;
  GtkWidget      *ask;
  GtkButton      *accept_all;
  GtkBox         *rows;
  GtkBox         *agreement;
};

G_DEFINE_FINAL_TYPE (BeaktaConsolidationPane, beakta_consolidation_pane, BEAKTA_TYPE_CASE_PANE)

enum
{
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

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

/* Invariant (2). */
static gboolean
may_settle (BeaktaConsolidationPane *self)
{
  return beakta_case_editor_may (get_editor (self), BEAKTA_ACT_CONSOLIDATE, NULL);
}

static void
put_lists (BeaktaConsolidationPane *self)
{
  BeaktaCase *whole = get_whole (self);
  g_autoptr(GPtrArray) attached = beakta_case_list (whole, BEAKTA_ITEM_CHECKLIST);

  g_ptr_array_set_size (self->lists, 0);
  for (guint i = 0; i < attached->len; i++)
    {
      const BeaktaCaseChecklist *used = g_ptr_array_index (attached, i);
      BeaktaChecklist *checklist = beakta_case_editor_get_checklist (get_editor (self), used->checklist);

      if (checklist != NULL)
        g_ptr_array_add (self->lists, beakta_consolidation_new (checklist, whole, beakta_depth_of_case (used)));
    }
}

static const BeaktaConsolidationItem *
find_item (BeaktaConsolidationPane *self,
           const char              *id)
{
  for (guint i = 0; id != NULL && i < self->lists->len; i++)
    {
      const BeaktaConsolidationItem *item = beakta_consolidation_find (g_ptr_array_index (self->lists, i), id);

      if (item != NULL)
        return item;
    }

  return NULL;
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

static void
take (BeaktaConsolidationPane *self,
      const char              *id,
      guint                    index)
{
  const BeaktaConsolidationItem *item = find_item (self, id);

  if (item != NULL && may_settle (self) && index < item->answers->len && g_ptr_array_index (item->answers, index) != NULL)
    settle (self, beakta_consolidation_take (item, get_whole (self), index));
}

static void
accept (BeaktaConsolidationPane *self,
        const char              *id)
{
  const BeaktaConsolidationItem *item = find_item (self, id);

  if (item != NULL && may_settle (self) && item->accord != BEAKTA_ACCORD_DISPUTED && item->accord != BEAKTA_ACCORD_WAITING)
    settle (self, beakta_consolidation_unite (item, get_whole (self), NULL));
}

/* Invariant (3). */
static void
accept_all_cb (BeaktaConsolidationPane *self)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(BeaktaChange) change = NULL;

  if (get_editor (self) == NULL || !may_settle (self))
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
  const BeaktaConsolidationItem *item = find_item (self, self->current);
  g_autoptr(BeaktaAnswer) answer = NULL;
  const BeaktaRecord *current;

  if (item == NULL || get_editor (self) == NULL)
    return;

  current = beakta_case_lookup (get_whole (self), BEAKTA_ITEM_ANSWER, item->id);
  answer = current != NULL ? beakta_record_copy (current) : beakta_record_new (BEAKTA_ITEM_ANSWER, item->id);
  if (current == NULL)
    {
      g_auto(GStrv) parts = g_strsplit (item->id, "/", 2);

      beakta_record_set (&answer->checklist, parts[0]);
      beakta_record_set (&answer->question, parts[1]);
    }
  beakta_record_set (&answer->value, value);
  beakta_record_set (&answer->reason, reason);
  g_strfreev (answer->whose);
  answer->whose = g_new0 (char *, 1);
  settle (self, g_steal_pointer (&answer));
}

static void
set_current (BeaktaConsolidationPane *self,
             const char              *id)
{
  g_autofree char *copy = g_strdup (id);

  g_free (self->current);
  self->current = g_steal_pointer (&copy);
}

static void
write_own_words (BeaktaConsolidationPane *self,
                 const char              *id)
{
  const BeaktaConsolidationItem *item = find_item (self, id);
  GtkWidget *dialog;

  if (item == NULL || !may_settle (self) || !beakta_own_words_dialog_fits (item->question))
    return;

  set_current (self, id);
  dialog = beakta_own_words_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), item->question);
  g_signal_connect_object (dialog, "given", G_CALLBACK (own_words_given_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
row_take_cb (BeaktaConsolidationRow  *row,
             guint                    index,
             BeaktaConsolidationPane *self)
{
  take (self, beakta_consolidation_row_get_id (row), index);
}

static void
row_accept_cb (BeaktaConsolidationRow  *row,
               BeaktaConsolidationPane *self)
{
  accept (self, beakta_consolidation_row_get_id (row));
}

static void
row_own_words_cb (BeaktaConsolidationRow  *row,
                  BeaktaConsolidationPane *self)
{
  write_own_words (self, beakta_consolidation_row_get_id (row));
}

static void
row_passage_activated_cb (BeaktaConsolidationRow  *row,
                          const char              *passage,
                          BeaktaConsolidationPane *self)
{
  beakta_case_pane_activate_passage (BEAKTA_CASE_PANE (self), passage);
}

static void
empty_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
add_rows (BeaktaConsolidationPane *self)
{
  gboolean may = may_settle (self);

  empty_box (self->rows);
  for (guint i = 0; i < self->lists->len; i++)
    {
      const BeaktaConsolidation *list = g_ptr_array_index (self->lists, i);

      for (guint j = 0; j < list->items->len; j++)
        {
          GtkWidget *row = beakta_consolidation_row_new (list, g_ptr_array_index (list->items, j), get_editor (self), may);

          g_signal_connect_object (row, "take", G_CALLBACK (row_take_cb), self, 0);
          g_signal_connect_object (row, "accept", G_CALLBACK (row_accept_cb), self, 0);
          g_signal_connect_object (row, "own-words", G_CALLBACK (row_own_words_cb), self, 0);
          g_signal_connect_object (row, "passage-activated", G_CALLBACK (row_passage_activated_cb), self, 0);
          gtk_box_append (self->rows, row);
        }
    }
}

static void
add_agreement (BeaktaConsolidationPane *self)
{
  g_autoptr(GPtrArray) cases = g_ptr_array_new ();

  empty_box (self->agreement);
  g_ptr_array_add (cases, get_whole (self));
  for (guint i = 0; i < self->lists->len; i++)
    {
      const BeaktaConsolidation *list = g_ptr_array_index (self->lists, i);
      g_autoptr(GPtrArray) measured = beakta_assessor_agreement_list (cases, list->checklist, NULL);

      for (guint j = 0; j < measured->len; j++)
        {
          g_autofree char *words = beakta_consolidation_words_dup_agreement (g_ptr_array_index (measured, j));
          GtkWidget *label = gtk_label_new (words);

          gtk_label_set_wrap (GTK_LABEL (label), TRUE);
          gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
          gtk_label_set_xalign (GTK_LABEL (label), 0);
          gtk_widget_add_css_class (label, "caption");
          gtk_box_append (self->agreement, label);
        }
    }
}

static void
show_counts (BeaktaConsolidationPane *self)
{
  guint n_to_choose = 0, n_to_accept = 0, n_waiting = 0, n_settled = 0, n_all;
  g_autofree char *words = NULL;
  g_autofree char *accept_words = NULL;

  for (guint i = 0; i < self->lists->len; i++)
    {
      const BeaktaConsolidation *list = g_ptr_array_index (self->lists, i);

      n_to_choose += list->n_to_choose;
      n_to_accept += list->n_to_accept;
      n_waiting += list->n_waiting;
      n_settled += list->n_settled;
    }

  n_all = n_to_choose + n_to_accept + n_waiting + n_settled;
  /* Translators: questions that several have answered: to choose an answer for, agreed, waiting for somebody, settled */
  words = g_strdup_printf (_("%1$u to choose · %2$u agreed · %3$u waiting · %4$u settled"), n_to_choose, n_to_accept,
                           n_waiting, n_settled);
  gtk_label_set_text (self->counts, words);
  gtk_progress_bar_set_fraction (self->progress, n_all > 0 ? (double) n_settled / n_all : 0);

  accept_words = g_strdup_printf (ngettext ("Accept the %u on Which All Agree", "Accept the %u on Which All Agree",
                                            n_to_accept), n_to_accept);
  gtk_button_set_label (self->accept_all, accept_words);
  beakta_wrapped_words_set (GTK_WIDGET (self->accept_all));
  gtk_widget_set_visible (GTK_WIDGET (self->accept_all), n_to_accept > 0 && may_settle (self));
  gtk_stack_set_visible_child_name (self->stack, n_all > 0 ? "list" : "empty");
}

static void
show_who (BeaktaConsolidationPane *self)
{
  const char *caseworker = beakta_case_get_facts (get_whole (self))->caseworker;
  g_autofree char *words = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->who), !may_settle (self));
  /* Translators: the caseworker of the case */
  words = *caseworker != '\0' ? g_strdup_printf (_("%s puts the answers together."),
                                                 beakta_case_editor_get_name (get_editor (self), caseworker))
                              : g_strdup (_("The answers cannot be put together at this stage."));
  gtk_label_set_text (self->who, words);
}

static GtkWidget *
find_row (BeaktaConsolidationPane *self,
          const char              *id)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (id == NULL || g_strcmp0 (beakta_consolidation_row_get_id (BEAKTA_CONSOLIDATION_ROW (row)), id) == 0)
      return row;

  return NULL;
}

/* The row that holds the keyboard; the first when none does. */
static GtkWidget *
find_current_row (BeaktaConsolidationPane *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, BEAKTA_TYPE_CONSOLIDATION_ROW) : NULL;

  return row != NULL && gtk_widget_is_ancestor (row, GTK_WIDGET (self)) ? row : find_row (self, NULL);
}

static gboolean
holds_keyboard (BeaktaConsolidationPane *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

/* Invariant (1). The keyboard goes on to what asks for a choice next. */
static void
refresh (BeaktaConsolidationPane *self)
{
  BeaktaCaseEditor *editor = get_editor (self);
  gboolean had_keyboard = holds_keyboard (self);

  g_ptr_array_set_size (self->lists, 0);
  if (editor == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  if (!beakta_assessors_are_several (get_whole (self)))
    {
      empty_box (self->rows);
      gtk_stack_set_visible_child_name (self->stack, "alone");
      return;
    }
  if (!beakta_assessors_may_see (get_whole (self), beakta_case_editor_get_user (editor)))
    {
      empty_box (self->rows);
      gtk_stack_set_visible_child_name (self->stack, "blind");
      return;
    }

  put_lists (self);
  add_rows (self);
  add_agreement (self);
  show_who (self);
  show_counts (self);
  if (had_keyboard && find_row (self, NULL) != NULL)
    gtk_widget_grab_focus (find_row (self, NULL));
}

static gboolean
refresh_cb (gpointer user_data)
{
  BeaktaConsolidationPane *self = user_data;

  self->refresh_source = 0;
  refresh (self);

  return G_SOURCE_REMOVE;
}

static void
queue_refresh (BeaktaConsolidationPane *self)
{
  if (self->refresh_source == 0)
    self->refresh_source = g_idle_add (refresh_cb, self);
}

static void
beakta_consolidation_pane_entry (BeaktaCasePane *pane,
                                 BeaktaEntry    *entry)
{
  queue_refresh (BEAKTA_CONSOLIDATION_PANE (pane));
}

static void
beakta_consolidation_pane_changed (BeaktaCasePane *pane)
{
  queue_refresh (BEAKTA_CONSOLIDATION_PANE (pane));
}

static void
beakta_consolidation_pane_forget (BeaktaCasePane *pane)
{
  BeaktaConsolidationPane *self = BEAKTA_CONSOLIDATION_PANE (pane);

  g_clear_handle_id (&self->refresh_source, g_source_remove);
  g_ptr_array_set_size (self->lists, 0);
  empty_box (self->rows);
  empty_box (self->agreement);
  set_current (self, NULL);
}

static gboolean
beakta_consolidation_pane_show_item (BeaktaCasePane *pane,
                                     BeaktaItemKind  kind,
                                     const char     *id)
{
  BeaktaConsolidationPane *self = BEAKTA_CONSOLIDATION_PANE (pane);
  GtkWidget *row;

  refresh (self);
  row = find_row (self, id);

  return kind == BEAKTA_ITEM_ASSESSMENT && row != NULL && gtk_widget_grab_focus (row);
}

static void
beakta_consolidation_pane_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (beakta_consolidation_pane_parent_class)->map (widget);
  refresh (BEAKTA_CONSOLIDATION_PANE (widget));
}

static gboolean
beakta_consolidation_pane_grab_focus (GtkWidget *widget)
{
  BeaktaConsolidationPane *self = BEAKTA_CONSOLIDATION_PANE (widget);
  GtkWidget *row = find_row (self, NULL);

  return row != NULL ? gtk_widget_grab_focus (row)
                     : gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
close_clicked_cb (BeaktaConsolidationPane *self)
{
  g_signal_emit (self, signals[CLOSED], 0);
}

static void
take_key_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  BeaktaConsolidationPane *self = BEAKTA_CONSOLIDATION_PANE (widget);
  GtkWidget *row = find_current_row (self);

  if (row != NULL)
    take (self, beakta_consolidation_row_get_id (BEAKTA_CONSOLIDATION_ROW (row)), (guint) g_variant_get_int32 (parameter));
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
  const BeaktaConsolidationItem *item = find_item (self, id);

  if (item == NULL)
    return;

  if (item->settled == BEAKTA_SETTLED || !may_settle (self))
    beakta_consolidation_row_unfold (BEAKTA_CONSOLIDATION_ROW (row));
  else
    accept (self, id);
}

static void
own_words_key_cb (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  BeaktaConsolidationPane *self = BEAKTA_CONSOLIDATION_PANE (widget);
  GtkWidget *row = find_current_row (self);

  if (row != NULL)
    write_own_words (self, beakta_consolidation_row_get_id (BEAKTA_CONSOLIDATION_ROW (row)));
}

static void
accept_all_key_cb (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  accept_all_cb (BEAKTA_CONSOLIDATION_PANE (widget));
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

static void
add_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "consolidation.take", "i", take_key_cb);
  gtk_widget_class_install_action (klass, "consolidation.accept", NULL, accept_key_cb);
  gtk_widget_class_install_action (klass, "consolidation.own-words", NULL, own_words_key_cb);
  gtk_widget_class_install_action (klass, "consolidation.accept-all", NULL, accept_all_key_cb);
  gtk_widget_class_install_action (klass, "consolidation.step", "i", step_key_cb);
}

static void
beakta_consolidation_pane_dispose (GObject *object)
{
  G_OBJECT_CLASS (beakta_consolidation_pane_parent_class)->dispose (object);

  g_clear_pointer (&BEAKTA_CONSOLIDATION_PANE (object)->lists, g_ptr_array_unref);
  g_clear_pointer (&BEAKTA_CONSOLIDATION_PANE (object)->current, g_free);
}

static void
beakta_consolidation_pane_class_init (BeaktaConsolidationPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  BeaktaCasePaneClass *pane_class = BEAKTA_CASE_PANE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = beakta_consolidation_pane_dispose;
  widget_class->map = beakta_consolidation_pane_map;
  widget_class->grab_focus = beakta_consolidation_pane_grab_focus;
  pane_class->follow = beakta_consolidation_pane_changed;
  pane_class->forget = beakta_consolidation_pane_forget;
  pane_class->entry = beakta_consolidation_pane_entry;
  pane_class->access_changed = beakta_consolidation_pane_changed;
  pane_class->problem = beakta_consolidation_pane_changed;
  pane_class->show_item = beakta_consolidation_pane_show_item;

  signals[CLOSED] = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);

  add_actions (widget_class);
  add_keys (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/beakta/Beakta/ui/consolidation/beakta-consolidation-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaConsolidationPane, stack);
  gtk_widget_class_bind_template_child (widget_class, BeaktaConsolidationPane, counts);
  gtk_widget_class_bind_template_child (widget_class, BeaktaConsolidationPane, progress);
  gtk_widget_class_bind_template_child (widget_class, BeaktaConsolidationPane, who);
  gtk_widget_class_bind_template_child (widget_class, BeaktaConsolidationPane, ask);
  gtk_widget_class_bind_template_child (widget_class, BeaktaConsolidationPane, accept_all);
  gtk_widget_class_bind_template_child (widget_class, BeaktaConsolidationPane, rows);
  gtk_widget_class_bind_template_child (widget_class, BeaktaConsolidationPane, agreement);
  gtk_widget_class_bind_template_callback (widget_class, close_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, accept_all_cb);
}

static void
beakta_consolidation_pane_init (BeaktaConsolidationPane *self)
{
  self->lists = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_consolidation_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  beakta_wrapped_words_set (GTK_WIDGET (self->accept_all));
  beakta_wrapped_words_set (self->ask);
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
  take (self, beakta_consolidation_row_get_id (BEAKTA_CONSOLIDATION_ROW (row)), (guint) index);
}

/* From elsewhere the first step is to the first row. */
void
beakta_consolidation_pane_step (BeaktaConsolidationPane *self,
                                int                      direction)
{
  GtkWidget *row;

  g_return_if_fail (BEAKTA_IS_CONSOLIDATION_PANE (self));

  row = find_current_row (self);
  if (row != NULL && holds_keyboard (self))
    row = direction > 0 ? gtk_widget_get_next_sibling (row) : gtk_widget_get_prev_sibling (row);
  if (row != NULL)
    gtk_widget_grab_focus (row);
}
