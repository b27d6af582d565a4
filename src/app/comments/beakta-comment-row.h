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

/* @earlier: (nullable) (element-type BeaktaEarlierWords): what it said before, the latest first */
void        beakta_comment_row_set_earlier (BeaktaCommentRow *self,
                                            GPtrArray        *earlier);

/* (transfer full) (nullable): words that somebody is writing in the place of its own. */
char       *beakta_comment_row_dup_unsaved (BeaktaCommentRow *self);

/* A change failed: words that were being saved are there again. */
void        beakta_comment_row_take_back (BeaktaCommentRow *self);
void        beakta_comment_row_forget (BeaktaCommentRow *self);      /* they were saved */

/* @names: user to name, of those who may be mentioned */
void        beakta_comment_row_set_people (BeaktaCommentRow *self,
                                           GHashTable       *names);

G_END_DECLS
