/* One checklist that the case uses, or may use: what it is, how deep it goes, and what has become of it since. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-case-editor.h"
#include "beakta-right-size.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_CHECKLIST_PICKER_ROW (beakta_checklist_picker_row_get_type ())

/* Signals:
 *   "toggled" (): use it, or take it away
 *   "depth-chosen" (const char *depth): another than it has
 *   "move-requested" (): to its newest version
 */
G_DECLARE_FINAL_TYPE (BeaktaChecklistPickerRow, beakta_checklist_picker_row, BEAKTA, CHECKLIST_PICKER_ROW, GtkBox)

/* @newest: the version that a case would get now; of a list that is withdrawn the one that the case has. */
GtkWidget       *beakta_checklist_picker_row_new           (BeaktaChecklist          *newest,
                                                            gboolean                  is_withdrawn);
BeaktaChecklist *beakta_checklist_picker_row_get_checklist (BeaktaChecklistPickerRow *self);
gboolean         beakta_checklist_picker_row_is_withdrawn  (BeaktaChecklistPickerRow *self);

/* From the case. @proposal: (nullable) */
void             beakta_checklist_picker_row_update        (BeaktaChecklistPickerRow *self,
                                                            BeaktaCaseEditor         *editor,
                                                            const BeaktaRightSize    *proposal);

G_END_DECLS
