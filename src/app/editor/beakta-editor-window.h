/* Where a checklist is written: its outline, what is chosen of it, and how a caseworker will see it. */

#pragma once

#include <adwaita.h>

#include "beakta-store.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_EDITOR_WINDOW (beakta_editor_window_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaEditorWindow, beakta_editor_window, BEAKTA, EDITOR_WINDOW, AdwWindow)

/* @draft: its key in the store */
GtkWidget *beakta_editor_window_new (GtkWindow   *parent,
                                     BeaktaStore *store,
                                     const char  *draft);

G_END_DECLS
