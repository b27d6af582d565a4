/* The quiet bar below a case: where it stands, who has it, when it was saved; and the two acts that move it on. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-break-bin.h"
#include "beakta-case-editor.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_CASE_STATUS (beakta_case_status_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaCaseStatus, beakta_case_status, BEAKTA, CASE_STATUS, GtkWidget)

/* @editor: (nullable) */
void  beakta_case_status_set_editor  (BeaktaCaseStatus *self,
                                      BeaktaCaseEditor *editor);
void  beakta_case_status_set_width   (BeaktaCaseStatus *self,
                                      BeaktaWidth       width);

G_END_DECLS
