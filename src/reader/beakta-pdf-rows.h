/* The tables of a page, written row by row and cell by cell: poppler gives what a cell of two lines holds in two places,
 * and moves a lone label away from its numbers. */

#pragma once

#include "beakta-pdf-page.h"

G_BEGIN_DECLS

/* Returns: whether the text and the boxes of @page were written anew; its lines must be cut again then. */
gboolean beakta_pdf_rows_arrange (BeaktaPdfPage *page);

G_END_DECLS
