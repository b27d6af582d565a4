/* Asks for the reason of an act, and hands it back once. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define BEAKTA_TYPE_REASON_DIALOG (beakta_reason_dialog_get_type ())

/* Signal: "given" (const char *reason): the act was chosen; never with an empty reason. The dialog closes itself. */
G_DECLARE_FINAL_TYPE (BeaktaReasonDialog, beakta_reason_dialog, BEAKTA, REASON_DIALOG, AdwMessageDialog)

GtkWidget  *beakta_reason_dialog_new  (GtkWindow  *parent,
                                       const char *heading,
                                       const char *body,
                                       const char *act);

G_END_DECLS
