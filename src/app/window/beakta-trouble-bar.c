/* Says that what was done is not saved yet, why, and what can be done; below every page of the window. */

#define G_LOG_DOMAIN "beakta-trouble-bar"

#include "beakta-trouble-bar.h"

#include <glib/gi18n.h>

#include "beakta-line-layout.h"

struct _BeaktaTroubleBar
{
  GtkWidget    parent_instance;

  /* Template children */
  GtkRevealer *revealer;
  GtkLabel    *heading;
  GtkLabel    *words;
};

enum
{
  RETRY,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BeaktaTroubleBar, beakta_trouble_bar, GTK_TYPE_WIDGET)

static void
retry_clicked_cb (BeaktaTroubleBar *self)
{
  g_signal_emit (self, signals[RETRY], 0);
}

/* Hidden only when it has slid away: a hidden widget has no motion. */
static void
revealed_cb (BeaktaTroubleBar *self)
{
  if (!gtk_revealer_get_reveal_child (self->revealer) && !gtk_revealer_get_child_revealed (self->revealer))
    gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
beakta_trouble_bar_dispose (GObject *object)
{
  BeaktaTroubleBar *self = BEAKTA_TROUBLE_BAR (object);

  g_clear_pointer ((GtkWidget **) &self->revealer, gtk_widget_unparent);

  G_OBJECT_CLASS (beakta_trouble_bar_parent_class)->dispose (object);
}

static void
beakta_trouble_bar_class_init (BeaktaTroubleBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = beakta_trouble_bar_dispose;

  signals[RETRY] = g_signal_new ("retry", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  g_type_ensure (BEAKTA_TYPE_LINE_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/window/beakta-trouble-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaTroubleBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, BeaktaTroubleBar, heading);
  gtk_widget_class_bind_template_child (widget_class, BeaktaTroubleBar, words);
  gtk_widget_class_bind_template_callback (widget_class, retry_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, revealed_cb);
}

static void
beakta_trouble_bar_init (BeaktaTroubleBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
beakta_trouble_bar_set (BeaktaTroubleBar *self,
                        const char       *trouble,
                        const char       *case_)
{
  g_autofree char *heading = NULL;

  g_return_if_fail (BEAKTA_IS_TROUBLE_BAR (self));
  g_return_if_fail (trouble == NULL || case_ != NULL);

  if (trouble == NULL)
    {
      gtk_revealer_set_reveal_child (self->revealer, FALSE);
      revealed_cb (self);
      return;
    }

  /* Translators: %s is a case number */
  heading = g_strdup_printf (_("Your latest changes in %s are not saved yet"), case_);
  gtk_label_set_text (self->heading, heading);
  gtk_label_set_text (self->words, trouble);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
}
