/* The line above a case that asks, before anything is done in it, whether there is a conflict of interest. It stands there until it is
 * answered, and nothing that is typed meanwhile is in its way. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-case-editor.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_CONFLICT_BAR (beakta_conflict_bar_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaConflictBar, beakta_conflict_bar, BEAKTA, CONFLICT_BAR, GtkWidget)

/* @editor: (nullable) */
void beakta_conflict_bar_set_editor (BeaktaConflictBar *self,
                                     BeaktaCaseEditor  *editor);

G_END_DECLS
