/* What the lines of a PDF's pages are: paragraphs, headings, list items, tables, running heads and feet. A PDF seldom
 * says so itself; it is seen from gaps, indents and sizes, as a reader sees it. */

#pragma once

#include "beakta-pdf-page.h"

G_BEGIN_DECLS

typedef struct _BeaktaPdfLayout BeaktaPdfLayout;

BeaktaPdfLayout *beakta_pdf_layout_new   (void);
void             beakta_pdf_layout_free  (BeaktaPdfLayout     *self);

/* Every page is seen before any is judged, or a few at least: what is usual is learnt from them. */
void             beakta_pdf_layout_learn (BeaktaPdfLayout     *self,
                                          const BeaktaPdfPage *page);

/* Returns: (transfer full): BeaktaRun, in code points of the page, sorted. */
GArray          *beakta_pdf_layout_judge (BeaktaPdfLayout     *self,
                                          const BeaktaPdfPage *page);

G_END_DECLS
