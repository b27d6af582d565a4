/* What differs between two stretches of words, as markup for a label. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* (transfer full): one side of the difference: the words before with what is gone struck through, or the words after
 * with what is new in bold and underlined. Never by colour alone. */
char *beakta_difference_words_dup_markup (const char *before,
                                          const char *after,
                                          gboolean    shows_after);

G_END_DECLS
