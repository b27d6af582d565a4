/* What a template makes of an invented case: drawn by the function that draws the PDF and the printed page. */

#define G_LOG_DOMAIN "beakta-template-preview"

#include "beakta-template-preview.h"

#include <glib/gi18n.h>

#include "beakta-output.h"
#include "beakta-paper-example.h"
#include "beakta-wording.h"

#define PAPER_WIDTH 595.28
#define PAPER_HEIGHT 841.89

struct _BeaktaTemplatePreview
{
  AdwWindow            parent_instance;

  BeaktaPaperTemplate *template_;    /* owned */
  BeaktaPages         *pages;        /* owned, nullable until shown */

  /* Template children */
  GtkToggleButton     *brief;
  GtkBox              *sheets;
};

G_DEFINE_FINAL_TYPE (BeaktaTemplatePreview, beakta_template_preview, ADW_TYPE_WINDOW)

static void
draw_page (GtkDrawingArea *area,
           cairo_t        *cr,
           int             width,
           int             height,
           gpointer        user_data)
{
  BeaktaTemplatePreview *self = BEAKTA_TEMPLATE_PREVIEW (gtk_widget_get_root (GTK_WIDGET (area)));
  guint index = GPOINTER_TO_UINT (user_data);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  if (self == NULL || self->pages == NULL || index >= beakta_pages_get_n_pages (self->pages))
    return;

  cairo_scale (cr, width / PAPER_WIDTH, height / PAPER_HEIGHT);
  beakta_pages_draw (self->pages, index, cr);
}

static void
add_sheet (BeaktaTemplatePreview *self,
           guint                  index)
{
  GtkWidget *area = gtk_drawing_area_new ();
  g_autofree char *name = g_strdup_printf (_("Page %u"), index + 1);

  gtk_widget_add_css_class (area, "paper");
  gtk_widget_set_halign (area, GTK_ALIGN_CENTER);
  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (area), (int) PAPER_WIDTH);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (area), (int) PAPER_HEIGHT);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_page, GUINT_TO_POINTER (index), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (area), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (self->sheets, area);
}

static void
show_pages (BeaktaTemplatePreview *self)
{
  BeaktaPaperForm form = gtk_toggle_button_get_active (self->brief) ? BEAKTA_PAPER_FORM_SHORT : BEAKTA_PAPER_FORM_FULL;
  g_autoptr(BeaktaReport) report = beakta_paper_example_new (self->template_, form, NULL, beakta_wording_get_language ());
  GtkWidget *sheet;

  while ((sheet = gtk_widget_get_first_child (GTK_WIDGET (self->sheets))) != NULL)
    gtk_box_remove (self->sheets, sheet);
  g_clear_object (&self->pages);
  self->pages = beakta_pages_new (report, PAPER_WIDTH, PAPER_HEIGHT);
  for (guint i = 0; i < beakta_pages_get_n_pages (self->pages); i++)
    add_sheet (self, i);
}

static void
brief_toggled_cb (BeaktaTemplatePreview *self)
{
  if (self->pages != NULL)
    show_pages (self);
}

static void
beakta_template_preview_dispose (GObject *object)
{
  BeaktaTemplatePreview *self = BEAKTA_TEMPLATE_PREVIEW (object);

  g_clear_object (&self->pages);
  g_clear_pointer (&self->template_, beakta_paper_template_unref);

  G_OBJECT_CLASS (beakta_template_preview_parent_class)->dispose (object);
}

static void
beakta_template_preview_class_init (BeaktaTemplatePreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = beakta_template_preview_dispose;

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/preferences/beakta-template-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaTemplatePreview, brief);
  gtk_widget_class_bind_template_child (widget_class, BeaktaTemplatePreview, sheets);
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
  self->template_ = beakta_paper_template_ref (template_);
  gtk_window_set_title (GTK_WINDOW (self), beakta_paper_template_get_title (template_, beakta_wording_get_language ()));
  gtk_toggle_button_set_active (self->brief, beakta_paper_template_get_form (template_) == BEAKTA_PAPER_FORM_SHORT);
  show_pages (self);

  return GTK_WIDGET (self);
}
