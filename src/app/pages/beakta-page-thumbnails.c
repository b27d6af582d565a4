/* Small pages beside the pages, to choose among. Nothing is listed or drawn while they are not shown. */

#define G_LOG_DOMAIN "beakta-page-thumbnails"

#include "beakta-page-thumbnails.h"

#include <glib/gi18n-lib.h>

#include "beakta-page-thumbnail.h"

struct _BeaktaPageThumbnails
{
  GtkWidget           parent_instance;

  BeaktaPageView     *view;          /* owned, nullable */
  GtkStringList      *pages;         /* owned by the selection: one empty string a page */
  GtkSingleSelection *selection;     /* owned */
  GtkWidget          *scrolled;
  GtkWidget          *grid;
};

G_DEFINE_FINAL_TYPE (BeaktaPageThumbnails, beakta_page_thumbnails, GTK_TYPE_WIDGET)

enum
{
  PAGE_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
row_setup_cb (BeaktaPageThumbnails *self,
              GtkListItem          *item)
{
  gtk_list_item_set_child (item, beakta_page_thumbnail_new ());
}

static void
row_bind_cb (BeaktaPageThumbnails *self,
             GtkListItem          *item)
{
  guint page = gtk_list_item_get_position (item);

  beakta_page_thumbnail_set_page (BEAKTA_PAGE_THUMBNAIL (gtk_list_item_get_child (item)),
                                  beakta_page_view_get_source (self->view), page,
                                  beakta_page_view_get_rotation (self->view),
                                  beakta_page_view_get_shape (self->view, page));
}

static void
row_unbind_cb (BeaktaPageThumbnails *self,
               GtkListItem          *item)
{
  beakta_page_thumbnail_set_page (BEAKTA_PAGE_THUMBNAIL (gtk_list_item_get_child (item)), NULL, 0, 0, 1);
}

static void
row_activated_cb (BeaktaPageThumbnails *self,
                  guint                 position)
{
  beakta_page_view_go_to_page (self->view, position + 1, 0);
  g_signal_emit (self, signals[PAGE_CHOSEN], 0);
}

static void
select_page (BeaktaPageThumbnails *self)
{
  guint page = beakta_page_view_get_page (self->view);

  if (page == 0 || page > g_list_model_get_n_items (G_LIST_MODEL (self->pages)) ||
      gtk_single_selection_get_selected (self->selection) == page - 1)
    return;

  gtk_single_selection_set_selected (self->selection, page - 1);
  gtk_widget_activate_action (self->grid, "list.scroll-to-item", "u", page - 1);
}

static void
list_pages (BeaktaPageThumbnails *self)
{
  guint n_pages = gtk_widget_get_mapped (GTK_WIDGET (self)) ? beakta_page_view_get_n_pages (self->view) : 0;
  g_autofree const char **empty = g_new0 (const char *, n_pages + 1);

  for (guint i = 0; i < n_pages; i++)
    empty[i] = "";
  gtk_string_list_splice (self->pages, 0, g_list_model_get_n_items (G_LIST_MODEL (self->pages)), empty);
  select_page (self);
}

static void
beakta_page_thumbnails_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (beakta_page_thumbnails_parent_class)->map (widget);

  list_pages (BEAKTA_PAGE_THUMBNAILS (widget));
}

static void
beakta_page_thumbnails_dispose (GObject *object)
{
  BeaktaPageThumbnails *self = BEAKTA_PAGE_THUMBNAILS (object);

  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->view);

  G_OBJECT_CLASS (beakta_page_thumbnails_parent_class)->dispose (object);
}

static void
beakta_page_thumbnails_class_init (BeaktaPageThumbnailsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = beakta_page_thumbnails_dispose;
  widget_class->map = beakta_page_thumbnails_map;

  signals[PAGE_CHOSEN] = g_signal_new ("page-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "page-thumbnails");
}

static void
beakta_page_thumbnails_init (BeaktaPageThumbnails *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (row_setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (row_bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (row_unbind_cb), self, G_CONNECT_SWAPPED);

  self->pages = gtk_string_list_new (NULL);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (self->pages));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  self->grid = gtk_grid_view_new (GTK_SELECTION_MODEL (g_object_ref (self->selection)), factory);
  gtk_grid_view_set_single_click_activate (GTK_GRID_VIEW (self->grid), TRUE);
  gtk_grid_view_set_min_columns (GTK_GRID_VIEW (self->grid), 2);
  gtk_grid_view_set_max_columns (GTK_GRID_VIEW (self->grid), 2);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->grid), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Small pages"), -1);
  g_signal_connect_object (self->grid, "activate", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);

  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), self->grid);
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
}

void
beakta_page_thumbnails_set_view (BeaktaPageThumbnails *self,
                                 BeaktaPageView       *view)
{
  g_return_if_fail (BEAKTA_IS_PAGE_THUMBNAILS (self));
  g_return_if_fail (BEAKTA_IS_PAGE_VIEW (view));
  g_return_if_fail (self->view == NULL);

  self->view = g_object_ref (view);
  g_signal_connect_object (view, "notify::n-pages", G_CALLBACK (list_pages), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "notify::rotation", G_CALLBACK (list_pages), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "notify::page", G_CALLBACK (select_page), self, G_CONNECT_SWAPPED);
}
