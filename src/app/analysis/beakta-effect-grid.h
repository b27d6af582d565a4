/* All groups beside each other: a row for each, a column for each alternative and each other distribution of the money.
 *
 * (1) It is one stop on the way of the Tab key; the arrows, Home and End go from cell to cell.
 * (2) A cell says in words what it shows: effect, degree and certainty, or that nothing is said yet.
 * (3) Who is in a cell stays in it while the grid changes, as long as the cell is there.
 */

#pragma once

#include <gtk/gtk.h>

#include "beakta-case.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_EFFECT_GRID (beakta_effect_grid_get_type ())

/* Signals:
 *   "cell-activated" (int kind, const char *id): the item behind a cell, to be worked on
 */
G_DECLARE_FINAL_TYPE (BeaktaEffectGrid, beakta_effect_grid, BEAKTA, EFFECT_GRID, GtkGrid)

/* @case_: (nullable) */
void beakta_effect_grid_show (BeaktaEffectGrid *self,
                              BeaktaCase       *case_);

G_END_DECLS
