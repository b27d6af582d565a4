/* The files inside a PDF: attachments, a portfolio, the uploads of a receipt in PDF/A-3. */

#pragma once

#include "beakta-emitter.h"

#include <poppler.h>

G_BEGIN_DECLS

/* Names them, and sends their bytes when that is wished for. With any, there is a notice. */
void beakta_pdf_enclosures_tell (PopplerDocument *document,
                                 BeaktaEmitter   *emitter,
                                 gboolean         with_bytes);

G_END_DECLS
