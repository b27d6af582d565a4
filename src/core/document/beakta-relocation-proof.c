/* Whether a place of the text after is what a passage of the text before has become.
 *
 * (1) Words that some other place of the text before became are not the passage, however alike they are: a sentence
 *     that stands five times and loses one of them leaves four others, not the fifth moved.
 * (2) Words that occur more than once, or are few, are no proof by themselves: they are the passage only where what
 *     surrounded it still stands beside them.
 * (3) Words that have changed must have something in common with the passage that nothing else has, or fill the very gap
 *     that it has left.
 */

#define G_LOG_DOMAIN "beakta-anchor"

#include "beakta-relocation-private.h"

#include <string.h>

#define COMPANY    160               /* characters on each side of a passage that may come along */
#define TELLING    20                /* characters that are a proof, when they occur once */
#define FAMILIAR   40                /* characters that are known again although some have changed */
#define SHINGLE    3                 /* words in a row, as a sign of whose they are */
#define ENTOURAGE  400               /* bytes on each side that speak for a place */

/* How many characters the passage must be widened by, on one side or on both, to be the only one of its sort. Some more
 * of them never make it less so. */
static guint
measure_company (BeaktaTraveller *traveller,
                 BeaktaSide       side)
{
  guint low = 0;
  guint high = COMPANY;

  if (traveller->company[side] != BEAKTA_UNKNOWN)
    return traveller->company[side];

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      guint n_before = side == BEAKTA_SIDE_AFTER ? 0 : MIN (traveller->start, middle);
      guint n_after = side == BEAKTA_SIDE_BEFORE ? 0 : middle;
      g_autofree char *stretch = beakta_text_dup_range (traveller->self->before, traveller->start - n_before,
                                                        traveller->end + n_after);

      if (beakta_relocation_count_in (traveller->self->before, stretch) == 1)
        high = middle;
      else
        low = middle + 1;
    }
  traveller->company[side] = low + TELLING / 2;

  return traveller->company[side];
}

/* Whether what was on one side of the passage, or on both, now stands there beside the place, and nowhere else. */
static gboolean
has_company_on (BeaktaTraveller *traveller,
                guint            start,
                guint            end,
                BeaktaSide       side)
{
  guint n = measure_company (traveller, side);
  guint n_before = side == BEAKTA_SIDE_AFTER ? 0 : MIN (n, traveller->start);
  guint n_after = side == BEAKTA_SIDE_BEFORE ? 0 : n;
  g_autofree char *was = NULL;
  g_autofree char *is = NULL;

  if (start < n_before)
    return FALSE;

  was = beakta_text_dup_range (traveller->self->before, traveller->start - n_before, traveller->end + n_after);
  is = beakta_text_dup_range (traveller->self->after, start - n_before, end + n_after);

  return g_str_equal (was, is) && beakta_relocation_count_in (traveller->self->after, is) == 1;
}

/* A phrase that is repeated is told from its likes by what stands beside it. */
static gboolean
has_company (BeaktaTraveller *traveller,
             guint            start,
             guint            end)
{
  return has_company_on (traveller, start, end, BEAKTA_SIDE_AFTER) ||
         has_company_on (traveller, start, end, BEAKTA_SIDE_BEFORE) ||
         has_company_on (traveller, start, end, BEAKTA_SIDE_BOTH);
}

/* How often SHINGLE words from @token on stand in the text before; no more than twice is counted. */
static guint
count_shingle (const BeaktaRelocation *self,
               guint                   token)
{
  const BeaktaDifferenceSide *before = &self->difference->before;
  guint n_found, n = 0;
  const guint *places = beakta_word_index_find (&self->index_before, before->ids[token], &n_found);

  for (guint i = 0; i < n_found && n < 2; i++)
    n += places[i] + SHINGLE <= before->tokens->len &&
         memcmp (before->ids + places[i], before->ids + token, SHINGLE * sizeof (guint)) == 0;

  return n;
}

static gboolean
stands_between (const BeaktaRelocation *self,
                guint                   shingle,
                guint                   first,
                guint                   last)
{
  const BeaktaDifference *difference = self->difference;

  for (guint i = first; i + SHINGLE <= last; i++)
    if (memcmp (difference->before.ids + shingle, difference->after.ids + i, SHINGLE * sizeof (guint)) == 0)
      return TRUE;

  return FALSE;
}

/* Whether a good part of what only the passage had stands between two positions. */
static gboolean
has_its_words (const BeaktaTraveller *traveller,
               guint                  start,
               guint                  end)
{
  guint n_own = 0;
  guint n_here = 0;
  guint first, last;

  beakta_difference_get_words_after (traveller->self->difference, start, end, &first, &last);
  for (guint i = traveller->first; i + SHINGLE <= traveller->last; i++)
    {
      if (count_shingle (traveller->self, i) > 1)
        continue;

      n_own++;
      n_here += stands_between (traveller->self, i, first, last);
    }

  return n_here > 0 && 4 * n_here >= n_own;
}

static gboolean
may_have_become (const BeaktaTraveller *traveller,
                 guint                  start,
                 guint                  end,
                 guint                  errors)
{
  if (traveller->length < TELLING && errors > traveller->length / 5)
    return FALSE;
  if (traveller->is_at_home)
    return (traveller->is_tight && traveller->n_before == 1) || has_its_words (traveller, start, end);

  return traveller->n_after == 0 && traveller->length >= FAMILIAR && errors <= traveller->length / 4 &&
         has_its_words (traveller, start, end);
}

/* How many characters around the passage have stayed the same, up to so many. */
static guint
count_alike (const BeaktaTraveller *traveller,
             guint                  start,
             guint                  end)
{
  const char *before = beakta_text_get_stream (traveller->self->before);
  const char *after = beakta_text_get_stream (traveller->self->after);
  const char *p = before + beakta_text_get_offset (traveller->self->before, traveller->start);
  const char *q = after + beakta_text_get_offset (traveller->self->after, start);
  guint n = 0;

  for (guint i = 0; i < ENTOURAGE && p > before && q > after && p[-1] == q[-1]; i++, n++)
    p--, q--;

  p = before + beakta_text_get_offset (traveller->self->before, traveller->end);
  q = after + beakta_text_get_offset (traveller->self->after, end);
  for (guint i = 0; i < ENTOURAGE && *p != '\0' && *p == *q; i++, n++)
    p++, q++;

  return n;
}

/* To the letter. */
static gboolean
is_proven (BeaktaTraveller *traveller,
           guint            start,
           guint            end)
{
  gboolean is_only_one = traveller->n_before == 1 && traveller->n_after == 1;

  return (traveller->is_at_home && (is_only_one || traveller->is_tight)) ||
         (is_only_one && traveller->length >= TELLING) ||
         has_company (traveller, start, end);
}

/* Rules 1, 2 and 3. */
gboolean
beakta_traveller_may_be_at (guint     start,
                            guint     end,
                            guint     errors,
                            double   *weight,
                            gpointer  user_data)
{
  BeaktaTraveller *traveller = user_data;

  if (beakta_difference_is_of_others (traveller->self->difference, start, end, traveller->start, traveller->end))
    return FALSE;
  if (errors > 0)
    return may_have_become (traveller, start, end, errors);
  if (traveller->is_kept)
    return TRUE;

  *weight += count_alike (traveller, start, end);
  if (!is_proven (traveller, start, end))
    return FALSE;

  traveller->is_torn |= traveller->place != BEAKTA_UNKNOWN && traveller->place != start;
  traveller->place = start;

  return TRUE;
}
