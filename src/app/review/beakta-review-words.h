/* What the review says of a case, in words: its points, what has changed since a return, what is unusual. */

#pragma once

#include "beakta-case-editor.h"
#include "beakta-unusual.h"

G_BEGIN_DECLS

const char *beakta_review_words_get_sort      (BeaktaPointSort          sort);
const char *beakta_review_words_get_learning  (BeaktaLearning           learning);      /* "" of none */

/* What a point, or a change, is about: "1.2 Are there measurable goals?", a quotation, "The case as a whole". */
char       *beakta_review_words_dup_about     (BeaktaCaseEditor        *editor,
                                               BeaktaItemKind           kind,
                                               const char              *id,
                                               const char              *heading);

/* "Deficiency · evidence · B. Holm, 14:02 · open", and what was replied, a line each. */
char       *beakta_review_words_dup_point     (BeaktaCaseEditor        *editor,
                                               const BeaktaReviewPoint *point,
                                               GDateTime               *now);

/* What was altered, a line for each thing, with before and after. */
char       *beakta_review_words_dup_change    (BeaktaCaseEditor        *editor,
                                               const BeaktaEdit        *change);
char       *beakta_review_words_dup_unusual   (BeaktaCaseEditor        *editor,
                                               const BeaktaUnusual     *unusual);

G_END_DECLS
