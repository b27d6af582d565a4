/* What could strengthen what is good and soften what is not, one a line: measures that are proposed, or conditions for support. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-case-editor.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_MEASURE_LIST (beakta_measure_list_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaMeasureList, beakta_measure_list, BEAKTA, MEASURE_LIST, GtkBox)

/* Properties:
 *   "conditions" boolean  the conditions of the analysis, not the measures; set once
 */
GtkWidget *beakta_measure_list_new    (gboolean           conditions);

/* @editor: (nullable) */
void       beakta_measure_list_set    (BeaktaMeasureList *self,
                                       BeaktaCaseEditor  *editor);
void       beakta_measure_list_update (BeaktaMeasureList *self);
void       beakta_measure_list_flush  (BeaktaMeasureList *self);

G_END_DECLS
