/* One quotation: its number, the words, where they stand, and a button that lets go of it. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-case.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_EVIDENCE_ROW (beakta_evidence_row_get_type ())

/* Signals:
 *   "activated" (): go to the passage
 *   "removed" (): a person wants it gone
 */
G_DECLARE_FINAL_TYPE (BeaktaEvidenceRow, beakta_evidence_row, BEAKTA, EVIDENCE_ROW, GtkBox)

GtkWidget  *beakta_evidence_row_new            (const char        *passage_id);
const char *beakta_evidence_row_get_passage    (BeaktaEvidenceRow *self);

/* Shows the passage as it stands in the case; FALSE when it is not there. */
gboolean    beakta_evidence_row_update         (BeaktaEvidenceRow *self,
                                                BeaktaCase        *case_);
void        beakta_evidence_row_set_removable  (BeaktaEvidenceRow *self,
                                                gboolean           removable);

/* (transfer full): "ansokan.docx · 3.2 Målgrupp · page 4". */
char       *beakta_evidence_row_dup_place      (BeaktaCase          *case_,
                                                const BeaktaPassage *passage);

/* (transfer full): the words in quotation marks, in one line. */
char       *beakta_evidence_row_dup_quotation  (const char          *exact);

G_END_DECLS
