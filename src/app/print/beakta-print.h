/* The preview in a window of its own, large: to look through a paper, print it and save it. */

#pragma once

#include <adwaita.h>

#include "beakta-case-editor.h"
#include "beakta-report.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_PRINT (beakta_print_get_type ())

/* Signal: "source-activated" (int kind, const char *id): the person wants to go to that item of the case */
G_DECLARE_FINAL_TYPE (BeaktaPrint, beakta_print, BEAKTA, PRINT, AdwWindow)

/* @settings: (nullable): what the office prints on every paper */
GtkWidget  *beakta_print_new   (BeaktaCaseEditor *editor,
                                GSettings        *settings);

/* Shows a paper; it follows the case while the window is open. */
void        beakta_print_show  (BeaktaPrint      *self,
                                BeaktaReportKind  kind);

G_END_DECLS
