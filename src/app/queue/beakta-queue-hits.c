/* What a search found in the texts of the documents. */

#define G_LOG_DOMAIN "beakta-queue-hits"

#include "beakta-queue-hits.h"

#include "beakta-hit-row.h"

#define MAX_HITS 50

struct _BeaktaQueueHits
{
  GtkWidget     parent_instance;

  GCancellable *searching;           /* owned, nullable */

  /* Template children */
  GtkRevealer  *revealer;
  GtkListBox   *list;
};

enum
{
  HIT_ACTIVATED,
  FOUND,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BeaktaQueueHits, beakta_queue_hits, GTK_TYPE_WIDGET)

static void
show_hits (BeaktaQueueHits *self,
           GPtrArray       *hits)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);

  for (guint i = 0; hits != NULL && i < hits->len; i++)
    gtk_list_box_append (self->list, beakta_hit_row_new (g_ptr_array_index (hits, i)));

  if (hits != NULL && hits->len > 0)
    gtk_widget_set_visible (GTK_WIDGET (self), TRUE);

  gtk_revealer_set_reveal_child (self->revealer, hits != NULL && hits->len > 0);
  g_signal_emit (self, signals[FOUND], 0);
}

static void
searched_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(BeaktaQueueHits) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) hits = beakta_store_search_finish (BEAKTA_STORE (object), result, &error);

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_hits (self, hits);
}

static void
row_activated_cb (BeaktaQueueHits *self,
                  BeaktaHitRow    *row)
{
  guint start, end;
  guint document = beakta_hit_row_get_place (row, &start, &end);

  g_signal_emit (self, signals[HIT_ACTIVATED], 0, beakta_hit_row_get_case_id (row), document, start, end);
}

static void
stop (BeaktaQueueHits *self)
{
  g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);
}

static void
beakta_queue_hits_dispose (GObject *object)
{
  BeaktaQueueHits *self = BEAKTA_QUEUE_HITS (object);

  stop (self);
  g_clear_pointer ((GtkWidget **) &self->revealer, gtk_widget_unparent);

  G_OBJECT_CLASS (beakta_queue_hits_parent_class)->dispose (object);
}

static void
beakta_queue_hits_class_init (BeaktaQueueHitsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = beakta_queue_hits_dispose;

  signals[HIT_ACTIVATED] = g_signal_new ("hit-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 4,
                                         G_TYPE_STRING, G_TYPE_UINT, G_TYPE_UINT, G_TYPE_UINT);
  signals[FOUND] = g_signal_new ("found", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/queue/beakta-queue-hits.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaQueueHits, revealer);
  gtk_widget_class_bind_template_child (widget_class, BeaktaQueueHits, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
beakta_queue_hits_init (BeaktaQueueHits *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
beakta_queue_hits_search (BeaktaQueueHits *self,
                          BeaktaStore     *store,
                          const char      *words)
{
  g_return_if_fail (BEAKTA_IS_QUEUE_HITS (self));
  g_return_if_fail (words != NULL);

  stop (self);

  if (*words == '\0' || store == NULL)
    {
      show_hits (self, NULL);
      return;
    }

  self->searching = g_cancellable_new ();
  beakta_store_search_async (store, words, MAX_HITS, self->searching, searched_cb, g_object_ref (self));
}

gboolean
beakta_queue_hits_has_any (BeaktaQueueHits *self)
{
  g_return_val_if_fail (BEAKTA_IS_QUEUE_HITS (self), FALSE);

  return gtk_revealer_get_reveal_child (self->revealer);
}
