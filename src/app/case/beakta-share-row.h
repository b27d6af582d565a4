/* One question that a passage may be evidence of. */

#pragma once

#include <adwaita.h>

#include "beakta-checklist.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_SHARE_ROW (beakta_share_row_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaShareRow, beakta_share_row, BEAKTA, SHARE_ROW, AdwActionRow)

/**
 * beakta_share_row_new:
 * @checklist: the list of the question; kept
 * @question: a question of it
 * @group: the heading that the row stands under
 * @answer: (nullable): as the case has it
 * @is_used: whether the answer stands on the passage now
 */
GtkWidget            *beakta_share_row_new          (BeaktaChecklist      *checklist,
                                                     const BeaktaQuestion *question,
                                                     const char           *group,
                                                     const BeaktaAnswer   *answer,
                                                     gboolean              is_used);
const char           *beakta_share_row_get_place    (BeaktaShareRow       *self);      /* "checklist/question" */
const char           *beakta_share_row_get_group    (BeaktaShareRow       *self);
const BeaktaQuestion *beakta_share_row_get_question (BeaktaShareRow       *self);
gboolean              beakta_share_row_is_answered  (BeaktaShareRow       *self);
gboolean              beakta_share_row_is_used      (BeaktaShareRow       *self);      /* before anybody chose */
gboolean              beakta_share_row_is_chosen    (BeaktaShareRow       *self);
gboolean              beakta_share_row_matches      (BeaktaShareRow       *self,
                                                     const char           *words);

G_END_DECLS
