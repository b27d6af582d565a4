#pragma once

#include <gtk/gtk.h>

#include "beakta-case-editor.h"
#include "beakta-case-target.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_ANALYSIS_PANE (beakta_analysis_pane_get_type ())

/* Implements BeaktaCaseTarget. Signals:
 *   "passage-activated" (const char *passage_id): show it in the text
 *   "comment-requested" (int kind, const char *id): somebody wants to comment on that item
 */
G_DECLARE_FINAL_TYPE (BeaktaAnalysisPane, beakta_analysis_pane, BEAKTA, ANALYSIS_PANE, GtkWidget)

GtkWidget *beakta_analysis_pane_new        (void);

/* @editor: (nullable) */
void       beakta_analysis_pane_set_editor (BeaktaAnalysisPane *self,
                                      BeaktaCaseEditor *editor);

G_END_DECLS
