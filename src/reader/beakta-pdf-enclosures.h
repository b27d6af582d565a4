/* The files inside a PDF: attachments, a portfolio, the uploads of a receipt in PDF/A-3, what somebody pinned to a page. */

#pragma once

#include "beakta-emitter.h"

#include <poppler.h>

G_BEGIN_DECLS

/* Adds to @pinned (element-type PopplerAttachment) what is pinned to a page: @annots are the PopplerAnnotMapping that it has. */
void beakta_pdf_enclosures_find (GList           *annots,
                                 GPtrArray       *pinned);

/* Names those of @document and then @pinned, and sends their bytes when that is wished for. With any, there is a notice. */
void beakta_pdf_enclosures_tell (PopplerDocument *document,
                                 GPtrArray       *pinned,
                                 BeaktaEmitter   *emitter,
                                 gboolean         with_bytes);

G_END_DECLS
