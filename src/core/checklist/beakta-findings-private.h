/* What the parts of the engine share. */

#pragma once

#include "beakta-checklist-private.h"
#include "beakta-findings.h"

G_BEGIN_DECLS

typedef struct
{
  BeaktaFindings *findings;
  BeaktaCase     *case_;
  const char     *language;
} BeaktaEngine;

/* The answer's value when the question counts and the value is one of its own; else "". */
const char *beakta_engine_get_value      (const BeaktaEngine   *engine,
                                          const BeaktaQuestion *question);
gboolean    beakta_engine_holds          (BeaktaEngine          *engine,
                                          const BeaktaCondition *condition);
void        beakta_engine_add_score      (BeaktaEngine          *engine);
void        beakta_engine_propose_class  (BeaktaEngine          *engine);

G_END_DECLS
