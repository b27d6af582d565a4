/* A passage found again, in the text it was made in or in a newer version of it.
 *
 * (1) A passage is never silently moved: where it is not found as it was, the state says so.
 * (2) Everything that could be the passage is weighed in the same coin, matching characters: those of the quote, less
 *     two for every error in it, and those of the context, likewise. What weighs less than ENOUGH is lost, so that
 *     a "yes" somewhere else is not taken for the "yes" that was marked.
 * (3) Of two that weigh alike the one nearest to the old position is taken.
 */

#define G_LOG_DOMAIN "beakta-anchor"

#include "beakta-anchor.h"

#include "beakta-folding.h"
#include "beakta-pattern.h"

#include <string.h>

#define ENOUGH            12         /* matching characters, or all there are of quote and context together */
#define MAX_ERRORS        256
#define MAX_EQUAL         512        /* of equal quotes, those nearest to the old position are weighed */
#define MAX_CANDIDATES    24
#define WINDOW            8192       /* characters on each side of the old position, looked through first */
#define MAX_NEARNESS      8.0
#define MAX_WORD          24

typedef struct
{
  guint    start;                    /* code points */
  guint    end;
  guint    errors;                   /* in the quote */
  guint    context;                  /* matching characters of prefix and suffix */
  double   weight;                   /* nearness included */
  gboolean is_enough;
} Match;

typedef struct
{
  BeaktaText          *text;
  const BeaktaPassage *passage;
  const char          *stream;
  const char          *stream_end;
  BeaktaPattern       *prefix;       /* nullable: no context before */
  BeaktaPattern       *suffix;       /* nullable */
  guint                length;       /* of the quote, in code points */
  guint                n_context;
  Match                best;
} Search;

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

static void
search_init (Search              *search,
             BeaktaText          *text,
             const BeaktaPassage *passage)
{
  memset (search, 0, sizeof *search);
  search->text = text;
  search->passage = passage;
  search->stream = beakta_text_get_stream (text);
  search->stream_end = search->stream + beakta_text_get_offset (text, G_MAXUINT);
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
}

static void
search_clear (Search *search)
{
  g_clear_pointer (&search->prefix, beakta_pattern_free);
  g_clear_pointer (&search->suffix, beakta_pattern_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, search_clear)

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
weigh_nearness (const Search *search,
                guint         start)
{
  double distance = start > search->passage->start ? start - search->passage->start : search->passage->start - start;

  return MAX_NEARNESS * (1 - distance / (distance + 2000));
}

static void
consider (Search *search,
          guint   start,
          guint   end,
          guint   errors)
{
  const char *first = search->stream + beakta_text_get_offset (search->text, start);
  const char *last = search->stream + beakta_text_get_offset (search->text, end);
  Match match = { .start = start, .end = end, .errors = errors };
  int weight;

  match.context = weigh_context (search->prefix, first, search->stream) +
                  weigh_context (search->suffix, last, search->stream_end);
  weight = (int) (search->length + match.context) - 2 * (int) errors;
  match.is_enough = weight >= (int) MIN (ENOUGH, search->length + search->n_context);
  match.weight = weight + weigh_nearness (search, start);

  if (match.is_enough && (!search->best.is_enough || match.weight > search->best.weight))
    search->best = match;
}

/* Quote and context stand where they stood. */
static gboolean
stands_where_it_stood (const Search *search)
{
  const BeaktaPassage *passage = search->passage;
  const char *first;
  gsize n_exact = strlen (passage->exact);
  gsize n_prefix = strlen (passage->prefix);
  gsize n_suffix = strlen (passage->suffix);

  first = search->stream + beakta_text_get_offset (search->text, passage->start);

  return (gsize) (first - search->stream) >= n_prefix &&
         (gsize) (search->stream_end - first) >= n_exact + n_suffix &&
         memcmp (first, passage->exact, n_exact) == 0 &&
         memcmp (first - n_prefix, passage->prefix, n_prefix) == 0 &&
         memcmp (first + n_exact, passage->suffix, n_suffix) == 0;
}

/* Weighs the places nearest to the old position: of those that are too many, the ends that lie further away are left. */
static void
consider_nearest (Search *search,
                  GArray *ranges)
{
  guint hint = search->passage->start;
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

/* Where the quote stands to the letter. */
static void
consider_exact (Search *search)
{
  g_autoptr(GArray) ranges = g_array_new (FALSE, FALSE, sizeof (BeaktaRange));
  gsize n_bytes = strlen (search->passage->exact);
  const char *p = search->stream;

  while ((p = memmem (p, search->stream_end - p, search->passage->exact, n_bytes)) != NULL)
    {
      guint start = beakta_text_get_position (search->text, p - search->stream);
      BeaktaRange range = { start, start + search->length };

      g_array_append_val (ranges, range);
      p++;
    }

  consider_nearest (search, ranges);
}

/* The same words, broken into lines, hyphenated or quoted in another way. */
static void
consider_folded (Search *search)
{
  g_auto(BeaktaFolded) text = { 0 };
  g_auto(BeaktaFolded) quote = { 0 };
  g_autoptr(GArray) ranges = NULL;

  beakta_folded_init (&quote, search->passage->exact);
  if (quote.length == 0)
    return;

  beakta_folded_init (&text, search->stream);
  ranges = beakta_folded_find_all (&text, &quote);
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
widen_to_words (const Search  *search,
                const char   **first,
                const char   **last)
{
  const BeaktaPassage *passage = search->passage;
  const char *exact_end = g_utf8_prev_char (passage->exact + strlen (passage->exact));

  if (is_word_character (passage->exact) &&
      (*passage->prefix == '\0' || !is_word_character (g_utf8_prev_char (passage->prefix + strlen (passage->prefix)))))
    for (guint i = 0; i < MAX_WORD && *first > search->stream && is_word_character (*first) &&
                      is_word_character (g_utf8_prev_char (*first)); i++)
      *first = g_utf8_prev_char (*first);

  if (is_word_character (exact_end) && (*passage->suffix == '\0' || !is_word_character (passage->suffix)))
    for (guint i = 0; i < MAX_WORD && *last < search->stream_end && is_word_character (*last) &&
                      is_word_character (g_utf8_prev_char (*last)); i++)
      *last = g_utf8_next_char (*last);
}

static void
consider_ending (Search              *search,
                 const BeaktaPattern *backwards,
                 const Ending        *ending)
{
  const char *last = ending->end;
  const char *first;

  beakta_pattern_measure (backwards, last, search->stream, ending->errors, &first);
  widen_to_words (search, &first, &last);

  while (first < last && g_unichar_isspace (g_utf8_get_char (first)))
    first = g_utf8_next_char (first);
  while (last > first && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (last))))
    last = g_utf8_prev_char (last);

  if (first < last)
    consider (search,
              beakta_text_get_position (search->text, first - search->stream),
              beakta_text_get_position (search->text, last - search->stream),
              ending->errors);
}

/* Everything between two positions that is the quote but for errors up to half its length. */
static void
consider_approximate (Search              *search,
                      const BeaktaPattern *forwards,
                      const BeaktaPattern *backwards,
                      guint                start,
                      guint                end)
{
  guint limit = MIN (search->length / 2, MAX_ERRORS);
  Scan scan = { .least = G_MAXUINT, .limit = limit, .apart = MAX (search->length / 2, 1) };

  scan.endings = g_array_new (FALSE, FALSE, sizeof (Ending));
  beakta_pattern_scan (forwards,
                       search->stream + beakta_text_get_offset (search->text, start),
                       search->stream + beakta_text_get_offset (search->text, end),
                       limit, match_ended_cb, &scan);

  for (guint i = 0; i < MIN (scan.endings->len, MAX_CANDIDATES); i++)
    consider_ending (search, backwards, &g_array_index (scan.endings, Ending, i));

  g_array_unref (scan.endings);
}

/* Good enough to look no further: most of the context is there too. */
static gboolean
is_settled (const Search *search,
            guint         most_errors)
{
  return search->best.is_enough &&
         search->best.errors <= most_errors &&
         2 * search->best.context >= search->n_context;
}

static void
search_through (Search *search)
{
  guint hint = MIN (search->passage->start, beakta_text_get_length (search->text));
  guint low = hint - MIN (hint, WINDOW);
  g_autoptr(BeaktaPattern) forwards = NULL;
  g_autoptr(BeaktaPattern) backwards = NULL;

  consider_exact (search);
  if (is_settled (search, 0))
    return;

  consider_folded (search);
  if (is_settled (search, 0))
    return;

  forwards = beakta_pattern_new (search->passage->exact, BEAKTA_PATTERN_FORWARDS);
  backwards = beakta_pattern_new (search->passage->exact, BEAKTA_PATTERN_BACKWARDS);

  consider_approximate (search, forwards, backwards, low, hint + search->length + WINDOW);
  if (is_settled (search, search->length / 4))
    return;

  consider_approximate (search, forwards, backwards, 0, beakta_text_get_length (search->text));
}

/* To the letter: no line was broken in another way. */
static gboolean
is_exact (const Search *search)
{
  const char *first = search->stream + beakta_text_get_offset (search->text, search->best.start);

  return g_str_has_prefix (first, search->passage->exact);
}

BeaktaAnchorState
beakta_anchor_resolve (BeaktaText          *text,
                       const BeaktaPassage *passage,
                       guint               *start,
                       guint               *end)
{
  g_auto(Search) search = { 0 };

  g_return_val_if_fail (BEAKTA_IS_TEXT (text), BEAKTA_ANCHOR_LOST);
  g_return_val_if_fail (passage != NULL, BEAKTA_ANCHOR_LOST);

  *start = *end = 0;
  if (*passage->exact == '\0' || !g_utf8_validate (passage->exact, -1, NULL) ||
      !g_utf8_validate (passage->prefix, -1, NULL) || !g_utf8_validate (passage->suffix, -1, NULL))
    return BEAKTA_ANCHOR_LOST;

  search_init (&search, text, passage);
  if (stands_where_it_stood (&search))
    {
      *start = passage->start;
      *end = passage->start + search.length;
      return BEAKTA_ANCHOR_EXACT;
    }

  search_through (&search);
  if (!search.best.is_enough)
    return BEAKTA_ANCHOR_LOST;

  *start = search.best.start;
  *end = search.best.end;
  if (search.best.errors > 0)
    return BEAKTA_ANCHOR_CHANGED;

  return *start == passage->start && is_exact (&search) ? BEAKTA_ANCHOR_EXACT : BEAKTA_ANCHOR_MOVED;
}
