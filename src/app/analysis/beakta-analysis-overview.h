/* The groups of the analysis at a glance: all of them in a grid, and the figures. Both may be folded away, which is remembered. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-case.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_ANALYSIS_OVERVIEW (beakta_analysis_overview_get_type ())

/* Signals:
 *   "cell-activated" (int kind, const char *id): the item behind a cell, to be worked on
 */
G_DECLARE_FINAL_TYPE (BeaktaAnalysisOverview, beakta_analysis_overview, BEAKTA, ANALYSIS_OVERVIEW, GtkBox)

/* @case_: (nullable) */
void  beakta_analysis_overview_show (BeaktaAnalysisOverview *self,
                                     BeaktaCase             *case_);

G_END_DECLS
