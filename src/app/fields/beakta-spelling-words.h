/* Which words of a text are to be spelled: not numbers, case numbers, addresses, abbreviations. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guint start;                       /* code points */
  guint end;
  gsize first;                       /* bytes */
  gsize last;                        /* past the last */
} BeaktaSpellingWord;

/**
 * beakta_spelling_words_find:
 * @text: any text, of one or several lines
 *
 * Words are those of Unicode (UAX #29). Left out is whatever no dictionary can know: a run of signs without a space that
 * holds a digit (403-1201-2026, 2010:1122, A4), an address of mail or of the web, a word in capitals (ESF), with a
 * colon (EU:s) or a full stop (t.ex), and a single letter.
 *
 * Returns: (transfer full) (element-type BeaktaSpellingWord): in the order of the text
 */
GArray *beakta_spelling_words_find (const char *text);

G_END_DECLS
