/* The titles of the panels beside the text: a picture and a word each. Where the words do not fit, large letters or a narrow
 * window, the pictures stand alone; no word is ever cut.
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define BEAKTA_TYPE_PANEL_SWITCHER (beakta_panel_switcher_get_type ())

/* Properties: "stack" (AdwViewStack: the panels), "panel" (string: the name of the one that is seen; ""). */
G_DECLARE_FINAL_TYPE (BeaktaPanelSwitcher, beakta_panel_switcher, BEAKTA, PANEL_SWITCHER, GtkWidget)

/* @page: of the stack, with a name, a title and an icon; seen as long as it is visible there. @keys: that show it. */
void beakta_panel_switcher_add (BeaktaPanelSwitcher *self,
                                AdwViewStackPage    *page,
                                const char          *keys);

G_END_DECLS
