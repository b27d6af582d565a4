/* The marks of a case as W3C Web Annotations: what other programs can read, and what can be taken into another store.
 *
 * (1) An annotation has a quotation and a position in the text stream of a document, which is named by the SHA-256 of its
 *     bytes. Its purpose follows the sort of mark; who made it and when are kept.
 * (2) What was written is read again without difference, whatever else a case has.
 * (3) A mark fits a case with all that stands on it and was said of it, or it does not fit and nothing of it is taken in. Every
 *     one that does not is told, with its place in the file; whether the others are wanted then is for the caller to ask.
 * (4) An annotation of another program gets an id of ours; its own is kept, and written as "via". The same annotation gets the
 *     same id each time that it is taken into a case, also when it has none.
 */

#pragma once

#include "beakta-analysis-json.h"

G_BEGIN_DECLS

/* (transfer full): an AnnotationPage, the marks in the order of the case. */
JsonNode     *beakta_marks_to_json   (BeaktaCase        *case_);

/* A mark of a file that does not fit the case. */
typedef struct
{
  char *words;                       /* that it marks, as the file has them; "" */
  char *reason;                      /* begins with its place in the file: "items[3].target: ..." */
} BeaktaMarkLeft;

/**
 * beakta_marks_from_json:
 * @case_: a case that has the documents that are marked
 * @root: an AnnotationPage, or an array of annotations
 * @load_text: finds the text of a document
 * @left: (out) (transfer full) (element-type BeaktaMarkLeft): those that do not fit: what is no annotation, what marks a document,
 *     or belongs to an answer, that the case does not have, and what it has otherwise
 * @error: %G_IO_ERROR_INVALID_DATA: there is no list of annotations
 *
 * Returns: (transfer full): one change with the marks that fit, their comments and what stands on them; empty when the case
 *     has all of it already
 */
BeaktaChange *beakta_marks_from_json (BeaktaCase        *case_,
                                      JsonNode          *root,
                                      BeaktaTextLoader   load_text,
                                      gpointer           user_data,
                                      GPtrArray        **left,
                                      GError           **error);

G_END_DECLS
