/* A copy for disclosure on the screen: what is masked and on what ground, what is left that should be looked at, and the copy
 * itself as it will be.
 *
 * (1) What is shown is the masked paper, and no other is ever saved from here.
 * (2) The name of the file is checked too: it tells nothing that is masked.
 */

#pragma once

#include <adwaita.h>

#include "beakta-case-editor.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_DISCLOSURE_WINDOW (beakta_disclosure_window_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaDisclosureWindow, beakta_disclosure_window, BEAKTA, DISCLOSURE_WINDOW, AdwWindow)

/* It follows the case while it is open. @settings: (nullable): what the office prints on every paper */
GtkWidget *beakta_disclosure_window_new (BeaktaCaseEditor *editor,
                                         GSettings        *settings);

G_END_DECLS
