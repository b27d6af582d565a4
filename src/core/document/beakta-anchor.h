/* Anchoring: from a place in a text to a passage, and back. */

#pragma once

#include "beakta-record.h"
#include "beakta-text.h"

G_BEGIN_DECLS

#define BEAKTA_ANCHOR_ERROR (beakta_anchor_error_quark ())

typedef enum
{
  BEAKTA_ANCHOR_ERROR_NOT_FOUND,
  BEAKTA_ANCHOR_ERROR_AMBIGUOUS,
  BEAKTA_ANCHOR_ERROR_EMPTY
} BeaktaAnchorError;

GQuark         beakta_anchor_error_quark (void);

/**
 * beakta_anchor_make:
 * @text: the text of the document
 * @document: the document's number and bytes
 * @start: first code point
 * @end: past the last; white space at both ends is left out
 *
 * The quote is to the letter, but for the headers and footers of pages that lie inside: each is left out with the white space
 * around it, and a line end stands for it.
 *
 * Returns: (transfer full) (nullable): a new passage of mark %BEAKTA_MARK_EVIDENCE with quote, context, page and
 *     heading; %NULL when there is nothing but white space between
 */
BeaktaPassage *beakta_anchor_make        (BeaktaText            *text,
                                          const BeaktaDocument  *document,
                                          guint                  start,
                                          guint                  end);

/**
 * beakta_anchor_find_quote:
 * @text: a text
 * @quote: words to find; white space and line breaks do not count, nor a hyphenation at a line's end,
 *     nor the header or footer of a page in between, nor which sort of quotation marks and dashes is used
 * @occurrence: which one, from 1; 0 when there must be exactly one
 * @start: (out): code points
 * @end: (out): code points
 * @n_found: (out) (optional): how many there are
 * @error: #BeaktaAnchorError
 *
 * Returns: whether it was found
 */
gboolean       beakta_anchor_find_quote  (BeaktaText            *text,
                                          const char            *quote,
                                          guint                  occurrence,
                                          guint                 *start,
                                          guint                 *end,
                                          guint                 *n_found,
                                          GError               **error);

/**
 * beakta_anchor_resolve:
 * @text: a text, of the same document or of a newer version of it
 * @passage: an anchor
 * @start: (out): code points
 * @end: (out): code points
 *
 * Position first, then the exact quote near the hint, then approximately (errors up to half the length, at most 256).
 *
 * Returns: how it was found; for %BEAKTA_ANCHOR_LOST, @start and @end are 0
 */
BeaktaAnchorState beakta_anchor_resolve  (BeaktaText            *text,
                                          const BeaktaPassage   *passage,
                                          guint                 *start,
                                          guint                 *end);

G_END_DECLS
