/* What stands beside the text when it is asked for. Which panels there can be is one table, in the source; who has one of
 * them hands it in by its name. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-outline.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_READING_SIDEBAR (beakta_reading_sidebar_get_type ())

/* Signals:
 *   "place-chosen" (guint position): somebody chose a heading
 *   "close-requested" (): somebody has done what they opened it for
 */
G_DECLARE_FINAL_TYPE (BeaktaReadingSidebar, beakta_reading_sidebar, BEAKTA, READING_SIDEBAR, GtkWidget)

BeaktaOutline *beakta_reading_sidebar_get_outline (BeaktaReadingSidebar *self);

/* @n: from 0; %NULL behind the last. @keys: (out): triggers that present it, as gtk_shortcut_trigger_parse_string () */
const char    *beakta_reading_sidebar_get_name    (guint                 n,
                                                   const char          **keys);

/* @name: one of the table; until it is handed in a panel is not seen. */
void           beakta_reading_sidebar_add         (BeaktaReadingSidebar *self,
                                                   GtkWidget            *panel,
                                                   const char           *name);

/* A panel that has nothing to show for this document is taken away from the row of titles. */
void           beakta_reading_sidebar_set_shows   (BeaktaReadingSidebar *self,
                                                   const char           *name,
                                                   gboolean              shows);

gboolean       beakta_reading_sidebar_get_shows   (BeaktaReadingSidebar *self,
                                                   const char           *name);

/* Puts the panel in view and gives it the keyboard. */
void           beakta_reading_sidebar_present     (BeaktaReadingSidebar *self,
                                                   const char           *name);
const char    *beakta_reading_sidebar_get_current (BeaktaReadingSidebar *self);

G_END_DECLS
