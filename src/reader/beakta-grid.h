/* A sheet while it is read: cells as they come, then one table in the flow.
 *
 * (1) Empty rows and columns are left out: a table holds what somebody wrote. A row after one that is left out says which row of
 *     the sheet it is.
 * (2) At most BEAKTA_GRID_MAX_CELLS cells in a document; what is more is left out, with a notice.
 */

#pragma once

#include "beakta-flow.h"

G_BEGIN_DECLS

#define BEAKTA_GRID_MAX_CELLS 200000u

typedef struct _BeaktaGrid BeaktaGrid;

BeaktaGrid *beakta_grid_new   (BeaktaFlow *flow);
void        beakta_grid_free  (BeaktaGrid *self);

/* Row by row, and in a row from left to right. An empty text is no cell. */
void        beakta_grid_add   (BeaktaGrid *self,
                               guint       row,
                               guint       column,
                               const char *utf8);

/* The cell at @row, @column goes over @span columns. */
void        beakta_grid_merge (BeaktaGrid *self,
                               guint       row,
                               guint       column,
                               guint       span);

/* Writes the table, under @name (nullable) as heading, and begins another. */
void        beakta_grid_tell  (BeaktaGrid *self,
                               const char *name);

/* Whether there is no room for more. */
gboolean    beakta_grid_is_full (BeaktaGrid *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaGrid, beakta_grid_free)

G_END_DECLS
