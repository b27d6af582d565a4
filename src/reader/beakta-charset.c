/* Characters from bytes. */

#include "beakta-charset-private.h"

#include <string.h>

#define REPLACEMENT 0xfffd

BeaktaCharset
beakta_charset_from_mark (const guint8 *bytes,
                          gsize         size)
{
  if (size >= 3 && memcmp (bytes, "\xef\xbb\xbf", 3) == 0)
    return BEAKTA_CHARSET_UTF8;
  if (size >= 2 && memcmp (bytes, "\xff\xfe", 2) == 0)
    return BEAKTA_CHARSET_UTF16_LE;
  if (size >= 2 && memcmp (bytes, "\xfe\xff", 2) == 0)
    return BEAKTA_CHARSET_UTF16_BE;

  return BEAKTA_CHARSET_UNKNOWN;
}

BeaktaCharset
beakta_charset_find_declared (const guint8 *bytes,
                              gsize         size,
                              const char   *word)
{
  g_autofree char *head = g_ascii_strdown ((const char *) bytes, size);
  const char *p = strstr (head, word);

  if (p == NULL)
    return BEAKTA_CHARSET_UNKNOWN;

  p += strcspn (p, "=");
  p += strspn (p, "= \t\"'");

  return beakta_charset_from_name (p, strcspn (p, " \t\r\n\"';/?>"));
}

BeaktaCharset
beakta_charset_guess_utf16 (const guint8 *bytes,
                            gsize         size)
{
  gsize n = MIN (size, 4096) & ~(gsize) 1;
  guint zeros[2] = { 0, 0 };

  for (gsize i = 0; i < n; i++)
    zeros[i & 1] += bytes[i] == 0;

  if (zeros[1] > n / 5 && zeros[0] <= n / 50)
    return BEAKTA_CHARSET_UTF16_LE;
  if (zeros[0] > n / 5 && zeros[1] <= n / 50)
    return BEAKTA_CHARSET_UTF16_BE;

  return BEAKTA_CHARSET_UNKNOWN;
}

gboolean
beakta_charset_has_utf8 (const guint8 *bytes,
                         gsize         size)
{
  for (gsize i = 0; i + 1 < size; i++)
    {
      if (bytes[i] < 0x80)
        continue;
      if (g_utf8_get_char_validated ((const char *) bytes + i, (gssize) MIN (size - i, 4)) < 0x110000)
        return TRUE;
    }

  return FALSE;
}

/* The Swedish letters and é. In the other encoding the same bytes are signs that do not stand before a letter. */
static BeaktaCharset
guess_eight_bits (const guint8 *bytes,
                  gsize         size)
{
  static const char of_windows[] = "\xe5\xe4\xf6\xc5\xc4\xd6\xe9";
  static const char of_cp850[] = "\x86\x84\x94\x8f\x8e\x99\x82";
  guint n_windows = 0, n_cp850 = 0, n_high = 0;

  for (gsize i = 0; i < size; i++)
    {
      gboolean before_letter = i + 1 < size && g_ascii_isalpha (bytes[i + 1]);

      if (bytes[i] < 0x80)
        continue;
      n_high++;
      n_windows += before_letter && strchr (of_windows, bytes[i]) != NULL;
      n_cp850 += before_letter && strchr (of_cp850, bytes[i]) != NULL;
    }

  if (n_high > size / 3)
    return BEAKTA_CHARSET_UNKNOWN;

  return n_cp850 > n_windows ? BEAKTA_CHARSET_CP850 : BEAKTA_CHARSET_WINDOWS_1252;
}

/* A text has hardly any control characters, and no zero bytes. */
static gboolean
has_controls (const guint8 *bytes,
              gsize         size)
{
  gsize n = 0;

  for (gsize i = 0; i < size; i++)
    {
      if (bytes[i] == 0)
        return TRUE;
      n += bytes[i] < 0x20 && strchr ("\t\n\r\f\x1a", bytes[i]) == NULL;
    }

  return n > size / 500;
}

BeaktaCharset
beakta_charset_guess (const guint8 *bytes,
                      gsize         size)
{
  BeaktaCharset charset = beakta_charset_from_mark (bytes, size);

  if (charset == BEAKTA_CHARSET_UNKNOWN)
    charset = beakta_charset_guess_utf16 (bytes, size);
  if (charset == BEAKTA_CHARSET_UTF16_LE || charset == BEAKTA_CHARSET_UTF16_BE)
    return charset;

  if (has_controls (bytes, size))
    return BEAKTA_CHARSET_UNKNOWN;
  if (charset == BEAKTA_CHARSET_UTF8 || g_utf8_validate_len ((const char *) bytes, size, NULL))
    return BEAKTA_CHARSET_UTF8;

  return guess_eight_bits (bytes, size);
}

BeaktaCharset
beakta_charset_choose (BeaktaCharset  declared,
                       const guint8  *bytes,
                       gsize          size)
{
  BeaktaCharset charset = beakta_charset_from_mark (bytes, size);

  if (charset != BEAKTA_CHARSET_UNKNOWN)
    return charset;
  if (g_utf8_validate_len ((const char *) bytes, size, NULL))
    return BEAKTA_CHARSET_UTF8;

  charset = beakta_charset_guess_utf16 (bytes, size);
  if (charset != BEAKTA_CHARSET_UNKNOWN)
    return charset;

  /* One that says that it is UTF-8 (or UTF-16, in bytes that were readable until here) is not. */
  return beakta_charset_get_table (declared) != NULL ? declared : BEAKTA_CHARSET_WINDOWS_1252;
}

static void
decode_utf8 (GString      *text,
             const guint8 *bytes,
             gsize         size,
             guint        *n_invalid)
{
  const char *p = (const char *) bytes;
  const char *end = p + size;

  while (p < end)
    {
      const char *bad;

      g_utf8_validate_len (p, end - p, &bad);
      g_string_append_len (text, p, bad - p);
      if (bad == end)
        return;

      g_string_append_unichar (text, REPLACEMENT);
      (*n_invalid)++;
      p = bad + 1;
    }
}

static guint16
read_unit (const guint8 *bytes,
           gboolean      is_big)
{
  return is_big ? bytes[0] << 8 | bytes[1] : bytes[1] << 8 | bytes[0];
}

static void
decode_utf16 (GString      *text,
              const guint8 *bytes,
              gsize         size,
              gboolean      is_big,
              guint        *n_invalid)
{
  gsize n = size / 2;

  for (gsize i = 0; i < n; i++)
    {
      gunichar c = read_unit (bytes + 2 * i, is_big);

      if (c >= 0xd800 && c < 0xdc00 && i + 1 < n)
        {
          guint16 low = read_unit (bytes + 2 * (i + 1), is_big);

          if (low >= 0xdc00 && low < 0xe000)
            {
              c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
              i++;
            }
        }
      if (c == 0 || (c >= 0xd800 && c < 0xe000))
        {
          c = REPLACEMENT;
          (*n_invalid)++;
        }
      g_string_append_unichar (text, c);
    }

  *n_invalid += size & 1;
}

static void
decode_eight_bits (GString       *text,
                   const guint8  *bytes,
                   gsize          size,
                   const guint16 *table,
                   guint         *n_invalid)
{
  for (gsize i = 0; i < size; i++)
    {
      gunichar c = bytes[i] < 0x80 ? bytes[i] : table[bytes[i] - 0x80];

      *n_invalid += c == REPLACEMENT;
      g_string_append_unichar (text, c);
    }
}

static gsize
measure_mark (BeaktaCharset  charset,
              const guint8  *bytes,
              gsize          size)
{
  if (charset == BEAKTA_CHARSET_UNKNOWN || beakta_charset_from_mark (bytes, size) != charset)
    return 0;

  return charset == BEAKTA_CHARSET_UTF8 ? 3 : 2;
}

GString *
beakta_charset_decode (BeaktaCharset  charset,
                       const guint8  *bytes,
                       gsize          size,
                       guint         *n_invalid)
{
  const guint16 *table = beakta_charset_get_table (charset);
  gsize mark = measure_mark (charset, bytes, size);
  GString *text = g_string_sized_new (size + size / 16);

  *n_invalid = 0;
  bytes += mark;
  size -= mark;

  if (table != NULL)
    decode_eight_bits (text, bytes, size, table, n_invalid);
  else if (charset == BEAKTA_CHARSET_UTF16_LE || charset == BEAKTA_CHARSET_UTF16_BE)
    decode_utf16 (text, bytes, size, charset == BEAKTA_CHARSET_UTF16_BE, n_invalid);
  else
    decode_utf8 (text, bytes, size, n_invalid);

  return text;
}
