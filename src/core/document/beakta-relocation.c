/* The passages of one version of a document, found again in the next.
 *
 * (1) The two texts are compared first. What surrounds a passage tells where it must be, or where it would be.
 * (2) What is not there is looked for elsewhere (beakta-relocation-places.c); what may be taken for it is told in
 *     beakta-relocation-proof.c.
 */

#define G_LOG_DOMAIN "beakta-anchor"

#include "beakta-relocation-private.h"

#include <string.h>

#define RUN_ALONG  8                 /* words on each side of a passage that leave no doubt */
#define SPARE      20                /* characters by which home may be larger than twice the passage */

static void
word_index_init (BeaktaWordIndex            *self,
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
word_index_clear (BeaktaWordIndex *self)
{
  g_clear_pointer (&self->firsts, g_free);
  g_clear_pointer (&self->places, g_free);
}

const guint *
beakta_word_index_find (const BeaktaWordIndex *self,
                        guint                  id,
                        guint                 *n_found)
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
  g_return_val_if_fail (BEAKTA_IS_TEXT (before), NULL);
  g_return_val_if_fail (BEAKTA_IS_TEXT (after), NULL);

  return beakta_relocation_new_from (before, after, beakta_difference_new (before, after));
}

BeaktaRelocation *
beakta_relocation_new_from (BeaktaText       *before,
                            BeaktaText       *after,
                            BeaktaDifference *difference)
{
  BeaktaRelocation *self = g_new0 (BeaktaRelocation, 1);

  self->before = g_object_ref (before);
  self->after = g_object_ref (after);
  self->difference = difference;
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
  g_clear_pointer (&self->found, g_hash_table_unref);
  g_free (self);
}

/* The anchor is one of the text before: its words stand where it says. */
static gboolean
fits_before (BeaktaRelocation    *self,
             const BeaktaPassage *passage)
{
  return passage->start < beakta_text_get_length (self->before) &&
         beakta_anchor_stands_in (self->before, passage->exact, passage->start, passage->end);
}

guint
beakta_relocation_count_in (BeaktaText *text,
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

/* Between what surrounded it. Where its words stand to the letter and are not the passage, nothing that is less like
 * it is. */
static void
search_at_home (BeaktaAnchorSearch    *search,
                const BeaktaTraveller *traveller,
                guint                  low,
                guint                  high)
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
find_rarest (const BeaktaTraveller *traveller,
             const BeaktaWordIndex *index,
             guint                 *rarest)
{
  const guint *ids = traveller->self->difference->before.ids;
  guint fewest = G_MAXUINT;

  for (guint i = traveller->first + 1; i + 1 < traveller->last && fewest > 1; i++)
    {
      guint n_found;

      beakta_word_index_find (index, ids[i], &n_found);
      if (n_found < fewest)
        {
          fewest = n_found;
          *rarest = i;
        }
    }

  return fewest != G_MAXUINT;
}

/* Whether the words inside the passage stand around the token @place as they stand around @word, one of them. */
static gboolean
has_its_words (const BeaktaTraveller      *traveller,
               const BeaktaDifferenceSide *side,
               guint                       word,
               guint                       place)
{
  const guint *ids = traveller->self->difference->before.ids;

  for (guint i = traveller->first + 1; i + 1 < traveller->last; i++)
    if (place + i < word || place + i - word >= side->tokens->len || side->ids[place + i - word] != ids[i])
      return FALSE;

  return TRUE;
}

/* How often the words of the passage stand in a text, to the letter; no more than twice is counted. */
static guint
count_passage (const BeaktaTraveller      *traveller,
               BeaktaText                 *text,
               const BeaktaWordIndex      *index,
               const BeaktaDifferenceSide *side,
               const char                 *exact)
{
  const BeaktaDifferenceSide *before = &traveller->self->difference->before;
  const guint *places;
  guint rarest, n_found, into;
  guint n = 0;

  if (!find_rarest (traveller, index, &rarest))
    return beakta_relocation_count_in (text, exact);

  into = g_array_index (before->tokens, BeaktaToken, rarest).start - traveller->start;
  places = beakta_word_index_find (index, before->ids[rarest], &n_found);
  for (guint i = 0; i < n_found && n < 2; i++)
    {
      guint place = g_array_index (side->tokens, BeaktaToken, places[i]).start;

      n += place >= into && has_its_words (traveller, side, rarest, places[i]) &&
           beakta_anchor_stands_in (text, exact, place - into, place - into + traveller->end - traveller->start);
    }

  return n;
}

static void
set_out (BeaktaTraveller     *traveller,
         BeaktaRelocation    *self,
         const BeaktaPassage *passage)
{
  traveller->self = self;
  traveller->start = passage->start;
  traveller->end = beakta_anchor_get_end (self->before, passage);
  beakta_difference_get_words (self->difference, traveller->start, traveller->end, &traveller->first, &traveller->last);

  traveller->place = BEAKTA_UNKNOWN;
  traveller->is_kept = beakta_difference_is_kept (self->difference, traveller->start, traveller->end, RUN_ALONG);
  if (!traveller->is_kept)
    {
      traveller->n_before = count_passage (traveller, self->before, &self->index_before, &self->difference->before,
                                           passage->exact);
      traveller->n_after = count_passage (traveller, self->after, &self->index_after, &self->difference->after,
                                          passage->exact);
    }
  for (BeaktaSide side = 0; side < BEAKTA_N_SIDES; side++)
    traveller->company[side] = BEAKTA_UNKNOWN;
}

static BeaktaAnchorState
find_by_comparison (BeaktaRelocation    *self,
                    BeaktaAnchorSearch  *search,
                    const BeaktaPassage *passage)
{
  BeaktaTraveller traveller = { NULL };
  guint low, high;

  set_out (&traveller, self, passage);
  traveller.length = search->length;
  beakta_difference_map (self->difference, traveller.start, traveller.end, &low, &high);
  traveller.is_tight = high - MIN (low, high) <= 2 * search->length + SPARE;
  search->hint = low;
  search->judge = beakta_traveller_may_be_at;
  search->judge_data = &traveller;

  traveller.is_at_home = TRUE;
  search_at_home (search, &traveller, low, high);
  if (!traveller.is_kept)
    {
      traveller.is_at_home = FALSE;
      beakta_traveller_search_elsewhere (search, &traveller);
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

  if (beakta_relocation_recall (self, passage, &state, start, end))
    return state;

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
