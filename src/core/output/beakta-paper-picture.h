/* Pictures of a paper: a logotype on a context, and either kind of picture as a PNG. */

#pragma once

#include <cairo.h>

#include "beakta-report.h"

G_BEGIN_DECLS

/* Points: as large as it is printed. */
double   beakta_paper_picture_get_width   (BeaktaLogotype     *logotype);
double   beakta_paper_picture_get_height  (BeaktaLogotype     *logotype);

/* Its upper left corner at the origin. */
void     beakta_paper_picture_draw        (BeaktaLogotype     *logotype,
                                           cairo_t            *cr);

/* (transfer full): what a FIGURE shows; a figure @scale pixels to a point, a logotype as it is. @width, @height: (out): points */
GBytes  *beakta_paper_picture_to_png      (const BeaktaBlock  *block,
                                           double              scale,
                                           double             *width,
                                           double             *height);

G_END_DECLS
