/* Asks when and how a request was sent, and until when it is to be answered. Beakta sends nothing itself. */

#pragma once

#include <adwaita.h>

#include "beakta-completion.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_SEND_DIALOG (beakta_send_dialog_get_type ())

/* Signal: "sent" (const char *day, int channel, const char *due): the person says so; the dialog closes itself. */
G_DECLARE_FINAL_TYPE (BeaktaSendDialog, beakta_send_dialog, BEAKTA, SEND_DIALOG, AdwMessageDialog)

GtkWidget *beakta_send_dialog_new (GtkWindow              *parent,
                                   BeaktaCase             *case_,
                                   const BeaktaCompletion *draft);

G_END_DECLS
