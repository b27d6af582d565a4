/* The passages of one version of a document, found again in the next.
 *
 * (1) The two texts are compared first. What surrounds a passage tells where it must be, or where it would be.
 * (2) Words that some other place of the text before became are not the passage, however alike they are: a sentence
 *     that stands five times and loses one of them leaves four others, not the fifth moved.
 * (3) Words that occur more than once, or are few, are no proof by themselves: they are the passage only where what
 *     surrounded it still stands beside them. Words that have changed must have something in common with the passage
 *     that nothing else has, or fill the very gap that it has left.
 * (4) A passage that is not where it would be is looked for by its rarest words, so that the time it takes does not grow
 *     with the text.
 */

#define G_LOG_DOMAIN "beakta-anchor"

#include "beakta-relocation.h"

#include "beakta-anchor-search.h"
#include "beakta-difference-private.h"

#include <string.h>

#define RARE       48                /* times that a word may occur in the text after, to be looked for */
#define MAX_PLACES 256               /* that are looked at */
#define MAX_CLOSE  8                 /* that are looked at closely, for something that has changed */
#define AT_LEAST   2                 /* rare words of the passage that a place must have; 1 if it has no more */
#define COMPANY    160               /* characters on each side of a passage that may come along */
#define TELLING    20                /* characters that are a proof, when they occur once */
#define FAMILIAR   40                /* characters that are known again although some have changed */
#define SHINGLE    3                 /* words in a row, as a sign of whose they are */
#define RUN_ALONG  8                 /* words on each side of a passage that leave no doubt */
#define ENTOURAGE  400               /* bytes on each side that speak for a place */
#define UNKNOWN    G_MAXUINT

/* Where each word of a text stands: the tokens with id i are places[firsts[i]] ... places[firsts[i + 1] - 1]. */
typedef struct
{
  guint *firsts;
  guint *places;
  guint  n_ids;
} WordIndex;

struct _BeaktaRelocation
{
  BeaktaText       *before;
  BeaktaText       *after;
  BeaktaDifference *difference;
  WordIndex         index_before;
  WordIndex         index_after;
};

/* Which sides of a passage. */
typedef enum
{
  SIDE_AFTER,
  SIDE_BEFORE,
  SIDE_BOTH,
  N_SIDES
} Side;

/* One passage on its way. */
typedef struct
{
  BeaktaRelocation *self;
  guint             start;           /* in the text before */
  guint             end;
  guint             first;           /* its words: tokens of the text before */
  guint             last;
  guint             length;
  gboolean          is_kept;         /* by the comparison, with so much around it that it must be the passage */
  guint             n_before;        /* how often its words stand in the text before; 2: more than once */
  guint             n_after;
  gboolean          is_at_home;      /* it is looked for where it would be */
  gboolean          is_tight;        /* home is hardly more than it needs */
  guint             company[N_SIDES];  /* see measure_company (); UNKNOWN until it is asked for */
  guint             place;           /* the first that may be the passage to the letter; UNKNOWN */
  gboolean          is_torn;         /* there is another one: what surrounded it stands beside both */
} Traveller;

/* Some words of the passage, in their order, near one place of the text after. */
typedef struct
{
  guint start;                       /* token that the first word of the passage would be */
  guint n_words;
} Place;

static void
word_index_init (WordIndex                  *self,
                 const BeaktaDifferenceSide *side)
{
  guint n_tokens = side->tokens->len;
  g_autofree guint *next = NULL;

  for (guint i = 0; i < n_tokens; i++)
    self->n_ids = MAX (self->n_ids, side->ids[i] + 1);

  self->firsts = g_new0 (guint, self->n_ids + 1);
  for (guint i = 0; i < n_tokens; i++)
    self->firsts[side->ids[i] + 1]++;
  for (guint id = 0; id < self->n_ids; id++)
    self->firsts[id + 1] += self->firsts[id];

  self->places = g_new (guint, n_tokens + 1);
  next = g_memdup2 (self->firsts, self->n_ids * sizeof (guint));
  for (guint i = 0; i < n_tokens; i++)
    self->places[next[side->ids[i]]++] = i;
}

static void
word_index_clear (WordIndex *self)
{
  g_clear_pointer (&self->firsts, g_free);
  g_clear_pointer (&self->places, g_free);
}

/* (transfer none): the tokens that are the word. */
static const guint *
word_index_find (const WordIndex *self,
                 guint            id,
                 guint           *n_found)
{
  if (id >= self->n_ids)
    {
      *n_found = 0;
      return NULL;
    }

  *n_found = self->firsts[id + 1] - self->firsts[id];
  return self->places + self->firsts[id];
}

/**
 * beakta_relocation_new:
 * @before: the text that the passages were made in
 * @after: the text of the next version
 *
 * Returns: (transfer full): the way from one to the other
 */
BeaktaRelocation *
beakta_relocation_new (BeaktaText *before,
                       BeaktaText *after)
{
  BeaktaRelocation *self;

  g_return_val_if_fail (BEAKTA_IS_TEXT (before), NULL);
  g_return_val_if_fail (BEAKTA_IS_TEXT (after), NULL);

  self = g_new0 (BeaktaRelocation, 1);
  self->before = g_object_ref (before);
  self->after = g_object_ref (after);
  self->difference = beakta_difference_new (before, after);
  word_index_init (&self->index_before, &self->difference->before);
  word_index_init (&self->index_after, &self->difference->after);

  return self;
}

void
beakta_relocation_free (BeaktaRelocation *self)
{
  g_object_unref (self->before);
  g_object_unref (self->after);
  beakta_difference_free (self->difference);
  word_index_clear (&self->index_before);
  word_index_clear (&self->index_after);
  g_free (self);
}

/* The anchor is one of the text before: its words stand where it says. */
static gboolean
fits_before (BeaktaRelocation    *self,
             const BeaktaPassage *passage)
{
  const char *stream = beakta_text_get_stream (self->before);

  return passage->start < beakta_text_get_length (self->before) &&
         g_str_has_prefix (stream + beakta_text_get_offset (self->before, passage->start), passage->exact);
}

static guint
count_in (BeaktaText *text,
          const char *words)
{
  const char *p = beakta_text_get_stream (text);
  guint n = 0;

  while (n < 2 && (p = strstr (p, words)) != NULL)
    {
      n++;
      p++;
    }

  return n;
}

/* How many characters the passage must be widened by, on one side or on both, to be the only one of its sort. Some more
 * of them never make it less so. */
static guint
measure_company (Traveller *traveller,
                 Side       side)
{
  guint low = 0;
  guint high = COMPANY;

  if (traveller->company[side] != UNKNOWN)
    return traveller->company[side];

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      guint n_before = side == SIDE_AFTER ? 0 : MIN (traveller->start, middle);
      guint n_after = side == SIDE_BEFORE ? 0 : middle;
      g_autofree char *stretch = beakta_text_dup_range (traveller->self->before, traveller->start - n_before,
                                                        traveller->end + n_after);

      if (count_in (traveller->self->before, stretch) == 1)
        high = middle;
      else
        low = middle + 1;
    }
  traveller->company[side] = low + TELLING / 2;

  return traveller->company[side];
}

/* Whether what was on one side of the passage, or on both, now stands there beside the place, and nowhere else. */
static gboolean
has_company_on (Traveller *traveller,
                guint      start,
                guint      end,
                Side       side)
{
  guint n = measure_company (traveller, side);
  guint n_before = side == SIDE_AFTER ? 0 : MIN (n, traveller->start);
  guint n_after = side == SIDE_BEFORE ? 0 : n;
  g_autofree char *was = NULL;
  g_autofree char *is = NULL;

  if (start < n_before)
    return FALSE;

  was = beakta_text_dup_range (traveller->self->before, traveller->start - n_before, traveller->end + n_after);
  is = beakta_text_dup_range (traveller->self->after, start - n_before, end + n_after);

  return g_str_equal (was, is) && count_in (traveller->self->after, is) == 1;
}

/* A phrase that is repeated is told from its likes by what stands beside it. */
static gboolean
has_company (Traveller *traveller,
             guint      start,
             guint      end)
{
  return has_company_on (traveller, start, end, SIDE_AFTER) ||
         has_company_on (traveller, start, end, SIDE_BEFORE) ||
         has_company_on (traveller, start, end, SIDE_BOTH);
}

/* How often SHINGLE words from @token on stand in the text before; no more than twice is counted. */
static guint
count_shingle (const BeaktaRelocation *self,
               guint                   token)
{
  const BeaktaDifferenceSide *before = &self->difference->before;
  guint n_found, n = 0;
  const guint *places = word_index_find (&self->index_before, before->ids[token], &n_found);

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
has_its_words (const Traveller *traveller,
               guint            start,
               guint            end)
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
may_have_become (const Traveller *traveller,
                 guint            start,
                 guint            end,
                 guint            errors)
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
count_alike (const Traveller *traveller,
             guint            start,
             guint            end)
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
is_proven (Traveller *traveller,
           guint      start,
           guint      end)
{
  gboolean is_only_one = traveller->n_before == 1 && traveller->n_after == 1;

  return (traveller->is_at_home && (is_only_one || traveller->is_tight)) ||
         (is_only_one && traveller->length >= TELLING) ||
         has_company (traveller, start, end);
}

/* Rules 2 and 3. */
static gboolean
may_be_the_passage (guint     start,
                    guint     end,
                    guint     errors,
                    double   *weight,
                    gpointer  user_data)
{
  Traveller *traveller = user_data;

  if (beakta_difference_is_of_others (traveller->self->difference, start, end, traveller->start, traveller->end))
    return FALSE;
  if (errors > 0)
    return may_have_become (traveller, start, end, errors);
  if (traveller->is_kept)
    return TRUE;

  *weight += count_alike (traveller, start, end);
  if (!is_proven (traveller, start, end))
    return FALSE;

  traveller->is_torn |= traveller->place != UNKNOWN && traveller->place != start;
  traveller->place = start;

  return TRUE;
}

static int
compare_starts (gconstpointer a,
                gconstpointer b)
{
  guint first = *(const guint *) a;
  guint second = *(const guint *) b;

  return first < second ? -1 : first > second;
}

/* (transfer full) (element-type guint): for every place of a rare word of the passage, the token that the passage
 * would begin with, in order. */
static GArray *
list_starts (const Traveller *traveller,
             guint           *n_rare)
{
  const BeaktaRelocation *self = traveller->self;
  GArray *starts = g_array_new (FALSE, FALSE, sizeof (guint));

  *n_rare = 0;
  for (guint i = traveller->first; i < traveller->last; i++)
    {
      guint n_found;
      const guint *places = word_index_find (&self->index_after, self->difference->before.ids[i], &n_found);

      if (n_found > RARE)
        continue;

      (*n_rare)++;
      for (guint j = 0; j < n_found; j++)
        {
          guint start = places[j] - MIN (places[j], i - traveller->first);

          g_array_append_val (starts, start);
        }
    }
  g_array_sort (starts, compare_starts);

  return starts;
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const Place *first = a;
  const Place *second = b;

  if (first->n_words != second->n_words)
    return first->n_words > second->n_words ? -1 : 1;

  return first->start < second->start ? -1 : first->start > second->start;
}

/* Of places that overlap the best stays; of them all MAX_PLACES. */
static void
keep_best_apart (GArray *places,
                 guint   spread)
{
  guint n_kept = 0;

  for (guint i = 0; i < places->len && n_kept < MAX_PLACES; i++)
    {
      Place place = g_array_index (places, Place, i);
      gboolean is_apart = TRUE;

      for (guint j = 0; j < n_kept && is_apart; j++)
        {
          guint other = g_array_index (places, Place, j).start;

          is_apart = MAX (other, place.start) - MIN (other, place.start) > spread;
        }
      if (is_apart)
        g_array_index (places, Place, n_kept++) = place;
    }

  g_array_set_size (places, n_kept);
}

/* (transfer full) (element-type Place): where most of the rare words come together, the best first. */
static GArray *
list_places (const Traveller *traveller)
{
  guint n_rare;
  g_autoptr(GArray) starts = list_starts (traveller, &n_rare);
  GArray *places = g_array_new (FALSE, FALSE, sizeof (Place));
  guint spread = 2 + (traveller->last - traveller->first) / 4;
  guint last = 0;

  for (guint first = 0; first < starts->len; first++)
    {
      Place place = { g_array_index (starts, guint, first), 0 };

      while (last < starts->len && g_array_index (starts, guint, last) <= place.start + spread)
        last++;
      place.n_words = last - first;
      if (place.n_words >= MIN (AT_LEAST, n_rare))
        g_array_append_val (places, place);
    }

  g_array_sort (places, compare_places);
  keep_best_apart (places, spread);

  return places;
}

/* One place: so many words from a token on, with some to spare. */
static void
search_place (BeaktaAnchorSearch *search,
              const Traveller    *traveller,
              const Place        *place,
              gboolean            closely)
{
  GArray *tokens = traveller->self->difference->after.tokens;
  guint n_words = traveller->last - traveller->first;
  guint spare = 8 + n_words / 2;
  guint first = place->start - MIN (place->start, spare);
  guint last = MIN (place->start + n_words + spare, tokens->len - 1);
  guint start = g_array_index (tokens, BeaktaToken, first).start;
  guint end = g_array_index (tokens, BeaktaToken, last).end;

  if (!closely)
    {
      beakta_anchor_search_exact (search, start, end);
      return;
    }

  beakta_anchor_search_folded (search, start, end);
  if (search->best.errors > 0 || !search->best.is_enough)
    beakta_anchor_search_approximate (search, start, end, search->length / 3);
}

/* Everywhere, by its rare words; a passage that has none is looked for to the letter. */
static void
search_elsewhere (BeaktaAnchorSearch *search,
                  const Traveller    *traveller)
{
  g_autoptr(GArray) places = list_places (traveller);

  if (places->len == 0)
    beakta_anchor_search_exact (search, 0, beakta_text_get_length (traveller->self->after));

  for (guint i = 0; i < places->len; i++)
    search_place (search, traveller, &g_array_index (places, Place, i), FALSE);
  for (guint i = 0; i < MIN (places->len, MAX_CLOSE) && !search->best.is_enough; i++)
    search_place (search, traveller, &g_array_index (places, Place, i), TRUE);
}

/* Between what surrounded it. Where its words stand to the letter and are not the passage, nothing that is less like
 * it is. */
static void
search_at_home (BeaktaAnchorSearch *search,
                const Traveller    *traveller,
                guint               low,
                guint               high)
{
  g_autofree char *home = beakta_text_dup_range (traveller->self->after, low, high);
  guint most_errors = MIN (beakta_anchor_search_get_most_errors (search), search->length * 2 / 5);

  beakta_anchor_search_exact (search, low, high);
  if (!search->best.is_enough)
    beakta_anchor_search_folded (search, low, high);
  if (!search->best.is_enough && strstr (home, search->passage->exact) == NULL)
    beakta_anchor_search_approximate (search, low, high, most_errors);
}

/* The word inside the passage that stands in the fewest places of a text; %FALSE when it has none inside. */
static gboolean
find_rarest (const Traveller *traveller,
             const WordIndex *index,
             guint           *rarest)
{
  const guint *ids = traveller->self->difference->before.ids;
  guint fewest = G_MAXUINT;

  for (guint i = traveller->first + 1; i + 1 < traveller->last && fewest > 1; i++)
    {
      guint n_found;

      word_index_find (index, ids[i], &n_found);
      if (n_found < fewest)
        {
          fewest = n_found;
          *rarest = i;
        }
    }

  return fewest != G_MAXUINT;
}

/* How often the words of the passage stand in a text, to the letter; no more than twice is counted. */
static guint
count_passage (const Traveller            *traveller,
               BeaktaText                 *text,
               const WordIndex            *index,
               const BeaktaDifferenceSide *side,
               const char                 *exact)
{
  const BeaktaDifferenceSide *before = &traveller->self->difference->before;
  const guint *places;
  guint rarest, n_found, into;
  guint n = 0;

  if (!find_rarest (traveller, index, &rarest))
    return count_in (text, exact);

  into = g_array_index (before->tokens, BeaktaToken, rarest).start - traveller->start;
  places = word_index_find (index, before->ids[rarest], &n_found);
  for (guint i = 0; i < n_found && n < 2; i++)
    {
      guint place = g_array_index (side->tokens, BeaktaToken, places[i]).start;

      n += place >= into &&
           g_str_has_prefix (beakta_text_get_stream (text) + beakta_text_get_offset (text, place - into), exact);
    }

  return n;
}

static void
set_out (Traveller           *traveller,
         BeaktaRelocation    *self,
         const BeaktaPassage *passage,
         guint                length)
{
  traveller->self = self;
  traveller->start = passage->start;
  traveller->end = passage->start + length;
  traveller->length = length;
  beakta_difference_get_words (self->difference, traveller->start, traveller->end, &traveller->first, &traveller->last);

  traveller->place = UNKNOWN;
  traveller->is_kept = beakta_difference_is_kept (self->difference, traveller->start, traveller->end, RUN_ALONG);
  if (!traveller->is_kept)
    {
      traveller->n_before = count_passage (traveller, self->before, &self->index_before, &self->difference->before,
                                           passage->exact);
      traveller->n_after = count_passage (traveller, self->after, &self->index_after, &self->difference->after,
                                          passage->exact);
    }
  for (Side side = 0; side < N_SIDES; side++)
    traveller->company[side] = UNKNOWN;
}

static BeaktaAnchorState
find_by_comparison (BeaktaRelocation    *self,
                    BeaktaAnchorSearch  *search,
                    const BeaktaPassage *passage)
{
  Traveller traveller = { NULL };
  guint low, high;

  set_out (&traveller, self, passage, search->length);
  beakta_difference_map (self->difference, traveller.start, traveller.end, &low, &high);
  traveller.is_tight = high - MIN (low, high) <= 2 * search->length + TELLING;
  search->hint = low;
  search->judge = may_be_the_passage;
  search->judge_data = &traveller;

  traveller.is_at_home = TRUE;
  search_at_home (search, &traveller, low, high);
  if (!traveller.is_kept)
    {
      traveller.is_at_home = FALSE;
      search_elsewhere (search, &traveller);
    }

  if (!search->best.is_enough || traveller.is_torn)
    return BEAKTA_ANCHOR_LOST;
  if (search->best.errors > 0)
    return BEAKTA_ANCHOR_CHANGED;

  return search->best.start == passage->start && beakta_anchor_search_is_to_the_letter (search) ? BEAKTA_ANCHOR_EXACT
                                                                                                : BEAKTA_ANCHOR_MOVED;
}

BeaktaAnchorState
beakta_relocation_find (BeaktaRelocation    *self,
                        const BeaktaPassage *passage,
                        guint               *start,
                        guint               *end)
{
  g_auto(BeaktaAnchorSearch) search = { 0 };
  BeaktaAnchorState state;

  g_return_val_if_fail (self != NULL, BEAKTA_ANCHOR_LOST);
  g_return_val_if_fail (passage != NULL, BEAKTA_ANCHOR_LOST);

  *start = *end = 0;
  if (!beakta_anchor_search_init (&search, self->after, passage))
    return BEAKTA_ANCHOR_LOST;
  if (!fits_before (self, passage))
    return beakta_anchor_resolve (self->after, passage, start, end);

  state = find_by_comparison (self, &search, passage);
  if (state != BEAKTA_ANCHOR_LOST)
    {
      *start = search.best.start;
      *end = search.best.end;
    }

  return state;
}
