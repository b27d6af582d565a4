/* The tabs of the queue, with how many cases each holds. */

#define G_LOG_DOMAIN "beakta-queue-sidebar"

#include "beakta-queue-sidebar.h"

#include <glib/gi18n.h>

#include "beakta-wording.h"

struct _BeaktaQueueSidebar
{
  GtkWidget   parent_instance;

  GtkLabel   *counts[BEAKTA_N_QUEUES];

  /* Template children */
  GtkWidget  *content;
  GtkListBox *list;
};

enum
{
  QUEUE_SELECTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BeaktaQueueSidebar, beakta_queue_sidebar, GTK_TYPE_WIDGET)

static const struct
{
  const char *title;
  const char *icon;
} tabs[BEAKTA_N_QUEUES] = {
  /* Translators: tabs of the queue: behöver agera, mina, väntar på svar, att granska, ej tilldelade, alla */
  [BEAKTA_QUEUE_ACT] = { NC_("queue", "Needs action"), "alarm-symbolic" },
  [BEAKTA_QUEUE_MINE] = { NC_("queue", "Mine"), "avatar-default-symbolic" },
  [BEAKTA_QUEUE_WAITING] = { NC_("queue", "Waiting for answers"), "mail-replied-symbolic" },
  [BEAKTA_QUEUE_REVIEW] = { NC_("queue", "To review"), "object-select-symbolic" },
  [BEAKTA_QUEUE_UNASSIGNED] = { NC_("queue", "Unassigned"), "list-add-symbolic" },
  [BEAKTA_QUEUE_ALL] = { NC_("queue", "All"), "view-list-symbolic" },
};

const char *
beakta_queue_get_title (BeaktaQueue queue)
{
  g_return_val_if_fail (queue < BEAKTA_N_QUEUES, "");

  return g_dpgettext2 (NULL, "queue", tabs[queue].title);
}

static void
row_selected_cb (BeaktaQueueSidebar *self,
                 GtkListBoxRow      *row)
{
  if (row != NULL)
    g_signal_emit (self, signals[QUEUE_SELECTED], 0, gtk_list_box_row_get_index (row));
}

static GtkWidget *
make_row (BeaktaQueueSidebar *self,
          BeaktaQueue         queue)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title = gtk_label_new (beakta_queue_get_title (queue));
  GtkWidget *count = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (count, "dim-label");
  gtk_widget_add_css_class (count, "numeric");

  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (tabs[queue].icon));
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), count);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, beakta_queue_get_title (queue), -1);
  self->counts[queue] = GTK_LABEL (count);

  return row;
}

static void
beakta_queue_sidebar_dispose (GObject *object)
{
  BeaktaQueueSidebar *self = BEAKTA_QUEUE_SIDEBAR (object);

  g_clear_pointer (&self->content, gtk_widget_unparent);

  G_OBJECT_CLASS (beakta_queue_sidebar_parent_class)->dispose (object);
}

static void
beakta_queue_sidebar_class_init (BeaktaQueueSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = beakta_queue_sidebar_dispose;

  signals[QUEUE_SELECTED] = g_signal_new ("queue-selected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "queue-sidebar");
  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/queue/beakta-queue-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaQueueSidebar, content);
  gtk_widget_class_bind_template_child (widget_class, BeaktaQueueSidebar, list);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
}

static void
beakta_queue_sidebar_init (BeaktaQueueSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (BeaktaQueue queue = 0; queue < BEAKTA_N_QUEUES; queue++)
    gtk_list_box_append (self->list, make_row (self, queue));
}

void
beakta_queue_sidebar_set_counts (BeaktaQueueSidebar *self,
                                 const guint        *counts)
{
  g_return_if_fail (BEAKTA_IS_QUEUE_SIDEBAR (self));
  g_return_if_fail (counts != NULL);

  for (BeaktaQueue queue = 0; queue < BEAKTA_N_QUEUES; queue++)
    {
      g_autofree char *text = beakta_wording_dup_number (counts[queue]);

      gtk_label_set_text (self->counts[queue], text);
    }
}

void
beakta_queue_sidebar_select (BeaktaQueueSidebar *self,
                             BeaktaQueue         queue)
{
  g_return_if_fail (BEAKTA_IS_QUEUE_SIDEBAR (self));

  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, queue));
}
