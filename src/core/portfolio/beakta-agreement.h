/* How far persons who answer the same questions agree, beyond what chance would give.
 *
 * (1) Only answers count. What nobody answered or marked says nothing: two people who both left a text unmarked have not
 *     agreed about it.
 * (2) Where everybody gave one and the same value, chance would have done as well, and nothing can be said: the measures are
 *     then not a number (isnan ()), never 1 and never 0.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  BEAKTA_SCALE_NOMINAL,              /* values are the same or they are not */
  BEAKTA_SCALE_ORDINAL               /* values have an order; neighbours agree more than those far apart */
} BeaktaScale;

#define BEAKTA_NOT_RATED -1

typedef struct _BeaktaRatings BeaktaRatings;

/**
 * beakta_ratings_new:
 * @n_units: what was judged: a question of a case
 * @n_raters: who judged
 * @n_values: how many answers there are to choose from, at least 1
 *
 * Nobody has rated anything yet.
 */
BeaktaRatings  *beakta_ratings_new             (guint                n_units,
                                                guint                n_raters,
                                                guint                n_values);
void            beakta_ratings_free            (BeaktaRatings       *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaRatings, beakta_ratings_free)

/* @value: below the number of values, in the order of the scale; or BEAKTA_NOT_RATED */
void            beakta_ratings_set             (BeaktaRatings       *self,
                                                guint                unit,
                                                guint                rater,
                                                int                  value);

/* Whoever has rated with @value has not rated. */
void            beakta_ratings_drop_value      (BeaktaRatings       *self,
                                                int                  value);

/**
 * beakta_agreement_cohen:
 * @a: a rater
 * @b: another
 *
 * Two raters, over the units that both have rated. Source: J. Cohen, A coefficient of agreement for nominal scales, 1960.
 *
 * Returns: at most 1; 0 is what chance gives; not a number without a unit, and by rule 2
 */
double          beakta_agreement_cohen         (const BeaktaRatings *self,
                                                guint                a,
                                                guint                b);

/**
 * beakta_agreement_fleiss:
 *
 * Any number of raters, over the units that all have rated. Source: J. L. Fleiss, Measuring nominal scale agreement among
 * many raters, 1971.
 *
 * Returns: as beakta_agreement_cohen(); not a number with less than two raters
 */
double          beakta_agreement_fleiss        (const BeaktaRatings *self);

/**
 * beakta_agreement_krippendorff:
 *
 * Any number of raters, each unit by as many as have rated it; one that a single person has rated counts for nothing. Source:
 * K. Krippendorff, Computing Krippendorff's alpha-reliability, 2011.
 *
 * Returns: as beakta_agreement_cohen()
 */
double          beakta_agreement_krippendorff  (const BeaktaRatings *self,
                                                BeaktaScale          scale);

G_END_DECLS
