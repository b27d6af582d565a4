/* Conditions in a draft: read when they have the form, and written. */

#pragma once

#include "beakta-condition-text.h"
#include "beakta-draft-edits.h"

G_BEGIN_DECLS

/* (transfer full) (nullable): %NULL when it has not the form that checklist.rng gives it. */
BeaktaCondition *beakta_draft_condition_read   (xmlNode               *node);

/* The element of a condition, which is nowhere yet. */
xmlNode         *beakta_draft_condition_make   (BeaktaDraftEdits      *edits,
                                                const BeaktaCondition *condition);

/* Writes the new ids of questions (@ids: char -> char) wherever conditions and the score under @element name them. */
void             beakta_draft_rename_questions (BeaktaDraftEdits      *edits,
                                                xmlNode               *element,
                                                GHashTable            *ids);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaCondition, beakta_condition_free)

G_END_DECLS
