/* Tags: words that people put on cases to find them by. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The longest tag, in characters. */
#define BEAKTA_TAG_LENGTH 40

/**
 * beakta_tag_label_new:
 * @words: as somebody wrote them
 *
 * Returns: (transfer full) (nullable): the same without white space at the ends and with single spaces between; %NULL when that is
 *   nothing, longer than %BEAKTA_TAG_LENGTH, or holds a comma or a sign that is not printed
 */
char *beakta_tag_label_new (const char *words);

/**
 * beakta_tag_key_new:
 * @words: as somebody wrote them
 *
 * What tells tags apart: "Unga  kvinnor" and "unga kvinnor" are one tag, whichever was written first.
 *
 * Returns: (transfer full) (nullable): the key; %NULL for words that are no tag
 */
char *beakta_tag_key_new   (const char *words);

G_END_DECLS
