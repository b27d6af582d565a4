/* One small page to choose: drawn when it is about to be seen, given up when it is passed. */

#define G_LOG_DOMAIN "beakta-page-thumbnail"

#include "beakta-page-thumbnail.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define EDGE 92                      /* logical pixels: the width of a small page */

struct _BeaktaPageThumbnail
{
  GtkWidget         parent_instance;

  BeaktaPageSource *source;          /* owned, nullable */
  GCancellable     *pending;         /* owned, nullable */
  BeaktaPageArea    area;
  int               height;          /* logical pixels */

  GtkWidget        *picture;
  GtkWidget        *label;
};

G_DEFINE_FINAL_TYPE (BeaktaPageThumbnail, beakta_page_thumbnail, GTK_TYPE_WIDGET)

static void
stop (BeaktaPageThumbnail *self)
{
  g_cancellable_cancel (self->pending);
  g_clear_object (&self->pending);
}

static void
show_pixels (BeaktaPageThumbnail *self,
             GBytes              *pixels)
{
  g_autoptr(GdkTexture) texture = NULL;

  texture = gdk_memory_texture_new ((int) self->area.width, (int) self->area.height, GDK_MEMORY_B8G8R8A8,
                                    pixels, self->area.width * 4);
  gtk_picture_set_paintable (GTK_PICTURE (self->picture), GDK_PAINTABLE (texture));
}

static void
drawn_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(BeaktaPageThumbnail) self = user_data;
  g_autoptr(GBytes) pixels = beakta_page_source_draw_finish (BEAKTA_PAGE_SOURCE (object), result, NULL);

  if (pixels == NULL || g_task_get_cancellable (G_TASK (result)) != self->pending)
    return;

  g_clear_object (&self->pending);
  show_pixels (self, pixels);
}

static void
draw (BeaktaPageThumbnail *self)
{
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  g_autoptr(GBytes) kept = NULL;

  stop (self);
  self->area.width = self->area.full_width = (guint) (EDGE * scale);
  self->area.height = self->area.full_height = (guint) (self->height * scale);
  self->area.is_dark = adw_style_manager_get_dark (adw_style_manager_get_default ());

  kept = beakta_page_source_peek (self->source, &self->area);
  if (kept != NULL)
    {
      show_pixels (self, kept);
      return;
    }

  gtk_picture_set_paintable (GTK_PICTURE (self->picture), NULL);
  self->pending = g_cancellable_new ();
  beakta_page_source_draw_async (self->source, &self->area, BEAKTA_PAGE_LATER, self->pending, drawn_cb, g_object_ref (self));
}

static void
style_changed_cb (BeaktaPageThumbnail *self)
{
  if (self->source != NULL)
    draw (self);
}

static void
beakta_page_thumbnail_dispose (GObject *object)
{
  BeaktaPageThumbnail *self = BEAKTA_PAGE_THUMBNAIL (object);

  stop (self);
  g_clear_object (&self->source);
  g_clear_pointer (&self->picture, gtk_widget_unparent);
  g_clear_pointer (&self->label, gtk_widget_unparent);

  G_OBJECT_CLASS (beakta_page_thumbnail_parent_class)->dispose (object);
}

static void
beakta_page_thumbnail_class_init (BeaktaPageThumbnailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = beakta_page_thumbnail_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "page-thumbnail");
}

static void
beakta_page_thumbnail_init (BeaktaPageThumbnail *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (layout, 3);

  self->picture = gtk_picture_new ();
  gtk_picture_set_can_shrink (GTK_PICTURE (self->picture), TRUE);
  gtk_widget_set_halign (self->picture, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->picture, "paper");
  gtk_widget_set_parent (self->picture, GTK_WIDGET (self));

  self->label = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->label, "caption");
  gtk_widget_add_css_class (self->label, "numeric");
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));

  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (style_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
beakta_page_thumbnail_new (void)
{
  return g_object_new (BEAKTA_TYPE_PAGE_THUMBNAIL, NULL);
}

void
beakta_page_thumbnail_set_page (BeaktaPageThumbnail *self,
                                BeaktaPageSource    *source,
                                guint                page,
                                guint                rotation,
                                double               shape)
{
  g_autofree char *number = g_strdup_printf ("%u", page + 1);
  g_autofree char *name = g_strdup_printf (_("page %u"), page + 1);

  g_return_if_fail (BEAKTA_IS_PAGE_THUMBNAIL (self));

  stop (self);
  g_set_object (&self->source, source);
  if (source == NULL)
    {
      gtk_picture_set_paintable (GTK_PICTURE (self->picture), NULL);
      return;
    }

  self->area.page = page;
  self->area.rotation = rotation;
  self->height = (int) CLAMP (EDGE / MAX (shape, 0.1), 16, EDGE * 3);
  gtk_widget_set_size_request (self->picture, EDGE, self->height);
  gtk_label_set_text (GTK_LABEL (self->label), number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->picture), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  draw (self);
}
