/* A page of a PDF that is a picture: drawn, and its text recognised. */

#pragma once

#include "beakta-pdf-page.h"

G_BEGIN_DECLS

/* Returns: (transfer full) (nullable): %NULL when it cannot be drawn, or holds no words */
BeaktaPdfPage *beakta_pdf_scan_read (PopplerPage     *page,
                                     const BeaktaOcr *ocr);

G_END_DECLS
