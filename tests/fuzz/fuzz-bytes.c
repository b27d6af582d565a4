/* A format that is one stretch of bytes: FUZZ_READ reads it. */

#include "fuzz-reader.h"

#include "beakta-csv.h"
#include "beakta-html.h"
#include "beakta-odt.h"
#include "beakta-text-reader.h"
#include "beakta-xml-reader.h"

int
LLVMFuzzerTestOneInput (const guint8 *bytes,
                        gsize         size)
{
  BeaktaEmitter *emitter = fuzz_begin (TRUE);
  BeaktaFlow *flow = beakta_flow_new (emitter);
  GError *error = NULL;
  gboolean is_read = FUZZ_READ (bytes, size, flow, &error);

  fuzz_end_flow (emitter, flow, is_read, error);
  return 0;
}
