/* Approximate matching, bit-parallel.
 *
 * After G. Myers, "A fast bit-vector algorithm for approximate string matching based on dynamic programming"
 * (J. ACM 46, 1999), with the block formulation of H. Hyyrö (2003). A column of the dynamic programming matrix
 * is kept as differences, 64 rows to a block; `score' is the value in the last row of a block.
 *
 * (1) A character of the text is folded (one sort of white space, quotation marks and dashes) as the pattern is.
 * (2) Scanning, blocks 0 ... last are up to date; every row below them has more errors than the limit.
 */

#define G_LOG_DOMAIN "beakta-pattern"

#include "beakta-pattern.h"

#include "beakta-folding.h"

#define ROWS        64
#define N_DIRECT    0x250            /* Latin: looked up in a table; the rest in a hash table */

typedef struct
{
  guint64 plus;                      /* rows where the value is one more than in the row above */
  guint64 minus;                     /* ... one less */
  guint   score;
} Block;

struct _BeaktaPattern
{
  BeaktaPatternWay  way;
  guint             length;
  guint             n_blocks;
  guint16           direct[N_DIRECT];
  GHashTable       *others;          /* gunichar -> symbol */
  guint             n_symbols;       /* symbol 0: not in the pattern */
  guint64          *equal;           /* [symbol][block] */
};

static guint
get_symbol (const BeaktaPattern *pattern,
            gunichar             c)
{
  c = beakta_folding_fold_character (c);
  if (c < N_DIRECT)
    return pattern->direct[c];

  return GPOINTER_TO_UINT (g_hash_table_lookup (pattern->others, GUINT_TO_POINTER (c)));
}

static void
number_symbols (BeaktaPattern  *pattern,
                const gunichar *characters)
{
  pattern->n_symbols = 1;

  for (guint i = 0; i < pattern->length; i++)
    {
      gunichar c = beakta_folding_fold_character (characters[i]);

      if (get_symbol (pattern, c) != 0)
        continue;
      if (c < N_DIRECT)
        pattern->direct[c] = pattern->n_symbols++;
      else
        g_hash_table_insert (pattern->others, GUINT_TO_POINTER (c), GUINT_TO_POINTER (pattern->n_symbols++));
    }
}

/**
 * beakta_pattern_new:
 * @utf8: valid UTF-8 of at least one character
 *
 * Returns: (transfer full): the pattern, ready to be looked for any number of times
 */
BeaktaPattern *
beakta_pattern_new (const char       *utf8,
                    BeaktaPatternWay  way)
{
  BeaktaPattern *pattern = g_new0 (BeaktaPattern, 1);
  g_autofree gunichar *characters = NULL;
  glong length;

  characters = g_utf8_to_ucs4_fast (utf8, -1, &length);
  g_assert (length > 0);

  pattern->way = way;
  pattern->length = length;
  pattern->n_blocks = (length + ROWS - 1) / ROWS;
  pattern->others = g_hash_table_new (NULL, NULL);
  number_symbols (pattern, characters);
  pattern->equal = g_new0 (guint64, (gsize) pattern->n_symbols * pattern->n_blocks);

  for (guint i = 0; i < pattern->length; i++)
    {
      guint at = way == BEAKTA_PATTERN_FORWARDS ? i : pattern->length - 1 - i;
      gsize symbol = get_symbol (pattern, characters[at]);

      pattern->equal[symbol * pattern->n_blocks + i / ROWS] |= G_GUINT64_CONSTANT (1) << (i % ROWS);
    }

  return pattern;
}

void
beakta_pattern_free (BeaktaPattern *pattern)
{
  g_hash_table_unref (pattern->others);
  g_free (pattern->equal);
  g_free (pattern);
}

guint
beakta_pattern_get_length (const BeaktaPattern *pattern)
{
  return pattern->length;
}

static inline guint
get_height (const BeaktaPattern *pattern,
            guint                block)
{
  return block + 1 < pattern->n_blocks ? ROWS : pattern->length - block * ROWS;
}

/* One column further in one block: @in and the returned value are the differences along its upper and lower edge. */
static inline int
advance (Block   *block,
         guint64  equal,
         guint    height,
         int      in)
{
  guint64 last = G_GUINT64_CONSTANT (1) << (height - 1);
  guint64 fell = in < 0;
  guint64 vertical = equal | block->minus;
  guint64 horizontal;
  guint64 plus, minus;
  int out;

  equal |= fell;
  horizontal = (((equal & block->plus) + block->plus) ^ block->plus) | equal;
  plus = block->minus | ~(horizontal | block->plus);
  minus = block->plus & horizontal;
  out = (plus & last) != 0 ? 1 : (minus & last) != 0 ? -1 : 0;

  plus = (plus << 1) | (in > 0);
  minus = (minus << 1) | fell;
  block->plus = minus | ~(vertical | plus);
  block->minus = plus & vertical;
  block->score += out;

  return out;
}

static inline void
open_block (Block *block,
            guint  above,
            guint  height)
{
  *block = (Block) { .plus = ~G_GUINT64_CONSTANT (0), .minus = 0, .score = above + height };
}

/* Blocks for a first column, and how many of them can hold a value of at most @limit. */
static Block *
open_column (const BeaktaPattern *pattern,
             guint                limit,
             guint               *last)
{
  Block *blocks = g_new (Block, pattern->n_blocks);
  guint above = 0;

  for (guint i = 0; i < pattern->n_blocks; i++)
    {
      open_block (&blocks[i], above, get_height (pattern, i));
      above = blocks[i].score;
    }
  *last = MIN (limit / ROWS, pattern->n_blocks - 1);

  return blocks;
}

/* The next column, by the text's next character. Returns the new last block; keeps invariant 2. */
static guint
step (const BeaktaPattern *pattern,
      Block               *blocks,
      guint                last,
      gunichar             c,
      int                  in,
      guint                limit)
{
  const guint64 *equal = pattern->equal + (gsize) get_symbol (pattern, c) * pattern->n_blocks;
  int out = in;

  for (guint i = 0; i <= last; i++)
    out = advance (&blocks[i], equal[i], get_height (pattern, i), out);

  if (last + 1 < pattern->n_blocks && blocks[last].score - out <= limit && ((equal[last + 1] & 1) != 0 || out < 0))
    {
      guint height = get_height (pattern, last + 1);

      open_block (&blocks[last + 1], blocks[last].score - out, height);
      advance (&blocks[last + 1], equal[last + 1], height, out);
      return last + 1;
    }

  while (last > 0 && blocks[last].score >= limit + get_height (pattern, last))
    last--;

  return last;
}

void
beakta_pattern_scan (const BeaktaPattern *pattern,
                     const char          *start,
                     const char          *end,
                     guint                limit,
                     BeaktaPatternFound   found,
                     gpointer             user_data)
{
  g_autofree Block *blocks = NULL;
  guint last;

  g_assert (pattern->way == BEAKTA_PATTERN_FORWARDS);

  blocks = open_column (pattern, limit, &last);

  for (const char *p = start; p < end; )
    {
      gunichar c = (guchar) *p < 0x80 ? (gunichar) *p : g_utf8_get_char (p);

      last = step (pattern, blocks, last, c, 0, limit);
      p = g_utf8_next_char (p);

      if (last + 1 == pattern->n_blocks && blocks[last].score <= limit)
        {
          guint wanted = found (p, blocks[last].score, user_data);

          limit = MIN (limit, wanted);
        }
    }
}

/* The next column of a pattern that is held fast at its first row: a value is at least as far from zero as its row is
 * from the column, so only the rows within @limit of the column are kept. What lies outside is bounded from above. */
static guint
step_fixed (const BeaktaPattern *pattern,
            Block               *blocks,
            guint                last,
            guint                column,
            gunichar             c,
            guint                limit)
{
  const guint64 *equal = pattern->equal + (gsize) get_symbol (pattern, c) * pattern->n_blocks;
  guint first = column > limit + 1 ? (column - limit - 1) / ROWS : 0;
  int out = 1;

  for (; last + 1 < pattern->n_blocks && last < (column + limit) / ROWS; last++)
    open_block (&blocks[last + 1], blocks[last].score, get_height (pattern, last + 1));

  for (guint i = MIN (first, last); i <= last; i++)
    out = advance (&blocks[i], equal[i], get_height (pattern, i), out);

  return last;
}

guint
beakta_pattern_measure (const BeaktaPattern  *pattern,
                        const char           *from,
                        const char           *stop,
                        guint                 limit,
                        const char          **reach)
{
  gboolean forwards = pattern->way == BEAKTA_PATTERN_FORWARDS;
  g_autofree Block *blocks = NULL;
  const char *p = from;
  const char *nearest = from;
  guint least = pattern->length;
  guint last;

  limit = MIN (limit, pattern->length);
  blocks = open_column (pattern, limit, &last);

  for (guint n = 1; p != stop && n <= pattern->length + limit; n++)
    {
      const char *here = forwards ? p : g_utf8_prev_char (p);

      last = step_fixed (pattern, blocks, last, n, g_utf8_get_char (here), limit);
      p = forwards ? g_utf8_next_char (p) : here;

      if (last + 1 == pattern->n_blocks && blocks[last].score <= least)
        {
          least = blocks[last].score;
          nearest = p;
        }
    }

  if (reach != NULL)
    *reach = nearest;

  return least;
}
