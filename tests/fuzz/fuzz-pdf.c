/* PDF: our own layout of what poppler finds. Poppler itself is not instrumented, and what a PDF encloses is left out: poppler 22.12
 * falls over one that lacks a file it names, for which the core starts the reader once more (beakta-intake.c). */

#include "fuzz-reader.h"

#include "beakta-pdf.h"

int
LLVMFuzzerTestOneInput (const guint8 *bytes,
                        gsize         size)
{
  BeaktaRequest request = { .wishes = BEAKTA_WISH_TEXT_ONLY };
  BeaktaEmitter *emitter = fuzz_begin (FALSE);
  GError *error = NULL;

  beakta_pdf_read (bytes, size, &request, emitter, &error);
  fuzz_end (emitter, error);
  return 0;
}
