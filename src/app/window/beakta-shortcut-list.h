/* Every key of the program, with what it does: what the shortcuts window shows, for whoever else tells of them. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  char *group;
  char *title;
  char *accelerator;                 /* as GtkShortcutsShortcut has it: one or several, or a range */
} BeaktaShortcutLine;

/* (transfer full): the window itself, made when it is asked for. */
GtkWindow *beakta_shortcut_list_create_window (void);

/* (transfer full) (element-type BeaktaShortcutLine): in its order. */
GPtrArray *beakta_shortcut_list_new           (void);

/* (transfer full): "Ctrl+Shift+M", "1–5", "N, J". */
char      *beakta_shortcut_list_dup_keys      (const char *accelerator);

G_END_DECLS
