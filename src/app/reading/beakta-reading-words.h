/* What the reading view says about documents, in words for a person. */

#pragma once

#include "beakta-record.h"

G_BEGIN_DECLS

/* "PDF · 14 pages"; why there is no text; by which document it has been replaced (0: none). */
char *beakta_reading_words_dup_details (const BeaktaDocument *document,
                                        guint                 replaced_by);

/* Why a document cannot be read or shown here, that the original is kept, and what to do. @refused: a nick. @is_taken: what
 * came inside it is in the case */
char *beakta_reading_words_dup_refusal (const BeaktaDocument *document,
                                        const char           *refused,
                                        gboolean              is_taken);

/* One line for all that a reader should know of a text; "" when there is nothing. @notices: nicks; @n_remarks: comments
 * of the author's that are shown beside it */
char *beakta_reading_words_dup_notices (const char * const   *notices,
                                        guint                 n_remarks);

G_END_DECLS
