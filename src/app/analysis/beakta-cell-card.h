/* One cell of the two-by-two, as it reads: what happens to the group, how sure that is, and why. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-case-editor.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_CELL_CARD (beakta_cell_card_get_type ())

/* A toggle button: active while the cell is being edited. */
G_DECLARE_FINAL_TYPE (BeaktaCellCard, beakta_cell_card, BEAKTA, CELL_CARD, GtkToggleButton)

GtkWidget *beakta_cell_card_new    (BeaktaCaseEditor  *editor,
                                    const char        *group,
                                    BeaktaAlternative  alternative);
void       beakta_cell_card_update (BeaktaCellCard    *self);

G_END_DECLS
