/* Text as the stream wants it: composed (NFC), with line feeds, without soft hyphens and control characters. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * beakta_compose:
 * @utf8: valid UTF-8
 * @n_bytes: its length
 * @places: (out) (transfer full) (nullable): of guint, one a code point of @utf8 and one more for its end: where
 *     it went; %NULL when nothing changed
 * @dropped: (inout): set when a control character that does not belong in a text was left out
 *
 * Returns: (transfer full) (nullable): the text, or %NULL when @utf8 already is as it should be
 */
GString  *beakta_compose          (const char  *utf8,
                                   gsize        n_bytes,
                                   GArray     **places,
                                   gboolean    *dropped);

/* Code points of valid UTF-8; several times faster than g_utf8_strlen (). */
guint     beakta_count_characters (const char  *utf8,
                                   gsize        n_bytes);

G_END_DECLS
