/* How much of the money another distribution would give each group. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-case-editor.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_AMOUNTS_BOX (beakta_amounts_box_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaAmountsBox, beakta_amounts_box, BEAKTA, AMOUNTS_BOX, GtkBox)

GtkWidget *beakta_amounts_box_new    (void);

/* @editor: (nullable) */
void       beakta_amounts_box_set    (BeaktaAmountsBox *self,
                                      BeaktaCaseEditor *editor,
                                      const char       *distribution);
void       beakta_amounts_box_update (BeaktaAmountsBox *self);
void       beakta_amounts_box_flush  (BeaktaAmountsBox *self);

G_END_DECLS
