/* Where the keyboard was in a part of the window that goes out of sight, so that it is there again when the part comes back. Of a list
 * its row. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  GtkWidget *widget;                 /* weak; nullable */
} BeaktaFocusPlace;

/* When the keyboard is in @part now; else what was kept stays. */
void     beakta_focus_place_keep  (BeaktaFocusPlace *self,
                                   GtkWidget        *part);

/* Nothing is altered when the keyboard is somewhere already. @part: gets it when nothing was kept, or that is not there any more. */
void     beakta_focus_place_give  (BeaktaFocusPlace *self,
                                   GtkWidget        *part);
void     beakta_focus_place_clear (BeaktaFocusPlace *self);

G_END_DECLS
