/* What the reasons are called: their parts, what state a sentence is in, what it is tied to. */

#pragma once

#include "beakta-case-editor.h"
#include "beakta-reasons.h"

G_BEGIN_DECLS

const char *beakta_reasons_words_get_part  (BeaktaReasonPart        part);

/* (transfer full): "" of one that stands as it was drafted. */
char       *beakta_reasons_words_dup_state (BeaktaCaseEditor       *editor,
                                            const BeaktaReasonLine *line);

/* Whether the state asks for something: a look, a choice, or support. */
gboolean    beakta_reasons_words_asks      (BeaktaReasonState       state);

/* (transfer full): how many sentences a new draft would add, alter and take out; "" when none. */
char       *beakta_reasons_words_dup_news  (GPtrArray              *lines,
                                            gboolean                is_written);

/* An item that a sentence is tied to: "Question 1.2: Are there goals?"; (transfer full) (nullable): it is not there any more */
char       *beakta_reasons_words_dup_item  (BeaktaCaseEditor       *editor,
                                            BeaktaItemKind          kind,
                                            const char             *id);

G_END_DECLS
