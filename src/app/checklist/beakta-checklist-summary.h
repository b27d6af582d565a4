/* The end of a checklist: what is left to do, what the applicant will be asked for, and what the answers amount to. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-case-editor.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_CHECKLIST_SUMMARY (beakta_checklist_summary_get_type ())

/* Signals:
 *   "question-activated" (const char *question_id): go to it
 */
G_DECLARE_FINAL_TYPE (BeaktaChecklistSummary, beakta_checklist_summary, BEAKTA, CHECKLIST_SUMMARY, GtkBox)

GtkWidget *beakta_checklist_summary_new    (void);

/* @findings: (nullable); @is_own_work: nobody is classed, and points go to the organisation's own unit */
void       beakta_checklist_summary_update (BeaktaChecklistSummary *self,
                                            const BeaktaFindings   *findings,
                                            gboolean                is_own_work);

G_END_DECLS
