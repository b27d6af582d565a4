/* What has become of the checklist that is shown since the case took it up: withdrawn, and why; a newer version. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-case-editor.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_LIST_NOTE (beakta_list_note_get_type ())

G_DECLARE_FINAL_TYPE (BeaktaListNote, beakta_list_note, BEAKTA, LIST_NOTE, GtkBox)

/* @editor, @checklist: (nullable): the list that is shown, of the case */
void beakta_list_note_update (BeaktaListNote   *self,
                              BeaktaCaseEditor *editor,
                              BeaktaChecklist  *checklist);

G_END_DECLS
