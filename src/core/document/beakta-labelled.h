/* What a form states: a label and what was written for it, wherever the two stand beside each other.
 *
 * (1) Pure: a text in, places out. Which label is of interest is the business of whoever asks.
 * (2) These are labels: the name of a form field; the first of two cells in a row (a number before it does not count); a line
 *     up to its colon or question mark; a heading; a line that ends with a colon or a question mark.
 * (3) The value of a form field, a cell or a line is what stands there; of a heading or a line of its own, the blocks below it,
 *     to the next of the kind. A heading above a table has none.
 * (4) Where boxes are ticked, the value is the words of the one box that is; with none, or several, there is no value.
 * (5) What the form itself says where nothing was filled in is no value. A value has a letter or a digit, and at most
 *     BEAKTA_LABELLED_LONGEST characters: a chapter is not what somebody filled in.
 */

#pragma once

#include "beakta-record.h"
#include "beakta-text.h"

G_BEGIN_DECLS

#define BEAKTA_LABELLED_LONGEST 1000

typedef struct
{
  char          *label;              /* one line, without the number before it and the colon after it */
  BeaktaPassage *place;              /* the value, ready to be marked: its words are place->exact */
} BeaktaLabelled;

void       beakta_labelled_free (BeaktaLabelled       *self);

/**
 * beakta_labelled_find:
 * @text: the text of a document
 * @document: the document's number and bytes
 *
 * Returns: (transfer full) (element-type BeaktaLabelled): what the form states, by rules 2 to 5. The same value may be told
 *     twice, under the label of the form and under the one that stands beside it.
 */
GPtrArray *beakta_labelled_find (BeaktaText           *text,
                                 const BeaktaDocument *document);

G_END_DECLS
