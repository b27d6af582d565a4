/* Before a case is proposed: what it lacks, each line a way to mend it; or, when nothing is missing, the button. */

#pragma once

#include <adwaita.h>

#include "beakta-case-editor.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_PROPOSE_DIALOG (beakta_propose_dialog_get_type ())

/* Signals:
 *   "item-activated" (int kind, const char *id): go there; the dialog closes itself
 *   "proposed" (): the person proposed; the dialog closes itself
 */
G_DECLARE_FINAL_TYPE (BeaktaProposeDialog, beakta_propose_dialog, BEAKTA, PROPOSE_DIALOG, AdwWindow)

GtkWidget  *beakta_propose_dialog_new  (GtkWindow        *parent,
                                        BeaktaCaseEditor *editor);

G_END_DECLS
