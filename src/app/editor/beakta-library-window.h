/* The checklists of the office: every list and version, looked at by all, altered by an administrator. */

#pragma once

#include <adwaita.h>

#include "beakta-store.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_LIBRARY_WINDOW (beakta_library_window_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaLibraryWindow, beakta_library_window, BEAKTA, LIBRARY_WINDOW, AdwWindow)

GtkWidget *beakta_library_window_new (GtkWindow   *parent,
                                      BeaktaStore *store);

G_END_DECLS
