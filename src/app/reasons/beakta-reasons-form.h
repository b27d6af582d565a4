/* A sentence of a person's own, before it is among the reasons. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-words.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_REASONS_FORM (beakta_reasons_form_get_type ())

/* Signals:
 *   "added" (const char *text): beakta_reasons_form_get_part () and get_after () say where
 *   "closed" (): added, or let be
 */
G_DECLARE_FINAL_TYPE (BeaktaReasonsForm, beakta_reasons_form, BEAKTA, REASONS_FORM, GtkBox)

/* @after: (nullable): the id of the sentence that it comes after; NULL: last in a part that the person chooses, @part at first */
GtkWidget        *beakta_reasons_form_new       (BeaktaReasonPart   part,
                                                 const char        *after);
BeaktaReasonPart  beakta_reasons_form_get_part  (BeaktaReasonsForm *self);
const char       *beakta_reasons_form_get_after (BeaktaReasonsForm *self);

/* What has been written is not lost when the case goes: it is added. */
void              beakta_reasons_form_flush     (BeaktaReasonsForm *self);

G_END_DECLS
