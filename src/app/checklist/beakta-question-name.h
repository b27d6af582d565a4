/* What a question is called where those of several lists stand together. */

#pragma once

#include "beakta-checklist.h"

G_BEGIN_DECLS

/* (transfer full): "Gävleborg 2.1": of a title only what comes before its colon. */
char *beakta_question_name_dup (BeaktaChecklist *checklist,
                                const char      *question);

G_END_DECLS
