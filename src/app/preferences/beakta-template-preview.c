/* What a template makes of an invented case: drawn by the function that draws the PDF and the printed page. */

#define G_LOG_DOMAIN "beakta-template-preview"

#include "beakta-template-preview.h"

#include "beakta-paper-example.h"
#include "beakta-paper-view.h"
#include "beakta-wording.h"

#define PAPER_WIDTH 595.28
#define PAPER_HEIGHT 841.89

struct _BeaktaTemplatePreview
{
  AdwWindow            parent_instance;

  BeaktaPaperTemplate *template_;    /* owned, nullable while the controls are set */

  /* Template children */
  GtkToggleButton     *brief;
  BeaktaPaperView     *view;
};

G_DEFINE_FINAL_TYPE (BeaktaTemplatePreview, beakta_template_preview, ADW_TYPE_WINDOW)

static void
show_pages (BeaktaTemplatePreview *self)
{
  BeaktaPaperForm form = gtk_toggle_button_get_active (self->brief) ? BEAKTA_PAPER_FORM_SHORT : BEAKTA_PAPER_FORM_FULL;
  g_autoptr(BeaktaReport) report = beakta_paper_example_new (self->template_, form, NULL, beakta_wording_get_language ());
  g_autoptr(BeaktaPages) pages = beakta_pages_new (report, PAPER_WIDTH, PAPER_HEIGHT);

  beakta_paper_view_set_pages (self->view, pages, FALSE);
}

static void
brief_toggled_cb (BeaktaTemplatePreview *self)
{
  if (self->template_ != NULL)
    show_pages (self);
}

static void
beakta_template_preview_dispose (GObject *object)
{
  BeaktaTemplatePreview *self = BEAKTA_TEMPLATE_PREVIEW (object);

  g_clear_pointer (&self->template_, beakta_paper_template_unref);

  G_OBJECT_CLASS (beakta_template_preview_parent_class)->dispose (object);
}

static void
beakta_template_preview_class_init (BeaktaTemplatePreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = beakta_template_preview_dispose;

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  g_type_ensure (BEAKTA_TYPE_PAPER_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/preferences/beakta-template-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaTemplatePreview, brief);
  gtk_widget_class_bind_template_child (widget_class, BeaktaTemplatePreview, view);
  gtk_widget_class_bind_template_callback (widget_class, brief_toggled_cb);
}

static void
beakta_template_preview_init (BeaktaTemplatePreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
beakta_template_preview_new (GtkWindow           *parent,
                             BeaktaPaperTemplate *template_)
{
  BeaktaTemplatePreview *self;

  g_return_val_if_fail (template_ != NULL, NULL);

  self = g_object_new (BEAKTA_TYPE_TEMPLATE_PREVIEW, "transient-for", parent, NULL);
  gtk_window_set_title (GTK_WINDOW (self), beakta_paper_template_get_title (template_, beakta_wording_get_language ()));
  gtk_toggle_button_set_active (self->brief, beakta_paper_template_get_form (template_) == BEAKTA_PAPER_FORM_SHORT);
  self->template_ = beakta_paper_template_ref (template_);
  show_pages (self);

  return GTK_WIDGET (self);
}
