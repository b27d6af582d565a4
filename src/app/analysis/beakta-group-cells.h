/* The cells of one group, side by side; the one that is worked on has its editor below them.
 *
 * The cells stay where they are while one of them is worked on.
 */

#pragma once

#include <gtk/gtk.h>

#include "beakta-case-editor.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_GROUP_CELLS (beakta_group_cells_get_type ())

/* Signals:
 *   "opened" (): a cell is being worked on
 *   "closed" (): none is any more
 *   "entered" (): the focus has come into the editor
 *   "passage-activated" (const char *passage_id)
 */
G_DECLARE_FINAL_TYPE (BeaktaGroupCells, beakta_group_cells, BEAKTA, GROUP_CELLS, GtkBox)

GtkWidget  *beakta_group_cells_new       (BeaktaCaseEditor  *editor,
                                          const char        *group);
void        beakta_group_cells_update    (BeaktaGroupCells  *self);
void        beakta_group_cells_open      (BeaktaGroupCells  *self,
                                          BeaktaAlternative  alternative);
void        beakta_group_cells_close     (BeaktaGroupCells  *self);

/* Into the editor, when one is open. */
void        beakta_group_cells_enter     (BeaktaGroupCells  *self);

/* (nullable): the open one, "g1/granted". */
const char *beakta_group_cells_get_open  (BeaktaGroupCells  *self);
void        beakta_group_cells_flush     (BeaktaGroupCells  *self);
void        beakta_group_cells_take_back (BeaktaGroupCells  *self);

G_END_DECLS
