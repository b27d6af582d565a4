/* Sentences and paragraphs: what people mean when they mark "the whole of it". */

#pragma once

#include "beakta-text.h"

G_BEGIN_DECLS

/**
 * beakta_sentence_widen:
 * @text: a text
 * @start: code points
 * @end: code points; may be @start
 * @from: (out): where the sentence that holds @start begins
 * @to: (out): where the one that holds @end ends, without the spaces after it
 *
 * What is whole sentences already becomes whole paragraphs, items or cells. Sentences end where Unicode's rules say (UAX 29).
 */
void beakta_sentence_widen (BeaktaText *text,
                            guint       start,
                            guint       end,
                            guint      *from,
                            guint      *to);

G_END_DECLS
