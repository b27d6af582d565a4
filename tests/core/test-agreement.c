/* How far persons agree, held against the worked examples of those who made the measures. */

#include <math.h>
#include <string.h>

#include "beakta-agreement.h"

/* @rows: a rater each, a character a unit: '1' is the first value, '.' none */
static BeaktaRatings *
read_ratings (const char * const *rows,
              guint               n_values)
{
  guint n_raters = g_strv_length ((char **) rows);
  BeaktaRatings *ratings = beakta_ratings_new (strlen (rows[0]), n_raters, n_values);

  for (guint rater = 0; rater < n_raters; rater++)
    for (guint unit = 0; rows[rater][unit] != '\0'; unit++)
      if (rows[rater][unit] != '.')
        beakta_ratings_set (ratings, unit, rater, rows[rater][unit] - '1');

  return ratings;
}

/* Two who read fifty applications: both yes 20, only the first 5, only the second 10, both no 15. */
static void
test_cohen (void)
{
  static const int table[2][2] = { { 20, 5 }, { 10, 15 } };
  g_autoptr(BeaktaRatings) ratings = beakta_ratings_new (50, 2, 2);
  guint unit = 0;

  for (int a = 0; a < 2; a++)
    for (int b = 0; b < 2; b++)
      for (int i = 0; i < table[a][b]; i++, unit++)
        {
          beakta_ratings_set (ratings, unit, 0, a);
          beakta_ratings_set (ratings, unit, 1, b);
        }

  g_assert_cmpfloat_with_epsilon (beakta_agreement_cohen (ratings, 0, 1), .4, 1e-12);
  g_assert_cmpfloat_with_epsilon (beakta_agreement_cohen (ratings, 1, 0), .4, 1e-12);
}

/* Fourteen raters, ten units, five values: the example that is most often shown for Fleiss' measure, .210. */
static void
test_fleiss (void)
{
  static const guint table[10][5] = {
    { 0, 0, 0, 0, 14 }, { 0, 2, 6, 4, 2 }, { 0, 0, 3, 5, 6 }, { 0, 3, 9, 2, 0 }, { 2, 2, 8, 1, 1 },
    { 7, 7, 0, 0, 0 }, { 3, 2, 6, 3, 0 }, { 2, 5, 3, 2, 2 }, { 6, 5, 2, 1, 0 }, { 0, 2, 2, 3, 7 },
  };
  g_autoptr(BeaktaRatings) ratings = beakta_ratings_new (11, 14, 5);

  for (guint unit = 0; unit < 10; unit++)
    for (guint value = 0, rater = 0; value < 5; value++)
      for (guint i = 0; i < table[unit][value]; i++)
        beakta_ratings_set (ratings, unit, rater++, value);

  /* Not everybody has rated the last unit: it does not count. */
  beakta_ratings_set (ratings, 10, 0, 4);

  g_assert_cmpfloat_with_epsilon (beakta_agreement_fleiss (ratings), .210, .0005);
}

/* Krippendorff 2011: four observers, twelve units, some of them not seen by all: nominal .743, ordinal .815. */
static void
test_krippendorff (void)
{
  static const char * const rows[] = { "123321412...", "1233224125.3", ".3332342251.", "12332441251.", NULL };
  g_autoptr(BeaktaRatings) ratings = read_ratings (rows, 5);

  g_assert_cmpfloat_with_epsilon (beakta_agreement_krippendorff (ratings, BEAKTA_SCALE_NOMINAL), .743, .0005);
  g_assert_cmpfloat_with_epsilon (beakta_agreement_krippendorff (ratings, BEAKTA_SCALE_ORDINAL), .815, .0005);
}

/* Rule 2: where chance does as well, nothing can be said. */
static void
test_one_value (void)
{
  static const char * const rows[] = { "1111", "1111", NULL };
  g_autoptr(BeaktaRatings) ratings = read_ratings (rows, 3);

  g_assert_true (isnan (beakta_agreement_cohen (ratings, 0, 1)));
  g_assert_true (isnan (beakta_agreement_fleiss (ratings)));
  g_assert_true (isnan (beakta_agreement_krippendorff (ratings, BEAKTA_SCALE_NOMINAL)));
  g_assert_true (isnan (beakta_agreement_krippendorff (ratings, BEAKTA_SCALE_ORDINAL)));
}

/* Rule 1: without two answers to one question there is nothing to compare. */
static void
test_nothing_shared (void)
{
  static const char * const rows[] = { "12..", "..21", NULL };
  static const char * const alone[] = { "1212", NULL };
  g_autoptr(BeaktaRatings) apart = read_ratings (rows, 2);
  g_autoptr(BeaktaRatings) one = read_ratings (alone, 2);
  g_autoptr(BeaktaRatings) none = beakta_ratings_new (0, 0, 1);

  g_assert_true (isnan (beakta_agreement_cohen (apart, 0, 1)));
  g_assert_true (isnan (beakta_agreement_fleiss (apart)));
  g_assert_true (isnan (beakta_agreement_krippendorff (apart, BEAKTA_SCALE_NOMINAL)));
  g_assert_true (isnan (beakta_agreement_fleiss (one)));
  g_assert_true (isnan (beakta_agreement_krippendorff (one, BEAKTA_SCALE_NOMINAL)));
  g_assert_true (isnan (beakta_agreement_krippendorff (none, BEAKTA_SCALE_NOMINAL)));
}

/* Rule: all agree and not all say the same: 1; two who always say the opposite: below 0. */
static void
test_extremes (void)
{
  static const char * const same[] = { "1212", "1212", NULL };
  static const char * const opposite[] = { "1212", "2121", NULL };
  g_autoptr(BeaktaRatings) agreed = read_ratings (same, 2);
  g_autoptr(BeaktaRatings) opposed = read_ratings (opposite, 2);

  g_assert_cmpfloat_with_epsilon (beakta_agreement_cohen (agreed, 0, 1), 1, 1e-12);
  g_assert_cmpfloat_with_epsilon (beakta_agreement_fleiss (agreed), 1, 1e-12);
  g_assert_cmpfloat_with_epsilon (beakta_agreement_krippendorff (agreed, BEAKTA_SCALE_ORDINAL), 1, 1e-12);
  g_assert_cmpfloat_with_epsilon (beakta_agreement_cohen (opposed, 0, 1), -1, 1e-12);
  g_assert_cmpfloat (beakta_agreement_krippendorff (opposed, BEAKTA_SCALE_NOMINAL), <, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/agreement/cohen/worked-example", test_cohen);
  g_test_add_func ("/agreement/fleiss/worked-example", test_fleiss);
  g_test_add_func ("/agreement/krippendorff/worked-example", test_krippendorff);
  g_test_add_func ("/agreement/one-value/nothing-said", test_one_value);
  g_test_add_func ("/agreement/nothing-shared/nothing-said", test_nothing_shared);
  g_test_add_func ("/agreement/extremes/one-and-below-zero", test_extremes);

  return g_test_run ();
}
