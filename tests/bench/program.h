/* The program itself, run inside a bench: its window, and the widgets in it. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Starts with the store at @path, without motion, and waits for the queue of all cases.
 * Returns: (transfer none) (nullable): the window */
GtkWidget *program_start       (const char *path);

/* (nullable): the first under @root that is on the screen. */
GtkWidget *program_find_mapped (GtkWidget  *root,
                                GType       type);

G_END_DECLS
