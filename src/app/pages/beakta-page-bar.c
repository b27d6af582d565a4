/* Below the pages: which page it is, how large, turned, and the way to the text. */

#define G_LOG_DOMAIN "beakta-page-bar"

#include "beakta-page-bar.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _BeaktaPageBar
{
  GtkWidget       parent_instance;

  BeaktaPageView *view;              /* owned, nullable */

  /* Template children */
  GtkWidget      *content;
  GtkWidget      *controls;
  GtkWidget      *page;
  GtkLabel       *count;
  GtkLabel       *zoom;
  GtkWidget      *as_text;
};

G_DEFINE_FINAL_TYPE (BeaktaPageBar, beakta_page_bar, GTK_TYPE_WIDGET)

/* Not while somebody writes a number there. */
static void
update_page (BeaktaPageBar *self)
{
  g_autofree char *number = g_strdup_printf ("%u", beakta_page_view_get_page (self->view));
  GtkWidget *text = gtk_widget_get_first_child (self->page);

  if (!gtk_widget_has_focus (text))
    gtk_editable_set_text (GTK_EDITABLE (self->page), number);
}

static void
update_count (BeaktaPageBar *self)
{
  /* Translators: after the number of a page: "3 of 12" */
  g_autofree char *words = g_strdup_printf (_("of %u"), beakta_page_view_get_n_pages (self->view));

  gtk_label_set_text (self->count, words);
  update_page (self);
}

static void
update_zoom (BeaktaPageBar *self)
{
  g_autofree char *percent = NULL;
  double zoom;

  g_object_get (self->view, "zoom", &zoom, NULL);
  /* Translators: size of the pages; the space does not break */
  percent = g_strdup_printf (_("%d %%"), (int) round (zoom * 100));
  gtk_label_set_text (self->zoom, percent);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (GTK_WIDGET (self->zoom))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, percent, -1);
}

static void
page_entered_cb (BeaktaPageBar *self)
{
  guint64 page = g_ascii_strtoull (gtk_editable_get_text (GTK_EDITABLE (self->page)), NULL, 10);
  guint n_pages = beakta_page_view_get_n_pages (self->view);

  beakta_page_view_go_to_page (self->view, (guint) CLAMP (page, 1, MAX (n_pages, 1)), 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  update_page (self);
}

static void
beakta_page_bar_dispose (GObject *object)
{
  BeaktaPageBar *self = BEAKTA_PAGE_BAR (object);

  g_clear_object (&self->view);
  gtk_widget_dispose_template (GTK_WIDGET (self), BEAKTA_TYPE_PAGE_BAR);

  G_OBJECT_CLASS (beakta_page_bar_parent_class)->dispose (object);
}

static void
beakta_page_bar_class_init (BeaktaPageBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = beakta_page_bar_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/pages/beakta-page-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaPageBar, content);
  gtk_widget_class_bind_template_child (widget_class, BeaktaPageBar, controls);
  gtk_widget_class_bind_template_child (widget_class, BeaktaPageBar, page);
  gtk_widget_class_bind_template_child (widget_class, BeaktaPageBar, count);
  gtk_widget_class_bind_template_child (widget_class, BeaktaPageBar, zoom);
  gtk_widget_class_bind_template_child (widget_class, BeaktaPageBar, as_text);
  gtk_widget_class_bind_template_callback (widget_class, page_entered_cb);
}

static void
beakta_page_bar_init (BeaktaPageBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
beakta_page_bar_set_view (BeaktaPageBar  *self,
                          BeaktaPageView *view)
{
  g_return_if_fail (BEAKTA_IS_PAGE_BAR (self));
  g_return_if_fail (BEAKTA_IS_PAGE_VIEW (view));
  g_return_if_fail (self->view == NULL);

  self->view = g_object_ref (view);
  g_signal_connect_object (view, "notify::page", G_CALLBACK (update_page), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "notify::n-pages", G_CALLBACK (update_count), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "notify::zoom", G_CALLBACK (update_zoom), self, G_CONNECT_SWAPPED);
  update_count (self);
  update_zoom (self);
}

void
beakta_page_bar_set_paged (BeaktaPageBar *self,
                           gboolean       is_paged)
{
  g_return_if_fail (BEAKTA_IS_PAGE_BAR (self));

  gtk_widget_set_visible (self->controls, is_paged);
}

void
beakta_page_bar_ask_page (BeaktaPageBar *self)
{
  g_return_if_fail (BEAKTA_IS_PAGE_BAR (self));

  gtk_widget_grab_focus (self->page);
  gtk_editable_select_region (GTK_EDITABLE (self->page), 0, -1);
}
