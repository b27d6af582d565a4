/* One person's words in a thread. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-case-editor.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_COMMENT_ROW (beakta_comment_row_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaCommentRow, beakta_comment_row, BEAKTA, COMMENT_ROW, GtkBox)

GtkWidget  *beakta_comment_row_new    (BeaktaCaseEditor *editor,
                                       const char       *comment_id);
const char *beakta_comment_row_get_id (BeaktaCommentRow *self);
void        beakta_comment_row_update (BeaktaCommentRow *self);

G_END_DECLS
