/* Stretches of a text: as they are stored, and in a newer version. */

#include "beakta-stretches.h"
#include "beakta-test-material.h"

#include <string.h>

/* Rule: what is stored comes back as it was. */
static void
test_stored (void)
{
  g_autoptr(BeaktaStretches) stretches = beakta_stretches_new ();
  g_autoptr(BeaktaStretches) again = NULL;
  g_autofree char *empty = beakta_stretches_to_string (stretches);
  g_autofree char *string = NULL;

  g_assert_cmpstr (empty, ==, "");
  beakta_stretches_add (stretches, 300, 480);
  beakta_stretches_add (stretches, 0, 120);
  string = beakta_stretches_to_string (stretches);
  g_assert_cmpstr (string, ==, "0-120,300-480");

  again = beakta_stretches_from_string (string, 1000);
  g_assert_nonnull (again);
  g_assert_false (beakta_stretches_join (again, stretches));
  g_assert_cmpuint (beakta_stretches_count (again), ==, 300);
}

/* Rule: what lies outside the text is left out, and what is no list of stretches is refused. */
static void
test_damaged (void)
{
  static const char * const damaged[] = { "1", "1-", "-", "a-b", "1-2-3", "1-2;3-4", ",1-2", "1,2", " 1-2", "1-99999999999" };
  g_autoptr(BeaktaStretches) cut = beakta_stretches_from_string ("5-20,30-40", 10);

  g_assert_nonnull (cut);
  g_assert_cmpuint (beakta_stretches_count (cut), ==, 5);

  for (guint i = 0; i < G_N_ELEMENTS (damaged); i++)
    {
      g_test_message ("%s", damaged[i]);
      g_assert_null (beakta_stretches_from_string (damaged[i], 100));
    }
}

static char *
follow (const char *before,
        const char *stretches,
        const char *after)
{
  g_autoptr(BeaktaText) old = beakta_test_text (before);
  g_autoptr(BeaktaText) new = beakta_test_text (after);
  g_autoptr(BeaktaDifference) difference = beakta_difference_new (old, new);
  g_autoptr(BeaktaStretches) shown = beakta_stretches_from_string (stretches, beakta_text_get_length (old));
  g_autoptr(BeaktaStretches) followed = beakta_stretches_follow (shown, difference, new);
  GString *words = g_string_new (NULL);
  guint n;
  const BeaktaStretch *items = beakta_stretches_get (followed, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *range = beakta_text_dup_range (new, items[i].start, items[i].end);

      g_string_append_printf (words, "[%s]", range);
    }

  return g_string_free (words, FALSE);
}

/* Rule: words that were kept stay in the set with the white space around them; words that are new are never in it. */
static void
test_follow (void)
{
  static const struct { const char *before; const char *stretches; const char *after; const char *followed; } cases[] = {
    { "ett två tre fyra\n", "0-17", "ett två tre fyra\n", "[ett två tre fyra\n]" },
    { "ett två tre fyra fem", "0-7", "noll ett två tre fyra fem", "[ ett två ]" },
    { "ett två tre fyra fem", "0-20", "ett två NYTT tre fyra fem", "[ett två ][ tre fyra fem]" },
    { "ett två tre fyra fem", "0-20", "ett två fyra fem", "[ett två fyra fem]" },
    { "ett två tre fyra fem", "8-11", "ett två fyra fem", "" },
    { "ett två tre fyra fem", "0-3,17-20", "ett två tre fyra fem", "[ett ][ fem]" },
    { "ett två tre", "0-11", "åtta nio tio", "" },
    { "", "", "ett", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *followed = follow (cases[i].before, cases[i].stretches, cases[i].after);

      g_test_message ("%s -> %s", cases[i].before, cases[i].after);
      g_assert_cmpstr (followed, ==, cases[i].followed);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/stretches/store/come-back", test_stored);
  g_test_add_func ("/stretches/store/damaged", test_damaged);
  g_test_add_func ("/stretches/follow/kept-words", test_follow);

  return g_test_run ();
}
