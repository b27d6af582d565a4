/* Characters from bytes: the encodings that Swedish applications come in. No converter of the system is used, since
 * those are loaded from files, and the sandbox has none. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  BEAKTA_CHARSET_UNKNOWN,
  BEAKTA_CHARSET_UTF8,
  BEAKTA_CHARSET_UTF16_LE,
  BEAKTA_CHARSET_UTF16_BE,
  BEAKTA_CHARSET_WINDOWS_1252,       /* and ISO-8859-1, which is a part of it, as on the web */
  BEAKTA_CHARSET_CP850
} BeaktaCharset;

/* By its mark, else by what its bytes look like; UNKNOWN when it is hardly a text. */
BeaktaCharset beakta_charset_guess     (const guint8  *bytes,
                                        gsize          size);

/* UNKNOWN when there is no byte order mark. */
BeaktaCharset beakta_charset_from_mark (const guint8  *bytes,
                                        gsize          size);

/* A name as in a document's own declaration; any case. */
BeaktaCharset beakta_charset_from_name (const char    *name,
                                        gsize          length);

/* What a document says of itself among its first bytes: @word, "=", and the name of an encoding. */
BeaktaCharset beakta_charset_find_declared (const guint8 *bytes,
                                        gsize          size,
                                        const char    *word);

/**
 * beakta_charset_choose:
 * @declared: what the document says of itself, or UNKNOWN
 *
 * A byte order mark is believed first, then bytes that are UTF-8 beyond chance, then the declaration.
 */
BeaktaCharset beakta_charset_choose    (BeaktaCharset  declared,
                                        const guint8  *bytes,
                                        gsize          size);

/**
 * beakta_charset_decode:
 * @charset: not UNKNOWN
 * @n_invalid: (out): how many bytes or units were no characters; each became U+FFFD
 *
 * Returns: (transfer full): valid UTF-8 without a byte order mark
 */
GString      *beakta_charset_decode    (BeaktaCharset  charset,
                                        const guint8  *bytes,
                                        gsize          size,
                                        guint         *n_invalid);

G_END_DECLS
