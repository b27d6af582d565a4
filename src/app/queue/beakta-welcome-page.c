/* The first thing that a newcomer sees: open an application, or try with an example. */

#define G_LOG_DOMAIN "beakta-welcome-page"

#include "beakta-welcome-page.h"

#include "beakta-wrapped-words.h"

struct _BeaktaWelcomePage
{
  GtkWidget  parent_instance;

  /* Template children */
  GtkWidget *content;
  GtkWidget *acts;
};

enum
{
  EXAMPLE_REQUESTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BeaktaWelcomePage, beakta_welcome_page, GTK_TYPE_WIDGET)

static void
example_clicked_cb (BeaktaWelcomePage *self)
{
  g_signal_emit (self, signals[EXAMPLE_REQUESTED], 0);
}

static void
beakta_welcome_page_dispose (GObject *object)
{
  BeaktaWelcomePage *self = BEAKTA_WELCOME_PAGE (object);

  g_clear_pointer (&self->content, gtk_widget_unparent);

  G_OBJECT_CLASS (beakta_welcome_page_parent_class)->dispose (object);
}

static void
beakta_welcome_page_class_init (BeaktaWelcomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = beakta_welcome_page_dispose;

  signals[EXAMPLE_REQUESTED] = g_signal_new ("example-requested", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                             NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/queue/beakta-welcome-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaWelcomePage, content);
  gtk_widget_class_bind_template_child (widget_class, BeaktaWelcomePage, acts);
  gtk_widget_class_bind_template_callback (widget_class, example_clicked_cb);
}

static void
beakta_welcome_page_init (BeaktaWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  beakta_wrapped_words_set (self->acts);
}

GtkWidget *
beakta_welcome_page_new (void)
{
  return g_object_new (BEAKTA_TYPE_WELCOME_PAGE, NULL);
}
