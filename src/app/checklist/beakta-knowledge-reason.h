/* The reason of another case's answer as the beginning of one's own. Asked for each time, and remembered by the answer. */

#pragma once

#include "beakta-case-editor.h"

G_BEGIN_DECLS

/* @id: "checklist/question" of the answer in the open case. @text goes after what its reason says already; @origin: as of
 * BeaktaAnswer's reason_from. One step, which undo takes back. */
void  beakta_knowledge_begin_reason    (BeaktaCaseEditor   *editor,
                                        const char         *id,
                                        const char         *text,
                                        const char         *origin);

/* (transfer full) (nullable): where the reason began: "403-12-2026, gavleborg 2.1". */
char *beakta_knowledge_dup_origin_name (const BeaktaAnswer *answer);

G_END_DECLS
