#pragma once

#include <gtk/gtk.h>

#include "beakta-case-editor.h"
#include "beakta-case-target.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_CHECKLIST_PANE (beakta_checklist_pane_get_type ())

/* Implements BeaktaCaseTarget. Signals:
 *   "passage-activated" (const char *passage_id): show it in the text
 *   "comment-requested" (int kind, const char *id): somebody wants to comment on that item
 */
G_DECLARE_FINAL_TYPE (BeaktaChecklistPane, beakta_checklist_pane, BEAKTA, CHECKLIST_PANE, GtkWidget)

GtkWidget *beakta_checklist_pane_new        (void);

/* @editor: (nullable) */
void       beakta_checklist_pane_set_editor (BeaktaChecklistPane *self,
                                      BeaktaCaseEditor *editor);

/* J and K, 1-4: the case page has the keys, the pane does the work. */
void       beakta_checklist_pane_step       (BeaktaChecklistPane *self,
                                             int                  by);
void       beakta_checklist_pane_answer     (BeaktaChecklistPane *self,
                                             guint                option);     /* from 0 */

G_END_DECLS
