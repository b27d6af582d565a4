/* Text as the stream wants it.
 *
 * Nearly all text already is: a scan finds out, and only what lies around an offending character is rewritten.
 * A segment is a character that stands by itself together with the marks that follow it, and with what is left out among
 * them: a mark behind a soft hyphen joins the letter before it. Composition never reaches across two segments, so each can
 * be normalised alone and its characters' places are known.
 */

#include "beakta-compose.h"

#include <string.h>

#define SOFT_HYPHEN          0x00ad
#define ZERO_WIDTH_SPACE     0x200b
#define LINE_SEPARATOR       0x2028
#define PARAGRAPH_SEPARATOR  0x2029
#define BYTE_ORDER_MARK      0xfeff

/* First bytes of characters from U+0300 on. */
#define FIRST_OF_MARKS 0xcc

guint
beakta_count_characters (const char *utf8,
                         gsize       n_bytes)
{
  guint n = 0;

  for (gsize i = 0; i < n_bytes; i++)
    n += ((guchar) utf8[i] & 0xc0) != 0x80;

  return n;
}

static gboolean
is_plain_ascii (guchar byte)
{
  return (byte >= 0x20 && byte < 0x7f) || byte == '\n' || byte == '\t';
}

/* Neither changed by composition, nor by a mark after it other than one that is itself not plain. */
static gboolean
is_plain (gunichar c)
{
  if (c < 0x80)
    return is_plain_ascii (c);

  return (c >= 0xa0 && c < 0x300 && c != SOFT_HYPHEN) ||
         (c >= 0x400 && c < 0x483) ||            /* Cyrillic */
         (c >= 0x2002 && c < 0x20d0 && c != ZERO_WIDTH_SPACE && c != LINE_SEPARATOR && c != PARAGRAPH_SEPARATOR) ||
         (c >= 0x2190 && c < 0x2329) ||          /* arrows, operators */
         (c >= 0x2460 && c < 0x2800) ||          /* enclosed, boxes, dingbats */
         (c >= 0x3400 && c < 0xa000) ||          /* Han */
         (c >= 0xe000 && c < 0xf900);            /* private use */
}

/* Whether @c may join with what stands before it: a mark, or a jamo that follows a jamo. */
static gboolean
is_joining (gunichar c)
{
  return c >= 0x300 && (g_unichar_ismark (c) || (c >= 0x1160 && c < 0x1200));
}

static gboolean
is_dropped (gunichar c)
{
  return c == SOFT_HYPHEN || c == ZERO_WIDTH_SPACE || c == BYTE_ORDER_MARK;
}

static gboolean
is_control (gunichar c)
{
  return (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7f && c < 0xa0);
}

/* The first character that is not plain, or @end. */
static const char *
skip_plain (const char *p,
            const char *end)
{
  while (p < end)
    {
      guchar byte = *p;

      if (byte < 0x80)
        {
          if (!is_plain_ascii (byte))
            return p;
          p++;
        }
      else if (byte > 0xc2 && byte < FIRST_OF_MARKS)
        p += 2;
      else if (is_plain (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
      else
        return p;
    }

  return end;
}

typedef struct
{
  GString  *text;
  GArray   *places;
  guint     length;                  /* code points of @text */
  gboolean  dropped;
} Composition;

static void
add_places (Composition *self,
            guint        n)
{
  for (guint i = 0; i < n; i++)
    {
      guint place = self->length + i;

      g_array_append_val (self->places, place);
    }
}

static void
add_unchanged (Composition *self,
               const char  *from,
               const char  *to)
{
  guint n = beakta_count_characters (from, to - from);

  add_places (self, n);
  g_string_append_len (self->text, from, to - from);
  self->length += n;
}

/* A segment of @n code points becomes @composed; when it grows or shrinks, its last characters share a place. */
static void
add_changed (Composition *self,
             const char  *composed,
             guint        n)
{
  guint n_composed = g_utf8_strlen (composed, -1);

  for (guint i = 0; i < n; i++)
    {
      guint place = self->length + MIN (i, n_composed);

      g_array_append_val (self->places, place);
    }

  g_string_append (self->text, composed);
  self->length += n_composed;
}

static gboolean
is_left_out (gunichar c)
{
  return is_dropped (c) || (is_control (c) && c != '\r' && c != '\f');
}

static const char *
end_of_segment (const char *p,
                const char *end)
{
  for (p = g_utf8_next_char (p); p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!is_joining (c) && !is_left_out (c))
        return p;
    }

  return end;
}

/* The characters of a segment that stay, composed. */
static char *
compose_segment (Composition *self,
                 const char  *p,
                 const char  *end)
{
  g_autoptr(GString) kept = g_string_sized_new (end - p);

  for (; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!is_left_out (c))
        g_string_append_unichar (kept, c);
      self->dropped = self->dropped || is_control (c);
    }

  return g_utf8_normalize (kept->str, kept->len, G_NORMALIZE_NFC);
}

/* Rewrites one character that is not plain, with the marks that follow it. */
static const char *
add_segment (Composition *self,
             const char  *p,
             const char  *end)
{
  gunichar c = g_utf8_get_char (p);
  const char *next = g_utf8_next_char (p);
  g_autofree char *composed = NULL;

  if (c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR || c == '\f')
    add_changed (self, "\n", 1);
  else if (c == '\r')
    add_changed (self, next < end && *next == '\n' ? "" : "\n", 1);
  else
    {
      next = end_of_segment (p, end);
      composed = compose_segment (self, p, next);
      add_changed (self, composed, g_utf8_strlen (p, next - p));
    }

  return next;
}

/* Where the segment of the character at @p begins: a plain letter before a mark belongs to it. */
static const char *
start_of_segment (const char *from,
                  const char *p)
{
  gunichar c = g_utf8_get_char (p);

  if (p > from && (is_joining (c) || is_left_out (c)))
    p = g_utf8_prev_char (p);

  return p;
}

GString *
beakta_compose (const char  *utf8,
                gsize        n_bytes,
                GArray     **places,
                gboolean    *dropped)
{
  const char *end = utf8 + n_bytes;
  const char *p = utf8;
  const char *odd = skip_plain (utf8, end);
  Composition self = { 0 };

  *places = NULL;
  if (odd == end)
    return NULL;

  self.text = g_string_sized_new (n_bytes);
  self.places = g_array_sized_new (FALSE, FALSE, sizeof (guint), n_bytes);

  while (odd < end)
    {
      odd = start_of_segment (p, odd);
      add_unchanged (&self, p, odd);
      p = add_segment (&self, odd, end);
      odd = skip_plain (p, end);
    }
  add_unchanged (&self, p, end);
  add_places (&self, 1);

  *places = self.places;
  *dropped |= self.dropped;
  return self.text;
}
