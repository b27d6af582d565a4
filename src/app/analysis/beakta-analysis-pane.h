/* The consequence analysis of a case. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-case-pane.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_ANALYSIS_PANE (beakta_analysis_pane_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaAnalysisPane, beakta_analysis_pane, BEAKTA, ANALYSIS_PANE, BeaktaCasePane)

GtkWidget *beakta_analysis_pane_new (void);

G_END_DECLS
