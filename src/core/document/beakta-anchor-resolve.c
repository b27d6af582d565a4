/* A passage found again, in the text it was made in or in another version of it.
 *
 * (1) A passage is never silently moved: where it is not found as it was, the state says so.
 * (2) Where it stood is looked at first, then every place that has the quote, then what is near where it stood, and
 *     last the whole text. How places are weighed is in beakta-anchor-search.c.
 */

#define G_LOG_DOMAIN "beakta-anchor"

#include "beakta-anchor-search.h"

#include <string.h>

#define WINDOW 8192                  /* characters on each side of the old position, looked through first */

/* Quote and context stand where they stood. */
static gboolean
stands_where_it_stood (const BeaktaAnchorSearch *search)
{
  const BeaktaPassage *passage = search->passage;
  guint end = beakta_anchor_get_end (search->text, passage);
  const char *first, *last;
  gsize n_prefix = strlen (passage->prefix);
  gsize n_suffix = strlen (passage->suffix);

  first = search->stream + beakta_text_get_offset (search->text, passage->start);
  last = search->stream + beakta_text_get_offset (search->text, end);

  return (gsize) (first - search->stream) >= n_prefix &&
         (gsize) (search->stream_end - last) >= n_suffix &&
         beakta_anchor_stands_in (search->text, passage->exact, passage->start, end) &&
         memcmp (first - n_prefix, passage->prefix, n_prefix) == 0 &&
         memcmp (last, passage->suffix, n_suffix) == 0;
}

static void
search_through (BeaktaAnchorSearch *search)
{
  guint length = beakta_text_get_length (search->text);
  guint hint = MIN (search->hint, length);
  guint most_errors = beakta_anchor_search_get_most_errors (search);

  beakta_anchor_search_exact (search, 0, length);
  if (beakta_anchor_search_is_settled (search, 0))
    return;

  beakta_anchor_search_folded (search, 0, length);
  if (beakta_anchor_search_is_settled (search, 0))
    return;

  beakta_anchor_search_approximate (search, hint - MIN (hint, WINDOW), hint + search->length + WINDOW, most_errors);
  if (beakta_anchor_search_is_settled (search, search->length / 4))
    return;

  beakta_anchor_search_approximate (search, 0, length, most_errors);
}

BeaktaAnchorState
beakta_anchor_resolve (BeaktaText          *text,
                       const BeaktaPassage *passage,
                       guint               *start,
                       guint               *end)
{
  g_auto(BeaktaAnchorSearch) search = { 0 };

  g_return_val_if_fail (BEAKTA_IS_TEXT (text), BEAKTA_ANCHOR_LOST);
  g_return_val_if_fail (passage != NULL, BEAKTA_ANCHOR_LOST);

  *start = *end = 0;
  if (!beakta_anchor_search_init (&search, text, passage))
    return BEAKTA_ANCHOR_LOST;

  if (stands_where_it_stood (&search))
    {
      *start = passage->start;
      *end = beakta_anchor_get_end (text, passage);
      return BEAKTA_ANCHOR_EXACT;
    }

  search_through (&search);
  if (!search.best.is_enough)
    return BEAKTA_ANCHOR_LOST;

  *start = search.best.start;
  *end = search.best.end;
  if (search.best.errors > 0)
    return BEAKTA_ANCHOR_CHANGED;

  return *start == passage->start && beakta_anchor_search_is_to_the_letter (&search) ? BEAKTA_ANCHOR_EXACT
                                                                                     : BEAKTA_ANCHOR_MOVED;
}
