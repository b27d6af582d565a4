/* How far those who assess the same cases agree on a list, or on one question of it. Pure.
 *
 * (1) Only answers count: who has not answered a question says nothing of it. See beakta-agreement.h.
 * (2) Questions are measured together when they are answered with the same words; a text or a goal is not measured.
 * (3) While somebody assesses a case, those who do count, whoever else has answered in it; afterwards everybody who did.
 * (4) That a question is not relevant is an answer like the others, but has no place on a scale: where the measure goes by the
 *     order of the answers it counts for nothing.
 */

#pragma once

#include "beakta-agreement.h"
#include "beakta-case.h"
#include "beakta-checklist.h"

G_BEGIN_DECLS

/* Source: J. R. Landis and G. G. Koch, The measurement of observer agreement for categorical data, 1977. */
typedef enum
{
  BEAKTA_STRENGTH_UNKNOWN,           /* unknown    it is not a number: nothing can be said */
  BEAKTA_STRENGTH_NONE,              /* none       below 0: less than chance would give */
  BEAKTA_STRENGTH_SLIGHT,            /* slight     to 0.20 */
  BEAKTA_STRENGTH_FAIR,              /* fair       to 0.40 */
  BEAKTA_STRENGTH_MODERATE,          /* moderate   to 0.60 */
  BEAKTA_STRENGTH_SUBSTANTIAL,       /* substantial to 0.80 */
  BEAKTA_STRENGTH_FULL               /* full       above */
} BeaktaStrength;

BeaktaStrength  beakta_strength_of       (double          measure);
const char     *beakta_strength_get_nick (BeaktaStrength  strength);

typedef struct
{
  BeaktaChecklist      *checklist;
  const BeaktaQuestion *example;     /* one of those that are measured: it has the words that are answered with */
  guint                 n_raters;
  guint                 n_units;     /* questions that two or more have answered */
  guint                 n_same;      /* of these, where they all said the same */
  double                cohen;       /* not a number unless there are two raters */
  double                fleiss;
  double                krippendorff;
} BeaktaAssessorAgreement;

void        beakta_assessor_agreement_free (BeaktaAssessorAgreement *self);

/**
 * beakta_assessor_agreement_list:
 * @cases: (element-type BeaktaCase): as the store has them
 * @checklist: a list that they are assessed with
 * @question: (nullable): its id, to measure that question alone
 *
 * Returns: (transfer full) (element-type BeaktaAssessorAgreement): one for each kind of answer; none where no question has been
 *     answered by two
 */
GPtrArray  *beakta_assessor_agreement_list (GPtrArray       *cases,
                                            BeaktaChecklist *checklist,
                                            const char      *question);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaAssessorAgreement, beakta_assessor_agreement_free)

G_END_DECLS
