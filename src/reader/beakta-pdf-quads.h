/* The lines that a highlight, an underlining or a striking out of a PDF lies on. */

#pragma once

#include "beakta-emitter.h"

#include <poppler.h>

G_BEGIN_DECLS

/* (transfer full) (nullable) (element-type BeaktaBox): a box a line, in points from the top left of @page after its own rotation,
 * in the order of the file; %NULL when the annotation lies on no lines, or on one. */
GArray *beakta_pdf_quads_list_lines (PopplerPage               *page,
                                     const PopplerAnnotMapping *annot);

G_END_DECLS
