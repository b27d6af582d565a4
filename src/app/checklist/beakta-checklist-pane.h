/* The checklists of a case, their questions and answers. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-case-pane.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_CHECKLIST_PANE (beakta_checklist_pane_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaChecklistPane, beakta_checklist_pane, BEAKTA, CHECKLIST_PANE, BeaktaCasePane)

GtkWidget *beakta_checklist_pane_new        (void);

/* J and K, 1-5, U, X: the case page has the keys, the pane does the work. */
void       beakta_checklist_pane_step       (BeaktaChecklistPane *self,
                                             int                  by);
void       beakta_checklist_pane_answer     (BeaktaChecklistPane *self,
                                             guint                option);     /* from 0 */

/* Takes over what another list says of the current question; FALSE when none says anything. */
gboolean   beakta_checklist_pane_use_offer  (BeaktaChecklistPane *self);

/* Skips the disturbing question of the case; FALSE when there is none to skip. */
gboolean   beakta_checklist_pane_skip_question (BeaktaChecklistPane *self);

G_END_DECLS
