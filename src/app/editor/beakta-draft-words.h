/* A text of a draft, in Swedish, or in Swedish and English side by side. */

#pragma once

#include "beakta-draft-control.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_DRAFT_WORDS (beakta_draft_words_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaDraftWords, beakta_draft_words, BEAKTA, DRAFT_WORDS, BeaktaDraftControl)

/* @is_translating: both languages; it makes no difference to a field that is in none. */
GtkWidget *beakta_draft_words_new (const BeaktaDraftTarget *target,
                                   gboolean                 is_translating);

G_END_DECLS
