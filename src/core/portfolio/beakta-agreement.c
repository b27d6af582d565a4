/* How far persons who answer the same questions agree. */

#include "beakta-agreement.h"

#include <math.h>

struct _BeaktaRatings
{
  guint   n_units;
  guint   n_raters;
  guint   n_values;
  gint16 *values;                    /* unit after unit, its raters in order */
};

BeaktaRatings *
beakta_ratings_new (guint n_units,
                    guint n_raters,
                    guint n_values)
{
  BeaktaRatings *self;

  g_return_val_if_fail (n_values > 0 && n_values <= G_MAXINT16, NULL);

  self = g_new0 (BeaktaRatings, 1);
  self->n_units = n_units;
  self->n_raters = n_raters;
  self->n_values = n_values;
  self->values = g_new (gint16, (gsize) n_units * n_raters);

  for (gsize i = 0; i < (gsize) n_units * n_raters; i++)
    self->values[i] = BEAKTA_NOT_RATED;

  return self;
}

void
beakta_ratings_free (BeaktaRatings *self)
{
  g_free (self->values);
  g_free (self);
}

void
beakta_ratings_set (BeaktaRatings *self,
                    guint          unit,
                    guint          rater,
                    int            value)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (unit < self->n_units && rater < self->n_raters);
  g_return_if_fail (value >= BEAKTA_NOT_RATED && value < (int) self->n_values);

  self->values[(gsize) unit * self->n_raters + rater] = (gint16) value;
}

void
beakta_ratings_drop_value (BeaktaRatings *self,
                           int            value)
{
  g_return_if_fail (self != NULL);

  for (gsize i = 0; i < (gsize) self->n_units * self->n_raters; i++)
    if (self->values[i] == value)
      self->values[i] = BEAKTA_NOT_RATED;
}

static int
get_value (const BeaktaRatings *self,
           guint                unit,
           guint                rater)
{
  return self->values[(gsize) unit * self->n_raters + rater];
}

/* How much of what chance leaves open they have agreed on. */
static double
correct_for_chance (double observed,
                    double expected)
{
  return expected < 1 ? (observed - expected) / (1 - expected) : NAN;
}

double
beakta_agreement_cohen (const BeaktaRatings *self,
                        guint                a,
                        guint                b)
{
  g_autofree guint *of_a = NULL;
  g_autofree guint *of_b = NULL;
  double n_both = 0, n_equal = 0, expected = 0;

  g_return_val_if_fail (self != NULL, NAN);
  g_return_val_if_fail (a < self->n_raters && b < self->n_raters, NAN);

  of_a = g_new0 (guint, self->n_values);
  of_b = g_new0 (guint, self->n_values);
  for (guint unit = 0; unit < self->n_units; unit++)
    {
      int first = get_value (self, unit, a);
      int second = get_value (self, unit, b);

      if (first == BEAKTA_NOT_RATED || second == BEAKTA_NOT_RATED)
        continue;

      of_a[first]++;
      of_b[second]++;
      n_both++;
      n_equal += first == second;
    }

  if (n_both == 0)
    return NAN;

  for (guint value = 0; value < self->n_values; value++)
    expected += of_a[value] / n_both * (of_b[value] / n_both);

  return correct_for_chance (n_equal / n_both, expected);
}

/* @counts: (out): how many gave each value. Returns: how many gave any */
static guint
count_values (const BeaktaRatings *self,
              guint                unit,
              guint               *counts)
{
  guint n_ratings = 0;

  for (guint value = 0; value < self->n_values; value++)
    counts[value] = 0;

  for (guint rater = 0; rater < self->n_raters; rater++)
    {
      int value = get_value (self, unit, rater);

      if (value == BEAKTA_NOT_RATED)
        continue;

      counts[value]++;
      n_ratings++;
    }

  return n_ratings;
}

double
beakta_agreement_fleiss (const BeaktaRatings *self)
{
  g_autofree guint *counts = NULL;
  g_autofree double *totals = NULL;
  double n_units = 0, observed = 0, expected = 0;
  double n_raters;

  g_return_val_if_fail (self != NULL, NAN);

  n_raters = self->n_raters;
  counts = g_new (guint, self->n_values);
  totals = g_new0 (double, self->n_values);
  for (guint unit = 0; unit < self->n_units; unit++)
    {
      if (count_values (self, unit, counts) < self->n_raters || self->n_raters < 2)
        continue;

      n_units++;
      for (guint value = 0; value < self->n_values; value++)
        {
          totals[value] += counts[value];
          observed += counts[value] * (counts[value] - 1.0) / (n_raters * (n_raters - 1));
        }
    }

  if (n_units == 0)
    return NAN;

  for (guint value = 0; value < self->n_values; value++)
    expected += pow (totals[value] / (n_units * n_raters), 2);

  return correct_for_chance (observed / n_units, expected);
}

/* Krippendorff's coincidences: each pair of ratings of a unit, divided by how many a rating is paired with. */
static double *
count_coincidences (const BeaktaRatings *self)
{
  double *pairs = g_new0 (double, (gsize) self->n_values * self->n_values);
  g_autofree guint *counts = g_new (guint, self->n_values);

  for (guint unit = 0; unit < self->n_units; unit++)
    {
      guint n_ratings = count_values (self, unit, counts);

      for (guint c = 0; n_ratings > 1 && c < self->n_values; c++)
        for (guint k = 0; k < self->n_values; k++)
          pairs[c * self->n_values + k] += counts[c] * ((double) counts[k] - (c == k)) / (n_ratings - 1);
    }

  return pairs;
}

/* How far apart two values are, squared. @totals: how often each value was given in pairs */
static double
get_distance (const double *totals,
              guint         c,
              guint         k,
              BeaktaScale   scale)
{
  double between = 0;

  if (scale == BEAKTA_SCALE_NOMINAL)
    return c != k;

  for (guint value = MIN (c, k); value <= MAX (c, k); value++)
    between += totals[value];

  return pow (between - (totals[c] + totals[k]) / 2, 2);
}

double
beakta_agreement_krippendorff (const BeaktaRatings *self,
                               BeaktaScale          scale)
{
  g_autofree double *pairs = NULL;
  g_autofree double *totals = NULL;
  double n_ratings = 0, observed = 0, expected = 0;

  g_return_val_if_fail (self != NULL, NAN);

  pairs = count_coincidences (self);
  totals = g_new0 (double, self->n_values);
  for (guint c = 0; c < self->n_values; c++)
    for (guint k = 0; k < self->n_values; k++)
      totals[c] += pairs[c * self->n_values + k];

  for (guint c = 0; c < self->n_values; c++)
    {
      n_ratings += totals[c];
      for (guint k = 0; k < self->n_values; k++)
        {
          double distance = get_distance (totals, c, k, scale);

          observed += pairs[c * self->n_values + k] * distance;
          expected += totals[c] * totals[k] * distance;
        }
    }

  return expected > 0 ? 1 - (n_ratings - 1) * observed / expected : NAN;
}
