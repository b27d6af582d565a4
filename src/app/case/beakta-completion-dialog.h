/* Asks the applicant for what is missing: the points that the answers gave, and the last day. */

#pragma once

#include <adwaita.h>

#include "beakta-case-editor.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_COMPLETION_DIALOG (beakta_completion_dialog_get_type ())

/* Signal: "requested" (const char *due, const char *reason): the person asks for it; the dialog closes itself. */
G_DECLARE_FINAL_TYPE (BeaktaCompletionDialog, beakta_completion_dialog, BEAKTA, COMPLETION_DIALOG, AdwWindow)

GtkWidget  *beakta_completion_dialog_new  (GtkWindow        *parent,
                                           BeaktaCaseEditor *editor);

G_END_DECLS
