/* A value of a draft that is any of a few words, parted by spaces. */

#pragma once

#include "beakta-draft-choice.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_DRAFT_SET (beakta_draft_set_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaDraftSet, beakta_draft_set, BEAKTA, DRAFT_SET, BeaktaDraftControl)

/* What holds where the file says nothing is shown as if it did. @inherited: (nullable): that: words parted by spaces */
GtkWidget *beakta_draft_set_new (const BeaktaDraftTarget     *target,
                                 const BeaktaDraftChoiceWord *words,
                                 guint                        n_words,
                                 const char                  *inherited);

G_END_DECLS
