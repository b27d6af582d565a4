/* The words of each perspective, as an office writes them: whether they can be found at all. Pure.
 *
 * data/words/terms.ini says how they are written.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * beakta_term_list_parse:
 * @text: as in data/words/terms.ini; without [endings] those that Beakta comes with hold
 * @error: #BeaktaOfficeListError, with its line: see beakta-office-list-mistake.h; #GKeyFileError of what Beakta comes with
 *
 * Everything is checked: what no perspective has, words that no text can have (a sign in a word, * or ~ inside it), and that there
 * is a perspective at all.
 *
 * Returns: (transfer full) (nullable): for beakta_word_groups_new ()
 */
GKeyFile *beakta_term_list_parse (const char  *text,
                                  GError     **error);

G_END_DECLS
