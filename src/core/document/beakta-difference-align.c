/* Two sequences of words laid side by side: headings first, then what both have only once, then Myers' algorithm in the
 * gaps, which are small by then. */

#include "beakta-difference-private.h"

#include <string.h>

#include "beakta-shortest-edit.h"

#define SMALL_GAP    2048            /* words of both sides together: Myers at once */
#define MOST_EDITS   512             /* in a gap; above that a way that is good enough */
#define MOST_LEVELS  64              /* of gaps within gaps */

/* What both texts have in one place only. */
typedef struct
{
  guint64 hash;
  guint   start;                     /* index of the first token */
  guint   n_words;
} Landmark;

typedef struct
{
  guint before;
  guint after;
  guint n_words;
} Pair;

typedef struct
{
  guint x1, x2;                      /* tokens of the text before */
  guint y1, y2;                      /* tokens of the text after */
} Gap;

typedef struct
{
  BeaktaDifferenceSide        *before;
  BeaktaDifferenceSide        *after;
  const BeaktaDifferenceWatch *watch;        /* nullable */
} Alignment;

static const guint landmark_sizes[] = { 8, 4, 2 };

static void
join (Alignment *alignment,
      guint      x,
      guint      y)
{
  alignment->before->counterparts[x] = (int) y;
  alignment->after->counterparts[y] = (int) x;
}

static gboolean
is_equal (const Alignment *alignment,
          guint            x,
          guint            y)
{
  return alignment->before->ids[x] == alignment->after->ids[y];
}

static guint64
hash_words (const guint *ids,
            guint        n_words)
{
  guint64 hash = 14695981039346656037u + n_words;

  for (guint i = 0; i < n_words; i++)
    hash = (hash ^ ids[i]) * 1099511628211u;

  return hash;
}

static int
compare_landmarks (gconstpointer a,
                   gconstpointer b)
{
  const Landmark *first = a;
  const Landmark *second = b;

  if (first->hash != second->hash)
    return first->hash < second->hash ? -1 : 1;

  return first->start < second->start ? -1 : first->start > second->start;
}

/* (transfer full): every stretch of @size words between two tokens, by its hash. */
static GArray *
list_landmarks (const BeaktaDifferenceSide *side,
                guint                       start,
                guint                       end,
                guint                       size)
{
  GArray *landmarks = g_array_new (FALSE, FALSE, sizeof (Landmark));

  for (guint i = start; i + size <= end; i++)
    {
      Landmark landmark = { hash_words (side->ids + i, size), i, size };

      g_array_append_val (landmarks, landmark);
    }
  g_array_sort (landmarks, compare_landmarks);

  return landmarks;
}

static GArray *
list_headings (const BeaktaDifferenceSide *side)
{
  GArray *landmarks = g_array_new (FALSE, FALSE, sizeof (Landmark));

  for (guint i = 0; side->headings != NULL && i < side->headings->len; i++)
    {
      const BeaktaWordSpan *heading = &g_array_index (side->headings, BeaktaWordSpan, i);
      Landmark landmark = { hash_words (side->ids + heading->start, heading->n_words), heading->start, heading->n_words };

      g_array_append_val (landmarks, landmark);
    }
  g_array_sort (landmarks, compare_landmarks);

  return landmarks;
}

/* How many in a row from @i on have its hash. */
static guint
count_alike (GArray *landmarks,
             guint   i)
{
  guint64 hash = g_array_index (landmarks, Landmark, i).hash;
  guint n = 1;

  while (i + n < landmarks->len && g_array_index (landmarks, Landmark, i + n).hash == hash)
    n++;

  return n;
}

static int
compare_pairs (gconstpointer a,
               gconstpointer b)
{
  const Pair *first = a;
  const Pair *second = b;

  return first->before < second->before ? -1 : first->before > second->before;
}

/* (transfer full): those that each side has once, by their place in the text before. */
static GArray *
pair_up (const Alignment *alignment,
         GArray          *before,
         GArray          *after)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (Pair));
  guint i = 0;
  guint j = 0;

  while (i < before->len && j < after->len)
    {
      const Landmark *x = &g_array_index (before, Landmark, i);
      const Landmark *y = &g_array_index (after, Landmark, j);
      guint n_x = x->hash <= y->hash ? count_alike (before, i) : 0;
      guint n_y = y->hash <= x->hash ? count_alike (after, j) : 0;

      if (n_x == 1 && n_y == 1 && x->n_words == y->n_words &&
          memcmp (alignment->before->ids + x->start, alignment->after->ids + y->start, x->n_words * sizeof (guint)) == 0)
        {
          Pair pair = { x->start, y->start, x->n_words };

          g_array_append_val (pairs, pair);
        }
      i += n_x;
      j += n_y;
    }
  g_array_sort (pairs, compare_pairs);

  return pairs;
}

/* Keeps the longest row of pairs that go forwards in both texts: patience sorting. */
static void
keep_in_order (GArray *pairs)
{
  g_autofree guint *tops = g_new (guint, pairs->len + 1);
  g_autofree int *previous = g_new (int, pairs->len + 1);
  guint n_piles = 0;
  int last;

  for (guint i = 0; i < pairs->len; i++)
    {
      guint after = g_array_index (pairs, Pair, i).after;
      guint low = 0;
      guint high = n_piles;

      while (low < high)
        {
          guint middle = low + (high - low) / 2;

          if (g_array_index (pairs, Pair, tops[middle]).after < after)
            low = middle + 1;
          else
            high = middle;
        }

      previous[i] = low > 0 ? (int) tops[low - 1] : -1;
      tops[low] = i;
      n_piles = MAX (n_piles, low + 1);
    }

  last = n_piles > 0 ? (int) tops[n_piles - 1] : -1;
  for (guint i = n_piles; i > 0; i--)
    {
      tops[i - 1] = (guint) last;
      last = previous[last];
    }
  for (guint i = 0; i < n_piles; i++)
    g_array_index (pairs, Pair, i) = g_array_index (pairs, Pair, tops[i]);
  g_array_set_size (pairs, n_piles);
}

static GArray *
find_pairs (const Alignment *alignment,
            GArray          *before,
            GArray          *after)
{
  GArray *pairs = pair_up (alignment, before, after);

  keep_in_order (pairs);
  g_array_unref (before);
  g_array_unref (after);

  return pairs;
}

static void
use_myers (Alignment *alignment,
           const Gap *gap)
{
  guint n_before = gap->x2 - gap->x1;
  guint n_after = gap->y2 - gap->y1;
  g_autofree gboolean *kept_before = g_new0 (gboolean, n_before);
  g_autofree gboolean *kept_after = g_new0 (gboolean, n_after);
  guint y = 0;

  beakta_shortest_edit (alignment->before->ids + gap->x1, n_before, alignment->after->ids + gap->y1, n_after, MOST_EDITS,
                        kept_before, kept_after);

  for (guint x = 0; x < n_before; x++)
    {
      if (!kept_before[x])
        continue;
      while (!kept_after[y])
        y++;
      join (alignment, gap->x1 + x, gap->y1 + y++);
    }
}

/* Gaps are filled from the beginning of the texts to their end. */
static void
tell_progress (const Alignment *alignment,
               guint            x)
{
  if (alignment->watch != NULL && alignment->watch->progress != NULL)
    alignment->watch->progress ((double) x / alignment->before->tokens->len, alignment->watch->progress_data);
}

static gboolean
is_cancelled (const Alignment *alignment)
{
  return alignment->watch != NULL && g_cancellable_is_cancelled (alignment->watch->cancellable);
}

static void align_gap (Alignment *alignment,
                       Gap        gap,
                       guint      level);

/* Joins each pair, with what is equal around it, and looks into the gaps between. */
static void
align_between (Alignment *alignment,
               GArray    *pairs,
               const Gap *whole,
               guint      level)
{
  guint x = whole->x1;
  guint y = whole->y1;

  for (guint i = 0; i < pairs->len; i++)
    {
      const Pair *pair = &g_array_index (pairs, Pair, i);
      Gap gap = { x, pair->before, y, pair->after };

      if (pair->before < x || pair->after < y)
        continue;

      while (gap.x2 > x && gap.y2 > y && is_equal (alignment, gap.x2 - 1, gap.y2 - 1))
        join (alignment, --gap.x2, --gap.y2);

      for (x = pair->before, y = pair->after; x < whole->x2 && y < whole->y2 && is_equal (alignment, x, y); x++, y++)
        join (alignment, x, y);

      align_gap (alignment, gap, level);
    }

  align_gap (alignment, (Gap) { x, whole->x2, y, whole->y2 }, level);
}

static void
align_gap (Alignment *alignment,
           Gap        gap,
           guint      level)
{
  while (gap.x1 < gap.x2 && gap.y1 < gap.y2 && is_equal (alignment, gap.x1, gap.y1))
    join (alignment, gap.x1++, gap.y1++);
  while (gap.x1 < gap.x2 && gap.y1 < gap.y2 && is_equal (alignment, gap.x2 - 1, gap.y2 - 1))
    join (alignment, --gap.x2, --gap.y2);

  if (gap.x1 == gap.x2 || gap.y1 == gap.y2 || is_cancelled (alignment))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (landmark_sizes) && level < MOST_LEVELS; i++)
    {
      g_autoptr(GArray) pairs = NULL;

      if ((gap.x2 - gap.x1) + (gap.y2 - gap.y1) <= SMALL_GAP)
        break;

      pairs = find_pairs (alignment,
                          list_landmarks (alignment->before, gap.x1, gap.x2, landmark_sizes[i]),
                          list_landmarks (alignment->after, gap.y1, gap.y2, landmark_sizes[i]));
      if (pairs->len > 0)
        {
          align_between (alignment, pairs, &gap, level + 1);
          return;
        }
    }

  use_myers (alignment, &gap);
  tell_progress (alignment, gap.x2);
}

void
beakta_difference_align (BeaktaDifferenceSide        *before,
                         BeaktaDifferenceSide        *after,
                         const BeaktaDifferenceWatch *watch)
{
  Alignment alignment = { before, after, watch };
  Gap whole = { 0, before->tokens->len, 0, after->tokens->len };
  g_autoptr(GArray) pairs = NULL;

  pairs = find_pairs (&alignment, list_headings (before), list_headings (after));
  align_between (&alignment, pairs, &whole, 0);
}

/* Tidying */

/* Words that differ, or words that are equal: by how many there are. */
typedef struct
{
  guint x, y;                        /* where it begins in both */
  guint n_before;
  guint n_after;
  gboolean is_equal;
} Piece;

static Piece
read_piece (const BeaktaDifferenceSide *before,
            const BeaktaDifferenceSide *after,
            guint                       x,
            guint                       y)
{
  Piece piece = { .x = x, .y = y };

  piece.is_equal = x < before->tokens->len && y < after->tokens->len && before->counterparts[x] == (int) y;
  if (piece.is_equal)
    {
      while (x < before->tokens->len && y < after->tokens->len && before->counterparts[x] == (int) y)
        x++, y++;
    }
  else
    {
      while (x < before->tokens->len && before->counterparts[x] == BEAKTA_NO_COUNTERPART)
        x++;
      while (y < after->tokens->len && after->counterparts[y] == BEAKTA_NO_COUNTERPART)
        y++;
    }
  piece.n_before = x - piece.x;
  piece.n_after = y - piece.y;

  return piece;
}

static void
part (BeaktaDifferenceSide *before,
      BeaktaDifferenceSide *after,
      const Piece          *equal)
{
  for (guint i = 0; i < equal->n_before; i++)
    {
      before->counterparts[equal->x + i] = BEAKTA_NO_COUNTERPART;
      after->counterparts[equal->y + i] = BEAKTA_NO_COUNTERPART;
    }
}

void
beakta_difference_tidy (BeaktaDifferenceSide *before,
                        BeaktaDifferenceSide *after)
{
  g_autoptr(GArray) pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  guint x = 0;
  guint y = 0;

  while (x < before->tokens->len || y < after->tokens->len)
    {
      Piece piece = read_piece (before, after, x, y);

      x += piece.n_before;
      y += piece.n_after;
      g_array_append_val (pieces, piece);

      /* Different, equal, different: the one in the middle may go, and then the one before it. */
      while (!piece.is_equal && pieces->len >= 3)
        {
          Piece *last = &g_array_index (pieces, Piece, pieces->len - 1);
          const Piece *equal = last - 1;
          Piece *first = last - 2;

          if (equal->n_before >= MAX (first->n_before, first->n_after) ||
              equal->n_before >= MAX (last->n_before, last->n_after))
            break;

          part (before, after, equal);
          first->n_before += equal->n_before + last->n_before;
          first->n_after += equal->n_after + last->n_after;
          g_array_set_size (pieces, pieces->len - 2);
        }
    }
}
