/* The marks of a case as W3C Web Annotations: what other programs can read, and what can be taken into another store.
 *
 * (1) An annotation has a quotation and a position in the text stream of a document, which is named by the SHA-256 of its
 *     bytes. Its purpose follows the sort of mark; who made it and when are kept.
 * (2) What was written is read again without difference, whatever else a case has.
 * (3) Marks are taken in all together or not at all. One that does not fit is refused, with its place in the file.
 */

#pragma once

#include "beakta-analysis-json.h"

G_BEGIN_DECLS

/* (transfer full): an AnnotationPage, the marks in the order of the case. */
JsonNode     *beakta_marks_to_json   (BeaktaCase        *case_);

/**
 * beakta_marks_from_json:
 * @case_: a case that has the documents that are marked
 * @root: an AnnotationPage, or an array of annotations
 * @load_text: finds the text of a document
 * @error: %G_IO_ERROR_INVALID_DATA, %G_IO_ERROR_NOT_FOUND for a document or an answer that the case does not have, or
 *     %G_IO_ERROR_EXISTS for a mark that it has otherwise
 *
 * Returns: (transfer full): one change with the marks, their comments and what stands on them; empty when the case has all
 *     of it already
 */
BeaktaChange *beakta_marks_from_json (BeaktaCase        *case_,
                                      JsonNode          *root,
                                      BeaktaTextLoader   load_text,
                                      gpointer           user_data,
                                      GError           **error);

G_END_DECLS
