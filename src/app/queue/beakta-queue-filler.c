/* Which cells of the queue are filled when. The numbers are the rules of the header. */

#define G_LOG_DOMAIN "beakta-queue-filler"

#include "beakta-queue-filler.h"

#define SHARE_US 2500                /* of a frame of 16,700: its layout and its drawing come on top */
#define JUMP_CELLS 500               /* with another case, and it was no wheel */
#define ROWS_NEAR 3                  /* rows are of several heights: how far the reckoning of those in sight may be out */

struct _BeaktaQueueFiller
{
  GObject        parent_instance;

  GtkColumnView *view;               /* weak, nullable */
  GSignalGroup  *model_signals;      /* owned */
  GHashTable    *waiting;            /* of BeaktaQueueCell; not owned */
  guint          tick;               /* 0 while nothing waits */
  guint          n_emptied;          /* cells that got another case since the last tick */
  gboolean       has_waited;         /* at the last tick, for rule 3 */
  gboolean       has_begun;          /* rows of this list have been seen */
};

G_DEFINE_FINAL_TYPE (BeaktaQueueFiller, beakta_queue_filler, G_TYPE_OBJECT)

/* The first and the last row in sight, reckoned as if all were of one height. */
static void
find_sight (BeaktaQueueFiller *self,
            double            *first,
            double            *last)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view));
  GtkSelectionModel *model = gtk_column_view_get_model (self->view);
  double upper = adjustment != NULL ? gtk_adjustment_get_upper (adjustment) : 0;
  double rows = model != NULL && upper > 0 ? g_list_model_get_n_items (G_LIST_MODEL (model)) / upper : 0;

  *first = 0;
  *last = G_MAXUINT;
  if (!(rows > 0))
    return;

  *first = gtk_adjustment_get_value (adjustment) * rows - ROWS_NEAR;
  *last = (gtk_adjustment_get_value (adjustment) + gtk_adjustment_get_page_size (adjustment)) * rows + ROWS_NEAR;
}

static gboolean
is_within (BeaktaQueueCell *cell,
           double           first,
           double           last)
{
  guint position = beakta_queue_cell_get_position (cell);

  return position >= first && position <= last;
}

static int
compare_positions (gconstpointer a,
                   gconstpointer b)
{
  guint one = beakta_queue_cell_get_position (*(BeaktaQueueCell **) a), two = beakta_queue_cell_get_position (*(BeaktaQueueCell **) b);

  return (one > two) - (one < two);
}

/* (transfer container): those that wait, as the first rule has them; those in sight from above. */
static GPtrArray *
list_waiting (BeaktaQueueFiller *self)
{
  GPtrArray *cells = g_ptr_array_sized_new (g_hash_table_size (self->waiting));
  GHashTableIter iter;
  gpointer cell;
  double first, last;

  find_sight (self, &first, &last);
  for (int round = 0; round < 2; round++)
    {
      g_hash_table_iter_init (&iter, self->waiting);
      while (g_hash_table_iter_next (&iter, &cell, NULL))
        if (is_within (cell, first, last) == (round == 0))
          g_ptr_array_add (cells, cell);
      if (round == 0)
        g_ptr_array_sort (cells, compare_positions);
    }

  return cells;
}

static gboolean
tick_cb (GtkWidget     *view,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  BeaktaQueueFiller *self = user_data;
  g_autoptr(GPtrArray) cells = NULL;
  gint64 start = g_get_monotonic_time ();
  gboolean is_jump = self->n_emptied > JUMP_CELLS && !self->has_waited;

  /* Rule 3. */
  self->n_emptied = 0;
  self->has_waited = is_jump;
  if (is_jump)
    return G_SOURCE_CONTINUE;

  cells = list_waiting (self);
  self->has_begun |= cells->len > 0;
  for (guint i = 0; i < cells->len && g_get_monotonic_time () < start + SHARE_US; i++)
    if (g_hash_table_remove (self->waiting, cells->pdata[i]))
      beakta_queue_cell_fill (cells->pdata[i]);

  if (g_hash_table_size (self->waiting) > 0)
    return G_SOURCE_CONTINUE;

  self->tick = 0;

  return G_SOURCE_REMOVE;
}

/* Another tab or another search: what comes now is seen for the first time. */
static void
items_changed_cb (BeaktaQueueFiller *self,
                  guint              position,
                  guint              removed)
{
  if (position == 0 && removed > 0)
    self->has_begun = FALSE;
}

static void
model_changed_cb (BeaktaQueueFiller *self)
{
  self->has_begun = FALSE;
  g_signal_group_set_target (self->model_signals, gtk_column_view_get_model (self->view));
}

static void
beakta_queue_filler_finalize (GObject *object)
{
  BeaktaQueueFiller *self = BEAKTA_QUEUE_FILLER (object);

  g_clear_object (&self->model_signals);
  g_clear_weak_pointer (&self->view);
  g_hash_table_unref (self->waiting);

  G_OBJECT_CLASS (beakta_queue_filler_parent_class)->finalize (object);
}

static void
beakta_queue_filler_class_init (BeaktaQueueFillerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = beakta_queue_filler_finalize;
}

static void
beakta_queue_filler_init (BeaktaQueueFiller *self)
{
  self->waiting = g_hash_table_new (NULL, NULL);
  self->model_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->model_signals, "items-changed", G_CALLBACK (items_changed_cb), self);
}

BeaktaQueueFiller *
beakta_queue_filler_new (GtkColumnView *view)
{
  BeaktaQueueFiller *self;

  g_return_val_if_fail (GTK_IS_COLUMN_VIEW (view), NULL);

  self = g_object_new (BEAKTA_TYPE_QUEUE_FILLER, NULL);
  g_set_weak_pointer (&self->view, view);
  g_signal_connect_object (view, "notify::model", G_CALLBACK (model_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/* Rule 4. */
static gboolean
is_first_sight (BeaktaQueueFiller *self,
                BeaktaQueueCell   *cell)
{
  double first, last;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self->view)))
    return TRUE;
  if (self->has_begun)
    return FALSE;

  find_sight (self, &first, &last);

  return is_within (cell, first, last);
}

void
beakta_queue_filler_add (BeaktaQueueFiller *self,
                         BeaktaQueueCell   *cell)
{
  g_return_if_fail (BEAKTA_IS_QUEUE_FILLER (self));
  g_return_if_fail (BEAKTA_IS_QUEUE_CELL (cell));

  if (self->view == NULL)
    return;

  if (is_first_sight (self, cell))
    {
      g_hash_table_remove (self->waiting, cell);
      beakta_queue_cell_fill (cell);
      return;
    }

  g_hash_table_add (self->waiting, cell);
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self->view), tick_cb, g_object_ref (self), g_object_unref);
}

void
beakta_queue_filler_remove (BeaktaQueueFiller *self,
                            BeaktaQueueCell   *cell)
{
  g_return_if_fail (BEAKTA_IS_QUEUE_FILLER (self));

  g_hash_table_remove (self->waiting, cell);
  self->n_emptied++;
}
