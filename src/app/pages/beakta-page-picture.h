/* What is drawn of a page in every frame, in the way that costs the renderer at hand least. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @pixels: opaque, 4 bytes each as cairo has them. In its own size, from 0, 0 on; to be kept as long as the picture is shown.
 * Returns: (transfer full) */
GskRenderNode *beakta_page_picture_create      (GtkWidget             *widget,
                                                GBytes                *pixels,
                                                guint                  width,
                                                guint                  height);

/* The edge of a sheet of paper and what it casts on the ground. */
void           beakta_page_picture_draw_shadow (GtkSnapshot           *snapshot,
                                                const graphene_rect_t *sheet);

G_END_DECLS
