/* PDF: page by page, text with a box for each character. A module of its own, loaded only for a PDF: poppler and what
 * it brings cost more time to load than a Word document takes to read. */

#pragma once

#include "beakta-emitter.h"
#include "beakta-request.h"

G_BEGIN_DECLS

#define BEAKTA_PDF_SYMBOL "beakta_pdf_read"

typedef gboolean (*BeaktaPdfRead) (const guint8         *bytes,
                                   gsize                 size,
                                   const BeaktaRequest  *request,
                                   BeaktaEmitter        *emitter,
                                   GError              **error);

/* Sends the FORMAT too: only the document knows its pages. */
gboolean beakta_pdf_read (const guint8         *bytes,
                          gsize                 size,
                          const BeaktaRequest  *request,
                          BeaktaEmitter        *emitter,
                          GError              **error);

G_END_DECLS
