/* What a control is called by those who hear the program instead of seeing it. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @name is all that is heard: what the control shows is not read out after it. */
void beakta_heard_name_set           (GtkWidget   *widget,
                                      const char  *name);

/* Names @drop_down, and the button inside it that takes the focus. */
void beakta_heard_name_set_drop_down (GtkDropDown *drop_down,
                                      const char  *name);

G_END_DECLS
