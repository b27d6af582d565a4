/* What characters of symbol fonts mean. Only what carries meaning in a form or a text is listed; the rest is for show. */

#include "beakta-docx-private.h"

#include <string.h>

#define EMPTY_BOX   "\xe2\x98\x90"
#define CHECKED_BOX "\xe2\x98\x92"

typedef struct
{
  guint       code;
  const char *text;
} Symbol;

static const Symbol wingdings[] = {
  { 0x6c, "\xe2\x97\x8f" }, { 0x6e, "\xe2\x96\xa0" }, { 0x6f, EMPTY_BOX }, { 0x70, EMPTY_BOX }, { 0x71, EMPTY_BOX },
  { 0x72, EMPTY_BOX }, { 0x78, CHECKED_BOX }, { 0x9f, "\xe2\x80\xa2" }, { 0xa7, "\xe2\x96\xaa" }, { 0xa8, EMPTY_BOX },
  { 0xe0, "\xe2\x86\x92" }, { 0xe8, "\xe2\x9e\x94" }, { 0xfb, "\xe2\x9c\x97" }, { 0xfc, "\xe2\x9c\x93" },
  { 0xfd, CHECKED_BOX }, { 0xfe, CHECKED_BOX },
};

static const Symbol wingdings_2[] = {
  { 0x2a, EMPTY_BOX }, { 0x4f, "\xe2\x9c\x97" }, { 0x50, "\xe2\x9c\x93" }, { 0x51, CHECKED_BOX }, { 0x52, CHECKED_BOX },
  { 0x53, CHECKED_BOX }, { 0x54, CHECKED_BOX }, { 0xa3, EMPTY_BOX }, { 0x35, EMPTY_BOX },
};

static const Symbol symbol[] = {
  { 0xa3, "\xe2\x89\xa4" }, { 0xae, "\xe2\x86\x92" }, { 0xb0, "\xc2\xb0" }, { 0xb1, "\xc2\xb1" }, { 0xb3, "\xe2\x89\xa5" },
  { 0xb4, "\xc3\x97" }, { 0xb7, "\xe2\x80\xa2" }, { 0xb9, "\xe2\x89\xa0" }, { 0xbb, "\xe2\x89\x88" }, { 0x2d, "\xe2\x88\x92" },
  { 0x61, "\xce\xb1" }, { 0x62, "\xce\xb2" }, { 0x6d, "\xce\xbc" },
};

static const char *
find (const Symbol *symbols,
      guint         n,
      guint         code)
{
  for (guint i = 0; i < n; i++)
    {
      if (symbols[i].code == code)
        return symbols[i].text;
    }

  return "";
}

const char *
beakta_docx_symbol (const char *font,
                    guint       code)
{
  /* The private range is the font's own 8 bits. */
  if (code >= 0xf000 && code < 0xf100)
    code -= 0xf000;

  if (g_ascii_strcasecmp (font, "Wingdings") == 0)
    return find (wingdings, G_N_ELEMENTS (wingdings), code);
  if (g_ascii_strcasecmp (font, "Wingdings 2") == 0)
    return find (wingdings_2, G_N_ELEMENTS (wingdings_2), code);
  if (g_ascii_strcasecmp (font, "Symbol") == 0)
    return find (symbol, G_N_ELEMENTS (symbol), code);

  return NULL;
}
