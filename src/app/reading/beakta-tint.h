/* The colours of marks: soft ones under the text, strong ones for lines and the coverage strip. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-text-marks.h"

G_BEGIN_DECLS

void beakta_tint_get_color        (BeaktaTint  tint,
                                   gboolean    dark,
                                   GdkRGBA    *color);
void beakta_tint_get_strong_color (BeaktaTint  tint,
                                   gboolean    dark,
                                   GdkRGBA    *color);

/* The same colour, @alpha times as strong. */
GdkRGBA beakta_tint_fade          (const GdkRGBA *color,
                                   double         alpha);

/* An area in one colour. */
void beakta_tint_fill             (GtkSnapshot   *snapshot,
                                   const GdkRGBA *color,
                                   double         x,
                                   double         y,
                                   double         width,
                                   double         height);

/* The brackets around a word of a perspective; a whole frame around the current one. */
void beakta_tint_draw_term        (GtkSnapshot           *snapshot,
                                   const graphene_rect_t *area,
                                   gboolean               is_current,
                                   gboolean               dark);

G_END_DECLS
