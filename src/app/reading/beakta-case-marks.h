/* The marks that a case has in one of its documents, as the reading view shows them. */

#pragma once

#include "beakta-case-editor.h"
#include "beakta-text-marks.h"

G_BEGIN_DECLS

/* Evidence of other assessors is not to be seen before the person is done with their own answers. */
gboolean         beakta_case_marks_may_show  (BeaktaCaseEditor    *editor,
                                              const BeaktaPassage *passage);

/* That the words of a passage have changed, or are lost; else "". What is collected says it of its marks. */
const char      *beakta_case_marks_get_state (const BeaktaPassage *passage);

/* (transfer full): passages whose place is lost are left out. @others: with what others highlighted for themselves, and the
 * evidence of other assessors, where it may be seen. */
BeaktaTextMarks *beakta_case_marks_collect   (BeaktaCaseEditor    *editor,
                                              guint                document,
                                              gboolean             others);

G_END_DECLS
