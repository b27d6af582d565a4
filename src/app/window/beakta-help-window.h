/* Short help, without leaving the program: getting started, the keys, where the data is. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define BEAKTA_TYPE_HELP_WINDOW (beakta_help_window_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaHelpWindow, beakta_help_window, BEAKTA, HELP_WINDOW, AdwWindow)

/* @store_path: where the cases are kept */
GtkWidget  *beakta_help_window_new  (GtkWindow  *parent,
                                     const char *store_path);

G_END_DECLS
