/* Sentences and paragraphs. */

#include "beakta-sentence.h"

#include <pango/pango.h>

typedef struct
{
  guint start;
  guint end;
} Range;

static gboolean
is_block (const BeaktaRun *run)
{
  return run->kind == BEAKTA_RUN_HEADING || run->kind == BEAKTA_RUN_PARAGRAPH || run->kind == BEAKTA_RUN_LIST_ITEM ||
         run->kind == BEAKTA_RUN_TABLE_CELL || run->kind == BEAKTA_RUN_FOOTNOTE || run->kind == BEAKTA_RUN_ASIDE;
}

/* The innermost block at @position; the whole text where there is none. */
static Range
find_block (BeaktaText *text,
            guint       position)
{
  Range block = { 0, beakta_text_get_length (text) };
  guint n_runs;
  const BeaktaRun *runs = beakta_text_get_runs (text, &n_runs);

  for (guint i = 0; i < n_runs && runs[i].start <= position; i++)
    {
      if (is_block (&runs[i]) && position < runs[i].start + runs[i].length && runs[i].length <= block.end - block.start)
        block = (Range) { runs[i].start, runs[i].start + runs[i].length };
    }

  return block;
}

/* The sentence of @block that holds @position. */
static Range
find_sentence (BeaktaText  *text,
               const Range *block,
               guint        position)
{
  g_autofree char *words = beakta_text_dup_range (text, block->start, block->end);
  guint length = block->end - block->start;
  g_autofree PangoLogAttr *breaks = g_new0 (PangoLogAttr, length + 1);
  guint from = position - block->start;
  guint to;

  pango_get_log_attrs (words, -1, -1, pango_language_from_string ("sv"), breaks, (int) length + 1);

  while (from > 0 && !breaks[from].is_sentence_start)
    from--;
  for (to = from + 1; to < length && !breaks[to].is_sentence_end; to++)
    ;

  return (Range) { block->start + from, block->start + MAX (to, position - block->start + 1) };
}

static guint
skip_spaces_back (BeaktaText *text,
                  guint       start,
                  guint       end)
{
  g_autofree char *words = beakta_text_dup_range (text, start, end);

  g_strchomp (words);
  return start + (guint) g_utf8_strlen (words, -1);
}

void
beakta_sentence_widen (BeaktaText *text,
                       guint       start,
                       guint       end,
                       guint      *from,
                       guint      *to)
{
  Range first_block, last_block;
  guint length, last;

  g_return_if_fail (BEAKTA_IS_TEXT (text));
  g_return_if_fail (start <= end);
  g_return_if_fail (from != NULL && to != NULL);

  length = beakta_text_get_length (text);
  *from = MIN (start, length);
  *to = MIN (end, length);
  if (length == 0)
    return;

  start = MIN (start, length - 1);
  last = MAX (start, MIN (end, length) - (end > start));
  first_block = find_block (text, start);
  last_block = find_block (text, last);

  *from = find_sentence (text, &first_block, start).start;
  *to = skip_spaces_back (text, *from, find_sentence (text, &last_block, last).end);
  if (*from == start && *to == end)
    {
      *from = first_block.start;
      *to = skip_spaces_back (text, *from, last_block.end);
    }
  *to = MAX (*to, end);
}
