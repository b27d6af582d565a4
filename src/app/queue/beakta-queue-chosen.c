/* What is selected in the queue. The numbers are the rules of the header. */

#define G_LOG_DOMAIN "beakta-queue-chosen"

#include "beakta-queue-chosen.h"

/* A list that becomes another one as a whole is not searched for what was selected beyond this. */
#define MOST_MOVED 2000

struct _BeaktaQueueChosen
{
  GObject            parent_instance;

  GtkMultiSelection *selection;      /* owned, nullable */
  GHashTable        *rows;           /* owned: the selected BeaktaCaseRow, which keep their places when the list moves */
  gboolean           is_restoring;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BeaktaQueueChosen, beakta_queue_chosen, G_TYPE_OBJECT)

static GtkBitset *
dup_selected (BeaktaQueueChosen *self)
{
  return self->selection != NULL ? gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection))
                                 : gtk_bitset_new_empty ();
}

/* Remembers which rows are selected: after this, they are known wherever they go. */
static void
remember (BeaktaQueueChosen *self)
{
  g_autoptr(GtkBitset) selected = dup_selected (self);
  GtkBitsetIter iter;
  guint position;

  g_hash_table_remove_all (self->rows);
  for (gboolean more = gtk_bitset_iter_init_first (&iter, selected, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    g_hash_table_add (self->rows, g_list_model_get_item (G_LIST_MODEL (self->selection), position));
}

static void
selection_changed_cb (BeaktaQueueChosen *self)
{
  if (self->is_restoring)
    return;

  remember (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Rule 1: a row that moves is taken out and put in again. */
static void
items_changed_cb (BeaktaQueueChosen *self,
                  guint              position,
                  guint              removed,
                  guint              added)
{
  if (g_hash_table_size (self->rows) == 0)
    return;

  self->is_restoring = TRUE;
  for (guint i = position; i < position + MIN (added, MOST_MOVED); i++)
    {
      g_autoptr(GObject) row = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      if (row != NULL && g_hash_table_contains (self->rows, row))
        gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), i, FALSE);
    }
  self->is_restoring = FALSE;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
beakta_queue_chosen_dispose (GObject *object)
{
  BeaktaQueueChosen *self = BEAKTA_QUEUE_CHOSEN (object);

  g_clear_object (&self->selection);
  g_clear_pointer (&self->rows, g_hash_table_unref);

  G_OBJECT_CLASS (beakta_queue_chosen_parent_class)->dispose (object);
}

static void
beakta_queue_chosen_class_init (BeaktaQueueChosenClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = beakta_queue_chosen_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
beakta_queue_chosen_init (BeaktaQueueChosen *self)
{
  self->rows = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
}

BeaktaQueueChosen *
beakta_queue_chosen_new (void)
{
  return g_object_new (BEAKTA_TYPE_QUEUE_CHOSEN, NULL);
}

void
beakta_queue_chosen_set_model (BeaktaQueueChosen *self,
                               GListModel        *model)
{
  g_return_if_fail (BEAKTA_IS_QUEUE_CHOSEN (self));
  g_return_if_fail (model == NULL || G_IS_LIST_MODEL (model));

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  g_clear_object (&self->selection);
  g_hash_table_remove_all (self->rows);

  if (model != NULL)
    {
      self->selection = gtk_multi_selection_new (g_object_ref (model));
      g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
    }

  g_signal_emit (self, signals[CHANGED], 0);
}

GtkSelectionModel *
beakta_queue_chosen_get_selection (BeaktaQueueChosen *self)
{
  g_return_val_if_fail (BEAKTA_IS_QUEUE_CHOSEN (self), NULL);

  return self->selection != NULL ? GTK_SELECTION_MODEL (self->selection) : NULL;
}

guint
beakta_queue_chosen_count (BeaktaQueueChosen *self)
{
  g_autoptr(GtkBitset) selected = NULL;

  g_return_val_if_fail (BEAKTA_IS_QUEUE_CHOSEN (self), 0);

  selected = dup_selected (self);

  return (guint) gtk_bitset_get_size (selected);
}

GPtrArray *
beakta_queue_chosen_list (BeaktaQueueChosen *self)
{
  g_autoptr(GtkBitset) selected = NULL;
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_case_line_unref);
  GtkBitsetIter iter;
  guint position;

  g_return_val_if_fail (BEAKTA_IS_QUEUE_CHOSEN (self), lines);

  selected = dup_selected (self);
  for (gboolean more = gtk_bitset_iter_init_first (&iter, selected, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    {
      g_autoptr(BeaktaCaseRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
      BeaktaCaseLine *line = beakta_case_row_get_line (row);

      if (line != NULL)
        g_ptr_array_add (lines, beakta_case_line_ref (line));
    }

  return lines;
}

BeaktaCaseLine *
beakta_queue_chosen_get_first (BeaktaQueueChosen *self)
{
  g_autoptr(GtkBitset) selected = NULL;
  g_autoptr(BeaktaCaseRow) row = NULL;

  g_return_val_if_fail (BEAKTA_IS_QUEUE_CHOSEN (self), NULL);

  selected = dup_selected (self);
  if (gtk_bitset_is_empty (selected))
    return NULL;

  row = g_list_model_get_item (G_LIST_MODEL (self->selection), gtk_bitset_get_minimum (selected));

  return row != NULL ? beakta_case_row_get_line (row) : NULL;
}
