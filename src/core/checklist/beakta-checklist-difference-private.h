/* What the parts of a comparison share. */

#pragma once

#include "beakta-checklist-difference.h"
#include "beakta-checklist-private.h"

G_BEGIN_DECLS

typedef struct
{
  BeaktaChecklist *before;
  BeaktaChecklist *after;
  GPtrArray       *found[BEAKTA_N_DIFFERENCES];        /* of BeaktaChecklistDifference */
} BeaktaComparison;

/* @before, @after: (nullable): nothing. */
void beakta_compare_words    (BeaktaComparison     *comparison,
                              BeaktaDifferenceKind  kind,
                              const char           *question,
                              const char           *field,
                              const char           *language,
                              const char           *before,
                              const char           *after);
void beakta_compare_texts    (BeaktaComparison     *comparison,
                              BeaktaDifferenceKind  kind,
                              const char           *question,
                              const char           *field,
                              const BeaktaTexts    *before,
                              const BeaktaTexts    *after);

/* Takes over @before and @after. */
void beakta_compare_told     (BeaktaComparison     *comparison,
                              BeaktaDifferenceKind  kind,
                              const char           *question,
                              const char           *field,
                              char                 *before,
                              char                 *after);
void beakta_compare_question (BeaktaComparison     *comparison,
                              const BeaktaQuestion *before,
                              const BeaktaQuestion *after);

G_END_DECLS
