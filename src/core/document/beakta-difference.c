#define G_LOG_DOMAIN "beakta-difference"

#include "beakta-difference-private.h"
#include "beakta-text-flow.h"

#include <string.h>

#define OWN_RUN 16                   /* words in a row that are kept by more than chance, also where phrases are repeated */

static void
side_init (BeaktaDifferenceSide *side)
{
  guint n_words = side->tokens->len;

  side->ids = g_new (guint, n_words + 1);
  side->counterparts = g_new (int, n_words + 1);

  for (guint i = 0; i < n_words; i++)
    {
      side->ids[i] = g_array_index (side->tokens, BeaktaToken, i).id;
      side->counterparts[i] = BEAKTA_NO_COUNTERPART;
    }
}

static void
side_clear (BeaktaDifferenceSide *side)
{
  g_clear_pointer (&side->tokens, g_array_unref);
  g_clear_pointer (&side->ids, g_free);
  g_clear_pointer (&side->counterparts, g_free);
  g_clear_pointer (&side->headings, g_array_unref);
}

/* The first token that ends after @position. */
static guint
find_token (const BeaktaDifferenceSide *side,
            guint                       position)
{
  guint low = 0;
  guint high = side->tokens->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (side->tokens, BeaktaToken, middle).end <= position)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* The first token that starts at @position or later. */
static guint
find_token_from (const BeaktaDifferenceSide *side,
                 guint                       position)
{
  guint token = find_token (side, position);

  if (token < side->tokens->len && g_array_index (side->tokens, BeaktaToken, token).start < position)
    token++;

  return token;
}

static void
list_headings (BeaktaDifferenceSide *side,
               BeaktaText           *text)
{
  guint n_runs;
  const BeaktaRun *runs = beakta_text_get_runs (text, &n_runs);

  side->headings = g_array_new (FALSE, FALSE, sizeof (BeaktaWordSpan));
  for (guint i = 0; i < n_runs; i++)
    {
      guint start, end;
      BeaktaWordSpan heading;

      if (runs[i].kind != BEAKTA_RUN_HEADING)
        continue;

      start = find_token (side, runs[i].start);
      end = find_token_from (side, runs[i].start + runs[i].length);
      heading = (BeaktaWordSpan) { start, end - MIN (start, end) };
      if (heading.n_words > 0)
        g_array_append_val (side->headings, heading);
    }
}

/* Where a run of no words stands: after the word before it. */
static guint
get_place (const BeaktaDifferenceSide *side,
           guint                       token)
{
  return token > 0 ? g_array_index (side->tokens, BeaktaToken, token - 1).end : 0;
}

static void
add_run (BeaktaDifference     *self,
         BeaktaDifferenceKind  kind,
         guint                 x1,
         guint                 x2,
         guint                 y1,
         guint                 y2)
{
  BeaktaDifferenceRun run = { .kind = kind, .n_words = MAX (x2 - x1, y2 - y1) };

  if (run.n_words == 0)
    return;

  run.before_start = x1 < x2 ? g_array_index (self->before.tokens, BeaktaToken, x1).start : get_place (&self->before, x1);
  run.before_end = get_place (&self->before, x2);
  run.after_start = y1 < y2 ? g_array_index (self->after.tokens, BeaktaToken, y1).start : get_place (&self->after, y1);
  run.after_end = get_place (&self->after, y2);
  g_array_append_val (self->runs, run);
}

static void
list_runs (BeaktaDifference *self)
{
  const BeaktaDifferenceSide *before = &self->before;
  const BeaktaDifferenceSide *after = &self->after;
  guint x = 0;
  guint y = 0;

  while (x < before->tokens->len || y < after->tokens->len)
    {
      guint x1 = x;
      guint y1 = y;

      while (x < before->tokens->len && before->counterparts[x] == BEAKTA_NO_COUNTERPART)
        x++;
      add_run (self, BEAKTA_DIFFERENCE_DELETED, x1, x, y, y);

      while (y < after->tokens->len && after->counterparts[y] == BEAKTA_NO_COUNTERPART)
        y++;
      add_run (self, BEAKTA_DIFFERENCE_INSERTED, x, x, y1, y);

      for (x1 = x, y1 = y; x < before->tokens->len && before->counterparts[x] == (int) y; y++)
        x++;
      add_run (self, BEAKTA_DIFFERENCE_EQUAL, x1, x, y1, y);
    }
}

/* @before_text, @after_text: (nullable): for their headings. @watch: (nullable) */
static BeaktaDifference *
compare (const char                  *before,
         const char                  *after,
         BeaktaText                  *before_text,
         BeaktaText                  *after_text,
         const BeaktaDifferenceWatch *watch)
{
  BeaktaDifference *self = g_new0 (BeaktaDifference, 1);
  g_autoptr(BeaktaVocabulary) vocabulary = beakta_vocabulary_new ();

  self->before.tokens = beakta_vocabulary_split (vocabulary, before, strlen (before));
  self->after.tokens = beakta_vocabulary_split (vocabulary, after, strlen (after));
  beakta_vocabulary_join (vocabulary, self->before.tokens, before, self->after.tokens, after);
  side_init (&self->before);
  side_init (&self->after);
  if (before_text != NULL)
    list_headings (&self->before, before_text);
  if (after_text != NULL)
    list_headings (&self->after, after_text);

  beakta_difference_align (&self->before, &self->after, watch);
  beakta_difference_tidy (&self->before, &self->after);

  self->runs = g_array_new (FALSE, FALSE, sizeof (BeaktaDifferenceRun));
  list_runs (self);

  return self;
}

/* The headers and footers of pages are no part of what is compared. */
static BeaktaDifference *
compare_texts (BeaktaText                  *before,
               BeaktaText                  *after,
               const BeaktaDifferenceWatch *watch)
{
  g_autofree char *old_words = beakta_text_dup_flow (before, 0, beakta_text_get_length (before));
  g_autofree char *new_words = beakta_text_dup_flow (after, 0, beakta_text_get_length (after));

  return compare (old_words, new_words, before, after, watch);
}

/**
 * beakta_difference_new:
 * @before: a version of a document
 * @after: a later version of it
 *
 * Returns: (transfer full): what differs
 */
BeaktaDifference *
beakta_difference_new (BeaktaText *before,
                       BeaktaText *after)
{
  g_return_val_if_fail (BEAKTA_IS_TEXT (before), NULL);
  g_return_val_if_fail (BEAKTA_IS_TEXT (after), NULL);

  return compare_texts (before, after, NULL);
}

BeaktaDifference *
beakta_difference_new_sync (BeaktaText                *before,
                            BeaktaText                *after,
                            BeaktaDifferenceProgress   progress,
                            gpointer                   progress_data,
                            GCancellable              *cancellable,
                            GError                   **error)
{
  BeaktaDifferenceWatch watch = { progress, progress_data, cancellable };
  g_autoptr(BeaktaDifference) self = NULL;

  g_return_val_if_fail (BEAKTA_IS_TEXT (before), NULL);
  g_return_val_if_fail (BEAKTA_IS_TEXT (after), NULL);

  self = compare_texts (before, after, &watch);

  /* What was broken off is no difference. */
  return g_cancellable_set_error_if_cancelled (cancellable, error) ? NULL : g_steal_pointer (&self);
}

/**
 * beakta_difference_new_words:
 * @before: valid UTF-8
 * @after: valid UTF-8
 *
 * Returns: (transfer full): what differs
 */
BeaktaDifference *
beakta_difference_new_words (const char *before,
                             const char *after)
{
  g_return_val_if_fail (before != NULL && after != NULL, NULL);

  return compare (before, after, NULL, NULL, NULL);
}

void
beakta_difference_free (BeaktaDifference *self)
{
  side_clear (&self->before);
  side_clear (&self->after);
  g_array_unref (self->runs);
  g_free (self);
}

const BeaktaDifferenceRun *
beakta_difference_get_runs (const BeaktaDifference *self,
                            guint                  *n_runs)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n_runs != NULL, NULL);

  *n_runs = self->runs->len;
  return (const BeaktaDifferenceRun *) self->runs->data;
}

guint
beakta_difference_find_run (const BeaktaDifference *self,
                            gboolean                in_after,
                            guint                   position)
{
  guint low = 0;
  guint high;

  g_return_val_if_fail (self != NULL, 0);

  high = self->runs->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const BeaktaDifferenceRun *run = &g_array_index (self->runs, BeaktaDifferenceRun, middle);

      if ((in_after ? run->after_end : run->before_end) <= position)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

guint
beakta_difference_count (const BeaktaDifference *self,
                         BeaktaDifferenceKind    kind)
{
  guint n_words = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->runs->len; i++)
    {
      const BeaktaDifferenceRun *run = &g_array_index (self->runs, BeaktaDifferenceRun, i);

      if (run->kind == kind)
        n_words += run->n_words;
    }

  return n_words;
}

void
beakta_difference_get_words (const BeaktaDifference *self,
                             guint                   start,
                             guint                   end,
                             guint                  *first,
                             guint                  *last)
{
  *first = find_token (&self->before, start);
  *last = find_token_from (&self->before, end);
}

void
beakta_difference_get_words_after (const BeaktaDifference *self,
                                   guint                   start,
                                   guint                   end,
                                   guint                  *first,
                                   guint                  *last)
{
  *first = find_token (&self->after, start);
  *last = find_token_from (&self->after, end);
}

static gboolean
is_kept_whole (const BeaktaDifferenceSide *before,
               guint                       first,
               guint                       last)
{
  if (first >= last || before->counterparts[first] == BEAKTA_NO_COUNTERPART)
    return FALSE;

  for (guint i = first; i < last; i++)
    if (before->counterparts[i] != before->counterparts[first] + (int) (i - first))
      return FALSE;

  return TRUE;
}

gboolean
beakta_difference_is_kept (const BeaktaDifference *self,
                           guint                   start,
                           guint                   end,
                           guint                   n_around)
{
  guint first, last;

  g_return_val_if_fail (self != NULL, FALSE);

  beakta_difference_get_words (self, start, end, &first, &last);

  return first < last &&
         is_kept_whole (&self->before, first - MIN (first, n_around), MIN (last + n_around, self->before.tokens->len));
}

void
beakta_difference_map (const BeaktaDifference *self,
                       guint                   start,
                       guint                   end,
                       guint                  *low,
                       guint                  *high)
{
  guint first, last, before, after;

  g_return_if_fail (self != NULL);

  beakta_difference_get_words (self, start, end, &first, &last);

  for (before = first; before > 0 && self->before.counterparts[before - 1] == BEAKTA_NO_COUNTERPART;)
    before--;
  for (after = last; after < self->before.tokens->len && self->before.counterparts[after] == BEAKTA_NO_COUNTERPART;)
    after++;

  *low = before == 0 ? 0
       : g_array_index (self->after.tokens, BeaktaToken, self->before.counterparts[before - 1]).end;
  *high = after == self->before.tokens->len
        ? get_place (&self->after, self->after.tokens->len)
        : g_array_index (self->after.tokens, BeaktaToken, self->before.counterparts[after]).start;
}

/* How many words are kept in a row around a token of the text after; no more than are asked for are counted. */
static guint
count_run (const BeaktaDifferenceSide *after,
           guint                       token,
           guint                       enough)
{
  guint n = 1;
  guint i;

  for (i = token; i > 0 && n < enough && after->counterparts[i - 1] == after->counterparts[i] - 1 &&
                  after->counterparts[i - 1] != BEAKTA_NO_COUNTERPART; i--)
    n++;
  for (i = token; i + 1 < after->tokens->len && n < enough && after->counterparts[i + 1] == after->counterparts[i] + 1; i++)
    n++;

  return n;
}

gboolean
beakta_difference_is_of_others (const BeaktaDifference *self,
                                guint                   start,
                                guint                   end,
                                guint                   before_start,
                                guint                   before_end)
{
  guint first, last, own_first, own_last;
  guint n_others = 0;

  g_return_val_if_fail (self != NULL, FALSE);

  beakta_difference_get_words_after (self, start, end, &first, &last);
  beakta_difference_get_words (self, before_start, before_end, &own_first, &own_last);

  for (guint i = first; i < last; i++)
    {
      int counterpart = self->after.counterparts[i];

      if (counterpart != BEAKTA_NO_COUNTERPART &&
          ((guint) counterpart < own_first || (guint) counterpart >= own_last) &&
          count_run (&self->after, i, OWN_RUN) >= OWN_RUN)
        n_others++;
    }

  return 3 * n_others > last - MIN (first, last);
}
