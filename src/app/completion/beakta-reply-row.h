/* A point of a request that was sent: what was asked, and what became of it. It saves itself. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-case-editor.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_REPLY_ROW (beakta_reply_row_get_type ())

/* Signal: "document-activated" (guint number): show it */
G_DECLARE_FINAL_TYPE (BeaktaReplyRow, beakta_reply_row, BEAKTA, REPLY_ROW, GtkBox)

GtkWidget  *beakta_reply_row_new       (BeaktaCaseEditor *editor,
                                        const char       *id);
const char *beakta_reply_row_get_id    (BeaktaReplyRow   *self);

/* Shows the point as it stands in the case. @number: its place in the letter */
void        beakta_reply_row_update    (BeaktaReplyRow   *self,
                                        guint             number);
void        beakta_reply_row_flush     (BeaktaReplyRow   *self);

/* A change failed: what was written stays in the field. */
void        beakta_reply_row_take_back (BeaktaReplyRow   *self);

G_END_DECLS
