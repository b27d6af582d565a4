/* Characters from bytes: Unicode, and every encoding of one byte a character that the web knows. No converter of the system is used, since
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
  BEAKTA_CHARSET_FOREIGN,            /* known by name only: those of East Asia */
  BEAKTA_CHARSET_ISO_8859_2,
  BEAKTA_CHARSET_ISO_8859_3,
  BEAKTA_CHARSET_ISO_8859_4,
  BEAKTA_CHARSET_ISO_8859_5,
  BEAKTA_CHARSET_ISO_8859_6,
  BEAKTA_CHARSET_ISO_8859_7,
  BEAKTA_CHARSET_ISO_8859_8,
  BEAKTA_CHARSET_ISO_8859_10,
  BEAKTA_CHARSET_ISO_8859_13,
  BEAKTA_CHARSET_ISO_8859_14,
  BEAKTA_CHARSET_ISO_8859_15,
  BEAKTA_CHARSET_ISO_8859_16,
  BEAKTA_CHARSET_WINDOWS_874,
  BEAKTA_CHARSET_WINDOWS_1250,
  BEAKTA_CHARSET_WINDOWS_1251,
  BEAKTA_CHARSET_WINDOWS_1252,       /* and ISO-8859-1, which is a part of it, as on the web */
  BEAKTA_CHARSET_WINDOWS_1253,
  BEAKTA_CHARSET_WINDOWS_1254,
  BEAKTA_CHARSET_WINDOWS_1255,
  BEAKTA_CHARSET_WINDOWS_1256,
  BEAKTA_CHARSET_WINDOWS_1257,
  BEAKTA_CHARSET_WINDOWS_1258,
  BEAKTA_CHARSET_KOI8_R,
  BEAKTA_CHARSET_KOI8_U,
  BEAKTA_CHARSET_IBM866,
  BEAKTA_CHARSET_CP850,
  BEAKTA_CHARSET_MACINTOSH,
  BEAKTA_CHARSET_MAC_CYRILLIC,
  BEAKTA_N_CHARSETS
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

/* Whether bytes beyond ASCII make characters of UTF-8 here at all; FALSE of bytes that are all ASCII. */
gboolean      beakta_charset_has_utf8  (const guint8  *bytes,
                                        gsize          size);

/* UTF-16 without a mark: it betrays itself by the zero byte of nearly every letter. UNKNOWN when it is none. */
BeaktaCharset beakta_charset_guess_utf16 (const guint8 *bytes,
                                        gsize          size);

/**
 * beakta_charset_choose:
 * @declared: what the document says of itself, or UNKNOWN
 *
 * For formats whose declarations are often wrong, such as XML that was edited by hand: a byte order mark is believed first,
 * then bytes that are UTF-8 beyond chance, then the declaration.
 */
BeaktaCharset beakta_charset_choose    (BeaktaCharset  declared,
                                        const guint8  *bytes,
                                        gsize          size);

/**
 * beakta_charset_decode:
 * @charset: neither UNKNOWN nor FOREIGN
 * @n_invalid: (out): how many bytes or units were no characters; each became U+FFFD
 *
 * Returns: (transfer full): valid UTF-8 without a byte order mark
 */
GString      *beakta_charset_decode    (BeaktaCharset  charset,
                                        const guint8  *bytes,
                                        gsize          size,
                                        guint         *n_invalid);

G_END_DECLS
