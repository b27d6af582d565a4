/* Words of a control that take several lines where there is no room for one. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Every label at or below @control: where a button or an expander makes its label itself, no template reaches it. */
void       beakta_wrapped_words_set (GtkWidget  *control);

/* (transfer floating): a label of such words, from the left. @words, @style: (nullable) */
GtkWidget *beakta_wrapped_words_new (const char *words,
                                     const char *style);

/* The same, as the last in @box. Returns: (transfer none) */
GtkWidget *beakta_wrapped_words_add (GtkWidget  *box,
                                     const char *words,
                                     const char *style);

G_END_DECLS
