/* A case that is ready to be proposed, without answering question by question. */

#pragma once

#include "beakta-store.h"

G_BEGIN_DECLS

/* Through the door, in the store's own name: answers what the case's checklists ask, classes it, and declares that there is no
 * conflict of interest. */
void        beakta_test_make_ready (BeaktaStore *store,
                                    const char  *case_id);

/* Declares that there is no conflict of interest. */
void        beakta_test_declare    (BeaktaStore *store,
                                    const char  *case_id);

/* Brings the case there in the store's own name, after what the move asks for: a proposal lacks nothing, and who decides has declared. */
void        beakta_test_bring      (BeaktaStore *store,
                                    const char  *case_id,
                                    BeaktaStage  to);

G_END_DECLS
