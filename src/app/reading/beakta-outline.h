/* The headings of the document, to go to. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-text.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_OUTLINE (beakta_outline_get_type ())

/* Signals:
 *   "place-chosen" (guint position): somebody chose a heading
 */
G_DECLARE_FINAL_TYPE (BeaktaOutline, beakta_outline, BEAKTA, OUTLINE, GtkWidget)

/* @text: (nullable) */
void beakta_outline_set_text     (BeaktaOutline *self,
                                  BeaktaText    *text);

/* What the author of a PDF called its parts: they go before the headings of the text, when there are any.
 * @entries: (nullable) (element-type BeaktaPageEntry) */
void beakta_outline_set_entries  (BeaktaOutline *self,
                                  GArray        *entries);

/* Where the reader is: the heading above it is the current one. */
void beakta_outline_set_position (BeaktaOutline *self,
                                  guint          position);

G_END_DECLS
