/* The colours of marks: soft ones under the text, strong ones for lines and the coverage strip. */

#pragma once

#include <gdk/gdk.h>

#include "beakta-text-marks.h"

G_BEGIN_DECLS

void beakta_tint_get_color        (BeaktaTint  tint,
                                   gboolean    dark,
                                   GdkRGBA    *color);
void beakta_tint_get_strong_color (BeaktaTint  tint,
                                   gboolean    dark,
                                   GdkRGBA    *color);

G_END_DECLS
