/* How much of the application has been used, part by part, beside the text; what is missing; answers that stand on nothing. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-case-editor.h"
#include "beakta-shown.h"
#include "beakta-survey.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_COVERAGE_PANEL (beakta_coverage_panel_get_type ())

/* Signals:
 *   "place-chosen" (guint document, guint position)
 *   "answer-chosen" (const char *id)
 */
G_DECLARE_FINAL_TYPE (BeaktaCoveragePanel, beakta_coverage_panel, BEAKTA, COVERAGE_PANEL, GtkWidget)

GtkWidget *beakta_coverage_panel_new          (void);

/* All nullable, together. */
void       beakta_coverage_panel_set_editor   (BeaktaCoveragePanel *self,
                                               BeaktaCaseEditor    *editor,
                                               BeaktaSurvey        *survey,
                                               BeaktaShown         *shown);

/* The document that is read; 0 none. */
void       beakta_coverage_panel_set_document (BeaktaCoveragePanel *self,
                                               guint                number);

G_END_DECLS
