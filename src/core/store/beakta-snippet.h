/* The words around a hit: a line of text with what was asked for between U+E000 and U+E001. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* (transfer full): the words that a person asked for, in lower case; the signs between them are left out. */
GStrv  beakta_snippet_split_query (const char         *query);

/**
 * beakta_snippet_make:
 * @text: NFC
 * @words: from beakta_snippet_split_query ()
 * @hit_start: (out): where the hit begins in @text, in code points
 * @hit_end: (out): where it ends; the same when none of the words is there
 *
 * Found without reading the text word by word, for long texts in a list of hits: the place is where the most of
 * @words stand close together among the first places of each.
 *
 * Returns: (transfer full): one line; the beginning of the text when none of the words is there
 */
char  *beakta_snippet_make        (const char         *text,
                                   const char * const *words,
                                   guint              *hit_start,
                                   guint              *hit_end);

G_END_DECLS
