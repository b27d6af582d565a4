/* The figures of the consequence analysis: who gains and who loses, and whom the money reaches. Gone while there is nothing to show. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-case.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_ANALYSIS_FIGURES (beakta_analysis_figures_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaAnalysisFigures, beakta_analysis_figures, BEAKTA, ANALYSIS_FIGURES, GtkBox)

/* @case_: (nullable): read now, not kept. */
void  beakta_analysis_figures_show (BeaktaAnalysisFigures *self,
                                    BeaktaCase            *case_);

G_END_DECLS
