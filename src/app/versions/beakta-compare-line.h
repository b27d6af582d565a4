/* A row of a comparison: the words before, and beside them the words after. What only one of them has is marked: struck
 * through before, underlined after, and on a coloured ground; never by colour alone.
 */

#pragma once

#include <adwaita.h>

#include "beakta-comparison.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_COMPARE_LINE (beakta_compare_line_get_type ())

G_DECLARE_FINAL_TYPE (BeaktaCompareLine, beakta_compare_line, BEAKTA, COMPARE_LINE, GtkWidget)

GtkWidget *beakta_compare_line_new     (void);

/* @comparison: (nullable): none: it is empty */
void       beakta_compare_line_set_row (BeaktaCompareLine *self,
                                        BeaktaComparison  *comparison,
                                        guint              index);
guint      beakta_compare_line_get_row (BeaktaCompareLine *self);

/* (transfer full): what a screen reader says of the row: what became of what. */
char      *beakta_compare_line_dup_name (BeaktaCompareLine *self);

G_END_DECLS
