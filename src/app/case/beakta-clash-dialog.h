/* Every clash of the case in one place, also of what is not on the screen. */

#pragma once

#include <adwaita.h>

#include "beakta-case-editor.h"

G_BEGIN_DECLS

/* (transfer floating): goes by itself when everything has been chosen. */
GtkWidget *beakta_clash_dialog_new  (GtkWindow        *parent,
                                     BeaktaCaseEditor *editor);

G_END_DECLS
