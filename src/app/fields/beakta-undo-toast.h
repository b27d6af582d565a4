/* Undo instead of "are you sure?": a toast that takes back what was just done. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-case-editor.h"

G_BEGIN_DECLS

/* Call it before the change is applied. The toast goes when something else is done, since undo would take that back. */
void beakta_undo_toast_show (GtkWidget        *from,
                             BeaktaCaseEditor *editor,
                             const char       *title);

G_END_DECLS
