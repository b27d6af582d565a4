/* The disturbing question of the case, after the checklist's own. Nobody has to answer it. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-case-editor.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_DISTURBANCE_NOTE (beakta_disturbance_note_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaDisturbanceNote, beakta_disturbance_note, BEAKTA, DISTURBANCE_NOTE, GtkBox)

/* @editor: (nullable) */
void     beakta_disturbance_note_update    (BeaktaDisturbanceNote *self,
                                            BeaktaCaseEditor      *editor);
void     beakta_disturbance_note_flush     (BeaktaDisturbanceNote *self);
void     beakta_disturbance_note_take_back (BeaktaDisturbanceNote *self);

/* FALSE when it is skipped already, or not asked. */
gboolean beakta_disturbance_note_skip      (BeaktaDisturbanceNote *self);

G_END_DECLS
