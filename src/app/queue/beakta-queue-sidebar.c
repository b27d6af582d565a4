/* The tabs of the queue, with how many cases each holds. */

#define G_LOG_DOMAIN "beakta-queue-sidebar"

#include "beakta-queue-sidebar.h"

#include <glib/gi18n.h>

#include "beakta-wording.h"

struct _BeaktaQueueSidebar
{
  GtkWidget    parent_instance;

  BeaktaQueue  queue;
  GtkLabel    *counts[BEAKTA_N_QUEUES];

  /* Template children */
  GtkWidget   *content;
  GtkListBox  *list;
  BeaktaQueueSaved *saved;
};

enum
{
  PROP_0,
  PROP_QUEUE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (BeaktaQueueSidebar, beakta_queue_sidebar, GTK_TYPE_WIDGET)

static const struct
{
  const char *nick;
  const char *title;
  const char *icon;
} tabs[BEAKTA_N_QUEUES] = {
  /* Translators: tabs of the queue: behöver agera, mina, väntar på svar, att granska, flaggade, ej tilldelade, alla */
  [BEAKTA_QUEUE_ACT] = { "act", NC_("queue", "Needs action"), "alarm-symbolic" },
  [BEAKTA_QUEUE_MINE] = { "mine", NC_("queue", "Mine"), "avatar-default-symbolic" },
  [BEAKTA_QUEUE_WAITING] = { "waiting", NC_("queue", "Waiting for answers"), "mail-replied-symbolic" },
  [BEAKTA_QUEUE_REVIEW] = { "review", NC_("queue", "To review"), "object-select-symbolic" },
  [BEAKTA_QUEUE_FLAGGED] = { "flagged", NC_("queue", "Flagged"), "starred-symbolic" },
  [BEAKTA_QUEUE_UNASSIGNED] = { "unassigned", NC_("queue", "Unassigned"), "list-add-symbolic" },
  [BEAKTA_QUEUE_ALL] = { "all", NC_("queue", "All"), "view-list-symbolic" },
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
  BeaktaQueue queue = row != NULL ? (BeaktaQueue) gtk_list_box_row_get_index (row) : self->queue;

  if (self->queue == queue)
    return;

  self->queue = queue;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_QUEUE]);
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
beakta_queue_sidebar_get_property (GObject    *object,
                                   guint       property_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  BeaktaQueueSidebar *self = BEAKTA_QUEUE_SIDEBAR (object);

  switch (property_id)
    {
    case PROP_QUEUE:
      g_value_set_static_string (value, tabs[self->queue].nick);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
select_queue (BeaktaQueueSidebar *self,
              const char         *nick)
{
  for (BeaktaQueue queue = 0; queue < BEAKTA_N_QUEUES; queue++)
    if (g_strcmp0 (tabs[queue].nick, nick) == 0)
      gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, (int) queue));
}

static void
beakta_queue_sidebar_set_property (GObject      *object,
                                   guint         property_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  switch (property_id)
    {
    case PROP_QUEUE:
      select_queue (BEAKTA_QUEUE_SIDEBAR (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
beakta_queue_sidebar_class_init (BeaktaQueueSidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = beakta_queue_sidebar_dispose;
  object_class->get_property = beakta_queue_sidebar_get_property;
  object_class->set_property = beakta_queue_sidebar_set_property;

  properties[PROP_QUEUE] = g_param_spec_string ("queue", NULL, NULL, "act",
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (BEAKTA_TYPE_QUEUE_SAVED);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "queue-sidebar");
  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/queue/beakta-queue-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaQueueSidebar, content);
  gtk_widget_class_bind_template_child (widget_class, BeaktaQueueSidebar, list);
  gtk_widget_class_bind_template_child (widget_class, BeaktaQueueSidebar, saved);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
}

static void
beakta_queue_sidebar_init (BeaktaQueueSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (BeaktaQueue queue = 0; queue < BEAKTA_N_QUEUES; queue++)
    gtk_list_box_append (self->list, make_row (self, queue));

  select_queue (self, tabs[self->queue].nick);
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

BeaktaQueue
beakta_queue_sidebar_get_selected (BeaktaQueueSidebar *self)
{
  g_return_val_if_fail (BEAKTA_IS_QUEUE_SIDEBAR (self), BEAKTA_QUEUE_ACT);

  return self->queue;
}

BeaktaQueueSaved *
beakta_queue_sidebar_get_saved (BeaktaQueueSidebar *self)
{
  g_return_val_if_fail (BEAKTA_IS_QUEUE_SIDEBAR (self), NULL);

  return self->saved;
}
