/* A part of a page that is asked for as pixels, and where it lies. */

#pragma once

#include "beakta-page-frames.h"

#include <cairo.h>

G_BEGIN_DECLS

/* From points of a page of @width by @height to pixels of the part that is drawn. */
void             beakta_page_area_transform (const BeaktaPagesDraw *draw,
                                             double                 width,
                                             double                 height,
                                             cairo_matrix_t        *matrix);

/* White paper over @pixels, to be drawn on; finish it when that is done. */
cairo_surface_t *beakta_page_area_lay_paper (const BeaktaPagesDraw *draw,
                                             guint8                *pixels);

G_END_DECLS
