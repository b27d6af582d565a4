/* One cell of the grid of effects: what a group gains or loses in one of the alternatives, in a few words. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-case.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_EFFECT_CELL (beakta_effect_cell_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaEffectCell, beakta_effect_cell, BEAKTA, EFFECT_CELL, GtkButton)

/* @distribution: (nullable): what another distribution would give the group; else what happens to it in @alternative. */
GtkWidget      *beakta_effect_cell_new      (const char        *group,
                                             BeaktaAlternative  alternative,
                                             const char        *distribution);

/* As @case_ has it. */
void            beakta_effect_cell_update   (BeaktaEffectCell  *self,
                                             BeaktaCase        *case_);

/* The item that the cell shows: a CELL, or a DISTRIBUTION; @id: (out) (transfer full). */
BeaktaItemKind  beakta_effect_cell_get_item (BeaktaEffectCell  *self,
                                             char             **id);

/* Whether both are of the same group and the same column. */
gboolean        beakta_effect_cell_is_twin  (BeaktaEffectCell  *self,
                                             BeaktaEffectCell  *other);

G_END_DECLS
