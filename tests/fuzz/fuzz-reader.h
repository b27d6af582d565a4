/* What the fuzzers of the reader share: whatever comes of a document, the core must take the frames.
 *
 * The frames go to a memory file, and from there to the decoder that guards the core. A reader that is not broken never
 * breaks the protocol, so a refusal there is a fault found.
 */

#pragma once

#include "beakta-flow.h"

G_BEGIN_DECLS

int            LLVMFuzzerTestOneInput (const guint8  *bytes,
                                       gsize          size);

/* With the first frame sent, and the second, unless the format sends that itself. One at a time. */
BeaktaEmitter *fuzz_begin             (gboolean       has_format);

/* Sends the last frame and checks them all; frees @emitter. @error: (nullable) (transfer full): why it was refused. */
void           fuzz_end               (BeaktaEmitter *emitter,
                                       GError        *error);

/* Ends @flow, if the document was read, and the frames with it. */
void           fuzz_end_flow          (BeaktaEmitter *emitter,
                                       BeaktaFlow    *flow,
                                       gboolean       is_read,
                                       GError        *error);

G_END_DECLS
