/* What a remark on a page looks like: a frame around the words that it is about, and a sign in the margin. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-page-layout.h"

G_BEGIN_DECLS

/* A speech bubble. @sign: content coordinates */
void beakta_remark_shapes_append_bubble (GtkSnapshot           *snapshot,
                                         const graphene_rect_t *sign,
                                         const GdkRGBA         *line,
                                         const GdkRGBA         *ground);

/* @lines: (element-type BeaktaBox): of @page, as beakta_line_frame_join () made them; the frame follows them. @width: pixels */
void beakta_remark_shapes_append_frame  (GtkSnapshot           *snapshot,
                                         BeaktaPageLayout      *layout,
                                         guint                  page,
                                         const GArray          *lines,
                                         const GdkRGBA         *color,
                                         float                  width);

G_END_DECLS
