/* What a sentence of the reasons is tied to: answers, passages in a version of their document, persons; each leads there. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-case-editor.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_REASONS_TIES (beakta_reasons_ties_get_type ())

/* Signals:
 *   "passage-activated" (const char *passage_id)
 *   "item-activated" (int kind, const char *id)
 */
G_DECLARE_FINAL_TYPE (BeaktaReasonsTies, beakta_reasons_ties, BEAKTA, REASONS_TIES, GtkBox)

GtkWidget *beakta_reasons_ties_new (BeaktaCaseEditor  *editor);

/* @ties: (nullable): none, which is said */
void       beakta_reasons_ties_set (BeaktaReasonsTies *self,
                                    JsonObject        *ties);

G_END_DECLS
