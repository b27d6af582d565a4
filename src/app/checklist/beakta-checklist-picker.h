/* Which checklists the case is assessed with, and how deep. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-case-editor.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_CHECKLIST_PICKER (beakta_checklist_picker_get_type ())

/* Signals:
 *   "attached" (const char *checklist_id): by a person, here; show it
 */
G_DECLARE_FINAL_TYPE (BeaktaChecklistPicker, beakta_checklist_picker, BEAKTA, CHECKLIST_PICKER, GtkBox)

GtkWidget *beakta_checklist_picker_new    (void);

/* @editor: (nullable); call it again when the case's lists have changed. */
void       beakta_checklist_picker_update (BeaktaChecklistPicker *self,
                                           BeaktaCaseEditor      *editor);

G_END_DECLS
