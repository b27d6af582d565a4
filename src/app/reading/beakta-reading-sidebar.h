/* What stands beside the text when it is asked for: its headings, and whatever else others put there. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-outline.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_READING_SIDEBAR (beakta_reading_sidebar_get_type ())

/* Signals:
 *   "place-chosen" (guint position): somebody chose a heading
 *   "close-requested" ()
 */
G_DECLARE_FINAL_TYPE (BeaktaReadingSidebar, beakta_reading_sidebar, BEAKTA, READING_SIDEBAR, GtkWidget)

BeaktaOutline *beakta_reading_sidebar_get_outline (BeaktaReadingSidebar *self);

/* @title is seen, and the name of the page for assistive technology. */
void           beakta_reading_sidebar_add         (BeaktaReadingSidebar *self,
                                                   GtkWidget            *panel,
                                                   const char           *name,
                                                   const char           *title,
                                                   const char           *icon_name);

/* A panel that has nothing to show for this document is taken away from the row of titles. */
void           beakta_reading_sidebar_set_shows   (BeaktaReadingSidebar *self,
                                                   const char           *name,
                                                   gboolean              shows);

/* Puts the panel in view and gives it the keyboard. */
void           beakta_reading_sidebar_present     (BeaktaReadingSidebar *self,
                                                   const char           *name);
const char    *beakta_reading_sidebar_get_current (BeaktaReadingSidebar *self);

G_END_DECLS
