/* Asks an expert for an opinion, or alters what is asked. */

#pragma once

#include <adwaita.h>

#include "beakta-case-editor.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_OPINION_DIALOG (beakta_opinion_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaOpinionDialog, beakta_opinion_dialog, BEAKTA, OPINION_DIALOG, AdwWindow)

/* @id: (nullable): a new request */
GtkWidget *beakta_opinion_dialog_new (GtkWindow        *parent,
                                      BeaktaCaseEditor *editor,
                                      const char       *id);

G_END_DECLS
