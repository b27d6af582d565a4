/* Where requests for pages come in and answers go out: the reader's side of beakta-page-frames.h. */

#pragma once

#include "beakta-page-frames.h"

G_BEGIN_DECLS

/**
 * beakta_desk_take:
 * @kind: (out): any number
 * @content: what came with the request; what it held before is dropped
 *
 * Returns: %FALSE when nobody asks any more, or what comes cannot be a request
 */
gboolean               beakta_desk_take          (int                     fd,
                                                  BeaktaPagesRequestKind *kind,
                                                  GByteArray             *content);

/**
 * beakta_desk_next:
 * Waits for a request on the descriptor for them. Ends the process when nobody asks any more, or asks what cannot be a request.
 */
BeaktaPagesRequestKind beakta_desk_next          (GByteArray             *content);

/* An answer is built in bytes and sent whole. */
void                   beakta_desk_append        (GByteArray             *answer,
                                                  guint32                 number);
void                   beakta_desk_append_float  (GByteArray             *answer,
                                                  float                   number);

/* With the count of its bytes before it; what is too long is cut. */
void                   beakta_desk_append_words  (GByteArray             *answer,
                                                  const char             *words);
void                   beakta_desk_send          (BeaktaPagesAnswerKind   kind,
                                                  const GByteArray       *answer);
void                   beakta_desk_hello         (const char * const     *lacks);
void                   beakta_desk_refuse        (guint32                 code,
                                                  const char             *message);

G_END_DECLS
