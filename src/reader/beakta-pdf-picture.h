/* One page of a PDF, or a part of it, as pixels. */

#pragma once

#include "beakta-page-frames.h"

#include <poppler.h>

G_BEGIN_DECLS

/* From points of the page to pixels of the part that is drawn. */
void     beakta_pdf_picture_transform (PopplerPage           *page,
                                       const BeaktaPagesDraw *draw,
                                       cairo_matrix_t        *matrix);

/* @pixels: room for what is drawn. %FALSE when the page could not be drawn. */
gboolean beakta_pdf_picture_draw      (PopplerPage           *page,
                                       const BeaktaPagesDraw *draw,
                                       guint8                *pixels);

G_END_DECLS
