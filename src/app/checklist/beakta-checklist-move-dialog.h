/* Before a case goes over to a newer version of one of its checklists: what becomes of each answer. */

#pragma once

#include <adwaita.h>

#include "beakta-case-editor.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_CHECKLIST_MOVE_DIALOG (beakta_checklist_move_dialog_get_type ())

/* Signal: "moved" (const char *first): the act was chosen, and is about to be made. @first: (nullable): the first answer that
 * somebody has to look at then. The dialog closes itself. */
G_DECLARE_FINAL_TYPE (BeaktaChecklistMoveDialog, beakta_checklist_move_dialog, BEAKTA, CHECKLIST_MOVE_DIALOG, AdwWindow)

/* @after: a version of a list that the case has in another. */
GtkWidget *beakta_checklist_move_dialog_new (GtkWindow        *parent,
                                             BeaktaCaseEditor *editor,
                                             BeaktaChecklist  *after);

/* Shows one over the window of @from, which may stand in a popover; when the case was moved, that can be undone. */
void       beakta_checklist_move_dialog_open (GtkWidget        *from,
                                             BeaktaCaseEditor *editor,
                                             BeaktaChecklist  *after);

G_END_DECLS
