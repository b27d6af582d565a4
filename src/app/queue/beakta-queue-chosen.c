/* What is selected in the queue. The numbers are the rules of the header. */

#define G_LOG_DOMAIN "beakta-queue-chosen"

#include "beakta-queue-chosen.h"

/* Without a line among so many of the first, none of what is selected has been looked at. */
#define MOST_LOOKED_AT 256

struct _BeaktaQueueChosen
{
  GObject            parent_instance;

  GtkMultiSelection *selection;      /* owned, nullable */
  BeaktaCaseList    *cases;          /* owned, nullable: what the selection is on, or on the beginning of */
  GtkBitset         *numbers;        /* owned: of the selected lines, which keep their places when the list moves */
  gboolean           is_all;         /* everything was selected before it was known what that is */
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

/* Whether it is known which lines there are: the list has been read, and the view shows all of it. */
static gboolean
is_whole (BeaktaQueueChosen *self)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->cases));

  return g_list_model_get_n_items (G_LIST_MODEL (self->selection)) == n_items &&
         (n_items == 0 || beakta_case_list_get_number (self->cases, n_items - 1) != 0);
}

/* Remembers which lines are selected: after this, they are known wherever they go. The numbers of lines are given one by one by the
 * store, so that they fit. */
static void
remember (BeaktaQueueChosen *self)
{
  g_autoptr(GtkBitset) selected = dup_selected (self);
  GtkBitsetIter iter;
  guint position;

  gtk_bitset_remove_all (self->numbers);
  for (gboolean more = gtk_bitset_iter_init_first (&iter, selected, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    gtk_bitset_add (self->numbers, (guint) beakta_case_list_get_number (self->cases, position));

  self->is_all = !is_whole (self) && gtk_bitset_get_size (selected) > 1 &&
                 gtk_bitset_get_size (selected) == g_list_model_get_n_items (G_LIST_MODEL (self->selection));
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
  g_autoptr(GtkBitset) again = NULL;
  g_autoptr(GtkBitset) put_in = NULL;

  if (gtk_bitset_is_empty (self->numbers))
    return;

  again = gtk_bitset_new_empty ();
  put_in = gtk_bitset_new_range (position, added);
  for (guint i = position; i < position + added; i++)
    if (self->is_all || gtk_bitset_contains (self->numbers, (guint) beakta_case_list_get_number (self->cases, i)))
      gtk_bitset_add (again, i);

  self->is_restoring = TRUE;
  if (!gtk_bitset_is_empty (again))
    gtk_selection_model_set_selection (GTK_SELECTION_MODEL (self->selection), again, put_in);
  self->is_restoring = FALSE;

  /* Rule 2. */
  if (self->is_all && is_whole (self))
    remember (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
beakta_queue_chosen_dispose (GObject *object)
{
  BeaktaQueueChosen *self = BEAKTA_QUEUE_CHOSEN (object);

  g_clear_object (&self->selection);
  g_clear_object (&self->cases);
  g_clear_pointer (&self->numbers, gtk_bitset_unref);

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
  self->numbers = gtk_bitset_new_empty ();
}

BeaktaQueueChosen *
beakta_queue_chosen_new (void)
{
  return g_object_new (BEAKTA_TYPE_QUEUE_CHOSEN, NULL);
}

void
beakta_queue_chosen_set_model (BeaktaQueueChosen *self,
                               GListModel        *model,
                               BeaktaCaseList    *cases)
{
  g_return_if_fail (BEAKTA_IS_QUEUE_CHOSEN (self));
  g_return_if_fail (model == NULL || G_IS_LIST_MODEL (model));
  g_return_if_fail ((model == NULL) == (cases == NULL));

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  g_clear_object (&self->selection);
  gtk_bitset_remove_all (self->numbers);
  self->is_all = FALSE;
  g_set_object (&self->cases, cases);

  if (model != NULL)
    {
      self->selection = gtk_multi_selection_new (g_object_ref (model));
      g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
      /* After the list view, which must not hear that something is selected at a place of which it knows nothing. */
      g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (items_changed_cb), self,
                               G_CONNECT_SWAPPED | G_CONNECT_AFTER);
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

gboolean
beakta_queue_chosen_is_known (BeaktaQueueChosen *self)
{
  g_return_val_if_fail (BEAKTA_IS_QUEUE_CHOSEN (self), FALSE);

  return !self->is_all;
}

GArray *
beakta_queue_chosen_list (BeaktaQueueChosen *self)
{
  g_autoptr(GtkBitset) selected = NULL;
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
  GtkBitsetIter iter;
  guint position;

  g_return_val_if_fail (BEAKTA_IS_QUEUE_CHOSEN (self), numbers);

  selected = dup_selected (self);
  for (gboolean more = gtk_bitset_iter_init_first (&iter, selected, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    {
      gint64 number = beakta_case_list_get_number (self->cases, position);

      if (number != 0)
        g_array_append_val (numbers, number);
    }

  return numbers;
}

BeaktaCaseLine *
beakta_queue_chosen_get_first (BeaktaQueueChosen *self)
{
  g_autoptr(GtkBitset) selected = NULL;
  BeaktaCaseLine *line = NULL;
  GtkBitsetIter iter;
  guint position;
  guint n = 0;

  g_return_val_if_fail (BEAKTA_IS_QUEUE_CHOSEN (self), NULL);

  selected = dup_selected (self);
  for (gboolean more = gtk_bitset_iter_init_first (&iter, selected, &position); more && line == NULL && n < MOST_LOOKED_AT;
       more = gtk_bitset_iter_next (&iter, &position), n++)
    {
      g_autoptr(BeaktaCaseRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

      line = row != NULL ? beakta_case_row_get_line (row) : NULL;
    }

  return line;
}
