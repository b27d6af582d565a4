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
#define MAX_CANDIDATES    24
#define MAX_NEARNESS      8.0
#define MAX_WORD          24

/* What an approximate match is looked for in: the stream, or its words without the headers and footers between pages. */
typedef struct
{
  const char           *start;
  const char           *end;
  const BeaktaTextFlow *flow;        /* nullable */
} Ground;

/* Where an approximate match ends. */
typedef struct
{
  const char *end;
  guint       errors;
} Ending;

typedef struct
{
  GArray *endings;                   /* of Ending, in the order of the text */
  guint   least;
  guint   limit;
  gsize   apart;                     /* bytes within which two endings are one match */
} Scan;

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

static void
consider (BeaktaAnchorSearch *search,
          guint   start,
          guint   end,
          guint   errors)
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

      consider (search, range->start, range->end, 0);
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

static void
drop_worse (Scan *scan)
{
  for (guint i = scan->endings->len; i > 0; i--)
    {
      if (g_array_index (scan->endings, Ending, i - 1).errors > scan->limit)
        g_array_remove_index (scan->endings, i - 1);
    }

  /* Still too many: only the best are of interest. */
  if (scan->endings->len > MAX_CANDIDATES && scan->limit > scan->least)
    {
      scan->limit--;
      drop_worse (scan);
    }
}

static guint
match_ended_cb (const char *end,
                guint       errors,
                gpointer    user_data)
{
  Scan *scan = user_data;
  Ending ending = { end, errors };
  Ending *before = NULL;

  if (scan->endings->len > 0)
    before = &g_array_index (scan->endings, Ending, scan->endings->len - 1);

  if (before == NULL || (gsize) (end - before->end) > scan->apart)
    g_array_append_val (scan->endings, ending);
  else if (errors <= before->errors)
    *before = ending;

  if (errors < scan->least)
    {
      scan->least = errors;
      scan->limit = MIN (scan->limit, errors + MAX (errors / 4, 4));
    }
  if (scan->limit > scan->least || scan->endings->len <= 2 * MAX_CANDIDATES)
    drop_worse (scan);

  return scan->limit;
}

static gboolean
is_word_character (const char *p)
{
  return g_unichar_isalnum (g_utf8_get_char (p));
}

/* A quote of whole words is found as whole words: what was changed at its ends may have cut one. */
static void
widen_to_words (const BeaktaAnchorSearch  *search,
                const Ground              *ground,
                const char               **first,
                const char               **last)
{
  const BeaktaPassage *passage = search->passage;
  const char *exact_end = g_utf8_prev_char (passage->exact + strlen (passage->exact));

  if (is_word_character (passage->exact) &&
      (*passage->prefix == '\0' || !is_word_character (g_utf8_prev_char (passage->prefix + strlen (passage->prefix)))))
    for (guint i = 0; i < MAX_WORD && *first > ground->start && is_word_character (*first) &&
                      is_word_character (g_utf8_prev_char (*first)); i++)
      *first = g_utf8_prev_char (*first);

  if (is_word_character (exact_end) && (*passage->suffix == '\0' || !is_word_character (passage->suffix)))
    for (guint i = 0; i < MAX_WORD && *last < ground->end && is_word_character (*last) &&
                      is_word_character (g_utf8_prev_char (*last)); i++)
      *last = g_utf8_next_char (*last);
}

/* What was widened to whole words may be the quote itself; else every character more is an error more. */
static guint
count_errors (const BeaktaAnchorSearch *search,
              const char               *first,
              const char               *last,
              guint                     errors,
              guint                     n_added)
{
  gsize n_bytes = last - first;

  if (n_bytes == strlen (search->passage->exact) && memcmp (first, search->passage->exact, n_bytes) == 0)
    return 0;

  return errors + n_added;
}

static guint
get_position (const BeaktaAnchorSearch *search,
              const Ground             *ground,
              const char               *at)
{
  return ground->flow != NULL ? beakta_text_flow_get_position (ground->flow, at)
                              : beakta_text_get_position (search->text, at - search->stream);
}

static void
consider_ending (BeaktaAnchorSearch *search,
                 const Ground       *ground,
                 const Ending       *ending,
                 guint               most_errors)
{
  const char *last = ending->end;
  const char *first, *bare_first, *bare_last;
  guint errors, start, end;

  beakta_pattern_measure (search->backwards, last, ground->start, ending->errors, &first);
  bare_first = first;
  bare_last = last;
  widen_to_words (search, ground, &first, &last);
  errors = count_errors (search, first, last, ending->errors,
                         g_utf8_strlen (first, bare_first - first) + g_utf8_strlen (bare_last, last - bare_last));

  while (first < last && g_unichar_isspace (g_utf8_get_char (first)))
    first = g_utf8_next_char (first);
  while (last > first && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (last))))
    last = g_utf8_prev_char (last);

  if (first == last || errors > most_errors)
    return;

  start = get_position (search, ground, first);
  end = get_position (search, ground, last);
  if (ground->flow == NULL || beakta_text_is_interrupted (search->text, start, end))
    consider (search, start, end, errors);
}

static void
look_through (BeaktaAnchorSearch *search,
              const Ground       *ground,
              const char         *first,
              const char         *last,
              guint               most_errors)
{
  Scan found = { .least = G_MAXUINT, .limit = most_errors, .apart = MAX (search->length / 2, 1) };

  found.endings = g_array_new (FALSE, FALSE, sizeof (Ending));
  beakta_pattern_scan (search->forwards, first, last, most_errors, match_ended_cb, &found);

  for (guint i = 0; i < MIN (found.endings->len, MAX_CANDIDATES); i++)
    consider_ending (search, ground, &g_array_index (found.endings, Ending, i), most_errors);

  g_array_unref (found.endings);
}

/* What a page ends in the middle of. */
static void
scan_over_pages (BeaktaAnchorSearch *search,
                 guint               start,
                 guint               end,
                 guint               most_errors)
{
  g_auto(BeaktaTextFlow) flow = { 0 };
  Ground ground = { .flow = &flow };

  beakta_text_flow_init (&flow, search->text, start, end);
  ground.start = flow.words->str;
  ground.end = flow.words->str + flow.words->len;
  look_through (search, &ground, ground.start, ground.end, most_errors);
}

guint
beakta_anchor_search_get_most_errors (const BeaktaAnchorSearch *search)
{
  return MIN (search->length / 2, MAX_ERRORS);
}

void
beakta_anchor_search_approximate (BeaktaAnchorSearch *search,
                                  guint               start,
                                  guint               end,
                                  guint               most_errors)
{
  const Ground ground = { search->stream, search->stream_end, NULL };
  const char *first, *last;

  if (search->forwards == NULL)
    {
      search->forwards = beakta_pattern_new (search->passage->exact, BEAKTA_PATTERN_FORWARDS);
      search->backwards = beakta_pattern_new (search->passage->exact, BEAKTA_PATTERN_BACKWARDS);
    }

  get_bytes (search, start, end, &first, &last);
  look_through (search, &ground, first, last, most_errors);

  end = MIN (end, beakta_text_get_length (search->text));
  if (beakta_text_is_interrupted (search->text, start, end))
    scan_over_pages (search, start, end, most_errors);
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
