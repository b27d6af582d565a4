/* How far a deed on many cases has come. */

#define G_LOG_DOMAIN "beakta-queue-deed-bar"

#include "beakta-queue-deed-bar.h"

#include <glib/gi18n.h>

#include "beakta-wording.h"

struct _BeaktaQueueDeedBar
{
  GtkWidget        parent_instance;

  BeaktaQueueDeed *deed;             /* owned, nullable: the one that is shown */

  /* Children */
  GtkRevealer     *revealer;
  GtkLabel        *label;
  GtkProgressBar  *progress;
};

enum
{
  PROP_0,
  PROP_SHOWN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (BeaktaQueueDeedBar, beakta_queue_deed_bar, GTK_TYPE_WIDGET)

static void
show_deed (BeaktaQueueDeedBar *self,
           BeaktaQueueDeed    *deed)
{
  if (!g_set_object (&self->deed, deed))
    return;

  gtk_revealer_set_reveal_child (self->revealer, deed != NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWN]);
}

static void
progress_cb (BeaktaQueueDeedBar *self,
             guint               n_tried,
             guint               n_all,
             BeaktaQueueDeed    *deed)
{
  g_autofree char *tried = beakta_wording_dup_number (n_tried);
  g_autofree char *all = beakta_wording_dup_number (n_all);
  /* Translators: how far a deed on many cases has come: "1 200 av 100 000 ärenden" */
  g_autofree char *words = g_strdup_printf (ngettext ("%1$s of %2$s case", "%1$s of %2$s cases", n_all), tried, all);

  gtk_label_set_text (self->label, words);
  gtk_progress_bar_set_fraction (self->progress, (double) n_tried / n_all);
  show_deed (self, deed);
}

static void
ended_cb (BeaktaQueueDeedBar *self,
          BeaktaQueueDeed    *deed)
{
  if (deed == self->deed)
    show_deed (self, NULL);
}

static void
cancel_clicked_cb (BeaktaQueueDeedBar *self)
{
  if (self->deed != NULL)
    beakta_queue_deed_cancel (self->deed);
}

static void
beakta_queue_deed_bar_dispose (GObject *object)
{
  BeaktaQueueDeedBar *self = BEAKTA_QUEUE_DEED_BAR (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  g_clear_object (&self->deed);
  if (child != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (beakta_queue_deed_bar_parent_class)->dispose (object);
}

static void
beakta_queue_deed_bar_get_property (GObject    *object,
                                    guint       property_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  if (property_id == PROP_SHOWN)
    g_value_set_boolean (value, beakta_queue_deed_bar_is_shown (BEAKTA_QUEUE_DEED_BAR (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
beakta_queue_deed_bar_class_init (BeaktaQueueDeedBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = beakta_queue_deed_bar_dispose;
  object_class->get_property = beakta_queue_deed_bar_get_property;

  properties[PROP_SHOWN] = g_param_spec_boolean ("shown", NULL, NULL, FALSE,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
beakta_queue_deed_bar_init (BeaktaQueueDeedBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Cancel"));

  self->revealer = GTK_REVEALER (gtk_revealer_new ());
  self->label = GTK_LABEL (gtk_label_new (NULL));
  self->progress = GTK_PROGRESS_BAR (gtk_progress_bar_new ());
  gtk_revealer_set_transition_type (self->revealer, GTK_REVEALER_TRANSITION_TYPE_SLIDE_UP);
  gtk_widget_add_css_class (box, "several-bar");
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "numeric");
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (GTK_WIDGET (self->progress), TRUE);
  gtk_widget_set_valign (GTK_WIDGET (self->progress), GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("How many of the cases are done"), -1);
  gtk_widget_set_tooltip_text (button, _("Leave the rest of the cases as they are"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->progress));
  gtk_box_append (GTK_BOX (box), button);
  gtk_revealer_set_child (self->revealer, box);
  gtk_widget_set_parent (GTK_WIDGET (self->revealer), GTK_WIDGET (self));
  g_signal_connect_object (button, "clicked", G_CALLBACK (cancel_clicked_cb), self, G_CONNECT_SWAPPED);
}

void
beakta_queue_deed_bar_follow (BeaktaQueueDeedBar *self,
                              BeaktaQueueDeed    *deed)
{
  g_return_if_fail (BEAKTA_IS_QUEUE_DEED_BAR (self));
  g_return_if_fail (BEAKTA_IS_QUEUE_DEED (deed));

  g_signal_connect_object (deed, "progress", G_CALLBACK (progress_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (deed, "ended", G_CALLBACK (ended_cb), self, G_CONNECT_SWAPPED);
}

gboolean
beakta_queue_deed_bar_is_shown (BeaktaQueueDeedBar *self)
{
  g_return_val_if_fail (BEAKTA_IS_QUEUE_DEED_BAR (self), FALSE);

  return self->deed != NULL;
}
