#include "beakta-difference-rows.h"

#include <string.h>

#include "beakta-difference-private.h"

#define MOST_WORDS 600               /* of one side of a row, about; a page has some 400 */

/* A range of tokens of each side. */
typedef struct
{
  guint x1, x2;
  guint y1, y2;
} Part;

typedef struct
{
  const BeaktaDifferenceSide *side;
  GArray                     *firsts;        /* of guint: the first token of each block, then the number of tokens */
  guint                       at;            /* block */
} Blocks;

static gboolean
begins_block (const BeaktaRun *run)
{
  switch (run->kind)
    {
    case BEAKTA_RUN_HEADING:
    case BEAKTA_RUN_PARAGRAPH:
    case BEAKTA_RUN_LIST_ITEM:
    case BEAKTA_RUN_TABLE_CELL:
    case BEAKTA_RUN_FOOTNOTE:
    case BEAKTA_RUN_ASIDE:
      return run->length > 0;
    case BEAKTA_RUN_FIELD:
    case BEAKTA_RUN_CHECKBOX:
    case BEAKTA_RUN_LINK:
    case BEAKTA_RUN_STRONG:
    case BEAKTA_RUN_EMPHASIS:
    case BEAKTA_RUN_COMMENT:
    case BEAKTA_N_RUNS:
    default:
      return FALSE;
    }
}

/* What stands beside something else, in a table, is on its line. */
static gboolean
begins_line (BeaktaText *text,
             guint       position)
{
  gsize offset = beakta_text_get_offset (text, position);

  return offset == 0 || strchr ("\n\f", beakta_text_get_stream (text)[offset - 1]) != NULL;
}

/* (transfer full) (element-type guint): where blocks begin, in order; of a text without structure every line. */
static GArray *
list_starts (BeaktaText *text)
{
  GArray *starts = g_array_new (FALSE, FALSE, sizeof (guint));
  const char *stream = beakta_text_get_stream (text);
  guint n_runs, position = 0;
  const BeaktaRun *runs = beakta_text_get_runs (text, &n_runs);

  for (guint i = 0; i < n_runs; i++)
    {
      if (begins_block (&runs[i]) && begins_line (text, runs[i].start) &&
          (starts->len == 0 || g_array_index (starts, guint, starts->len - 1) < runs[i].start))
        g_array_append_val (starts, runs[i].start);
    }
  if (starts->len > 0)
    return starts;

  for (const char *p = stream; *p != '\0'; p = g_utf8_next_char (p), position++)
    {
      if (p == stream || p[-1] == '\n' || p[-1] == '\f')
        g_array_append_val (starts, position);
    }

  return starts;
}

static void
blocks_init (Blocks                     *self,
             const BeaktaDifferenceSide *side,
             BeaktaText                 *text)
{
  g_autoptr(GArray) starts = list_starts (text);
  guint n_tokens = side->tokens->len;
  guint next = 0;

  self->side = side;
  self->at = 0;
  self->firsts = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint token = 0; token < n_tokens; token++)
    {
      guint start = g_array_index (side->tokens, BeaktaToken, token).start;
      gboolean begins = token == 0;

      for (; next < starts->len && g_array_index (starts, guint, next) <= start; next++)
        begins = TRUE;
      if (begins)
        g_array_append_val (self->firsts, token);
    }
  g_array_append_val (self->firsts, n_tokens);
}

static guint
get_first (const Blocks *self,
           guint         block)
{
  return g_array_index (self->firsts, guint, block);
}

static gboolean
is_at_end (const Blocks *self)
{
  return self->at + 1 >= self->firsts->len;
}

/* The block that holds @token. */
static guint
find_block (const Blocks *self,
            guint         token)
{
  guint low = self->at;
  guint high = self->firsts->len - 1;

  while (low + 1 < high)
    {
      guint middle = low + (high - low) / 2;

      if (get_first (self, middle) <= token)
        low = middle;
      else
        high = middle;
    }

  return low;
}

/* The last of the tokens that the other text has too, or none. */
static int
find_last_kept (const BeaktaDifferenceSide *side,
                guint                       first,
                guint                       last)
{
  while (last > first)
    {
      if (side->counterparts[--last] != BEAKTA_NO_COUNTERPART)
        return (int) last;
    }

  return BEAKTA_NO_COUNTERPART;
}

/* @end grows to the block of @other that the last words of @self's blocks, up to @own_end, stand in. */
static gboolean
reach (const Blocks *self,
       guint         own_end,
       const Blocks *other,
       guint        *end)
{
  int token = find_last_kept (self->side, get_first (self, self->at), get_first (self, own_end));
  guint needed;

  if (token < 0)
    return FALSE;

  needed = find_block (other, (guint) self->side->counterparts[token]) + 1;
  if (needed <= *end)
    return FALSE;

  *end = needed;
  return TRUE;
}

static gboolean
has_kept (const Blocks *self)
{
  return !is_at_end (self) &&
         find_last_kept (self->side, get_first (self, self->at), get_first (self, self->at + 1)) >= 0;
}

/* The next blocks that belong together, as few as there can be. One that only one text has stands alone, unless the other
 * has one of its own in the same place. */
static Part
take_blocks (Blocks *before,
             Blocks *after)
{
  gboolean before_alone = !is_at_end (before) && (is_at_end (after) || (!has_kept (before) && has_kept (after)));
  gboolean after_alone = !is_at_end (after) && (is_at_end (before) || (has_kept (before) && !has_kept (after)));
  guint x_end = before->at + !after_alone;
  guint y_end = after->at + !before_alone;
  Part part;

  for (gboolean grows = !before_alone && !after_alone; grows;)
    {
      grows = reach (before, x_end, after, &y_end);
      grows = reach (after, y_end, before, &x_end) || grows;
    }

  part = (Part) { get_first (before, before->at), get_first (before, x_end),
                  get_first (after, after->at), get_first (after, y_end) };
  before->at = x_end;
  after->at = y_end;

  return part;
}

static guint
get_start (const BeaktaDifferenceSide *side,
           guint                       first,
           guint                       last)
{
  if (first < last)
    return g_array_index (side->tokens, BeaktaToken, first).start;

  return first > 0 ? g_array_index (side->tokens, BeaktaToken, first - 1).end : 0;
}

static guint
get_end (const BeaktaDifferenceSide *side,
         guint                       last)
{
  return last > 0 ? g_array_index (side->tokens, BeaktaToken, last - 1).end : 0;
}

static gboolean
differs (const BeaktaDifferenceSide *side,
         guint                       first,
         guint                       last)
{
  for (guint i = first; i < last; i++)
    {
      if (side->counterparts[i] == BEAKTA_NO_COUNTERPART)
        return TRUE;
    }

  return FALSE;
}

static void
add_row (GArray                 *rows,
         const BeaktaDifference *self,
         const Part             *part)
{
  BeaktaDifferenceRow row = {
    get_start (&self->before, part->x1, part->x2), get_end (&self->before, part->x2),
    get_start (&self->after, part->y1, part->y2), get_end (&self->after, part->y2),
    differs (&self->before, part->x1, part->x2) || differs (&self->after, part->y1, part->y2),
  };

  g_array_append_val (rows, row);
}

/* Where a part that is too long is parted: at words that both texts have when there are some, else after enough. */
static Part
find_cut (const BeaktaDifference *self,
          const Part             *part)
{
  Part cut = { part->x1, MIN (part->x1 + MOST_WORDS, part->x2), part->y1, MIN (part->y1 + MOST_WORDS, part->y2) };

  for (guint x = part->x1 + MOST_WORDS / 2; x < MIN (part->x1 + MOST_WORDS, part->x2); x++)
    {
      int y = self->before.counterparts[x];

      if (y > (int) part->y1 && (guint) y <= part->y1 + 2 * MOST_WORDS && (guint) y < part->y2)
        return (Part) { part->x1, x, part->y1, (guint) y };
    }

  return cut;
}

static void
add_rows (GArray                 *rows,
          const BeaktaDifference *self,
          Part                    part)
{
  while (part.x2 - part.x1 > MOST_WORDS || part.y2 - part.y1 > 2 * MOST_WORDS)
    {
      Part cut = find_cut (self, &part);

      add_row (rows, self, &cut);
      part.x1 = cut.x2;
      part.y1 = cut.y2;
    }

  if (part.x1 < part.x2 || part.y1 < part.y2)
    add_row (rows, self, &part);
}

GArray *
beakta_difference_list_rows (const BeaktaDifference *self,
                             BeaktaText             *before,
                             BeaktaText             *after)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (BeaktaDifferenceRow));
  Blocks left, right;

  g_return_val_if_fail (self != NULL, rows);
  g_return_val_if_fail (BEAKTA_IS_TEXT (before), rows);
  g_return_val_if_fail (BEAKTA_IS_TEXT (after), rows);

  blocks_init (&left, &self->before, before);
  blocks_init (&right, &self->after, after);
  while (!is_at_end (&left) || !is_at_end (&right))
    add_rows (rows, self, take_blocks (&left, &right));
  g_array_unref (left.firsts);
  g_array_unref (right.firsts);

  return rows;
}
