/* The passages that an answer or a cell stands on, as quotations. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-case-editor.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_EVIDENCE_LIST (beakta_evidence_list_get_type ())

/* Signals:
 *   "passage-activated" (const char *passage_id)
 */
G_DECLARE_FINAL_TYPE (BeaktaEvidenceList, beakta_evidence_list, BEAKTA, EVIDENCE_LIST, GtkBox)

GtkWidget *beakta_evidence_list_new (void);

/* @editor: (nullable); @kind and @id: the answer ("checklist/question") or cell ("g1/granted") */
void       beakta_evidence_list_set (BeaktaEvidenceList *self,
                                     BeaktaCaseEditor   *editor,
                                     BeaktaItemKind      kind,
                                     const char         *id,
                                     const char * const *passages);

G_END_DECLS
