/* The places that could be a passage, and what each weighs.
 *
 * (1) Everything that could be the passage is weighed in the same coin, matching characters: those of the quote, less
 *     two for every error in it, and those of the context, likewise. What weighs less than ENOUGH is lost, so that
 *     a "yes" somewhere else is not taken for the "yes" that was marked.
 * (2) Of two that weigh alike the one nearest to the hint is taken.
 */

#define G_LOG_DOMAIN "beakta-anchor"

#include "beakta-anchor-search.h"

#include "beakta-text-flow.h"

#include <string.h>

#define ENOUGH            12         /* matching characters, or all there are of quote and context together */
#define MAX_ERRORS        256
#define MAX_EQUAL         512        /* of equal quotes, those nearest to the old position are weighed */
#define MAX_NEARNESS      8.0

gboolean
beakta_anchor_search_init (BeaktaAnchorSearch  *search,
                           BeaktaText          *text,
                           const BeaktaPassage *passage)
{
  memset (search, 0, sizeof *search);
  search->text = text;
  search->passage = passage;
  search->stream = beakta_text_get_stream (text);
  search->stream_end = search->stream + beakta_text_get_offset (text, G_MAXUINT);
  search->hint = passage->start;
  if (*passage->exact == '\0' || !g_utf8_validate (passage->exact, -1, NULL) ||
      !g_utf8_validate (passage->prefix, -1, NULL) || !g_utf8_validate (passage->suffix, -1, NULL))
    return FALSE;

  search->length = g_utf8_strlen (passage->exact, -1);

  if (*passage->prefix != '\0')
    {
      search->prefix = beakta_pattern_new (passage->prefix, BEAKTA_PATTERN_BACKWARDS);
      search->n_context += beakta_pattern_get_length (search->prefix);
    }
  if (*passage->suffix != '\0')
    {
      search->suffix = beakta_pattern_new (passage->suffix, BEAKTA_PATTERN_FORWARDS);
      search->n_context += beakta_pattern_get_length (search->suffix);
    }

  return TRUE;
}

void
beakta_anchor_search_clear (BeaktaAnchorSearch *search)
{
  g_clear_pointer (&search->prefix, beakta_pattern_free);
  g_clear_pointer (&search->suffix, beakta_pattern_free);
  g_clear_pointer (&search->forwards, beakta_pattern_free);
  g_clear_pointer (&search->backwards, beakta_pattern_free);
}

/* Matching characters of one side's context. */
static guint
weigh_context (const BeaktaPattern *pattern,
               const char          *from,
               const char          *stop)
{
  guint length, errors;

  if (pattern == NULL)
    return 0;

  length = beakta_pattern_get_length (pattern);
  errors = beakta_pattern_measure (pattern, from, stop, length, NULL);

  return length > 2 * errors ? length - 2 * errors : 0;
}

static double
weigh_nearness (const BeaktaAnchorSearch *search,
                guint         start)
{
  double distance = start > search->hint ? start - search->hint : search->hint - start;

  return MAX_NEARNESS * (1 - distance / (distance + 2000));
}

void
beakta_anchor_search_consider (BeaktaAnchorSearch *search,
                               guint               start,
                               guint               end,
                               guint               errors)
{
  const char *first = search->stream + beakta_text_get_offset (search->text, start);
  const char *last = search->stream + beakta_text_get_offset (search->text, end);
  BeaktaAnchorMatch match = { .start = start, .end = end, .errors = errors };
  int weight;

  match.context = weigh_context (search->prefix, first, search->stream) +
                  weigh_context (search->suffix, last, search->stream_end);
  weight = (int) (search->length + match.context) - 2 * (int) errors;
  match.is_enough = weight >= (int) MIN (ENOUGH, search->length + search->n_context);
  match.weight = weight + weigh_nearness (search, start);

  if (match.is_enough && search->judge != NULL)
    match.is_enough = search->judge (start, end, errors, &match.weight, search->judge_data);
  if (match.is_enough && (!search->best.is_enough || match.weight > search->best.weight))
    search->best = match;
}

/* Weighs the places nearest to the old position: of those that are too many, the ends that lie further away are left. */
static void
consider_nearest (BeaktaAnchorSearch *search,
                  GArray *ranges)
{
  guint hint = search->hint;
  guint first = 0;
  guint last = ranges->len;

  while (last - first > MAX_EQUAL)
    {
      guint low = g_array_index (ranges, BeaktaRange, first).start;
      guint high = g_array_index (ranges, BeaktaRange, last - 1).start;

      if (hint > low && (high <= hint || hint - low > high - hint))
        first++;
      else
        last--;
    }

  for (guint i = first; i < last; i++)
    {
      const BeaktaRange *range = &g_array_index (ranges, BeaktaRange, i);

      beakta_anchor_search_consider (search, range->start, range->end, 0);
    }
}

/* The bytes between two positions, which may lie outside the text. */
static void
get_bytes (const BeaktaAnchorSearch  *search,
           guint                      start,
           guint                      end,
           const char               **first,
           const char               **last)
{
  *first = search->stream + beakta_text_get_offset (search->text, start);
  *last = search->stream + beakta_text_get_offset (search->text, MAX (start, end));
}

void
beakta_anchor_search_exact (BeaktaAnchorSearch *search,
                            guint               start,
                            guint               end)
{
  g_autoptr(GArray) ranges = g_array_new (FALSE, FALSE, sizeof (BeaktaRange));
  gsize n_bytes = strlen (search->passage->exact);
  const char *p, *last;

  get_bytes (search, start, end, &p, &last);
  while ((p = memmem (p, last - p, search->passage->exact, n_bytes)) != NULL)
    {
      guint position = beakta_text_get_position (search->text, p - search->stream);
      BeaktaRange range = { position, position + search->length };

      g_array_append_val (ranges, range);
      p++;
    }

  consider_nearest (search, ranges);
}

void
beakta_anchor_search_folded (BeaktaAnchorSearch *search,
                             guint               start,
                             guint               end)
{
  g_auto(BeaktaFolded) quote = { 0 };
  g_autoptr(GArray) ranges = NULL;

  beakta_folded_init (&quote, search->passage->exact);
  if (quote.length == 0)
    return;

  ranges = beakta_text_find_folded (search->text, &quote, start, end);
  consider_nearest (search, ranges);
}

guint
beakta_anchor_search_get_most_errors (const BeaktaAnchorSearch *search)
{
  return MIN (search->length / 2, MAX_ERRORS);
}

gboolean
beakta_anchor_search_is_settled (const BeaktaAnchorSearch *search,
                                 guint                     most_errors)
{
  return search->best.is_enough &&
         search->best.errors <= most_errors &&
         2 * search->best.context >= search->n_context;
}

gboolean
beakta_anchor_stands_in (BeaktaText *text,
                         const char *exact,
                         guint       start,
                         guint       end)
{
  const char *first = beakta_text_get_stream (text) + beakta_text_get_offset (text, start);
  g_autofree char *quotation = NULL;

  if (g_str_has_prefix (first, exact))
    return TRUE;
  if (!beakta_text_is_interrupted (text, start, end))
    return FALSE;

  quotation = beakta_text_dup_quotation (text, start, end);
  return g_str_equal (quotation, exact);
}

guint
beakta_anchor_get_end (BeaktaText          *text,
                       const BeaktaPassage *passage)
{
  const char *first = beakta_text_get_stream (text) + beakta_text_get_offset (text, passage->start);

  return g_str_has_prefix (first, passage->exact) ? passage->start + g_utf8_strlen (passage->exact, -1) : passage->end;
}

gboolean
beakta_anchor_search_is_to_the_letter (const BeaktaAnchorSearch *search)
{
  return beakta_anchor_stands_in (search->text, search->passage->exact, search->best.start, search->best.end);
}
