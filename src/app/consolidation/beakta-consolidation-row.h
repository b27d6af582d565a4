/* One question that several have answered: each one's answer with reason and quotes, and what can be chosen. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-case-editor.h"
#include "beakta-consolidation.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_CONSOLIDATION_ROW (beakta_consolidation_row_get_type ())

/* Signals:
 *   "take" (guint index): the answer of the assessor at that place
 *   "accept" (): the answer on which they agree
 *   "own-words" ()
 *   "passage-activated" (const char *passage_id)
 */
G_DECLARE_FINAL_TYPE (BeaktaConsolidationRow, beakta_consolidation_row, BEAKTA, CONSOLIDATION_ROW, GtkBox)

/* @consolidation and its item are read, not kept. @editor: of the case. @may_settle: whether the person may choose. */
GtkWidget  *beakta_consolidation_row_new    (const BeaktaConsolidation     *consolidation,
                                             const BeaktaConsolidationItem *item,
                                             BeaktaCaseEditor              *editor,
                                             gboolean                       may_settle);

/* Whether a row that were made of these would say the same. */
gboolean    beakta_consolidation_row_says   (BeaktaConsolidationRow        *self,
                                             const BeaktaConsolidation     *consolidation,
                                             const BeaktaConsolidationItem *item,
                                             BeaktaCaseEditor              *editor,
                                             gboolean                       may_settle);

/* Opens what it keeps folded, or folds it again; nothing where all is open. */
void        beakta_consolidation_row_unfold (BeaktaConsolidationRow        *self);

/* "checklist/question" */
const char *beakta_consolidation_row_get_id (BeaktaConsolidationRow        *self);

G_END_DECLS
