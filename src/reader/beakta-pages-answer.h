/* What is answered to a request for the pages of a document that is open. */

#pragma once

#include "beakta-pages-format.h"

G_BEGIN_DECLS

typedef struct
{
  const BeaktaPagesFormat *format;
  gpointer                 document;
  guint                    n_pages;
  guint8                  *pixels;   /* BEAKTA_PAGES_MEMORY_BYTES */
} BeaktaPages;

/**
 * beakta_pages_answer:
 * @kind: any number: what is no request is answered with FAILED
 * @content: numbers, little-endian; the first is the request's id. What is missing is 0
 * @answer: what goes with the answer is appended
 */
BeaktaPagesAnswerKind beakta_pages_answer (const BeaktaPages      *pages,
                                           BeaktaPagesRequestKind  kind,
                                           const GByteArray       *content,
                                           GByteArray             *answer);

G_END_DECLS
