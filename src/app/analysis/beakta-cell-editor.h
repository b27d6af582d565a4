/* The place where one cell of the two-by-two is worked on. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-case-editor.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_CELL_EDITOR (beakta_cell_editor_get_type ())

/* Signals:
 *   "passage-activated" (const char *passage_id)
 *   "done" (): a person has finished
 */
G_DECLARE_FINAL_TYPE (BeaktaCellEditor, beakta_cell_editor, BEAKTA, CELL_EDITOR, GtkBox)

GtkWidget  *beakta_cell_editor_new       (BeaktaCaseEditor  *editor,
                                          const char        *group,
                                          BeaktaAlternative  alternative);
const char *beakta_cell_editor_get_id    (BeaktaCellEditor  *self);      /* "g1/granted" */

/* Gives the focus to the first thing that can be said. */
void        beakta_cell_editor_enter     (BeaktaCellEditor  *self);
void        beakta_cell_editor_update    (BeaktaCellEditor  *self);
void        beakta_cell_editor_flush     (BeaktaCellEditor  *self);
void        beakta_cell_editor_take_back (BeaktaCellEditor  *self);

G_END_DECLS
