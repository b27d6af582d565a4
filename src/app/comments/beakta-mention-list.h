/* Persons to choose among while a mention is being written: after an @, below the cursor. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Follows @view, in which somebody writes, for as long as it lives. The keyboard stays in the text: the arrows choose, Enter and Tab
 * take the choice, Escape puts the list away. @names: user -> name, of all who may be mentioned */
void beakta_mention_list_attach (GtkTextView *view,
                                 GHashTable  *names);

G_END_DECLS
