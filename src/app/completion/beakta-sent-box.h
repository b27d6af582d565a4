/* A request that was sent: how and when, what has been answered, and each of its points. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-case-editor.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_SENT_BOX (beakta_sent_box_get_type ())

/* Signals:
 *   "document-activated" (guint number)
 *   "extend" (): the person wants to give more time
 *   "close" (): nothing more is waited for
 */
G_DECLARE_FINAL_TYPE (BeaktaSentBox, beakta_sent_box, BEAKTA, SENT_BOX, GtkBox)

GtkWidget  *beakta_sent_box_new        (BeaktaCaseEditor *editor,
                                        const char       *id);
const char *beakta_sent_box_get_id     (BeaktaSentBox    *self);

/* Shows the request as it stands in the case. @number: from 1, in the order in which they were sent */
void        beakta_sent_box_update     (BeaktaSentBox    *self,
                                        guint             number);
void        beakta_sent_box_flush      (BeaktaSentBox    *self);
void        beakta_sent_box_take_back  (BeaktaSentBox    *self);

/* Unfolds it, and brings the point into view; FALSE when it has no such point. */
gboolean    beakta_sent_box_show_point (BeaktaSentBox    *self,
                                        const char       *id);

G_END_DECLS
