/* The marks that a case has in one of its documents, as the reading view shows them. */

#pragma once

#include "beakta-case-editor.h"
#include "beakta-text-marks.h"

G_BEGIN_DECLS

/* (transfer full): passages whose place is lost are left out. @others: with what others highlighted for themselves. */
BeaktaTextMarks *beakta_case_marks_collect (BeaktaCaseEditor *editor,
                                            guint             document,
                                            gboolean          others);

G_END_DECLS
