/* Words of a control that take several lines where there is no room for one. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Every label at or below @control: where a button or an expander makes its label itself, no template reaches it. */
void beakta_wrapped_words_set (GtkWidget *control);

G_END_DECLS
