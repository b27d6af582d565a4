/* What the context menu of a field says of a misspelt word: better words, keep it for good, let it be. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-speller.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_SPELLING_MENU (beakta_spelling_menu_get_type ())

/* Signals:
 *   "asked" (gboolean by_pointer, double x, double y): the menu is about to open, at a place of the widget or at its
 *     cursor; answer with beakta_spelling_menu_set_word ()
 *   "chosen" (const char *word): instead of the misspelt one
 */
G_DECLARE_FINAL_TYPE (BeaktaSpellingMenu, beakta_spelling_menu, BEAKTA, SPELLING_MENU, GObject)

/* @widget: a GtkText or GtkTextView; its extra menu is set. */
BeaktaSpellingMenu *beakta_spelling_menu_new       (GtkWidget          *widget,
                                                    BeaktaSpeller      *speller);

/* @word: (nullable): the misspelt word that the menu is opened on; NULL when there is none. */
void                beakta_spelling_menu_set_word  (BeaktaSpellingMenu *self,
                                                    const char         *word);

/* (transfer none): what the field's menu is extended with. */
GMenuModel         *beakta_spelling_menu_get_model (BeaktaSpellingMenu *self);

G_END_DECLS
