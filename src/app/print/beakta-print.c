/* The preview in a window of its own. */

#define G_LOG_DOMAIN "beakta-print"

#include "beakta-print.h"

#include "beakta-preview.h"

struct _BeaktaPrint
{
  AdwWindow      parent_instance;

  /* Template children */
  BeaktaPreview *preview;
};

enum
{
  SOURCE_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BeaktaPrint, beakta_print, ADW_TYPE_WINDOW)

static void
source_activated_cb (BeaktaPrint *self,
                     int          kind,
                     const char  *id)
{
  g_signal_emit (self, signals[SOURCE_ACTIVATED], 0, kind, id);
}

static void
closed_cb (BeaktaPrint *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

static void
beakta_print_class_init (BeaktaPrintClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[SOURCE_ACTIVATED] = g_signal_new ("source-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                            NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_STRING);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);

  g_type_ensure (BEAKTA_TYPE_PREVIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/print/beakta-print.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaPrint, preview);
  gtk_widget_class_bind_template_callback (widget_class, source_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
}

static void
beakta_print_init (BeaktaPrint *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
beakta_print_new (BeaktaCaseEditor *editor,
                  GSettings        *settings)
{
  BeaktaPrint *self;

  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (editor), NULL);

  self = g_object_new (BEAKTA_TYPE_PRINT, NULL);
  beakta_preview_set_editor (self->preview, editor, settings);

  return GTK_WIDGET (self);
}

void
beakta_print_show (BeaktaPrint      *self,
                   BeaktaReportKind  kind)
{
  g_return_if_fail (BEAKTA_IS_PRINT (self));

  beakta_preview_set_kind (self->preview, kind);
}
