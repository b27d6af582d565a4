/* How two sequences of words are laid side by side. */

#pragma once

#include "beakta-difference.h"
#include "beakta-tokens.h"

G_BEGIN_DECLS

#define BEAKTA_NO_COUNTERPART (-1)

typedef struct
{
  GArray *tokens;                    /* of BeaktaToken */
  guint  *ids;                       /* of the tokens */
  int    *counterparts;              /* by token: the index of its like in the other text, or none */
  GArray *headings;                  /* of BeaktaWordSpan */
} BeaktaDifferenceSide;

typedef struct
{
  guint start;                       /* index of a token */
  guint n_words;
} BeaktaWordSpan;

struct _BeaktaDifference
{
  BeaktaDifferenceSide before;
  BeaktaDifferenceSide after;
  GArray              *runs;         /* of BeaktaDifferenceRun */
};

/* The words of a range of the text before or after, the first and past the last, as indices of tokens. */
void beakta_difference_get_words (const BeaktaDifference *self,
                                  guint                   start,
                                  guint                   end,
                                  guint                  *first,
                                  guint                  *last);
void beakta_difference_get_words_after (const BeaktaDifference *self,
                                  guint                   start,
                                  guint                   end,
                                  guint                  *first,
                                  guint                  *last);

/* Who waits for a comparison. */
typedef struct
{
  BeaktaDifferenceProgress  progress;        /* nullable */
  gpointer                  progress_data;
  GCancellable             *cancellable;     /* nullable */
} BeaktaDifferenceWatch;

/* Sets the counterparts of both sides; of some only when it is cancelled. @watch: (nullable) */
void beakta_difference_align     (BeaktaDifferenceSide        *before,
                                  BeaktaDifferenceSide        *after,
                                  const BeaktaDifferenceWatch *watch);

/* Lets go of equal words that are fewer than those that differ on both sides of them: a lonely “and” between two
 * sentences that have nothing to do with each other. */
void beakta_difference_tidy      (BeaktaDifferenceSide *before,
                                  BeaktaDifferenceSide *after);

G_END_DECLS
