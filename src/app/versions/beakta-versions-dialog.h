/* What a new version made of the marks, one by one: those that changed or were lost first, then those that moved, then
 * those that have their place. */

#pragma once

#include <adwaita.h>

#include "beakta-case-editor.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_VERSIONS_DIALOG (beakta_versions_dialog_get_type ())

/* Signals: "passage-activated" (const char *passage_id): show it in the text */
G_DECLARE_FINAL_TYPE (BeaktaVersionsDialog, beakta_versions_dialog, BEAKTA, VERSIONS_DIALOG, AdwWindow)

GtkWidget *beakta_versions_dialog_new (GtkWindow        *parent,
                                       BeaktaCaseEditor *editor);

G_END_DECLS
