/* Pictures of pages, and the shadow of a sheet.
 *
 * With a graphics card a picture is a texture, which is handed over once. Without one GTK 4.8 copies a texture, pixel by pixel,
 * whenever any part of it is drawn, and blurs every shadow anew: together two thirds of a frame. There cairo draws from the
 * pixels where they lie, only what is seen; and a shadow is some frames around each other for everybody.
 */

#include "beakta-page-picture.h"

#include <gsk/gsk.h>

/* How dark it is in the first pixel from the edge, in the second, in the third. */
static const float shades[] = { 0.080f, 0.030f, 0.009f };

static void
free_surface (gpointer surface)
{
  cairo_surface_destroy (surface);
}

/* (transfer full): a surface of pixels that stay where they are */
static cairo_surface_t *
create_surface (GBytes *pixels,
                guint   width,
                guint   height)
{
  static const cairo_user_data_key_t key;
  cairo_surface_t *surface;

  /* Nothing draws on it. */
  surface = cairo_image_surface_create_for_data ((guchar *) g_bytes_get_data (pixels, NULL), CAIRO_FORMAT_RGB24, (int) width,
                                                 (int) height, (int) width * 4);
  cairo_surface_set_user_data (surface, &key, g_bytes_ref (pixels), (cairo_destroy_func_t) g_bytes_unref);

  return surface;
}

static GskRenderNode *
create_in_place (GBytes                *pixels,
                 const graphene_rect_t *bounds)
{
  static const cairo_user_data_key_t key;
  cairo_surface_t *surface = create_surface (pixels, (guint) bounds->size.width, (guint) bounds->size.height);
  GskRenderNode *node = gsk_cairo_node_new (bounds);
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);

  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_rectangle (cr, 0, 0, bounds->size.width, bounds->size.height);
  cairo_fill (cr);
  cairo_destroy (cr);

  /* Were it gone before what was recorded of it, cairo would copy it. */
  cairo_surface_set_user_data (gsk_cairo_node_get_surface (node), &key, surface, free_surface);

  return node;
}

GskRenderNode *
beakta_page_picture_create (GtkWidget *widget,
                            GBytes    *pixels,
                            guint      width,
                            guint      height)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);
  GtkNative *native = gtk_widget_get_native (widget);
  GskRenderer *renderer = native != NULL ? gtk_native_get_renderer (native) : NULL;
  g_autoptr(GdkTexture) texture = NULL;

  g_return_val_if_fail (g_bytes_get_size (pixels) >= (gsize) width * height * 4, NULL);

  if (renderer != NULL && GSK_IS_CAIRO_RENDERER (renderer))
    return create_in_place (pixels, &bounds);

  /* Opaque. Said to be premultiplied, GTK 4.8 would turn each pixel into floats and back. */
  texture = gdk_memory_texture_new ((int) width, (int) height, GDK_MEMORY_B8G8R8A8, pixels, width * 4);

  return gsk_texture_node_new (texture, &bounds);
}

void
beakta_page_picture_draw_shadow (GtkSnapshot           *snapshot,
                                 const graphene_rect_t *sheet)
{
  static const GdkRGBA edge = { 0, 0, 0, 0.14f };
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, sheet, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &edge, 0, 0, 1, 0);

  /* Each lies on all that are wider. */
  for (guint i = 0; i < G_N_ELEMENTS (shades); i++)
    {
      GdkRGBA shade = { 0, 0, 0, shades[i] - (i + 1 < G_N_ELEMENTS (shades) ? shades[i + 1] : 0) };

      gtk_snapshot_append_outset_shadow (snapshot, &outline, &shade, 0, 1, (float) (i + 1), 0);
    }
}
