/* What differs between two versions of a text, word by word.
 *
 * (1) Every word of both texts is in exactly one run; runs follow each other in the order of both texts.
 * (2) An equal run has the same words, in the same order, in both. White space does not count.
 * (3) Linear memory. Headings that both have align the rest, then words that both have only once, then Myers' algorithm
 *     between them.
 */

#pragma once

#include "beakta-text.h"

G_BEGIN_DECLS

typedef enum
{
  BEAKTA_DIFFERENCE_EQUAL,
  BEAKTA_DIFFERENCE_DELETED,         /* only in the text before */
  BEAKTA_DIFFERENCE_INSERTED         /* only in the text after */
} BeaktaDifferenceKind;

/* A range of words in each text, from the first character of the first word to past the last word's last. Of a deleted or
 * inserted run the other range is empty and stands where the words would be. */
typedef struct
{
  BeaktaDifferenceKind kind;
  guint                before_start; /* code points */
  guint                before_end;
  guint                after_start;
  guint                after_end;
  guint                n_words;
} BeaktaDifferenceRun;

typedef struct _BeaktaDifference BeaktaDifference;

/* Called by the thread that compares; @fraction: 0 to 1, never less than before. */
typedef void (*BeaktaDifferenceProgress) (double   fraction,
                                          gpointer user_data);

BeaktaDifference          *beakta_difference_new       (BeaktaText             *before,
                                                        BeaktaText             *after);

/**
 * beakta_difference_new_sync:
 * @progress: (nullable): told how far it has come
 *
 * The same for texts of any length, in a thread of its own.
 *
 * Returns: (transfer full): what differs; %NULL with %G_IO_ERROR_CANCELLED
 */
BeaktaDifference          *beakta_difference_new_sync  (BeaktaText               *before,
                                                        BeaktaText               *after,
                                                        BeaktaDifferenceProgress  progress,
                                                        gpointer                  progress_data,
                                                        GCancellable             *cancellable,
                                                        GError                  **error);

/* The same for a few words, such as a quotation and what became of it. */
BeaktaDifference          *beakta_difference_new_words (const char             *before,
                                                        const char             *after);
void                       beakta_difference_free      (BeaktaDifference       *self);

const BeaktaDifferenceRun *beakta_difference_get_runs  (const BeaktaDifference *self,
                                                        guint                  *n_runs);

/* The index of the first run that ends after @position of the text before, or of the text after; their number when there
 * is none. */
guint                      beakta_difference_find_run  (const BeaktaDifference *self,
                                                        gboolean                in_after,
                                                        guint                   position);

/* How many words are of the kind. */
guint                      beakta_difference_count     (const BeaktaDifference *self,
                                                        BeaktaDifferenceKind    kind);

/**
 * beakta_difference_map:
 * @start: code points in the text before
 * @end: past the last
 * @low: (out): where what stands before @start ends in the text after
 * @high: (out): where what stands after @end begins in the text after
 *
 * What became of a range lies between @low and @high.
 */
void                       beakta_difference_map       (const BeaktaDifference *self,
                                                        guint                   start,
                                                        guint                   end,
                                                        guint                  *low,
                                                        guint                  *high);

/**
 * beakta_difference_is_kept:
 * @start: code points in the text before
 * @end: past the last
 * @n_around: words
 *
 * Returns: whether the range was kept in one piece with @n_around words on each side of it, as far as there are so many
 */
gboolean                   beakta_difference_is_kept   (const BeaktaDifference *self,
                                                        guint                   start,
                                                        guint                   end,
                                                        guint                   n_around);

/**
 * beakta_difference_is_of_others:
 * @start: code points in the text after
 * @end: past the last
 * @before_start: a range of the text before
 * @before_end: past its last
 *
 * Returns: whether more than a third of the words between @start and @end were in the text before too, in another place than between
 *     @before_start and @before_end. A passage that was there has not become these words
 */
gboolean                   beakta_difference_is_of_others (const BeaktaDifference *self,
                                                        guint                   start,
                                                        guint                   end,
                                                        guint                   before_start,
                                                        guint                   before_end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaDifference, beakta_difference_free)

G_END_DECLS
