/* PDF: our own layout of what poppler finds. Poppler itself is not instrumented. */

#include "fuzz-reader.h"

#include "beakta-pdf.h"

int
LLVMFuzzerTestOneInput (const guint8 *bytes,
                        gsize         size)
{
  BeaktaRequest request = { 0 };
  BeaktaEmitter *emitter = fuzz_begin (FALSE);
  GError *error = NULL;

  beakta_pdf_read (bytes, size, &request, emitter, &error);
  fuzz_end (emitter, error);
  return 0;
}
