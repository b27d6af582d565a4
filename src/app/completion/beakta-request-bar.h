/* The line above a case that waits for an answer: how much has been answered, and until when. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-case-editor.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_REQUEST_BAR (beakta_request_bar_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaRequestBar, beakta_request_bar, BEAKTA, REQUEST_BAR, GtkWidget)

/* @editor: (nullable) */
void beakta_request_bar_set_editor (BeaktaRequestBar *self,
                                    BeaktaCaseEditor *editor);

G_END_DECLS
