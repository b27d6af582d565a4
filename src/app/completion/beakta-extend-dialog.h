/* Asks for a later last day of a request that waits. */

#pragma once

#include <adwaita.h>

#include "beakta-completion.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_EXTEND_DIALOG (beakta_extend_dialog_get_type ())

/* Signal: "extended" (const char *due): the person says so; the dialog closes itself. */
G_DECLARE_FINAL_TYPE (BeaktaExtendDialog, beakta_extend_dialog, BEAKTA, EXTEND_DIALOG, AdwMessageDialog)

GtkWidget *beakta_extend_dialog_new (GtkWindow              *parent,
                                     const BeaktaCompletion *request);

G_END_DECLS
