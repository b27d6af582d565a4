#pragma once

#include <gtk/gtk.h>

#include "beakta-case-editor.h"
#include "beakta-case-target.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_COMMENTS_PANE (beakta_comments_pane_get_type ())

/* Implements BeaktaCaseTarget. Signals:
 *   "passage-activated" (const char *passage_id): show it in the text
 *   "item-activated" (int kind, const char *id): show the question that a thread is about
 */
G_DECLARE_FINAL_TYPE (BeaktaCommentsPane, beakta_comments_pane, BEAKTA, COMMENTS_PANE, GtkWidget)

GtkWidget *beakta_comments_pane_new        (void);

/* @editor: (nullable) */
void       beakta_comments_pane_set_editor (BeaktaCommentsPane *self,
                                      BeaktaCaseEditor *editor);

/* Opens an empty comment on an item, or on a new passage (transfer full, nullable), with the cursor in it. */
void       beakta_comments_pane_begin       (BeaktaCommentsPane *self,
                                             BeaktaItemKind      kind,
                                             const char         *id,
                                             BeaktaPassage      *passage);

G_END_DECLS
