/* The disturbing question: one in each case, which breaks the routine. Pure but for the pool, which Beakta carries.
 *
 * (1) A case is asked the same question every time: the choice is made by its id, and what was said of it keeps it.
 * (2) Nobody has to answer it. It counts nowhere, and skipping it is remembered.
 *
 * Source: "rutiniserad störning", Andersson 2014.
 */

#pragma once

#include "beakta-case.h"

G_BEGIN_DECLS

typedef struct _BeaktaDisturbance BeaktaDisturbance;

/* (transfer full) (element-type BeaktaDisturbance): the pool, in its order. */
GPtrArray               *beakta_disturbance_list_bundled (void);

/**
 * beakta_disturbance_choose:
 * @pool: (element-type BeaktaDisturbance): not empty
 * @case_: a case
 *
 * Each question is weighed by itself against the case, so that a pool that grows leaves nearly every case its question.
 *
 * Returns: (transfer none): the question of the case
 */
const BeaktaDisturbance *beakta_disturbance_choose       (GPtrArray               *pool,
                                                          BeaktaCase              *case_);

const char              *beakta_disturbance_get_id       (const BeaktaDisturbance *self);
const char              *beakta_disturbance_get_text     (const BeaktaDisturbance *self,
                                                          const char              *language);
const char              *beakta_disturbance_get_why      (const BeaktaDisturbance *self,
                                                          const char              *language);
const char              *beakta_disturbance_get_source   (const BeaktaDisturbance *self,
                                                          const char              *language);

/* What was said of it, or that it was skipped; @text: "" when it is. Said anew it replaces what was said. */
BeaktaChange            *beakta_disturbance_reflect      (const BeaktaDisturbance *self,
                                                          BeaktaCase              *case_,
                                                          const char              *text,
                                                          gboolean                 skipped,
                                                          const char              *user,
                                                          GDateTime               *now);

/* (nullable): valid until the case changes. */
const BeaktaReflection  *beakta_disturbance_get_reflection (BeaktaCase            *case_);

G_END_DECLS
