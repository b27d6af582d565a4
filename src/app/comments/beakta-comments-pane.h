/* The talk about a case. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-case-pane.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_COMMENTS_PANE (beakta_comments_pane_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaCommentsPane, beakta_comments_pane, BEAKTA, COMMENTS_PANE, BeaktaCasePane)

GtkWidget *beakta_comments_pane_new   (void);

/* Opens an empty comment on an item, or on a new passage (transfer full, nullable), with the cursor in it. */
void       beakta_comments_pane_begin (BeaktaCommentsPane *self,
                                       BeaktaItemKind      kind,
                                       const char         *id,
                                       BeaktaPassage      *passage);

G_END_DECLS
