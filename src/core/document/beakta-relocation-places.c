/* Where a passage could be, when it is not where it would be: it is looked for by its rarest words, so that the time it
 * takes does not grow with the text. */

#define G_LOG_DOMAIN "beakta-anchor"

#include "beakta-relocation-private.h"

#include <string.h>

#define RARE       48                /* times that a word may occur in the text after, to be looked for */
#define MAX_PLACES 256               /* that are looked at */
#define MAX_CLOSE  8                 /* that are looked at closely, for something that has changed */
#define AT_LEAST   2                 /* rare words of the passage that a place must have; 1 if it has no more */

/* Some words of the passage, in their order, near one place of the text after. */
typedef struct
{
  guint start;                       /* token that the first word of the passage would be */
  guint n_words;
} Place;

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
list_starts (const BeaktaTraveller *traveller,
             guint                 *n_rare)
{
  const BeaktaRelocation *self = traveller->self;
  GArray *starts = g_array_new (FALSE, FALSE, sizeof (guint));

  *n_rare = 0;
  for (guint i = traveller->first; i < traveller->last; i++)
    {
      guint n_found;
      const guint *places = beakta_word_index_find (&self->index_after, self->difference->before.ids[i], &n_found);

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
list_places (const BeaktaTraveller *traveller)
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
search_place (BeaktaAnchorSearch    *search,
              const BeaktaTraveller *traveller,
              const Place           *place,
              gboolean               closely)
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

void
beakta_traveller_search_elsewhere (BeaktaAnchorSearch    *search,
                                   const BeaktaTraveller *traveller)
{
  g_autoptr(GArray) places = list_places (traveller);

  if (places->len == 0)
    beakta_anchor_search_exact (search, 0, beakta_text_get_length (traveller->self->after));

  for (guint i = 0; i < places->len; i++)
    search_place (search, traveller, &g_array_index (places, Place, i), FALSE);
  for (guint i = 0; i < MIN (places->len, MAX_CLOSE) && !search->best.is_enough; i++)
    search_place (search, traveller, &g_array_index (places, Place, i), TRUE);
}
