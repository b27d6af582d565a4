/* Which of the case's checklists is shown. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-case-editor.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_CHECKLIST_CHOOSER (beakta_checklist_chooser_get_type ())

/* Signal: "chosen" (const char *checklist_id): by a person */
G_DECLARE_FINAL_TYPE (BeaktaChecklistChooser, beakta_checklist_chooser, BEAKTA, CHECKLIST_CHOOSER, GtkWidget)

/* @editor: (nullable): lists what its case has now. */
void        beakta_checklist_chooser_follow    (BeaktaChecklistChooser *self,
                                                BeaktaCaseEditor       *editor);
gboolean    beakta_checklist_chooser_holds     (BeaktaChecklistChooser *self,
                                                const char             *checklist_id);      /* nullable */
const char *beakta_checklist_chooser_get_first (BeaktaChecklistChooser *self);              /* nullable */

/* @checklist: (nullable): the one that is shown */
void        beakta_checklist_chooser_select    (BeaktaChecklistChooser *self,
                                                BeaktaChecklist        *checklist);

G_END_DECLS
