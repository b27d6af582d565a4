/* A section of a checklist: its heading, how much of it is done, and its questions. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-case-editor.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_CHECKLIST_SECTION (beakta_checklist_section_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaChecklistSection, beakta_checklist_section, BEAKTA, CHECKLIST_SECTION, GtkBox)

GtkWidget *beakta_checklist_section_new    (const BeaktaSection    *section);
void       beakta_checklist_section_add    (BeaktaChecklistSection *self,
                                            GtkWidget              *row);

/* @findings: (nullable) */
void       beakta_checklist_section_update (BeaktaChecklistSection *self,
                                            const BeaktaFindings   *findings,
                                            BeaktaCase             *case_);

/* A heading stands over questions: it goes when none of them is shown. */
void       beakta_checklist_section_follow_rows (BeaktaChecklistSection *self);

/* (transfer none) (nullable): the heading, when @row is the first that is shown below it. */
GtkWidget *beakta_checklist_section_get_heading (BeaktaChecklistSection *self,
                                                 GtkWidget              *row);

G_END_DECLS
