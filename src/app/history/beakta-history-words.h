/* What was typed, in words: "before" and "after" of the place that changed. */

#pragma once

#include "beakta-change.h"

G_BEGIN_DECLS

/* (transfer full) (nullable): "“who is counted” → “who is counted, and how”"; NULL when nothing was typed. */
char *beakta_history_words_dup_typed (const BeaktaEntry *entry);

/* (transfer full) (nullable): what else it altered, before and after: "Answer: Yes → Partly · Degree: somewhat → much" */
char *beakta_history_words_dup_changes (const BeaktaEntry *entry);

G_END_DECLS
