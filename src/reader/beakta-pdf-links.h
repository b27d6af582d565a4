/* Where the links of a page lead, and the outline that the author gave the document, as answers. */

#pragma once

#include "beakta-desk.h"

#include <poppler.h>

G_BEGIN_DECLS

void beakta_pdf_append_links   (PopplerDocument *document,
                                PopplerPage     *page,
                                GByteArray      *answer);
void beakta_pdf_append_outline (PopplerDocument *document,
                                GByteArray      *answer);

G_END_DECLS
