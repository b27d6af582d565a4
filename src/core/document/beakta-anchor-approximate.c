/* The places where a passage could be although some of it has changed.
 *
 * The text is scanned as it stands, and, where a page ends in it, once more over the headers and footers: what runs from one
 * page to the next is no further from the passage for what is printed between them.
 */

#define G_LOG_DOMAIN "beakta-anchor"

#include "beakta-anchor-search.h"

#include "beakta-text-flow.h"

#include <string.h>

#define MAX_CANDIDATES 24
#define MAX_WORD       24

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
    beakta_anchor_search_consider (search, start, end, errors);
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

  first = search->stream + beakta_text_get_offset (search->text, start);
  last = search->stream + beakta_text_get_offset (search->text, MAX (start, end));
  look_through (search, &ground, first, last, most_errors);

  end = MIN (end, beakta_text_get_length (search->text));
  if (beakta_text_is_interrupted (search->text, start, end))
    scan_over_pages (search, start, end, most_errors);
}
