/* Characters from bytes. */

#include "beakta-charset.h"

#include <string.h>

#define REPLACEMENT 0xfffd

/* 0x80 ... 0x9f; the rest of windows-1252 is Latin-1. Source: the WHATWG's index of windows-1252. */
static const guint16 windows_1252[32] = {
  0x20ac, 0x0081, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008d, 0x017d, 0x008f,
  0x0090, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x009d, 0x017e, 0x0178,
};

/* 0x80 ... 0xff of IBM code page 850. */
static const guint16 cp850[128] = {
  0x00c7, 0x00fc, 0x00e9, 0x00e2, 0x00e4, 0x00e0, 0x00e5, 0x00e7, 0x00ea, 0x00eb, 0x00e8, 0x00ef, 0x00ee, 0x00ec, 0x00c4, 0x00c5,
  0x00c9, 0x00e6, 0x00c6, 0x00f4, 0x00f6, 0x00f2, 0x00fb, 0x00f9, 0x00ff, 0x00d6, 0x00dc, 0x00f8, 0x00a3, 0x00d8, 0x00d7, 0x0192,
  0x00e1, 0x00ed, 0x00f3, 0x00fa, 0x00f1, 0x00d1, 0x00aa, 0x00ba, 0x00bf, 0x00ae, 0x00ac, 0x00bd, 0x00bc, 0x00a1, 0x00ab, 0x00bb,
  0x2591, 0x2592, 0x2593, 0x2502, 0x2524, 0x00c1, 0x00c2, 0x00c0, 0x00a9, 0x2563, 0x2551, 0x2557, 0x255d, 0x00a2, 0x00a5, 0x2510,
  0x2514, 0x2534, 0x252c, 0x251c, 0x2500, 0x253c, 0x00e3, 0x00c3, 0x255a, 0x2554, 0x2569, 0x2566, 0x2560, 0x2550, 0x256c, 0x00a4,
  0x00f0, 0x00d0, 0x00ca, 0x00cb, 0x00c8, 0x0131, 0x00cd, 0x00ce, 0x00cf, 0x2518, 0x250c, 0x2588, 0x2584, 0x00a6, 0x00cc, 0x2580,
  0x00d3, 0x00df, 0x00d4, 0x00d2, 0x00f5, 0x00d5, 0x00b5, 0x00fe, 0x00de, 0x00da, 0x00db, 0x00d9, 0x00fd, 0x00dd, 0x00af, 0x00b4,
  0x00ad, 0x00b1, 0x2017, 0x00be, 0x00b6, 0x00a7, 0x00f7, 0x00b8, 0x00b0, 0x00a8, 0x00b7, 0x00b9, 0x00b3, 0x00b2, 0x25a0, 0x00a0,
};

static const struct
{
  const char    *name;
  BeaktaCharset  charset;
} names[] = {
  { "utf-8", BEAKTA_CHARSET_UTF8 },
  { "utf8", BEAKTA_CHARSET_UTF8 },
  { "us-ascii", BEAKTA_CHARSET_WINDOWS_1252 },
  { "ascii", BEAKTA_CHARSET_WINDOWS_1252 },
  { "iso-8859-1", BEAKTA_CHARSET_WINDOWS_1252 },
  { "iso8859-1", BEAKTA_CHARSET_WINDOWS_1252 },
  { "iso_8859-1", BEAKTA_CHARSET_WINDOWS_1252 },
  { "latin1", BEAKTA_CHARSET_WINDOWS_1252 },
  { "iso-8859-15", BEAKTA_CHARSET_WINDOWS_1252 },
  { "windows-1252", BEAKTA_CHARSET_WINDOWS_1252 },
  { "cp1252", BEAKTA_CHARSET_WINDOWS_1252 },
  { "x-ansi", BEAKTA_CHARSET_WINDOWS_1252 },
  { "utf-16le", BEAKTA_CHARSET_UTF16_LE },
  { "utf-16", BEAKTA_CHARSET_UTF16_LE },
  { "utf-16be", BEAKTA_CHARSET_UTF16_BE },
  { "ibm850", BEAKTA_CHARSET_CP850 },
  { "cp850", BEAKTA_CHARSET_CP850 },
};

BeaktaCharset
beakta_charset_from_name (const char *name,
                          gsize       length)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (strlen (names[i].name) == length && g_ascii_strncasecmp (names[i].name, name, length) == 0)
        return names[i].charset;
    }

  return BEAKTA_CHARSET_UNKNOWN;
}

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

/* Without a mark UTF-16 betrays itself by the zero byte of nearly every letter, on one side only. */
static BeaktaCharset
guess_utf16 (const guint8 *bytes,
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
    charset = guess_utf16 (bytes, size);
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

  charset = guess_utf16 (bytes, size);
  if (charset != BEAKTA_CHARSET_UNKNOWN)
    return charset;

  /* Says that it is UTF-8 (or UTF-16, in bytes that were readable until here) and is not. */
  if (declared == BEAKTA_CHARSET_CP850)
    return declared;

  return BEAKTA_CHARSET_WINDOWS_1252;
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
                   guint          n_table)
{
  for (gsize i = 0; i < size; i++)
    {
      if (bytes[i] < 0x80)
        g_string_append_c (text, bytes[i]);
      else
        g_string_append_unichar (text, bytes[i] - 0x80u < n_table ? table[bytes[i] - 0x80] : bytes[i]);
    }
}

static gsize
measure_mark (BeaktaCharset  charset,
              const guint8  *bytes,
              gsize          size)
{
  if (beakta_charset_from_mark (bytes, size) != charset)
    return 0;

  return charset == BEAKTA_CHARSET_UTF8 ? 3 : 2;
}

GString *
beakta_charset_decode (BeaktaCharset  charset,
                       const guint8  *bytes,
                       gsize          size,
                       guint         *n_invalid)
{
  gsize mark = measure_mark (charset, bytes, size);
  GString *text = g_string_sized_new (size + size / 16);

  *n_invalid = 0;
  bytes += mark;
  size -= mark;

  switch (charset)
    {
    case BEAKTA_CHARSET_UTF16_LE:
    case BEAKTA_CHARSET_UTF16_BE:
      decode_utf16 (text, bytes, size, charset == BEAKTA_CHARSET_UTF16_BE, n_invalid);
      break;
    case BEAKTA_CHARSET_WINDOWS_1252:
      decode_eight_bits (text, bytes, size, windows_1252, G_N_ELEMENTS (windows_1252));
      break;
    case BEAKTA_CHARSET_CP850:
      decode_eight_bits (text, bytes, size, cp850, G_N_ELEMENTS (cp850));
      break;
    case BEAKTA_CHARSET_UTF8:
    case BEAKTA_CHARSET_UNKNOWN:
    default:
      decode_utf8 (text, bytes, size, n_invalid);
      break;
    }

  return text;
}
