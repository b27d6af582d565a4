/* Looking for words as people quote them.
 *
 * White space and dashes are taken out of both the text and the quotation, and what is left is searched for as it
 * stands, in linear time. Each place found is then held against the gaps: a dash must answer to a dash, and a
 * space to a space, except where the text divides a word at a line's end; there nobody can know whether the
 * hyphen belongs to the word.
 */

#define G_LOG_DOMAIN "beakta-folding"

#include "beakta-folding.h"

#include <string.h>

gunichar
beakta_folding_fold_character (gunichar c)
{
  if (c < 0x80)
    return c == '\n' || c == '\t' || c == '\f' || c == '\r' || c == '\v' ? ' ' : c == '`' ? '\'' : c;
  if (c < 0xa0 && c != 0x85)
    return c;

  switch (c)
    {
    case 0x85: case 0xa0: case 0x1680: case 0x2028: case 0x2029: case 0x202f: case 0x205f: case 0x3000:
      return ' ';
    case 0xab: case 0xbb: case 0x201c: case 0x201d: case 0x201e: case 0x201f: case 0x2033: case 0x300c: case 0x300d:
      return '"';
    case 0xb4: case 0x2018: case 0x2019: case 0x201a: case 0x201b: case 0x2032: case 0x2039: case 0x203a:
      return '\'';
    case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014: case 0x2015: case 0x2212: case 0xfe58: case 0xfe63:
      return '-';
    default:
      return c >= 0x2000 && c <= 0x200a ? ' ' : c;
    }
}

static gboolean
character_is_unseen (gunichar c)
{
  return c == 0xad || (c >= 0x200b && c <= 0x200f) || c == 0x2060 || c == 0xfeff;
}

/* What one sign is written out as, or NULL. */
static const char *
spell_out (gunichar c)
{
  switch (c)
    {
    case 0x2026: return "...";
    case 0xfb00: return "ff";
    case 0xfb01: return "fi";
    case 0xfb02: return "fl";
    case 0xfb03: return "ffi";
    case 0xfb04: return "ffl";
    default:     return NULL;
    }
}

/* "språk-LFoch arbetsträning": the hyphen stands for what comes later, and is of the word. */
static gboolean
begins_conjunction (const char *p)
{
  static const char * const words[] = { "och", "eller", "samt", "respektive" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize n = strlen (words[i]);

      if (strncmp (p, words[i], n) == 0 && !g_unichar_isalpha (g_utf8_get_char (p + n)))
        return TRUE;
    }

  return FALSE;
}

guint
beakta_folding_measure_break (const char *text,
                              const char *at)
{
  const char *p = at + 1;
  gboolean ends_page = FALSE;
  guint n = 1;

  if (*at != '-' || (*p != '\n' && *p != '\f') || at == text ||
      !g_unichar_islower (g_utf8_get_char (g_utf8_prev_char (at))))
    return 0;

  for (; *p == '\n' || *p == '\f' || *p == ' '; p++, n++)
    ends_page |= *p == '\f';

  return (n == 2 || ends_page) && g_unichar_islower (g_utf8_get_char (p)) && !begins_conjunction (p) ? n : 0;
}

static void
append (BeaktaFolded *folded,
        gunichar      c,
        guint         position,
        guint8        gap)
{
  if (folded->length == folded->allocated)
    {
      folded->allocated = MAX (64, folded->allocated + folded->allocated / 2);
      folded->characters = g_renew (gunichar, folded->characters, folded->allocated);
      folded->positions = g_renew (guint, folded->positions, folded->allocated);
      folded->gaps = g_renew (guint8, folded->gaps, folded->allocated);
    }

  folded->characters[folded->length] = c;
  folded->positions[folded->length] = position;
  folded->gaps[folded->length] = gap;
  folded->length++;
}

/* A line ends after a dash that follows a letter: a divided word, perhaps. */
static guint8
widen_gap (guint8              gap,
           gunichar            c,
           gunichar            folded_c,
           const BeaktaFolded *folded)
{
  if (folded_c == '-')
    return gap | BEAKTA_GAP_DASH;

  if ((c == '\n' || c == '\f') && gap == BEAKTA_GAP_DASH &&
      folded->length > 0 && g_unichar_isalpha (folded->characters[folded->length - 1]))
    return gap | BEAKTA_GAP_SPACE | BEAKTA_GAP_BREAK;

  return gap | BEAKTA_GAP_SPACE;
}

/**
 * beakta_folded_init:
 * @folded: uninitialised
 * @utf8: valid UTF-8
 */
void
beakta_folded_init (BeaktaFolded *folded,
                    const char   *utf8)
{
  guint8 gap = BEAKTA_GAP_NONE;
  guint position = 0;

  memset (folded, 0, sizeof *folded);
  folded->allocated = strlen (utf8) + 1;
  folded->characters = g_new (gunichar, folded->allocated);
  folded->positions = g_new (guint, folded->allocated);
  folded->gaps = g_new (guint8, folded->allocated);

  for (const char *p = utf8; *p != '\0'; p = g_utf8_next_char (p), position++)
    {
      gunichar c = (guchar) *p < 0x80 ? (gunichar) *p : g_utf8_get_char (p);
      gunichar plain = beakta_folding_fold_character (c);
      const char *spelt = c < 0x2026 ? NULL : spell_out (c);

      if (plain == ' ' || plain == '-')
        {
          gap = widen_gap (gap, c, plain, folded);
          continue;
        }
      if (character_is_unseen (c))
        continue;

      append (folded, spelt != NULL ? (gunichar) *spelt : plain, position, gap);
      for (const char *q = spelt; q != NULL && q[1] != '\0'; q++)
        append (folded, q[1], position, BEAKTA_GAP_NONE);
      gap = BEAKTA_GAP_NONE;
    }
}

void
beakta_folded_clear (BeaktaFolded *folded)
{
  g_clear_pointer (&folded->characters, g_free);
  g_clear_pointer (&folded->positions, g_free);
  g_clear_pointer (&folded->gaps, g_free);
  folded->length = folded->allocated = 0;
}

static BeaktaLikeness
compare_gaps (guint8 a,
              guint8 b)
{
  if (((a | b) & BEAKTA_GAP_BREAK) != 0 && a != BEAKTA_GAP_SPACE && b != BEAKTA_GAP_SPACE)
    return BEAKTA_LIKENESS_FULL;
  if (((a ^ b) & BEAKTA_GAP_DASH) != 0)
    return BEAKTA_LIKENESS_NONE;

  return ((a ^ b) & BEAKTA_GAP_SPACE) != 0 ? BEAKTA_LIKENESS_SPACED : BEAKTA_LIKENESS_FULL;
}

/* How the gaps inside @quote answer to those of @text from @at on; what stands before its first word does not count. */
static BeaktaLikeness
compare_all_gaps (const BeaktaFolded *text,
                  guint               at,
                  const BeaktaFolded *quote)
{
  BeaktaLikeness least = BEAKTA_LIKENESS_FULL;

  for (guint i = 1; i < quote->length && least != BEAKTA_LIKENESS_NONE; i++)
    least = MIN (least, compare_gaps (text->gaps[at + i], quote->gaps[i]));

  return least;
}

/* The next place at or after @from where the characters of @quote stand; text->length when there is none. */
static guint
find_next (const BeaktaFolded *text,
           guint               from,
           const BeaktaFolded *quote)
{
  const guint8 *start = (const guint8 *) text->characters;
  const guint8 *end = (const guint8 *) (text->characters + text->length);
  const guint8 *p = (const guint8 *) (text->characters + from);

  while (p < end)
    {
      p = memmem (p, end - p, quote->characters, quote->length * sizeof (gunichar));
      if (p == NULL)
        break;
      if ((p - start) % sizeof (gunichar) == 0)
        return (p - start) / sizeof (gunichar);
      p++;
    }

  return text->length;
}

static void
add_range (GArray             *ranges,
           const BeaktaFolded *text,
           guint               at,
           guint               length)
{
  BeaktaRange range = { text->positions[at], text->positions[at + length - 1] + 1 };

  if (ranges->len == 0 || g_array_index (ranges, BeaktaRange, ranges->len - 1).end <= range.start)
    g_array_append_val (ranges, range);
}

GArray *
beakta_folded_find_all (const BeaktaFolded *text,
                        const BeaktaFolded *quote)
{
  g_autoptr(GArray) full = g_array_new (FALSE, FALSE, sizeof (BeaktaRange));
  g_autoptr(GArray) spaced = g_array_new (FALSE, FALSE, sizeof (BeaktaRange));

  if (quote->length == 0)
    return g_steal_pointer (&full);

  for (guint at = find_next (text, 0, quote); at < text->length; at = find_next (text, at + 1, quote))
    {
      switch (compare_all_gaps (text, at, quote))
        {
        case BEAKTA_LIKENESS_FULL:
          add_range (full, text, at, quote->length);
          break;
        case BEAKTA_LIKENESS_SPACED:
          add_range (spaced, text, at, quote->length);
          break;
        case BEAKTA_LIKENESS_NONE:
        default:
          break;
        }
    }

  return full->len > 0 ? g_steal_pointer (&full) : g_steal_pointer (&spaced);
}
