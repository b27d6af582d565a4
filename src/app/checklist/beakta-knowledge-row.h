/* What was answered in another case: the answer, its reason, the quoted words. It names nobody. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-knowledge.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_KNOWLEDGE_ROW (beakta_knowledge_row_get_type ())

/* Signals:
 *   "reason-wanted" (): the reason is to be the beginning of one's own
 * It activates "case.open-other" (case id, case number) to open the case.
 */
G_DECLARE_FINAL_TYPE (BeaktaKnowledgeRow, beakta_knowledge_row, BEAKTA, KNOWLEDGE_ROW, GtkBox)

/* @number: which one it is in its list, from 1. */
GtkWidget *beakta_knowledge_row_new (const BeaktaEarlierAnswer *earlier,
                                     guint                      number,
                                     gboolean                   may_answer);
guint      beakta_knowledge_row_get_number (BeaktaKnowledgeRow *self);

G_END_DECLS
