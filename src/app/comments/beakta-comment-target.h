/* What a comment is about: a question, a passage, or the case as a whole. */

#pragma once

#include "beakta-case-editor.h"

G_BEGIN_DECLS

/* (transfer full): "1.2  Are there ..." or the quoted words; "The case as a whole". */
char          *beakta_comment_target_dup_words (BeaktaCaseEditor *editor,
                                                BeaktaItemKind    kind,
                                                const char       *id);

/* (transfer full): a comment as the acting person writes it now; a new thread's, until it is told what it replies to. */
BeaktaComment *beakta_comment_target_write     (BeaktaCaseEditor *editor,
                                                BeaktaItemKind    kind,
                                                const char       *id,
                                                const char       *text);

G_END_DECLS
