/* What the fuzzers of the reader share: the frames go nowhere. */

#pragma once

#include "beakta-flow.h"

#include <fcntl.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput (const guint8 *bytes,
                            gsize         size);

/* A flow whose frames go to /dev/null. */
static inline BeaktaEmitter *
fuzz_make_emitter (void)
{
  static int fd = -1;

  if (fd < 0)
    fd = open ("/dev/null", O_WRONLY | O_CLOEXEC);

  return beakta_emitter_new (fd);
}
