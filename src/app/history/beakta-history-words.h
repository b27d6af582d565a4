/* A row of the history in words: who did what, and what it said before and after. */

#pragma once

#include "beakta-case-editor.h"
#include "beakta-history-item.h"

G_BEGIN_DECLS

/* (transfer full) (nullable): "“who is counted” → “who is counted, and how”"; NULL when nothing was typed. */
char *beakta_history_words_dup_typed (const BeaktaEntry *entry);

/* (transfer full) (nullable): what else it altered, before and after: "Answer: Yes → Partly · Degree: somewhat → much" */
char *beakta_history_words_dup_changes (const BeaktaEntry *entry);

/* (transfer full): "A. Ek answered Partly to 1.2"; also for whom they were deputy, and who entered it. */
char *beakta_history_words_dup_sentence (BeaktaCaseEditor *editor,
                                         BeaktaEntry      *entry);

/* (transfer full): when, what became of it, what it altered, and why, in one line. */
char *beakta_history_words_dup_details (BeaktaHistoryItem *item);

G_END_DECLS
