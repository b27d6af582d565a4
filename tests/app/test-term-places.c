/* Where the words of a perspective stand, counted by the parts of a document and gone to one after the other. */

#include "beakta-term-places.h"

enum
{
  GOALS,
  BUDGET,
  TIMETABLE,                         /* the document does not have it */
  N_PARTS
};

/* Goals in two places, 10-30 and 60-80; budget at 40-50. */
static const BeaktaGroupRange parts[] = { { GOALS, 10, 30 }, { BUDGET, 40, 50 }, { GOALS, 60, 80 } };

/* Words of perspective 0 and 1; one that both have, and one that begins inside another. */
static const BeaktaGroupRange terms[] = {
  { 0, 2, 6 }, { 0, 12, 18 }, { 1, 12, 18 }, { 1, 28, 34 }, { 0, 62, 70 }, { 1, 65, 75 }, { 0, 90, 95 }
};

static GArray *
make_ranges (const BeaktaGroupRange *ranges,
             guint                   n)
{
  GArray *array = g_array_new (FALSE, FALSE, sizeof (BeaktaGroupRange));

  g_array_append_vals (array, ranges, n);

  return array;
}

static void
surveyed_init (BeaktaSurveyed *self)
{
  *self = (BeaktaSurveyed) { .number = 1, .length = 100 };
  self->parts = make_ranges (parts, G_N_ELEMENTS (parts));
  self->terms = make_ranges (terms, G_N_ELEMENTS (terms));
}

static void
surveyed_clear (BeaktaSurveyed *self)
{
  g_array_unref (self->parts);
  g_array_unref (self->terms);
}

static guint
get_start (GArray *list,
           guint   index)
{
  return g_array_index (list, BeaktaStretch, index).start;
}

/* Rule: of one perspective its own words; of all of them a word counts once, although several have it. */
static void
test_list (void)
{
  BeaktaSurveyed surveyed;
  g_autoptr(GArray) one = NULL;
  g_autoptr(GArray) all = NULL;

  surveyed_init (&surveyed);
  one = beakta_term_places_list (&surveyed, 1);
  all = beakta_term_places_list (&surveyed, BEAKTA_ALL_PERSPECTIVES);

  g_assert_cmpuint (one->len, ==, 3);
  g_assert_cmpuint (get_start (one, 1), ==, 28);

  g_assert_cmpuint (all->len, ==, 5);
  g_assert_cmpuint (get_start (all, 3), ==, 62);
  g_assert_cmpuint (g_array_index (all, BeaktaStretch, 3).end, ==, 75);
  surveyed_clear (&surveyed);
}

/* Rule: a word belongs to the part that it begins in; a part in several places is one part; absence is 0, and not the same as
 * a part that is not there. */
static void
test_count (void)
{
  BeaktaSurveyed surveyed;
  g_autoptr(GArray) all = NULL;
  guint n;

  surveyed_init (&surveyed);
  all = beakta_term_places_list (&surveyed, BEAKTA_ALL_PERSPECTIVES);

  g_assert_true (beakta_term_places_count (&surveyed, all, GOALS, &n));
  g_assert_cmpuint (n, ==, 3);
  g_assert_true (beakta_term_places_count (&surveyed, all, BUDGET, &n));
  g_assert_cmpuint (n, ==, 0);
  g_assert_false (beakta_term_places_count (&surveyed, all, TIMETABLE, &n));
  g_assert_cmpuint (beakta_term_places_count_outside (&surveyed, all), ==, 2);
  surveyed_clear (&surveyed);
}

/* Rule: each step goes to the next of the words, round and round; in a part without any, to where it begins. */
static void
test_find (void)
{
  static const struct
  {
    guint  part;
    gint64 after;
    gint64 place;
  } cases[] = {
    { GOALS, -1, 12 }, { GOALS, 12, 28 }, { GOALS, 28, 62 }, { GOALS, 62, 12 }, { GOALS, 99, 12 }, { GOALS, 35, 62 },
    { BUDGET, -1, 40 }, { BUDGET, 40, 40 }, { TIMETABLE, -1, -1 },
  };
  BeaktaSurveyed surveyed;
  g_autoptr(GArray) all = NULL;
  g_autoptr(GArray) none = g_array_new (FALSE, FALSE, sizeof (BeaktaStretch));

  surveyed_init (&surveyed);
  all = beakta_term_places_list (&surveyed, BEAKTA_ALL_PERSPECTIVES);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (beakta_term_places_find (&surveyed, all, cases[i].part, cases[i].after), ==, cases[i].place);

  g_assert_cmpint (beakta_term_places_find_outside (&surveyed, all, -1), ==, 2);
  g_assert_cmpint (beakta_term_places_find_outside (&surveyed, all, 2), ==, 90);
  g_assert_cmpint (beakta_term_places_find_outside (&surveyed, all, 90), ==, 2);
  g_assert_cmpint (beakta_term_places_find_outside (&surveyed, none, -1), ==, -1);
  surveyed_clear (&surveyed);
}

static void
add_random (GRand    *random,
            GArray   *ranges,
            guint     n_groups,
            guint     most_gap,
            guint     most_length,
            gboolean  may_nest)
{
  guint at = 0;

  while (at < 900)
    {
      BeaktaGroupRange range = { (guint) g_rand_int_range (random, 0, (gint32) n_groups) };

      range.start = at + (guint) g_rand_int_range (random, 0, (gint32) most_gap);
      range.end = range.start + 1 + (guint) g_rand_int_range (random, 0, (gint32) most_length);
      g_array_append_val (ranges, range);
      at = may_nest ? range.start : range.end;
    }
}

/* Rule: every word is counted in the parts that it begins in, or outside them, and nowhere else; and who goes on through a part
 * comes by each of its words once a round. */
static void
test_random (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (5);

  for (guint run = 0; run < 200; run++)
    {
      BeaktaSurveyed surveyed = { .number = 1, .length = 1000 };
      g_autoptr(GArray) all = NULL;
      guint counted;

      surveyed.parts = make_ranges (NULL, 0);
      surveyed.terms = make_ranges (NULL, 0);
      add_random (random, surveyed.parts, N_PARTS, 120, 150, FALSE);
      add_random (random, surveyed.terms, 2, 40, 12, TRUE);
      all = beakta_term_places_list (&surveyed, BEAKTA_ALL_PERSPECTIVES);
      counted = beakta_term_places_count_outside (&surveyed, all);

      for (guint part = 0; part < N_PARTS; part++)
        {
          g_autoptr(GHashTable) met = g_hash_table_new (NULL, NULL);
          gint64 place = -1;
          guint n;

          if (!beakta_term_places_count (&surveyed, all, part, &n))
            continue;
          counted += n;
          for (guint i = 0; i < n; i++)
            {
              place = beakta_term_places_find (&surveyed, all, part, place);
              g_assert_true (g_hash_table_add (met, GINT_TO_POINTER (place)));
            }
        }
      g_assert_cmpuint (counted, ==, all->len);
      surveyed_clear (&surveyed);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/term-places/list", test_list);
  g_test_add_func ("/term-places/count", test_count);
  g_test_add_func ("/term-places/find", test_find);
  g_test_add_func ("/term-places/random", test_random);

  return g_test_run ();
}
