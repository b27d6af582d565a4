/* The answers of several assessors put together. The numbers are those of the header.
 *
 * What the case has become is shown at the next turn of the loop: one act of the person is one entry. A row that says the same
 * stays as it is, unfolded or not, so that a press on it that is under way is not lost when somebody else has answered.
 */

#define G_LOG_DOMAIN "beakta-consolidation-pane"

#include "beakta-consolidation-pane-private.h"

#include <glib/gi18n.h>

#include "beakta-assessor-agreement.h"
#include "beakta-assessors.h"
#include "beakta-consolidation-row.h"
#include "beakta-consolidation-words.h"
#include "beakta-wrapped-words.h"

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
gboolean
beakta_consolidation_pane_may_settle (BeaktaConsolidationPane *self)
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

const BeaktaConsolidationItem *
beakta_consolidation_pane_find_item (BeaktaConsolidationPane *self,
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

void
beakta_consolidation_pane_set_current (BeaktaConsolidationPane *self,
                                       const char              *id)
{
  g_autofree char *copy = g_strdup (id);

  g_free (self->current);
  self->current = g_steal_pointer (&copy);
}

static void
row_take_cb (BeaktaConsolidationRow  *row,
             guint                    index,
             BeaktaConsolidationPane *self)
{
  beakta_consolidation_pane_take_of (self, beakta_consolidation_row_get_id (row), index);
}

static void
row_accept_cb (BeaktaConsolidationRow  *row,
               BeaktaConsolidationPane *self)
{
  beakta_consolidation_pane_accept (self, beakta_consolidation_row_get_id (row));
}

static void
row_own_words_cb (BeaktaConsolidationRow  *row,
                  BeaktaConsolidationPane *self)
{
  beakta_consolidation_pane_write_own_words (self, beakta_consolidation_row_get_id (row));
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

GtkWidget *
beakta_consolidation_pane_find_row (BeaktaConsolidationPane *self,
                                    const char              *id)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (id == NULL || g_strcmp0 (beakta_consolidation_row_get_id (BEAKTA_CONSOLIDATION_ROW (row)), id) == 0)
      return row;

  return NULL;
}

static GtkWidget *
make_row (BeaktaConsolidationPane       *self,
          const BeaktaConsolidation     *list,
          const BeaktaConsolidationItem *item,
          gboolean                       may)
{
  GtkWidget *row = beakta_consolidation_row_new (list, item, get_editor (self), may);

  g_signal_connect_object (row, "take", G_CALLBACK (row_take_cb), self, 0);
  g_signal_connect_object (row, "accept", G_CALLBACK (row_accept_cb), self, 0);
  g_signal_connect_object (row, "own-words", G_CALLBACK (row_own_words_cb), self, 0);
  g_signal_connect_object (row, "passage-activated", G_CALLBACK (row_passage_activated_cb), self, 0);

  return row;
}

/* The row of the item comes after @last (nullable: first): the one that is there, if it says the same. */
static GtkWidget *
put_row (BeaktaConsolidationPane       *self,
         const BeaktaConsolidation     *list,
         const BeaktaConsolidationItem *item,
         gboolean                       may,
         GtkWidget                     *last)
{
  GtkWidget *row = beakta_consolidation_pane_find_row (self, item->id);

  if (row != NULL && beakta_consolidation_row_says (BEAKTA_CONSOLIDATION_ROW (row), list, item, get_editor (self), may))
    {
      if (gtk_widget_get_prev_sibling (row) != last)
        gtk_box_reorder_child_after (self->rows, row, last);
      return row;
    }

  if (row != NULL)
    gtk_box_remove (self->rows, row);
  row = make_row (self, list, item, may);
  gtk_box_insert_child_after (self->rows, row, last);

  return row;
}

static void
put_rows (BeaktaConsolidationPane *self)
{
  gboolean may = beakta_consolidation_pane_may_settle (self);
  GtkWidget *last = NULL;
  GtkWidget *next;

  for (guint i = 0; i < self->lists->len; i++)
    {
      const BeaktaConsolidation *list = g_ptr_array_index (self->lists, i);

      for (guint j = 0; j < list->items->len; j++)
        last = put_row (self, list, g_ptr_array_index (list->items, j), may, last);
    }

  while ((next = last != NULL ? gtk_widget_get_next_sibling (last)
                              : gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_box_remove (self->rows, next);
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

          beakta_wrapped_words_add (GTK_WIDGET (self->agreement), words, "caption");
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
  gtk_widget_set_visible (GTK_WIDGET (self->accept_all), n_to_accept > 0 && beakta_consolidation_pane_may_settle (self));
  gtk_stack_set_visible_child_name (self->stack, n_all > 0 ? "list" : "empty");
}

static void
show_who (BeaktaConsolidationPane *self)
{
  const char *caseworker = beakta_case_get_facts (get_whole (self))->caseworker;
  g_autofree char *words = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->who), !beakta_consolidation_pane_may_settle (self));
  /* Translators: the caseworker of the case */
  words = *caseworker != '\0' ? g_strdup_printf (_("%s puts the answers together."),
                                                 beakta_case_editor_get_name (get_editor (self), caseworker))
                              : g_strdup (_("The answers cannot be put together at this stage."));
  gtk_label_set_text (self->who, words);
}

gboolean
beakta_consolidation_pane_holds_keyboard (BeaktaConsolidationPane *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

/* In a row that is there: of one that was taken away, it is nowhere. */
static gboolean
is_keyboard_in_row (BeaktaConsolidationPane *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->rows));
}

/* Invariant (1). The keyboard stays in its row as long as that says the same; then it goes on to what asks for a choice next. */
static void
refresh (BeaktaConsolidationPane *self)
{
  BeaktaCaseEditor *editor = get_editor (self);
  gboolean had_keyboard = beakta_consolidation_pane_holds_keyboard (self);

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
  put_rows (self);
  add_agreement (self);
  show_who (self);
  show_counts (self);
  if (had_keyboard && !is_keyboard_in_row (self) && beakta_consolidation_pane_find_row (self, NULL) != NULL)
    gtk_widget_grab_focus (beakta_consolidation_pane_find_row (self, NULL));
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
  beakta_consolidation_pane_set_current (self, NULL);
}

static gboolean
beakta_consolidation_pane_show_item (BeaktaCasePane *pane,
                                     BeaktaItemKind  kind,
                                     const char     *id)
{
  BeaktaConsolidationPane *self = BEAKTA_CONSOLIDATION_PANE (pane);
  GtkWidget *row;

  refresh (self);
  row = beakta_consolidation_pane_find_row (self, id);

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
  GtkWidget *row = beakta_consolidation_pane_find_row (self, NULL);

  return row != NULL ? gtk_widget_grab_focus (row)
                     : gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
close_clicked_cb (BeaktaConsolidationPane *self)
{
  g_signal_emit (self, signals[CLOSED], 0);
}

static void
accept_all_clicked_cb (BeaktaConsolidationPane *self)
{
  beakta_consolidation_pane_accept_all (self);
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

  beakta_consolidation_pane_class_add_acts (widget_class);
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
  gtk_widget_class_bind_template_callback (widget_class, accept_all_clicked_cb);
}

static void
beakta_consolidation_pane_init (BeaktaConsolidationPane *self)
{
  self->lists = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_consolidation_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  beakta_wrapped_words_set (GTK_WIDGET (self->accept_all));
  beakta_wrapped_words_set (self->ask);
}
