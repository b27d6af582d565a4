/* Who assesses the case: persons of the office are asked to, each by themselves. Everything takes effect at once, and can be
 * undone. */

#pragma once

#include <adwaita.h>

#include "beakta-case-editor.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_ASSESSORS_DIALOG (beakta_assessors_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaAssessorsDialog, beakta_assessors_dialog, BEAKTA, ASSESSORS_DIALOG, AdwWindow)

GtkWidget  *beakta_assessors_dialog_new  (GtkWindow        *parent,
                                          BeaktaCaseEditor *editor);

G_END_DECLS
